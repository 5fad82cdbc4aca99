"""Fixes: writes suggestions into the copy, and audits again until nothing is left to write."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Iterable
from operator import attrgetter

import msgspec

from mtaudit.document import Document
from mtaudit.finding import Finding, Fix

#: No honest chain of fixes is longer; one that is feeds itself.
_ROUNDS = 8


class Fixed(msgspec.Struct, frozen=True):
    """The text after all fixes, how many were written, and the rules whose fixes undo or feed each other."""

    text: str
    count: int
    refused: tuple[str, ...] = ()


def fixable(findings: Iterable[Finding], *, unsafe: bool) -> list[Finding]:
    """The findings to fix at once: none touches another, the graver goes before the milder."""
    allowed = (Fix.SAFE, Fix.UNSAFE) if unsafe else (Fix.SAFE,)
    ranked = sorted(
        (finding for finding in findings if finding.fix in allowed),
        key=lambda finding: (-finding.severity.rank, finding.start, finding.end, finding.rule),
    )
    chosen: list[Finding] = []
    for finding in ranked:
        at = bisect_left(chosen, finding.start, key=attrgetter("start"))
        before, after = chosen[max(at - 1, 0) : at], chosen[at : at + 1]
        if all(other.end < finding.start for other in before) and all(finding.end < other.start for other in after):
            chosen.insert(at, finding)
    return chosen


def rewrite(text: str, findings: Iterable[Finding]) -> str:
    """`text` with the one suggestion of each of `findings` in its place; they are in order and apart."""
    parts = []
    at = 0
    for finding in findings:
        parts += [text[at : finding.start], finding.suggestions[0]]
        at = finding.end
    return "".join([*parts, text[at:]])


def fix(document: Document, audit: Callable[[Document], Iterable[Finding]], *, unsafe: bool) -> Fixed:
    """`document` with the fixes of what `audit` finds, and of what it finds then, until nothing changes.

    Rules whose fixes bring back a text that was there before, or never come to an end, write
    nothing: so a second call changes nothing.
    """
    refused: set[str] = set()
    while True:
        texts = [document.text]
        acted: list[set[str]] = []
        count = 0
        while len(texts) <= _ROUNDS:
            found = audit(msgspec.structs.replace(document, text=texts[-1]))
            chosen = fixable((finding for finding in found if finding.rule not in refused), unsafe=unsafe)
            new = rewrite(texts[-1], chosen)
            if new == texts[-1]:
                return Fixed(new, count, tuple(sorted(refused)))
            count += len(chosen)
            acted.append({finding.rule for finding in chosen})
            if new in texts:
                break
            texts.append(new)
        # What acted since the text was there before, or goes on acting without an end.
        since = texts.index(new) if new in texts[:-1] else _ROUNDS // 2
        refused.update(*acted[since:])
