"""Verbs that lack their object (Quirk et al. 1985, 16.31-33, 16.50, 16.60-63).

Who is allowed, urged or advised to act, and who is assured or reminded of something, is named in English; many other
languages leave it out: "This allows to save water", "The mayor reminded that the bridge is closed".
"""

from __future__ import annotations

from typing import Final

import msgspec

from mtaudit.checks.tense.common import rewritten
from mtaudit.checks.tense.places import NOUNS, PAST, Fault, Place, moved
from mtaudit.english.analysis import Analysis
from mtaudit.english.subjects import subject
from mtaudit.english.timeline import Sentence
from mtaudit.english.verbs import ADVERBS, BE, NOMINATIVE, VerbGroup

#: Verbs of making possible, after which the act may be named and the one who acts left open.
_ALLOWING: Final = frozenset("allow permit enable".split())
#: Verbs that take an infinitive only with the object that is to act.
_URGING: Final = _ALLOWING | frozenset("urge advise encourage invite oblige instruct persuade compel remind".split())
#: Verbs that take a clause only with the object that is told.
_INFORMING: Final = {"assure": "promise", "remind": "recall", "inform": "say", "notify": "say", "reassure": "promise"}
_GAPS: Final = frozenset("who whom which that what whoever whatever whichever than as".split())
_HELPERS: Final = BE | frozenset("get gets got remain remains remained rest feel feels felt seem seems seemed".split())


def nobody_urged(analysis: Analysis, sentence: Sentence, group: VerbGroup) -> Fault | None:
    """ "The law allows to build", "They urge to buy": an infinitive without the object that is to act."""
    lowers, tags = analysis.lowers, analysis.timeline.tags
    to = group.end + (lowers[group.end] == "not")
    act = to + 1 + (to + 2 < sentence.last and tags[to + 1] in ADVERBS)
    if group.lemma not in _URGING or lowers[to] != "to" or act >= sentence.last or tags[act] != "VB":
        return None
    if not _active(analysis, sentence, group) or _object_before(analysis, sentence, group):
        return None
    put = ""
    if group.lemma in _ALLOWING and to == group.end:
        made = msgspec.structs.replace(group, lemma="make")
        put = f"{rewritten(analysis, made, _tense(group))} it possible to" if _tense(group) else ""
    return Fault(group.first, to + 1, to, put, f"“{group.lemma}” takes the one who is to act")


def nobody_told(analysis: Analysis, sentence: Sentence, group: VerbGroup) -> Fault | None:
    """ "The guards assure that they did not shoot": a clause without the object that is told."""
    lowers = analysis.lowers
    that = group.end
    if group.lemma not in _INFORMING or lowers[that] != "that" or that + 2 >= sentence.last:
        return None
    found = subject(lowers, analysis.timeline.tags, group)
    speaks = found is not None and (
        analysis.timeline.tags[found.head] in ("NNP", "NNPS", "NNS") or lowers[found.head] in NOMINATIVE - {"it"}
    )
    if group.lemma in ("assure", "reassure") and not speaks:
        return None  # "The valve assures that": it makes sure
    if not _active(analysis, sentence, group) or _object_before(analysis, sentence, group):
        return None
    said = msgspec.structs.replace(group, lemma=_INFORMING[group.lemma])
    put = f"{rewritten(analysis, said, _tense(group))} that" if _tense(group) else ""
    return Fault(group.first, that + 1, that, put, f"“{group.lemma}” takes the one who is told")


def _tense(group: VerbGroup) -> str:
    """The name of the group's tense; "" for one with a modal other than will and would."""
    if group.modal or group.form != "finite":
        return group.modal if group.modal in ("will", "would") and not group.perfect else ""
    return f"{group.tense} perfect" if group.perfect else group.tense


def _active(analysis: Analysis, sentence: Sentence, group: VerbGroup) -> bool:
    """Whether the verb is certainly active: its past form may be a participle, "the families told to leave"."""
    lowers, tags = analysis.lowers, analysis.timeline.tags
    if group.form != "finite" or group.passive or not group.sure:
        return False
    if tags[group.head] not in PAST or group.perfect:
        return True
    before = group.first - 1
    while before > sentence.first and tags[before] in ADVERBS:
        before -= 1
    if lowers[before] in NOMINATIVE:
        return True
    if lowers[before] == "," and any(
        lowers[at] == "," and tags[at + 1] != "CC" for at in range(group.end, sentence.last - 1)
    ):
        return False  # "The crew, reminded that the lock was closed, turned back"
    found = subject(lowers, tags, group)
    alone = all(other is group or other.first > group.end for other in sentence.finite())
    named = found is not None and (tags[found.head] == "NNP" or (tags[found.head] == "NN" and group.lemma != "inform"))
    return (
        named and alone and group.clause in ("main", "attribution") and tags[group.end] == "IN"
        and _HELPERS.isdisjoint(lowers[sentence.first : group.first])
    )  # fmt: skip


def _object_before(analysis: Analysis, sentence: Sentence, group: VerbGroup) -> bool:
    """Whether the object may stand before the subject: "the men whom he urged to go", "Who did they allow to vote?"."""
    lowers, tags = analysis.lowers, analysis.timeline.tags
    if moved(Place(analysis, sentence, group, group.first, group.head)):
        return True
    opening = max(group.start, sentence.first)
    if group.clause == "relative" and group.opener >= 0:
        return group.opener + 1 < group.first and any(
            tags[at] in NOUNS or tags[at] == "PRP" for at in range(group.opener + 1, group.first)
        )
    return not _GAPS.isdisjoint(lowers[opening : group.first]) or lowers[sentence.last - 1] == "?"
