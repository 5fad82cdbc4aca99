"""One tense inside a run of another: a present event among past ones.

English news tells events in the past; its simple present tells states, habits, schedules, rules and plots (Quirk et al.
1985, 4.5-9). So a present is at odds with the past beside it in the measure in which it cannot be one of these: with a
place of its own in the order of events any verb but a state is an act, without one only a verb of acts at a moment.
"""

from __future__ import annotations

import itertools
from collections.abc import Iterable, Iterator
from typing import Final

import msgspec

from mtaudit.checks.tense.common import event, has, main_groups, match, plausible, rewritten, told
from mtaudit.engine.match import Match
from mtaudit.english.analysis import Analysis
from mtaudit.english.clauses import TIME_NOUNS
from mtaudit.english.inflection import inflect
from mtaudit.english.persons import personal
from mtaudit.english.subjects import noun_phrase, subject
from mtaudit.english.timeline import Sentence
from mtaudit.english.verbs import ADVERBS, VerbGroup
from mtaudit.english.verbwords import (
    HABITUAL,
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
    "later then afterward afterwards thereafter subsequently suddenly immediately instantly eventually finally".split()
)

#: Nouns of short times: with a preposition before the subject they give an event its place.
_SPANS: Final = frozenset(
    "second seconds minute minutes hour hours day days night nights evening afternoon morning noon midnight dawn "
    "dusk sunrise sunset nightfall daybreak lunch dinner breakfast half-time week weeks month months year years moment "
    "moments lap round inning game quarter stage stoppage overtime".split()
)

_PLACING: Final = frozenset(
    "before after at in on by within upon shortly moments soon minutes hours during toward towards around until".split()
)

#: What is told in the present for good: a plot, a text, a picture.
_FILM: Final = frozenset("scene film novel book play act episode chapter opera movie drama comedy series tale".split())

_TOLD_OF: Final = frozenset(
    "scene film novel episode chapter opera movie drama comedy story memoir poem ballad legend tale myth fable plot "
    "series cartoon documentary footage video clip trailer musical ballet sequel fiction thriller sitcom anime song "
    "parable verse".split()
)

#: Events that stand in a timetable: "Parliament returns on Monday".
SCHEDULED: Final = frozenset(
    "open close start begin end finish resume return leave depart arrive meet play face go come run expire take host "
    "kick air premiere land launch hold sit reopen convene retire turn".split()
)

#: Passives that tell how things stand: "was built in 1900 and is closed".
RESULTS: Final = frozenset(
    "close locate situate schedule expect know base set list own use divide surround cover build make call name "
    "plan include consider regard protect devote link connect price value market sell publish produce require "
    "suppose bear allow design intend aim concern involve worry interest say think believe write fill equip "
    "dedicate bury lose damage destroy ban forbid prohibit allege accuse charge hold keep open break tie lock "
    "finish do go wound injure block flood paralyze elect appoint pay limit approve fine reject punish "
    "shut lay store display exhibit hang print record settle mix separate spread scatter mount wrap".split()
)

#: Of these, what is news where those harmed are counted: "Two guards are wounded".
_HARMS: Final = frozenset("wound injure damage destroy".split())

#: What is said once and done by saying it; other sayings are a stand that lasts.
SPEECH_ACTS: Final = frozenset(
    "promise vow announce explain thank congratulate greet apologise apologize order demand answer reply ask shout "
    "whisper exclaim".split()
)

#: What is brought about by being said, where it has an object: "declares a state of emergency".
_UTTERED: Final = frozenset("declare proclaim concede confess plead".split())

#: What the mind does at a moment.
PERCEIVED: Final = frozenset(
    "find discover learn see hear notice realize realise feel decide recognize recognise remember ask swear "
    "show".split()
)

#: What one goes on doing after the act: "rejected the offer and demands a rise".
STANDS: Final = frozenset(
    "demand threaten urge refuse decline ask propose seek call pursue resist reject blame defend press push pledge "
    "appeal contest dispute fight sue lobby campaign negotiate await face move head advance approach spread "
    "travel join".split()
)

#: What is done to one person once: "He is taken to a hospital".
MOVING: Final = frozenset("take bring rush fly carry drag shoot arrest rescue airlift evacuate release free".split())


def present_in_past_run(analysis: Analysis) -> Iterator[Match]:
    """An event in the simple present between events in the simple past, and in a plot's present the reverse."""
    sentences = list(analysis.timeline.narrated())
    mains = [main_groups(analysis, sentence) for sentence in sentences]
    for at, sentence in enumerate(sentences):
        for group in sentence.finite():
            if not group.simple or group.joined >= 0 or not told(analysis, group):
                continue
            if group.tense == "present":
                other = past_beside(analysis, sentences, mains, at, group)
                if other is not None:
                    suggestion = rewritten(analysis, group, "past")
                    yield match(analysis, group, (other.first, other.end), "an event of the run", suggestion)
            elif group.past and _in_plot(analysis, sentence, group):
                other = present_beside(analysis, sentences, mains, at, group)
                if other is not None:
                    suggestion = rewritten(analysis, group, "present")
                    yield match(analysis, group, (other.first, other.end), "an event of the run", suggestion)


def present_beside(
    analysis: Analysis, sentences: list[Sentence], mains: list[list[VerbGroup]], at: int, group: VerbGroup
) -> VerbGroup | None:
    """A present event of the plot, habit or process amid which the past group stands, or None."""
    process = analysis.timeline.base == "present" and _process(analysis, sentences, mains, at, group)
    if not (process or _plot(analysis, sentences, mains, at, group)):
        return None
    return next((g for g in mains[at] + mains[max(at - 1, 0)] if g.present), None)


def past_beside(
    analysis: Analysis, sentences: list[Sentence], mains: list[list[VerbGroup]], at: int, group: VerbGroup
) -> VerbGroup | None:
    """A past event of the run in which the present group stands, or None where it stands in none."""
    sentence = sentences[at]
    first, end = _span_of(analysis, sentence, group)
    if (
        habitual(analysis, sentence, group, range(first, end))
        or any(time.when in ("present", "future") and time.kind == "deictic" for time in sentence.times)
        or not plausible(analysis, group)
        or not _verb(analysis, group)
        or _inverted(analysis, sentence, group)
        or _told_of(analysis, sentences[_scene(mains, at)].first, sentence.last)
        or in_work(analysis, sentence)
    ):
        return None
    if group.clause != "main":
        return _main_beside(analysis, sentence, group)
    other = _clause_beside(analysis, sentence, group)
    if other is not None:
        return other
    if not _event(analysis, group) or group.negated:
        return None
    before = next((g for g in reversed(mains[at]) if g.first < group.first), None)
    if before is not None and not (before.past or before.past_perfect or (before.simple and not before.tense)):
        return None
    if any(g.present and g.lemma not in SAYING for g in mains[at] if g is not group):
        return None
    inside = before is not None and before.lemma not in SAYING | (THINKING - PERCEIVED) | STATES
    after = _following(analysis, sentence, group)
    previous, following = (_neighbour(analysis, sentences, mains, at, step) for step in (-1, 1))
    if previous is not None and following is None:
        following = next(iter(_narrated(mains, at + 1)), None)
    place = _ordered(analysis, sentence, group)
    shared = after is not None and after.joined >= 0 and sentence.groups[after.joined] is group
    other = (before if inside else None) or previous or (None if shared and not place else after) or following
    if other is None or not _has_subject(analysis, group):
        return None
    if not (place and after is not None) and bearing(analysis, group):
        return None
    if not place and (_timeless(analysis, sentence, group) or _paired(analysis, sentence, group)):
        return None
    run = _Run(
        before=inside or previous is not None,
        inside=inside,
        after=after is not None,
        around=(inside or previous is not None) and (after is not None or following is not None),
        steady=previous is not None and _neighbour(analysis, sentences, mains, at - 1, -1) is not None,
    )
    return other if _leaves_run(analysis, sentence, group, run, place) else None


