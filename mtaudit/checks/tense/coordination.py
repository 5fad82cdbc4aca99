"""Verbs joined under one subject and time, one of which leaves the other's tense (Quirk et al. 1985, 13.44-52)."""

from __future__ import annotations

import itertools
from collections.abc import Iterator
from typing import Final, NamedTuple

from mtaudit.checks.tense.common import event, has, main_groups, match, plausible, rewritten, told
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
    in_work,
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
    PAST_NOT_BASE,
    PUNCTUAL,
    ROLES,
    SAYING,
    STATES,
    STATIVE,
    THINKING,
)
from mtaudit.english.vocabulary import is_english

#: Acts after which the present tells what came of them: "was founded in Bonn and treats burns".
_ORIGINS: Final = frozenset(
    "found establish build open create launch isolate discover design introduce invent bear grow raise train study "
    "marry join move retire graduate become start begin emerge form set name develop adopt buy acquire inherit "
    "commission complete appoint elect restore rebuild convert write publish settle emigrate sink fall win make "
    "lose spread arrive come leave hire sign divorce quit turn close merge expand unveil inaugurate".split()
)

_OCCASIONS: Final = frozenset(
    "address speech sermon interview briefing lecture talk toast meeting session ceremony conference hearing debate "
    "cameras microphones".split()
)

_MOTION: Final = frozenset("walk drive ride swim crawl climb cycle row sail march hurry rush".split())

_WAYS: Final = frozenset("to into onto out off away back home towards toward across through over down up".split())

_LEAVING: Final = frozenset("off away home back".split())

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
            if first and past_beside(analysis, sentences, mains, at, partner) not in (None, group):
                continue  # the whole run says so
            if odd is group and partner.past and present_beside(analysis, sentences, mains, at, partner) is not None:
                continue
            if odd is not None:
                other = partner if odd is group else group
                perfect = "present perfect" if other.present_perfect else ""
                tense = perfect or ("past" if odd.modal else other.modal or _tense(analysis, other))
                suggestion = rewritten(analysis, odd, tense)
                yield match(analysis, odd, (other.first, other.end), "the verb that it is joined to", suggestion)


def _odd(analysis: Analysis, sentence: Sentence, partner: VerbGroup, group: VerbGroup) -> VerbGroup | None:
    """The verb of the two that leaves the tense of the other, or None where they may differ."""
    if "aside" in (group.clause, partner.clause) or told(analysis, group) != told(analysis, partner):
        return None
    above = sentence.groups[partner.governor] if partner.clause == "relative" and partner.governor >= 0 else None
    if in_work(analysis, sentence) or (above is not None and above.simple and above.tense == group.tense):
        return None  # "stopped a van that regularly carries fruit and found": of the verb above the relative clause
    if not told(analysis, group) and partner.joined < 0 and not _past_follows(sentence, group):
        return None  # in speech two verbs are no list
    if not group.sure and not (
        _listed(analysis, partner, group)
        or _interrupted(analysis, partner, group)
        or _all_past(analysis, sentence, group)
    ):
        return None
    if partner.modal == "will":
        if not _will_and_past(analysis, sentence, partner, group):
            return None
        return group if _ahead(analysis, sentence, partner, group) else partner
    if group.progressive and group.tense == "present" and partner.tense == "past" and not partner.perfect:
        return group if _runs_in_past(analysis, sentence, partner, group) else None
    if partner.present_perfect and group.past:
        return group if _leaves_perfect(analysis, sentence, partner, group) else None
    went_on = partner.tense == "past" and (partner.progressive or partner.perfect)
    if not (group.simple and (partner.simple or went_on)):
        return None
    if {_tense(analysis, partner), group.tense} != {"past", "present"}:
        return None
    if not all(_known(analysis, one) for one in (partner, group)):
        return None
    present = group if group.tense == "present" else partner
    every = analysis.timeline.lowers[max(partner.start, 0)] in ("every", "each")
    if group is present and every and not _same_time(analysis.timeline.lowers[partner.start : partner.first]):
        return partner if plausible(analysis, group) else None  # "Every week it bought milk and sells the cheese"
    if _no_verb(analysis, partner, group) or not plausible(analysis, present) or not _agrees(analysis, partner, group):
        return None
    if _set_now(analysis, sentence, partner, group):
        return None
    if group.tense == "present":
        return group if _leaves_past(analysis, sentence, partner, group) else None
    if partner.joined >= 0 and sentence.groups[partner.joined].past:
        return None  # the present between two pasts is the odd one
    if not _leaves_present(analysis, sentence, partner, group):
        return None
    if _usual(analysis, sentence, group):
        return group
    return partner if partner.joined < 0 and _past_around(analysis, sentence, partner, group) else group


