"""The subject of a verb group, where it can be told: its head, and whether that is one or many.

Number follows Quirk et al. 1985 (10.34-50): notional concord ("the police are", "the team have", "a number of people
are") and proximity are English too, so such subjects have no number here.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

import msgspec

from mtaudit.english.clauses import TIME_NOUNS
from mtaudit.english.verbs import ADVERBS, VerbGroup
from mtaudit.english.verbwords import INVARIANT


class Subject(msgspec.Struct, frozen=True, gc=False):
    """Tokens `first` to `end` (exclusive) with the head's; `number` is singular, plural or "" where either goes."""

    first: int
    end: int
    head: int
    number: str
    person: int = 3


_NOUNS: Final = frozenset(("NN", "NNS", "NNP", "NNPS"))
_INSIDE: Final = _NOUNS | frozenset(
    (
        "DT",
        "PDT",
        "PRP$",
        "JJ",
        "JJR",
        "JJS",
        "CD",
        "VBN",
        "VBG",
        "POS",
        "HYPH",
        "ADD",
        "RB",
        "RBS",
        "RBR",
        "$",
        "NFP",
        "FW",
    )
)
_SINGULAR: Final = frozenset("he she it this that everyone everybody someone somebody anyone nobody each".split())
_FRONTED: Final = frozenset("later earlier ago afterwards".split())
_UNITS: Final = frozenset(
    "seconds minute minutes hour hours day days week weeks month months year years moments".split()
)
_NOMINATIVE: Final = frozenset("he she they we i".split())
_SKIPPED: Final = frozenset(("``", "''", '"', "“", "”", "and", "but", "or", ",", "so", "then", "however", "meanwhile"))


def subject(lowers: Sequence[str], tags: Sequence[str], group: VerbGroup) -> Subject | None:
    """The subject between the start of the group's clause and the group, or None where it is not certain."""
    at = max(group.start, 0)
    while at < group.first and (lowers[at] in _SKIPPED or tags[at] in ADVERBS):
        at += 1
    if at >= group.first:
        return None
    for token in range(at, group.first - 1):
        if lowers[token] in _FRONTED:
            at = token + 1  # "Two hours later a wave": the subject begins after the adverbial
    unit = at + (tags[at] == "CD")
    if unit + 1 < group.first and lowers[unit] in TIME_NOUNS and tags[unit] == "NNS" and lowers[unit + 1] in _DISTANCES:
        # "Ten minutes before the break Kolar", "Two days from the end the team"
        at = next((t for t in range(group.first - 1, unit + 2, -1) if _phrase_opens(tags, t)), at)
    nearest = group.first - 1
    while nearest > at and tags[nearest] in ADVERBS:
        nearest -= 1
    if lowers[nearest] in _NOMINATIVE:
        at = nearest  # "In the capital she": the subject stands last
    first = at
    if tags[at] == "PRP":
        low = lowers[at]
        number = "singular" if low in _SINGULAR else "plural" if low in ("they", "we") else ""
        person = {"i": 1, "we": 1, "you": 2}.get(low, 3)
        rest = all(tags[t] in ADVERBS for t in range(at + 1, group.first))
        return Subject(at, at + 1, at, number, person) if rest else None
    head = -1
    while at < group.first and tags[at] in _INSIDE:
        if tags[at] in _NOUNS:
            head = at
        at += 1
    if head < 0 or (lowers[head] in _UNITS and lowers[head + 1] in ("before", "after")):
        return None  # "a few seconds before the crash the driver": the phrase is an adverbial
    return Subject(first, group.first, head, "plural" if tags[head] in ("NNS", "NNPS") else "singular")


_DISTANCES: Final = frozenset("from before after into".split())


def _phrase_opens(tags: Sequence[str], token: int) -> bool:
    """Whether a noun phrase must begin here: at a determiner, or at a name after a common noun."""
    return tags[token] in ("DT", "PRP$", "PRP", "CD") or (tags[token] == "NNP" and tags[token - 1] in ("NN", "NNS"))


