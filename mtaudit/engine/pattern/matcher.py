"""The matcher: where a program matches in a block of tokens.

A set of tokens is one integer, bit i for token i of the block, so that Python's long integers do
the work of an inner loop. Matching has two parts. `reach` goes through the steps of a program
once and finds for each the tokens at which it can begin and still lead to the end: a handful of
operations on integers for a step, whatever the text. `search` then walks from one token at which
a match can begin, and takes no step that does not lead to the end.
"""

from __future__ import annotations

import sys
from bisect import bisect_right
from collections.abc import Callable, Iterator, Sequence
from itertools import groupby

from mtaudit.engine.pattern.attributes import Tokens, values
from mtaudit.engine.pattern.program import ACCEPT, CLOSE, LAST, OPEN, SPLIT, TOKEN, Program
from mtaudit.engine.pattern.syntax import Constraint, Reference
from mtaudit.engine.pattern.vocabulary import Vocabulary

#: How many tokens a block has at most; a longer sentence is matched in pieces.
BLOCK = 2048

_BITS = tuple(1 << i for i in range(BLOCK))

Span = tuple[int, int]

#: What a search carries: for each label slot where the label opened, where it begins, where it ends.
Bound = tuple[int, ...]

#: Whether a constraint holds between labels.
Holds = Callable[[Constraint, dict[int, Span]], bool]


class Block:
    """Some sentences of a text: the unit of matching. Tokens are counted from the block's first.

    `starts` and `stops` delimit what no match crosses: sentences, and within them sections.
    `all` is the set of all tokens, `joined` of those that do not begin a segment.
    """

    def __init__(self, tokens: Tokens, segments: Sequence[Span], vocabulary: Vocabulary) -> None:
        self.tokens = tokens
        self.first = segments[0][0]
        self.size = segments[-1][1] - self.first
        self.starts = [start - self.first for start, _ in segments]
        self.stops = [stop - self.first for _, stop in segments]
        self.all = (1 << self.size) - 1
        self.joined = self.all
        for start in self.starts:
            self.joined ^= 1 << start
        self._vocabulary = vocabulary
        self._passing: dict[str, dict[int, int]] = {}
        self._met: dict[int, int] = {}

    def passing(self, attribute: str) -> dict[int, int]:
        """By number, the tests of `attribute` that some token passes, and which tokens do."""
        tests = self._passing.get(attribute)
        if tests is None:
            tests = self._passing[attribute] = self._index(attribute)
        return tests

    def _index(self, attribute: str) -> dict[int, int]:
        alphabet = self._vocabulary.alphabets[attribute]
        column = values(self.tokens, attribute, self.first, self.first + self.size)
        members: dict[int, int] = {}
        for bit, kind in zip(_BITS, map(alphabet.__getitem__, column), strict=False):
            if kind:
                members[kind] = members.get(kind, 0) | bit
        tests: dict[int, int] = {}
        for kind, tokens in members.items():
            for number in alphabet.tests[kind]:
                tests[number] = tests.get(number, 0) | tokens
        return tests

    def met(self, condition: int) -> int:
        """The tokens that meet a condition of the vocabulary."""
        tokens = self._met.get(condition)
        if tokens is None:
            tokens = self._met[condition] = self._vocabulary.conditions[condition](self)
        return tokens

    def stop(self, token: int) -> int:
        """Where the segment of `token` ends."""
        return self.stops[bisect_right(self.starts, token) - 1]

    def holds(self, constraint: Constraint, spans: dict[int, Span]) -> bool:
        """Whether a constraint holds between labels; where one is not bound, it does not."""
        left = self._value(constraint.left, spans)
        right = self._value(constraint.right, spans)
        return bool(left and right) and (left == right) == constraint.equal

    def _value(self, reference: Reference, spans: dict[int, Span]) -> list[str]:
        start, end = spans.get(reference.label, (0, 0))
        return list(values(self.tokens, reference.attribute, self.first + start, self.first + end))


