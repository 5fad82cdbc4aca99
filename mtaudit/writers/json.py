"""One JSON object for the whole run."""

from __future__ import annotations

from typing import Any

import msgspec

from mtaudit.finding import Finding
from mtaudit.report import Report, Run
from mtaudit.writers.jsonl import line
from mtaudit.writers.places import place

VERSION = 1


def render(run: Run) -> str:
    """The run with its signature, the reports and what could not be audited, on one line."""
    return line(
        {
            "version": VERSION,
            "signature": run.signature,
            "reports": [_report(report) for report in run.reports],
            "errors": run.errors,
        }
    )


def _report(report: Report) -> dict[str, Any]:
    return {
        "path": report.document.name,
        "mqm": msgspec.to_builtins(report.mqm),
        "readability": msgspec.to_builtins(report.readability),
        "findings": [_finding(report, finding) for finding in report.findings],
        "suppressed": [
            {"by": s.by, "reason": s.reason, "finding": _finding(report, s.finding)} for s in report.suppressed
        ],
        "warnings": report.warnings,
    }


def _finding(report: Report, finding: Finding) -> dict[str, Any]:
    text = report.document.text
    at = place(text, finding.start, finding.end)
    return {
        "rule": finding.rule,
        "severity": finding.severity,
        "category": finding.category,
        "message": finding.message,
        "suggestions": finding.suggestions,
        "fix": finding.fix,
        "advice": finding.advice,
        "text": text[finding.start : finding.end],
        "start": finding.start,
        "end": finding.end,
        "line": at.line,
        "column": at.column,
        "endLine": at.end_line,
        "endColumn": at.end_column,
        "section": finding.section,
        "related": [
            {"start": r.start, "end": r.end, "label": r.label, "text": text[r.start : r.end]} for r in finding.related
        ],
        "fingerprint": finding.fingerprint,
    }