#: Words that open what is said beside the subject, between two commas.
_BESIDE: Final = frozenset(
    "which who whose whom where together along as including like unlike besides alongside according such "
    "apart aside both each all worth".split()
)
_SOME: Final = frozenset("most many some several none all both half one two".split())
_OPENING: Final = frozenset(("that", "who", "which", "whose", "whom", "where"))
_STOPS: Final = frozenset("or nor but than not / & plus how what whether why if like thanks".split())
_TAKING: Final = frozenset(("IN", "TO", "VBG", "VBN", "RP", "CC"))
#: What goes on with the subject after an aside: "the chairman, Joachim Pohl, at the meeting".
_RESUMING: Final = frozenset(("IN", "TO", "VBG", "VBN"))
#: The other end of an aside, by the mark that opens it.
_CLOSING: Final = {",": ",", "(": ")", "–": "–", "—": "—", "-": "-", "--": "--"}


def noun_phrase(lowers: Sequence[str], tags: Sequence[str], at: int, end: int) -> tuple[int, int]:
    """The head (-1 for none) of the noun phrase that begins at `at`, without what follows the head, and its end."""
    head = -1
    while at < end and (
        tags[at] in _INSIDE
        or tags[at] == "PRP"
        or lowers[at] == "percent"
        or (head < 0 and tags[at - 1 : at + 2] == ["JJ", "CC", "JJ"])  # "Russian and Chinese warships"
    ):
        tag = tags[at]
        if tag == "PRP" and head >= 0:
            break
        hyphened = tags[at - 1] == "HYPH" or (at + 1 < end and tags[at + 1] == "HYPH")
        if head >= 0 and tag in ("DT", "PRP$", "CD", "VBN", "VBG", "RB", "JJ") and not hyphened:
            break
        if tag == "POS":
            head = -1  # the possessor: "the center's two generators"
        elif (tag in _NOUNS or tag == "PRP") and not (
            tags[at - 1] == "HYPH" and head == at - 2 and tags[head] == "NNS"
        ):
            head = at  # not of "runners-up"
        at += 1
    return head, at


def _bare_list(lowers: Sequence[str], tags: Sequence[str], at: int, verb: int) -> int:
    """The end of a list of nouns without articles that the comma goes on with: "of drones, planes and ships"; or -1.

    All are one or all are many: "the head of government, ministers and deputies" are three.
    """
    listed = {tags[at - 1]}
    for token in range(at + 1, verb):
        if lowers[token] in (",", "and"):
            listed.add("NN" if tags[token - 1] == "JJ" else tags[token - 1])  # "wheat, barley and rye"
        elif tags[token] not in ("NN", "NNS", "JJ") and (tags[token] != "VBG" or tags[token + 1] not in _NOUNS):
            return -1
        if lowers[token] == "and":
            head, end = noun_phrase(lowers, tags, token + 1, verb)
            bare = head >= 0 and tags[token + 1] in ("NN", "NNS", "JJ", "VBG", "VBN")
            return end if bare and len(listed) == 1 and listed < {"NN", "NNS"} else -1
    return -1


def _aside(lowers: Sequence[str], tags: Sequence[str], at: int, verb: int, finite: Sequence[VerbGroup]) -> int:
    """The end of the aside that the mark at `at` opens before the verb; -1 for a list, or for what is no aside.

    Asides are relative clauses, participles and prepositional phrases, which may hold an "and" of their own, and
    appositions, which may not: "the mayor, a doctor and the judge" are three.
    """
    closing, opener = _CLOSING[lowers[at]], at + 1
    last = verb - 1
    while last > at and tags[last] in ADVERBS:
        last -= 1
    if lowers[last] == closing and last > at:
        end = last
    else:
        end = next((t for t in range(opener, verb) if lowers[t] == closing), -1)
        if end < 0 or tags[end + 1] not in _RESUMING:
            return -1
    relative = lowers[opener] in _OPENING or (tags[opener] == "IN" and lowers[opener + 1] in _OPENING)
    inside = [group for group in finite if at < group.first < end]
    if relative:
        return end + 1 if inside else -1
    if any(group.clause != "relative" or not at < group.opener for group in inside):
        return -1
    beside = lowers[opener] in _BESIDE | INVARIANT or tags[opener] in ("VBN", "VBG", "IN")
    # "one of them", "the strongest of which"
    early = range(opener + 1, min(opener + 4, end))
    parted = any(lowers[t] == "of" and lowers[t + 1] in ("them", "whom", "which") for t in early)
    apposed = tags[opener] in ("DT", "CD") or lowers[opener] in _SOME or tags[opener] in ADVERBS
    named = tags[opener] in _NOUNS and (tags[opener] == "NNP" if end < last else tags[at - 1] == "NNP")
    marked = closing != ","
    # "and" with a preposition after it adds to the aside: "the author of nine novels and of 200 stories"
    adds = any(tags[t] == "CC" and tags[t + 1] != "IN" for t in range(at, end))
    if beside or parted or ((apposed or named or marked) and not adds):
        return end + 1
    return -1


