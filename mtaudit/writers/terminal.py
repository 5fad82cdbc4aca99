"""Makes untrusted copy safe to show on a terminal, and says how wide it stands there."""

from __future__ import annotations

import re
import unicodedata

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
