"""Verbs joined under one subject and time, one of which leaves the other's tense (Quirk et al. 1985, 13.44-52)."""

from __future__ import annotations

import itertools
from collections.abc import Iterator
from typing import Final

from mtaudit.checks.tense.common import has, main_groups, match, plausible, rewritten, told
from mtaudit.checks.tense.runs import (
    EFFECTS,
    MOVING,
    PERCEIVED,
    RESULTS,
    SCHEDULED,
    SPEECH_ACTS,
    STANDS,
    bearing,
    bounded,
    habitual,
    one_act,
    own_clause,
    past_beside,
    placed,
    present_beside,
)
from mtaudit.engine.match import Match
from mtaudit.english.analysis import Analysis
from mtaudit.english.clauses import TIME_NOUNS
from mtaudit.english.inflection import inflect
from mtaudit.english.subjects import subject
from mtaudit.english.timeline import Sentence
from mtaudit.english.times import Time
from mtaudit.english.verbs import VerbGroup
from mtaudit.english.verbwords import (
    HABITUAL,
    INTRANSITIVE,
    INVARIANT,
    PUNCTUAL,
    ROLES,
    SAYING,
    STATES,
    STATIVE,
    THINKING,
)

#: Acts after which the present tells what came of them: "was founded in Bonn and treats burns".
_ORIGINS: Final = frozenset(
    "found establish build open create launch isolate discover design introduce invent bear grow raise train study "
    "marry join move retire graduate become start begin emerge form set name develop adopt buy acquire inherit "
    "commission complete appoint elect restore rebuild convert write publish settle emigrate sink fall win make "
    "lose spread arrive come leave hire sign divorce quit turn close merge expand unveil inaugurate".split()
)

_OCCASIONS: Final = frozenset(
    "address speech sermon interview briefing lecture talk toast meeting session ceremony conference hearing".split()
)

_MOTION: Final = frozenset("walk drive ride swim crawl climb cycle row sail march hurry rush".split())

_WAYS: Final = frozenset("to into onto out off away back home towards toward across through over down up".split())

_LASTING: Final = frozenset("seconds minutes hours minute hour moment moments".split())


def coordinated_verbs(analysis: Analysis) -> Iterator[Match]:
    """Two verbs under one subject and one time, joined by a coordinator, one past and one present."""
    sentences = list(analysis.timeline.narrated())
    mains = [main_groups(analysis, sentence) for sentence in sentences]
    for at, sentence in enumerate(sentences):
        for group in sentence.finite():
            if group.joined < 0:
                continue
            partner = sentence.groups[group.joined]
            odd = _odd(analysis, sentence, partner, group)
            first = odd is partner and told(analysis, partner) and partner.present and partner.joined < 0
            if first and past_beside(analysis, sentences, mains, at, partner) is not None:
                continue  # the whole run says so
            if odd is group and partner.past and present_beside(analysis, sentences, mains, at, partner) is not None:
                continue
            if odd is not None:
                other = partner if odd is group else group
                tense = "past" if odd.modal else other.modal or _tense(analysis, other)
                suggestion = rewritten(analysis, odd, tense)
                yield match(analysis, odd, (other.first, other.end), "the verb that it is joined to", suggestion)


def _odd(analysis: Analysis, sentence: Sentence, partner: VerbGroup, group: VerbGroup) -> VerbGroup | None:
    """The verb of the two that leaves the tense of the other, or None where they may differ."""
    if "aside" in (group.clause, partner.clause) or told(analysis, group) != told(analysis, partner):
        return None
    if not told(analysis, group) and partner.joined < 0 and not _past_follows(sentence, group):
        return None  # in speech two verbs are no list
    if not group.sure and not _listed(analysis, partner, group) and not _interrupted(analysis, partner, group):
        return None
    if partner.modal == "will":
        if not _will_and_past(analysis, sentence, partner, group):
            return None
        return group if any(time.first > group.first for time in sentence.times) else partner
    if not (group.simple and partner.simple) or {_tense(analysis, partner), group.tense} != {"past", "present"}:
        return None
    present = group if group.tense == "present" else partner
    if group is present and analysis.lowers[max(partner.start, 0)] in ("every", "each"):
        return partner if plausible(analysis, group) else None  # "Every week it bought milk and sells the cheese"
    if _no_verb(analysis, partner, group) or not plausible(analysis, present) or not _agrees(analysis, partner, group):
        return None
    if any(time.when == "present" for time in sentence.times):
        return None
    if group.tense == "present":
        return group if _leaves_past(analysis, sentence, partner, group) else None
    if partner.joined >= 0 and sentence.groups[partner.joined].past:
        return None  # the present between two pasts is the odd one
    if not _leaves_present(analysis, sentence, partner, group):
        return None
    later = any(time.first > partner.first for time in sentence.times) or _past_follows(sentence, group)
    later = later or any(
        g.past and g.joined < 0 and told(analysis, g) and g.lemma not in STATES for g in sentence.finite()
    )
    return partner if later and partner.joined < 0 else group


