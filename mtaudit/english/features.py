"""What the tagger sees of a word: features by name, hashed to places in one flat table of weights.

A label is a Penn tag and its universal part of speech together ("VBZ|AUX"). The weight of a feature for the label
numbered `c` stands at `row + c` of the table, where `row` is the feature's hash: there is no list of features.
Training and tagging share this module, so that they cannot disagree.
"""

import re
from collections.abc import Iterable
from typing import Final, NamedTuple
from zlib import crc32

BITS: Final = 22
MASK: Final = (1 << BITS) - 1
#: The table's tail, so that `row + label` stays inside it.
TABLE_SIZE: Final = (1 << BITS) + 256
#: The byte that stands for a weight of nothing: weights are bytes, so that reading one is reading a character.
ZERO: Final = 128

RARE: Final = 20  # below this count the words seen do not bound what a word can be
COMMON: Final = 50  # from this count a word needs no affixes

#: How the case of a word in its place is to be read.
PLAIN, INITIAL, TITLE, CAPITALS = "", "W", "T", "H"

_LETTERS = str.maketrans({"’": "'", "‘": "'", "–": "-", "—": "-"})
_TOKENS = {
    "“": "``",
    "„": "``",
    "«": "``",
    "‘": "`",
    "”": "''",
    "»": "''",
    "–": "--",
    "—": "--",
    "---": "--",
    "…": "...",
}
_TITLE_LOWER = frozenset("about after amid among before from into over than that under upon with without".split())
_STEMS = (
    ("s", ("",)),
    ("es", ("",)),
    ("ed", ("", "e")),
    ("ing", ("", "e")),
    ("ly", ("",)),
    ("er", ("", "e")),
    ("est", ("", "e")),
    ("ies", ("y",)),
    ("ied", ("y",)),
)
_PREFIXES = ("un", "re", "non", "over", "in", "pre")
#: What a capitalised word may be besides what its lower-case form was seen as.
NAMES: Final = ("NNP|PROPN", "NNPS|PROPN", "NNP|ADJ")


def normal(word: str) -> str:
    """`word` with typographic quotes and dashes written as training has them: “ as ``, ’ as ', — as --."""
    return _TOKENS.get(word) or word.translate(_LETTERS)


def key(word: str) -> str:
    """The lexicon's key of a normalised word: lower case, every digit a 0."""
    return re.sub(r"\d", "0", word.lower())


def case(word: str) -> str:
    """One letter for the case of a word: l(ower), U(pper), u (one capital), C(apitalised), M and m (mixed), x."""
    if word.islower():
        return "l"
    if word.isupper():
        return "U" if len(word) > 1 else "u"
    if word[:1].isupper():
        return "C" if word[1:].islower() else "M"
    return "m" if word.isalpha() else "x"


def contexts(words: list[str]) -> list[str]:
    """How the case of each word of a sentence is to be read: in a headline or at the start a capital says little."""
    if len(words) > 2 and "".join(words).isupper():
        return [CAPITALS] * len(words)
    capitals = 0
    for word in words:
        if len(word) > 3:
            if word[0].islower() and word not in _TITLE_LOWER:
                break
            capitals += word[0].isupper()
    else:
        if capitals > 3:
            return [TITLE] * len(words)
    found = [PLAIN] * len(words)
    for i, word in enumerate(words):
        if word[:1].isalnum():
            found[i] = INITIAL
            break
    return found


class Word(NamedTuple):
    """What the lexicon knows of a word."""

    count: int
    labels: tuple[int, ...]  # by falling frequency
    small_name: bool  # a name though written in lower case, as "van" and "al" are
    group: str  # its most frequent labels, as the name of a class


def ending(low: str) -> str:
    """A key's last letter; 0 where it is none of a to z; empty where the key has neither letter nor digit."""
    last = low[-1:]
    if "a" <= last <= "z":
        return last
    return "0" if any(map(str.isalnum, low)) else ""


class Lexicon:
    """The words of the training data and the labels each was seen with."""

    def __init__(self, labels: list[str], unknown: dict[str, frozenset[int]]) -> None:
        """Labels by number; and which of them a word unknown or rare may have, by its `ending`."""
        self.labels = labels
        self.words: dict[str, Word] = {}
        self.unknown = unknown
        self.names = frozenset(labels.index(name) for name in NAMES if name in labels)

    def candidates(self, word: str, low: str, context: str) -> tuple[int, ...]:
        """The labels to choose among for a normalised word whose key is `low`, in ascending order."""
        known = self.words.get(low)
        end = ending(low)
        found = self.unknown[end]
        if known:
            found = found.union(known.labels) if known.count < RARE and end else frozenset(known.labels)
        if word.islower():
            if context != CAPITALS and not (known and known.small_name):
                found = (found - self.names) or self.unknown[end] - self.names
        elif low.isalpha():
            found |= self.names
        return tuple(sorted(found))

    def ambiguity(self, low: str) -> str:
        """The word's most frequent labels, as a name of its class; empty for an unknown word."""
        known = self.words.get(low)
        return known.group if known else ""


def class_name(labels: tuple[int, ...]) -> str:
    """The class of the words whose most frequent labels are these."""
    return "/".join(map(str, sorted(labels[:3])))


