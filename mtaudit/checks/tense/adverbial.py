"""A tense against the adverbial of its own clause: "tomorrow … went", "last Friday … will" (Quirk et al. 1985, 8.51-60)."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from mtaudit.checks.tense.common import HABITUAL, adverbials, has, match, plausible, rewritten, told
from mtaudit.engine.match import Match
from mtaudit.english.analysis import Analysis
from mtaudit.english.timeline import Sentence
from mtaudit.english.times import Time
from mtaudit.english.verbs import VerbGroup
from mtaudit.english.verbwords import STATIVE

#: Their past speaks of what is still to come: "was due tomorrow", "planned to meet next week".
_PLANNING: Final = frozenset(
    "be plan schedule set expect want hope intend decide agree promise announce call cancel postpone delay book arrange "
    "invite need have can move order propose slate forecast predict target seek offer rule say tell add bring "
    "reserve organize organise convene summon change reschedule advance push put designate declare need aim "
    "threaten vow pledge consider discuss prepare get think know mean suggest ask propose recommend".split()
)


def adverbial_conflict(analysis: Analysis) -> Iterator[Match]:
    """A future with a past adverbial, a past with a future one, a present event with a past one."""
    sentences = [s for s in analysis.timeline.narrated()]
    for at, sentence in enumerate(sentences):
        if not sentence.times:
            continue
        for group in sentence.finite():
            if not told(analysis, group) or group.clause in ("conditional", "content"):
                continue  # in a reported clause the tense of the reporting verb counts: tense.sequence
            for time, front in adverbials(analysis, sentence, group):
                tense = _needed(analysis, sentences, at, group, time, front)
                if tense:
                    label = f"the {'past' if time.when != 'future' else 'future'} time"
                    suggestion = rewritten(analysis, group, tense, progressive=True)
                    yield match(analysis, group, (time.first, time.end), label, suggestion)
                    break


def _needed(  # noqa: PLR0911
    analysis: Analysis, sentences: list[Sentence], at: int, group: VerbGroup, time: Time, front: bool
) -> str:
    """The tense that the adverbial asks for, where the group has another; else nothing."""
    if time.when == "future":
        if time.kind != "deictic" or group.modal or group.perfect or group.tense != "past" or group.progressive:
            return ""
        if group.lemma in _PLANNING or (not front and time.first - group.end > 4):
            return ""
        if group.clause not in ("main", "attribution"):
            return ""
        return "will"
    past = time.when == "past"
    if not past and time.kind == "year" and front:
        past = time.when == "" and _past_around(sentences, at, group)
    if not past or time.kind == "clock":
        return ""
    if group.modal:
        if time.when != "past" and (time.kind != "year" or group.clause != "main" or not _past_here(sentences[at], group)):
            return ""
        return "past" if group.modal == "will" and not group.perfect else ""
    if group.tense != "present" or group.perfect or not plausible(analysis, group):
        return ""
    if time.when != "past" and _past_elsewhere(sentences, at, group) < 1:
        return ""
    if group.progressive:
        return "past"
    if not front or group.lemma in STATIVE and group.lemma not in _TAKEN or group.passive:
        return ""
    if has(analysis, sentences[at].first, sentences[at].last, HABITUAL):
        return ""
    return "past"


_TAKEN: Final = frozenset("come go take give visit get bring put see hear sell offer".split())


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
