"""The geometry of the report's drawings; the template draws them as inline SVG."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from itertools import pairwise

import msgspec

from mtaudit.finding import Finding
from mtaudit.report import Report, Sentence
from mtaudit.scores.readability import Figure

_STRIP_HEIGHT = 44
_STRIP_WIDTH = 960
#: The line of time stands below the lengths: where it begins, and the height of each of its levels, latest on top.
_TIMES_TOP = 55
_PITCH = 13
_LEVELS = {"future": 61.5, "present": 74.5, "perfect": 87.5, "past": 100.5}
_TENSE = "tense."
_GAUGE_WIDTH = 170
_BINS = 20


class Marks(msgspec.Struct, frozen=True):
    """The sentences of one level of the line: a path of bars for the narration, one for what stands beside it."""

    level: str
    told: str
    aside: str


class Clash(msgspec.Struct, frozen=True):
    """A sentence with findings of tense: its ground, its bar (empty where it has no verb), and their numbers."""

    sentence: int
    level: str
    ground: str
    bar: str
    numbers: tuple[int, ...]
    severity: str


class Times(msgspec.Struct, frozen=True):
    """The line of time under the lengths, sentence by sentence as there.

    `guides` are the levels' own lines, `steps` leads from one told sentence to the next. `counts` says how many
    sentences stand on each level, `asides` how many of all are no step of the narration.
    """

    base: str
    guides: str
    steps: str
    marks: tuple[Marks, ...]
    clashes: tuple[Clash, ...]
    counts: tuple[tuple[str, int], ...]
    asides: int


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
    times: Times | None


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
    times = _times(report, sentences, step, gap)
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
        _TIMES_TOP + len(_LEVELS) * _PITCH if times else _STRIP_HEIGHT + 7,
        "".join(plain),
        "".join(flagged),
        "".join(edges),
        tuple(paragraphs),
        longest.words,
        paragraphs[sentences.index(longest)],
        mean,
        round(_STRIP_HEIGHT - mean * scale, 1),
        times,
    )


def _times(report: Report, sentences: Sequence[Sentence], step: float, gap: float) -> Times | None:
    """The line of time; None where no sentence has a finite verb."""
    places = {sentence.start: at for at, sentence in enumerate(sentences)}
    told = {
        at: moment
        for moment in report.line.told
        if (at := places.get(report.sentences[moment.sentence].start)) is not None
    }
    if not told:
        return None
    clashes = _clashes(report.findings, sentences)
    marks: dict[str, tuple[list[str], list[str]]] = {level: ([], []) for level in _LEVELS}
    for at, moment in told.items():
        if at not in clashes:
            marks[moment.level][moment.aside].append(f"M{at * step:.1f} {_LEVELS[moment.level]}h{step - gap:.1f}")
    told_at = [(at, _LEVELS[moment.level]) for at, moment in told.items() if at in clashes or not moment.aside]
    counts: Counter[str] = Counter(moment.level for moment in told.values())
    width = len(sentences) * step
    return Times(
        report.line.base,
        "".join(f"M0 {y}H{width:.0f}" for y in _LEVELS.values()),
        "".join(
            f"M{(at + 1) * step - gap:.1f} {y}H{to * step:.1f}V{goal}" for (at, y), (to, goal) in pairwise(told_at)
        ),
        tuple(Marks(level, "".join(full), "".join(aside)) for level, (full, aside) in marks.items() if full or aside),
        tuple(
            Clash(
                at + 1,
                told[at].level if at in told else "",
                f"M{at * step:.1f} {_TIMES_TOP}h{step - gap:.1f}v{len(_LEVELS) * _PITCH}h{gap - step:.1f}z",
                f"M{at * step:.1f} {_LEVELS[told[at].level]}h{step - gap:.1f}" if at in told else "",
                numbers,
                max((report.findings[n - 1].severity for n in numbers), key=lambda severity: severity.rank).value,
            )
            for at, numbers in clashes.items()
        ),
        tuple((level, counts[level]) for level in reversed(_LEVELS) if counts[level]),
        sum(moment.aside for moment in told.values()),
    )


def _clashes(findings: Sequence[Finding], sentences: Sequence[Sentence]) -> Mapping[int, tuple[int, ...]]:
    """The sentences in which findings of tense begin, with the numbers of these."""
    found: dict[int, tuple[int, ...]] = {}
    at = 0
    for number, finding in enumerate(findings, 1):
        while at < len(sentences) and sentences[at].end <= finding.start:
            at += 1
        if finding.rule.startswith(_TENSE) and at < len(sentences) and sentences[at].start <= finding.start:
            found[at] = (*found.get(at, ()), number)
    return found


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
