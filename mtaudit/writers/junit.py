"""JUnit XML: a suite for each story, a failed test case for each finding; a clean story passes once."""

from __future__ import annotations

from mtaudit.finding import Finding
from mtaudit.report import Report, Run
from mtaudit.writers.encode import attribute
from mtaudit.writers.places import path, place
from mtaudit.writers.terminal import safe
from mtaudit.writers.wording import wording


def render(run: Run) -> str:
    """`testsuites` with a suite for each story, and one for the inputs that could not be audited."""
    suites = [_suite(run, report) for report in run.reports]
    if run.errors:
        cases = [_case("input", "mtaudit", f"<error message={_value(error)}/>") for error in run.errors]
        suites.append(_wrap("mtaudit", cases, failures=0, errors=len(cases)))
    findings = sum(len(report.findings) for report in run.reports)
    tests = sum(len(report.findings) or 1 for report in run.reports) + len(run.errors)
    head = f'<testsuites name="mtaudit" tests="{tests}" failures="{findings}" errors="{len(run.errors)}">'
    return "\n".join(['<?xml version="1.0" encoding="UTF-8"?>', head, *suites, "</testsuites>", ""])


def _suite(run: Run, report: Report) -> str:
    name = path(report.document.name, run.root)
    cases = [_case(finding.rule, name, _failure(report, finding)) for finding in report.findings]
    return _wrap(name, cases or [_case("clean", name)], failures=len(cases), errors=0)


def _wrap(name: str, cases: list[str], failures: int, errors: int) -> str:
    counts = f'tests="{len(cases)}" failures="{failures}" errors="{errors}"'
    return "\n".join([f"  <testsuite name={_value(name)} {counts}>", *cases, "  </testsuite>"])


def _failure(report: Report, finding: Finding) -> str:
    at = place(report.document.text, finding.start, finding.end)
    message = f"{at.line}:{at.column}: {finding.severity}: {wording(finding)}"
    return f"<failure message={_value(message)} type={_value(finding.severity)}/>"


def _case(name: str, file: str, inside: str = "") -> str:
    start = f"    <testcase name={_value(name)} classname={_value(file)} file={_value(file)}"
    return f"{start}>{inside}</testcase>" if inside else f"{start}/>"


def _value(text: str) -> str:
    return attribute(safe(text))
