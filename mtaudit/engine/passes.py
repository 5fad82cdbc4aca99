"""What happens to findings between the rules and the report: passes, each a pure function.

`settle` comes first, always. The others are made by the functions below from what the user asked
for, and take a document and the outcome so far.
"""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter
from collections.abc import Callable, Collection, Iterable, Sequence

import msgspec

from mtaudit.document import Document
from mtaudit.engine.selection import names
from mtaudit.finding import Finding, Suppressed


class Outcome(msgspec.Struct, frozen=True):
    """The findings that stand so far, those that somebody accepted, and what to tell the user besides."""

    findings: tuple[Finding, ...]
    suppressed: tuple[Suppressed, ...] = ()
    warnings: tuple[str, ...] = ()


Pass = Callable[[Document, Outcome], Outcome]


def settle(findings: Iterable[Finding]) -> tuple[Finding, ...]:
    """The findings in the order of the text; of those on the very same span only the gravest stays."""
    best: dict[tuple[int, int], Finding] = {}
    for finding in findings:
        span = finding.start, finding.end
        rival = best.get(span)
        if rival is None or (-finding.severity.rank, finding.rule) < (-rival.severity.rank, rival.rule):
            best[span] = finding
    return tuple(best[span] for span in sorted(best))


def leave_out(selectors: Collection[str]) -> Pass:
    """Drops the findings of the rules that `selectors` name."""

    def take(document: Document, outcome: Outcome) -> Outcome:
        kept = tuple(f for f in outcome.findings if not names(f.rule, selectors))
        return msgspec.structs.replace(outcome, findings=kept)

    return take


def keep_within(spans: Sequence[tuple[int, int]]) -> Pass:
    """Drops what touches none of `spans` (in order, apart), neither itself nor by a related place."""
    ends = [end for _, end in spans]

    def touches(start: int, end: int) -> bool:
        at = bisect_right(ends, start)
        return at < len(spans) and spans[at][0] < end

    def concerns(finding: Finding) -> bool:
        return touches(finding.start, finding.end) or any(touches(r.start, r.end) for r in finding.related)

    def take(document: Document, outcome: Outcome) -> Outcome:
        kept = tuple(filter(concerns, outcome.findings))
        suppressed = tuple(each for each in outcome.suppressed if concerns(each.finding))
        return Outcome(kept, suppressed, outcome.warnings)

    return take


def heed_file(reasons: dict[str, str], used: set[str]) -> Pass:
    """Suppresses the findings whose fingerprint has a reason; puts the fingerprints that it met into `used`."""

    def take(document: Document, outcome: Outcome) -> Outcome:
        kept = tuple(f for f in outcome.findings if f.fingerprint not in reasons)
        known = [Suppressed(f, "file", reasons[f.fingerprint]) for f in outcome.findings if f.fingerprint in reasons]
        used.update(suppressed.finding.fingerprint for suppressed in known)
        return Outcome(kept, (*outcome.suppressed, *known), outcome.warnings)

    return take


def accept(left: Counter[str], reasons: dict[str, str]) -> Pass:
    """Suppresses findings that a baseline holds.

    `left` counts the fingerprints that the baseline still accepts, over all documents of a run; what
    is found is taken out of it.
    """

    def take(document: Document, outcome: Outcome) -> Outcome:
        kept: list[Finding] = []
        known: list[Suppressed] = []
        for finding in outcome.findings:
            if left[finding.fingerprint] > 0:
                left[finding.fingerprint] -= 1
                known.append(Suppressed(finding, "baseline", reasons.get(finding.fingerprint, "")))
            else:
                kept.append(finding)
        return Outcome(tuple(kept), (*outcome.suppressed, *known), outcome.warnings)

    return take