class _Run(msgspec.Struct, frozen=True):
    """Where past events stand beside a present verb.

    `before` it, `inside` its sentence before it, `after` it in its sentence, all `around` it, or `steady`: two
    sentences of them before it.
    """

    before: bool
    inside: bool
    after: bool
    around: bool
    steady: bool


def _leaves_run(analysis: Analysis, sentence: Sentence, group: VerbGroup, run: _Run, place: str) -> bool:
    """Whether a present main verb, whose clause opens at the `place` in the story, can only tell an event of the run.

    A place or an end in time makes an event of any verb but a state. Without one, what is acted on and by whom tells an
    act from a role or a habit, the more surely the more of the run stands around.
    """
    lowers, tags, lemma = analysis.timeline.lowers, analysis.timeline.tags, group.lemma
    own = own_clause(analysis, sentence, group)
    words, following = _complement(analysis, sentence, group), tags[group.end : group.end + 1]
    if words[:1] == ["no"] or (lemma in SCHEDULED and not place and has(analysis, group.start, group.first, _COMING)):
        return False
    general = _general(analysis, group)
    open_times = (t for t in sentence.times if t.first in own and t.kind not in ("year", "story") and t.when != "past")
    kinds = {time.kind for time in open_times}
    timed = bool(kinds)
    if run.around and not timed and _performed(analysis, sentence, group, words):
        return True
    particular = not _PARTICULAR.isdisjoint(words)
    purpose = next((t for t in own if group.passive and tags[t] == "TO"), own.stop)
    measured = _measured(words) and (particular or not general) and (lemma not in ROLES or "for" not in words)
    sited = measured or (placed(analysis, sentence, range(own.start, purpose)) and not (timed and lemma in SCHEDULED))
    amount = (run.around or (run.before and "from" in words)) and _amount(analysis, group, words)
    act = lemma in PUNCTUAL - ROLES - STANDS - EFFECTS
    toward = act and particular and not _GOALS.isdisjoint(words[:1])
    acted = act and (run.inside or (run.around and (words[:1] == ["the"] or toward)))
    if general and not (place or sited or amount or acted or (run.after and particular)):
        return False
    lasting = lemma in (ROLES | STANDS) - _managed(analysis, group) or (lemma in SCHEDULED and timed) or group.passive
    if group.passive and lemma in MOVING and (run.around or (run.before and "where" in lowers[own.start : own.stop])):
        return True
    if sited:
        return run.around or run.inside or not lasting
    if place:
        return run.around or run.inside or (place == "told" and (run.before or run.after)) or not lasting
    if amount:
        return True
    if timed and (not run.around or any(t.first in own and t.kind == "year" for t in sentence.times)):
        return False
    if run.after:
        return run.before or not lasting
    if run.around and not timed and _counted(analysis, group):
        # "A boy of 12 runs to the well": news of someone; "A dike protects the town" and "A dog finds drugs" are none
        finished = following == ["RP"] or not _PERSONAL.isdisjoint(words[:2])
        if not _BARE.isdisjoint(following):
            return finished and particular
        if lemma not in ROLES - PUNCTUAL or (finished and particular):
            return True
    one = one_act(analysis, group)
    if group.passive:
        counted, named = _counted(analysis, group), tags[_before(analysis, group)] in ("NNP", "PRP")
        news = counted or named or (run.around and _personal(analysis, group))
        return run.before and not timed and not general and news and lemma in PUNCTUAL - ROLES
    if run.around and not _GOALS.isdisjoint(words[1:4]) and not _PERSONAL.isdisjoint(words[:1]):
        return True  # "The current carries him away"
    if lasting:
        return False
    if lemma in SCHEDULED and not (run.inside or (run.around and (one or (lemma in _ARRIVALS and not timed)))):
        return False
    if run.inside or run.around:
        agent, whole = _agent(analysis, group), _BARE.isdisjoint(following)
        if lemma in PUNCTUAL:
            return agent or whole
        known = particular or has(analysis, max(group.start, 0), group.first, _THEM)
        open_act = known and whole and lemma not in STATIVE | EFFECTS | STANDS | SCHEDULED | THINKING | SAYING
        return agent and kinds <= {"date"} and (one or (run.around and open_act and not general))
    resumed = tags[_before(analysis, group)] in ("PRP", "NNP") or "by" in words[:1]
    return run.before and lemma in PUNCTUAL - EFFECTS and (resumed or (run.steady and act and not timed))


def _performed(analysis: Analysis, sentence: Sentence, group: VerbGroup, words: list[str]) -> bool:
    """Whether a person does with a verb of roles what is over when it is done (Quirk et al. 1985, 4.33-35).

    The goal of a movement ends it ("carry the hoses up the hill"), and so does one thing that is uttered or used up
    ("reads a prayer"), or one who is given something ("hands him the key"). What is said of the way it is done makes a
    habit of it: "sings a mass in Latin".
    """
    lemma, tags = group.lemma, analysis.timeline.tags
    if group.passive or not _personal(analysis, group):
        return False
    following, beyond = ([*tags[group.end : group.end + 2], "", ""])[:2]
    if lemma in _MOVES:
        return _reaches(words) and _INSTITUTIONS.isdisjoint(words[1:4])
    if lemma in _TRAVELS:
        named = _familiar(analysis, sentence, group)
        alone = following in ("IN", "TO", "RB", "RP") and named and not _general(analysis, group)
        return alone and _reaches(words) and _INSTITUTIONS.isdisjoint(words[1:4])
    if lemma in _GIVING and not {"him", "her", "them"}.isdisjoint(words[:1]):
        return beyond in ("DT", "CD", "PRP$")
    if lemma == "call" and following in ("DT", "PRP$"):
        head, end = noun_phrase(analysis.timeline.lowers, tags, group.end, sentence.last)
        return personal(analysis.timeline.lemmas[head]) and end < sentence.last and tags[end] in (".", ",", "CC")
    if lemma not in _DONE or _ONES.isdisjoint(words[:1]):
        return False
    head, end = noun_phrase(analysis.timeline.lowers, tags, group.end, sentence.last)
    return (lemma in _CONSUMED or event(analysis.timeline.lemmas[head])) and (
        end == sentence.last
        or tags[end] in (".", ",", "CC", "TO")
        or analysis.timeline.lowers[end] in ("of", "for", "to")
    )