def _all_past(analysis: Analysis, sentence: Sentence, group: VerbGroup) -> bool:
    """Whether every verb before the coordinator right before this one is past: whichever it is joined to."""
    before = [g for g in sentence.finite() if g.first < group.first]
    at = group.first - 1
    while analysis.timeline.tags[at] == "RB" or analysis.timeline.lowers[at] == "then":
        at -= 1
    return analysis.timeline.tags[at] == "CC" and all(g.tense == "past" or g.past_perfect for g in before)


def _past_around(analysis: Analysis, sentence: Sentence, partner: VerbGroup, group: VerbGroup) -> bool:
    """Whether anything but the second verb sets the sentence in the past, so that the first is the odd one."""
    between = range(partner.end, group.first)
    return (
        analysis.timeline.base == "past"
        or _past_follows(sentence, group)
        or any(time.first > partner.first or time.when != "present" for time in sentence.times)
        or placed(analysis, sentence, own_clause(analysis, sentence, group))
        or _ended(analysis, between)
        or any(g.past and g.joined < 0 and told(analysis, g) and g.lemma not in STATES for g in sentence.finite())
    )


def _ahead(analysis: Analysis, sentence: Sentence, partner: VerbGroup, group: VerbGroup) -> bool:
    """Whether the sentence looks ahead: "next week", "on June 9", or a time after the second verb."""
    if "within" in analysis.timeline.lowers[group.end : sentence.last]:
        return True
    return any(
        time.first > group.first or time.when == "future" or (time.kind == "date" and time.when == "" and time.day > 0)
        for time in sentence.times
    )


def _known(analysis: Analysis, group: VerbGroup) -> bool:
    """Whether English has the word as such a form of such a verb: no "disagreement" in the present, no past "mold"."""
    if group.first != group.head or group.lemma in PUNCTUAL | STATIVE | SAYING | THINKING:
        return True
    word = analysis.timeline.lowers[group.first]
    regular = word.endswith("ed") or inflect(group.lemma, "VBD") == word
    if group.tense == "past" and not regular and word not in PAST_NOT_BASE:
        return False
    return is_english(inflect(group.lemma, "VBG"))


def _set_now(analysis: Analysis, sentence: Sentence, partner: VerbGroup, group: VerbGroup) -> bool:
    """Whether an adverbial sets a present now; one in front of a past first verb is shared and over for both."""
    start = _coordinator(analysis, partner, group) if group.tense == "present" else sentence.first
    return any(time.when == "present" and time.first >= start for time in sentence.times)


def _coordinator(analysis: Analysis, partner: VerbGroup, group: VerbGroup) -> int:
    """The coordinator between the two verbs, or the second verb where only a comma parts them."""
    tags = analysis.timeline.tags
    return next((t for t in range(group.first - 1, partner.end - 1, -1) if tags[t] == "CC"), group.first)


def _runs_in_past(analysis: Analysis, sentence: Sentence, partner: VerbGroup, group: VerbGroup) -> bool:
    """Whether a present progressive after a past stands at a time that is over: "are pulling … before the roof fell".

    Else what began with the first act may still go on: "The team arrived on Monday and is training in Split".
    """
    own = own_clause(analysis, sentence, group)
    if has(analysis, partner.end, own.stop, HABITUAL) or _set_now(analysis, sentence, partner, group):
        return False
    if placed(analysis, sentence, own) or _past_follows(sentence, group):
        return True
    if _clause_after(analysis, sentence, group):
        return True
    listed = partner.joined >= 0 and sentence.groups[partner.joined].past
    return listed and _scene(sentence, partner) and group.lemma not in STATIVE


def _scene(sentence: Sentence, group: VerbGroup) -> bool:
    """Whether a past clause of time stands before the verb: "When the alarm sounded, the guards shut the doors"."""
    return any(g.clause == "temporal" and g.past and g.first < group.first for g in sentence.finite())


def _on_occasion(analysis: Analysis, stretch: range) -> bool:
    """Whether the words name an occasion of speaking: "at Monday's hearing", "in a speech"."""
    lowers = analysis.timeline.lowers
    return any(
        lowers[t] in ("in", "at", "during") and not _OCCASIONS.isdisjoint(lowers[t + 1 : min(t + 8, stretch.stop)])
        for t in stretch
    )


