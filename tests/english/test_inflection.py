"""Inflection, and that it undoes the lemmatiser."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mtaudit.english.inflection import inflect, regular
from mtaudit.english.lemmas import lemma

TAGS = ("VB", "VBD", "VBG", "VBN", "VBZ", "VBP", "NN", "NNS", "NNPS", "JJR", "JJS", "RBR", "RBS")


@pytest.mark.parametrize(
    ("word", "tag", "expected"),
    [
        ("plan", "VBD", "planned"),
        ("expel", "VBD", "expelled"),
        ("plan", "VBG", "planning"),
        ("visit", "VBD", "visited"),
        ("refer", "VBN", "referred"),
        ("carry", "VBD", "carried"),
        ("carry", "VBG", "carrying"),
        ("carry", "VBZ", "carries"),
        ("play", "VBZ", "plays"),
        ("die", "VBG", "dying"),
        ("agree", "VBG", "agreeing"),
        ("agree", "VBD", "agreed"),
        ("say", "VBD", "said"),
        ("go", "VBZ", "goes"),
        ("go", "VBN", "gone"),
        ("be", "VBZ", "is"),
        ("be", "VBD", "was"),
        ("be", "VBP", "are"),
        ("have", "VBZ", "has"),
        ("take", "VBD", "took"),
        ("take", "VB", "take"),
        ("fix", "VBZ", "fixes"),
        ("quit", "VBG", "quitting"),
        ("minister", "NNS", "ministers"),
        ("country", "NNS", "countries"),
        ("child", "NNS", "children"),
        ("Kennedy", "NNPS", "Kennedys"),
        ("Minister", "NNS", "Ministers"),
        ("good", "JJR", "better"),
        ("big", "JJS", "biggest"),
        ("heavy", "JJR", "heavier"),
        ("expensive", "JJR", "more expensive"),
        ("quickly", "RBS", "most quickly"),
        ("well", "RBR", "better"),
        ("decree", "NN", "decree"),
        ("2", "NNS", "2"),
        ("", "VBD", ""),
    ],
)
def test_inflect(word: str, tag: str, expected: str) -> None:
    assert inflect(word, tag) == expected


@pytest.mark.parametrize(
    ("tag", "words"),
    [
        ("VBD", "said told went came fell rose stopped tried agreed admitted held left"),
        ("VBG", "saying running lying seeing planning making trying opening"),
        ("VBN", "taken given known sent planned seen written reached"),
        ("VBZ", "goes says does passes relies wants is has"),
        ("NNS", "men women wives cities buses days crises parties taxes heroes"),
    ],
)
def test_inflection_undoes_the_lemma(tag: str, words: str) -> None:
    for word in words.split():
        assert inflect(lemma(word, tag), tag) == word


@given(st.text(), st.sampled_from([*TAGS, "", "DT"]))
def test_any_text_is_inflected(word: str, tag: str) -> None:
    assert bool(inflect(word, tag)) == bool(word)
    assert bool(regular(word, tag)) == bool(word)
