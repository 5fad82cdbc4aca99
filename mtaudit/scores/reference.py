"""BLEU, chrF2 and TER against reference translations, by sacrebleu, each with its signature."""

from __future__ import annotations

from collections.abc import Sequence

import msgspec

#: The metrics, by sacrebleu's names for them on its command line, in the order in which it prints.
METRICS = ("bleu", "chrf", "ter")


class SegmentsError(ValueError):
    """Candidate and references do not have the same number of segments, or none at all."""


class Score(msgspec.Struct, frozen=True):
    """One metric's figure for the whole candidate.

    `score` is unrounded, in points (0-100 for BLEU and chrF2, where more is better; TER is edits per
    100 words of reference, where less is better). `signature` says how it was computed; `details`
    is what sacrebleu adds, such as BLEU's n-gram precisions.
    """

    name: str
    score: float
    signature: str
    details: str


class Comparison(msgspec.Struct, frozen=True):
    """The candidate beside the references: how many segments and references, and the scores."""

    segments: int
    references: int
    scores: tuple[Score, ...]


def lines(text: str) -> list[str]:
    """The segments of `text`, a line each, exactly as sacrebleu reads a file: it knows `\\n` alone."""
    parts = text.split("\n")
    if not parts[-1]:
        parts.pop()
    return [part.rstrip() for part in parts]


def whole(text: str) -> list[str]:
    """`text` as one segment, its lines joined by spaces; no segment where it is blank."""
    return [" ".join(text.split())] if text.strip() else []


def compare(candidate: Sequence[str], *references: Sequence[str], metrics: Sequence[str] = METRICS) -> Comparison:
    """The scores of the segments of `candidate` against one or more references.

    Segment `n` of each reference translates what segment `n` of the candidate does. The scores are
    of the whole, with sacrebleu's defaults, and equal to its command line's.

    Raises SegmentsError where the numbers of segments differ or are 0, and ValueError without a
    reference or for a metric that is not in METRICS.
    """
    if not references:
        raise ValueError("compare needs at least one reference")
    if unknown := set(metrics).difference(METRICS):
        raise ValueError(f"no such metric: {', '.join(sorted(unknown))}; there are {', '.join(METRICS)}")
    if not candidate:
        raise SegmentsError("the candidate has no text")
    for number, reference in enumerate(references, 1):
        if len(reference) != len(candidate):
            name = "the reference" if len(references) == 1 else f"reference {number}"
            raise SegmentsError(f"the candidate has {len(candidate)} segments and {name} has {len(reference)}")
    chosen = [metric for metric in METRICS if metric in metrics]
    scores = tuple(_score(metric, candidate, references) for metric in chosen)
    return Comparison(len(candidate), len(references), scores)


def _score(name: str, candidate: Sequence[str], references: Sequence[Sequence[str]]) -> Score:
    from sacrebleu.metrics.bleu import BLEU
    from sacrebleu.metrics.chrf import CHRF
    from sacrebleu.metrics.ter import TER

    metric = {"bleu": BLEU, "chrf": CHRF, "ter": TER}[name](references=references)
    score = metric.corpus_score(candidate, references=None)
    signature = metric.get_signature().format()
    # sacrebleu keeps what it prints after the score in no public attribute, but in its JSON.
    shown = msgspec.json.decode(score.format(signature=signature, is_json=True))
    return Score(score.name, score.score, signature, shown.get("verbose_score", ""))
