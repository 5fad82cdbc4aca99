"""The subject of a verb group, where it can be told: its head, and whether that is one or many.

Number follows Quirk et al. 1985 (10.34-50): notional concord ("the police are", "the team have", "a number of people
are") and proximity are English too, so such subjects have no number here.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

import msgspec

from mtaudit.english.verbs import ADVERBS, VerbGroup


class Subject(msgspec.Struct, frozen=True, gc=False):
    """Tokens `first` to `end` (exclusive) with the head's; `number` is singular, plural or "" where either goes."""

    first: int
    end: int
    head: int
    number: str
    person: int = 3


_NOUNS: Final = frozenset(("NN", "NNS", "NNP", "NNPS"))
_INSIDE: Final = _NOUNS | frozenset(
    (
        "DT",
        "PDT",
        "PRP$",
        "JJ",
        "JJR",
        "JJS",
        "CD",
        "VBN",
        "VBG",
        "POS",
        "HYPH",
        "ADD",
        "RB",
        "RBS",
        "RBR",
        "$",
        "NFP",
        "FW",
    )
)
_SINGULAR: Final = frozenset("he she it this that everyone everybody someone somebody anyone nobody each".split())
_FRONTED: Final = frozenset("later earlier ago afterwards".split())
_NOMINATIVE: Final = frozenset("he she they we i".split())
_SKIPPED: Final = frozenset(("``", "''", '"', "“", "”", "and", "but", "or", ",", "so", "then", "however", "meanwhile"))


def subject(lowers: Sequence[str], tags: Sequence[str], group: VerbGroup) -> Subject | None:
    """The subject between the start of the group's clause and the group, or None where it is not certain."""
    at = max(group.start, 0)
    while at < group.first and (lowers[at] in _SKIPPED or tags[at] in ADVERBS):
        at += 1
    if at >= group.first:
        return None
    for token in range(at, group.first - 1):
        if lowers[token] in _FRONTED:
            at = token + 1  # "Two hours later a wave": the subject begins after the adverbial
    nearest = group.first - 1
    while nearest > at and tags[nearest] in ADVERBS:
        nearest -= 1
    if lowers[nearest] in _NOMINATIVE:
        at = nearest  # "In the capital she": the subject stands last
    first = at
    if tags[at] == "PRP":
        low = lowers[at]
        number = "singular" if low in _SINGULAR else "plural" if low in ("they", "we") else ""
        person = {"i": 1, "we": 1, "you": 2}.get(low, 3)
        rest = all(tags[t] in ADVERBS for t in range(at + 1, group.first))
        return Subject(at, at + 1, at, number, person) if rest else None
    head = -1
    while at < group.first and tags[at] in _INSIDE:
        if tags[at] in _NOUNS:
            head = at
        at += 1
    if head < 0:
        return None
    return Subject(first, group.first, head, "plural" if tags[head] in ("NNS", "NNPS") else "singular")
