"""The value of `--rules`: a folder, or the name of a rule pack that an installed package brings."""

from __future__ import annotations

from pathlib import Path

import click

from mtaudit.plugins import rule_pack


class Pack(click.ParamType[Path]):
    """A rule pack, as a Path to its folder."""

    name = "pack"

    def convert(self, value: str | Path, param: click.Parameter | None, ctx: click.Context | None) -> Path:
        """The folder; fails with what was looked for."""
        if Path(value).is_dir():
            return Path(value)
        try:
            return rule_pack(str(value))
        except LookupError as error:
            self.fail(f"{value} is no folder, and {error}", param, ctx)


PACK = Pack()
