"""What the tagger sees of a word: features, hashed to places in one flat table of weights.

A label is a Penn tag and its universal part of speech together ("VBZ|AUX"). The weight of a feature for
label number `c` stands at `row + c` of the table, where `row` is the feature's hash: there is no list of
features. Training and tagging share this module, so that they cannot disagree.
"""

import re
from functools import cache
from pathlib import Path
from typing import Final, NamedTuple
from zlib import crc32

#: The folder of the models that the package carries; importlib.resources would double the cost of opening.
MODEL: Final = Path(__file__).parent / "model"

MASK: Final = (1 << 22) - 1
#: The table has a tail, so that `row + label` stays inside it.
TABLE_SIZE: Final = MASK + 1 + 256
#: The byte that stands for no weight at all.
ZERO: Final = 128

RARE: Final = 20  # below this count the labels seen do not bound what a word can be
COMMON: Final = 50  # from this count on a word needs no affixes

#: The labels that begin so are a verb's, or announce one.
VERBS: Final = ("VB", "MD", "TO", "none")

#: How the case of a word is to be read where it stands.
PLAIN, INITIAL, TITLE, CAPITALS = "", "W", "T", "H"
#: What a capitalised word may be besides what it was seen as.
NAMES: Final = ("NNP|PROPN", "NNPS|PROPN", "NNP|ADJ")

