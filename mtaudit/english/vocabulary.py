"""Which words are English, which are common, and which belong to another language.

In the long lists, which are sorted files, a word is looked for on the page where it must stand: little is built when
they open. The common words alone are a dict, built when the first word is looked up. `tools/make_words.py` writes the
lists.
"""

from __future__ import annotations

from bisect import bisect_right
from functools import cache, lru_cache
from importlib.resources import files
from itertools import count
from typing import NamedTuple

from mtaudit.english.slips import slips

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


_PAGE = 4096  # bytes


@cache
def _list(name: str) -> bytes:
    return b"\n" + files("mtaudit.english").joinpath("lexicon", name).read_bytes()


@cache
def _pages(name: str) -> tuple[list[bytes], list[int]]:
    """The first line of each page of a sorted list, and where it starts."""
    table = _list(name)
    starts = [table.rfind(b"\n", 0, at) for at in range(1, len(table), _PAGE)]
    return [table[start + 1 : table.find(b"\n", start + 1)] for start in starts], starts


def _find(name: str, line: bytes) -> int:
    """Where a line of the sorted list starts with `line`; -1 where none does."""
    firsts, starts = _pages(name)
    page = max(bisect_right(firsts, line) - 1, 0)
    end = starts[page + 2] if page + 2 < len(starts) else -1
    at = _list(name).find(b"\n" + line, starts[page], end if end >= 0 else None)
    return at if at < 0 else at + 1


@lru_cache(maxsize=1 << 16)
def is_english(word: str) -> bool:
    """Whether `word`, in lower case, is written in English, be it a name."""
    if word in ranks():
        return True  # nine words of ten, without a search
    return _find("english.txt", word.encode("utf-8", "replace") + b"\n") >= 0


@lru_cache(maxsize=1 << 14)
def language(word: str) -> str | None:
    """The code of the language in which `word`, in lower case, is common while it is no English; None for none."""
    encoded = word.encode("utf-8", "replace") + b" "
    at = _find("foreign.txt", encoded)
    return _list("foreign.txt")[at + len(encoded) : at + len(encoded) + 2].decode() if at >= 0 else None


@cache
def ranks() -> dict[str, int]:
    """The common words and names in lower case, and their ranks, from 0 for the most frequent.

    A name's rank is its place among names alone, three times over: so the two lists are about as rare at one rank.
    """
    found = {name: 3 * rank + 300 for rank, name in enumerate(names())}
    found.update(zip(_list("common.txt").decode().split(), count(), strict=False))
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
    for slip in slips(word):
        rank = common.get(slip.meant)
        if rank is not None:
            here = (rank + 1).bit_length() - _LIKELIER[slip.kind] + _UNLIKELY_FIRST * slip.first
            if slip.meant not in cost or here < cost[slip.meant][0]:
                cost[slip.meant] = here, Correction(slip.meant, rank, slip.kind)
    return tuple(correction for _, correction in sorted(cost.values()))[:3]
