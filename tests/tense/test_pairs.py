"""The blind pairs: what the tense and agreement rules find of the wrong, and leave alone of the right."""

import pytest

from tests.tense.scoring import score


@pytest.mark.parametrize(
    ("name", "found", "flagged"),
    [
        ("pairs", 0.97, 0.0),
        ("second", 0.97, 0.0),
        ("third", 0.97, 0.0),
        ("fourth", 0.98, 0.0),
        ("fifth", 0.92, 0.0),
        ("sixth", 0.79, 0.01),
        ("held_out", 0.78, 0.007),  # never read: what is reached on new copy
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
