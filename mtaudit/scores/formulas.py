"""textstat's readability formulas, on counts that mtaudit makes.

textstat splits sentences at every full stop ("3.5 percent", "U.S.") and loads a dictionary for a
second. Its formulas are apart from its counting, one small module each, so this module loads the
formulas, unchanged, from the installed textstat into a package of their own, and there puts
counting functions of ours where textstat has its own. Nothing in textstat itself is changed, and a
program that uses textstat beside mtaudit sees no difference.
"""

from __future__ import annotations

import re
import sys
from collections import Counter
from collections.abc import Callable
from functools import cache
from importlib import import_module
from types import ModuleType
from typing import cast

import msgspec

from mtaudit.scores.syllables import library, syllables

_PACKAGE = f"{__name__}_of_textstat"

# textstat's definition of a word: what white space parts once punctuation is gone, but for the
# apostrophe of a contraction. "U.S." is "US", "3.5" is "35", "well-known" is one word.
_NOT_A_CONTRACTION = re.compile(r"'(?![tsd]|ve|ll|re)")
_PUNCTUATION = re.compile(r"[^\w\s']")


class Counts(msgspec.Struct, frozen=True):
    """What the formulas look at, each counted as textstat counts it, but for the sentences."""

    sentences: int
    words: int
    tokens: int  # words and marks that stand alone: what white space parts
    characters: int  # without white space
    letters: int  # and digits
    syllables: int
    polysyllables: int  # words of three syllables and more
    difficult: int  # words of two syllables and more off textstat's list of easy words
    complex: int  # the same of three and more


def words(text: str) -> list[str]:
    """The words of `text` as textstat sees them."""
    return _PUNCTUATION.sub("", _NOT_A_CONTRACTION.sub("", text)).split()


def count(sentences: list[str]) -> Counts:
    """The counts of a text that is cut into `sentences`.

    As in textstat, one or two words are no sentence of their own, but there is at least one.
    """
    easy = _easy_words()
    parts = [part for sentence in sentences for part in sentence.split()]
    lengths = [words(sentence) for sentence in sentences]
    vocabulary = Counter(word for sentence in lengths for word in sentence)
    total = spoken = polysyllables = difficult = complex_ = 0
    for word, times in vocabulary.items():
        lower = word.lower()
        number = syllables(lower)
        total += times
        spoken += times * number
        if number >= 3:
            polysyllables += times
        if lower not in easy:
            # Lower case can add a mark ("İ"), which textstat takes off before it looks the word up.
            number = number if lower.isalnum() else sum(map(syllables, words(lower)))
            difficult += times * (number >= 2)
            complex_ += times * (number >= 3)
    return Counts(
        sentences=max(1, sum(len(sentence) > 2 for sentence in lengths)) if parts else 0,
        words=total,
        tokens=len(parts),
        characters=sum(map(len, parts)),
        letters=sum(len(part) - part.count("'") for part in _PUNCTUATION.sub("", "".join(parts)).split()),
        syllables=spoken,
        polysyllables=polysyllables,
        difficult=difficult,
        complex=complex_,
    )


def figure(name: str, counts: Counts) -> float:
    """The figure that textstat calls `name`, such as `smog_index`, unrounded.

    Raises KeyError for a name that is not in FIGURES.
    """
    return _formulas()[name](counts)


#: textstat's names of the formulas, and whether each wants to be told the language.
FIGURES = {
    "flesch_reading_ease": True,
    "flesch_kincaid_grade": True,
    "gunning_fog": True,
    "smog_index": True,
    "coleman_liau_index": False,
    "automated_readability_index": False,
    "dale_chall_readability_score_v2": True,
}


@cache
def _easy_words() -> frozenset[str]:
    path = library("textstat") / "resources" / "en" / "easy_words.txt"
    return frozenset(line.strip() for line in path.read_text(encoding="utf-8").splitlines())


@cache
def _formulas() -> dict[str, Callable[[Counts], float]]:
    backend = library("textstat") / "backend"
    _package(_PACKAGE, "")
    for part in ("metrics", "utils"):
        _package(f"{_PACKAGE}.{part}", str(backend / part))
    _package(f"{_PACKAGE}.counts", "")
    for name, function in _COUNTING.items():
        module = ModuleType(f"{_PACKAGE}.counts._{name}")
        setattr(module, name, function)
        sys.modules[module.__name__] = module
    return {name: _formula(name, told) for name, told in FIGURES.items()}


def _package(name: str, path: str) -> None:
    package = ModuleType(name)
    package.__path__ = [path] if path else []
    sys.modules[name] = package


def _formula(name: str, told_language: bool) -> Callable[[Counts], float]:
    function = getattr(import_module(f"{_PACKAGE}.metrics._{name}"), name)
    arguments = ("en_US",) if told_language else ()
    return lambda counts: cast(float, function(counts, *arguments))


_COUNTING: dict[str, Callable[..., int]] = {
    "count_sentences": lambda counts: counts.sentences,
    "count_words": lambda counts, rm_punctuation=True: counts.words if rm_punctuation else counts.tokens,
    "count_chars": lambda counts, ignore_spaces: counts.characters,
    "count_letters": lambda counts: counts.letters,
    "count_syllables": lambda counts, lang: counts.syllables,
    "count_polysyllable_words": lambda counts, lang: counts.polysyllables,
    "count_difficult_words": lambda counts, lang, syllable_threshold=2: (
        counts.complex if syllable_threshold == 3 else counts.difficult
    ),
}
