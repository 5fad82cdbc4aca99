"""The blind pairs: what the tense and agreement rules find of the wrong, and leave alone of the right."""

import pytest

from tests.tense.scoring import score


@pytest.mark.parametrize(
    ("name", "found", "flagged"),
    [
        ("pairs", 0.95, 0.0),
        ("second", 0.93, 0.005),
        ("third", 0.67, 0.013),
        ("held_out", 0.70, 0.007),  # never read: what is reached on new copy
    ],
)
def test_pairs(name: str, found: float, flagged: float) -> None:
    result = score(name)
    wrong, right = result.wrong.total(), result.right.total()
    share_found, share_flagged = result.found.total() / wrong, result.flagged.total() / right
    del result  # a failure shows no item
    assert wrong >= 120
    assert right >= 240
    assert share_found >= found
    assert share_flagged <= flagged
