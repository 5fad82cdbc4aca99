"""Agreement: a verb and a subject whose numbers cannot go together (Quirk et al. 1985, 10.34-50).

Only where the subject fills the clause up to the verb, and only where English lets no choice: groups of people ("the
team are"), amounts ("five years is"), "none" and "neither", "or" and "nor", titles, and pairs that may name one thing
("bread and butter", "the captain and owner") are left alone.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final

import msgspec

from mtaudit.engine.match import Match
from mtaudit.english.analysis import Analysis
from mtaudit.english.clauses import TIME_NOUNS
from mtaudit.english.inflection import inflect
from mtaudit.english.lemmas import lemma
from mtaudit.english.nounwords import (
    ABSTRACT,
    BUILT,
    COLLECTIVE,
    FRACTIONS,
    HUMANS,
    HUNDREDS,
    LATIN,
    NEWS,
    OF_ONE,
    OF_PERSONS,
    PEOPLES,
    PERSONAL,
    PERSONS,
    PLURAL_IN_FORM,
)
from mtaudit.english.subjects import attributes, noun_phrase, subject
from mtaudit.english.timeline import Sentence
from mtaudit.english.verbs import ADVERBS, VerbGroup
from mtaudit.english.verbwords import BARE_CONTENT, INVARIANT, MANDATIVE, PAST_ONLY, SAYING, TURNING
from mtaudit.english.vocabulary import is_english, names, ranks
from mtaudit.finding import Related

_SINGULAR: Final = frozenset(("is", "was", "has", "does"))
_PLURAL: Final = frozenset(("are", "were", "have", "do"))
_OTHER_NUMBER: Final = {
    "is": "are", "was": "were", "has": "have", "does": "do", "are": "is", "were": "was", "have": "has", "do": "does",
}  # fmt: skip
_ONE: Final = frozenset(
    "everyone everybody everything someone somebody something nobody nothing each anyone anybody anything".split()
)
_NOUNS: Final = frozenset(("NN", "NNS", "NNP", "NNPS"))
_BEFORE_HEAD: Final = frozenset(
    ("DT", "PRP$", "JJ", "JJR", "JJS", "CD", "NN", "NNP", "NNS", "POS", "HYPH", "VBN", "VBG")
)


_SEVERAL: Final = frozenset("two three four five six seven eight nine ten several many few both all most some".split())
#: Words that make a noun certain things: "two of the boats".
_OWNING: Final = frozenset("the his her their its these those".split())
#: Words for a part, which is one or many as the whole is: "most of the money was".
_PARTS: Final = frozenset("much most some all half".split())
_AMOUNTS: Final = frozenset("many few much little several more fewer".split())
_DETERMINERS: Final = frozenset("the a an this that every each another his her its their our my".split())
#: Each is one, and so is what two of them join.
_WHOLES: Final = frozenset("each every no any this that either neither many not both".split())
#: A verb before its subject, and "or": what follows is no subject of the next verb alone.
_INVERTING: Final = frozenset(
    "or do does did is are was were am be has have had can could will would shall should may might must nor so".split()
)
_MARKS: Final = frozenset(("``", "''", '"', "“", "”", "(", ")", ";", ":", "-", "–", "—", "--"))
_BEFORE: Final = frozenset(("and", "but", "``", "''", '"', "“", "”", "-", "—", "–", ","))
_OPENING: Final = frozenset(("which", "who", "whom", "whose"))
#: Pronouns that right after an operator are its subject.
_TURNED: Final = frozenset("i he she we they you".split())
_OPENERS: Final = frozenset(
    "that because when if while although though since as before after until where what how".split()
)
#: Verbs of which a clause may be the subject, beside "be".
_OF_CLAUSES: Final = frozenset("remain depend matter hinge seem appear puzzle baffle".split())
#: Words after which the verb may belong to another clause, or to more clauses than one.
_ASKING_OR_LINKING: Final = frozenset("who that which where when why how , but nor".split())
_ASKING: Final = frozenset(("how", "what", "which", "whichever", "whatever", "than", "as", "whose", "who"))
#: Nouns with a clause of what is said or known: "the fact that the ships were late".
_CLAIMS: Final = frozenset(
    "fact time claim report news idea statement announcement evidence proof fear hope belief sign rumour rumor".split()
)
_VERBAL: Final = frozenset(("VB", "VBD", "VBZ", "VBP"))
_FINITE: Final = frozenset(("VBD", "VBZ", "VBP", "MD"))
#: What no noun has after it.
_AFTER_VERBS: Final = frozenset(("DT", "PRP", "PRP$", "RB", "CD"))
_SOMETHING: Final = frozenset("something anything nothing everything someone anyone".split())
_THAN: Final = frozenset("than as many few fewer".split())
#: Acts done to things, whose form in -ing stands before no noun as an adjective.
_DOING: Final = frozenset(
    inflect(verb, "VBG")
    for verb in (
        "abolish accept acquire adopt appoint arrest avoid ban banish block borrow bring build burn buy catch "
        "change choose close collect comb create cross cut deny deploy design destroy digest dig discover "
        "dismiss draw evict expel feed fell find fix free get give hire identify impose improve install "
        "investigate keep kill lay lift loot lower make marry obtain open pay pick plant prevent promote "
        "prove provide publish punish put raise reach rebuild recruit reduce release remove renew repair "
        "replace replant rescue restore return save scrap seize send sew shoot spray steal store stop suspend "
        "take translate transport treat uproot use wash widen"
    ).split()
)
_LIKE_PREPOSITIONS: Final = frozenset(
    "including following concerning regarding considering during barring excluding depending according".split()
)
_ABOUT: Final = frozenset("at about some over under more than up to nearly almost around least most fewer less".split())
_PLACES: Final = frozenset(
    "in on at under beneath below behind beside between above among amid around inside outside near opposite over "
    "along within beyond to across from".split()
)
_POSING: Final = frozenset(
    "be stand lie hang sit come live lurk loom tower dwell reside perch flourish thrive crouch kneel exist".split()
)
#: Verbs of being somewhere, of which some have objects too.
_EXISTING: Final = frozenset(
    "grow rise remain follow begin go run stretch sleep rest wait flow "
    "float glow burn shine appear hide rot rust roam graze nest".split()
)


#: Endings of plurals, where other nouns in -works are one plant.
_WORKS: Final = ("networks", "frameworks", "artworks", "fireworks", "clockworks", "roadworks", "earthworks")
#: Forms of the plural that are pasts too: "found", "cut".
_PASTS: Final = INVARIANT | {"found", "lay", "fell", "saw", "wound", "bound", "ground"}
#: First halves of verbs that are written in two words.
_PREFIXED: Final = frozenset("cross hand force test window fast stage spoon".split())
#: Conjunctions and verbs of what is only supposed, after which "were" is singular too.
_SUPPOSING: Final = frozenset("if though although unless lest whether than".split())
_WISHING: Final = frozenset("wish wishes wished wishing if though suppose imagine rather sooner whether".split())


def subject_verb(analysis: Analysis) -> Iterator[Match]:
    """A singular verb with a plural subject, or the reverse, with the subject's head as the other half."""
    for sentence in analysis.timeline.narrated():
        finite = list(sentence.finite())
        for group in finite:
            number = _number(analysis, group)
            if group.modal or not number or group.clause == "aside":
                continue
            head = _disagreeing(_Clause(analysis, sentence, group, number, finite))
            if head is None or analysis.quoted[head] != analysis.quoted[group.first]:
                continue
            start, end = analysis.starts[group.first], analysis.ends[group.end - 1]
            noun = Related(analysis.starts[head], analysis.ends[head], "the subject")
            suggestion = _turned(analysis, group)
            other = "plural" if number == "singular" else "singular"
            values = {
                "verb": analysis.words[group.first], "subject": analysis.words[head], "suggestion": suggestion,
                "number": other,
            }  # fmt: skip
            yield Match(start, end, values, (suggestion,), (noun,))


