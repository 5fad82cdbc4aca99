"""The seed article: what an audit must find in it, and in other words of the same kind."""

from pathlib import Path
from typing import Any

import pytest
import yaml

import mtaudit
from mtaudit.engine.rule import unmark

SEEDS = Path(__file__).parent.parent.parent / "seeds"
TEXT = (SEEDS / "interfax-kazakhstan.txt").read_bytes().decode()
EXPECTED: dict[str, Any] = yaml.safe_load((SEEDS / "interfax-kazakhstan.yml").read_text(encoding="utf-8"))
VARIANTS: dict[str, dict[str, list[str]]] = yaml.safe_load((SEEDS / "variants.yml").read_text(encoding="utf-8"))


@pytest.fixture(scope="module")
def findings() -> tuple[mtaudit.Finding, ...]:
    return mtaudit.audit(mtaudit.Document(TEXT)).findings


def _words(text: str) -> int:
    return len(text.split())


@pytest.mark.parametrize("artifact", EXPECTED["artifacts"], ids=lambda artifact: artifact["text"])
def test_artifact_is_found(artifact: dict[str, Any], findings: tuple[mtaudit.Finding, ...]) -> None:
    start = TEXT.index(artifact["text"])
    end = start + len(artifact["text"])
    of_rule = [f for f in findings if f.rule == artifact["rule"] and f.start <= start and end <= f.end]
    assert of_rule, [(f.rule, TEXT[f.start : f.end]) for f in findings if f.start < end and start < f.end]
    found = TEXT[of_rule[0].start : of_rule[0].end]
    if artifact.get("sentence"):
        assert found in TEXT.splitlines()[4]
    else:
        assert _words(found) <= _words(artifact["text"]) + 3


def test_little_beside_the_artifacts(findings: tuple[mtaudit.Finding, ...]) -> None:
    spans = [(TEXT.index(a["text"]), TEXT.index(a["text"]) + len(a["text"])) for a in EXPECTED["artifacts"]]
    beside = [f for f in findings if not any(f.start < end and start < f.end for start, end in spans)]
    assert len(beside) <= EXPECTED["beside"], [TEXT[f.start : f.end] for f in beside]
    for finding in beside:
        assert not any(name in TEXT[finding.start : finding.end] for name in EXPECTED["names"])


CASES = [(rule, example) for rule, examples in VARIANTS.items() for example in examples["wrong"]]
LOOK_ALIKES = [(rule, example) for rule, examples in VARIANTS.items() for example in examples["right"]]


def test_each_artifact_has_its_variants() -> None:
    assert set(VARIANTS) == {artifact["rule"] for artifact in EXPECTED["artifacts"]}
    assert all(len(v["wrong"]) >= 3 and len(v["right"]) >= 3 for v in VARIANTS.values())


@pytest.mark.parametrize(("rule", "example"), CASES)
def test_other_wordings_are_found(rule: str, example: str) -> None:
    text, ((start, end),) = unmark(example)
    findings = [f for f in mtaudit.audit(text).findings if f.rule == rule]
    assert any(
        f.start < end and start < f.end and _words(text[f.start : f.end]) <= _words(text[start:end]) + 3
        for f in findings
    )


@pytest.mark.parametrize(("rule", "text"), LOOK_ALIKES)
def test_look_alikes_are_left_alone(rule: str, text: str) -> None:
    assert [text[f.start : f.end] for f in mtaudit.audit(text).findings if f.rule == rule] == []