def _familiar(analysis: Analysis, sentence: Sentence, group: VerbGroup) -> bool:
    """Whether the subject is new, a name, or one named before in the story: "The postman walks" tells his habit."""
    lemmas, tags, before = analysis.timeline.lemmas, analysis.timeline.tags, _before(analysis, group)
    told = analysis.timeline.sentences[max(group.sentence - 2, 0)].first
    return (
        tags[before] in ("NNP", "PRP") or _counted(analysis, group) or lemmas[before] in lemmas[told : sentence.first]
    )


def _agent(analysis: Analysis, group: VerbGroup) -> bool:
    """Whether the subject is a person, a name, an event or something new: "The river irrigates the plain" is none."""
    tags, front = analysis.timeline.tags, range(max(group.start, 0), group.first)
    new = any(tags[t] == "CD" or analysis.timeline.lowers[t] in ("a", "an") for t in front)
    before = _before(analysis, group)
    return (
        new or tags[before] in ("NNP", "PRP") or event(analysis.timeline.lemmas[before]) or _personal(analysis, group)
    )


def _reaches(words: list[str]) -> bool:
    """Whether a movement comes to its goal: "out", "across the marsh", "to a shelter"; "to work" is a way of life."""
    for at, word in enumerate(words[:7]):
        if word in (",", "and", "in", "at", "from", "with", "for"):
            return False
        if word in _ADVERBS_OF_GOAL and words[at + 1 : at + 2] in ([","], ["."], [], ["to"], ["into"], ["from"]):
            return True
        if word in _WAYS and words[at + 1 : at + 2] and words[at + 1] in _DEFINED:
            return True
    return False


_WAYS: Final = frozenset("into onto out through across up down over to toward towards past".split())
_ADVERBS_OF_GOAL: Final = frozenset("out away off back home inside outside aboard ashore forward over down up".split())
_DEFINED: Final = frozenset("a an the his her their its of another".split())
#: Where one goes for good: "goes to the local school".
_INSTITUTIONS: Final = frozenset("school university college church work gym kindergarten".split())
#: Movements of oneself and of others.
_MOVES: Final = frozenset("go come carry bring lead guide take follow put march lift".split())
_TRAVELS: Final = frozenset("run walk ride drive travel swim dance".split())
_GIVING: Final = frozenset("give show bring hand offer".split())
#: What is over with its object, and of these what uses it up or utters it.
_DONE: Final = frozenset("read sing eat drink issue deliver hear give perform hold make".split())
_CONSUMED: Final = frozenset("read sing eat drink issue hear".split())
_ONES: Final = frozenset("a an one two three four five six seven eight nine ten".split())


def _personal(analysis: Analysis, group: VerbGroup) -> bool:
    """Whether the subject is a person, or persons that act as one."""
    lowers, tags = analysis.timeline.lowers, analysis.timeline.tags
    if lowers[_before(analysis, group)] in ("he", "she", "they"):
        return True
    at = max(group.start, 0)
    while at < group.first:
        head, end = noun_phrase(lowers, tags, at, group.first)
        if head >= 0 and (at == 0 or tags[at - 1] not in ("IN", "TO")):
            return personal(analysis.timeline.lemmas[head].lower())
        at = max(end, at + 1)
    return False


_THEM: Final = frozenset(("them",))

#: Where a movement ends.
_GOALS: Final = frozenset("into onto through over off out toward towards to away back down up home".split())

#: Movements that come to an end in the place named.
_ARRIVALS: Final = frozenset("arrive return land depart resume reopen convene".split())

#: What points at one thing or person known from the story.
_PARTICULAR: Final = frozenset("the both him her them it his their its all".split())

_PERSONAL: Final = frozenset("both him her them".split())

_SHORT: Final = frozenset("second seconds minute minutes hour hours moment moments days nights".split())


def _timeless(analysis: Analysis, sentence: Sentence, group: VerbGroup) -> bool:
    """Whether a present clause of time or condition leans on the verb: "When a plate slips, it releases energy"."""
    number = sentence.groups.index(group)
    return any(
        other.present
        and other.opener >= 0
        and analysis.timeline.lowers[other.opener] in _WHENEVER
        and (other.governor == number or (other.governor < 0 and other.first < group.first))
        for other in sentence.finite()
    )


def _paired(analysis: Analysis, sentence: Sentence, group: VerbGroup) -> bool:
    """Whether what the tagger took for a noun may be a second present: "attacks the lungs and spreads through air"."""
    tags, lemmas = analysis.timeline.tags, analysis.timeline.lemmas
    return tags[group.first] == "VBZ" and any(
        tags[t] == "CC"
        and tags[t + 1] == "NNS"
        and tags[t + 2] in ("IN", "NN", "JJ", "TO")
        and analysis.timeline.lowers[t + 2] != "of"
        and is_english(inflect(lemmas[t + 1], "VBG"))
        for t in range(group.end, min(own_clause(analysis, sentence, group).stop, sentence.last - 2))
    )


_WHENEVER: Final = frozenset("when whenever if unless once as while until till".split())


def _complement(analysis: Analysis, sentence: Sentence, group: VerbGroup) -> list[str]:
    """The words after the verb in its own clause."""
    following = (g for g in sentence.finite() if g.first > group.first)
    end = next((min(t for t in (g.first, g.start, g.opener) if t >= group.end) for g in following), sentence.last)
    return analysis.timeline.lowers[group.end : end]


def _measured(words: list[str]) -> bool:
    """Whether a length or a limit makes the act one that ended: "for five hours", "within seconds", "at once"."""
    for at, word in enumerate(words):
        if word in ("for", "within", "after") and not _SHORT.isdisjoint(words[at + 1 : at + 6]):
            return True
        if word == "at" and words[at + 1 : at + 2] == ["once"]:
            return True
    return False


def _amount(analysis: Analysis, group: VerbGroup, words: list[str]) -> bool:
    """Whether the verb tells by how much something changed: "rises 3 percent", "falls by 5 points"."""
    tags = analysis.timeline.tags
    at = group.end + (words[:1] in (["by"], ["to"], ["just"], ["about"], ["nearly"], ["another"]))
    unit = not _AMOUNTS.isdisjoint(words[:6])
    return group.lemma in _CHANGES and tags[at : at + 1] in (["CD"], ["$"]) and unit and "per" not in words


_AMOUNTS: Final = frozenset(
    "percent pct % point points $ cents dollars euros pence basis million billion mln bln dlrs".split()
)

