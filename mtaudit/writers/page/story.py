"""A story as the report shows it: what comes first, what a note says, what the filters offer."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence

import msgspec

from mtaudit.document import lines
from mtaudit.engine.evidence import Evidence
from mtaudit.engine.rule import Rule, unmark
from mtaudit.finding import CATEGORIES, Finding, Severity
from mtaudit.report import Report
from mtaudit.scores.mqm import penalty
from mtaudit.writers.page.charts import Gauge, Strip, gauge, strip
from mtaudit.writers.page.copy import Block, Piece, blocks, pieces

WORST = 3
_EXCERPT = 90

# What a desk checks before it polishes: numbers, dates, names, what is missing or was left over.
_FACTS = (
    "accuracy/addition",
    "accuracy/omission",
    "accuracy/untranslated",
    "accuracy/do-not-translate",
    "linguistic/character-encoding",
    "terminology/inconsistent-term",
    "locale/",
    "design/",
)
_FACT_FAMILIES = frozenset({"consistency", "date", "encoding", "markup", "name", "number", "residue"})

_BY = {"comment": "a comment in the copy", "file": "the suppression file", "baseline": "the baseline"}

VERDICTS = {
    "clean": "Clean",
    "review": "Review",
    "hold": "Hold",
}
ADVICE = {
    "clean": "Reads like original news copy. Publish after the usual look.",
    "review": "An editor should read the marked passages before this runs.",
    "hold": "Do not publish before the marked passages are put right.",
}


class Other(msgspec.Struct, frozen=True):
    """The other place a finding speaks of."""

    label: str
    pieces: tuple[Piece, ...]


class Note(msgspec.Struct, frozen=True, kw_only=True):
    """One finding, numbered, with all that its note says."""

    number: int
    finding: Finding
    rule: Rule | None
    evidence: Evidence | None
    quoted: tuple[Piece, ...]
    message: tuple[Piece, ...]
    suggestions: tuple[tuple[Piece, ...], ...]
    advice: tuple[Piece, ...]
    related: tuple[Other, ...]
    line: int
    column: int
    fact: bool


class Accepted(msgspec.Struct, frozen=True):
    """A finding that counts for nothing, because somebody accepted it."""

    quoted: tuple[Piece, ...]
    rule: str
    by: str
    reason: str


class Count(msgspec.Struct, frozen=True):
    """How often a name occurs, and its share of the commonest."""

    name: str
    count: int
    share: float


class Group(msgspec.Struct, frozen=True):
    """The notes of one type of the MQM typology."""

    category: str
    notes: tuple[Note, ...]


class Row(msgspec.Struct, frozen=True):
    """A line of the scorecard: counts by severity, mildest last, and penalty points."""

    name: str
    counts: tuple[int, ...]
    points: float


class Page(msgspec.Struct, frozen=True, kw_only=True):
    """One story of the report; `prefix` keeps the fragments of many stories apart.

    `title` is the headline where the story is `headed`, else the name of its file.
    """

    number: int
    prefix: str
    report: Report
    title: tuple[Piece, ...]
    headed: bool
    blocks: tuple[Block, ...]
    notes: tuple[Note, ...]
    worst: tuple[Note, ...]
    facts: tuple[Note, ...]
    language: tuple[Group, ...]
    severities: tuple[Count, ...]
    categories: tuple[Count, ...]
    rules: tuple[Count, ...]
    scorecard: tuple[Row, ...]
    gauges: tuple[Gauge, ...]
    accepted: tuple[Accepted, ...]
    strip: Strip | None


class RulePage(msgspec.Struct, frozen=True):
    """A rule that found something, with its examples cut at the flagged spans."""

    rule: Rule
    evidence: Evidence | None
    bad: tuple[tuple[tuple[str, bool], ...], ...]
    found: tuple[tuple[str, int, tuple[Piece, ...]], ...]
    more: int


def page(report: Report, number: int, prefix: str, rules: Mapping[str, Rule], measured: Mapping[str, Evidence]) -> Page:
    """The page of one report."""
    notes = tuple(_note(report, n, f, rules, measured) for n, f in enumerate(report.findings, 1))
    language: dict[str, list[Note]] = {}
    for note in notes:
        if not note.fact:
            language.setdefault(note.finding.category, []).append(note)
    order = [f"{group}/{kind}" for group, kinds in CATEGORIES.items() for kind in kinds]
    by_severity = Counter(f.severity for f in report.findings)
    return Page(
        number=number,
        prefix=prefix,
        report=report,
        title=pieces(_headline(report) or report.document.name),
        headed=bool(_headline(report)),
        blocks=tuple(blocks(report)),
        notes=notes,
        worst=_worst(notes),
        facts=tuple(note for note in notes if note.fact),
        language=tuple(Group(c, tuple(language[c])) for c in order if c in language),
        severities=tuple(_shares([(s.value, by_severity[s]) for s in reversed(Severity)])),
        categories=tuple(_shares(Counter(f.category for f in report.findings).most_common())),
        rules=tuple(_shares(sorted(Counter(f.rule for f in report.findings).items(), key=lambda i: (-i[1], i[0])))),
        scorecard=tuple(_scorecard(report.findings)),
        gauges=tuple(map(gauge, report.readability.figures)) if report.readability else (),
        accepted=tuple(
            Accepted(
                _excerpt(report.document.text, s.finding.start, s.finding.end), s.finding.rule, _BY[s.by], s.reason
            )
            for s in report.suppressed
        ),
        strip=strip(report),
    )


def rule_pages(pages: Sequence[Page], rules: Sequence[Rule], measured: Mapping[str, Evidence]) -> list[RulePage]:
    """The rules that found something in these stories, in the order of their ids."""
    limit = 24
    found: dict[str, list[tuple[str, int, tuple[Piece, ...]]]] = {}
    for story in pages:
        for note in story.notes:
            found.setdefault(note.finding.rule, []).append((story.prefix, note.number, note.quoted))
    return [
        RulePage(
            rule,
            measured.get(rule.id),
            tuple(tuple(_cut(example)) for example in rule.examples.bad),
            tuple(found[rule.id][:limit]),
            max(len(found[rule.id]) - limit, 0),
        )
        for rule in sorted(rules, key=lambda rule: rule.id)
        if rule.id in found
    ]


def is_fact(finding: Finding) -> bool:
    """Whether the finding is about a fact, or residue, and so comes before style."""
    return finding.category.startswith(_FACTS) or finding.rule.partition(".")[0] in _FACT_FAMILIES


def name_of(category: str) -> str:
    """`accuracy/do-not-translate` as an editor reads it."""
    group, _, kind = category.partition("/")
    return f"{group.capitalize()}: {kind.replace('-', ' ')}" if kind else group.capitalize()


def _note(
    report: Report, number: int, finding: Finding, rules: Mapping[str, Rule], measured: Mapping[str, Evidence]
) -> Note:
    text = report.document.text
    line, column = lines(text).position(finding.start)
    return Note(
        number=number,
        finding=finding,
        rule=rules.get(finding.rule),
        evidence=measured.get(finding.rule),
        quoted=_excerpt(text, finding.start, finding.end),
        message=pieces(finding.message),
        suggestions=tuple(map(pieces, finding.suggestions)),
        advice=pieces(finding.advice),
        related=tuple(Other(r.label, _excerpt(text, r.start, r.end)) for r in finding.related),
        line=line,
        column=column,
        fact=is_fact(finding),
    )


def _excerpt(text: str, start: int, end: int) -> tuple[Piece, ...]:
    if end - start <= _EXCERPT:
        return pieces(text[start:end])
    return (*pieces(text[start : start + _EXCERPT].rstrip()), Piece("text", "…"))


def _headline(report: Report) -> str:
    for paragraph in report.structure.paragraphs:
        if paragraph.section == "headline":
            return report.document.text[paragraph.start : paragraph.end]
    return ""


def _worst(notes: Sequence[Note]) -> tuple[Note, ...]:
    """The gravest findings, each of another rule while there are others, facts before style."""
    ranked = sorted(notes, key=lambda note: (-note.finding.severity.rank, not note.fact, note.number))
    first: dict[str, Note] = {}
    for note in ranked:
        first.setdefault(note.finding.rule, note)
    rest = [note for note in ranked if first[note.finding.rule] is not note]
    # A second of the same rule is worse than a milder one of another.
    chosen = sorted(
        [*first.values(), *rest],
        key=lambda note: (-note.finding.severity.rank, first[note.finding.rule] is not note, not note.fact),
    )
    return tuple(chosen[:WORST])


def _shares(counts: Iterable[tuple[str, int]]) -> list[Count]:
    found = list(counts)
    most = max((count for _, count in found), default=0) or 1
    return [Count(name, count, count / most) for name, count in found]


def _scorecard(findings: Sequence[Finding]) -> list[Row]:
    rows = []
    for group in CATEGORIES:
        of_group = [finding for finding in findings if finding.category.partition("/")[0] == group]
        if of_group:
            counts = Counter(finding.severity for finding in of_group)
            points = sum(penalty(finding.severity, finding.category) for finding in of_group)
            rows.append(Row(group.capitalize(), tuple(counts[s] for s in reversed(Severity)), round(points, 1)))
    return rows


def _cut(example: str) -> list[tuple[str, bool]]:
    """A bad example in parts, each flagged or not."""
    text, spans = unmark(example)
    parts = []
    at = 0
    for start, end in spans:
        parts += [(text[at:start], False), (text[start:end], True)]
        at = end
    return [part for part in (*parts, (text[at:], False)) if part[0]]