class _Clause(msgspec.Struct, frozen=True):
    """A verb group that shows its number, with its sentence and the finite groups there."""

    analysis: Analysis
    sentence: Sentence
    group: VerbGroup
    number: str
    finite: list[VerbGroup]

    @property
    def auxiliary(self) -> bool:
        """Whether the operator is a form of "be", "have" or "do"."""
        return self.analysis.timeline.lowers[self.group.first] in _OTHER_NUMBER

    @property
    def copula(self) -> bool:
        """Whether the group is a bare "is" or "was", after which an amount is one thing: "five wins is a record"."""
        return self.group.lemma == "be" and self.group.first == self.group.head

    def before(self) -> int:
        """The last token before the group that is no adverb; it may lie before the sentence."""
        at = self.group.first - 1
        while at > self.sentence.first and self.analysis.timeline.tags[at] in ADVERBS:
            at -= 1
        return at


def _disagreeing(clause: _Clause) -> int | None:
    """The head of a certain subject that disagrees with the group."""
    lowers, tags = clause.analysis.timeline.lowers, clause.analysis.timeline.tags
    group, sentence = clause.group, clause.sentence
    before = clause.before()
    if _turned_round(clause, before):
        return _asked(clause)
    if before < sentence.first:
        return None
    if group.clause == "attribution" and group.lemma in SAYING and tags[before] in ("''", ","):
        return _told(clause)
    if clause.auxiliary and not _TURNED.isdisjoint(lowers[group.first + 1 : group.first + 2]):
        return None  # "Which coat do you wear"
    if tags[before] == "EX":
        seeming = group.lemma in ("seem", "appear") and lowers[group.end : group.end + 2] == ["to", "be"]
        existing = group.lemma in ("be", "exist", "remain") or seeming
        return _after(clause, group.end + 2 * seeming) if existing else None
    if lowers[before] == "here" and before == sentence.first and group.lemma in ("be", "come"):
        return _after(clause, group.end)
    if lowers[sentence.first] == "what":
        return _identified(clause)
    if _clausal(clause):
        return sentence.first
    if clause.number == "plural" and _subjunctive(clause):
        return None
    return _shared(clause) if group.joined >= 0 else _before_verb(clause)


def _told(clause: _Clause) -> int | None:
    """The plural noun after a verb of saying in the singular that follows what is said: "…, warns the authors"."""
    lowers, tags = clause.analysis.timeline.lowers, clause.analysis.timeline.tags
    at, last = clause.group.end, clause.sentence.last
    if clause.group.first != clause.group.head or clause.number == "plural":
        return None
    head, end = noun_phrase(lowers, tags, at, last)
    stop = next((t for t in range(end, last) if lowers[t] in (",", ".", "``")), last)
    certain = end == stop or (tags[end] == "IN" and "POS" not in tags[end:stop])
    plural = certain and head == end - 1 and tags[head] == "NNS" and tags[at] in ("DT", "PRP$", "CD")
    return head if plural and "CC" not in tags[at:end] and not _in_form(lowers, head) else None


def _before_verb(clause: _Clause) -> int | None:
    """The head of a certain subject that stands before the group and has not the number asked for."""
    lowers, tags = clause.analysis.timeline.lowers, clause.analysis.timeline.tags
    group, sentence = clause.group, clause.sentence
    before = clause.before()
    if before < sentence.first:
        return None
    object_of = before > sentence.first and tags[before - 1] == "IN" and lowers[before - 1] not in _OPENERS | {"than"}
    if tags[before] == "PRP" and not (object_of and lowers[before] in ("it", "him", "them", "her", "us", "me")):
        return _pronoun(clause, before)
    if group.clause == "relative" and group.opener == before:
        return _antecedent(clause)
    asking = group.opener >= 0 and group.clause != "relative" and lowers[group.opener] in _ASKING
    if asking and not _begins(clause, group.opener):
        return None
    if group.opener > sentence.first and clause.analysis.timeline.lowers[group.opener] == "that":
        noun = group.opener - 1
        inside = any(other.first == group.end for other in clause.finite)
        whole = clause.auxiliary and {"VBN", "VBD"}.isdisjoint(tags[group.opener : before + 1]) and tags[before] != "JJ"
        if tags[noun] in _NOUNS and lowers[noun] not in _CLAIMS and not (inside or whole):
            return None  # "the company that the brothers founded employs"
    at = _subject_start(clause)
    if at is None:
        return None
    posed = tags[at] == "VBN" and tags[at + 1] in ("IN", "TO")  # "Attached to the gate was"
    if posed or tags[at] in ("IN", "TO") or clause.analysis.timeline.lowers[at] in ("next", "close"):
        return _inverted(clause, at)
    return _fronted(clause, at)


def _clausal(clause: _Clause) -> bool:
    """Whether a clause is the subject of a verb in the plural: "How the thieves got in remain a mystery"."""
    lowers, tags, group, first = (
        clause.analysis.timeline.lowers, clause.analysis.timeline.tags, clause.group, clause.sentence.first
    )  # fmt: skip
    before = clause.before()
    inside = [other for other in clause.finite if other.first < group.first]
    after = tags[group.end] if group.end < clause.sentence.last else "."
    return (
        clause.number == "plural"
        and lowers[first] in ("how", "why", "whether", "that")
        and (
            group.lemma in _OF_CLAUSES
            or (lowers[first] == "that" and tags[first] == "IN")
            or (group.lemma == "be" and after in ("JJ", "DT"))
        )
        and group.clause in ("main", "content")
        and len(inside) == 1
        and inside[0].first > first + 1
        and tags[before] not in ("PRP", "MD")
        and _ASKING_OR_LINKING.isdisjoint(lowers[first + 1 : group.first])
        and "?" not in lowers[group.first : clause.sentence.last]
    )


