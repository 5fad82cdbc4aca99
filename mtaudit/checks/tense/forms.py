"""Verb forms that English does not make (Quirk et al. 1985, 3.52-64 for the groups, 4.28-31 for states).

Each auxiliary, and "to", asks for one form of the verb after it: a modal, "do" and "to" for the base, "have" for the
participle, "be" for a participle in -ed or -ing. One check for each says where another form stands there.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import cache
from typing import Final

import msgspec

from mtaudit.checks.tense.common import event, match, rewritten
from mtaudit.engine.match import Match
from mtaudit.english.analysis import Analysis
from mtaudit.english.clauses import TIME_NOUNS
from mtaudit.english.inflection import inflect, regular
from mtaudit.english.lemmas import lemma
from mtaudit.english.subjects import subject
from mtaudit.english.timeline import Sentence
from mtaudit.english.verbs import ADVERBS, BE, DO, HAVE, VerbGroup
from mtaudit.english.verbwords import (
    INTRANSITIVE,
    INVARIANT,
    NEVER_PROGRESSIVE,
    PAST_NOT_BASE,
    PAST_ONLY,
    PUNCTUAL,
    SAYING,
    STATIVE,
    THINKING,
)
from mtaudit.english.vocabulary import ranks

_MODALS: Final = frozenset("must can could should may might will would shall".split())
_AUXILIARIES: Final = BE | HAVE | DO | _MODALS | {"'s", "'d", "'ll"}
_PAST: Final = frozenset(("VBD", "VBN"))
_BASE: Final = frozenset(("VB", "VBP"))
_NOUNS: Final = frozenset(("NN", "NNS", "NNP", "NNPS"))
_OBJECT: Final = frozenset(("DT", "PRP", "PRP$", "CD", "NNP", "IN", "TO", "RB", "JJ", ".", ","))


class _Fault(msgspec.Struct, frozen=True):
    """The group from token `first` to `end`, the token `part` that does not go there, and the group put right."""

    first: int
    end: int
    part: int
    put: str


class _Place(msgspec.Struct, frozen=True):
    """An auxiliary or "to" at token `at`, the verb group it is in, and the word `next` after it and its adverbs."""

    analysis: Analysis
    sentence: Sentence
    group: VerbGroup
    at: int
    next: int

    @property
    def low(self) -> str:
        """The next word in lower case."""
        return self.analysis.lowers[self.next]

    @property
    def tag(self) -> str:
        """The tag of the next word."""
        return self.analysis.timeline.tags[self.next]

    def word(self, step: int) -> str:
        """The word so many tokens after the next, in lower case; "" past the end of the sentence."""
        at = self.next + step
        return self.analysis.lowers[at] if self.sentence.first <= at < self.sentence.last else ""

    def tagged(self, step: int) -> str:
        """The tag so many tokens after the next; "" past the end of the sentence."""
        at = self.next + step
        return self.analysis.timeline.tags[at] if self.sentence.first <= at < self.sentence.last else ""

    def before(self) -> int:
        """The last token before the auxiliary that is no adverb."""
        at = self.at - 1
        while at > self.sentence.first and self.analysis.timeline.tags[at] in ADVERBS:
            at -= 1
        return at

    def fault(self, *new: str, kept: int = -1, end: int = -1) -> _Fault:
        """The next word at fault; the tokens before `kept`, by default up to it, stay, and the new words follow."""
        first = min(self.group.first, self.at)
        stay = self.analysis.words[first : self.next if kept < 0 else kept]
        return _Fault(first, self.next + 1 if end < 0 else end, self.next, " ".join((*stay, *new)))


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
                yield match(analysis, whole, (fault.part, fault.part + 1), "the form that does not go here", fault.put)


def _places(analysis: Analysis, sentence: Sentence) -> Iterator[_Place]:
    """The auxiliaries of the sentence, and each "to", with the word that follows."""
    lowers, tags = analysis.lowers, analysis.timeline.tags
    before = None
    ahead = list(reversed(sentence.groups))
    for at in range(sentence.first, sentence.last - 1):
        while ahead and ahead[-1].first <= at:
            before = ahead.pop()
        if lowers[at] != "to" and (lowers[at] not in _AUXILIARIES or tags[at] in ("NNP", "POS", "NN")):
            continue
        following = at + 1
        end = min(at + 5, sentence.last - 1)
        while following < end and tags[following] in ADVERBS and lowers[following] not in _NO_ADVERBS:
            following += 1
        if before is not None:
            yield _Place(analysis, sentence, before, at, following)


def _fault(place: _Place) -> _Fault | None:
    low = place.analysis.lowers[place.at]
    for words, check in _CHECKS:
        if low in words:
            return check(place)
    return None


def _after_modal(place: _Place) -> _Fault | None:
    """ "can to claim", "should resigned", "will votes", "will can", "will being paid"."""
    low, tag = place.low, place.tag
    if _is_noun(place) or _fused(place) or _left_out(place):
        return None
    if low == "to":
        lone = place.analysis.timeline.tags[place.before()] != "NN" or len(list(place.sentence.finite())) < 2
        if place.tagged(1) == "VB" and (lone or place.analysis.lowers[place.at] not in ("will", "might", "must")):
            return place.fault(place.analysis.words[place.next + 1], end=place.next + 2)
        return None
    if _moved(place):
        return None
    if low in _MODALS and tag == "MD" and place.analysis.words[place.next].islower():
        base = {"can": "be able to", "must": "have to", "may": "be allowed to"}.get(low)
        return place.fault(base) if base else place.fault(kept=place.next)
    if low == "been":
        return place.fault("have", "been")
    if low in _SHOWING_TENSE:
        return place.fault(_SHOWING_TENSE[low])
    if tag == "VBG" and place.next == place.at + 1 and _gerund(low):
        return place.fault("be" if low == "being" else lemma(low, "VBG"))
    return place.fault(_base(low, tag)) if _finite(place) else None


def _after_do(place: _Place) -> _Fault | None:
    """ "does not includes", "did not went", "Why did the ferry sank?"."""
    analysis, at = place.analysis, place.at
    tags = analysis.timeline.tags
    if place.group.first != at or place.group.form != "finite":
        return None
    if (at == place.sentence.first or tags[at - 1] in ("WRB", "WP", "``")) and _question_end(place):
        return _asked(place)
    negated = any(analysis.lowers[t] in ("not", "n't", "never") for t in range(at, place.next))
    if _moved(place) or _left_out(place):
        return None
    if negated and place.low in BE and (place.low != "be" or analysis.lowers[at] != "do"):
        be = place.low if place.low != "be" else "was" if analysis.lowers[at] == "did" else "is"
        return place.fault(be, *analysis.words[at + 1 : place.next], kept=at)  # "did not be told"; "do not be late"
    if negated and place.low in _SHOWING_TENSE:
        return place.fault(_SHOWING_TENSE[place.low])
    if not _finite(place):
        return None
    emphatic = place.low in PAST_ONLY or (place.low in PAST_NOT_BASE and place.next == at + 1)
    return place.fault(_base(place.low, place.tag)) if negated or emphatic else None


def _question_end(place: _Place) -> int:
    """The question mark after the auxiliary, 0 for none."""
    lowers = place.analysis.lowers
    return next((at for at in range(place.at, place.sentence.last) if lowers[at] == "?"), 0)


def _asked(place: _Place) -> _Fault | None:
    """The verb after the subject of a question, where no base form follows: "Why did the court accepted it?"."""
    analysis = place.analysis
    lowers, tags = analysis.lowers, analysis.timeline.tags
    end = _question_end(place)
    at = place.at + 1
    while at < end and tags[at] in ("DT", "PRP$", "PRP", "JJ", "NN", "NNS", "NNP", "CD", "POS", "RB"):
        if lowers[at] in PAST_ONLY and at > place.at + 1:
            break
        at += 1
    known = lowers[at] in PAST_ONLY or (tags[at] in ("VBD", "VBZ") and lowers[at] not in _AUXILIARIES | INVARIANT)
    later = (t for t in range(at + 1, end) if tags[t] in _BASE and tags[t - 1] not in ("TO", "MD", "PRP"))
    if at >= end or not known or (lowers[at] not in PAST_ONLY and next(later, 0)):
        return None  # "Did the man accused of murder go free?"
    return _Fault(place.at, at + 1, at, " ".join((*analysis.words[place.at : at], _base(lowers[at], tags[at]))))


def _after_have(place: _Place) -> _Fault | None:
    """ "has went", "has be changed", "have being changed", "must have start"."""
    low, tag, operator = place.low, place.tag, place.analysis.lowers[place.at]
    if (operator in ("having", "'s", "'d") and low not in PAST_ONLY) or _moved(place):
        return None
    if {"better", "best", "rather"} & set(place.analysis.lowers[place.at : place.next]):
        return None
    doubled = low == "has" or (low == "have" and place.tagged(1) in _PAST)
    if doubled and operator != "having" and not _left_out(place):
        return place.fault(kept=place.next)  # "has have fallen"
    if low in ("rose", "spoke") and place.tagged(1) in _NOUNS:
        return None  # "has rose gardens"
    if low in PAST_ONLY and low not in ("was", "were", "saw") and tag != "NNP":
        return place.fault(PAST_ONLY[low][1])
    if low == "be" or (low in ("is", "was", "are", "were", "being") and place.tagged(1) in _PAST | {"VBG"}):
        return place.fault("been")
    participle = inflect(low, "VBN")
    if low in _AUXILIARIES | INVARIANT | _PARTICIPLES or low in (participle, inflect(lemma(low, "VBN"), "VBN")):
        return None
    if tag in _BASE or (tag == "VBN" and low in PUNCTUAL):
        return place.fault(participle)
    bare = tag == "NN" and low in PUNCTUAL - _MASS and place.tagged(1) in _OBJECT and place.word(1) not in ("of", "to")
    return place.fault(participle) if bare and place.next == place.at + 1 else None


def _after_be(place: _Place) -> _Fault | None:
    """ "is been repaired", "was wrote", "will be build", "is consists of", "was happened", "is knowing"."""
    low, tag, operator = place.low, place.tag, place.analysis.lowers[place.at]
    finite = operator in ("is", "are", "was", "were", "am")
    if _moved(place):
        return None
    if low == "been" and finite:
        return place.fault(kept=place.next) if not place.group.passive else _with_have(place)
    if low == "being" and operator == "being":
        return place.fault(kept=place.next)
    if (
        low in PAST_ONLY
        and low not in ("was", "were", "did")
        and (low != "saw" or tag in _PAST)
        and (tag not in _NOUNS or (operator == "been" and place.tagged(1) in ("IN", "RB")))
        and (low != "broke" or place.tagged(1) in ("RP", "IN", "RB"))
    ):
        return place.fault(PAST_ONLY[low][1])
    if tag == "VBZ" and finite and _finite(place) and place.tagged(-2) != "EX" and place.next == place.at + 1:
        return _Fault(place.at, place.next + 1, place.at, place.analysis.words[place.next])
    bare = (
        tag in _BASE
        or (low in _PLACED and place.word(1) in ("on", "in", "at"))
        or (tag == "VBN" and low in PUNCTUAL)
        or (tag in ("JJ", "RB") and low in _IRREGULAR_BASES)
        or low in INTRANSITIVE - {"collapse", "sneeze", "faint"}
        or (tag == "NN" and operator in ("are", "were") and low in PUNCTUAL - _MASS and place.tagged(1) in _OBJECT)
        or (
            tag == "NN"
            and finite
            and low in _INFINITIVE | _MAKING
            and place.tagged(1) == "TO"
            and place.tagged(2) == "VB"
        )
        or (tag == "NN" and operator in ("be", "been", "being") and (place.word(1) == "by" or place.tagged(1) == "RP"))
    )
    if bare and _participle_missing(place):
        return place.fault(inflect(low, "VBN"))
    if (
        tag in _PAST
        and low in _intransitive()
        and not (low == "disappeared" and place.word(1) == "by")
        and not _stranded(place)
        and not {"newly", "recently", "just"} & set(place.analysis.lowers[place.at : place.next])
    ):
        return place.fault(kept=place.next) if place.group.modal else _active(place)
    if tag == "VBG" and lemma(low, "VBG") in _PLACED and place.tagged(1) in ("IN", "TO"):
        return place.fault(inflect(lemma(low, "VBG"), "VBN"))  # "is situating on"
    return _progressive(place) if tag == "VBG" else None


def _participle_missing(place: _Place) -> bool:
    """Whether a base form stands after "be" where no bare infinitive can: "all he did was leave", "the aim is help"."""
    lowers = place.analysis.lowers
    low = place.low
    participle = inflect(low, "VBN")
    if low in _ADJECTIVES | INVARIANT | _AUXILIARIES or participle == low:
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


def _progressive(place: _Place) -> _Fault | None:
    """ "is knowing", "are consisting of", "is stating that", "will be being played"."""
    group, low = place.group, place.low
    if group.head != place.next or not group.progressive:
        if group.modal and low == "being" and place.tagged(1) in _PAST:
            return place.fault(kept=place.next)
        return None
    after, tag = place.word(1), place.tagged(1)
    found = subject(place.analysis.lowers, place.analysis.timeline.tags, group)
    joins = place.analysis.lowers[place.at - 1] not in ("which", "that", "who") and (
        found is None or place.analysis.lowers[found.head] in _ABSTRACT
    )
    wrong = (
        (
            group.lemma in NEVER_PROGRESSIVE
            and low not in _USUAL
            and (tag in _COMPLEMENT or after in ("to", "of", "about", "that"))
        )
        or (group.lemma == "include" and not group.modal)
        or (low == "having" and tag == "CD" and group.perfect)
    ) and not joins
    if group.lemma in _SPEAKING and not (group.modal or group.perfect or joins):
        front = place.analysis.lowers[place.sentence.first : group.first]
        wrong = wrong or (after == "that" and {"when", "while", "as"}.isdisjoint(front))
    if low == "being" and after in ("the", "a", "an") and not group.modal and not joins:
        wrong = True
    if not wrong:
        return None
    tense = "will" if group.modal == "will" else f"{group.tense} perfect" if group.perfect else group.tense
    return _Fault(group.first, group.end, group.head, rewritten(place.analysis, group, tense))


def _after_to(place: _Place) -> _Fault | None:
    """ "will meet to discussing", "wants to became", "is said to has left", and "to" where no infinitive goes."""
    low, tag, at = place.low, place.tag, place.at
    tags = place.analysis.timeline.tags
    if place.next > at + 2 or place.tagged(1) == "HYPH":
        return None
    if _gerund_wanted(place):
        return _gerund_for(place)
    if low in _AUXILIARIES - {"being"}:
        late = low in _SHOWING_TENSE and place.tagged(1) in _PAST and _wants_infinitive(place)
        return place.fault(_SHOWING_TENSE[low], kept=place.next) if late and not _left_out(place) else None
    if tag == "VB" and place.analysis.lowers[at - 1] in ("better", "rather") and tags[at - 2] in ("MD", "VBD"):
        return _Fault(at, place.next + 1, at, place.analysis.words[place.next])  # "had better to wait"
    wants = _wants_infinitive(place)
    agreed = place.group.lemma in _TO_SOMEONE and not (place.group.lemma != "agree" and place.tagged(1) in _FOLLOWING)
    wrong = (
        (low in PAST_ONLY and low not in _BASES_TOO and tag != "NNP")
        or (wants and not agreed and tag in ("VBG", "VB") and _gerund(low) and place.tagged(1) in _FOLLOWING | _NOUNS)
        or (wants and _finite(place))
    )
    if not wrong or tags[at - 1] in ("CD", "JJR") or _moved(place) or _left_out(place):
        return None
    base = lemma(low, "VBG") if low.endswith("ing") else _base(low, tag)
    return _Fault(at, place.next + 1, place.next, " ".join((*place.analysis.words[at : place.next], base)))


def _gerund_wanted(place: _Place) -> bool:
    """Whether a form in -ing goes for "to" and a base: "without to ask", "avoided to speak", "is worth to see".

    Not after a preposition without its noun ("the woman he thought of to lead it"), which only verbs in the active
    voice with a preposition of their own, and prepositions that strand in no such clause, rule out.
    """
    lowers, tags, at, group = place.analysis.lowers, place.analysis.timeline.tags, place.at, place.group
    before = lowers[at - 1] if at > place.sentence.first else ""
    if place.next != at + 1 or not (place.tag == "VB" or (place.tag == "NN" and place.low in PUNCTUAL)):
        return False
    if before in ("without", "from", "despite") and tags[at - 1] == "IN":
        return True
    if place.tag != "VB" or _moved(place) or group.clause == "relative":
        return False
    if before == "worth":
        return group.lemma == "be" and group.end <= at - 1 <= group.end + 2
    if group.end == at and group.lemma in _GERUND_AFTER:
        return not group.passive and group.form in ("finite", "infinitive")
    if group.end == at and group.lemma in _TO_IS_PREPOSITION:
        return not group.passive
    if before == "forward":
        return group.lemma == "look" and group.end == at - 1
    if before in ("addition", "prior"):
        return lowers[at - 2] == "in" or before == "prior"
    if (before, group.lemma) in _WITH_PREPOSITION:
        return group.end == at - 1 and not group.passive
    return (before == "of" and tags[at - 2] == "NN") or (lowers[at - 2], before) in _ADJECTIVES_WITH


def _gerund_for(place: _Place) -> _Fault:
    """The infinitive put as a form in -ing, with "to" where it is a preposition: "look forward to seeing"."""
    at = place.at
    ing = inflect(place.low, "VBG")
    keeps = place.analysis.lowers[at - 1] in ("forward", "addition", "prior") or place.group.lemma in _TO_IS_PREPOSITION
    return _Fault(at, place.next + 1, place.next, f"to {ing}" if keeps else ing)


def _alone(analysis: Analysis, sentence: Sentence, group: VerbGroup) -> _Fault | None:
    """Faults of a group without a wrong auxiliary: one that is missing, "to" missing or too much, "sinked"."""
    if group.end >= sentence.last:
        return None
    for check in (_overregular, _auxiliary_missing, _passive_missing, _to_missing, _to_added):
        fault = check(analysis, sentence, group)
        if fault:
            return fault
    return None


def _overregular(analysis: Analysis, _: Sentence, group: VerbGroup) -> _Fault | None:
    """ "sinked", "was writed": the regular form of an irregular verb."""
    verb = _regularised().get(analysis.lowers[group.head])
    if verb is None or analysis.timeline.tags[group.head] not in _PAST:
        return None
    past = group.head == group.first and group.form == "finite"
    form = inflect(verb, "VBD") if past else _participle(verb)
    return _Fault(group.head, group.head + 1, group.head, form)


@cache
def _regularised() -> dict[str, str]:
    """What regular past forms irregular verbs would have, by that form; "hanged" and the like are English too."""
    verbs = {verb for verb, _ in PAST_ONLY.values()} | {lemma(past, "VBD") for past in PAST_NOT_BASE - set(PAST_ONLY)}
    forms = {regular(verb, "VBD"): verb for verb in verbs if inflect(verb, "VBD") != regular(verb, "VBD")}
    return {form: verb for form, verb in forms.items() if form not in _REGULAR_TOO}


def _auxiliary_missing(analysis: Analysis, sentence: Sentence, group: VerbGroup) -> _Fault | None:
    """ "The bridge been closed", "before the show begun", "she taken the oath"."""
    lowers, tags = analysis.lowers, analysis.timeline.tags
    first, low = group.first, lowers[group.first]
    before = first - 1
    while before > sentence.first and tags[before] in ADVERBS:
        before -= 1
    if before < sentence.first or tags[before] not in _NOUNS | {"PRP"}:
        return None
    opening = first
    while opening > sentence.first and lowers[opening - 1] not in _CLAUSE_EDGES:
        opening -= 1
    if not _HELPERS.isdisjoint(lowers[opening:first]):
        return None
    if low == "been" and group.end > first + 1:
        singular = tags[before] not in ("NNS", "NNPS")
        return _Fault(
            first, group.end, first, f"{'has' if singular else 'have'} {' '.join(analysis.words[first : group.end])}"
        )
    if group.end - first > 1:
        return None
    if low in _PAST_FOR:
        if tags[before] == "PRP":
            plain = lowers[before] in ("i", "he", "she", "we", "they") and not analysis.quoted[first]
            wrong = plain and opening == before and tags[first] in _PAST
        else:
            subordinate = opening > sentence.first and lowers[opening - 1] in _SUBORDINATORS
            main = opening == sentence.first and not any(
                g.clause in ("main", "attribution") for g in sentence.finite() if g is not group
            )
            ends = tags[group.end] in (",", ".") if subordinate else False
            wrong = (
                (subordinate or main)
                and tags[opening] in ("DT", "PRP$", "NNP", "NNS", "JJ", "NN")
                and all(tags[t] in _NOMINAL for t in range(opening, before))
                and (ends or (tags[group.end] in ("DT", "PRP$") and low not in _TWO_OBJECTS))
            )
        return _Fault(first, group.end, first, _PAST_FOR[low]) if wrong else None
    return None


def _passive_missing(analysis: Analysis, sentence: Sentence, group: VerbGroup) -> _Fault | None:
    """ "The hearing scheduled to resume on Monday", "the trial expected to last a week", and no other verb."""
    lowers, tags, at = analysis.lowers, analysis.timeline.tags, group.end
    if group.lemma not in _PASSIVE_WITH_TO or not group.past or group.passive or group.clause != "main":
        return None
    after = min(at + 1, sentence.last - 1)
    if lowers[at] != "to" or not (tags[after] == "VB" or (tags[after] == "NN" and lowers[after] in PUNCTUAL)):
        return None
    if any(other.clause in ("main", "attribution") for other in sentence.finite() if other is not group):
        return None
    found = subject(lowers, tags, group)
    if found is None or (group.lemma == "expect" and not event(analysis.lemmas[found.head])):
        return None
    be = "were" if found.number == "plural" else "was"
    return _Fault(group.first, group.end, group.first, f"{be} {analysis.words[group.first]}")


def _to_missing(analysis: Analysis, sentence: Sentence, group: VerbGroup) -> _Fault | None:
    """ "were forced leave their homes", "was able reach the farms", "decided leave the club", "told him stop"."""
    lowers, tags = analysis.lowers, analysis.timeline.tags
    at = group.end
    if group.form != "finite" or at + 2 >= sentence.last:
        return None
    told = group.lemma in _MAKING and (group.passive or lowers[at] in _OBJECTIVE)
    if (
        not told
        and group.lemma not in _INFINITIVE - {"need", "dare"}
        and not (group.lemma == "be" and lowers[at] in _READY)
    ):
        return None
    at += lowers[at] in _READY | _OBJECTIVE
    low = lowers[at]
    if low in _AUXILIARIES | INVARIANT:
        return None
    base = tags[at] == "VB" or (tags[at] in ("NN", "VBP") and low in PUNCTUAL)
    goes_on = tags[at + 1] in ("DT", "PRP$", "PRP") or (tags[at] == "VB" and tags[at + 1] in ("RB", "IN"))
    return _Fault(at, at + 1, at, f"to {analysis.words[at]}") if base and goes_on else None


def _to_added(analysis: Analysis, sentence: Sentence, group: VerbGroup) -> _Fault | None:
    """ "let the observers to enter", "made him to sign": the object's verb is a bare infinitive."""
    lowers, tags = analysis.lowers, analysis.timeline.tags
    if group.passive or group.lemma not in ("let", "make") or group.end >= sentence.last - 2:
        return None
    start = group.end
    at = start
    while at < sentence.last - 2 and tags[at] in _NOMINAL | {"PRP"} and lowers[at] != "to":
        at += 1
    person = lowers[start] in _OBJECTIVE and at == start + 1
    let = group.lemma == "let" and tags[at - 1] in _NOUNS | {"PRP"} and lowers[at - 1] not in PUNCTUAL | STATIVE
    if at == start or lowers[at] != "to" or tags[at + 1] != "VB" or not (person or let):
        return None
    return _Fault(at, at + 2, at, analysis.words[at + 1])


