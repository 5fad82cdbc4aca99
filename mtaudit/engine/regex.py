"""The kind `regex`: expressions over the copy as it stands, by RE2, linear whatever the text."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from functools import cache
from typing import Any

import re2

from mtaudit.engine.match import Match
from mtaudit.engine.rule import Rule
from mtaudit.errors import ExpressionError

_SURROGATE = re.compile("[\ud800-\udfff]")
_OPTIONS = re2.Options()
_OPTIONS.log_errors = False


@cache
def compile_regex(source: str) -> Any:
    """The expression in RE2's syntax; a group called `mark` narrows what is reported.

    Raises ExpressionError where RE2 refuses it.
    """
    try:
        compiled = re2.compile(source, _OPTIONS)
    except re2.error as error:
        reason = error.args[0] if error.args else "not an expression"
        text = reason.decode() if isinstance(reason, bytes) else str(reason)
        raise ExpressionError(
            f"not an expression of RE2: {text}", "RE2 has no backreferences and no lookaround."
        ) from None
    if compiled.search(b""):
        raise ExpressionError("the expression matches the empty text", "Ask for at least one character.")
    return compiled


class RegexSet:
    """All `regex` rules at once: one scan says which of them match, and only those are searched for."""

    def __init__(self, rules: Sequence[Rule]) -> None:
        self._rules = rules
        self._set: Any = re2.Set.SearchSet(_OPTIONS)
        if not rules:
            return
        try:
            for rule in rules:
                self._set.Add(rule.regex or "")
            self._set.Compile()
            refused = bool(self._set.Match(b""))
        except re2.error:
            refused = True
        if refused:  # One of them does not compile, or matches nothing: by themselves they say which.
            for rule in rules:
                compile_regex(rule.regex or "")

    def matches(self, text: str) -> Iterator[tuple[Rule, Match]]:
        """Every match of every rule in `text`, rule by rule in the order given."""
        if not self._rules:
            return
        encoded = _SURROGATE.sub("\N{REPLACEMENT CHARACTER}", text).encode()
        offsets = None if len(encoded) == len(text) else _byte_offsets(text)
        for index in sorted(self._set.Match(encoded) or ()):
            rule = self._rules[index]
            expression = compile_regex(rule.regex or "")
            groups = expression.groupindex
            mark = groups.get("mark", 0)
            for found in expression.finditer(encoded):
                start, end = found.span(mark)
                if start >= end:
                    continue
                values = {name: (found.group(group) or b"").decode() for name, group in groups.items()}
                if offsets is not None:
                    start, end = bisect_right(offsets, start) - 1, bisect_right(offsets, end - 1)
                yield rule, Match(start, end, values)


def _byte_offsets(text: str) -> list[int]:
    """The byte at which each code point of `text` starts in UTF-8; a lone surrogate takes three, as U+FFFD."""
    offsets = []
    at = 0
    for char in text:
        offsets.append(at)
        code = ord(char)
        at += 1 if code < 0x80 else 2 if code < 0x800 else 3 if code < 0x10000 else 4
    return offsets
