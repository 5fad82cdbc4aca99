"""Copy cut into pieces that a template can mark: text, invisible characters, flags, quotations.

Findings may overlap and nest in any way, elements may not; so the copy is cut wherever a finding
begins or ends, and each piece says which findings it is part of. The pieces of a story, joined,
are its text.
"""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise
from typing import Literal

import msgspec

from mtaudit.finding import Finding
from mtaudit.report import Report

#: Underlines that stand one below another; deeper overlaps share the lowest.
LANES = 3

# Line ends, space that has to be seen, and characters that are invisible or turn the reading direction.
_SPECIAL = re.compile(
    "(?P<gap>[\r\n]+)|(?P<kept>[ \t]{2,}|\t|^ +$)|"
    "(?P<sign>[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\xad\u061c\u180e\u200b-\u200f\u2028-\u202e"
    "\u2060-\u2069\ud800-\udfff\ufeff\ufff9-\ufffb])"
)
_SHORT_NAMES = {
    "\xad": "SHY",
    "\u200b": "ZWSP",
    "\u200c": "ZWNJ",
    "\u200d": "ZWJ",
    "\u200e": "LRM",
    "\u200f": "RLM",
    "\u202a": "LRE",
    "\u202b": "RLE",
    "\u202c": "PDF",
    "\u202d": "LRO",
    "\u202e": "RLO",
    "\u2066": "LRI",
    "\u2067": "RLI",
    "\u2068": "FSI",
    "\u2069": "PDI",
    "\ufeff": "BOM",
}


class Piece(msgspec.Struct, frozen=True):
    """A run of characters of one kind: `text`, `gap` (line ends), `kept` (space) or `sign` (invisible).

    `label` is what a sign shows in place of itself, `name` its name in Unicode.
    """

    kind: Literal["text", "gap", "kept", "sign"]
    text: str
    label: str = ""
    name: str = ""


class Mark(msgspec.Struct, frozen=True):
    """One underline: that of finding `number`, in its lane (0 is next to the letters)."""

    number: int
    severity: str
    lane: int


class Segment(msgspec.Struct, frozen=True):
    """Copy between two places where something begins or ends.

    `flags` are the numbers of the findings that it is part of, `marks` the underlines to draw,
    outermost first; `related` the findings that speak of it as their other half. `wrap` is
    `dateline`, `quote`, `speaker` or nothing; `by` is who speaks a quotation, if that is known.
    `refs` end here (or stand here, where a finding has no width).
    """

    pieces: tuple[Piece, ...]
    flags: tuple[int, ...] = ()
    marks: tuple[Mark, ...] = ()
    related: tuple[int, ...] = ()
    wrap: str = ""
    by: str = ""
    refs: tuple[int, ...] = ()
    related_refs: tuple[int, ...] = ()


class Block(msgspec.Struct, frozen=True):
    """A paragraph with what stands after it, and the numbers of the findings that begin in it."""

    number: int
    section: str
    segments: tuple[Segment, ...]
    findings: tuple[int, ...]


def pieces(text: str) -> tuple[Piece, ...]:
    """`text` with what is invisible set apart."""
    found = []
    at = 0
    for match in _SPECIAL.finditer(text):
        if match.start() > at:
            found.append(Piece("text", text[at : match.start()]))
        found.append(_sign(match.group()) if match["sign"] else Piece("gap" if match["gap"] else "kept", match.group()))
        at = match.end()
    if at < len(text):
        found.append(Piece("text", text[at:]))
    return tuple(found)


def _sign(char: str) -> Piece:
    code = f"U+{ord(char):04X}"
    # HTML can hold neither a NUL nor half a surrogate pair.
    shown = "\N{REPLACEMENT CHARACTER}" if char == "\0" or "\ud800" <= char <= "\udfff" else char
    return Piece("sign", shown, _SHORT_NAMES.get(char, code), f"{code} {unicodedata.name(char, '')}".strip())


def blocks(report: Report) -> list[Block]:
    """The story in reading order, each character of it once."""
    text = report.document.text
    paragraphs = report.structure.paragraphs
    starts = [0, *(paragraph.start for paragraph in paragraphs[1:])]
    sections = [paragraph.section for paragraph in paragraphs] or ["body"]
    cuts = _Cuts(report)
    found = []
    number = 0
    for at, (start, end) in enumerate(pairwise([*starts, len(text)])):
        first = number
        while number < len(report.findings) and (report.findings[number].start < end or end == len(text)):
            number += 1
        segments = tuple(cuts.segments(start, end, last=end == len(text)))
        found.append(Block(at + 1, sections[at], segments, tuple(range(first + 1, number + 1))))
    return found


class _Span(msgspec.Struct, frozen=True):
    start: int
    end: int
    number: int


