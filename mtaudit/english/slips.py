"""Slips of the keyboard: what a misspelt word can have been meant to be, one slip away."""

from __future__ import annotations

from collections.abc import Iterator
from string import ascii_lowercase
from typing import NamedTuple


class Slip(NamedTuple):
    """A word that a slip away from which the other was written."""

    meant: str
    kind: str  # "swapped", "missing", "doubled", "extra", "other letter"
    first: bool  # whether the slip is in the first letter, which people seldom miss


def slips(word: str) -> Iterator[Slip]:
    """Every string of letters one slip from `word`, a few twice; swapped letters may have one between them."""
    for at in range(len(word) + 1):
        before, after = word[:at], word[at:]
        if after:
            doubled = after[0] in (before[-1:], after[1:2])
            yield Slip(before + after[1:], "doubled" if doubled else "extra", at == 0)
            if len(after) > 1 and after[0] != after[1]:
                yield Slip(before + after[1] + after[0] + after[2:], "swapped", False)
            if len(after) > 2 and after[0] != after[2]:
                yield Slip(before + after[2] + after[1] + after[0] + after[3:], "swapped", at == 0)
        for letter in ascii_lowercase:
            yield Slip(before + letter + after, "missing", at == 0)
            if after and letter != after[0]:
                yield Slip(before + letter + after[1:], "other letter", at == 0)