def _begins(clause: _Clause, opener: int) -> bool:
    """Whether the word after "as", "how" and the like begins the subject: not in "what role the state plays"."""
    lowers, tags, after = clause.analysis.timeline.lowers, clause.analysis.timeline.tags, opener + 1
    plain = lowers[opener] in ("as", "how") and tags[after] in ("NNS", "PDT", "NNP")
    plain = plain or (lowers[opener] == "as" and tags[after] == "NN" and lowers[after + 1] == "of")
    qualified = lowers[opener] == "as" and tags[after : after + 2] == ["JJ", "NNS"] and lowers[after] not in _AMOUNTS
    return plain or qualified or lowers[after] in _DETERMINERS


def _identified(clause: _Clause) -> int | None:
    """The one thing that a clause with "what" is said to be: "What struck them most were the silence"."""
    lowers, tags, group, last = (
        clause.analysis.timeline.lowers, clause.analysis.timeline.tags, clause.group, clause.sentence.last
    )  # fmt: skip
    inside = any(other.first < group.first for other in clause.finite)
    if clause.number == "singular" or not clause.copula or not inside or group.clause != "main":
        return None
    head, end = noun_phrase(lowers, tags, group.end, last)
    one = head > group.end and lowers[group.end] in _DETERMINERS and tags[head] == "NN"
    certain = (
        one
        and lowers[head] not in COLLECTIVE
        and "CC" not in tags[group.end : last]
        and "POS" not in tags[group.end : end]
    )
    return head if certain and "," not in lowers[group.end : end + 1] else None


def _shared(clause: _Clause) -> int | None:
    """The subject that two verbs share by "and" or "but", where it disagrees with the second: "was fined and have"."""
    analysis, group = clause.analysis, clause.group
    lowers, tags = analysis.timeline.lowers, analysis.timeline.tags
    other = clause.sentence.groups[group.joined]
    within = [g for g in clause.sentence.groups if other.end <= g.first < group.first]
    strict = not clause.auxiliary or lowers[group.first] in ("have", "do")
    between = any(strict or g.form == "finite" for g in within)
    joins = lowers[clause.before()] in ("and", "but") and lowers[group.first - 1] != "so"
    if between or not joins or other.clause != "main" or other.modal or other.lemma in BARE_CONTENT:
        return None
    if "?" in lowers[group.first : clause.sentence.last]:
        return None  # "Prices rose, but is that new?"
    shown = _number(analysis, other)
    if not clause.auxiliary:
        noun = tags[group.end] in _NOUNS or lowers[group.end] in (",", ".", "of")  # "and visits."
        if noun or not (group.present and other.present and shown):
            return None
    if shown == clause.number:
        return None
    head = _before_verb(msgspec.structs.replace(clause, group=other))
    if head is not None or not shown:
        return head
    # one verb in the singular and one in the plural: wrong even of a team
    found = subject(lowers, tags, other)
    if found is None or found.number != shown or not {"and", "or"}.isdisjoint(lowers[found.first : found.end]):
        return None
    known = tags[found.head] == "PRP" or _common(analysis, found.head, found.head)
    return found.head if known and not _in_form(lowers, found.head) else None


def _number(analysis: Analysis, group: VerbGroup) -> str:
    """The number that the operator shows: singular, plural, or "" where it shows none."""
    low = analysis.timeline.lowers[group.first]
    if low in _SINGULAR:
        return "singular"
    if low in _PLURAL:
        beside = analysis.words[group.first - 1], *analysis.words[group.first + 1 : group.first + 2]
        named = low == "do" and all(word[:1].isupper() for word in beside)
        return "" if named else "plural"  # not "Rio Grande do Sul"
    tag = analysis.timeline.tags[group.first]
    if analysis.words[group.first].islower() and low.isalpha() and low not in _PASTS and group.first == group.head:
        end = min(group.end, len(analysis.timeline.lowers) - 1)
        follows = analysis.timeline.tags[end]
        if group.lemma in ("need", "dare") and analysis.timeline.lowers[end] in ("not", "n't"):
            return ""  # "she need not have worried": a modal
        if low in _PREFIXED and follows in ("NNS", "VBZ"):
            return ""  # "the boy who cross dresses"
        if follows == "VBN" and analysis.timeline.tags[group.first - 1] == "NNP":
            return ""  # "the New England states urged"
        if tag == "VBZ" and low != group.lemma:
            return "singular" if low.endswith("s") and not low.endswith("ss") and follows not in _FINITE else ""
        noun = follows == "NN" and analysis.timeline.lowers[end] not in _ONE
        return "plural" if tag in ("VBP", "VBZ") and not noun and low == group.lemma else ""
    return ""


def _turned(analysis: Analysis, group: VerbGroup) -> str:
    low = analysis.timeline.lowers[group.first]
    turned = _OTHER_NUMBER.get(low)
    if turned is None:
        turned = group.lemma if _number(analysis, group) == "singular" else inflect(group.lemma, "VBZ")
    rest = analysis.text[analysis.ends[group.first] : analysis.ends[group.end - 1]]
    return (turned.capitalize() if analysis.words[group.first][:1].isupper() else turned) + rest


def _subjunctive(clause: _Clause) -> bool:
    """Whether the form may be no plural: "if he were", "demands that the mayor resign"."""
    lowers, group, first = clause.analysis.timeline.lowers, clause.group, clause.sentence.first
    before = lowers[first : group.first]
    if lowers[group.first] == "were":
        opener = lowers[group.opener] if group.opener >= 0 else ""
        return (
            group.clause == "conditional"
            or lowers[group.end : group.end + 2] == ["it", "not"]
            or opener in _SUPPOSING
            or not _WISHING.isdisjoint(before)
        )
    asked = group.clause in ("content", "relative") or lowers[group.opener] == "lest"
    outside = lowers[first : max(group.opener, group.start)]
    return lowers[group.first] != "are" and asked and any(word.startswith(MANDATIVE) for word in outside)


def _after(clause: _Clause, at: int) -> int | None:
    """The noun after "there is" or an inverted verb, where it disagrees."""
    lowers, tags, last = clause.analysis.timeline.lowers, clause.analysis.timeline.tags, clause.sentence.last
    if at < last and lowers[at] in ("in", "on") and clause.copula:
        at = noun_phrase(lowers, tags, at + 1, last)[1]  # "There is in the province only two laboratories"
    while at < last and (tags[at] in ADVERBS or lowers[at] in _ABOUT):
        at += 1
    first = at
    while at < last and tags[at] in _BEFORE_HEAD:
        if tags[at] in ("VBN", "VBG") and (tags[at - 1] not in ("CD", "DT", "JJ") or tags[at + 1] not in _NOUNS):
            break  # "two sailors rescued", but "40 forged seals"
        if tags[at] == "HYPH" and tags[at - 1] != "CD":
            break
        if tags[at] in ("DT", "PRP$", "JJ", "CD") and at > first and tags[at - 1] in _NOUNS:
            break  # "three attacks this month", "two boys aged four"
        at += 1
    head = at - 1
    if head < first or tags[head] not in ("NN", "NNS") or (at < last and tags[at] in _NOUNS):
        return None
    following = lowers[at] if at < last else ""
    if not _SOMETHING.isdisjoint(lowers[first:at]) or "POS" in tags[first:at] or following in ("-", "/"):
        return None
    if clause.number == "singular":
        many = tags[head] == "NNS" or lowers[head] == "people"
        if not many or lowers[head] in PLURAL_IN_FORM or lowers[first] in ("a", "an", "one", "every"):
            return None
        return None if "and" in lowers[first:at] else head
    if "and" in lowers[first:last] or following in (",", "of"):
        return None
    one = lowers[first] in ("a", "an", "one") and tags[head] == "NN" and lowers[head] not in COLLECTIVE
    return head if one and "CD" not in tags[first + 1 : at] else None


