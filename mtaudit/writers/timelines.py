"""Writes a story's line of time, sentence by sentence: a table to read, and JSON."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import groupby

import msgspec

from mtaudit.english.analysis import Analysis
from mtaudit.english.timeline import Moment
from mtaudit.writers.terminal import safe, width


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
            widths = [max(map(width, column)) for column in zip(*rows, strict=True)]
            for row in rows:
                cells = (cell + " " * (wide - width(cell)) for cell, wide in zip(row, widths, strict=True))
                yield "  " + "  ".join(cells).rstrip()
        yield ""


def json(analyses: Iterable[Analysis]) -> Iterator[str]:
    """One JSON array with an object for each story: its name, its tense and its moments."""
    yield "["
    before = ""
    for analysis in analyses:
        if before:
            yield before + ","
        story = {
            "name": analysis.document.name,
            "base": analysis.timeline.base,
            "moments": list(analysis.timeline.moments()),
        }
        before = msgspec.json.encode(story).decode()
    if before:
        yield before
    yield "]"


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
