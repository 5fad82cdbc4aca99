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

_OWN: Final = frozenset("his her its their".split())

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
        ahead = "within" in analysis.lowers[group.end : sentence.last]
        return group if ahead or any(time.first > group.first for time in sentence.times) else partner
    if group.progressive and group.tense == "present" and partner.past:
        return group if _runs_in_past(analysis, sentence, partner, group) else None
    went_on = partner.tense == "past" and (partner.progressive or partner.perfect)
    if not (group.simple and (partner.simple or went_on)):
        return None
    if {_tense(analysis, partner), group.tense} != {"past", "present"}:
        return None
    if not all(_known(analysis, one) for one in (partner, group)):
        return None
    present = group if group.tense == "present" else partner
    if group is present and analysis.lowers[max(partner.start, 0)] in ("every", "each"):
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
    later = _ended(analysis, range(partner.end, group.first))
    later = later or any(time.first > partner.first for time in sentence.times) or _past_follows(sentence, group)
    later = later or placed(analysis, sentence, own_clause(analysis, sentence, group))
    later = later or any(time.first < partner.first and time.when != "present" for time in sentence.times)
    later = later or analysis.timeline.base == "past"
    later = later or _on_occasion(analysis, range(sentence.first, partner.first))
    later = later or _at_event(analysis, sentence, partner)
    later = later or any(
        g.past and g.joined < 0 and told(analysis, g) and g.lemma not in STATES for g in sentence.finite()
    )
    return partner if later and partner.joined < 0 else group


def _known(analysis: Analysis, group: VerbGroup) -> bool:
    """Whether English has the word as such a form of such a verb: no "disagreement" in the present, no past "mold"."""
    if group.first != group.head or group.lemma in PUNCTUAL | STATIVE | SAYING | THINKING:
        return True
    word = analysis.lowers[group.first]
    regular = word.endswith("ed") or inflect(group.lemma, "VBD") == word
    if group.tense == "past" and not regular and word not in PAST_NOT_BASE:
        return False
    return is_english(inflect(group.lemma, "VBG"))


def _set_now(analysis: Analysis, sentence: Sentence, partner: VerbGroup, group: VerbGroup) -> bool:
    """Whether an adverbial sets the sentence now; what stands with a past first verb is the object's own time."""
    inside = range(partner.end, _coordinator(analysis, partner, group)) if group.tense == "present" else range(0)
    return any(time.when == "present" and time.first not in inside for time in sentence.times)


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
    scene = any(g.clause == "temporal" and g.past and g.first < partner.first for g in sentence.finite())
    return listed and scene and group.lemma not in STATIVE


def _on_occasion(analysis: Analysis, stretch: range) -> bool:
    """Whether the words name an occasion of speaking: "at Monday's hearing", "in a speech"."""
    lowers = analysis.lowers
    return any(
        lowers[t] in ("in", "at", "during") and not _OCCASIONS.isdisjoint(lowers[t + 1 : min(t + 8, stretch.stop)])
        for t in stretch
    )


def _at_event(analysis: Analysis, sentence: Sentence, group: VerbGroup) -> bool:
    """Whether the sentence opens at an event: "At last month's summit in Trieste, the minister thanks"."""
    front = range(sentence.first + 1, group.first)
    nouns = (analysis.lemmas[t] for t in front if analysis.timeline.tags[t] in ("NN", "NNS"))
    return analysis.lowers[sentence.first] in ("at", "during", "after") and any(map(event, nouns))


def _tense(analysis: Analysis, group: VerbGroup) -> str:
    """The tense of the verb: a form that is past and present alike goes by its partner, or by a singular subject."""
    partner = analysis.timeline.sentences[group.sentence].groups[group.joined] if group.joined >= 0 else None
    if not group.tense and partner is not None and partner.tense:
        return partner.tense  # "climbed over the wall, cut the cable"
    found = None if group.tense else subject(analysis.lowers, analysis.timeline.tags, group)
    return "past" if found is not None and found.number == "singular" and found.person == 3 else group.tense