def _tense(analysis: Analysis, group: VerbGroup) -> str:
    """The tense of the verb: a form that is past and present alike goes by its partner, or by a singular subject."""
    partner = analysis.timeline.sentences[group.sentence].groups[group.joined] if group.joined >= 0 else None
    if not group.tense and partner is not None and partner.tense:
        return partner.tense  # "climbed over the wall, cut the cable"
    sentence = analysis.timeline.sentences[group.sentence]
    if not group.tense and _scene(sentence, group):
        return "past"  # "When the alarm sounded, the guards shut the doors"
    found = None if group.tense else subject(analysis.timeline.lowers, analysis.timeline.tags, group)
    return "past" if found is not None and found.number == "singular" and found.person == 3 else group.tense


def _agrees(analysis: Analysis, partner: VerbGroup, group: VerbGroup) -> bool:
    """Whether the second verb agrees with the subject of the first, where both can be told."""
    tag = analysis.timeline.tags[group.first]
    found = subject(analysis.timeline.lowers, analysis.timeline.tags, partner)
    if tag not in ("VBZ", "VBP") or found is None or not found.number or found.person != 3:
        return True
    if analysis.timeline.tags[found.head] == "NNP" and found.head == analysis.sentences[partner.sentence][0]:
        return True  # "Villagers" has its capital from its place
    return "and" in analysis.timeline.lowers[found.first : found.end] or (found.number == "plural") == (tag == "VBP")


_VERBAL: Final = frozenset(("VBD", "VBZ", "VBP", "MD", "POS"))


def _listed(analysis: Analysis, partner: VerbGroup, group: VerbGroup) -> bool:
    """Whether the verb stands in a list after a comma, with its object after it."""
    number = next(n for n, g in enumerate(analysis.timeline.sentences[group.sentence].groups) if g is group)
    return (
        analysis.timeline.lowers[group.first - 1] == ","
        and _VERBAL.isdisjoint(analysis.timeline.tags[group.end : group.end + 1])
        and any(g.joined == number for g in analysis.timeline.sentences[group.sentence].groups)
    )


def _interrupted(analysis: Analysis, partner: VerbGroup, group: VerbGroup) -> bool:
    """Whether only an insertion between commas parts the coordinator from the verb: "but, under pressure, restores"."""
    lowers, tags = analysis.timeline.lowers, analysis.timeline.tags
    between = range(partner.end, group.first)
    return lowers[group.first - 1] == "," and any(tags[t] == "CC" and lowers[t + 1] == "," for t in between)


def _no_verb(analysis: Analysis, partner: VerbGroup, group: VerbGroup) -> bool:
    """Whether one of the two may be no finite verb: "agreed to meet and discuss", "tear gas and arrested"."""
    sentence = analysis.timeline.sentences[group.sentence]
    lowers, tags = analysis.timeline.lowers, analysis.timeline.tags
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
            or group.lemma in INVARIANT
            or (partner.lemma in INVARIANT and partner.joined < 0 and not _scene(sentence, partner))
        )
    if group.lemma in INVARIANT and group.lemma == lowers[group.first]:
        return tags[partner.first] != "VBZ" or following not in (["DT"], ["PRP"], ["PRP$"], ["RP"], ["CD"])
    if ("not", "only") in itertools.pairwise(lowers[partner.end : group.first]):
        return True  # "included not only talks but also visits"
    closing = partner.joined >= 0 and lowers[partner.first - 1] == "," and following == ["NNS"]
    before = _coordinator(analysis, partner, group) - 1
    before -= lowers[before] == ","
    parted = tags[before] in ("RB", "PRP", "RP") or lowers[before] in TIME_NOUNS  # no adjective joins an adverbial
    adjective = following in (["NN"], ["NNS"], ["JJ"]) and lowers[group.first].endswith("ed") and not parted
    # "sells dried and smoked fish", "not only talks but also visits"
    return (group.past and adjective and not closing) or (
        following not in (["DT"], ["PRP"], ["PRP$"], ["CD"])
        and not partner.past
        and ("not", "only")
        in itertools.pairwise(lowers[max(partner.first - 8, analysis.sentences[partner.sentence][0]) : group.first])
    )


