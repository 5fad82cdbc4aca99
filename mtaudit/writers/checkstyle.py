"""Checkstyle's XML, which most CI servers read."""

from __future__ import annotations

from mtaudit.finding import Finding
from mtaudit.report import Report, Run
from mtaudit.writers.encode import attribute
from mtaudit.writers.places import path, place
from mtaudit.writers.terminal import safe
from mtaudit.writers.wording import LEVELS, wording

_LEVELS = {"note": "info", "warning": "warning", "error": "error"}


def render(run: Run) -> str:
    """A `file` for each story, an `error` for each finding."""
    rows = ['<?xml version="1.0" encoding="UTF-8"?>', '<checkstyle version="10.0">']
    for report in run.reports:
        rows.append(f"  <file name={attribute(safe(path(report.document.name, run.root)))}>")
        rows += [_error(report, finding) for finding in report.findings]
        rows.append("  </file>")
    return "\n".join([*rows, "</checkstyle>", ""])


def _error(report: Report, finding: Finding) -> str:
    at = place(report.document.text, finding.start, finding.end)
    values = {
        "line": str(at.line),
        "column": str(at.column),
        "severity": _LEVELS[LEVELS[finding.severity]],
        "message": wording(finding),
        "source": f"mtaudit.{finding.rule}",
    }
    return "    <error " + " ".join(f"{key}={attribute(safe(value))}" for key, value in values.items()) + "/>"
