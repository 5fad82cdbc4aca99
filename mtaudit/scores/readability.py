"""Readability by textstat's formulas, on mtaudit's sentences, beside what the press does."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import Literal

import msgspec

from mtaudit.english.analysis import Analysis
from mtaudit.scores import formulas

#: Below this many words every one of the formulas is unsteady.
FEW_WORDS = 100

Standing = Literal["below", "within", "above"]

#: The figures in order: textstat's name, and ours.
LABELS = {
    "flesch_reading_ease": "Flesch reading ease",
    "flesch_kincaid_grade": "Flesch-Kincaid grade",
    "gunning_fog": "Gunning Fog",
    "smog_index": "SMOG",
    "coleman_liau_index": "Coleman-Liau",
    "automated_readability_index": "Automated readability index",
    "dale_chall_readability_score_v2": "New Dale-Chall",
}


class Band(msgspec.Struct, frozen=True):
    """Percentiles of one figure over original English news: 5 % of the stories lie below `p5`."""

    p5: float
    p25: float
    p50: float
    p75: float
    p95: float


class PressBands(msgspec.Struct, frozen=True):
    """The bands of all figures, by textstat's names, and over how many stories they were taken."""

    stories: int
    figures: dict[str, Band]


class Figure(msgspec.Struct, frozen=True):
    """One readability figure of a story.

    `name` is textstat's, `label` an editor's. `value` is unrounded: a school grade for all but
    Flesch reading ease, where 100 is easy and 0 hard. `standing` says where the value lies against
    the press: `within` its 5th to 95th percentile, `below` or `above`.
    """

    name: str
    label: str
    value: float
    press: Band
    standing: Standing


class Readability(msgspec.Struct, frozen=True):
    """The readability of a story's running text.

    `words` and `sentences` are what the formulas counted. `press_stories` is the number of stories
    behind the bands. `note` says why the figures are to be read with care, or is empty.
    """

    figures: tuple[Figure, ...]
    words: int
    sentences: int
    press_stories: int
    note: str = ""


@cache
def press_bands() -> PressBands:
    """The bands that `tools/make_press_bands.py` wrote."""
    source = Path(__file__).parent / "press_bands.json"
    return msgspec.json.decode(source.read_bytes(), type=PressBands)


def readability(analysis: Analysis) -> Readability | None:
    """The figures of the story's body; of all its text where it has no body; None without a word.

    Headline, byline, dateline and sign-off are no sentences, so they are left out. Only text that
    the formulas were made for is of use: what they say of copy in another language means nothing.
    """
    counts = formulas.count(body_sentences(analysis))
    if not counts.words:
        return None
    bands = press_bands()
    figures = []
    for name, label in LABELS.items():
        value = formulas.figure(name, counts)
        band = bands.figures[name]
        figures.append(Figure(name, label, value, band, _standing(value, band)))
    note = ""
    if counts.words < FEW_WORDS:
        noun = "word" if counts.words == 1 else "words"
        note = f"Only {counts.words} {noun}: the formulas need about {FEW_WORDS} to be steady."
    return Readability(tuple(figures), counts.words, counts.sentences, bands.stories, note)


def body_sentences(analysis: Analysis) -> list[str]:
    """The text of each sentence of the body, without a dateline before it."""
    sections = analysis.sections
    whole = "body" not in sections
    found = []
    for first, last in analysis.sentences:
        while first < last and not whole and sections[first] != "body":
            first += 1
        if first < last:
            found.append(analysis.text[analysis.starts[first] : analysis.ends[last - 1]])
    return found


def _standing(value: float, band: Band) -> Standing:
    if value < band.p5:
        return "below"
    return "above" if value > band.p95 else "within"
