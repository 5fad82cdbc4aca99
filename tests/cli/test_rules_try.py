from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from mtaudit.cli.rules_try import try_

STORY = """\
Doctors counted the injured and injured on Monday.
Nobody asked who had been injured or hurt.
The mayor\x1b[31m promised help, and more help.
They came and came back.
"""


@pytest.fixture
def story(tmp_path: Path) -> Path:
    path = tmp_path / "story.txt"
    path.write_text(STORY, encoding="utf-8")
    return path


def run(*arguments: str | Path, color: bool = False) -> Result:
    return CliRunner().invoke(try_, [*map(str, arguments)], standalone_mode=False, color=color)


def test_matches_stand_one_below_the_other(story: Path) -> None:
    result = run('1:[] "and" 2:[] & 1.lower = 2.lower', story, "--context", "12")
    assert result.return_value == 0
    assert result.stdout.splitlines() == [
        f"{story}:1:21  counted the [[injured and injured]] on Monday.",
        f"{story}:4:6    help. They [[came and came]] back.",
    ]
    assert result.stderr.startswith("2 matches in ")


def test_the_limit_is_said(story: Path) -> None:
    result = run('"injured"', story, "--limit", "1")
    assert len(result.stdout.splitlines()) == 1
    assert "3 matches" in result.stderr
    assert "1 shown" in result.stderr


def test_antipatterns_and_marks_are_those_of_a_rule(story: Path) -> None:
    result = run('1:[] "and|or" []', story, "--unless", '"hurt|came|more"', "--mark", "1", "--context", "0")
    assert result.stdout.split()[1:] == ["[[injured]]"]


def test_colour_is_for_the_terminal_and_copy_cannot_bring_its_own(story: Path) -> None:
    assert "\x1b" not in run('"help"', story).stdout
    assert "\x1b[31m promised" not in run('"help"', story, color=True).stdout
    assert "\x1b" in run('"help"', story, color=True).stdout


def test_a_wrong_pattern_is_shown_with_a_caret(story: Path) -> None:
    result = run('[lema="go"]', story)
    assert result.return_value == 2
    assert result.stdout == ""
    assert '    [lema="go"]\n     ^\n' in result.stderr
    assert "Did you mean lemma?" in result.stderr


def test_a_file_that_is_missing_does_not_hide_the_others(story: Path) -> None:
    result = run('"help"', story.parent / "none.txt", story)
    assert result.return_value == 2
    assert len(result.stdout.splitlines()) == 2
    assert "none.txt" in result.stderr
