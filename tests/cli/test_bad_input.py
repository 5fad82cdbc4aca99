"""Bad input: a clear message, the documented exit code, and the other files are still audited."""

import json
import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from tests.cli.runner import mtaudit

FLAGGED = "The curfew applies on the territory of the district.\n"


@pytest.fixture
def good(tmp_path: Path) -> Path:
    path = tmp_path / "good.txt"
    path.write_text(FLAGGED, encoding="utf-8")
    return path


def test_a_missing_path(good: Path) -> None:
    done = mtaudit("check", good.parent / "none.txt", good)
    assert done.returncode == 2
    assert "none.txt: no such file or folder" in done.stderr
    assert "calque.on-the-territory" in done.stdout


def test_a_folder_without_text(tmp_path: Path) -> None:
    done = mtaudit("check", tmp_path)
    assert done.returncode == 2
    assert "no text in this folder" in done.stderr


def test_an_empty_file_is_a_warning(tmp_path: Path) -> None:
    (tmp_path / "empty.txt").write_bytes(b"")
    done = mtaudit("check", tmp_path / "empty.txt")
    assert done.returncode == 0
    assert "warning" in done.stderr
    assert "empty" in done.stderr


@pytest.mark.parametrize("data", [b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR", b"copy with a \0 in it", b"\x7fELF\x02\x01\x01\0"])
def test_binary_data(tmp_path: Path, good: Path, data: bytes) -> None:
    (tmp_path / "picture.txt").write_bytes(data)
    done = mtaudit("check", tmp_path / "picture.txt", good)
    assert done.returncode == 2
    assert "picture.txt: binary file" in done.stderr
    assert "good.txt" in done.stdout


def test_another_encoding_is_named(tmp_path: Path) -> None:
    text = "Die Männer gingen über die Straße, und der Bürgermeister grüßte sie höflich. " * 4
    (tmp_path / "latin.txt").write_bytes(text.encode("cp1252"))
    done = mtaudit("check", tmp_path / "latin.txt", "--format", "json")
    assert "latin.txt: read as" in done.stderr
    assert json.loads(done.stdout)["reports"][0]["mqm"]["words"] > 0


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16", "utf-32"])
def test_a_byte_order_mark_is_outside_the_text(tmp_path: Path, encoding: str) -> None:
    path = tmp_path / "marked.txt"
    path.write_bytes(FLAGGED.encode(encoding))
    done = mtaudit("check", path, "--format", "json")
    (finding,) = json.loads(done.stdout)["reports"][0]["findings"]
    assert (finding["line"], finding["column"]) == (1, 20)


def test_an_input_over_the_limit(good: Path) -> None:
    done = mtaudit("check", good, "--max-bytes", "10")
    assert done.returncode == 2
    assert "raise --max-bytes" in done.stderr


def test_a_line_of_fifteen_megabytes(tmp_path: Path) -> None:
    path = tmp_path / "long.txt"
    path.write_text("a" * 15_000_000 + " on the territory of x", encoding="utf-8")
    done = mtaudit("check", path)
    assert done.returncode == 1
    assert len(done.stdout) < 5_000


def test_a_closed_pipe_ends_silently(tmp_path: Path) -> None:
    (tmp_path / "long.txt").write_text(FLAGGED * 2_000, encoding="utf-8")
    command = f"{sys.executable} -m mtaudit check {tmp_path}/long.txt | head -n 1"
    done = subprocess.run(["sh", "-c", command], capture_output=True, text=True, check=False)
    assert done.returncode == 0
    assert done.stderr == ""


def test_interrupt(tmp_path: Path) -> None:
    process = subprocess.Popen(
        [sys.executable, "-m", "mtaudit", "check", "-"], stdin=subprocess.PIPE, stderr=subprocess.PIPE, text=True
    )
    time.sleep(1.5)
    os.kill(process.pid, signal.SIGINT)
    _, error = process.communicate(timeout=20)
    assert process.returncode == 130
    assert "Traceback" not in error


@pytest.mark.parametrize(
    "arguments", [["report", "{good}", "-o", "{tmp}/no/such/r.html"], ["corpus", "{lines}", "{tmp}/no/such/o.jsonl"]]
)
def test_an_output_that_cannot_be_written(tmp_path: Path, good: Path, arguments: list[str]) -> None:
    lines = tmp_path / "in.jsonl"
    lines.write_text('{"id": 1, "text": "x"}\n', encoding="utf-8")
    done = mtaudit(*(a.format(good=good, tmp=tmp_path, lines=lines) for a in arguments))
    assert done.returncode == 2
    assert "No such file or directory" in done.stderr
    assert "Traceback" not in done.stderr


def test_unknown_rules_and_options(good: Path) -> None:
    done = mtaudit("check", good, "--select", "no-such-family")
    assert done.returncode == 2
    assert "no rule is called no-such-family" in done.stderr
    assert mtaudit("check", good, "--nope").returncode == 2
    assert mtaudit("nope").returncode == 2


def test_an_empty_path_does_not_stand_for_the_working_directory(good: Path) -> None:
    done = mtaudit("check", "", good)
    assert done.returncode == 2
    assert "a PATH is empty" in done.stderr
    assert "good.txt" in done.stdout


def test_a_patch_that_is_none(good: Path) -> None:
    done = mtaudit("check", good, "--patch", good)
    assert done.returncode == 2
    assert "not a unified diff" in done.stderr


def test_a_source_language_that_no_rule_knows(good: Path) -> None:
    done = mtaudit("check", good, "--from", "Russian")
    assert done.returncode == 2
    assert "no rule knows the source language 'Russian'" in done.stderr
    assert "ru" in done.stderr


def test_a_broken_rule_of_ones_own(tmp_path: Path, good: Path) -> None:
    pack = tmp_path / "pack" / "mine"
    pack.mkdir(parents=True)
    (pack / "broken.yml").write_text("summary: x\nnope: 1\n", encoding="utf-8")
    done = mtaudit("check", good, "--rules", tmp_path / "pack")
    assert done.returncode == 2
    assert "broken.yml:2:1: unknown key 'nope'" in done.stderr
    assert "calque.on-the-territory" in done.stdout


def test_hostile_copy_cannot_drive_the_terminal(tmp_path: Path) -> None:
    path = tmp_path / "hostile.txt"
    path.write_text("\x1b[2J\u202eon the territory of \x07x", encoding="utf-8")
    done = mtaudit("check", path)
    assert not {"\x1b", "\u202e", "\x07"} & set(done.stdout)
