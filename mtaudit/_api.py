"""The public API; the package's `__init__` shows it."""

from __future__ import annotations

from functools import cache

from mtaudit.document import Document
from mtaudit.engine.auditor import Auditor
from mtaudit.engine.loader import load_rules
from mtaudit.engine.rule import Rule
from mtaudit.engine.selection import select
from mtaudit.finding import Finding, Severity
from mtaudit.report import Report

__all__ = ["Auditor", "Document", "Finding", "Report", "Rule", "Severity", "audit", "load_rules"]


def audit(copy: str | Document, *, source: str | None = None) -> Report:
    """Audit `copy` with the default rules.

    `source` is the language that it was translated from (ISO 639-1), where it is known.
    Raises TypeError where `copy` is neither text nor a Document.
    """
    if isinstance(copy, str):
        copy = Document(copy)
    elif not isinstance(copy, Document):
        raise TypeError(f"copy is a str or a Document, not {type(copy).__name__}")
    return _auditor(source).audit(copy)


@cache
def _auditor(source: str | None) -> Auditor:
    return Auditor(select(load_rules(), source=source))
