"""A story beside its reference translation: paragraphs in pairs, the words that differ, the scores."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from difflib import SequenceMatcher
from typing import Literal

import msgspec

from mtaudit.scores import reference

# Beyond this many pairs of words a difference is not worth its quadratic time.
_MOST_WORK = 4_000_000
# Paragraphs that share less than this of their words are no pair.
_LEAST_ALIKE = 0.1
_WORD = re.compile(r"\w+|[^\w\s]")
_TOKEN = re.compile(r"\s*(?:\w+(?:['’]\w+)*|[^\w\s])|\s+")

Change = Literal["same", "candidate", "reference"]


class Pair(msgspec.Struct, frozen=True):
    """Two paragraphs that translate the same, or one that stands alone beside an empty text.

    `changes` are runs of words that both have, or one alone.
    """

    candidate: str
    reference: str
    changes: tuple[tuple[Change, str], ...]


class Parallel(msgspec.Struct, frozen=True):
    """The whole: the reference's name, the pairs in order, and sacrebleu's scores.

    The scores are taken by paragraph where every paragraph has its pair, else of the whole text.
    """

    name: str
    pairs: tuple[Pair, ...]
    comparison: reference.Comparison
    by_paragraph: bool


def parallel(candidate: Sequence[str], other: Sequence[str], name: str) -> Parallel:
    """The paragraphs of a story beside those of its reference translation `name`.

    Raises SegmentsError where either has no paragraph.
    """
    pairs = tuple(Pair(left, right, tuple(_changes(left, right))) for left, right in _align(candidate, other))
    by_paragraph = all(pair.candidate and pair.reference for pair in pairs)
    if by_paragraph:
        sides = [[" ".join(text.split()) for text in side] for side in (candidate, other)]
    else:
        sides = [reference.whole("\n".join(side)) for side in (candidate, other)]
    return Parallel(name, pairs, reference.compare(*sides), by_paragraph)


def _align(left: Sequence[str], right: Sequence[str]) -> list[tuple[str, str]]:
    """Pairs in order, with an empty text where a paragraph has no counterpart."""
    if len(left) == len(right):
        return list(zip(left, right, strict=True))
    bags = [[Counter(word.lower() for word in _WORD.findall(text)) for text in side] for side in (left, right)]
    # best[i][j]: how alike the best pairing of left[i:] and right[j:] is.
    best = [[0.0] * (len(right) + 1) for _ in range(len(left) + 1)]
    alike = [[_alike(a, b) for b in bags[1]] for a in bags[0]]
    for i in reversed(range(len(left))):
        for j in reversed(range(len(right))):
            best[i][j] = max(best[i + 1][j], best[i][j + 1], alike[i][j] + best[i + 1][j + 1])
    pairs = []
    i = j = 0
    while i < len(left) or j < len(right):
        if j == len(right) or (i < len(left) and best[i][j] == best[i + 1][j]):
            pairs.append((left[i], ""))
            i += 1
        elif i == len(left) or best[i][j] == best[i][j + 1]:
            pairs.append(("", right[j]))
            j += 1
        else:
            pairs.append((left[i], right[j]))
            i, j = i + 1, j + 1
    return pairs


def _alike(left: Counter[str], right: Counter[str]) -> float:
    """Dice's coefficient of two bags of words, 0 where it is too low to mean anything."""
    share = 2 * (left & right).total() / max(left.total() + right.total(), 1)
    return share if share >= _LEAST_ALIKE else 0.0


def _changes(left: str, right: str) -> list[tuple[Change, str]]:
    a, b = _TOKEN.findall(left), _TOKEN.findall(right)
    if len(a) * len(b) > _MOST_WORK:
        return [("candidate", left), ("reference", right)]
    matcher = SequenceMatcher(None, [t.strip() for t in a], [t.strip() for t in b], autojunk=False)
    changes: list[tuple[Change, str]] = []
    for kind, a0, a1, b0, b1 in matcher.get_opcodes():
        if kind == "equal":
            changes.append(("same", "".join(a[a0:a1])))
            continue
        if a1 > a0:
            changes.append(("candidate", "".join(a[a0:a1])))
        if b1 > b0:
            changes.append(("reference", "".join(b[b0:b1])))
    return changes
