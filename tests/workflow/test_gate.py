"""What `check` reads, what it prints, and what its exit code says."""

import json

import pytest

from mtaudit.writers import FORMATS
from tests.cli.runner import mtaudit
from tests.workflow.newsroom import ROOT, TERRITORY, VERY, Newsroom


def test_thresholds(newsroom: Newsroom) -> None:
    newsroom.write("a.txt", f"{VERY} {TERRITORY}")  # major, minor, neutral
    assert newsroom.run("check", "a.txt", "--fail-on", "major") == 1
    assert newsroom.run("check", "a.txt", "--fail-on", "critical") == 0
    assert newsroom.run("check", "a.txt", "--max-findings", "1") == 1
    assert newsroom.run("check", "a.txt", "--max-findings", "2") == 0
    assert newsroom.run("check", "a.txt", "--fail-on", "neutral", "--max-findings", "2") == 1
    assert newsroom.run("check", "a.txt", "--exit-zero") == 0
    assert newsroom.run("check", "a.txt", "gone.txt", "--exit-zero") == 2


def test_quiet_and_statistics(newsroom: Newsroom) -> None:
    newsroom.write("a.txt", f"{VERY} {TERRITORY} {TERRITORY}")
    newsroom.write("empty.txt", "")
    assert newsroom.run("check", ".", "--quiet") == 1
    assert (newsroom.out, newsroom.err) == ("", "")
    assert newsroom.run("check", ".", "--statistics") == 1
    assert newsroom.out.splitlines()[0].split() == ["2", "desk.territory", "minor", "A", "rule", "of", "the", "tests"]
    assert newsroom.out.splitlines()[-1] == "4 findings in 2 stories"


def test_several_formats_at_once(newsroom: Newsroom) -> None:
    newsroom.write("a.txt", VERY)
    outputs = [f"--output={name}:out.{name}" for name in FORMATS]
    assert newsroom.run("check", "a.txt", *outputs) == 1
    assert "desk.very" in newsroom.out
    for name in FORMATS:
        assert "very" in (newsroom.root / f"out.{name}").read_text()
    assert "\x1b" not in (newsroom.root / "out.text").read_text()
    assert newsroom.run("check", "a.txt", "-o", "sarif") == 2
    assert "is not FORMAT:PATH" in newsroom.err
    assert newsroom.run("check", "a.txt", "-o", "sarif:no/such/out.sarif") == 2
    assert "no/such/out.sarif: cannot be written" in newsroom.err


def test_folders_are_read_as_git_and_the_configuration_say(newsroom: Newsroom) -> None:
    for name in (
        "a.txt",
        "b.md",
        "c.py",
        ".hidden.txt",
        "build/x.txt",
        "keep/build.txt",
        "keep/x.log.txt",
        "draft/y.txt",
    ):
        newsroom.write(f"wire/{name}", VERY)
    newsroom.write(".gitignore", "build/\n*.log.txt\n")
    newsroom.write("wire/keep/.gitignore", "!x.log.txt\n")
    (newsroom.root / ".git").mkdir()

    def read(*arguments: str) -> list[str]:
        newsroom.run("check", "wire", "--format", "json", *arguments)
        return [report["path"].removeprefix("wire/") for report in newsroom.reports()]

    assert read() == ["a.txt", "b.md", "draft/y.txt", "keep/build.txt", "keep/x.log.txt"]
    assert read("--no-gitignore") == ["a.txt", "b.md", "build/x.txt", "draft/y.txt", "keep/build.txt", "keep/x.log.txt"]
    assert read("--exclude", "draft/") == ["a.txt", "b.md", "keep/build.txt", "keep/x.log.txt"]
    newsroom.write("mtaudit.toml", 'rules = ["pack"]\nselect = ["desk"]\ninclude = ["wire/*.md", "keep/"]\n')
    assert read() == ["b.md", "keep/build.txt", "keep/x.log.txt"]
    newsroom.run("check", "wire/a.txt", "--format", "json")
    assert len(newsroom.reports()) == 1  # What is named is audited.
    newsroom.run("check", "wire/a.txt", "--format", "json", "--force-exclude")
    assert len(newsroom.reports()) == 0


def test_standard_input_has_a_name(newsroom: Newsroom) -> None:
    newsroom.write("mtaudit.toml", 'rules = ["pack"]\nselect = ["desk"]\nper-file-ignores = {"a.md" = ["desk.very"]}\n')
    arguments = ("check", "-", "--stdin-filename", "a.md", "--format", "jsonl")
    environment = {"PYTHONPATH": str(ROOT)}
    done = mtaudit(*arguments, stdin=VERY, cwd=newsroom.root, env=environment)
    assert [json.loads(line)["rule"] for line in done.stdout.splitlines()] == ["desk.long"]
    assert json.loads(done.stdout)["path"] == "a.md"
    done = mtaudit("check", "-", "--fix", stdin=f"{TERRITORY}\r\n", cwd=newsroom.root, env=environment)
    assert done.stdout == "The curfew applies in the district.\r\n"
    assert "0 findings" in done.stderr


@pytest.mark.parametrize("shell", ["bash", "zsh", "fish"])
def test_shells_complete_rules(newsroom: Newsroom, shell: str) -> None:
    environment = {"PYTHONPATH": str(ROOT), "_MTAUDIT_COMPLETE": f"{shell}_source"}
    assert "_MTAUDIT_COMPLETE" in mtaudit(cwd=newsroom.root, env=environment).stdout
    words = {"COMP_WORDS": "mtaudit check --select repet", "COMP_CWORD": "3", "_MTAUDIT_COMPLETE": "bash_complete"}
    assert "plain,repetition" in mtaudit(cwd=newsroom.root, env={**environment, **words}).stdout


def test_the_version_says_what_reproduces_a_report(newsroom: Newsroom) -> None:
    assert newsroom.run("--version") == 0
    first, second = newsroom.out.splitlines()
    assert first.startswith("mtaudit ")
    assert "|rules:" in second


def test_one_bad_rule_does_not_take_the_others_down(newsroom: Newsroom) -> None:
    newsroom.write("a.txt", VERY)
    good = (newsroom.root / "pack/desk/very.yml").read_text()
    newsroom.write("pack/desk/bad.yml", good.replace("regex: '", "regex: '(?<!a)"))
    assert newsroom.rules("a.txt") == ["desk.very", "desk.long"]
    assert newsroom.run("check", "a.txt") == 2
    assert "pack/desk/bad.yml:1:" in newsroom.err
    assert "not an expression of RE2" in newsroom.err