def _tense(analysis: Analysis, group: VerbGroup) -> str:
    """The tense of the verb: a form that is past and present alike is past after one singular subject."""
    found = None if group.tense else subject(analysis.lowers, analysis.timeline.tags, group)
    return "past" if found is not None and found.number == "singular" and found.person == 3 else group.tense


def _agrees(analysis: Analysis, partner: VerbGroup, group: VerbGroup) -> bool:
    """Whether the second verb agrees with the subject of the first, where both can be told."""
    tag = analysis.timeline.tags[group.first]
    found = subject(analysis.lowers, analysis.timeline.tags, partner)
    if tag not in ("VBZ", "VBP") or found is None or not found.number or found.person != 3:
        return True
    return "and" in analysis.lowers[found.first : found.end] or (found.number == "plural") == (tag == "VBP")


def _listed(analysis: Analysis, partner: VerbGroup, group: VerbGroup) -> bool:
    """Whether the verb stands in a list after a comma, with its object after it."""
    number = next(n for n, g in enumerate(analysis.timeline.sentences[group.sentence].groups) if g is group)
    return (
        analysis.lowers[group.first - 1] == ","
        and analysis.timeline.tags[group.end] not in ("VBD", "VBZ", "VBP", "MD", "POS")
        and any(g.joined == number for g in analysis.timeline.sentences[group.sentence].groups)
    )


def _interrupted(analysis: Analysis, partner: VerbGroup, group: VerbGroup) -> bool:
    """Whether only an insertion between commas parts the coordinator from the verb: "but, under pressure, restores"."""
    lowers, tags = analysis.lowers, analysis.timeline.tags
    between = range(partner.end, group.first)
    return lowers[group.first - 1] == "," and any(tags[t] == "CC" and lowers[t + 1] == "," for t in between)


def _no_verb(analysis: Analysis, partner: VerbGroup, group: VerbGroup) -> bool:
    """Whether one of the two may be no finite verb: "agreed to meet and discuss", "tear gas and arrested"."""
    lowers, tags = analysis.lowers, analysis.timeline.tags
    between = tags[partner.end : group.first]
    doubtful = tags[partner.first] == "VBP" and _tense(analysis, partner) != "past"
    if doubtful and (tags[partner.end] == "NN" or partner.lemma in INVARIANT):
        return True
    following = tags[group.end : group.end + 1]
    if lowers[group.end : group.end + 1] in (["they"], ["he"], ["she"], ["we"], ["i"]):
        return True  # "and learn they did"
    if tags[group.first] in ("VBP", "VB"):
        if following == ["VBZ"] or (following == ["NNS"] and tags[group.end + 1] in ("VBD", "VBN", "VBZ", "VBP")):
            return True  # "and upload speeds reached"
        return (
            "TO" in between
            or (
                partner.lemma in ("begin", "start", "continue", "try", "want", "have")
                and "to" in lowers[partner.end : partner.end + 1]
            )
            or "VB" in between
            or following == ["NN"]
            or not INVARIANT.isdisjoint((group.lemma, partner.lemma))
        )
    if group.lemma in INVARIANT and group.lemma == lowers[group.first]:
        return tags[partner.first] != "VBZ" or following not in (["DT"], ["PRP"], ["PRP$"], ["RP"], ["CD"])
    # "sells dried and smoked fish", "not only talks but also visits"
    return (group.past and following in (["NN"], ["NNS"], ["JJ"]) and lowers[group.first].endswith("ed")) or (
        following not in (["DT"], ["PRP"], ["PRP$"], ["CD"])
        and ("not", "only")
        in itertools.pairwise(lowers[max(partner.first - 8, analysis.sentences[partner.sentence][0]) : group.first])
    )


