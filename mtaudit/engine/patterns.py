"""The kind `pattern`: CQL over the tokens of a story; `mtaudit.engine.pattern` is the language."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from mtaudit.engine.match import Match
from mtaudit.engine.pattern import Pattern, PatternError, PatternSet, Programs, compile_pattern
from mtaudit.engine.rule import Rule
from mtaudit.engine.template import Field, fields
from mtaudit.english.analysis import Analysis
from mtaudit.errors import ExpressionError


def compile_rule_pattern(rule: Rule, programs: Programs | None = None) -> tuple[Pattern, dict[str, Field]]:
    """The pattern of `rule`, with its antipatterns and what it marks, and the fields of its texts.

    What `programs` has is not compiled again.

    Raises ExpressionError where one of them does not compile.
    """
    try:
        pattern = compile_pattern(rule.pattern or "", unless=rule.unless, mark=rule.mark, programs=programs)
        found: dict[str, Field] = {}
        for template in (rule.message, rule.advice, *rule.suggest):
            found.update(fields(template, pattern.labels))
    except PatternError as error:
        raise ExpressionError(error.shown, error.advice) from None
    return pattern, found


class RulePatterns:
    """All `pattern` rules at once."""

    def __init__(self, rules: Sequence[Rule], programs: Programs | None = None) -> None:
        self._rules: list[tuple[Rule, dict[str, Field]]] = []
        patterns: list[tuple[int, Pattern]] = []
        for at, rule in enumerate(rules):
            pattern, found = compile_rule_pattern(rule, programs)
            self._rules.append((rule, found))
            patterns.append((at, pattern))
        self._set = PatternSet(patterns)

    def matches(self, analysis: Analysis) -> Iterator[tuple[Rule, Match]]:
        """Every match of every rule, with what the fields of its texts are worth."""
        for found in self._set.matches(analysis):
            rule, wanted = self._rules[found.key]
            labels = {0: (found.start, found.end), **found.labels}
            values = {name: field.value(analysis, labels) for name, field in wanted.items()}
            yield rule, Match(analysis.starts[found.start], analysis.ends[found.end - 1], values)