def _agrees(analysis: Analysis, partner: VerbGroup, group: VerbGroup) -> bool:
    """Whether the second verb agrees with the subject of the first, where both can be told."""
    tag = analysis.timeline.tags[group.first]
    found = subject(analysis.lowers, analysis.timeline.tags, partner)
    if tag not in ("VBZ", "VBP") or found is None or not found.number or found.person != 3:
        return True
    if analysis.timeline.tags[found.head] == "NNP" and found.head == analysis.sentences[partner.sentence][0]:
        return True  # "Villagers" has its capital from its place
    return "and" in analysis.lowers[found.first : found.end] or (found.number == "plural") == (tag == "VBP")


_VERBAL: Final = frozenset(("VBD", "VBZ", "VBP", "MD", "POS"))


def _listed(analysis: Analysis, partner: VerbGroup, group: VerbGroup) -> bool:
    """Whether the verb stands in a list after a comma, with its object after it."""
    number = next(n for n, g in enumerate(analysis.timeline.sentences[group.sentence].groups) if g is group)
    return (
        analysis.lowers[group.first - 1] == ","
        and _VERBAL.isdisjoint(analysis.timeline.tags[group.end : group.end + 1])
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
            or group.lemma in INVARIANT
            or (partner.lemma in INVARIANT and partner.joined < 0)
        )
    if group.lemma in INVARIANT and group.lemma == lowers[group.first]:
        return tags[partner.first] != "VBZ" or following not in (["DT"], ["PRP"], ["PRP$"], ["RP"], ["CD"])
    if ("not", "only") in itertools.pairwise(lowers[partner.end : group.first]):
        return True  # "included not only talks but also visits"
    closing = partner.joined >= 0 and lowers[partner.first - 1] == "," and following == ["NNS"]
    adjective = following in (["NN"], ["NNS"], ["JJ"]) and lowers[group.first].endswith("ed")
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
    owned = after in ("DT", "PRP$", "CD") or analysis.lowers[group.end] in ("him", "her", "it", "them")
    if participle and analysis.lowers[group.first - 1] == "but" and not owned:
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
    until_own: bool  # an end of its own closes it: "until her death"
    follows: bool  # the list goes on in the past
    listed: bool  # the past verb is itself joined to one before
    pair: bool  # "either ... or", "not only ... but also"
    near: bool  # a day or an hour, or an occasion of speaking, stands with the past verb
    occasion: bool
    old: bool  # a past time that is no such day stands with it


def _setting(analysis: Analysis, sentence: Sentence, partner: VerbGroup, group: VerbGroup) -> _Setting:
    lowers = analysis.lowers
    own = own_clause(analysis, sentence, group)
    words = lowers[own.start : own.stop]
    opener = _clause_after(analysis, sentence, group)
    same = _same_time(words)
    front = range(sentence.first, partner.first)
    occasion = lowers[sentence.first] in ("in", "at", "during") and _on_occasion(analysis, front[:8])
    scene = any(g.clause == "temporal" and g.past and g.first < partner.first for g in sentence.finite())
    near = occasion or scene or any(time.first < group.first and _near(time, lowers) for time in sentence.times)
    correlates = lowers[max(partner.first - 2, sentence.first) : partner.end + 1]
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
        until_own="until" in words and not _OWN.isdisjoint(words[words.index("until") + 1 :][:1]),
        follows=_past_follows(sentence, group),
        listed=partner.joined >= 0 and sentence.groups[partner.joined].past,
        pair=not {"either", "both", "only"}.isdisjoint(correlates),
        near=near,
        occasion=occasion,
        old=not near and any(time.kind == "year" or time.when == "past" for time in sentence.times),
    )  # fmt: skip


