"""Where findings stand, as the formats count it: lines and columns from 1, paths from the root of the run.

Every writer takes its places from here; none searches the text for a match again.
"""

from __future__ import annotations

import os.path
from functools import lru_cache
from pathlib import Path

import msgspec

from mtaudit.document import lines

_CHECKPOINT = 4096


class Place(msgspec.Struct, frozen=True):
    """From line and column to end line and end column: all from 1, the end exclusive."""

    line: int
    column: int
    end_line: int
    end_column: int


def place(text: str, start: int, end: int) -> Place:
    """The place of `text[start:end]`, columns in code points."""
    table = lines(text)
    return Place(*table.position(start), *table.position(end))


def byte_place(text: str, start: int, end: int) -> Place:
    """The place of `text[start:end]`, columns in bytes of UTF-8."""
    at = place(text, start, end)
    if text.isascii():
        return at
    count = _bytes(text)
    first = lines(text).starts[at.line - 1]
    last = lines(text).starts[at.end_line - 1]
    return Place(
        at.line,
        count.before(start) - count.before(first) + 1,
        at.end_line,
        count.before(end) - count.before(last) + 1,
    )


class _Bytes:
    """How many bytes of UTF-8 stand before an offset, counted once a few thousand code points."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.marks = [0]
        for at in range(0, len(text), _CHECKPOINT):
            self.marks.append(self.marks[-1] + _size(text[at : at + _CHECKPOINT]))

    def before(self, offset: int) -> int:
        mark = offset // _CHECKPOINT
        return self.marks[mark] + _size(self.text[mark * _CHECKPOINT : offset])


def _size(text: str) -> int:
    return len(text.encode("utf-8", "surrogatepass"))


@lru_cache(maxsize=8)
def _bytes(text: str) -> _Bytes:
    return _Bytes(text)


def path(name: str, root: str) -> str:
    """The path `name` as CI services want it: from `root` where it lies below it, with `/`, without `./`."""
    if name.startswith("<"):
        return name
    where = Path(os.path.normpath(name))
    if root and where.is_relative_to(root):
        where = where.relative_to(root)
    return where.as_posix()
