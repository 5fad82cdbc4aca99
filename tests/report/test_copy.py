"""Copy in pieces: nothing is lost, and each finding is whole, however they overlap."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from mtaudit.report import Report
from mtaudit.writers.page.copy import LANES, Piece, blocks, pieces
from tests.report.stories import finding, run_with

TEXT = st.text(alphabet="ab .\"“”,'\n\r\t\u200b\u202e\x00é", max_size=80)


def _joined(found: tuple[Piece, ...]) -> str:
    return "".join(piece.text for piece in found)


@st.composite
def reports(draw: st.DrawFn) -> Report:
    text = draw(TEXT)
    place = st.integers(0, len(text))
    spans = draw(st.sets(st.tuples(place, place).map(lambda span: (min(span), max(span))), max_size=8))
    return run_with(text, (finding(start, end) for start, end in spans)).reports[0]


@settings(deadline=None, max_examples=60)
@given(reports())
def test_blocks_are_the_text(report: Report) -> None:
    shown = "".join(_joined(s.pieces) for block in blocks(report) for s in block.segments)
    assert shown == report.document.text.replace("\0", "\ufffd")


@settings(deadline=None, max_examples=60)
@given(reports())
def test_each_finding_is_its_slice(report: Report) -> None:
    segments = [s for block in blocks(report) for s in block.segments]
    for number, f in enumerate(report.findings, 1):
        shown = "".join(_joined(s.pieces) for s in segments if number in s.flags)
        assert shown == report.document.text[f.start : f.end].replace("\0", "\ufffd")


@settings(deadline=None, max_examples=60)
@given(reports())
def test_each_finding_has_one_number_in_the_text_and_one_note(report: Report) -> None:
    numbers = list(range(1, len(report.findings) + 1))
    found = blocks(report)
    assert sorted(n for block in found for s in block.segments for n in s.refs) == numbers
    assert [n for block in found for n in block.findings] == numbers


@settings(deadline=None, max_examples=60)
@given(reports())
def test_overlapping_underlines_differ(report: Report) -> None:
    for block in blocks(report):
        for segment in block.segments:
            lanes = [mark.lane for mark in segment.marks]
            assert len(set(lanes)) == len(lanes) <= LANES
            assert bool(segment.marks) == bool(segment.flags)


def test_the_shorter_of_two_stands_nearer_to_the_letters() -> None:
    report = run_with("one two three", [finding(0, 13), finding(4, 7)]).reports[0]
    inner = next(s for s in blocks(report)[0].segments if s.pieces[0].text == "two")
    assert [(mark.number, mark.lane) for mark in inner.marks] == [(1, 1), (2, 0)]


def test_what_nobody_sees_is_named() -> None:
    (sign,) = pieces("\u202e")
    assert (sign.kind, sign.label, sign.name) == ("sign", "RLO", "U+202E RIGHT-TO-LEFT OVERRIDE")


def test_space_that_matters_is_kept() -> None:
    assert [piece.kind for piece in pieces("a  b")] == ["text", "kept", "text"]
    assert [piece.kind for piece in pieces("a b")] == ["text"]
    assert [piece.kind for piece in pieces(" ")] == ["kept"]
