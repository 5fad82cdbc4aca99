"""Sequence of tenses: what a past verb of saying asks of the clause that it reports (Quirk et al. 1985, 14.31)."""

from __future__ import annotations

from collections.abc import Iterator, Set
from typing import Final

from mtaudit.checks.tense.common import adverbials, clause_end, has, match, rewritten, told
from mtaudit.checks.tense.past_perfect import UNITS, year
from mtaudit.checks.tense.reporting import BELYING, FELT, FUTURE, Reporting, reporting_over
from mtaudit.engine.match import Match
from mtaudit.english.analysis import Analysis
from mtaudit.english.clauses import TIME_NOUNS
from mtaudit.english.subjects import subject
from mtaudit.english.timeline import Sentence
from mtaudit.english.times import Time
from mtaudit.english.verbs import VerbGroup
from mtaudit.english.verbwords import HABITUAL, PUNCTUAL, ROLES, SAYING, STATES, STATIVE

_MISTAKEN: Final = frozenset(
    "initially mistakenly wrongly originally erroneously falsely incorrectly formerly wrongfully briefly once".split()
)

_SEASONS: Final = frozenset("winter spring summer autumn season".split())


_TOLD_FROM: Final = "the past that it is told from"


def sequence(analysis: Analysis) -> Iterator[Match]:
    """A reported clause whose present or future, under a past verb, says what was not meant."""
    before: list[Sentence] = []
    sentences = list(analysis.timeline.narrated())
    for number, sentence in enumerate(sentences):
        for group in sentence.finite():
            reporting = reporting_over(analysis, sentence, group)
            if reporting is None:
                governor = _to_come(analysis, sentence, group) or _committed(analysis, sentence, group)
                if governor is not None:
                    suggestion = rewritten(analysis, group, "would")
                    yield match(analysis, group, (governor.first, governor.end), _TOLD_FROM, suggestion)
                continue
            report = _Report(analysis, sentence, reporting, group, before, sentences[number + 1 : number + 2])
            other = report.over()
            if other is not None:
                suggestion = rewritten(analysis, group, report.needed(), progressive=True)
                yield match(analysis, group, other, _TOLD_FROM, suggestion)
        before = [*before[-1:], sentence]


def _to_come(analysis: Analysis, sentence: Sentence, group: VerbGroup) -> VerbGroup | None:
    """The past verb that announces what is told in the past too: "announced that from the next day the train ran"."""
    governor = sentence.groups[group.governor] if group.governor >= 0 else None
    if not sentence.times or not group.past or group.opener < 0 or analysis.timeline.lowers[group.opener] != "that":
        return None
    if governor is None or not governor.past or governor.lemma not in _PLANNING or not told(analysis, group):
        return None
    for time, front in adverbials(analysis, sentence, group):
        words = analysis.timeline.lowers[time.first : time.end]
        if front and words[:2] == ["from", "the"] and words[2] in ("next", "following"):
            return governor
    return None


def _committed(analysis: Analysis, sentence: Sentence, group: VerbGroup) -> VerbGroup | None:
    """The vow or promise over a past act, which can only be still to come: "vowed that they never returned"."""
    governor = sentence.groups[group.governor] if group.governor >= 0 else None
    if governor is None or not governor.past or governor.lemma not in _COMMITTING or not told(analysis, group):
        return None
    act = group.past and group.clause == "content" and analysis.timeline.lowers[group.opener] == "that"
    act = act and not group.passive and not group.progressive and group.lemma not in STATIVE | STATES
    return governor if act and governor.end == group.opener else None


#: With these one binds oneself to what one will do.
_COMMITTING: Final = frozenset("vow pledge promise threaten".split())

#: What is to come is told with these.
_PLANNING: Final = frozenset("announce promise warn inform notify tell".split())

#: What was found, known or ruled may be so for good.
_FACTUAL: Final = frozenset(
    "show prove mean find discover learn reveal demonstrate establish indicate rule confirm teach remember remind "
    "understand see agree decide determine conclude estimate calculate recognize recognise acknowledge argue "
    "note observe notify point explain ensure guarantee consider imagine know notice realize realise emerge".split()
)

#: What is not known, or found out, is no news to the reader.
_LEARNING: Final = frozenset("know see understand learn discover hear find".split())

#: With these the clause may hold now as it did then, or tells of what is still to come.
_STANDING: Final = (HABITUAL - {"already", "never"}) | frozenset(
    "year longer next coming tomorrow this now can years future today century eventually yet".split()
)

#: Later clauses about the speaking itself: "but declined to say when".
_SPEAKING_ON: Final = SAYING | frozenset("decline refuse give provide offer name elaborate call ask speak".split())

_SHORTLY: Final = frozenset(("seconds", "minutes", "moments", "hours"))

_JOINTS: Final = frozenset(("and", "but", ";", "yet", "so"))

_TERMS: Final = frozenset("before until till when".split())

#: Those to whom one speaks in private.
_KIN: Final = frozenset(
    "wife husband mother father brother sister son daughter parents grandmother grandfather aunt uncle cousin friend "
    "fiancee girlfriend boyfriend neighbor neighbour partner roommate classmate companion landlady landlord".split()
)

#: States that come and go.
_PASSING: Final = frozenset("be have know understand want need feel intend hope see hear hold owe lack lie".split())

_EARLIER: Final = frozenset("earlier previously before originally initially until".split())

_AGAINST: Final = frozenset(("but", "yet", ";"))

_CONCEDING: Final = frozenset(("although", "though"))

#: Those one speaks to so that all may hear it.
_PUBLIC: Final = frozenset(
    "agency ambassador analyst assembly audience bbc board broadcaster cabinet chamber chancellor channel chief "
    "commission committee conference congress council counterpart country court crowd daily envoy forum gathering "
    "hearing house inquiry investor journal journalist judge jury king lawmaker leader magazine media meeting "
    "minister ministry nation network newspaper office outlet panel paper parliament people pope portal president "
    "press program programme public queen radio rally reporter secretary seminar senate service session show site "
    "station summit television tribunal website weekly world".split()
)

#: What is tested so may be a general truth.
_TESTING: Final = frozenset(("refute", "disprove", "test", "examine"))

#: What is over with these is over for good.
_ENDINGS: Final = frozenset(
    "accident arrest blast collapse collision crash death disaster earthquake execution explosion fall murder outbreak "
    "sinking suicide war wreck".split()
)

_OBJECTS: Final = frozenset("him her me us them you".split())