def blocks(tokens: Tokens, vocabulary: Vocabulary) -> Iterator[Block]:
    """The text in blocks of whole sentences."""
    segments: list[Span] = []
    for start, stop in _segments(tokens):
        if segments and stop - segments[0][0] > BLOCK:
            yield Block(tokens, segments, vocabulary)
            segments = []
        segments.append((start, stop))
    if segments:
        yield Block(tokens, segments, vocabulary)


def _segments(tokens: Tokens) -> Iterator[Span]:
    """The spans that no match crosses, none longer than a block."""
    sections = tokens.sections
    for first, last in tokens.sentences:
        if sections[first:last].count(sections[first]) == last - first <= BLOCK:
            yield first, last
            continue
        start = first
        for _, run in groupby(sections[first:last]):
            stop = start + sum(1 for _ in run)
            while start < stop:
                yield start, min(start + BLOCK, stop)
                start = min(start + BLOCK, stop)


def reach(program: Program, conditions: Sequence[int], block: Block) -> list[int]:
    """For each step, the tokens with which it can begin and lead to the end of the program.

    `conditions` are the program's, by their numbers in the block's vocabulary. Constraints are
    left out of account: the last item has all tokens at which a match begins, and maybe more.
    """
    met = block.met
    joined = block.joined
    sets: list[int] = []
    for kind, a, b in program.steps:
        if kind == TOKEN:
            sets.append(met(conditions[a]) & ((sets[b] & joined) >> 1))
        elif kind == LAST:
            sets.append(met(conditions[a]))
        elif kind == SPLIT:
            sets.append(sets[a] | sets[b])
        elif kind == ACCEPT:
            sets.append(0)
        else:
            sets.append(sets[b])
    return sets


def search(
    program: Program,
    sets: Sequence[int],
    start: int,
    stop: int,
    holds: Holds,
    *,
    most: int = sys.maxsize,
) -> tuple[int, dict[int, Span]] | None:
    """The longest match from `start`: its end and its labels; None where constraints forbid all.

    `sets` are those of `reach`; no match goes past `stop`. Of several ways to the same end the
    first counts: repetitions as often as they go, alternatives as they are written. Raises
    OverflowError where more than `most` states are visited.
    """
    steps = program.steps
    compared = 3 * program.compared
    end = start
    best: dict[int, Span] = {}
    seen: set[tuple[int, int, Bound]] = set()
    todo: list[tuple[int, int, Bound]] = [(len(steps) - 1, start, (0,) * (3 * len(program.labels)))]
    while todo:
        number, at, bound = todo.pop()
        # The same step at the same token with the same labels under comparison goes the same way.
        state = number, at, bound[:compared]
        if state in seen:
            continue
        seen.add(state)
        if len(seen) > most:
            raise OverflowError
        kind, a, b = steps[number]
        if kind == SPLIT:
            todo.append((b, at, bound))
            todo.append((a, at, bound))
        elif kind == OPEN:
            todo.append((b, at, (*bound[: 3 * a], at, *bound[3 * a + 1 :])))
        elif kind == CLOSE:
            if bound[3 * a] < at:  # a label that matches nothing stays as it was
                bound = (*bound[: 3 * a + 1], bound[3 * a], at, *bound[3 * a + 3 :])
            if _all_hold(program.settled.get(number), program, bound, holds):
                todo.append((b, at, bound))
        elif kind != ACCEPT:
            if at < stop and sets[number] >> at & 1:
                todo.append((b, at + 1, bound))
        elif at > end and _all_hold(program.constraints, program, bound, holds):
            end, best = at, _spans(program, bound)
    return (end, best) if end > start else None


def _all_hold(constraints: Sequence[Constraint] | None, program: Program, bound: Bound, holds: Holds) -> bool:
    if not constraints:
        return True
    spans = _spans(program, bound)
    return all(holds(constraint, spans) for constraint in constraints)


def _spans(program: Program, bound: Bound) -> dict[int, Span]:
    """The labels that are bound."""
    return {
        label: (bound[3 * slot + 1], bound[3 * slot + 2])
        for slot, label in enumerate(program.labels)
        if bound[3 * slot + 2]
    }
