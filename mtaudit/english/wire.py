"""The structure of wire copy: paragraphs, headline, dateline, quotations."""

from __future__ import annotations

import re

import msgspec


class Paragraph(msgspec.Struct, frozen=True):
    """A paragraph without the white space around it; `section` is `headline`, `body`, …."""

    start: int
    end: int
    section: str


class Quotation(msgspec.Struct, frozen=True):
    """A quotation with its marks; one that runs over paragraphs has one span for each."""

    start: int
    end: int


class Structure(msgspec.Struct, frozen=True):
    """The parts of a story. Spans are offsets into the text, end exclusive."""

    paragraphs: list[Paragraph]
    quotations: list[Quotation]
    dateline: tuple[int, int] | None


_LINE = re.compile(r"[^\r\n]*\S")
_DATELINE = re.compile(
    r"[A-ZÀ-Þ][\w.,/ ’'-]{1,60}?"
    r"(?:\((?:AP|Reuters|AFP|Xinhua|TASS|dpa|Kyodo|Interfax)\)|INTERFAX|TASS|Xinhua|Reuters)"
    r"\s*(?:--?|–|—|\.|:)\s+"
)
_OPENING = "“«„"
_CLOSING = {"“": "”", "«": "»", "„": "“”"}


def structure(text: str) -> Structure:
    """The wire structure of `text`; any text has one, if only of body paragraphs."""
    spans = []
    for match in _LINE.finditer(text):
        line = match.group()
        spans.append((match.start() + len(line) - len(line.lstrip()), match.end()))
    paragraphs = [Paragraph(start, end, "body") for start, end in spans]
    if len(spans) > 1:
        start, end = spans[0]
        if end - start < 160 and text[end - 1] not in ".!?\"”:;," and not _DATELINE.match(text, start, end):
            paragraphs[0] = Paragraph(start, end, "headline")
    dateline = None
    first = next((p for p in paragraphs if p.section == "body"), None)
    if first is not None and (match := _DATELINE.match(text, first.start, first.end)):
        dateline = (match.start(), match.start() + len(match.group().rstrip()))
    return Structure(paragraphs, _quotations(text, paragraphs), dateline)


def _quotations(text: str, paragraphs: list[Paragraph]) -> list[Quotation]:
    found: list[Quotation] = []
    for paragraph in paragraphs:
        opened: int | None = None
        closing = ""
        for at in range(paragraph.start, paragraph.end):
            char = text[at]
            if opened is None:
                if char in _OPENING:
                    opened, closing = at, _CLOSING[char]
                elif char == '"':
                    opened, closing = at, '"'
            elif char in closing:
                found.append(Quotation(opened, at + 1))
                opened = None
        if opened is not None:
            found.append(Quotation(opened, paragraph.end))
    return found
