"""Comments in the copy that accept a finding: `<!-- mtaudit: ignore RULE, RULE -- reason -->`.

Only copy in a format that has comments is looked through. A comment holds for the paragraph it
stands in; where it stands alone, for the paragraph after it.
"""

from __future__ import annotations

import re
from collections.abc import Collection

import msgspec

from mtaudit.document import Document, lines
from mtaudit.engine.passes import Outcome, Pass
from mtaudit.engine.selection import names
from mtaudit.finding import Finding, Suppressed

SUFFIXES = (".md", ".markdown")
_COMMENT = re.compile(r"<!--\s*mtaudit:(.*?)-->", re.DOTALL)
_DIRECTIVE = re.compile(r"\s*ignore\s+(.+?)\s*(?:--\s*(.*?)\s*)?\Z", re.DOTALL)
_BLANK = re.compile(r"(?:\r\n|\n|\r)[ \t]*(?=\r\n|\n|\r)")


class Comment(msgspec.Struct, frozen=True):
    """A comment at `start`, which accepts what `selectors` name between `first` and `last`."""

    start: int
    end: int
    first: int
    last: int
    selectors: tuple[str, ...]
    reason: str


def comments(text: str) -> list[Comment]:
    """The comments that speak to mtaudit; one that does not say `ignore RULE` has no selectors."""
    marks = list(_COMMENT.finditer(text))
    if not marks:
        return []
    blanks = [match.start() for match in _BLANK.finditer(text)]
    bounds = [0, *blanks, len(text)]
    alone = _COMMENT.sub(lambda match: " " * len(match.group()), text)
    found = []
    for mark in marks:
        at = next(n for n in range(len(bounds) - 1, -1, -1) if bounds[n] <= mark.start())
        stop = at + 1
        while stop < len(bounds) - 1 and not alone[bounds[at] : bounds[stop]].strip():
            stop += 1
        directive = _DIRECTIVE.match(mark[1])
        selectors = re.split(r"[\s,]+", directive[1]) if directive else []
        reason = " ".join((directive[2] or "").split()) if directive else ""
        last = bounds[min(stop, len(bounds) - 1)]
        found.append(
            Comment(
                mark.start(), mark.end(), bounds[at], last, tuple(filter(None, selectors)), " ".join(reason.split())
            )
        )
    return found


def heed_comments(known: Collection[str], used: Collection[str]) -> Pass:
    """Suppresses what comments accept, and tells of comments that accept nothing.

    `known` are the ids of all rules, `used` of those that this run uses: a comment on a rule that
    the run leaves out is neither wrong nor idle.
    """

    def take(document: Document, outcome: Outcome) -> Outcome:
        if not document.name.lower().endswith(SUFFIXES):
            return outcome
        found = comments(document.text)
        if not found:
            return outcome
        kept: list[Finding] = []
        accepted: list[Suppressed] = []
        idle = {(at, selector) for at, comment in enumerate(found) for selector in comment.selectors}
        for finding in outcome.findings:
            if any(comment.start < finding.end and finding.start < comment.end for comment in found):
                continue  # It speaks of the comment, which is no copy.
            hit = [
                (at, selector)
                for at, selector in ((at, s) for at, comment in enumerate(found) for s in comment.selectors)
                if found[at].first <= finding.start < found[at].last and names(finding.rule, (selector,))
            ]
            idle -= set(hit)
            if hit:
                accepted.append(Suppressed(finding, "comment", found[hit[0][0]].reason))
            else:
                kept.append(finding)
        warnings = [_warning(document, found[at], s, known, used) for at, s in sorted(idle)]
        warnings += [
            _say(document, comment, "write it as `ignore RULE -- reason`") for comment in found if not comment.selectors
        ]
        said = tuple(warning for warning in warnings if warning)
        return Outcome(tuple(kept), (*outcome.suppressed, *accepted), (*outcome.warnings, *said))

    return take


def _warning(document: Document, comment: Comment, selector: str, known: Collection[str], used: Collection[str]) -> str:
    if not any(names(rule, (selector,)) for rule in known):
        return _say(document, comment, f"no rule is called {selector!r}")
    if any(names(rule, (selector,)) for rule in used):
        return _say(document, comment, f"it suppresses no finding of {selector}; remove it")
    return ""


def _say(document: Document, comment: Comment, what: str) -> str:
    line, _ = lines(document.text).position(comment.start)
    return f"{document.name}:{line}: this comment to mtaudit: {what}"
