"""A newsroom in a temporary folder, with rules of its own, so that no test rests on the built-in pack."""

import json
import os
import shlex
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import pytest

from mtaudit.cli import run

ROOT = Path(__file__).parents[2]
TERRITORY = "The curfew applies on the territory of the district."
VERY = "It was a very very long night."

_BODIES = {
    "desk/territory": "phrases: {on the territory of: in}\nseverity: minor\nfix: safe",
    "desk/very": "regex: '\\b(?P<w>very) very\\b'\nsuggest: [very]\nseverity: major",
    "desk/long": "phrases: {long night: [night, long dark]}\nseverity: neutral",
    "loop/alpha": "regex: '\\balpha\\b'\nsuggest: [beta]\nseverity: minor\nfix: safe",
    "loop/beta": "regex: '\\bbeta\\b'\nsuggest: [alpha]\nseverity: minor\nfix: safe",
    "loop/grow": "regex: '\\bgrow\\b'\nsuggest: [grow grow]\nseverity: minor\nfix: safe",
    "house/percent": "phrases: {per cent: percent}\nseverity: minor\nfix: safe\nprofiles: [ap]",
}
_REST = """
summary: A rule of the tests
message: "“{0}” is what the test looks for"
category: style/awkward
why: The test says so.
examples: {bad: ["[[x]]", "[[x]]"], good: [y, z]}
"""
RULES = {name: body + _REST for name, body in _BODIES.items()}


def installed(folder: Path) -> str:
    """A search path on which `mtaudit`, put into `folder`, is this very package."""
    folder.mkdir(exist_ok=True)
    command = folder / "mtaudit"
    python = shlex.quote(sys.executable)
    command.write_text(f'#!/bin/sh\nPYTHONPATH={shlex.quote(str(ROOT))} exec {python} -m mtaudit "$@"\n')
    command.chmod(0o755)
    return f"{folder}:{os.environ['PATH']}"


class Newsroom:
    """A folder to work in; `run` calls the command line there."""

    def __init__(self, root: Path, capture: pytest.CaptureFixture[str]) -> None:
        self.root = root
        self._capture = capture
        for name, body in RULES.items():
            self.write(f"pack/{name}.yml", body)
        self.write("mtaudit.toml", 'rules = ["pack"]\nselect = ["desk"]\n')
        self.out = self.err = ""

    def write(self, name: str, text: str | bytes) -> Path:
        """Write a file, its folders too."""
        path = self.root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(text if isinstance(text, bytes) else text.encode())
        return path

    def run(self, *arguments: str | Path) -> int:
        """The exit code of the command line; what it printed is in `out` and `err`."""
        code = run(list(map(str, arguments)))
        self.out, self.err = self._capture.readouterr()
        return code

    def rules(self, *arguments: str | Path) -> list[str]:
        """The rules of the findings that `check` reports, in order."""
        self.run("check", "--format", "json", *arguments)
        return [finding["rule"] for finding in self.findings()]

    def findings(self) -> list[dict[str, Any]]:
        """The findings in what was printed last."""
        return [finding for report in self.reports() for finding in report["findings"]]

    def reports(self) -> Sequence[dict[str, Any]]:
        """The reports in what was printed last."""
        reports: list[dict[str, Any]] = json.loads(self.out)["reports"]
        return reports
