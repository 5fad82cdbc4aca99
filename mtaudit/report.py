"""What an audit gives: findings and scores of a story, and a run over many stories."""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec

from mtaudit.document import Document
from mtaudit.engine.rule import Rule
from mtaudit.english.timeline import Line
from mtaudit.english.wire import Structure
from mtaudit.finding import Finding, Suppressed
from mtaudit.scores.mqm import Mqm
from mtaudit.scores.readability import Readability

if TYPE_CHECKING:  # What most runs do without.
    from mtaudit.scores.parallel import Parallel


class Sentence(msgspec.Struct, frozen=True):
    """One sentence of the copy, and how many words it has."""

    start: int
    end: int
    words: int


class Report(msgspec.Struct, frozen=True, kw_only=True):
    """The audit of one document.

    `readability` is None where the copy has no word. `signature` names what reproduces the report.
    `suppressed` are the findings that somebody accepted, which count for nothing; `warnings` are
    what the user should look at besides, such as a suppression that no longer bites.
    `structure` and `sentences` say how the copy is built, and `line` in which times its sentences are
    told, for whoever shows it. `reference` sets it beside a translation by hand where one was given.
    """

    document: Document
    findings: tuple[Finding, ...]
    mqm: Mqm
    readability: Readability | None
    signature: str
    structure: Structure
    sentences: tuple[Sentence, ...]
    line: Line = Line()
    suppressed: tuple[Suppressed, ...] = ()
    warnings: tuple[str, ...] = ()
    reference: Parallel | None = None


class Run(msgspec.Struct, frozen=True, kw_only=True):
    """The audits of one call, in the order of its inputs, and the rules they used.

    `errors` say which inputs could not be audited. `root` is the folder that relative paths start
    from, where there is one. `baseline` says whether findings were held against a baseline.
    """

    reports: tuple[Report, ...]
    rules: tuple[Rule, ...]
    signature: str
    errors: tuple[str, ...] = ()
    root: str = ""
    baseline: bool = False
