"""Configuration: the nearest file, the order of the layers, errors with their place."""

import tomllib

import msgspec
import pytest

from mtaudit.cli.config import commented
from mtaudit.workflow.config import Config, keys
from tests.workflow.newsroom import TERRITORY, VERY, Newsroom


def test_the_nearest_file_holds(newsroom: Newsroom) -> None:
    newsroom.write("a.txt", f"{VERY} {TERRITORY}")
    newsroom.write("sub/a.txt", f"{VERY} {TERRITORY}")
    newsroom.write("sub/deep/a.txt", f"{VERY} {TERRITORY}")
    newsroom.write("sub/pyproject.toml", '[tool.mtaudit]\nrules = ["../pack"]\nselect = ["desk.very"]\n')
    newsroom.write("sub/deep/pyproject.toml", "[tool.other]\nmtaudit = 1\n")  # Not ours: the search goes on above.
    newsroom.run("check", "--format", "json", "a.txt", "sub/a.txt", "sub/deep/a.txt")
    found = [[finding["rule"] for finding in report["findings"]] for report in newsroom.reports()]
    assert found == [["desk.very", "desk.long", "desk.territory"], ["desk.very"], ["desk.very"]]


def test_command_line_over_environment_over_file_over_default(
    newsroom: Newsroom, monkeypatch: pytest.MonkeyPatch
) -> None:
    newsroom.write("a.txt", f"{VERY} {TERRITORY}")
    newsroom.run("config", "show")
    assert 'fail-on = "minor"' in newsroom.out
    newsroom.write("mtaudit.toml", 'rules = ["pack"]\nselect = ["desk"]\nfail-on = "major"\n')
    newsroom.run("config", "show")
    assert "# mtaudit.toml:3" in newsroom.out
    monkeypatch.setenv("MTAUDIT_FAIL_ON", "critical")
    monkeypatch.setenv("MTAUDIT_IGNORE", "desk.long, desk.territory")
    newsroom.run("config", "show")
    assert "environment MTAUDIT_FAIL_ON" in newsroom.out
    assert newsroom.run("check", "a.txt") == 0
    assert newsroom.run("check", "a.txt", "--fail-on", "minor") == 1
    assert newsroom.rules("a.txt") == ["desk.very"]
    # A selection on the command line starts anew: what is ignored elsewhere is in again.
    assert newsroom.rules("a.txt", "--select", "desk.territory") == ["desk.territory"]


@pytest.mark.parametrize(
    ("text", "line", "message"),
    [
        ('rules = ["pack"]\n\nselct = ["a"]\n', 3, "Did you mean `select`?"),
        ("\nselect = 'desk'\n", 2, "`select`: expected `array`, got `str`"),
        ('fail-on = "grave"\n', 1, "'grave'"),
        ('[severities]\na = "minor"\nb = "worse"\n', 3, "'worse'"),
        ("[verdict]\nclean = 1\nholt = 2\n", 3, "Did you mean `hold`?"),
        ("max-findings = -1\n", 1, "`max-findings`"),
        ("select = [\n", 2, "not TOML"),
        ('ignore = ["desk.gone"]\nrules = ["pack"]\n', 1, "no rule is called desk.gone"),
        ('rules = ["pack"]\nprofile = "aq"\n', 2, "there are: ap"),
        ('glossary = "none.csv"\n', 1, "none.csv:1: the glossary cannot be read"),
        ('rules = ["nowhere"]\n', 1, "there is no folder 'nowhere'"),
    ],
)
def test_an_error_has_its_file_its_line_and_what_to_do(newsroom: Newsroom, text: str, line: int, message: str) -> None:
    newsroom.write("mtaudit.toml", text)
    newsroom.write("a.txt", VERY)
    assert newsroom.run("check", "a.txt") == 2
    assert message in newsroom.err
    assert f":{line}:" in newsroom.err


def test_a_table_in_pyproject_has_the_line_of_the_file(newsroom: Newsroom) -> None:
    (newsroom.root / "mtaudit.toml").unlink()
    newsroom.write("pyproject.toml", '[project]\nname = "x"\n\n[tool.mtaudit]\nfail-on = "minor"\nfail-of = 1\n')
    newsroom.write("a.txt", VERY)
    assert newsroom.run("check", "a.txt") == 2
    assert "pyproject.toml:6: unknown key `fail-of`" in newsroom.err
    assert "Did you mean `fail-on`?" in newsroom.err


def test_a_bad_variable_is_named(newsroom: Newsroom, monkeypatch: pytest.MonkeyPatch) -> None:
    newsroom.write("a.txt", VERY)
    monkeypatch.setenv("MTAUDIT_MAX_FINDINGS", "many")
    assert newsroom.run("check", "a.txt") == 2
    assert "MTAUDIT_MAX_FINDINGS" in newsroom.err


