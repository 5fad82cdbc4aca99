"""What the tense checks share: matches that name two places, adverbials and their verbs, words that excuse."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from mtaudit.engine.match import Match
from mtaudit.english.analysis import Analysis
from mtaudit.english.clauses import TIME_NOUNS
from mtaudit.english.conjugation import recast
from mtaudit.english.subjects import subject
from mtaudit.english.timeline import Sentence
from mtaudit.english.times import Time
from mtaudit.english.verbs import ADVERBS, VerbGroup
from mtaudit.english.verbwords import INVARIANT
from mtaudit.finding import Related

#: Nouns of events: "the attack last week" is a noun phrase, and its adverbial is no adverbial of the verb.
_EVENTS: Final = frozenset(
    "accident address affair appeal arrest assault attack attempt ban battle bid blast blaze bombing budget call "
    "campaign case ceremony championship change charge clash collapse comeback comment concert conference "
    "conflict congress contest convention coup crackdown crash crime crisis cut data deadline deal death debate "
    "debut defeat demand demise demo departure derby disaster dispute draw drop earthquake election event exam "
    "exercise exit expiry explosion failure fall festival fight figure final fire flight flood friendly gain game "
    "gathering growth hearing hike hurricane incident increase inquiry interview invasion killing landslide "
    "launch lawsuit level loss march massacre match meeting meltdown merger message miss move murder offer "
    "outbreak party performance period plan play poll post pact price probe profit program programme project "
    "protest quake qualifier race raid rally rate record referendum release remark report resignation result "
    "retirement return revenue review revolt revolution riot rise role ruling run sale scandal season session "
    "series set shooting show siege slump speech sprint stage statement stay storm strike study success summit "
    "survey takeover talk tally target test time total tour tournament trade treaty trial trip truce typhoon "
    "unrest uprising verdict victory view violence visit vote walkout war weather wedding win year".split()
)
_EVENT_ENDINGS: Final = ("ion", "ment", "ing", "ance", "ence", "al", "ure", "ship", "ency", "ysis")


def span(analysis: Analysis, first: int, end: int) -> tuple[int, int]:
    """The offsets of the tokens `first` to `end` (exclusive)."""
    return analysis.starts[first], analysis.ends[end - 1]


def phrase(analysis: Analysis, first: int, end: int) -> str:
    """The text of the tokens `first` to `end` (exclusive)."""
    start, stop = span(analysis, first, end)
    return " ".join(analysis.text[start:stop].split())


def match(
    analysis: Analysis, group: VerbGroup, other: tuple[int, int], label: str, *suggestions: str, **values: str
) -> Match:
    """A match on the group that names the tokens `other` as its other half."""
    start, end = span(analysis, group.first, group.end)
    related = Related(*span(analysis, *other), label)
    named = {"verb": phrase(analysis, group.first, group.end), "other": phrase(analysis, *other)}
    usable = tuple(dict.fromkeys(s for s in suggestions if s and s != named["verb"]))
    return Match(start, end, {**named, **values, "suggestion": usable[0] if usable else ""}, usable, (related,))


def rewritten(analysis: Analysis, group: VerbGroup, tense: str, **options: bool) -> str:
    """The group in another tense, ready to paste."""
    return recast(analysis.words, analysis.lowers, analysis.timeline.tags, group, tense, **options)


def told(analysis: Analysis, group: VerbGroup) -> bool:
    """Whether the group is in the reporter's own voice: outside quotations and brackets."""
    return not analysis.quoted[group.head] and group.clause != "aside"


def plausible(analysis: Analysis, group: VerbGroup) -> bool:
    """Whether a word that is tagged a present can be the verb of its subject: "the advocate" is no verb."""
    tags = analysis.timeline.tags
    if group.first != group.head or len(group.lemma) < 2 or not group.lemma.isalpha():
        return group.first != group.head
    if group.lemma in INVARIANT and group.lemma == analysis.lowers[group.first]:
        return False
    found = subject(analysis.lowers, tags, group)
    if found is None or found.person != 3 or not found.number:
        return True
    united = "and" in analysis.lowers[found.first : found.end]
    return united or (found.number == "plural") == (tags[group.first] == "VBP")


