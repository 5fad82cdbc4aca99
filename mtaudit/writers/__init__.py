"""Output formats, one file each: they render a run and decide nothing."""

from __future__ import annotations

from collections.abc import Callable
from importlib import import_module

from mtaudit.report import Run

FORMATS = (
    "text",
    "json",
    "jsonl",
    "sarif",
    "github",
    "gitlab",
    "junit",
    "checkstyle",
    "rdjson",
    "rdjsonl",
    "markdown",
    "html",
    "statistics",
)


def writer(name: str) -> Callable[[Run], str]:
    """The function that renders a run in the format `name`, one of FORMATS."""
    render: Callable[[Run], str] = import_module(f"mtaudit.writers.{name}").render
    return render
