"""One tense inside a run of another: a present event among past ones, and verbs joined under one subject.

English news tells events in the past; its simple present tells states, habits, schedules, rules and plots (Quirk et al.
1985, 4.5-9). So a present is at odds with the past beside it in the measure in which it cannot be one of these: with a
place of its own in the order of events any verb but a state is an act, without one only a verb of acts at a moment.
"""

from __future__ import annotations

import itertools
from collections.abc import Iterator
from typing import Final

from mtaudit.checks.tense.common import has, main_groups, match, plausible, rewritten, told
from mtaudit.engine.match import Match
from mtaudit.english.analysis import Analysis
from mtaudit.english.clauses import TIME_NOUNS
from mtaudit.english.inflection import inflect
from mtaudit.english.subjects import subject
from mtaudit.english.timeline import Sentence
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
from mtaudit.english.vocabulary import is_english

#: Adverbs that set an event in the order of the story.
_ORDERING: Final = frozenset(
    "later then afterwards thereafter subsequently suddenly immediately instantly eventually finally".split()
)
#: Nouns of short times: with a preposition before the subject they give an event its place.
_SPANS: Final = frozenset(
    "second seconds minute minutes hour hours day days night nights evening afternoon morning noon midnight dawn "
    "dusk sunrise sunset nightfall daybreak lunch dinner breakfast half-time week weeks month months moment moments "
    "lap round inning game quarter stage".split()
)
_PLACING: Final = frozenset("before after at in on by within upon shortly moments soon minutes hours during".split())
#: What is told in the present for good: a plot, a text, a picture.
_FILM: Final = frozenset("scene film novel book play act episode chapter opera movie drama comedy".split())
_TOLD_OF: Final = frozenset(
    "scene film novel episode chapter opera movie drama comedy story memoir poem ballad legend tale myth fable plot "
    "series cartoon documentary footage video clip trailer musical ballet sequel fiction thriller sitcom anime song "
    "parable verse".split()
)
#: Events that stand in a timetable: "Parliament returns on Monday".
_SCHEDULED: Final = frozenset(
    "open close start begin end finish resume return leave depart arrive meet play face go come run expire take host "
    "kick air premiere land launch hold sit reopen convene retire turn".split()
)
#: Passives that tell how things stand: "was built in 1900 and is closed".
_RESULTS: Final = frozenset(
    "close locate situate schedule expect know base set list own use divide surround cover build make call name "
    "plan include consider regard protect devote link connect price value market sell publish produce require "
    "suppose bear allow design intend aim concern involve worry interest say think believe write fill equip "
    "dedicate bury lose damage destroy ban forbid prohibit allege accuse charge hold keep open break tie lock "
    "finish do go wound injure block flood paralyze elect appoint pay limit approve fine reject punish "
    "shut lay store display exhibit hang print record settle mix separate spread scatter mount wrap".split()
)
#: Acts after which the present tells what came of them: "was founded in Bonn and treats burns".
_ORIGINS: Final = frozenset(
    "found establish build open create launch isolate discover design introduce invent bear grow raise train study "
    "marry join move retire graduate become start begin emerge form set name develop adopt buy acquire inherit "
    "commission complete appoint elect restore rebuild convert write publish settle emigrate sink fall win make "
    "lose spread arrive come leave hire sign divorce quit turn close merge expand unveil inaugurate".split()
)
#: What is said once and done by saying it; other sayings are a stand that lasts.
_SPEECH_ACTS: Final = frozenset(
    "promise vow announce explain thank congratulate greet apologise apologize order demand answer reply ask".split()
)
#: What one goes on doing after the act: "rejected the offer and demands a rise".
_STANDS: Final = frozenset(
    "demand threaten urge refuse decline ask propose seek call pursue resist reject blame defend press push pledge "
    "appeal contest dispute await face move head advance approach spread travel".split()
)
#: What is done to one person once: "He is taken to a hospital".
_MOVING: Final = frozenset("take bring rush fly carry drag shoot arrest rescue airlift evacuate release free".split())
_OCCASIONS: Final = frozenset(
    "address speech sermon interview briefing lecture talk toast meeting session ceremony conference hearing".split()
)
_MOTION: Final = frozenset("walk drive ride swim crawl climb cycle row sail march hurry rush".split())
_WAYS: Final = frozenset("to into onto out off away back home towards toward across through over down up".split())
_LASTING: Final = frozenset("seconds minutes hours minute hour moment moments".split())


