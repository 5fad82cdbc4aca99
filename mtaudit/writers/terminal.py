"""Makes untrusted copy safe to show on a terminal, and says how wide it stands there."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Sequence

_CONTROL = re.compile("[\x00-\x1f\x7f-\x9f\u061c\u200b-\u200f\u2028-\u202e\u2060-\u2069\ud800-\udfff\ufeff]")


def safe(text: str) -> str:
    """`text` with each control, bidirectional and unencodable character shown as one visible sign."""
    return _CONTROL.sub(lambda match: _sign(match.group()), text)


def _sign(char: str) -> str:
    if char == "\t":
        return " "
    return chr(0x2400 + ord(char)) if char < " " else "\N{REPLACEMENT CHARACTER}"


def width(text: str) -> int:
    """How many columns `text`, made safe, takes on a terminal."""
    if text.isascii():
        return len(text)
    return sum(
        0 if unicodedata.combining(char) else 2 if unicodedata.east_asian_width(char) in "WF" else 1 for char in text
    )


def aligned(rows: Sequence[Sequence[str]]) -> Iterator[str]:
    """The rows as lines, set in by two, each column as wide as its widest cell; cells are made safe before."""
    widths = [max(map(width, column)) for column in zip(*rows, strict=True)]
    for row in rows:
        cells = (cell + " " * (wide - width(cell)) for cell, wide in zip(row, widths, strict=True))
        yield "  " + "  ".join(cells).rstrip()
