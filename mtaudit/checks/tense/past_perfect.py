"""The past perfect without a past to precede (Quirk et al. 1985, 4.24)."""

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
from mtaudit.english.verbwords import PUNCTUAL, SAYING, STATIVE, THINKING

#: Words that set a past perfect before some other time. "After" is none: what it leads to came later.
_ANCHORING: Final = frozenset(
    "before when until already earlier previously prior once ever never yet till if would could still initially "
    "originally hitherto long wish wishes suppose though hardly scarcely sooner".split()
)

#: With these the past perfect tells what held at the time told of: "two days later it had still not come".
_HOLDING: Final = frozenset("still already yet never just nearly almost only".split())
_SINCE: Final = frozenset(("since",))
_BARELY: Final = frozenset(("only", "just"))

CLAIMING: Final = SAYING | THINKING

_TELLING: Final = frozenset("describe recount narrate document".split())
#: What comes to light: "it emerges that".
_EMERGING: Final = frozenset(("emerge", "transpire"))

#: What was meant to be and was not: its past perfect looks back from the outcome.
_UNFULFILLED: Final = frozenset(
    "expect hope plan intend want mean think suppose fear schedule predict wish promise vow pledge".split()
)

UNITS: Final = frozenset(
    "minute minutes hour hours day days night week weeks month months year years morning evening afternoon".split()
)

_AFTERWARDS: Final = frozenset(("afterwards", "afterward", "subsequently", "thereafter"))

#: What a report tells of and what is said after it: "had announced after the hearing".
_SPEECH: Final = frozenset("apologise apologize thank ask call comment congratulate speak".split())

_PROCEEDINGS: Final = frozenset(
    "hearing verdict ruling sentencing trial judgment judgement meeting talks match game vote ceremony session "
    "summit announcement decision accident crash incident collision attack explosion".split()
)


#: What is said of the verb and its other half.
_NO_PAST: Final = {"fault": "goes before another past;", "end": " is none"}
_UNTOLD: Final = {"fault": "needs “had”: it was over", "end": ""}


def past_perfect(analysis: Analysis) -> Iterator[Match]:
    """A past perfect under a present verb, for what came later, or for a plain past day; or none where it is needed."""
    before: list[Sentence] = []
    sentences = list(analysis.timeline.narrated())
    for number, sentence in enumerate(sentences):
        after = sentences[number + 1 : number + 2]
        for group in sentence.finite():
            if group.past and sentence.times:
                by = _over_by(analysis, sentence, group)
                if by is not None:
                    suggestion = rewritten(analysis, group, "past perfect")
                    yield match(analysis, group, by, "the time by which it was over", suggestion, **_UNTOLD)
            if not group.past_perfect or group.clause == "aside" or group.lemma in ("better", "like"):
                continue
            if _unreal(analysis, sentence, group):
                continue
            if analysis.quoted[group.head]:
                other = _tonight(analysis, sentence, group)
            else:
                other = _conflict(analysis, sentence, group, before, after)
            if other is not None:
                suggestion = rewritten(analysis, group, "past", progressive=True)
                yield match(analysis, group, other, "what it is set against", suggestion, **_NO_PAST)
        before = [*before[-1:], sentence]