def _leaves_past(analysis: Analysis, sentence: Sentence, partner: VerbGroup, group: VerbGroup) -> bool:
    """Whether a present after a past tells the next act, and no state, habit, stand, plan or upshot."""
    at = _setting(analysis, sentence, partner, group)
    if analysis.lowers[partner.first - 1] == "neither" and "nor" in at.between:
        return True
    dates = [time for time in sentence.times if time.kind == "date" and time.when != "past"]
    apart = bool(dates) and dates[-1].first in at.own and dates[0].first < group.first
    if apart and group.lemma not in _UNPLANNED and not at.follows:
        return False  # "approved the budget on Monday and votes on the bill on Thursday"
    usual = habitual(analysis, sentence, group, range(partner.end, at.own.stop))
    if usual and not ("every" in at.words and bounded(at.words)):
        return False
    if any(time.when in ("present", "future") for time in at.times):
        return False
    if group.lemma in _UTTERED and _on_occasion(analysis, at.own) and (at.listed or not at.times):
        beside = range(partner.end, _coordinator(analysis, partner, group))
        if not any(time.first in beside for time in sentence.times):
            return True  # "apologized and asks the court for leniency at Monday's hearing"
    if group.lemma in STATES | _STAYING:
        return _state_ends(group, at)
    if _by_complement(analysis, group, at):
        origin = partner.lemma in STATES or (partner.lemma in _ORIGINS and not (at.listed or at.near))
        return not (origin or partner.passive or at.old)
    if group.lemma in (SAYING | THINKING) - PERCEIVED and not at.follows:
        return _is_uttered(analysis, partner, group, at)
    if group.negated:
        return False
    if group.passive:
        if at.same or at.afterwards:
            return True  # "was built in 1961 and is sold ten years later"
        plain = group.lemma in _UNPLANNED or not at.times or at.over
        return group.lemma in PUNCTUAL - RESULTS | MOVING and (at.over or partner.lemma in PUNCTUAL) and plain
    return _is_act(analysis, sentence, partner, group, at)


def _state_ends(group: VerbGroup, at: _Setting) -> bool:
    """Whether the state is over by the words around it, and so an event of the story: "is powerless seconds later"."""
    if not group.passive and (at.afterwards or at.clause not in ("", "after")):
        return True
    if group.lemma == "be" and not group.passive:
        return "for" in at.words and not _LASTING.isdisjoint(at.words)
    if group.lemma in _STAYING:
        ended = at.clause == "until" or any(time.when == "past" for time in at.times) or at.until_own
        return at.follows or ("until" in at.words and ended) or bounded(at.words)
    return (group.lemma in ("plan", "aim") and at.over) or (at.listed and "every" in at.words and bounded(at.words))


def _by_complement(analysis: Analysis, group: VerbGroup, at: _Setting) -> bool:
    """Whether what follows a verb of saying, of trades or of plans makes it one act.

    "calls the first witness", "manages to flee", "agrees to meet", "takes it to the police"; amid a list, or beside a
    day of the news, also "holds talks", "opens a folder", "puts the lid on".
    """
    tags = analysis.timeline.tags
    following = tags[group.end : group.end + 2]
    if group.passive or group.negated:
        return False
    if group.lemma in _BY_OBJECT and _whole(analysis, group):
        return True
    if following == ["TO", "VB"] and group.lemma in ("agree", "manage"):
        return True
    moved = group.lemma in _HANDLING | MOVING | _CONDUCTING and not _WAYS.isdisjoint(at.words) and not at.times
    if moved and following[0] == "PRP":
        return True
    if not (at.listed or at.near or at.pair) or at.times:
        return False
    if (moved and _has_object(analysis, group)) or (group.lemma == "threaten" and following[0] == "PRP"):
        return True
    act = one_act(analysis, group)
    if at.listed and group.lemma in _PERFORMED and following[0] in ("DT", "PRP$"):
        return True
    return (
        (group.lemma in SCHEDULED - _MATCHES and act)
        or (group.lemma in _HANDLING and _has_object(analysis, group))
        or (group.lemma in _LIGHT and _eventive(analysis, group))
    )


def _is_uttered(analysis: Analysis, partner: VerbGroup, group: VerbGroup, at: _Setting) -> bool:
    """Whether the saying is an act of the story and no report or stand that the news gives in the present."""
    if at.same or at.afterwards or (at.occasion and partner.lemma not in STATIVE):
        return True
    if group.negated or partner.lemma in _ORIGINS or partner.passive:
        return False
    return group.lemma in SPEECH_ACTS and "but" not in at.between


