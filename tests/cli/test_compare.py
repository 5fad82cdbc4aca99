from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from mtaudit.cli.compare import compare


@pytest.fixture
def files(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "mt.txt").write_text("The parliament has adopted the budget.\nIt rained in the U.S. today.\n")
    (tmp_path / "human.txt").write_text("Parliament passed the budget today.\nIt rained in the U.S. on Tuesday.\n")
    (tmp_path / "short.txt").write_text("Parliament passed the budget today, and it rained.\n")
    (tmp_path / "empty.txt").write_text("")
    (tmp_path / "latin.txt").write_bytes(b"caf\xe9\nx\n")
    return tmp_path


def run(*arguments: str, stdin: str | None = None) -> Result:
    return CliRunner().invoke(compare, list(arguments), input=stdin)


def test_text_has_each_score_with_its_signature(files: Path) -> None:
    result = run("mt.txt", "--reference", "human.txt")
    assert result.exit_code == 0
    rows = result.output.splitlines()
    assert rows[0] == "2 segments, 1 reference"
    assert [row.split()[0] for row in rows[1::2]] == ["BLEU", "chrF2", "TER"]
    command = [sys.executable, "-m", "sacrebleu", "human.txt", "-i", "mt.txt", "-m", "bleu", "chrf", "ter"]
    expected = json.loads(subprocess.run(command, capture_output=True, text=True, check=True).stdout)
    assert [row.split()[1] for row in rows[1::2]] == [f"{score['score']:.1f}" for score in expected]
    assert [row.strip() for row in rows[2::2]] == [score["signature"] for score in expected]


def test_json(files: Path) -> None:
    result = run("mt.txt", "--reference", "human.txt", "--reference", "mt.txt", "--metric", "chrf", "--format", "json")
    assert result.exit_code == 0
    answer = json.loads(result.output)
    assert answer["candidate"] == "mt.txt"
    assert answer["references"] == ["human.txt", "mt.txt"]
    assert answer["segments"] == 2
    (score,) = answer["scores"]
    assert (score["name"], score["score"]) == ("chrF2", 100.0)
    assert "nrefs:2" in score["signature"]


def test_files_of_other_lengths_say_what_to_do(files: Path) -> None:
    result = run("mt.txt", "--reference", "short.txt")
    assert result.exit_code == 2
    assert "the candidate has 2 segments and the reference has 1" in result.output
    assert "--segments document" in result.output
    result = run("mt.txt", "--reference", "short.txt", "--segments", "document")
    assert result.exit_code == 0
    assert result.output.startswith("1 segment, 1 reference\n")


def test_standard_input(files: Path) -> None:
    result = run("-", "--reference", "short.txt", "-w", "3", stdin="Parliament passed the budget today, and it rained.")
    assert result.exit_code == 0
    assert "BLEU  100.000" in result.output


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["mt.txt"], "--reference"),
        (["none.txt", "--reference", "human.txt"], "none.txt"),
        (["mt.txt", "--reference", "none.txt"], "none.txt"),
        ([".", "--reference", "human.txt"], "directory"),
        (["empty.txt", "--reference", "human.txt"], "no text"),
        (["mt.txt", "--reference", "latin.txt"], "latin.txt is not UTF-8 (byte 3)"),
        (["mt.txt", "--reference", "human.txt", "--metric", "meteor"], "meteor"),
    ],
)
def test_bad_input(files: Path, arguments: list[str], message: str) -> None:
    result = run(*arguments)
    assert result.exit_code == 2
    assert message in result.output
