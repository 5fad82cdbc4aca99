"""Markdown: tables for a step summary, a pull request's comment or a ticket."""

from __future__ import annotations

import re
from collections import Counter

from mtaudit.finding import Finding, Severity
from mtaudit.report import Report, Run
from mtaudit.writers.places import path, place
from mtaudit.writers.terminal import safe
from mtaudit.writers.wording import count

#: What could start markup, a link, a mention or an emoji; as an entity it is only ever text.
_MARKUP = re.compile(r"[\\`*_{}\[\]<>#|~&@!$:^]|(?<=\w)\.(?=\w)")
_SHOWN = 160


def render(run: Run) -> str:
    """The counts, then a table for each story that has findings, the gravest first."""
    findings = [finding for report in run.reports for finding in report.findings]
    counts = Counter(finding.severity for finding in findings)
    by_severity = ", ".join(f"{counts[s]} {s}" for s in reversed(Severity) if counts[s])
    total = f"{count(len(findings), 'finding')} in {count(len(run.reports), 'story', 'stories')}"
    rows = ["## mtaudit", "", f"**{total}**" + (f": {by_severity}" if by_severity else ""), ""]
    rows += [f"- **not audited:** {_text(error)}" for error in run.errors]
    if run.errors:
        rows.append("")
    for report in run.reports:
        if report.findings:
            rows += _table(report, path(report.document.name, run.root))
    rows.append(f"<sub>{_text(run.signature)}</sub>")
    return "\n".join(rows) + "\n"


def _table(report: Report, name: str) -> list[str]:
    ranked = sorted(report.findings, key=lambda finding: -finding.severity.rank)
    return [
        f"### {_text(name)}",
        "",
        f"**{report.mqm.verdict}**: {_text(report.mqm.reason)} MQM {report.mqm.score:.1f} of 100.",
        "",
        "| Line | Severity | Copy | What is wrong | Write | Rule |",
        "| ---: | --- | --- | --- | --- | --- |",
        *(_row(report, finding) for finding in ranked),
        "",
    ]


def _row(report: Report, finding: Finding) -> str:
    at = place(report.document.text, finding.start, finding.end)
    write = " or ".join(_code(text) if text else "nothing" for text in finding.suggestions)
    cells = (
        f"{at.line}:{at.column}",
        finding.severity,
        _code(report.document.text[finding.start : finding.end]),
        _text(finding.message),
        write or _text(finding.advice),
        _code(finding.rule),
    )
    return f"| {' | '.join(cells)} |"


def _code(text: str) -> str:
    return f"<code>{_text(text)}</code>"


def _text(text: str) -> str:
    shown = text if len(text) <= _SHOWN else text[: _SHOWN - 1] + "…"
    return _MARKUP.sub(lambda match: f"&#{ord(match.group())};", safe(shown)).strip()