def _gerund(low: str) -> bool:
    """Whether the word is a form in -ing, as "sing" and "bring" are not."""
    base = lemma(low, "VBG")
    return low.endswith("ing") and len(base) > 1 and not _VOWELS.isdisjoint(base) and low != base


def _wants_infinitive(place: _Place) -> bool:
    """Whether what stands before "to" takes an infinitive and no noun: "wants to", "able to", "met on Thursday to"."""
    lowers, tags = place.analysis.lowers, place.analysis.timeline.tags
    at, group, low = place.at, place.group, place.low
    before = place.before()
    if group.end == before + 1 and tags[before].startswith("V"):
        if group.lemma == "have":
            return not group.perfect
        if group.lemma in _GATHERING or (group.lemma == "go" and group.progressive):
            return True
        if group.lemma == "be":
            return place.low in PAST_NOT_BASE and place.tagged(1) not in _NOUNS | {"JJ"}
        if group.passive:
            return group.lemma in _MAKING | SAYING | THINKING | {"need", "plan"}
        return group.lemma in _INFINITIVE | _INFINITIVE_TOO
    if tags[before] in ("JJ", "NN", "NNS"):
        return lowers[before] in _READY or (tags[before] == "NN" and lowers[before] in _WISHES)
    near = at - group.end <= 6 and group.form == "finite" and "," not in lowers[group.end : at]
    if not near or group.first >= at:
        return False
    return group.lemma in _GATHERING or (
        group.lemma in _MAKING
        and (tags[before] == "PRP" or place.tagged(1) in ("DT", "PRP", "PRP$"))
        and not low.endswith("ing")
    )


