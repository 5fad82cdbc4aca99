"""`mtaudit check`: the lint."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import IO, TYPE_CHECKING, Any

import click
import msgspec

from mtaudit.cli.desk import Desk
from mtaudit.cli.inputs import STDIN, documents
from mtaudit.cli.options import (
    complain,
    fix_options,
    gate_options,
    input_options,
    make_desk,
    rule_options,
    scope_options,
    warn,
)
from mtaudit.cli.outputs import output_options, write
from mtaudit.document import Document
from mtaudit.engine.fixes import fix
from mtaudit.errors import InputError
from mtaudit.report import Report

if TYPE_CHECKING:
    from mtaudit.workflow.changes import Ranges


@click.command(short_help="Find artifacts in copy and say what to write: the lint.")
@click.argument("paths", nargs=-1, required=True, metavar="PATH...")
@output_options
@gate_options
@scope_options
@fix_options
@rule_options
@input_options
def check(paths: tuple[str, ...], **options: Any) -> int:
    """Audit the copy at each PATH (a file, a folder, or - for standard input).

    Exit codes: 0 nothing at or above --fail-on, 1 something, 2 an input, a rule or the call was wrong.
    With --diff: 0 nothing would be written, 1 something would.
    """
    return _Check(paths, **options).run()


class _Check:
    """One call of the command."""

    def __init__(
        self,
        paths: tuple[str, ...],
        *,
        form: str,
        outputs: tuple[tuple[str, str], ...],
        quiet: bool,
        exit_zero: bool,
        fix: bool,
        unsafe_fixes: bool,
        diff: bool,
        changed_since: str | None,
        patch: IO[bytes] | None,
        stdin_filename: str | None,
        force_exclude: bool,
        max_bytes: int,
        **options: Any,
    ) -> None:
        self.paths, self.form, self.outputs, self.quiet = paths, form, outputs, quiet
        self.exit_zero, self.force_exclude, self.max_bytes = exit_zero, force_exclude, max_bytes
        self.fixing, self.unsafe, self.diff = fix or unsafe_fixes or diff, unsafe_fixes, diff
        self.stdin = stdin_filename or STDIN
        self.changed = _changed(changed_since, patch)
        self.desk = make_desk(changed=self.changed, **options)
        self.errors: list[str] = []
        self.differs = False

    def run(self) -> int:
        """Audit, write, and give the exit code."""
        reports = [self._report(document) for document in self._documents()]
        run = self.desk.run(reports, self.errors)
        for stale in self.desk.stale(self.paths):
            self._warn(stale)
        shown = None if self.quiet or self.diff else self.form
        write(run, shown, self.outputs, err=self.fixing and "-" in self.paths)
        if self.errors or not self.desk.whole:
            return 2
        if self.exit_zero:
            return 0
        return int(self.differs if self.diff else _fails(self.desk, reports))

    def _documents(self) -> Iterator[Document]:
        found = documents(self.paths, self.max_bytes, walk=self.desk.walk, wanted=self._wanted, stdin=self.stdin)
        for document in found:
            if isinstance(document, InputError):
                self._error(document)
                continue
            if not document.text.strip():
                self._warn(f"{document.name}: empty, nothing to audit")
            elif not document.encoding.startswith("utf-8"):
                self._warn(f"{document.name}: read as {document.encoding}, not UTF-8")
            yield document

    def _wanted(self, path: str) -> bool:
        if self.changed is not None and Path(path).exists() and Path(path).resolve() not in self.changed:
            return False
        return not self.force_exclude or self.desk.walk(Path(path).parent).allows(Path(path))

    def _report(self, document: Document) -> Report:
        if self.fixing:
            document = self._fix(document)
        report = self.desk.audit(document)
        for warning in report.warnings:
            self._warn(warning)
        return report

    def _fix(self, document: Document) -> Document:
        """The document as fixed; the file too, if it is not a preview."""
        from mtaudit.cli import fixing

        fixed = fix(document, lambda copy: self.desk.preview(copy).findings, unsafe=self.unsafe)
        if fixed.refused:
            rules = ", ".join(fixed.refused)
            self._warn(f"{document.name}: no fix of {rules} is written: they undo or feed each other")
        changed = fixed.text != document.text
        self.differs |= changed
        try:
            if self.diff:
                click.echo(fixing.preview(document, fixed.text), nl=False)
                return document
            if document.name == self.stdin:
                click.echo(fixing.encoded(document, fixed.text), nl=False)
            elif changed:
                fixing.write(document, fixed.text)
        except InputError as error:
            self._error(error)
            return document
        if changed and not self.quiet:
            click.echo(f"{document.name}: {fixed.count} fixed", err=True)
        return msgspec.structs.replace(document, text=fixed.text)

    def _warn(self, what: str) -> None:
        if not self.quiet:
            warn(what)

    def _error(self, error: InputError) -> None:
        complain(error)
        self.errors.append(str(error))


def _changed(since: str | None, patch: IO[bytes] | None) -> dict[Path, Ranges] | None:
    """The lines that findings are wanted on, or None for all."""
    if since is None and patch is None:
        return None
    from mtaudit.workflow import changes

    here = Path.cwd()
    found: dict[Path, Ranges] = {}
    if since is not None:
        found = changes.since(since, here)
    if patch is not None:
        for path, ranges in changes.in_patch(patch.read(), here, *here.parents).items():
            found.setdefault(path.resolve(), []).extend(ranges)
    return {path.resolve(): ranges for path, ranges in found.items()}


def _fails(desk: Desk, reports: list[Report]) -> bool:
    """Whether there are more findings at or above the threshold than may be."""
    wanted = desk.here.config
    grave = sum(f.severity.rank >= wanted.fail_on.rank for report in reports for f in report.findings)
    return grave > wanted.max_findings
