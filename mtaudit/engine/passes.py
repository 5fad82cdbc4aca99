"""What happens to findings between the rules and the report, each pass a function over findings."""

from __future__ import annotations

from collections.abc import Iterable

from mtaudit.finding import Finding


def settle(findings: Iterable[Finding]) -> tuple[Finding, ...]:
    """The findings in the order of the text; of those on the very same span only the gravest stays."""
    best: dict[tuple[int, int], Finding] = {}
    for finding in findings:
        span = finding.start, finding.end
        rival = best.get(span)
        if rival is None or (-finding.severity.rank, finding.rule) < (-rival.severity.rank, rival.rule):
            best[span] = finding
    return tuple(best[span] for span in sorted(best))
