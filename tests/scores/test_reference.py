from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mtaudit.scores.reference import METRICS, SegmentsError, compare, lines, whole

CANDIDATE = (
    "The parliament has adopted the budget on Tuesday after the debates.\n"
    "Police informed that two men were detained at the border, it was reported.  \n"
    "\n"
    "“Prices grew by 3.5 percent in the U.S.,” the message reads.\n"
    "Nothing matches\n"
)
REFERENCE = (
    "Parliament passed the budget on Tuesday after a debate.\n"
    "Police said two men had been detained at the border.\n"
    "\n"
    "“Prices rose 3.5 percent in the U.S.,” the statement said.\n"
    "It rained heavily\n"
)
SECOND = (
    "On Tuesday the parliament adopted the budget.\n"
    "Two men were detained at the border, police said.\r\n"
    "\n"
    "The statement said U.S. prices were up 3.5 percent.\x0b\n"
    "There was heavy rain"
)


def sacrebleu(candidate: Path, *references: Path) -> list[dict[str, str | float]]:
    command = [sys.executable, "-m", "sacrebleu", *map(str, references), "-i", str(candidate)]
    command += ["-m", *METRICS, "-w", "10"]
    return list(json.loads(subprocess.run(command, capture_output=True, text=True, check=True).stdout))


@pytest.mark.parametrize("references", [(REFERENCE,), (REFERENCE, SECOND), (CANDIDATE,)])
def test_equal_to_sacrebleus_command_line(tmp_path: Path, references: tuple[str, ...]) -> None:
    paths = []
    for number, text in enumerate((CANDIDATE, *references)):
        paths.append(tmp_path / f"{number}.txt")
        paths[-1].write_bytes(text.encode())
    result = compare(lines(CANDIDATE), *map(lines, references))
    expected = sacrebleu(*paths)
    assert [score.name for score in result.scores] == [row["name"] for row in expected]
    assert [round(score.score, 10) for score in result.scores] == [row["score"] for row in expected]
    assert [score.signature for score in result.scores] == [row["signature"] for row in expected]
    assert [score.details for score in result.scores] == [row.get("verbose_score", "") for row in expected]
    assert (result.segments, result.references) == (5, len(references))


def test_chosen_metrics_come_in_one_order() -> None:
    result = compare(["a b"], ["a b"], metrics=["ter", "bleu"])
    assert [score.name for score in result.scores] == ["BLEU", "TER"]


@pytest.mark.parametrize(
    ("candidate", "references", "message"),
    [
        (["a", "b"], [["a"]], "the candidate has 2 segments and the reference has 1"),
        (["a"], [["a"], ["a", "b"]], "the candidate has 1 segments and reference 2 has 2"),
        ([], [[]], "no text"),
    ],
)
def test_segments_that_do_not_pair(candidate: list[str], references: list[list[str]], message: str) -> None:
    with pytest.raises(SegmentsError, match=message):
        compare(candidate, *references)


def test_wrong_calls() -> None:
    with pytest.raises(ValueError, match="at least one reference"):
        compare(["a"])
    with pytest.raises(ValueError, match="no such metric: meteor"):
        compare(["a"], ["a"], metrics=["meteor"])


def test_segments_of_a_text() -> None:
    assert lines("") == []
    assert lines("a\n\nb \n") == ["a", "", "b"]
    assert lines("a\u2028b\r\nc") == ["a\u2028b", "c"]
    assert whole(" a\n\nb \n") == ["a b"]
    assert whole(" \n") == []


@given(st.text(max_size=60), st.text(max_size=60))
def test_any_text(candidate: str, reference: str) -> None:
    if candidate.strip() and reference.strip():
        result = compare(whole(candidate), whole(reference))
        assert result == compare(whole(candidate), whole(reference))
        assert all(score.score >= 0 for score in result.scores)
