"""`mtaudit report`: the HTML report that a desk opens."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import click
import msgspec

from mtaudit.cli.inputs import documents, read
from mtaudit.cli.options import complain, make_desk, max_bytes_option, rule_options
from mtaudit.errors import InputError
from mtaudit.report import Report, Run
from mtaudit.scores.parallel import parallel
from mtaudit.scores.reference import SegmentsError
from mtaudit.writers import html


@click.command(short_help="Write the HTML report that an editor opens.")
@click.argument("paths", nargs=-1, required=True, metavar="PATH...")
@click.option(
    "-o",
    "--output",
    type=click.Path(path_type=Path),
    default=Path("report.html"),
    show_default=True,
    help="The file to write, or a folder for an index with a page a story.",
)
@click.option(
    "--reference",
    type=click.Path(exists=True, dir_okay=False, path_type=str),
    help="A translation by hand of the one story, to set it beside.",
)
@rule_options
@max_bytes_option
def report(paths: tuple[str, ...], output: Path, reference: str | None, max_bytes: int, **options: Any) -> int:
    """Audit the copy at each PATH (a file, a folder, or - for standard input) and write an HTML report.

    Up to 50 stories go into one file, more into a folder with an index. Exit codes: 0 whatever is
    found, 2 an input, a rule or the call was wrong.
    """
    desk = make_desk(**options)
    reports = []
    errors = []
    for document in documents(paths, max_bytes, walk=desk.walk):
        if isinstance(document, InputError):
            complain(document)
            errors.append(str(document))
        else:
            reports.append(desk.audit(document))
    if reference is not None:
        if len(reports) != 1:
            raise click.UsageError(f"--reference goes with one story; there are {len(reports)}")
        try:
            reports = [_beside(reports[0], desk.afresh(read(reference, max_bytes)))]
        except InputError as error:
            raise click.UsageError(str(error)) from None
        except SegmentsError:
            raise click.UsageError("the story and its reference must both have text") from None
    run = desk.run(reports, errors)
    if reports:
        click.echo(f"wrote {_write(run, output)}")
    return 2 if errors or not desk.whole else 0


def _beside(report: Report, other: Report) -> Report:
    """The report with its story beside the reference translation `other`."""
    beside = parallel(_paragraphs(report), _paragraphs(other), other.document.name)
    return msgspec.structs.replace(report, reference=beside)


def _paragraphs(report: Report) -> list[str]:
    return [report.document.text[p.start : p.end] for p in report.structure.paragraphs]


def _write(run: Run, output: Path) -> Path:
    """Write the run as a file or a folder, and say what to open.

    Raises UsageError where that is impossible.
    """
    try:
        if not output.is_dir() and len(run.reports) <= html.MAX_STORIES:
            _save(output, html.render(run))
            return output
        folder = output if output.is_dir() or not output.suffix else output.with_suffix("")
        folder.mkdir(parents=True, exist_ok=True)
        for name, text in html.folder_pages(run):
            _save(folder / name, text)
    except OSError as error:
        raise click.UsageError(f"cannot write {error.filename or output}: {error.strerror}") from None
    return folder / "index.html"


def _save(path: Path, text: str) -> None:
    path.write_text(text, encoding="utf-8", newline="\n")
