"""Checks over a whole story: one finding for many places, and the figures in it."""

from mtaudit.checks.consistency import acronym_twice, mixed_forms
from mtaudit.checks.style import density
from mtaudit.document import Document
from mtaudit.english.analysis import Analysis


def test_density_makes_one_finding_with_the_others_beside_it() -> None:
    text = "Also the road is closed. Then the bridge fell. Nobody was hurt there. Thus ended the long day."
    (match,) = density(Analysis(Document(text)), wordings=["also", "then", "thus"], opening=True)
    assert text[match.start : match.end] == "Thus"
    assert [text[r.start : r.end] for r in match.related] == ["Also", "Then"]
    assert match.values == {"count": "3", "sentences": "4"}


def test_density_wants_its_share() -> None:
    text = "Also the road is closed. Then the bridge fell. Thus ended the day. " + "Nobody was hurt there. " * 30
    assert list(density(Analysis(Document(text)), wordings=["also", "then", "thus"], opening=True)) == []


def test_the_rarer_form_is_the_odd_one() -> None:
    text = "Rates rose 5%, 6% and 7 pct, then 8 pct, then 9%."
    (match,) = mixed_forms(Analysis(Document(text)), forms={"sign": r"\d%", "word": r"\d pct"})
    assert text[match.start : match.end] == "7 pct"
    assert match.values == {"form": "word", "usual": "sign"}
    assert [text[r.start : r.end] for r in match.related] == ["5%", "8 pct"]


def test_an_acronym_is_looked_for_near_its_brackets() -> None:
    text = "x " * 100_000 + "The Central Bank of Freedonia (CBF) met. The Central Bank of Freedonia (CBF) spoke."
    (match,) = acronym_twice(Analysis(Document(text)))
    assert text[match.start : match.end] == "Central Bank of Freedonia (CBF)"
    assert match.suggestions == ("CBF",)
