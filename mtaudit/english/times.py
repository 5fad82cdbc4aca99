"""Time adverbials, resolved to past, present or future against the day of the dateline.

After Quirk et al. 1985 (8.51-60): an adverbial is `definite` where it names a time that is over or a time to come
("yesterday", "in 2021", "on March 3"), and so refuses the present perfect; "since May", "this week", "already" do not.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from typing import Final

import msgspec

from mtaudit.english.datelines import Dateline


class Time(msgspec.Struct, frozen=True, gc=False):
    """A time adverbial: tokens `first` to `end` (exclusive).

    `when` is past, present or future, or "" where the text does not say (a weekday, a date without a dateline).
    `kind` is deictic (yesterday, last week, two days ago), date (on March 3, on Tuesday), month, year or clock.
    `year`, `month` and `day` are what the words name, else 0.
    """

    first: int
    end: int
    when: str
    kind: str
    year: int = 0
    month: int = 0
    day: int = 0


_MONTHS: Final = {
    name: number % 12 + 1
    for number, name in enumerate(
        "january february march april may june july august september october november december "
        "jan. feb. mar. apr. may. jun. jul. aug. sept. oct. nov. dec.".split()
    )
}
_WEEKDAYS: Final = frozenset("monday tuesday wednesday thursday friday saturday sunday".split())
_UNITS: Final = frozenset(
    "second seconds minute minutes hour hours day days night nights week weeks weekend weekends fortnight month "
    "months year years decade decades century centuries".split()
)
_LAST: Final = (
    _UNITS
    | _WEEKDAYS
    | _MONTHS.keys()
    | frozenset("spring summer autumn fall winter season evening afternoon quarter term".split())
)
_QUANTITY: Final = frozenset(
    "a an one two three four five six seven eight nine ten eleven twelve twenty thirty forty fifty few several "
    "many couple some hundred dozen half more than about around almost nearly over exactly just roughly the of or "
    "and".split()
)
_DAYTIME: Final = frozenset("morning evening afternoon night".split())
_PART: Final = frozenset(
    "early late mid mid- the beginning start end middle spring summer autumn fall winter first second third "
    "fourth half quarter of in at on night morning evening afternoon eve day weekend earlier later".split()
)
#: A word before an adverbial that makes it a span, a comparison or part of a noun: no point of time then.
_SPANNING: Final = frozenset(
    "since until till from between by than through as with to for over during before after within throughout "
    "versus against past the 's following not".split()
)
_YEAR: Final = re.compile(r"1[5-9]\d\d|20[0-4]\d")
_DAY: Final = re.compile(r"(?:[12]?\d|3[01])(?:st|nd|rd|th)?")
_CLOCK: Final = re.compile(r"\d{1,2}[:.]\d\d|\d{1,2}|noon|midnight|dawn|dusk")
_EXACT_CLOCK: Final = re.compile(r"\d{1,2}:\d\d|noon|midnight|dawn|dusk")


class _Reader:
    def __init__(self, lowers: Sequence[str], first: int, last: int, dateline: Dateline | None) -> None:
        self.lowers = lowers
        self.first = first
        self.last = last
        self.dateline = dateline

    def word(self, at: int) -> str:
        return self.lowers[at] if self.first <= at < self.last else ""

    def spanning(self, at: int) -> bool:
        return self.word(at - 1) in _SPANNING

    # Each reader takes the place of its trigger and gives the adverbial there, or None.

    def day(self, at: int) -> Time | None:
        word = self.word(at)
        if self.word(at - 1) in ("after", "before") and self.word(at - 2) == "day" and self.word(at - 3) == "the":
            return Time(at - 3, at + 1, {"yesterday": "past", "tomorrow": "future"}.get(word, ""), "deictic")
        if self.word(at + 1) in ("'s", "’s") or self.spanning(at):
            return None
        end = at + 1 + (self.word(at + 1) in _DAYTIME)
        start = at
        if self.word(at - 1) in ("late", "early", "earlier", "later"):
            start -= 1
        return Time(start, end, {"yesterday": "past", "tomorrow": "future"}.get(word, "present"), "deictic")

    def ago(self, at: int) -> Time | None:
        start = at
        while start > self.first and at - start < 7 and (
            self.word(start - 1) in _UNITS or self.word(start - 1) in _QUANTITY or self.word(start - 1)[:1].isdigit()
            or self.word(start - 1) == "long"
        ):  # fmt: skip
            start -= 1
        # a fronted "the" or "of" belongs to what stands before
        while start < at and self.word(start) in ("the", "of", "and", "or"):
            start += 1
        if start == at or self.spanning(start):
            return None
        return Time(start, at + 1, "past", "deictic")

    def last_next(self, at: int) -> Time | None:
        word, unit = self.word(at), self.word(at + 1)
        if self.word(at - 1) == "the":
            return None
        end = at + 2
        if (word == "last" and unit in ("night", *_LAST)) or (word == "next" and unit in _LAST):
            pass
        else:
            return None
        if self.word(end) in ("'s", "'", "of") or (word == "next" and self.word(end) == "to"):
            return None
        if self.word(end) in _DAYTIME:
            end += 1
        start = self._part_of(at)
        before = self.word(start - 1)
        if self.spanning(start) or before in ("this", "his", "her", "their", "its", "our", "my", "every", "one"):
            return None
        return Time(start, end, "past" if word == "last" else "future", "deictic")

    def coming(self, at: int) -> Time | None:
        if self.word(at + 1) not in _UNITS or self.word(at - 1) not in ("the", "in"):
            return None
        start = at - 1 - (self.word(at - 2) in ("in", "over", "during"))
        return Time(start, at + 2, "future", "deictic")

    def future(self, at: int) -> Time | None:
        start = at - 1 - (self.word(at - 1) in ("near", "distant", "foreseeable"))
        if self.word(start) != "the" or self.word(start - 1) != "in" or self.word(at + 1) == "of":
            return None
        return Time(start - 1, at + 1, "future", "deictic")

    def now(self, at: int) -> Time | None:
        if self.word(at) == "now" and self.word(at - 2) in _UNITS | {"from"} and self.word(at - 1) == "from":
            start = at - 2
            while start > self.first and (self.word(start - 1) in _QUANTITY or self.word(start - 1)[:1].isdigit()):
                start -= 1
            return Time(start, at + 1, "future", "deictic")
        if self.spanning(at):
            return None
        return Time(at, at + 1, "present", "deictic")

    def this(self, at: int) -> Time | None:
        unit = self.word(at + 1)
        if unit not in _LAST and unit not in _DAYTIME:
            return None
        return Time(at, at + 2, "present", "deictic")

    def weekday(self, at: int) -> Time | None:
        if self.word(at - 1) in ("last", "next", "this", "the", "a") or self.word(at + 1) in ("'s", "’s"):
            return None
        end = at + 1
        if self.word(end) in _DAYTIME:
            end += 1
        start = at
        if self.word(at + 1) == "," and self.word(at + 2) in _MONTHS:
            return None  # the month's reader has it all
        if self.word(at - 1) == "on":
            start = at - 1
        elif self.spanning(at) or self.word(at - 1) in ("of", "every", "each", "a"):
            return None
        if self.word(start - 1) in ("earlier", "late", "later", "early"):
            start -= 1
        start = self._clock_before(start)
        return Time(start, end, "", "date")

    def month(self, at: int) -> Time | None:
        word = self.word(at)
        start, end, day = at, at + 1, ""
        if self.word(at - 1) in ("last", "next", "this"):
            return None
        if _DAY.fullmatch(self.word(at + 1)) and self.word(at + 2) not in ("percent", "%"):
            day, end = self.word(at + 1), at + 2
        elif _DAY.fullmatch(self.word(at - 1)):
            day, start = self.word(at - 1), at - 1
        elif self.word(at - 1) == "of" and _DAY.fullmatch(self.word(at - 2)):
            day, start = self.word(at - 2), at - 2
            if self.word(start - 1) == "the":
                start -= 1
        year = 0
        after = end + (self.word(end) == ",")
        if _YEAR.fullmatch(self.word(after)):
            year, end = int(self.word(after)), after + 1
        if self.word(end) in ("'s", "-", "–", "'"):
            return None
        if self.word(start - 1) == "," and self.word(start - 2) in _WEEKDAYS:
            start -= 2
        needed = "on" if day else "in"
        if self.word(start - 1) == needed:
            start -= 1
            if self.word(start - 1) in ("earlier", "late", "early"):
                start -= 1
        elif self.word(start - 1) in ("early", "late", "mid") and self.word(start - 2) == "in":
            start -= 2
        else:
            whole = self._part_of(start)
            if whole == start or self.word(whole) not in ("on", "in", "at"):
                return None
            start = whole
        if self.spanning(start):
            return None
        start = self._clock_before(start)
        number = int(re.sub(r"\D", "", day)) if day else 0
        when = self._calendar(_MONTHS[word], number, year)
        return Time(start, end, when, "date" if day else "month", year, _MONTHS[word], number)

    def year(self, at: int) -> Time | None:
        start = self._part_of(at)
        if start == at or self.word(start) not in ("in", "at", "early", "late") or self.spanning(start):
            return None
        if self.word(at - 1) in _MONTHS or self.word(at + 1) in ("-", "–", "'s", "/"):
            return None
        year = int(self.word(at).rstrip("s"))
        return Time(start, at + 1, self._calendar(0, 0, year), "year", year)

    def clock(self, at: int) -> Time | None:
        """`at` with a time of day, and "at the time of"."""
        following = self.word(at + 1)
        if following in ("the", "that"):
            if (self.word(at + 2) == "time" and self.word(at + 3) == "of") or (
                following == "that" and self.word(at + 2) == "time"
            ):
                end = at + 3
                return Time(at, end, "past", "clock") if following == "that" else Time(at, end + 1, "past", "clock")
            return None
        if not _CLOCK.fullmatch(following):
            return None
        end = at + 2
        if self.word(end) in ("a.m.", "p.m.", "am", "pm", "gmt", "o'clock"):
            end += 1
        elif not _EXACT_CLOCK.fullmatch(following):
            return None
        if self.word(end) in ("on", *_WEEKDAYS):
            return None  # the day's reader has it all
        return Time(at, end, "", "clock")

    def _part_of(self, at: int) -> int:
        """Where "at the beginning of", "in early", "on the night of" before the token begin."""
        start = at
        while self.word(start - 1) in _PART and at - start < 6:
            start -= 1
        while start < at and self.word(start) in ("the", "of"):
            start += 1
        return start

    def _clock_before(self, start: int) -> int:
        back = start
        if self.word(back - 1) in ("a.m.", "p.m."):
            back -= 1
        if _CLOCK.fullmatch(self.word(back - 1)) and self.word(back - 2) == "at":
            return back - 2
        return start

    def _calendar(self, month: int, number: int, year: int) -> str:
        """When a date lies, seen from the dateline: within half a year either way where no year stands."""
        line = self.dateline
        if year and line is not None and line.year and line.year != year:
            return "past" if year < line.year else "future"
        if line is None or not line.month or not month or (year and not line.year):
            return ""
        months = month - line.month if year == line.year and year else (month - line.month + 6) % 12 - 6
        if months:
            return "past" if months < 0 else "future"
        if not number or not line.day or number == line.day:
            return "present"
        return "past" if number < line.day else "future"


_READERS: Final[dict[str, Callable[[_Reader, int], Time | None]]] = {
    "yesterday": _Reader.day, "tomorrow": _Reader.day, "today": _Reader.day, "tonight": _Reader.day,
    "ago": _Reader.ago, "last": _Reader.last_next, "next": _Reader.last_next, "coming": _Reader.coming,
    "now": _Reader.now, "currently": _Reader.now, "nowadays": _Reader.now, "this": _Reader.this, "at": _Reader.clock,
    **dict.fromkeys(_WEEKDAYS, _Reader.weekday),
    **dict.fromkeys(_MONTHS, _Reader.month),
    **{str(year): _Reader.year for year in range(1500, 2050)},
    **{f"{year}s": _Reader.year for year in range(1500, 2050, 10)},
    "future": _Reader.future,
}  # fmt: skip


def times(lowers: Sequence[str], sentences: Sequence[tuple[int, int]], dateline: Dateline | None) -> list[list[Time]]:
    """The time adverbials of each sentence, in order and without overlap."""
    known = _READERS
    found: list[list[Time]] = []
    for first, last in sentences:
        here: list[Time] = []
        reader = None
        for at in range(first, last):
            read = known.get(lowers[at])
            if read is None or (here and at < here[-1].end):
                continue
            if reader is None:
                reader = _Reader(lowers, first, last, dateline)
            time = read(reader, at)
            if time is not None and not (here and time.first < here[-1].end):
                here.append(time)
        found.append(here)
    return found
