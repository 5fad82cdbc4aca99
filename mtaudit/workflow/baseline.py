"""The baseline: findings that are accepted as they are, so that only new ones fail.

A multiset of fingerprints, which name a finding by its content: it survives edits above, moved
paragraphs and renamed files. The report's page writes the same file.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from datetime import date
from pathlib import Path
from typing import Literal

import msgspec

from mtaudit.errors import ConfigError
from mtaudit.finding import Finding


class Accepted(msgspec.Struct, frozen=True, forbid_unknown_fields=True, omit_defaults=True):
    """So many findings of one fingerprint; why, who says so, and until when."""

    fingerprint: str
    rule: str
    count: int
    reason: str = ""
    by: str = ""
    expires: date | None = None


class Baseline(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The accepted findings, and the signature of the run that they came from."""

    version: Literal[1]
    signature: str
    findings: tuple[Accepted, ...] = ()

    def counts(self, today: date) -> Counter[str]:
        """How many findings of each fingerprint are accepted on that day."""
        counted: Counter[str] = Counter()
        for entry in self.findings:
            if entry.expires is None or entry.expires >= today:
                counted[entry.fingerprint] += entry.count
        return counted

    def reasons(self) -> dict[str, str]:
        """The reasons given, by fingerprint."""
        return {entry.fingerprint: entry.reason for entry in self.findings if entry.reason}

    def pruned(self, found: Iterable[Finding]) -> Baseline:
        """What of the baseline `found` still has."""
        left = Counter(finding.fingerprint for finding in found)
        kept = []
        for entry in self.findings:
            count = min(entry.count, left[entry.fingerprint])
            left[entry.fingerprint] -= count
            if count > 0:
                kept.append(msgspec.structs.replace(entry, count=count))
        return msgspec.structs.replace(self, findings=tuple(kept))

    def render(self) -> str:
        """The file, an entry after the other in a stable order, so that a difference is easy to read."""
        encoded = msgspec.json.encode({"version": 1, "signature": self.signature, "findings": self.findings})
        return msgspec.json.format(encoded, indent=2).decode() + "\n"


def of(found: Iterable[Finding], signature: str, old: Baseline | None = None) -> Baseline:
    """The baseline that accepts `found`; what `old` says of their reasons stays."""
    counted: Counter[str] = Counter()
    rules: dict[str, str] = {}
    for finding in found:
        counted[finding.fingerprint] += 1
        rules[finding.fingerprint] = finding.rule
    known = {entry.fingerprint: entry for entry in (old.findings if old else ())}
    entries = []
    for fingerprint in sorted(counted, key=lambda each: (rules[each], each)):
        entry = known.get(fingerprint) or Accepted(fingerprint, rules[fingerprint], 0)
        entries.append(msgspec.structs.replace(entry, count=counted[fingerprint]))
    return Baseline(1, signature, tuple(entries))


def read(path: Path) -> Baseline:
    """The baseline in the file at `path`.

    Raises ConfigError where it cannot be used.
    """
    try:
        return msgspec.json.decode(path.read_bytes(), type=Baseline)
    except OSError as error:
        advice = f"`mtaudit baseline PATH -o {path}` makes one." if isinstance(error, FileNotFoundError) else ""
        raise ConfigError(path, 1, f"the baseline cannot be read: {error.strerror}", advice) from None
    except (msgspec.DecodeError, UnicodeDecodeError) as error:
        raise ConfigError(path, 1, f"not a baseline: {error}", "`mtaudit baseline` makes one.") from None
