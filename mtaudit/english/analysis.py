"""The English of one story: paragraphs, sentences, tokens, tags, lemmas and wire structure."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from functools import cached_property

from mtaudit.document import Document
from mtaudit.english import wire
from mtaudit.english.lemmas import load as lemmatiser
from mtaudit.english.sentences import sentences
from mtaudit.english.tagger import load
from mtaudit.english.timeline import Timeline
from mtaudit.english.tokens import tokenize


class Analysis:
    """What mtaudit knows about the language of a document, computed once and only where asked for.

    Tokens are parallel lists over the whole story, in order: `starts`, `ends` (code points, end
    exclusive), `words`, `lowers`, and after tagging `tags` (Penn), `pos` (UPOS) and `lemmas`. A
    sentence is a pair of token indexes, end exclusive; sentences never cross a paragraph, and a dateline
    is a sentence of its own.
    `sections` names each token's section, `quoted` says whether it stands in a quotation.
    """

    def __init__(self, document: Document) -> None:
        self.document = document
        self.text = document.text

    @cached_property
    def structure(self) -> wire.Structure:
        """Paragraphs with their sections, the dateline, quotations."""
        return wire.structure(self.text)

    @property
    def paragraphs(self) -> list[wire.Paragraph]:
        """The paragraphs in order; none is empty."""
        return self.structure.paragraphs

    @cached_property
    def _split(self) -> tuple[list[int], list[int], list[tuple[int, int]]]:
        starts: list[int] = []
        ends: list[int] = []
        bounds: list[tuple[int, int]] = []
        dateline = self.structure.dateline
        for paragraph in self.paragraphs:
            start = paragraph.start
            spans = []
            if dateline is not None and dateline.start == start:
                spans.append((start, dateline.end))
                start = dateline.end
            spans += sentences(self.text, start, paragraph.end)
            for start, end in spans:
                first = len(starts)
                tokenize(self.text, start, end, starts, ends)
                if len(starts) > first:
                    bounds.append((first, len(starts)))
        return starts, ends, bounds

    @property
    def starts(self) -> list[int]:
        """Where each token starts."""
        return self._split[0]

    @property
    def ends(self) -> list[int]:
        """Where each token ends."""
        return self._split[1]

    @property
    def sentences(self) -> list[tuple[int, int]]:
        """The sentences, as pairs of token indexes."""
        return self._split[2]

    @cached_property
    def words(self) -> list[str]:
        """Each token as it stands in the text."""
        text = self.text
        return [text[start:end] for start, end in zip(self.starts, self.ends, strict=True)]

    @cached_property
    def lowers(self) -> list[str]:
        """Each token in lower case, with curly apostrophes straightened."""
        return [word.lower().replace("’", "'") for word in self.words]

    @cached_property
    def _tagged(self) -> tuple[list[str], list[str]]:
        analyse = load().analyse
        tags: list[str] = []
        pos: list[str] = []
        for first, last in self.sentences:
            penn, universal = analyse(self.words[first:last])
            tags += penn
            pos += universal
        return tags, pos

    @property
    def tags(self) -> list[str]:
        """The Penn tag of each token."""
        return self._tagged[0]

    @property
    def pos(self) -> list[str]:
        """The universal part of speech of each token."""
        return self._tagged[1]

    @cached_property
    def lemmas(self) -> list[str]:
        """The lemma of each token."""
        return list(map(lemmatiser().lemma, self.words, self.tags))

    @cached_property
    def timeline(self) -> Timeline:
        """Verb groups with their clauses, time adverbials, and the tense the story is told in."""
        return Timeline(self)

    @cached_property
    def sections(self) -> list[str]:
        """The section of each token: headline, byline, dateline, body, list, caption or signoff."""
        names = ["body"] * len(self.starts)
        for paragraph in self.paragraphs:
            if paragraph.section != "body":
                first, last = self.tokens_in(paragraph.start, paragraph.end)
                names[first:last] = [paragraph.section] * (last - first)
        if self.structure.dateline is not None:
            first, last = self.tokens_in(self.structure.dateline.start, self.structure.dateline.end)
            names[first:last] = ["dateline"] * (last - first)
        return names

    @cached_property
    def quoted(self) -> list[bool]:
        """Whether each token stands in a quotation, its marks included."""
        flags = [False] * len(self.starts)
        for quotation in self.structure.quotations:
            first, last = self.tokens_in(quotation.start, quotation.end)
            flags[first:last] = [True] * (last - first)
        return flags

    def tokens_in(self, start: int, end: int) -> tuple[int, int]:
        """The tokens that overlap the span, as a pair of token indexes, end exclusive."""
        return bisect_right(self.ends, start), bisect_left(self.starts, end)

    def section_at(self, offset: int) -> str:
        """The section of the token at or after `offset`: `quote` where it is quoted body copy."""
        if not self.starts:
            return "body"
        token = min(bisect_right(self.ends, offset), len(self.starts) - 1)
        section = self.sections[token]
        return "quote" if section == "body" and self.quoted[token] else section
