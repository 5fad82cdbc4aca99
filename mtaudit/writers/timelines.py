"""Writes a story's line of time, sentence by sentence: a table to read, and JSON."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import groupby

from mtaudit.english.analysis import Analysis
from mtaudit.english.timeline import Moment
from mtaudit.writers.encode import array
from mtaudit.writers.terminal import aligned, safe


def table(analyses: Iterable[Analysis]) -> Iterator[str]:
    """Lines to read: the story's tense, then each sentence with its times and a line for each finite verb."""
    for analysis in analyses:
        timeline = analysis.timeline
        yield f"{_shown(analysis.document.name)}: told in the {timeline.base or 'past and the present alike'}"
        for number, moments in groupby(timeline.moments(), key=lambda moment: moment.sentence):
            here = list(moments)
            times = "; ".join(f"{_shown(text)} ({when})" for text, when in here[0].times)
            section = timeline.sentences[number].section
            yield ""
            yield f"sentence {number + 1}, {section}" + (f": {times}" if times else "")
            rows = [_row(analysis, moment) for moment in here]
            yield from aligned(rows)
        yield ""


def json(analyses: Iterable[Analysis]) -> Iterator[str]:
    """One JSON array with an object for each story: its name, its tense and its moments."""
    return array(
        {
            "name": analysis.document.name,
            "base": analysis.timeline.base,
            "moments": list(analysis.timeline.moments()),
        }
        for analysis in analyses
    )


def _row(analysis: Analysis, moment: Moment) -> tuple[str, ...]:
    return (
        f"{moment.start}-{moment.end}",
        _shown(" ".join(analysis.text[moment.start : moment.end].split())),
        moment.tense,
        moment.clause,
        moment.taken,
        "quoted" if moment.quoted else "",
    )


def _shown(text: str) -> str:
    return safe(text)