def _will_and_past(analysis: Analysis, sentence: Sentence, partner: VerbGroup, group: VerbGroup) -> bool:
    """Whether the first act is to come and the second over: "will sign the bill and returned"."""
    if not group.past or partner.perfect or partner.clause != "main" or group.lemma in STATES | SAYING | THINKING:
        return False
    word = analysis.timeline.lowers[group.first]
    after = analysis.timeline.tags[group.end] if group.end < sentence.last else ""
    ventured = group.lemma in _VENTURES and after == "TO"
    participle = (
        not ventured
        and inflect(group.lemma, "VBN") == word
        and group.lemma not in INTRANSITIVE | {"arrive", "return", "die"}
    )
    if (partner.passive or partner.lemma == "be") and participle:
        return False  # "will be tried and sentenced"
    owned = after in ("DT", "PRP$", "CD") or analysis.timeline.lowers[group.end] in ("him", "her", "it", "them")
    if participle and analysis.timeline.lowers[group.first - 1] == "but" and not owned:
        return False  # "will fade, but treated plants"
    if participle and after not in ("DT", "PRP", "PRP$", "CD", "IN", "TO", "RB", "RP"):
        return False  # "will sell new and used cars"
    return not any(time.first > group.first and time.when in ("past", "present") for time in sentence.times)


#: With an infinitive after them these have no passive: "will be treated but managed to stay".
_VENTURES: Final = frozenset("manage fail try refuse attempt struggle decide choose continue begin".split())


class _Setting(NamedTuple):
    """What surrounds the present that is joined to a past verb."""

    own: range  # its clause from the verb on
    words: list[str]  # of that clause, after the verb
    between: list[str]  # from the past verb to it
    times: list[Time]  # its own
    same: bool  # an adverbial sets it at the time of the past verb: "the same night", "two years later"
    over: bool  # its own words set it at a time that is over
    afterwards: bool  # its own words give it a place in the story: "seconds later"
    clause: str  # what opens a past clause of time that leans on it
    follows: bool  # the list goes on in the past
    listed: bool  # the past verb is itself joined to one before
    pair: bool  # "either ... or", "not only ... but also"
    near: bool  # a day or an hour, or an occasion of speaking, stands with the past verb
    occasion: bool
    old: bool  # a past time that is no such day stands with it


def _setting(analysis: Analysis, sentence: Sentence, partner: VerbGroup, group: VerbGroup) -> _Setting:
    lowers = analysis.timeline.lowers
    own = own_clause(analysis, sentence, group)
    words = lowers[own.start : own.stop]
    opener = _clause_after(analysis, sentence, group)
    same = _same_time(words)
    front = range(sentence.first, partner.first)
    occasion = lowers[sentence.first] in ("in", "at", "during") and _on_occasion(analysis, front[:8])
    near = (
        occasion
        or _scene(sentence, partner)
        or any(time.first < group.first and _near(time, lowers) for time in sentence.times)
    )
    correlates = lowers[max(partner.first - 2, sentence.first) : partner.head]
    return _Setting(
        own=own,
        words=words,
        between=lowers[partner.end : group.first],
        times=[time for time in sentence.times if time.first in own],
        same=same,
        over=same or opener > 0 or placed(analysis, sentence, own) or has(analysis, own.start, own.stop, _DONE)
        or _ended(analysis, own),
        afterwards=any(time.kind == "story" and time.first in own for time in sentence.times),
        clause=lowers[opener] if opener else "",
        follows=_past_follows(sentence, group),
        listed=partner.joined >= 0 and sentence.groups[partner.joined].past,
        pair=not {"either", "both", "only"}.isdisjoint(correlates),
        near=near,
        occasion=occasion,
        old=not near and any(time.kind == "year" or time.when == "past" for time in sentence.times),
    )  # fmt: skip


def _leaves_perfect(analysis: Analysis, sentence: Sentence, partner: VerbGroup, group: VerbGroup) -> bool:
    """Whether a past after a perfect fills the same period up to now: "have never lived there and only seldom came".

    Only what is no participle is a past for sure: "has often lived there and worked" leaves out a second "has".
    """
    lowers = analysis.timeline.lowers
    if group.head == group.first and inflect(group.lemma, "VBN") == lowers[group.first]:
        return False
    if partner.passive or group.lemma in SAYING or _clause_after(analysis, sentence, group):
        return False
    after = range(partner.end, own_clause(analysis, sentence, group).stop)
    if any(time.first in after and time.kind not in ("recent", "span") for time in sentence.times):
        return False
    since = any(
        time.end <= partner.first and (time.kind == "recent" or lowers[time.first] == "since")
        for time in sentence.times
    )
    coordinator = _coordinator(analysis, partner, group)
    times = has(analysis, coordinator, group.head, _AT_TIMES)
    return since or (times and has(analysis, partner.first, partner.head, _EVER))


