"""Infinitives and forms in -ing after verbs, adjectives and prepositions (Quirk et al. 1985, 16.20-63)."""

from __future__ import annotations

from typing import Final

from mtaudit.checks.tense.places import (
    AUXILIARIES,
    BASES_TOO,
    NOMINAL,
    NOUNS,
    OBJECT,
    PAST,
    SHOWING_TENSE,
    Fault,
    Place,
    base_form,
    in_ing,
    left_out,
    moved,
    tensed,
)
from mtaudit.english.analysis import Analysis
from mtaudit.english.inflection import inflect
from mtaudit.english.lemmas import lemma
from mtaudit.english.timeline import Sentence
from mtaudit.english.verbs import VerbGroup
from mtaudit.english.verbwords import (
    INVARIANT,
    PAST_NOT_BASE,
    PAST_ONLY,
    PUNCTUAL,
    SAYING,
    STATIVE,
    THINKING,
)

_OBJECTIVE: Final = frozenset(("him", "us", "me", "them"))
_FOLLOWING: Final = OBJECT | {"VBN"}
#: Verbs that take "to" with an infinitive and never with a noun.
INFINITIVE: Final = frozenset(
    "want decide plan hope intend refuse manage promise try attempt fail seek wish offer threaten tend need vow choose "
    "hesitate deserve pretend propose arrange afford learn expect demand strive struggle endeavour endeavor opt "
    "aspire dare desire volunteer agree".split()
)
#: Verbs that take either, but no "to" before a form in -ing.
_INFINITIVE_TOO: Final = frozenset("begin start continue cease seem appear happen forget remember fear like".split())
#: Verbs whose object does what the infinitive says: "forced them to leave".
MAKING: Final = frozenset(
    "force order ask tell urge allow permit require invite persuade compel oblige instruct advise warn".split()
)
_GATHERING: Final = frozenset("meet gather assemble convene".split())
_READY: Final = frozenset(
    "able unable willing unwilling likely unlikely eager reluctant impossible difficult easy possible necessary "
    "ready determined".split()
)
_WISHES: Final = frozenset(
    "attempt decision ability inability opportunity intention desire willingness refusal".split()
)
#: Verbs whose "to" may open a phrase of the person: "promised to striking workers"; "agreed to meeting the press".
_TO_SOMEONE: Final = frozenset("agree offer promise propose volunteer afford".split())
#: Verbs that take a form in -ing and no infinitive.
_GERUND_AFTER: Final = frozenset(
    "avoid deny enjoy dislike detest postpone suggest resist risk anticipate justify contemplate involve recommend "
    "envisage tolerate resent foresee practise evade facilitate discontinue abandon finish keep consider prohibit "
    "discuss mind fancy delay imagine".split()
)
#: Verbs with their prepositions, and adjectives with theirs, which take a form in -ing.
_WITH_PREPOSITION: Final = frozenset(
    (preposition, verb)
    for preposition, verbs in (
        ("in", "succeed persist specialise specialize believe result consist engage participate"),
        ("on", "insist focus concentrate depend rely"),
        ("of", "consist dream think complain"),
        ("for", "apologise apologize prepare"),
    )
    for verb in verbs.split()
)
#: Verbs with the prepositions of their forms in -ing, after which an infinitive states no purpose.
_NO_INFINITIVE: Final = {"succeed": "in", "insist": "on", "persist": "in", "dream": "of"}
#: Verbs with those of what their objects do: "prevented the firm from selling", "accused of stealing".
_OBJECT_FROM: Final = {
    "prevent": "from", "deter": "from", "dissuade": "from", "discourage": "from", "accuse": "of", "congratulate": "on",
}  # fmt: skip
#: Who may be kept from an act; a thing may be banned for a purpose.
ACTORS: Final = frozenset(
    "airlines americans banks businesses buyers charities children citizens clients clubs companies consumers "
    "contractors customers dealers doctors drivers employees employers exporters farmers firms fishermen "
    "foreigners groups guests hospitals importers individuals institutions investors journalists landlords "
    "lawmakers lawyers members men ministers nationals officers officials operators organisations organizations "
    "owners parents participants passengers patients people persons pilots players police politicians producers "
    "providers pupils refugees reporters residents retailers russians sailors schools sellers shops soldiers "
    "students suppliers teachers tenants tourists traders users vendors visitors voters women workers".split()
)
_OF: Final = frozenset(("capable", "incapable", "guilty"))
_TO_IS_PREPOSITION: Final = frozenset(("object", "resort"))
_ADJECTIVES_WITH: Final = frozenset(
    (("capable", "of"), ("incapable", "of"), ("instead", "of"), ("responsible", "for"), ("interested", "in"))
)


