"""A rule's pattern, compiled: its alternatives, its antipatterns and what it marks."""

from __future__ import annotations

import re
from collections.abc import MutableMapping, Sequence

import msgspec

from mtaudit.engine.pattern.errors import PatternError
from mtaudit.engine.pattern.matcher import search
from mtaudit.engine.pattern.program import Program, compile_query
from mtaudit.engine.pattern.syntax import Query

#: How many choices a search for one match may have to make. Where constraints can fail, every token
#: may cost them all; where there are none, the tokens of a match share them.
MOST_CHOICES = 20_000
MOST_CHOICES_COMPARED = 2_000

_MARK = re.compile(r"([0-9]+)(?:\s*-\s*([0-9]+))?")


class Pattern(msgspec.Struct, frozen=True):
    """What a rule looks for.

    `branches` compete: the leftmost, then longest, then first match of any is the match. A match
    that one of `unless` overlaps is dropped. `mark` names the labels from which and to which a
    match is reported. `labels` are all that a match can have.
    """

    branches: tuple[Program, ...]
    unless: tuple[Program, ...] = ()
    mark: tuple[int, int] | None = None

    @property
    def labels(self) -> frozenset[int]:
        """The labels that some branch gives."""
        return frozenset().union(*(branch.labels for branch in self.branches))


#: The programs of patterns, by their text.
Programs = MutableMapping[str, Program]


def compile_pattern(
    source: str | Sequence[str],
    *,
    unless: str | Sequence[str] = (),
    mark: str | int | None = None,
    programs: Programs | None = None,
) -> Pattern:
    """The pattern of a text in the pattern language, or of several that are alternatives.

    `unless` are antipatterns; `mark` is a label, `1`, or a range of them, `"1-2"`. A text that
    `programs` has is not compiled again; those that it lacks are put into it.
    Raises PatternError, whose `source` is the text that cannot be used.
    """
    known = {} if programs is None else programs
    for text in (*texts(source), *texts(unless)):
        if text not in known:
            from mtaudit.engine.pattern.parser import parse  # what is compiled already costs no parser

            known[text] = compile_tree(parse(text), text)
    pattern = Pattern(tuple(map(known.__getitem__, texts(source))), tuple(map(known.__getitem__, texts(unless))))
    return pattern if mark is None else msgspec.structs.replace(pattern, mark=_mark(str(mark), pattern.labels))


def compile_tree(query: Query, source: str = "") -> Program:
    """The program of a syntax tree; `source` is its text, for errors.

    Raises PatternError where the pattern is one that a text could make too costly.
    """
    program = compile_query(query, source)
    # No text asks a search for a choice that it does not ask for where everything matches.
    most = MOST_CHOICES_COMPARED if program.constraints else MOST_CHOICES
    everything = [(1 << program.longest) - 1] * len(program.steps)
    try:
        search(program, everything, 0, program.longest, lambda compared, bound: True, most=most)
    except OverflowError:
        raise PatternError(
            f"a text could offer more than {most:,} choices at one place",
            0,
            "Narrow the gaps, []{0,3} in place of []*, above all those between labels under a constraint.",
            source,
        ) from None
    return program


def texts(source: str | Sequence[str]) -> Sequence[str]:
    """The texts of a pattern that may be given as one or as several."""
    return [source] if isinstance(source, str) else source


def _mark(source: str, labels: frozenset[int]) -> tuple[int, int]:
    match = _MARK.fullmatch(source)
    if match is None:
        raise PatternError(f"“{source}” names no label", 0, 'Write a label, 1, or a range, "1-2".', source)
    for group, number in enumerate(match.groups(), 1):
        if number and int(number) not in labels:
            raise PatternError(
                f"there is no label {number}",
                match.start(group),
                f"Name a token or a group of the pattern so: {number}:[…].",
                source,
            )
    first = int(match.group(1))
    return first, int(match.group(2) or first)
