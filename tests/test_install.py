"""Rules and templates reach every kind of installation: wheel, wheel of an sdist, editable, checkout."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
PIP = [sys.executable, "-m", "pip", "--disable-pip-version-check", "-q"]
API = """
import mtaudit
report = mtaudit.audit("The number of injured and injured is growing.")
print(report.findings[0].message, mtaudit.__file__)
"""


def _build(kind: str, source: Path, target: Path) -> Path:
    command = [sys.executable, "-m", "hatchling", "build", "-t", kind, "-d", str(target)]
    subprocess.run(command, cwd=source, check=True, capture_output=True)
    (made,) = target.iterdir()
    return made


@pytest.fixture(scope="module", params=["wheel", "sdist", "editable", "checkout"])
def installed(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder that makes mtaudit importable when it is a site folder."""
    place = tmp_path_factory.mktemp(request.param)
    site = place / "site"
    if request.param == "checkout":
        return ROOT
    if request.param == "editable":
        what = ["--no-build-isolation", "-e", str(ROOT)]
    elif request.param == "wheel":
        what = [str(_build("wheel", ROOT, place / "dist"))]
    else:
        archive = _build("sdist", ROOT, place / "dist")
        subprocess.run(["tar", "xzf", archive, "-C", place], check=True)
        (unpacked,) = (p for p in place.iterdir() if p.name.startswith("mtaudit-"))
        what = [str(_build("wheel", unpacked, place / "dist2"))]
    subprocess.run([*PIP, "install", "--no-deps", "--target", str(site), *what], check=True)
    return site


def _python(site: Path, code: str, cwd: Path) -> subprocess.CompletedProcess[str]:
    start = f"import site, sys; sys.path.insert(0, {str(site)!r}); site.addsitedir({str(site)!r})\n"
    environment = {k: v for k, v in os.environ.items() if k != "PYTHONPATH"}
    return subprocess.run(
        [sys.executable, "-c", start + code], cwd=cwd, env=environment, capture_output=True, text=True, check=False
    )


def test_the_three_lines_of_the_readme(installed: Path, tmp_path: Path) -> None:
    done = _python(installed, API, tmp_path)
    assert done.returncode == 0, done.stderr
    assert "injured" in done.stdout


def test_the_command_line_finds_rules_and_templates(installed: Path, tmp_path: Path) -> None:
    (tmp_path / "copy.txt").write_text("The curfew applies on the territory of the district.", encoding="utf-8")
    code = "from mtaudit.cli import run\nsys.exit(run(sys.argv[1:] or {!r}))"
    checked = _python(installed, code.format(["check", "copy.txt"]), tmp_path)
    assert checked.returncode == 1, checked.stderr
    assert "calque.on-the-territory" in checked.stdout
    made = _python(installed, code.format(["report", "copy.txt", "-o", "r.html"]), tmp_path)
    assert made.returncode == 0, made.stderr
    assert "calque.on-the-territory" in (tmp_path / "r.html").read_text(encoding="utf-8")
