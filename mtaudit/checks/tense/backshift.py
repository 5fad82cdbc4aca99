"""Tense under tense: the past perfect without a past, and sequence of tenses (Quirk et al. 1985, 4.24 and 14.31)."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final, NamedTuple

from mtaudit.checks.tense.common import adverbials, clause_end, has, match, plausible, rewritten, told
from mtaudit.engine.match import Match
from mtaudit.english.analysis import Analysis
from mtaudit.english.clauses import TIME_NOUNS
from mtaudit.english.subjects import subject
from mtaudit.english.timeline import Sentence
from mtaudit.english.times import Time
from mtaudit.english.verbs import VerbGroup
from mtaudit.english.verbwords import HABITUAL, PUNCTUAL, SAYING, THINKING

#: Words that set a past perfect before some other time.
_ANCHORING: Final = frozenset(
    "before when until already earlier previously after once ever never yet till prior if would could still "
    "initially originally hitherto long not n't wish wishes suppose though hardly scarcely sooner".split()
)
_CLAIMING: Final = SAYING | THINKING
_TELLING: Final = frozenset("describe recount narrate document".split())
_MISTAKEN: Final = frozenset("initially mistakenly wrongly originally".split())
#: What was meant to be and was not: its past perfect looks back from the outcome.
_UNFULFILLED: Final = frozenset("expect hope plan intend want mean think suppose fear schedule predict wish".split())
_UNITS: Final = frozenset(
    "minute minutes hour hours day days night week weeks month months year years morning evening afternoon".split()
)
_SEASONS: Final = frozenset("winter spring summer autumn season".split())
_AFTERWARDS: Final = frozenset(("afterwards", "afterward", "subsequently", "thereafter"))
#: What a report tells of and what is said after it: "had announced after the hearing".
_SPEECH: Final = frozenset("apologise apologize thank ask call comment congratulate speak".split())
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
            if not group.past_perfect or group.clause == "aside" or group.lemma in ("better", "like"):
                continue
            if analysis.quoted[group.head]:
                other = _tonight(analysis, sentence, group)
            else:
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
    if governor is not None and group.clause in ("content", "relative") and _nth_time(analysis, group, governor):
        return governor.first, governor.end
    if group.clause == "content" and governor is not None and _present_speaker(governor):
        pictured = governor.lemma in _TELLING | {"show", "tell"} and not sentence.times
        pictured = pictured and analysis.lowers[group.opener] in ("how", "what", "why")
        if pictured or _anchored(analysis, sentence, group):
            return None  # "The film shows how the town had changed" by the time of its story
        return governor.first, governor.end
    if group.clause in ("main", "content", "relative", "other"):
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


def _tonight(analysis: Analysis, sentence: Sentence, group: VerbGroup) -> tuple[int, int] | None:
    """A day of the speaker's own beside what is quoted: "all who had come here tonight"."""
    if any(other.tense == "past" for other in sentence.finite() if other is not group and analysis.quoted[other.head]):
        return None
    for time in sentence.times:
        own = group.end <= time.first <= group.end + 2 and analysis.quoted[time.first]
        if (
            own
            and analysis.lowers[time.first] in ("today", "tonight")
            and not _looks_back(analysis, group.first, time.end)
        ):
            return time.first, time.end
    return None


def _nth_time(analysis: Analysis, group: VerbGroup, governor: VerbGroup) -> bool:
    """Whether the clause follows "it is the third time (that)", which takes the present perfect."""
    lowers = analysis.lowers
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
    if group.lemma not in _REACTING or not group.passive or not before or analysis.lowers[first] not in ("the", "this"):
        return None
    told_of = any(g.past and g.clause in ("main", "content") for g in before[-1].finite())
    if group.first != noun + 1 or not told_of or _named(analysis, analysis.lowers[noun], before[-1]):
        return None
    known = analysis.lowers[noun] in _PROCEEDINGS | {"move", "result", "victory", "step", "news", "agreement", "deal"}
    return None if not known or _looks_back(analysis, first, sentence.last) else (first, noun + 1)


