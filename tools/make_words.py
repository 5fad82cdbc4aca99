"""Write the word lists in mtaudit/english/lexicon: what is English, what is common, what is of another language.

    python tools/make_words.py --scowl /usr/share/dict/scowl

SCOWL (Debian's package `scowl`) says what English dictionaries have, British, American and others; wordfreq
(from PyPI, for this script alone) says how often a word is written, in English and elsewhere.

- english.txt: words that are no misspelling, sorted: SCOWL's to size 70, its names in lower case, and words that
  people write often enough, unless they look like a slip for a word far more common, or are of another language.
- common.txt: words that a slip can have been meant for, the most frequent first: the line is the rank.
- names.txt: words that always have a capital and are common, the most frequent first: Monday, Russian, Europe.
- foreign.txt: words that are common in another language and not English, sorted, each with its language.
"""

from __future__ import annotations

import argparse
import math
import re
from collections.abc import Iterable, Mapping
from pathlib import Path
from unicodedata import normalize

import wordfreq

from mtaudit.english.slips import Slip, slips

OUT = Path(__file__).parent.parent / "mtaudit" / "english" / "lexicon"

REGIONS = "english american british british_z canadian australian"
VARIANTS = "variant_1 variant_2 british_variant_1 british_variant_2 canadian_variant_1 australian_variant_1"
SIZES = (10, 20, 35, 40, 50, 55, 60, 70)
EVERYDAY = SIZES[:-1]  # what a reader of newspapers knows
NAMED_SIZES = (10, 20, 35, 40, 50)
LANGUAGES = "cs de es fi fr hu it nb nl pl pt ro sh sv tr".split()

# Frequencies are Zipf's: the decimal logarithm of the uses in a thousand million words.
NAMED = 3.8
COMMON = 3.3  # a slip is most likely for a word at least so common
WRITTEN = 1.6  # a word of no dictionary counts as English from here on
FAMILIAR = 2.4  # … and from here on unless it is plainly a slip
SLIP_RATIO = 1.0  # a word so much rarer than its neighbour is a slip for it
SHORT = 4  # letters: nearly every such word has neighbours, and rare ones are slips in news copy
SHORT_RATIO = 2.6
RARE = 3.0
ACCENTED = 2.4
FOREIGN = 3.8
FOREIGN_RATIO = 1.2  # so much more common there than in English
BORROWED_RATIO = 0.7
ADOPTED_RATIO = 2.0

_ENGLISH = re.compile(r"[a-z]+(?:'[a-z]+)*")
_NAME = re.compile(r"[A-Z][a-z]{3,}")
_LATIN = re.compile(r"[a-zß-öø-žșț]+")


def scowl(folder: Path, category: str, sizes: Iterable[int], regions: str) -> set[str]:
    """The words of one of SCOWL's categories, in lower case."""
    words = {word.lower() for word in as_written(folder, category, sizes, regions)}
    return set(filter(_ENGLISH.fullmatch, words))


def as_written(folder: Path, category: str, sizes: Iterable[int], regions: str) -> set[str]:
    """The words of one of SCOWL's categories."""
    words: set[str] = set()
    for region in regions.split():
        for size in sizes:
            path = folder / f"{region}-{category}.{size}"
            if path.exists():
                words |= set(path.read_text("latin-1").split("\n"))
    return words


def without_accents(word: str) -> str:
    """`word` as those write it who have no accents."""
    return "".join(char for char in normalize("NFD", word) if char.isascii())


def frequencies(language: str) -> dict[str, float]:
    """wordfreq's words of a language with their Zipf frequency."""
    return {word: math.log10(share) + 9 for word, share in wordfreq.get_frequency_dict(language, "best").items()}