def after_to(place: Place) -> Fault | None:
    """ "will meet to discussing", "wants to became", "is said to has left", and "to" where no infinitive goes."""
    low, tag, at = place.low, place.tag, place.at
    lowers, tags = place.analysis.timeline.lowers, place.analysis.timeline.tags
    if place.next > at + 2 or place.tagged(1) == "HYPH":
        return None
    if _gerund_wanted(place):
        return _gerund_for(place)
    preposition = _preposition_wanted(place)
    if preposition:
        reason = f"“{place.group.lemma}” takes “{preposition}”" if place.group.lemma != "be" else ""
        return Fault(at, place.next + 1, place.next, f"{preposition} {inflect(low, 'VBG')}", reason)
    if low in AUXILIARIES - {"being"}:
        late = low in SHOWING_TENSE and place.tagged(1) in PAST and _wants_infinitive(place)
        return place.fault(SHOWING_TENSE[low], kept=place.next) if late and not left_out(place) else None
    if tag == "VB" and place.analysis.timeline.lowers[at - 1] in ("better", "rather") and tags[at - 2] in ("MD", "VBD"):
        return Fault(at, place.next + 1, at, place.analysis.words[place.next])  # "had better to wait"
    wants = _wants_infinitive(place)
    agreed = place.group.lemma in _TO_SOMEONE and not (place.group.lemma != "agree" and place.tagged(1) in _FOLLOWING)
    wrong = (
        (low in PAST_ONLY and low not in BASES_TOO and tag != "NNP")
        or (wants and not agreed and tag in ("VBG", "VB") and in_ing(low) and place.tagged(1) in _FOLLOWING | NOUNS)
        or (wants and tensed(place))
        or (tags[at] == "TO" and tag in ("VB", "VBD") and place.group.clause != "relative" and tensed(place))
        or (_purpose(place) and tag in PAST and tensed(place) and _has_object(place))
        or (_purpose(place) and lowers[at - 1] == "order" and (tensed(place) or (tag == "VBG" and in_ing(low))))
    )
    if not wrong or tags[at - 1] in ("CD", "JJR") or moved(place) or left_out(place):
        return None
    base = lemma(low, "VBG") if low.endswith("ing") else base_form(low, tag)
    return Fault(at, place.next + 1, place.next, " ".join((*place.analysis.words[at : place.next], base)))


def _purpose(place: Place) -> bool:
    """Whether "to" stands after no verb whose preposition it could be, outside a relative clause: "kits to tested"."""
    before = place.analysis.timeline.tags[place.at - 1]
    return before in ("NN", "NNS", "NNP", "PRP", "JJ", "CC", ",") and place.group.clause != "relative"


def _has_object(place: Place) -> bool:
    """Whether an object or a clause with "that" follows the verb."""
    return place.tagged(1) in ("DT", "PRP", "PRP$") or (place.word(1) == "that" and place.tag == "VBD")


def _gerund_wanted(place: Place) -> bool:
    """Whether a form in -ing goes for "to" and a base: "without to ask", "avoided to speak", "is worth to see".

    Not after a preposition without its noun ("the woman he thought of to lead it"), which only verbs in the active
    voice with a preposition of their own, and prepositions that strand in no such clause, rule out.
    """
    lowers, tags, at, group = place.analysis.timeline.lowers, place.analysis.timeline.tags, place.at, place.group
    before = lowers[at - 1] if at > place.sentence.first else ""
    split = place.next == at + 2 and lowers[at + 1].endswith("ly") and group.end == at  # "discussed to jointly develop"
    if not (place.next == at + 1 or split) or not (place.tag == "VB" or (place.tag == "NN" and place.low in PUNCTUAL)):
        return False
    if before in ("without", "from", "despite", "after", "before", "by") and tags[at - 1] == "IN":
        return lowers[at - 2] not in ("as", "than")  # "took twice as long as before to find"
    if place.tag != "VB" or moved(place) or group.clause == "relative":
        return False
    if before == "worth":
        return group.lemma == "be" and group.end <= at - 1 <= group.end + 2
    if group.end == at and group.lemma in _GERUND_AFTER:
        ing = tags[group.head] == "VBG"  # "risking to lose"
        return not group.passive and (ing or group.form in ("finite", "infinitive"))
    if group.end == at and group.lemma in _TO_IS_PREPOSITION:
        return not group.passive
    if before == "forward":
        return group.lemma == "look" and group.end == at - 1
    if before in ("addition", "prior"):
        return (lowers[at - 2] == "in" or before == "prior") and place.tagged(1) in OBJECT  # not "to work meetings"
    if (before, group.lemma) in _WITH_PREPOSITION:
        return group.end == at - 1 and not group.passive
    return (before == "of" and tags[at - 2] == "NN") or (lowers[at - 2], before) in _ADJECTIVES_WITH


def _preposition_wanted(place: Place) -> str:
    """The preposition that goes for "to" here: "succeeded to reach", "prevented them to enter"; "" for none."""
    group, at = place.group, place.at
    lowers, tags = place.analysis.timeline.lowers, place.analysis.timeline.tags
    if place.next != at + 1 or place.tag != "VB" or group.clause == "relative" or moved(place):
        return ""
    if group.lemma == "be" and lowers[at - 1] in _OF and group.end == at - 1:
        return "of"
    if group.end == at:
        verbs = _OBJECT_FROM if group.passive else _NO_INFINITIVE
        return verbs.get(group.lemma, "")
    object_only = group.end < at <= group.end + 5 and all(tags[t] in NOMINAL | {"PRP"} for t in range(group.end, at))
    meant = object_only and group.first < at and not group.passive and lowers[at - 1] not in _WISHES
    if group.lemma in ("prohibit", "ban") and meant:
        return "from" if lowers[at - 1] in ACTORS | _OBJECTIVE else ""  # "banned sales to save the cod"
    return _OBJECT_FROM.get(group.lemma, "") if meant else ""


