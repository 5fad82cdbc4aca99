"""The line of time of a story: its verb groups with their clauses, its time adverbials, and the tense it is told in."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from functools import cached_property
from typing import TYPE_CHECKING, Final, Literal

import msgspec

from mtaudit.english.clauses import Clauses
from mtaudit.english.times import Time, times, written
from mtaudit.english.verbs import VerbGroup, groups
from mtaudit.english.verbtags import missing_main, missing_verb, repaired
from mtaudit.english.verbwords import HABITUAL, PUNCTUAL, SAYING, STATIVE

if TYPE_CHECKING:
    from mtaudit.english.analysis import Analysis

#: Sections that are told in the line of time; a headline's present is no present, a caption describes a picture.
NARRATED: Final = frozenset(("body",))

#: A sentence of more tokens is no prose, and its verbs are not looked at: it takes time in the square of its length.
LONGEST: Final = 300

_BEYOND: Final = ("",) * 8

Level = Literal["past", "perfect", "present", "future"]

_WILL: Final = frozenset("will wo 'll shall sha going".split())
_AHEAD: Final = frozenset("may might could would should ought".split())
_TOLD: Final = frozenset(("event", "attribution", "plan"))
_RANK: Final = {"main": 0, "attribution": 1}


class Moment(msgspec.Struct, frozen=True):
    """One finite verb on the line of time: what `mtaudit parse --time` and the report's strip show.

    `text[start:end]` of the document is the group. `tense` names its form ("past", "present perfect", "will" …);
    `clause` is its clause's kind; `taken` is what it was taken for: event, state, habit, plan, background,
    possibility, attribution or condition. `times` are the adverbials of its sentence with what they resolve to.
    """

    sentence: int
    start: int
    end: int
    tense: str
    clause: str
    taken: str
    quoted: bool
    times: tuple[tuple[str, str], ...]


class Told(msgspec.Struct, frozen=True):
    """Where the main verb of sentence `sentence` stands in time.

    An `aside` is no step of the narration: a quotation, a headline or caption, or background.
    """

    sentence: int
    level: Level
    aside: bool


class Line(msgspec.Struct, frozen=True):
    """The line of time in brief: the tense that the story is told in, and each sentence that has a finite verb."""

    base: str = ""
    told: tuple[Told, ...] = ()


class Sentence(msgspec.Struct, gc=False):
    """One sentence of the line: its tokens, verb groups and time adverbials; `paragraph` counts from 0."""

    number: int
    first: int
    last: int
    paragraph: int
    section: str
    groups: list[VerbGroup]
    times: list[Time]

    def finite(self) -> Iterator[VerbGroup]:
        """The finite groups."""
        return (group for group in self.groups if group.form == "finite")


class Timeline:
    """Verb groups and times of the whole story, sentence by sentence; built once by `timeline(analysis)`."""

    def __init__(self, analysis: Analysis) -> None:
        self.analysis = analysis
        words = analysis.words
        #: The analysis' tokens in lower case, its lemmas, and its tags with second thoughts on verbs. Empty ones stand
        #: after the last, so that a check may look ahead without asking where the text ends.
        self.lowers = lowers = [*analysis.lowers, *_BEYOND]
        self.lemmas = [*analysis.lemmas, *_BEYOND]
        self.tags = tags = [*analysis.tags, *_BEYOND]
        when = times(words, lowers, analysis.sentences, analysis.structure.dateline)
        #: The first year that the story may be written in.
        self.written = written(lowers, analysis.sentences, analysis.structure.dateline)
        starts, sections = analysis.starts, analysis.sections
        self.sentences: list[Sentence] = []
        paragraphs = analysis.paragraphs
        paragraph = 0
        for number, (first, last) in enumerate(analysis.sentences):
            while paragraph + 1 < len(paragraphs) and paragraphs[paragraph + 1].start <= starts[first]:
                paragraph += 1
            here: list[VerbGroup] = []
            if last - first <= LONGEST:
                for token, tag in repaired(words, lowers, tags, first, last).items():
                    tags[token] = tag
                here = self._groups(number, first, last, when[number])
            self.sentences.append(Sentence(number, first, last, paragraph, sections[first], here, when[number]))

    def _groups(self, number: int, first: int, last: int, when: list[Time]) -> list[VerbGroup]:
        """The verb groups of the sentence in their clauses; a main clause without a verb gets the likeliest one."""
        words, lowers, tags = self.analysis.words, self.lowers, self.tags
        found = groups(number, words, lowers, tags, first, last)
        missing = None
        if not Clauses(lowers, tags, first, last, found).place():
            missing = missing_verb(words, lowers, tags, first, last)
        if missing is None and when and when[0].first == first:
            missing = missing_main(words, lowers, tags, first, when[0].end, last)
        if missing is not None:
            tags[missing[0]] = missing[1]
            for token, tag in repaired(words, lowers, tags, first, last).items():
                tags[token] = tag  # what the new verb says of the words after it
            found = groups(number, words, lowers, tags, first, last)
            Clauses(lowers, tags, first, last, found).place()
        return found

    @cached_property
    def base(self) -> str:
        """The tense that most main verbs of the narration have outside quotations: past, present, or "" for neither."""
        counted = Counter(
            group.tense
            for sentence in self.narrated()
            for group in sentence.finite()
            if group.simple and group.clause in ("main", "attribution") and not self.analysis.quoted[group.head]
        )
        past, present = counted["past"], counted["present"]
        return "" if past == present else "past" if past > present else "present"

    def moments(self) -> Iterator[Moment]:
        """The finite verbs of the story in order, each with what it was taken for."""
        analysis = self.analysis
        for sentence in self.sentences:
            times = tuple(
                (analysis.text[analysis.starts[time.first] : analysis.ends[time.end - 1]], time.when or time.kind)
                for time in sentence.times
            )
            for group in sentence.finite():
                yield Moment(
                    sentence.number,
                    analysis.starts[group.first],
                    analysis.ends[group.end - 1],
                    _form(group),
                    group.clause,
                    _taken(group, analysis.lowers[sentence.first : sentence.last]),
                    analysis.quoted[group.head],
                    times,
                )

    def line(self) -> Line:
        """The line in brief: of each sentence its main verb, the narrator's before one that is quoted."""
        base = self.base
        lowers, quoted = self.analysis.lowers, self.analysis.quoted
        told = []
        for sentence in self.sentences:
            found = min(
                sentence.finite(),
                key=lambda group: (quoted[group.head], _RANK.get(group.clause, len(_RANK))),
                default=None,
            )
            if found is not None:
                aside = (
                    quoted[found.head]
                    or sentence.section not in NARRATED
                    or _taken(found, lowers[sentence.first : sentence.last]) not in _TOLD
                )
                told.append(Told(sentence.number, _level(found, base), aside))
        return Line(base, tuple(told))

    def narrated(self) -> Iterator[Sentence]:
        """The sentences of the body, outside headline, captions, lists and credits."""
        return (sentence for sentence in self.sentences if sentence.section in NARRATED)


def _form(group: VerbGroup) -> str:
    """The name of the group's tense and aspect."""
    tense = group.modal or group.tense or "present or past"
    aspects = " ".join(name for name in ("perfect", "progressive") if getattr(group, name))
    return f"{tense} {aspects}".strip()


def _level(group: VerbGroup, base: str) -> Level:
    """The time of the group; a form that is past and present alike ("hit") is read as the story is told."""
    if group.modal in _WILL:
        return "future"
    if group.perfect:
        return "past" if group.past_perfect else "perfect"
    if group.modal:
        return "future" if group.modal in _AHEAD else "present"
    return "past" if (group.tense or base) == "past" else "present"


def _taken(group: VerbGroup, words: list[str]) -> str:
    """What the verb was taken for in the story."""
    if group.clause == "conditional":
        return "condition"
    if group.clause in ("main", "attribution") and group.lemma in SAYING and group.simple:
        return "attribution"
    if group.modal:
        return "plan" if group.modal in _WILL else "possibility"
    if group.perfect:
        return "background"
    if group.tense == "present" and not HABITUAL.isdisjoint(words):
        return "habit"
    if group.lemma in STATIVE and group.lemma not in PUNCTUAL and not group.passive:
        return "state"
    return "event"
