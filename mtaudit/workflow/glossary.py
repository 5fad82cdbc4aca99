"""The glossary: a newsroom's terms, as rules."""

from __future__ import annotations

import csv
import io
from pathlib import Path

from mtaudit.engine.rule import Examples, Rule
from mtaudit.errors import ConfigError
from mtaudit.finding import Severity
from mtaudit.workflow.toml import nearest

RULE = "terms.glossary"
_COLUMNS = ("wanted", "unwanted", "note")


def read(path: Path) -> list[Rule]:
    """The rule `terms.glossary`, once for each note that the file at `path` gives.

    The file is CSV with the columns wanted, unwanted and, if you like, note. Raises ConfigError
    with the line of what is wrong.
    """
    try:
        rows = csv.DictReader(io.StringIO(path.read_bytes().decode("utf-8-sig"), newline=""), strict=True)
        columns = [name.strip() for name in rows.fieldnames or ()]
        _check_columns(path, columns)
        rows.fieldnames = columns
        terms: dict[str, dict[str, str | list[str] | None]] = {}
        for row in rows:
            wanted, unwanted, note = ((row.get(name) or "").strip() for name in _COLUMNS)
            if None in row:
                raise ConfigError(path, rows.line_num, "too many cells", "Quote a cell that holds a comma.")
            if not unwanted and not wanted:
                continue
            _check(path, rows.line_num, wanted, unwanted)
            terms.setdefault(note, {})[unwanted] = wanted or None
    except OSError as error:
        raise ConfigError(path, 1, f"the glossary cannot be read: {error.strerror}") from None
    except UnicodeDecodeError:
        raise ConfigError(path, 1, "not UTF-8", "Save the glossary as UTF-8.") from None
    except csv.Error as error:
        raise ConfigError(path, rows.line_num, f"not CSV: {error}") from None
    return [_rule(note, phrases) for note, phrases in terms.items()]


def _check_columns(path: Path, columns: list[str]) -> None:
    for name in columns:
        if name not in _COLUMNS:
            raise ConfigError(path, 1, f"unknown column `{name}`", nearest(name, _COLUMNS))
    for name in _COLUMNS[:2]:
        if name not in columns:
            raise ConfigError(path, 1, f"the column `{name}` is missing", "The first line is wanted,unwanted,note.")


def _check(path: Path, line: int, wanted: str, unwanted: str) -> None:
    if not any(map(str.isalnum, unwanted)):
        raise ConfigError(path, line, f"the unwanted term of {wanted!r} is empty", "Write the term to look for.")
    if wanted.lower() == unwanted.lower():
        message = f"{wanted!r} and {unwanted!r} differ in their capitals alone"
        raise ConfigError(path, line, message, "Capitals are for a rule with a `regex`: see the page on writing rules.")


def _rule(note: str, phrases: dict[str, str | list[str] | None]) -> Rule:
    return Rule(
        id=RULE,
        summary="A term that the newsroom's glossary replaces",
        message="“{0}” is not the newsroom's term",
        category="terminology/wrong-term",
        severity=Severity.MINOR,
        why="The newsroom's glossary names the term to write instead.",
        examples=Examples(bad=(), good=()),
        phrases=phrases,
        advice=note,
    )
