"""What an audit says about one place in the copy."""

from __future__ import annotations

from enum import StrEnum

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


class Finding(msgspec.Struct, frozen=True, kw_only=True):
    """One artifact: `text[start:end]` of the document is what `message` speaks of.

    Offsets are code points of `Document.text`, end exclusive. `suggestions` are texts that can
    replace the span as they stand; an empty one deletes it. `fingerprint` names the finding by
    its content (rule, match, two tokens either side) and so survives edits elsewhere.
    """

    rule: str
    start: int
    end: int
    severity: Severity
    category: str
    message: str
    suggestions: tuple[str, ...] = ()
    advice: str = ""
    section: str = "body"
    related: tuple[Related, ...] = ()
    fingerprint: str = ""