def _inverted(clause: _Clause, at: int) -> int | None:
    """The noun after the verb where only a phrase of place stands before it: "Among the dead was two nurses"."""
    lowers, tags, group = clause.analysis.timeline.lowers, clause.analysis.timeline.tags, clause.group
    moved = tags[at] not in ("IN", "TO")
    if moved:
        at += 1
    if lowers[at] not in _PLACES and not moved:
        return None
    if tags[at - 1] == "VBN" and moved and not clause.copula:
        return None
    bare = (
        group.first == group.head and tags[clause.before()] in ("NN", "NNS") and tags[clause.before() - 1] not in _NOUNS
    )
    if not group.passive and group.lemma not in _POSING and not (bare and group.lemma in _EXISTING):
        return None
    taken = lowers[at] == "among" and tags[clause.before()] in ("VBN", "VBD")  # "Among those arrested was"
    if tags[clause.before()] not in _NOUNS | {"JJ", "CD", "PRP"} and not taken:
        return None
    if attributes(lowers, tags, at, group.first, clause.finite) is None:
        return None
    counted = tags[group.end : group.end + 1]
    return _after(clause, group.end) if counted and counted[0] in ("CD", "DT", "JJ", "NNS", "NN", "PRP$") else None


def _asked(clause: _Clause) -> int | None:
    """The noun after its verb, in questions and after words that turn the order: "Where is the hostages now?"."""
    analysis, group, last = clause.analysis, clause.group, clause.sentence.last
    lowers, tags, first = analysis.timeline.lowers, analysis.timeline.tags, group.first + 1
    if not clause.auxiliary or first >= last:
        return None
    if tags[first] == "EX":
        return _after(clause, first + 1)  # "Is there any doubts?"
    if tags[first] == "PRP":
        one = clause.number == "plural" and lowers[first] in ("he", "she", "it") and lowers[first - 1] != "were"
        many = clause.number == "singular" and lowers[first] in ("you", "we", "they")
        return first if (one or many) and "?" in lowers[first:last] else None
    if tags[first] not in ("DT", "PRP$", "NNS", "JJ", "CD"):
        return None
    if clause.copula and lowers[first - 2] in ("what", "who"):
        return None
    head, end = noun_phrase(lowers, tags, first, last)
    if head < 0 or end - head != 1 or end == last or lowers[end] in ("and", "or", "-") or "CC" in tags[first:end]:
        return None
    if clause.number == "singular":
        return head if tags[head] == "NNS" and lowers[head] not in PLURAL_IN_FORM | {"people"} else None
    one = (
        tags[head] == "NN"
        and lowers[first] in _DETERMINERS
        and tags[end] in ("VB", "VBN")
        and lowers[first - 1] != "were"
    )
    return head if one and analysis.timeline.lemmas[head] not in COLLECTIVE and lowers[head] not in COLLECTIVE else None


def _turned_round(clause: _Clause, before: int) -> bool:
    """Whether the subject stands after its operator: "Why does …?", "nor has …", "Only after the fire was …"."""
    lowers, tags = clause.analysis.timeline.lowers, clause.analysis.timeline.tags
    first, last = clause.sentence.first, clause.sentence.last
    if before < first or tags[before] in ("WRB", "WP", "``"):
        return "?" in lowers[clause.group.first : last]
    if lowers[before] in ("neither", "nor"):
        return True
    if lowers[first] not in TURNING:
        return False
    phrase = clause.group.opener == first + 1 and clause.finite[0] == clause.group  # "Not since the war has"
    if not phrase and (clause.group.clause != "main" or clause.group.start != first):
        return False
    return lowers[first] not in ("only", "not") or tags[first + 1] in ("IN", "WRB", "RB")


def _fronted(clause: _Clause, at: int) -> int | None:
    """The head of a subject that begins at `at` and fills the clause up to the verb, where it disagrees."""
    analysis, group = clause.analysis, clause.group
    lowers, tags = analysis.timeline.lowers, analysis.timeline.tags
    low = lowers[at]
    following = lowers[at + 1] if at + 1 < group.first else ""
    head, end = noun_phrase(lowers, tags, at, group.first)
    if following == "of" and (low in _ONE | _SEVERAL | _PARTS or low == "one"):
        head, end = at, at + 1
    if low in _ONE and head < 0:
        head, end = at, at + 1
    if not _opens(clause, at):
        return None
    if tags[at] == "VBG" and (tags[at + 1] in ("DT", "PRP$") or _doing(clause, at)):
        return at if clause.number == "plural" else None
    if low == "the" and following in PERSONAL and at + 2 <= group.first and head < at + 2:
        head, end = at + 1, at + 2
        if clause.number == "plural":
            return None
        return head if attributes(lowers, tags, end, group.first, clause.finite) == [] else None
    if low in ("these", "those") and head < 0 and clause.number == "singular":
        return at if attributes(lowers, tags, at + 1, group.first, clause.finite) == [] else None
    if low in ("neither", "either"):
        return _correlative(clause, at)
    if low == "both" and "and" in lowers[at : group.first]:
        return _both(clause, at)
    if head < 0 and low in ("this", "that") and tags[at] == "DT" and at + 1 == group.first:
        return at if clause.number == "plural" and lowers[at - 1] != "all" else None
    joined = attributes(lowers, tags, end, group.first, clause.finite) if head >= 0 else None
    if joined is None or (clause.number == "plural" and _added(lowers[end : group.first])):
        return None
    named = (
        tags[group.first - 1] == "NNP" and "and" in lowers[end : group.first] and "," not in lowers[end : group.first]
    )
    if clause.number == "plural" and not joined and named and lowers[head] in PERSONS:
        return None  # "The mayor in Graz and Haas were"
    if joined and lowers[joined[0] - 1] != ",":
        return _pair(clause, at, head, joined)
    if joined and clause.number == "plural":
        return None
    return head if _other_number(clause, at, head, end) else None


