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
_EXCUSING: Final = frozenset("since ever so always yet already recently lately still every each".split())
_SINCE: Final = frozenset(("since", "ever"))
#: With these it counts what has been: a time after them belongs to one of the cases.
_COUNTING: Final = frozenset(
    "never before previously times twice once again longest largest highest lowest biggest worst best fewest "
    "smallest most only".split()
)
_AHEAD: Final = frozenset(("for",))
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
            if not group.present_perfect or group.clause == "aside" or group.lemma == "get":
                continue
            if group.clause == "temporal" and not _past(analysis, sentence):
                continue  # "Once the ballots have been counted on Sunday": the time is to come
            other, label, reason = _past_time(analysis, before, sentence, group), *_TIME
            if other is None:
                other, label, reason = _when(analysis, sentence, group), *_STORY
            if other is None and before is not None and before.paragraph == sentence.paragraph:
                other = _chronicle(analysis, before, sentence, group)
            if other is not None:
                before_then = other[1] <= group.first and analysis.lowers[other[0]] == "by"
                tense = "past perfect" if before_then else "past"
                suggestion = rewritten(analysis, group, tense, progressive=True)
                yield match(analysis, group, other, label, suggestion, reason=reason)
        before = sentence


def _excused(analysis: Analysis, sentence: Sentence, group: VerbGroup, time: Time | None = None) -> bool:
    """Whether a word of the clause, up to the comma after the time, lets the perfect stand."""
    start, end = max(group.start, sentence.first), clause_end(analysis, sentence, group)
    if "long" in analysis.lowers[group.first : group.end]:
        return True
    if time is not None and time.end <= group.first:
        # "In his youth he has played every day": with a time long over nothing helps but "ever since"
        return has(analysis, start, end, _SINCE if time.when == "past" else _EXCUSING)
    if time is not None:
        end = next((t for t in range(time.end, end) if analysis.lowers[t] == ","), end)
        if has(analysis, time.end, end, _EXCUSING | _COUNTING):
            return True
        end = time.first  # "bought it two weeks before the attack"
    return has(analysis, start, end, _EXCUSING | _COUNTING)


def _past_time(
    analysis: Analysis, before: Sentence | None, sentence: Sentence, group: VerbGroup
) -> tuple[int, int] | None:
    for time, front in adverbials(analysis, sentence, group):
        if _over(analysis, before, sentence, group, time, front) and not _excused(analysis, sentence, group, time):
            return time.first, time.end
    return None


def _over(
    analysis: Analysis, before: Sentence | None, sentence: Sentence, group: VerbGroup, time: Time, front: bool
) -> bool:
    """Whether the time is over, or, of one that may be now, whether the story treats it so."""
    if time.kind == "span" and time.when in ("past", ""):
        # "has stood until 1944"; "By 1990 the number has fallen"
        word = analysis.lowers[time.first]
        if time.first + 1 < time.end and word == "before":
            return front and time.when == "past"
        return (word in ("until", "till") and (front or time.when == "past")) or (
            word == "by" and front and time.when == "past"
        )
    if time.kind in ("span", "recent", "ahead") or time.when in ("present", "future"):
        return False
    if time.kind == "year" and _listed(analysis, sentence, time):
        return False  # "has won in 1998, 2002 and 2006": as often as up to now
    if time.kind in ("story", "clock") and time.when == "":
        # "ten years later" in front may be today
        if front and analysis.lowers[time.end - 1] == "later":
            return False
        if analysis.lowers[time.end - 2] in ("same", "that", "those"):
            return True
        if analysis.lowers[time.end - 2] == "of" and not front:
            # "has died at the age of 90"; but "has emigrated at the age of 12 and won"
            return any(g.past and g.joined == sentence.groups.index(group) for g in sentence.finite())
        return _past(analysis, sentence) or (before is not None and _past(analysis, before))
    if time.when == "past" or time.kind == "date":
        return True
    if time.when == "" and not front and has(analysis, group.end, time.first, _AHEAD):
        return False  # "has announced plans for a summit in May 2026"
    return bool(time.year and time.kind != "year") or front or _past(analysis, sentence)


def _listed(analysis: Analysis, sentence: Sentence, time: Time) -> bool:
    """Whether more than one year is named, and no stretch of them."""
    if analysis.lowers[time.first] in ("from", "between"):
        return False
    named = [low for low in analysis.lowers[time.first : min(time.end + 2, sentence.last)] if low.isdigit()]
    return sum(len(low) == 4 for low in named) > 1


def _past(analysis: Analysis, sentence: Sentence) -> bool:
    """Whether a verb of the sentence tells what was."""
    return any(
        group.tense == "past" and not group.perfect and told(analysis, group)
        for group in sentence.finite()
        if group.clause != "attribution"
    )


def _when(analysis: Analysis, sentence: Sentence, group: VerbGroup) -> tuple[int, int] | None:
    """A "when" clause in the past about the perfect: "has left when the police arrived", "When it rained, has left"."""
    number = sentence.groups.index(group)
    for other in sentence.finite():
        if not other.past or other.clause != "temporal" or analysis.lowers[other.opener] != "when":
            continue
        if _excused(analysis, sentence, group):
            continue
        if group.clause == "main" and other.opener == sentence.first and _opens(analysis, sentence, other, group):
            return other.opener, other.end
        if (
            other.governor == number and group.end <= other.opener <= group.end + 6
            and analysis.lowers[other.opener - 1] != ","
            and sum(g.governor == number for g in sentence.finite()) == 1
        ):  # fmt: skip
            return other.opener, other.end
    return None


def _opens(analysis: Analysis, sentence: Sentence, other: VerbGroup, group: VerbGroup) -> bool:
    """Whether the group is the first after the clause of the other, and a comma parts them."""
    between = [g for g in sentence.finite() if other.first < g.first < group.first]
    return not between and "," in analysis.lowers[other.end : group.first]


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