def _finite(place: _Place) -> bool:
    """Whether the next word is a past or a form in -s, and can be no base."""
    low, tag = place.low, place.tag
    if low in INVARIANT or low in _AUXILIARIES:
        return False
    if low in _BASES_TOO:
        return place.analysis.lowers[place.next - 1] in ("not", "n't") and tag in _PAST
    if low in PAST_NOT_BASE or low == "left":
        return tag in _PAST or tag in _BASE
    if low.endswith("ed") and low not in _ED:
        return tag in _PAST or tag == "VB"
    return tag == "VBZ" and low not in _AUXILIARIES and _third(low)


def _third(low: str) -> bool:
    """Whether the word is a form in -s of another word, as "pass" is not."""
    return lemma(low, "VBZ") != low and inflect(lemma(low, "VBZ"), "VBZ") == low


def _base(low: str, tag: str) -> str:
    if low in PAST_ONLY:
        return PAST_ONLY[low][0]
    return lemma(low, tag if tag in ("VBZ", "VBN") else "VBD")


def _is_noun(place: _Place) -> bool:
    """Whether "will", "can", "must" or "might" is a noun: "the will to live", "a tin can", "Might makes right"."""
    at, lowers, tags = place.at, place.analysis.lowers, place.analysis.timeline.tags
    if at == place.sentence.first:
        return lowers[at] in ("will", "might", "must", "may", "can") and place.low != "not"
    return (
        tags[at - 1] in ("POS", "PRP$", "HYPH", "``")
        or lowers[at - 1] == "one"
        or (tags[at - 1] == "JJ" and tags[at - 2] not in _NOUNS)
        or lowers[at - 1] in _COMPOUNDS.get(lowers[at], ())
        or (tags[at - 1] == "DT" and lowers[at - 1] not in _PRONOUNS)
        or (tags[at - 1] in ("IN", "CC", "TO") and lowers[at - 1] not in ("that", "and", "or", "but"))
    )  # fmt: skip


