"""The examples of docs/patterns.md do what the page says."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
import yaml

from mtaudit.document import Document
from mtaudit.engine.auditor import Auditor
from mtaudit.engine.rule import Examples, Rule, unmark
from mtaudit.finding import Severity

PAGE = Path(__file__).parents[2] / "docs" / "patterns.md"
_BLOCKS = re.compile(r"```(cql|yaml)\n(.*?)```\n```text\n(.*?)```", re.DOTALL)
EXAMPLES = [
    ({"pattern": source.strip()} if language == "cql" else yaml.safe_load(source), line)
    for language, source, lines in _BLOCKS.findall(PAGE.read_text(encoding="utf-8"))
    for line in lines.splitlines()
]


def rule(keys: dict[str, object]) -> Rule:
    return Rule(
        id="page.example",
        summary="",
        message="",
        category="style/awkward",
        severity=Severity.MINOR,
        why="",
        examples=Examples((), ()),
        **keys,  # type: ignore[arg-type]  # as a rule file has them
    )


def test_the_page_has_ten_examples() -> None:
    assert len(_BLOCKS.findall(PAGE.read_text(encoding="utf-8"))) == 10


@pytest.mark.parametrize(("keys", "line"), EXAMPLES)
def test_example(keys: dict[str, object], line: str) -> None:
    marked, _, suggestion = line.partition(" → ")
    text, spans = unmark(marked)
    findings = Auditor([rule(keys)]).findings(Document(text))
    assert [(finding.start, finding.end) for finding in findings] == spans
    assert [text for finding in findings for text in finding.suggestions] == ([suggestion] if suggestion else [])
