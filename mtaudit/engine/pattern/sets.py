"""Many patterns over one text: each is tried only where its needle is in the haystack."""

from __future__ import annotations

from collections.abc import Hashable, Iterable, Iterator
from operator import itemgetter
from typing import Generic, NamedTuple, TypeVar

from mtaudit.engine.pattern.attributes import Tokens
from mtaudit.engine.pattern.matcher import Block, Span, blocks, reach, search
from mtaudit.engine.pattern.patterns import Pattern
from mtaudit.engine.pattern.program import Program
from mtaudit.engine.pattern.vocabulary import Vocabulary

Key = TypeVar("Key", bound=Hashable)


class Match(NamedTuple, Generic[Key]):
    """A match of the pattern `key`: token indexes, end exclusive.

    `start` and `end` are what the pattern marks. `labels` has the labels that the match binds.
    `branch` is the index of the alternative that matched.
    """

    key: Key
    start: int
    end: int
    labels: dict[int, Span]
    branch: int


class _Branch(NamedTuple):
    """A program of the set, with its conditions by their numbers in the set's vocabulary."""

    rule: int
    order: int
    program: Program
    conditions: list[int]


class PatternSet(Generic[Key]):
    """Patterns with their keys, ready to be matched together over any number of texts."""

    def __init__(self, items: Iterable[tuple[Key, Pattern]]) -> None:
        self._items = list(items)
        self._vocabulary = Vocabulary()
        self._branches: list[_Branch] = []
        self._unless: list[list[_Branch]] = []
        self._always: list[int] = []
        # By attribute and test, the branches whose needle holds the test.
        self._by_needle: dict[str, dict[int, list[int]]] = {}
        for rule, (_, pattern) in enumerate(self._items):
            for order, program in enumerate(pattern.branches):
                self._file(program, len(self._branches))
                self._branches.append(self._branch(rule, order, program))
            self._unless.append([self._branch(rule, 0, program) for program in pattern.unless])

    def _branch(self, rule: int, order: int, program: Program) -> _Branch:
        return _Branch(rule, order, program, [*map(self._vocabulary.condition, program.conditions)])

    def _file(self, program: Program, number: int) -> None:
        """Enter a branch under each test of its needle."""
        if program.needle is None:
            self._always.append(number)
            return
        for test in program.needle.tests:
            tests = self._by_needle.setdefault(test.attribute, {})
            tests.setdefault(self._vocabulary.test(test), []).append(number)

    def matches(self, tokens: Tokens) -> Iterator[Match[Key]]:
        """The matches in a text, in the order of their starts.

        Those of one pattern do not overlap; those of several may. An attribute of the tokens is
        only read where a pattern that may match asks for it.
        """
        if not self._items:
            return
        for block in blocks(tokens, self._vocabulary):
            by_rule: dict[int, list[tuple[_Branch, list[int]]]] = {}
            for number in sorted(self._candidates(block)):
                branch = self._branches[number]
                sets = reach(branch.program, branch.conditions, block)
                if sets:
                    by_rule.setdefault(branch.rule, []).append((branch, sets))
            found: list[Match[Key]] = []
            for rule, reached in by_rule.items():
                found.extend(self._match(block, rule, reached))
            found.sort(key=itemgetter(1, 2))
            yield from found

    def _candidates(self, block: Block) -> set[int]:
        """The branches whose needle is in the block."""
        candidates = set(self._always)
        for attribute, tests in self._by_needle.items():
            for number in tests.keys() & block.passing(attribute).keys():
                candidates.update(tests[number])
        return candidates

    def _match(self, block: Block, rule: int, reached: list[tuple[_Branch, list[int]]]) -> Iterator[Match[Key]]:
        """The matches of one pattern in a block, by those of its branches that may have one."""
        starts = 0
        for _, sets in reached:
            starts |= sets[-1]
        key, pattern = self._items[rule]
        excluded: list[Span] | None = None
        while starts:
            start = (starts & -starts).bit_length() - 1
            stop = block.stop(start)
            end, labels, order = start, {}, 0
            for branch, sets in reached:
                if sets[-1] >> start & 1:
                    found = search(branch.program, sets, start, stop, block.holds)
                    if found and found[0] > end:
                        end, labels, order = *found, branch.order
            if end == start:
                starts &= starts - 1
                continue
            starts = starts >> end << end
            if excluded is None:
                excluded = [span for branch in self._unless[rule] for span in _spans(branch, block)]
            if any(first < end and start < last for first, last in excluded):
                continue
            labels = {label: (block.first + first, block.first + last) for label, (first, last) in labels.items()}
            whole = (block.first + start, block.first + end)
            yield Match(key, *_marked(pattern.mark, labels, whole), labels, order)


def _spans(branch: _Branch, block: Block) -> Iterator[Span]:
    """The longest match of an antipattern at each token at which it matches."""
    sets = reach(branch.program, branch.conditions, block)
    starts = sets[-1] if sets else 0
    while starts:
        start = (starts & -starts).bit_length() - 1
        starts &= starts - 1
        found = search(branch.program, sets, start, block.stop(start), block.holds)
        if found:
            yield start, found[0]


def _marked(mark: tuple[int, int] | None, labels: dict[int, Span], whole: Span) -> Span:
    """The span that is reported: from label to label where they are bound, else the whole match."""
    spans = [labels[label] for label in mark or () if label in labels]
    if not spans:
        return whole
    return min(first for first, _ in spans), max(last for _, last in spans)
