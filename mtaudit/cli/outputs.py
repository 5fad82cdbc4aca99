"""Where a run is written to: standard output, files, GitHub's step summary."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any, TypeVar

import click

from mtaudit.errors import MtauditError
from mtaudit.report import Run
from mtaudit.writers import FORMATS, writer

F = TypeVar("F", bound=Callable[..., Any])
#: GitHub shows no step summary that is larger.
_SUMMARY_BYTES = 1024 * 1024


def _outputs(ctx: click.Context, parameter: click.Parameter, values: Iterable[str]) -> tuple[tuple[str, str], ...]:
    found = []
    for value in values:
        form, _, path = value.partition(":")
        if form not in FORMATS or not path:
            raise click.BadParameter(f"{value!r} is not FORMAT:PATH; the formats are {', '.join(FORMATS)}")
        found.append((form, path))
    return tuple(found)


def output_options(function: F) -> F:
    """Which formats are written, and where to."""
    options = (
        click.option("--format", "form", type=click.Choice(FORMATS), default="text", show_default=True),
        click.option(
            "--output",
            "-o",
            "outputs",
            multiple=True,
            callback=_outputs,
            metavar="FORMAT:PATH",
            help="Write this format to a file besides; repeatable.",
        ),
        click.option("--statistics", "form", flag_value="statistics", help="Count the findings of each rule instead."),
        click.option("--quiet", "-q", is_flag=True, help="Print errors alone; the exit code tells."),
    )
    for option in reversed(options):
        function = option(function)
    return function


def write(run: Run, form: str | None, outputs: Iterable[tuple[str, str]], *, err: bool = False) -> None:
    """Write `run` in the format `form` to standard output (or standard error), and to each of `outputs`.

    Raises MtauditError where a file cannot be written.
    """
    formats = set()
    for name, path in outputs:
        from mtaudit.cli.files import replace

        formats.add(name)
        shown = click.unstyle(writer(name)(run))
        try:
            replace(Path(path), shown.encode("utf-8", "replace"))
        except OSError as error:
            raise MtauditError(f"{path}: cannot be written: {error.strerror}") from None
    if form is not None:
        formats.add(form)
        click.echo(writer(form)(run), nl=False, err=err)
    summary = os.environ.get("GITHUB_STEP_SUMMARY")
    if "github" in formats and summary:
        _summarize(run, Path(summary))


def _summarize(run: Run, path: Path) -> None:
    """Add the whole table to the step's summary, as much of it as GitHub shows."""
    rows = writer("markdown")(run).splitlines(keepends=True)
    room = _SUMMARY_BYTES - (path.stat().st_size if path.exists() else 0) - 200
    with path.open("a", encoding="utf-8") as stream:
        for at, row in enumerate(rows):
            room -= len(row.encode())
            if room < 0:
                stream.write(f"\n{len(rows) - at:,} more lines do not fit into a summary.\n")
                break
            stream.write(row)
