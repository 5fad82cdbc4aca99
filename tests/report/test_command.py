"""`mtaudit report` on the command line."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.cli.runner import mtaudit

COPY = "The number of injured and injured is growing.\n"


@pytest.fixture
def copy(tmp_path: Path) -> Path:
    path = tmp_path / "copy.txt"
    path.write_text(COPY)
    return path


def test_it_writes_a_file_and_says_where(copy: Path, tmp_path: Path) -> None:
    done = mtaudit("report", copy, "-o", tmp_path / "out.html")
    assert (done.returncode, done.stdout, done.stderr) == (0, f"wrote {tmp_path / 'out.html'}\n", "")
    assert "injured and injured" in (tmp_path / "out.html").read_text(encoding="utf-8")


def test_by_default_it_writes_report_html_here(copy: Path, tmp_path: Path) -> None:
    assert mtaudit("report", "-", stdin=COPY, cwd=tmp_path).stdout == "wrote report.html\n"
    assert (tmp_path / "report.html").exists()


def test_two_runs_give_the_same_bytes(copy: Path, tmp_path: Path) -> None:
    for name in ("a.html", "b.html"):
        mtaudit("report", copy, "-o", tmp_path / name)
    assert (tmp_path / "a.html").read_bytes() == (tmp_path / "b.html").read_bytes()


def test_many_stories_become_a_folder(tmp_path: Path) -> None:
    stories = tmp_path / "stories"
    stories.mkdir()
    for n in range(51):
        (stories / f"{n:02}.txt").write_text(COPY)
    done = mtaudit("report", stories, "-o", tmp_path / "out.html")
    assert done.stdout == f"wrote {tmp_path / 'out' / 'index.html'}\n"
    assert len(list((tmp_path / "out").iterdir())) == 52


def test_a_folder_as_output_is_filled(copy: Path, tmp_path: Path) -> None:
    out = tmp_path / "out"
    out.mkdir()
    mtaudit("report", copy, "-o", out)
    assert sorted(path.name for path in out.iterdir()) == ["0001-copy.html", "index.html"]


def test_bad_input_is_2_and_the_rest_is_written(copy: Path, tmp_path: Path) -> None:
    done = mtaudit("report", copy, tmp_path / "absent.txt", "-o", tmp_path / "out.html")
    assert done.returncode == 2
    assert "absent.txt: no such file or folder" in done.stderr
    assert (tmp_path / "out.html").exists()


def test_an_output_that_cannot_be_written_is_2(copy: Path, tmp_path: Path) -> None:
    done = mtaudit("report", copy, "-o", copy / "out.html")
    assert done.returncode == 2
    assert "cannot write" in done.stderr
    assert "Traceback" not in done.stderr


def test_a_reference(copy: Path, tmp_path: Path) -> None:
    reference = tmp_path / "reference.txt"
    reference.write_text("The number of dead and injured is growing.\n")
    done = mtaudit("report", copy, "--reference", reference, "-o", tmp_path / "out.html")
    assert done.returncode == 0
    page = (tmp_path / "out.html").read_text(encoding="utf-8")
    assert "<del> injured</del><ins> dead</ins>" in page
    assert "nrefs:1|case:mixed" in page


def test_a_reference_goes_with_one_story(copy: Path, tmp_path: Path) -> None:
    done = mtaudit("report", copy, copy, "--reference", copy, "-o", tmp_path / "out.html")
    assert done.returncode == 2
    assert "--reference goes with one story" in done.stderr
