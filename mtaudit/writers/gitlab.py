"""GitLab Code Quality: the widget in a merge request."""

from __future__ import annotations

from collections import Counter

from mtaudit.finding import Severity
from mtaudit.report import Run
from mtaudit.writers.encode import encode_strict
from mtaudit.writers.places import path, place
from mtaudit.writers.terminal import safe
from mtaudit.writers.wording import wording

_SEVERITIES = {
    Severity.NEUTRAL: "info",
    Severity.MINOR: "minor",
    Severity.MAJOR: "major",
    Severity.CRITICAL: "critical",
}


def render(run: Run) -> str:
    """An array of issues. Of equal fingerprints GitLab shows the first alone, so the later ones are numbered."""
    seen: Counter[str] = Counter()
    issues = []
    for report in run.reports:
        for finding in report.findings:
            seen[finding.fingerprint] += 1
            at = place(report.document.text, finding.start, finding.end)
            nth = seen[finding.fingerprint]
            issues.append(
                {
                    "description": safe(wording(finding)),
                    "check_name": finding.rule,
                    "fingerprint": finding.fingerprint if nth == 1 else f"{finding.fingerprint}-{nth}",
                    "severity": _SEVERITIES[finding.severity],
                    "location": {
                        "path": safe(path(report.document.name, run.root)),
                        "positions": {
                            "begin": {"line": at.line, "column": at.column},
                            "end": {"line": at.end_line, "column": at.end_column},
                        },
                    },
                }
            )
    return encode_strict(issues) + "\n"
