"""Will and would in clauses of condition and time (Quirk et al. 1985, 14.21-22; Huddleston & Pullum 2002, 3.6.4)."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from mtaudit.checks.tense.common import match, rewritten, told
from mtaudit.engine.match import Match
from mtaudit.english.analysis import Analysis
from mtaudit.english.timeline import Sentence
from mtaudit.english.verbs import VerbGroup

_OPENERS: Final = frozenset(
    "if unless when whenever until till before after once provided providing while as case condition time "
    "moment".split()
)
#: Verbs whose "if … will" asks for willingness or speaks of an outcome.
_FUTURE: Final = frozenset(("will", "would", "shall", "can", "must", "should", "may", "might", "could", "going"))


def conditional(analysis: Analysis) -> Iterator[Match]:
    """ "Will" or "would" in a clause of condition or time where English has the present, past or past perfect."""
    for sentence in analysis.timeline.narrated():
        for group in sentence.finite():
            if group.modal not in ("will", "would") or group.opener < 0 or not group.sure or not told(analysis, group):
                continue
            if group.clause not in ("conditional", "temporal", "other"):
                continue
            tense = _needed(analysis, sentence, group)
            if tense:
                opener = (group.opener, group.opener + 1)
                suggestion = rewritten(analysis, group, tense, progressive=True)
                yield match(analysis, group, opener, "the clause begins here", suggestion)


def _needed(analysis: Analysis, sentence: Sentence, group: VerbGroup) -> str:
    low = analysis.lowers[group.opener]
    consequence = _consequence(sentence, group)
    before = group.first - 1
    if analysis.timeline.tags[before] == "PRP" and group.opener < before - 1 and analysis.lowers[before - 1] != ",":
        return ""  # "when my doctor recovers I will": the verb of the main clause
    if consequence is None or low not in _OPENERS or analysis.lowers[group.first - 1] in ("you", "that"):
        return ""
    if low == "as":
        soon = analysis.lowers[group.opener - 2 : group.opener]
        if soon not in (["as", "soon"], ["as", "long"]):
            return ""
        low = "once"
    if group.perfect and group.modal == "would":
        return "past perfect" if low in ("if", "unless") and consequence.modal in ("would", "could", "might") else ""
    if group.perfect:
        return ""
    if group.modal == "would":
        hypothetical = low in ("if", "unless") and consequence.modal in ("would", "could", "will")
        return "past" if hypothetical and group.lemma not in ("like", "be") else ""
    if low == "while":
        return "present" if analysis.lowers[group.end : group.end + 1] == ["under"] else ""
    if low in ("if", "unless", "provided", "providing", "case", "condition"):
        return "present" if consequence.modal in _FUTURE or consequence.tense == "present" else ""
    if analysis.lowers[group.opener - 1] == "," and group.opener > sentence.first:
        return ""  # "on May 3, when he will": a relative clause
    return "present" if consequence.modal in _FUTURE or consequence.lemma in ("have", "need", "be") else ""


def _consequence(sentence: Sentence, group: VerbGroup) -> VerbGroup | None:
    """The group of the clause on which the condition hangs: its governor, or the next main clause."""
    if group.governor >= 0:
        return sentence.groups[group.governor]
    for other in sentence.finite():
        if other.first > group.first and other.opener != group.opener and other.clause in ("main", "content"):
            return other
    return None