_NOBODY: Final = frozenset("none nobody neither few nothing hardly scarcely".split())

#: What is told so may be doubted, and is of the day.
_ASSURING: Final = frozenset("tell assure claim swear boast".split())

#: What one perceives, and what one finds so, is so on that occasion.
_PERCEIVING: Final = frozenset(
    "see hear smell sense spot notice find discover learn realize realise understand remember".split()
)

#: What one does with findings that last.
_PUBLISHING: Final = frozenset("publish issue release report present describe propose develop patent win".split())

_SUDDENLY: Final = frozenset("suddenly immediately instantly".split())

_FALSE: Final = frozenset("false wrong unfounded mistaken empty baseless untrue groundless vain".split())

_QUESTIONING: Final = frozenset("who whom whose what which where when why how whether if".split())

#: So one is brought to speak on the spot: "Stopped at the border in 1994, the driver said".
_HALTED: Final = frozenset("stopped halted cornered confronted surrounded intercepted caught approached".split())

#: What one does where one speaks: "said that he is innocent when he arrived at the court".
_GIVING: Final = frozenset(("give", "offer", "provide"))

_MEETING: Final = frozenset("arrive meet appear visit leave return".split())

_NEXT: Final = frozenset("next following same".split())

#: What befalls one has no timetable: "said that they hear a blast at 3 a.m."
_BEFALLING: Final = frozenset(
    "hear see feel smell notice faint collapse fall find lose spot realize realise die burst explode erupt disappear "
    "vanish crash collide derail sink drown".split()
)

_SIGNALLING: Final = frozenset("report radio cable signal telegraph wire warn shout".split())

_WITNESSING: Final = frozenset("testify recall confess recount".split())

_TRIBUNALS: Final = frozenset("court inquiry jury tribunal trial hearing police detectives investigators judge".split())

_SENSING: Final = PUNCTUAL | frozenset("see hear smell come go notice feel spot look wake sit stand lie hold".split())

_YOUNG: Final = frozenset("boy girl child young small little student teenager kid".split())

_DEPARTED: Final = frozenset("die perish drown kill murder execute demolish destroy abolish shoot burn".split())

_SLAIN: Final = frozenset("killed murdered drowned executed beheaded".split())

_PRONOUNS: Final = frozenset("he she it they we i there nobody none".split())

_DAYS: Final = frozenset("night day morning evening afternoon week month year weekend hour minute".split())

#: With these a phrase with "before" or "until" reaches to the day of speaking.
_NOT_YET: Final = frozenset("now today recently".split())


