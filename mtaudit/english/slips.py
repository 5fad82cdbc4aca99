"""Slips of the keyboard: what a misspelt word can have been meant to be, one slip away."""

from __future__ import annotations

from collections.abc import Container, Iterator
from string import ascii_lowercase
from typing import NamedTuple


class Slip(NamedTuple):
    """A word that a slip away from which the other was written."""

    meant: str
    kind: str  # "swapped", "missing", "doubled", "extra", "other letter"
    first: bool  # whether the slip is in the first letter, which people seldom miss


def slips(word: str, known: Container[str]) -> Iterator[Slip]:
    """Every one of the `known` words that is one slip from `word`; some come twice.

    Swapped letters may have one between them.
    """
    for at in range(len(word) + 1):
        before, after = word[:at], word[at:]
        if after:
            if (meant := before + after[1:]) in known:
                doubled = after[0] in (before[-1:], after[1:2])
                yield Slip(meant, "doubled" if doubled else "extra", at == 0)
            if len(after) > 1 and after[0] != after[1] and (meant := before + after[1] + after[0] + after[2:]) in known:
                yield Slip(meant, "swapped", False)
            if len(after) > 2 and after[0] != after[2]:
                meant = before + after[2] + after[1] + after[0] + after[3:]
                if meant in known:
                    yield Slip(meant, "swapped", at == 0)
        for letter in ascii_lowercase:
            if (meant := before + letter + after) in known:
                yield Slip(meant, "missing", at == 0)
            if after and letter != after[0] and (meant := before + letter + after[1:]) in known:
                yield Slip(meant, "other letter", at == 0)