def test_a_bad_choice_is_told_what_there_is(newsroom: Newsroom, monkeypatch: pytest.MonkeyPatch) -> None:
    newsroom.write("a.txt", VERY)
    newsroom.write("mtaudit.toml", 'fail-on = "bogus"\n')
    assert newsroom.run("check", "a.txt") == 2
    assert "There are: neutral, minor, major, critical." in newsroom.err
    newsroom.write("mtaudit.toml", "")
    monkeypatch.setenv("MTAUDIT_FAIL_ON", "bogus")
    assert newsroom.run("check", "a.txt") == 2
    assert "There are: neutral, minor, major, critical." in newsroom.err


def test_a_place_that_is_not_there_has_no_configuration(newsroom: Newsroom) -> None:
    assert newsroom.run("config", "show", "nowhere") == 2
    assert "nowhere: no such file or folder" in newsroom.err


def test_per_file_ignores_and_severities(newsroom: Newsroom) -> None:
    newsroom.write(
        "mtaudit.toml",
        'rules = ["pack"]\nselect = ["desk"]\nper-file-ignores = { "opinion/**" = ["desk.very"] }\n'
        '[severities]\ndesk = "critical"\n"desk.long" = "neutral"\n',
    )
    newsroom.write("opinion/a.txt", f"{VERY} {TERRITORY}")
    newsroom.write("b.txt", VERY)
    assert newsroom.rules("opinion/a.txt", "b.txt") == ["desk.long", "desk.territory", "desk.very", "desk.long"]
    severities = {finding["rule"]: finding["severity"] for finding in newsroom.findings()}
    assert severities == {"desk.long": "neutral", "desk.territory": "critical", "desk.very": "critical"}


def test_verdict_thresholds(newsroom: Newsroom) -> None:
    newsroom.write("a.txt", f"{VERY} {TERRITORY} " * 5)
    newsroom.run("check", "--format", "json", "a.txt")
    assert newsroom.reports()[0]["mqm"]["verdict"] == "hold"
    newsroom.write("mtaudit.toml", 'rules = ["pack"]\nselect = ["desk"]\nverdict = { clean = 9e5, hold = 1e6 }\n')
    newsroom.run("check", "--format", "json", "a.txt")
    assert newsroom.reports()[0]["mqm"]["verdict"] == "clean"


def test_a_house_style_switches_its_rules_on(newsroom: Newsroom) -> None:
    newsroom.write("mtaudit.toml", 'rules = ["pack"]\n')
    newsroom.write("a.txt", "It rose 5 per cent.")
    assert "house.percent" not in newsroom.rules("a.txt")
    assert "house.percent" in newsroom.rules("a.txt", "--profile", "ap")


def test_the_glossary(newsroom: Newsroom) -> None:
    newsroom.write("mtaudit.toml", 'glossary = "terms.csv"\nselect = ["terms.glossary"]\n')
    newsroom.write(
        "terms.csv", 'wanted,unwanted,note\nKyiv,Kiev,"Ukraine\'s own spelling"\n,so-called,\nOdesa,Odessa,\n'
    )
    newsroom.write("a.txt", "Kiev and Odessa fell; the so-called front moved.")
    assert newsroom.rules("a.txt") == ["terms.glossary"] * 3
    first, second, third = newsroom.findings()
    assert (first["text"], first["suggestions"], first["advice"]) == ("Kiev", ["Kyiv"], "Ukraine's own spelling")
    assert (first["category"], second["suggestions"], third["suggestions"]) == ("terminology/wrong-term", ["Odesa"], [])


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("wanted,unwantd\n", "terms.csv:1: unknown column `unwantd`"),
        ("wanted\nx\n", "terms.csv:1: the column `unwanted` is missing"),
        ("wanted,unwanted\na,b\nweb,Web\n", "terms.csv:3: 'web' and 'Web' differ in their capitals alone"),
        ("wanted,unwanted\na,\n", "terms.csv:2: the unwanted term of 'a' is empty"),
        ("wanted,unwanted\na,b,c\n", "terms.csv:2: too many cells"),
    ],
)
def test_a_bad_glossary_is_refused_with_its_line(newsroom: Newsroom, text: str, message: str) -> None:
    newsroom.write("mtaudit.toml", 'glossary = "terms.csv"\n')
    newsroom.write("terms.csv", text)
    newsroom.write("a.txt", VERY)
    assert newsroom.run("check", "a.txt") == 2
    assert message in newsroom.err


def test_init_writes_what_can_be_read(newsroom: Newsroom) -> None:
    (newsroom.root / "mtaudit.toml").unlink()
    assert newsroom.run("config", "init") == 0
    assert newsroom.run("config", "init") == 2
    assert tomllib.loads((newsroom.root / "mtaudit.toml").read_text()) == {}
    text = commented()
    for key in keys():
        assert f"# {key} = " in text
    rows = [row.removeprefix("# ") for row in text.splitlines()]
    examples = tomllib.loads("\n".join(row for row in rows if row.partition(" = ")[0] in keys()))
    assert msgspec.convert(examples, Config).fail_on == "major"
    assert set(examples) == set(keys())
