"""The present perfect with a time that is over (Quirk et al. 1985, 4.20-23; Huddleston & Pullum 2002, 3.5.3)."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from mtaudit.checks.tense.common import SETTING, adverbials, clause_end, has, main_groups, match, rewritten, told
from mtaudit.engine.match import Match
from mtaudit.english.analysis import Analysis
from mtaudit.english.clauses import TIME_NOUNS
from mtaudit.english.timeline import Sentence
from mtaudit.english.times import Time
from mtaudit.english.verbs import VerbGroup
from mtaudit.english.verbwords import SAYING, STATIVE, THINKING

#: With these the perfect looks from then to now, or at any time up to now.
_EXCUSING: Final = frozenset("since ever so always yet already recently lately still".split())
_SINCE: Final = frozenset(("since", "ever"))
#: With a year beside it, a date is over: "has already gone on strike in May 2022".
_SINGLE: Final = frozenset(("already", "yet", "still"))
#: With these it counts what has been: a time after them belongs to one of the cases.
_COUNTING: Final = frozenset(
    "never before previously times twice once again longest largest highest lowest biggest worst best fewest "
    "smallest most only".split()
)
_AHEAD: Final = frozenset(("for",))
#: What orders a time after or before the one that the story tells of.
_RELATIVE: Final = frozenset("same that those following previous".split())
_AGAINST: Final = frozenset("from against than versus compared".split())
#: So many tokens the figure of the other time takes: "against 10.8 percent in October".
_FIGURE: Final = 6
_RANGE: Final = frozenset(("-", "–", "years"))
#: So many tokens from the verb its "when" clause may begin.
_WHEN: Final = 12
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
    long_ago = False  # whether the paragraph so far tells of a year that is over, and nothing of now
    sentences = list(analysis.timeline.narrated())
    for number, sentence in enumerate(sentences):
        after = next((s for s in sentences[number + 1 : number + 2] if s.paragraph == sentence.paragraph), None)
        for group in sentence.finite():
            if not group.present_perfect or group.clause == "aside" or group.lemma == "get":
                continue
            if group.clause == "temporal" and not _past(analysis, sentence):
                continue  # "Once the ballots have been counted on Sunday": the time is to come
            other, label, reason = _past_time(analysis, before, sentence, group), *_TIME
            if other is None:
                other = _cleft(analysis, sentence, group)
            if other is None:
                other, label, reason = _when(analysis, sentence, group) or _goes_on(analysis, sentence, group), *_STORY
            if other is None and before is not None and before.paragraph == sentence.paragraph:
                other = _chronicle(analysis, before, sentence, group) or _between_steps(
                    analysis, before, sentence, after, group, long_ago
                )
            if other is not None:
                before_then = other[1] <= group.first and analysis.timeline.lowers[other[0]] == "by"
                tense = "past perfect" if before_then else "past"
                suggestion = rewritten(analysis, group, tense, progressive=True)
                yield match(analysis, group, other, label, suggestion, reason=reason)
        if before is None or before.paragraph != sentence.paragraph:
            long_ago = False
        long_ago = (long_ago or any(t.year and t.when == "past" for t in sentence.times)) and not any(
            g.tense == "present" and g.clause == "main" for g in sentence.finite()
        )
        before = sentence


def _excused(analysis: Analysis, sentence: Sentence, group: VerbGroup, time: Time | None = None) -> bool:
    """Whether a word of the clause, up to the comma after the time, lets the perfect stand."""
    start, end = max(group.start, sentence.first), clause_end(analysis, sentence, group)
    start = max([start, *(t + 1 for t in range(start, group.first) if analysis.timeline.lowers[t] in (":", ";"))])
    # "The skipper, who still owns two boats, has joined in 1988": an aside excuses only itself
    aside = analysis.timeline.lowers[group.first - 1] == ","
    opened = (
        next((t for t in range(group.first - 2, start, -1) if analysis.timeline.lowers[t] == ","), start)
        if aside
        else start
    )

    def clause_has(first: int, last: int, words: frozenset[str]) -> bool:
        return has(analysis, first, min(opened, last), words) or (
            has(analysis, max(first, group.first if aside else first), last, words)
        )

    if _each_time(analysis, start, end) or "long" in analysis.timeline.lowers[group.first : group.end]:
        return True
    if (
        time is not None
        and analysis.timeline.lowers[time.first] == "until"
        and "," in analysis.timeline.lowers[time.end + 1 : group.first]
    ):
        return True  # "Until last year a fishing village, the town has become": of what it was
    if time is not None and time.when == "past" and (time.end <= group.first or time.kind == "deictic"):
        # "In his youth he has played every day", "has already left two days ago": nothing helps but "ever since"
        return has(analysis, start, end, _SINCE)
    if time is not None and (time.end <= group.first or _single_day(analysis, sentence, time)):
        if time.end > group.first:
            end = next((t for t in range(time.end, end) if analysis.tags[t] == "CC"), end)
        elif time.first > start and analysis.timeline.lowers[time.first - 1] == "already":
            start = time.first  # "Already on Monday"
        return clause_has(start, end, _EXCUSING - _SINGLE if time.year else _EXCUSING)
    if time is not None:
        end = next((t for t in range(time.end, end) if analysis.timeline.lowers[t] == ","), end)
        if has(analysis, time.end, end, _EXCUSING | _COUNTING):
            return True
        end = time.first  # "bought it two weeks before the attack"
    return clause_has(start, end, _EXCUSING | _COUNTING)


def _each_time(analysis: Analysis, first: int, end: int) -> bool:
    """Whether the clause tells what has been each time: "every May", "each time"; but "nine years each"."""
    return any(
        analysis.timeline.lowers[t] in ("every", "each")
        and not TIME_NOUNS.isdisjoint(analysis.timeline.lowers[t + 1 : t + 3])
        for t in range(first, end)
    )


def _single_day(analysis: Analysis, sentence: Sentence, time: Time) -> bool:
    """Whether the time is one day and no case of many: "once before, on May 3", "on Monday and on Friday"."""
    day = time.kind == "date" or (time.kind == "month" and time.month and time.year)
    return bool(day) and len(sentence.times) == 1 and analysis.timeline.lowers[time.first - 1] != ","


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
        word = analysis.timeline.lowers[time.first]
        if time.first + 1 < time.end and word == "before":
            return front and time.when == "past"
        return (word in ("until", "till") and (front or time.when == "past")) or (
            word == "by" and front and (time.when == "past" or _past_joined(analysis, sentence, group))
        )
    if time.kind == "recent" and analysis.timeline.lowers[time.first] == "earlier":
        return front and analysis.timeline.lowers[group.end] != ","  # "Earlier this month police have fired tear gas"
    if time.kind in ("span", "recent", "ahead") or time.when in ("present", "future"):
        return False
    if time.kind == "year" and _listed(analysis, sentence, time):
        return False  # "has won in 1998, 2002 and 2006": as often as up to now
    weekday = time.kind == "date" and not time.when and not front and not time.day
    if weekday and (group.lemma in SETTING or analysis.timeline.lowers[time.end : time.end + 1] == ["alone"]):
        return False  # "has cancelled the match on Saturday": the day may be to come, "on Friday alone" today
    if time.when == "past" or time.kind == "date":
        return True
    if time.kind in ("story", "clock"):
        return _in_story(analysis, before, sentence, group, time, front)
    if not front and has(analysis, group.end, time.first, _AHEAD):
        return False  # "has announced plans for a summit in May 2026"
    dated = bool(time.year) and time.kind != "year"
    return dated or front or _past(analysis, sentence) or _compared(analysis, sentence, time)


def _in_story(
    analysis: Analysis, before: Sentence | None, sentence: Sentence, group: VerbGroup, time: Time, front: bool
) -> bool:
    """Whether a time that is seen from the story, or that the clock tells, is over."""
    words = analysis.timeline.lowers[time.first : time.end]
    joined = any(g.past and g.joined == sentence.groups.index(group) for g in sentence.finite())
    if (words[-1] == "later" or "after" in words) and time.kind == "story" and front:
        return joined or _past_joined(analysis, sentence, group)  # "ten years later" in front may be today
    if words[-2:-1] == ["of"] and not front:
        return joined  # "has died at the age of 90"; but "has emigrated at the age of 12 and won"
    if words[-1] in ("earlier", "before") or not _RELATIVE.isdisjoint(words):
        return True
    if time.kind == "clock" and group.lemma not in SETTING and words[0] not in ("between", "from"):
        return len(words) > 2 or not words[-1].isdigit()  # "has died at 50"
    return _past(analysis, sentence) or (before is not None and _past(analysis, before))


def _past_joined(analysis: Analysis, sentence: Sentence, group: VerbGroup) -> bool:
    """Whether a main clause in the past follows: "has been seized and its owner was shot"."""
    return any(g.past and g.first > group.first and g.opener < 0 for g in main_groups(analysis, sentence))


def _compared(analysis: Analysis, sentence: Sentence, time: Time) -> bool:
    """Whether the time is measured against one before it, and so complete: "in 2022 from a year earlier"."""
    after = next((other for other in sentence.times if time.end <= other.first <= time.end + _FIGURE), None)
    return after is not None and has(analysis, time.end, after.first + 1, _AGAINST)


def _listed(analysis: Analysis, sentence: Sentence, time: Time) -> bool:
    """Whether more than one year is named, and no stretch of them."""
    if analysis.timeline.lowers[time.first] in ("from", "between") or has(analysis, time.first, time.end, _RANGE):
        return False
    named = [low for low in analysis.timeline.lowers[time.first : min(time.end + 2, sentence.last)] if low.isdigit()]
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
        if not other.past or other.clause != "temporal" or analysis.timeline.lowers[other.opener] != "when":
            continue
        if group.clause == "main" and other.opener == sentence.first and _opens(analysis, sentence, other, group):
            start, end = other.end, clause_end(analysis, sentence, group)
            return None if has(analysis, start, end, _EXCUSING) else (other.opener, other.end)
        if (
            other.governor == number and group.end <= other.opener <= group.end + _WHEN
            and analysis.timeline.lowers[other.opener - 1] != "," and not _excused(analysis, sentence, group)
            and sum(g.governor == number for g in sentence.finite()) == 1
        ):  # fmt: skip
            return other.opener, other.end
    return None


def _cleft(analysis: Analysis, sentence: Sentence, group: VerbGroup) -> tuple[int, int] | None:
    """The time that a cleft sentence puts in front of the clause: "It was in May that the firm has moved"."""
    governor = sentence.groups[group.governor] if group.governor >= 0 and group.opener >= 0 else None
    if governor is None or not governor.past or governor.lemma != "be":
        return None
    if analysis.timeline.lowers[governor.first - 1] != "it" or analysis.timeline.lowers[group.opener] not in (
        "that",
        "when",
    ):
        return None
    if analysis.timeline.lowers[governor.end : group.opener] == ["then"]:
        return governor.first, group.opener
    time = next((time for time in sentence.times if governor.end <= time.first and time.end == group.opener), None)
    return (time.first, time.end) if time is not None and time.when not in ("present", "future") else None


def _goes_on(analysis: Analysis, sentence: Sentence, group: VerbGroup) -> tuple[int, int] | None:
    """The past that goes on from the perfect with a time that counts from it: "has won it and died a year later"."""
    partners = {sentence.groups.index(group)}
    for number, other in enumerate(sentence.groups):
        if other.past and other.joined in partners and not _excused(analysis, sentence, group):
            partners.add(number)
            for time, _ in adverbials(analysis, sentence, other):
                words = analysis.timeline.lowers[time.first : time.end]
                if time.kind == "story" and other.start <= time.first and not _COUNTED.isdisjoint(words):
                    return other.first, time.end
    return None


_COUNTED: Final = frozenset("later after afterwards next following same".split())


def _opens(analysis: Analysis, sentence: Sentence, other: VerbGroup, group: VerbGroup) -> bool:
    """Whether the group is the first after the clause of the other, and a comma parts them."""
    between = [g for g in sentence.finite() if other.first < g.first < group.first]
    return not between and "," in analysis.timeline.lowers[other.end : group.first]


def _chronicle(analysis: Analysis, before: Sentence, sentence: Sentence, group: VerbGroup) -> tuple[int, int] | None:
    """The past act, set on a calendar day, of the sentence before, where this one only tells the next act."""
    if (
        group.clause != "main" or not group.passive or group.lemma not in _ACTS or sentence.times
        or len(list(sentence.finite())) > 1 or any(analysis.quoted[t] for t in (sentence.first, before.first))
        or analysis.timeline.lowers[sentence.first] not in ("a", "an") or _excused(analysis, sentence, group)
    ):  # fmt: skip
        return None
    acts = main_groups(analysis, before)
    if not acts or not all(act.past for act in acts):
        return None
    for time, _ in adverbials(analysis, before, acts[0]):
        if time.kind == "date" and not analysis.timeline.lowers[time.end - 1].endswith("day"):
            return acts[0].first, acts[0].end
    return None


#: Kinds of time that set a step of a story.
_STEPS: Final = frozenset(("date", "clock", "story", "month", "year"))


def _between_steps(
    analysis: Analysis, before: Sentence, sentence: Sentence, after: Sentence | None, group: VerbGroup, long_ago: bool
) -> tuple[int, int] | None:
    """The dated step before, where one follows too: "On May 3 they met. He has been sacked. On May 4 police came"."""
    if (
        group.clause != "main" or group.joined >= 0 or group.lemma in SAYING | THINKING | STATIVE
        or not told(analysis, group) or _excused(analysis, sentence, group)
    ):  # fmt: skip
        return None
    earlier = _step(analysis, before)
    if earlier is None:
        return None
    rest = [g for g in sentence.finite() if g is not group]
    if not all(g.past for g in rest):
        return None
    alone = not rest and not sentence.times and after is not None and _step(analysis, after) is not None
    dated = any(time.kind in _STEPS and time.first > group.end for time in sentence.times)
    return earlier if alone or ((dated or long_ago) and _past_joined(analysis, sentence, group)) else None


def _step(analysis: Analysis, sentence: Sentence) -> tuple[int, int] | None:
    """The verb of a sentence that opens with a time and tells what was done then, and nothing of now."""
    acts = main_groups(analysis, sentence)
    if not acts or not all(act.past for act in acts):
        return None
    dated = any(front and time.kind in _STEPS for time, front in adverbials(analysis, sentence, acts[0]))
    return (acts[0].first, acts[0].end) if dated else None
