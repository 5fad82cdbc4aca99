"""Verb forms that English does not make (Quirk et al. 1985, 3.52-64 for the groups, 4.28-31 for states).

Each auxiliary, and "to", asks for one form of the verb after it: a modal, "do" and "to" for the base, "have" for the
participle, "be" for a participle in -ed or -ing. One check for each says where another form stands there.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import cache
from typing import Final

from mtaudit.checks.tense.common import event, match, rewritten
from mtaudit.checks.tense.complements import INFINITIVE, MAKING, after_to, to_added, to_missing
from mtaudit.checks.tense.places import (
    AUXILIARIES,
    BASE,
    MODALS,
    NOMINAL,
    NOUNS,
    OBJECT,
    PAST,
    SHOWING_TENSE,
    Fault,
    Place,
    base_form,
    elided,
    in_ing,
    left_out,
    moved,
    one_subject,
    tensed,
)
from mtaudit.checks.tense.valency import no_subject_told, nobody_told, nobody_urged, person_told, urged_on
from mtaudit.engine.match import Match
from mtaudit.english.analysis import Analysis
from mtaudit.english.inflection import inflect, regular
from mtaudit.english.lemmas import lemma
from mtaudit.english.subjects import Subject, subject
from mtaudit.english.timeline import Sentence
from mtaudit.english.verbs import ADVERBS, BE, DO, HAVE, VerbGroup
from mtaudit.english.verbwords import (
    INTRANSITIVE,
    INVARIANT,
    IRREGULAR,
    NEVER_PROGRESSIVE,
    PAST_NOT_BASE,
    PAST_ONLY,
    PUNCTUAL,
    SAYING,
    STATIVE,
    THINKING,
    TURNING,
)
from mtaudit.english.vocabulary import ranks


def verb_form(analysis: Analysis) -> Iterator[Match]:
    """Groups put together as no English group is: "has went", "was happened", "must to leave", "is stating that"."""
    for sentence in analysis.timeline.narrated():
        found = [fault for place in _places(analysis, sentence) for fault in (_fault(place),) if fault]
        found += [fault for group in sentence.groups for fault in (_alone(analysis, sentence, group),) if fault]
        end = sentence.first
        for fault in sorted(found, key=lambda fault: fault.part):
            if fault.part >= end:
                end = fault.end
                whole = VerbGroup(sentence.number, fault.first, fault.end, fault.part, "", "")
                part = (fault.part, fault.part + 1)
                reason = fault.reason or f"“{analysis.words[fault.part]}” does not go there"
                yield match(analysis, whole, part, "the form that does not go here", fault.put, reason=reason)


def _places(analysis: Analysis, sentence: Sentence) -> Iterator[Place]:
    """The auxiliaries of the sentence, and each "to", with the word that follows."""
    lowers, tags = analysis.timeline.lowers, analysis.timeline.tags
    before = None
    ahead = list(reversed(sentence.groups))
    for at in range(sentence.first, sentence.last - 1):
        while ahead and ahead[-1].first <= at:
            before = ahead.pop()
        will = lowers[at] == "will" and tags[at - 1] in _BEFORE_WILL  # "Growth in 2021 will is"
        noun = tags[at] in ("NNP", "POS") or (tags[at] == "NN" and not will)
        if lowers[at] != "to" and (lowers[at] not in AUXILIARIES or noun):
            continue
        following = at + 1
        end = min(at + 5, sentence.last - 1)
        while following < end and (
            (tags[following] in ADVERBS and lowers[following] not in _NO_ADVERBS)
            or (lowers[following] == "further" and tags[following + 1] in ("VBZ", "VBD"))
        ):
            following += 1
        near = before or (ahead[-1] if ahead and lowers[at] in ("to", "will") else None)  # "Before to leave, he locked"
        if near is not None:
            yield Place(analysis, sentence, near, at, following)


def _fault(place: Place) -> Fault | None:
    low = place.analysis.timeline.lowers[place.at]
    for words, check in _CHECKS:
        if low in words:
            return check(place)
    return None


def _after_modal(place: Place) -> Fault | None:
    """ "can to claim", "should resigned", "will votes", "will can", "will being paid"."""
    low, tag = place.low, place.tag
    if _is_noun(place) or elided(place):
        return None
    if low == "to":
        lone = place.analysis.timeline.tags[place.before()] != "NN" or len(list(place.sentence.finite())) < 2
        if place.tagged(1) == "VB" and (lone or place.analysis.timeline.lowers[place.at] not in ("will", "might")):
            return place.fault(place.analysis.words[place.next + 1], end=place.next + 2)
        return None
    if low in MODALS and tag == "MD" and place.analysis.words[place.next].islower():
        base = {"can": "be able to", "must": "have to", "may": "be allowed to"}.get(low)
        return place.fault(base) if base else place.fault(kept=place.next)
    if low == "been":
        return place.fault("have", "been")
    if low in SHOWING_TENSE:
        return place.fault(SHOWING_TENSE[low])
    if low in _PAST_FOR and tag == "VBN":
        return place.fault("be", low)  # "will chosen by a jury"
    if tag == "VBG" and place.next == place.at + 1 and in_ing(low):
        return place.fault("be" if low == "being" else lemma(low, "VBG"))
    return place.fault(base_form(low, tag)) if tensed(place) else None


def _after_do(place: Place) -> Fault | None:
    """ "does not includes", "did not went", "Why did the ferry sank?"."""
    analysis, at = place.analysis, place.at
    tags = analysis.timeline.tags
    if _two_operators(place):
        return _asked_twice(place)
    if place.group.first != at or place.group.form != "finite":
        return None
    if _turned_round(place):
        return _asked(place, place.sentence.last - 1)
    if (at == place.sentence.first or tags[at - 1] in ("WRB", "WP", "``")) and _question_end(place):
        return _asked(place, _question_end(place))
    if _gerund(place):
        return place.fault(lemma(place.low, "VBG"))  # "he did taking the bus"
    negated = any(analysis.timeline.lowers[t] in ("not", "n't", "never") for t in range(at, place.next))
    if moved(place) or left_out(place):
        return None
    if negated and place.low in BE and (place.low != "be" or analysis.timeline.lowers[at] != "do"):
        be = place.low if place.low != "be" else "was" if analysis.timeline.lowers[at] == "did" else "is"
        return place.fault(be, *analysis.words[at + 1 : place.next], kept=at)  # "did not be told"; "do not be late"
    if negated and place.low in SHOWING_TENSE:
        return place.fault(SHOWING_TENSE[place.low])
    if not tensed(place):
        return None
    # "he did tried"; but "what little they did helped"
    told = place.next == at + 1 and one_subject(place)
    emphatic = place.low in PAST_ONLY or (place.low in PAST_NOT_BASE and place.next == at + 1) or told
    return place.fault(base_form(place.low, place.tag)) if negated or emphatic else None


def _two_operators(place: Place) -> bool:
    """Whether a question has an operator before and after its subject: "Why do the first guests are here?"."""
    lowers, tags = place.analysis.timeline.lowers, place.analysis.timeline.tags
    if tags[place.at - 1] != "WRB" or place.at == place.sentence.first:
        return False
    return _second_operator(place) > place.at + 1 and lowers[place.at] in DO


def _second_operator(place: Place) -> int:
    """The first token after "do" that can be no part of its subject, if "is" or the like; 0 for another."""
    lowers, tags = place.analysis.timeline.lowers, place.analysis.timeline.tags
    at = place.at + 1
    while at < place.sentence.last - 1 and tags[at] in NOMINAL | {"PRP", "RB", "NNS"} and lowers[at] != "not":
        at += 1
    finite = lowers[at] in ("is", "are", "was", "were") and tags[at] in ("VBZ", "VBP", "VBD")
    return at if finite and place.at + 1 < at < place.sentence.last - 1 else 0


def _asked_twice(place: Place) -> Fault:
    """The question with one operator: "Why are the first guests"."""
    words, end = place.analysis.words, _second_operator(place)
    return Fault(place.at, end + 1, end, " ".join((words[end], *words[place.at + 1 : end])))


def _question_end(place: Place) -> int:
    """The question mark after the auxiliary, 0 for none."""
    lowers = place.analysis.timeline.lowers
    return next((at for at in range(place.at, place.sentence.last) if lowers[at] == "?"), 0)


def _turned_round(place: Place) -> bool:
    """Whether a word that turns the order opens the clause: "nor did he", "Not until the funeral did he"."""
    lowers, tags = place.analysis.timeline.lowers, place.analysis.timeline.tags
    first = place.sentence.first
    if tags[place.at + 1] not in ("DT", "PRP$", "NNP") and lowers[place.at + 1] not in _NOMINATIVE:
        return False
    if lowers[place.at - 1] in ("nor", "neither"):
        return True
    limiting = lowers[first] not in ("only", "not") or tags[first + 1] in ("IN", "WRB", "RB")
    return lowers[first] in TURNING and limiting and place.group.clause != "relative"


def _asked(place: Place, end: int) -> Fault | None:
    """The verb after a subject that follows its operator, where no base form comes: "Why did she went?"."""
    analysis = place.analysis
    lowers, tags = analysis.timeline.lowers, analysis.timeline.tags
    at = place.at + 1
    while at < end and tags[at] in ("DT", "PRP$", "PRP", "JJ", "NN", "NNS", "NNP", "CD", "POS", "RB"):
        if lowers[at] in PAST_ONLY and at > place.at + 1:
            break
        at += 1
    known = lowers[at] in PAST_ONLY or (tags[at] in ("VBD", "VBZ") and lowers[at] not in AUXILIARIES | INVARIANT)
    later = (t for t in range(at + 1, end) if tags[t] in BASE and tags[t - 1] not in ("TO", "MD", "PRP"))
    if at >= end or not known or (lowers[at] not in PAST_ONLY and next(later, 0)):
        return None  # "Did the man accused of murder go free?"
    return Fault(place.at, at + 1, at, " ".join((*analysis.words[place.at : at], base_form(lowers[at], tags[at]))))


def _after_have(place: Place) -> Fault | None:
    """ "has went", "has be changed", "have being changed", "must have start"."""
    low, tag, operator = place.low, place.tag, place.analysis.timeline.lowers[place.at]
    if operator == "had" and place.at == place.sentence.first and not _question_end(place):
        return _had_turned(place)
    if (operator in ("having", "'s", "'d") and low not in PAST_ONLY) or moved(place):
        return None
    if {"better", "best", "rather"} & set(place.analysis.timeline.lowers[place.at : place.next]):
        return None
    doubled = low == "has" or (low == "have" and place.tagged(1) in PAST)
    if doubled and operator != "having" and not left_out(place):
        return place.fault(kept=place.next)  # "has have fallen"
    if low in ("rose", "spoke") and place.tagged(1) in NOUNS:
        return None  # "has rose gardens"
    saw = low == "saw" and place.next == place.at + 1 and place.tagged(1) not in _NO_SAW  # "has saw blades"
    if low in ("was", "were") and (place.group.modal or one_subject(place)):
        return place.fault("been")
    if low in ("was", "were") and _named(place):
        return None  # "the land Smith had was sold"
    if low in PAST_ONLY and low not in ("was", "were") and not saw and tag != "NNP":
        return place.fault(PAST_ONLY[low][1])
    if low == "be" or (low in ("is", "was", "are", "were", "being") and place.tagged(1) in PAST | {"VBG"}):
        return place.fault("been")
    participle = inflect(low, "VBN")
    if low == "being" and place.tagged(1) == "DT" and place.next == place.at + 1:
        return place.fault("been")  # "has being a member"
    if low in AUXILIARIES | INVARIANT | _PARTICIPLES or low in (participle, inflect(lemma(low, "VBN"), "VBN")):
        return None
    if tag in BASE or (tag == "VBN" and low in PUNCTUAL | STATIVE | THINKING | _IRREGULAR_BASES):
        return place.fault(participle)
    if tag == "VBZ" and place.next == place.at + 1 and place.tagged(1) in ("DT", "PRP$", "PRP") and tensed(place):
        return place.fault(inflect(lemma(low, "VBZ"), "VBN"))  # "have surrounds the town"
    if _gerund(place):
        return place.fault(inflect(lemma(low, "VBG"), "VBN"))  # "he has taking the bus"
    bare = tag == "NN" and low in PUNCTUAL - _MASS and place.tagged(1) in OBJECT and place.word(1) not in ("of", "to")
    return place.fault(participle) if bare and place.next == place.at + 1 else None


def _gerund(place: Place) -> bool:
    """Whether a form in -ing with an object stands for another: not "the fun he had making it", "he did boxing"."""
    verb = lemma(place.low, "VBG")
    known = place.tag == "VBG" and in_ing(place.low) and verb in PUNCTUAL | SAYING | _IRREGULAR_BASES
    object_after = place.tagged(1) in _OBJECTS | {"RP"} or place.word(1) == "that"
    return known and object_after and place.next == place.at + 1 and one_subject(place)


def _named(place: Place) -> bool:
    """Whether a name that follows a common noun stands before the operator."""
    tags, at = place.analysis.timeline.tags, place.before()
    while at > place.sentence.first and tags[at] == "NNP":
        at -= 1
    return at < place.before() and tags[at] in ("NN", "NNS")


def _had_turned(place: Place) -> Fault | None:
    """ "Had the guards knew": the participle after a subject that follows its operator."""
    analysis = place.analysis
    at = place.at + 1
    while at < place.sentence.last - 1 and analysis.timeline.tags[at] in NOMINAL | {"PRP", "RB"}:
        if analysis.timeline.lowers[at] in PAST_ONLY and analysis.timeline.tags[at] == "RB":
            break
        at += 1
    low = analysis.timeline.lowers[at]
    if at == place.at + 1 or low not in PAST_ONLY or low in ("was", "were") or analysis.timeline.tags[at] not in PAST:
        return None
    return Fault(place.at, at + 1, at, " ".join((*analysis.words[place.at : at], PAST_ONLY[low][1])))


def _after_be(place: Place) -> Fault | None:
    """ "is been repaired", "was wrote", "will be build", "is consists of", "was happened", "is knowing"."""
    low, tag, operator = place.low, place.tag, place.analysis.timeline.lowers[place.at]
    finite = operator in ("is", "are", "was", "were", "am")
    if moved(place):
        return None
    if low == "been" and finite:
        return place.fault(kept=place.next) if not place.group.passive else _with_have(place)
    if low == "being" and operator == "being":
        return place.fault(kept=place.next)
    if low == "being" and operator == "been" and place.tagged(1) in PAST:
        lasted = {"for", "since", "while", "all", "when"} & set(
            place.analysis.timeline.lowers[place.next : place.sentence.last]
        )
        return place.fault(kept=place.next) if not lasted else None  # "had been being rewritten for months"
    if (
        low in PAST_ONLY
        and low not in ("was", "were")
        and (low != "did" or place.tagged(1) in ("IN", "RB", ".", ","))
        and (low != "saw" or tag in PAST or place.word(1) == "as")
        and (tag not in NOUNS or low == "saw" or (operator == "been" and place.tagged(1) in ("IN", "RB")))
        and (low != "broke" or place.tagged(1) in ("RP", "IN", "RB"))
    ):
        return place.fault(PAST_ONLY[low][1])
    if tag == "VBZ" and finite and tensed(place) and place.tagged(-2) != "EX" and place.next == place.at + 1:
        return Fault(place.at, place.next + 1, place.at, place.analysis.words[place.next])
    bare = (
        tag in BASE
        or (low in _PLACED and place.word(1) in ("on", "in", "at"))
        or (tag == "VBN" and low in PUNCTUAL | STATIVE)  # "can be use"
        or (tag in ("JJ", "RB") and low in _IRREGULAR_BASES)
        or (tag == "JJ" and _verb_rather(low))
        or (tag == "JJ" and (low in PUNCTUAL or operator == "been") and low.endswith(("ate", "ify", "ize", "ise")))
        or (tag == "NN" and finite and low in PUNCTUAL and place.word(1) == "by" and place.word(2) in _ARTICLES)
        or low in INTRANSITIVE - {"collapse", "sneeze", "faint"}
        or (tag == "NN" and operator in ("are", "were") and low in PUNCTUAL - _MASS and place.tagged(1) in _AFTER_VERBS)
        or (
            tag == "NN"
            and finite
            and low in INFINITIVE | MAKING
            and place.tagged(1) == "TO"
            and place.tagged(2) == "VB"
        )
        or (tag == "NN" and operator in ("be", "been", "being") and (place.word(1) == "by" or place.tagged(1) == "RP"))
    )
    if bare and _participle_missing(place):
        if finite and low in INTRANSITIVE | {"agree"}:
            return _active(place, low)  # "is belong to"
        return place.fault(inflect(low, "VBN"))
    if tag in PAST and (_lemma(low), place.word(1)) in _NO_PASSIVE and finite:
        return _active(place, _lemma(low))
    if (
        tag in PAST
        and low in _intransitive()
        and not (low == "disappeared" and place.word(1) == "by")
        and not _stranded(place)
        and not {"newly", "recently", "just"} & set(place.analysis.timeline.lowers[place.at : place.next])
    ):
        return place.fault(kept=place.next) if place.group.modal else _active(place, _intransitive()[low])
    if tag == "VBG" and lemma(low, "VBG") in _PLACED and place.tagged(1) in ("IN", "TO"):
        return place.fault(inflect(lemma(low, "VBG"), "VBN"))  # "is situating on"
    return _progressive(place) if tag == "VBG" else None


def _verb_rather(low: str) -> bool:
    """Whether the word is a verb and no adjective: its participle is the commoner form."""
    common = ranks()
    base, participle = common.get(low), common.get(inflect(low, "VBN"))
    return participle is not None and (base is None or participle < base)


def _participle_missing(place: Place) -> bool:
    """Whether a base form stands after "be" where no bare infinitive can: "all he did was leave", "the aim is help"."""
    lowers = place.analysis.timeline.lowers
    low = place.low
    participle = inflect(low, "VBN")
    if low in _ADJECTIVES | INVARIANT | AUXILIARIES or participle == low:
        return False
    if low not in PUNCTUAL | INTRANSITIVE and participle not in ranks():
        return False  # "was slack": the tagger takes rare adjectives for verbs
    if inflect(lemma(low, "VBN"), "VBN") == low or lowers[place.at - 1] == "that":
        return False
    clause = lowers[max(min(place.group.start, place.at - 12), place.sentence.first) : place.at]
    if place.at == place.sentence.first or not _JOINING.isdisjoint(clause) or place.tagged(1) == "CC":
        return False
    found = subject(lowers, place.analysis.timeline.tags, place.group)
    return found is None or lowers[found.head] not in _ABSTRACT


def _progressive(place: Place) -> Fault | None:
    """ "is knowing", "are consisting of", "is stating that", "will be being played"."""
    group, low = place.group, place.low
    if group.head != place.next or not group.progressive:
        if low == "being" and place.tagged(1) in PAST:
            placed = lemma(place.word(1), "VBN") in _PLACED and place.word(2) in _WHERE | _ABOUT
            known = place.word(1) in _KNOWN  # "is being expected to rise"
            return place.fault(kept=place.next) if group.modal or placed or known else None
        return None
    after, tag = place.word(1), place.tagged(1)
    found = subject(place.analysis.timeline.lowers, place.analysis.timeline.tags, group)
    joins = place.analysis.timeline.lowers[place.at - 1] not in ("which", "that", "who") and (
        found is None or place.analysis.timeline.lowers[found.head] in _ABSTRACT
    )
    wrong = (
        (
            group.lemma in NEVER_PROGRESSIVE
            and low not in _USUAL
            and (tag in _COMPLEMENT or after in ("to", "of", "about", "that"))
        )
        or (group.lemma == "include" and not group.modal)
        or (low == "having" and tag == "CD" and group.perfect)
        or (low == "having" and _owned(place))
        or (low == "being" and _is_so(place, found))
    ) and not joins
    if group.lemma in _SPEAKING and not (group.modal or group.perfect or joins):
        front = place.analysis.timeline.lowers[place.sentence.first : group.first]
        quoting = tag == "``" or (after == "," and place.tagged(2) == "``")
        wrong = wrong or ((after == "that" or quoting) and {"when", "while", "as"}.isdisjoint(front))
    # "The vote was unfair," is explaining the mayor
    inverted = place.analysis.timeline.lowers[group.first - 1] in _CLOSING and tag in ("NNP", "DT", "PRP$")
    if group.lemma in SAYING and inverted and not (group.modal or group.perfect):
        wrong = True
    if low == "being" and after in ("the", "a", "an") and not group.modal and not joins:
        wrong = True
    if not wrong:
        return None
    tense = "will" if group.modal == "will" else f"{group.tense} perfect" if group.perfect else group.tense
    return Fault(group.first, group.end, group.head, rewritten(place.analysis, group, tense))


def _is_so(place: Place, found: Subject | None) -> bool:
    """Whether "being" tells how someone or something is, not how they act: "is being in debt", "are being able to".

    "Luxury is being at home" says what luxury consists in: only a certain person, a name or a plural tells.
    """
    tags, lowers = place.analysis.timeline.tags, place.analysis.timeline.lowers
    certain = found is not None and (
        (tags[found.head] in ("NNP", "NNPS", "NNS") and found.head > place.sentence.first)
        or lowers[found.head] in _NOMINATIVE - {"it"} | {"i"}
    )
    after = place.word(1)
    state = (place.tagged(1) in ("IN", "CD") and after not in ("so", "as", "like")) or after in _NO_CONDUCT
    return state and (certain or bool(place.group.modal))


def _owned(place: Place) -> bool:
    """Whether the object of "having" is a property, which one has and does not go through: "is having a length of"."""
    lowers, tags = place.analysis.timeline.lowers, place.analysis.timeline.tags
    at = place.next + 1
    while at < place.sentence.last - 1 and (tags[at] in ("DT", "PRP$", "JJ", "CD") or tags[at + 1] in NOUNS):
        at += 1
    return at < place.sentence.last and lowers[at] in _PROPERTIES and tags[at] in NOUNS


def _alone(analysis: Analysis, sentence: Sentence, group: VerbGroup) -> Fault | None:
    """Faults of a group without a wrong auxiliary: one that is missing, "to" missing or too much, "sinked"."""
    if group.end >= sentence.last:
        return None
    for check in (
        _overregular,
        _auxiliary_missing,
        _passive_missing,
        to_missing,
        to_added,
        nobody_urged,
        nobody_told,
        person_told,
        urged_on,
        no_subject_told,
    ):
        fault = check(analysis, sentence, group)
        if fault:
            return fault
    return None


def _overregular(analysis: Analysis, _: Sentence, group: VerbGroup) -> Fault | None:
    """ "sinked", "was writed": the regular form of an irregular verb."""
    verb = _regularised().get(analysis.timeline.lowers[group.head])
    if verb is None or analysis.timeline.tags[group.head] not in PAST:
        return None
    if verb == "cost" and analysis.timeline.tags[min(group.end, len(analysis.words) - 1)] not in ("CD", "$", "PRP"):
        return None  # "the party costed its plans"
    past = group.head == group.first and group.form == "finite"
    form = verb if verb in INVARIANT else inflect(verb, "VBD") if past else _participle(verb)
    return Fault(group.head, group.head + 1, group.head, form)


@cache
def _regularised() -> dict[str, str]:
    """What regular past forms irregular verbs would have, by that form; "hanged" and the like are English too."""
    verbs = {verb for verb, _ in PAST_ONLY.values()} | {lemma(past, "VBD") for past in PAST_NOT_BASE - set(PAST_ONLY)}
    verbs |= IRREGULAR.keys()
    forms = {regular(verb, "VBD"): verb for verb in verbs if inflect(verb, "VBD") != regular(verb, "VBD")}
    forms |= {regular(verb, "VBD"): verb for verb in INVARIANT}
    return {form: verb for form, verb in forms.items() if form not in _REGULAR_TOO}


def _auxiliary_missing(analysis: Analysis, sentence: Sentence, group: VerbGroup) -> Fault | None:
    """ "The bridge been closed", "before the show begun", "she taken the oath"."""
    lowers, tags = analysis.timeline.lowers, analysis.timeline.tags
    first, low = group.first, lowers[group.first]
    before = first - 1
    while before > sentence.first and tags[before] in ADVERBS:
        before -= 1
    if low in _PAST_FOR and lowers[before] in ("who", "which") and low not in _TWO_OBJECTS:
        whole = group.end - first == 1 and before > sentence.first and tags[before - 1] not in ("IN", "CC")
        return Fault(first, group.end, first, _PAST_FOR[low]) if whole else None  # "the guard who seen it"
    if low == "been" and group.end == first + 1 and tags[before] in NOUNS | {"PRP", "EX", "WDT", "WP"}:
        alone = _HAVING.isdisjoint(lowers[sentence.first : first]) and not analysis.quoted[first]
        helper = "have" if tags[before] in ("NNS", "NNPS") or lowers[before] in ("we", "they", "you", "i") else "has"
        return Fault(first, first + 1, first, f"{helper} been") if alone else None  # "He been in jail"
    if before < sentence.first or tags[before] not in NOUNS | {"PRP"}:
        return None
    opening = first
    while opening > sentence.first and lowers[opening - 1] not in _CLAUSE_EDGES:
        opening -= 1
    if not _HELPERS.isdisjoint(lowers[opening:first]):
        return None
    if lowers[opening] == "what" and low in _PAST_FOR and group.end - first == 1:
        # One finite verb for two clauses: "What the guard seen on the roof is unknown", not "the man seen there said".
        wrong = opening <= sentence.first + 1 and sum(1 for _ in sentence.finite()) == 1
        return Fault(first, group.end, first, _PAST_FOR[low]) if wrong and lowers[before] != "what" else None
    if low == "been" and group.end > first + 1:
        singular = tags[before] not in ("NNS", "NNPS")
        return Fault(
            first, group.end, first, f"{'has' if singular else 'have'} {' '.join(analysis.words[first : group.end])}"
        )
    if group.end - first > 1:
        return None
    if low in _PAST_FOR:
        if tags[before] == "PRP":
            plain = lowers[before] in ("i", "he", "she", "we", "they") and not analysis.quoted[first]
            wrong = plain and opening == before and tags[first] in PAST
        else:
            subordinate = opening > sentence.first and lowers[opening - 1] in _SUBORDINATORS
            main = opening == sentence.first and not any(
                g.clause in ("main", "attribution") for g in sentence.finite() if g is not group
            )
            ends = tags[group.end] in (",", ".") if subordinate else False
            wrong = (
                (subordinate or main)
                and tags[opening] in ("DT", "PRP$", "NNP", "NNS", "JJ", "NN")
                and all(tags[t] in NOMINAL or lowers[t] == "of" for t in range(opening, before))
                and (ends or (tags[group.end] in ("DT", "PRP$") and low not in _TWO_OBJECTS))
            )
        return Fault(first, group.end, first, _PAST_FOR[low]) if wrong else None
    return None


def _passive_missing(analysis: Analysis, sentence: Sentence, group: VerbGroup) -> Fault | None:
    """ "The hearing scheduled to resume on Monday", "the trial expected to last a week", and no other verb."""
    lowers, tags, at = analysis.timeline.lowers, analysis.timeline.tags, group.end
    if group.lemma not in _PASSIVE_WITH_TO or not group.past or group.passive or group.clause != "main":
        return None
    after = min(at + 1, sentence.last - 1)
    if lowers[at] != "to" or not (tags[after] == "VB" or (tags[after] == "NN" and lowers[after] in PUNCTUAL)):
        return None
    if any(other.clause in ("main", "attribution") for other in sentence.finite() if other is not group):
        return None
    found = subject(lowers, tags, group)
    if found is None or (group.lemma == "expect" and not event(analysis.timeline.lemmas[found.head])):
        return None
    be = "were" if found.number == "plural" else "was"
    return Fault(group.first, group.end, group.first, f"{be} {analysis.words[group.first]}")


def _is_noun(place: Place) -> bool:
    """Whether "will", "can", "must" or "might" is a noun: "the will to live", "a tin can", "Might makes right"."""
    at, lowers, tags = place.at, place.analysis.timeline.lowers, place.analysis.timeline.tags
    if lowers[at] not in ("will", "might", "must", "may", "can"):
        return False
    if at == place.sentence.first:
        return place.low != "not"
    return (
        tags[at - 1] in ("POS", "PRP$", "HYPH")
        or (tags[at - 1] == "``" and (lowers[at - 1] != '"' or lowers[place.sentence.first : at].count('"') % 2 == 1))
        or (tags[at - 1] == "JJ" and tags[at - 2] not in NOUNS and lowers[at - 1] != "old")
        or lowers[at - 1] in _COMPOUNDS.get(lowers[at], ())
        or (tags[at - 1] == "DT" and lowers[at - 1] not in _PRONOUNS)
        or (tags[at - 1] in ("IN", "CC", "TO") and lowers[at - 1] not in ("that", "and", "or", "but"))
    )  # fmt: skip


def _stranded(place: Place) -> bool:
    """Whether a preposition without its noun follows: "a deal was arrived at" is a passive of "arrive at"."""
    step = 2 + (place.word(2) in _ABOUT)
    return place.tagged(1) in ("IN", "RP") and place.tagged(step) in (".", ",", "IN", "RB", "WRB", "CC", ":")


def _lemma(low: str) -> str:
    """The verb of a past form or participle."""
    return _strong().get(low) or PAST_ONLY.get(low, (lemma(low, "VBN"),))[0]


@cache
def _strong() -> dict[str, str]:
    """Verbs with a past form of their own, by their participles."""
    return {participle: verb for verb, participle in PAST_ONLY.values()}


def _participle(verb: str) -> str:
    past = inflect(verb, "VBD")
    return PAST_ONLY[past][1] if past in PAST_ONLY else inflect(verb, "VBN")


@cache
def _intransitive() -> dict[str, str]:
    """The participles of verbs without a passive, with their lemmas."""
    return {_participle(verb): verb for verb in (INTRANSITIVE | {"come"}) - {"collapse", "expire", "depend"}}


def _with_have(place: Place) -> Fault:
    """The group with "have" for its "be": "is been repaired" as "has been repaired"."""
    group, analysis = place.group, place.analysis
    singular = analysis.timeline.lowers[group.first] in ("is", "was")
    have = "had" if group.tense == "past" else "has" if singular else "have"
    put = f"{have} {' '.join(analysis.words[group.first + 1 : group.end])}"
    return Fault(group.first, group.end, place.at, put)


def _active(place: Place, verb: str) -> Fault:
    """The group without its passive: "was happened" as "happened"."""
    group = place.group
    active = VerbGroup(
        group.sentence, group.first, group.end, group.head, verb, "finite", group.tense,
        start=group.start, negated=group.negated,
    )  # fmt: skip
    tense = f"{group.tense} perfect" if group.perfect else group.tense
    return Fault(group.first, place.next + 1, place.next, rewritten(place.analysis, active, tense) if tense else "")


_OBJECTS: Final = frozenset("DT PRP PRP$ CD $".split())
#: Tags of what may follow "saw" where it is the past of "see".
_NO_SAW: Final = frozenset("DT PRP PRP$ NNP CD JJ VBN WRB $".split())
_CHECKS: Final[tuple[tuple[frozenset[str], Callable[[Place], Fault | None]], ...]] = (
    (MODALS, _after_modal),
    (DO, _after_do),
    (HAVE | {"'d"}, _after_have),
    (BE, _after_be),
    (frozenset(("to",)), after_to),
)
_BEFORE_WILL: Final = frozenset(("CD", "-RRB-", "NNS"))
_ABOUT: Final = frozenset("about around nearly almost exactly approximately just only least roughly precisely".split())
_IRREGULAR_BASES: Final = frozenset(verb for verb, _ in PAST_ONLY.values())
#: Words that the tagger may take for adverbs and that are none.
_NO_ADVERBS: Final = PAST_ONLY.keys() | INTRANSITIVE - {"last"}
_JOINING: Final = frozenset("do did does done what there here".split())
_PARTICIPLES: Final = frozenset(participle for _, participle in PAST_ONLY.values())
_PRONOUNS: Final = frozenset("this that these those all both each some any another".split())
_COMPOUNDS: Final = {
    "can": frozenset(
        "tin beer trash garbage rubbish oil petrol gas milk water watering paint spray aluminium aluminum jerry soup "
        "cola steel food soda fuel".split()
    ),
    "must": frozenset("grape wine apple".split()),
    "will": frozenset("word free good ill iron".split()),
    "might": frozenset("word army air naval".split()),
    "may": frozenset(("word",)),
}
#: Base forms that are adjectives or nouns too, which the tagger may take for verbs after "be".
_ADJECTIVES: Final = frozenset(
    "open close free clear fit sound last head present welcome live own like separate complete correct mean lead "
    "content long slow warm cool dry empty tame lower better worth subject clean direct right wrong rough secure "
    "busy ready due bare blank calm dim dirty double equal express faint firm idle level light loose narrow numb "
    "perfect quiet round sharp slim smooth sober square steady still tense thin tidy total utter void weary wet "
    "alert intent moderate approximate alternate appropriate deliberate elaborate duplicate articulate mature mute "
    "obscure pale humble private intimate sedate legitimate animate subordinate desolate designate "
    "brave average overdue key home part slap".split()
)
#: Nouns of what one aims at, says or advises: "is" joins them to a verb.
_ABSTRACT: Final = frozenset(
    "trick part key secret problem challenge aim goal art thing point difference step job task idea beauty skill "
    "danger risk mistake priority purpose answer solution alternative hardest issue work role duty business focus "
    "plan message advice rule motto slogan call order option choice mission objective strategy policy hobby passion "
    "dream pleasure fun sin crime temptation question result reason hope habit instinct reaction concern effect "
    "tactic approach responsibility reality".split()
)
#: Verbs of formal utterance, which reports a thing said, not a thing going on.
_SPEAKING: Final = frozenset(
    "state declare announce assert conclude emphasize emphasise stress add confirm acknowledge express reveal "
    "note underline recall comment specify mention".split()
)
_AFTER_VERBS: Final = OBJECT | {"WRB"}
#: What people and things are said to have, as long as they are what they are.
_PROPERTIES: Final = frozenset(
    "ability access advantage age area authority capacity character colour color degree diameter disadvantage duty "
    "height inhabitants knowledge length majority mandate members name origin origins population power powers "
    "property properties right rights roots shape size status value volume weight width".split()
)
#: Participles of what is known or expected, which is no event that goes on.
_KNOWN: Final = frozenset("expected known believed owned possessed entitled bordered".split())
#: What one is, and not how one acts: "is being unable".
_NO_CONDUCT: Final = frozenset(
    "able unable available unavailable likely unlikely possible impossible necessary similar identical slight pleased "
    "convinced glad aware unaware".split()
)
_CLOSING: Final = frozenset(("''", "”", '"', "’", "»"))
_WHERE: Final = frozenset("in on at near between along around within outside".split())
_ARTICLES: Final = frozenset(("the", "a", "an"))
_NOMINATIVE: Final = frozenset("he she they we it".split())
#: Verbs with words that make them intransitive: "the fighting was broken out" is no English.
_NO_PASSIVE: Final = frozenset(
    (verb, word)
    for word, verbs in (
        ("by", "rise fall"),
        ("place", "take"),
        ("part", "take"),
        ("out", "break fall come go die drop"),
        ("away", "pass run fade fly die go"),
        ("apart", "fall come"),
        ("up", "come show grow"),
        ("down", "come fall go"),
        ("off", "go"),
        ("back", "come go fall"),
        ("over", "boil"),
        ("through", "fall"),
        ("about", "come"),
        ("along", "come"),
        ("asleep", "fall"),
        ("ill", "fall"),
        ("aground", "run go"),
        ("bankrupt", "go"),
    )
    for verb in verbs.split()
)
_USUAL: Final = frozenset(("wanting", "meaning", "owing"))
_COMPLEMENT: Final = frozenset("DT PRP PRP$ NNP CD WP NN NNS JJ".split())
#: Nouns without an article, which look like verbs of acts: "have land", "had fire insurance".
_MASS: Final = frozenset(
    "land fire order release respect battle damage silence cause contact control access balance recourse credit cover "
    "drop support influence power place hand stock force interest play charge need work rest sleep talk hope".split()
)
_SUBORDINATORS: Final = frozenset("when before after because since until while although though if once".split())
_CLAUSE_EDGES: Final = _SUBORDINATORS | {"that", "which", "who", "where", ",", ";", ":", "and", "but", "or", "``", '"'}
_HAVING: Final = HAVE | frozenset("'d 's haven hasn hadn ain of t".split())
#: Words that hold the auxiliary of a later participle.
_HELPERS: Final = HAVE | BE | frozenset("'d 's get gets got having saw see with without".split())
#: Participles that are no past forms, with the past forms; "come" and "run" are present forms too.
_PAST_FOR: Final = {
    participle: past
    for past, (verb, participle) in PAST_ONLY.items()
    if participle not in (verb, "been", "born", "undone", "torn", "worn", "mistaken", "woken")
}
#: Participles after which an object may stand.
_TWO_OBJECTS: Final = frozenset("given shown forgiven taken forbidden".split())
#: Past forms by rule that stand beside the irregular ones, or belong to other verbs.
_REGULAR_TOO: Final = frozenset(
    "hanged lighted speeded shined strived weaved waked awaked wetted strided bided leaped leaned dreamed learned "
    "spelled spilled spoiled burned kneeled pleaded sweated knitted waylaid founded grounded winded heaved welded sawed"
    " creeped grinded spitted stringed forecasted broadcasted slayed ringed springed leaded putted betted quitted "
    "ridded".split()
)
#: Verbs of putting in a place or a role, whose -ing form needs an object.
_PLACED: Final = frozenset("situate base entitle locate populate".split())
_PASSIVE_WITH_TO: Final = frozenset("schedule slate suppose force oblige compel enable expect rumour rumor".split())
