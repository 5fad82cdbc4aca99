"""Options that several commands share, and what they make of them."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from datetime import date, datetime
from pathlib import Path
from typing import Any, TypeVar

import click

from mtaudit.cli.desk import Desk
from mtaudit.cli.inputs import MAX_BYTES
from mtaudit.cli.pack import PACK
from mtaudit.engine.auditor import Auditor
from mtaudit.errors import MtauditError
from mtaudit.finding import Severity

F = TypeVar("F", bound=Callable[..., Any])
_FILE = click.Path(exists=True, dir_okay=False, path_type=Path)
#: Options of the command line, by the key of the configuration that they go over.
_KEYS = {
    "only": "select",
    "extend": "extend-select",
    "ignore": "ignore",
    "source": "from",
    "packs": "rules",
    "profile": "profile",
    "glossary": "glossary",
    "exclude": "exclude",
    "respect_gitignore": "respect-gitignore",
    "fail_on": "fail-on",
    "max_findings": "max-findings",
    "baseline": "baseline",
}


def _split(ctx: click.Context, parameter: click.Parameter, values: Iterable[str]) -> tuple[str, ...]:
    return tuple(name.strip() for value in values for name in value.split(",") if name.strip())


def _rule_names(ctx: click.Context, parameter: click.Parameter, start: str) -> list[Any]:
    """The rules and families that begin with `start`, for the shell's completion."""
    from click.shell_completion import CompletionItem

    from mtaudit.engine.loader import read_rules
    from mtaudit.resources import folder

    rules, _ = read_rules(folder("rules"))
    families = {rule.family: f"all of {rule.family}" for rule in rules}
    known = {"ALL": "every rule", **families, **{rule.id: rule.summary for rule in rules}}
    return [CompletionItem(name, help=text) for name, text in known.items() if name.startswith(start)]


def grouped(*options: Callable[[F], F]) -> Callable[[F], F]:
    """One decorator for several, so that help shows their options in this order."""

    def decorate(function: F) -> F:
        for option in reversed(options):
            function = option(function)
        return function

    return decorate


def _rules_option(*names: str, what: str) -> Callable[[F], F]:
    return click.option(*names, multiple=True, callback=_split, metavar="RULES", help=what, shell_complete=_rule_names)


#: Which rules a run uses, and which configuration says so.
rule_options = grouped(
    _rules_option("--select", "only", what="Use these rules alone."),
    _rules_option("--extend-select", "extend", what="Use these rules too."),
    _rules_option("--ignore", what="Leave these rules out."),
    click.option("--from", "source", metavar="LANGUAGE", help="Source language of the copy: ru, uk, zh, de …"),
    click.option("--profile", metavar="STYLE", help="House style whose rules are used too."),
    click.option("--glossary", type=_FILE, help="CSV of house terms: wanted, unwanted, note."),
    click.option(
        "--rules",
        "packs",
        multiple=True,
        type=PACK,
        help="Rules of your own: a folder, or the name of an installed pack.",
    ),
    click.option("--config", "config_file", type=_FILE, help="Use this configuration for every file."),
    click.option("--isolated", is_flag=True, help="Use no configuration file."),
    click.option(
        "--today",
        type=click.DateTime(["%Y-%m-%d"]),
        default=datetime.now,
        hidden=True,
    ),
)

#: The largest input that is read.
max_bytes_option = click.option(
    "--max-bytes",
    type=click.IntRange(1),
    default=MAX_BYTES,
    show_default=True,
    help="Refuse larger inputs.",
)

#: Which files are read, and under what name.
input_options = grouped(
    click.option("--exclude", multiple=True, metavar="PATTERN", help="Pass such files of a folder over."),
    click.option("--force-exclude", is_flag=True, help="Pass excluded files over even where PATH names them."),
    click.option(
        "--no-gitignore",
        "respect_gitignore",
        flag_value=False,
        type=bool,
        default=None,
        help="Audit files that git ignores too.",
    ),
    click.option("--stdin-filename", metavar="NAME", help="What standard input is called in reports and patterns."),
    max_bytes_option,
)

#: Which findings count: all, those that are not accepted yet, those on changed lines.
scope_options = grouped(
    click.option("--baseline", type=click.Path(path_type=Path), help="Findings in this file are accepted."),
    click.option("--changed-since", metavar="REF", help="Only findings on lines changed since this git commit."),
    click.option("--patch", type=click.File("rb"), help="Only findings on lines that this unified diff adds."),
)

#: What the exit code says.
gate_options = grouped(
    click.option(
        "--fail-on",
        type=click.Choice([severity.value for severity in Severity]),
        help="Exit with 1 for a finding at least this severe.  [default: minor]",
    ),
    click.option("--max-findings", type=click.IntRange(0), metavar="N", help="Let N such findings pass.  [default: 0]"),
    click.option("--exit-zero", is_flag=True, help="Exit with 0 whatever is found."),
)

#: What is written into the copy.
fix_options = grouped(
    click.option("--fix", is_flag=True, help="Write the fixes that rules call safe."),
    click.option("--unsafe-fixes", is_flag=True, help="Write the others too: look at them before you publish."),
    click.option("--diff", is_flag=True, help="Show what would be written, and write nothing."),
)


def make_desk(
    *,
    config_file: Path | None,
    isolated: bool,
    today: datetime,
    changed: Any = None,
    **options: Any,
) -> Desk:
    """A desk for the options of `rule_options`, and for what other options set over keys of the configuration."""
    given = {_KEYS[name]: _plain(value) for name, value in options.items()}
    day = date(today.year, today.month, today.day)
    return Desk(given, file=config_file, isolated=isolated, today=day, changed=changed, complain=complain)


def _plain(value: Any) -> Any:
    if isinstance(value, Path):
        return str(value)
    return tuple(map(_plain, value)) if isinstance(value, tuple) else value


def make_auditor(**options: Any) -> tuple[Auditor, bool]:
    """The auditor of a run without files of its own, and whether every rule file could be read.

    What could not is said on standard error. Raises UsageError for a selector that names no rule.
    """
    desk = make_desk(**options)
    return desk.auditor(desk.here), desk.whole


def complain(error: MtauditError | str) -> None:
    """Say on standard error what is wrong."""
    click.echo(f"{click.style('error:', fg='red', bold=True)} {error}", err=True)


def warn(what: str) -> None:
    """Say on standard error what to look at."""
    click.echo(f"{click.style('warning:', fg='yellow', bold=True)} {what}", err=True)
