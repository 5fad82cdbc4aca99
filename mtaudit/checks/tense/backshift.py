"""Tense under tense: the past perfect without a past, and sequence of tenses (Quirk et al. 1985, 4.24 and 14.31)."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from mtaudit.checks.tense.common import adverbials, clause_end, has, match, rewritten, told
from mtaudit.engine.match import Match
from mtaudit.english.analysis import Analysis
from mtaudit.english.timeline import Sentence
from mtaudit.english.times import Time
from mtaudit.english.verbs import VerbGroup
from mtaudit.english.verbwords import HABITUAL, SAYING, THINKING

_ANCHORING: Final = frozenset(
    "before when until by already earlier previously after once ever never yet till prior if would could still "
    "initially originally hitherto long first only just not wish though as".split()
)
_CLAIMING: Final = SAYING | THINKING
_MISTAKEN: Final = frozenset("initially mistakenly wrongly originally".split())


def past_perfect(analysis: Analysis) -> Iterator[Match]:
    """A past perfect under a present verb with no past to precede, or for what came later, or for a plain past day."""
    before: Sentence | None = None
    for sentence in analysis.timeline.narrated():
        for group in sentence.finite():
            if not group.past_perfect or not told(analysis, group) or group.lemma in ("better", "like"):
                continue
            governor = sentence.groups[group.governor] if group.governor >= 0 else None
            if group.clause == "content" and governor is not None and _present_speaker(governor):
                if not _anchored(analysis, sentence, group):
                    yield _found(analysis, group, (governor.first, governor.end), "the present verb that governs it")
            elif group.clause in ("other", "content", "relative") and _bare_present(analysis, sentence, group, before):
                main = next(g for g in sentence.finite() if g.clause == "main")
                yield _found(analysis, group, (main.first, main.end), "the present that it stands beside")
            elif group.clause == "main" and (joined := _joined_present(sentence, group)) is not None:
                yield _found(analysis, group, (joined.first, joined.end), "the present that it is joined to")
            elif group.clause == "main":
                other = _later(analysis, sentence, group, before) or _plain_day(analysis, sentence, group, before)
                if other is not None:
                    yield _found(analysis, group, other, "what it is set against")
        before = sentence


def _found(analysis: Analysis, group: VerbGroup, other: tuple[int, int], label: str) -> Match:
    return match(analysis, group, other, label, rewritten(analysis, group, "past", progressive=True))


def _present_speaker(group: VerbGroup) -> bool:
    return group.tense == "present" and not group.modal and not group.perfect and group.lemma in _CLAIMING


def _anchored(analysis: Analysis, sentence: Sentence, group: VerbGroup) -> bool:
    """Whether the sentence has a past that the past perfect precedes."""
    number = sentence.groups.index(group)
    for other in sentence.finite():
        if (
            other is not group
            and (other.past or (other.tense == "past" and other.progressive))
            and other.governor != -1
        ) and (other.clause != "relative" or other.governor == number):
            return True
    if any(
        other.tense == "past" and other.clause in ("main", "content")
        for other in sentence.finite()
        if other is not group
    ):
        return True
    return has(analysis, group.start, clause_end(analysis, sentence, group), _ANCHORING)


def _bare_present(analysis: Analysis, sentence: Sentence, group: VerbGroup, before: Sentence | None) -> bool:
    """Whether all else in the sentence is present, with no past before it to look back from."""
    if before is not None and any(g.tense == "past" for g in before.finite()):
        return False
    others = [g for g in sentence.finite() if g is not group]
    mains = [g for g in others if g.clause == "main"]
    return (
        bool(mains) and all(g.tense == "present" and not g.modal for g in others) and not mains[0].perfect
        and not has(analysis, sentence.first, sentence.last, _ANCHORING - {"as"})
        and not any(analysis.quoted[sentence.first : sentence.last])
    )  # fmt: skip


def _joined_present(sentence: Sentence, group: VerbGroup) -> VerbGroup | None:
    """A present joined to the past perfect under the same subject: "had been founded in 1900 and is"."""
    number = sentence.groups.index(group)
    for other in sentence.finite():
        if other.joined == number and other.sure and other.tense == "present" and not other.modal:
            return other
    return None


def _later(analysis: Analysis, sentence: Sentence, group: VerbGroup, before: Sentence | None) -> tuple[int, int] | None:
    """The words that set the event after the one before: "ten days later", "the following week"."""
    if before is None or not any(g.past for g in before.finite()) or group.progressive:
        return None
    lowers = analysis.lowers
    for time, _ in adverbials(analysis, sentence, group):
        if any(_follows_on(time, earlier) for earlier in before.times):
            return time.first, time.end
    if any(other.past and other.first > group.first for other in sentence.finite() if other.clause == "temporal"):
        return None
    end = clause_end(analysis, sentence, group)
    for token in range(max(group.start, sentence.first), end):
        low = lowers[token]
        if group.first <= token < group.end:
            continue
        if (
            low in ("afterwards", "subsequently", "thereafter", "then")
            and token < group.first
            and token > sentence.first
        ):
            return token, token + 1
        if low == "later" and analysis.timeline.tags[token - 1] in ("NNS", "NN") and lowers[token - 1] in _UNITS:
            return _with_number(analysis, sentence, token - 1), token + 1
        if low == "following" and lowers[token - 1] == "the" and token + 1 < end and lowers[token + 1] in _UNITS:
            return token - 1, token + 2
        if low == "next" and lowers[token - 1] == "the" and token + 1 < end and lowers[token + 1] in _UNITS:
            return token - 1, token + 2
    if lowers[sentence.first] == "after" and "of" in lowers[sentence.first + 2 : sentence.first + 5]:
        of = lowers.index("of", sentence.first)
        if lowers[of - 1] in _UNITS and of < group.first:
            return sentence.first, of
    return None


_UNITS: Final = frozenset(
    "minute minutes hour hours day days night week weeks month months year years morning evening afternoon".split()
)


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
    analysis: Analysis, sentence: Sentence, group: VerbGroup, before: Sentence | None
) -> tuple[int, int] | None:
    """A past day of its own, in a sentence without another past and with none before it."""
    if (before is not None and any(g.tense == "past" for g in before.finite())) or group.progressive:
        return None
    if any(other.tense == "past" for other in sentence.finite() if other is not group):
        return None
    if has(analysis, sentence.first, sentence.last, _ANCHORING):
        return None
    for time, _ in adverbials(analysis, sentence, group):
        if (time.when == "past" and time.kind == "deictic") or (before is None and time.kind == "date"):
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
