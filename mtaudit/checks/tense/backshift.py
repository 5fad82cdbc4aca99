"""Tense under tense: the past perfect without a past, and sequence of tenses (Quirk et al. 1985, 4.24 and 14.31)."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from mtaudit.checks.tense.common import adverbials, clause_end, has, match, rewritten, told
from mtaudit.engine.match import Match
from mtaudit.english.analysis import Analysis
from mtaudit.english.clauses import TIME_NOUNS
from mtaudit.english.timeline import Sentence
from mtaudit.english.times import Time
from mtaudit.english.verbs import VerbGroup
from mtaudit.english.verbwords import HABITUAL, SAYING, THINKING

#: Words that set a past perfect before some other time.
_ANCHORING: Final = frozenset(
    "before when until already earlier previously after once ever never yet till prior if would could still "
    "initially originally hitherto long not n't wish wishes suppose though hardly scarcely sooner".split()
)
_CLAIMING: Final = SAYING | THINKING
_MISTAKEN: Final = frozenset("initially mistakenly wrongly originally".split())
#: What was meant to be and was not: its past perfect looks back from the outcome.
_UNFULFILLED: Final = frozenset("expect hope plan intend want mean think suppose fear schedule predict wish".split())
_UNITS: Final = frozenset(
    "minute minutes hour hours day days night week weeks month months year years morning evening afternoon".split()
)
_AFTERWARDS: Final = frozenset(("afterwards", "afterward", "subsequently", "thereafter"))
#: What a report tells of and what is said after it: "had announced after the hearing".
_PROCEEDINGS: Final = frozenset(
    "hearing verdict ruling sentencing trial judgment judgement meeting talks match game vote ceremony session "
    "summit announcement decision accident crash incident collision attack explosion".split()
)


def past_perfect(analysis: Analysis) -> Iterator[Match]:
    """A past perfect under a present verb with no past to precede, or for what came later, or for a plain past day."""
    before: list[Sentence] = []
    sentences = list(analysis.timeline.narrated())
    for number, sentence in enumerate(sentences):
        after = sentences[number + 1 : number + 2]
        for group in sentence.finite():
            if not group.past_perfect or not told(analysis, group) or group.lemma in ("better", "like"):
                continue
            other = _conflict(analysis, sentence, group, before, after)
            if other is not None:
                suggestion = rewritten(analysis, group, "past", progressive=True)
                yield match(analysis, group, other, "what it is set against", suggestion)
        before = [*before[-1:], sentence]


def _conflict(
    analysis: Analysis, sentence: Sentence, group: VerbGroup, before: list[Sentence], after: list[Sentence]
) -> tuple[int, int] | None:
    """The tokens that the past perfect does not go with, or None."""
    governor = sentence.groups[group.governor] if group.governor >= 0 else None
    if group.clause == "content" and governor is not None and _present_speaker(governor):
        return None if _anchored(analysis, sentence, group) else (governor.first, governor.end)
    if group.clause in ("main", "content", "relative", "other"):
        other = _present_around(analysis, sentence, group, before, after)
        if other is not None:
            return other
    if group.clause != "main":
        return None
    return _later(analysis, sentence, group, before) or _plain_day(analysis, sentence, group, before)


def _present_speaker(group: VerbGroup) -> bool:
    return group.tense == "present" and not group.modal and not group.perfect and group.lemma in _CLAIMING


def _anchored(analysis: Analysis, sentence: Sentence, group: VerbGroup) -> bool:
    """Whether the sentence has a past that the past perfect precedes."""
    number = sentence.groups.index(group)
    for other in sentence.finite():
        if other is group or other.tense != "past" or (other.joined == number and other.opener == group.opener):
            continue
        if other.clause == "relative" and other.governor != number:
            continue
        if not (other.clause in ("temporal", "relative") and analysis.lowers[other.opener - 1] == ","):
            return True  # "in 1612, when the plague raged" says more of a day, and sets none
    end = clause_end(analysis, sentence, group)
    return group.lemma in _UNFULFILLED or _looks_back(analysis, group.start, end) or has(
        analysis, group.start, end, frozenset(("only", "just", "first", "as"))
    )  # fmt: skip


def _looks_back(analysis: Analysis, first: int, end: int) -> bool:
    """Whether a word sets what is told before some other time: "already", "by then"."""
    lowers, tags = analysis.lowers, analysis.timeline.tags
    for token in range(first, end):
        low = lowers[token]
        if low in _ANCHORING and not (low == "when" and lowers[token - 1] == ","):
            return True
        if low == "by" and tags[token + 1] != "VBG":
            reach = lowers[token + 1 : token + 4]
            if "then" in reach[:1] or "now" in reach[:1] or not TIME_NOUNS.isdisjoint(reach) or _year(reach[0]):
                return True
    return False


def _year(low: str) -> bool:
    return len(low) >= 4 and low[:4].isdigit() and low[0] in "12"


def _past_told(sentence: Sentence) -> bool:
    return any(group.tense == "past" for group in sentence.finite())


def _present_around(
    analysis: Analysis, sentence: Sentence, group: VerbGroup, before: list[Sentence], after: list[Sentence]
) -> tuple[int, int] | None:
    """The present or future beside the past perfect, where neither its sentence nor those around have another past."""
    others = [other for other in sentence.finite() if other is not group]
    if any(_past_told(earlier) for earlier in before) or any(other.tense != "present" for other in others):
        return None
    if group.lemma in _UNFULFILLED or _looks_back(analysis, sentence.first, sentence.last):
        return None
    if any(analysis.quoted[sentence.first : sentence.last]):
        return None
    mains = [other for other in others if other.clause == "main" and not other.perfect]
    told_on = any(_past_told(later) for later in after) and not sentence.times
    if not mains and group.clause == "main" and before and not told_on:
        mains = [
            other
            for other in before[-1].finite()
            if other.clause == "main" and not other.perfect and told(analysis, other)
        ]
    return (mains[0].first, mains[0].end) if mains else None


def _later(analysis: Analysis, sentence: Sentence, group: VerbGroup, before: list[Sentence]) -> tuple[int, int] | None:
    """The words that set the event after the one before: "ten days later", "the following week"."""
    if not before or group.progressive or not any(g.past for g in before[-1].finite()):
        return None
    for time, _ in adverbials(analysis, sentence, group):
        if any(_follows_on(time, earlier) for earlier in before[-1].times):
            return time.first, time.end
    if any(other.past and other.first > group.first for other in sentence.finite() if other.clause == "temporal"):
        return None
    lowers, tags = analysis.lowers, analysis.timeline.tags
    end = clause_end(analysis, sentence, group)
    background = any(g.past_perfect and g.clause == "main" for g in before[-1].finite())
    for token in range(max(group.start, sentence.first), end):
        low = lowers[token]
        if group.first <= token < group.end:
            continue
        if low in _AFTERWARDS and not background:
            return token, token + 1
        if low == "then" and sentence.first < token < group.first and lowers[token - 1] not in _POINTING:
            return token, token + 1
        if low == "later" and tags[token - 1] in ("NNS", "NN") and lowers[token - 1] in _UNITS:
            return _with_number(analysis, sentence, token - 1), token + 1
        if low in ("following", "next") and lowers[token - 1] == "the" and lowers[token + 1] in _UNITS:
            return token - 1, token + 2
        if (
            low == "after"
            and not background
            and not sentence.times
            and _after_it(analysis, sentence, group, token, before[-1])
        ):
            return token, token + 2
    return None


_POINTING: Final = frozenset("by since until till before".split())


def _after_it(analysis: Analysis, sentence: Sentence, group: VerbGroup, token: int, before: Sentence) -> bool:
    """Whether "after" at the token leads from what the sentence before told: "after that", "hours after the crash"."""
    lowers, tags = analysis.lowers, analysis.timeline.tags
    fronted = token < group.first
    if fronted and token == sentence.first and lowers[token + 1] in ("that", "this", "which"):
        return tags[token + 2] in ("DT", "PRP", "PRP$", "NNP", "NNS", ",", "EX")
    if fronted and token == sentence.first and tags[token + 1] == "CD" and lowers[token + 2] in _UNITS:
        return True
    noun = token + 2
    if lowers[token + 1] != "the" or noun >= sentence.last or tags[noun] != "NN":
        return False
    if fronted:
        return lowers[token - 1] in _UNITS and (lowers[noun] in _ACCIDENTS or _named(analysis, lowers[noun], before))
    return lowers[noun] in _PROCEEDINGS and group.lemma in SAYING


_ACCIDENTS: Final = frozenset("accident incident event disaster tragedy".split())


def _named(analysis: Analysis, noun: str, before: Sentence) -> bool:
    """Whether the noun takes up a word of the sentence before: "collided … the collision"."""
    return any(low[:5] == noun[:5] for low in analysis.lowers[before.first : before.last] if len(low) > 4)


def _follows_on(time: Time, earlier: Time) -> bool:
    """Whether the calendar sets the time after the earlier one."""
    if time.year and earlier.year:
        return (time.year, time.month, time.day) > (earlier.year, earlier.month or 12, earlier.day or 31)
    if time.year or earlier.year or not (time.month and earlier.month):
        return False
    return (time.month, time.day or 1) > (earlier.month, earlier.day or 31) and time.month - earlier.month < 7


def _with_number(analysis: Analysis, sentence: Sentence, token: int) -> int:
    while token > sentence.first and analysis.timeline.tags[token - 1] in ("CD", "DT", "JJ", "RB"):
        token -= 1
    return token


def _plain_day(
    analysis: Analysis, sentence: Sentence, group: VerbGroup, before: list[Sentence]
) -> tuple[int, int] | None:
    """A day of its own, in a sentence without another past and with none before it; or today."""
    if group.progressive or any(other.tense == "past" for other in sentence.finite() if other is not group):
        return None
    if group.lemma in _UNFULFILLED or _looks_back(analysis, sentence.first, sentence.last):
        return None
    after_past = bool(before) and _past_told(before[-1])
    for time, _ in adverbials(analysis, sentence, group):
        today = time.when == "present" and analysis.lowers[time.first] in ("today", "tonight", "this")
        alone = (time.when == "past" and time.kind == "deictic") or (not before and time.kind == "date")
        if today or (alone and not after_past):
            return time.first, time.end
    return None


def sequence(analysis: Analysis) -> Iterator[Match]:
    """A reported clause whose present or future, under a past verb, says what was not meant."""
    for sentence in analysis.timeline.narrated():
        for group in sentence.finite():
            if group.clause != "content" or group.governor < 0 or not told(analysis, group):
                continue
            governor = sentence.groups[group.governor]
            if governor.tense != "past" or governor.modal or governor.lemma not in _CLAIMING | {"ask", "wonder", "be"}:
                continue
            if group.tense != "present" or (group.modal and group.modal != "will") or not governor.sure:
                continue
            if governor.perfect or (group.perfect and (governor.lemma not in _FELT or group.modal)):
                continue
            found = _past_of_its_own(analysis, sentence, group) or _overtaken(analysis, sentence, governor, group)
            if found is not None:
                other, tense = found
                suggestion = rewritten(analysis, group, tense, progressive=True)
                yield match(analysis, group, other, "the past that it is told from", suggestion)


def _past_of_its_own(analysis: Analysis, sentence: Sentence, group: VerbGroup) -> tuple[tuple[int, int], str] | None:
    """A past adverbial inside the reported clause: "said that he will resign yesterday"."""
    for time, front in adverbials(analysis, sentence, group):
        if front:
            continue
        if time.when == "past" or (time.kind == "year" and time.when == "" and not (group.modal or group.progressive)):
            return (time.first, time.end), "past perfect"
    lowers = analysis.lowers
    end = clause_end(analysis, sentence, group)
    for token in range(group.end, end - 2):
        if lowers[token] == "the" and lowers[token + 1] == "previous" and lowers[token + 2] in _UNITS:
            return (token, token + 3), "past perfect"
        if lowers[token + 1] in _UNITS and lowers[token + 2] in ("earlier", "before") and lowers[token] in ("a", "the"):
            return (token, token + 3), "past perfect"
    return None


def _overtaken(
    analysis: Analysis, sentence: Sentence, governor: VerbGroup, group: VerbGroup
) -> tuple[tuple[int, int], str] | None:
    """A time of the reporting verb so far back that the future it told is over, or a belief given up since."""
    tense = "would" if group.modal else "past perfect" if group.perfect else "past"
    for time, _ in adverbials(analysis, sentence, governor):
        if time.kind == "clock" and time.when == "" and not group.modal:
            return (time.first, time.end), tense
        if group.modal and time.year and (time.when == "past" or time.year < 2000 or _went_on(sentence, group)):
            return (time.first, time.end), tense
    lowers = analysis.lowers
    for time in sentence.times:
        if (
            time.end <= governor.first
            and time.year
            and time.year < 2000
            and (group.progressive or _of_him(analysis, group))
        ) and governor.lemma in SAYING:
            return (time.first, time.end), tense
    if group.modal and governor.lemma in SAYING:
        end = clause_end(analysis, sentence, group)
        for token in range(group.end, end - 1):
            if lowers[token] in ("next", "following") and lowers[token - 1] == "the" and lowers[token + 1] in _UNITS:
                return (token - 1, token + 2), tense
        gone = [g for g in sentence.finite() if g.first > group.end and g.clause == "main" and g.tense == "past"]
        joined = bool(gone) and lowers[gone[0].start - 1] in ("and", "but")
        if (
            joined
            and gone[0].sure
            and gone[0].lemma not in SAYING | {"decline", "refuse", "give"}
            and gone[0].joined < 0
        ):
            return (gone[0].first, gone[0].end), tense
    if not group.modal and governor.lemma in THINKING and _mistaken(lowers, governor.first, group.first):
        return (governor.first, governor.end), tense
    if not group.modal and governor.lemma == "know" and governor.negated and _went_on(sentence, group):
        return (governor.first, governor.end), tense
    felt = governor.lemma in _FELT and (group.modal or group.perfect or group.lemma == "be")
    felt = felt or (group.modal == "will" and governor.lemma == "know")
    if felt and governor.clause == "main" and not _standing(analysis, group):
        return (governor.first, governor.end), tense
    if group.lemma in SAYING | {"have"} and not group.modal:
        return None
    later = [other for other in sentence.finite() if other.first > group.end and other.clause == "main" and other.past]
    if group.modal and governor.lemma in ("fear", "hope", "believe", "think", "expect", "doubt") and later:
        return (later[0].first, later[0].end), tense
    return None


def _of_him(analysis: Analysis, group: VerbGroup) -> bool:
    """Whether the clause speaks of a person or thing by a pronoun, and so of no general truth."""
    return analysis.timeline.tags[group.first - 1] == "PRP"


#: What was felt then is told from then: its present is no news.
_FELT: Final = frozenset(
    "hope fear think believe realize realise notice feel doubt wonder suspect assume imagine worry dream expect".split()
)


def _standing(analysis: Analysis, group: VerbGroup) -> bool:
    """Whether the clause may hold now as it did then: a general truth, or a time still to come."""
    return has(analysis, group.first, min(group.end + 12, len(analysis.lowers)), HABITUAL | _STILL)


_STILL: Final = frozenset("next coming tomorrow this today now can year years future by soon again".split())


def _mistaken(lowers: list[str], first: int, end: int) -> bool:
    """Whether a belief is told as one given up: "believed at first", "initially thought"."""
    return any(
        word in _MISTAKEN or (word == "first" and lowers[token - 1] == "at")
        for token, word in enumerate(lowers[first:end], first)
    )


def _went_on(sentence: Sentence, group: VerbGroup) -> bool:
    """Whether the sentence goes on to tell what happened then."""
    return any(other.first > group.end and other.past for other in sentence.finite())
