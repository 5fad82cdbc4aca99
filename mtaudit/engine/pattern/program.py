"""The compiled form of a pattern: a program of steps without loops.

Repetitions are written out (they are bounded), so each step leads only to earlier ones and the
whole is as long as the pattern: the last step is where a match begins, step 0 is where it ends.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable

import msgspec

from mtaudit.engine.pattern import needles
from mtaudit.engine.pattern.errors import PatternError
from mtaudit.engine.pattern.syntax import (
    Alternatives,
    And,
    Comparison,
    Condition,
    Constraint,
    Label,
    Node,
    Query,
    Repeat,
    Sequence,
    Token,
)

#: Kinds of steps. ACCEPT ends a match. TOKEN reads a token that meets condition `a`, and goes on with
#: step `b`; LAST does so too, and the match may end after it. SPLIT goes on with `a` or, second
#: choice, with `b`. OPEN and CLOSE set where label slot `a` begins and ends, and go on with `b`.
ACCEPT, TOKEN, LAST, SPLIT, OPEN, CLOSE = range(6)

Step = tuple[int, int, int]

#: How many tokens a pattern may have when its repetitions are written out.
LONGEST = 500


class Program(msgspec.Struct, frozen=True):
    """One compiled pattern.

    `conditions` are those that TOKEN steps name by index; None is met by every token. `labels` are
    the label numbers by slot, those that constraints name first: `compared` of them.
    """

    steps: tuple[Step, ...]
    conditions: tuple[Condition | None, ...]
    labels: tuple[int, ...]
    compared: int
    constraints: tuple[Constraint, ...]
    settled: dict[int, tuple[Constraint, ...]]
    needle: needles.Needle | None
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
    """Writes the steps from the end of the pattern to its beginning."""

    def __init__(self, query: Query) -> None:
        self.query = query
        self.steps: list[Step] = [(ACCEPT, 0, 0)]
        self.may_end = [True]
        self.closes: list[frozenset[int]] = [frozenset()]
        self.conditions: dict[Condition | None, int] = {}
        compared = {
            reference.label
            for constraint in query.constraints
            for reference in (constraint.left, constraint.right)
        }
        self.compared = len(compared)
        self.slots = {label: slot for slot, label in enumerate(sorted(compared))}
        match query.within:
            case "s":
                self.region = None
            case "quote":
                self.region = Comparison("quoted", "yes")
            case section:
                self.region = Comparison("section", section)

    def program(self) -> Program:
        self.write(self.query.body, 0)
        return Program(
            steps=tuple(self.steps),
            conditions=tuple(self.conditions),
            labels=tuple(self.slots),
            compared=self.compared,
            constraints=self.query.constraints,
            settled=self.settled(),
            needle=needles.of_node(self.query.body),
            longest=_tokens(self.query.body, max),
        )

    def step(self, kind: int, a: int, b: int, next_steps: tuple[int, ...]) -> int:
        """Append a step; its number."""
        self.steps.append((kind, a, b))
        self.may_end.append(kind not in {TOKEN, LAST} and any(self.may_end[step] for step in next_steps))
        closes = frozenset().union(*(self.closes[step] for step in next_steps))
        self.closes.append(closes | {a} if kind == CLOSE else closes)
        return len(self.steps) - 1

    def write(self, node: Node, after: int) -> int:
        """Append the steps of `node` that go on with step `after`; the number of its first."""
        match node:
            case Token(condition):
                number = self.conditions.setdefault(self.in_region(condition), len(self.conditions))
                return self.step(LAST if self.may_end[after] else TOKEN, number, after, (after,))
            case Sequence(parts):
                for part in reversed(parts):
                    after = self.write(part, after)
                return after
            case Alternatives(parts):
                entries = [self.write(part, after) for part in reversed(parts)]
                last = entries[0]
                for entry in entries[1:]:
                    last = self.step(SPLIT, entry, last, (entry, last))
                return last
            case Repeat(part, low, high):
                entry = after
                for _ in range(high - low):
                    first = self.write(part, entry)
                    entry = self.step(SPLIT, first, after, (first, after))
                for _ in range(low):
                    entry = self.write(part, entry)
                return entry
            case Label(number, part):
                slot = self.slots.setdefault(number, len(self.slots))
                first = self.write(part, self.step(CLOSE, slot, after, (after,)))
                return self.step(OPEN, slot, first, (first,))

    def in_region(self, condition: Condition | None) -> Condition | None:
        if self.region is None or condition is None:
            return condition if condition is not None else self.region
        return And((self.region, condition))

    def settled(self) -> dict[int, tuple[Constraint, ...]]:
        """By CLOSE step, the constraints whose labels can no longer change after it."""
        settled = {}
        for number, (kind, slot, after) in enumerate(self.steps):
            if kind == CLOSE:
                constraints = []
                for constraint in self.query.constraints:
                    slots = {self.slots[constraint.left.label], self.slots[constraint.right.label]}
                    if slot in slots and not slots & self.closes[after]:
                        constraints.append(constraint)
                settled[number] = tuple(constraints)
        return settled


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