#: To become more or less.
_CHANGES: Final = frozenset(
    "rise fall drop gain lose jump climb slip add shed decline grow surge plunge tumble soar slide advance increase "
    "decrease dip sink leap ease edge firm weaken strengthen appreciate depreciate rally rebound recover".split()
)


def _managed(analysis: Analysis, group: VerbGroup) -> frozenset[str]:
    """The verb of "manages to reach" and "refuses to answer", which is no role and no stand."""
    if analysis.timeline.tags[group.end : group.end + 1] != ["TO"]:
        return frozenset()
    answers = not _REPLIES.isdisjoint(analysis.timeline.lemmas[group.end + 1 : group.end + 2])
    return frozenset(("manage", "refuse", "decline")) if answers else frozenset(("manage",))


#: What is refused in the course of a dialogue.
_REPLIES: Final = frozenset("answer comment reply respond speak talk say plead testify".split())


def bearing(analysis: Analysis, group: VerbGroup) -> bool:
    """Whether the verb tells what a thing or an act brings about: "It ends a decade", "The result beats forecasts"."""
    found = subject(analysis.timeline.lowers, analysis.timeline.tags, group)
    heads = (group.first - 1, found.head if found is not None else group.first - 1)
    words = {analysis.timeline.lemmas[head] for head in heads if analysis.timeline.tags[head] != "NNP"}
    if group.passive or analysis.timeline.tags[group.end : group.end + 1] == ["RP"]:
        return False  # "A fire breaks out"
    if not _TEXTS.isdisjoint(words) and group.lemma not in PUNCTUAL:
        return True
    if not _GROUND.isdisjoint(words) and group.lemma in _EXTENDING:
        return True
    if group.lemma in _EXTENDING and not _LENGTHS.isdisjoint(analysis.timeline.lowers[group.end : group.end + 4]):
        return True  # "The pass climbs for 17 kilometres"
    thing = not _THINGS.isdisjoint(words) or any(event(word) for word in words) or not _TEXTS.isdisjoint(words)
    return thing and group.lemma in EFFECTS | STANDS | _BEARINGS


#: Ways and waters, whose verbs of motion tell where they lie: "The path enters the forest" (Quirk et al. 1985, 9.31).
_GROUND: Final = frozenset(
    "road path trail route street line border river stream canal valley coast railway track tunnel pipeline fence "
    "ridge slope motorway highway".split()
)
_EXTENDING: Final = frozenset(
    "enter leave cross climb drop rise descend reach follow pass turn fall run go come lead join meet bend skirt "
    "separate divide start begin end stop branch fork narrow widen".split()
)

_LENGTHS: Final = frozenset("kilometres kilometers km miles metres meters feet yards".split())

#: What brings something still to come into the story.
_COMING: Final = frozenset("next coming upcoming".split())

_THINGS: Final = frozenset(("it", "this", "that", "which"))

#: What an act or a text does as long as it stands.
_BEARINGS: Final = frozenset(
    "beat top exceed break double halve lower cut reduce limit bar ban allow oblige force grant impose introduce "
    "create replace abolish extend shorten delay strip free spare trigger provoke spark cause prompt help affect "
    "lay declare proclaim revoke reverse confirm quash uphold conclude find violate breach infringe underline".split()
)

_TEXTS: Final = frozenset(
    "report law bill rule regulation act letter document text treaty agreement deal decree order ruling reform plan "
    "study paper book bid budget package measure amendment constitution code directive finding number figure entry log "
    "diary transcript chronicle complaint lawsuit petition indictment".split()
)


def one_act(analysis: Analysis, group: VerbGroup) -> bool:
    """Whether a verb that no role or state has is followed by one thing: "ignores the warning", not "sells shoes"."""
    following = analysis.timeline.tags[group.end : group.end + 1]
    if following == ["TO"] and group.lemma in ("manage", "attempt", "decide"):
        return True
    effect = group.lemma in EFFECTS and not _personal(analysis, group)
    one = following in (["DT"], ["PRP"], ["PRP$"], ["CD"], ["RP"])
    return one and not effect and group.lemma not in STATIVE | STANDS


def _counted(analysis: Analysis, group: VerbGroup) -> bool:
    """Whether the subject brings in someone or something: "a loaded pistol and 40,000 euros are found"."""
    start = max(group.start, 0)
    return analysis.timeline.lowers[start] in ("a", "an") or analysis.timeline.tags[start] == "CD"


def _following(analysis: Analysis, sentence: Sentence, group: VerbGroup) -> VerbGroup | None:
    """The past verb of the sentence with which the story goes on, unless a past time sets that verb apart."""
    for other in sentence.finite():
        if other.first > group.first and _goes_on(analysis, other):
            apart = any(group.end <= t.first and t.end == other.first and t.when == "past" for t in sentence.times)
            return None if apart else other
    return None


def placed(analysis: Analysis, sentence: Sentence, own: range) -> bool:
    """Whether the words after the verb set it at a time that is over: "at 3 a.m.", "minutes later", "that spring"."""
    words = analysis.timeline.lowers[own.start : own.stop]
    spans = any(
        one in ("seconds", "minutes", "hours", "days", "weeks") and two in ("before", "after")
        for one, two in itertools.pairwise(words)
    )
    attended = any(
        word in _ATTENDING
        and words[at + 1 : at + 2] in (["either"], ["both"], ["that"])
        and any(event(noun) for noun in words[at + 2 : at + 4])
        for at, word in enumerate(words)
    )
    return (
        spans
        or attended
        or not _OVER.isdisjoint(words)
        or any(
            time.first in own and (time.kind in ("clock", "story") or time.when == "past") for time in sentence.times
        )
    )


#: What ends an act: a clock, a distance from what went before, a number of times.
_OVER: Final = frozenset("a.m. p.m. later afterwards twice once overnight".split())


def _scene(mains: list[list[VerbGroup]], at: int) -> int:
    """The sentence with which what the present may go on telling begins: two before, or one after a past event."""
    events = at > 1 and mains[at - 1] and all(g.past and g.lemma not in STATES | SAYING for g in mains[at - 1])
    plot = at > 1 and any(g.present for g in mains[at - 2])
    return max(at - (1 if events and not plot else 2), 0)


def in_work(analysis: Analysis, sentence: Sentence) -> bool:
    """Whether the sentence opens with the work whose plot it tells: "In her first novel, a spy returns to the town"."""
    lowers, tags = analysis.timeline.lowers, analysis.timeline.tags
    if lowers[sentence.first] != "in":
        return False
    at = sentence.first + 1
    while at < sentence.last and tags[at] in _ATTRIBUTES:
        at += 1
    return at < sentence.last and tags[at] == "NN" and analysis.timeline.lemmas[at] in _FILM | _TOLD_OF


_ATTRIBUTES: Final = frozenset("DT PRP$ JJ JJR JJS CD NNP POS VBG".split())


