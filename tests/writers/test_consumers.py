"""Every format is read back by a program that we did not write, whatever stands in the copy."""

import json
import unicodedata

import click
import msgspec
import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from mtaudit.document import Document
from mtaudit.finding import Finding, Related, Severity, Suppressed
from mtaudit.report import Report, Run
from mtaudit.writers import writer
from mtaudit.writers.places import byte_place
from mtaudit.writers.terminal import safe
from tests.writers.consumers import READERS, sarif_paths
from tests.writers.sample import NO_STRUCTURE, RULES, sample, scored

NASTY = [
    "\x00\x07\x1b[31m",
    "]]>",
    "<![CDATA[",
    "\n::error file=a::gone",
    "::set-output name=x::y",
    "%0A::warning::",
    "| a | b |",
    "`x``",
    "**bold** _it_ [x](javascript:1) ![i](u)",
    "<script>alert(1)</script>",
    "\u202egnp\u2066",
    "\ud800",
    "\udfff\ud800",
    "\r\n",
    "\u2028",
    "\ufffe\uffff",
    "www.example.org @somebody #1 :smile: https://a.b",
    "&amp; &#124;",
    "\\",
    "$x^2$",
    "”; “",
    "{0} {placeholder}",
    "~~~\n# Heading\n---\n> quote",
]
hostile = st.lists(st.one_of(st.sampled_from(NASTY), st.text(max_size=8)), min_size=1, max_size=5).map("".join)


def run_of(copy: str, name: str) -> Run:
    """A story of `copy` in which everything that can quote it does."""
    end = len(copy)
    half = max(1, end // 2)
    findings = tuple(
        Finding(
            rule=rule.id,
            start=start,
            end=max(start + 1, end),
            severity=severity,
            category=rule.category,
            message=f"“{copy}” is wrong",
            suggestions=tuple({copy: 0, "": 0}),
            advice=copy,
            related=(Related(0, half, copy),),
            fingerprint="0123456789abcdef",
        )
        for rule, start, severity in ((RULES[0], 0, Severity.CRITICAL), (RULES[1], half - 1, Severity.NEUTRAL))
    )
    report = Report(
        document=Document(copy, name),
        findings=findings,
        mqm=scored(2),
        readability=None,
        structure=NO_STRUCTURE,
        sentences=(),
        signature="s",
        suppressed=(Suppressed(findings[0], "comment", copy),),
        warnings=(copy,),
    )
    return Run(reports=(report,), rules=RULES, signature="s", errors=(copy,), root="/srv", baseline=True)


@pytest.mark.parametrize("name", READERS)
def test_what_is_written_is_read(name: str) -> None:
    run = sample()
    read = READERS[name](writer(name)(run))
    findings = [finding for report in run.reports for finding in report.findings]
    if name != "sarif":  # SARIF carries the suppressed ones too.
        assert len(read) == len(findings) + (name == "github")
    for finding in findings:
        assert any(finding.message in message for message in read)


@pytest.mark.parametrize("name", READERS)
@given(copy=hostile, path=st.sampled_from(["a.txt", "dir,1/a:b%.txt", "\udcff.txt", "<stdin>", "a|b`c.md", "-x\n.txt"]))
@example(copy="".join(NASTY), path="a.txt")
def test_no_copy_breaks_a_format(name: str, copy: str, path: str) -> None:
    shown = writer(name)(run_of(copy, path))
    shown.encode()  # No lone surrogate reaches the stream.
    read = READERS[name](shown)
    copied = f"“{copy}” is wrong"
    if name in ("json", "jsonl"):
        # Two escapes of halves that meet are one character to any reader of JSON.
        assert read[0] == copied.encode("utf-16", "surrogatepass").decode("utf-16", "surrogatepass")
    elif name == "markdown":
        assert read[0] == safe(copied if len(copied) <= 160 else copied[:159] + "…")
    else:
        assert all("is wrong" in message or name == "github" for message in read)
    if name != "github":
        assert len(read) == (3 if name == "sarif" else 2)


@given(copy=hostile)
def test_no_copy_starts_a_command_of_github(copy: str) -> None:
    shown = writer("github")(run_of(copy, "a.txt"))
    commands = [line for line in shown.splitlines() if line.lstrip().startswith("::")]
    assert len(commands) == 3
    assert shown.count("\n") == 3


@given(copy=hostile)
def test_the_terminal_shows_no_control_character(copy: str) -> None:
    plain = writer("text")(run_of(copy, "a.txt"))
    assert not [c for c in click.unstyle(plain) if c != "\n" and unicodedata.category(c) in ("Cc", "Cs")]


def test_github_shows_ten_of_a_level_and_says_how_many_more() -> None:
    run = sample()
    report = run.reports[0]
    many = msgspec.structs.replace(report, findings=report.findings[2:3] * 25)
    rows = writer("github")(msgspec.structs.replace(run, reports=(many,), errors=())).splitlines()
    assert len(rows) == 11
    assert rows[-1].startswith("and 15 findings more")


def test_sarif_names_paths_states_and_suppressions() -> None:
    shown = writer("sarif")(sample())
    assert set(sarif_paths(shown)) == {"desk/a story, 50%.txt"}
    results = json.loads(shown)["runs"][0]["results"]
    assert [r["baselineState"] for r in results].count("unchanged") == 1
    assert [r["suppressions"][0]["kind"] for r in results if "suppressions" in r] == ["inSource"]
    prints = [r["partialFingerprints"]["primaryLocationLineHash"] for r in results]
    assert len(set(prints)) == len(prints)
    assert not json.loads(shown)["runs"][0]["invocations"][0]["executionSuccessful"]


@pytest.mark.parametrize("text", ["x", "é", "𝒜b", "a\r\né b", "\ud800é"])
def test_reviewdogs_columns_count_bytes(text: str) -> None:
    for start in range(len(text)):
        at = byte_place(text, start, start + 1)
        line = text[:start].replace("\r\n", "\n").rpartition("\n")[2]
        assert at.column == len(line.encode("utf-8", "surrogatepass")) + 1


def test_byte_columns_hold_in_a_long_line() -> None:
    text = "aé𝒜" * 20_000
    at = byte_place(text, 30_000, 60_000)
    assert (at.column, at.end_column) == (len(text[:30_000].encode()) + 1, len(text.encode()) + 1)
