"""The regexes of token conditions: google-re2, anchored at both ends."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from functools import lru_cache
from typing import Any

import re2

_PIECE = re.compile(r"\\(?P<escaped>[^\w\s])|(?P<plain>[^\\.^$*+?{}\[\]()|])|(?P<sign>[?()|])")
_PLAIN = re.compile(r"[^\\.^$*+?{}\[\]()]*\Z")
_OPTIONS = re2.Options()
_OPTIONS.log_errors = False
_MOST_WORDS = 1000


@lru_cache(maxsize=4096)
def literals(regex: str) -> frozenset[str] | None:
    """The values that `regex` accepts where it can be written out as words: `stor(y|ies)|books?`; else None."""
    if _PLAIN.match(regex):  # as most are
        return frozenset(regex.split("|"))
    pieces = []
    at = 0
    while at < len(regex):
        piece = _PIECE.match(regex, at)
        if piece is None:
            return None
        pieces.append((piece["sign"], piece["escaped"] or piece["plain"] or ""))
        at = piece.end()
    found = _alternatives(pieces)
    return None if found is None or pieces else frozenset(found)


def _alternatives(pieces: list[tuple[str | None, str]]) -> set[str] | None:
    """The words of alternatives up to a closing bracket or the end; takes what it reads from `pieces`."""
    words: set[str] = set()
    prefixes = {""}
    while pieces:
        sign, char = pieces[0]
        if sign == ")":
            break
        pieces.pop(0)
        if sign == "|":
            words |= prefixes
            prefixes = {""}
            continue
        item: set[str] | None = {char}
        if sign == "(":
            item = _alternatives(pieces)
            if not pieces:
                return None
            pieces.pop(0)
        if sign == "?" or item is None:
            return None
        if pieces and pieces[0][0] == "?":
            pieces.pop(0)
            item |= {""}
        prefixes = {prefix + end for prefix in prefixes for end in item}
        if len(prefixes) > _MOST_WORDS:
            return None
    return words | prefixes


def problem(regex: str) -> str | None:
    """What re2 has against `regex`, in its words; None where it is well formed."""
    if literals(regex) is not None:
        return None
    try:
        re2.compile(regex, _OPTIONS)
    except re2.error as error:
        reason = error.args[0]
        return reason.decode() if isinstance(reason, bytes) else str(reason)
    return None


def accepts(regex: str, value: str) -> bool:
    """Whether `regex` accepts `value` from end to end."""
    words = literals(regex)
    if words is not None:
        return value in words
    return re2.fullmatch(regex, _encoded(value), _OPTIONS) is not None


def acceptor(expressions: Sequence[str]) -> Callable[[str], list[int]]:
    """A function that gives, of a value, the indexes of the expressions that accept it from end to end.

    One automaton answers for all of them.
    """
    together: Any = re2.Set.FullMatchSet(_OPTIONS)
    for expression in expressions:
        together.Add(expression)
    together.Compile()
    return lambda value: together.Match(_encoded(value)) or []


def _encoded(value: str) -> bytes:
    # A lone surrogate, which UTF-8 cannot carry, is matched as a question mark.
    return value.encode("utf-8", "replace")
