"""The documentation builds without a warning, and its transcript is true."""

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

from mtaudit.engine.loader import load_rules
from mtaudit.workflow.config import keys
from tests.workflow.newsroom import ROOT, installed


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("site")
    command = [sys.executable, "-m", "mkdocs", "build", "--strict", "--quiet", "--site-dir", str(folder)]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    return folder


def test_every_rule_and_every_key_has_its_place(site: Path) -> None:
    for rule in load_rules():
        page = (site / "rules" / rule.family / "index.html").read_text()
        assert f'id="{rule.id.partition(".")[2]}"' in page
    configuration = (site / "configuration" / "index.html").read_text()
    assert all(f'id="{key}"' in configuration for key in keys())
    assert (site / "schema" / "mtaudit-1.json").exists()


def test_the_ten_commands(tmp_path: Path) -> None:
    folder = tmp_path / "new user"
    stories = {number: f"Rain fell in town {number}.\n" for number in range(1, 11)}
    stories[3] = "The number of injured and injured is growing.\n"
    stories[5] = "The cabinet adopted a decision. “We will not yield,” the message reads.\n"  # No fix is offered.
    for number, text in stories.items():
        path = folder / "wire" / f"{number:02}.txt"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text)
    blocks = re.findall(r"```console\n(.*?)```", (ROOT / "docs" / "ten-commands.md").read_text(), re.DOTALL)
    steps = [step.splitlines() for block in blocks for step in block.split("$ ")[1:]]
    assert len(steps) <= 10
    environment = {**os.environ, "PATH": installed(tmp_path / "bin"), "NO_COLOR": "1"}
    for command, *shown in steps:
        if command.startswith("python -m venv"):
            continue  # tests/test_install.py tries that.
        code = 0
        if shown and (match := re.fullmatch(r"\[exit code (\d)\]", shown[-1])):
            code = int(match[1])
            shown = shown[:-1]
        done = subprocess.run(
            command, shell=True, cwd=folder, env=environment, capture_output=True, text=True, check=False
        )
        assert done.returncode == code, (command, done.stdout, done.stderr)
        rows = iter((done.stdout + done.stderr).splitlines())
        for line in shown:
            if line != "…":
                assert any(row.startswith(line.removesuffix("…")) for row in rows), (command, line, done.stdout)
