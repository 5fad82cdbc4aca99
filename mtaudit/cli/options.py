"""Options that several commands share, and what they make of them."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any, TypeVar

import click

from mtaudit.cli.inputs import MAX_BYTES
from mtaudit.cli.pack import PACK
from mtaudit.engine.auditor import Auditor
from mtaudit.engine.loader import read_rules
from mtaudit.engine.rule import Rule
from mtaudit.engine.selection import select, unknown
from mtaudit.errors import MtauditError
from mtaudit.resources import folder

F = TypeVar("F", bound=Callable[..., Any])


def _split(ctx: click.Context, parameter: click.Parameter, values: Iterable[str]) -> tuple[str, ...]:
    return tuple(name.strip() for value in values for name in value.split(",") if name.strip())


def rule_options(function: F) -> F:
    """Which rules a run uses; `auditor` turns them into an Auditor."""
    options = (
        click.option(
            "--select", "only", multiple=True, callback=_split, metavar="RULES", help="Use these rules alone."
        ),
        click.option(
            "--extend-select",
            "extend",
            multiple=True,
            callback=_split,
            metavar="RULES",
            help="Use these rules too.",
        ),
        click.option("--ignore", multiple=True, callback=_split, metavar="RULES", help="Leave these rules out."),
        click.option("--from", "source", metavar="LANGUAGE", help="Source language of the copy: ru, uk, zh, de …"),
        click.option(
            "--rules",
            "packs",
            multiple=True,
            type=PACK,
            help="Rules of your own: a folder, or the name of an installed pack.",
        ),
    )
    for option in reversed(options):
        function = option(function)
    return function


def max_bytes_option(function: F) -> F:
    """The largest input that is read."""
    option = click.option(
        "--max-bytes",
        type=click.IntRange(1),
        default=MAX_BYTES,
        show_default=True,
        help="Refuse larger inputs.",
    )
    return option(function)


def rules_in_use(
    *,
    only: tuple[str, ...],
    extend: tuple[str, ...],
    ignore: tuple[str, ...],
    source: str | None,
    packs: tuple[Path, ...],
) -> tuple[list[Rule], bool]:
    """The rules of a run, and whether every rule file could be read; what could not is said on standard error.

    Raises UsageError for a selector that names no rule.
    """
    rules, errors = read_rules(folder("rules"), *packs)
    for error in errors:
        complain(error)
    strange = unknown(rules, (*only, *extend, *ignore))
    if strange:
        raise click.UsageError(f"no rule is called {', '.join(strange)}; `mtaudit rules list` shows them all")
    return select(rules, source=source, only=only, extend=extend, ignore=ignore), not errors


def make_auditor(**options: Any) -> tuple[Auditor, bool]:
    """An auditor for the options of `rule_options`, and whether every rule file could be read."""
    rules, whole = rules_in_use(**options)
    return Auditor(rules), whole


def complain(error: MtauditError | str) -> None:
    """Say on standard error what is wrong."""
    click.echo(f"{click.style('error:', fg='red', bold=True)} {error}", err=True)
