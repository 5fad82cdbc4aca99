"""What a rule's matcher finds, before the rule words it."""

from __future__ import annotations

import msgspec

from mtaudit.finding import Related


class Match(msgspec.Struct, frozen=True):
    """A place that a rule matched: offsets in code points, end exclusive.

    `values` fill the `{…}` of the rule's message and suggestions; `{0}` is the match itself.
    `suggestions` are the matcher's own, ready to paste, and come before the rule's.
    """

    start: int
    end: int
    values: dict[str, str] = {}
    suggestions: tuple[str, ...] = ()
    related: tuple[Related, ...] = ()
