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
from itertools import compress, groupby

from mtaudit.engine.pattern.attributes import Tokens, values
from mtaudit.engine.pattern.program import ACCEPT, CLOSE, LAST, OPEN, SPLIT, TOKEN, Compared, Program, Side
from mtaudit.engine.pattern.vocabulary import Vocabulary

#: How many tokens a block has at most; a longer sentence is matched in pieces.
BLOCK = 2048

_BITS = tuple(1 << i for i in range(BLOCK))

Span = tuple[int, int]

#: What a search carries: for each label slot where the label opened, where it begins, where it ends.
Bound = tuple[int, ...]

#: Whether a constraint holds between labels.
Holds = Callable[[Compared, Bound], bool]


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
        self._columns: dict[str, Sequence[str]] = {}
        self._passing: dict[str, dict[int, int]] = {}
        self._met: dict[int, int] = {}
        self._alike: dict[tuple[str, str, int], int] = {}

    def passing(self, attribute: str) -> dict[int, int]:
        """By number, the tests of `attribute` that some token passes, and which tokens do."""
        tests = self._passing.get(attribute)
        if tests is None:
            tests = self._passing[attribute] = self._index(attribute)
        return tests

    def _index(self, attribute: str) -> dict[int, int]:
        alphabet = self._vocabulary.alphabets[attribute]
        members: dict[int, int] = {}
        kinds = list(map(alphabet.__getitem__, self._column(attribute)))
        for bit, kind in compress(zip(_BITS, kinds, strict=False), kinds):
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

    def alike(self, attribute: str, other: str, distance: int) -> int:
        """The tokens whose `attribute` is the `other` of the token `distance` after them."""
        key = attribute, other, distance
        tokens = self._alike.get(key)
        if tokens is None:
            pairs = zip(_BITS, self._column(attribute), self._column(other)[distance:], strict=False)
            tokens = self._alike[key] = sum(bit for bit, left, right in pairs if left == right)
        return tokens

    def stop(self, token: int) -> int:
        """Where the segment of `token` ends."""
        return self.stops[bisect_right(self.starts, token) - 1]

    def holds(self, compared: Compared, bound: Bound) -> bool:
        """Whether a constraint holds between labels; where one is not bound, it does not."""
        left = self._value(compared.left, bound)
        right = self._value(compared.right, bound)
        return bool(left and right) and (left == right) == compared.equal

    def _value(self, side: Side, bound: Bound) -> Sequence[str]:
        slot, attribute = side
        return self._column(attribute)[bound[3 * slot + 1] : bound[3 * slot + 2]]

    def _column(self, attribute: str) -> Sequence[str]:
        column = self._columns.get(attribute)
        if column is None:
            column = values(self.tokens, attribute, self.first, self.first + self.size)
            self._columns[attribute] = column
        return column


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

    `conditions` are the program's, by their numbers in the block's vocabulary. The last item has
    all tokens at which a match begins; where there are constraints it may have more, as only
    those between fixed places are taken into account. Empty where there is no match.
    """
    met = block.met
    for condition in program.required:
        if not met(conditions[condition]):
            return []
    joined = block.joined
    sets: list[int] = []
    for kind, a, b in program.steps:
        if kind == TOKEN:
            sets.append(met(conditions[a]) & ((sets[b] & joined) >> 1))
        elif kind == LAST:
            sets.append(met(conditions[a]))
        elif kind == SPLIT:
            sets.append(sets[a] | sets[b])
        else:
            sets.append(0 if kind == ACCEPT else sets[b])
    for apart in program.apart:
        alike = block.alike(apart.attribute, apart.other, apart.distance)
        sets[-1] &= (alike if apart.equal else ~alike) >> apart.offset
    return sets if sets[-1] else []


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
    OverflowError where there are more than `most` choices to be made.
    """
    steps = program.steps
    compared = 3 * program.compared
    end = start
    best: Bound = ()
    made: set[tuple[int, int, Bound]] = set()
    todo: list[tuple[int, int, Bound]] = [(len(steps) - 1, start, (0,) * (3 * len(program.labels)))]
    while todo:
        number, at, bound = todo.pop()
        while True:
            kind, a, b = steps[number]
            if kind <= LAST:
                if at >= stop or not sets[number] >> at & 1:
                    break
                at += 1
            elif kind == SPLIT:
                # The same choice at the same token, with the same labels under comparison, leads to
                # the same ends; who came first is preferred.
                choice = number, at, bound[:compared]
                if choice in made:
                    break
                made.add(choice)
                if len(made) > most:
                    raise OverflowError
                todo.append((b, at, bound))
                b = a
            elif kind == OPEN:
                bound = (*bound[: 3 * a], at, *bound[3 * a + 1 :])
            elif kind == CLOSE:
                if bound[3 * a] < at:  # a label that matches nothing stays as it was
                    bound = (*bound[: 3 * a + 1], bound[3 * a], at, *bound[3 * a + 3 :])
                if not all(holds(constraint, bound) for constraint in program.settled[number]):
                    break
            else:
                if at > end and all(holds(constraint, bound) for constraint in program.constraints):
                    end, best = at, bound
                break
            number = b
    return (end, _spans(program, best)) if end > start else None


def _spans(program: Program, bound: Bound) -> dict[int, Span]:
    """The labels that are bound."""
    return {
        label: (bound[3 * slot + 1], bound[3 * slot + 2])
        for slot, label in enumerate(program.labels)
        if bound[3 * slot + 2]
    }
