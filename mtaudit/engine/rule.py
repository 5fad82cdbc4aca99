"""A rule: one file that an editor can read, with its examples and its reasons."""

from __future__ import annotations

import re
from typing import Any

import msgspec

from mtaudit.finding import CATEGORIES, Fix, Severity

SECTIONS = ("headline", "byline", "dateline", "body", "quote", "list", "caption", "signoff")
# Where brackets meet, the outer ones mark: [[[Editor: X]]] marks [Editor: X].
_MARK = re.compile(r"(\[\[|\]\](?!\]))")
KINDS = ("phrases", "pattern", "regex", "check")
MIN_BAD = MIN_GOOD = 2


class Examples(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A rule's tests: `bad` texts with each span it must flag in `[[ ]]`, `good` ones it must leave alone."""

    bad: tuple[str, ...]
    good: tuple[str, ...]


class Rule(msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """A rule as its file states it; `id` comes from the path, `repetition.coordinated-word`.

    Exactly one of `phrases`, `pattern`, `regex` and `check` says what is looked for. `message`,
    `suggest` and `advice` may hold `{0}` for the match and `{name}` for what the matcher names.
    `fix` says what `--fix` may do with a finding that has exactly one suggestion. A rule with
    `profiles` belongs to those house styles and is off under any other.
    """

    id: str
    summary: str
    message: str
    category: str
    severity: Severity
    why: str
    examples: Examples
    phrases: dict[str, str | list[str] | None] | None = None
    pattern: str | list[str] | None = None
    regex: str | None = None
    check: str | None = None
    parameters: dict[str, Any] = {}
    unless: tuple[str, ...] = ()
    mark: str | int | None = None
    suggest: tuple[str, ...] = ()
    fix: Fix = Fix.UNSAFE
    advice: str = ""
    sections: tuple[str, ...] = SECTIONS
    source_languages: tuple[str, ...] = ()
    profiles: tuple[str, ...] = ()
    default: bool = True
    note: str = ""

    @property
    def kind(self) -> str:
        """Which of the kinds the rule is of."""
        return next(kind for kind in KINDS if getattr(self, kind) is not None)

    @property
    def family(self) -> str:
        """The folder the rule stands in."""
        return self.id.partition(".")[0]

    def problems(self) -> list[tuple[tuple[str | int, ...], str, str]]:
        """What is wrong with the rule beyond its types: key path, message, advice."""
        found: list[tuple[tuple[str | int, ...], str, str]] = []
        kinds = [kind for kind in KINDS if getattr(self, kind) is not None]
        if len(kinds) != 1:
            has = " and ".join(kinds) or "none of them"
            found.append(((), f"a rule has exactly one of {', '.join(KINDS)}; this one has {has}", "Keep one."))
        group, _, kind = self.category.partition("/")
        if kind not in CATEGORIES.get(group, ()):
            known = ", ".join(f"{g}/{k}" for g, kinds_ in CATEGORIES.items() for k in kinds_)
            found.append((("category",), f"no MQM type is called {self.category!r}", f"One of: {known}."))
        for at, section in enumerate(self.sections):
            if section not in SECTIONS:
                advice = f"One of: {', '.join(SECTIONS)}."
                found.append((("sections", at), f"no section is called {section!r}", advice))
        if self.parameters and self.check is None:
            found.append((("parameters",), "`parameters` go with `check` alone", "Remove them."))
        if self.unless and self.pattern is None:
            found.append((("unless",), "`unless` goes with `pattern` alone", "Remove it."))
        if self.mark is not None and self.pattern is None:
            found.append((("mark",), "`mark` goes with `pattern` alone", "Remove it."))
        return found + self._example_problems()

    def _example_problems(self) -> list[tuple[tuple[str | int, ...], str, str]]:
        found: list[tuple[tuple[str | int, ...], str, str]] = []
        for key, examples, least in (
            ("bad", self.examples.bad, MIN_BAD),
            ("good", self.examples.good, MIN_GOOD),
        ):
            if len(examples) < least:
                message = f"a rule needs at least {least} {key} examples; this one has {len(examples)}"
                found.append((("examples", key), message, "Write one more, of your own."))
        for at, example in enumerate(self.examples.bad):
            try:
                spans = unmark(example)[1]
            except ValueError as error:
                found.append((("examples", "bad", at), str(error), "Mark each flagged span as [[span]]."))
                continue
            if not spans:
                message = "a bad example marks no span"
                found.append((("examples", "bad", at), message, "Put [[ ]] round what the rule must flag."))
        return found


def unmark(example: str) -> tuple[str, list[tuple[int, int]]]:
    """The text of a bad example and the spans that `[[ ]]` marked in it, as offsets into that text.

    Raises ValueError where the marks do not pair.
    """
    text = ""
    spans: list[tuple[int, int]] = []
    opened: int | None = None
    for piece in _MARK.split(example):
        if piece == "[[" and opened is None:
            opened = len(text)
        elif piece == "]]" and opened is not None:
            spans.append((opened, len(text)))
            opened = None
        elif piece in ("[[", "]]"):
            raise ValueError("[[ and ]] do not pair")
        else:
            text += piece
    if opened is not None:
        raise ValueError("[[ and ]] do not pair")
    return text, spans
