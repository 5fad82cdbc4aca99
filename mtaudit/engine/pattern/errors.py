"""What is wrong with a pattern or a template, where, and what to do about it."""

from __future__ import annotations


class PatternError(ValueError):
    """A pattern or a template that cannot be used.

    `message` says what is wrong, `advice` what to write instead; `offset` is the code point of
    `source` (the pattern or template as given) at which it shows.
    """

    def __init__(self, message: str, offset: int, advice: str, source: str = "") -> None:
        super().__init__(message, offset, advice, source)
        self.message = message
        self.offset = offset
        self.advice = advice
        self.source = source

    def __str__(self) -> str:
        """The message, the line of the source with a caret under the place, and the advice."""
        before, after = self.source[: self.offset], self.source[self.offset :]
        lead = before.rpartition("\n")[2].replace("\t", " ")
        line = lead + after.partition("\n")[0].replace("\t", " ")
        return f"{self.message}\n    {line}\n    {' ' * len(lead)}^\n{self.advice}"