# A present event among past ones


def present_in_past_run(analysis: Analysis) -> Iterator[Match]:
    """An event in the simple present between events in the simple past, and in a plot's present the reverse."""
    sentences = list(analysis.timeline.narrated())
    mains = [main_groups(analysis, sentence) for sentence in sentences]
    for at, sentence in enumerate(sentences):
        for group in sentence.finite():
            if not group.simple or group.joined >= 0 or not told(analysis, group):
                continue
            if group.tense == "present":
                other = _past_beside(analysis, sentences, mains, at, group)
                if other is not None:
                    suggestion = rewritten(analysis, group, "past")
                    yield match(analysis, group, (other.first, other.end), "an event of the run", suggestion)
            elif group.past and group.clause == "main" and _plot(analysis, sentences, mains, at, group):
                other = next(g for g in mains[at] + mains[at - 1] if g.present)
                suggestion = rewritten(analysis, group, "present")
                yield match(analysis, group, (other.first, other.end), "an event of the run", suggestion)


def _past_beside(
    analysis: Analysis, sentences: list[Sentence], mains: list[list[VerbGroup]], at: int, group: VerbGroup
) -> VerbGroup | None:
    """A past event of the run in which the present group stands, or None where it stands in none."""
    sentence = sentences[at]
    first, end = _span_of(analysis, sentence, group)
    if (
        has(analysis, first, end, HABITUAL)
        or any(time.when in ("present", "future") and time.kind == "deictic" for time in sentence.times)
        or not plausible(analysis, group)
        or not _verb(analysis, group)
        or not _INVERTED.isdisjoint(analysis.lowers[max(group.first - 5, sentence.first) : group.first])
        or _told_of(analysis, sentences[max(at - 2, 0)].first, sentence.last)
    ):
        return None
    if group.clause != "main":
        return _main_beside(analysis, sentence, group)
    other = _clause_beside(analysis, sentence, group)
    if other is not None:
        return other
    if not _event(group) or group.negated:
        return None
    own = _own_clause(analysis, sentence, group)
    before = next((g for g in reversed(mains[at]) if g.first < group.first), None)
    inside = before is not None
    if before is None:
        before = _neighbour(sentences, mains, at, -1)
    elif not before.past or before.lemma in SAYING | THINKING:
        return None
    following = _neighbour(sentences, mains, at, 1)
    ordered = _ordered(analysis, sentence, group)
    if before is None and ordered and group.lemma not in STATIVE:
        before = following
    if before is None:
        return None
    dated = any(time.first in own and time.kind != "year" for time in sentence.times)
    after = next((g for g in sentence.finite() if g.first > group.end and _goes_on(analysis, g)), None)
    if ordered:
        strong = group.lemma not in _SCHEDULED or not sentence.times or bool(after or following)
        return before if strong and (group.lemma not in STATIVE or not _general(analysis, group)) else None
    if _placed(analysis, sentence, own) and group.lemma in PUNCTUAL - ROLES - _SCHEDULED and (after or following):
        return before
    moved = group.passive and group.lemma in _MOVING
    if dated or (group.passive and not moved) or _general(analysis, group):
        return None
    if moved and (after or following or "where" in analysis.lowers[own.start : own.stop]):
        return before
    if after is not None and (group.lemma not in STATIVE | THINKING or analysis.lowers[group.start] in ("a", "an")):
        return before
    if group.lemma not in PUNCTUAL or any(
        g.clause == "attribution" or (g is not group and g.present) for g in sentence.finite()
    ):
        return None
    if group.lemma in ROLES | _SCHEDULED and not inside:
        return None
    if following is None and not (inside and at + 1 == len(sentences) and group.lemma not in ROLES | _SCHEDULED):
        return None
    return before if _actor(analysis, group) else None


def _placed(analysis: Analysis, sentence: Sentence, own: range) -> bool:
    """Whether the words after the verb set it at a moment of its own: "at about 3 a.m.", "minutes later"."""
    words = analysis.lowers[own.start : own.stop]
    return not {"a.m.", "p.m.", "later"}.isdisjoint(words) or any(
        time.kind == "clock" and time.first in own for time in sentence.times
    )


def _told_of(analysis: Analysis, first: int, end: int) -> bool:
    """Whether a noun names what is told in the present."""
    tags = analysis.timeline.tags
    return any(analysis.lemmas[token] in _TOLD_OF and tags[token] in ("NN", "NNS") for token in range(first, end))


