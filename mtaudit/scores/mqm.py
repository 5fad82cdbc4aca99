"""The MQM score of a story, and the verdict that an editor acts on.

Penalty points are the weights that Google publishes with its WMT annotations (Freitag et al. 2021,
"Experts, Errors, and Context", https://github.com/google/wmt-mqm-human-evaluation): minor 1, major
5, minor punctuation 0.1, neutral 0. Those have no critical errors but weigh a non-translation 25,
which is what MQM 2.0 weighs a critical error (https://themqm.org).
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from functools import cache
from pathlib import Path
from typing import Literal

import msgspec

from mtaudit.finding import Finding, Severity

#: Below this many words a linear score is harsh: one finding moves it by points.
FEW_WORDS = 100

WEIGHTS = {Severity.NEUTRAL: 0.0, Severity.MINOR: 1.0, Severity.MAJOR: 5.0, Severity.CRITICAL: 25.0}
MINOR_PUNCTUATION = 0.1

Verdict = Literal["clean", "review", "hold"]


class Thresholds(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Where the verdict turns, in penalty points per 1,000 words.

    `clean` is the 95th percentile of original English news, `hold` that of human translations, and
    `press` the mean of original news. In a short story one finding makes a high rate by chance, so
    every rate is taken as if `steadying` words of average press copy stood after the story: the
    estimate of a rate of rare events that shrinks towards its mean (Gamma-Poisson). The percentiles
    are those of rates so taken. `about` says where the figures come from.
    """

    clean: float
    hold: float
    press: float
    steadying: int = 200
    about: str = ""

    def limit(self, rate: float, words: int) -> float:
        """The most points per 1,000 words at which a story of `words` words stays within `rate`.

        It is above `rate` for a short story and nears it as the story grows.
        """
        return rate + max(0.0, rate - self.press) * self.steadying / max(words, 1)

    def steady(self, points: float, words: int) -> float:
        """Points per 1,000 words, as if `steadying` words of average press copy were added."""
        return (1000 * points + self.press * self.steadying) / max(words + self.steadying, 1)

    def verdict(self, per_thousand: float, words: int, *, critical: bool) -> Verdict:
        """The verdict on a story of `words` words, at `per_thousand` penalty points per 1,000 words."""
        if critical or per_thousand > self.limit(self.hold, words):
            return "hold"
        return "clean" if per_thousand <= self.limit(self.clean, words) else "review"


class Mqm(msgspec.Struct, frozen=True):
    """The score of one story.

    `points` are penalty points, `per_thousand` the points per 1,000 words. `score` is
    `100 * (1 - points / words)`, at least 0. `severities` counts every severity, `categories` those
    types of the MQM typology that occur. `reason` says in a sentence why the verdict is what it is;
    `note` warns where the story is short, or is empty.
    """

    words: int
    findings: int
    severities: dict[str, int]
    categories: dict[str, int]
    points: float
    per_thousand: float
    score: float
    verdict: Verdict
    reason: str
    note: str = ""


@cache
def default_thresholds() -> Thresholds:
    """The thresholds that `tools/calibrate_verdict.py` wrote."""
    source = Path(__file__).parent / "verdict.json"
    return msgspec.json.decode(source.read_bytes(), type=Thresholds)


def count_words(text: str) -> int:
    """The evaluation word count of MQM: what white space parts, if a letter or a digit is in it."""
    return sum(any(map(str.isalnum, part)) for part in text.split())


def penalty(severity: str, category: str) -> float:
    """The penalty points of one finding.

    Raises ValueError where `severity` is none of MQM's.
    """
    if severity == Severity.MINOR and category.endswith("punctuation"):
        return MINOR_PUNCTUATION
    return WEIGHTS[Severity(severity)]


def mqm(findings: Iterable[Finding], words: int, thresholds: Thresholds | None = None) -> Mqm:
    """The score of a story of `words` words (see `count_words`) in which `findings` were found.

    Without `thresholds` the verdict follows `default_thresholds()`.
    """
    thresholds = thresholds or default_thresholds()
    found = list(findings)
    # Rounded, because ten times 0.1 must be 1: no weight has more than one decimal.
    points = round(sum(penalty(finding.severity, finding.category) for finding in found), 1)
    counted = Counter(finding.severity for finding in found)
    per_thousand = 1000 * points / words if words else 0.0
    critical = counted[Severity.CRITICAL]
    verdict = thresholds.verdict(per_thousand, words, critical=critical > 0)
    note = ""
    if words < FEW_WORDS:
        noun = "word" if words == 1 else "words"
        note = f"Only {words} {noun}: in so short a text one finding weighs heavily. Look at the counts."
    return Mqm(
        words=words,
        findings=len(found),
        severities={severity.value: counted[severity] for severity in Severity},
        categories=dict(sorted(Counter(finding.category for finding in found).items())),
        points=points,
        per_thousand=per_thousand,
        score=max(0.0, 100 * (1 - points / words)) if words else 100.0 * (not points),
        verdict=verdict,
        reason=_reason(verdict, critical, per_thousand, words, thresholds),
        note=note,
    )


def _reason(verdict: Verdict, critical: int, rate: float, words: int, thresholds: Thresholds) -> str:
    if critical:
        return "1 critical finding." if critical == 1 else f"{critical} critical findings."
    is_rate = f"{rate:.1f} penalty points per 1,000 words"
    if verdict == "hold":
        limit = thresholds.limit(thresholds.hold, words)
        return f"{is_rate}; at this length, 95 of 100 human translations stay within {limit:.1f}."
    limit = thresholds.limit(thresholds.clean, words)
    return f"{is_rate}; at this length, 95 of 100 original stories stay within {limit:.1f}."
