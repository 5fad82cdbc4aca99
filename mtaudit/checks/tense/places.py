"""Where a verb form stands: an auxiliary or "to", the word after it, and what may excuse that word."""

from __future__ import annotations

from functools import cache
from typing import Final

import msgspec

from mtaudit.english.analysis import Analysis
from mtaudit.english.clauses import TIME_NOUNS
from mtaudit.english.inflection import inflect
from mtaudit.english.lemmas import lemma
from mtaudit.english.timeline import Sentence
from mtaudit.english.verbs import ADVERBS, BE, DO, HAVE, VerbGroup
from mtaudit.english.verbwords import (
    BARE_CONTENT,
    INVARIANT,
    IRREGULAR,
    PAST_NOT_BASE,
    PAST_ONLY,
)
from mtaudit.english.vocabulary import ranks

MODALS: Final = frozenset("must can could should may might will would shall".split())
AUXILIARIES: Final = BE | HAVE | DO | MODALS | {"'s", "'d", "'ll"}
PAST: Final = frozenset(("VBD", "VBN"))
BASE: Final = frozenset(("VB", "VBP"))
NOUNS: Final = frozenset(("NN", "NNS", "NNP", "NNPS"))
OBJECT: Final = frozenset(("DT", "PRP", "PRP$", "CD", "NNP", "IN", "TO", "RB", "JJ", ".", ","))
NOMINAL: Final = NOUNS | {"DT", "PRP$", "JJ", "CD", "POS", "HYPH"}
#: Operators in a tense, with the base forms that go after another operator.
SHOWING_TENSE: Final = {"had": "have", "has": "have", "is": "be", "was": "be", "were": "be", "does": "do", "did": "do"}
#: Words that stand for the complement of a later verb, or for a noun that has a clause after it.
_FUSED: Final = frozenset("what whatever whoever whichever however how".split())
#: Words that do so before a clause without a relative word: "all he could", "the best they had".
_BEFORE_GAP: Final = frozenset(
    "all everything anything nothing something little much most best least thing things way".split()
)
_QUANTITY: Final = frozenset("all most much little least".split())
_GAPS: Final = frozenset("who that as than those whoever many all".split())
#: Past forms that are base forms of other verbs: "will found a school".
BASES_TOO: Final = frozenset("found fell saw ground wound lay bound shed rent bore wed".split())
_ED: Final = frozenset("need feed heed seed weed speed breed bleed succeed exceed proceed embed shred wed".split())
_WH: Final = frozenset("who how where which why what".split())
#: Relative words that add a clause after a comma, and words that may open a clause that is a subject.
_RELATIVE: Final = frozenset("who whom whose which where".split())
_AS_SUBJECT: Final = frozenset("as than how where why what whether".split())
#: Words at which another clause begins, and words that take a clause without "that".
_EDGES: Final = frozenset(
    "that which who whom whose and but or nor because although though while whereas if when unless until since so as "
    "than after before ; : – — sure certain clear glad afraid `` \" “ ''".split()
)
_PER_CENT: Final = frozenset("% percent pct per".split())
#: Words that may turn the order of subject and operator, and words after which a clause opens with its subject.
_LIMITING: Final = frozenset("no not nor neither never only so such rarely seldom hardly scarcely".split())
_SUBJECT_TAGS: Final = frozenset(("PRP", "WDT", "WP", "CC", "VBG"))
_OPENING: Final = frozenset(", ; : that if because although though while when said and but `` \" “ ''".split())
_VOWELS: Final = frozenset("aeiouy")


class Fault(msgspec.Struct, frozen=True):
    """The group from token `first` to `end`, the token `part` that does not go there, and the group put right.

    `reason` says what is wrong where it is not the form of the token.
    """

    first: int
    end: int
    part: int
    put: str
    reason: str = ""


class Place(msgspec.Struct, frozen=True):
    """An auxiliary or "to" at token `at`, the verb group it is in, and the word `next` after it and its adverbs."""

    analysis: Analysis
    sentence: Sentence
    group: VerbGroup
    at: int
    next: int

    @property
    def low(self) -> str:
        """The next word in lower case."""
        return self.analysis.timeline.lowers[self.next]

    @property
    def tag(self) -> str:
        """The tag of the next word."""
        return self.analysis.timeline.tags[self.next]

    def word(self, step: int) -> str:
        """The word so many tokens after the next, in lower case; "" past the end of the sentence."""
        at = self.next + step
        return self.analysis.timeline.lowers[at] if self.sentence.first <= at < self.sentence.last else ""

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

    def fault(self, *new: str, kept: int = -1, end: int = -1) -> Fault:
        """The next word at fault; the tokens before `kept`, by default up to it, stay, and the new words follow."""
        first = min(self.group.first, self.at)
        stay = self.analysis.words[first : self.next if kept < 0 else kept]
        return Fault(first, self.next + 1 if end < 0 else end, self.next, " ".join((*stay, *new)))


