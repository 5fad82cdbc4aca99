"""JSON and XML that no copy can break."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator
from typing import Any

import msgspec

_SURROGATE = re.compile("[\ud800-\udfff]")
_BREAK = re.compile("[\x85\u2028\u2029]")
_NOT_XML = re.compile("[\ufffe\uffff]")
_XML = str.maketrans({"&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;"})


def encode(value: Any) -> str:
    """`value` as JSON on one line, whatever a reader takes for a line's end. A lone surrogate stays, as an escape."""
    try:
        return _BREAK.sub(lambda match: f"\\u{ord(match.group()):04x}", msgspec.json.encode(value).decode())
    except UnicodeEncodeError:
        return json.dumps(value, separators=(",", ":"))


def encode_strict(value: Any, indent: int = 2) -> str:
    """`value` as JSON for foreign readers, many of which refuse a lone surrogate: it becomes U+FFFD."""
    encoded = encode(value).encode()
    if b"\\ud" in encoded:
        encoded = msgspec.json.encode(_replaced(json.loads(encoded)))
    return msgspec.json.format(encoded, indent=indent).decode() if indent else encode(msgspec.Raw(encoded))


def _replaced(value: Any) -> Any:
    if isinstance(value, str):
        return _SURROGATE.sub("\N{REPLACEMENT CHARACTER}", value)
    if isinstance(value, dict):
        return {_replaced(key): _replaced(item) for key, item in value.items()}
    return [_replaced(item) for item in value] if isinstance(value, list) else value


def attribute(text: str) -> str:
    """`text`, already safe for a terminal, as a quoted attribute value of XML 1.0."""
    return '"' + _NOT_XML.sub("\N{REPLACEMENT CHARACTER}", text).translate(_XML) + '"'


def array(items: Iterable[object]) -> Iterator[str]:
    """The lines of a JSON array, one for each item, made as the items come."""
    yield "["
    before = ""
    for item in items:
        if before:
            yield before + ","
        before = encode(msgspec.to_builtins(item))
    if before:
        yield before
    yield "]"
