"""Verb groups, their clauses, the times beside them, and groups put into another tense."""

import pytest

from mtaudit.document import Document
from mtaudit.english.analysis import Analysis
from mtaudit.english.conjugation import recast
from mtaudit.english.verbs import VerbGroup


def _groups(text: str) -> list[tuple[str, VerbGroup]]:
    analysis = Analysis(Document(text))
    return [
        (" ".join(analysis.words[group.first : group.end]), group)
        for sentence in analysis.timeline.sentences
        for group in sentence.finite()
    ]


@pytest.mark.parametrize(
    ("text", "words", "features"),
    [
        ("The bill has also been passed.", "has also been passed", "present perfect passive"),
        ("The army was shelling the town.", "was shelling", "past progressive"),
        ("They had not left.", "had not left", "past perfect negated"),
        ("The court will hear the case.", "will hear", "present will"),
        ("The court is going to hear the case.", "is going to hear", "present going"),
        ("The delegation left for Oslo.", "left", "past"),
    ],
)
def test_groups(text: str, words: str, features: str) -> None:
    ((found, group),) = _groups(text)
    assert found == words
    flags = ("perfect", "progressive", "passive", "negated")
    seen = [group.tense, group.modal, *(flag for flag in flags if getattr(group, flag))]
    assert " ".join(filter(None, seen)) == features


@pytest.mark.parametrize(
    ("text", "clauses"),
    [
        ("He said that it was raining.", ["main", "content"]),
        ("He said it was raining.", ["main", "content"]),
        ("If it rains, the match will be off.", ["conditional", "main"]),
        ("The man who came in fell.", ["relative", "main"]),
        ("“We won,” he said.", ["main", "attribution"]),
        ("The police came when he called.", ["main", "temporal"]),
        ("After the attack police closed the road.", ["main"]),
        ("The house he bought burned.", ["relative", "main"]),
    ],
)
def test_clauses(text: str, clauses: list[str]) -> None:
    assert [group.clause for _, group in _groups(text)] == clauses


def test_joined_verbs_share_a_subject() -> None:
    groups = [group for _, group in _groups("The thief smashed the window and ran away.")]
    assert [group.joined for group in groups] == [-1, 0]


@pytest.mark.parametrize(
    ("text", "times"),
    [
        ("He left two days ago.", [("two days ago", "past")]),
        ("He has been here since last week.", [("since last week", "")]),
        ("At the beginning of last month he left.", [("At the beginning of last month", "past")]),
        ("He leaves on March 3, 2024.", [("on March 3, 2024", "")]),
        ("KYIV, March 3 (UNIAN) - The court met on March 1.", [("on March 1", "past")]),
        ("KYIV, March 3 (UNIAN) - The court meets on March 9.", [("on March 9", "future")]),
        ("Yesterday's vote was close.", []),
        ("Over the last year prices rose.", [("Over the last year", "past")]),
    ],
)
def test_times(text: str, times: list[tuple[str, str]]) -> None:
    analysis = Analysis(Document(text))
    found = [
        (text[analysis.starts[time.first] : analysis.ends[time.end - 1]], time.when)
        for sentence in analysis.timeline.sentences
        if sentence.section == "body"
        for time in sentence.times
    ]
    assert found == times


@pytest.mark.parametrize(
    ("text", "tense", "expected"),
    [
        ("A curfew has also been imposed.", "past", "was also imposed"),
        ("The roads have been closed.", "past", "were closed"),
        ("The bank has not paid.", "past", "did not pay"),
        ("He goes home.", "past", "went"),
        ("He left.", "present", "leaves"),
        ("They left.", "present perfect", "have left"),
        ("The law will be passed.", "past", "was passed"),
        ("He left.", "will", "will leave"),
    ],
)
def test_recast(text: str, tense: str, expected: str) -> None:
    analysis = Analysis(Document(text))
    ((_, group),) = _groups(text)
    assert recast(analysis.words, analysis.lowers, analysis.timeline.tags, group, tense) == expected
