"""Reads rule packs: folders of YAML in which the path of a file is the id of its rule."""

from __future__ import annotations

import re
from pathlib import Path

from mtaudit.engine.cache import Cache
from mtaudit.engine.pattern import Programs
from mtaudit.engine.rule import Rule
from mtaudit.errors import ExpressionError, RuleError
from mtaudit.resources import folder

_ID_PART = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*\Z")


def load_rules(*folders: Path) -> list[Rule]:
    """The built-in rules, and those of `folders`, sorted by id; a later folder replaces a rule of the same id.

    Raises RuleError for the first file that cannot be used.
    """
    rules, errors = read_rules(folder("rules"), *folders)
    if errors:
        raise errors[0]
    return rules


def read_rules(*folders: Path, cache: Cache | None = None) -> tuple[list[Rule], list[RuleError]]:
    """The rules of `folders` that can be used, sorted by id, and the errors of those that cannot.

    A file that says what `cache` knows it to have said before is not parsed again.
    """
    rules: dict[str, Rule] = {}
    errors: list[RuleError] = []
    for root in folders:
        for path in sorted(root.rglob("*.yml")):
            try:
                rule = read_rule(path, root, cache)
            except RuleError as error:
                errors.append(error)
            else:
                rules[rule.id] = rule
    return [rules[key] for key in sorted(rules)], errors


def read_rule(path: Path, root: Path, cache: Cache | None = None) -> Rule:
    """The rule in the file `path` of the pack at `root`, its expressions not yet compiled.

    Raises RuleError with the place of what is wrong.
    """
    parts = path.relative_to(root).with_suffix("").parts
    if not all(map(is_id_part, parts)):
        raise RuleError(
            path,
            1,
            1,
            f"{'/'.join(parts)!r} cannot be a rule's id",
            "Use lower-case letters, digits and hyphens.",
        )
    name = ".".join(parts)
    try:
        source = path.read_text(encoding="utf-8")
    except UnicodeDecodeError as error:
        raise RuleError(path, 1, 1, f"not UTF-8: {error.reason}", "Save the file as UTF-8.") from None
    except OSError as error:
        raise RuleError(path, 1, 1, f"cannot be read: {error.strerror}") from None
    rule = cache.rule(name, source) if cache is not None else None
    if rule is None:
        from mtaudit.engine.rulefile import parse  # what the cache has costs no parser

        rule = parse(name, source, path)
        if cache is not None:
            cache.add(rule, source)
    return rule


def check_rule(rule: Rule, path: Path, programs: Programs | None = None) -> None:
    """Compile `rule`, read from `path`, for its errors alone; what `programs` has is not compiled again.

    Raises RuleError with the place of the expression that does not compile.
    """
    from mtaudit.engine.matcher import compile_rule

    try:
        compile_rule(rule, programs)
    except ExpressionError as error:
        from mtaudit.engine.rulefile import error_at

        source = path.read_text(encoding="utf-8")
        raise error_at(path, source, (rule.kind,), error.message, error.advice) from None


def is_id_part(name: str) -> bool:
    """Whether `name` can be the family or the name of a rule."""
    return _ID_PART.match(name) is not None