def attributes(
    lowers: Sequence[str], tags: Sequence[str], at: int, verb: int, finite: Sequence[VerbGroup]
) -> list[int] | None:
    """The places of "and" in the attributes of a head that fill `at` to `verb`; None where other things stand there.

    Attributes are phrases with a preposition or participle (which the tagger may take for a past form, though no
    group is there), relative clauses, and asides between commas, brackets or dashes.
    """
    joined: list[int] = []
    while at < verb:
        low, tag = lowers[at], tags[at]
        if low in _STOPS and not (low == "why" and lowers[at - 1].startswith("reason")):
            return None
        if low in _CLOSING:
            listed_to = _bare_list(lowers, tags, at, verb) if "of" in lowers[max(at - 4, 0) : at] else -1
            at = listed_to if listed_to >= 0 else _aside(lowers, tags, at, verb, finite)
            if at < 0:
                return None
            continue
        if low in _OPENING or low == "why":
            inside = [group for group in finite if at < group.first < verb]
            fine = inside and all(group.clause not in ("main", "attribution") for group in inside)
            comma = next((t for t in range(at, verb) if lowers[t] == ","), verb)
            if fine and inside[0].first < comma < verb and _aside(lowers, tags, comma, verb, finite) == verb:
                return joined  # "the criteria by which they were chosen, none of them new, are"
            listed = comma == verb or (inside and inside[-1].first < comma and "and" in lowers[comma:verb])
            if not fine or not listed or "DT" in tags[comma:verb]:
                return None
            # what "and" adds after a comma may be in the clause or beside the head
            return joined + [t for t in range(comma, verb) if lowers[t] == "and"]
        if low in _NOMINATIVE and tags[at - 1] in _NOUNS:
            own = [group for group in finite if at < group.first < verb]
            if len(own) != 1 or any(tags[t] not in ADVERBS for t in range(at + 1, own[0].first)):
                return None
            at = own[0].end  # "the paintings she has inherited"
        elif low == "and":
            if not _places(lowers, tags, at):
                joined.append(at)
            at += 1
        elif tag == "CD" and tags[at - 1] == "NNP":
            at += 1  # "the office in Hall 29"
        elif low in ("last", "next", "this") and lowers[at + 1] in TIME_NOUNS and tags[at + 2] != "POS":
            at += 2  # "the tankers seized last month"
        elif (
            tag in _TAKING
            or tag in ADVERBS
            or ((tag == "VBD" or low in INVARIANT) and all(group.first != at for group in finite))
            or (tag == "VB" and tags[at - 1] == "TO")
            or (tag == "JJ" and at + 1 < verb and tags[at + 1] in ("IN", "TO"))
        ):
            at += 1
        elif tag in _INSIDE or tag == "PRP":
            if tags[at - 1] not in _TAKING | {"VB", "VBD"} and tags[at - 1] not in ADVERBS:
                return None  # two phrases side by side: the second is another clause's subject
            head, end = noun_phrase(lowers, tags, at, verb)
            if head < 0 and tag not in ("DT", "JJ", "CD"):
                return None
            if any(tags[t] == tags[t + 1] == "NNS" for t in range(at, end - 1)):
                return None  # "one of the reasons prices have risen"
            at = max(end, at + 1)
        else:
            return None
    return joined


def _places(lowers: Sequence[str], tags: Sequence[str], middle: int) -> bool:
    """Whether "and" joins two names after a preposition of place: "the councils in Tehran and Qom"."""
    before = middle - 1
    while before > 0 and tags[before] == "NNP":
        before -= 1
    if lowers[before] == "of" and before < middle - 1 and tags[before - 1] == "NNS" and tags[middle + 1] == "NNP":
        return True  # "the decision by the courts of Graz and Lund"
    between = "between" in lowers[max(middle - 6, 0) : middle] and "and" not in lowers[max(middle - 6, 0) : middle]
    return between or (before < middle - 1 and lowers[before] in ("in", "at", "near") and tags[middle + 1] == "NNP")
