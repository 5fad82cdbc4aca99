"""Runs made by hand, so that what the writers print depends on no rule pack."""

from mtaudit.document import Document
from mtaudit.engine.rule import Examples, Rule
from mtaudit.english.wire import structure
from mtaudit.finding import Finding, Fix, Related, Severity, Suppressed
from mtaudit.report import Report, Run
from mtaudit.scores.mqm import Mqm

RULES = (
    Rule(
        id="repetition.coordinated-word",
        summary="The same word stands on both sides of “and”",
        message="“{1}” is joined to itself",
        category="accuracy/mistranslation",
        severity=Severity.MAJOR,
        why="Two near-synonyms of the source share one English equivalent.",
        regex="x",
        examples=Examples(bad=("[[x]]",) * 2, good=("y",) * 2),
    ),
    Rule(
        id="style.on-the-territory",
        summary="“On the territory of” says no more than “in”",
        message="“{0}” says no more than “in”",
        category="style/unidiomatic",
        severity=Severity.MINOR,
        why="Slavic languages name a country's land.",
        regex="x",
        suggest=("in",),
        examples=Examples(bad=("[[x]]",) * 2, good=("y",) * 2),
    ),
)

#: The formats that are tested here show nothing of it.
NO_STRUCTURE = structure("")

TEXT = (
    "Kyiv: injured and injured\n"
    "\n"
    "“Élan” 𝒜 — the number of injured and injured grew on the territory of Kazakhstan.\r\n"
    "The curfew holds on the territory of Almaty. It holds on the territory of Astana.\n"
)


def finding(text: str, match: str, rule: Rule, *, nth: int = 0, **changes: object) -> Finding:
    """A finding of `rule` on the `nth` time that `match` stands in `text`."""
    start = -1
    for _ in range(nth + 1):
        start = text.index(match, start + 1)
    values: dict[str, object] = {
        "rule": rule.id,
        "start": start,
        "end": start + len(match),
        "severity": rule.severity,
        "category": rule.category,
        "message": rule.message.replace("{0}", match).replace("{1}", match.partition(" ")[0]),
        "suggestions": rule.suggest,
        "fix": Fix.UNSAFE if rule.suggest else Fix.NONE,
        "fingerprint": f"{abs(hash_of(rule.id + match)):016x}",
    }
    return Finding(**{**values, **changes})  # type: ignore[arg-type]


def hash_of(text: str) -> int:
    """A number that stays the same from process to process."""
    return int.from_bytes(text.encode("utf-8", "surrogatepass")[:7], "big")


def scored(findings: int) -> Mqm:
    """A score with round figures."""
    severities = {"neutral": 0, "minor": findings, "major": 0, "critical": 0}
    return Mqm(
        words=200,
        findings=findings,
        severities=severities,
        categories={"style/awkward": findings} if findings else {},
        points=float(findings),
        per_thousand=5.0 * findings,
        score=100 - findings / 2,
        verdict="review" if findings else "clean",
        reason="A reason.",
    )


def sample() -> Run:
    """Two stories, one of them clean; a finding of each kind; an input that could not be read."""
    repeated, territory = RULES
    related = (Related(0, 4, "the headline"),)
    story = Report(
        document=Document(TEXT, "desk/a story, 50%.txt"),
        findings=(
            finding(TEXT, "injured and injured", repeated, section="headline", advice="Ask what the second word was."),
            finding(TEXT, "injured and injured", repeated, nth=1, severity=Severity.CRITICAL, related=related),
            finding(TEXT, "on the territory of", territory),
            finding(TEXT, "holds on", territory, severity=Severity.NEUTRAL, suggestions=("", "lasts in")),
        ),
        suppressed=(
            Suppressed(finding(TEXT, "on the territory of", territory, nth=1), "comment", "a quotation"),
            Suppressed(finding(TEXT, "on the territory of", territory, nth=2), "baseline"),
        ),
        mqm=scored(4),
        readability=None,
        structure=NO_STRUCTURE,
        sentences=(),
        signature="mtaudit|version:1|rules:2:00000000",
    )
    clean = Report(
        document=Document("All is well.\n", "/srv/wire/clean.txt"),
        findings=(),
        mqm=scored(0),
        readability=None,
        structure=NO_STRUCTURE,
        sentences=(),
        signature="s",
    )
    return Run(
        reports=(story, clean),
        rules=RULES,
        signature="mtaudit|version:1|rules:2:00000000",
        errors=("desk/gone.txt: no such file or folder",),
        root="/srv/wire",
        baseline=True,
    )
