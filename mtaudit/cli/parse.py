"""`mtaudit parse`: a story as the analysis sees it."""

from __future__ import annotations

from collections.abc import Iterator

import click

from mtaudit.cli.inputs import documents
from mtaudit.cli.options import complain, max_bytes_option
from mtaudit.errors import InputError


@click.command(short_help="Show the copy as mtaudit sees it: tokens, tags, quotations.")
@click.argument("paths", nargs=-1, required=True, metavar="PATH...")
@click.option("--format", "output", type=click.Choice(["table", "json", "conllu"]), default="table", show_default=True)
@click.option("--time", "line_of_time", is_flag=True, help="Show the line of time: what each verb was taken for.")
@max_bytes_option
@click.pass_context
def parse(ctx: click.Context, paths: tuple[str, ...], output: str, line_of_time: bool, max_bytes: int) -> None:
    """Show sentences, tokens, tags, lemmas, sections, quotations and speakers; with --time, the line of time.

    PATH is a file, a folder, or - for standard input. Offsets count code points, end exclusive.
    """
    from mtaudit.english.analysis import Analysis
    from mtaudit.writers import parses, timelines

    failed = False

    def analyses() -> Iterator[Analysis]:
        nonlocal failed
        for document in documents(paths, max_bytes):
            if isinstance(document, InputError):
                failed = True
                complain(document)
            else:
                yield Analysis(document)

    if line_of_time and output == "conllu":
        raise click.UsageError("--time is shown as a table or as JSON")
    write = {"table": parses.table, "json": parses.json, "conllu": parses.conllu}[output]
    if line_of_time:
        write = timelines.json if output == "json" else timelines.table
    for line in write(analyses()):
        click.echo(line)
    if failed:
        ctx.exit(2)
