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


class Lexicon:
    """The words of the training data and the labels each was seen with."""

    def __init__(self, labels: list[str], open_labels: Iterable[int], symbol_labels: Iterable[int]) -> None:
        """Labels by number; which of them an unknown word may have, and an unknown token without letter or digit."""
        self.labels = labels
        self.words: dict[str, Word] = {}
        self.open = frozenset(open_labels)
        self.symbol = frozenset(symbol_labels)
        self.names = frozenset(labels.index(name) for name in NAMES if name in labels)

    def candidates(self, word: str, low: str, context: str) -> tuple[int, ...]:
        """The labels to choose among for a normalised word whose key is `low`, in ascending order."""
        known = self.words.get(low)
        spelt = any(map(str.isalnum, low))
        found = set(known.labels) if known else set()
        if not known or (known.count < RARE and spelt):
            found |= self.open if spelt else self.symbol
        if word.islower():
            if context != CAPITALS and not (known and known.small_name):
                found = (found - self.names) or set(self.open - self.names)
        elif low.isalpha():
            found |= self.names
        return tuple(sorted(found))

    def ambiguity(self, low: str) -> str:
        """The word's most frequent labels, as a name of its class; empty for an unknown word."""
        known = self.words.get(low)
        return "/".join(map(str, sorted(known.labels[:3]))) if known else ""


def shape(word: str) -> str:
    """The word with each run of capitals as A, of other letters as a, of digits as 0; at most eight characters."""
    return re.sub(r"\d+", "0", re.sub(r"[^\W\d_A-Z]+", "a", re.sub("[A-Z]+", "A", word)))[:8]


class Described(NamedTuple):
    """A word in a case context, as the tagger needs it."""

    candidates: tuple[int, ...]
    rows: list[int]  # features of the word for its own label
    neighbours: tuple[list[int], list[int], list[int], list[int]]  # for the label of the word 2 and 1 later, 1 and 2 earlier
    pairs: tuple[int, ...]  # one number for each part the word plays in pairs of features; see PARTS


#: The parts in pairs: the word, the word to the left, to the right; the class to the left, to the right, and the second
#: to the right.
PARTS: Final = ("here", "left", "right", "class left", "class right", "class right 2")
_OFFSETS: Final = (-2, -1, 1, 2)


def row(feature: str) -> int:
    """The feature's place in the table."""
    return crc32(feature.encode("utf-8", "surrogatepass")) & MASK


def describe(lexicon: Lexicon, word: str, context: str) -> Described:
    """All that is computed once for a word as written and its case context."""
    word = normal(word)[:64]
    low = key(word)
    known = lexicon.words.get(low)
    cased = CAPITALS if context == CAPITALS else case(word) + context
    name = low if known else f"?{low[-2:]}{case(word)}"
    group = lexicon.ambiguity(low) or f"?{low[-3:]}"
    own = ["c=" + cased, "g=" + group, f"g={group} c={cased}"]
    if known:
        own += ["w=" + low, f"w={low} c={cased}"]
    own += _affixes(lexicon, word, low, cased) if not known or known.count < COMMON else ["common"]
    neighbours = []
    for offset in _OFFSETS:
        seen = [f"w={name}", f"g={group}", f"c={cased}"]
        if abs(offset) == 1:
            seen += [f"s={low[-3:]}", f"w={name} c={case(word)}"]
        neighbours.append([row(f"{offset} {feature}") for feature in seen])
    return Described(
        lexicon.candidates(word, low, context),
        [row(feature) for feature in own],
        (neighbours[0], neighbours[1], neighbours[2], neighbours[3]),
        tuple(row(f"{part} {group} {case(word)}" if "class" in part else f"{part} {name}") for part in PARTS),
    )


#: What stands beyond a sentence's ends.
BOUNDARY: Final = Described(
    (),
    [],
    ([row("-2 none")], [row("-1 none")], [row("1 none")], [row("2 none")]),
    tuple(row(f"{part} none") for part in PARTS),
)


def label_rows(labels: list[str]) -> tuple[list[int], list[int]]:
    """The numbers that the labels of the previous and of the second previous word have in pairs; the last: none."""
    names = [*labels, "none"]
    return [row(f"label {name}") for name in names], [row(f"label before {name}") for name in names]


def _affixes(lexicon: Lexicon, word: str, low: str, cased: str) -> list[str]:
    """Features of the spelling, and of the known words that it can be made of."""
    found = [f"s{low[-n:]}" for n in range(1, 5)] + [f"p{low[:n]}" for n in range(1, 5)]
    found += [f"s{low[-n:]} c={cased}" for n in (2, 3)]
    found += [f"shape {shape(word)} {cased}", f"length {min(len(low), 6)} {cased}"]
    if "-" in low[1:-1]:
        last = low.rsplit("-", 1)[1]
        found += [f"last {last}", "last group " + (lexicon.ambiguity(last) or last[-3:])]
    for suffix, endings in _STEMS:
        if low.endswith(suffix):
            groups = (lexicon.ambiguity(low[: -len(suffix)] + ending) for ending in endings)
            found += [f"stem {suffix} {group}" for group in groups if group]
    for prefix in _PREFIXES:
        if low.startswith(prefix) and (group := lexicon.ambiguity(low[len(prefix) :].lstrip("-"))):
            found.append(f"prefix {prefix} {group}")
    for suffix in ("s", "d", "ed"):
        if group := lexicon.ambiguity(low + suffix):
            found.append(f"takes {suffix} {group}")
    return found