def _gerund_for(place: Place) -> Fault:
    """The infinitive put as a form in -ing, with "to" where it is a preposition: "look forward to seeing"."""
    at = place.at
    ing = " ".join((*place.analysis.words[at + 1 : place.next], inflect(place.low, "VBG")))
    keeps = (
        place.analysis.timeline.lowers[at - 1] in ("forward", "addition", "prior")
        or place.group.lemma in _TO_IS_PREPOSITION
    )
    reason = f"“{place.group.lemma}” takes a form in -ing" if place.group.end == at else ""
    return Fault(at, place.next + 1, place.next, f"to {ing}" if keeps else ing, reason)


def to_missing(analysis: Analysis, sentence: Sentence, group: VerbGroup) -> Fault | None:
    """ "were forced leave their homes", "was able reach the farms", "decided leave the club", "told him stop"."""
    lowers, tags = analysis.timeline.lowers, analysis.timeline.tags
    at = group.end
    if group.form != "finite" or at + 2 >= sentence.last:
        return None
    told = group.lemma in MAKING and (group.passive or lowers[at] in _OBJECTIVE)
    told = told or (group.lemma in ("see", "hear", "make") and group.passive)  # "was seen leave the house"
    if (
        not told
        and group.lemma not in INFINITIVE - {"need", "dare"}
        and not (group.lemma == "be" and lowers[at] in _READY)
    ):
        return None
    at += lowers[at] in _READY | _OBJECTIVE
    low = lowers[at]
    if low in AUXILIARIES | INVARIANT:
        return None
    base = tags[at] == "VB" or (tags[at] in ("NN", "VBP") and low in PUNCTUAL)
    bare = tags[at] == "VB" or (group.passive and at == group.end)  # "was forced resign on Monday"
    goes_on = tags[at + 1] in ("DT", "PRP$", "PRP") or (bare and tags[at + 1] in ("RB", "IN"))
    return Fault(at, at + 1, at, f"to {analysis.words[at]}") if base and goes_on else None


def to_added(analysis: Analysis, sentence: Sentence, group: VerbGroup) -> Fault | None:
    """ "let the observers to enter", "made him to sign": the object's verb is a bare infinitive."""
    lowers, tags = analysis.timeline.lowers, analysis.timeline.tags
    if group.passive or group.lemma not in ("let", "make") or group.end >= sentence.last - 2:
        return None
    start = group.end
    at = start
    bare = tags[at + 1] == "VBZ" and lowers[at + 1] not in AUXILIARIES
    if lowers[at] in _OBJECTIVE and bare and tags[at - 1].startswith("V"):
        return Fault(at + 1, at + 2, at + 1, base_form(lowers[at + 1], "VBZ"))  # "let him goes"
    while at < sentence.last - 2 and tags[at] in NOMINAL | {"PRP"} and lowers[at] != "to":
        at += 1
    person = lowers[start] in _OBJECTIVE and at == start + 1
    let = group.lemma == "let" and tags[at - 1] in NOUNS | {"PRP"} and lowers[at - 1] not in PUNCTUAL | STATIVE
    if at == start or lowers[at] != "to" or tags[at + 1] != "VB" or not (person or let):
        return None
    return Fault(at, at + 2, at, analysis.words[at + 1])


def _wants_infinitive(place: Place) -> bool:
    """Whether what stands before "to" takes an infinitive and no noun: "wants to", "able to", "met on Thursday to"."""
    lowers, tags = place.analysis.timeline.lowers, place.analysis.timeline.tags
    at, group, low = place.at, place.group, place.low
    before = place.before()
    if group.end == before + 1 and tags[before].startswith("V"):
        if group.lemma == "have":
            return not group.perfect
        if group.lemma in _GATHERING or (group.lemma == "go" and group.progressive):
            return True
        if group.lemma == "be":
            return place.low in PAST_NOT_BASE and place.tagged(1) not in NOUNS | {"JJ"}
        if group.passive:
            return group.lemma in MAKING | SAYING | THINKING | {"need", "plan"}
        return group.lemma in INFINITIVE | _INFINITIVE_TOO
    if tags[before] in ("JJ", "NN", "NNS"):
        return lowers[before] in _READY or (tags[before] == "NN" and lowers[before] in _WISHES)
    near = at - group.end <= 6 and group.form == "finite" and "," not in lowers[group.end : at]
    if not near or group.first >= at:
        return False
    return group.lemma in _GATHERING or (
        group.lemma in MAKING
        and (tags[before] == "PRP" or place.tagged(1) in ("DT", "PRP", "PRP$"))
        and not low.endswith("ing")
    )
