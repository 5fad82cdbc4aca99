"""The kind `phrases`: wordings with their replacements, found in every inflection."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence

import msgspec

from mtaudit.engine.match import Match
from mtaudit.engine.pattern import Match as TokenMatch
from mtaudit.engine.pattern import Pattern, PatternSet
from mtaudit.engine.pattern.program import compile_query
from mtaudit.engine.pattern.syntax import Comparison, Node, Or, Query, Token
from mtaudit.engine.pattern.syntax import Sequence as InOrder
from mtaudit.engine.rule import Rule
from mtaudit.engine.template import inflected
from mtaudit.english.analysis import Analysis
from mtaudit.english.tokens import tokenize
from mtaudit.errors import ExpressionError

_SPECIAL = re.compile(r"([^\w\s])")


class Wording(msgspec.Struct, frozen=True):
    """A phrase in small letters, word by word, and what can stand in its place."""

    words: tuple[str, ...]
    replacements: tuple[str, ...]


class Phrases(msgspec.Struct, frozen=True):
    """The wordings of one rule; `pattern` has a branch for each, in their order."""

    wordings: tuple[Wording, ...]
    pattern: Pattern

    def suggestions(self, match: TokenMatch[int], analysis: Analysis) -> tuple[str, ...]:
        """The replacements for a match of the pattern, bent as the matched words are.

        A verb at the head bends the first word of a replacement ("adopted a decision": decided), a
        noun at the end its last ("joint efforts", of "joint effort": common efforts).
        """
        wording = self.wordings[match.branch]
        first, last = match.start, match.end - 1
        head, tail = analysis.tags[first], analysis.tags[last]
        texts = [text.split(" ") for text in wording.replacements]
        if analysis.lowers[first] != wording.words[0] and (head.startswith("VB") or first == last):
            texts = [[inflected(words[0], head), *words[1:]] for words in texts]
        elif analysis.lowers[last] != wording.words[-1] and tail in {"NNS", "NNPS"}:
            texts = [[*words[:-1], inflected(words[-1], tail)] for words in texts]
        return tuple(map(" ".join, texts))


def compile_phrases(phrases: Mapping[str, str | Sequence[str] | None]) -> Phrases:
    """The wordings of a rule, each with its replacement, several of them or none.

    A word of a phrase is found in every form of which it is the lemma: "carry out" finds
    "carried out". Raises ExpressionError where a phrase has no word.
    """
    wordings = tuple(
        Wording(_words(phrase), (options,) if isinstance(options, str) else tuple(options or ()))
        for phrase, options in phrases.items()
    )
    return Phrases(wordings, Pattern(tuple(compile_query(_query(wording.words)) for wording in wordings)))


class PhraseSet:
    """All `phrases` rules at once."""

    def __init__(self, rules: Sequence[Rule]) -> None:
        self._rules = [(rule, compile_phrases(rule.phrases or {})) for rule in rules]
        self._set = PatternSet((at, phrases.pattern) for at, (_, phrases) in enumerate(self._rules))

    def matches(self, analysis: Analysis) -> Iterator[tuple[Rule, Match]]:
        """Every match of every rule, in the order of the text."""
        for found in self._set.matches(analysis):
            rule, phrases = self._rules[found.key]
            start, end = analysis.starts[found.start], analysis.ends[found.end - 1]
            yield rule, Match(start, end, {}, phrases.suggestions(found, analysis))


def _words(phrase: str) -> tuple[str, ...]:
    starts: list[int] = []
    ends: list[int] = []
    tokenize(phrase, 0, len(phrase), starts, ends)
    if not starts:
        raise ExpressionError(f"the phrase {phrase!r} has no word")
    return tuple(phrase[start:end].lower().replace("’", "'") for start, end in zip(starts, ends, strict=True))


def _query(words: tuple[str, ...]) -> Query:
    parts: list[Node] = []
    for word in words:
        regex = _SPECIAL.sub(r"\\\1", word)
        parts.append(Token(Or((Comparison("lower", regex), Comparison("lemma", regex)))))
    return Query(parts[0] if len(parts) == 1 else InOrder(tuple(parts)))