def _correlative(clause: _Clause, at: int) -> int | None:
    """The second head of "neither … nor …", where it is plural and the verb right after it is not."""
    lowers, tags, group = clause.analysis.timeline.lowers, clause.analysis.timeline.tags, clause.group
    middle = next((t for t in range(at, group.first) if lowers[t] in ("nor", "or")), -1)
    if middle < 0 or clause.number == "plural":
        return None
    head, end = noun_phrase(lowers, tags, middle + 1, group.first)
    plural = end == group.first and head > middle and tags[head] == "NNS" and not _in_form(lowers, head)
    return head if plural else None


def _added(words: Sequence[str]) -> bool:
    """Whether "as well as" adds to a subject in the singular, which may make it plural in sense."""
    return any(words[t : t + 3] == ["as", "well", "as"] for t in range(len(words) - 2))


def _both(clause: _Clause, at: int) -> int | None:
    """The first head of "both … and …", which are two, with a verb in the singular: "Both the mayor and X differs"."""
    lowers, tags, group = clause.analysis.timeline.lowers, clause.analysis.timeline.tags, clause.group
    head, end = noun_phrase(lowers, tags, at + 1, group.first)
    if head < 0 or clause.number == "plural":
        return None
    return head if attributes(lowers, tags, end, group.first, clause.finite) else None


def _opens(clause: _Clause, at: int) -> bool:
    """Whether the subject does begin there: not after "and", which may join it to more, nor after an operator."""
    lowers, first, group = clause.analysis.timeline.lowers, clause.sentence.first, clause.group
    if at > first and lowers[at - 1] in _INVERTING | {"whatever", "whichever", "however"}:
        return False
    told = max((g for g in clause.finite if g.end <= at), key=lambda g: g.end, default=None)
    previous = max((g.end for g in clause.sentence.groups if g.end <= at), default=first)
    joined = lowers[at - 1] == "and" and at > first
    if not joined and (clause.number == "singular" or "and" not in lowers[max(previous, group.opener) : at]):
        return True
    if not joined or told is None or told.lemma in BARE_CONTENT:
        return False
    if lowers[at - 2] == ",":
        # "The fire is out, and the road are open": a clause of its own before, and no list
        return clause.number == "singular" or (told.end == previous and lowers[previous:at].count(",") == 1)
    return _apart(clause, told, at)


def _apart(clause: _Clause, told: VerbGroup, at: int) -> bool:
    """Whether "and" joins two main clauses: what stands between the verb of the first and "and" is its object."""
    lowers, tags, group = clause.analysis.timeline.lowers, clause.analysis.timeline.tags, clause.group
    finite = told.head > told.first or tags[told.first] != "VBD" or lowers[told.first] in PAST_ONLY
    after = [g for g in clause.sentence.groups if told.end <= g.first < at]
    last = after[-1].end if after else told.end
    return (
        finite
        and (clause.number == "singular" or lowers[at] in _DETERMINERS)
        and all(g.lemma not in BARE_CONTENT for g in after)
        and not _NOUNS.isdisjoint(tags[last : at - 1])
        and told.clause == group.clause == "main"
        and told.start < told.first
        and "," not in lowers[told.end : at]
        and lowers[told.end : at].count("and") == 1
        and _OPENERS.isdisjoint(lowers[told.end : at])
    )


def _other_number(clause: _Clause, at: int, head: int, end: int) -> bool:
    """Whether a subject without "and" has the other number than the verb."""
    return _subject_number(clause, at, head, end) not in ("", clause.number)


def _subject_number(clause: _Clause, at: int, head: int, end: int) -> str:
    """The number of a subject without "and", from `at` to `end`; "" where English lets either go."""
    lowers, tags = clause.analysis.timeline.lowers, clause.analysis.timeline.tags
    low, noun, tag = lowers[at], lowers[head], tags[head]
    partitive = end < clause.group.first and lowers[end] == "of"
    if head == at and low in _ONE | {"one"}:
        return "singular" if partitive or low != "each" else ""
    if head == at and low in (_PARTS if clause.number == "plural" else _SEVERAL):
        return _whole(clause, end + 1, True) if clause.number == "plural" or lowers[end + 1] in _OWNING else ""
    if noun == "majority" or (low == "all" and lowers[at + 1] == "that"):
        return ""  # of votes it is one, of people many; "all that remains is"
    if noun == "number" and partitive:
        many = low == "a" and head == at + 1 and "NNS" in tags[end : clause.group.first]
        return "singular" if low == "the" else "plural" if many else ""
    if noun in FRACTIONS | HUNDREDS and partitive:
        return _whole(clause, end + 1, noun in FRACTIONS)
    if head == at + 1 and ((low, noun) == ("no", "one") or (low == "the" and noun in OF_ONE and partitive)):
        return "singular"
    if noun in ("police", "people"):
        many = head == at or low in _SEVERAL | {"the", "these", "those", "more"} or tags[at] in ("CD", "JJ")
        return "plural" if many else ""
    if noun in ("states", "nations") and lowers[head - 1] == "united":
        return "singular" if clause.auxiliary else ""
    if tag in ("NNS", "NNPS") and noun in PEOPLES | HUMANS:
        return "plural" if clause.auxiliary else ""
    if tag == "NNP" and _named_person(clause, at, head):
        return "singular"
    if noun in LATIN and tag in ("NN", "NNS"):
        return "plural" if low in _OWNING | {"all", "both"} else ""
    if not _common(clause.analysis, head, at) or _doubtful(clause, at, head, end):
        return ""
    if tag == "NNS":
        return "plural" if _many(clause, at, head, end) else ""
    return "singular" if tag == "NN" and "CC" not in tags[at:end] and _single(clause, at, head, end) else ""


def _whole(clause: _Clause, at: int, parted: bool) -> str:
    """The number of the whole that begins at `at`, which a word for a part takes over: "half of the pupils"."""
    lowers, tags = clause.analysis.timeline.lowers, clause.analysis.timeline.tags
    if parted and clause.number == "plural" and _uncounted(clause, at):
        return "singular"
    counted = next((t for t in range(at, clause.group.first) if tags[t] in _NOUNS), at)
    modifying = tags[counted + 1] in _NOUNS | {"POS"}  # "most of the miners' housing was"
    doubtful = modifying or _in_form(lowers, counted) or _unmarked(lowers[counted])
    return "plural" if tags[counted] == "NNS" and not doubtful else ""


def _doubtful(clause: _Clause, at: int, head: int, end: int) -> bool:
    """Whether the head may be the verb, and the verb its object: "the Speaker chairs debates"."""
    lowers, tags, group = clause.analysis.timeline.lowers, clause.analysis.timeline.tags, clause.group
    compound = end == group.first and head > at and tags[head - 1] in ("NN", "NNP")
    return not clause.auxiliary and compound and tags[group.end] not in _AFTER_VERBS and lowers[group.end] != "that"


