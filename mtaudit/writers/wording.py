"""What the formats that have one text for a finding say of it, and how grave they call it."""

from __future__ import annotations

from mtaudit.finding import Finding, Severity

#: What most formats know: three levels, under names of their own.
LEVELS = {
    Severity.NEUTRAL: "note",
    Severity.MINOR: "warning",
    Severity.MAJOR: "error",
    Severity.CRITICAL: "error",
}


def wording(finding: Finding) -> str:
    """The message with what to write, on one line of plain text."""
    options = " or ".join(f"“{text}”" if text else "nothing" for text in finding.suggestions)
    return f"{finding.message}; write {options}" if options else finding.message


def count(number: int, one: str, many: str | None = None) -> str:
    """`number` with its noun."""
    return f"{number:,} {one if number == 1 else many or one + 's'}"
