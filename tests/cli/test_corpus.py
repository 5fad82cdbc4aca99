"""`mtaudit corpus`: JSONL in, JSONL out, in order, on one process or many."""

import json
from pathlib import Path
from typing import Any

import pytest

from tests.cli.runner import mtaudit

TEXT = "The curfew applies on the territory of the district."
KEYS = ["id", "start", "end", "rule", "severity", "category", "message", "suggestions"]


def run(tmp_path: Path, lines: list[str], *options: str) -> tuple[int, list[dict[str, Any]], str]:
    (tmp_path / "in.jsonl").write_text("".join(line + "\n" for line in lines), encoding="utf-8")
    done = mtaudit("corpus", tmp_path / "in.jsonl", tmp_path / "out.jsonl", *options)
    output = (tmp_path / "out.jsonl").read_text(encoding="utf-8")
    return done.returncode, [json.loads(line) for line in output.splitlines()], done.stderr


def test_the_contract(tmp_path: Path) -> None:
    code, found, _ = run(tmp_path, [json.dumps({"id": "a", "text": TEXT, "other": [1]})])
    assert code == 0
    assert list(found[0]) == KEYS
    assert TEXT[found[0]["start"] : found[0]["end"]].startswith("on the territory of")


def test_many_processes_keep_the_order_and_the_findings(tmp_path: Path) -> None:
    lines = [json.dumps({"id": number, "text": f"{TEXT} {number} " * 20}) for number in range(700)]
    one = run(tmp_path, lines, "--jobs", "1")
    two = run(tmp_path, lines, "--jobs", "2")
    assert one[1] == two[1]
    ids = [row["id"] for row in two[1]]
    assert ids == sorted(ids)
    assert len(set(ids)) == 700


@pytest.mark.parametrize(
    ("line", "message"),
    [
        ("nonsense", "not JSON"),
        ('{"id": 1}', "a line needs"),
        ('{"id": 1, "text": 5}', "a line needs"),
        ("[1]", "a line needs"),
        ("[" * 100_000, "not JSON"),
    ],
)
def test_a_bad_line_is_named_and_the_rest_goes_on(tmp_path: Path, line: str, message: str) -> None:
    good = json.dumps({"id": "b", "text": TEXT})
    code, found, error = run(tmp_path, [good, line, "", good])
    assert code == 2
    assert len(found) == 2
    assert "in.jsonl:2: " in error
    assert message in error


def test_a_lone_surrogate(tmp_path: Path) -> None:
    code, found, _ = run(tmp_path, ['{"id": "\\udc00", "text": "\\ud800 goods on the territory of x"}'])
    assert code == 0
    assert (found[0]["id"], found[0]["start"]) == ("\udc00", 8)


def test_standard_input_and_output() -> None:
    done = mtaudit("corpus", "-", "-", stdin=json.dumps({"id": 7, "text": TEXT}))
    assert done.returncode == 0
    assert json.loads(done.stdout)["id"] == 7


def test_check_has_the_same_keys_with_path_for_id(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(TEXT, encoding="utf-8")
    done = mtaudit("check", tmp_path / "a.txt", "--format", "jsonl")
    row = json.loads(done.stdout)
    assert list(row) == ["path", *KEYS[1:]]
    assert row["path"] == str(tmp_path / "a.txt")
