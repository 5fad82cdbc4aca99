"""The compiled form of a pattern: a program of steps without loops.

Repetitions are written out (they are bounded), so each step leads only to earlier ones and the
whole is as long as the pattern: the last step is where a match begins, step 0 is where it ends.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from typing import NamedTuple

import msgspec

from mtaudit.engine.pattern import needles
from mtaudit.engine.pattern.errors import PatternError
from mtaudit.engine.pattern.syntax import (
    Alternatives,
    And,
    Comparison,
    Condition,
    Label,
    Node,
    Query,
    Reference,
    Repeat,
    Sequence,
    Token,
)

#: Kinds of steps. TOKEN reads a token that meets condition `a`, and goes on with step `b`; LAST does
#: so too, and the match may end after it. SPLIT goes on with `a` or, second choice, with `b`. OPEN and
#: CLOSE set where label slot `a` begins and ends, and go on with `b`. ACCEPT ends a match.
TOKEN, LAST, SPLIT, OPEN, CLOSE, ACCEPT = range(6)

Step = tuple[int, int, int]

#: How many tokens a pattern may have when its repetitions are written out.
LONGEST = 500


class Side(NamedTuple):
    """One side of a constraint: an attribute of the tokens in a label slot."""

    slot: int
    attribute: str


class Compared(NamedTuple):
    """A constraint between label slots."""

    left: Side
    right: Side
    equal: bool


class Apart(NamedTuple):
    """A constraint between two tokens that stand in the same places in every match.

    One is `offset` tokens after the start of the match, the other `distance` after the one.
    """

    attribute: str
    other: str
    offset: int
    distance: int
    equal: bool


class Program(msgspec.Struct, frozen=True):
    """One compiled pattern.

    `conditions` are those that TOKEN steps name by index; None is met by every token. Some token
    of each match meets each of `required` (indexes too, the condition expected least often first).
    `labels` are the label numbers by slot; constraints name the first `compared` of them.
    `settled` has, by CLOSE step, the constraints whose labels do not change after it. `apart` has
    the constraints that are known from where the match starts.
    `longest` is how many tokens a match has at most.
    """

    steps: tuple[Step, ...]
    conditions: tuple[Condition | None, ...]
    required: tuple[int, ...]
    needle: needles.Needle | None
    labels: tuple[int, ...]
    compared: int
    constraints: tuple[Compared, ...]
    settled: dict[int, tuple[Compared, ...]]
    apart: tuple[Apart, ...]
    longest: int


def compile_query(query: Query, source: str = "") -> Program:
    """The program of a syntax tree; `source` is its text, for errors.

    Raises PatternError where the pattern could match without a token or is too large.
    """
    if _tokens(query.body, min, least=True) == 0:
        raise PatternError(
            "every token of this pattern can be left out",
            0,
            "A match has at least one token: take ? or * from one of them.",
            source,
        )
    if _tokens(query.body, sum) > LONGEST:
        raise PatternError(
            f"the pattern has more than {LONGEST} tokens when its repetitions are written out",
            0,
            "Repeat less: {0,3} in place of *, and no repetition inside another.",
            source,
        )
    return _Compiler(query).program()


class _Compiler:
    """Writes the steps from the end of the pattern to its beginning.

    Beside each step stands whether a match may end without another token from there (`may_end`),
    and which label slots are closed on the way (`closes`).
    """

    def __init__(self, query: Query) -> None:
        self.query = query
        self.steps: list[Step] = [(ACCEPT, 0, 0)]
        self.may_end = [True]
        self.closes: list[frozenset[int]] = [frozenset()]
        self.conditions: dict[Condition | None, int] = {}
        self.slots: dict[int, int] = {}
        self.constraints = tuple(
            Compared(self.side(constraint.left), self.side(constraint.right), constraint.equal)
            for constraint in query.constraints
        )
        self.compared = len(self.slots)
        match query.within:
            case "s":
                self.region = None
            case "quote":
                self.region = Comparison("quoted", "yes")
            case section:
                self.region = Comparison("section", section)

    def program(self) -> Program:
        self.write(self.query.body, 0)
        required = {self.in_region(condition) for condition in _required(self.query.body)}
        return Program(
            steps=tuple(self.steps),
            conditions=tuple(self.conditions),
            required=tuple(self.conditions[condition] for condition in sorted(required, key=needles.share)),
            needle=needles.of_node(self.query.body),
            labels=tuple(self.slots),
            compared=self.compared,
            constraints=self.constraints,
            settled=self.settled(),
            apart=tuple(_apart(self.query)),
            longest=_tokens(self.query.body, max),
        )

    def step(self, kind: int, a: int, b: int) -> int:
        """Append a step; its number."""
        self.steps.append((kind, a, b))
        following = (a, b) if kind == SPLIT else (b,)
        self.may_end.append(kind not in {TOKEN, LAST} and any(self.may_end[step] for step in following))
        closes = frozenset().union(*(self.closes[step] for step in following))
        self.closes.append(closes | {a} if kind == CLOSE else closes)
        return len(self.steps) - 1

    def write(self, node: Node, after: int) -> int:
        """Append the steps of `node` that go on with step `after`; the number of its first."""
        match node:
            case Token(condition):
                number = self.conditions.setdefault(self.in_region(condition), len(self.conditions))
                return self.step(LAST if self.may_end[after] else TOKEN, number, after)
            case Sequence(parts):
                for part in reversed(parts):
                    after = self.write(part, after)
                return after
            case Alternatives(parts):
                entries = [self.write(part, after) for part in reversed(parts)]
                last = entries[0]
                for entry in entries[1:]:
                    last = self.step(SPLIT, entry, last)
                return last
            case Repeat(part, low, high):
                entry = after
                for _ in range(high - low):
                    first = self.write(part, entry)
                    entry = self.step(SPLIT, first, after)
                for _ in range(low):
                    entry = self.write(part, entry)
                return entry
            case Label(number, part):
                slot = self.slot(number)
                first = self.write(part, self.step(CLOSE, slot, after))
                return self.step(OPEN, slot, first)

    def in_region(self, condition: Condition | None) -> Condition | None:
        """The condition of a token, and that it stands in the region of the query."""
        if self.region is None:
            return condition
        return self.region if condition is None else And((self.region, condition))

    def side(self, reference: Reference) -> Side:
        return Side(self.slot(reference.label), reference.attribute)

    def slot(self, label: int) -> int:
        return self.slots.setdefault(label, len(self.slots))

    def settled(self) -> dict[int, tuple[Compared, ...]]:
        """By CLOSE step, the constraints on its slot whose labels can no longer change after it."""
        settled = {}
        for number, (kind, slot, after) in enumerate(self.steps):
            if kind == CLOSE:
                slots = ((compared, {compared.left.slot, compared.right.slot}) for compared in self.constraints)
                settled[number] = tuple(
                    compared for compared, both in slots if slot in both and not both & self.closes[after]
                )
        return settled


def _required(node: Node) -> Iterator[Condition | None]:
    """The conditions of the tokens that no match is without."""
    match node:
        case Token(condition):
            yield condition
        case Sequence(parts):
            for part in parts:
                yield from _required(part)
        case Repeat(part, low, _) if low:
            yield from _required(part)
        case Label(_, part):
            yield from _required(part)


def _apart(query: Query) -> Iterator[Apart]:
    """The constraints whose labels name single tokens in fixed places."""
    places: dict[int, int] = {}
    at = 0
    for part in query.body.parts if isinstance(query.body, Sequence) else (query.body,):
        if isinstance(part, Label) and isinstance(part.part, Token):
            places[part.number] = at
        length = _tokens(part, max)
        if length != _tokens(part, min, least=True):
            break
        at += length
    for constraint in query.constraints:
        sides = (constraint.left, constraint.right)
        if all(side.label in places for side in sides):
            first, second = sorted(sides, key=lambda side: places[side.label])
            offset = places[first.label]
            distance = places[second.label] - offset
            yield Apart(first.attribute, second.attribute, offset, distance, constraint.equal)


def _tokens(node: Node, either: Callable[[Iterable[int]], int], least: bool = False) -> int:
    """How many tokens `node` has: `either` makes one number of those of its alternatives."""
    match node:
        case Token():
            return 1
        case Sequence(parts):
            return sum(_tokens(part, either, least) for part in parts)
        case Alternatives(parts):
            return either(_tokens(part, either, least) for part in parts)
        case Repeat(part, low, high):
            return (low if least else high) * _tokens(part, either, least)
        case Label(_, part):
            return _tokens(part, either, least)
