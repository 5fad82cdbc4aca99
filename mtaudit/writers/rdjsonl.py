"""reviewdog's diagnostics, one JSON object a line. Its columns count bytes of UTF-8."""

from __future__ import annotations

from typing import Any

from mtaudit.finding import Finding
from mtaudit.report import Report, Run
from mtaudit.writers.encode import encode_strict
from mtaudit.writers.places import byte_place, path
from mtaudit.writers.terminal import safe
from mtaudit.writers.wording import LEVELS, wording

SOURCE = {"name": "mtaudit"}
_SEVERITIES = {"note": "INFO", "warning": "WARNING", "error": "ERROR"}


def render(run: Run) -> str:
    """One diagnostic a line."""
    return "".join(f"{encode_strict({**d, 'source': SOURCE}, indent=0)}\n" for d in diagnostics(run))


def diagnostics(run: Run) -> list[dict[str, Any]]:
    """The findings as reviewdog's `Diagnostic`."""
    return [_diagnostic(run, report, finding) for report in run.reports for finding in report.findings]


def _diagnostic(run: Run, report: Report, finding: Finding) -> dict[str, Any]:
    at = byte_place(report.document.text, finding.start, finding.end)
    span = {
        "start": {"line": at.line, "column": at.column},
        "end": {"line": at.end_line, "column": at.end_column},
    }
    found: dict[str, Any] = {
        "message": safe(wording(finding)),
        "location": {"path": safe(path(report.document.name, run.root)), "range": span},
        "severity": _SEVERITIES[LEVELS[finding.severity]],
        "code": {"value": finding.rule},
    }
    if finding.suggestions:
        found["suggestions"] = [{"range": span, "text": text} for text in finding.suggestions]
    return found
