"""The structure of wire copy: paragraphs and their sections, the dateline, quotations."""

from __future__ import annotations

import re
from itertools import pairwise

import msgspec

from mtaudit.english.datelines import DATE, Dateline, dateline
from mtaudit.english.quotations import Quotation, quotations

__all__ = ["Dateline", "Paragraph", "Quotation", "Structure", "structure"]


class Paragraph(msgspec.Struct, frozen=True):
    """A paragraph without the white space around it.

    `section` is `headline`, `byline` (with the notes that stand beside it), `body`, `list`, `caption`
    or `signoff`; a credit at the end of a paragraph is one of its own.
    """

    start: int
    end: int
    section: str


class Structure(msgspec.Struct, frozen=True):
    """The parts of a story. Spans are offsets into the text in code points, end exclusive."""

    paragraphs: list[Paragraph]
    quotations: list[Quotation]
    dateline: Dateline | None


def structure(text: str) -> Structure:
    """The wire structure of `text`; any text has one, if only of body paragraphs."""
    paragraphs = _sections(text, _paragraphs(text))
    opening = None
    # The dateline stands in the first body paragraph, or in the next where a lead-in comes before it.
    for paragraph in [p for p in paragraphs if p.section == "body"][:3]:
        opening = dateline(text, paragraph.start, paragraph.end)
        if opening is not None:
            break
    spoken = [(p.start, p.end) for p in paragraphs if p.section not in ("byline", "signoff")]
    return Structure(paragraphs, quotations(text, spoken), opening)


# Paragraphs

_LINE = re.compile(r"\S[^\n\r\v\f\x1c-\x1e\x85\u2028\u2029]*+")
_BREAK = re.compile(r"\r\n|[\n\r\v\f\x1c-\x1e\x85\u2028\u2029]")
_BULLET = re.compile(r"(?:[•·▪‣●◦*]|[-–—](?=\s))\s*(?=\S)|\(?(?:\d{1,3}|[a-z])[.)]\s+(?=\S)")
_DONE = re.compile(r"[.!?:…][\"'”’»)\]]*\Z|[\"”»]\Z")
_WIDEST = 100  # code points: hard-wrapped copy has no longer lines, copy of a paragraph a line mostly has


class _Line(msgspec.Struct):
    start: int
    end: int
    blank: bool  # a blank line stands before it, or the text starts
    indent: int


def _lines(text: str) -> list[_Line]:
    found = []
    last = 0
    for match in _LINE.finditer(text):
        start, end = match.start(), match.start() + len(match.group().rstrip())
        breaks = [found_break.end() for found_break in _BREAK.finditer(text, last, start)]
        found.append(_Line(start, end, len(breaks) != 1, start - (breaks[-1] if breaks else last)))
        last = end
    return found


def _paragraphs(text: str) -> list[tuple[int, int]]:
    """The paragraphs: blocks between blank lines, in which a line is a paragraph unless lines are hard-wrapped."""
    lines = _lines(text)
    pairs = [(one, two) for one, two in pairwise(lines) if not two.blank]
    width = _wrapped_at(text, pairs)
    margin = min((line.indent for pair in pairs for line in pair), default=0)
    spans: list[tuple[int, int]] = []
    before: _Line | None = None
    for line in lines:
        if (
            width and before and not line.blank and line.indent < margin + 2
            and not _BULLET.match(text, line.start, line.end) and _filled(text, before, line, width)
        ):  # fmt: skip
            spans[-1] = (spans[-1][0], line.end)
        else:
            spans.append((line.start, line.end))
        before = line
    return spans


