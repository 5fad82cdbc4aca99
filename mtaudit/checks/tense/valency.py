"""Verbs that lack their object (Quirk et al. 1985, 16.31-33, 16.50, 16.60-63).

Who is allowed, urged or advised to act, and who is assured or reminded of something, is named in English; many other
languages leave it out: "This allows to save water", "The mayor reminded that the bridge is closed".
"""

from __future__ import annotations

from typing import Final

import msgspec

from mtaudit.checks.tense.common import rewritten
from mtaudit.checks.tense.complements import ACTORS
from mtaudit.checks.tense.places import NOMINAL, NOUNS, PAST, Fault, Place, moved
from mtaudit.english.analysis import Analysis
from mtaudit.english.subjects import subject
from mtaudit.english.timeline import Sentence
from mtaudit.english.verbs import ADVERBS, BE, NOMINATIVE, VerbGroup
from mtaudit.english.verbwords import SAYING

#: Verbs of making possible, after which the act may be named and the one who acts left open.
_ALLOWING: Final = frozenset("allow permit enable".split())
#: Verbs that take an infinitive only with the object that is to act.
_URGING: Final = _ALLOWING | frozenset("urge advise encourage invite oblige instruct persuade compel remind".split())
#: Verbs that take a clause only with the object that is told.
_INFORMING: Final = {"assure": "promise", "remind": "recall", "inform": "say", "notify": "say", "reassure": "promise"}
#: Verbs of saying whose object is what is said, and never the one who is told.
_UNTOLD: Final = frozenset("explain say announce recall mention state suggest propose recommend".split())
_ASKING: Final = frozenset("ask tell warn call appeal request order".split())
_GAPS: Final = frozenset("who whom which that what whoever whatever whichever than as".split())
_HELPERS: Final = BE | frozenset("get gets got remain remains remained rest feel feels felt seem seems seemed".split())


def nobody_urged(analysis: Analysis, sentence: Sentence, group: VerbGroup) -> Fault | None:
    """ "The law allows to build", "They urge to buy": an infinitive without the object that is to act."""
    lowers, tags = analysis.timeline.lowers, analysis.timeline.tags
    to = group.end + (lowers[group.end] == "not")
    act = to + 1 + (to + 2 < sentence.last and tags[to + 1] in ADVERBS)
    if group.lemma not in _URGING or act >= sentence.last or lowers[to] != "to" or tags[act] != "VB":
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
    lowers = analysis.timeline.lowers
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


def person_told(analysis: Analysis, sentence: Sentence, group: VerbGroup) -> Fault | None:
    """ "The men were explained that it was late": a passive whose subject the verb has for no object."""
    lowers, tags, after = analysis.timeline.lowers, analysis.timeline.tags, group.end
    if not group.passive or group.form != "finite" or after + 2 >= sentence.last:
        return None
    found = subject(lowers, tags, group)
    if found is None or lowers[found.head] in ("it", "this", "that", "there"):
        return None
    if group.lemma == "decide" and lowers[after : after + 2] == ["to", "be"] and group.clause != "relative":
        return Fault(group.first, after + 1, group.head, "", "“decide” has no such passive")
    told = tags[found.head] in ("NNP", "NNPS") or lowers[found.head] in NOMINATIVE | ACTORS
    if group.lemma not in _UNTOLD or lowers[after] != "that" or tags[after] != "IN" or not told:
        return None
    one = msgspec.structs.replace(group, lemma="tell")
    put = f"{rewritten(analysis, one, _tense(group))} that" if _tense(group) else ""
    return Fault(group.first, after + 1, group.head, put, f"one cannot “{group.lemma}” a person that")


def urged_on(analysis: Analysis, sentence: Sentence, group: VerbGroup) -> Fault | None:
    """ "He urged them to stay and do not drive": an infinitive that goes on as an imperative."""
    lowers = analysis.timeline.lowers
    if lowers[group.first : group.first + 2] != ["do", "not"] or lowers[group.first - 1] != "and":
        return None
    before = [other for other in sentence.groups if other.end < group.first]
    urging = next((other for other in reversed(before) if other.form == "finite"), None)
    if urging is None or urging.passive or urging.lemma not in _URGING | _ASKING:
        return None
    plain = urging.past or lowers[urging.first].endswith("s")
    later = [other.form for other in before if other.first >= urging.end]
    if not plain or later[:1] != ["infinitive"]:
        return None
    put = f"not to {group.lemma}"
    return Fault(group.first, group.end, group.first, put, f"what one is to do after “{urging.lemma}” is an infinitive")


def no_subject_told(analysis: Analysis, sentence: Sentence, group: VerbGroup) -> Fault | None:
    """ "According to the ministry announced that": the verb has no subject."""
    lowers, tags, first = analysis.timeline.lowers, analysis.timeline.tags, sentence.first
    if lowers[first : first + 2] != ["according", "to"] or group.lemma not in SAYING or group.form != "finite":
        return None
    between = range(first + 2, group.first)
    whole = all(tags[at] in NOMINAL or lowers[at] in ("of", "in", "for") or tags[at] == "VBG" for at in between)
    if not between or not whole or lowers[group.end] != "that" or tags[group.end] != "IN":
        return None
    return Fault(first, first + 2, group.first, "", f"“{analysis.words[group.first]}” is left without a subject")


def _tense(group: VerbGroup) -> str:
    """The name of the group's tense; "" for one with a modal other than will and would."""
    if group.modal or group.form != "finite":
        return group.modal if group.modal in ("will", "would") and not group.perfect else ""
    return f"{group.tense} perfect" if group.perfect else group.tense


def _active(analysis: Analysis, sentence: Sentence, group: VerbGroup) -> bool:
    """Whether the verb is certainly active: its past form may be a participle, "the families told to leave"."""
    lowers, tags = analysis.timeline.lowers, analysis.timeline.tags
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
    lowers, tags = analysis.timeline.lowers, analysis.timeline.tags
    if moved(Place(analysis, sentence, group, group.first, group.head)):
        return True
    opening = max(group.start, sentence.first)
    if group.clause == "relative" and group.opener >= 0:
        return group.opener + 1 < group.first and any(
            tags[at] in NOUNS or tags[at] == "PRP" for at in range(group.opener + 1, group.first)
        )
    return not _GAPS.isdisjoint(lowers[opening : group.first]) or lowers[sentence.last - 1] == "?"
