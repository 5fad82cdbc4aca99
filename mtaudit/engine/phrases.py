"""The kind `phrases`: wordings with their replacements, found in every inflection."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from mtaudit.engine.match import Match
from mtaudit.engine.rule import Rule
from mtaudit.english.analysis import Analysis
from mtaudit.english.tokens import tokenize
from mtaudit.errors import ExpressionError


def _words(phrase: str) -> tuple[str, ...]:
    starts: list[int] = []
    ends: list[int] = []
    tokenize(phrase, 0, len(phrase), starts, ends)
    if not starts:
        raise ExpressionError(f"the phrase {phrase!r} has no word")
    return tuple(phrase[start:end].lower() for start, end in zip(starts, ends, strict=True))


class PhraseSet:
    """All `phrases` rules at once, looked up by first word."""

    def __init__(self, rules: Sequence[Rule]) -> None:
        self._index: dict[str, list[tuple[tuple[str, ...], Rule, tuple[str, ...]]]] = {}
        for rule in rules:
            for phrase, replacement in (rule.phrases or {}).items():
                words = _words(phrase)
                options = (replacement,) if isinstance(replacement, str) else tuple(replacement or ())
                self._index.setdefault(words[0], []).append((words[1:], rule, options))

    def matches(self, analysis: Analysis) -> Iterator[tuple[Rule, Match]]:
        """Every match of every rule, in the order of the text."""
        lowers, starts, ends = analysis.lowers, analysis.starts, analysis.ends
        for first, last in analysis.sentences:
            for at in range(first, last):
                for rest, rule, options in self._index.get(lowers[at], ()):
                    end = at + 1 + len(rest)
                    if end <= last and tuple(lowers[at + 1 : end]) == rest:
                        upper = analysis.words[at][0].isupper()
                        texts = tuple(o[:1].upper() + o[1:] if upper else o for o in options)
                        yield rule, Match(starts[at], ends[end - 1], {}, texts)
