"""Verb groups: a verb with its auxiliaries, and the tense, aspect, voice and modality that they make.

Terms are those of Quirk et al. 1985 (3.52-56, chapter 4): the operator is the first, finite word of the group, the
head its last verb. The groups come from Penn tags by rules; where a tag contradicts the auxiliary before it ("has
went"), the auxiliary is believed.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from typing import Final

import msgspec

from mtaudit.english.inflection import inflect
from mtaudit.english.lemmas import lemma
from mtaudit.english.verbwords import (
    INVARIANT,
    IRREGULAR,
    PAST_ONLY,
    PUNCTUAL,
    SAYING,
    STATIVE,
    THINKING,
)

BE: Final = frozenset("be am is are was were been being 'm 're".split())
HAVE: Final = frozenset("have has had having 've".split())
DO: Final = frozenset("do does did".split())
ADVERBS: Final = frozenset(("RB", "RBR", "RBS"))
NOMINATIVE: Final = frozenset("i he she we they it you who".split())

_VERBS: Final = frozenset(("VB", "VBD", "VBG", "VBN", "VBP", "VBZ", "MD"))
_PARTICIPLE: Final = frozenset(("VBN", "VBD"))
_BASE: Final = frozenset(("VB", "VBP"))
_PAST_WORDS: Final = frozenset(("was", "were", "had", "did", "'d"))
_PLURAL: Final = frozenset(("NNS", "NNPS"))
_FINITE: Final = frozenset(("VBD", "VBZ", "VBP"))
_FINITE_OR_PAST: Final = frozenset(("VBD", "VBN", "VBZ"))
_PAST_AND_BASE: Final = frozenset("found fell saw ground wound lay bore left bound".split())
_INTERRUPTING: Final = frozenset(
    "not n't also already then since soon still never ever both all now later last".split()
)
WEEKDAYS: Final = frozenset("monday tuesday wednesday thursday friday saturday sunday".split())


class VerbGroup(msgspec.Struct, gc=False):
    """One verb group; token indexes are those of the analysis, `end` exclusive.

    `form` is finite, infinitive, participle, gerund or bare (an imperative, a subjunctive, a word the tagger took for a
    verb); the tense of a finite group is past or present, and `modal` holds its modal in lower case ("going" for "is
    going to"). What stands below `negated` is filled in by `mtaudit.english.clauses`.
    """

    sentence: int
    first: int
    end: int
    head: int
    lemma: str
    form: str
    tense: str = ""
    modal: str = ""
    perfect: bool = False
    progressive: bool = False
    passive: bool = False
    negated: bool = False
    #: main, content, relative, conditional, temporal, attribution, aside, or other (reason, comparison, concession)
    clause: str = ""
    start: int = -1  # the token with which its clause begins
    opener: int = -1  # the subordinator or relative word, -1 for none
    governor: int = -1  # the number, in the sentence, of the group whose clause this one depends on
    joined: int = -1  # the number of the group with which it shares its subject by "and", "but", "or" or a comma
    #: whether the clause was told by its words alone, without a guess
    sure: bool = True

    @property
    def simple(self) -> bool:
        """Whether the group is simple past or simple present, active or passive."""
        return self.form == "finite" and not (self.modal or self.perfect or self.progressive)

    @property
    def past(self) -> bool:
        """Whether the group is simple past."""
        return self.tense == "past" and self.simple

    @property
    def present(self) -> bool:
        """Whether the group is simple present."""
        return self.tense == "present" and self.simple

    @property
    def present_perfect(self) -> bool:
        """Whether the group is present perfect."""
        return self.perfect and self.tense == "present" and not self.modal

    @property
    def past_perfect(self) -> bool:
        """Whether the group is past perfect."""
        return self.perfect and self.tense == "past" and not self.modal


def groups(
    sentence: int, words: Sequence[str], lowers: Sequence[str], tags: Sequence[str], first: int, last: int
) -> list[VerbGroup]:
    """The verb groups of the sentence of tokens `first` to `last` (exclusive), in order."""
    found: list[VerbGroup] = []
    at = first
    while at < last:
        tag = tags[at]
        if tag not in _VERBS or provided(lowers, tags, at, first, last):
            at += 1
            continue
        group = _group(sentence, words, lowers, tags, at, first, last)
        found.append(group)
        at = group.end
    return found


def provided(lowers: Sequence[str], tags: Sequence[str], at: int, first: int, last: int) -> bool:
    """Whether the token is a conjunction: "provided that", and "Provided the snow holds" where a sentence begins."""
    if lowers[at] not in ("provided", "providing") or at + 1 >= last:
        return False
    opens = lowers[at] == "provided" and at == first and tags[at + 1] in ("DT", "PRP", "PRP$")
    return lowers[at + 1] == "that" or opens


def _group(
    sentence: int, words: Sequence[str], lowers: Sequence[str], tags: Sequence[str], at: int, first: int, last: int
) -> VerbGroup:
    low, tag = lowers[at], tags[at]
    state = _state(low, tag)
    head_tag = tag
    group = VerbGroup(sentence, at, at + 1, at, "", "finite")
    if tag == "MD":
        group.modal, group.tense = ("would" if low == "'d" else low), "present"
    elif tag in _FINITE or (state and low in _PAST_WORDS):
        group.tense = "past" if tag == "VBD" or low in _PAST_WORDS else "" if low in INVARIANT else "present"
    else:
        group.form = _form(lowers, tags, at, first)
        if group.form == "finite":
            group.tense = "past" if tag == "VBN" else "present"
    while state:
        following = at + 1
        while (
            following < last
            and following - at < 6
            and (tags[following] in ADVERBS or lowers[following] in _INTERRUPTING)
        ):
            if lowers[following] in ("not", "n't", "never"):
                group.negated = True
            following += 1
        if following == at + 1:
            following = _past_day(lowers, at + 1, last)
        if following >= last:
            break
        next_tag, next_low = tags[following], lowers[following]
        if state == "modal":
            if next_tag not in _VERBS or next_tag in ("MD", "VBG"):
                break
            head_tag = "VBZ" if next_tag == "VBZ" else "VB"
        elif state == "have":
            if next_tag not in _PARTICIPLE and (next_low not in PAST_ONLY or next_low == "saw"):
                break
            group.perfect = True
            head_tag = "VBD" if next_low in PAST_ONLY else "VBN"
        elif state == "do":
            if (
                next_tag not in _BASE
                and next_low not in PAST_ONLY
                and not (group.negated and next_tag in _FINITE_OR_PAST)
            ):
                break
            head_tag = "VB" if next_tag in _BASE else next_tag if next_tag == "VBZ" else "VBD"
        elif next_tag == "VBG":
            group.progressive = True
            head_tag = "VBG"
        elif next_tag in _PARTICIPLE:
            group.passive = True
            head_tag = "VBN"
        else:
            break
        at = following
        group.head, group.end = at, at + 1
        if state == "be" and head_tag == "VBG" and next_low == "going":
            if at + 2 < last and lowers[at + 1] == "to" and tags[at + 2] == "VB":
                group.modal, group.progressive = "going", False
                state, at = "modal", at + 1
                continue
            break
        state = _state(next_low, head_tag) if head_tag != "VBG" or next_low in ("being", "having") else ""
    group.lemma = (
        PAST_ONLY[lowers[group.head]][0]
        if head_tag == "VBD" and lowers[group.head] in PAST_ONLY
        else _lemma(words[group.head], lowers[group.head], head_tag)
    )
    if tag == "VBD" and group.head == group.first and low == group.lemma and low not in INVARIANT | _PAST_AND_BASE:
        group.form, group.tense = "bare", ""  # a base form in spite of its tag: "demands that the office refute"
    return group


def _past_day(lowers: Sequence[str], at: int, last: int) -> int:
    """Past a day that stands inside the group: "has on Tuesday approved", "had yesterday been seen"."""
    if at < last and lowers[at] in ("yesterday", "today"):
        return at + 1
    preposition, day = lowers[at : at + 1], lowers[at + 1 : at + 2]
    return at + 2 if preposition and preposition[0] in _BEFORE_DAY and at + 2 < last and day[0] in WEEKDAYS else at


_BEFORE_DAY: Final = frozenset("on last since until by".split())


@cache
def _pasts() -> dict[str, str]:
    """The verbs of the known classes by their past forms and participles: a guess from the ending may err."""
    irregular = IRREGULAR.keys() | {verb for verb, _ in PAST_ONLY.values()}
    known = sorted(PUNCTUAL | STATIVE | SAYING | THINKING | irregular)
    return {inflect(verb, tag): verb for tag in ("VBN", "VBD") for verb in known}


def _lemma(word: str, low: str, tag: str) -> str:
    guess = lemma(word, tag)
    return _pasts().get(low, guess) if tag in ("VBD", "VBN") and guess not in _PAST_AND_BASE else guess


def _state(low: str, tag: str) -> str:
    """What the word asks of the verb after it: modal, have, be, do, or nothing."""
    if tag == "MD":
        return "modal"
    if low in BE or (low == "'s" and tag == "VBZ"):
        return "be"
    if low in HAVE or (low == "'d" and tag == "VBD"):
        return "have"
    return "do" if low in DO else ""


def _form(lowers: Sequence[str], tags: Sequence[str], at: int, first: int) -> str:
    """The form of a group that opens with a verb that is not finite by its tag."""
    tag = tags[at]
    before = at - 1
    while before >= first and tags[before] in ADVERBS:
        before -= 1
    if before < first:
        return "bare" if tag == "VB" else "participle"
    if tag == "VB":
        if lowers[before] == "to":
            return "infinitive"
        if lowers[before] in ("they", "we", "who"):
            return "finite"
        return "finite" if tags[before] in _PLURAL and not _caused(lowers, tags, before, first) else "bare"
    if tag == "VBN":
        return "finite" if lowers[before] in NOMINATIVE and lowers[at] not in ("been", "done", "gone") else "participle"
    return "gerund" if tags[before] == "IN" else "participle"


def _caused(lowers: Sequence[str], tags: Sequence[str], noun: int, first: int) -> bool:
    """Whether the noun phrase that ends here is what someone lets, makes or sees do something: "let two boys climb"."""
    at = noun
    while at > first and tags[at] in _PHRASE:
        at -= 1
    return at < noun and lowers[at] in _CAUSING


_PHRASE: Final = frozenset("DT PRP$ CD JJ NN NNS NNP NNPS POS".split())
_CAUSING: Final = frozenset(
    "let lets letting make makes made making help helps helped helping see sees saw seen hear hears heard watch "
    "watches watched have had having".split()
)