#: With these a perfect looks at all the time up to now.
_EVER: Final = frozenset("never always often regularly repeatedly rarely seldom".split())
_AT_TIMES: Final = _EVER | frozenset("periodically occasionally sometimes frequently constantly".split())


def _leaves_past(analysis: Analysis, sentence: Sentence, partner: VerbGroup, group: VerbGroup) -> bool:
    """Whether a present after a past tells the next act, and no state, habit, stand, plan or upshot.

    What the verb tells by its class and its complement, and how firmly the past time holds it, are weighed together:
    a state asks for an end, a role for a list of acts, an act only for a past verb that is no mere background.
    """
    if group.end >= sentence.last:
        return False  # a text cut short
    at = _setting(analysis, sentence, partner, group)
    if analysis.timeline.lowers[partner.first - 1] == "neither" and "nor" in at.between:
        return True
    if group.lemma in _UTTERED and _on_occasion(analysis, at.own) and (at.listed or not at.times):
        beside = range(partner.end, _coordinator(analysis, partner, group))
        if not any(time.first in beside for time in sentence.times):
            return True  # "apologized and asks the court for leniency at Monday's hearing"
    if _parted(analysis, sentence, partner, group, at):
        return False
    if group.lemma in STATES | _STAYING and not (group.lemma == "look" and at.words[:1] == ["at"]):
        return _state_ends(group, at)
    return _hold(analysis, sentence, partner, group, at) + _telling(analysis, partner, group, at) >= _FAULT


#: From which weight on, of hold and telling together, the present is a fault.
_FAULT: Final = 4


def _parted(analysis: Analysis, sentence: Sentence, partner: VerbGroup, group: VerbGroup, at: _Setting) -> bool:
    """Whether an adverbial sets the second verb at a time of its own: another day, now, soon, as a habit."""
    open_times = [time for time in sentence.times if time.kind in ("date", "month", "span") and time.when != "past"]
    if open_times and open_times[-1].first in at.own and not (at.over or at.follows or group.lemma in _UNPLANNED):
        # "approved the budget on Monday and votes on the bill on Thursday"; "on Sunday night" is told of
        told_of = (
            at.listed or analysis.timeline.lowers[open_times[-1].end - 1] in _PARTS or not _NEXT.isdisjoint(at.between)
        )
        day = open_times[0].kind == "date" or not at.listed
        if (day and open_times[0].first < group.first) or not told_of:
            return True
    if any(time.when in ("present", "future") for time in at.times):
        return True
    usual = habitual(analysis, sentence, group, _but_quantifiers(analysis, range(partner.end, at.own.stop)))
    either = analysis.timeline.lowers[_coordinator(analysis, partner, group)] == "or"  # "lost it or never sends it"
    if usual and not either:
        return True
    dated = bool(at.times) or not (at.listed or (TIME_NOUNS | {"fall"}).isdisjoint(at.words))
    someone = analysis.timeline.tags[group.end : group.end + 1] == ["PRP"]
    return group.lemma in SCHEDULED and dated and not (at.over or at.follows or someone)


def _but_quantifiers(analysis: Analysis, tokens: range) -> list[int]:
    """The tokens without "every" and "each" before a thing: "search every visitor" is done once."""
    lowers = analysis.timeline.lowers
    things = ("NN", "VBG")
    return [
        t
        for t in tokens
        if not (
            lowers[t] in ("every", "each")
            and analysis.timeline.tags[t + 1] in things
            and lowers[t + 1] not in TIME_NOUNS
        )
    ]


def _hold(analysis: Analysis, sentence: Sentence, partner: VerbGroup, group: VerbGroup, at: _Setting) -> int:
    """How firmly the past time holds the second verb: from -1 for a past that may be mere background to 5."""
    leant_on = at.clause not in ("", "after")  # "refuses to comment when he was reached"
    if at.same or at.afterwards or at.follows or at.occasion or leant_on or not _NEXT.isdisjoint(at.between):
        return 5
    if at.over:
        return 4
    origin = partner.lemma in _ORIGINS
    if at.listed and not partner.passive:
        return 1 if at.old else 2 if origin else 3
    if at.pair:
        return 3
    if partner.passive:
        return int(group.passive and partner.lemma in PUNCTUAL) or -1
    if at.old and (origin or any(time.kind == "year" for time in sentence.times)):
        return -1
    if at.near:
        return 2
    return 1 if origin or partner.lemma in STATES else 2


