"""Runs for the tests of the report: copy of our own, and rules that need nothing but the text."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

import msgspec

from mtaudit import Document, Finding, Rule, Severity
from mtaudit.engine.auditor import Auditor
from mtaudit.engine.rule import Examples
from mtaudit.finding import Related
from mtaudit.report import Report, Run
from mtaudit.scores.mqm import count_words, mqm

STORY = """\
Harbour reopens after storm

GDYNIA, Poland, Oct. 4 (Reuters) - The harbour opened its gates on Friday, and the cranes and cranes began to move \
on the territory of the port.

"We have carried out the realization of all repairs," the harbour master said. "The ships are coming in since morning."

The storm sank nine boats on 2.10.2019. It has damaged the pier on Tuesday.
Insurers count the damage at 3,5 million euros, the port said.
"""


def rule(name: str, regex: str, severity: Severity, category: str, **more: Any) -> Rule:
    """A rule that flags what `regex` matches."""
    values: dict[str, Any] = {
        "summary": f"The summary of {name}",
        "message": "“{0}” is flagged",
        "why": f"Why {name} is wrong: the system follows the source word by word.",
        "examples": Examples(bad=("It [[was]] so.", "It [[is]] so."), good=("Nothing.", "Nothing at all.")),
        **more,
    }
    return Rule(id=name, regex=regex, severity=severity, category=category, **values)


RULES = (
    rule("calque.territory", r"on the territory of", Severity.MINOR, "style/unidiomatic", suggest=("in", "at")),
    rule("date.numeric", r"\b\d+\.\d+\.\d{4}", Severity.MINOR, "locale/date-format", suggest=("Oct. 2, 2019",)),
    rule("number.comma", r"\b\d,\d million", Severity.CRITICAL, "locale/number-format", suggest=("3.5 million",)),
    rule("repetition.twice", r"\b(?:cranes and cranes)\b", Severity.MAJOR, "accuracy/mistranslation"),
    rule("style.nominal", r"carried out the realization of", Severity.MINOR, "style/awkward", suggest=("made",)),
    rule("style.realization", r"the realization", Severity.NEUTRAL, "style/awkward", suggest=("",)),
    rule(
        "tense.perfect",
        r"has damaged",
        Severity.MAJOR,
        "linguistic/grammar",
        suggest=("damaged",),
        advice="The day is over: write the simple past.",
    ),
    rule("tense.since", r"are coming in since", Severity.MAJOR, "linguistic/grammar"),
)


def run_of(*texts: str, rules: Iterable[Rule] = RULES) -> Run:
    """The audit of `texts`, named by their numbers."""
    auditor = Auditor(rules)
    reports = [auditor.audit(Document(text, f"copy/{n}.txt")) for n, text in enumerate(texts, 1)]
    return Run(reports=tuple(reports), rules=auditor.rules, signature=auditor.signature)


def story() -> Run:
    """STORY's run, in which one finding points to another place."""
    run = run_of(STORY)
    at = STORY.index("sank")
    other = Related(at, at + len("sank"), "other tense")
    findings = [
        msgspec.structs.replace(f, related=(other,)) if f.rule == "tense.perfect" else f
        for f in run.reports[0].findings
    ]
    return msgspec.structs.replace(run, reports=(with_findings(run.reports[0], findings),))


def with_findings(report: Report, findings: Iterable[Finding]) -> Report:
    """The report with other findings, in order, and the scores that they give."""
    found = tuple(sorted(findings, key=lambda f: (f.start, f.end)))
    scores = mqm(found, count_words(report.document.text))
    return msgspec.structs.replace(report, findings=found, mqm=scores)


def finding(start: int, end: int, **more: Any) -> Finding:
    """A finding of no rule in particular."""
    values: dict[str, Any] = {
        "rule": "hand.made",
        "severity": Severity.MINOR,
        "category": "style/awkward",
        "message": "made by hand",
        "fingerprint": f"{start:08x}{end:08x}",
        **more,
    }
    return Finding(start=start, end=end, **values)


def run_with(text: str, findings: Iterable[Finding], name: str = "copy/1.txt", rules: Iterable[Rule] = RULES) -> Run:
    """A run over one text with findings of our own."""
    auditor = Auditor(rules)
    report = with_findings(auditor.audit(Document(text, name)), findings)
    return Run(reports=(report,), rules=auditor.rules, signature=auditor.signature)
