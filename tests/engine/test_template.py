from __future__ import annotations

import pytest

from mtaudit.document import Document
from mtaudit.engine.pattern import PatternError
from mtaudit.engine.template import Labels, capitalised, fields, fill
from mtaudit.english.analysis import Analysis

TEXT = "“Officials took a final decision about schools,” he said. Later they left."
LABELS = {0: (2, 7), 1: (2, 3), 2: (4, 6), 3: (7, 8)}


def filled(template: str, labels: Labels = LABELS) -> str:
    analysis = Analysis(Document(TEXT))
    known = frozenset(LABELS) | {9}
    values = {name: field.value(analysis, labels) for name, field in fields(template, known).items()}
    return fill(template, values)


@pytest.mark.parametrize(
    ("template", "text"),
    [
        ("no slot", "no slot"),
        ("“{0}” is heavy", "“took a final decision about” is heavy"),
        ("{1} and {2}", "took and final decision"),
        ("{1.lemma}", "take"),
        ("{1.lemma:VBG} {3}", "taking schools"),
        ("{1.lemma:1.tag}", "took"),
        ("{decide:1.tag} on {3}", "decided on schools"),
        ("{2.lemma:NNS}", "final decisions"),
        ("{2.pos}", "ADJ NOUN"),
        ("the {9} {3.lemma}", "the school"),
        ("{3} {9}", "schools"),
        ("{3} {9}, then", "schools, then"),
        ("{decide:9.tag}", "decide"),
    ],
)
def test_fields(template: str, text: str) -> None:
    assert filled(template) == text


@pytest.mark.parametrize(
    ("template", "offset", "message"),
    [
        ("as {4}", 4, "names label 4"),
        ("{decide:5.tag}", 1, "names label 5"),
        ("{decide}", 1, "no field"),
        ("{1.lema}", 1, "no attribute"),
        ("{1.lemma:VBA}", 1, "no tag"),
        ("{1.lemma:2.lemma}", 1, "no field"),
        ("{}", 1, "no field"),
    ],
)
def test_a_field_that_cannot_be_filled_is_an_error(template: str, offset: int, message: str) -> None:
    with pytest.raises(PatternError, match=message) as caught:
        fields(template, frozenset(LABELS))
    assert caught.value.offset == offset


@pytest.mark.parametrize(
    ("word", "suggestion", "kept"),
    [("Officials", "men", "Men"), ("took", "chose", "chose"), ("Later", "", ""), ("Later", "then", "Then")],
)
def test_a_sentence_keeps_its_capital(word: str, suggestion: str, kept: str) -> None:
    assert capitalised(suggestion, Analysis(Document(TEXT)), TEXT.index(word)) == kept


def test_a_name_within_a_sentence_gives_no_capital() -> None:
    text = "He praised Almaty."
    assert capitalised("the city", Analysis(Document(text)), text.index("Almaty")) == "the city"
