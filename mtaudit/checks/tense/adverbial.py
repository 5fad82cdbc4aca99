"""A tense against the adverbial of its own clause: "tomorrow … went" (Quirk et al. 1985, 8.51-60)."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from mtaudit.checks.tense.common import adverbials, has, match, plausible, rewritten, told
from mtaudit.engine.match import Match
from mtaudit.english.analysis import Analysis
from mtaudit.english.timeline import Sentence
from mtaudit.english.times import Time
from mtaudit.english.verbs import VerbGroup
from mtaudit.english.verbwords import HABITUAL, PUNCTUAL, SAYING, STATIVE

#: Their past speaks of what is still to come: "was due tomorrow", "planned to meet next week".
_PLANNING: Final = frozenset(
    "be plan schedule set expect want hope intend decide agree promise announce call cancel postpone delay book "
    "arrange invite need have can move order propose slate forecast predict target seek offer rule say tell add "
    "bring reserve organize organise convene summon change reschedule advance push put designate declare need aim "
    "threaten vow pledge consider discuss prepare get think know mean suggest ask propose recommend".split()
)


def adverbial_conflict(analysis: Analysis) -> Iterator[Match]:
    """A future with a past adverbial, a past with a future one, a present event with a past one."""
    sentences = list(analysis.timeline.narrated())
    for at, sentence in enumerate(sentences):
        if not sentence.times and not has(analysis, sentence.first, sentence.last, _REACHING):
            continue
        for group in sentence.finite():
            governor = sentence.groups[group.governor] if group.governor >= 0 else None
            reported = group.clause == "content" and (governor is None or governor.tense == "past")
            if not told(analysis, group) or group.clause == "conditional" or reported:
                continue  # in a reported clause the tense of the reporting verb counts: tense.sequence
            other = _since(analysis, sentence, group) or _currently(analysis, group)
            if other is not None:
                place, tense = other
                suggestion = rewritten(analysis, group, tense, progressive=True)
                yield match(analysis, group, place, "the time up to now", suggestion)
                continue
            for time, front in adverbials(analysis, sentence, group):
                tense = _needed(analysis, sentences, at, group, time, front)
                if not tense and _ongoing(analysis, sentence, group, time):
                    suggestion = rewritten(analysis, group, "past")
                    yield match(analysis, group, (time.first, time.end), "the point in time", suggestion)
                    break
                if tense:
                    label = f"the {'past' if time.when != 'future' else 'future'} time"
                    suggestion = rewritten(analysis, group, tense, progressive=True)
                    yield match(analysis, group, (time.first, time.end), label, suggestion)
                    break


def _needed(analysis: Analysis, sentences: list[Sentence], at: int, group: VerbGroup, time: Time, front: bool) -> str:
    """The tense that the adverbial asks for, where the group has another; else nothing."""
    if time.when == "future":
        if time.kind not in ("deictic", "year") or group.modal or group.progressive:
            return ""
        if group.tense != "past" and not (group.present_perfect and front):
            return ""
        if group.lemma in _PLANNING or (group.past_perfect and not front):
            return ""
        if group.clause not in ("main", "attribution", "content"):
            return ""
        return "will"
    past = time.when == "past"
    if not past and time.kind == "year" and front:
        past = time.when == "" and (time.year < 2000 or _past_around(sentences, at, group))
    if not past or time.kind == "clock":
        return ""
    if group.modal:
        if time.when != "past" and (
            time.kind != "year" or group.clause != "main" or not _past_here(sentences[at], group)
        ):
            return ""
        return "past" if group.modal == "will" and not group.perfect else ""
    if group.tense != "present" or group.perfect or not plausible(analysis, group):
        return ""
    old = 0 < time.year < 2000 and _past_elsewhere(sentences, at, group) == 0
    if time.when != "past" and not old and _past_elsewhere(sentences, at, group) < 1:
        return ""
    if group.progressive:
        return "past"
    act = group.lemma in PUNCTUAL or group.lemma not in STATIVE
    told_then = (
        front
        and time.kind == "deictic"
        and group.lemma not in SAYING | {"be", "have", "show", "mean", "seem", "appear"}
    )
    if not act and group.lemma not in _TAKEN and not told_then:
        return ""
    if not front and not (
        time.kind == "deictic" and act and group.clause == "main" and group.lemma not in SAYING | {"compare"}
    ):
        return ""
    if group.passive and not act:
        return ""
    if has(analysis, sentences[at].first, sentences[at].last, HABITUAL):
        return ""
    return "past"


def _since(  # "Since 2010 the firm operates a ferry"
    analysis: Analysis, sentence: Sentence, group: VerbGroup
) -> tuple[tuple[int, int], str] | None:
    """A simple tense with "since" and a point of time, where English looks from then to now with the perfect."""
    lowers, tags = analysis.lowers, analysis.timeline.tags
    if group.perfect or group.modal not in ("", "will") or group.clause != "main" or not group.sure:
        return None
    first = group.start
    front = first < group.first and lowers[first] == "since"
    if front:
        at = first
        if "," not in lowers[at : group.first] and not any(
            time_word(lowers[t]) for t in range(at + 1, min(at + 3, group.first))
        ):
            return None
        if any(other.first < group.first for other in sentence.finite() if other is not group):
            return None
    else:
        stop = min(group.end + 9, sentence.last - 1)
        at = next((t for t in range(group.end, stop) if lowers[t] == "since"), -1)
        if at < 0 or any(group.end <= other.first < at for other in sentence.groups):
            return None
        if any(
            lowers[t] in _BARRING or tags[t] in ("JJS", "RBS", "CC", ",", "CD", "JJR") for t in range(group.end, at)
        ):
            return None
    if not time_word(lowers[at + 1]) and not (front and lowers[at + 1] == "the"):
        return None
    if group.tense == "past" and (
        group.progressive or group.passive or group.lemma not in ("be", "have", "live", "work", "serve")
    ):
        return None
    if group.tense == "present" and (
        group.lemma in SAYING or has(analysis, group.end, min(group.end + 3, sentence.last), _BARRING)
    ):
        return None
    return (at, at + 2), "past perfect" if group.tense == "past" else "present perfect"


_BARRING: Final = frozenset(
    "first second third fourth fifth only most worst best last latest biggest record another no none more time "
    "times such ever now then when that".split()
)


def time_word(word: str) -> bool:
    """Whether the word names a year, a month or a day, or opens such a name."""
    return (word.isdigit() and len(word) == 4) or word in _POINTS


_POINTS: Final = frozenset(
    "january february march april june july august september october november december monday tuesday wednesday "
    "thursday friday saturday sunday last early late mid childhood yesterday".split()
)


def _currently(analysis: Analysis, group: VerbGroup) -> tuple[tuple[int, int], str] | None:
    """A past or future with "currently" beside it; after "said" the past is right."""
    lowers = analysis.lowers
    if (
        group.perfect
        or group.clause != "main"
        or not group.sure
        or group.modal not in ("", "will")
        or group.progressive
    ):
        return None
    if group.tense != "past" and group.modal != "will":
        return None
    for token in range(group.first - 1, min(group.end + 1, len(lowers))):
        if lowers[token] in ("currently", "nowadays"):
            return (token, token + 1), "present"
    return None


_REACHING: Final = frozenset(("since", "currently", "nowadays"))
_TAKEN: Final = frozenset("come go take give visit get bring put see hear sell offer".split())


#: Acts that a report may well catch in progress on a day.
_LASTING: Final = frozenset("speak meet visit march fight walk run play wait drive climb prepare attack move".split())


def _ongoing(analysis: Analysis, sentence: Sentence, group: VerbGroup, time: Time) -> bool:
    """Whether a single act is told as going on at a definite time: "On Monday the court was ordering"."""
    return (
        group.progressive
        and group.tense == "past"
        and not (group.modal or group.perfect or group.passive)
        and group.clause == "main"
        and (time.when == "past" or time.kind in ("date", "year"))
        and group.lemma in (PUNCTUAL | SAYING) - _LASTING
        and not has(analysis, sentence.first, sentence.last, _FRAMING)
    )


_FRAMING: Final = frozenset("when while as still until already just before".split())


def _past_around(sentences: list[Sentence], at: int, group: VerbGroup) -> bool:
    """Whether the sentence, or more of those beside it than not, are told in the past."""
    return _past_here(sentences[at], group) or _past_elsewhere(sentences, at, group) > 0


def _past_here(sentence: Sentence, group: VerbGroup) -> bool:
    return any(other.past and other is not group for other in sentence.finite())


def _past_elsewhere(sentences: list[Sentence], at: int, group: VerbGroup) -> int:
    """How many simple past main verbs stand in the sentence and right after or before it, less the present ones."""
    count = 0
    for near in sentences[max(at - 1, 0) : at + 2]:
        for other in near.finite():
            if other is group or other.clause == "attribution":
                continue
            if other.past:
                count += 1
            elif other.present and other.clause == "main":
                count -= 1
    return count