def _moved(place: _Place) -> bool:
    """Whether the verb's complement stands before its subject: "what he has", "how bad it was", "the man he is"."""
    group, lowers, tags = place.group, place.analysis.lowers, place.analysis.timeline.tags
    before = place.before()
    if _fused(place):
        return True
    opening = max(group.start, place.sentence.first)
    if lowers[opening] in _WH and opening < before and lowers[place.sentence.last - 1] != "?":
        return True
    subject_at = before
    while subject_at > opening and tags[subject_at] in ("NN", "NNS", "NNP", "JJ", "POS"):
        subject_at -= 1
    if (
        tags[subject_at] in ("DT", "PRP$") and subject_at > opening and tags[subject_at - 1] in ("NN", "NNS")
        and lowers[subject_at - 1] not in TIME_NOUNS
    ):  # fmt: skip
        return True  # "the car the man has"
    if tags[before] == "PRP" and before > place.sentence.first and tags[before - 1] in _NOUNS | {"DT", "CD"}:
        return True
    if group.form != "finite" or group.first > place.at or group.opener < 0:
        return False
    opener = lowers[group.opener]
    if group.clause == "relative" or opener in ("as", "than", "what", "how", "who", "where", "which", "why", "whether"):
        return group.opener < before - (tags[before] in ("TO", "IN"))
    return opener == "that" and group.opener == place.sentence.first


