"""One JSON object for the whole run."""

from __future__ import annotations

from typing import Any

import msgspec

from mtaudit.document import lines
from mtaudit.finding import Finding
from mtaudit.report import Report, Run
from mtaudit.writers.jsonl import line

VERSION = 1


def render(run: Run) -> str:
    """The run with its signature and the reports, on one line."""
    return line({"version": VERSION, "signature": run.signature, "reports": [_report(r) for r in run.reports]})


def _report(report: Report) -> dict[str, Any]:
    return {
        "path": report.document.name,
        "mqm": msgspec.to_builtins(report.mqm),
        "readability": msgspec.to_builtins(report.readability),
        "findings": [_finding(report, finding) for finding in report.findings],
    }


def _finding(report: Report, finding: Finding) -> dict[str, Any]:
    text = report.document.text
    table = lines(text)
    line, column = table.position(finding.start)
    end_line, end_column = table.position(finding.end)
    return {
        "rule": finding.rule,
        "severity": finding.severity,
        "category": finding.category,
        "message": finding.message,
        "suggestions": finding.suggestions,
        "advice": finding.advice,
        "text": text[finding.start : finding.end],
        "start": finding.start,
        "end": finding.end,
        "line": line,
        "column": column,
        "endLine": end_line,
        "endColumn": end_column,
        "section": finding.section,
        "related": [
            {"start": r.start, "end": r.end, "label": r.label, "text": text[r.start : r.end]} for r in finding.related
        ],
        "fingerprint": finding.fingerprint,
    }