def _event(group: VerbGroup) -> bool:
    """Whether the verb can tell an act: a state, a stand and the upshot of an act are none."""
    if group.passive:
        return group.lemma not in _RESULTS | STATIVE | SAYING | THINKING or group.lemma in _MOVING
    return group.lemma not in STATES and (group.lemma not in SAYING or group.lemma in _SPEECH_ACTS)


def _verb(analysis: Analysis, group: VerbGroup) -> bool:
    """Whether English knows the word as a verb: "corvettes" are none."""
    if group.first != group.head or group.lemma in PUNCTUAL | STATIVE | THINKING:
        return True
    return not analysis.words[group.first][:1].isupper() and is_english(inflect(group.lemma, "VBG"))


#: An operator before the subject: what follows is an infinitive ("Only then did the guards open the gates").
_INVERTED: Final = frozenset("do does did will would can could may might should shall must let".split())


def _span_of(analysis: Analysis, sentence: Sentence, group: VerbGroup) -> tuple[int, int]:
    """The part of the sentence between semicolons in which the group stands."""
    lowers = analysis.lowers
    first = next((t + 1 for t in range(group.first - 1, sentence.first, -1) if lowers[t] == ";"), sentence.first)
    return first, next((t for t in range(group.end, sentence.last) if lowers[t] == ";"), sentence.last)


def _own_clause(analysis: Analysis, sentence: Sentence, group: VerbGroup) -> range:
    """The tokens after the group to the next finite verb."""
    return range(group.end, next((g.first for g in sentence.finite() if g.first > group.first), sentence.last))


def _goes_on(analysis: Analysis, group: VerbGroup) -> bool:
    """Whether the story goes on in the past with this verb of the same sentence."""
    if not told(analysis, group) or not (group.past or group.past_perfect) or group.lemma in SAYING:
        return False
    if group.clause == "main":
        return group.joined < 0
    front = analysis.lowers[max(group.opener - 2, 0) : group.end + 5]
    return group.clause == "relative" and ("later" in front or "then" in front or "point" in front)


def _clause_beside(analysis: Analysis, sentence: Sentence, group: VerbGroup) -> VerbGroup | None:
    """The past verb of a clause of time on which the present main verb leans: "As they approached, it explodes"."""
    lowers = analysis.lowers
    for other in sentence.finite():
        if other.opener < 0 or not told(analysis, other) or not other.past or other.clause not in ("temporal", "other"):
            continue
        if other.lemma in SAYING or (lowers[other.opener] == "as" and (group.passive or other.lemma in STATES)):
            continue
        word, front = lowers[other.opener], other.first < group.first
        if any(
            g.clause == "main" and g is not group and other.first < g.first < group.first for g in sentence.finite()
        ):
            continue
        if not front and sentence.groups[other.governor] is not group:
            continue
        if word == "until":
            if group.lemma not in ("say", "mean") and not front:
                return other
            continue
        if group.lemma in STATIVE and not (
            word == "while" and group.lemma == "continue" and _bounded(lowers[group.end : other.opener])
        ):
            continue
        if not _event(group) and group.lemma != "continue":
            continue
        if (
            (word in ("when", "before", "moment", "time"))
            or (word == "as" and front)
            or (word == "while" and "," not in lowers[group.end : other.opener])
        ):
            return other
    return None


def _bounded(words: list[str]) -> bool:
    """Whether the words name a span that is over: "throughout the night", "for several hours"."""
    return any(word in ("throughout", "overnight", "all", "for") for word in words) and not (
        _SPANS.isdisjoint(words) and "overnight" not in words
    )


