"""What a set of patterns asks of tokens, gathered so that nothing is asked twice.

The values of an attribute fall into classes: two words that no test tells apart are one class,
and most words of a text are class 0, which passes no test at all. A value is put to the tests
once, when it is first met; from then on a token costs one look-up.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import cached_property
from typing import Protocol

from mtaudit.engine.pattern import regexes
from mtaudit.engine.pattern.syntax import And, Comparison, Condition, Not, Or

#: How many values an attribute remembers before it forgets them all, so that memory stays flat.
_MOST_VALUES = 1 << 16


class Sets(Protocol):
    """A block of tokens as conditions see it: sets of tokens, one bit a token."""

    @property
    def all(self) -> int:
        """Every token."""

    def passing(self, attribute: str) -> dict[int, int]:
        """By number, the tests of `attribute` that some token passes, and which tokens do."""


Evaluate = Callable[[Sets], int]


class Alphabet(dict[str, int]):
    """The class of each value of an attribute; `tests` has the tests that each class passes."""

    def __init__(self) -> None:
        super().__init__()
        self.tests: list[tuple[int, ...]] = [()]
        self._classes: dict[tuple[int, ...], int] = {(): 0}
        self._by_word: dict[str, list[int]] = {}
        self._regexes: list[tuple[int, str]] = []

    def add(self, number: int, regex: str) -> None:
        """Add a test, before any value is looked up."""
        words = regexes.literals(regex)
        if words is None:
            self._regexes.append((number, regex))
            return
        for word in words:
            self._by_word.setdefault(word, []).append(number)

    @cached_property
    def _accepting(self) -> Callable[[str], list[int]]:
        return regexes.acceptor([regex for _, regex in self._regexes]) if self._regexes else lambda value: []

    def __missing__(self, value: str) -> int:
        if len(self) >= _MOST_VALUES:
            self.clear()
        passed = (*self._by_word.get(value, ()), *sorted(self._regexes[i][0] for i in self._accepting(value)))
        found = self._classes.get(passed)
        if found is None:
            found = self._classes[passed] = len(self.tests)
            self.tests.append(passed)
        self[value] = found
        return found


class Vocabulary:
    """The tests and the conditions of a set of patterns, each numbered once."""

    def __init__(self) -> None:
        self.alphabets: dict[str, Alphabet] = {}
        self.conditions: list[Evaluate] = []
        self._tests: dict[tuple[str, str], int] = {}
        self._conditions: dict[Condition | None, int] = {}

    def test(self, test: Comparison) -> int:
        """The number of a test; whether it is for or against makes no difference."""
        key = test.attribute, test.regex
        number = self._tests.get(key)
        if number is None:
            number = self._tests[key] = len(self._tests)
            if test.attribute not in self.alphabets:
                self.alphabets[test.attribute] = Alphabet()
            self.alphabets[test.attribute].add(number, test.regex)
        return number

    def condition(self, condition: Condition | None) -> int:
        """The number of a condition: its index in `conditions`."""
        number = self._conditions.get(condition)
        if number is None:
            number = self._conditions[condition] = len(self.conditions)
            self.conditions.append(_everything if condition is None else self._evaluate(condition))
        return number

    def _evaluate(self, condition: Condition) -> Evaluate:
        match condition:
            case Comparison(attribute, _, equal):
                return (_passes if equal else _fails)(attribute, self.test(condition))
            case Not(part):
                return _complement(self._evaluate(part))
            case And(parts):
                return _intersection([self._evaluate(part) for part in parts])
            case Or(parts):
                return _union([self._evaluate(part) for part in parts])


def _everything(sets: Sets) -> int:
    return sets.all


def _passes(attribute: str, number: int) -> Evaluate:
    return lambda sets: sets.passing(attribute).get(number, 0)


def _fails(attribute: str, number: int) -> Evaluate:
    return lambda sets: sets.all ^ sets.passing(attribute).get(number, 0)


def _complement(part: Evaluate) -> Evaluate:
    return lambda sets: sets.all ^ part(sets)


def _intersection(parts: list[Evaluate]) -> Evaluate:
    def evaluate(sets: Sets) -> int:
        met = sets.all
        for part in parts:
            met &= part(sets)
            if not met:
                break
        return met

    return evaluate


def _union(parts: list[Evaluate]) -> Evaluate:
    def evaluate(sets: Sets) -> int:
        met = 0
        for part in parts:
            met |= part(sets)
        return met

    return evaluate
