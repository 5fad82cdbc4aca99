"""Syllables of English words as textstat counts them, without its second of loading.

textstat takes the CMU Pronouncing Dictionary and, for words that it lacks, one more than the places
where pyphen would hyphenate. Here the dictionary is a sorted table in which a word is found by
bisection, and pyphen's patterns are read one by one as words meet them; the counts are the same.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from functools import cache, lru_cache
from importlib.util import find_spec
from pathlib import Path

_LEFT = 2  # pyphen's defaults: no hyphen before the second letter or after the last but one
_LONGEST = 200  # letters that are looked at: what is longer is no word, and to hyphenate it takes its time
_DIGITS = b"0123456789"


def library(name: str) -> Path:
    """The folder of the installed package `name`, which is not imported.

    Raises ModuleNotFoundError where it is not installed.
    """
    spec = find_spec(name)
    if spec is None or not spec.submodule_search_locations:
        raise ModuleNotFoundError(f"No module named {name!r}", name=name)
    return Path(spec.submodule_search_locations[0])


def syllables(word: str) -> int:
    """The syllables of `word`, which is in lower case; 0 for the few that have no vowel ("hmm")."""
    return _syllables(word[:_LONGEST])


@lru_cache(maxsize=1 << 16)
def _syllables(word: str) -> int:
    count = pronounced(word)
    return len(_hyphens(word)) + 1 if count is None else count


def pronounced(word: str) -> int | None:
    """The syllables that the CMU dictionary gives `word`, in lower case; None where it lacks the word."""
    table = _table()

    def word_at(offset: int) -> str:
        start = table.rfind("\n", 0, offset) + 1
        return table[start : table.index(" ", start)]

    line = bisect_left(range(len(table)), word, key=word_at)
    if not table.startswith(f"{word} ", line):
        return None
    return int(table[line + len(word) + 1 : table.index("\n", line)])


@cache
def _table() -> str:
    return (Path(__file__).parent / "syllables.txt").read_text(encoding="ascii")


@cache
def _patterns() -> tuple[dict[str, str], int]:
    """pyphen's patterns by their letters, still to be parsed, and the length of the longest."""
    dictionary = library("pyphen") / "dictionaries" / "hyph_en_US.dic"
    encoding, _, text = dictionary.read_bytes().partition(b"\n")
    name = encoding.decode("ascii").strip()
    letters, patterns = text.translate(None, _DIGITS).decode(name), text.decode(name)
    by_letters = dict(zip(letters.split("\n"), patterns.split("\n"), strict=True))
    return by_letters, max(map(len, by_letters))


@cache
def _levels(pattern: str) -> list[int]:
    """The digits of a pattern, one before each letter and one at its end: `a2ch4` is 0 2 0 4."""
    return [int(digit or 0) for digit, _ in re.findall(r"(\d?)(\D?)", pattern)]


def _hyphens(word: str) -> list[int]:
    """Where pyphen would hyphenate: Liang's algorithm, the highest level wins, odd ones allow."""
    patterns, longest = _patterns()
    letters = f".{word}."
    levels = [0] * (len(letters) + 2)
    for start in range(len(letters)):
        for end in range(start + 1, min(start + longest, len(letters)) + 1):
            pattern = patterns.get(letters[start:end])
            if pattern is not None:
                for place, level in enumerate(_levels(pattern), start):
                    levels[place] = max(levels[place], level)
    return [place - 1 for place, level in enumerate(levels) if level % 2 and _LEFT < place <= len(word) - 1]