def _told_of(analysis: Analysis, first: int, end: int) -> bool:
    """Whether a noun names what is told in the present; police come to another kind of scene.

    No "film crew" and no "video interview" is told.
    """
    tags, lowers = analysis.timeline.tags, analysis.timeline.lowers
    return any(
        analysis.timeline.lemmas[token] in _TOLD_OF
        and tags[token] in ("NN", "NNS")
        and tags[token + 1 : token + 2] not in (["NN"], ["NNS"], ["HYPH"])
        and not (lowers[token] == "scene" and lowers[token - 2] in ("at", "on", "to", "from", "of"))
        for token in range(first, end)
    )


def _event(analysis: Analysis, group: VerbGroup) -> bool:
    """Whether the verb can tell an act: a state, a stand and the upshot of an act are none."""
    if group.passive:
        harmed = group.lemma in _HARMS and _counted(analysis, group)
        lasting = RESULTS | STATES | SAYING | (THINKING - PERCEIVED)
        return group.lemma not in lasting or group.lemma in MOVING or harmed
    if group.lemma in ("respond", "reply") and analysis.timeline.lowers[group.end : group.end + 1] in (
        ["by"],
        ["with"],
    ):
        return True  # "The occupiers respond by burning villages"
    if group.lemma in THINKING - PERCEIVED - {"agree"}:
        return False
    if group.lemma == "take" and not {"effect", "force"}.isdisjoint(
        analysis.timeline.lowers[group.end : group.end + 2]
    ):
        return False
    if group.lemma in SAYING and analysis.timeline.lowers[group.end : group.end + 1] == [":"]:
        return False  # he replies: “…”
    if group.lemma in _UTTERED:
        return analysis.timeline.tags[group.end : group.end + 1] in (["DT"], ["PRP$"], ["CD"], ["NN"])
    if group.lemma == "agree":
        return analysis.timeline.tags[group.end : group.end + 1] == ["TO"]
    return group.lemma not in STATES and (group.lemma not in SAYING or group.lemma in SPEECH_ACTS)


def _verb(analysis: Analysis, group: VerbGroup) -> bool:
    """Whether English knows the word as a verb: "corvettes" are none."""
    if _unbounded(analysis, group):
        return False
    after = analysis.timeline.tags[group.end : group.end + 3]
    if group.first == group.head and after[:1] == ["CC"] and after[1:2] != ["VBD"] and after[2:] in (["VBD"], ["VBN"]):
        return False  # "the advocate and politician died"
    front = analysis.timeline.lowers[max(group.start, 0) : group.first]
    if group.first == group.head and front[-1:] == [","] and front.count(",") == 1:
        return False  # "Earlier this month, talks in London failed": a noun that opens the clause
    if group.first != group.head or group.lemma in PUNCTUAL | STATIVE | THINKING:
        return True
    return not analysis.words[group.first][:1].isupper() and is_english(inflect(group.lemma, "VBG"))


def _unbounded(analysis: Analysis, group: VerbGroup) -> bool:
    """Whether a main verb follows another with nothing between that ends a clause: "came during the [show]"."""
    before = None
    for other in analysis.timeline.sentences[group.sentence].finite():
        if other is group:
            break
        before = other
    if before is None or before.clause not in ("main", "content") or group.clause != "main":
        return False
    return all(
        analysis.timeline.tags[t] not in ("CC", ",", ":")
        and analysis.timeline.lowers[t] not in (";", "–", "—", "then", "that")
        for t in range(before.end, group.first)
    )


#: Operators that may stand before the subject.
_INVERTED: Final = frozenset("do does did will would can could may might should shall must let".split())


def habitual(analysis: Analysis, sentence: Sentence, group: VerbGroup, tokens: Iterable[int]) -> bool:
    """Whether an adverb of habit or of now stands among the tokens, outside the other verbs ("were still talking")."""
    others = [g for g in sentence.finite() if g is not group]
    lowers, tags = analysis.timeline.lowers, analysis.timeline.tags
    return any(
        (
            lowers[t] in HABITUAL
            and tags[t + 1 : t + 2] != ["HYPH"]
            and (tags[t] != "JJ" or tags[t - 1] not in ("PRP$", "POS"))  # "shares her daily experience"
            and not any(g.first - (lowers[t] in ("never", "ever")) <= t < g.end for g in others)
            and not (
                lowers[t] == "every"
                and not _NTH.isdisjoint(lowers[t + 1 : t + 2])
                and TIME_NOUNS.isdisjoint(lowers[t + 2 : t + 3])
            )
        )
        or (lowers[t] in ("once", "twice", "times") and lowers[t + 1 : t + 2] in (["a"], ["an"], ["per"]))
        or (lowers[t] in ("in", "on") and _seasons(analysis, t + 1))
        for t in tokens
    )


def _seasons(analysis: Analysis, at: int) -> bool:
    """Whether times that return stand at the token: "in normal years", "on weekdays"; "in recent years" are these."""
    lowers, tags = analysis.timeline.lowers, analysis.timeline.tags
    at += tags[at : at + 1] == ["JJ"] and lowers[at] not in ("recent", "past", "last", "early", "late")
    return lowers[at : at + 1] != [] and lowers[at] in _RETURNING and tags[at] in ("NNS", "NNPS", "NN", "NNP")


_RETURNING: Final = frozenset(
    "years winters summers springs autumns seasons weekdays weekends nights mornings evenings afternoons mondays "
    "tuesdays wednesdays thursdays fridays saturdays sundays holidays winter summer".split()
)

#: "Every third inhabitant dies" counts and makes no habit.
_NTH: Final = frozenset("second third fourth fifth sixth seventh eighth ninth tenth".split())


def _inverted(analysis: Analysis, sentence: Sentence, group: VerbGroup) -> bool:
    """Whether an operator stands before the subject, so that an infinitive follows: "Then did the guards open"."""
    tags = analysis.timeline.tags
    return any(
        analysis.timeline.lowers[t] in _INVERTED and tags[t] in ("MD", "VBD", "VBZ", "VBP", "VB")
        for t in range(max(group.first - 5, sentence.first), group.first)
    )


def _span_of(analysis: Analysis, sentence: Sentence, group: VerbGroup) -> tuple[int, int]:
    """The part of the sentence between semicolons in which the group stands."""
    lowers = analysis.timeline.lowers
    first = next((t + 1 for t in range(group.first - 1, sentence.first, -1) if lowers[t] == ";"), sentence.first)
    return first, next((t for t in range(group.end, sentence.last) if lowers[t] == ";"), sentence.last)


def own_clause(analysis: Analysis, sentence: Sentence, group: VerbGroup) -> range:
    """The tokens after the group to the next finite verb."""
    return range(group.end, next((g.first for g in sentence.finite() if g.first > group.first), sentence.last))