def _main_beside(analysis: Analysis, sentence: Sentence, group: VerbGroup) -> VerbGroup | None:
    """The past main verb on which a present clause of time leans: "when he turns away, the man ran"."""
    lowers = analysis.lowers
    if group.opener < 0 or not _event(group):
        return None
    word = lowers[group.opener]
    if word not in ("when", "as", "moment", "while"):
        return None
    here = sentence.groups
    number = here.index(group)
    after = next((g for g in here[number + 1 :] if g.form == "finite" and g.clause in ("main", "attribution")), None)
    if after is not None and not any(g.clause == "main" and told(analysis, g) for g in here[:number]):
        front = True
    else:
        front = after is not None and lowers[group.opener - 1] == "," and lowers[after.first - 1] == ","
    if front and after is not None:
        if not after.past or after.clause != "main" or after.lemma in SAYING | THINKING or not told(analysis, after):
            return None
        if word in ("when", "moment"):
            return after
        same = lowers[group.first - 1] == lowers[after.first - 1]
        return after if same or (word == "as" and group.lemma in PUNCTUAL and _actor(analysis, group)) else None
    before = here[number - 1] if number else None
    if word != "when" or before is None or not before.past or before.clause != "main" or group.lemma not in PUNCTUAL:
        return None
    return before if before.lemma in PUNCTUAL and before.lemma not in SAYING and _actor(analysis, group) else None


def _neighbour(sentences: list[Sentence], mains: list[list[VerbGroup]], at: int, step: int) -> VerbGroup | None:
    """A past event in the next or last sentence, where its main verbs are all past."""
    near = at + step
    if not 0 <= near < len(sentences) or abs(sentences[near].paragraph - sentences[at].paragraph) > 1:
        return None
    groups = mains[near]
    if not groups or not all(
        group.past or group.past_perfect or (group.simple and not group.tense) for group in groups
    ):
        return None
    events = [group for group in groups if group.lemma not in SAYING and (group.lemma != "be" or group.passive)]
    return events[-1 if step < 0 else 0] if events else None


def _ordered(analysis: Analysis, sentence: Sentence, group: VerbGroup) -> bool:
    """Whether the clause opens with a point in the order of events: "An hour later", "At 12:40", "There he"."""
    lowers = analysis.lowers
    start = max(group.start, 0)
    while start < group.first and lowers[start] in (",", "and", "but", "``", '"', "”"):
        start += 1
    front = lowers[start : group.first]
    if not front:
        return False
    if any(start <= time.first <= start + 1 and time.when not in ("present", "future") for time in sentence.times):
        return True
    if not _ORDERING.isdisjoint(front[:4]):
        return True
    if front[0] == "there":
        return len(front) == 2 and group.lemma != "be"
    if front[0] in ("that", "the") and len(front) > 2:
        named = front[0] == "that" or front[1] in ("next", "same", "following")
        return named and len(front) > 3 and not _SPANS.isdisjoint(front[1:3])
    return front[0] in _PLACING and not _SPANS.isdisjoint(front[1:6])


_BARE: Final = frozenset(("NNS", "NNPS", "JJ"))


def _general(analysis: Analysis, group: VerbGroup) -> bool:
    """Whether the subject may be a whole kind: a bare plural, "those who", "anyone", or nothing that can be told."""
    lowers, tags = analysis.lowers, analysis.timeline.tags
    front = [t for t in range(max(group.start, 0), group.first) if tags[t] not in ("CC", ",", ":")]
    if not front:
        return True
    if lowers[group.first - 1] in (
        "you",
        "we",
        "one",
        "anyone",
        "everyone",
        "nobody",
        "who",
        "which",
        "that",
    ):
        return True
    known = ("DT", "PRP", "PRP$", "NNP", "CD", "POS")
    return not any(tags[t] in known and lowers[t] not in ("any", "no", "every", "each") for t in front)


def _actor(analysis: Analysis, group: VerbGroup) -> bool:
    """Whether the clause opens with one known actor: a habit or a rule has another kind of subject."""
    lowers, tags = analysis.lowers, analysis.timeline.tags
    many = tags[group.first] != "VBZ"
    start = max(group.start, 0)
    while start < group.first and tags[start] in ("CC", ",", "RB"):
        start += 1
    return start < group.first and (
        tags[start] == "CD" or lowers[start] == "they"
        if many
        else lowers[start] in ("a", "an", "the", "he", "she", "one", "his", "her", "their") or tags[start] == "NNP"
    )


