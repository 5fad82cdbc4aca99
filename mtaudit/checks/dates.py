"""Dates in the form of another language."""

from __future__ import annotations

import re
from collections.abc import Iterator

from mtaudit.engine.match import Match
from mtaudit.english.analysis import Analysis

_MONTHS = "January February March April May June July August September October November December".split()
_NUMERIC = re.compile(
    r"(?<![^\s(\"“])(?:((?:19|20)\d\d)([-./])(0?[1-9]|1[0-2])\2(0?[1-9]|[12]\d|3[01])"
    r"|(0?[1-9]|[12]\d|3[01])\.(0?[1-9]|1[0-2])\.((?:19|20)\d\d))(?![^\s,;:)\"”.!?]|\.\d)"
)


def numeric_date(analysis: Analysis) -> Iterator[Match]:
    """Each date in figures alone whose order is sure, 2023-02-11 or 11.02.2023; the suggestion names the month."""
    for found in _NUMERIC.finditer(analysis.text):
        year, month, day = found.group(1, 3, 4) if found[1] else found.group(7, 6, 5)
        yield Match(*found.span(), {}, (f"{_MONTHS[int(month) - 1]} {int(day)}, {year}",))


_TIME = re.compile(
    r"(?<![\d.,:/-])([01]\d|2[0-3]):([0-5]\d)(?![\d:.-]*\d)(?!\s?(?:[ap]\.?m|GMT|UTC|percent|%|million|billion))",
    re.IGNORECASE,
)


def time_of_24_hours(analysis: Analysis) -> Iterator[Match]:
    """Each time of day that only the clock of 24 hours has, 18:30 or 00:05; suggests 6:30 p.m."""
    for found in _TIME.finditer(analysis.text):
        hour, minute = int(found[1]), found[2]
        if hour > 12 or found[1].startswith("0"):
            half = "a.m." if hour < 12 else "p.m."
            minutes = "" if minute == "00" else f":{minute}"
            yield Match(*found.span(), {}, (f"{hour % 12 or 12}{minutes} {half}",))


_SHORT = {month: month[:4] if month == "September" else month[:3] for month in _MONTHS if len(month) > 5}
_LONG_MONTH = re.compile(rf"\b({'|'.join(_SHORT)})(?= \d{{1,2}}(?:, \d{{4}})?(?!\d|st|nd|rd|th))")


def long_month(analysis: Analysis) -> Iterator[Match]:
    """Each month in full before a day, where AP abbreviates it; `{short}` is the abbreviation without its stop."""
    for found in _LONG_MONTH.finditer(analysis.text):
        short = _SHORT[found[1]]
        if analysis.text[found.start() : found.start() + 12] != "September 11":
            yield Match(*found.span(), {"short": short}, (f"{short}.",))
