"""Reads one rule of its YAML; what is wrong with it is an error with its place."""

from __future__ import annotations

import difflib
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import msgspec
import yaml

from mtaudit.engine.rule import Rule
from mtaudit.errors import RuleError

_KEYS = [field.name for field in msgspec.structs.fields(Rule) if field.name != "id"]
_Loader: type[yaml.SafeLoader] = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


def parse(name: str, source: str, path: Path) -> Rule:
    """The rule of the id `name` that the text `source` of the file `path` is.

    Raises RuleError with the place of what is wrong.
    """
    try:
        data = yaml.load(source, _Loader)
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
            raise error_at(path, source, (key,), f"unknown key {key!r}", advice)
    try:
        rule = msgspec.convert({**data, "id": name}, Rule)
    except msgspec.ValidationError as error:
        message, _, place = str(error).partition(" - at `$")
        raise error_at(path, source, tuple(_path(place)), message, "See docs/writing-rules.md.") from None
    for keys, message, advice in rule.problems():
        raise error_at(path, source, keys, message, advice)
    return rule


def _path(place: str) -> Iterator[str | int]:
    for name, index in re.findall(r"\.(\w+)|\[(\d+)\]", place):
        yield name or int(index)


def error_at(path: Path, source: str, keys: tuple[Any, ...], message: str, advice: str) -> RuleError:
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
