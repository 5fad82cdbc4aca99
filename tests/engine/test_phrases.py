from __future__ import annotations

import pytest

from mtaudit.document import Document
from mtaudit.engine.pattern import PatternSet
from mtaudit.engine.phrases import compile_phrases
from mtaudit.english.analysis import Analysis
from mtaudit.errors import ExpressionError

DECISION: dict[str, str | list[str] | None] = {"adopt a decision": ["decide", "resolve"]}


def found(phrases: dict[str, str | list[str] | None], text: str) -> list[tuple[str, tuple[str, ...]]]:
    """Each match, with what can stand in its place."""
    compiled = compile_phrases(phrases)
    analysis = Analysis(Document(text))
    return [
        (
            analysis.text[analysis.starts[match.start] : analysis.ends[match.end - 1]],
            compiled.suggestions(match, analysis),
        )
        for match in PatternSet([(0, compiled.pattern)]).matches(analysis)
    ]


@pytest.mark.parametrize(
    ("text", "match", "suggestions"),
    [
        ("They will adopt a decision soon.", "adopt a decision", ("decide", "resolve")),
        ("They adopted a decision on tariffs.", "adopted a decision", ("decided", "resolved")),
        ("She adopts a decision every week.", "adopts a decision", ("decides", "resolves")),
        ("He resigned after adopting a decision.", "adopting a decision", ("deciding", "resolving")),
        ("They have Adopted  a decision.", "Adopted  a decision", ("decided", "resolved")),
    ],
)
def test_a_verb_takes_its_form_to_the_replacement(text: str, match: str, suggestions: tuple[str, ...]) -> None:
    assert found(DECISION, text) == [(match, suggestions)]


def test_a_noun_takes_its_number_to_the_end_of_the_replacement() -> None:
    phrases: dict[str, str | list[str] | None] = {"mass medium": "news outlet"}
    assert found(phrases, "Several mass mediums reported it.") == [("mass mediums", ("news outlets",))]
    assert found(phrases, "One mass medium reported it.") == [("mass medium", ("news outlet",))]


def test_a_wording_without_replacement_is_found_all_the_same() -> None:
    assert found({"it is noted": None}, "The road, it is noted, was closed.") == [("it is noted", ())]
    assert found({"of course": ""}, "It rained, of course.") == [("of course", ("",))]


def test_the_longest_wording_of_a_rule_counts() -> None:
    phrases: dict[str, str | list[str] | None] = {"carry out": "do", "carry out an attack": "attack"}
    assert found(phrases, "The men carried out an attack. They carried out repairs.") == [
        ("carried out an attack", ("attacked",)),
        ("carried out", ("did",)),
    ]


def test_apostrophes_may_curl() -> None:
    phrases: dict[str, str | list[str] | None] = {"on today’s day": "today"}
    assert [match for match, _ in found(phrases, "It ends on today's day. Not on today’s day.")] == [
        "on today's day",
        "on today’s day",
    ]


def test_a_phrase_has_a_word() -> None:
    with pytest.raises(ExpressionError, match="no word"):
        compile_phrases({"  ": None})
