"""The kind `check`: Python functions for what looks at a whole story."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from functools import partial
from importlib import import_module
from importlib.util import find_spec

from mtaudit.engine.match import Match
from mtaudit.engine.rule import Rule
from mtaudit.english.analysis import Analysis
from mtaudit.errors import ExpressionError
from mtaudit.plugins import checks

Check = Callable[[Analysis], Iterable[Match]]


def compile_check(rule: Rule) -> Check:
    """The function that `check: family.name` calls, with its parameters.

    It is `name` in `mtaudit.checks.family`, or in the module that an installed package calls `family`.

    Raises ExpressionError where there is no such function or it has no such parameter.
    """
    family, _, name = (rule.check or "").partition(".")
    try:
        module = import_module(place) if find_spec(place := f"mtaudit.checks.{family}") else checks(family)
        function = getattr(module, name)
    except (LookupError, AttributeError, ValueError):
        raise ExpressionError(f"there is no check {rule.check!r}", "Write it as family.function.") from None
    known = function.__kwdefaults__ or {}
    for parameter in rule.parameters:
        if parameter not in known:
            advice = f"It has: {', '.join(known) or 'none'}."
            raise ExpressionError(f"the check {rule.check!r} has no parameter {parameter!r}", advice)
    return partial(function, **rule.parameters)