def _wrapped_at(text: str, pairs: list[tuple[_Line, _Line]]) -> int:
    """The width at which the copy is hard-wrapped, or 0 where each line is a paragraph."""
    widths = sorted(line.end - line.start for pair in pairs for line in pair)
    if not widths:
        return 0
    width = widths[len(widths) * 19 // 20]  # an address too long for its line says nothing
    going = sum(1 for one, _ in pairs if not _DONE.search(text, max(one.start, one.end - 4), one.end))
    return width if 50 <= width <= _WIDEST and 2 * going >= len(pairs) else 0


def _filled(text: str, line: _Line, following: _Line, width: int) -> bool:
    """Whether the line broke because the next word did not fit."""
    word = re.compile(r"\S{1,100}").match(text, following.start, following.end)
    needed = line.end - line.start + 1 + (len(word.group()) if word else 0)
    if _DONE.search(text, max(line.start, line.end - 4), line.end):
        return needed > width
    return needed > 0.85 * width


# Sections

_LEAD_IN = 5  # paragraphs: no more headlines, decks and bylines stand above a story
_NAME = r"\(?[A-ZÀ-ÞĀ-Ž][\w.'’-]{0,30}+\)?"
_BYLINE = re.compile(
    rf"""
      (?:By|BY)\s(?:{_NAME})(?:(?:[,;]?\s(?:[|/&–-]\s)?|/)(?:{_NAME}|and\b|of\b|for\b|in\b|the\b)){{0,16}}+
    | \((?:Reporter|Correspondent|Author|Byline|Writer)s?[:\s][^()]{{1,120}}\)
    | (?:Author|Reporter|Correspondent|Text|Translated\sby|Translation|Written\sby)s?:?\s[A-ZÀ-Þ][^.!?]{{1,60}}
    | (?:The\s)?Associated\sPress(?:\sWriters?)?
    | Reuters|REUTERS|AFP|Agence\sFrance-Presse|Xinhua|TASS|Interfax|INTERFAX|AP|dpa|Kyodo
    | (?:(?:Published|Updated|Posted|Last\supdated)(?:\son|\sat)?:?\s)?
      {DATE}(?:[,|]?\s(?:at\s)?\d{{1,2}}[:.]\d\d.{{0,20}})?
    | \((?:Adds|Updates|Recasts|Corrects|Repeats|Refiles|Writes\sthrough|Eds|Rewrites|ADDS|UPDATES|RECASTS)\b
      [^()]{{0,250}}\)
    """,
    re.VERBOSE,
)
_CAPTION = re.compile(
    r"(?:FILE PHOTO|FILE|PHOTO|Photo|Image|IMAGE|Picture|Pictured|Caption|CAPTION)\s?(?::|--?\s|[–—]\s)"
    r"|\((?:Photo|Image|Picture)s?(?: by|:)[^()]{1,150}\)\Z|Photo(?:graph)?s? (?:by|courtesy of) [A-Z][^.]{1,100}\.?\Z"
)
_CAPTION_END = re.compile(
    r"(?:\((?:AP |Reuters |AFP |TASS |Xinhua )?(?:Photo|File|Image)\b[^()]{0,80}\)|REUTERS/[A-Z][\w .'’/-]{2,60}"
    r"|/Getty Images|/EPA-EFE)[.)]*\Z"
)
_CREDIT = (
    r"(?:(?:(?:With\s)?[Aa]dditional\s)?[Rr]eporting|Writing|Editing|Compil(?:ed|ing)|Translat(?:ed|ion|ing)|Written|Edited|Reported"
    r"|Produced|Graphics?)\sby\s[A-ZÀ-Þ]"
)
_INLINE_CREDIT = re.compile(
    rf"\s(?:\({_CREDIT}[^()]{{1,400}}\)|\[(?:Editors?|Ed|Translator)\b[^\[\]]{{1,300}}\]|/TASS/|REUTERS|\(?ENDS?\)?)\Z"
)
_SIGNOFF = re.compile(
    rf"""
      [(\[]?{_CREDIT}[^()]{{1,600}}[)\]]?
    | [(\[]?(?:REUTERS|Reuters|ENDS?|Ends?|-ENDS?-|MORE|-30-|TASS|/TASS/|INTERFAX|Xinhua)[)\]]?
    | \#{{2,4}}+ | \*(?:\s?\*){{2,4}}+ | _{{3,}}+ | —{{3,}}+ | -{{3,}}+ | ={{3,}}+
    | [\[(](?:Editors?|Ed|Editor['’]s\snote|Note|Translator(?:['’]s\snote)?)\b[^()\[\]]{{1,600}}[\])]
    | (?:©|\([cC]\)|Copyright\b|All\srights\sreserved|Our\sStandards:|Follow\s\w+(?:\s\w+)?\son\b
      |—?With\s(?:assistance|inputs?)\sfrom\b).{{0,300}}
    | .{{0,300}}\bcontributed\s(?:to\sthis\s(?:report|story|article)|reporting)\b.{{0,60}}
    | .{{0,120}}\breported\sfrom\s[A-Z][^.]{{0,120}}\.
    """,
    re.VERBOSE,
)
_NOTE = re.compile(r"[\[(](?:Editors?|Ed|Translator)\b[^()\[\]]{1,600}[\])]\Z")
_TERMINAL = ".!?…:;,"


def _sections(text: str, spans: list[tuple[int, int]]) -> list[Paragraph]:
    """Name the section of each paragraph and set credits at a paragraph's end apart."""
    spans = [part for span in spans for part in _without_credit(text, span)]
    names = ["body"] * len(spans)
    top = _name_top(text, spans, names)
    _name_end(text, spans, names, top)
    dashed = [text[start] in "-–—" and text[start + 1 : start + 2].isspace() for start, _ in spans]
    for number in range(top, len(spans)):
        start, end = spans[number]
        if names[number] != "body":
            continue
        if _is_item(text, spans, number, dashed):
            names[number] = "list"
        elif _is_caption(text, start, end):
            names[number] = "caption"
        elif _NOTE.match(text, start, end):
            names[number] = "signoff"
        elif number > top and number + 1 < len(spans) and _is_crosshead(text, spans, number):
            names[number] = "headline"
    return [Paragraph(start, end, name) for (start, end), name in zip(spans, names, strict=True)]


def _without_credit(text: str, span: tuple[int, int]) -> list[tuple[int, int]]:
    start, end = span
    if text[end - 1] not in ")]/SD":
        return [span]
    match = _INLINE_CREDIT.search(text, max(start, end - 500), end)
    if match is None or not text[start : match.start()].strip():
        return [span]
    return [(start, start + len(text[start : match.start()].rstrip())), (match.start() + 1, end)]


def _name_top(text: str, spans: list[tuple[int, int]], names: list[str]) -> int:
    """Name the headlines, decks, bylines and notes above the story; returns where the story starts."""
    number = 0
    while number < min(_LEAD_IN, len(spans) - 1):
        start, end = spans[number]
        if end - start <= 300 and _BYLINE.fullmatch(text, start, end):
            names[number] = "byline"
        elif _is_caption(text, start, end):
            names[number] = "caption"
        elif dateline(text, start, end) is None and _is_headline(text, spans, number):
            names[number] = "headline"
        else:
            break
        number += 1
    return number


def _is_headline(text: str, spans: list[tuple[int, int]], number: int) -> bool:
    start, end = spans[number]
    if end - start > 200 or _BULLET.match(text, start, end):
        return False
    line = text[start:end]
    if line.isupper() and sum(map(str.isalpha, line)) > 3:
        return True
    after, stop = spans[number + 1]
    introduced = (stop - after <= 300 and _BYLINE.fullmatch(text, after, stop) is not None) or (
        dateline(text, after, stop) is not None
    )
    last = line[-1]
    if introduced or number > 1:
        return introduced
    if last in "\"”’»'":
        return number == 0 and line[0] not in "\"“'‘«" and len(line) > 1 and line[-2] not in _TERMINAL
    if last in "!?":
        return number == 0 and len(line) <= 100 and stop - after > 1.5 * len(line) and line[0] not in '"“-–—'
    return last not in _TERMINAL


def _is_caption(text: str, start: int, end: int) -> bool:
    return bool(_CAPTION.match(text, start, end) or _CAPTION_END.search(text, max(start, end - 120), end))


def _is_item(text: str, spans: list[tuple[int, int]], number: int, dashed: list[bool]) -> bool:
    """Whether the paragraph is an item of a list; a dash alone also opens speech, so it needs a neighbour."""
    start, end = spans[number]
    if not _BULLET.match(text, start, end):
        return False
    if dashed[number]:
        return any(dashed[max(number - 1, 0) : number]) or any(dashed[number + 1 : number + 2])
    if text[start] in "•·▪‣●◦*":
        return True
    return any(_BULLET.match(text, *spans[n]) for n in (number - 1, number + 1) if 0 <= n < len(spans))


def _is_crosshead(text: str, spans: list[tuple[int, int]], number: int) -> bool:
    start, end = spans[number]
    if (
        end - start > 60
        or text[end - 1] in _TERMINAL
        or text[end - 1] in '"”»)'
        or not (text[start].isupper() or text[start].isdigit())
    ):
        return False
    before, after = spans[number - 1], spans[number + 1]
    return text[before[1] - 1] in '.!?"”»)' and after[1] - after[0] > 60 and len(text[start:end].split()) <= 9


def _name_end(text: str, spans: list[tuple[int, int]], names: list[str], top: int) -> None:
    """Name the credits and marks that close the story."""
    number = len(spans) - 1
    while number > top and (match := _SIGNOFF.match(text, *spans[number])) and match.end() == spans[number][1]:
        names[number] = "signoff"
        number -= 1
