"""Lemmas."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mtaudit.english.lemmas import Edit, edit, lemma, suffixes


@pytest.mark.parametrize(
    ("word", "tag", "expected"),
    [
        ("ministers", "NNS", "minister"),
        ("countries", "NNS", "country"),
        ("men", "NNS", "man"),
        ("children", "NNS", "child"),
        ("said", "VBD", "say"),
        ("went", "VBD", "go"),
        ("been", "VBN", "be"),
        ("’s", "VBZ", "be"),
        ("’s", "POS", "'s"),
        ("n’t", "RB", "not"),
        ("planned", "VBD", "plan"),
        ("visited", "VBN", "visit"),
        ("denies", "VBZ", "deny"),
        ("dying", "VBG", "die"),
        ("making", "VBG", "make"),
        ("admitted", "VBD", "admit"),
        ("signalled", "VBD", "signal"),
        ("expelled", "VBN", "expel"),
        ("recalled", "VBD", "recall"),
        ("modelling", "VBG", "model"),
        ("detained", "VBN", "detain"),
        ("better", "JJR", "good"),
        ("largest", "JJS", "large"),
        ("heavier", "JJR", "heavy"),
        ("The", "DT", "the"),
        ("an", "DT", "a"),
        ("us", "PRP", "we"),
        ("Kazakhstan", "NNP", "Kazakhstan"),
        ("KAZAKHSTAN", "NNP", "KAZAKHSTAN"),
        ("Uzbeks", "NNPS", "Uzbek"),
        ("OFFICIALS", "NNS", "official"),
        ("Russian", "JJ", "Russian"),
        ("economic", "JJ", "economic"),
        ("“", "``", '"'),
        ("—", ":", "—"),
        ("", "NN", ""),
    ],
)
def test_lemma(word: str, tag: str, expected: str) -> None:
    assert lemma(word, tag) == expected


@given(st.text(), st.sampled_from(["NN", "NNS", "NNP", "NNPS", "VBD", "VBG", "VBZ", "JJR", "POS", "", "?"]))
def test_any_text_has_a_lemma(word: str, tag: str) -> None:
    assert bool(lemma(word, tag)) == bool(word)


def test_a_word_of_any_length() -> None:
    assert lemma("x" * 10_000 + "s", "NNS") == "x" * 10_000


def test_edits() -> None:
    assert edit("planned", "plan") == Edit(3, "", False)
    assert edit("poles", "Pole") == Edit(1, "", True)
    assert edit("countries", "country") == Edit(3, "y", False)
    assert list(suffixes("men")) == ["", "n", "en"]
