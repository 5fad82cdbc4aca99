"""`.mtaudit-ignore.toml`: findings that somebody accepted, one by one, with a reason and a date.

For copy that cannot carry a comment. An entry names a finding by its fingerprint, which survives
edits elsewhere in the copy.
"""

from __future__ import annotations

from datetime import date
from pathlib import Path

import msgspec

from mtaudit.workflow import toml


class Ignore(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """An accepted finding. `rule` is for people; after `expires` it is a finding again."""

    fingerprint: str
    reason: str
    rule: str = ""
    expires: date | None = None


class _File(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    ignore: tuple[Ignore, ...] = ()


class Ignores(msgspec.Struct, frozen=True):
    """The entries of the file at `path`, each with its line."""

    path: Path
    entries: tuple[Ignore, ...]
    lines: tuple[int, ...]

    def reasons(self, today: date) -> dict[str, str]:
        """The reason of each entry that still holds, by fingerprint."""
        return {entry.fingerprint: entry.reason for entry in self.entries if not _expired(entry, today)}

    def stale(self, used: set[str], today: date) -> list[str]:
        """What is to be said of the entries that expired, and of those that are not in `used`."""
        said = []
        for entry, line in zip(self.entries, self.lines, strict=True):
            if _expired(entry, today):
                said.append(f"{self.path}:{line}: expired on {entry.expires}: {entry.reason}")
            elif entry.fingerprint not in used:
                said.append(f"{self.path}:{line}: no finding has the fingerprint {entry.fingerprint}; remove the entry")
        return said


def _expired(entry: Ignore, today: date) -> bool:
    return entry.expires is not None and entry.expires < today


def read(path: Path) -> Ignores:
    """The entries in the file at `path`.

    Raises ConfigError where it cannot be used.
    """
    values, source = toml.read(path)
    entries = toml.convert(values, _File, path, source).ignore
    return Ignores(path, entries, tuple(toml.line_of(source, ("ignore", at)) for at in range(len(entries))))
