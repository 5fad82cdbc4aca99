"""One JSON object a line, one line a finding: the format of `mtaudit corpus`."""

from __future__ import annotations

from typing import Any

from mtaudit.finding import Finding
from mtaudit.report import Run
from mtaudit.writers.encode import encode


def render(run: Run) -> str:
    """The findings of all reports, each with the `path` of its document."""
    return "".join(
        line({"path": report.document.name, **record(finding)}) for report in run.reports for finding in report.findings
    )


def record(finding: Finding) -> dict[str, Any]:
    """The keys of a finding that the format carries, `id` or `path` apart."""
    return {
        "start": finding.start,
        "end": finding.end,
        "rule": finding.rule,
        "severity": finding.severity,
        "category": finding.category,
        "message": finding.message,
        "suggestions": finding.suggestions,
    }


def line(value: dict[str, Any]) -> str:
    """`value` on one line, its end included."""
    return encode(value) + "\n"
