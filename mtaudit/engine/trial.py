"""A rule against its own examples."""

from __future__ import annotations

from mtaudit.document import Document
from mtaudit.engine.auditor import Auditor
from mtaudit.engine.rule import Rule, unmark


def trial(rule: Rule) -> list[str]:
    """What the examples of `rule` say against it, one message each; empty where all hold."""
    auditor = Auditor([rule])
    failures = []
    for example in rule.examples.bad:
        text, expected = unmark(example)
        found = [(f.start, f.end) for f in auditor.findings(Document(text))]
        if found != expected:
            failures.append(f"of {text!r} it flags {_quoted(text, found)}, where {_quoted(text, expected)} is marked")
    for example in rule.examples.good:
        found = [(f.start, f.end) for f in auditor.findings(Document(example))]
        if found:
            failures.append(f"of {example!r}, which is right, it flags {_quoted(example, found)}")
    return failures


def _quoted(text: str, spans: list[tuple[int, int]]) -> str:
    return ", ".join(repr(text[start:end]) for start, end in spans) or "nothing"
