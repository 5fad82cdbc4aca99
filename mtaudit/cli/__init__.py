"""The command line. Each command stands in its own file and is imported when it is called."""

from __future__ import annotations

import os
import sys
from importlib import import_module

import click

from mtaudit._version import __version__
from mtaudit.errors import MtauditError

_COMMANDS = {
    "check": "mtaudit.cli.check:check",
    "report": "mtaudit.cli.report:report",
    "corpus": "mtaudit.cli.corpus:corpus",
    "compare": "mtaudit.cli.compare:compare",
    "rules": "mtaudit.cli.rules:rules",
    "parse": "mtaudit.cli.parse:parse",
    "baseline": "mtaudit.cli.baseline:baseline",
    "config": "mtaudit.cli.config:config",
}
_CLOSED_PIPE = 141  # What a shell reports for a process that SIGPIPE ended.
_INTERRUPTED = 130


class LazyGroup(click.Group):
    """A group whose commands are imported when they are needed, so that a start costs what it uses."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        """The commands, in the order in which help shows them."""
        return list(_COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """The command of that name, imported now."""
        place = _COMMANDS.get(cmd_name)
        if place is None:
            return None
        module, _, name = place.partition(":")
        command: click.Command = getattr(import_module(module), name)
        return command


def _version(ctx: click.Context, parameter: click.Parameter, wanted: bool) -> None:
    """Show the version, and what reproduces a report of the default rules: their hash, the model."""
    if not wanted:
        return
    from mtaudit.engine.auditor import Auditor
    from mtaudit.engine.loader import load_rules
    from mtaudit.engine.selection import select

    click.echo(f"mtaudit {__version__}\n{Auditor(select(load_rules())).signature}")
    ctx.exit()


@click.group(cls=LazyGroup, context_settings={"help_option_names": ["-h", "--help"]})
@click.option("--version", is_flag=True, is_eager=True, expose_value=False, callback=_version, help="Show the version.")
@click.pass_context
def cli(ctx: click.Context) -> None:
    """Find what machine translation left behind in English wire copy."""
    if os.environ.get("NO_COLOR"):
        ctx.color = False
    elif os.environ.get("FORCE_COLOR"):
        ctx.color = True


def main() -> None:
    """Run the command line and leave with its exit code."""
    sys.exit(run(sys.argv[1:]))


def run(arguments: list[str]) -> int:
    """Run the command line on `arguments` and give its exit code: 0, 1, 2, 130 or 141."""
    try:
        code = cli.main(arguments, prog_name="mtaudit", standalone_mode=False)
        sys.stdout.flush()
    except click.ClickException as error:
        error.show()
        return 2
    except MtauditError as error:
        click.echo(f"{click.style('error:', fg='red', bold=True)} {error}", err=True)
        return 2
    except (click.Abort, KeyboardInterrupt):
        click.echo("interrupted", err=True)
        return _INTERRUPTED
    except BrokenPipeError:
        # Python flushes standard output once more as it ends, which must not fail again.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return _CLOSED_PIPE
    return code if isinstance(code, int) else 0