def _present_speaker(group: VerbGroup) -> bool:
    return group.tense == "present" and not group.modal and not group.perfect and group.lemma in _CLAIMING | _TELLING


def _anchored(analysis: Analysis, sentence: Sentence, group: VerbGroup) -> bool:
    """Whether the sentence has a past that the past perfect precedes."""
    number = sentence.groups.index(group)
    for other in sentence.finite():
        if other is group or other.tense != "past" or (other.joined == number and other.opener == group.opener):
            continue
        if other.clause == "relative" and other.governor != number:
            continue
        if (
            other.clause == "content"
            and analysis.lowers[other.opener - 1] in ("and", "but")
            and other.first > group.end
        ):
            continue  # "had established ties and that an embassy was opened": a report of its own
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
        if low == "still" and tags[token - 1] in ("VBZ", "VBP"):
            continue  # "are still climbing"
        if low in _ANCHORING and not (low == "when" and lowers[token - 1] == ","):
            return True
        if low == "by" and token + 1 < len(tags) and tags[token + 1] != "VBG":
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
    mains = [other for other in others if other.clause == "main" and (not other.perfect or other.joined >= 0)]
    dated = bool(sentence.times) or any(_year(low) for low in analysis.lowers[sentence.first : sentence.last])
    if group.clause == "main" and not dated:
        mains = [other for other in mains if other.joined >= 0]
    told_on = any(_past_told(later) for later in after) and not sentence.times
    if not mains and group.clause == "main" and before and not told_on and not others:
        mains = [
            other
            for other in before[-1].finite()
            if other.clause == "main" and not other.perfect and told(analysis, other)
        ]
    if not mains and group.clause == "main" and not before and not after:
        # a sentence by itself: "The vials had been pledged by the state, which will store them"
        mains = [other for other in others if other.clause in ("main", "relative") and not other.perfect]
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
        if (
            low in ("following", "next")
            and lowers[token - 1] == "the"
            and not _UNITS.isdisjoint(lowers[token + 1 : token + 2])
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


_POINTING: Final = frozenset("by since until till before".split())


def _after_it(analysis: Analysis, sentence: Sentence, group: VerbGroup, token: int, before: Sentence) -> bool:
    """Whether "after" at the token leads from what the sentence before told: "after that", "hours after the crash"."""
    lowers, tags = analysis.lowers, analysis.timeline.tags
    fronted = token < group.first
    if token + 2 >= sentence.last:
        return False
    if fronted and token == sentence.first and lowers[token + 1] in ("that", "this", "which"):
        return tags[token + 2] in ("DT", "PRP", "PRP$", "NNP", "NNS", ",", "EX")
    if fronted and token == sentence.first and tags[token + 1] == "CD" and lowers[token + 2] in _UNITS:
        return True
    noun = token + 2
    if lowers[token + 1] != "the" or tags[noun] != "NN":
        return False
    if fronted:
        return lowers[token - 1] in _UNITS and (lowers[noun] in _ACCIDENTS or _named(analysis, lowers[noun], before))
    return lowers[noun] in _PROCEEDINGS and group.lemma in SAYING | _SPEECH


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
    if when < group.end or analysis.lowers[when] != "when" or has(analysis, group.first, group.end, _JUST):
        return None
    time = sentence.times[0]
    dated = group.end <= time.first and time.end <= when and time.kind in ("date", "deictic")
    return (time.first, time.end) if dated and not _looks_back(analysis, sentence.first, group.end) else None


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
    before: list[Sentence] = []
    sentences = list(analysis.timeline.narrated())
    for number, sentence in enumerate(sentences):
        for group in sentence.finite():
            reporting = _reporting(analysis, sentence, group)
            if reporting is None:
                continue
            report = _Report(analysis, sentence, reporting, group, before, sentences[number + 1 : number + 2])
            other = report.over()
            if other is not None:
                suggestion = rewritten(analysis, group, report.needed(), progressive=True)
                yield match(analysis, group, other, "the past that it is told from", suggestion)
        before = [*before[-1:], sentence]


class _Reporting(NamedTuple):
    """The words that report, of class `lemma`, and the past verb that gives them their time."""

    verb: VerbGroup
    first: int
    end: int
    lemma: str


#: What is felt, and what is said of it, in an adjective or a noun: each is read as the verb of its class.
_FEELINGS: Final = {
    **dict.fromkeys("sure certain convinced unaware persuaded".split(), "believe"),
    **dict.fromkeys("afraid scared worried fearful terrified anxious concerned".split(), "fear"),
    **dict.fromkeys("fear fears worry worries dread".split(), "fear"),
    **dict.fromkeys("hope hopes dream".split(), "hope"),
    **dict.fromkeys("belief conviction impression feeling illusion certainty suspicion confidence".split(), "believe"),
    **dict.fromkeys("expectation expectations".split(), "expect"),
    **dict.fromkeys("rumour rumor rumours rumors gossip".split(), "believe"),
    **dict.fromkeys("pledge promise vow promises assurance assurances".split(), "promise"),
    **dict.fromkeys("word news message prediction warning threat claim".split(), "say"),
    "clear": "say",
}


def _reporting(analysis: Analysis, sentence: Sentence, group: VerbGroup) -> _Reporting | None:
    """The past words of saying or thinking over a present or future clause, where that is certain."""
    if group.tense != "present" or not plausible(analysis, group) or group.clause not in ("content", "relative"):
        return None
    if group.modal not in ("", "will", "wo", "'ll", "can", "ca"):
        return None
    noun = _noun_over(analysis, sentence, group)
    if noun is not None or group.clause != "content" or group.governor < 0:
        return noun
    governor = sentence.groups[group.governor]
    if governor.form != "finite" or governor.tense != "past" or governor.modal:
        return None
    inverted = analysis.lowers[governor.first] == "did" and governor.lemma == "do"
    if not (governor.sure or inverted):
        return None
    saying = _nearest(sentence, governor, group)
    lemma = saying.lemma
    if analysis.lowers[group.opener] == "that" and group.opener - 1 > governor.first:
        lemma = _FEELINGS.get(analysis.lowers[group.opener - 1], lemma) if saying.lemma in _COPULAS else lemma
    if saying.passive and lemma in ("convince", "persuade"):
        lemma = "believe"
    if lemma not in _CLAIMING | {"ask", "answer", "promise", "rule"}:
        return None
    voices = {analysis.quoted[verb.head] for verb in (governor, group)}
    if (
        "aside" in (governor.clause, group.clause)
        or voices == {True, False}
        or (voices == {True} and lemma not in _FELT)
    ):
        return None
    return _Reporting(governor, saying.first, saying.end, lemma)


_COPULAS: Final = frozenset("be become feel seem remain".split())


def _nearest(sentence: Sentence, governor: VerbGroup, group: VerbGroup) -> VerbGroup:
    """The verb right before the clause that stands under the governor: "kept telling", "ran to tell"."""
    before = [g for g in sentence.groups if governor.first <= g.first and g.end <= max(group.start, group.opener)]
    near = before[-1] if before else governor
    return near if near.form != "finite" and near.lemma in _CLAIMING | _COPULAS else governor


def _noun_over(analysis: Analysis, sentence: Sentence, group: VerbGroup) -> _Reporting | None:
    """The noun that the clause says more of, where a past tells of it: "The fear that it will not hold drove"."""
    lowers, tags = analysis.lowers, analysis.timeline.tags
    lasting = group.simple and group.opener != sentence.first
    if group.opener < 0 or lasting or lowers[group.opener] != "that" or not told(analysis, group):
        return None
    token = group.opener
    for token in range(group.opener, max(group.opener - _AWAY, sentence.first - 1), -1):
        if token == group.opener == sentence.first:
            break  # "That it will not hold was clear"
        if tags[token] in ("NN", "NNS") and lowers[token] in _FEELINGS and (token == group.opener - 1 or token < 3):
            break
    else:
        return None
    if token > sentence.first and tags[token - 1] in ("IN", "VB") and token > 3:
        return None
    for other in sentence.finite():
        governs = other.first >= group.end or token < other.first < group.opener
        if governs and other.clause == "main":
            usable = other.tense == "past" and not other.modal and told(analysis, other)
            return _Reporting(other, token, token + 1, _FEELINGS.get(lowers[token], "say")) if usable else None
    return None


#: So far a noun may stand from the clause that fills it: "her pledge to the voters of 2003 that".
_AWAY: Final = 10
#: What was found, known or ruled may be so for good.
_FACTUAL: Final = frozenset(
    "show prove mean find discover learn reveal demonstrate establish indicate rule confirm teach remember remind "
    "understand see hear agree decide determine conclude estimate calculate recognize recognise acknowledge argue "
    "note observe notify point explain ensure guarantee consider imagine know notice realize realise".split()
)
#: What was felt then is told from then: its present is no news.
_FELT: Final = frozenset(
    "hope fear think believe feel doubt wonder suspect assume imagine worry dream expect reckon guess presume "
    "suppose realize realise notice".split()
)
#: With these the clause may hold now as it did then, or tells of what is still to come.
_STANDING: Final = (HABITUAL - {"already", "never"}) | frozenset(
    "year longer next coming tomorrow this now can years future today century eventually".split()
)
#: Later clauses about the speaking itself: "but declined to say when".
_SPEAKING_ON: Final = SAYING | frozenset("decline refuse give provide offer name elaborate call ask speak".split())
_SHORTLY: Final = frozenset(("seconds", "minutes", "moments", "hours"))
_JOINTS: Final = frozenset(("and", "but", ";", "yet", "so"))
_SIGNALLING: Final = frozenset("report radio cable signal telegraph warn shout".split())
_WITNESSING: Final = frozenset("testify recall confess recount".split())
_TRIBUNALS: Final = frozenset("court inquiry jury tribunal trial hearing police detectives investigators judge".split())
_SENSING: Final = PUNCTUAL | frozenset("see hear smell come go notice feel spot look wake sit stand lie hold".split())
_DEPARTED: Final = frozenset("die perish drown kill murder execute demolish destroy abolish shoot burn".split())
_PRONOUNS: Final = frozenset("he she it they we i there nobody none".split())
_DAYS: Final = frozenset("night day morning evening afternoon week month year weekend hour minute".split())
#: Without a dateline, what was said by this year is taken for long past.
_LONG_AGO: Final = 2015
#: Nobody who spoke before this year speaks now.
_LIVING: Final = 1945
#: … and what is dated before this one is past.
_TODAY: Final = 2024


class _Report:
    """One reported clause, with all that may tell that its time is over."""

    def __init__(
        self,
        analysis: Analysis,
        sentence: Sentence,
        reporting: _Reporting,
        group: VerbGroup,
        before: list[Sentence],
        after: list[Sentence],
    ) -> None:
        self.analysis = analysis
        self.sentence = sentence
        self.governor = reporting.verb
        self.reporting = reporting
        self.lemma = reporting.lemma
        self.group = group
        self.before = before
        self.after = after
        self.lowers = analysis.lowers
        self.end = _joint(analysis, group.end, clause_end(analysis, sentence, group))
        subject = self.lowers[group.first - 1]
        self.pronoun = subject in _PRONOUNS or (subject == "you" and analysis.quoted[group.first])
        self.factual = self.lemma in _FACTUAL
        dateline = analysis.structure.dateline
        self.today = dateline.year if dateline is not None and dateline.year else 0

    def needed(self) -> str:
        """The tense that the clause needs."""
        if self.group.modal:
            return "would" if self.group.modal not in ("can", "ca") else "could"
        return "past perfect" if self.group.perfect or self.own_time else "past"

    def over(self) -> tuple[int, int] | None:
        """The tokens that show the clause's time to be over, or None."""
        self.own_time = self._own_time()
        if self.own_time is not None:
            return self.own_time
        return (
            self._bygone() or self._old_year() or self._clock() or self._near_time() or self._overtaken()
            or self._felt() or self._witnessed() or self._gone()
        )  # fmt: skip

    def _own_time(self) -> tuple[int, int] | None:
        """A past time inside the clause: "that he will resign yesterday", "that on the night of the fire he smells"."""
        group, lowers = self.group, self.lowers
        for time, front in adverbials(self.analysis, self.sentence, group):
            dated = time.kind == "year" and time.when == "" and time.year < (self.today or _TODAY)
            if group.perfect and has(self.analysis, time.first, time.end, frozenset(("past", "last"))):
                continue  # "has risen over the past year"
            if not front and (time.when == "past" or (dated and not (group.modal or group.progressive))):
                return time.first, time.end
            if front and time.when == "past" and group.opener >= 0 and time.kind == "deictic":
                return time.first, time.end
        opening = range(group.start, min(group.start + 2, group.first)) if group.opener >= 0 else range(0)
        for token in [*opening, *range(group.end, self.end - 2)]:
            low, following, third = lowers[token : token + 3]
            if low == "the" and following == "previous" and third in _UNITS | _SEASONS:
                return token, token + 3
            if low in ("a", "the") and following in _UNITS and third in ("earlier", "before"):
                return token, token + 3
            if group.modal:
                continue
            if low == "the" and following in _DAYS and third == "of" and lowers[token - 1] in ("on", "at"):
                return token - 1, token + 3
            if low == "before" and following == "that" and third in _DAYS and group.perfect:
                return token, token + 3
        return None

    def _past_year(self, year: int) -> bool:
        return 0 < year < self.today if self.today else 0 < year <= _LONG_AGO

    def _bygone(self) -> tuple[int, int] | None:
        """What is told as no longer said, or as said for the last time: "used to say", "wrote in his last letter"."""
        lowers, verb = self.lowers, self.governor
        if lowers[verb.first] == "used" and lowers[verb.end : verb.end + 1] == ["to"]:
            return (verb.first, self.reporting.end) if self.pronoun or self._specific() else None
        for token in range(self.sentence.first, self.group.start - 1):
            if lowers[token] in ("last", "final") and lowers[token + 1] in _LAST_WORDS and self.pronoun:
                return token, token + 2
        return None

    def _old_year(self) -> tuple[int, int] | None:
        """A year of the reporting so far back that its present and future are over."""
        group, sentence = self.group, self.sentence
        inside = range(self.group.start, self.end)
        years = [time for time in sentence.times if time.year]
        if any(time.first in inside and not self._past_year(time.year) for time in years):
            return None
        if any(_year(low) and not self._past_year(int(low[:4])) for low in self.lowers[group.end : self.end]):
            return None  # "will have melted by 2100"
        own = {time.first for time, _ in adverbials(self.analysis, sentence, self.governor)}
        told_in = [time for time in years if time.first in own or self._in_front(time)]
        if not sentence.times and self.before and all(g.tense == "past" for g in self.before[-1].finite()):
            told_in = [time for time in self.before[-1].times if time.year and time.first == self.before[-1].first]
        for token in range(self.reporting.first, self.group.opener):
            if _year(self.lowers[token]) and self._past_year(int(self.lowers[token][:4])) and group.modal:
                return token, token + 1  # "her pledge to the voters of 2003 that"
        old = next((time for time in told_in if self._past_year(time.year)), None)
        if old is None or (self.factual and not (group.modal in ("will", "wo") and self.lemma != "know")):
            return None
        lasting = not (group.modal or group.perfect or group.progressive)
        asked = self.lemma in ("ask", "wonder")
        bound = self.pronoun or (group.lemma == "be" and self._possessed())
        if (lasting or group.modal in ("can", "ca")) and not (asked or bound or self._went_on()):
            return None
        return old.first, old.end

    def _possessed(self) -> bool:
        """Whether the subject is someone's: "their savings"."""
        return self.lowers[self.group.start] in ("his", "her", "its", "their", "my", "our", "your")

    def _in_front(self, time: Time) -> bool:
        """Whether a clause or phrase before the reporting one holds the time: "When he was arrested in 2008, he"."""
        lowers, first = self.lowers, self.sentence.first
        fronted = self.analysis.timeline.tags[first] in ("IN", "WRB", "RB") or lowers[first] in _SPEAKING
        sent = time.year < _LIVING and lowers[first + 1] in _LAST_WORDS
        defined = "," not in lowers[first : self.governor.first] and self._went_on() is not None
        return (fronted or sent or defined) and time.end <= self.governor.first

    def _went_on(self) -> VerbGroup | None:
        """A main clause after the reported one that tells, in the past, how things went on."""
        for other in self.sentence.finite():
            past = other.past or other.past_perfect
            if other.first > self.group.end and other.clause == "main" and past and told(self.analysis, other):
                borne_out = self.lowers[other.end : other.end + 1] in (["right"], ["correct"])
                return None if borne_out or other.lemma in _SPEAKING_ON or other.joined >= 0 else other
        return None

    def _clock(self) -> tuple[int, int] | None:
        """A time of day of the reporting: "reported at 9:14 that the engine is on fire"."""
        if self.group.modal == "can" or self.factual:
            return None
        follows = any(g.past and g.clause == "main" for later in self.after for g in later.finite())
        if self._went_on() is None and (self.group.modal or not (follows or self.lemma in _SIGNALLING)):
            return None
        for time, _ in adverbials(self.analysis, self.sentence, self.governor):
            if time.kind == "clock" and time.when == "":
                return time.first, time.end
        return None

    def _near_time(self) -> tuple[int, int] | None:
        """A time counted from the reporting, with "will": "that same night", "the next day"."""
        if self.group.modal not in ("will", "wo", "'ll"):
            return None
        lowers = self.lowers
        for token in range(self.group.end, self.end - 1):
            low, following = lowers[token], lowers[token + 1]
            if low == "that" and (following in _DAYS - {"year"} or following == "same"):
                return token, token + 2
            if (
                low == "the"
                and following in ("next", "following")
                and not _UNITS.isdisjoint(lowers[token + 2 : token + 3])
            ):
                return token, token + 3
        return None

    def _overtaken(self) -> tuple[int, int] | None:
        """What the sentence, or the next, tells of the outcome: "but it turned east", "It never did"."""
        group = self.group
        gone = self._went_on()
        if gone is not None and (group.modal or group.progressive):
            subject = self.lowers[
                gone.first - 2 if self.lowers[gone.first - 1] in ("never", "already") else gone.first - 1
            ]
            joined = not _JOINTS.isdisjoint(self.lowers[max(gone.start - 1, 0) : gone.start + 1])
            if self.lemma in _FELT or (joined and subject in _PRONOUNS):
                return gone.first, gone.end
            timed = any(
                self.lowers[at] in _SHORTLY and self.lowers[at + 1] == "later" for at in range(group.end, gone.first)
            )
            if timed and self.pronoun:
                return gone.first, gone.end
        if group.modal in ("will", "wo") and self.after:
            for other in self.after[0].finite():
                if other.clause != "main" or other.tense != "past":
                    return None
                short = self.after[0].last - self.after[0].first < 7
                return (other.first, other.end) if short and other.lemma in ("do", "come", "happen") else None
        return None

    def _felt(self) -> tuple[int, int] | None:
        """A verb of mind, whose clause is what it was then: "hoped that the rain will stop"."""
        governor, group = self.governor, self.group
        here = (self.reporting.first, self.reporting.end)
        standing = _STANDING - {"years"} if group.perfect else _STANDING
        if has(self.analysis, group.start, self.end, standing) or not self._narrator():
            return None
        if group.joined >= 0 or any(g.present_perfect and g is not group for g in self.sentence.finite()):
            return None  # "noticed that it is sinking and have closed it"
        if self.lemma in ("know", "see", "understand"):
            ignorant = governor.negated and (self._specific() or group.progressive)
            return here if ignorant or (group.modal in ("will", "wo") and self.lemma == "know") else None
        if self.lemma not in _FELT:
            return None
        if group.modal in ("will", "wo", "'ll") or group.perfect or group.progressive:
            return here
        if _mistaken(self.lowers, governor.first, group.first):
            return here
        return here if self._specific() and (group.lemma == "be" or not self.factual) else None

    def _narrator(self) -> bool:
        """Whether the story itself tells of the reporting, and no speaker in it."""
        governor = self.governor
        above = self.sentence.groups[governor.governor] if governor.governor >= 0 else None
        cleft = above is not None and above.past and above.lemma == "be"
        return governor.clause in ("main", "temporal", "relative") or (governor.clause == "content" and cleft)

    def _specific(self) -> bool:
        """Whether the clause is of one person or thing, and so of no general truth."""
        found = subject(self.lowers, self.analysis.timeline.tags, self.group)
        if found is None or self.pronoun:
            return self.pronoun
        if self.lowers[found.head] in _UNIQUE:
            return False  # "believed that the earth is flat"
        many = found.number == "plural"
        return self.pronoun or self.lowers[found.first] in _POINTED or (
            not many and self.analysis.timeline.tags[found.head] == "NNP"
        ) or (not many and self.group.lemma == "be" and self.lowers[found.first] in ("a", "an"))  # fmt: skip

    def _witnessed(self) -> tuple[int, int] | None:
        """An act in the simple present under a witness' words: "testified that she sees him leave"."""
        governor, group = self.governor, self.group
        if not group.present or group.lemma not in _SENSING:
            return None
        if has(self.analysis, group.start, self.end, _STANDING):
            return None
        court = self.lemma == "tell" and has(self.analysis, governor.end, governor.end + 3, _TRIBUNALS)
        return (governor.first, governor.end) if court or self.lemma in _WITNESSING else None

    def _gone(self) -> tuple[int, int] | None:
        """A subject that is no more: "her husband, who died in May, hates hospitals"."""
        for other in self.sentence.finite():
            inside = self.group.start <= other.first < self.group.first
            if inside and other.clause == "relative" and other.past and other.lemma in _DEPARTED and self.group.present:
                return other.first, other.end
        return None


def _joint(analysis: Analysis, first: int, end: int) -> int:
    """Where a semicolon, or a comma with "and" or "but", ends the clause before `end`."""
    lowers = analysis.lowers
    for token in range(first, end - 1):
        if lowers[token] == ";" or (lowers[token] == "," and lowers[token + 1] in ("but", "and", "yet", "so")):
            return token
    return end


#: Of these one tells for all times.
_UNIQUE: Final = frozenset("world earth sun moon universe sky god sea soul mind heart".split())
#: What is written once and goes on saying nothing new.
_LAST_WORDS: Final = frozenset("letter letters words entry postcard telegram dispatch cable despatch note".split())
#: Participles that set the scene of speaking.
_SPEAKING: Final = frozenset(
    "asked questioned pressed interviewed quizzed challenged warned speaking writing testifying talking replying "
    "answering addressing questioning".split()
)

_POINTED: Final = frozenset("the his her its their my our this that these those".split())


def _mistaken(lowers: list[str], first: int, end: int) -> bool:
    """Whether a belief is told as one given up: "believed at first", "initially thought"."""
    return any(
        word in _MISTAKEN or (word == "first" and lowers[token - 1] == "at")
        for token, word in enumerate(lowers[first:end], first)
    )