def _conflict(
    analysis: Analysis, sentence: Sentence, group: VerbGroup, before: list[Sentence], after: list[Sentence]
) -> tuple[int, int] | None:
    """The tokens that the past perfect does not go with, or None."""
    governor = sentence.groups[group.governor] if group.governor >= 0 else None
    if governor is not None and group.clause in ("content", "relative") and _nth_time(analysis, group, governor):
        return governor.first, governor.end
    if group.clause == "temporal":
        governor = governor or next((g for g in sentence.finite() if g.first > group.end), None)
        unmet = governor is not None and _to_come(analysis, sentence, group, governor)
        return (governor.first, governor.end) if governor is not None and unmet else None
    if group.clause == "content" and governor is not None and _present_speaker(governor):
        pictured = governor.lemma in _TELLING | {"show", "tell"} and not sentence.times
        pictured = pictured and analysis.timeline.lowers[group.opener] in ("how", "what", "why")
        if pictured or _anchored(analysis, sentence, group) or _told_before(sentence, before):
            return None  # "The film shows how the town had changed" by the time of its story
        return governor.first, governor.end
    placed = analysis.timeline.lowers[group.opener] == "where" and group.opener >= 0
    if (
        group.clause in ("main", "content", "relative", "other")
        and not placed
        and not _defining(analysis, sentence, group)
    ):
        other = _present_around(analysis, sentence, group, before, after)
        if other is not None:
            return other
    if group.clause != "main":
        return None
    return (
        _later(analysis, sentence, group, before)
        or _reaction(analysis, sentence, group, before)
        or _plain_day(analysis, sentence, group, before)
        or _with_when(analysis, sentence, group, before)
    )


def _over_by(analysis: Analysis, sentence: Sentence, group: VerbGroup) -> tuple[int, int] | None:
    """The date by which an act that is reported later was over: "said that all troops left the city by March 30"."""
    if group.clause != "content" or group.lemma in STATIVE - PUNCTUAL or group.negated or not told(analysis, group):
        return None
    above = group
    while above.governor >= 0 and not (above is not group and above.past and above.lemma in SAYING):
        above = sentence.groups[above.governor]
    if above is group or not above.past or above.lemma not in SAYING:
        return None
    for time, _ in adverbials(analysis, sentence, group):
        dated = time.kind == "span" and analysis.timeline.lowers[time.first] == "by" and (time.month or time.year)
        dated = dated and "in" not in analysis.timeline.lowers[time.first : time.end]  # "fell by half in May"
        if dated and time.when in ("past", ""):
            return time.first, time.end
    return None


_WISHING: Final = frozenset("wish imagine suppose pretend".split())


def _unreal(analysis: Analysis, sentence: Sentence, group: VerbGroup) -> bool:
    """Whether the clause tells what never was: "wishes he had stayed", "talks as if he had been there"."""
    number = sentence.groups.index(group)
    above = sentence.groups[group.governor if group.governor >= 0 else number - 1] if number else None
    wished = (
        above is not None and above.lemma in _WISHING and "," not in analysis.timeline.lowers[above.end : group.first]
    )
    compared = group.opener > 0 and analysis.timeline.lowers[group.opener - 1 : group.opener + 1] in (
        ["as", "if"],
        ["as", "though"],
    )
    return compared or wished


def _tonight(analysis: Analysis, sentence: Sentence, group: VerbGroup) -> tuple[int, int] | None:
    """A day of the speaker's own beside what is quoted: "all who had come here tonight"."""
    if any(other.tense == "past" for other in sentence.finite() if other is not group and analysis.quoted[other.head]):
        return None
    for time in sentence.times:
        own = group.end <= time.first <= group.end + 2 and analysis.quoted[time.first]
        if (
            own
            and analysis.timeline.lowers[time.first] in ("today", "tonight")
            and not _looks_back(analysis, group.first, time.end)
        ):
            return time.first, time.end
    return None


def _nth_time(analysis: Analysis, group: VerbGroup, governor: VerbGroup) -> bool:
    """Whether the clause follows "it is the third time (that)", which takes the present perfect."""
    lowers = analysis.timeline.lowers
    if governor.lemma != "be" or not governor.present or lowers[governor.first - 1] not in ("it", "this", "that"):
        return False
    between = lowers[governor.end : max(group.start, governor.end)]
    return "time" in between[:8] and between[:1] in (["the"], ["already"], ["only"], ["not"], ["now"])


#: What is done about a thing that has happened.
_REACTING: Final = frozenset(
    "welcome criticise criticize condemn praise hail applaud greet celebrate slam denounce deplore cheer mourn".split()
)


