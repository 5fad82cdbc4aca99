"""How often each rule fired, the most frequent first."""

from __future__ import annotations

from collections import Counter

from click import style

from mtaudit.report import Run
from mtaudit.writers.wording import count


def render(run: Run) -> str:
    """A line for each rule that fired, and the total."""
    fired = Counter(finding.rule for report in run.reports for finding in report.findings)
    rules = {rule.id: rule for rule in run.rules}
    size = max(map(len, fired), default=0)
    rows = [
        f"{number:6,}  {style(name.ljust(size), fg='cyan')}  {rules[name].severity:8}  {rules[name].summary}"
        for name, number in sorted(fired.items(), key=lambda item: (-item[1], item[0]))
    ]
    total = f"{count(fired.total(), 'finding')} in {count(len(run.reports), 'story', 'stories')}"
    return "\n".join([*rows, total]) + "\n"
