"""Checks for what translation left in the copy: the source, and traces of the system."""

from __future__ import annotations

from collections.abc import Iterator

from mtaudit.engine.match import Match
from mtaudit.english.analysis import Analysis
from mtaudit.scores.language import foreign_paragraphs


def source_language(analysis: Analysis) -> Iterator[Match]:
    """Each paragraph that is not in English; `{language}` is its language's English name."""
    for foreign in foreign_paragraphs(analysis):
        yield Match(foreign.start, foreign.end, {"language": foreign.name})