def _reaction(
    analysis: Analysis, sentence: Sentence, group: VerbGroup, before: list[Sentence]
) -> tuple[int, int] | None:
    """The event just told that is reacted to: "They voted to go. The decision had been welcomed"."""
    first = sentence.first
    noun = first + 1
    if (
        group.lemma not in _REACTING
        or not group.passive
        or not before
        or analysis.timeline.lowers[first] not in ("the", "this")
    ):
        return None
    told_of = any(g.past and g.clause in ("main", "content") for g in before[-1].finite())
    if group.first != noun + 1 or not told_of or _named(analysis, analysis.timeline.lowers[noun], before[-1]):
        return None
    known = analysis.timeline.lowers[noun] in _PROCEEDINGS | {
        "move",
        "result",
        "victory",
        "step",
        "news",
        "agreement",
        "deal",
    }
    return None if not known or _looks_back(analysis, first, sentence.last) else (first, noun + 1)


def _defining(analysis: Analysis, sentence: Sentence, group: VerbGroup) -> bool:
    """Whether the clause only says which: "a village that had lost its men"; but "the first who had won"."""
    tags, opener = analysis.timeline.tags, group.opener
    if group.clause != "relative" or tags[opener - 1] not in ("NN", "NNS", "NNP", "NNPS"):
        return False
    if any(tag in ("JJS", "RBS") for tag in tags[sentence.first : opener]) or has(
        analysis, sentence.first, opener, _ORDINAL
    ):
        return False
    number = sentence.groups.index(group)
    return not any(other.tense == "present" and other.joined == number for other in sentence.finite())


_ORDINAL: Final = frozenset("first second third only last".split())


def _to_come(analysis: Analysis, sentence: Sentence, group: VerbGroup, governor: VerbGroup) -> bool:
    """Whether the clause sets a time to come: "will return after the storm had passed"."""
    opener = analysis.timeline.lowers[group.opener]
    if opener == "since":
        return governor.present_perfect  # "has been dark since a storm had torn down the lines"
    if opener not in ("after", "once", "when", "until", "till", "as") or governor.clause == "attribution":
        return False
    told_of = any(other.past for other in sentence.finite() if other.clause != "attribution")
    dated = opener == "after" and governor.present and any(time.kind in _DATING for time in sentence.times)
    dated = dated and governor.lemma in PUNCTUAL  # "arrives on Sunday after he had been to Tunis"
    return (dated or (governor.modal in ("will", "wo", "'ll", "shall") and not governor.perfect)) and not told_of


_DATING: Final = frozenset(("date", "deictic"))


def _told_before(sentence: Sentence, before: list[Sentence]) -> bool:
    """Whether the sentence before, in the same paragraph or not, tells a past that the clause may precede."""
    return bool(before) and any(group.past and group.clause == "main" for group in before[-1].finite())


def _present_speaker(group: VerbGroup) -> bool:
    return (
        group.tense == "present"
        and not group.modal
        and not group.perfect
        and (group.lemma in CLAIMING | _TELLING | _EMERGING)
    )


def _anchored(analysis: Analysis, sentence: Sentence, group: VerbGroup) -> bool:
    """Whether the sentence has a past that the past perfect precedes."""
    number = sentence.groups.index(group)
    for other in sentence.finite():
        if other is group or other.tense != "past":
            continue
        joined = other.joined == number and other.opener == group.opener
        if joined and not has(analysis, group.end, other.first, _SINCE):
            continue  # but "had known of it since 1998 and hid it"
        if other.clause == "relative" and other.governor != number:
            continue
        if (
            other.governor == number
            and other.opener > group.first
            and analysis.timeline.lowers[other.opener] == "because"
        ):
            continue  # "had failed because its spillway was blocked": what caused it came before
        if (
            other.clause == "content"
            and analysis.timeline.lowers[other.opener - 1] in ("and", "but")
            and other.first > group.end
        ):
            continue  # "had established ties and that an embassy was opened": a report of its own
        if not (other.clause in ("temporal", "relative") and analysis.timeline.lowers[other.opener - 1] == ","):
            return True  # "in 1612, when the plague raged" says more of a day, and sets none
    end = clause_end(analysis, sentence, group)
    told_of = any(time.kind == "clock" and time.when == "past" for time in sentence.times)  # "at the time of the crash"
    return (
        group.lemma in _UNFULFILLED
        or told_of
        or _looks_back(analysis, group.start, end)
        or has(analysis, group.first, group.end, _BARELY)
    )


