"""`mtaudit check`: the lint."""

from __future__ import annotations

from typing import Any

import click

from mtaudit.cli.inputs import documents
from mtaudit.cli.options import complain, make_auditor, max_bytes_option, rule_options
from mtaudit.errors import InputError
from mtaudit.finding import Severity
from mtaudit.report import Run
from mtaudit.writers import FORMATS, writer


@click.command(short_help="Find artifacts in copy and say what to write: the lint.")
@click.argument("paths", nargs=-1, required=True, metavar="PATH...")
@click.option("--format", "form", type=click.Choice(FORMATS), default="text", show_default=True)
@click.option(
    "--fail-on",
    type=click.Choice([*Severity]),
    default=Severity.MINOR,
    show_default=True,
    help="Exit with 1 for a finding at least this severe.",
)
@rule_options
@max_bytes_option
def check(paths: tuple[str, ...], form: str, fail_on: str, max_bytes: int, **options: Any) -> int:
    """Audit the copy at each PATH (a file, a folder, or - for standard input).

    Exit codes: 0 nothing at or above --fail-on, 1 something, 2 an input, a rule or the call was wrong.
    """
    auditor, whole = make_auditor(**options)
    reports = []
    for document in documents(paths, max_bytes):
        if isinstance(document, InputError):
            complain(document)
            whole = False
        else:
            if not document.text.strip():
                click.echo(f"warning: {document.name}: empty, nothing to audit", err=True)
            elif not document.encoding.startswith("utf-8"):
                click.echo(f"warning: {document.name}: read as {document.encoding}, not UTF-8", err=True)
            reports.append(auditor.audit(document))
    run = Run(reports=tuple(reports), rules=auditor.rules, signature=auditor.signature)
    click.echo(writer(form)(run), nl=False)
    if not whole:
        return 2
    threshold = Severity(fail_on).rank
    return int(any(f.severity.rank >= threshold for report in reports for f in report.findings))
