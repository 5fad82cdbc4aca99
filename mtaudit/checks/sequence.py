"""Words that cannot stand next to each other in English."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from importlib.resources import files

from mtaudit.engine.match import Match
from mtaudit.english.analysis import Analysis

_STOPS = {",": ",", ".": ".", "!": ".", "?": ".", ";": "."}
_JOINTS = tuple("-‐‑–’'/")
#: "a" goes before these though they are spelt with a vowel …
_LIKE_A = re.compile(
    r"(?:eu|ew|once|one(?:s|ness|self)?\Z|oui|u(?:nanim|ni(?:c|f|on|p|q|s[eo]|t|v|la)|s[aeu]|b[io]q|ti|te[nr]|ran|ki|gand))"
)
#: … "an" before these though they are spelt with a consonant, …
_LIKE_AN = re.compile(r"(?:hour|honest|hono|heir)")
#: … and of these both are heard, or the letters do not say.
_EITHER = re.compile(r"(?:hist|herb|hom|hotel|hered|hyst|habit|hallu|uni(?![cfpqtv]|on|s[eo]|la)|ur[aiou]|y[^aeiou])")


@cache
def _impossible() -> dict[str, set[str]]:
    """The words and marks that cannot follow a function word; `tools/make_pairs.py` writes the table."""
    found: dict[str, set[str]] = {}
    for line in files("mtaudit.english").joinpath("lexicon", "impossible.txt").read_text("utf-8").splitlines():
        one, two, _ = line.split(" ")
        found.setdefault(one, set()).add(two)
    return found


def impossible_pair(analysis: Analysis) -> Iterator[Match]:
    """Two function words, or one and a mark, that English grammar does not let stand together."""
    words, lowers, starts, ends, text = analysis.words, analysis.lowers, analysis.starts, analysis.ends, analysis.text
    impossible = _impossible()
    for first, last in analysis.sentences:
        for at in range(first, last - 1):
            after = impossible.get(lowers[at])
            if after is None:
                continue
            following = _STOPS.get(lowers[at + 1], lowers[at + 1])
            # A capital inside the sentence makes a name of it: the band The The, class A.
            if following not in after or not (words[at].islower() or at == first) or words[at + 1][0].isupper():
                continue
            if text[ends[at + 1] : ends[at + 1] + 1] not in _JOINTS and _is_apart(text, starts[at], ends[at]):
                yield Match(starts[at], ends[at + 1], {"words": text[starts[at] : ends[at + 1]]})


def _is_apart(text: str, start: int, end: int) -> bool:
    """Whether no hyphen or apostrophe binds the word to its neighbours."""
    return not (start and text[start - 1] in _JOINTS) and text[end : end + 1] not in _JOINTS


def article(analysis: Analysis) -> Iterator[Match]:
    """ "a" before a vowel's sound, or "an" before a consonant's; words that can be said both ways are left alone."""
    words, lowers, starts, ends, text = analysis.words, analysis.lowers, analysis.starts, analysis.ends, analysis.text
    for first, last in analysis.sentences:
        for at in range(first, last - 1):
            if lowers[at] not in ("a", "an") or text[ends[at] : starts[at + 1]] != " ":
                continue
            if words[at][0].isupper() and at > first:
                continue  # class A, vitamin A
            right = _article(words[at + 1])
            if right and right != lowers[at]:
                right = right.capitalize() if words[at][0].isupper() else right
                here = f"{right} {words[at + 1]}"
                yield Match(starts[at], ends[at + 1], {"word": words[at + 1], "right": right}, (here,))


def _article(word: str) -> str | None:
    """The article that `word` takes; None where its letters do not say."""
    # Capitals are spelt out (an MP, a UN envoy); names are said as their language has it.
    if len(word) < 3 or not (word.isascii() and word.isalpha() and word.islower()):
        return None
    if _LIKE_A.match(word):
        return "a"
    if _EITHER.match(word):
        return None
    return "an" if word[0] in "aeiou" or _LIKE_AN.match(word) else "a"


_OBJECTS = {
    "him": "he",
    "himself": "he",
    "itself": "it",
    "me": "I",
    "myself": "I",
    "ourselves": "we",
    "them": "they",
    "themselves": "they",
    "us": "we",
}
_OWNERS = {"my": "I", "our": "we", "their": "they", "your": "you"}
_ALONE = {"hers": "her", "ours": "our", "theirs": "their", "yours": "your"}
_FINITE = frozenset("am is are was were has have had does did would could should".split())
_CLAUSE = frozenset("that when if because while after before since although though where whether unless until".split())


def pronoun_case(analysis: Analysis) -> Iterator[Match]:
    """A pronoun in a case that its place does not have: "them are", "their were", "hers house"."""
    words, lowers, starts, ends, text = analysis.words, analysis.lowers, analysis.starts, analysis.ends, analysis.text
    for first, last in analysis.sentences:
        for at in range(first, last - 1):
            lower = lowers[at]
            after = lowers[at + 1]
            if lower in _OWNERS and after in _FINITE:
                right = _OWNERS[lower]
            elif lower in _OBJECTS and after in _FINITE and (at == first or lowers[at - 1] in _CLAUSE):
                right = _OBJECTS[lower]
            elif lower in _ALONE and analysis.pos[at + 1] == "NOUN" and at > first and lowers[at - 1] != "of":
                right = _ALONE[lower]
            else:
                continue
            if words[at + 1].islower() and text[ends[at] : starts[at + 1]] == " ":
                right = right[0].upper() + right[1:] if words[at][0].isupper() else right
                meant = (right, "there") if lower == "their" else (right,)
                suggestions = tuple(f"{pronoun} {words[at + 1]}" for pronoun in meant)
                yield Match(starts[at], ends[at + 1], {"word": words[at], "right": right}, suggestions)
