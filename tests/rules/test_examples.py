"""Every rule keeps the promises that its examples make."""

from pathlib import Path

import pytest

from mtaudit.engine.loader import check_rule, read_rule
from mtaudit.engine.trial import trial
from mtaudit.resources import folder

ROOT = folder("rules")
FILES = sorted(ROOT.rglob("*.yml"))


def test_there_are_rules() -> None:
    assert len(FILES) >= 150


@pytest.mark.parametrize("path", FILES, ids=lambda path: str(path.relative_to(ROOT)))
def test_examples_hold(path: Path) -> None:
    rule = read_rule(path, ROOT)
    check_rule(rule, path)
    assert trial(rule) == []


@pytest.mark.parametrize("path", FILES, ids=lambda path: str(path.relative_to(ROOT)))
def test_a_rule_says_what_to_do(path: Path) -> None:
    rule = read_rule(path, ROOT)
    offers = rule.suggest or rule.advice or any((rule.phrases or {}).values())
    assert offers, "a rule has a suggestion, advice, or replacements for its phrases"
    assert len(rule.examples.bad) >= 2 and len(rule.examples.good) >= 2