class _Cuts:
    """All places where the copy is cut, and what covers each stretch between them."""

    def __init__(self, report: Report) -> None:
        self.text = report.document.text
        self.findings = report.findings
        self.lanes = _lanes(report.findings)
        flags = [_Span(f.start, f.end, n) for n, f in enumerate(report.findings, 1)]
        related = [
            _Span(r.start, r.end, n)
            for n, finding in enumerate(report.findings, 1)
            for r in finding.related
            if (r.start, r.end) != (finding.start, finding.end)
        ]
        wraps, self.wrap_names = _wraps(report)
        starts = {paragraph.start for paragraph in report.structure.paragraphs}
        spans = (*flags, *related, *wraps)
        self.places = sorted({0, len(self.text), *starts, *(s.start for s in spans), *(s.end for s in spans)})
        self.flags = self._cover(flags)
        self.related = self._cover(related)
        self.wraps = self._cover(wraps)
        self.refs = self._ends(flags)
        self.related_refs = self._ends(related)

    def _cover(self, spans: Iterable[_Span]) -> dict[int, list[int]]:
        """The numbers of the spans that cover the stretch from each place to the next."""
        covered: dict[int, list[int]] = {}
        for span in spans:
            for place in range(bisect_left(self.places, span.start), bisect_left(self.places, span.end)):
                covered.setdefault(self.places[place], []).append(span.number)
        return covered

    def _ends(self, spans: Iterable[_Span]) -> dict[int, list[int]]:
        """The numbers of the spans whose sign stands after the stretch that ends at each place."""
        ends: dict[int, list[int]] = {}
        for span in spans:
            ends.setdefault(span.end, []).append(span.number)
        return ends

    def segments(self, start: int, end: int, *, last: bool) -> Iterator[Segment]:
        """The segments of `text[start:end]`; `last` says that nothing follows it."""
        first = bisect_left(self.places, start)
        inner = self.places[first : bisect_right(self.places, end)]
        # What ends where a paragraph begins ended in the one before; what has no width stands here.
        if opening := [n for n in self.refs.get(start, ()) if self._empty(n)]:
            yield Segment((), refs=tuple(opening))
        for here, there in pairwise(inner):
            refs = [n for n in self.refs.get(there, ()) if there < end or last or not self._empty(n)]
            flags = self.flags.get(here, [])
            # Numbered so that what tells more comes first.
            wrap, by = self.wrap_names[min(self.wraps.get(here, [-1]))]
            yield Segment(
                pieces(self.text[here:there]),
                tuple(flags),
                self._marks(flags),
                tuple(dict.fromkeys(self.related.get(here, ()))),
                wrap,
                by,
                tuple(refs),
                tuple(dict.fromkeys(self.related_refs.get(there, ()))),
            )

    def _empty(self, number: int) -> bool:
        finding = self.findings[number - 1]
        return finding.start == finding.end

    def _marks(self, flags: Sequence[int]) -> tuple[Mark, ...]:
        by_lane: dict[int, Mark] = {}
        for number in flags:
            lane = min(self.lanes[number - 1], LANES - 1)
            by_lane.setdefault(lane, Mark(number, self.findings[number - 1].severity, lane))
        return tuple(by_lane[lane] for lane in sorted(by_lane, reverse=True))


def _wraps(report: Report) -> tuple[list[_Span], list[tuple[str, str]]]:
    """The parts of wire copy that are shown as such, and what each is: a name, and who speaks.

    The last name is nobody's: that of copy which is no such part.
    """
    structure = report.structure
    text = report.document.text
    spans: list[tuple[int, int, str, str]] = []
    if structure.dateline is not None:
        spans.append((structure.dateline.start, structure.dateline.end, "dateline", ""))
    outer = [quotation for quotation in structure.quotations if not quotation.depth]
    for quotation in outer:
        by = " ".join(text[slice(*quotation.speaker)].split()) if quotation.speaker else ""
        spans.append((quotation.start, quotation.end, "quote", by))
    spans += [(*speaker, "speaker", "") for speaker in dict.fromkeys(q.speaker for q in outer) if speaker]
    names = [(name, by) for _, _, name, by in spans]
    return [_Span(start, end, n) for n, (start, end, _, _) in enumerate(spans)], [*names, ("", "")]


def _lanes(findings: Sequence[Finding]) -> list[int]:
    """A lane for each finding: overlapping ones differ, and the shorter stands nearer to the letters."""
    overlaps: list[list[int]] = [[] for _ in findings]
    open_: list[int] = []
    for at, finding in enumerate(findings):
        open_ = [other for other in open_ if findings[other].end > finding.start]
        for other in open_:
            overlaps[at].append(other)
            overlaps[other].append(at)
        open_.append(at)
    lanes = [-1] * len(findings)
    for at in sorted(range(len(findings)), key=lambda n: (findings[n].end - findings[n].start, n)):
        taken = {lanes[other] for other in overlaps[at]}
        lanes[at] = next(lane for lane in range(len(findings) + 1) if lane not in taken)
    return lanes