def _plot(
    analysis: Analysis, sentences: list[Sentence], mains: list[list[VerbGroup]], at: int, group: VerbGroup
) -> bool:
    """Whether a past event stands amid the present in which plots are told."""
    if group.lemma in STATES or group.lemma in SAYING - {"report"} or at == 0 or sentences[at].times or group.passive:
        return False
    near = mains[at - 1] + [g for g in mains[at] if g is not group] + (mains[at + 1] if at + 1 < len(mains) else [])
    present = [g for g in near if g.present and g.lemma not in SAYING]
    if len(present) < 2 or len(present) < len(near) or not mains[at - 1]:
        return False
    if not any(g.present for g in mains[at] + mains[at - 1]):
        return False
    within = any(g.present for g in mains[at] + (mains[at + 1] if at + 1 < len(mains) else []))
    if not within and analysis.lowers[group.first - 1] not in ("he", "she", "they"):
        return False  # the plot may be over
    first, end = sentences[max(at - 2, 0)].first, sentences[at].last
    named = any(
        analysis.lemmas[token] in _FILM
        and analysis.timeline.tags[token - 1] in ("DT", "PRP$", "JJ", "NN", "VBG", "POS")
        for token in range(first + 1, end)
    )
    return named and not has(analysis, first, end, HABITUAL) and any(g.lemma not in STATES for g in present)


# Verbs joined under one subject


def coordinated_verbs(analysis: Analysis) -> Iterator[Match]:
    """Two verbs under one subject and one time, joined by a coordinator, one past and one present."""
    for sentence in analysis.timeline.narrated():
        for group in sentence.finite():
            if group.joined < 0:
                continue
            partner = sentence.groups[group.joined]
            odd = _odd(analysis, sentence, partner, group)
            if odd is not None:
                other = partner if odd is group else group
                tense = "past" if odd.modal else other.modal or _tense(analysis, other)
                suggestion = rewritten(analysis, odd, tense)
                yield match(analysis, odd, (other.first, other.end), "the verb that it is joined to", suggestion)


def _odd(analysis: Analysis, sentence: Sentence, partner: VerbGroup, group: VerbGroup) -> VerbGroup | None:
    """The verb of the two that leaves the tense of the other, or None where they may differ."""
    if not told(analysis, group) or not told(analysis, partner):
        return None
    if not group.sure and not _listed(analysis, partner, group):
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
    return group if _leaves_present(analysis, sentence, partner, group) else None


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
        and analysis.timeline.tags[group.end] in ("DT", "PRP", "PRP$", "CD", "RP", "IN", "CC")
        and any(g.joined == number for g in analysis.timeline.sentences[group.sentence].groups)
    )


def _no_verb(analysis: Analysis, partner: VerbGroup, group: VerbGroup) -> bool:
    """Whether one of the two may be no finite verb: "agreed to meet and discuss", "tear gas and arrested"."""
    lowers, tags = analysis.lowers, analysis.timeline.tags
    between = tags[partner.end : group.first]
    if tags[partner.first] == "VBP" and (tags[partner.end] == "NN" or partner.lemma in INVARIANT):
        return True
    following = tags[group.end : group.end + 1]
    if tags[group.first] in ("VBP", "VB"):
        if following == ["VBZ"] or (following == ["NNS"] and tags[group.end + 1] in ("VBD", "VBZ", "VBP")):
            return True  # "and upload speeds reached"
        return (
            "TO" in between
            or "VB" in between
            or following == ["NN"]
            or not INVARIANT.isdisjoint((group.lemma, partner.lemma))
        )
    if group.lemma in INVARIANT and group.lemma == lowers[group.first]:
        return tags[partner.first] != "VBZ" or following not in (["DT"], ["PRP"], ["PRP$"], ["RP"], ["CD"])
    # "sells dried and smoked fish", "not only talks but also visits"
    return (group.past and following in (["NN"], ["NNS"], ["JJ"]) and lowers[group.first].endswith("ed")) or (
        "only" in lowers[max(partner.first - 8, analysis.sentences[partner.sentence][0]) : group.first]
    )


def _will_and_past(analysis: Analysis, sentence: Sentence, partner: VerbGroup, group: VerbGroup) -> bool:
    """Whether the first act is to come and the second over: "will sign the bill and returned"."""
    if not group.past or partner.perfect or partner.clause != "main" or group.lemma in STATES | SAYING | THINKING:
        return False
    word = analysis.lowers[group.first]
    participle = inflect(group.lemma, "VBN") == word and group.lemma not in INTRANSITIVE | {"arrive", "return", "die"}
    after = analysis.timeline.tags[group.end] if group.end < sentence.last else ""
    if (partner.passive or partner.lemma == "be") and participle:
        return False  # "will be tried and sentenced"
    if participle and analysis.lowers[group.first - 1] == "but" and after not in ("DT", "PRP", "PRP$", "CD"):
        return False  # "will fade, but treated plants"
    if participle and after not in ("DT", "PRP", "PRP$", "CD", "IN", "TO", "RB", "RP"):
        return False  # "will sell new and used cars"
    return not any(time.first > group.first and time.when in ("past", "present") for time in sentence.times)


