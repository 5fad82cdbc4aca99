"""The scripts that measure thresholds and bands, on a benchmark of a few made-up stories."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import msgspec
import pytest

from mtaudit.scores.mqm import Thresholds
from mtaudit.scores.readability import LABELS, PressBands

TOOLS = Path(__file__).parent.parent.parent / "tools"
SENTENCE = "The council met on day number {} and approved the plan to build a new bridge over the river. "


def run(tool: str, *arguments: str | Path) -> str:
    command = [sys.executable, str(TOOLS / tool), *map(str, arguments)]
    return subprocess.run(command, capture_output=True, text=True, check=True).stdout


@pytest.fixture
def data(tmp_path: Path) -> Path:
    stories, keys, findings = [], [], []
    for number in range(60):
        kind = ("original", "reference", "mt")[number % 3]
        text = "".join(SENTENCE.format(at) for at in range(10 + number))
        stories.append({"id": str(number), "text": text + "Notwithstanding. " * (number % 3)})
        keys.append({"id": str(number), "kind": kind})
        severity = "major" if kind == "mt" else "minor"
        for _ in range({"original": number // 30, "reference": 2, "mt": 6}[kind]):
            findings.append({"id": str(number), "severity": severity, "category": "style/awkward"})
    for name, rows in (("documents", stories), ("documents_key", keys), ("findings", findings)):
        (tmp_path / f"{name}.jsonl").write_text("".join(json.dumps(row) + "\n" for row in rows))
    return tmp_path


def test_calibrate(data: Path) -> None:
    out = data / "verdict.json"
    table = run("calibrate_verdict.py", "--data", data, "--findings", data / "findings.jsonl", "--out", out)
    thresholds = msgspec.json.decode(out.read_bytes(), type=Thresholds)
    assert 0 < thresholds.press < thresholds.clean <= thresholds.hold
    assert "20 original stories and 20 human translations" in thresholds.about
    shares = {row.split()[0]: row.split()[3:] for row in table.splitlines()[1:-1] if row.split()[1] == "100-"}
    assert float(shares["original"][0].rstrip("%")) >= 95
    assert shares["mt"][0] == "0.0%"


def test_press_bands(data: Path) -> None:
    out = data / "bands.json"
    run("make_press_bands.py", "--data", data, "--out", out)
    bands = msgspec.json.decode(out.read_bytes(), type=PressBands)
    assert bands.stories == 20
    assert set(bands.figures) == set(LABELS)
