"""Attribution: one story, one speaker, and a verb of saying now in the past, now in the present."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final, NamedTuple

from mtaudit.checks.tense.common import match, plausible, rewritten, told
from mtaudit.engine.match import Match
from mtaudit.english.analysis import Analysis
from mtaudit.english.timeline import Sentence
from mtaudit.english.verbs import VerbGroup
from mtaudit.english.verbwords import HABITUAL, SAYING

_PRONOUNS: Final = frozenset(("he", "she"))
#: What is written goes on saying what it says.
_DOCUMENTS: Final = frozenset(
    "report law document book article constitution study letter text statement treaty agreement contract bill "
    "paper website site page post message sign proverb bible quran indictment lawsuit resolution survey poll rule "
    "charter motto saying act order decree memo note list notice".split()
)
_NOT_NOW: Final = frozenset("now still today always often never repeatedly currently nowadays".split())


class _Said(NamedTuple):
    sentence: Sentence
    group: VerbGroup
    speaker: str


def attribution_switch(analysis: Analysis) -> Iterator[Match]:
    """The verb of saying that leaves the tense of the same speaker's others."""
    by_speaker: dict[str, list[_Said]] = {}
    for said in _attributions(analysis):
        by_speaker.setdefault(said.speaker, []).append(said)
    for all_said in by_speaker.values():
        yield from _odd_ones(analysis, all_said)


def _odd_ones(analysis: Analysis, said: list[_Said]) -> Iterator[Match]:
    past = [s for s in said if s.group.tense == "past"]
    present = [s for s in said if s.group.tense == "present"]
    if not past or not present:
        return
    if len(past) >= len(present) and len(present) <= 2 and said[0].group.tense == "past":
        odd, rest, tense = present, past, "past"
    elif len(past) == 1 and len(present) >= 2 and said[0].group.tense == "present" and not past[0].sentence.times:
        odd, rest, tense = past, present, "present"
    else:
        return
    for one in odd:
        if one.group.negated or (_NOT_NOW | HABITUAL) & set(analysis.lowers[one.sentence.first : one.sentence.last]):
            continue
        other = min(rest, key=lambda s: abs(s.sentence.number - one.sentence.number)).group
        suggestion = rewritten(analysis, one.group, tense)
        yield match(analysis, one.group, (other.first, other.end), "the same speaker's verb", suggestion)


def _attributions(analysis: Analysis) -> Iterator[_Said]:
    """The attributions of the story in order, each with its speaker where that is certain."""
    last = ""
    last_number = -9
    names: set[str] = set()
    for sentence in analysis.timeline.narrated():
        for group in sentence.finite():
            if (
                (group.lemma not in SAYING and group.lemma != "speak") or not group.simple or group.passive
                or group.clause not in ("main", "attribution") or not told(analysis, group) or group.joined >= 0
                or not (group.sure and plausible(analysis, group) if group.tense == "present" else True)
            ):  # fmt: skip
                continue
            speaker = _speaker(analysis, sentence, group, names)
            if speaker in _PRONOUNS:
                speaker = last if sentence.number - last_number <= 2 else ""
            if not speaker or speaker in _DOCUMENTS:
                continue
            last, last_number = speaker, sentence.number
            names.add(speaker)
            yield _Said(sentence, group, speaker)


def _one(analysis: Analysis, first: int, head: int, names: set[str]) -> bool:
    """Whether the noun phrase is a name or one known person or body: "economists" say one thing and another."""
    if analysis.timeline.tags[head] == "NNP" or (first == head and analysis.lowers[head] in names):
        return True
    return analysis.timeline.tags[head] == "NN" and analysis.lowers[first] in ("the", "his", "her", "their", "its")


def _speaker(analysis: Analysis, sentence: Sentence, group: VerbGroup, names: set[str]) -> str:
    """Who says it: a surname, a noun with "the", or a pronoun; "" where that is not certain."""
    lowers, tags = analysis.lowers, analysis.timeline.tags
    before = group.first - 1
    while before > sentence.first and tags[before] in ("RB", "RBR"):
        before -= 1
    if before >= group.start and tags[before] in ("NN", "NNS", "NNP", "NNPS", "PRP"):
        first = before
        while first > max(group.start, sentence.first) and tags[first - 1] in (
            "NN", "NNS", "NNP", "NNPS", "JJ", "DT", "PRP$", "POS",
        ):  # fmt: skip
            first -= 1
        if first > sentence.first and tags[first - 1] in ("IN", "CC", "CD", "VBG"):
            return ""
        if tags[before] == "PRP":
            return lowers[before]
        if lowers[first] in ("a", "an") or not _one(analysis, first, before, names):
            return ""
        return analysis.lemmas[before].lower()
    # "says Ivo Marchetti, who": the speaker after the verb
    after = group.end
    if after < sentence.last and tags[after] in ("NNP", "PRP", "DT", "NN") and group.clause == "attribution":
        end = after
        while end < sentence.last and tags[end] in ("NNP", "NNPS", "DT", "NN", "JJ", "PRP"):
            end += 1
        if end + 1 < sentence.last and lowers[end] == "," and tags[end - 1] == "NN" and tags[end + 1] == "NNP":
            end += 2  # "recalled the conductor, Ji-ho Min"
            while end < sentence.last and tags[end] == "NNP":
                end += 1
        if tags[end - 1] == "PRP":
            return lowers[end - 1]
        if lowers[after] in ("a", "an") or not _one(analysis, after, end - 1, names):
            return ""
        return analysis.lemmas[end - 1].lower()
    return ""