def _fused(place: _Place) -> bool:
    """Whether a word before the subject stands for the verb's complement: "what he has", "all she could"."""
    lowers, before = place.analysis.lowers, place.before()
    first = max(place.group.start - 1, before - 7, place.sentence.first)
    tags = place.analysis.timeline.tags
    return any(
        lowers[at] in _FUSED and not (lowers[at] == "all" and tags[at + 1] in ("CD", "NNS", "IN"))
        for at in range(first, before)
    )


def _left_out(place: _Place) -> bool:
    """Whether the verb may be left out after its auxiliary: "those who could fled", "as many as could came"."""
    lowers = place.analysis.lowers
    before = place.before()
    return lowers[before] in _GAPS or lowers[before - 1] in _GAPS - {"that", "those", "many", "all"} or (
        place.analysis.lowers[place.at] == "to" and place.group.clause in ("relative", "other")
    )  # fmt: skip


def _stranded(place: _Place) -> bool:
    """Whether a preposition without its noun follows: "a deal was arrived at" is a passive of "arrive at"."""
    step = 2 + (place.word(2) in _ABOUT)
    return place.tagged(1) in ("IN", "RP") and place.tagged(step) in (".", ",", "IN", "RB", "WRB", "CC", ":")


def _participle(verb: str) -> str:
    past = inflect(verb, "VBD")
    return PAST_ONLY[past][1] if past in PAST_ONLY else inflect(verb, "VBN")