class Builder:
    """The three lists, from SCOWL and wordfreq."""

    def __init__(self, folder: Path) -> None:
        everything = f"{REGIONS} {VARIANTS}"
        self.frequency = frequencies("en")
        self.words = scowl(folder, "words", SIZES, everything) | scowl(folder, "contractions", SIZES, everything)
        self.everyday = scowl(folder, "words", EVERYDAY, REGIONS)
        self.names = scowl(folder, "proper-names", SIZES, everything) | scowl(folder, "upper", SIZES, everything)
        self.names |= scowl(folder, "abbreviations", SIZES, everything)
        self.elsewhere: dict[str, tuple[float, str]] = {}
        for language in LANGUAGES:
            for word, frequency in frequencies(language).items():
                if frequency > self.elsewhere.get(word, (FOREIGN - 1, ""))[0] and _LATIN.fullmatch(word):
                    self.elsewhere[word] = (frequency, language)
        likely = (word for word in self.words if (self.rate(word) >= COMMON and len(word) > 1) or word in ("a", "i"))
        self.common = dict.fromkeys(sorted(likely, key=lambda word: (-self.rate(word), word)))

        capitals = {word.lower(): word for word in as_written(folder, "upper", NAMED_SIZES, REGIONS)}
        self.capitals = {
            lower: word
            for lower, word in capitals.items()
            if _NAME.fullmatch(word) and lower not in self.words and self.rate(lower) >= NAMED
        }

    def rate(self, word: str) -> float:
        """The frequency of `word` in English; 0 where nobody writes it."""
        return self.frequency.get(word, 0.0)

    def excess(self, word: str) -> tuple[float, Slip | None]:
        """By how much the likeliest word that `word` can be a slip for is more common, and that slip."""
        found = [slip for slip in slips(word) if slip.meant in self.common]
        best = max(found, key=lambda slip: self.rate(slip.meant), default=None)
        return (self.rate(best.meant) - self.rate(word), best) if best else (0.0, None)

    def has_accents(self, word: str) -> bool:
        """Whether `word` is one that English has without its accents too, and writes with them often enough."""
        plain = without_accents(word)
        if word.isascii() or len(word) < SHORT or not (plain in self.words or self.is_written(plain)):
            return False
        return self.rate(word) >= ACCENTED and self.elsewhere.get(word, (0.0, ""))[0] - self.rate(word) < ADOPTED_RATIO

    def is_written(self, word: str) -> bool:
        """Whether a word of no dictionary is English all the same, and no slip."""
        rate = self.rate(word)
        if rate < WRITTEN or self.elsewhere.get(word, (0.0, ""))[0] - rate >= BORROWED_RATIO:
            return False
        excess, slip = self.excess(word)
        if slip is None or excess < SLIP_RATIO:
            return True
        # "cafes" is no slip for "cases", though "alot" and "definately" are slips.
        return rate >= FAMILIAR and slip.kind == "other letter" and SHORT <= len(word) < 7

    def is_slip(self, word: str) -> bool:
        """Whether a short word that dictionaries have is in news copy more likely a slip than itself."""
        if len(word) > SHORT or not word.isascii() or word in self.everyday or self.rate(word) >= RARE:
            return False
        return self.excess(word)[0] >= SHORT_RATIO

    def english(self) -> list[str]:
        """The words of english.txt."""
        written = {word for word in self.frequency if word.isascii() and word.isalpha() and self.is_written(word)}
        # SCOWL has no accents: café, façade, fiancée.
        written |= set(filter(self.has_accents, self.frequency))
        names = {word for word in self.names if len(word) > SHORT or self.excess(word)[0] < SHORT_RATIO}
        return sorted(word for word in self.words | written | names if not self.is_slip(word))

    def proper(self) -> list[str]:
        """The words of names.txt."""
        return [self.capitals[lower] for lower in sorted(self.capitals, key=lambda lower: (-self.rate(lower), lower))]

    def foreign(self, english: Iterable[str]) -> list[str]:
        """The lines of foreign.txt."""
        known = set(english)
        return sorted(
            f"{word} {language}"
            for word, (rate, language) in self.elsewhere.items()
            if rate >= FOREIGN and len(word) > 1 and word not in known and rate - self.rate(word) >= FOREIGN_RATIO
        )


def write(name: str, lines: Iterable[str] | Mapping[str, None]) -> None:
    """Write one of the lists."""
    path = OUT / name
    path.write_text("\n".join(lines) + "\n", encoding="utf-8", newline="\n")
    print(f"{path}: {path.stat().st_size:,} bytes")


def main() -> None:
    """Read the paths from the command line and write the lists."""
    parser = argparse.ArgumentParser(
        description="Write the lists of English words, common words, names and foreign words."
    )
    parser.add_argument("--scowl", type=Path, default=Path("/usr/share/dict/scowl"), metavar="DIR")
    builder = Builder(parser.parse_args().scowl)
    english = builder.english()
    write("english.txt", english)
    write("common.txt", builder.common)
    write("names.txt", builder.proper())
    write("foreign.txt", builder.foreign(english))


if __name__ == "__main__":
    main()
