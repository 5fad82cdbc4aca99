"""The loader: a rule file that cannot be used is an error with its place and what to do."""

from pathlib import Path

import pytest

import mtaudit
from mtaudit.engine.loader import check_rule, read_rule, read_rules
from mtaudit.errors import RuleError

GOOD = """\
summary: A gadget
message: "“{0}” is a gadget"
category: style/awkward
severity: minor
why: Because.
phrases: {gadget: tool}
examples:
  bad: ["A [[gadget]] broke.", "The [[gadget]] works."]
  good: ["A tool broke.", "The inspector works."]
"""


def write(tmp_path: Path, text: str, name: str = "style/gadget.yml") -> Path:
    path = tmp_path / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")
    return path


def refused(tmp_path: Path, text: str) -> RuleError:
    path = write(tmp_path, text)
    with pytest.raises(RuleError) as caught:
        check_rule(read_rule(path, tmp_path), path)
    assert str(caught.value).startswith(f"{path}:{caught.value.line}:{caught.value.column}: ")
    return caught.value


def test_the_path_is_the_id(tmp_path: Path) -> None:
    rule = read_rule(write(tmp_path, GOOD), tmp_path)
    assert (rule.id, rule.family, rule.kind) == ("style.gadget", "style", "phrases")


@pytest.mark.parametrize(
    ("old", "new", "line", "message"),
    [
        ("why:", "whyy:", 5, "unknown key 'whyy'"),
        ("severity: minor", "severity: grave", 4, "grave"),
        ("category: style/awkward", "category: style/ugly", 3, "no MQM type is called 'style/ugly'"),
        ("phrases: {gadget: tool}", "regex: 'a('", 6, "not an expression of RE2"),
        ("phrases: {gadget: tool}", "regex: 'a*'", 6, "matches the empty text"),
        ("phrases: {gadget: tool}", "check: repetition.nothing", 6, "no check 'repetition.nothing'"),
        ("phrases: {gadget: tool}", "pattern: '[pos='", 6, ""),
        ("phrases: {gadget: tool}", "phrases: {gadget: [1]}", 6, "Expected `str"),
        ("why: Because.\n", "", 1, "missing required field `why`"),
        ("phrases: {gadget: tool}\n", "", 1, "exactly one of"),
        ('bad: ["A [[gadget]] broke.", "The [[gadget]] works."]', 'bad: ["A [[gadget]] broke."]', 8, "at least 2 bad"),
        ("[[gadget]] broke", "[[gadget broke", 8, "do not pair"),
        ("[[gadget]] broke", "gadget broke", 8, "marks no span"),
        ("severity: minor", "severity: [minor", 5, "not YAML"),
        ("why: Because.", "why: Because.\nparameters: {a: 1}", 6, "go with `check` alone"),
        ("why: Because.", "why: Because.\nsections: [body, quotes]", 6, "no section is called 'quotes'"),
    ],
)
def test_what_is_wrong_and_where(tmp_path: Path, old: str, new: str, line: int, message: str) -> None:
    assert old in GOOD
    error = refused(tmp_path, GOOD.replace(old, new, 1))
    assert message in error.message
    assert error.line == line


def test_the_right_key_is_named(tmp_path: Path) -> None:
    assert refused(tmp_path, GOOD.replace("message:", "mesage:")).advice == "Did you mean 'message'?"


@pytest.mark.parametrize("text", ["", "- a list", "42", "\x00", "a: &a [*a]"])
def test_not_a_rule(tmp_path: Path, text: str) -> None:
    refused(tmp_path, text)


def test_a_file_that_is_not_utf8(tmp_path: Path) -> None:
    path = write(tmp_path, GOOD)
    path.write_bytes(b"summary: \xff\xfe")
    with pytest.raises(RuleError, match="not UTF-8"):
        read_rule(path, tmp_path)


def test_a_name_that_cannot_be_an_id(tmp_path: Path) -> None:
    path = write(tmp_path, GOOD, "style/My Rule.yml")
    with pytest.raises(RuleError, match="cannot be a rule's id"):
        read_rule(path, tmp_path)


def test_one_broken_file_takes_no_other_down(tmp_path: Path) -> None:
    write(tmp_path, GOOD)
    write(tmp_path, GOOD.replace("why:", "whyy:"), "style/broken.yml")
    rules, errors = read_rules(tmp_path)
    assert [rule.id for rule in rules] == ["style.gadget"]
    assert len(errors) == 1


def test_a_later_pack_replaces_a_rule(tmp_path: Path) -> None:
    write(tmp_path, GOOD, "a/style/gadget.yml")
    write(tmp_path, GOOD.replace("severity: minor", "severity: major"), "b/style/gadget.yml")
    (rule,), errors = read_rules(tmp_path / "a", tmp_path / "b")
    assert rule.severity == mtaudit.Severity.MAJOR
    assert not errors


def test_the_built_in_rules_load() -> None:
    rules = mtaudit.load_rules()
    assert [rule.id for rule in rules] == sorted(rule.id for rule in rules)