def main_groups(analysis: Analysis, sentence: Sentence) -> list[VerbGroup]:
    """The finite groups of the main clauses of the sentence, attributions left out."""
    return [g for g in sentence.finite() if g.clause == "main" and told(analysis, g)]


def has(analysis: Analysis, first: int, end: int, words: frozenset[str]) -> bool:
    """Whether one of the words stands among the tokens."""
    return not words.isdisjoint(analysis.lowers[first:end])


def clause_end(analysis: Analysis, sentence: Sentence, group: VerbGroup) -> int:
    """Where the clause of the group ends at the latest: before the next verb's clause begins, or with the sentence."""
    for other in sentence.finite():
        if other.first > group.first:
            return max(group.end, min(other.first, other.opener if other.opener >= group.end else other.first))
    return sentence.last


def adverbials(analysis: Analysis, sentence: Sentence, group: VerbGroup) -> Iterator[tuple[Time, bool]]:
    """The time adverbials of the group's clause that can only be its own, each with whether it stands in front."""
    if not sentence.times:
        return
    for time in sentence.times:
        if time.end <= group.first:
            if fronted(analysis, sentence, group, time):
                yield time, True
        elif time.first >= group.end and _follows(analysis, sentence, group, time):
            yield time, False


_FRONT: Final = frozenset(("in", "on", "at", "during", "late", "early", "by"))
_SKIP: Final = frozenset(
    ("and", "but", "``", "''", '"', "“", "”", ",", "-", "also", "the", "however", "meanwhile", "later")
)


def fronted(analysis: Analysis, sentence: Sentence, group: VerbGroup, time: Time) -> bool:
    """Whether the adverbial opens the group's clause: "On Monday he left", "At a meeting on Monday, he said"."""
    lowers, tags = analysis.lowers, analysis.timeline.tags
    start = group.start
    if time.first < start or (group.clause == "content" and group.opener < 0):
        return False  # "said yesterday it will": the time is the reporting verb's
    # A finite verb between is another clause's, and the adverbial with it, unless that clause stands between commas.
    for other in sentence.groups:
        if start <= other.first < time.first:
            return False
        if (
            time.end <= other.first < group.first
            and other.form == "finite"
            and other.opener < time.end
            and (other.clause != "relative")
        ):
            return False
    at = start
    while at < time.first and (lowers[at] in _SKIP or tags[at] in ADVERBS):
        at += 1
    if at == time.first:
        # "Last week's", "Monday was": the adverbial is no subject and no determiner
        return time.end < group.first and not (
            lowers[time.end] in ("'s", "'", "-") or (group.first - time.end == 1 and lowers[time.end] == ",")
        )
    if lowers[at] not in _FRONT or "," in lowers[at : time.first]:
        return False
    return time.end < group.first and lowers[time.end] == ","


def _follows(analysis: Analysis, sentence: Sentence, group: VerbGroup, time: Time) -> bool:
    """Whether the adverbial stands after the group, with nothing between that could claim it."""
    lowers, tags = analysis.lowers, analysis.timeline.tags
    for other in sentence.groups:
        if group.end <= other.first < time.first:
            return False
    between = range(group.end, time.first)
    if len(between) > 14:
        return False
    for token in between:
        if lowers[token] in _BARRIERS or tags[token] in ("WDT", "WP", "WRB", "CC", "TO", ":", "VB", "VBN", "VBG"):
            return False
    if not between:
        return True
    before = time.first - 1
    if tags[before] in ("NN", "NNS") and lowers[before] not in TIME_NOUNS:
        return not event(analysis.lemmas[before])
    if tags[before] == "NNP" and lowers[before] not in TIME_NOUNS and group.end < before:
        return not event(lowers[before])
    return True


_BARRIERS: Final = frozenset(
    ", ; ( ) since until before after from between than as because that which who if while when like including "
    "following despite amid ahead via over about".split()
)


def event(noun: str) -> bool:
    """Whether the noun may take an adverbial of time of its own: "the elections in May"."""
    return noun in _EVENTS or noun.endswith(_EVENT_ENDINGS) or noun.lower() in _EVENTS