def _many(clause: _Clause, at: int, head: int, end: int) -> bool:
    """Whether a noun in the plural is many, and no amount or topic: "five wins is a record"."""
    lowers, tags, group = clause.analysis.timeline.lowers, clause.analysis.timeline.tags, clause.group
    low = lowers[at]
    topic = head == end - 1 == group.first - 1 and low not in _DETERMINERS | {"these", "those"}
    a_thing = topic and lowers[group.end : group.end + 1] in (["a"], ["an"], ["the"])
    millions = tags[at] == "CD" and tags[at + 1] == "CD"  # "Ten million crowns was set aside"
    amount = millions or (clause.copula and (tags[at] == "CD" or a_thing))
    doing = low.endswith("ing") and head > at
    formless = _in_form(lowers, head) or _unmarked(lowers[head])
    return not (amount or doing or formless or low in ("a", "an", "one", "each", "every"))


def _single(clause: _Clause, at: int, head: int, end: int) -> bool:
    """Whether a noun in the singular is one thing, and no group of people."""
    lowers, tags = clause.analysis.timeline.lowers, clause.analysis.timeline.tags
    low, noun = lowers[at], lowers[head]
    if noun in NEWS:
        return clause.auxiliary
    if noun == "thing" or low in ("every", "each"):
        return noun != "thing"  # "the only thing left are the walls"
    # "Internal demand are growing"
    bare = {"CD", "NNP"}.isdisjoint(tags[at:head]) and "and" not in lowers[end : clause.group.first]
    mass = clause.auxiliary and bare and noun not in TIME_NOUNS
    whole = low == "all" and lowers[at + 1] in _DETERMINERS
    known = low in _DETERMINERS | {"no", "one"} or mass or whole or "POS" in tags[at:head]
    return known and noun not in COLLECTIVE and clause.analysis.timeline.lemmas[head] not in COLLECTIVE


def _named_person(clause: _Clause, at: int, head: int) -> bool:
    """Whether the name is a person's: it has a title before it or after it, or an age."""
    lowers, tags = clause.analysis.timeline.lowers, clause.analysis.timeline.tags
    if {"POS", "CC", "HYPH", "IN"}.isdisjoint(tags[at:head]) and not PERSONS.isdisjoint(lowers[at:head]):
        return True
    if lowers[head + 1] != "," or head == at:
        return False
    age = tags[head + 2] == "CD" and lowers[head + 3] == ","
    end = next((t for t in range(head + 2, clause.group.first) if lowers[t] in (",", "of", "at", "in")), head + 2)
    called = lowers[end - 1] in PERSONS and "CC" not in tags[head:end]
    return age or called


def _uncounted(clause: _Clause, at: int) -> bool:
    """Whether the whole that begins at `at` is one thing, and nothing but its attributes stands before the verb."""
    lowers, tags, group = clause.analysis.timeline.lowers, clause.analysis.timeline.tags, clause.group
    head, end = noun_phrase(lowers, tags, at, group.first)
    if head < 0 or lowers[at] not in _DETERMINERS or tags[head] != "NN" or not _common(clause.analysis, head, at):
        return False
    collective = lowers[head] in COLLECTIVE or clause.analysis.timeline.lemmas[head] in COLLECTIVE
    return not collective and attributes(lowers, tags, end, group.first, clause.finite) == []


def _common(analysis: Analysis, head: int, at: int) -> bool:
    """Whether the head is a common noun: in lower case, or the first word and known as one."""
    low = analysis.timeline.lowers[head]
    base = analysis.timeline.lemmas[head].lower()
    parted = "of" in analysis.timeline.lowers[head + 2 : head + 5]  # "Shocks, the worst of which was"
    known = (base in ranks() or (parted and is_english(base))) and base not in names() and low not in names()
    aside = analysis.timeline.lowers[head + 1] == "," and not parted  # "Rolls, which has been sold, opens": a name
    return analysis.words[head] == low or (head == at and known and not aside)


def _in_form(lowers: Sequence[str], head: int) -> bool:
    noun = lowers[head]
    works = noun.endswith("works") and not noun.endswith(_WORKS)  # "The brickworks was founded in May"
    return works or noun in PLURAL_IN_FORM or noun.endswith("-")


def _unmarked(noun: str) -> bool:
    """Whether a noun in the plural, by its tag, has no plural form: "pollen", of which the tagger is not sure."""
    return lemma(noun, "NNS") == noun


def _pair(clause: _Clause, at: int, head: int, joined: list[int]) -> int | None:
    """The last head of two that "and" joins, before a verb in the singular; or the one head before a plural.

    "The state of the roads and the bridges is" may join the roads alone, and "the captain and owner was" names one.
    """
    lowers, tags, group = clause.analysis.timeline.lowers, clause.analysis.timeline.tags, clause.group
    middle = joined[0]
    direct = head == middle - 1
    second, end = noun_phrase(lowers, tags, middle + 1, group.first)
    if len(joined) > 1 or second < 0 or tags[second] == "PRP" or lowers[at] in _WHOLES or lowers[middle + 1] in _WHOLES:
        return None
    if clause.number == "plural":
        return head if not direct and _of_attribute(clause, at, head, middle) else None
    attributed = not direct and tags[head + 1] in ("IN", "TO", "VBN", "VBG")
    if tags[head] == "NNS" and attributed and _other_number(clause, at, head, middle):
        return head  # many, whatever "and" joins
    named = not (_common(clause.analysis, head, at) and clause.analysis.words[second].islower())
    others = tags[middle + 1] == "DT" or lowers[middle + 1] in ("other", "his", "her", "their")
    if tags[head] == "NNP" and direct and others and tags[second] == "NNS" and clause.analysis.words[second].islower():
        return second  # "Haas and other ministers"
    if tags[head] not in ("NN", "NNS") or tags[second] not in ("NN", "NNS") or named:
        return None
    if head == at and second == middle + 1 and end == group.first and not clause.copula:
        abstract = lowers[head].endswith(ABSTRACT) and lowers[second].endswith(ABSTRACT)
        many = tags[head] == tags[second] == "NNS" and not (_in_form(lowers, head) or _in_form(lowers, second))
        return second if direct and (abstract or many) else None
    own = lowers[middle + 1] in ("the", "a", "an", "his", "her", "their", "its")
    if not direct:
        persons = lowers[head] in PERSONS and lowers[middle + 1] in ("his", "her")
        return second if persons and lowers[second] in PERSONS else None
    counted = tags[second] == "NNS" and tags[at] in ("DT", "PRP$", "CD")
    one = clause.copula and end < group.first and lowers[head] not in PERSONS | BUILT
    if (own or counted) and not one:
        return second
    return None


def _of_attribute(clause: _Clause, at: int, head: int, middle: int) -> bool:
    """Whether "and" joins two in an attribute of a head that is one: "the minister for trade and energy"."""
    lowers, tags, group = clause.analysis.timeline.lowers, clause.analysis.timeline.tags, clause.group
    second, end = noun_phrase(lowers, tags, middle + 1, group.first)
    if lowers[at] not in _DETERMINERS or tags[middle + 1] in ("DT", "PRP$", "CD"):
        return False
    near, first = second == middle + 1, tags[middle - 1]
    if near and first == tags[second] == "NN" and tags[middle - 2] == "IN" and lowers[head] in PERSONS:
        return lowers[second] not in PERSONS and end == group.first
    bare = first == "NNS" and (near or lowers[head] == "number")
    caused = near and lowers[middle - 2] in ("by", "between")
    return tags[second] == "NNS" and (bare or caused) and _other_number(clause, at, head, head + 1)


