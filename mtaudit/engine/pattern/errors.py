"""What is wrong with a pattern or a template, where, and what to do about it."""

from __future__ import annotations

from mtaudit.errors import ExpressionError


class PatternError(ExpressionError):
    """A pattern or a template that cannot be used.

    `message` says what is wrong, `advice` what to write instead; `offset` is the code point of
    `source` (the pattern or template as given) at which it shows.
    """

    def __init__(self, message: str, offset: int, advice: str, source: str = "") -> None:
        super().__init__(message, advice)
        self.offset = offset
        self.source = source

    @property
    def shown(self) -> str:
        """The message, and the line of the source with a caret under the place."""
        before, after = self.source[: self.offset], self.source[self.offset :]
        lead = before.rpartition("\n")[2].replace("\t", " ")
        line = lead + after.partition("\n")[0].replace("\t", " ")
        return f"{self.message}\n    {line}\n    {' ' * len(lead)}^"

    def __str__(self) -> str:
        return f"{self.shown}\n{self.advice}"
