"""Quotations by their marks: where they open and close."""

from __future__ import annotations

import re

import msgspec

from mtaudit.english.saying import says

Span = tuple[int, int]


class Quotation(msgspec.Struct, frozen=True):
    """A quotation, `text[start:end]` in code points, its marks included; one over several paragraphs has one for each.

    `speaker` and `verb` are the spans of the attribution where it can be told: `the ministry`, `said`.
    `depth` is 0 for an outer quotation, 1 for one inside it. `closed` says whether its closing mark stands,
    `continued` whether the next quotation is the rest of it, opened again as agencies do at a new paragraph.
    """

    start: int
    end: int
    speaker: Span | None = None
    verb: Span | None = None
    depth: int = 0
    closed: bool = True
    continued: bool = False


_MARK = re.compile(r"[\"“”„‟«»'‘’]")
_SINGLE = "'‘’"
_CLOSERS = {'"': '"”', "“": '”"', "”": '”"', "‟": '”"', "„": '“”"', "«": "»", "'": "", "‘": ""}
_ELISION = re.compile(r"['‘](?:\d\ds?|em|til|tis|twas|cause|n|bout|round)(?!\w)", re.IGNORECASE)
_BEFORE_OPENING = frozenset(" \t\n\r\v\f\x85\xa0\u2028\u2029\u202f\u3000([{-–—―/\"“„«‘'")
_DEEPEST = 4  # more are errors of the copy
_REACH = 60  # code points after a mark in which a verb of saying shows that it closed


def marked(text: str, start: int, end: int) -> list[Quotation]:
    """The quotations of the paragraph `text[start:end]`, in order of their start."""
    scan = _Scan(text, start, end)
    for match in _MARK.finditer(text, start, end):
        scan.see(match.start(), match.group())
    return sorted(scan.finish(), key=start_of)


def start_of(quotation: Quotation) -> int:
    """Where it starts, to sort by."""
    return quotation.start


class _Open(msgspec.Struct):
    """A quotation while its end is looked for; `maybe` is where a single one may have closed (`workers'`)."""

    at: int
    mark: str
    depth: int
    maybe: int = 0


class _Scan:
    """The marks of one paragraph, seen in order."""

    def __init__(self, text: str, start: int, end: int) -> None:
        self.text, self.start, self.end = text, start, end
        self.done: list[Quotation] = []
        self.open: list[_Open] = []

    def see(self, at: int, mark: str) -> None:
        """Open or close a quotation at this mark, or pass it by."""
        before = self.text[at - 1] if at > self.start else " "
        after = self.text[at + 1] if at + 1 < self.end else " "
        opening = before in _BEFORE_OPENING and not after.isspace()
        if mark not in _SINGLE:
            self._double(at, mark, before, after, opening)
        elif not (before.isalnum() and after.isalnum()):
            self._single(at, mark, before, after, opening)

    def _double(self, at: int, mark: str, before: str, after: str, opening: bool) -> None:
        innermost = range(len(self.open) - 1, -1, -1)
        number = next((n for n in innermost if mark in _CLOSERS[self.open[n].mark]), None)
        if number is not None and self._closes(at, mark, before, after, opening):
            self._close(number, at + 1)
        elif len(self.open) < _DEEPEST and (
            mark in "“„‟«"
            or (opening and mark != "»")
            or (mark == '"' and not before.isalnum() and before not in ".,!?;:…)")
        ):
            self.open.append(_Open(at, mark, len(self.open)))

    def _closes(self, at: int, mark: str, before: str, after: str, opening: bool) -> bool:
        """Whether a mark that could close an open quotation does, and opens none inside it."""
        if mark not in '"“':
            return True
        if mark == "“" and before.isspace() and after.isspace():
            return False
        return not opening or not before.isspace() or self._shifted(at)

    def _shifted(self, at: int) -> bool:
        """Whether a mark that looks as if it opened has its space on the wrong side: `we won, "he said`."""
        before = at
        while before > self.start and self.text[before - 1].isspace():
            before -= 1
        if before in (at, self.start) or self.text[before - 1] not in ",.?!…":
            return False
        if self.text[at + 1].islower():
            return True
        stop = min(self.end, at + _REACH)
        again = self.text.find('"', at + 1, stop)
        return self.text[before - 1] == "," and says(self.text, at + 1, again if again > 0 else stop) is not None

    def _single(self, at: int, mark: str, before: str, after: str, opening: bool) -> None:
        inner = self.open[-1] if self.open and self.open[-1].mark in _SINGLE else None
        if mark != "’" and opening and after != "'" and not _ELISION.match(self.text, at):
            if inner is not None and inner.maybe:
                self._close(len(self.open) - 1, inner.maybe)
                inner = None
            if inner is None:  # else the one that is open goes on: this is an apostrophe
                self.open.append(_Open(at, mark, len(self.open)))
        elif inner is not None and mark != "‘" and not before.isspace() and not after.isalnum():
            if before in "sS" and after == " ":
                inner.maybe = at + 1
            else:
                self._close(len(self.open) - 1, at + 1)

    def _close(self, number: int, stop: int) -> None:
        """Close the `number`th open quotation at `stop` and settle those opened inside it."""
        while len(self.open) > number + 1:
            inner = self.open.pop()
            if inner.maybe:
                self.done.append(Quotation(inner.at, inner.maybe, depth=inner.depth))
            elif inner.mark not in _SINGLE:
                self.done.append(Quotation(inner.at, stop - 1, depth=inner.depth, closed=False))
        opened = self.open.pop()
        self.done.append(Quotation(opened.at, stop, depth=opened.depth))

    def finish(self) -> list[Quotation]:
        """Settle what is still open at the end of the paragraph."""
        while self.open:
            opened = self.open.pop()
            if opened.maybe:
                self.done.append(Quotation(opened.at, opened.maybe, depth=opened.depth))
            elif opened.mark not in _SINGLE:
                self._leave_open(opened)
        return self.done

    def _leave_open(self, opened: _Open) -> None:
        """A quotation without a closing mark ends where the next one opens a sentence, or the paragraph does."""
        for inner in sorted(self.done, key=start_of):
            if inner.start < opened.at or inner.depth != opened.depth + 1:
                continue
            stop = inner.start
            while self.text[stop - 1].isspace():
                stop -= 1
            last = self.text[stop - 1]
            if last in ".!?…,:;":
                self.done = [
                    q if q.start < inner.start else msgspec.structs.replace(q, depth=q.depth - 1) for q in self.done
                ]
                again = last in ".!?…"
                self.done.append(Quotation(opened.at, stop, depth=opened.depth, closed=False, continued=again))
                return
        self.done.append(Quotation(opened.at, self.end, depth=opened.depth, closed=False))
