"""Spelling, case, marks and impossible pairs: no text crashes a check, and a finding's words are those of its span."""

from collections.abc import Callable, Iterable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mtaudit.checks import case, clause, marks, sequence, spelling
from mtaudit.document import Document
from mtaudit.engine.match import Match
from mtaudit.english.analysis import Analysis
from mtaudit.english.vocabulary import corrections, is_english, language, names, ranks

CHECKS: list[Callable[[Analysis], Iterable[Match]]] = [
    spelling.unknown_word,
    spelling.foreign_word,
    spelling.stray_letter,
    case.lower_sentence,
    case.lower_name,
    marks.stray,
    marks.missing_final,
    sequence.impossible_pair,
    sequence.article,
    sequence.pronoun_case,
    sequence.missing_subject,
    clause.missing_verb,
    clause.lost_passive,
]
PIECES = st.sampled_from(
    "the a an of and in He was omre teh Brittish semaine strada monday i russian hour treaty café y’all 10,000 yars … "
    "! ? ; , . - ~ “ ” \" ' ( ) \n \n\n — д’ ﬁ İ \ud800 \u0301 US".split(" ")
)
TEXTS = st.one_of(
    st.text(max_size=80), st.lists(PIECES, max_size=25).map(" ".join), st.lists(PIECES, max_size=25).map("".join)
)


def found(check: Callable[[Analysis], Iterable[Match]], text: str) -> list[str]:
    return [text[match.start : match.end] for match in check(Analysis(Document(text)))]


@pytest.mark.parametrize("check", CHECKS, ids=lambda check: f"{check.__module__}.{check.__name__}")
@given(text=TEXTS)
def test_any_text_and_its_offsets(check: Callable[[Analysis], Iterable[Match]], text: str) -> None:
    for match in check(Analysis(Document(text))):
        span = text[match.start : match.end]
        assert span
        assert all(suggestion != span for suggestion in match.suggestions)
        for name in ("word", "words"):
            if name in match.values:
                assert match.values[name] in span


@given(st.text(max_size=40))
def test_any_word_can_be_looked_up(word: str) -> None:
    is_english(word)
    language(word)
    assert all(correction.meant != word for correction in corrections(word))


@pytest.mark.parametrize(
    "word", ["the", "colour", "color", "café", "zoos", "aardvark", "o'clock", "organise", "organize"]
)
def test_dictionary_words_are_english(word: str) -> None:
    assert is_english(word)


@pytest.mark.parametrize("word", ["teh", "recieve", "definately", "th", "the\n", "", "zzzzz", "the the"])
def test_slips_are_not(word: str) -> None:
    assert not is_english(word)


def test_languages_of_words() -> None:
    assert [language(word) for word in ("semaine", "nejprve", "ostatnich", "week")] == ["fr", "cs", "pl", None]


def test_the_likeliest_correction_comes_first() -> None:
    assert [corrections(word)[0].meant for word in ("teh", "omre", "govenment", "Brittish".lower())] == [
        "the",
        "more",
        "government",
        "british",
    ]


def test_names_are_no_common_words() -> None:
    assert names()["monday"] == "Monday"
    assert not set(names()) & {"may", "march", "august", "china", "turkey", "polish"}
    assert ranks()["the"] == 0


def test_a_term_of_the_story_is_no_slip() -> None:
    assert found(spelling.unknown_word, "He saw a blorder. Police came.") == ["blorder"]
    assert found(spelling.unknown_word, "He saw a blorder. The blorder left. Another blorder came.") == []


def test_broken_layout_is_no_missing_capital() -> None:
    whole = "The first runner won. He left the track at once."
    assert found(case.lower_sentence, f"{whole}\n\nhe left the track at once.") == ["he"]
    assert found(case.lower_sentence, f"{whole}\n\nhe left the track at once.\n\nwon the race by a second.") == []
    assert found(case.lower_sentence, "The first runner\n\nwon the race by a second.") == []


def test_a_story_in_lower_case_is_flagged_throughout() -> None:
    text = "the runner won the race.\n\nhe left the track at once."
    assert found(case.lower_sentence, text) == ["the", "he"]
