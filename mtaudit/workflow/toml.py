"""Reads TOML into a type; whatever does not fit is an error with its file, its line and the nearest right key."""

from __future__ import annotations

import re
from collections.abc import Sequence
from pathlib import Path
from typing import Any, TypeVar

import msgspec

from mtaudit.errors import ConfigError

T = TypeVar("T")
_Keys = tuple[str | int, ...]
_NAME = r"""(?:[\w-]+|"[^"\n]*"|'[^'\n]*')"""
_DOTTED = rf"{_NAME}(?:\s*\.\s*{_NAME})*"
_STATEMENT = re.compile(
    rf"^[ \t]*(?:\[\[[ \t]*({_DOTTED})[ \t]*\]\]|\[[ \t]*({_DOTTED})[ \t]*\]|({_DOTTED})[ \t]*=)", re.MULTILINE
)
_UNKNOWN = re.compile(r"Object contains unknown field `(.*)`")


def read(path: Path) -> tuple[dict[str, Any], str]:
    """The tables in the file, and its source.

    Raises ConfigError where it cannot be read or is not TOML.
    """
    import tomllib

    try:
        source = path.read_bytes().decode()
        return tomllib.loads(source), source
    except OSError as error:
        raise ConfigError(path, 1, f"cannot be read: {error.strerror}") from None
    except UnicodeDecodeError:
        raise ConfigError(path, 1, "not UTF-8", "Save the file as UTF-8.") from None
    except (tomllib.TOMLDecodeError, RecursionError) as error:
        place = re.search(r"\(at line (\d+)", str(error))
        message = str(error).partition(" (at ")[0]
        line = int(place[1]) if place else source.count("\n") + 1
        raise ConfigError(path, line, f"not TOML: {message}") from None


def convert(values: dict[str, Any], kind: type[T], path: Path, source: str, table: Sequence[str] = ()) -> T:
    """`values`, which stand in `table` of the file, as a `kind`.

    Raises ConfigError at the first key that is unknown or has a wrong value.
    """
    try:
        return msgspec.convert(values, kind)
    except msgspec.ValidationError as error:
        message, _, place = str(error).partition(" - at `$")
        keys = _path(place) + _culprit(values, kind, place)
        unknown = _UNKNOWN.match(message)
        if unknown:
            advice = nearest(unknown[1], _keys_of(kind, keys))
            line = line_of(source, (*table, *keys, unknown[1]))
            raise ConfigError(path, line, f"unknown key `{unknown[1]}`", advice) from None
        name = ".".join(map(str, keys))
        what = f"`{name}`: " if name else ""
        line = line_of(source, (*table, *keys))
        raise ConfigError(path, line, what + message[0].lower() + message[1:], choices(kind, keys)) from None


def choices(kind: Any, keys: Sequence[str | int] = ()) -> str:
    """Advice that names the values which the key may have, where they are a few words; else nothing."""
    node = _node(kind, keys)
    for of in node.types if isinstance(node, msgspec.inspect.UnionType) else [node]:
        if isinstance(of, msgspec.inspect.EnumType):
            return f"There are: {', '.join(str(member.value) for member in of.cls)}."
    return ""


def nearest(name: str, known: Sequence[str]) -> str:
    """Advice to one who wrote `name` where one of `known` was wanted."""
    from difflib import get_close_matches  # only where something is wrong

    near = get_close_matches(name, known, 1)
    return f"Did you mean `{near[0]}`?" if near else f"There are: {', '.join(known)}."


def line_of(source: str, keys: _Keys) -> int:
    """The line, from 1, on which the value at `keys` is set, or else the nearest key above it."""
    lines = _lines(source)
    while keys and keys not in lines:
        keys = keys[:-1]
    return lines.get(keys, 1)


def _lines(source: str) -> dict[_Keys, int]:
    """Where each key and each table first stands."""
    found: dict[_Keys, int] = {}
    count: dict[_Keys, int] = {}
    table: _Keys = ()
    for match in _STATEMENT.finditer(source):
        line = source.count("\n", 0, match.end()) + 1
        if match[3] is not None:
            found.setdefault((*table, *_names(match[3])), line)
            continue
        table = _names(match[1] or match[2])
        if match[1] is not None:
            count[table] = count.get(table, -1) + 1
            table = (*table, count[table])
        found.setdefault(table, line)
    return found


def _names(dotted: str) -> _Keys:
    return tuple(name.strip("\"'") for name in re.findall(_NAME, dotted))


def _path(place: str) -> _Keys:
    found = re.findall(r"\.([\w-]+)|\[(\d+)\]", place)
    return tuple(int(index) if index else name for name, index in found)


def _culprit(values: dict[str, Any], kind: Any, place: str) -> _Keys:
    """The key of a table of the user's own keys whose value does not fit; msgspec says `[...]` for it."""
    name, found, _ = place.removeprefix(".").partition("[...]")
    for key, value in values.get(name, {}).items() if found else ():
        try:
            msgspec.convert({name: {key: value}}, kind)
        except msgspec.ValidationError:
            return (key,)
    return ()


def _keys_of(kind: Any, keys: _Keys) -> list[str]:
    """The keys of the structure that `keys` lead to in `kind`."""
    node = _node(kind, keys)
    return [field.encode_name for field in node.fields] if isinstance(node, msgspec.inspect.StructType) else []


def _node(kind: Any, keys: Sequence[str | int]) -> msgspec.inspect.Type:
    """The type of what `keys` lead to in `kind`."""
    node = _bare(msgspec.inspect.type_info(kind))
    for key in keys:
        if isinstance(node, msgspec.inspect.StructType):
            node = _bare(next(field.type for field in node.fields if field.encode_name == key))
        elif isinstance(node, msgspec.inspect.ListType | msgspec.inspect.VarTupleType):
            node = _bare(node.item_type)
    return node


def _bare(node: msgspec.inspect.Type) -> msgspec.inspect.Type:
    """A type without what is said of it."""
    return _bare(node.type) if isinstance(node, msgspec.inspect.Metadata) else node
