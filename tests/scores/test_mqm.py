from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mtaudit.finding import CATEGORIES, Finding, Severity
from mtaudit.scores.mqm import Thresholds, default_thresholds, mqm, penalty

THRESHOLDS = Thresholds(clean=4.0, hold=12.0, press=1.0, steadying=200)
TYPES = [f"{family}/{kind}" for family, kinds in CATEGORIES.items() for kind in kinds]


def finding(severity: Severity, category: str = "style/unidiomatic") -> Finding:
    return Finding(rule="test.rule", start=0, end=1, severity=severity, category=category, message="")


FINDINGS = st.lists(st.builds(finding, st.sampled_from(Severity), st.sampled_from(TYPES)), max_size=40)


@pytest.mark.parametrize(
    ("severity", "category", "points"),
    [
        ("neutral", "style/awkward", 0),
        ("minor", "style/awkward", 1),
        ("minor", "linguistic/punctuation", 0.1),
        ("major", "linguistic/punctuation", 5),
        ("major", "accuracy/mistranslation", 5),
        ("critical", "accuracy/untranslated", 25),
    ],
)
def test_weights(severity: str, category: str, points: float) -> None:
    assert penalty(severity, category) == points


def test_an_unknown_severity() -> None:
    with pytest.raises(ValueError, match="grave"):
        penalty("grave", "style/awkward")


def test_a_story() -> None:
    found = [
        finding(Severity.MINOR),
        finding(Severity.MINOR, "linguistic/punctuation"),
        finding(Severity.MAJOR, "accuracy/mistranslation"),
        finding(Severity.MAJOR),
        finding(Severity.NEUTRAL),
    ]
    score = mqm(found, 400, THRESHOLDS)
    assert score.points == 11.1
    assert score.per_thousand == pytest.approx(27.75)
    assert score.score == pytest.approx(97.225)
    assert score.findings == 5
    assert score.severities == {"neutral": 1, "minor": 2, "major": 2, "critical": 0}
    assert score.categories == {"accuracy/mistranslation": 1, "linguistic/punctuation": 1, "style/unidiomatic": 3}
    assert score.verdict == "hold"
    assert "27.8 penalty points per 1,000 words" in score.reason
    assert score.note == ""


def test_ten_tenths_are_one() -> None:
    assert mqm([finding(Severity.MINOR, "linguistic/punctuation")] * 10, 1000).points == 1.0


def test_a_critical_finding_holds_a_story_of_any_length() -> None:
    score = mqm([finding(Severity.CRITICAL)], 1_000_000, THRESHOLDS)
    assert (score.verdict, score.reason) == ("hold", "1 critical finding.")


def test_the_verdict_turns_at_the_limits() -> None:
    # Clean at 1,000 words: 4 + (4 - 1) * 200 / 1000 = 4.6; hold above 12 + 11 * 0.2 = 14.2.
    verdicts = [mqm([finding(Severity.MINOR)] * number, 1000, THRESHOLDS).verdict for number in (4, 5, 14, 15)]
    assert verdicts == ["clean", "review", "review", "hold"]


def test_one_minor_finding_leaves_a_short_story_clean() -> None:
    assert mqm([finding(Severity.MINOR)], 120, THRESHOLDS).verdict == "clean"
    assert mqm([finding(Severity.MAJOR)], 120, THRESHOLDS).verdict == "hold"


def test_short_text_has_a_note() -> None:
    assert "Only 99 words" in mqm([], 99).note
    assert "Only 1 word:" in mqm([], 1).note
    assert mqm([], 100).note == ""


def test_no_words() -> None:
    assert (mqm([], 0).score, mqm([], 0).verdict) == (100.0, "clean")
    assert mqm([finding(Severity.MINOR)], 0).score == 0.0


def test_the_shipped_thresholds() -> None:
    thresholds = default_thresholds()
    assert 0 <= thresholds.press < thresholds.clean <= thresholds.hold
    assert thresholds.about


@given(FINDINGS, st.integers(0, 5000))
def test_bounds(found: list[Finding], words: int) -> None:
    score = mqm(found, words)
    assert 0 <= score.score <= 100
    assert sum(score.severities.values()) == sum(score.categories.values()) == score.findings == len(found)
    assert score == mqm(reversed(found), words)


@given(FINDINGS, st.integers(1, 5000), st.sampled_from(Severity))
def test_one_more_finding_is_never_better(found: list[Finding], words: int, severity: Severity) -> None:
    order = ["clean", "review", "hold"]
    fewer, more = mqm(found, words), mqm([*found, finding(severity)], words)
    assert more.score <= fewer.score
    assert order.index(more.verdict) >= order.index(fewer.verdict)


@given(st.floats(0, 100), st.integers(1, 5000))
def test_the_limit_is_the_threshold_on_the_steadied_rate(points: float, words: int) -> None:
    rate, limit = THRESHOLDS.steady(points, words), THRESHOLDS.limit(THRESHOLDS.clean, words)
    if abs(rate - THRESHOLDS.clean) > 1e-9:
        assert (rate < THRESHOLDS.clean) == (1000 * points / words < limit)