def _goes_on(analysis: Analysis, group: VerbGroup) -> bool:
    """Whether the story goes on in the past with this verb of the same sentence."""
    if (
        not told(analysis, group)
        or not (group.past or group.past_perfect)
        or (group.negated and analysis.timeline.lowers[group.first - 1] in ("i", "we"))
        or (
            group.lemma in SAYING
            and not group.passive
            and (group.joined < 0 or _reports(analysis, analysis.timeline.sentences[group.sentence], group))
        )
    ):
        return False
    if group.clause == "main":
        return True
    lowers = analysis.timeline.lowers
    if lowers[group.opener] in ("while", "whereas") and lowers[group.opener - 1] == "," and group.opener >= 0:
        return group.past and (group.lemma not in STATES or group.passive)
    front = lowers[max(group.opener - 2, 0) : group.end + 5]
    return group.clause == "relative" and not {"later", "then", "point", "after"}.isdisjoint(front)


def _clause_beside(analysis: Analysis, sentence: Sentence, group: VerbGroup) -> VerbGroup | None:
    """The past verb of a clause of time on which the present main verb leans: "As they approached, it explodes"."""
    lowers = analysis.timeline.lowers
    for other in sentence.finite():
        if (
            other.opener < 0
            or not told(analysis, other)
            or not _went_on(other)
            or other.clause not in ("temporal", "other")
        ):
            continue
        if other.lemma in SAYING or (lowers[other.opener] == "as" and (group.passive or other.lemma in STATES)):
            continue
        word, front = lowers[other.opener], other.first < group.first
        if word == "after" and front and lowers[other.opener - 1] in TIME_NOUNS and group.lemma not in PUNCTUAL:
            continue  # "Two weeks after the war ended, the port works": two weeks ago it ended
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
        someone = lowers[max(group.start, 0)] in _SOMEONE or not _SOMEONE.isdisjoint(lowers[other.end : group.first])
        soon = lowers[other.opener - 1] == "soon"
        if group.lemma in (STATES if someone or soon else STATIVE) and not (
            word == "while" and group.lemma == "continue" and bounded(lowers[group.end : other.opener])
        ):
            continue
        if not _event(analysis, group) and group.lemma != "continue":
            continue
        if (
            (word in ("when", "before", "moment", "time"))
            or (word in ("after", "once") and (front or group.lemma in PUNCTUAL - ROLES - SCHEDULED))
            or (word == "as" and front)
            or (word == "while" and "," not in lowers[group.end : other.opener])
        ):
            return other
    return None


_SOMEONE: Final = frozenset(("a", "an", "someone", "somebody"))


def _went_on(group: VerbGroup) -> bool:
    """Whether the group is past: "came", "was coming", "had come", "could come"."""
    return _backshifted(group) and group.modal != "would" and (group.tense == "past" or bool(group.modal))


def bounded(words: list[str]) -> bool:
    """Whether the words name a span that is over: "throughout the night", "for several hours"."""
    return any(word in ("throughout", "overnight", "all", "for") for word in words) and not (
        _SPANS.isdisjoint(words) and "overnight" not in words
    )


def _main_beside(analysis: Analysis, sentence: Sentence, group: VerbGroup) -> VerbGroup | None:
    """The past main verb on which a present clause of time leans: "when he turns away, the man ran"."""
    lowers = analysis.timeline.lowers
    if group.clause == "relative" and group.opener >= 0:
        return _relative_beside(analysis, sentence, group)
    if group.opener < 0 or not _event(analysis, group):
        return None
    word = lowers[group.opener]
    if word not in ("when", "as", "moment", "time", "while", *_LIMITS):
        return None
    here = sentence.groups
    number = here.index(group)
    after = next((g for g in here[number + 1 :] if g.form == "finite" and g.clause in ("main", "attribution")), None)
    if after is not None and not any(g.clause == "main" and told(analysis, g) for g in here[:number]):
        front = True
    else:
        front = after is not None and lowers[group.opener - 1] == "," and lowers[after.first - 1] == ","
    if front and after is not None:
        if (
            not (after.past or after.past_perfect)
            or after.clause != "main"
            or after.lemma in (SAYING | THINKING) - PERCEIVED
            or not told(analysis, after)
        ):
            return None
        if word in ("when", "moment", "time", *_LIMITS) or lowers[group.opener - 1] == "soon":
            return after
        same = lowers[group.first - 1] == lowers[after.first - 1]
        return after if same or (word == "as" and group.lemma in PUNCTUAL and _actor(analysis, group)) else None
    before = here[number - 1] if number else None
    if word in ("until", "till") and before is not None and before.past and before.clause == "main":
        went = before.lemma not in STATIVE | SAYING | THINKING and group.lemma not in SCHEDULED - {"come"}
        return before if went and _actor(analysis, group) else None
    if word not in ("when", *_LIMITS) or before is None or not before.past or before.clause != "main":
        return None
    if word == "after" and analysis.timeline.tags[group.end : group.end + 1] in (["PRP$"], ["DT"]):
        return before if before.lemma not in SAYING | STATES and _actor(analysis, group) else None
    if group.lemma not in PUNCTUAL:
        return None
    if (
        word in ("after", "before")
        and group.lemma not in ROLES | SCHEDULED
        and before.lemma not in SAYING | THINKING | STATES
    ):
        return before if _actor(analysis, group) else None
    return before if before.lemma in PUNCTUAL and before.lemma not in SAYING and _actor(analysis, group) else None


def _relative_beside(analysis: Analysis, sentence: Sentence, group: VerbGroup) -> VerbGroup | None:
    """The past main verb of a sentence with a relative clause that tells an act: "after which they leave the city"."""
    if analysis.timeline.lowers[group.opener] == "where" and not group.negated and not group.passive:
        return _scene_beside(analysis, sentence, group)
    own = own_clause(analysis, sentence, group)
    if not _event(analysis, group) and not (group.lemma in SAYING and placed(analysis, sentence, own)):
        return None
    sequel = analysis.timeline.lowers[group.opener - 1] in ("after", "upon") and group.lemma not in STATES
    dated = group.lemma in PUNCTUAL - SCHEDULED and any(t.first in own and t.kind == "date" for t in sentence.times)
    sited = group.lemma not in STATIVE | SCHEDULED and placed(analysis, sentence, own)
    sited = sited or (group.lemma not in STATES and any(t.first in own and t.kind == "story" for t in sentence.times))
    if group.negated or group.passive or not (sequel or dated or sited):
        return None
    events = (g for g in main_groups(analysis, sentence) if g.past and g.lemma not in SAYING | STATES)
    return next(events, None)


def _scene_beside(analysis: Analysis, sentence: Sentence, group: VerbGroup) -> VerbGroup | None:
    """The past act after which a clause with "where" goes on: "anchored in a bay, where the captain shows us how"."""
    someone = analysis.timeline.tags[group.end : group.end + 1] == ["PRP"] and _actor_before(analysis, group)
    governor = sentence.groups[group.governor] if group.governor >= 0 else None
    if governor is None or not governor.past or governor.lemma in SAYING | STATES or group.lemma in STATES:
        return None
    news = analysis.timeline.lowers[group.opener + 1] in (
        "a",
        "an",
        "he",
        "she",
        "they",
    )  # "where the canal crosses the road"
    if group.lemma in PUNCTUAL - ROLES - SCHEDULED - STANDS and news:
        return governor
    return governor if someone else None


