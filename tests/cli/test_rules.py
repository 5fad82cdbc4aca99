"""`mtaudit rules`: listing, explaining, starting a rule, testing a pack, packs of installed packages."""

from pathlib import Path

import pytest

from tests.cli.runner import mtaudit

RULE = """\
summary: A gadget
message: "“{0}” is a gadget"
category: style/awkward
severity: minor
why: Because.
check: acme.gadgets
advice: Write “tool”.
examples:
  bad: ["A [[gadget]] broke.", "The [[gadget]] works."]
  good: ["A tool broke.", "The inspector works."]
"""
CHECK = """\
from mtaudit.engine.match import Match

def gadgets(analysis, *, word="gadget"):
    for at, lower in enumerate(analysis.lowers):
        if lower == word:
            yield Match(analysis.starts[at], analysis.ends[at])
"""


@pytest.fixture
def installed(tmp_path: Path) -> dict[str, str]:
    """An environment in which a package brings a rule pack and a check, both called `acme`."""
    package = tmp_path / "site" / "acme_rules"
    (package / "style").mkdir(parents=True)
    (package / "__init__.py").write_text("", encoding="utf-8")
    (package / "checks.py").write_text(CHECK, encoding="utf-8")
    (package / "style" / "gadget.yml").write_text(RULE, encoding="utf-8")
    info = tmp_path / "site" / "acme_rules-1.0.dist-info"
    info.mkdir()
    (info / "METADATA").write_text("Metadata-Version: 2.1\nName: acme-rules\nVersion: 1.0\n", encoding="utf-8")
    entries = "[mtaudit.rules]\nacme = acme_rules\n\n[mtaudit.checks]\nacme = acme_rules.checks\n"
    (info / "entry_points.txt").write_text(entries, encoding="utf-8")
    return {"PYTHONPATH": str(tmp_path / "site")}


def test_an_installed_pack_is_used_by_name(tmp_path: Path, installed: dict[str, str]) -> None:
    (tmp_path / "a.txt").write_text("A gadget broke.", encoding="utf-8")
    with_pack = mtaudit("check", tmp_path / "a.txt", "--rules", "acme", env=installed)
    assert with_pack.returncode == 1, with_pack.stderr
    assert "style.gadget" in with_pack.stdout
    assert mtaudit("check", tmp_path / "a.txt", env=installed).returncode == 0
    explained = mtaudit("rules", "explain", "style.gadget", "--rules", "acme", env=installed)
    assert "A gadget broke." in explained.stdout


def test_a_pack_that_nobody_brings(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("A gadget broke.", encoding="utf-8")
    done = mtaudit("check", tmp_path / "a.txt", "--rules", "nobody")
    assert done.returncode == 2
    assert "nobody is no folder, and no installed package brings rules called 'nobody'" in done.stderr


def test_a_rule_to_start_from_holds_as_it_stands(tmp_path: Path) -> None:
    made = mtaudit("rules", "new", "style.gadget", "--to", tmp_path / "pack")
    assert made.returncode == 0, made.stderr
    assert mtaudit("rules", "test", tmp_path / "pack").stdout == "1 passed, 0 failed\n"
    again = mtaudit("rules", "new", "style.gadget", "--to", tmp_path / "pack")
    assert again.returncode == 2
    assert "File exists" in again.stderr


@pytest.mark.parametrize("name", ["gadget", "Style.gadget", "style.a b", "../x.y"])
def test_a_name_that_is_no_id(tmp_path: Path, name: str) -> None:
    done = mtaudit("rules", "new", name, "--to", tmp_path)
    assert done.returncode == 2
    assert not list(tmp_path.iterdir())


def test_one_broken_file_takes_no_other_down(tmp_path: Path) -> None:
    mtaudit("rules", "new", "style.good", "--to", tmp_path)
    text = (tmp_path / "style" / "good.yml").read_text(encoding="utf-8")
    (tmp_path / "style" / "broken.yml").write_text(text.replace("why:", "whyy:"), encoding="utf-8")
    (tmp_path / "style" / "failing.yml").write_text(text.replace("[[carried", "carried [["), encoding="utf-8")
    done = mtaudit("rules", "test", tmp_path)
    assert done.returncode == 2
    assert "1 passed, 1 failed, 1 cannot be used" in done.stdout
    assert "unknown key 'whyy'" in done.stderr


def test_the_built_in_rules_pass_and_are_listed() -> None:
    assert mtaudit("rules", "test").returncode == 0
    listed = mtaudit("rules", "list").stdout
    assert "repetition.coordinated-word" in listed
    assert "machine" in listed


def test_explain_says_why_and_what_to_write() -> None:
    page = mtaudit("rules", "explain", "repetition.coordinated-word").stdout
    for part in ("Why", "What to write", "Flagged", "Left alone", "Measured", "→ injured", "per 100,000 words"):
        assert part.lower() in page.lower()
    unknown = mtaudit("rules", "explain", "coordinated-word")
    assert unknown.returncode == 2
    assert "did you mean repetition.coordinated-word" in unknown.stderr
