"""The line of time of a story: its verb groups with their clauses, its time adverbials, and the tense it is told in."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Final

import msgspec

from mtaudit.english.clauses import Clauses
from mtaudit.english.times import Time, times
from mtaudit.english.verbs import VerbGroup, groups
from mtaudit.english.verbtags import repaired

if TYPE_CHECKING:
    from mtaudit.english.analysis import Analysis

#: Sections that are told in the line of time; a headline's present is no present, a caption describes a picture.
NARRATED: Final = frozenset(("body",))


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
        words, lowers = analysis.words, analysis.lowers
        #: The analysis' tags, with second thoughts on verbs.
        self.tags = tags = list(analysis.tags)
        when = times(lowers, analysis.sentences, analysis.structure.dateline)
        starts, sections = analysis.starts, analysis.sections
        self.sentences: list[Sentence] = []
        paragraphs = analysis.paragraphs
        paragraph = 0
        for number, (first, last) in enumerate(analysis.sentences):
            while paragraph + 1 < len(paragraphs) and paragraphs[paragraph + 1].start <= starts[first]:
                paragraph += 1
            for token, tag in repaired(lowers, tags, first, last).items():
                tags[token] = tag
            here = groups(number, words, lowers, tags, first, last)
            if here:
                Clauses(lowers, tags, first, last, here).place()
            self.sentences.append(Sentence(number, first, last, paragraph, sections[first], here, when[number]))

    def narrated(self) -> Iterator[Sentence]:
        """The sentences of the body, outside headline, captions, lists and credits."""
        return (sentence for sentence in self.sentences if sentence.section in NARRATED)
