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
    INVARIANT,
    IRREGULAR,
    PAST_NOT_BASE,
    PAST_ONLY,
)

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
_FUSED: Final = frozenset(
    "what whatever whoever whichever however all everything anything nothing something little much most best least "
    "thing things way how".split()
)
_GAPS: Final = frozenset("who that as than those whoever many all".split())
#: Past forms that are base forms of other verbs: "will found a school".
BASES_TOO: Final = frozenset("found fell saw ground wound lay bound shed rent felt lit bore wed".split())
_ED: Final = frozenset("need feed heed seed weed speed breed bleed succeed exceed proceed embed shred wed".split())
_WH: Final = frozenset("who how where which why what".split())
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
    if low in BASES_TOO:
        return place.analysis.lowers[place.next - 1] in ("not", "n't") and tag in PAST
    if low in PAST_NOT_BASE or low == "left":
        return tag in PAST or tag in BASE
    if low.endswith("ed") and low not in _ED:
        return tag in PAST or tag == "VB"
    return tag == "VBZ" and low not in AUXILIARIES and _third(low)


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
    group, lowers, tags = place.group, place.analysis.lowers, place.analysis.timeline.tags
    before = place.before()
    if fused(place):
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
    if tags[before] == "PRP" and before > place.sentence.first and tags[before - 1] in NOUNS | {"DT", "CD"}:
        return True
    if group.form != "finite" or group.first > place.at or group.opener < 0:
        return False
    opener = lowers[group.opener]
    if group.clause == "relative" or opener in ("as", "than", "what", "how", "who", "where", "which", "why", "whether"):
        return group.opener < before - (tags[before] in ("TO", "IN")) and lowers[before] != ","
    return opener == "that" and group.opener == place.sentence.first


def fused(place: Place) -> bool:
    """Whether a word before the subject stands for the verb's complement: "what he has", "all she could"."""
    lowers, before = place.analysis.lowers, place.before()
    first = max(place.group.start - 1, before - 7, place.sentence.first)
    tags = place.analysis.timeline.tags
    return any(
        lowers[at] in _FUSED
        and lowers[at + 1] != "to"  # "knew how to build"
        and not (lowers[at] == "all" and (tags[at + 1] in ("CD", "NNS", "IN") or lowers[at + 1] in TIME_NOUNS))
        and lowers[at:before].count(",") != 1  # "Whatever happened, the crew could"; but "What the pilot, it says, did"
        for at in range(first, before)
    )


def left_out(place: Place) -> bool:
    """Whether the verb may be left out after its auxiliary: "those who could fled", "as many as could came"."""
    lowers = place.analysis.lowers
    before = place.before()
    subject = place.analysis.timeline.tags[before] in NOUNS | {"PRP"}
    return lowers[before] in _GAPS or (subject and lowers[before - 1] in _GAPS - {"that", "those", "many", "all"}) or (
        place.analysis.lowers[place.at] == "to" and place.group.clause in ("relative", "other")
    )  # fmt: skip
