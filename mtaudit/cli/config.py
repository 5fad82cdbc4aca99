"""`mtaudit config`: which configuration holds, and a first one to start from."""

from __future__ import annotations

import textwrap
from pathlib import Path
from typing import Any

import click
import msgspec

from mtaudit.cli.files import replace
from mtaudit.cli.options import make_desk, rule_options
from mtaudit.errors import MtauditError
from mtaudit.workflow.config import FILES, keys


@click.group()
def config() -> None:
    """Show the configuration that holds, or write a first one."""


@config.command()
@click.argument("path", default=".", metavar="[PATH]")
@rule_options
def show(path: str, **options: Any) -> int:
    """Show each key for the file or folder at PATH, and where its value came from."""
    place = Path(path)
    if not place.exists():
        raise MtauditError(f"{path}: no such file or folder")
    settings = make_desk(**options).settings(place if place.is_dir() else place.parent)
    click.echo(f"# {settings.file or 'no configuration file'}")
    values = msgspec.to_builtins(settings.config)
    rows = [(_row(key, values[key]), settings.origin(key)) for key in keys()]
    size = max(len(row) for row, _ in rows)
    for row, origin in rows:
        style: dict[str, Any] = {"fg": "bright_black"} if origin == "default" else {"fg": "cyan"}
        click.echo(f"{row.ljust(size)}  {click.style(f'# {origin}', **style)}")
    return 0


@config.command()
@click.argument("path", default=FILES[0], type=click.Path(dir_okay=False, path_type=Path))
@click.option("--force", is_flag=True, help="Replace a file that is there already.")
def init(path: Path, force: bool) -> int:
    """Write a configuration in which every key stands as a comment to PATH."""
    if path.exists() and not force:
        raise click.UsageError(f"{path} exists already; --force replaces it")
    try:
        replace(path, commented().encode())
    except OSError as error:
        raise MtauditError(f"{path}: cannot be written: {error.strerror}") from None
    click.echo(f"{path} written", err=True)
    return 0


def commented() -> str:
    """A configuration that sets nothing and explains every key."""
    rows = ["# Configuration of mtaudit. Take the # from a key to set it; what stands here are examples."]
    for key, (description, example, _) in keys().items():
        rows += [
            "",
            *textwrap.wrap(description, 96, initial_indent="# ", subsequent_indent="# "),
            f"# {key} = {example}",
        ]
    return "\n".join(rows) + "\n"


def _row(key: str, value: Any) -> str:
    return f"# {key} is not set" if value is None else f"{key} = {toml_value(value)}"


def toml_value(value: Any) -> str:
    """`value` as TOML writes it on one line."""
    if isinstance(value, dict):
        pairs = [f"{msgspec.json.encode(k).decode()} = {toml_value(v)}" for k, v in value.items() if v is not None]
        return f"{{ {', '.join(pairs)} }}" if pairs else "{}"
    if isinstance(value, list | tuple):
        return f"[{', '.join(map(toml_value, value))}]"
    return msgspec.json.encode(value).decode()