def _will_and_past(analysis: Analysis, sentence: Sentence, partner: VerbGroup, group: VerbGroup) -> bool:
    """Whether the first act is to come and the second over: "will sign the bill and returned"."""
    if not group.past or partner.perfect or partner.clause != "main" or group.lemma in STATES | SAYING | THINKING:
        return False
    word = analysis.lowers[group.first]
    after = analysis.timeline.tags[group.end] if group.end < sentence.last else ""
    ventured = group.lemma in _VENTURES and after == "TO"
    participle = (
        not ventured
        and inflect(group.lemma, "VBN") == word
        and group.lemma not in INTRANSITIVE | {"arrive", "return", "die"}
    )
    if (partner.passive or partner.lemma == "be") and participle:
        return False  # "will be tried and sentenced"
    if participle and analysis.lowers[group.first - 1] == "but" and after not in ("DT", "PRP", "PRP$", "CD"):
        return False  # "will fade, but treated plants"
    if participle and after not in ("DT", "PRP", "PRP$", "CD", "IN", "TO", "RB", "RP"):
        return False  # "will sell new and used cars"
    return not any(time.first > group.first and time.when in ("past", "present") for time in sentence.times)


#: With an infinitive after them these have no passive: "will be treated but managed to stay".
_VENTURES: Final = frozenset("manage fail try refuse attempt struggle decide choose continue begin".split())


def _leaves_past(analysis: Analysis, sentence: Sentence, partner: VerbGroup, group: VerbGroup) -> bool:
    """Whether a present after a past tells the next act, and no state, habit, stand, plan or upshot."""
    lowers = analysis.lowers
    own = own_clause(analysis, sentence, group)
    words = lowers[own.start : own.stop]
    between = lowers[partner.end : group.first]
    if lowers[partner.first - 1] == "neither" and "nor" in between:
        return True
    same = _same_time(words)
    over = same or placed(analysis, sentence, own) or not _DONE.isdisjoint(words) or _ended(analysis, own)
    over = over or _clause_after(sentence, group)
    if habitual(analysis, sentence, group, range(partner.end, own.stop)) and not ("every" in words and bounded(words)):
        return False
    times = [time for time in sentence.times if time.first in own]
    if any(time.when in ("present", "future") for time in times):
        return False
    follows = _past_follows(sentence, group)
    listed = partner.joined >= 0 and sentence.groups[partner.joined].past
    planned = group.lemma in SCHEDULED and not over and bool(times or not TIME_NOUNS.isdisjoint(words))
    planned = planned and analysis.timeline.tags[group.end : group.end + 1] != ["PRP"]
    pair = not {"either", "both", "only"}.isdisjoint(lowers[max(partner.first - 2, sentence.first) : partner.end + 1])
    if group.lemma in STATES:
        if group.lemma == "be" and not group.passive:
            return "for" in words and not _LASTING.isdisjoint(words)
        if group.lemma in _STAYING:
            return follows or "until" in words or bounded(words)
        return (group.lemma in ("plan", "aim") and over) or (listed and "every" in words and bounded(words))
    front = lowers[sentence.first : partner.first]
    occasion = front[:1] in (["in"], ["at"], ["during"]) and not _OCCASIONS.isdisjoint(front[:8])
    if group.lemma in (SAYING | THINKING) - PERCEIVED and not follows:
        if same:
            return True
        if occasion and partner.lemma not in STATIVE:
            return True
        act = group.lemma in SPEECH_ACTS and "but" not in between
        return act and not group.negated and partner.lemma not in _ORIGINS and not partner.passive
    if group.negated:
        return False
    if group.passive:
        if same and "later" in words and group.lemma not in STATES:
            return True  # "was built in 1961 and is sold ten years later"
        plain = group.lemma in _UNPLANNED or not times or over
        return group.lemma in PUNCTUAL - RESULTS | MOVING and (over or partner.lemma in PUNCTUAL) and plain
    if (over and (group.lemma not in STANDS or "for" in words[:1])) or same or follows:
        return not planned
    if not _NEXT.isdisjoint(between) or (pair and group.lemma not in STATIVE):
        return not planned
    if group.lemma in STANDS or planned:
        return False
    near = any(time.first < group.first and _near(time, lowers) for time in sentence.times) or occasion
    old = not near and any(time.kind == "year" or time.when == "past" for time in sentence.times)
    if (listed or near) and words[:1] and words[0] in _WAYS - {"to", "into", "through", "across", "over"}:
        return True  # "sits down", "walks out"
    if listed and not partner.passive and group.lemma not in SCHEDULED:
        return group.lemma in PUNCTUAL if old else group.lemma in PUNCTUAL or group.lemma not in STATIVE
    if old and (partner.lemma in _ORIGINS or any(t.kind == "year" for t in sentence.times)):
        return group.lemma in PUNCTUAL - SCHEDULED and one_act(analysis, group)
    if partner.passive:
        return group.lemma in PUNCTUAL and one_act(analysis, group)
    if near:
        effect = group.lemma in EFFECTS or (group.lemma == "take" and not {"to", "effect", "force"}.isdisjoint(words))
        return not effect and (group.lemma in PUNCTUAL or group.lemma not in STATIVE)
    if partner.lemma in _ORIGINS | STATES and group.lemma not in _MOTION:
        return group.lemma in PUNCTUAL - ROLES - SCHEDULED
    if group.lemma in PUNCTUAL - ROLES or (group.lemma in _MOTION and words[:1] and words[0] in _WAYS):
        return True
    return group.lemma not in STATIVE | EFFECTS


