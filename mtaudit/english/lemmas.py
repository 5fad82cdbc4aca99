"""Lemmas from a word and its Penn tag: a table of exceptions, else the edit of the longest known suffix."""

import re
from collections.abc import Iterator
from functools import cache, lru_cache
from os.path import commonprefix
from pathlib import Path
from typing import Final, NamedTuple

from mtaudit.english.features import MODEL, normal

#: The longest suffix that a rule looks at.
LONGEST: Final = 6
FILE: Final = "lemmas.tsv"

#: Tags of words whose lemma has a capital only where the word has one.
_COMMON: Final = frozenset(("NN", "NNS", "JJ", "JJR", "JJS", "RB", "VB", "VBD", "VBG", "VBN", "VBP", "VBZ"))
_INFLECTED: Final = frozenset(("VBD", "VBN", "VBG"))
#: An unstressed syllable, or "compel" and its like, whose "l" British spelling doubles before an ending: "signalled".
#: The compounds of call, stall, fall, wall, ball, tell, sell, spell and well keep their two.
_DOUBLED: Final = re.compile(
    r"[aeiouy][a-z]*(?<![cfwbp])(?<!st)(?:all)\Z|[aeiouy][a-z]*(?<![twmy])(?<!ssp)(?<![aeiour]s)(?<!\Aqu)(?:ell)\Z"
    r"|[a-rt-z]tr?oll\Z|(?:per|enc)ill\Z"
)
_MARKS: Final = {"“": '"', "”": '"', "„": '"', "«": '"', "»": '"', "``": '"', "''": '"', "‘": "'", "’": "'"}


class Edit(NamedTuple):
    """The change from a word in lower case to its lemma."""

    cut: int  # letters that go at the end
    added: str
    capital: bool  # whether the lemma of a capitalised word keeps its capital, as "Polish" does


class Lemmatiser:
    """Exceptions and suffix rules. `lemma` is the method to call; it keeps what it found."""

    def __init__(
        self,
        exceptions: dict[tuple[str, str], str],
        rules: dict[tuple[str, str], Edit],
        forms: dict[tuple[str, str], str],
    ) -> None:
        """Exceptions by tag and word in lower case, rules by tag and suffix, forms by tag and lemma.

        The forms are those that English spelling does not give; `mtaudit.english.inflection` uses them.
        """
        self.exceptions = exceptions
        self.rules = rules
        self.forms = forms
        self.lemma = lru_cache(1 << 16)(self._lemma)

    @classmethod
    def read(cls, model: Path) -> "Lemmatiser":
        """The lemmatiser whose table stands in the folder `model`; OSError where it does not."""
        exceptions = {}
        rules = {}
        forms = {}
        for line in model.joinpath(FILE).read_text("utf-8").split("\n")[:-1]:
            kind, tag, known, *values = line.split("\t")
            if kind == "word":
                exceptions[tag, known] = values[0]
            elif kind == "form":
                forms[tag, known] = values[0]
            else:
                rules[tag, known] = Edit(int(values[0]), values[1], values[2] == "capital")
        return cls(exceptions, rules, forms)

    def _lemma(self, word: str, tag: str) -> str:
        """The lemma of `word` under the Penn tag; names keep their case, most else is lower case."""
        written = word
        word = normal(word)
        low = word.lower()
        name = tag.startswith("NNP")
        known = self.exceptions.get((tag, low))
        if known is not None:
            if name and len(word) > 1 and word.isupper():
                return known.upper()
            return known.lower() if tag in _COMMON and word.islower() else known
        if not any(map(str.isalnum, word)):
            return _MARKS.get(written, written)
        for length in range(min(LONGEST, len(low) - 1), -1, -1):
            rule = self.rules.get((tag, low[len(low) - length :]))
            if rule is not None:
                break
        else:
            return word if name else low
        kept = word if name or rule.capital else low
        if len(kept) <= rule.cut:
            return kept
        added = rule.added.upper() if kept.isupper() else rule.added
        found = kept[: len(kept) - rule.cut] + added
        return found[:-1] if tag in _INFLECTED and _DOUBLED.search(found) else found


def edit(low: str, lemma: str) -> Edit:
    """The change from a word in lower case to its lemma."""
    same = len(commonprefix([low, lemma.lower()]))  # noqa: RUF071  (these are no paths)
    return Edit(len(low) - same, lemma.lower()[same:], lemma[:1].isupper())


def suffixes(word: str) -> Iterator[str]:
    """The suffixes that rules look at, the empty one first; the whole word is none."""
    for length in range(min(LONGEST, len(word) - 1) + 1):
        yield word[len(word) - length :]


@cache
def load() -> Lemmatiser:
    """The lemmatiser that the package carries, read once."""
    return Lemmatiser.read(MODEL)


def lemma(word: str, tag: str) -> str:
    """The lemma of `word` under the Penn tag; names keep their case, all else is lower case."""
    return load().lemma(word, tag)