def _looks_back(analysis: Analysis, first: int, end: int) -> bool:
    """Whether a word sets what is told before some other time: "already", "by then"."""
    lowers, tags = analysis.timeline.lowers, analysis.timeline.tags
    for token in range(first, end):
        low = lowers[token]
        if low == "still" and tags[token - 1] in ("VBZ", "VBP"):
            continue  # "are still climbing"
        if low == "long" and tags[token - 1] in ("NN", "NNS"):
            continue  # "90 pages long"
        if low in _ANCHORING and not (low == "when" and lowers[token - 1] == ","):
            return True
        if low == "by" and token + 1 < len(tags) and tags[token + 1] != "VBG":
            stop = next((t for t in range(token + 1, min(token + 4, end)) if tags[t] == "IN"), token + 4)
            reach = lowers[token + 1 : stop]  # not "by lightning on Sunday", "by half a point"
            if reach[:1] in (["then"], ["now"]) or not _TIMES.isdisjoint(reach) or any(map(year, reach[:1])):
                return True
    return False


_TIMES: Final = TIME_NOUNS - {"point", "second"}


def year(low: str) -> bool:
    """Whether the word is the number of a year."""
    return len(low) >= 4 and low[:4].isdigit() and low[0] in "12"


def _own(analysis: Analysis, sentence: Sentence, group: VerbGroup) -> tuple[int, int]:
    """The tokens of the group's own clause, with what stands before a clause that no word opens."""
    bare = group.clause == "relative" and analysis.timeline.tags[group.opener] in ("PRP", "DT")
    return sentence.first if bare else max(group.start, sentence.first), clause_end(analysis, sentence, group)


def _past_told(sentence: Sentence) -> bool:
    return any(group.tense == "past" for group in sentence.finite())


def _present_around(
    analysis: Analysis, sentence: Sentence, group: VerbGroup, before: list[Sentence], after: list[Sentence]
) -> tuple[int, int] | None:
    """The present or future beside the past perfect, where neither its sentence nor those around have another past."""
    others = [other for other in sentence.finite() if other is not group]
    since = [g for g in others if g.past and g.clause == "temporal" and analysis.timeline.lowers[g.opener] == "since"]
    others = [other for other in others if other not in since]
    if any(_past_told(earlier) for earlier in before) or any(other.tense != "present" for other in others):
        return None
    if group.lemma in _UNFULFILLED or _looks_back(analysis, *_own(analysis, sentence, group)):
        return None
    if any(analysis.quoted[sentence.first : sentence.last]):
        return None
    mains = [other for other in others if other.clause == "main" and (not other.perfect or other.joined >= 0)]
    if group.clause == "relative":
        mains = [other for other in mains if not other.passive]  # "is buried beside her husband, who had died"
    dated = bool(sentence.times) or any(year(low) for low in analysis.timeline.lowers[sentence.first : sentence.last])
    if group.clause == "main" and not dated:
        mains = [other for other in mains if other.joined >= 0]
    told_on = any(_past_told(later) for later in after) and not sentence.times
    if not mains and group.clause == "main" and before and not told_on and not others:
        mains = [
            other
            for other in before[-1].finite()
            if other.clause == "main" and not other.perfect and told(analysis, other)
        ]
    if not mains and group.clause == "main":
        # "It is raining. Snow had fallen on Friday, it reports"
        mains = [other for other in others if other.clause == "attribution" and _present_speaker(other)]
    if not mains and group.clause == "main" and not before and not after:
        # a sentence by itself: "The vials had been pledged by the state, which will store them"
        told_by = ("main", "relative", "attribution")
        mains = [other for other in others if other.clause in told_by and not other.perfect]
    return (mains[0].first, mains[0].end) if mains else None


