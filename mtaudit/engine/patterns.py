"""The kind `pattern`: CQL over the tokens of a story; `mtaudit.engine.pattern` is the language."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from mtaudit.engine.match import Match
from mtaudit.engine.pattern import Pattern, PatternError, PatternSet, compile_pattern
from mtaudit.engine.rule import Rule
from mtaudit.english.analysis import Analysis
from mtaudit.errors import ExpressionError


def compile_rule_pattern(rule: Rule) -> Pattern:
    """The pattern of `rule`, with its antipatterns and what it marks.

    Raises ExpressionError where one of them does not compile.
    """
    try:
        return compile_pattern(rule.pattern or "", unless=rule.unless, mark=rule.mark)
    except PatternError as error:
        raise ExpressionError(str(error)) from None


class RulePatterns:
    """All `pattern` rules at once."""

    def __init__(self, rules: Sequence[Rule]) -> None:
        self._rules = rules
        self._set = PatternSet((at, compile_rule_pattern(rule)) for at, rule in enumerate(rules))

    def matches(self, analysis: Analysis) -> Iterator[tuple[Rule, Match]]:
        """Every match of every rule; `{1}` is the surface of the label 1."""
        if not self._rules:
            return
        text, starts, ends = analysis.text, analysis.starts, analysis.ends
        for found in self._set.matches(analysis):
            values = {str(label): text[starts[a] : ends[b - 1]] for label, (a, b) in found.labels.items()}
            yield self._rules[found.key], Match(starts[found.start], ends[found.end - 1], values)
