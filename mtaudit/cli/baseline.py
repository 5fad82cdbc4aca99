"""`mtaudit baseline`: accept what is found today, so that only new findings fail."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import click

from mtaudit.cli.files import replace
from mtaudit.cli.inputs import STDIN, documents
from mtaudit.cli.options import complain, input_options, make_desk, rule_options
from mtaudit.errors import InputError, MtauditError
from mtaudit.finding import Finding
from mtaudit.workflow import baseline as files

DEFAULT = "mtaudit-baseline.json"


@click.command()
@click.argument("paths", nargs=-1, required=True, metavar="PATH...")
@click.option(
    "-o", "--output", type=click.Path(dir_okay=False, path_type=Path), help=f"The file.  [default: {DEFAULT}]"
)
@click.option("--prune", is_flag=True, help="Accept nothing new: remove from the file what is no more.")
@rule_options
@input_options
def baseline(
    paths: tuple[str, ...],
    output: Path | None,
    prune: bool,
    max_bytes: int,
    stdin_filename: str | None,
    force_exclude: bool,
    **options: Any,
) -> int:
    """Write the findings at each PATH to a file that `mtaudit check --baseline` accepts.

    A finding is known by its content, so the file holds through edits elsewhere, moved paragraphs
    and renamed files. Reasons that stand in the file already stay.
    """
    desk = make_desk(**options)
    output = output or Path(desk.here.config.baseline or DEFAULT)
    old = files.read(output) if prune or output.exists() else None
    found: list[Finding] = []
    whole = True
    for document in documents(paths, max_bytes, walk=desk.walk, stdin=stdin_filename or STDIN):
        if isinstance(document, InputError):
            complain(document)
            whole = False
        elif not force_exclude or desk.walk(Path(document.name).parent).allows(Path(document.name)):
            found += desk.afresh(document).findings
    if not (whole and desk.whole):
        click.echo(f"{output} stays as it was", err=True)
        return 2
    new = old.pruned(found) if prune and old is not None else files.of(found, desk.run([], []).signature, old)
    try:
        replace(output, new.render().encode())
    except OSError as error:
        raise MtauditError(f"{output}: cannot be written: {error.strerror}") from None
    accepted = sum(entry.count for entry in new.findings)
    click.echo(f"{output}: {accepted:,} {'finding' if accepted == 1 else 'findings'} accepted", err=True)
    return 0
