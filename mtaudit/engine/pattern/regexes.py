"""The regexes of token conditions: google-re2, anchored at both ends."""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import lru_cache

import re2

_PLAIN = re.compile(r"(?:[^\\.^$*+?{}\[\]()|]|\\[^\w\s]|\|)+")
_WORD = re.compile(r"(?:[^\\|]|\\.)+")
_ESCAPE = re.compile(r"\\(.)")
_OPTIONS = re2.Options()
_OPTIONS.log_errors = False


@lru_cache(maxsize=4096)
def literals(regex: str) -> frozenset[str] | None:
    """The values that `regex` accepts where it is plain words joined by `|`; else None."""
    if not _PLAIN.fullmatch(regex):
        return None
    return frozenset(_ESCAPE.sub(r"\1", word) for word in _WORD.findall(regex))


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


@lru_cache(maxsize=4096)
def acceptor(regex: str) -> Callable[[str], object]:
    """A function that is true of the values that `regex` accepts from end to end."""
    accepted = literals(regex)
    if accepted is not None:
        return accepted.__contains__
    fullmatch = re2.compile(regex, _OPTIONS).fullmatch
    # A lone surrogate, which UTF-8 cannot carry, is matched as a question mark.
    return lambda value: fullmatch(value.encode("utf-8", "replace"))