def _actor_before(analysis: Analysis, group: VerbGroup) -> bool:
    """Whether one known actor stands between the relative word and the verb."""
    start = group.opener + 1
    return start < group.first and (
        analysis.timeline.lowers[start] in ("a", "an", "the", "he", "she", "his", "her", "they")
        or analysis.timeline.tags[start] in ("NNP", "CD")
    )


_LIMITS: Final = frozenset(("before", "after", "once", "until", "till"))


def _neighbour(
    analysis: Analysis, sentences: list[Sentence], mains: list[list[VerbGroup]], at: int, step: int
) -> VerbGroup | None:
    """A past event in the next or last sentence, or beyond one that tells no event, where all main verbs are past."""
    for near in (at + step, at + 2 * step):
        if not 0 <= near < len(sentences) or abs(sentences[near].paragraph - sentences[at].paragraph) > 1:
            return None
        groups = mains[near]
        if not groups and not any(sentences[near].finite()):
            continue
        if not groups or not all(_backshifted(group) for group in groups):
            return None
        events = [
            group
            for group in groups
            if not (group.lemma in SAYING and _reports(analysis, sentences[near], group))
            and (group.lemma != "be" or group.passive)
            and not group.modal
        ]
        if events:
            return events[-1 if step < 0 else 0]
    return None


def _narrated(mains: list[list[VerbGroup]], at: int) -> list[VerbGroup]:
    """The main verbs of a sentence that is told in the past, states and all: "Two of them were absent"."""
    groups = mains[at] if at < len(mains) else []
    return groups if all(group.past and not group.modal for group in groups) else []


def _reports(analysis: Analysis, sentence: Sentence, group: VerbGroup) -> bool:
    """Whether a verb of saying has a clause for what is said; "confessed on the spot" tells an act."""
    if group.lemma in ("say", "add") or any(analysis.quoted[sentence.first : sentence.last]):
        return True
    return any(other.clause in ("content", "attribution") for other in sentence.groups)


def _backshifted(group: VerbGroup) -> bool:
    """Whether the group may stand in a story of the past: "held", "had held", "hit", "could hold"."""
    return (
        group.past
        or group.past_perfect
        or (group.simple and not group.tense)
        or (group.progressive and group.tense == "past")
        or group.modal in ("could", "would")
    )


def _ordered(analysis: Analysis, sentence: Sentence, group: VerbGroup) -> str:
    """How the clause's opening sets it in the order of events: "told" as past, "dated" on a day, or "" for neither.

    "An hour later", "At 12:40", "Then he" and "At the third meeting" can only be told; a day may be one to come.
    """
    lowers, tags = analysis.timeline.lowers, analysis.timeline.tags
    start = max(group.start, 0)
    while start < group.first and lowers[start] in (",", "and", "but", "``", '"', "”"):
        start += 1
    front = lowers[start : group.first]
    if not front:
        return ""
    if front[-1] in _ORDERING and len(front) > 1 and group.lemma not in SCHEDULED:
        return "told"  # "The residents then gather"
    for time in sentence.times:
        if start <= time.first <= start + 1 and time.when not in ("present", "future"):
            return "dated" if time.kind in ("date", "month") and not time.when else "told"
    if not _ORDERING.isdisjoint(front[:4]):
        return "told"
    if front[0] == "there":
        return "told" if len(front) == 2 and group.lemma != "be" else ""
    if front[0] in ("that", "the") and len(front) > 2:
        named = front[0] == "that" or front[1] in ("next", "same", "following")
        return "told" if named and len(front) > 3 and not _SPANS.isdisjoint(front[1:3]) else ""
    if front[0] == "with" and not {"left", "remaining", "go"}.isdisjoint(front[2:6]):
        return "told"  # "With two laps to go she"
    unit = tags[start] == "CD"
    if not _SPANS.isdisjoint(front[unit : unit + 1]) and not _DISTANCES.isdisjoint(front[unit + 1 : unit + 2]):
        return "told"  # "Ten minutes from time", "Days before the vote"
    if front[0] in _PLACING and not _SPANS.isdisjoint(front[1:6]):
        return "told"
    if front[0] in _ATTENDING and len(front) > 3:
        if tags[start + 1] == "VBG":
            return "told"  # "On hearing the verdict"
        end = next(
            (t for t in range(start + 2, group.first) if tags[t] in _DETERMINED or tags[t] not in _PHRASE), start + 2
        )
        if (
            tags[start + 1] in ("DT", "PRP$")
            and (event(analysis.timeline.lemmas[end - 1]) or lowers[end - 1] in _MOMENTS)
            and end < group.first - 1
        ):
            return "told"
    return "dated" if tags[start] in ("VBN", "VBG") and "," in front and lowers[start] not in _BASES else ""


_DISTANCES: Final = frozenset("from before after into".split())

#: Prepositions that bring an event to what happened at it; "in the report" is what a text says.
_ATTENDING: Final = frozenset("at during on upon after before following".split())

_BASES: Final = frozenset("according based judging given compared considering including regarding".split())

_MOMENTS: Final = frozenset(
    "point sight end start beginning close outset height news signal sound request order".split()
)

_DETERMINED: Final = frozenset(("DT", "PRP$", "PRP"))

_PHRASE: Final = frozenset(("DT", "PRP$", "JJ", "JJR", "JJS", "NN", "NNS", "NNP", "CD", "POS", "VBG", "VBN", "HYPH"))

_BARE: Final = frozenset(("NN", "NNS", "NNPS", "JJ"))


