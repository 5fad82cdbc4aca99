"""What CI services run: the action's script, the hooks of pre-commit, the GitLab template."""

import json
import os
import re
import subprocess
import sys
from typing import Any

import pytest
import yaml

from mtaudit.writers import FORMATS
from tests.workflow.newsroom import ROOT, TERRITORY, VERY, Newsroom, installed
from tests.workflow.test_changes import git


@pytest.fixture
def path(tmp_path_factory: pytest.TempPathFactory) -> str:
    """A search path on which `mtaudit` is this very package."""
    return installed(tmp_path_factory.mktemp("bin"))


def action(newsroom: Newsroom, path: str, **inputs: str) -> subprocess.CompletedProcess[str]:
    given = {"INPUT_PATHS": ".", "INPUT_SARIF": "out.sarif", "INPUT_REPORT": "out.html", **inputs}
    service = {"GITHUB_OUTPUT": str(newsroom.root / ".output"), "GITHUB_STEP_SUMMARY": str(newsroom.root / ".summary")}
    return subprocess.run(
        ["bash", str(ROOT / "tools" / "action.sh")],
        cwd=newsroom.root,
        env={**os.environ, **given, **service, "PATH": path},
        capture_output=True,
        text=True,
        check=False,
    )


def test_the_action_annotates_summarises_and_reports(newsroom: Newsroom, path: str) -> None:
    newsroom.write("wire/a b.txt", f"{VERY}\n::error::{TERRITORY}\n")
    done = action(newsroom, path, INPUT_PATHS="wire\n\nmissing.txt\n", INPUT_FAIL_ON="major")
    assert done.returncode == 2, done.stderr
    done = action(newsroom, path, INPUT_PATHS="wire\n", INPUT_FAIL_ON="major", INPUT_ARGS="--ignore\ndesk.long\n")
    assert done.returncode == 1, done.stderr
    commands = [line for line in done.stdout.splitlines() if line.startswith("::")]
    assert [re.split("[ ,]", command)[0] for command in commands] == ["::error", "::warning"]
    assert "file=wire/a b.txt,line=1,endLine=1," in commands[0]
    sarif = json.loads((newsroom.root / "out.sarif").read_text())
    assert len(sarif["runs"][0]["results"]) == 2
    assert "<html" in (newsroom.root / "out.html").read_text()
    assert "| 1:10 | major |" in (newsroom.root / ".summary").read_text()
    assert "exit-code=1\nsarif=out.sarif\nreport=out.html\n" in (newsroom.root / ".output").read_text()


def test_the_action_never_fails_where_it_must_not(newsroom: Newsroom, path: str) -> None:
    newsroom.write("a.txt", VERY)
    assert action(newsroom, path, INPUT_FAIL_ON="never").returncode == 0


def test_the_action_runs_no_input_as_code(newsroom: Newsroom, path: str) -> None:
    newsroom.write("a.txt", "All is well.")
    done = action(newsroom, path, INPUT_PATHS="a.txt\n$(touch x)\n--output=text:y\n`touch x`", INPUT_CHANGED_SINCE="")
    assert done.returncode == 2
    assert not (newsroom.root / "x").exists()
    assert not (newsroom.root / "y").exists()


def test_action_yml_gives_the_script_what_it_reads() -> None:
    data: dict[str, Any] = yaml.safe_load((ROOT / "action.yml").read_text())
    (step,) = (step for step in data["runs"]["steps"] if step.get("id") == "audit")
    script = (ROOT / "tools" / "action.sh").read_text()
    assert set(step["env"]) == set(re.findall(r"INPUT_[A-Z_]+", script)) - {"INPUT_"}
    assert all("${{" not in step.get("run", "") for step in data["runs"]["steps"])
    used = set(re.findall(r"inputs\.([a-z-]+)", (ROOT / "action.yml").read_text()))
    assert used == set(data["inputs"])


def test_the_gitlab_template_names_known_formats() -> None:
    data = yaml.safe_load((ROOT / "docs" / "ci" / "gitlab.yml").read_text())
    (script,) = data["mtaudit"]["script"]
    formats = re.findall(r"--output (\w+):", script)
    assert len(formats) == 3
    assert set(formats) <= set(FORMATS)


def test_pre_commit_runs_the_hook(newsroom: Newsroom, path: str) -> None:
    hooks = yaml.safe_load((ROOT / ".pre-commit-hooks.yaml").read_text())
    # The same hook, run by what is installed here: to install it afresh needs the network.
    local = [{**hook, "language": "system"} for hook in hooks]
    newsroom.write(".pre-commit-config.yaml", yaml.safe_dump({"repos": [{"repo": "local", "hooks": local}]}))
    newsroom.write("wire/a.txt", f"{TERRITORY}\n")
    newsroom.write("archive/old.md", f"{VERY}\n")
    newsroom.write("mtaudit.toml", 'rules = ["pack"]\nselect = ["desk"]\nexclude = ["archive/"]\n')
    git(newsroom.root, "init", "-q")
    git(newsroom.root, "add", "-A")
    environment = {**os.environ, "PATH": path, "PRE_COMMIT_HOME": str(newsroom.root / ".cache")}

    def pre_commit(*arguments: str) -> subprocess.CompletedProcess[str]:
        command = [sys.executable, "-m", "pre_commit", *arguments]
        return subprocess.run(command, cwd=newsroom.root, env=environment, capture_output=True, text=True, check=False)

    assert pre_commit("validate-manifest", str(ROOT / ".pre-commit-hooks.yaml")).returncode == 0
    red = pre_commit("run", "mtaudit", "--all-files")
    assert red.returncode == 1, red.stdout + red.stderr
    assert "wire/a.txt:1:" in red.stdout
    assert "archive" not in red.stdout
    assert pre_commit("run", "mtaudit-fix", "--all-files").returncode == 1  # It changed a file.
    git(newsroom.root, "add", "-A")
    green = pre_commit("run", "mtaudit", "--all-files")
    assert green.returncode == 0, green.stdout + green.stderr