def _telling(analysis: Analysis, partner: VerbGroup, group: VerbGroup, at: _Setting) -> int:
    """How surely the verb tells an act done once, by its class and its complement: from -1 for a stand to 5."""
    tags, lemma = analysis.timeline.tags, group.lemma
    following = tags[group.end]
    if group.negated or (lemma in STATES - {"look"} and not group.passive):
        return -1
    if group.passive:
        plain = lemma in _UNPLANNED or not at.times or at.over
        lasting = lemma in RESULTS | ROLES | STATIVE | STANDS | SAYING | THINKING | EFFECTS | SCHEDULED
        return 3 if plain and (lemma in PUNCTUAL - RESULTS | MOVING or not lasting) else -1
    known, whole = _has_object(analysis, group), _whole(analysis, group)
    act = one_act(analysis, group)
    first = at.words[1:2] if at.words[:1] == ["straight"] else at.words[:1]
    goal = first[0] if first and first[0] in _WAYS else ""
    moved = lemma in _HANDLING | MOVING | _CONDUCTING and not _WAYS.isdisjoint(at.words) and not at.times
    if (
        (lemma in _BY_OBJECT and whole)
        or (lemma == "agree" and at.words[:1] == ["on"])
        or (moved and following == "PRP")
        or goal in _LEAVING  # "makes off in a stolen car"
        or (lemma in PERCEIVED and partner.progressive)  # "was drinking coffee and hears a scream"
    ):
        return 3
    if lemma in ("begin", "start") and following in ("TO", "VBG"):
        return 5
    venture = lemma in ("agree", "manage") and tags[group.end : group.end + 2] == ["TO", "VB"]
    if venture or (lemma in _MOTION and goal):
        return 4
    if lemma in SAYING and following == "PRP" and at.words[1:2] == ["to"]:
        return 3  # "reports it to the doctor"
    if lemma in _UTTERED and following == "PRP":
        return 1  # "met both and urges them to yield"
    if lemma in _UTTERED - SAYING - STANDS and (known or following == "IN") and (at.near or partner.lemma in _UTTERED):
        return 3  # "criticized the bill and accuses his rivals of delay"
    if lemma == "say" and following == "NN":
        return _FIRM  # "says goodbye"
    if lemma in SAYING | THINKING and lemma not in PERCEIVED:
        if lemma in SPEECH_ACTS and "but" not in at.between:
            return 3
        if known and lemma in SAYING:
            return 2 if lemma in _PERFORMED else 1
        return -1
    if lemma in STANDS | _ADVISING:
        return -1
    if lemma in EFFECTS:
        if lemma in PUNCTUAL - ROLES and (whole if known else following not in _BARE):
            return 3  # "leaves the hall", not "leaves dozens homeless"
        return 2 if (moved or lemma in _HANDLING) and known else 0
    if lemma in PUNCTUAL - ROLES:
        return 3 if lemma in SCHEDULED else 5 if act or _measured(analysis, at) else 4
    if (
        ((moved or lemma in _HANDLING) and known)
        or (lemma in SCHEDULED - _MATCHES and act)
        or (lemma in _LIGHT and _eventive(analysis, group))
        or lemma in PUNCTUAL
        or (goal and goal not in ("to", "into", "through", "across", "over"))  # "sits down"
    ):
        return 2
    if lemma in SCHEDULED | ROLES:
        return int(known or bool(goal))
    return 4 if act and following == "PRP" else 3


def _state_ends(group: VerbGroup, at: _Setting) -> bool:
    """Whether the state is over by the words around it, and so an event of the story: "is powerless seconds later"."""
    if not group.passive and (at.afterwards or at.clause not in ("", "after")):
        return True
    if group.lemma == "be" and not group.passive:
        return "for" in at.words and not _LASTING.isdisjoint(at.words)
    if group.lemma in _STAYING:
        ended = at.clause == "until" or any(time.when == "past" for time in at.times)
        return at.follows or ("until" in at.words and ended) or bounded(at.words)
    return at.listed and "every" in at.words and bounded(at.words)


