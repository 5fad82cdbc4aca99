"""Capitals that are missing."""

from __future__ import annotations

from collections.abc import Iterator

from mtaudit.engine.match import Match
from mtaudit.english.analysis import Analysis
from mtaudit.english.vocabulary import is_english, names

_CLOSING = "\"'”’»)]"
_FEWEST = 4  # tokens: what is shorter is an item or a caption
# Names of people begin with these.
_PARTICLES = frozenset(
    "al ben bin bint da dal de del della der di dos du el ibn la las le los ten ter van vom von zu zum zur".split()
)


def lower_sentence(analysis: Analysis) -> Iterator[Match]:
    """Sentences that begin in lower case and end as sentences do.

    A paragraph that goes on from the one before is no new sentence; where several begin in lower case among others that
    do not, the layout broke them.
    """
    begun = [at for at in map(analysis.tokens_in, *_paragraphs(analysis)) if at[0] < at[1]]
    firsts = {first for first, _ in begun}
    found = []
    capitals = 0
    for first, last in analysis.sentences:
        at = _first_word(analysis, first, last)
        if at is None or analysis.sections[at] not in ("body", "headline"):
            continue
        if not _opens_low(analysis, at, first, last):
            capitals += first in firsts
        elif first not in firsts or not first or analysis.words[first - 1][-1] in ".!?" + _CLOSING:
            found.append((at, first in firsts))
    broken = sum(opens for _, opens in found) > 1 and capitals > 0
    for at, opens in found:
        if not (opens and broken):
            word = analysis.words[at]
            capital = word[0].upper() + word[1:]
            yield Match(analysis.starts[at], analysis.ends[at], {"word": word, "capital": capital}, (capital,))


def _paragraphs(analysis: Analysis) -> tuple[list[int], list[int]]:
    return [p.start for p in analysis.paragraphs], [p.end for p in analysis.paragraphs]


def _first_word(analysis: Analysis, first: int, last: int) -> int | None:
    """The first token with a letter or digit, if nothing but opening marks stands before it."""
    for at in range(first, min(last, first + 3)):
        if analysis.words[at][0].isalnum():
            return at
        if analysis.words[at] not in ('"', "“", "'", "‘", "(", "«"):
            return None
    return None


def _opens_low(analysis: Analysis, at: int, first: int, last: int) -> bool:
    word = analysis.words[at]
    if not (word.islower() and word.isalpha()) or word in _PARTICLES or last - first < _FEWEST:
        return False
    end = analysis.ends[last - 1]
    if analysis.text[analysis.starts[first] : end].rstrip(_CLOSING)[-1:] not in tuple(".!?"):
        return False
    after = analysis.text[analysis.ends[at] : analysis.ends[at] + 1]
    # "al-Qaida", "e.on", "d'Azur"; a name that no dictionary has may be written so on purpose.
    return after not in tuple("-‐‑.’'@/") and (is_english(word) or _is_low(analysis, first, last))


def _is_low(analysis: Analysis, first: int, last: int) -> bool:
    return not any(word[0].isupper() for word in analysis.words[first:last])


def lower_name(analysis: Analysis) -> Iterator[Match]:
    """Names in lower case that English always gives a capital, and the pronoun I."""
    text, starts, ends = analysis.text, analysis.starts, analysis.ends
    known = names()
    for at, word in enumerate(analysis.words):
        name = known.get(word) or ("I" if word == "i" else None)
        if name is None or analysis.sections[at] == "list":
            continue
        around = text[max(starts[at] - 1, 0) : starts[at]] + text[ends[at] : ends[at] + 1]
        if all(char.isspace() or char in ",;:!?\"“”)’'" for char in around) and _is_pronoun(analysis, at, name):
            yield Match(starts[at], ends[at], {"word": word, "name": name}, (name,))


def _is_pronoun(analysis: Analysis, at: int, name: str) -> bool:
    """For the pronoun, whether a verb follows: "i" is also a number."""
    return name != "I" or (at + 1 < len(analysis.pos) and analysis.pos[at + 1] in ("VERB", "AUX"))
