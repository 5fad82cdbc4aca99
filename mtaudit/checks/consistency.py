"""Consistency over a whole story: one name in two spellings, an abbreviation explained twice."""

from __future__ import annotations

import re
import unicodedata
from collections import defaultdict
from collections.abc import Iterator, Mapping

from mtaudit.engine.match import Match
from mtaudit.english.analysis import Analysis
from mtaudit.finding import Related

# What transliterations from Cyrillic, Arabic and others spell in several ways, each with one sign for all of them.
# The digraphs come first, so that the h in them is not taken for the h that Russian has as g.
_FOLDS = tuple(
    (re.compile(pattern), sign)
    for pattern, sign in (
        (r"shch|sch|sh", "ш"),
        (r"tch|ch", "ч"),
        (r"dzh|zh", "ж"),
        (r"th", "θ"),
        (r"ph", "f"),
        (r"kh|g|h", "g"),
        (r"ck|q", "k"),
        (r"ks", "x"),
        (r"tz", "ts"),
        (r"w", "v"),
        (r"(?:ie|ye|[iyj])+", "i"),
        (r"([^aeou])\1+", r"\1"),
    )
)
_SHORTEST = 4


def fold(name: str) -> str:
    """A key that the transliterations of one name share: `fold("Dziuba") == fold("Dzyuba")`."""
    key = "".join(char for char in unicodedata.normalize("NFD", name.lower()) if not unicodedata.combining(char))
    for pattern, sign in _FOLDS:
        key = pattern.sub(sign, key)
    return key


def name_transliteration(analysis: Analysis) -> Iterator[Match]:
    """Each place of a name in the rarer of two spellings that differ as transliterations do.

    Spellings that always stand beside different names are two people and are left alone.
    """
    places: dict[str, list[int]] = defaultdict(list)
    words, pos = analysis.words, analysis.pos
    for first, last in analysis.sentences:
        for at in range(first, last):
            word = words[at]
            if pos[at] == "PROPN" and len(word) >= _SHORTEST and word.istitle() and word.isalpha():
                places[word].append(at)
    spellings: dict[str, list[str]] = defaultdict(list)
    for word in places:
        spellings[fold(word)].append(word)
    for key, names in spellings.items():
        if len(names) > 1 and len(key) >= _SHORTEST - 1:
            usual, *others = sorted(names, key=lambda name: (-len(places[name]), places[name][0]))
            for other in others:
                if _may_be_one(analysis, places[usual], places[other]):
                    yield from _variants(analysis, usual, places[usual][0], places[other])


def _may_be_one(analysis: Analysis, usual: list[int], other: list[int]) -> bool:
    beside_usual, beside_other = _beside(analysis, usual), _beside(analysis, other)
    alone = None in beside_usual and None in beside_other
    return alone or bool(beside_usual & beside_other - {None})


def _beside(analysis: Analysis, places: list[int]) -> set[str | None]:
    """The folded names next to the places; None for a place with no name beside it."""
    found: set[str | None] = set()
    words, pos = analysis.words, analysis.pos
    for at in places:
        near = [n for n in (at - 1, at + 1) if 0 <= n < len(words) and pos[n] == "PROPN" and words[n].isalpha()]
        found |= {fold(words[n]) for n in near} or {None}
    return found


def _variants(analysis: Analysis, usual: str, first: int, places: list[int]) -> Iterator[Match]:
    starts, ends = analysis.starts, analysis.ends
    related = (Related(starts[first], ends[first], "elsewhere"),)
    for at in places:
        yield Match(starts[at], ends[at], {"other": usual}, (usual,), related)


_NO_FORMS: Mapping[str, str] = {}


def mixed_forms(analysis: Analysis, *, forms: Mapping[str, str] = _NO_FORMS) -> Iterator[Match]:
    """One finding where a story writes one thing in several forms; `forms` gives each a name and an expression.

    It stands at the first place of the form that is rarer, with the other places of it and the first of the usual form
    as related ones. `{form}` and `{usual}` are the forms' names.
    """
    places = {name: [found.span() for found in re.finditer(form, analysis.text)] for name, form in forms.items()}
    usual, *others = sorted(filter(places.get, places), key=lambda name: -len(places[name])) or [""]
    for name in others:
        first, *rest = places[name]
        related = (Related(*places[usual][0], usual), *(Related(start, end, "also") for start, end in rest))
        yield Match(*first, {"form": name, "usual": usual}, (), related)


_EXPLAINED = re.compile(r"\(([A-Z]{3,7})\)")
_LONGEST = 120  # code points that a long form has at most


def acronym_twice(analysis: Analysis) -> Iterator[Match]:
    """An abbreviation in brackets after its long form, where the story has explained it before; suggests it alone."""
    seen: dict[str, tuple[int, int]] = {}
    text = analysis.text
    for match in _EXPLAINED.finditer(text):
        begin = max(match.start() - _LONGEST, 0)
        long_form = _long_form(text[begin : match.start()].rstrip(), match[1])
        if long_form is None:
            continue
        span = (begin + long_form, match.end())
        before = seen.setdefault(match[1], span)
        if before != span and "\n" not in text[span[0] : span[1]]:
            yield Match(*span, {"short": match[1]}, (match[1],), (Related(*before, "explained here"),))


def _long_form(before: str, short: str) -> int | None:
    """Where the words whose initials `short` has begin, if they end `before`; two small words may stand between."""
    at = len(before)
    for letter in reversed(short):
        for _ in range(3):
            at = before.rfind(" ", 0, max(at, 0))
            if at < 0 or before[at + 1 : at + 2].isupper():
                break
        if before[at + 1 : at + 2] != letter:
            return None
    return at + 1