def _measured(analysis: Analysis, at: _Setting) -> bool:
    """Whether the verb tells by how much: "retreats by half a kilometer"."""
    tags = analysis.timeline.tags[at.own.start : at.own.stop]
    amount = (tag == "CD" or word == "half" for tag, word in zip(tags, at.words, strict=True))
    return at.words[:1] == ["by"] and any(amount)


def _near(time: Time, lowers: list[str]) -> bool:
    """Whether the adverbial names a day or an hour of the news: "on Sunday", "last night"; no year lies so near."""
    if time.kind in ("date", "clock"):
        return True
    return time.kind == "deictic" and lowers[time.end - 1] not in ("ago", "year", "month", "years")


def _ended(analysis: Analysis, own: range) -> bool:
    """Whether an end or a length closes the act: "until the whistle", "for five hours"."""
    lowers, tags = analysis.timeline.lowers, analysis.timeline.tags
    return any(
        (lowers[t] == "until" and tags[t + 1] in ("DT", "PRP", "PRP$"))
        or (lowers[t] == "for" and tags[t + 1] in ("CD", "DT") and lowers[t + 2] in _LASTING)
        for t in own[:-2]
    )


def _clause_after(analysis: Analysis, sentence: Sentence, group: VerbGroup) -> int:
    """The opener of a past clause of time that leans on the verb, or 0: "multiply after they were brought back"."""
    owners = (sentence.groups.index(group), group.joined)
    following = (g for g in sentence.finite() if g.first > group.first and g.past and g.governor in owners)
    openers = (g.opener for g in following if g.clause == "temporal" or analysis.timeline.lowers[g.opener] == "when")
    return next(openers, 0)


#: What opens an object that nothing makes known.
_BARE: Final = frozenset(("NN", "NNS", "NNP", "JJ"))

#: With one thing as their object these are acts, else they say, concern or stand.
_BY_OBJECT: Final = frozenset("refer point call".split())

#: What one holds and tells others.
_ADVISING: Final = frozenset(
    "recommend favor favour back endorse caution credit attribute ascribe anticipate welcome value question view "
    "challenge justify discourage oppose rule".split()
)

#: To go somewhere with someone.
_CONDUCTING: Final = frozenset("lead guide help accompany escort".split())

#: Verbs that take their sense from a noun of an event.
_LIGHT: Final = frozenset("hold give make pay take issue".split())

#: What a timetable of matches and meetings has.
_MATCHES: Final = frozenset("play face host meet hold take go come run sit".split())


def _whole(analysis: Analysis, group: VerbGroup) -> bool:
    """Whether the object is all that the verb has: "calls the first witness", not "calls the result a fraud"."""
    tags = analysis.timeline.tags
    if tags[group.end] not in ("DT", "PRP$", "CD", "NNP"):
        return tags[group.end] == "PRP"
    at = group.end + 1
    while (
        at < len(tags) - 1
        and tags[at] in ("NN", "NNS", "NNP", "JJ", "CD", "POS", "HYPH")
        and not (tags[at] == "JJ" and tags[at - 1][:2] == "NN")
    ):
        at += 1
    return tags[at] in (".", ",", "CC", "IN", "TO", "VBD", "VBZ", "VBP", "MD") and tags[at - 1] != "JJ"


def _has_object(analysis: Analysis, group: VerbGroup) -> bool:
    """Whether one known thing follows the verb: "the lid", "his pistol", "them"."""
    return analysis.timeline.tags[group.end] in ("DT", "PRP", "PRP$", "CD", "RP")


def _eventive(analysis: Analysis, group: VerbGroup) -> bool:
    """Whether the object is an event: "holds talks", "makes a short visit"."""
    tags = analysis.timeline.tags
    at = group.end
    while tags[at] in ("DT", "JJ", "CD", "PRP$") or tags[at + 1] in ("NN", "NNS"):
        at += 1
    return tags[at] in ("NN", "NNS") and event(analysis.timeline.lemmas[at])


#: What is done by saying it, where a thing is its object: "declares a state of emergency".
_PERFORMED: Final = frozenset(
    "declare announce confess pledge plead swear promise radio cable signal telegraph".split()
)

#: What hands do to a thing, also by trade.
_HANDLING: Final = frozenset("carry put give drive hang draw drink eat ride get fill hand take bring send".split())

#: What is said on an occasion.
_UTTERED: Final = (SAYING | SPEECH_ACTS) | frozenset(
    "ask demand urge call appeal propose wish blame defend reject threaten beg praise condemn salute".split()
)

