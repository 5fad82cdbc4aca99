"""Sentences survive what wire copy and machine translation do to full stops."""

from pathlib import Path

import pytest
import yaml

from mtaudit.document import Document
from mtaudit.english.analysis import Analysis

_FILE = yaml.safe_load(Path(__file__).with_name("sentences.yml").read_text("utf-8"))
_KNOWN = _FILE.pop("known failures")
CASES = [line for lines in _FILE.values() for line in lines.splitlines()]


def split(text: str) -> list[str]:
    analysis = Analysis(Document(text))
    return [text[analysis.starts[first] : analysis.ends[last - 1]] for first, last in analysis.sentences]


def check(case: str) -> None:
    assert split(case.replace(" | ", " ").replace("|", "")) == [part.strip() for part in case.split("|")]


@pytest.mark.parametrize("case", CASES, ids=CASES)
def test_split(case: str) -> None:
    check(case)


@pytest.mark.parametrize(
    "case",
    [pytest.param(case["text"], id=case["text"], marks=pytest.mark.xfail(reason=case["fails"])) for case in _KNOWN],
)
def test_known_failure(case: str) -> None:
    check(case)


def test_there_are_enough_cases() -> None:
    assert len(CASES) >= 200
    assert len(_KNOWN) <= 10


def test_a_sentence_runs_over_wrapped_lines_and_ends_with_the_paragraph() -> None:
    assert split("The rate was cut to 3.5 percent\nThe krona fell\n") == [
        "The rate was cut to 3.5 percent",
        "The krona fell",
    ]
    wrapped = (
        "The central bank cut its key rate to 3.5 percent on Thursday, and it\n"
        "said that it would not do so again before the end of the year unless\n"
        "prices fall.\n"
    )
    assert split(wrapped) == [wrapped.strip()]