def _is_act(analysis: Analysis, sentence: Sentence, partner: VerbGroup, group: VerbGroup, at: _Setting) -> bool:
    """Whether an active verb tells the next act: a verb of acts unless the times part it from the past verb.

    The better the past verb's time holds for it, the more verbs tell an act: at a time that is over any but a plan,
    in a list or beside a day of the news any but a trade, a stand or an upshot, else only what is done at a moment.
    """
    lemma, words = group.lemma, at.words
    act = one_act(analysis, group)
    someone = analysis.timeline.tags[group.end] == "PRP"
    dated = bool(at.times) or not (TIME_NOUNS | {"fall"}).isdisjoint(words)
    planned = lemma in SCHEDULED and not at.over and dated and not someone
    if (at.over and (lemma not in STANDS or "for" in words[:1])) or at.same or at.follows:
        return not planned
    if not _NEXT.isdisjoint(at.between) or (at.pair and lemma not in STATIVE):
        return not planned
    if lemma in STANDS | _ADVISING or planned:
        return False
    if partner.progressive:
        return lemma in PERCEIVED or act  # "was drinking coffee and hears a scream"
    moves = words[:1] and words[0] in _WAYS
    if (at.listed or at.near) and moves and words[0] not in ("to", "into", "through", "across", "over"):
        return True  # "sits down", "walks out"
    if lemma in ("begin", "start") and analysis.timeline.tags[group.end] in ("TO", "VBG"):
        return True
    if at.listed and not partner.passive and lemma not in SCHEDULED:
        return lemma in PUNCTUAL or (act if at.old else lemma not in STATIVE)
    if at.old and (partner.lemma in _ORIGINS or any(t.kind == "year" for t in sentence.times)):
        return lemma in PUNCTUAL - SCHEDULED and (act or _measured(analysis, at))
    if partner.passive:
        return lemma in PUNCTUAL and act
    if at.near:
        turns = lemma == "take" and not {"to", "effect", "force"}.isdisjoint(words) and not someone
        return not (lemma in EFFECTS or turns) and (lemma in PUNCTUAL or lemma not in STATIVE)
    if moves and words[0] in _LEAVING:
        return True  # "makes off in a stolen car"
    if partner.lemma in _ORIGINS | STATES and lemma not in _MOTION:
        return lemma in PUNCTUAL - ROLES - SCHEDULED or (act and someone)
    if lemma in EFFECTS and _has_object(analysis, group) and not _whole(analysis, group):
        return False  # "leaves 3,000 homeless"
    return bool(lemma in PUNCTUAL - ROLES or (lemma in _MOTION and moves) or lemma not in STATIVE | EFFECTS)


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
    lowers, tags = analysis.lowers, analysis.timeline.tags
    return any(
        (lowers[t] == "until" and tags[t + 1] in ("DT", "PRP", "PRP$"))
        or (lowers[t] == "for" and tags[t + 1] in ("CD", "DT") and lowers[t + 2] in _LASTING)
        for t in own[:-2]
    )


def _clause_after(analysis: Analysis, sentence: Sentence, group: VerbGroup) -> int:
    """The opener of a past clause of time that leans on the verb, or 0: "multiply after they were brought back"."""
    owners = (sentence.groups.index(group), group.joined)
    following = (g for g in sentence.finite() if g.first > group.first and g.past and g.governor in owners)
    openers = (g.opener for g in following if g.clause == "temporal" or analysis.lowers[g.opener] == "when")
    return next(openers, 0)


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

_TALKING: Final = frozenset("talk meet debate consult confer negotiate speak".split())


def _whole(analysis: Analysis, group: VerbGroup) -> bool:
    """Whether the object is all that the verb has: "calls the first witness", not "calls the result a fraud"."""
    tags = analysis.timeline.tags
    if tags[group.end] not in ("DT", "PRP$", "CD", "NNP"):
        return tags[group.end] == "PRP"
    at = group.end + 1
    while tags[at] in ("NN", "NNS", "NNP", "JJ", "CD", "POS", "HYPH") and not (
        tags[at] == "JJ" and tags[at - 1][:2] == "NN"
    ):
        at += 1
    return tags[at] in (".", ",", "CC", "IN", "TO") and tags[at - 1] != "JJ"


def _has_object(analysis: Analysis, group: VerbGroup) -> bool:
    """Whether one known thing follows the verb: "the lid", "his pistol", "them"."""
    return analysis.timeline.tags[group.end] in ("DT", "PRP", "PRP$", "CD", "RP")


