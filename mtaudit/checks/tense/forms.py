"""Verb forms that English does not make (Quirk et al. 1985, 3.52-64 for the groups, 4.28-31 for states)."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from typing import Final

from mtaudit.checks.tense.common import match, rewritten
from mtaudit.engine.match import Match
from mtaudit.english.analysis import Analysis
from mtaudit.english.inflection import inflect
from mtaudit.english.lemmas import lemma
from mtaudit.english.subjects import subject
from mtaudit.english.timeline import Sentence
from mtaudit.english.verbs import ADVERBS, BE, VerbGroup
from mtaudit.english.verbwords import INTRANSITIVE, NEVER_PROGRESSIVE, PAST_ONLY, PUNCTUAL, SAYING, STATIVE

_MODALS: Final = frozenset("must can could should may might will would shall".split())
_SPEAKING: Final = frozenset(
    "state declare announce assert conclude emphasize emphasise stress add confirm acknowledge express reveal "
    "note".split()
)
_VERBS: Final = (
    PUNCTUAL
    | SAYING
    | STATIVE
    | frozenset(
        "build develop complete finish plan renovate restore repair reduce increase strengthen send sell spend "
        "store".split()
    )
) - frozenset("be have open close free clear set put let do fit slap sound last head present".split())
_PARTICIPIAL: Final = frozenset(("VBN", "VBD"))


def verb_form(analysis: Analysis) -> Iterator[Match]:
    """Groups put together as no English group is: "has went", "was happened", "must to leave", "is stating that"."""
    for sentence in analysis.timeline.narrated():
        for number, group in enumerate(sentence.groups):
            if analysis.quoted[group.head]:
                continue
            repair = _repair(analysis, sentence, group, number)
            if repair:
                end, part, suggestion = repair
                whole = VerbGroup(group.sentence, group.first, end, group.head, group.lemma, group.form)
                yield match(analysis, whole, (part, part + 1), "the form that does not go here", suggestion)


def _repair(analysis: Analysis, sentence: Sentence, group: VerbGroup, number: int) -> tuple[int, int, str] | None:
    """The end of the group, the token at fault, and the group put right."""
    words, lowers, tags = analysis.words, analysis.lowers, analysis.timeline.tags
    operator, head, last = lowers[group.first], lowers[group.head], sentence.last
    following = group.end
    while following < last and tags[following] in ADVERBS and following - group.end < 3:
        following += 1
    after = lowers[following] if following < last else ""
    after_tag = tags[following] if following < last else ""

    def put(end: int, *new: str) -> str:
        kept = " ".join(words[group.first : end])
        return " ".join((kept, *new)) if kept else " ".join(new)

    if group.form != "finite" or _headless(lowers, tags, group):
        return None
    # "has went"
    if group.perfect and head in PAST_ONLY and lowers[group.head - 1] not in ("get", "got"):
        return group.end, group.head, put(group.head, PAST_ONLY[head][1])
    if group.passive and head in PAST_ONLY and head not in ("was", "were", "saw") and group.head > group.first:
        return group.end, group.head, put(group.head, PAST_ONLY[head][1])
    # "is been repaired", "has be taken", "has being changed"
    if (
        operator in _BE_FORMS
        and lowers[group.first + 1 : group.first + 2] == ["been"]
        and group.passive
        and not group.perfect
    ):
        return group.end, group.first, _with_have(analysis, group)
    if (
        operator in ("has", "have", "had")
        and after in ("be", "being")
        and following + 1 < last
        and group.end - group.first == 1
    ) and tags[following + 1] in ("VBN", "VBD"):
        return following + 2, following, f"{words[group.first]} been {words[following + 1]}"
    # "was broke out"
    if (
        operator in _BE_FORMS
        and after in PAST_ONLY
        and after not in ("was", "were", "saw", "did")
        and after_tag in ("JJ", "VBD", "VB")
    ) and (after != "broke" or (following + 1 < last and tags[following + 1] == "RP")):
        return following + 1, following, put(following, PAST_ONLY[after][1])
    # "was happened", "was being existed"
    if (
        group.passive
        and head in _intransitive()
        and not _stranded(lowers, tags, group.end, last)
        and tags[group.head] in _PARTICIPIAL
    ):
        return group.end, group.head, _active(analysis, group)
    # "must to leave"
    able = lowers[max(group.first - 6, sentence.first) : group.first]
    if (
        operator in _MODALS and group.end - group.first == 1 and group.modal and after == "to"
        and not (operator in ("will", "might") and tags[group.first - 1] in ("NN", "JJ"))
        and not (operator in ("can", "could") and not _EVERYTHING.isdisjoint(able))
    ):  # fmt: skip
        verb = following + 1
        if verb < last and tags[verb] == "VB":
            return verb + 1, following, " ".join((*words[group.first : following], words[verb]))
    # "should resigned", "did went"
    if group.modal in _MODALS and group.end - group.first >= 2 and not group.perfect and not group.passive:
        wrong = tags[group.head] in _PARTICIPIAL or (tags[group.head] == "VBZ" and head.endswith("s"))
        if (
            wrong
            and head not in _BASES_TOO
            and lowers[group.head - 1] in (operator, "not", "n't")
            and lemma(head, tags[group.head]) != head
        ):
            return group.end, group.head, put(group.head, lemma(head, tags[group.head]))
    if (
        operator in ("did", "does", "do")
        and group.head > group.first
        and (
            (head in PAST_ONLY and head not in ("was", "were"))
            or (
                group.negated
                and not group.perfect
                and tags[group.head] in ("VBD", "VBN", "VBZ")
                and lemma(head, tags[group.head]) != head
            )
        )
    ):
        base = PAST_ONLY[head][0] if head in PAST_ONLY else lemma(head, tags[group.head])
        return group.end, group.head, put(group.head, base)
    # "will be build", "are meet"
    if group.head >= group.first and lowers[group.head] in BE and following == group.end and after_tag in ("VB", "VBP"):
        base = lemma(after, after_tag)
        if (
            after == base
            and base in _VERBS
            and inflect(base, "VBN") != base
            and (operator not in BE or lowers[following - 1] in BE)
            and tags[group.first - 1] != "EX"
            and not _what(lowers, sentence, group)
        ):
            modal = group.modal or len(lowers[group.first : group.end]) > 1
            fixed = put(following, inflect(base, "VBN")) if modal else rewritten_bare(analysis, group, base)
            return following + 1, following, fixed
    # "is knowing", "is stating that"
    if group.progressive and group.head > group.first and tags[group.head] == "VBG":
        if (
            group.lemma in NEVER_PROGRESSIVE and not group.passive and head not in ("wanting", "meaning", "owing")
            and (after_tag in _COMPLEMENTS or following == group.end + 1 or after in ("to", "of", "that"))
            and not _is_doing(analysis, group)
        ):  # fmt: skip
            return group.end, group.head, rewritten(analysis, group, _simple(group))
        if (
            group.lemma in SAYING
            and not _is_doing(analysis, group)
            and not (group.modal or group.perfect)
            and group.lemma not in ("joke", "complain", "argue")
        ):
            listener = after_tag in ("PRP", "NNP", "DT") and "that" in lowers[following + 1 : following + 5]
            if (
                (group.lemma in _SPEAKING and after == "that")
                or (group.tense == "past" and (after == "that" or listener))
            ) and not {"when", "while", "as"} & set(lowers[sentence.first : group.first]):
                return group.end, group.head, rewritten(analysis, group, _simple(group))
        if group.lemma == "include" and not group.modal and not group.passive:
            return group.end, group.head, rewritten(analysis, group, _simple(group))
    # "will be being played"
    if group.modal and group.progressive and group.passive and head != "being":
        at = next((t for t in range(group.first, group.end) if lowers[t] == "being"), -1)
        if at > 0:
            return group.end, at, " ".join(words[t] for t in range(group.first, group.end) if t != at)
    # "been having", "is being the"
    if group.perfect and group.progressive and head == "having" and after_tag == "CD":
        return (
            group.end,
            group.head,
            rewritten(analysis, group, "present perfect" if group.tense == "present" else "past perfect"),
        )
    if group.progressive and head == "being" and not group.passive and after in ("the", "a", "an") and not group.modal:
        return group.end, group.head, rewritten(analysis, group, _simple(group))
    return None


def _headless(lowers: list[str], tags: list[str], group: VerbGroup) -> bool:
    """Whether the operator ends a clause of its own: "What the guards did went unpunished", "those who could left"."""
    operator = lowers[group.first]
    if group.modal and group.first and tags[group.first - 1] in ("POS", "DT", "PRP$", "JJ", "CD"):
        return True  # "the will leaves", "the country's might grows"
    if group.end - group.first > 2 + group.negated:
        return False
    # "what he has", "whoever she was": the word that stands for a noun comes before the subject
    if not _FUSED.isdisjoint(lowers[max(group.first - 5, 0) : group.first - 1]):
        return True
    clause = lowers[max(group.start - 1, 0) : group.first]
    return operator in _ENDING and not {"who", "that", "as"}.isdisjoint(clause)


_FUSED: Final = frozenset("what whatever who whoever whichever all everything anything little much".split())
_ENDING: Final = frozenset("did do does could can would will".split())
_EVERYTHING: Final = frozenset("all everything whatever what as anything best more most much hardest utmost".split())
#: Past forms that are base forms of other verbs: "will found a school".
_BASES_TOO: Final = frozenset("found fell saw ground wound lay bound rose left shed rent bit wove felt lit put".split())
_COMPLEMENTS: Final = frozenset("DT PRP PRP$ NNP CD WP NN NNS".split())
_ABSTRACT: Final = frozenset(
    "trick part key secret problem challenge aim goal art thing point difference step job task idea beauty skill "
    "danger risk mistake priority purpose answer solution alternative hardest issue work role duty "
    "business focus".split()
)


def _is_doing(analysis: Analysis, group: VerbGroup) -> bool:
    """Whether "is" joins a noun and a gerund: "the trick is knowing when to stop"."""
    found = subject(analysis.lowers, analysis.timeline.tags, group)
    return found is None or analysis.lowers[found.head] in _ABSTRACT


def _stranded(lowers: list[str], tags: list[str], at: int, last: int) -> bool:
    """Whether a preposition without its noun follows: "a deal was arrived at" is a passive of "arrive at"."""
    return at + 1 < last and tags[at] == "IN" and tags[at + 1] in (".", ",", "IN", "RB", "WRB", "CC", ":")


_BE_FORMS: Final = frozenset("is are was were".split())


@cache
def _intransitive() -> dict[str, str]:
    """The participles of verbs without a passive, with their lemmas."""
    return {
        inflect(verb, "VBN"): verb for verb in INTRANSITIVE - {"collapse", "expire", "disappear", "vanish", "depend"}
    }


def _with_have(analysis: Analysis, group: VerbGroup) -> str:
    """The group with "have" for its "be": "is been repaired" as "has been repaired"."""
    singular = analysis.lowers[group.first] in ("is", "was")
    have = "had" if group.tense == "past" else "has" if singular else "have"
    return f"{have} {' '.join(analysis.words[group.first + 1 : group.end])}"


def _simple(group: VerbGroup) -> str:
    if group.modal == "will":
        return "will"
    if group.perfect:
        return f"{group.tense} perfect"
    return group.tense


def _active(analysis: Analysis, group: VerbGroup) -> str:
    verb = _intransitive()[analysis.lowers[group.head]]
    active = VerbGroup(
        group.sentence, group.first, group.end, group.head, verb, "finite", group.tense,
        start=group.start, negated=group.negated,
    )  # fmt: skip
    tense = "will" if group.modal == "will" else "present perfect" if group.present_perfect else group.tense
    if group.past_perfect:
        tense = "past perfect"
    return "" if group.modal and group.modal != "will" else rewritten(analysis, active, tense)


def rewritten_bare(analysis: Analysis, group: VerbGroup, base: str) -> str:
    """The simple tense of a bare verb after a form of "be": "are meet" as "meet"."""
    plain = VerbGroup(
        group.sentence, group.first, group.end, group.head, base, "finite", group.tense, start=group.start
    )
    return rewritten(analysis, plain, group.tense)


def _what(lowers: list[str], sentence: Sentence, group: VerbGroup) -> bool:
    """Whether "be" joins a bare infinitive: "all he did was leave", "the aim is help"."""
    before = lowers[sentence.first : group.first]
    return "do" in before or "did" in before or "does" in before or "what" in before or "all" in before