def _general(analysis: Analysis, group: VerbGroup) -> bool:
    """Whether the subject may be a whole kind: a bare plural, "those who", "anyone", or nothing that can be told."""
    lowers, tags = analysis.timeline.lowers, analysis.timeline.tags
    front = [t for t in range(max(group.start, 0), group.first) if tags[t] not in ("CC", ",", ":")]
    if not front:
        return True
    if lowers[_before(analysis, group)] in (
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
    if not (_COUNTED | _NTH).isdisjoint(lowers[front[0] : group.first]):
        return False
    return not any(tags[t] in known and lowers[t] not in ("any", "no", "every", "each") for t in front)


_COUNTED: Final = frozenset("several some dozens hundreds thousands scores".split())


def _has_subject(analysis: Analysis, group: VerbGroup) -> bool:
    """Whether a noun or pronoun of the third person stands before the verb: "I thank you" is said and done."""
    lowers, tags = analysis.timeline.lowers, analysis.timeline.tags
    front = range(max(group.start, 0), group.first)
    nouns = ("NN", "NNS", "NNP", "NNPS", "PRP", "DT", "CD", "EX")
    return any(tags[t] in nouns for t in front) and lowers[_before(analysis, group)] not in _NO_ACTORS


#: Speakers, and words that open a relative clause.
_NO_ACTORS: Final = frozenset("i we you who which that".split())


def _before(analysis: Analysis, group: VerbGroup) -> int:
    """The token before the group and its adverbs."""
    token = group.first - 1
    while token > 0 and analysis.timeline.tags[token] in ADVERBS:
        token -= 1
    return token


def _actor(analysis: Analysis, group: VerbGroup) -> bool:
    """Whether the clause opens with one known actor: a habit or a rule has another kind of subject."""
    lowers, tags = analysis.timeline.lowers, analysis.timeline.tags
    many = tags[group.first] != "VBZ"
    start = max(group.start, 0)
    while start < group.first and tags[start] in ("CC", ",", "RB"):
        start += 1
    return start < group.first and (
        tags[start] == "CD" or lowers[start] == "they"
        if many
        else lowers[start] in ("a", "an", "the", "he", "she", "one", "his", "her", "its", "their")
        or tags[start] == "NNP"
    )


def _in_plot(analysis: Analysis, sentence: Sentence, group: VerbGroup) -> bool:
    """Whether the verb carries a plot on: a main verb or its contrast, or one after "where" that leans on an act."""
    if group.clause == "main":
        return True
    if group.opener > 0 and analysis.timeline.lowers[group.opener - 1 : group.opener + 1] in (
        [",", "while"],
        [",", "whereas"],
    ):
        return True  # "The elder stays, while the younger one leaves"
    governor = sentence.groups[group.governor] if group.governor >= 0 else None
    where = group.clause == "relative" and analysis.timeline.lowers[group.opener - 1 : group.opener + 1] == [
        ",",
        "where",
    ]
    return where and governor is not None and governor.present and governor.lemma not in STATES


def _plot(
    analysis: Analysis, sentences: list[Sentence], mains: list[list[VerbGroup]], at: int, group: VerbGroup
) -> bool:
    """Whether a past event stands amid the present in which plots are told."""
    if group.lemma in STATES or group.lemma in SAYING - {"report"} or group.passive:
        return False
    if any(time.kind not in ("story", "clock") for time in sentences[at].times):
        return False
    own = own_clause(analysis, sentences[at], group)
    if _told_of(analysis, max(group.start, 0), own.stop):
        return False  # "The director shot the scenes in Tallinn"
    words = analysis.timeline.lowers[own.start : own.stop]
    number = sentences[at].groups.index(group)
    paired = any(g.joined == number and g.present for g in mains[at])
    if analysis.timeline.tags[group.start] == "PRP$" and _PERSONAL.isdisjoint(words) and not paired:
        return False  # "Her grandfather died there": what went before the plot
    before = mains[at - 1] if at else []
    near = before + [g for g in mains[at] if g is not group] + (mains[at + 1] if at + 1 < len(mains) else [])
    if before and all(g.present for g in before) and at > 1:
        near = mains[at - 2] + near
    near = [g for g in near if g.lemma not in SAYING or g.present]
    present = [g for g in near if g.tense == "present" and not g.perfect]
    if len(present) < 2 or len(present) < len(near) or not (before or group.clause == "relative"):
        return False
    if not any(g.present for g in mains[at] + before):
        return False
    within = any(
        g.tense == "present" and not g.perfect for g in mains[at] + (mains[at + 1] if at + 1 < len(mains) else [])
    )
    if not within and analysis.timeline.lowers[group.first - 1] not in ("he", "she", "they"):
        return False  # the plot may be over
    first, end = sentences[max(at - 2, 0)].first, sentences[at].last
    named = any(
        analysis.timeline.lemmas[token] in _FILM
        and analysis.timeline.tags[token] in ("NN", "NNS")
        and analysis.timeline.tags[token - 1] in ("DT", "PRP$", "JJ", "NN", "VBG", "POS")
        for token in range(first + 1, end)
    )
    return named and any(g.lemma not in STATES for g in present)


def _process(
    analysis: Analysis, sentences: list[Sentence], mains: list[list[VerbGroup]], at: int, group: VerbGroup
) -> bool:
    """Whether a past act stands amid the steps of a habit or a process, with no time of its own.

    It does where a verb beside it under the same subject is present, where what it tells is "always" so, or where it
    takes up what the step before named and the steps are told with "when" or "every".
    """
    sentence = sentences[at]
    if not at or group.clause != "main" or group.negated or group.lemma in STATES | SAYING | INVARIANT:
        return False
    before, after = mains[at - 1], mains[at + 1] if at + 1 < len(mains) else []
    own = [g for g in mains[at] if g is not group]
    near = before + own + after
    if not before or not all(g.tense == "present" or (g.simple and not g.tense) for g in near):
        return False
    if any(g.perfect for g in near) or not any(g.present for g in near):
        return False
    if any(t.first in own_clause(analysis, sentence, group) or t.when == "past" for t in sentence.times):
        return False
    lowers = analysis.timeline.lowers
    then = not _ORDERING.isdisjoint(lowers[group.start : group.start + 1])
    if all(g.lemma in STATIVE for g in before) and not then:
        return False
    number = sentence.groups.index(group)
    joined = next((g for g in own if g.joined == number and g.present and g.lemma not in STATES), None)
    if joined is not None:
        told = sentences[max(at - 2, 0)].first, sentence.last
        steps = before + (mains[at - 2] if at > 1 else [])
        act = joined.lemma not in ROLES or sum(g.present and g.lemma not in STATIVE for g in steps) > 1
        return bool(after) or act or has(analysis, *told, _CUSTOM)
    first, end = sentences[at - 1].first, sentence.last
    inside = (g for g in sentence.finite() if g.present and g.clause == "relative" and g.first > group.first)
    if any(has(analysis, g.start, g.first + 1, _CUSTOM) for g in inside):
        return True
    found = subject(analysis.timeline.lowers, analysis.timeline.tags, group)
    if found is None or not after or analysis.timeline.tags[found.first] not in ("DT", "PRP"):
        return False
    steps = [g for near in sentences[at - 1 : at + 2] for g in near.finite()]
    cyclic = has(analysis, first, end, _CUSTOM) or any(
        g.present and g.clause in ("temporal", "other") and g.opener >= 0 for g in steps
    )
    taken_up = analysis.timeline.lemmas[found.head] in analysis.timeline.lemmas[first : sentences[at - 1].last]
    return cyclic and taken_up and analysis.timeline.tags[found.head] != "NNP"


#: Adverbs and determiners of habit.
_CUSTOM: Final = frozenset("always usually often every each normally typically generally".split())


#: What comes of an act, told in the present for good: "fell on Friday and leaves the party without a head".
EFFECTS: Final = frozenset(
    "leave bring raise put mark make give set lift open end face lead stand lie run return carry mean complicate "
    "deepen worsen jeopardize jeopardise heighten intensify strengthen weaken undermine".split()
)
