"""Only changed lines: since a commit, or in a patch."""

import subprocess
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mtaudit.workflow.changes import in_patch, spans
from tests.workflow.newsroom import TERRITORY, VERY, Newsroom


def git(folder: Path, *arguments: str) -> str:
    name = ("-c", "user.name=desk", "-c", "user.email=desk@example.org")
    done = subprocess.run(["git", "-C", str(folder), *name, *arguments], capture_output=True, check=True)
    return done.stdout.decode()


@pytest.fixture
def repository(newsroom: Newsroom) -> Newsroom:
    newsroom.write("wire/a story.txt", f"{TERRITORY}\nA line.\n{TERRITORY}\n")
    newsroom.write("wire/old.txt", f"{VERY}\n")
    git(newsroom.root, "init", "-q", "-b", "main")
    git(newsroom.root, "add", "wire")
    git(newsroom.root, "commit", "-qm", "First")
    return newsroom


def test_only_changed_lines_are_reported(repository: Newsroom) -> None:
    assert repository.rules("wire", "--changed-since", "HEAD") == []
    repository.write("wire/a story.txt", f"{TERRITORY}\n{VERY}\nA line.\n{TERRITORY}\n")
    repository.write("wire/new, élan.txt", f"{TERRITORY}\n")
    assert repository.rules("wire", "--changed-since", "HEAD") == ["desk.very", "desk.long", "desk.territory"]
    assert repository.run("check", "wire", "--changed-since", "HEAD") == 1
    git(repository.root, "add", "-A", "wire")
    git(repository.root, "commit", "-qm", "Second")
    assert repository.rules("wire", "--changed-since", "HEAD") == []
    assert repository.rules("wire", "--changed-since", "HEAD~1") == ["desk.very", "desk.long", "desk.territory"]


def test_since_means_since_the_branches_parted(repository: Newsroom) -> None:
    git(repository.root, "checkout", "-qb", "edit")
    repository.write("wire/b.txt", f"{VERY}\n")
    git(repository.root, "add", "wire")
    git(repository.root, "commit", "-qm", "On the branch")
    git(repository.root, "checkout", "-q", "main")
    repository.write("wire/old.txt", "Rewritten.\n")
    git(repository.root, "commit", "-qam", "On main")
    git(repository.root, "checkout", "-q", "edit")
    repository.run("check", "wire", "--changed-since", "main", "--format", "json")
    assert [report["path"] for report in repository.reports()] == ["wire/b.txt"]


def test_a_patch_says_the_same(repository: Newsroom) -> None:
    repository.write("wire/a story.txt", f"{TERRITORY}\n{VERY}\nA line.\n{TERRITORY}\n")
    repository.write("a.patch", git(repository.root, "diff"))
    assert repository.rules("wire", "--patch", "a.patch") == ["desk.very", "desk.long"]


def test_lines_end_where_git_ends_them(repository: Newsroom) -> None:
    repository.write("wire/cr.txt", f"A.\rB.\n{TERRITORY}\r\n")
    git(repository.root, "add", "wire")
    git(repository.root, "commit", "-qm", "Third")
    repository.write("wire/cr.txt", f"A.\rB.\n{TERRITORY}\r\n{VERY}\r\n")
    assert repository.rules("wire", "--changed-since", "HEAD") == ["desk.very", "desk.long"]


@pytest.mark.parametrize("reference", ["no-such-branch", "--output=x"])
def test_a_commit_that_is_none(repository: Newsroom, reference: str) -> None:
    assert repository.run("check", "wire", f"--changed-since={reference}") == 2
    assert f"git knows no commit {reference!r}" in repository.err
    assert not (repository.root / "x").exists()


def test_no_repository(newsroom: Newsroom) -> None:
    newsroom.write("a.txt", VERY)
    assert newsroom.run("check", "a.txt", "--changed-since", "HEAD") == 2
    assert "not a git repository" in newsroom.err


def test_a_patch_that_is_none(newsroom: Newsroom) -> None:
    newsroom.write("a.txt", VERY)
    newsroom.write("bad.patch", "--- a/a.txt\n+++ b/a.txt\n@@ -1 +1,2 @@\nno\n")
    assert newsroom.run("check", "a.txt", "--patch", "bad.patch") == 2
    assert "not a unified diff" in newsroom.err


def test_lines_that_look_like_a_patch_are_copy(newsroom: Newsroom) -> None:
    patch = b"--- a/a.txt\n+++ b/a.txt\n@@ -1,0 +1,2 @@\n+++ b/other.txt\n+@@ -1 +1 @@\n"
    assert in_patch(patch, newsroom.root) == {newsroom.root / "a.txt": [(1, 1), (2, 2)]}


@given(st.lists(st.sampled_from(["a", "b\r", "", "c\rd", "é"]), min_size=1), st.sets(st.integers(1, 12)))
def test_spans_are_the_lines(rows: list[str], wanted: set[int]) -> None:
    text = "\n".join(rows)
    found = spans(text, [(n, n) for n in wanted])
    assert [text[start:end].removesuffix("\n") for start, end in found] == [
        row for number, row in enumerate(rows, 1) if number in wanted
    ]


def test_odd_names_renames_and_the_users_own_git_configuration(repository: Newsroom) -> None:
    git(repository.root, "config", "diff.mnemonicPrefix", "true")
    git(repository.root, "config", "diff.renames", "true")
    repository.write('wire/"odd".txt', "One.\n")
    repository.write("wire/élan.txt", "One.\n")
    git(repository.root, "add", "-A", "wire")
    git(repository.root, "commit", "-qm", "Third")
    repository.write('wire/"odd".txt', f"One.\n{TERRITORY}\n")
    repository.write("wire/élan.txt", f"One.\n{TERRITORY}\n")
    git(repository.root, "mv", "wire/old.txt", "wire/new.txt")
    assert repository.rules("wire", "--changed-since", "HEAD") == ["desk.territory", "desk.territory"]