#: Adverbs of frequency: both acts come as often.
_FREQUENT: Final = frozenset(
    "every each always usually often frequently generally normally regularly annually daily weekly monthly yearly "
    "traditionally typically".split()
)

#: Parts of a day.
_PARTS: Final = frozenset("morning afternoon evening night".split())

#: Adverbs with which the second act follows the first.
_NEXT: Final = frozenset("then later immediately promptly instantly suddenly finally eventually subsequently".split())

#: Words that close a span: what fills it is over.
_DONE: Final = frozenset("within once twice overnight throughout".split())

#: States that an end makes an act.
_STAYING: Final = frozenset("keep remain continue stay maintain".split())

#: What nobody plans to have done to him: no time to come goes with it.
_UNPLANNED: Final = frozenset(
    "catch rob kidnap abduct injure wound kill hurt attack hit strike trap bury surprise stab shoot beat bite "
    "ambush hijack defraud mug murder assault crush knock throw thwart lose".split()
)


def _past_follows(sentence: Sentence, group: VerbGroup) -> bool:
    """Whether the list goes on in the past: "stopped the van, finds a gun and arrested the driver"."""
    number = sentence.groups.index(group)
    return any(g.joined == number and g.past for g in sentence.finite())


def _leaves_present(analysis: Analysis, sentence: Sentence, partner: VerbGroup, group: VerbGroup) -> bool:
    """Whether a past after a present tells the next act under the same time: a habit's, a list's or the story's."""
    negated = group.negated or partner.negated
    if partner.clause == "conditional" or negated or bearing(analysis, partner):
        return False
    follows = _past_follows(sentence, group)
    telling = _telling(analysis, group, partner, _setting(analysis, sentence, group, partner))
    if partner.lemma in _STANDING and telling < _FIRM:
        return False
    if (group.lemma in _STANDING or group.passive) and telling < _FIRM:
        return False
    after = range(partner.end, own_clause(analysis, sentence, group).stop)
    own = [time for time in sentence.times if time.first in after]
    listed = partner.joined >= 0 and sentence.groups[partner.joined].present
    usual = _usual(analysis, sentence, group)
    if usual or listed:
        before = {time.kind for time in sentence.times if time.first < group.first} | {"story", "clock"}
        if _usual(analysis, sentence, partner):
            before.add("month")  # "Every spring they return and raised their young before leaving in August"
        return {time.kind for time in own if time.first >= group.end} <= before
    if partner.clause == "relative":
        around = any(g.past and g.clause == "main" for g in sentence.finite())
        done = telling >= _ACT or own or _on_occasion(analysis, range(partner.end, group.first))
        return around and (bool(done) or telling >= _FIRM)
    if has(analysis, sentence.first, group.first, HABITUAL):
        return "later" in analysis.timeline.lowers[after.start : after.stop]
    if any(time.kind != "story" for time in own):
        known = _has_object(analysis, partner) or not any(time.when == "past" for time in sentence.times)
        return telling >= (_FIRM if known else _ACT + 1)
    return telling >= _FIRM or (follows and telling > 0) or partner.lemma in PUNCTUAL - ROLES


#: What a verb tells that can hardly be a state or a role, and what tells an act done at a moment.
_FIRM: Final = 3
_ACT: Final = 4

_STANDING: Final = STATES | (SAYING - SPEECH_ACTS) | (THINKING - PERCEIVED)


def _usual(analysis: Analysis, sentence: Sentence, group: VerbGroup) -> bool:
    """Whether an adverbial of frequency stands before the second verb: "every June", "as a rule"."""
    ruled = analysis.timeline.lowers[sentence.first : sentence.first + 3] == ["as", "a", "rule"]
    own = own_clause(analysis, sentence, group)
    returning = any(
        word in ("every", "each") and following in TIME_NOUNS
        for word, following in itertools.pairwise(analysis.timeline.lowers[own.start : own.stop])
    )
    return ruled or returning or has(analysis, sentence.first, group.first, _FREQUENT)


def _same_time(after: list[str]) -> bool:
    """Whether what follows the verb sets it at the time of the other: "the same evening", "two years later"."""
    if "later" in after and not {"or", "than"} & set(after):
        return True
    return any(
        (word in ("same", "that") and following in TIME_NOUNS | {"meeting", "session", "stage", "point"})
        or (word in ("first", "second") and following == "half")
        for word, following in itertools.pairwise(after)
    ) or any(word[:1].isdigit() and following == "minute" for word, following in itertools.pairwise(after))