def in_ing(low: str) -> bool:
    """Whether the word is a form in -ing, as "sing" and "bring" are not."""
    base = lemma(low, "VBG")
    return low.endswith("ing") and len(base) > 1 and not _VOWELS.isdisjoint(base) and low != base


def tensed(place: Place) -> bool:
    """Whether the next word is a past or a form in -s, and can be no base."""
    low, tag = place.low, place.tag
    if low in INVARIANT or low in AUXILIARIES:
        return False
    if low == "fell" and (place.tagged(1) in ("IN", "RB", "RP", "TO", ".") or place.word(2) in _PER_CENT):
        return True
    if low in BASES_TOO and low != "saw":
        return place.analysis.timeline.lowers[place.next - 1] in ("not", "n't") and tag in PAST
    if low == "saw" and place.tagged(1) in ("NNP", "PRP", "WRB", ".") and place.word(1) != "it":
        return tag in PAST
    if low in PAST_NOT_BASE or low == "left":
        return tag in PAST or tag in BASE
    if inflect(lemma(low, "VBD"), "VBD") == low and not low.endswith("ed"):
        return tag in PAST
    if low.endswith("ed") and low not in _ED:
        return tag in PAST or tag == "VB" or (tag == "JJ" and place.analysis.timeline.lowers[place.at] in MODALS)
    if tag == "NNS" and _third(low):
        return inflect(lemma(low, "VBZ"), "VBN") in ranks() and _verb_follows(place)
    return tag == "VBZ" and _third(low) and not (place.analysis.timeline.lowers[place.at] in MODALS and turned(place))


def _verb_follows(place: Place) -> bool:
    """Whether the auxiliary has its subject before it, so that no noun can follow: "the town will parks"."""
    lowers, tags, low = (
        place.analysis.timeline.lowers,
        place.analysis.timeline.tags,
        place.analysis.timeline.lowers[place.at],
    )
    if low in DO or low == "to":
        return low != "to" and lowers[place.next - 1] in ("not", "n't")
    subject = tags[place.before()] in NOUNS | _SUBJECT_TAGS or lowers[place.before()] in ("this", "that")
    listed = low == "can" and place.tagged(1) in (",", "CC", ".")  # "who can peaches and beans"
    return subject and not listed and not turned(place) and lowers[place.sentence.last - 1] != "?"


def turned(place: Place) -> bool:
    """Whether the subject may follow its operator, with a base form after it: "in no case will states agree"."""
    sentence, tags = place.sentence, place.analysis.timeline.tags
    if place.analysis.timeline.lowers[place.at - 2] == "no" and tags[place.at - 3] == "IN":
        return True  # "under no circumstances will talks resume"
    if _LIMITING.isdisjoint(place.analysis.timeline.lowers[sentence.first : place.at]):
        return False
    if place.before() < place.at - 1 and tags[place.before()] in ("CC", ","):
        return True  # "and rarely will talks resume"
    return any(tags[at] in BASE and tags[at - 1] not in ("TO", "MD") for at in range(place.next + 1, sentence.last))


def one_subject(place: Place) -> bool:
    """Whether the words before the operator are one subject that opens the clause, with no clause about it.

    No two phrases meet in it, as in "the harm wars did" or "the land Smith has", where one is the subject of a clause.
    """
    lowers, tags, at = place.analysis.timeline.lowers, place.analysis.timeline.tags, place.before()
    first = place.sentence.first
    if tags[at] == "PRP" or lowers[at] in ("who", "which"):
        return at == first or lowers[at - 1] in (_OPENING if tags[at] == "PRP" else ",")
    if tags[at] not in NOUNS and tags[at - 1] != "HYPH":  # "the 18-year-old"
        return False
    while at > first:
        here, ahead = tags[at], tags[at - 1]
        if lowers[at - 1] in _OPENING and ahead not in ("WDT", "DT"):
            return True
        meeting = (here in ("DT", "PRP$") and ahead != "IN") or (
            ahead in ("NN", "NNS", "NNPS") and here not in ("IN", "HYPH", "POS")
        )
        if meeting or ahead not in NOMINAL | {"IN"}:
            return False
        at -= 1
    return True


def _third(low: str) -> bool:
    """Whether the word is a form in -s of another word, as "pass" is not."""
    return lemma(low, "VBZ") != low and inflect(lemma(low, "VBZ"), "VBZ") == low


def base_form(low: str, tag: str) -> str:
    """The base form of a verb form with its tag."""
    if low in PAST_ONLY:
        return PAST_ONLY[low][0]
    if low in _irregular():
        return _irregular()[low]
    return lemma(low, tag if tag in ("VBZ", "VBN") else "VBD")


@cache
def _irregular() -> dict[str, str]:
    """Verbs by their irregular past forms and participles."""
    return {form: verb for verb, forms in IRREGULAR.items() for form in forms}


