"""`mtaudit rules try`: a concordance of what a pattern finds, for who writes a rule."""

from __future__ import annotations

import click

from mtaudit.cli.inputs import documents
from mtaudit.cli.options import complain, max_bytes_option
from mtaudit.document import lines
from mtaudit.engine.pattern import PatternError, PatternSet, compile_pattern
from mtaudit.english.analysis import Analysis
from mtaudit.errors import InputError


@click.command("try")
@click.argument("pattern")
@click.argument("paths", nargs=-1, required=True, metavar="PATH...")
@click.option("--unless", multiple=True, metavar="PATTERN", help="Leave out matches that this pattern overlaps.")
@click.option("--mark", metavar="LABELS", help="Show these labels of the match: 1, or 1-2.")
@click.option("--context", type=click.IntRange(0), default=40, show_default=True, help="Characters either side.")
@click.option("--limit", type=click.IntRange(1), help="Show at most so many matches.")
@max_bytes_option
def try_(
    pattern: str,
    paths: tuple[str, ...],
    unless: tuple[str, ...],
    mark: str | None,
    context: int,
    limit: int | None,
    max_bytes: int,
) -> int:
    """Show what PATTERN finds in each PATH (a file, a folder, - for standard input), in its context.

    The pattern language is in docs/patterns.md. Exit codes: 0, whatever is found; 2 where the pattern
    or an input cannot be used.
    """
    try:
        patterns = PatternSet([(None, compile_pattern(pattern, unless=unless, mark=mark))])
    except PatternError as error:
        complain(error)
        return 2
    broken = False
    rows: list[tuple[str, str, str, str]] = []
    count = words = 0
    for document in documents(paths, max_bytes):
        if isinstance(document, InputError):
            complain(document)
            broken = True
            continue
        analysis = Analysis(document)
        words += len(analysis.words)
        for match in patterns.matches(analysis):
            count += 1
            if limit is None or count <= limit:
                start, end = analysis.starts[match.start], analysis.ends[match.end - 1]
                rows.append(_row(analysis, start, end, context))
    width = max((len(place) for place, *_ in rows), default=0)
    for place, left, found, right in rows:
        mark_ = click.style(f"[[{found}]]", fg="red", bold=True)
        click.echo(f"{click.style(place.ljust(width), fg='cyan')}  {left.rjust(context)}{mark_}{right}".rstrip())
    shown = f", {len(rows)} shown" if len(rows) < count else ""
    click.echo(f"{count:,} {'match' if count == 1 else 'matches'} in {words:,} tokens{shown}", err=True)
    return 2 if broken else 0


def _row(analysis: Analysis, start: int, end: int, context: int) -> tuple[str, str, str, str]:
    """A line of the concordance: the place, what stands before the match, the match, what follows."""
    text = analysis.text
    line, column = lines(text).position(start)
    return (
        f"{analysis.document.name}:{line}:{column}",
        _one_line(text[max(start - context, 0) : start]),
        _one_line(text[start:end]),
        _one_line(text[end : end + context]),
    )


def _one_line(text: str) -> str:
    """The text without line ends or anything else that a terminal obeys, as long as it was."""
    return "".join(char if char.isprintable() else " " for char in text)
