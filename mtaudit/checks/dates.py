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