@cache
def _intransitive() -> dict[str, str]:
    """The participles of verbs without a passive, with their lemmas."""
    return {_participle(verb): verb for verb in (INTRANSITIVE | {"come"}) - {"collapse", "expire", "depend"}}


def _with_have(place: _Place) -> _Fault:
    """The group with "have" for its "be": "is been repaired" as "has been repaired"."""
    group, analysis = place.group, place.analysis
    singular = analysis.lowers[group.first] in ("is", "was")
    have = "had" if group.tense == "past" else "has" if singular else "have"
    put = f"{have} {' '.join(analysis.words[group.first + 1 : group.end])}"
    return _Fault(group.first, group.end, place.at, put)


def _active(place: _Place) -> _Fault:
    group = place.group
    verb = _intransitive()[place.low]
    active = VerbGroup(
        group.sentence, group.first, group.end, group.head, verb, "finite", group.tense,
        start=group.start, negated=group.negated,
    )  # fmt: skip
    tense = f"{group.tense} perfect" if group.perfect else group.tense
    return _Fault(group.first, place.next + 1, place.next, rewritten(place.analysis, active, tense) if tense else "")


_CHECKS: Final[tuple[tuple[frozenset[str], Callable[[_Place], _Fault | None]], ...]] = (
    (_MODALS, _after_modal),
    (DO, _after_do),
    (HAVE | {"'d"}, _after_have),
    (BE, _after_be),
    (frozenset(("to",)), _after_to),
)
_OBJECTIVE: Final = frozenset(("him", "us", "me", "them"))
_ABOUT: Final = frozenset("about around nearly almost exactly approximately just only least roughly precisely".split())
_IRREGULAR_BASES: Final = frozenset(verb for verb, _ in PAST_ONLY.values())
#: Words that the tagger may take for adverbs and that are none.
_NO_ADVERBS: Final = PAST_ONLY.keys() | INTRANSITIVE - {"last"}
#: Operators in a tense, with the base forms that go after another operator.
_SHOWING_TENSE: Final = {"had": "have", "has": "have", "is": "be", "was": "be", "were": "be", "does": "do", "did": "do"}
#: Words that stand for the complement of a later verb, or for a noun that has a clause after it.
_FUSED: Final = frozenset(
    "what whatever whoever whichever however all everything anything nothing something little much most best least "
    "thing things way how".split()
)
_GAPS: Final = frozenset("who that as than those whoever many all".split())
#: Past forms that are base forms of other verbs: "will found a school".
_BASES_TOO: Final = frozenset("found fell saw ground wound lay bound shed rent felt lit bore wed".split())
_ED: Final = frozenset("need feed heed seed weed speed breed bleed succeed exceed proceed embed shred wed".split())
_WH: Final = frozenset("who how where which why what".split())
_JOINING: Final = frozenset("do did does done what there here".split())
_PARTICIPLES: Final = frozenset(participle for _, participle in PAST_ONLY.values())
_VOWELS: Final = frozenset("aeiouy")
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
    "obscure pale humble brave average overdue key home part slap".split()
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
    "note underline recall".split()
)
_USUAL: Final = frozenset(("wanting", "meaning", "owing"))
_COMPLEMENT: Final = frozenset("DT PRP PRP$ NNP CD WP NN NNS JJ".split())
_FOLLOWING: Final = _OBJECT | {"VBN"}
#: Verbs that take "to" with an infinitive and never with a noun.
_INFINITIVE: Final = frozenset(
    "want decide plan hope intend refuse manage promise try attempt fail seek wish offer threaten tend need vow choose "
    "hesitate deserve pretend propose arrange afford learn expect demand strive struggle endeavour endeavor opt "
    "aspire dare desire volunteer agree".split()
)
#: Verbs that take either, but no "to" before a form in -ing.
_INFINITIVE_TOO: Final = frozenset("begin start continue cease seem appear happen forget remember fear like".split())
#: Verbs whose object does what the infinitive says: "forced them to leave".
_MAKING: Final = frozenset(
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
#: Nouns without an article, which look like verbs of acts: "have land", "had fire insurance".
_MASS: Final = frozenset(
    "land fire order release respect battle damage silence cause contact control access balance recourse credit cover "
    "drop support influence power place hand stock force interest play charge need work rest sleep talk hope".split()
)
_SUBORDINATORS: Final = frozenset("when before after because since until while although though if once".split())
_CLAUSE_EDGES: Final = _SUBORDINATORS | {"that", "which", "who", "where", ",", ";", ":", "and", "but", "or", "``", '"'}
#: Words that hold the auxiliary of a later participle.
_HELPERS: Final = HAVE | BE | frozenset("'d 's of get gets got having saw see with without".split())
_NOMINAL: Final = _NOUNS | {"DT", "PRP$", "JJ", "CD", "POS", "HYPH"}
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
    " ringed springed leaded".split()
)
#: Verbs of putting in a place or a role, whose -ing form needs an object.
_PLACED: Final = frozenset("situate base entitle locate populate".split())
#: Verbs whose "to" may open a phrase of the person: "promised to striking workers"; "agreed to meeting the press".
_TO_SOMEONE: Final = frozenset("agree offer promise propose volunteer afford".split())
#: Verbs that take a form in -ing and no infinitive.
_GERUND_AFTER: Final = frozenset(
    "avoid deny enjoy dislike detest postpone suggest resist risk anticipate justify contemplate involve recommend "
    "envisage tolerate resent foresee practise evade facilitate discontinue abandon finish keep consider prohibit "
    "mind fancy delay imagine".split()
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
_TO_IS_PREPOSITION: Final = frozenset(("object", "resort"))
_ADJECTIVES_WITH: Final = frozenset(
    (("capable", "of"), ("incapable", "of"), ("instead", "of"), ("responsible", "for"), ("interested", "in"))
)
_PASSIVE_WITH_TO: Final = frozenset("schedule slate suppose force oblige compel enable expect rumour rumor".split())
