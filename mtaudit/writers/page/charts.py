"""The geometry of the report's drawings; the template draws them as inline SVG."""

from __future__ import annotations

from collections.abc import Sequence

import msgspec

from mtaudit.report import Report
from mtaudit.scores.readability import Figure

_STRIP_HEIGHT = 44
_STRIP_WIDTH = 960
_GAUGE_WIDTH = 170
_BINS = 20


class Strip(msgspec.Struct, frozen=True):
    """Sentence lengths along the story: a path of bars for plain sentences, one for flagged ones.

    `paragraphs` gives each sentence's paragraph, `edges` where a new paragraph begins.
    """

    width: int
    height: int
    plain: str
    flagged: str
    edges: str
    paragraphs: tuple[int, ...]
    longest: int
    longest_in: int
    mean: float
    mean_at: float


class Gauge(msgspec.Struct, frozen=True):
    """One readability figure on a scale; all places are in units of a drawing `width` wide."""

    figure: Figure
    width: int
    outer: tuple[float, float]
    inner: tuple[float, float]
    median: float
    value: float


class Bar(msgspec.Struct, frozen=True):
    """A stack of a histogram: where it stands and how high each verdict's part is."""

    low: float
    high: float
    x: float
    parts: tuple[tuple[str, float, float], ...]
    counts: dict[str, int]


class Histogram(msgspec.Struct, frozen=True):
    """Scores of many stories, in bins from `low` to 100."""

    width: int
    height: int
    step: float
    bars: tuple[Bar, ...]
    low: float
    most: int


def strip(report: Report) -> Strip | None:
    """The strip of a story; None where it has no sentence with a word."""
    sentences = [sentence for sentence in report.sentences if sentence.words]
    if not sentences:
        return None
    starts = [paragraph.start for paragraph in report.structure.paragraphs]
    longest = max(sentences, key=lambda sentence: sentence.words)
    step = _STRIP_WIDTH / len(sentences)
    gap = min(2.0, step * 0.2)
    scale = _STRIP_HEIGHT / longest.words
    plain: list[str] = []
    flagged: list[str] = []
    edges: list[str] = []
    paragraphs: list[int] = []
    finding = paragraph = 0
    for at, sentence in enumerate(sentences):
        before = paragraph
        while paragraph < len(starts) and starts[paragraph] <= sentence.start:
            paragraph += 1
        if paragraph != before and at:
            edges.append(f"M{at * step - gap / 2:.1f} {_STRIP_HEIGHT + 2}v4")
        paragraphs.append(paragraph)
        height = sentence.words * scale
        bar = f"M{at * step:.1f} {_STRIP_HEIGHT}v{-height:.1f}h{step - gap:.1f}v{height:.1f}z"
        while finding < len(report.findings) and report.findings[finding].start < sentence.start:
            finding += 1
        hit = finding < len(report.findings) and report.findings[finding].start < sentence.end
        (flagged if hit else plain).append(bar)
    mean = sum(sentence.words for sentence in sentences) / len(sentences)
    return Strip(
        _STRIP_WIDTH,
        _STRIP_HEIGHT,
        "".join(plain),
        "".join(flagged),
        "".join(edges),
        tuple(paragraphs),
        longest.words,
        paragraphs[sentences.index(longest)],
        mean,
        round(_STRIP_HEIGHT - mean * scale, 1),
    )


def gauge(figure: Figure) -> Gauge:
    """The gauge of a figure: the press's band fills its middle, the scale widens for what lies far off."""
    band = figure.press
    margin = (band.p95 - band.p5) * 0.45
    low = min(band.p5 - margin, figure.value)
    high = max(band.p95 + margin, figure.value)

    def at(value: float) -> float:
        return round(6 + (value - low) / (high - low) * (_GAUGE_WIDTH - 12), 1)

    return Gauge(
        figure,
        _GAUGE_WIDTH,
        (at(band.p5), round(at(band.p95) - at(band.p5), 1)),
        (at(band.p25), round(at(band.p75) - at(band.p25), 1)),
        at(band.p50),
        at(figure.value),
    )


def histogram(reports: Sequence[Report]) -> Histogram:
    """How the MQM scores of many stories lie, stacked by verdict."""
    width, height = 440, 120
    low = min((10 * int(report.mqm.score // 10) for report in reports), default=0)
    low = min(low, 90)
    span = (100 - low) / _BINS
    stacks = [dict.fromkeys(("clean", "review", "hold"), 0) for _ in range(_BINS)]
    for report in reports:
        stacks[min(int((report.mqm.score - low) / span), _BINS - 1)][report.mqm.verdict] += 1
    most = max((sum(stack.values()) for stack in stacks), default=0) or 1
    step = width / _BINS
    bars = []
    for at, stack in enumerate(stacks):
        y = float(height)
        parts = []
        for verdict, count in stack.items():
            part = round(count / most * height, 1)
            y -= part
            if count:
                parts.append((verdict, round(y, 1), part))
        bars.append(Bar(low + at * span, low + (at + 1) * span, round(at * step, 1), tuple(parts), stack))
    return Histogram(width, height, step, tuple(bars), low, most)
