"""What an audit says about one place in the copy."""

from __future__ import annotations

from enum import StrEnum
from typing import Literal

import msgspec


class Severity(StrEnum):
    """The severities of MQM, mildest first; `rank` orders them."""

    NEUTRAL = "neutral"
    MINOR = "minor"
    MAJOR = "major"
    CRITICAL = "critical"

    @property
    def rank(self) -> int:
        """0 for neutral up to 3 for critical."""
        return _RANK[self]


_RANK = {severity: rank for rank, severity in enumerate(Severity)}

#: The types of the MQM typology that mtaudit uses; https://themqm.org/the-mqm-typology/
CATEGORIES: dict[str, tuple[str, ...]] = {
    "accuracy": ("mistranslation", "addition", "omission", "untranslated", "do-not-translate"),
    "linguistic": ("grammar", "punctuation", "spelling", "unintelligible", "character-encoding"),
    "style": ("awkward", "unidiomatic", "inconsistent", "organizational", "register"),
    "terminology": ("wrong-term", "inconsistent-term"),
    "locale": (
        "number-format",
        "date-format",
        "time-format",
        "currency-format",
        "measurement-format",
        "name-format",
    ),
    "design": ("markup", "truncation"),
}


class Related(msgspec.Struct, frozen=True):
    """Another place that a finding speaks of: the other half of a tense shift, the other spelling."""

    start: int
    end: int
    label: str


class Fix(StrEnum):
    """Whether a tool may write a finding's one suggestion into the copy, and who has to ask for it."""

    NONE = "none"
    SAFE = "safe"
    UNSAFE = "unsafe"


class Finding(msgspec.Struct, frozen=True, kw_only=True):
    """One artifact: `text[start:end]` of the document is what `message` speaks of.

    Offsets are code points of `Document.text`, end exclusive. `suggestions` are texts that can
    replace the span as they stand; an empty one deletes it. `fix` says whether `--fix` may write the
    suggestion, of which there is then exactly one. `fingerprint` names the finding by its content
    (rule, match, two tokens either side in its sentence) and so survives edits elsewhere.
    """

    rule: str
    start: int
    end: int
    severity: Severity
    category: str
    message: str
    suggestions: tuple[str, ...] = ()
    fix: Fix = Fix.NONE
    advice: str = ""
    section: str = "body"
    related: tuple[Related, ...] = ()
    fingerprint: str = ""


class Suppressed(msgspec.Struct, frozen=True):
    """A finding that somebody accepted, and why: `by` a comment in the copy, a sidecar file, or a baseline."""

    finding: Finding
    by: Literal["comment", "file", "baseline"]
    reason: str = ""
