"""Errors that are for the user: what is wrong, where, what to do. The command line ends them with exit code 2."""

from __future__ import annotations

from pathlib import Path


class MtauditError(Exception):
    """The base of all errors that mtaudit raises on purpose."""


class RuleError(MtauditError):
    """A rule file cannot be used.

    `line` and `column` count from 1; `advice` says what to do about it.
    """

    def __init__(self, path: Path, line: int, column: int, message: str, advice: str = "") -> None:
        self.path, self.line, self.column = path, line, column
        self.message, self.advice = message, advice
        super().__init__(f"{path}:{line}:{column}: {message}" + (f"\n  {advice}" if advice else ""))


class ExpressionError(MtauditError):
    """An expression in a rule does not compile; the loader adds the file and the line."""

    def __init__(self, message: str, advice: str = "") -> None:
        self.message, self.advice = message, advice
        super().__init__(message)


class ConfigError(MtauditError):
    """A file beside the copy (configuration, glossary, baseline …) cannot be used; `line` counts from 1."""

    def __init__(self, path: Path, line: int, message: str, advice: str = "") -> None:
        self.path, self.line = path, line
        self.message, self.advice = message, advice
        super().__init__(f"{path}:{line}: {message}" + (f"\n  {advice}" if advice else ""))


class InputError(MtauditError):
    """A file cannot be read as copy."""