def shape(word: str) -> str:
    """The word with each run of capitals as A, of other letters as a, of digits as 0; at most eight characters."""
    return re.sub(r"\d+", "0", re.sub(r"[^\W\d_A-Z]+", "a", re.sub("[A-Z]+", "A", word)))[:8]


class Described(NamedTuple):
    """A word in a case context, as the tagger needs it."""

    candidates: tuple[int, ...]
    rows: list[int]  # features of the word for its own label
    neighbours: tuple[list[int], list[int], list[int], list[int]]  # for the label of the word 2 and 1 later, 1 and 2 earlier
    pairs: tuple[int, ...]  # one number for each part the word plays in pairs: _WORD_PARTS, then _CLASS_PARTS


def row(feature: str, value: str = "") -> int:
    """The place in the table of a feature with a value."""
    return crc32(value.encode("utf-8", "surrogatepass"), _seed(feature)) & MASK


def _seed(feature: str) -> int:
    return crc32(feature.encode())


#: What a word says of a word near it, by where it stands from there: word, class, case; close by, also its end, and the
#: word with its case.
_NEAR: Final = tuple(
    tuple(_seed(f"{offset} {feature}") for feature in ("word", "class", "case", "end", "word, case")[: 5 if close else 3])
    for offset, close in ((-2, False), (-1, True), (1, True), (2, False))
)
_ENDS: Final = tuple((n, _seed(f"end {n}")) for n in range(1, 5))
_STARTS: Final = tuple((n, _seed(f"start {n}")) for n in range(1, 5))
#: The parts in pairs: the word; the word to the left, to the right; the class to the left, to the right, and the second
#: to the right.
_WORD_PARTS: Final = tuple(_seed(part) for part in ("here", "left", "right"))
_CLASS_PARTS: Final = tuple(_seed(part) for part in ("class left", "class right", "class right 2"))


def describe(lexicon: Lexicon, word: str, context: str) -> Described:
    """All that is computed once for a word as written and its case context."""
    word = normal(word)[:64]
    low = key(word)
    known = lexicon.words.get(low)
    letter = case(word)
    cased = CAPITALS if context == CAPITALS else letter + context
    name = low if known else f"?{low[-2:]}{letter}"
    group = lexicon.ambiguity(low) or f"?{low[-3:]}"
    own = [row("case", cased), row("class", group), row("class, case", group + cased)]
    if known:
        own += [row("word", low), row("word, case", low + cased)]
    if not known or known.count < COMMON:
        own += _affixes(lexicon, word, low, cased)
    else:
        own.append(row("common"))
    values = [
        value.encode("utf-8", "surrogatepass") for value in (name, group, cased, low[-3:], f"{name} {letter}")
    ]
    before2, before, after, after2 = (
        [crc32(value, seed) & MASK for value, seed in zip(values, seeds, strict=False)] for seeds in _NEAR
    )
    grouped = (group + letter).encode("utf-8", "surrogatepass")
    return Described(
        lexicon.candidates(word, low, context),
        own,
        (before2, before, after, after2),
        (
            *(crc32(values[0], seed) & MASK for seed in _WORD_PARTS),
            *(crc32(grouped, seed) & MASK for seed in _CLASS_PARTS),
        ),
    )


#: What stands beyond a sentence's ends.
BOUNDARY: Final = Described(
    (),
    [],
    ([row("-2 none")], [row("-1 none")], [row("1 none")], [row("2 none")]),
    tuple(row(f"pair {number}") for number in range(6)),
)


def label_rows(labels: list[str]) -> tuple[list[int], list[int]]:
    """The numbers that the labels of the previous and of the second previous word have in pairs; the last: none."""
    names = [*labels, "none"]
    return [row("label", name) for name in names], [row("label before", name) for name in names]


def _affixes(lexicon: Lexicon, word: str, low: str, cased: str) -> list[int]:
    """Features of the spelling, and of the known words that it can be made of."""
    found = [crc32(low[-n:].encode("utf-8", "surrogatepass"), seed) & MASK for n, seed in _ENDS]
    found += [crc32(low[:n].encode("utf-8", "surrogatepass"), seed) & MASK for n, seed in _STARTS]
    found += [
        row("end, case 2", low[-2:] + cased),
        row("end, case 3", low[-3:] + cased),
        row("shape", shape(word) + cased),
        row("length", str(min(len(low), 6)) + cased),
    ]
    if "-" in low[1:-1]:
        last = low.rsplit("-", 1)[1]
        found += [row("last", last), row("last class", lexicon.ambiguity(last) or last[-3:])]
    for suffix, endings in _STEMS:
        if low.endswith(suffix):
            groups = (lexicon.ambiguity(low[: -len(suffix)] + ending) for ending in endings)
            found += [row("stem" + suffix, group) for group in groups if group]
    for prefix in _PREFIXES:
        if low.startswith(prefix) and (group := lexicon.ambiguity(low[len(prefix) :].lstrip("-"))):
            found.append(row("prefix" + prefix, group))
    for suffix in ("s", "d", "ed"):
        if group := lexicon.ambiguity(low + suffix):
            found.append(row("takes" + suffix, group))
    return found
