"""Needles: what a text must have somewhere for a pattern to match at all.

A needle is a set of tests of which at least one token must pass one. Of the needles of a pattern
the one expected least often is kept; a set of patterns looks for it before it tries the pattern.
"""

from __future__ import annotations

from functools import cache

import msgspec

from mtaudit.engine.pattern.regexes import literals
from mtaudit.engine.pattern.syntax import (
    Alternatives,
    And,
    Comparison,
    Condition,
    Label,
    Node,
    Not,
    Or,
    Repeat,
    Sequence,
    Token,
)

# The commonest tokens of English news, in order: by Zipf's law the n-th makes up about 0.1 / n of a text.
_COMMON = """
    . , the of to in and a 's that for on said is was with by as at from it be he his has an are have will
    not who were its which but had been their or this they more also one after would two when out there
    about up new all do n't i we you she her him them than over last can could year years people first
    if no into some other time may what so only most many against between before under while because
    where during government country make take go get say come see
"""
_RANKS = {word: rank for rank, word in enumerate(_COMMON.split(), 1)}
_RARE = 1e-5
# How many tokens in the mean pass a test that is no list of words.
_BY_REGEX = {
    "word": 0.05,
    "lower": 0.05,
    "lemma": 0.05,
    "tag": 0.2,
    "pos": 0.3,
    "section": 1.0,
    "quoted": 1.0,
}
_BY_VALUE = {"tag": 0.1, "pos": 0.15, "section": 1.0, "quoted": 1.0}


class Needle(msgspec.Struct, frozen=True):
    """The tests, and what share of the tokens of English news is expected to pass one of them."""

    tests: frozenset[Comparison]
    share: float


def of_node(node: Node) -> Needle | None:
    """The rarest needle of a pattern or a part of one; None where it has none."""
    match node:
        case Token(condition):
            return None if condition is None else of_condition(condition)
        case Sequence(parts):
            return _rarest([of_node(part) for part in parts])
        case Alternatives(parts):
            return _either([of_node(part) for part in parts])
        case Repeat(part, low, _):
            return of_node(part) if low else None
        case Label(_, part):
            return of_node(part)


@cache
def of_condition(condition: Condition) -> Needle | None:
    """The rarest needle of a condition of one token; None where it has none."""
    match condition:
        case Comparison(_, _, True):
            return Needle(frozenset({condition}), _share(condition))
        case And(parts):
            return _rarest([of_condition(part) for part in parts])
        case Or(parts):
            return _either([of_condition(part) for part in parts])
        case Comparison() | Not():
            return None


def share(condition: Condition | None) -> float:
    """What share of the tokens of English news is expected to meet the condition, at most."""
    needle = None if condition is None else of_condition(condition)
    return needle.share if needle else 1.0


def _rarest(needles: list[Needle | None]) -> Needle | None:
    return min((needle for needle in needles if needle), key=lambda needle: needle.share, default=None)


def _either(needles: list[Needle | None]) -> Needle | None:
    found = [needle for needle in needles if needle]
    if len(found) < len(needles):
        return None
    return Needle(frozenset().union(*(needle.tests for needle in found)), sum(needle.share for needle in found))


def _share(test: Comparison) -> float:
    words = literals(test.regex)
    if words is None:
        return _BY_REGEX[test.attribute]
    if test.attribute in _BY_VALUE:
        return _BY_VALUE[test.attribute] * len(words)
    return sum(0.1 / _RANKS[word] if word in _RANKS else _RARE for word in map(str.lower, words))