def _later(analysis: Analysis, sentence: Sentence, group: VerbGroup, before: list[Sentence]) -> tuple[int, int] | None:
    """The words that set the event after the one before: "ten days later", "the following week"."""
    partner = sentence.groups[group.joined] if group.joined >= 0 else None
    if partner is not None and partner.past:
        for token in range(partner.end, group.first):
            if (
                analysis.timeline.lowers[token] in _AFTERWARDS | {"then"}
                and analysis.timeline.lowers[token - 1] not in _POINTING
            ):
                return token, token + 1  # "broke the window and then had fled"
    if not before or group.progressive or not any(g.past for g in before[-1].finite()):
        return None
    if group.negated or has(analysis, *_own(analysis, sentence, group), _HOLDING):
        return None
    for time, _ in adverbials(analysis, sentence, group):
        minute = _minute(analysis, time)
        led = time.kind == "story" and "after" in analysis.timeline.lowers[time.first : time.end]
        if led or any(
            _follows_on(time, earlier) or minute > _minute(analysis, earlier) > 0 for earlier in before[-1].times
        ):
            return time.first, time.end
    if any(other.past and other.first > group.first for other in sentence.finite() if other.clause == "temporal"):
        return None
    lowers, tags = analysis.timeline.lowers, analysis.timeline.tags
    end = clause_end(analysis, sentence, group)
    background = any(g.past_perfect and g.clause == "main" for g in before[-1].finite())
    for token in range(max(group.start, sentence.first), end):
        low = lowers[token]
        if group.first <= token < group.end and low != "then":
            continue
        if low in _AFTERWARDS and not background:
            return token, token + 1
        pointing = token > sentence.first and lowers[token - 1] in _POINTING
        if low == "then" and (token + 1 < group.first or token > group.first) and not pointing:
            return token, token + 1
        if low == "later" and token == sentence.first and (lowers[token + 1] == "," or tags[token + 1] in _STARTING):
            return token, token + 1
        if low == "later" and tags[token - 1] in ("NNS", "NN") and lowers[token - 1] in UNITS:
            return _with_number(analysis, sentence, token - 1), token + 1
        if (
            low in ("following", "next")
            and lowers[token - 1] == "the"
            and not UNITS.isdisjoint(lowers[token + 1 : token + 2])
        ):
            return token - 1, token + 2
        if (
            low == "after"
            and not background
            and not sentence.times
            and _after_it(analysis, sentence, group, token, before[-1])
        ):
            return token, token + 2
    return None


_STARTING: Final = frozenset(("DT", "PRP", "PRP$", "EX"))
_POINTING: Final = frozenset("by since until till before".split())


def _after_it(analysis: Analysis, sentence: Sentence, group: VerbGroup, token: int, before: Sentence) -> bool:
    """Whether "after" at the token leads from what the sentence before told: "after that", "hours after the crash"."""
    lowers, tags = analysis.timeline.lowers, analysis.timeline.tags
    fronted = token < group.first
    if token + 2 >= sentence.last:
        return False
    if fronted and token == sentence.first and lowers[token + 1] in ("that", "this", "which"):
        return tags[token + 2] in ("DT", "PRP", "PRP$", "NNP", "NNS", ",", "EX")
    if fronted and token == sentence.first and tags[token + 1] == "CD" and lowers[token + 2] in UNITS:
        return True
    noun = token + 2
    if lowers[token + 1] != "the" or tags[noun] != "NN":
        return False
    if fronted:
        return lowers[token - 1] in UNITS and (lowers[noun] in _ACCIDENTS or _named(analysis, lowers[noun], before))
    return lowers[noun] in _PROCEEDINGS and group.lemma in SAYING | _SPEECH


