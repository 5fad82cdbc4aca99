"""Compiles a single rule, for its errors."""

from __future__ import annotations

from mtaudit.engine.checks import compile_check
from mtaudit.engine.pattern import Programs
from mtaudit.engine.patterns import compile_rule_pattern
from mtaudit.engine.phrases import PhraseSet
from mtaudit.engine.regex import compile_regex
from mtaudit.engine.rule import Rule


def compile_rule(rule: Rule, programs: Programs | None = None) -> None:
    """Compile what `rule` looks for, but for the patterns that `programs` has.

    Raises ExpressionError where it does not compile.
    """
    if rule.regex is not None:
        compile_regex(rule.regex)
    elif rule.phrases is not None:
        PhraseSet([rule])
    elif rule.pattern is not None:
        compile_rule_pattern(rule, programs)
    elif rule.check is not None:
        compile_check(rule)
