"""Style over a whole story: stock wordings that are no fault one by one, and a mannerism by the dozen."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from mtaudit.engine.match import Match
from mtaudit.english.analysis import Analysis
from mtaudit.finding import Related

_NONE: Sequence[str] = ()
_FEW_WORDS = 4  # a sentence of fewer is a headline, a credit or a call


def density(
    analysis: Analysis, *, wordings: Sequence[str] = _NONE, opening: bool = False, least: int = 3, share: float = 0.1
) -> Iterator[Match]:
    """One finding where a story has `least` of `wordings` or more, and for at least a `share` of its sentences.

    Quotations do not count. With `opening`, only what opens a sentence does. The finding stands at the last of them,
    with the others as related ones; `{count}` is how many there are, `{sentences}` of how many sentences.
    """
    places, sentences = stock(analysis, wordings, opening=opening)
    if len(places) >= least and len(places) >= share * sentences:
        *others, (start, end) = places
        values = {"count": str(len(places)), "sentences": str(sentences)}
        yield Match(start, end, values, (), tuple(Related(*place, "also") for place in others))


def stock(analysis: Analysis, wordings: Sequence[str], *, opening: bool) -> tuple[list[tuple[int, int]], int]:
    """Where `wordings` stand outside quotations, as spans of code points, and how many sentences there are."""
    first_words: dict[str, list[list[str]]] = {}
    for wording in wordings:
        parts = wording.split()
        first_words.setdefault(parts[0], []).append(parts)
    lowers, quoted = analysis.lowers, analysis.quoted
    places: list[tuple[int, int]] = []
    sentences = 0
    for first, last in analysis.sentences:
        if last - first < _FEW_WORDS or quoted[first]:
            continue
        sentences += 1
        for at in (first,) if opening else range(first, last):
            for parts in first_words.get(lowers[at], ()):
                if not quoted[at] and lowers[at : at + len(parts)] == parts:
                    places.append((analysis.starts[at], analysis.ends[at + len(parts) - 1]))
                    break
    return places, sentences
