"""SARIF 2.1.0, for code scanning and for every viewer that reads it."""

from __future__ import annotations

from collections import Counter
from pathlib import Path
from typing import Any
from urllib.parse import quote

from mtaudit._version import __version__
from mtaudit.engine.rule import Rule
from mtaudit.finding import Finding, Suppressed
from mtaudit.report import Report, Run
from mtaudit.writers.encode import encode_strict
from mtaudit.writers.places import path, place
from mtaudit.writers.terminal import safe
from mtaudit.writers.wording import LEVELS, wording

SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"


def render(run: Run) -> str:
    """One SARIF log with one run; suppressed findings stand in it as such."""
    fired = {f.rule for r in run.reports for f in (*r.findings, *(s.finding for s in r.suppressed))}
    rules = {rule.id: rule for rule in run.rules if rule.id in fired}
    index = {name: at for at, name in enumerate(rules)}
    body: dict[str, Any] = {
        "tool": {
            "driver": {
                "name": "mtaudit",
                "version": __version__,
                "rules": [_rule(rule) for rule in rules.values()],
            }
        },
        "columnKind": "unicodeCodePoints",
        "invocations": [
            {
                "executionSuccessful": not run.errors,
                "toolExecutionNotifications": [
                    {"level": "error", "message": {"text": _text(error)}} for error in run.errors
                ],
            }
        ],
        "results": [result for report in run.reports for result in _results(run, report, index)],
        "properties": {"signature": run.signature},
    }
    return encode_strict({"$schema": SCHEMA, "version": "2.1.0", "runs": [body]}) + "\n"


def _rule(rule: Rule) -> dict[str, Any]:
    help_text = "\n\n".join(part for part in (rule.why, *(f"Write: {s}" for s in rule.suggest), rule.advice) if part)
    return {
        "id": rule.id,
        "name": rule.id,
        "shortDescription": {"text": rule.summary},
        "fullDescription": {"text": rule.why},
        "help": {"text": help_text, "markdown": help_text},
        "defaultConfiguration": {"level": LEVELS[rule.severity]},
        "properties": {"tags": ["machine-translation", rule.category], "severity": rule.severity},
    }


def _results(run: Run, report: Report, index: dict[str, int]) -> list[dict[str, Any]]:
    known: list[tuple[Finding, Suppressed | None]] = [(finding, None) for finding in report.findings]
    known += [(suppressed.finding, suppressed) for suppressed in report.suppressed]
    known.sort(key=lambda pair: (pair[0].start, pair[0].end))
    seen: Counter[str] = Counter()
    results = []
    for finding, suppressed in known:
        seen[finding.fingerprint] += 1
        result = _result(run, report, finding)
        result["ruleIndex"] = index[finding.rule]
        result["partialFingerprints"] = {
            "primaryLocationLineHash": f"{finding.fingerprint}:{seen[finding.fingerprint]}"
        }
        if suppressed is not None and suppressed.by != "baseline":
            kind = "inSource" if suppressed.by == "comment" else "external"
            result["suppressions"] = [{"kind": kind, "justification": _text(suppressed.reason or "no reason given")}]
        if run.baseline:
            result["baselineState"] = "unchanged" if suppressed is not None and suppressed.by == "baseline" else "new"
        results.append(result)
    return results


def _result(run: Run, report: Report, finding: Finding) -> dict[str, Any]:
    artifact = _artifact(report.document.name, run.root)
    result: dict[str, Any] = {
        "ruleId": finding.rule,
        "level": LEVELS[finding.severity],
        "message": {"text": _text(wording(finding))},
        "locations": [_location(report, artifact, finding.start, finding.end, snippet=True)],
        "properties": {"category": finding.category, "severity": finding.severity, "section": finding.section},
    }
    if finding.related:
        result["relatedLocations"] = [
            {**_location(report, artifact, related.start, related.end), "message": {"text": _text(related.label)}}
            for related in finding.related
        ]
    if finding.suggestions:
        region = _region(report.document.text, finding.start, finding.end)
        result["fixes"] = [
            {
                "description": {"text": _text(f"Write “{text}”" if text else "Delete it")},
                "artifactChanges": [
                    {
                        "artifactLocation": artifact,
                        "replacements": [{"deletedRegion": region, "insertedContent": {"text": text}}],
                    }
                ],
            }
            for text in finding.suggestions
        ]
    return result


def _location(
    report: Report, artifact: dict[str, str], start: int, end: int, *, snippet: bool = False
) -> dict[str, Any]:
    region: dict[str, Any] = _region(report.document.text, start, end)
    if snippet:
        region["snippet"] = {"text": report.document.text[start:end]}
    return {"physicalLocation": {"artifactLocation": artifact, "region": region}}


def _region(text: str, start: int, end: int) -> dict[str, Any]:
    at = place(text, start, end)
    return {"startLine": at.line, "startColumn": at.column, "endLine": at.end_line, "endColumn": at.end_column}


def _artifact(name: str, root: str) -> dict[str, str]:
    where = path(name, root)
    if Path(where).is_absolute():
        return {"uri": "file://" + _quoted(where)}
    return {"uri": _quoted(where), "uriBaseId": "%SRCROOT%"}


def _quoted(where: str) -> str:
    return quote(where.encode("utf-8", "surrogateescape"), safe="/")


def _text(text: str) -> str:
    """`text` as a message: nothing in it is a link, which SARIF writes as `[text](target)`."""
    return safe(text).replace("](", "] (")
