"""Which words are English, which are common, and which belong to another language.

The lists are sorted files in which a word is found by bisection: nothing is built when they open. The ranks of the
common words are a dict, built when the first unknown word needs a correction. `tools/make_words.py` writes the lists.
"""

from __future__ import annotations

from bisect import bisect_left
from functools import cache, lru_cache
from pathlib import Path
from typing import NamedTuple

from mtaudit.english.slips import slips

_LEXICON = Path(__file__).parent / "lexicon"

#: The languages whose common words are known.
LANGUAGES = {
    "cs": "Czech",
    "de": "German",
    "es": "Spanish",
    "fi": "Finnish",
    "fr": "French",
    "hu": "Hungarian",
    "it": "Italian",
    "nb": "Norwegian",
    "nl": "Dutch",
    "pl": "Polish",
    "pt": "Portuguese",
    "ro": "Romanian",
    "sh": "Serbo-Croatian",
    "sv": "Swedish",
    "tr": "Turkish",
}

#: How much likelier a word is to be meant, in steps by which ranks double, by the kind of slip.
_LIKELIER = {"swapped": 2.0, "missing": 1.0, "doubled": 1.0, "extra": 0.5, "other letter": 0.0}
_UNLIKELY_FIRST = 3.0  # people seldom miss the first letter


@cache
def _list(name: str) -> bytes:
    return (_LEXICON / name).read_bytes()


def _line(table: bytes, word: bytes) -> int:
    """Where the line stands that starts with `word`, or would."""

    def line_at(offset: int) -> bytes:
        start = table.rfind(b"\n", 0, offset) + 1
        return table[start : table.find(b"\n", start)]

    return bisect_left(range(len(table)), word, key=line_at)


@lru_cache(maxsize=1 << 16)
def is_english(word: str) -> bool:
    """Whether `word`, in lower case, is written in English, be it a name."""
    table = _list("english.txt")
    encoded = word.encode("utf-8", "replace")
    return table.startswith(encoded + b"\n", _line(table, encoded))


@lru_cache(maxsize=1 << 14)
def language(word: str) -> str | None:
    """The code of the language in which `word`, in lower case, is common while it is no English; None for none."""
    table = _list("foreign.txt")
    encoded = word.encode("utf-8", "replace") + b" "
    at = _line(table, encoded)
    return table[at + len(encoded) : at + len(encoded) + 2].decode() if table.startswith(encoded, at) else None


@cache
def ranks() -> dict[str, int]:
    """The common words and names in lower case, and their ranks, from 0 for the most frequent.

    A name's rank is its place among names alone, three times over: so the two lists are about as rare at one rank.
    """
    found = {name: 3 * rank + 300 for rank, name in enumerate(names())}
    found.update((word, rank) for rank, word in enumerate(_list("common.txt").decode().split()))
    return found


@cache
def names() -> dict[str, str]:
    """The words that always have a capital, from their lower case to how they are written."""
    return {name.lower(): name for name in _list("names.txt").decode().split()}


class Correction(NamedTuple):
    """A common word that another can be a slip for."""

    meant: str
    rank: int
    kind: str  # of slip; see `slips`


@lru_cache(maxsize=1 << 14)
def corrections(word: str) -> tuple[Correction, ...]:
    """The common words that `word`, in lower case, can be a slip for, the likeliest first; at most three."""
    if len(word) > 32:
        return ()
    common = ranks()
    cost: dict[str, tuple[float, Correction]] = {}
    for slip in slips(word, common):
        rank = common[slip.meant]
        here = (rank + 1).bit_length() - _LIKELIER[slip.kind] + _UNLIKELY_FIRST * slip.first
        if slip.meant not in cost or here < cost[slip.meant][0]:
            cost[slip.meant] = here, Correction(slip.meant, rank, slip.kind)
    return tuple(correction for _, correction in sorted(cost.values()))[:3]