def _eventive(analysis: Analysis, group: VerbGroup) -> bool:
    """Whether the object is an event: "holds talks", "makes a short visit"."""
    tags = analysis.timeline.tags
    at = group.end
    while tags[at] in ("DT", "JJ", "CD", "PRP$") or tags[at + 1] in ("NN", "NNS"):
        at += 1
    return tags[at] in ("NN", "NNS") and event(analysis.lemmas[at])


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
    if partner.clause not in ("main", "relative") or group.negated or partner.negated or partner.passive:
        return False
    act = one_act(analysis, partner)
    between = range(partner.end, group.first)
    done = partner.lemma in PUNCTUAL - ROLES or _on_occasion(analysis, range(partner.end, group.first))
    done = done or any(time.first in between for time in sentence.times)
    if partner.clause == "relative" and not (done and act and _past_around(sentence, partner)):
        return False
    if bearing(analysis, partner) or (group.passive and partner.joined < 0 and not _past_follows(sentence, group)):
        return False
    after = list(own_clause(analysis, sentence, group))
    words = lowers[after[0] : after[-1] + 1] if after else []
    apart = any(time.first in after or time.first in between for time in sentence.times)
    stands = STATES | (SAYING - SPEECH_ACTS) | (THINKING - _NOTICING)
    usual = _usual(analysis, sentence, group)
    before = {time.kind for time in sentence.times if time.first < group.first} | {"story", "clock"}
    if _usual(analysis, sentence, partner):
        before.add("month")  # "Every spring they return and raised their young before leaving in August"
    alike = {time.kind for time in sentence.times if time.first in after} <= before
    listed = partner.joined >= 0 and sentence.groups[partner.joined].present
    if (usual or (listed and "month" in before)) and (not apart or alike):
        return stands.isdisjoint((group.lemma, partner.lemma))
    once = partner.lemma in PUNCTUAL - ROLES - SCHEDULED - STANDS
    next_day = all(time.kind == "story" for time in sentence.times if time.first in after or time.first in between)
    once = once or (next_day and partner.lemma in PUNCTUAL - ROLES)
    if (
        apart
        and partner.clause != "relative"
        and not (once and (act or not any(time.when == "past" for time in sentence.times)))
    ):
        return False
    begun = any(time.first < partner.first and time.when == "past" for time in sentence.times)
    if begun and partner.lemma in SAYING and analysis.timeline.tags[partner.end] == "NN" and group.lemma not in stands:
        return True  # "On the evening of 2 October 1951 he says goodbye and left"
    if group.lemma in stands or partner.lemma in stands:
        return False
    if has(analysis, sentence.first, group.first, HABITUAL):
        return "later" in words or "until" in words or (listed and not apart)
    if "until" in words and partner.lemma in SCHEDULED:
        return True
    handled = partner.lemma in _HANDLING and _has_object(analysis, partner) and _past_follows(sentence, group)
    return partner.lemma not in ROLES or handled or (partner.joined >= 0 and sentence.groups[partner.joined].present)


#: Thinking that takes but a moment.
_NOTICING: Final = frozenset("find discover notice realize realise decide".split())


def _usual(analysis: Analysis, sentence: Sentence, group: VerbGroup) -> bool:
    """Whether an adverbial of frequency stands before the second verb: "every June", "as a rule"."""
    ruled = analysis.lowers[sentence.first : sentence.first + 3] == ["as", "a", "rule"]
    return ruled or has(analysis, sentence.first, group.first, _FREQUENT)


def _past_around(sentence: Sentence, partner: VerbGroup) -> bool:
    """Whether the main clause around a relative one is past."""
    return any(g.past and g.clause == "main" for g in sentence.finite() if g.first > partner.first)


def _same_time(after: list[str]) -> bool:
    """Whether what follows the verb sets it at the time of the other: "the same evening", "two years later"."""
    if "later" in after and not {"or", "than"} & set(after):
        return True
    return any(
        (word in ("same", "that") and following in TIME_NOUNS | {"meeting", "session", "stage", "point"})
        or (word in ("first", "second") and following == "half")
        for word, following in itertools.pairwise(after)
    ) or any(word[:1].isdigit() and following == "minute" for word, following in itertools.pairwise(after))
