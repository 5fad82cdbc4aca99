"""The words that report a clause: a past verb of saying or thinking, a participle, or a noun or adjective of the kind.

Quirk et al. 1985 (14.28-35, 16.30-34): the clause is the verb's object, or fills a noun or adjective of its class.
"""

from __future__ import annotations

from typing import Final, NamedTuple

from mtaudit.checks.tense.common import plausible, told
from mtaudit.checks.tense.past_perfect import CLAIMING
from mtaudit.english.analysis import Analysis
from mtaudit.english.clauses import MINDED
from mtaudit.english.timeline import Sentence
from mtaudit.english.verbs import VerbGroup

#: Ways to speak of what is to come, as seen from now.
FUTURE: Final = frozenset(("will", "wo", "'ll", "going"))

#: What was felt then is told from then: its present is no news.
FELT: Final = frozenset(
    "hope fear think believe feel doubt wonder suspect assume imagine worry dream expect reckon guess presume "
    "suppose pretend clear realize realise notice cry shout scream yell whisper mutter seem appear foretell "
    "prophesy".split()
)


class Reporting(NamedTuple):
    """The words that report, of class `lemma`, and the past verb that gives them their time."""

    verb: VerbGroup
    first: int
    end: int
    lemma: str


#: What is felt, and what is said of it, in an adjective or a noun: each is read as the verb of its class.
_FEELINGS: Final = {
    **dict.fromkeys("sure certain convinced unaware persuaded confident".split(), "believe"),
    **dict.fromkeys("afraid scared worried fearful terrified anxious concerned".split(), "fear"),
    **dict.fromkeys("fear fears worry worries dread".split(), "fear"),
    **dict.fromkeys("hope hopes dream".split(), "hope"),
    **dict.fromkeys("belief conviction impression feeling illusion certainty suspicion confidence".split(), "believe"),
    **dict.fromkeys("expectation expectations".split(), "expect"),
    **dict.fromkeys("rumour rumor rumours rumors gossip".split(), "believe"),
    **dict.fromkeys("pledge promise vow promises assurance assurances".split(), "promise"),
    **dict.fromkeys("word news message prediction warning threat claim".split(), "say"),
    **dict.fromkeys("idea clue inkling notion".split(), "suspect"),
    "doubt": "believe",
    **dict.fromkeys("clear evident obvious apparent plain".split(), "clear"),
}


def reporting_over(analysis: Analysis, sentence: Sentence, group: VerbGroup) -> Reporting | None:
    """The past words of saying or thinking over a present or future clause, where that is certain."""
    if group.tense != "present" or not plausible(analysis, group) or group.clause not in ("content", "relative"):
        return None
    asked = group.clause == "relative" and _asked(analysis, sentence, group)
    turned = _turned(analysis, sentence, group)
    if turned is not None:
        return turned
    if group.modal not in FUTURE | {"", "can", "ca"}:
        return None
    if not group.modal and "be" in analysis.timeline.lowers[group.first : group.end]:
        return None  # "insisted that they not be moved"
    noun = _noun_over(analysis, sentence, group)
    if noun is not None or (group.clause != "content" and not asked):
        return noun
    if group.governor < 0:
        return _participle_over(analysis, sentence, group)
    governor = sentence.groups[group.governor]
    did = next(
        (g for g in sentence.finite() if g.lemma == "do" and g.past and 0 < governor.first - g.end < _AWAY), None
    )
    turning = (
        {analysis.timeline.lowers[did.first - 1], analysis.timeline.lowers[sentence.first]}
        if did is not None
        else set()
    )
    if did is not None and governor.present and not _SCARCELY.isdisjoint(turning):
        felt = governor.lemma in FELT or governor.lemma in ("know", "see", "learn", "discover", "find", "hear")
        return Reporting(did, governor.first, governor.end, "believe") if felt else None
    unable = governor.modal == "could" and governor.negated and governor.lemma in FELT | {"know"}
    if governor.form != "finite" or not (unable or (governor.tense == "past" and not governor.modal)):
        return None
    inverted = analysis.timeline.lowers[governor.first] == "did" and governor.lemma == "do"
    if not (governor.sure or inverted):
        return None
    saying = _nearest(sentence, governor, group)
    lemma = saying.lemma
    apart = analysis.timeline.lowers[group.opener] == "that" and group.opener - 1 > governor.first
    if apart and saying.lemma in _COPULAS | {"have"}:
        lemma = _felt_of(analysis, saying.end, group.opener, lemma)
    elif apart and analysis.timeline.lowers[group.opener - 1] in _TIDINGS:
        lemma = "say"
    if lemma in ("occur", "dawn"):
        lemma = "realize"
    if lemma == "turn" and analysis.timeline.lowers[saying.end] == "out":
        lemma = "emerge"
    if saying.passive and lemma in ("convince", "persuade"):
        lemma = "believe"
    if lemma not in CLAIMING | FELT | _REPORTING:
        return None
    if (
        lemma in FELT
        and analysis.timeline.tags[group.opener - 1] == "IN"
        and analysis.timeline.lowers[group.opener] != "that"
    ):
        return None  # "thought about what the law says"
    voices = {analysis.quoted[verb.head] for verb in (governor, group)}
    if (
        "aside" in (governor.clause, group.clause)
        or voices == {True, False}
        or (voices == {True} and lemma not in FELT)
    ):
        return None
    return Reporting(governor, saying.first, saying.end, lemma)