_ACCIDENTS: Final = frozenset("accident incident event disaster tragedy".split())


def _named(analysis: Analysis, noun: str, before: Sentence) -> bool:
    """Whether the noun takes up a word of the sentence before: "collided … the collision"."""
    return any(low[:5] == noun[:5] for low in analysis.timeline.lowers[before.first : before.last] if len(low) > 4)


def _minute(analysis: Analysis, time: Time) -> int:
    """The minute of a game that the time names: "in the 51st minute"; 0 for none."""
    named = analysis.timeline.lowers[time.end - 2] if analysis.timeline.lowers[time.end - 1] == "minute" else ""
    return int(named[:-2]) if named[:-2].isdigit() else 0


def _follows_on(time: Time, earlier: Time) -> bool:
    """Whether the calendar sets the time after the earlier one; "by 1945" looks back from there."""
    if time.kind == "span":
        return False
    if time.year and earlier.year:
        return (time.year, time.month, time.day) > (earlier.year, earlier.month or 12, earlier.day or 31)
    if time.year or earlier.year or not (time.month and earlier.month):
        return False
    return (time.month, time.day or 1) > (earlier.month, earlier.day or 31) and time.month - earlier.month < 7


def _with_number(analysis: Analysis, sentence: Sentence, token: int) -> int:
    while token > sentence.first and analysis.timeline.tags[token - 1] in ("CD", "DT", "JJ", "RB"):
        token -= 1
    return token


_JUST: Final = frozenset("just already only barely hardly scarcely nearly almost not n't".split())


def _with_when(
    analysis: Analysis, sentence: Sentence, group: VerbGroup, before: list[Sentence]
) -> tuple[int, int] | None:
    """The day of an act that a when-clause only pictures: "had died on Tuesday when his car left the road"."""
    pasts = [other for other in sentence.finite() if other is not group and other.tense == "past"]
    whens = {other.opener for other in pasts}
    if before or not sentence.times or len(whens) != 1 or group.lemma not in PUNCTUAL or group.progressive:
        return None
    (when,) = whens
    if when < group.end or analysis.timeline.lowers[when] != "when" or has(analysis, group.first, group.end, _JUST):
        return None
    time = sentence.times[0]
    dated = group.end <= time.first and time.end <= when and time.kind in ("date", "deictic")
    return (time.first, time.end) if dated and not _looks_back(analysis, sentence.first, group.end) else None


def _plain_day(
    analysis: Analysis, sentence: Sentence, group: VerbGroup, before: list[Sentence]
) -> tuple[int, int] | None:
    """A day of its own, in a sentence without another past and with none before it; or today."""
    others = [other for other in sentence.finite() if other is not group]
    reach = sentence.last
    if any(other.tense == "present" and other.clause == "main" for other in others):
        reach = next((t for t in range(group.end, reach) if analysis.timeline.lowers[t] == ";"), reach)
    if (
        group.progressive
        or group.negated
        or any(g.tense == "past" and g.first < reach and not g.past_perfect for g in others)
    ):
        return None
    if group.lemma in SAYING and any(g.modal in ("would", "could", "should") for g in others):
        return None  # "had said on Monday that nobody would go": then somebody went
    if group.lemma in _UNFULFILLED or _looks_back(analysis, *_own(analysis, sentence, group)):
        return None
    after_past = bool(before) and _past_told(before[-1])
    for time, _ in adverbials(analysis, sentence, group):
        today = time.when == "present" and analysis.timeline.lowers[time.first] in ("today", "tonight", "this")
        alone = (time.when == "past" and time.kind == "deictic") or (not before and time.kind == "date")
        if today or (alone and not after_past):
            return time.first, time.end
    return None
