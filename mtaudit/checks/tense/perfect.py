"""The present perfect with a time that is over (Quirk et al. 1985, 4.20-23; Huddleston & Pullum 2002, 3.5.3)."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from mtaudit.checks.tense.common import adverbials, clause_end, has, main_groups, match, rewritten, told
from mtaudit.engine.match import Match
from mtaudit.english.analysis import Analysis
from mtaudit.english.timeline import Sentence
from mtaudit.english.times import Time
from mtaudit.english.verbs import VerbGroup

#: With these the perfect looks from then to now, or at any time up to now.
_EXCUSING: Final = frozenset(
    "since ever never before previously so times twice once again longest largest highest lowest biggest worst "
    "best fewest smallest most only always long yet already recently lately still".split()
)
#: Official acts: in a chronicle they happen on a day, and the next sentence tells the next act.
_ACTS: Final = frozenset(
    "impose introduce declare establish proclaim enact appoint dismiss dissolve deploy announce order institute "
    "reinstate reimpose activate form create".split()
)

#: What the other half is, as the place's label and as the end of the message: a time, or a verb in the past.
_TIME: Final = ("the time that is over", "names a time that is over")
_STORY: Final = ("the past that the story is in", "puts the story in the past")


def perfect_with_past_time(analysis: Analysis) -> Iterator[Match]:
    """A present perfect in a clause whose own adverbial names a time that is over, or in a chronicle of dated acts."""
    before: Sentence | None = None
    for sentence in analysis.timeline.narrated():
        for group in sentence.finite():
            if not group.present_perfect or not told(analysis, group) or group.lemma == "get":
                continue
            other, label, reason = _past_time(analysis, sentence, group), *_TIME
            if other is None:
                other, label, reason = _when(analysis, sentence, group), *_STORY
            if other is None and before is not None and before.paragraph == sentence.paragraph:
                other = _chronicle(analysis, before, sentence, group)
            if other is not None:
                suggestion = rewritten(analysis, group, "past", progressive=True)
                yield match(analysis, group, other, label, suggestion, reason=reason)
        before = sentence


def _excused(analysis: Analysis, sentence: Sentence, group: VerbGroup) -> bool:
    return has(analysis, max(group.start, sentence.first), clause_end(analysis, sentence, group), _EXCUSING)


def _past_time(analysis: Analysis, sentence: Sentence, group: VerbGroup) -> tuple[int, int] | None:
    for time, front in adverbials(analysis, sentence, group):
        if _over(analysis, sentence, time, front) and not _excused(analysis, sentence, group):
            return time.first, time.end
    return None


def _over(analysis: Analysis, sentence: Sentence, time: Time, front: bool) -> bool:
    """Whether the time is over, or, of a year or month that may be this one, whether the sentence treats it so."""
    if time.when == "past" or time.kind == "date":
        return time.when != "future"
    if time.kind in ("year", "month") and time.when == "":
        if time.year and time.year < 2000:
            return True
        return front or any(group.past and told(analysis, group) for group in sentence.finite())
    return False


def _when(analysis: Analysis, sentence: Sentence, group: VerbGroup) -> tuple[int, int] | None:
    """A "when" clause in the past that the perfect governs: "has left when the police arrived"."""
    number = sentence.groups.index(group)
    for other in sentence.finite():
        if (
            other.past and other.governor == number and other.opener >= group.end and other.clause == "temporal"
            and analysis.lowers[other.opener] == "when" and other.opener - group.end <= 6
            and analysis.lowers[other.opener - 1] != "," and not _excused(analysis, sentence, group)
            and sum(g.governor == number for g in sentence.finite()) == 1
        ):  # fmt: skip
            return other.opener, other.end
    return None


def _chronicle(analysis: Analysis, before: Sentence, sentence: Sentence, group: VerbGroup) -> tuple[int, int] | None:
    """The past act, set on a calendar day, of the sentence before, where this one only tells the next act."""
    if (
        group.clause != "main" or not group.passive or group.lemma not in _ACTS or sentence.times
        or len(list(sentence.finite())) > 1 or any(analysis.quoted[t] for t in (sentence.first, before.first))
        or analysis.lowers[sentence.first] not in ("a", "an") or _excused(analysis, sentence, group)
    ):  # fmt: skip
        return None
    acts = main_groups(analysis, before)
    if not acts or not all(act.past for act in acts):
        return None
    for time, _ in adverbials(analysis, before, acts[0]):
        if time.kind == "date" and not analysis.lowers[time.end - 1].endswith("day"):
            return acts[0].first, acts[0].end
    return None