def moved(place: Place) -> bool:
    """Whether the verb's complement stands before its subject: "what he has", "how bad it was", "the man he is"."""
    group, lowers, tags = place.group, place.analysis.timeline.lowers, place.analysis.timeline.tags
    before = place.before()
    if fused(place):
        return True
    opening = max(group.start, place.sentence.first)
    if lowers[opening] in _WH and opening < before and lowers[place.sentence.last - 1] != "?":
        return not _settled(place, opening)
    subject_at = before
    while subject_at > opening and tags[subject_at] in ("NN", "NNS", "NNP", "JJ", "POS"):
        subject_at -= 1
    if (
        tags[subject_at] in ("DT", "PRP$") and subject_at > opening and tags[subject_at - 1] in ("NN", "NNS")
        and lowers[subject_at - 1] not in TIME_NOUNS
    ):  # fmt: skip
        return not _settled(place, subject_at)  # "the car the man has"
    if tags[before] == "PRP" and before > place.sentence.first and tags[before - 1] in NOUNS | {"DT", "CD"}:
        return not _settled(place, before)
    if group.form != "finite" or group.first > place.at or group.opener < 0:
        return False
    opener = lowers[group.opener]
    if opener == "whose" and all(tags[at] in NOUNS | {"JJ"} for at in range(group.opener + 1, before + 1)):
        return False  # "the man whose house was"
    if group.clause == "relative" or opener in ("as", "than", "what", "how", "who", "where", "which", "why", "whether"):
        far = group.opener < before - (tags[before] in ("TO", "IN")) and lowers[before] != ","
        return far and not _settled(place, group.opener)
    return opener == "that" and group.opener == place.sentence.first


def elided(place: Place) -> bool:
    """Whether a modal may stand without its verb: "those who could fled", "the best that he could was a draw"."""
    if fused(place) or left_out(place):
        return True
    group, lowers = place.group, place.analysis.timeline.lowers
    opener = group.opener if group.opener >= 0 else max(group.start, place.sentence.first)
    if opener >= place.before():
        return False
    if lowers[opener] == "that":
        return opener == place.sentence.first
    related = lowers[opener] == "where" and place.analysis.timeline.tags[opener - 1] in NOUNS
    return lowers[opener] in _AS_SUBJECT and not related and not _settled(place, opener)


def fused(place: Place) -> bool:
    """Whether a word before the subject stands for the verb's complement: "what he has", "all she could"."""
    lowers, before = place.analysis.timeline.lowers, place.before()
    opening = place.group.opener if place.group.opener >= 0 else place.group.start
    first = max(opening - 1, before - 7, place.sentence.first)
    return any(
        (lowers[at] in _FUSED or _before_gap(place, at, before))
        and lowers[at + 1] not in ("to", ",")  # "knew how to build"
        and lowers[at:before].count(",") != 1  # "Whatever happened, the crew could"; but "What the pilot, it says, did"
        and not _settled(place, at)
        for at in range(first, before)
    )


def _before_gap(place: Place, at: int, before: int) -> bool:
    """Whether the token is the noun or superlative of a clause with a gap: "all he could", "the least the firm can"."""
    lowers, tags = place.analysis.timeline.lowers, place.analysis.timeline.tags
    if lowers[at] not in _BEFORE_GAP and tags[at] not in ("JJS", "RBS"):
        return False
    if lowers[at - 1] in ("at", "of", "after", "above") or lowers[at + 1] in TIME_NOUNS:
        return False  # "at least", "of all"
    if lowers[at + 1] == "that" or tags[at + 1] in ("DT", "PRP", "PRP$", "NNP"):
        return True
    return tags[before] == "PRP" or (tags[at + 1] == "NNS" and lowers[at] not in _QUANTITY)


def left_out(place: Place) -> bool:
    """Whether the verb may be left out after its auxiliary: "those who could fled", "as many as could came"."""
    lowers, tags = place.analysis.timeline.lowers, place.analysis.timeline.tags
    before = place.before()
    gap = before if lowers[before] in _GAPS else before - 1
    subject = tags[before] in NOUNS | {"PRP"} and lowers[gap] in _GAPS - {"that", "those", "many", "all"}
    demonstrative = tags[gap] == "DT" and lowers[gap] == "that"  # "That should"
    return ((gap == before or subject) and not demonstrative and not _settled(place, gap)) or (
        lowers[place.at] == "to" and place.group.clause in ("relative", "other")
    )


def _settled(place: Place, opener: int) -> bool:
    """Whether no verb of a higher clause can follow the clause that the token opens or goes before.

    The clause is an addition ("the crew, who could fled"), or the higher clause has its verb: "We met men who could".
    """
    lowers = place.analysis.timeline.lowers
    if place.low == "to" and lowers[opener] not in ("that", "who", "which"):
        return False  # "to do all they can to help"
    if lowers[opener] in _RELATIVE and lowers[opener - 1] in (",", "-", "–", "—"):
        return "," not in lowers[opener : place.at]
    ahead = [group for group in place.sentence.groups if group.end <= opener and group.form != "participle"]
    if not ahead or ahead[-1].lemma in BARE_CONTENT | {"be"} or not _EDGES.isdisjoint(lowers[ahead[-1].end : opener]):
        return False
    return "," not in lowers[ahead[-1].end : opener] or ahead[-1].clause == "main"