def _asked(analysis: Analysis, sentence: Sentence, group: VerbGroup) -> bool:
    """Whether the clause is a question: "asked him where he is going"."""
    governor = sentence.groups[group.governor] if group.governor >= 0 else None
    near = governor is not None and governor.lemma in ("ask", "wonder") and 0 <= group.opener - governor.end <= 1
    return near and analysis.timeline.tags[group.opener] in ("WRB", "WP", "WDT")


#: Verbs of reporting beside those of saying and thinking.
_REPORTING: Final = frozenset(
    "ask answer promise rule teach maintain hold emerge confess reassure complain sense spot".split()
)

#: What is sent, and says: "sent word that he will come".
_TIDINGS: Final = frozenset("word news notice".split())


def _turned(analysis: Analysis, sentence: Sentence, group: VerbGroup) -> Reporting | None:
    """An inverted verb of perceiving that is tagged a noun: "Only then did the crew notice that a boat is missing"."""
    token = group.opener - 1
    if token < 0 or analysis.timeline.lowers[group.opener] != "that" or analysis.timeline.lowers[token] not in FELT:
        return None
    if analysis.timeline.tags[token] not in ("NN", "VB", "VBP"):
        return None
    did = next((g for g in sentence.finite() if g.lemma == "do" and g.past and 0 < token - g.end < _AWAY), None)
    return None if did is None else Reporting(did, did.first, token + 1, analysis.timeline.lowers[token])


def _felt_of(analysis: Analysis, first: int, opener: int, lemma: str) -> str:
    """The verb that the adjective or noun before "that" is read as: "so sure in the spring of 1873 that"."""
    for token in range(opener - 1, max(first, opener - _AWAY) - 1, -1):
        adjective = (
            token == opener - 1
            or analysis.timeline.lowers[token] in MINDED
            or analysis.timeline.lowers[token + 1] == "to"
        )
        if adjective and analysis.timeline.lowers[token] in _FEELINGS:
            return _FEELINGS[analysis.timeline.lowers[token]]
    return lemma


def _participle_over(analysis: Analysis, sentence: Sentence, group: VerbGroup) -> Reporting | None:
    """A participle in front of a past main clause: "Believing that the gun is not loaded, he pulled the trigger"."""
    over = next((g for g in sentence.groups if g.end <= group.opener < g.end + 4 and g.form != "finite"), None)
    if over is not None and over.end < group.opener and over.lemma != "ask":
        return None
    main = next((g for g in sentence.finite() if g.first > group.end and g.clause == "main"), None)
    if over is None or main is None or not main.past or not told(analysis, main) or not told(analysis, group):
        return None
    front = over.first == sentence.first and analysis.timeline.tags[over.first] == "VBG"
    asked = over.lemma == "ask" and over.first == sentence.first
    return Reporting(main, over.first, over.end, over.lemma) if asked or (front and over.lemma in FELT) else None


#: Before an inverted "did": "Little did he know that".
_SCARCELY: Final = frozenset("little nor never hardly scarcely barely neither then only".split())

_COPULAS: Final = frozenset("be become feel seem appear remain".split())


def _nearest(sentence: Sentence, governor: VerbGroup, group: VerbGroup) -> VerbGroup:
    """The verb right before the clause that stands under the governor: "kept telling", "ran to tell"."""
    before = [g for g in sentence.groups if governor.first <= g.first and g.end <= max(group.start, group.opener)]
    near = before[-1] if before else governor
    return near if near.form != "finite" and near.lemma in CLAIMING | _COPULAS else governor


def _noun_over(analysis: Analysis, sentence: Sentence, group: VerbGroup) -> Reporting | None:
    """The noun that the clause says more of, where a past tells of it: "The fear that it will not hold drove"."""
    lowers, tags = analysis.timeline.lowers, analysis.timeline.tags
    extraposed = any(g.past and lowers[g.first - 1] in _RUMOURS for g in sentence.finite() if g.first < group.opener)
    lasting = (group.simple or group.modal in ("can", "ca")) and group.opener != sentence.first and not extraposed
    tested = any(g.first >= group.end and g.lemma in BELYING for g in sentence.finite())
    if group.opener < 0 or (lasting and not tested) or lowers[group.opener] != "that" or not told(analysis, group):
        return None
    token = group.opener
    for token in range(group.opener, max(group.opener - _AWAY, sentence.first - 1), -1):
        if token == group.opener == sentence.first:
            break  # "That it will not hold was clear"
        if (
            tags[token] in ("NN", "NNS", "NNP")
            and lowers[token] in _FEELINGS
            and (token == group.opener - 1 or token < 3)
        ):
            break
    else:
        return None
    if token > sentence.first and tags[token - 1] in ("IN", "VB") and token > 3:
        return None
    for other in sentence.finite():
        adverbial = lowers[token - 1] == "the" and lowers[token - 2] in ("in", "under", "on") and other.first < token
        governs = other.first >= group.end or token < other.first < group.opener or adverbial
        if governs and other.clause == "main":
            usable = other.tense == "past" and not other.modal and told(analysis, other)
            lemma = "believe" if extraposed else _FEELINGS.get(lowers[token], "say")
            return Reporting(other, token, token + 1, lemma) if usable else None
    return None


#: What shows a belief or claim to be false: "The belief that it is empty was refuted".
BELYING: Final = frozenset("refute disprove belie shatter dash prove turn".split())

#: What goes round: "A rumour spread that the war is over".
_RUMOURS: Final = frozenset("rumour rumor rumours rumors gossip word".split())

#: So far a noun may stand from the clause that fills it: "her pledge to the voters of 2003 that".
_AWAY: Final = 10