def _antecedent(clause: _Clause) -> int | None:
    """The noun right before "who" or "that", where no other can be meant: "the men who was"."""
    lowers, tags, first = clause.analysis.timeline.lowers, clause.analysis.timeline.tags, clause.sentence.first
    opener = clause.group.opener
    head = opener - 1
    if lowers[opener - 1] == "of" and opener - 2 > first:
        counted, owned = lowers[opener - 2], lowers[opener] in ("which", "whom")
        wrong = counted in ("one", "each") if clause.number == "plural" else counted in _SEVERAL - _PARTS
        return opener - 2 if owned and wrong else None  # "two pumps, one of which were replaced"
    if lowers[opener] not in ("who", "that", "which") or head < first or tags[opener - 1] == "IN":
        return None
    if lowers[head] == ",":
        head -= 1
        loose = any(group.first < opener for group in clause.finite) or lowers[clause.group.end] in ("to", "why", "how")
        loose = loose or clause.group.lemma in ("mean", "include")
        if lowers[opener] != "who" and loose:
            return None  # ", which is" may go back to a whole clause; ", which is to say", ", which means all of them"
    if lowers[head] in _ONE:
        return head if clause.number == "plural" and not _subjunctive(clause) else None
    if lowers[opener] == "who":
        head = _person_before(clause, head)
    cleft = _cleft(clause)
    if cleft is not None:
        return cleft if _other_number(clause, cleft, cleft, cleft + 1) else None
    if lowers[head] in ("those", "people"):
        return head if clause.number == "singular" and lowers[head - 1] not in ("of", "the") else None
    if tags[head] not in ("NN", "NNS") or not _common(clause.analysis, head, head):
        return None
    if clause.number == "singular":
        plural = tags[head] == "NNS" and not _in_form(lowers, head)
        at = _phrase_start(tags, head, first)
        if not plural or lowers[at] in ("a", "an", "one") or "kind" in lowers[at:head]:
            return None
        return head if _all_alike(clause, at, head) else None
    at = _phrase_start(tags, head, first)
    one = lowers[at] in ("a", "an", "the", "his", "her", "every") and tags[head] == "NN"
    sure = one and lowers[head] not in COLLECTIVE and lowers[head] != "one"
    return head if sure and _all_alike(clause, at, head) else None


def _phrase_start(tags: Sequence[str], head: int, first: int) -> int:
    """Where the noun phrase with the head begins, the possessor left out."""
    at = head
    while at > first and tags[at - 1] in ("JJ", "CD", "NN", "DT", "PRP$", "VBN", "JJS"):
        at -= 1
    return at


def _personal(clause: _Clause, noun: int) -> bool:
    """Whether the noun may name a person."""
    lemma = clause.analysis.timeline.lemmas[noun].lower()
    return lemma in PERSONS | {"man", "woman", "child", "people"} or lemma.endswith(OF_PERSONS)


def _person_before(clause: _Clause, head: int) -> int:
    """The person that "who" goes back to past the places after it: "farmers from the valley, who"; else the head."""
    lowers, tags, first = clause.analysis.timeline.lowers, clause.analysis.timeline.tags, clause.sentence.first
    noun = head
    while tags[noun] == "NN" and lowers[noun] not in COLLECTIVE and not _personal(clause, noun):
        at = _phrase_start(tags, noun, first)
        while at > first and tags[at - 1] in _BEFORE_HEAD:
            at -= 1
        if at < first + 2 or tags[at - 1] != "IN" or tags[at - 2] not in ("NN", "NNS"):
            return head
        noun = at - 2
    return noun if tags[noun] in ("NN", "NNS") and _personal(clause, noun) else head


def _all_alike(clause: _Clause, at: int, head: int) -> bool:
    """Whether all nouns that a relative word after the head may go back to are as many as it.

    They are the heads of the phrases with prepositions that stack up before it: "the fines on the editors who".
    """
    lowers, tags, first = clause.analysis.timeline.lowers, clause.analysis.timeline.tags, clause.sentence.first
    personal = lowers[clause.group.opener] == "who" and _personal(clause, head)
    while at > first:
        if tags[at - 1] == "POS":
            while at > first and tags[at - 1] in _NOUNS | {"POS", "DT", "JJ", "PRP$", "CD"}:
                at -= 1
            continue
        if tags[at - 1] in _VERBAL:
            return True
        if tags[at - 1] not in ("IN", "TO"):
            return False
        noun = at - 2
        if noun >= first and tags[noun] in _VERBAL:
            return True
        if noun > first and tags[noun] in ("VBN", "VBG", "VB"):
            if tags[noun - 1] not in _NOUNS:
                return True
            noun -= 1
        if personal and noun > first and not _personal(clause, noun) and lowers[noun] not in COLLECTIVE:
            at = _phrase_start(tags, noun, first)
            continue  # "the eyes of a painter who"
        if noun < first or tags[noun] != tags[head] or lowers[noun] in COLLECTIVE or "CC" in tags[noun:at]:
            return False
        at = _phrase_start(tags, noun, first)
    return True


def _cleft(clause: _Clause) -> int | None:
    """The noun that "who" goes back to after "It is", and the "one" of "the only one of": attributes may follow."""
    lowers, tags, first, opener = (
        clause.analysis.timeline.lowers, clause.analysis.timeline.tags, clause.sentence.first, clause.group.opener
    )  # fmt: skip
    only = next((t for t in range(first + 1, opener - 2) if lowers[t - 1 : t + 3] == ["the", "only", "one", "of"]), -1)
    if only >= 0 and not any(only < group.first < opener for group in clause.finite):
        return only + 1
    if lowers[first] != "it" or lowers[opener] != "who":
        return None
    told = next((group for group in clause.finite if group.first <= first + 2), None)
    if told is None or told.lemma != "be" or any(told.end <= group.first < opener for group in clause.finite):
        return None
    head, end = noun_phrase(lowers, tags, told.end, opener)
    if head < 0 or tags[head] != "NNS" or attributes(lowers, tags, end, opener, ()) != []:
        return None
    return head


