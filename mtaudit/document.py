"""The copy under audit, and where an offset stands in it."""

from __future__ import annotations

from bisect import bisect_right
from functools import lru_cache

import msgspec


class Document(msgspec.Struct, frozen=True):
    """One story as it was read: nothing normalised, no byte-order mark.

    `text` is the copy; every offset in mtaudit counts its code points, from 0, end exclusive.
    `name` is what messages call it: the path as the user gave it, an id of a corpus, or `<text>`.
    `encoding` is how its bytes spell the text, by Python's name (`utf-8-sig` with a byte-order mark).
    """

    text: str
    name: str = "<text>"
    encoding: str = "utf-8"


class Lines:
    """Where the lines of a text begin: turns offsets into lines and columns, both from 1.

    A line ends at `\\n`, `\\r\\n` or `\\r`; columns count code points.
    """

    def __init__(self, text: str) -> None:
        self.text = text
        self.starts = [0]
        at = 0
        for line in text.splitlines(keepends=True):
            at += len(line)
            if line[-1] in "\r\n":
                self.starts.append(at)

    def position(self, offset: int) -> tuple[int, int]:
        """The line and the column of `offset`; the offset just past the text is allowed."""
        line = bisect_right(self.starts, offset)
        return line, offset - self.starts[line - 1] + 1

    def line(self, number: int) -> tuple[int, int]:
        """Start and end, in code points, of line `number` without its line end."""
        start = self.starts[number - 1]
        end = self.starts[number] if number < len(self.starts) else len(self.text)
        while end > start and self.text[end - 1] in "\r\n":
            end -= 1
        return start, end


@lru_cache(maxsize=8)
def lines(text: str) -> Lines:
    """The line table of `text`, kept for the few texts in hand."""
    return Lines(text)
