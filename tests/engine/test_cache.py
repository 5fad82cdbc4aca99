"""The cache of rule packs: it saves work and never changes what is found."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from mtaudit.engine import rulefile
from mtaudit.engine.auditor import Auditor
from mtaudit.engine.cache import Cache, open_cache
from mtaudit.engine.loader import read_rules
from mtaudit.engine.pattern import patterns
from mtaudit.finding import Finding

RULE = """\
summary: A test rule
message: "“{0}” is found"
category: style/awkward
severity: minor
why: It tests.
pattern: '1:"WORD" [pos="NOUN"] & 1.lower = 1.lower'
unless: ['"WORD" "hat"']
examples:
  bad: ["A [[WORD stone]].", "The [[WORD house]]."]
  good: ["A stone.", "A WORD hat."]
"""
TEXT = "The red house and the blue house stand beside a red hat."


@pytest.fixture
def pack(tmp_path: Path) -> Path:
    write(tmp_path / "pack", "red")
    return tmp_path / "pack"


@pytest.fixture
def place(tmp_path: Path) -> Path:
    return tmp_path / "cache"


def write(pack: Path, word: str) -> None:
    pack.mkdir(exist_ok=True)
    (pack / "desk").mkdir(exist_ok=True)
    (pack / "desk" / "colour.yml").write_text(RULE.replace("WORD", word))


def at(pack: Path, place: Path | str) -> Cache:
    return open_cache([pack], {"MTAUDIT_CACHE_DIR": str(place)})


def found(pack: Path, cache: Cache | None) -> tuple[Finding, ...]:
    from mtaudit.document import Document

    rules, errors = read_rules(pack, cache=cache)
    assert not errors
    auditor = Auditor(rules, programs=cache.programs if cache is not None else None)
    if cache is not None:
        cache.save()
    return auditor.findings(Document(TEXT))


@pytest.fixture
def work(monkeypatch: pytest.MonkeyPatch) -> Callable[[], int]:
    """How many rules were parsed and patterns compiled since the last call."""
    done: list[str] = []

    def spy(module: object, name: str) -> None:
        function = getattr(module, name)

        def counted(*given: object) -> object:
            done.append(name)
            return function(*given)

        monkeypatch.setattr(module, name, counted)

    spy(rulefile, "parse")
    spy(patterns, "compile_tree")

    def count() -> int:
        number = len(done)
        done.clear()
        return number

    return count


def test_nothing_is_done_twice_and_the_findings_are_the_same(pack: Path, place: Path, work: Callable[[], int]) -> None:
    plain = found(pack, None)
    assert [f.message for f in plain] == ["“red house” is found"]
    assert work() == 3
    assert found(pack, at(pack, place)) == plain
    assert work() == 3
    assert found(pack, at(pack, place)) == plain
    assert work() == 0


def test_an_edit_counts_though_size_and_time_stay(pack: Path, place: Path) -> None:
    found(pack, at(pack, place))
    file = pack / "desk" / "colour.yml"
    before = file.stat()
    write(pack, "the")
    os.utime(file, ns=(before.st_atime_ns, before.st_mtime_ns))
    assert file.stat().st_size == before.st_size
    assert found(pack, at(pack, place)) == found(pack, None) == ()
    write(pack, "blue")
    assert [f.message for f in found(pack, at(pack, place))] == ["“blue house” is found"]


def damaged(data: bytes) -> list[bytes]:
    torn = [data[:size] for size in (0, 1, 10, len(data) // 2, len(data) - 1)]
    flipped = [data[:at] + bytes([data[at] ^ 1]) + data[at + 1 :] for at in range(0, len(data), 97)]
    return [*torn, *flipped, data + b"x", b"\xff" * 5000, os.urandom(5000)]


def test_a_damaged_file_is_as_good_as_none_and_mended(pack: Path, place: Path, work: Callable[[], int]) -> None:
    plain = found(pack, at(pack, place))
    (file,) = place.iterdir()
    for data in damaged(file.read_bytes()):
        file.write_bytes(data)
        assert found(pack, at(pack, place)) == plain
        work()
        assert found(pack, at(pack, place)) == plain
        assert work() == 0


def test_code_of_another_state_is_not_trusted(
    pack: Path, place: Path, work: Callable[[], int], monkeypatch: pytest.MonkeyPatch
) -> None:
    found(pack, at(pack, place))
    monkeypatch.setattr("mtaudit.engine.cache.__version__", "0.0.1")
    work()
    found(pack, at(pack, place))
    assert work() == 3


@pytest.mark.skipif(sys.platform == "win32", reason="Windows keeps the profiles of users apart itself")
def test_a_file_that_others_can_write_is_not_read(pack: Path, place: Path, work: Callable[[], int]) -> None:
    found(pack, at(pack, place))
    (file,) = place.iterdir()
    file.chmod(0o666)
    work()
    found(pack, at(pack, place))
    assert work() == 3


def test_without_a_place_there_is_no_cache(pack: Path, tmp_path: Path, work: Callable[[], int]) -> None:
    occupied = tmp_path / "file"
    occupied.write_text("")
    for place in ("", occupied, occupied / "below"):
        for _ in range(2):
            assert found(pack, at(pack, place))
            assert work() == 3


def test_where_it_is(pack: Path, tmp_path: Path) -> None:
    if sys.platform == "linux":
        assert at_home(pack, {"XDG_CACHE_HOME": str(tmp_path)}).parent == tmp_path / "mtaudit"
        assert at_home(pack, {"XDG_CACHE_HOME": "here"}).parent == Path("~/.cache/mtaudit").expanduser()


def at_home(pack: Path, environment: dict[str, str]) -> Path:
    file = open_cache([pack], environment)._file
    assert file is not None
    return file


def test_what_does_not_come_back_the_same_is_not_kept(pack: Path, place: Path) -> None:
    file = pack / "desk" / "colour.yml"
    lines = [line for line in RULE.splitlines() if not line.startswith(("pattern", "unless"))]
    file.write_text("\n".join([*lines, "check: repetition.loop", "parameters: {day: 2024-01-01}", ""]))
    for _ in range(2):
        cache = at(pack, place)
        (rule,), _ = read_rules(pack, cache=cache)
        cache.save()
        assert str(rule.parameters["day"]) == "2024-01-01" and not isinstance(rule.parameters["day"], str)


def test_processes_do_not_disturb_each_other(tmp_path: Path) -> None:
    story = tmp_path / "story.txt"
    story.write_text("The number of injured and injured is growing.\n")
    environment = {**os.environ, "MTAUDIT_CACHE_DIR": str(tmp_path / "cache")}
    command = [sys.executable, "-m", "mtaudit", "check", "--isolated", str(story)]
    for _ in range(2):
        runs = [
            subprocess.Popen(command, env=environment, stdout=subprocess.PIPE, stderr=subprocess.PIPE) for _ in range(3)
        ]
        outputs = {run.communicate() for run in runs}
        assert len(outputs) == 1
        assert [run.returncode for run in runs] == [1, 1, 1]
    assert len(list((tmp_path / "cache").iterdir())) == 1
