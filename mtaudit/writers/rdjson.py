"""reviewdog's diagnostics as one JSON object."""

from __future__ import annotations

from mtaudit.report import Run
from mtaudit.writers.encode import encode_strict
from mtaudit.writers.rdjsonl import SOURCE, diagnostics


def render(run: Run) -> str:
    """A `DiagnosticResult`."""
    return encode_strict({"source": SOURCE, "diagnostics": diagnostics(run)}) + "\n"