def _subject_start(clause: _Clause) -> int | None:
    """Where the subject begins: the clause's first token, or what follows a fronted adverbial and its comma."""
    lowers, tags = clause.analysis.timeline.lowers, clause.analysis.timeline.tags
    group, sentence = clause.group, clause.sentence
    if not clause.auxiliary and any(
        other.first > group.first and not other.sure and other.start == group.end for other in clause.finite
    ):
        return None  # "electronic components exports fell": another verb follows without a link
    if group.clause == "content" and group.opener < 0:
        told = sentence.groups[group.governor] if group.governor >= 0 else None
        if told is None or told.end != group.start or told.lemma not in BARE_CONTENT:
            return None
        if lowers[told.first - 1] in _ASKING | {"that", "whoever"}:
            return None
    elif (
        not group.sure
        and (group.clause != "main" or group.start > sentence.first)
        and not (group.start > sentence.first and lowers[group.start - 1] in (",", "and", "but", ";", ":"))
    ):
        return None
    at = max(group.start, sentence.first)
    alone = lowers[at - 1] == "and" and not any(g.first < at and g.clause != "relative" for g in clause.finite)
    if at > sentence.first and alone and "," in lowers[at : group.first]:
        at = sentence.first  # "Both the driver and the guard, who was asleep, was"
    while at < group.first and (lowers[at] in _BEFORE or tags[at] in ADVERBS or tags[at] == "UH"):
        at += 1
    if group.clause == "relative":
        at = group.opener + 1  # "the song that the children sings"
    for other in clause.finite:
        if other.opener == at and other.end < group.first and other.clause in ("temporal", "conditional", "other"):
            commas = [t for t in range(other.end, group.first) if lowers[t] == ","]
            if len(commas) != 1 or any(commas[0] < g.first < group.first for g in clause.finite):
                return None
            at = commas[0] + 1  # "When the firemen came, the roof was"
    for time in sentence.times:
        if time.first == at:
            at = time.end + (time.end < sentence.last and lowers[time.end] == ",")
    if at >= group.first:
        return None
    if tags[at] in ("IN", "TO", "VBG", "VBN"):
        # "In the south, the roads has": one comma, and a subject after it
        if tags[at] == "VBG" and _as_subject(clause, at):
            return at
        comma = next((t for t in range(at, group.first) if lowers[t] == ","), group.first)
        inside = [other for other in clause.finite if at < other.first < comma]
        if inside and comma == group.first and all(other.clause == "relative" for other in inside):
            return at  # "Among the objects that police seized was": all before the verb is one phrase
        if inside:
            return None
        if comma < group.first:
            if tags[at] != "IN" and tags[comma + 1] not in ("DT", "PRP$") and lowers[at] != "according":
                return None
            at = comma + 1
        elif tags[at] == "VBN" and tags[at + 1] in ("IN", "TO"):
            return at
        elif tags[at] in ("VBG", "VBN") and lowers[at + 1] != "and":
            return None
        else:
            at = _after_phrases(clause, at)
    at = _counted(clause, at)
    return (
        at
        if at < group.first
        and (tags[at] in _BEFORE_HEAD | {"IN", "TO", "PDT", "NNPS"} or lowers[at] in ("neither", "both"))
        else None
    )


def _after_phrases(clause: _Clause, at: int) -> int:
    """Where the subject begins after phrases with a preposition and no comma: "With such tools a task"; else `at`."""
    lowers, tags, end = clause.analysis.timeline.lowers, clause.analysis.timeline.tags, clause.group.first
    beyond = at
    while beyond < end and tags[beyond] == "IN" and lowers[beyond] not in _ABOUT | _THAN:
        head, beyond = noun_phrase(lowers, tags, beyond + 1, end)
        if head < 0:
            return at
    return beyond if beyond < end and tags[beyond] in ("DT", "PRP$") and tags[beyond - 1] in _NOUNS else at


def _counted(clause: _Clause, at: int) -> int:
    """The number after "more than", "at least" and the like, else `at`: "More than 200 people"."""
    lowers, tags = clause.analysis.timeline.lowers, clause.analysis.timeline.tags
    number = at
    while number < clause.group.first and lowers[number] in _ABOUT | _THAN:
        number += 1
    half = number > at and lowers[number] == "half"
    return number if half or (tags[number] == "CD" and lowers[number] not in ("one", "1")) else at


def _as_subject(clause: _Clause, at: int) -> bool:
    """Whether a form in -ing with its object is the subject: "Repairing the dam have cost", not "Joining her were"."""
    lowers, tags, group = clause.analysis.timeline.lowers, clause.analysis.timeline.tags, clause.group
    last = clause.sentence.last
    after = tags[group.end] if group.end < last else "."
    if clause.copula and after == "DT" and lowers[group.end] in _DETERMINERS and "CC" not in tags[group.end : last]:
        head, _ = noun_phrase(lowers, tags, group.end, last)
        after = "JJ" if head >= 0 and tags[head] == "NN" else after  # "Feeding the dogs are a duty"
    return (
        lowers[at] not in _LIKE_PREPOSITIONS
        and (tags[at + 1] in ("DT", "PRP$") or _doing(clause, at))
        and (not clause.copula or after in ("JJ", "RB"))
        and tags[group.head] != "VBG"
        and "and" not in lowers[at : group.first]
        and "," not in lowers[at : group.first]
    )


def _doing(clause: _Clause, at: int) -> bool:
    """Whether a bare plural is the object of the form in -ing: "Repairing roads", not "Falling prices"."""
    analysis = clause.analysis
    noun = at + 1 + (analysis.timeline.tags[at + 1] == "JJ")
    return analysis.timeline.tags[noun] == "NNS" and analysis.timeline.lowers[at] in _DOING


def _pronoun(clause: _Clause, at: int) -> int | None:
    """A pronoun that opens its clause, with a verb of another person: "he have", "they was"."""
    lowers, tags, group = clause.analysis.timeline.lowers, clause.analysis.timeline.tags, clause.group
    low, verb, previous = lowers[at], lowers[group.first], lowers[at - 1] if at > clause.sentence.first else ""
    if previous in ("and", "or", "than", "let", "nor", "like"):
        return None
    if previous and tags[at - 1] == "IN" and previous not in _OPENERS:
        return None  # "around it are benches"
    opening = not previous or previous in _BEFORE | _OPENERS | _OPENING or lowers[at - 1] in _MARKS
    touching = tags[at - 1] in _NOUNS or tags[at - 1] in ADVERBS  # "all the assets they owns"
    contact = touching and group.sure and low in _TURNED - {"you"}
    if not (clause.auxiliary or opening or contact):
        return None
    if (at > clause.sentence.first and tags[at - 1] in ("VB", "MD")) or previous in _OTHER_NUMBER or previous == "did":
        return None  # "does it seem", "makes it work"
    if verb == "were" and low in ("he", "she", "it", "i") and opening and previous not in ("as", "if"):
        return at
    if verb == "were" or (group.lemma == "be" and group.form != "finite"):
        return None
    if low in ("he", "she", "it"):
        return at if clause.number == "plural" and (group.sure or opening) else None
    if low in ("they", "we"):
        return at if clause.number == "singular" else None
    other = ("has", "does", "is", "was") if low == "you" else ("has", "does", "is", "are")
    mine = verb in other or (not clause.auxiliary and clause.number == "singular")
    return at if low in ("i", "you") and mine and (opening or touching) else None
