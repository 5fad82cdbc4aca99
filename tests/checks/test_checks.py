"""Every check: it reads any text, and what it finds is a place in it."""

from collections.abc import Callable, Iterable

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from mtaudit.checks import consistency, dates, encoding, markup, numbers, punctuation, repetition, residue, style
from mtaudit.document import Document
from mtaudit.engine.match import Match
from mtaudit.english.analysis import Analysis

Check = Callable[[Analysis], Iterable[Match]]

CHECKS: dict[str, Check] = {
    f"{module.__name__.rpartition('.')[2]}.{name}": getattr(module, name)
    for module, names in (
        (consistency, ["name_transliteration", "acronym_twice"]),
        (dates, ["numeric_date", "time_of_24_hours", "long_month"]),
        (encoding, ["homoglyph", "foreign_script", "foreign_mark", "mojibake"]),
        (markup, ["html_entity"]),
        (
            numbers,
            ["missing_separator", "spaced_thousands", "currency_behind", "plus_temperature", "digit_under_ten"],
        ),
        (punctuation, ["space_inside", "no_space_after", "foreign_quotation_mark"]),
        (repetition, ["doubled_word", "loop"]),
        (residue, ["source_language"]),
    )
    for name in names
}
CHECKS["style.density"] = lambda analysis: style.density(analysis, wordings=["also", "in addition"], opening=True)
CHECKS["consistency.mixed_forms"] = lambda analysis: consistency.mixed_forms(
    analysis, forms={"%": r"\d ?%", "pct": "pct"}
)

# Pieces that the checks look for, so that texts are built that come close to what is wrong.
PIECES = st.sampled_from(
    "the The Paris Also , In addition and also ( ) “ ” \" . : ; ? % … \n \n\n 5 17 2011 30 000 RMB "
    "USD $ € +26 degrees 18:30 11.02.2023 January 6th U.S. WTO (WTO) Dziuba Dzyuba °С cоuncil 北京 "
    "улица ， 。 «х» „ â€™ Ã© Ð°Ñ вЂ™ � &amp; &nbsp; &#8211; nbsp"
    .split(" ")
)  # fmt: skip
TEXTS = st.one_of(
    st.text(), st.lists(PIECES).map(" ".join), st.lists(st.one_of(PIECES, st.text(max_size=3))).map("".join)
)


@pytest.mark.parametrize("name", CHECKS)
@settings(max_examples=60, deadline=None)
@given(text=TEXTS)
def test_any_text_is_read_and_places_are_in_it(name: str, text: str) -> None:
    for match in CHECKS[name](Analysis(Document(text))):
        assert 0 <= match.start < match.end <= len(text)
        assert all(0 <= related.start < related.end <= len(text) for related in match.related)
        assert text[match.start : match.end] not in match.suggestions


@pytest.mark.parametrize("name", CHECKS)
def test_a_long_text_is_read_in_time(name: str) -> None:
    for piece in ("a ", "a", "ab,", "( ", "5 ", "я", "Ã©", "&amp;", "the the "):
        list(CHECKS[name](Analysis(Document(piece * (60_000 // len(piece))))))
