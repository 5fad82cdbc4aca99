"""GitHub's workflow commands: annotations on the lines of a pull request."""

from __future__ import annotations

from collections import Counter

from mtaudit.finding import Finding
from mtaudit.report import Report, Run
from mtaudit.writers.places import path, place
from mtaudit.writers.terminal import safe
from mtaudit.writers.wording import LEVELS, count, wording

#: GitHub shows ten annotations of a level for each step and drops the others without a word.
SHOWN = 10
_COMMANDS = {"note": "notice", "warning": "warning", "error": "error"}
_ESCAPES = str.maketrans({"%": "%25", "\r": "%0D", "\n": "%0A"})
_PROPERTY = str.maketrans({"%": "%25", "\r": "%0D", "\n": "%0A", ":": "%3A", ",": "%2C"})


def render(run: Run) -> str:
    """One command a line, the gravest findings first, and how many are not shown."""
    found = [(report, finding) for report in run.reports for finding in report.findings]
    found.sort(key=lambda pair: -pair[1].severity.rank)
    shown: Counter[str] = Counter()
    rows = [f"::error title=mtaudit::{_message(error)}" for error in run.errors[:SHOWN]]
    shown["error"] = len(rows)
    hidden = len(run.errors) - len(rows)
    for report, finding in found:
        command = _COMMANDS[LEVELS[finding.severity]]
        if shown[command] < SHOWN:
            shown[command] += 1
            rows.append(f"::{command} {_properties(run, report, finding)}::{_message(wording(finding))}")
        else:
            hidden += 1
    if hidden:
        rows.append(f"and {count(hidden, 'finding')} more, which GitHub would not show here; the summary has them all")
    return "".join(f"{row}\n" for row in rows)


def _properties(run: Run, report: Report, finding: Finding) -> str:
    at = place(report.document.text, finding.start, finding.end)
    values = {"file": path(report.document.name, run.root), "line": str(at.line), "endLine": str(at.end_line)}
    if at.line == at.end_line:
        values |= {"col": str(at.column), "endColumn": str(at.end_column)}
    values["title"] = f"{finding.severity}: {finding.rule}"
    return ",".join(f"{key}={safe(value).translate(_PROPERTY)}" for key, value in values.items())


def _message(text: str) -> str:
    return safe(text).translate(_ESCAPES)