def _leaves_past(analysis: Analysis, sentence: Sentence, partner: VerbGroup, group: VerbGroup) -> bool:
    """Whether a present after a past tells the next act, and no state, habit, stand, plan or upshot."""
    lowers = analysis.lowers
    after = list(_own_clause(analysis, sentence, group))
    words = lowers[after[0] : after[-1] + 1] if after else []
    if lowers[partner.first - 1] == "neither" and "nor" in lowers[partner.end : group.first]:
        return True
    if has(analysis, partner.end, group.end + len(words), HABITUAL):
        return False
    own = [time for time in sentence.times if time.first in after]
    if any(time.when in ("present", "future") for time in own):
        return False
    same = _same_time(words)
    if group.lemma in STATES and not (group.lemma in ("plan", "aim") and same):
        return group.lemma == "be" and not group.passive and "for" in words and not _LASTING.isdisjoint(words)
    front = lowers[sentence.first : partner.first]
    occasion = front[:1] in (["in"], ["at"], ["during"]) and not _OCCASIONS.isdisjoint(front[:8])
    if group.lemma in SAYING | THINKING and group.lemma not in ("find", "hear", "see", "notice"):
        if occasion and partner.lemma not in STATIVE:
            return True
        act = group.lemma in _SPEECH_ACTS and "but" not in lowers[partner.end : group.first]
        return act and not group.negated and partner.lemma not in _ORIGINS and not partner.passive
    if group.negated:
        return False
    if group.passive:
        return group.lemma in PUNCTUAL - _RESULTS and (same or partner.lemma in PUNCTUAL) and not own
    sequel = "then" in lowers[partner.end : group.first] or same or _past_follows(sentence, group)
    if sequel:
        return not own or same or group.lemma not in _SCHEDULED
    if group.lemma in _STANDS:
        return False
    old = any(
        time.kind == "year"
        or partner.lemma in _ORIGINS
        or (time.when == "past" and lowers[time.end - 1] in ("ago", "year", "month"))
        for time in sentence.times
        if time.first < group.first
    )
    if old or (group.lemma in _SCHEDULED and (own or not TIME_NOUNS.isdisjoint(words))):
        return False
    if partner.passive or (partner.lemma in _ORIGINS | STATES and group.lemma not in _MOTION):
        return group.lemma in PUNCTUAL - ROLES - _SCHEDULED and not partner.passive
    if group.lemma in PUNCTUAL - ROLES or (group.lemma in _MOTION and words[:1] and words[0] in _WAYS):
        return True
    return group.lemma not in STATIVE


def _past_follows(sentence: Sentence, group: VerbGroup) -> bool:
    """Whether the list goes on in the past: "stopped the van, finds a gun and arrested the driver"."""
    number = sentence.groups.index(group)
    return any(g.joined == number and g.past for g in sentence.finite())


def _leaves_present(analysis: Analysis, sentence: Sentence, partner: VerbGroup, group: VerbGroup) -> bool:
    """Whether a past after a present tells the next act under the same time."""
    lowers = analysis.lowers
    if partner.clause != "main" or group.negated or partner.negated or partner.passive:
        return False
    after = list(_own_clause(analysis, sentence, group))
    words = lowers[after[0] : after[-1] + 1] if after else []
    between = range(partner.end, group.first)
    if any(time.first in after or time.first in between for time in sentence.times):
        return False
    stands = STATES | (SAYING - _SPEECH_ACTS) | (THINKING - {"find", "discover"})
    if group.lemma in stands or partner.lemma in stands:
        return False
    if has(analysis, sentence.first, group.first, HABITUAL):
        return "later" in words or "until" in words
    if "until" in words and partner.lemma in _SCHEDULED:
        return True
    return partner.lemma not in ROLES


def _same_time(after: list[str]) -> bool:
    """Whether what follows the verb sets it at the time of the other: "the same evening", "two years later"."""
    if "later" in after and not {"or", "than"} & set(after):
        return True
    return any(
        word == "same" and following in TIME_NOUNS | {"meeting", "session"}
        for word, following in itertools.pairwise(after)
    ) or any(word in ("minute", "half") for word in after)
