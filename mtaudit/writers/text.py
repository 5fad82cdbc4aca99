"""The terminal's format: each finding in its line of copy, underlined, then the verdict."""

from __future__ import annotations

from click import style

from mtaudit.document import lines
from mtaudit.finding import Finding, Severity
from mtaudit.report import Report, Run
from mtaudit.writers.terminal import safe, width

_COLORS = {
    Severity.NEUTRAL: "bright_black",
    Severity.MINOR: "yellow",
    Severity.MAJOR: "red",
    Severity.CRITICAL: "magenta",
}
_VERDICTS = {"clean": "green", "review": "yellow", "hold": "red"}
_CONTEXT = 100


def render(run: Run) -> str:
    """All reports, coloured with ANSI codes (the caller strips them where they do not belong)."""
    parts = [_finding(report, finding) for report in run.reports for finding in report.findings]
    parts += [_summary(report) for report in run.reports]
    if len(run.reports) > 1:
        findings = sum(len(report.findings) for report in run.reports)
        parts.append(f"{_count(findings, 'finding')} in {_count(len(run.reports), 'story', 'stories')}\n")
    return "\n".join(parts)


def _finding(report: Report, finding: Finding) -> str:
    table = lines(report.document.text)
    line, column = table.position(finding.start)
    color = _COLORS[finding.severity]
    number = str(line)
    bar = style(f"{' ' * len(number)} |", fg="blue")
    before, marked, after = _excerpt(report.document.text, finding, *table.line(line))
    head = style(f"{safe(report.document.name)}:{line}:{column}:", bold=True)
    rows = [
        f"{head} {style(finding.severity, fg=color, bold=True)} "
        f"{style(finding.rule, fg='cyan')} {safe(finding.message)}",
        bar,
        f"{style(f'{number} |', fg='blue')} {before}{style(marked, bold=True)}{after}",
        f"{bar} {' ' * width(before)}{style('^' * max(width(marked), 1), fg=color, bold=True)}",
    ]
    note = style(f"{' ' * len(number)} =", fg="blue")
    if finding.suggestions:
        options = " or ".join(f"“{safe(text)}”" if text else "nothing" for text in finding.suggestions)
        rows.append(f"{note} {style('write:', bold=True)} {options}")
    for related in finding.related:
        at = "{}:{}".format(*table.position(related.start))
        other = safe(report.document.text[related.start : related.end])
        rows.append(f"{note} {style(f'{safe(related.label)}:', bold=True)} “{other}” at {at}")
    if finding.advice:
        rows.append(f"{note} {style('advice:', bold=True)} {safe(finding.advice)}")
    return "\n".join(rows) + "\n"


def _excerpt(text: str, finding: Finding, first: int, last: int) -> tuple[str, str, str]:
    """What stands before the finding in its line, the finding, and what follows, cut to fit a terminal."""
    start, end = finding.start, min(finding.end, last)
    shown = text[start:end]
    if len(shown) > _CONTEXT:
        shown = shown[: _CONTEXT - 1] + "…"
    room = max(_CONTEXT - len(shown), 20)
    # Some more than is shown, and no more: a line may be as long as the story.
    left = text[max(first, start - 2 * _CONTEXT) : start]
    if len(left) > room // 2:
        left = "…" + left[-(room // 2) :].partition(" ")[2]
    right = text[end : min(last, end + 2 * _CONTEXT)]
    space = room - len(left)
    if len(right) > space:
        right = right[:space].rpartition(" ")[0] + "…"
    return safe(left), safe(shown), safe(right)


def _summary(report: Report) -> str:
    mqm = report.mqm
    by_severity = ", ".join(f"{mqm.severities[s]} {s}" for s in reversed(Severity) if mqm.severities[s])
    total = _count(mqm.findings, "finding") + (f" ({by_severity})" if by_severity else "")
    name = style(safe(report.document.name), bold=True)
    verdict = style(mqm.verdict, fg=_VERDICTS[mqm.verdict], bold=True)
    if not mqm.words:
        return f"{name}: no words\n"
    accepted = f"; {len(report.suppressed):,} accepted" if report.suppressed else ""
    rows = [
        f"{name}: {total} in {_count(mqm.words, 'word')}{accepted}",
        f"  verdict      {verdict}: {mqm.reason}",
        f"  MQM          {mqm.score:.1f} of 100" + (f". {mqm.note}" if mqm.note else ""),
    ]
    if report.readability is not None:
        rows += [
            f"  {figure.label:28} {figure.value:5.1f}  press {figure.press.p5:.1f} to {figure.press.p95:.1f}"
            + ("" if figure.standing == "within" else f", {style(figure.standing, fg='yellow')}")
            for figure in report.readability.figures
        ]
        if report.readability.note:
            rows.append(f"  {report.readability.note}")
    return "\n".join(rows) + "\n"


def _count(number: int, one: str, many: str | None = None) -> str:
    return f"{number:,} {one if number == 1 else many or one + 's'}"