class _Report:
    """One reported clause, with all that may tell that its time is over."""

    def __init__(
        self,
        analysis: Analysis,
        sentence: Sentence,
        reporting: Reporting,
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
        self.lowers = analysis.timeline.lowers
        self.end = _joint(analysis, group.end, clause_end(analysis, sentence, group))
        subject = self.lowers[group.first - 1]
        self.pronoun = subject in _PRONOUNS or (subject == "you" and analysis.quoted[group.first])
        written = has(analysis, self.governor.end, group.start, _PRIVATE)
        self.factual = self.lemma in _FACTUAL and not (written and self.lemma in SAYING)

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
        if self.governor.lemma in _TESTING and self.group.simple and not self.pronoun:
            return None  # "The claim that the lake is bottomless was refuted"
        return (
            self._bygone() or self._old_year() or self._clock() or self._near_time() or self._overtaken()
            or self._felt() or self._witnessed() or self._gone() or self._scene() or self._until() or self._answered()
            or self._before() or self._aftermath() or self._confided() or self._between_two() or self._belied()
        )  # fmt: skip

    def _own_time(self) -> tuple[int, int] | None:
        """A past time inside the clause: "that he will resign yesterday", "that on the night of the fire he smells"."""
        group, lowers = self.group, self.lowers
        for time, front in adverbials(self.analysis, self.sentence, group):
            if group.perfect and has(self.analysis, time.first, time.end, frozenset(("past", "last"))):
                continue  # "has risen over the past year"
            if not front and time.when == "past":
                return time.first, time.end
            then = time.kind == "deictic" or (time.kind in ("clock", "story") and not group.modal)
            if front and time.when == "past" and group.opener >= 0 and then:
                return time.first, time.end
        opening = range(group.start, min(group.start + 2, group.first)) if group.opener >= 0 else range(0)
        if (
            group.perfect
            and group.opener >= 0
            and lowers[group.start] in ("before", "until")
            and not has(self.analysis, group.start, group.first, _NOT_YET)
        ):
            return group.start, group.start + 2  # "that before kick-off he has been"
        for token in [*opening, *range(group.end, self.end - 2)]:
            low, following, third = lowers[token : token + 3]
            if low == "the" and following == "previous" and third in UNITS | _SEASONS:
                return token, token + 3
            counted = low in ("a", "an", "the") or self.analysis.timeline.tags[token] == "CD"
            if counted and following in UNITS and third in ("earlier", "before") and self._closes(token + 3):
                return token, token + 3
            if group.modal:
                continue
            dated = third in ("of", "when", "that", "before", "after")
            dated = dated or lowers[token + 2 : token + 4] == ["in", "question"]
            if low == "the" and following in _DAYS and dated and lowers[token - 1] in ("on", "at", "until"):
                return token - 1, token + 3
            if low == "before" and following == "that" and third in _DAYS and group.perfect:
                return token, token + 3
        return self._beside_past()

    def _closes(self, token: int) -> bool:
        """Whether no object follows: "an hour earlier of pneumonia", but not "an hour before the vote"."""
        if self.lowers[token - 1] == "earlier":
            return self.lowers[token] != "than"
        return self.analysis.timeline.tags[token] in (",", ".", "CC", ":")

    def _beside_past(self) -> tuple[int, int] | None:
        """A past that sets the time of the clause: "by the time she came he has died", "falls just before it left"."""
        group, lowers = self.group, self.lowers
        if group.modal in FUTURE:
            return self._bounded()
        if group.modal or self._standing({"year", "longer", "next"}):
            return None
        act = group.present and (group.lemma in _SENSING or group.lemma not in STATIVE)
        for other in self.sentence.finite():
            opener = lowers[other.opener]
            timing = other.clause == "temporal" or opener == "as" or (opener == "when" and other.opener > group.end)
            if not timing or other.tense != "past" or other.modal:
                continue
            scene = opener == "as" and group.present and group.lemma in _SENSING and self.pronoun
            in_front = group.opener >= 0 and group.opener < other.opener < group.first
            framing = opener in ("when", "time") or (opener in ("while", "before") and not group.progressive)
            if in_front and (framing or scene):
                return other.first, other.end
            behind = self.sentence.groups[other.governor] is group and self._next() is other
            behind = behind and "because" not in lowers[group.end : other.opener]
            counted = group.perfect and opener == "before" and lowers[other.opener - 1] not in ("since", "even")
            then = group.present and opener == "when" and group.lemma not in STATES and self._specific()
            scene = group.progressive and opener == "when" and not self.pronoun
            bodily = (
                group.lemma in _PASSING and opener == "when" and self._person() and lowers[other.start] in _PRONOUNS
            )
            found = self.factual and group.present and opener == "when" and self._specific()
            then = (then or scene or bodily or found) and other.lemma not in _SPEAKING_ON - _GIVING | _MEETING
            then = then and (bodily or found or other.lemma in PUNCTUAL)
            after = opener == "after" and lowers[other.opener - 1] in UNITS and group.lemma in PUNCTUAL | _BEFALLING
            if behind and (counted or then or (act and (after or opener in ("before", "when", "as", "while")))):
                return other.first, other.end
        # An act that was found out has no timetable.
        established = self.lemma in ("conclude", "determine") and group.lemma in PUNCTUAL
        if group.present and (established or group.lemma in _BEFALLING):
            for time in self.sentence.times:
                inside = group.end <= time.first and time.end <= self.end
                if inside and time.kind in ("clock", "date", "deictic") and time.when in ("", "past"):
                    return time.first, time.end
            for token in range(group.end, self.end - 1):
                if lowers[token] in UNITS and lowers[token + 1] in ("after", "before", "into"):
                    return token, token + 2  # "disappears from radar ten minutes after take-off"
        if group.present and group.lemma not in STATES:
            for token in range(group.end, self.end - 2):
                low, following = lowers[token], lowers[token + 1]
                if low in ("before", "after") and following == "the" and lowers[token + 2] in _ENDINGS:
                    return token, token + 3
                if low in ("on", "at") and following == "that" and lowers[token + 2] in _DAYS | {"moment"}:
                    return token, token + 3
        aged = next((t for t in self.sentence.times if t.first == group.start and lowers[t.first + 2] == "age"), None)
        done = group.present and (group.passive or group.lemma in PUNCTUAL)
        if aged is not None and lowers[group.first - 1] in _PRONOUNS and done and group.opener >= 0:
            return aged.first, aged.end  # "that at the age of 17 she is recruited"
        witnessing = self.lemma in _WITNESSING and group.present
        placed = lowers[group.start] == "during" or (
            lowers[group.start] in ("before", "after") and lowers[group.start + 1] in _POINTED
        )
        if witnessing and placed and group.start < group.first - 1:
            return group.start, group.start + 1
        return None

    def _behind(self, named: int) -> bool:
        """Whether the year lies behind the writer, or the story goes past it."""
        later = (time.year for sentence in self.after if _past(sentence) for time in sentence.times)
        return 0 < named < self.analysis.timeline.written or any(0 < named < other for other in later)

    def _bygone(self) -> tuple[int, int] | None:
        """What is told as no longer said, or as said for the last time: "used to say", "wrote in his last letter"."""
        lowers, verb = self.lowers, self.governor
        if lowers[verb.first] == "used" and lowers[verb.end : verb.end + 1] == ["to"]:
            return (verb.first, self.reporting.end) if self.pronoun or self._specific() else None
        for token in range(self.sentence.first, self.group.start - 1):
            last = lowers[token] in ("last", "final") and has(self.analysis, token + 1, token + 3, _LAST_WORDS)
            if last and (self.pronoun or self._momentary()) and not self._standing():
                return token, token + 2
            if lowers[token] == "deathbed":
                return token, token + 1
            before_end = (
                lowers[token] in ("before", "until") and not self.factual and self._momentary() and not self._recent()
            )
            if before_end and not _ENDINGS.isdisjoint(lowers[token + 1 : token + 4]):
                return token, token + 1
        return None

    def _old_year(self) -> tuple[int, int] | None:
        """A time of the reporting so far back that its present and future are over: a year, an age, years ago."""
        group = self.group
        noted = self._momentary() and self._against()
        if self.factual and not noted and not (group.modal in FUTURE and self.lemma != "know"):
            return None
        lasting = not (group.modal or group.perfect or group.progressive)
        remote = self._remote()
        if remote is None or self._ahead():
            return None
        later = (other for other in self.sentence.finite() if other.first > group.end and other.clause == "main")
        if lasting and any(other.present_perfect for other in later):
            return None  # "told them that he is innocent, and he has repeated it ever since"
        asked = self.lemma in ("ask", "wonder")
        habit = group.lemma in ROLES - PUNCTUAL - STATES
        bound = (self.pronoun and not habit) or (group.lemma == "be" and self._possessed())
        of_the_day = self.lemma in _SIGNALLING | {"hear"} and self._specific()
        of_the_day = of_the_day or (self._dated(remote) and self._momentary())
        if (lasting or group.modal in ("can", "ca")) and not (
            asked or bound or of_the_day or self._went_on() or self._sister()
        ):
            return None
        return remote

    def _dated(self, remote: tuple[int, int]) -> bool:
        """Whether the time is a day with its month and year: "on 3 May 1986"."""
        return any(t.first == remote[0] and t.kind == "date" and t.year for t in self.sentence.times)

    def _against(self) -> bool:
        """Whether the sentence goes on, after "but", to tell what came of the report."""
        gone = self._went_on()
        return gone is not None and not _AGAINST.isdisjoint(self.lowers[self._joint_before(gone) - 1 : gone.first])

    def _ahead(self) -> bool:
        """Whether the clause names a year that may be still to come: "will have melted by 2100"."""
        words = self.lowers[self.group.start : self.end]
        if any(other.clause == "conditional" and other.present for other in self.sentence.finite()):
            return True  # "will die if the sea warms"
        return any(year(word) and not self._behind(int(word[:4])) for word in words)

    def _remote(self) -> tuple[int, int] | None:
        """The tokens that lay the reporting far back: a year that lies behind the writer, an age, some years ago."""
        sentence, group, governor = self.sentence, self.group, self.governor
        own = {time.first for time, _ in adverbials(self.analysis, sentence, governor)}
        apart = range(governor.end, group.opener if self.lowers[group.opener - 1] == "," else 0)
        for time in sentence.times:
            if self._far(time) and (time.first in own or time.first in apart or self._in_front(time)):
                return time.first, time.end
        if not sentence.times and self.before and all(g.tense == "past" for g in self.before[-1].finite()):
            first = self.before[-1].first
            opening = next((time for time in self.before[-1].times if time.first == first), None)
            if opening is not None and self._behind(opening.year):
                return opening.first, opening.end
        for token in range(self.reporting.first, group.opener):
            if year(self.lowers[token]) and self._behind(int(self.lowers[token][:4])) and (
                group.modal or self._phrased(token)
            ):  # fmt: skip
                return token, token + 1  # "her pledge to the voters of 2003 that", "stated in its 2015 prospectus that"
        for token in range(sentence.first + 1, governor.first - 1):
            if self.lowers[token - 1 : token + 1] == [",", "then"] and self.lowers[token + 1] != ",":
                return token, token + 1  # "The boy, then nine, told his trainer"
        comma = next((t for t in range(sentence.first, governor.first) if self.lowers[t] == ","), governor.first)
        if self.lowers[sentence.first + 1] in _LAST_WORDS:
            for token in range(sentence.first, governor.first):
                if year(self.lowers[token]) and self._behind(int(self.lowers[token][:4])):
                    return token, token + 1  # "The letter, dated 12 May 1916, said"
        if self.lowers[sentence.first] in _OPENING:
            for token in range(sentence.first, comma):
                if year(self.lowers[token]) and self._behind(int(self.lowers[token][:4])) and self._phrased(token):
                    return token, token + 1  # "Before the referendum of 2005 polls suggested"
        return None

    def _far(self, time: Time) -> bool:
        """Whether the time is an age, a year behind the writer, or some years ago."""
        years_ago = self.lowers[time.end - 1] == "ago" and has(self.analysis, time.first, time.end, _YEARS)
        if self.lemma == "ask" and time.when == "past" and has(self.analysis, time.first, time.end, _SEASONS):
            return True  # what was asked a season ago has been answered
        return years_ago or self._behind(time.year) or (time.kind == "era" and time.when == "past")

    def _phrased(self, token: int) -> bool:
        """Whether the year is inside an adverbial phrase: "in its 2015 prospectus", "before the vote of 2005"."""
        tags = self.analysis.timeline.tags
        for at in range(token - 1, max(token - 7, self.sentence.first - 1), -1):
            if self.lowers[at] in _OPENING:
                return True
            if tags[at] in ("TO", ",") or tags[at].startswith("VB"):
                return False
        return False

    def _sister(self) -> bool:
        """Whether a clause beside this one is told one tense back: "cannot walk and that the dogs had eaten"."""
        return any(
            other.first > self.group.end
            and other.clause == "content"
            and (other.past_perfect or other.modal == "would")
            for other in self.sentence.finite()
        )

    def _scene(self) -> tuple[int, int] | None:
        """A scene of the reporting that is past for good: "on the night of the crash", "shortly before the war"."""
        group = self.group
        if self.factual or self._standing():
            return None
        if not (self.pronoun or self._momentary()):
            return None
        for other in self.sentence.finite():
            aged = self.analysis.timeline.tags[other.end] == "CD" and self.lowers[other.first - 1] in _PRONOUNS
            aged = aged and self.lowers[other.end + 1] in (",", "years")
            young = other.lemma == "be" and (aged or has(self.analysis, other.end, other.end + 3, _YOUNG))
            dying = other.clause == "temporal" and other.past and (other.lemma in _DEPARTED or young)
            if dying and other.first < group.first:
                return other.first, other.end  # "Before he died, he told his wife that he will"
        for time, _ in adverbials(self.analysis, self.sentence, self.governor):
            words = self.lowers[time.first : time.end]
            of_life = words[0] in ("as", "that") or "age" in words or not {"that", "those"}.isdisjoint(words[:2])
            if time.kind == "story" and (time.when == "past" or of_life) and time.end - time.first > 1:
                return time.first, time.end
        at_the_time = self.group.opener - 3
        if self.lowers[at_the_time : self.group.opener] == ["at", "the", "time"]:
            return at_the_time, self.group.opener
        first = self.sentence.first
        on_the_day = self.lowers[first] in ("on", "at") and self.lowers[first + 1] == "the"
        on_the_day = on_the_day and self.lowers[first + 2] in _DAYS | {"eve", "time", "height", "outbreak"}
        if on_the_day and self.lowers[first + 3] in ("of", "before") and not self._recent():
            return first, first + 4
        return None

    def _before(self) -> tuple[int, int] | None:
        """A report told as earlier than the story, with "will": "She had always told him that he will be rich"."""
        governor, group = self.governor, self.group
        if not (governor.past_perfect and group.modal in FUTURE) or self.factual or not self._narrator():
            return None
        if self._standing():
            return None
        dated = any(time.first >= group.end and time.when != "past" for time in self.sentence.times)
        return None if dated or not self.pronoun else (governor.first, governor.end)

    def _until(self) -> tuple[int, int] | None:
        """What was held until a time that is past: "Until the 1840s students were taught that cholera arises"."""
        if self.lemma not in FELT | {"teach", "tell", "hold"} or self._standing():
            return None
        for time, front in adverbials(self.analysis, self.sentence, self.governor):
            if front and time.when == "past" and self.lowers[time.first] in ("until", "till"):
                return time.first, time.end
        return None

    def _answered(self) -> tuple[int, int] | None:
        """A question whose answer is told in the past: "asked whether it is holding and was told that it had gone"."""
        if self.lemma not in ("ask", "wonder") or self._kept():
            return None
        finite = [other for other in self.sentence.finite() if other.first > self.group.end]
        told_so = finite[:1] and finite[0].past and finite[0].lemma in ("tell", "learn", "hear", "answer", "find")
        if told_so and any(other.past_perfect and other.clause == "content" for other in finite[1:2]):
            return finite[0].first, finite[0].end
        shifted = any(g.clause == "content" and (g.past_perfect or g.modal in ("could", "would")) for g in finite[1:2])
        if shifted and finite[0].past and finite[0].lemma in SAYING and self._momentary():
            return finite[0].first, finite[0].end
        gone = self._went_on()
        if gone is None:
            joined = (other for other in finite if other.joined >= 0 and self._with_governor(other))
            gone = next((other for other in joined if other.past and other.lemma not in _SPEAKING_ON - {"write"}), None)
        if gone is None or self.reporting.first == self.sentence.first or not self._momentary():
            return None  # "Asked what he says to critics, the mayor laughed"
        group = self.group
        moving = group.modal in FUTURE or group.perfect or group.progressive or group.lemma in PUNCTUAL
        impersonal = self.lowers[group.first - 1] == "it" and group.lemma == "be"
        bound = (self.pronoun and not impersonal) or (group.lemma == "be" and self._possessed())
        bound = bound or (self.lowers[group.first - 1] == "who" and group.lemma == "be")
        return (gone.first, gone.end) if moving or bound else None

    def _aftermath(self) -> tuple[int, int] | None:
        """What a later moment brought: "; two hours later he was dead", "but the flood of 1890 swept them away"."""
        if self.factual or not self._momentary():
            return None
        first = self.group.end
        for other in self.sentence.finite():
            usable = other.tense != "present" and told(self.analysis, other)
            if other.first <= first or not usable:
                continue
            if other.joined >= 0:
                if self.lowers[other.first + 1 : other.first + 2] == ["never"] and other.passive:
                    return other.first, other.end  # "said that he is going out and was never seen again"
                continue
            if other.clause not in ("main", "relative"):
                continue
            start = self._joint_before(other)
            reach = range(start, clause_end(self.analysis, self.sentence, other))
            moment = other.past and not self._recent() and other.lemma not in _SPEAKING_ON
            for time in self.sentence.times:
                if time.first not in reach:
                    continue
                if self._later(time) or (moment and time.kind == "clock" and time.when == ""):
                    return other.first, other.end
            if other.clause != "main":
                continue
            against = not _AGAINST.isdisjoint(self.lowers[max(start - 1, first) : start + 1])
            named = any(year(low) and self._behind(int(low[:4])) for low in self.lowers[start : other.first])
            speaking = other.lemma in _SPEAKING_ON
            if _contrary(self.lowers, start, other.first):
                return other.first, other.end
            if self.lowers[start] == "so" and not speaking and not self._recent():
                return other.first, other.end  # "reported that the pass is blocked, so the army turned back"
            then = self._occasion() or self.governor.past_perfect
            set_apart = self._two_times(start, other) and not speaking
            if against and (named or (then and not speaking) or set_apart):
                return other.first, other.end
        for later in self.after:
            verb = next(later.finite(), None)
            opening = next((time for time in later.times if time.first == later.first), None)
            if verb is not None and verb.past and opening is not None and self._later(opening):
                return opening.first, opening.end
        return None

    def _two_times(self, start: int, other: VerbGroup) -> bool:
        """Whether what came has a time in front that is later: "by nightfall they were", "in May …, but in July"."""
        for time in self.sentence.times:
            if start <= time.first < other.first and time.kind != "deictic":
                by = self.lowers[time.first] in ("by", "within")
                dated = any(t.when == "past" for t, _ in adverbials(self.analysis, self.sentence, self.governor))
                if by or (dated and time.kind in ("month", "year", "date")):
                    return True
        opening = (
            self.lowers[start : start + 3] if self.lowers[start] not in _JOINTS else self.lowers[start + 1 : start + 4]
        )
        return opening[:1] in (["within"], ["by"]) and not TIME_NOUNS.isdisjoint(opening)

    def _with_governor(self, other: VerbGroup) -> bool:
        return self.sentence.groups[other.joined] is self.governor

    def _bounded(self) -> tuple[int, int] | None:
        """A past that sets a term to what is to come: "swore that they will kill him before the year was out"."""
        other = self._next()
        if other is None or other.clause != "temporal" or not other.past:
            return None
        inside = self.sentence.groups[other.governor] is self.group and self.lowers[other.opener] in _TERMS
        return (other.first, other.end) if inside and "," not in self.lowers[self.group.end : other.opener] else None

    def _confided(self) -> tuple[int, int] | None:
        """What one person told or asked another, which is no news: "told his wife that he is", "asked me if I am"."""
        governor, group = self.governor, self.group
        if governor.end >= group.opener or self._standing() or not (self.pronoun or self._possessed()) or self._kept():
            return None
        if governor.clause not in ("main", "temporal") or governor.passive or self.analysis.quoted[group.head]:
            return None
        lowers, tags = self.lowers, self.analysis.timeline.tags
        hearer = range(governor.end, min(governor.end + 4, group.opener))
        kin = any(tags[at - 1] in ("PRP$", "JJ") and lowers[at] in _KIN for at in hearer)
        moving = group.modal or group.perfect or group.progressive or group.lemma == "be"
        passing = moving or group.lemma in _PASSING
        asked = (
            self.lemma == "ask" and lowers[governor.end] in _OBJECTS and governor.end + 1 == group.opener and passing
        )
        confiding = kin and passing and (self.lemma == "ask" or self.lemma in SAYING) and not self.factual
        return (governor.first, governor.end) if asked or confiding else None

    def _between_two(self) -> tuple[int, int] | None:
        """What one told or wrote to another, and what then came: "told the driver that it is clear, but"."""
        came_out = self.lemma == "emerge" and (self.group.passive or not self.group.simple)
        owned = self.group.lemma in STATES - {"be"} and self._specific() and not self._standing()
        if (self.factual and not came_out) or not (owned or self._momentary()) or not self._narrator():
            return None
        if self._kept() or self._recent() or self.governor.first > self.group.first:
            return None
        acts = (o for o in self.sentence.finite() if o.joined >= 0 and o.first > self.group.end and o.past)
        act = next((o for o in acts if self._with_governor(o) and o.lemma not in _SPEAKING_ON | _PUBLISHING), None)
        other = self._went_on() or self._conceded() or act
        if other is None or not (came_out or self._private()):
            return None
        return other.first, other.end

    def _belied(self) -> tuple[int, int] | None:
        """What became of a claim, belief or promise: "The promise that it will reopen was not kept"."""
        governor, group = self.governor, self.group
        if self.reporting.end != group.opener or governor.first < group.end or self._standing():
            return None
        kept = governor.lemma in ("keep", "fulfil", "fulfill", "honour", "honor") and governor.negated
        proved = governor.lemma in ("prove", "turn")
        false = governor.lemma in BELYING and (not proved or has(self.analysis, governor.end, governor.end + 4, _FALSE))
        return (governor.first, governor.end) if (kept or false) and self._person() else None

    def _conceded(self) -> VerbGroup | None:
        """What is told against the report: "although a trolley had left", "but the general did not believe him"."""
        for other in self.sentence.finite():
            if other.first > self.group.end and other.past_perfect and self.lowers[other.opener] in _CONCEDING:
                return other if told(self.analysis, other) else None
        return None

    def _private(self) -> bool:
        """Whether the report is to one person, or stands in what is written to one, and is no news."""
        lowers, tags = self.lowers, self.analysis.timeline.tags
        governor = self.governor
        first = governor.end + (lowers[governor.end] == "to")
        end = self.group.opener if self.group.opener >= 0 else self.group.start
        if first < end <= first + 4 and lowers[first] in _POINTED | {"a", "an"}:
            return tags[end - 1] in ("NN", "JJ") and lowers[end - 1] not in _PUBLIC
        if governor.passive and lowers[governor.start] == "the" and tags[governor.first - 1] in ("NN", "NNS"):
            return lowers[governor.first - 1].removesuffix("s") not in _PUBLIC
        if first + 1 == end:
            return lowers[first] in ("him", "her")
        return has(self.analysis, governor.start, governor.first, _PRIVATE)

    def _in_public(self) -> bool:
        """Whether those who hear it are the press, a body or a crowd."""
        hearers = self.lowers[self.governor.end : max(self.group.opener, self.governor.end + 1)]
        return any(low.removesuffix("s") in _PUBLIC for low in hearers)

    def _kept(self) -> bool:
        """Whether the sentence goes on in the same present: "and he said that he will not", or has an attribution."""
        return any(
            other.clause == "attribution"
            or (
                other.first > self.group.end
                and other.tense == "present"
                and other.modal not in ("could", "would", "might")
                and other.joined < 0
                and other.clause == "content"
            )
            for other in self.sentence.finite()
        )

    def _recent(self) -> bool:
        """Whether a day of the week, or one counted from now, dates the report or what follows."""
        return any(time.kind in ("date", "deictic") and not time.year for time in self.sentence.times)

    def _echo(self, other: VerbGroup) -> bool:
        """Whether the verb is but an operator: "but they were not", "and it did"."""
        return other.lemma in ("be", "do", "have") and self.analysis.timeline.tags[other.end] in (".", ",", ":")

    def _person(self) -> bool:
        """Whether the subject is one person or thing that is not said by a pronoun of no reference."""
        return self.lowers[self.group.first - 1] not in ("it", "there") and self._specific()

    def _joint_before(self, other: VerbGroup) -> int:
        """Where the clause of a later verb begins: after the last semicolon, or comma with a conjunction, before it."""
        for token in range(other.first, self.group.end, -1):
            if self.lowers[token - 1] == ";" or (self.lowers[token - 1] == "," and self.lowers[token] in _JOINTS):
                return token
        return other.start

    def _later(self, time: Time) -> bool:
        """Whether the time is counted from the reporting: "two hours later", "the next morning"."""
        counted = self.lowers[time.end - 1] in ("later", "afterwards") and time.end - time.first > 1
        return counted or (time.kind == "story" and not _NEXT.isdisjoint(self.lowers[time.first : time.first + 2]))

    def _occasion(self) -> bool:
        """Whether the sentence opens with an occasion that is over: "Before last year's final", "During the siege"."""
        first, end = self.sentence.first, self.governor.first
        beside = self.lowers[self.governor.end : self.group.opener]
        if beside[-3:-1] == ["at", "the"] and beside[-1] in ("time", "trial"):
            return True
        if self.lowers[first] not in ("before", "during"):
            return False
        recent = any(time.first < end and not time.year and time.kind != "story" for time in self.sentence.times)
        return not recent

    def _momentary(self) -> bool:
        """Whether the clause is of one person, thing or act on one occasion, and so of no general truth."""
        group = self.group
        if self._standing():
            return False
        if group.modal in FUTURE or group.perfect or group.progressive:
            return True
        passing = group.lemma in _PASSING | PUNCTUAL or group.lemma not in STATIVE
        what_it_is = group.lemma == "be" and (
            self.lowers[group.end] in ("a", "an") or self.analysis.timeline.tags[group.end] == "NNS"
        )
        return bool(group.modal or passing) and not what_it_is and self._specific()

    def _possessed(self) -> bool:
        """Whether the subject is someone's: "their savings"."""
        return self.lowers[self.group.start] in ("his", "her", "its", "their", "my", "our", "your")

    def _in_front(self, time: Time) -> bool:
        """Whether a clause or phrase before the reporting one holds the time: "When he was arrested in 2008, he"."""
        lowers, first = self.lowers, self.sentence.first
        fronted = self.analysis.timeline.tags[first] in ("IN", "WRB", "RB") or lowers[first] in _SPEAKING | _HALTED
        sent = lowers[first + 1] in _LAST_WORDS
        defined = "," not in lowers[first : self.governor.first] and self._went_on() is not None
        return (fronted or sent or defined) and time.end <= self.governor.first

    def _went_on(self) -> VerbGroup | None:
        """A main clause after the reported one that tells, in the past, how things went on."""
        for other in self.sentence.finite():
            past = (other.tense == "past" and not other.modal) or (other.modal == "could" and other.negated)
            if other.first > self.group.end and other.clause == "main" and past and told(self.analysis, other):
                if not _EARLIER.isdisjoint(self.lowers[other.start : other.end]):
                    return None
                showing = other.lemma == "point" and self.lowers[other.end] in ("at", "to")
                borne_out = self.lowers[other.end : other.end + 1] in (["right"], ["correct"])
                speaking = other.lemma in _SPEAKING_ON and not (
                    showing
                    or (other.passive and other.lemma not in SAYING)
                    or self.lowers[other.end] in ("way", "up", "in")
                )
                return None if borne_out or speaking or other.joined >= 0 else other
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
        if self.group.modal not in FUTURE:
            return None
        lowers = self.lowers
        for token in range(self.group.end, self.end - 1):
            low, following = lowers[token], lowers[token + 1]
            if low == "that" and (following in _DAYS - {"year"} or following == "same"):
                return token, token + 2
            if (
                low == "the"
                and following in ("next", "following")
                and not UNITS.isdisjoint(lowers[token + 2 : token + 3])
            ):
                return token, token + 3
        return None

    def _overtaken(self) -> tuple[int, int] | None:
        """What the sentence, or the next, tells of the outcome: "but it turned east", "It never did"."""
        group = self.group
        gone = self._went_on()
        heard = self.lemma in _ASSURING and self._momentary() and not self._in_public()
        if gone is not None and (group.modal or group.progressive or heard):
            subject = self.lowers[
                gone.first - 2 if self.lowers[gone.first - 1] in ("never", "already") else gone.first - 1
            ]
            dated = any(time.first >= gone.start and time.kind in ("date", "deictic") for time in self.sentence.times)
            joined = not _JOINTS.isdisjoint(self.lowers[max(gone.start - 1, 0) : gone.start + 1])
            # "growth will pick up, and they approved the budget on Tuesday" is news
            if self.lemma in FELT or (joined and subject in _PRONOUNS and not dated):
                return gone.first, gone.end
            echoed = joined and subject in _PRONOUNS and self._echo(gone)
            if echoed:
                return gone.first, gone.end
            timed = any(
                self.lowers[at] in _SHORTLY and self.lowers[at + 1] == "later" for at in range(group.end, gone.first)
            )
            against = joined and "and" not in self.lowers[max(gone.start - 1, 0) : gone.start + 1]
            kept = group.negated or has(self.analysis, group.first, group.end, frozenset(("never",)))
            kept_up = self.lowers[self.governor.first - 1] in ("always", "still")
            back = (self.governor.past_perfect or kept_up) and not kept
            if (timed and self.pronoun) or (against and back and gone.past):
                return gone.first, gone.end
        if group.modal in FUTURE and self.after:
            return self._outcome(self.after[0])
        return None

    def _outcome(self, after: Sentence) -> tuple[int, int] | None:
        """The verb of the next sentence, where that tells how things went: "It never did", "It finally opened"."""
        lowers = self.lowers
        other = next(after.finite(), None)
        if other is None or other.clause != "main" or other.tense != "past" or not told(self.analysis, other):
            return None
        short = after.last - after.first < 7 and other.lemma in ("do", "come", "happen")
        opening = range(after.first, min(other.end + 1, after.last))
        in_the_end = any(lowers[at] in _AT_LAST or lowers[at : at + 3] == ["in", "the", "end"] for at in opening)
        subject = {lowers[after.first], lowers[other.first - 1], lowers[other.first - 2]}
        carried_on = in_the_end and not (_PRONOUNS | {"the"}).isdisjoint(subject)
        return (other.first, other.end) if short or carried_on else None

    def _felt(self) -> tuple[int, int] | None:
        """A verb of mind, whose clause is what it was then: "hoped that the rain will stop"."""
        governor, group = self.governor, self.group
        here = (self.reporting.first, self.reporting.end)
        lasting = {"years"} if group.perfect else {"ever"} if group.modal else set()
        apart = self.lowers[governor.first - 1] not in ("i", "we", "you")
        lasting |= {"still", "century"} if apart and self.lemma in FELT and not self.factual else set()
        if self._standing(lasting) or not self._narrator():
            return None
        if group.joined >= 0 or any(g.present_perfect and g is not group for g in self.sentence.finite()):
            return None  # "noticed that it is sinking and have closed it"
        if self.factual and self._goes_on_now():
            return None  # "realised that the plan is too costly and will present a new one"
        if any(other.clause == "attribution" for other in self.sentence.finite()):
            return None  # "The family hoped that the law will help others, their lawyer said"
        if self.lemma in _PERCEIVING and not governor.passive and not group.modal:
            if self._watched():
                return here
            if apart and group.progressive and self.pronoun and self.lemma not in _FACTUAL - {"see"}:
                return here
            acted = self._acted()
            if acted is not None and self._occasional():
                return acted
        if self.lemma in _LEARNING:
            unknown = group.lemma == "be" or not group.simple or group.passive or group.lemma in _PASSING
            unknown = unknown or self.pronoun
            negated = governor.negated or self.lowers[governor.first - 1] == "never" or self._by_nobody()
            asking = self.lowers[group.opener] in _QUESTIONING
            negated = negated and not asking
            ignorant = negated and (self._specific() or group.progressive) and unknown
            known = self.lemma == "know" and bool(group.modal in FUTURE or group.perfect or group.progressive)
            known = known and not asking
            return here if ignorant or known else None
        if self.lemma not in FELT:
            return None
        inside = (g for g in self.sentence.finite() if group.opener < g.first < group.first)
        supposed = any(g.clause == "conditional" for g in inside)
        if self.factual and group.modal and supposed:
            return None  # "realised that if the tank is empty, it will float"
        if group.modal in FUTURE or group.perfect or group.progressive:
            return here
        if self.lemma == "clear":
            return None  # "It was clear that the law is on his side"
        if _mistaken(self.lowers, max(governor.start, self.sentence.first), group.start):
            return here
        if group.modal and not any(self._far(time) for time in self.sentence.times if time.first < governor.first):
            return None  # "believed that the drug can slow the disease"
        first_person = self.lowers[governor.first - 1] in ("i", "we")
        if first_person and self.factual:
            return None  # "I realised that he is a good man"
        return here if self._specific() and (group.lemma == "be" or not self.factual) else None

    def _occasional(self) -> bool:
        """Whether the clause is of a thing that is so on one occasion, and is no finding of what lasts."""
        group = self.group
        if group.perfect or group.progressive:
            return True
        agency = group.passive and self.analysis.timeline.tags[group.end] == "IN"  # "is spread by water"
        what_it_is = group.lemma == "be" and self.lowers[group.end] in ("a", "an")
        return self._specific() and not agency and not what_it_is

    def _acted(self) -> tuple[int, int] | None:
        """The act or moment that makes a story of perceiving: "and called the doctor", "When they came", "at once"."""
        governor, group, lowers = self.governor, self.group, self.lowers
        for other in self.sentence.finite():
            if not other.past or not told(self.analysis, other):
                continue
            came = other.end <= governor.first and other.clause == "temporal" and lowers[other.opener] != "since"
            spoke = other.lemma in (_SPEAKING_ON - {"call"}) | _PUBLISHING
            went = other.first > group.end and other.joined >= 0 and not spoke
            if (came and governor.clause == "main") or (went and not self._recent()):
                return other.first, other.end
        for token in range(max(governor.start, self.sentence.first), group.opener):
            if lowers[token] in _SUDDENLY or lowers[token : token + 2] in (["at", "once"], ["too", "late"]):
                return token, token + 1
        return None

    def _goes_on_now(self) -> bool:
        """Whether a later verb with the same subject tells of now: "and is preparing sanctions", "and will sue"."""
        return any(
            other.tense == "present"
            and other.joined >= 0
            and other.first > self.group.end
            and (self._with_governor(other) or not other.present)
            for other in self.sentence.finite()
        )

    def _by_nobody(self) -> bool:
        """Whether the subject of the verb of mind denies it: "none of the heirs knew"."""
        lowers, end = self.lowers, self.governor.first
        for token in range(max(self.governor.start, self.sentence.first), end):
            if lowers[token] in _NOBODY or lowers[token : token + 2] in (["no", "one"], ["not", "one"], ["not", "a"]):
                return True
        return False

    def _next(self) -> VerbGroup | None:
        """The finite verb after this one."""
        return next((other for other in self.sentence.finite() if other.first >= self.group.end), None)

    def _standing(self, but: Set[str] = frozenset()) -> bool:
        """Whether a word beside the verb lets the clause hold now, or tell of what is still to come."""
        group = self.group
        lowers = self.lowers
        words = {
            lowers[token]
            for token in range(group.start, self.end)
            if token not in (group.first, group.head) and (lowers[token] != "this" or lowers[token + 1] in TIME_NOUNS)
        }
        return not words.isdisjoint(_STANDING - but)

    def _narrator(self) -> bool:
        """Whether the story itself tells of the reporting, and no speaker in it."""
        governor = self.governor
        above = self.sentence.groups[governor.governor] if governor.governor >= 0 else None
        cleft = above is not None and above.past and above.lemma == "be"
        because = governor.clause == "other" and self.lowers[governor.opener] in ("because", "as", "although", "though")
        return governor.clause in ("main", "temporal", "relative") or because or (
            governor.clause == "content" and cleft
        )  # fmt: skip

    def _specific(self) -> bool:
        """Whether the clause is of one person or thing, and so of no general truth."""
        if self.pronoun or self.lowers[self.group.start] in ("nobody", "everyone", "everybody"):
            return True
        found = subject(self.lowers, self.analysis.timeline.tags, self.group)
        if found is None:
            return False
        if self.lowers[found.head] in _UNIQUE:
            return False  # "believed that the earth is flat"
        many = found.number == "plural"
        defined = has(self.analysis, self.group.end, self.group.end + 2, frozenset(("a", "an")))  # "a hole is a gap"
        counted = self.analysis.timeline.tags[found.first] == "CD" and self.lowers[found.first] != "one"
        first = self.lowers[found.first]
        if counted or first in _POINTED:
            return True
        named = self.analysis.timeline.tags[found.head] == "NNP"
        any_one = self.group.lemma == "be" and first in ("a", "an") and not defined
        return not many and (named or any_one)

    def _watched(self) -> bool:
        """Whether an act is told as seen: "saw how a man steps out of the car"."""
        group, tags = self.group, self.analysis.timeline.tags
        found = subject(self.lowers, tags, group)
        one = self.pronoun or (found is not None and found.number == "singular" and tags[found.first] != "NNP")
        return (
            self.lowers[group.opener] == "how" and one and group.present and not group.passive
            and group.lemma not in STATES
        )  # fmt: skip

    def _witnessed(self) -> tuple[int, int] | None:
        """An act in the simple present under a witness' words: "testified that she sees him leave"."""
        governor, group = self.governor, self.group
        if not group.present or group.lemma not in _SENSING:
            return None
        if self._standing() or not self._specific() or any(
            other.present and other.clause in ("temporal", "conditional") for other in self.sentence.finite()
        ):  # fmt: skip
            return None
        court = self.lemma == "tell" and has(self.analysis, governor.end, governor.end + 3, _TRIBUNALS)
        return (governor.first, governor.end) if court or self.lemma in _WITNESSING else None

    def _gone(self) -> tuple[int, int] | None:
        """A subject that is no more: "her husband, who died in May, hates hospitals"."""
        for other in self.sentence.finite():
            inside = self.group.start <= other.first < self.group.first
            if inside and other.clause == "relative" and other.past and other.lemma in _DEPARTED and self.group.present:
                return other.first, other.end
        found = subject(self.lowers, self.analysis.timeline.tags, self.group) if self.group.present else None
        if found is not None and self.group.simple and self.group.lemma != "be" and not self._recent():
            for token in range(found.head + 1, self.group.first):
                if self.lowers[token] in _SLAIN:
                    return token, token + 1  # "that the pilot killed in the crash does not hold"
        if found is not None and self.lowers[found.first + 1] == "late" and "POS" not in self.analysis.timeline.tags[
            found.first : found.head
        ]:  # fmt: skip
            return found.first, found.first + 2
        return None


def _contrary(lowers: list[str], first: int, end: int) -> bool:
    """Whether the words set what was so against what was said: "; in fact it had been derailed"."""
    return any(lowers[at : at + 2] in (["in", "fact"], ["in", "reality"]) for at in range(first, end))


def _past(sentence: Sentence) -> bool:
    """Whether the main clauses of the sentence are told in the past."""
    told_in = {group.tense for group in sentence.finite() if group.clause == "main"}
    return told_in == {"past"}


def _joint(analysis: Analysis, first: int, end: int) -> int:
    """Where a semicolon, an apposition, or a comma with "and" or "but", ends the clause before `end`."""
    lowers = analysis.timeline.lowers
    for token in range(first, end - 1):
        if lowers[token : token + 2] in ([",", "a"], [",", "an"]):
            return token  # ", an assumption that"
        if lowers[token] == ";" or (lowers[token] == "," and lowers[token + 1] in ("but", "and", "yet", "so")):
            return token
    return end


#: Prepositions of the times and occasions that open a sentence.
_OPENING: Final = frozenset("in on at during before after until till by since right shortly for".split())

_YEARS: Final = frozenset("years decade decades century centuries generation generations".split())

#: Words of how a thing went at last.
_AT_LAST: Final = frozenset("finally eventually never ultimately instead only".split())

#: Of these one tells for all times.
_UNIQUE: Final = frozenset("world earth sun moon universe sky god gods sea soul mind heart".split())

#: What is written once and goes on saying nothing new.
_LAST_WORDS: Final = frozenset(
    "letter letters words entry postcard telegram dispatch cable despatch note message call transmission".split()
)

#: What is written in them is of the day.
_PRIVATE: Final = frozenset("diary diaries journal log logbook notebook letter letters telegram postcard sign".split())

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