def _near(time: Time, lowers: list[str]) -> bool:
    """Whether the adverbial names a day or an hour of the news: "on Sunday", "last night"; no year lies so near."""
    if time.kind in ("date", "clock"):
        return True
    return time.kind == "deictic" and lowers[time.end - 1] not in ("ago", "year", "month", "years")


def _ended(analysis: Analysis, own: range) -> bool:
    """Whether an end or a length closes the act: "until the whistle", "for five hours"."""
    lowers, tags = analysis.lowers, analysis.timeline.tags
    return any(
        (lowers[t] == "until" and tags[t + 1] in ("DT", "PRP", "PRP$"))
        or (lowers[t] == "for" and tags[t + 1] in ("CD", "DT") and lowers[t + 2] in _LASTING)
        for t in own[:-2]
    )


def _clause_after(sentence: Sentence, group: VerbGroup) -> bool:
    """Whether a past clause of time leans on the verb: "multiply after they were brought back"."""
    owners = (sentence.groups.index(group), group.joined)
    after = (g for g in sentence.finite() if g.first > group.first)
    return any(g.clause == "temporal" and g.past and g.governor in owners for g in after)


#: Adverbs with which the second act follows the first.
_NEXT: Final = frozenset("then later immediately promptly instantly suddenly finally eventually subsequently".split())

#: Words that close a span: what fills it is over.
_DONE: Final = frozenset("within once twice overnight throughout".split())

#: States that an end makes an act.
_STAYING: Final = frozenset("keep remain continue stay maintain".split())

#: What nobody plans to have done to him: no time to come goes with it.
_UNPLANNED: Final = frozenset(
    "catch rob kidnap abduct injure wound kill hurt attack hit strike trap bury surprise stab shoot beat bite "
    "ambush hijack defraud mug murder assault crush knock throw thwart".split()
)


def _past_follows(sentence: Sentence, group: VerbGroup) -> bool:
    """Whether the list goes on in the past: "stopped the van, finds a gun and arrested the driver"."""
    number = sentence.groups.index(group)
    return any(g.joined == number and g.past for g in sentence.finite())


def _leaves_present(analysis: Analysis, sentence: Sentence, partner: VerbGroup, group: VerbGroup) -> bool:
    """Whether a past after a present tells the next act under the same time."""
    lowers = analysis.lowers
    if partner.clause != "main" or group.negated or partner.negated or partner.passive or bearing(analysis, partner):
        return False
    after = list(own_clause(analysis, sentence, group))
    words = lowers[after[0] : after[-1] + 1] if after else []
    between = range(partner.end, group.first)
    apart = any(time.first in after or time.first in between for time in sentence.times)
    if apart and partner.lemma not in PUNCTUAL - ROLES - SCHEDULED - STANDS:
        return False
    stands = STATES | (SAYING - SPEECH_ACTS) | (THINKING - {"find", "discover"})
    if group.lemma in stands or partner.lemma in stands:
        return False
    if has(analysis, sentence.first, group.first, HABITUAL):
        listed = partner.joined >= 0 and sentence.groups[partner.joined].present
        return "later" in words or "until" in words or (listed and not apart)
    if "until" in words and partner.lemma in SCHEDULED:
        return True
    return partner.lemma not in ROLES or (partner.joined >= 0 and sentence.groups[partner.joined].present)


def _same_time(after: list[str]) -> bool:
    """Whether what follows the verb sets it at the time of the other: "the same evening", "two years later"."""
    if "later" in after and not {"or", "than"} & set(after):
        return True
    return any(
        word in ("same", "that") and following in TIME_NOUNS | {"meeting", "session", "stage", "point"}
        for word, following in itertools.pairwise(after)
    ) or any(word in ("minute", "half") for word in after)
