"""What an audit gives: findings and scores of a story, and a run over many stories."""

from __future__ import annotations

import msgspec

from mtaudit.document import Document
from mtaudit.engine.rule import Rule
from mtaudit.finding import Finding
from mtaudit.scores.mqm import Mqm
from mtaudit.scores.readability import Readability


class Report(msgspec.Struct, frozen=True, kw_only=True):
    """The audit of one document.

    `readability` is None where the copy has no word. `signature` names what reproduces the report.
    """

    document: Document
    findings: tuple[Finding, ...]
    mqm: Mqm
    readability: Readability | None
    signature: str


class Run(msgspec.Struct, frozen=True, kw_only=True):
    """The audits of one call, in the order of its inputs, and the rules they used."""

    reports: tuple[Report, ...]
    rules: tuple[Rule, ...]
    signature: str
