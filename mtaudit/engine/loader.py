"""Reads rule packs: folders of YAML in which the path of a file is the id of its rule."""

from __future__ import annotations

import difflib
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import msgspec
import yaml

from mtaudit.engine.matcher import compile_rule
from mtaudit.engine.rule import Rule
from mtaudit.errors import ExpressionError, RuleError
from mtaudit.resources import folder

_ID_PART = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*\Z")
_KEYS = [field.name for field in msgspec.structs.fields(Rule) if field.name != "id"]
_Loader: type[yaml.SafeLoader] = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


def load_rules(*folders: Path) -> list[Rule]:
    """The built-in rules, and those of `folders`, sorted by id; a later folder replaces a rule of the same id.

    Raises RuleError for the first file that cannot be used.
    """
    rules, errors = read_rules(folder("rules"), *folders)
    if errors:
        raise errors[0]
    return rules


def read_rules(*folders: Path) -> tuple[list[Rule], list[RuleError]]:
    """The rules of `folders` that can be used, sorted by id, and the errors of those that cannot."""
    rules: dict[str, Rule] = {}
    errors: list[RuleError] = []
    for root in folders:
        for path in sorted(root.rglob("*.yml")):
            try:
                rule = read_rule(path, root)
            except RuleError as error:
                errors.append(error)
            else:
                rules[rule.id] = rule
    return [rules[key] for key in sorted(rules)], errors


def read_rule(path: Path, root: Path) -> Rule:
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
    try:
        source = path.read_text(encoding="utf-8")
        data = yaml.load(source, _Loader)
    except UnicodeDecodeError as error:
        raise RuleError(path, 1, 1, f"not UTF-8: {error.reason}", "Save the file as UTF-8.") from None
    except OSError as error:
        raise RuleError(path, 1, 1, f"cannot be read: {error.strerror}") from None
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        line, column = (mark.line + 1, mark.column + 1) if mark else (1, 1)
        advice = "Quote a text that holds a colon, a bracket or a quotation mark."
        raise RuleError(path, line, column, f"not YAML: {error.problem}", advice) from None
    except (yaml.YAMLError, RecursionError, ValueError) as error:
        raise RuleError(path, 1, 1, f"not YAML: {str(error).splitlines()[0]}") from None
    if not isinstance(data, dict):
        raise RuleError(path, 1, 1, "a rule is a mapping of keys", f"Its keys: {', '.join(_KEYS)}.")
    for key in data:
        if key not in _KEYS:
            near = difflib.get_close_matches(str(key), _KEYS, 1)
            advice = f"Did you mean {near[0]!r}?" if near else f"Its keys: {', '.join(_KEYS)}."
            raise _error(path, source, (key,), f"unknown key {key!r}", advice)
    try:
        rule = msgspec.convert({**data, "id": ".".join(parts)}, Rule)
    except msgspec.ValidationError as error:
        message, _, place = str(error).partition(" - at `$")
        raise _error(path, source, tuple(_path(place)), message, "See docs/writing-rules.md.") from None
    for keys, message, advice in rule.problems():
        raise _error(path, source, keys, message, advice)
    return rule


def check_rule(rule: Rule, path: Path) -> None:
    """Compile `rule`, read from `path`, for its errors alone.

    Raises RuleError with the place of the expression that does not compile.
    """
    try:
        compile_rule(rule)
    except ExpressionError as error:
        source = path.read_text(encoding="utf-8")
        raise _error(path, source, (rule.kind,), error.message, error.advice) from None


def is_id_part(name: str) -> bool:
    """Whether `name` can be the family or the name of a rule."""
    return _ID_PART.match(name) is not None


def _path(place: str) -> Iterator[str | int]:
    for name, index in re.findall(r"\.(\w+)|\[(\d+)\]", place):
        yield name or int(index)


def _error(path: Path, source: str, keys: tuple[Any, ...], message: str, advice: str) -> RuleError:
    """An error at the value, or else the key, that `keys` lead to."""
    node = yaml.compose(source, _Loader)
    mark = node.start_mark if node else yaml.Mark(str(path), 0, 0, 0, "", 0)
    for key in keys:
        if isinstance(node, yaml.MappingNode):
            pair = next(((k, v) for k, v in node.value if k.value == str(key)), None)
            if pair is None:
                break
            mark, node = pair[0].start_mark, pair[1]
        elif isinstance(node, yaml.SequenceNode) and isinstance(key, int) and key < len(node.value):
            node = node.value[key]
            mark = node.start_mark
    return RuleError(path, mark.line + 1, mark.column + 1, message, advice)