_LETTERS: Final = str.maketrans({"’": "'", "‘": "'", "–": "-", "—": "-"})
_TOKENS: Final = {
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
#: Words of more than three letters that some desks leave in lower case in a title.
_TITLE_LOWER: Final = frozenset(
    [
        "about",
        "after",
        "amid",
        "among",
        "before",
        "from",
        "into",
        "over",
        "than",
        "that",
        "under",
        "upon",
        "with",
        "without",
    ]
)
_STEMS: Final = (
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
_DIGIT: Final = re.compile(r"\d")
_RUNS: Final = tuple((re.compile(run), sign) for run, sign in (("[A-Z]+", "A"), (r"[^\W\d_A-Z]+", "a"), (r"\d+", "0")))
#: The shapes of words of a to z alone, by their case.
_SHAPES: Final = {"l": "a", "u": "A", "U": "A", "C": "Aa"}
_PREFIXES: Final = ("un", "re", "non", "over", "in", "pre")


def normal(word: str) -> str:
    """`word` with typographic quotes and dashes as the training data has them: “ as ``, ’ as ', — as --."""
    return _TOKENS.get(word) or word.translate(_LETTERS)


def key(word: str) -> str:
    """The lexicon's key of a normalised word: lower case, every digit a 0."""
    low = word.lower()
    return low if low.isalpha() else _DIGIT.sub("0", low)


def ending(low: str) -> str:
    """A key's last letter; 0 where that is none of a to z; empty where it has neither letter nor digit."""
    last = low[-1:]
    if "a" <= last <= "z":
        return last
    return "0" if any(map(str.isalnum, low)) else ""


def case(word: str) -> str:
    """The case of a word: l(ower), U(pper), u (one capital), C(apitalised), M and m (mixed), x (none)."""
    if word.islower():
        return "l"
    if word.isupper():
        return "U" if len(word) > 1 else "u"
    if word[:1].isupper():
        return "C" if word[1:].islower() else "M"
    return "m" if word.isalpha() else "x"


def contexts(words: list[str]) -> list[str]:
    """For each word of a sentence, how to read its case: in a headline or at the start it says little."""
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

    seen: int
    labels: tuple[int, ...]  # the most frequent first
    small_name: bool  # a name though written in lower case, as "van" and "al" are
    group: str  # its most frequent labels, as the name of a class of words


class Lexicon:
    """The words of the training data and the labels that each was seen with."""

    def __init__(self, text: str) -> None:
        """Read the lexicon's file: the labels, the endings with the labels of unknown words, the words.

        The first two are a line each, then each word has one. Fields stand between tabs. A word's are its
        key, its count, its labels by number, the most frequent first, and "name" where `small_name` holds.
        """
        first, second, *lines = text.removesuffix("\n").split("\n")
        self.labels = first.split("\t")
        self.names = frozenset(self.labels.index(name) for name in NAMES if name in self.labels)
        self.unknown = {
            end: frozenset(map(int, numbers.split()))
            for end, _, numbers in (field.partition(":") for field in second.split("\t"))
        }
        # Reading all fields of all words would be most of the cost of opening, and few words are asked for.
        self._lines = {low: fields for low, _, fields in (line.partition("\t") for line in lines)}
        self._words: dict[str, Word] = {}

    def word(self, low: str) -> Word | None:
        """What is known of the word with this key."""
        found = self._words.get(low)
        if found is None and (line := self._lines.get(low)) is not None:
            count, numbers, name = line.split("\t")
            labels = tuple(map(int, numbers.split()))
            group = "/".join(map(str, sorted(labels[:3])))
            found = self._words[low] = Word(int(count), labels, name == "name", group)
        return found

    def group(self, low: str) -> str:
        """The class of the word with this key; empty for an unknown word."""
        if low not in self._lines:
            return ""
        known = self.word(low)
        return known.group if known else ""

    def candidates(self, word: str, low: str, context: str) -> tuple[int, ...]:
        """The labels to choose among for a normalised word whose key is `low`, in ascending order."""
        known = self.word(low)
        end = ending(low)
        found = self.unknown[end]
        if known:
            found = found.union(known.labels) if known.seen < RARE and end else frozenset(known.labels)
        if word.islower():
            if context != CAPITALS and not (known and known.small_name):
                found = (found - self.names) or self.unknown[end] - self.names
        elif low.isalpha():
            found |= self.names
        return tuple(sorted(found))


class Described(NamedTuple):
    """A word in a case context, as the tagger needs it."""

    candidates: tuple[int, ...]
    rows: list[int]  # its features for its own label
    #: Its features for the label of the second word and of the word after it, the word and the second before.
    neighbours: tuple[list[int], list[int], list[int], list[int]]
    #: A number for each part it plays in pairs of features: those of _WORD_PARTS, then of _CLASS_PARTS.
    pairs: tuple[int, ...]


@cache
def _seed(feature: str) -> int:
    return crc32(feature.encode())


def _bytes(value: str) -> bytes:
    return value.encode("utf-8", "surrogatepass")


def row(feature: str, value: str = "") -> int:
    """The place in the table of a feature with a value."""
    return crc32(_bytes(value), _seed(feature)) & MASK


#: What a word says of its neighbours by its form and class and, of the nearest, by its case and end.
_NEAR: Final = tuple(
    tuple(_seed(f"{offset} {feature}") for feature in features)
    for offset, features in (
        (-2, ("word", "class")),
        (-1, ("word", "class", "case", "end")),
        (1, ("word", "class", "case", "end")),
        (2, ("word", "class")),
    )
)
_WORD_PARTS: Final = tuple(_seed(part) for part in ("here", "left", "right"))
_CLASS_PARTS: Final = tuple(_seed(part) for part in ("class left", "class right", "class right 2"))
_ENDS: Final = tuple((n, _seed(f"end {n}")) for n in range(1, 5))
_STARTS: Final = tuple((n, _seed(f"start {n}")) for n in range(1, 5))


def describe(lexicon: Lexicon, word: str, context: str) -> Described:
    """All that is computed once for a word as written in a case context."""
    word = normal(word)[:64]
    low = key(word)
    known = lexicon.word(low)
    letter = case(word)
    cased = CAPITALS if context == CAPITALS else letter + context
    name = low if known else f"?{low[-2:]}{letter}"
    group = known.group if known else f"?{low[-3:]}"
    own = [row("case", cased), row("class", group), row("class, case", group + cased)]
    if known:
        own += [row("word", low), row("word, case", low + cased)]
    if not known or known.seen < COMMON:
        own += _spelling(lexicon, word, low, cased)
    else:
        own.append(row("common"))
    values = [_bytes(value) for value in (name, group, cased, low[-3:])]
    before2, before, after, after2 = (
        [crc32(value, seed) & MASK for value, seed in zip(values, seeds, strict=False)] for seeds in _NEAR
    )
    grouped = _bytes(group + letter)
    pairs = [crc32(values[0], seed) & MASK for seed in _WORD_PARTS]
    pairs += [crc32(grouped, seed) & MASK for seed in _CLASS_PARTS]
    return Described(lexicon.candidates(word, low, context), own, (before2, before, after, after2), tuple(pairs))


#: What stands beyond a sentence's ends.
BOUNDARY: Final = Described(
    (),
    [],
    ([row("-2 none")], [row("-1 none")], [row("1 none")], [row("2 none")]),
    tuple(row(f"pair {number}") for number in range(6)),
)


def label_rows(labels: list[str]) -> tuple[list[int], list[int], list[int]]:
    """The numbers in pairs of labels: of the word before, the second before, the last verb; the last, none's.

    As the last verb's, a label that is no verb's has the number -1.
    """
    names = [*labels, "none"]
    verbs = [row("verb", name) if name.startswith(VERBS) else -1 for name in names]
    return [row("label", name) for name in names], [row("label before", name) for name in names], verbs


_STEM_SEEDS: Final = tuple((suffix, -len(suffix), endings, _seed("stem" + suffix)) for suffix, endings in _STEMS)
_PREFIX_SEEDS: Final = tuple((prefix, len(prefix), _seed("prefix" + prefix)) for prefix in _PREFIXES)
_TAKES_SEEDS: Final = tuple((suffix, _seed("takes" + suffix)) for suffix in ("s", "d", "ed"))


def _spelling(lexicon: Lexicon, word: str, low: str, cased: str) -> list[int]:
    """Features of the spelling, and of the known words that it can be made of."""
    spelt = _bytes(low)
    found = [crc32(spelt[-n:], seed) & MASK for n, seed in _ENDS]
    found += [crc32(spelt[:n], seed) & MASK for n, seed in _STARTS]
    found += [
        row("end, case 2", low[-2:] + cased),
        row("end, case 3", low[-3:] + cased),
        row("shape", _shape(word) + cased),
        row("length", str(min(len(low), 6)) + cased),
    ]
    if "-" in low[1:-1]:
        last = low.rsplit("-", 1)[1]
        found += [row("last", last), row("last class", lexicon.group(last) or last[-3:])]
    group = lexicon.group
    for suffix, cut, endings, seed in _STEM_SEEDS:
        if low.endswith(suffix):
            groups = [group(low[:cut] + end) for end in endings]
            found += [crc32(each.encode(), seed) & MASK for each in groups if each]
    for prefix, cut, seed in _PREFIX_SEEDS:
        if low.startswith(prefix) and (each := group(low[cut:].lstrip("-"))):
            found.append(crc32(each.encode(), seed) & MASK)
    for suffix, seed in _TAKES_SEEDS:
        if each := group(low + suffix):
            found.append(crc32(each.encode(), seed) & MASK)
    return found


def _shape(word: str) -> str:
    """The word with each run of capitals as A, of other letters as a, of digits as 0."""
    if word.isascii() and word.isalpha() and (shape := _SHAPES.get(case(word))):
        return shape
    for run, sign in _RUNS:
        word = run.sub(sign, word)
    return word[:8]
