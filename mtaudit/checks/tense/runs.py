"""One tense inside a run of another: a present event among past ones, and verbs joined under one subject.

English news tells events in the past; its simple present tells states, habits, schedules, rules and plots (Quirk et al.
1985, 4.5-9). So a present is at odds with the past beside it in the measure in which it cannot be one of these: with a
place of its own in the order of events any verb but a state is an act, without one only a verb of acts at a moment.
"""

from __future__ import annotations

import itertools
from collections.abc import Iterator
from typing import Final

from mtaudit.checks.tense.common import event, has, main_groups, match, plausible, rewritten, told
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
from mtaudit.english.vocabulary import is_english

#: Adverbs that set an event in the order of the story.
_ORDERING: Final = frozenset(
    "later then afterwards thereafter subsequently suddenly immediately instantly eventually finally".split()
)
#: Nouns of short times: with a preposition before the subject they give an event its place.
_SPANS: Final = frozenset(
    "second seconds minute minutes hour hours day days night nights evening afternoon morning noon midnight dawn "
    "dusk sunrise sunset nightfall daybreak lunch dinner breakfast half-time week weeks month months year years moment "
    "moments lap round inning game quarter stage".split()
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
    "promise vow announce explain thank congratulate greet apologise apologize order demand answer reply ask shout "
    "whisper exclaim".split()
)
#: What the mind does at a moment.
_PERCEIVED: Final = frozenset(
    "find discover learn see hear notice realize realise feel decide recognize recognise remember ask swear "
    "show".split()
)
#: What one goes on doing after the act: "rejected the offer and demands a rise".
_STANDS: Final = frozenset(
    "demand threaten urge refuse decline ask propose seek call pursue resist reject blame defend press push pledge "
    "appeal contest dispute fight sue lobby campaign negotiate await face move head advance approach spread "
    "travel".split()
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
        _habitual(analysis, sentence, group, range(first, end))
        or any(time.when in ("present", "future") and time.kind == "deictic" for time in sentence.times)
        or not plausible(analysis, group)
        or not _verb(analysis, group)
        or _inverted(analysis, sentence, group)
        or _told_of(analysis, sentences[max(at - 2, 0)].first, sentence.last)
    ):
        return None
    if group.clause != "main":
        return _main_beside(analysis, sentence, group)
    other = _clause_beside(analysis, sentence, group)
    if other is not None:
        return other
    if not _event(analysis, group) or group.negated:
        return None
    own = _own_clause(analysis, sentence, group)
    before = next((g for g in reversed(mains[at]) if g.first < group.first), None)
    if before is not None and not (before.past or before.past_perfect):
        return None
    if any(g.present and g.lemma not in SAYING for g in mains[at] if g is not group):
        return None
    inside = before is not None and before.lemma not in SAYING | (THINKING - _PERCEIVED) | STATES
    after = _following(analysis, sentence, group)
    previous, following = _neighbour(sentences, mains, at, -1), _neighbour(sentences, mains, at, 1)
    place = _ordered(analysis, sentence, group)
    shared = after is not None and after.joined >= 0 and sentence.groups[after.joined] is group
    other = (before if inside else None) or previous or (None if shared and not place else after) or following
    if other is None or not _has_subject(analysis, group) or (_general(analysis, group) and after is None):
        return None
    around = (inside or previous is not None) and (after is not None or following is not None)
    timed = any(t.first in own and t.kind not in ("year", "story") and t.when != "past" for t in sentence.times)
    lasting = group.lemma in ROLES | _STANDS or (group.lemma in _SCHEDULED and timed) or group.passive
    words = analysis.lowers[own.start : own.stop]
    if group.passive and group.lemma in _MOVING and (around or (previous is not None and "where" in words)):
        return other
    if _placed(analysis, sentence, own):
        return other if around or inside or not lasting else None
    if place:
        beside = around or inside or (place == "told" and (previous is not None or after is not None))
        return other if beside or not lasting else None
    if timed and not around:
        return None
    if after is not None:
        return other if inside or previous is not None or not lasting else None
    if around and analysis.lowers[group.start] in ("a", "an") and not timed:
        return other  # "A boy of 12 runs to the well": news of someone
    if lasting or group.lemma in _SCHEDULED or (group.lemma not in PUNCTUAL and not inside):
        return None
    resumed = previous is not None and analysis.lowers[group.first - 1] in ("he", "she", "they")
    one = _actor(analysis, group) or "the" in analysis.lowers[group.start : group.first]
    return other if one and (inside or around or resumed) else None


def _following(analysis: Analysis, sentence: Sentence, group: VerbGroup) -> VerbGroup | None:
    """The past verb of the sentence with which the story goes on, unless a past time sets that verb apart."""
    for other in sentence.finite():
        if other.first > group.first and _goes_on(analysis, other):
            apart = any(group.end <= t.first and t.end == other.first and t.when == "past" for t in sentence.times)
            return None if apart else other
    return None


def _placed(analysis: Analysis, sentence: Sentence, own: range) -> bool:
    """Whether the words after the verb set it at a time that is over: "at 3 a.m.", "minutes later", "that spring"."""
    words = analysis.lowers[own.start : own.stop]
    spans = any(
        one in ("seconds", "minutes", "hours", "days", "weeks") and two in ("before", "after")
        for one, two in itertools.pairwise(words)
    )
    return (
        spans
        or not _OVER.isdisjoint(words)
        or any(
            time.first in own and (time.kind in ("clock", "story") or time.when == "past") for time in sentence.times
        )
    )


#: What ends an act: a clock, a distance from what went before, a number of times.
_OVER: Final = frozenset("a.m. p.m. later afterwards twice once overnight".split())


def _told_of(analysis: Analysis, first: int, end: int) -> bool:
    """Whether a noun names what is told in the present."""
    tags = analysis.timeline.tags
    return any(analysis.lemmas[token] in _TOLD_OF and tags[token] in ("NN", "NNS") for token in range(first, end))


def _event(analysis: Analysis, group: VerbGroup) -> bool:
    """Whether the verb can tell an act: a state, a stand and the upshot of an act are none."""
    if group.passive:
        return group.lemma not in _RESULTS | STATIVE | SAYING | THINKING or group.lemma in _MOVING
    if group.lemma in THINKING - _PERCEIVED:
        return False
    if group.lemma == "take" and not {"effect", "force"}.isdisjoint(analysis.lowers[group.end : group.end + 2]):
        return False
    return group.lemma not in STATES and (group.lemma not in SAYING or group.lemma in _SPEECH_ACTS)


def _verb(analysis: Analysis, group: VerbGroup) -> bool:
    """Whether English knows the word as a verb: "corvettes" are none."""
    if _unbounded(analysis, group):
        return False
    front = analysis.lowers[max(group.start, 0) : group.first]
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
        analysis.timeline.tags[t] not in ("CC", ",", ":") and analysis.lowers[t] not in (";", "–", "—", "then", "that")
        for t in range(before.end, group.first)
    )


#: Operators that may stand before the subject.
_INVERTED: Final = frozenset("do does did will would can could may might should shall must let".split())


def _habitual(analysis: Analysis, sentence: Sentence, group: VerbGroup, tokens: range) -> bool:
    """Whether an adverb of habit or of now stands among the tokens, outside the other verbs ("were still talking")."""
    others = [g for g in sentence.finite() if g is not group]
    lowers = analysis.lowers
    return any(
        (lowers[t] in HABITUAL and not any(g.first <= t < g.end for g in others))
        or (lowers[t] in ("once", "twice", "times") and lowers[t + 1] in ("a", "an", "per"))
        for t in tokens
    )


def _inverted(analysis: Analysis, sentence: Sentence, group: VerbGroup) -> bool:
    """Whether an operator stands before the subject, so that an infinitive follows: "Then did the guards open"."""
    tags = analysis.timeline.tags
    return any(
        analysis.lowers[t] in _INVERTED and tags[t] in ("MD", "VBD", "VBZ", "VBP", "VB")
        for t in range(max(group.first - 5, sentence.first), group.first)
    )


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
    if (
        not told(analysis, group)
        or not (group.past or group.past_perfect)
        or (group.lemma in SAYING and not group.passive)
    ):
        return False
    if group.clause == "main":
        return True
    front = analysis.lowers[max(group.opener - 2, 0) : group.end + 5]
    return group.clause == "relative" and ("later" in front or "then" in front or "point" in front)


def _clause_beside(analysis: Analysis, sentence: Sentence, group: VerbGroup) -> VerbGroup | None:
    """The past verb of a clause of time on which the present main verb leans: "As they approached, it explodes"."""
    lowers = analysis.lowers
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
        if group.lemma in (STATES if someone else STATIVE) and not (
            word == "while" and group.lemma == "continue" and _bounded(lowers[group.end : other.opener])
        ):
            continue
        if not _event(analysis, group) and group.lemma != "continue":
            continue
        if (
            (word in ("when", "before", "moment", "time"))
            or (word in ("after", "once") and (front or group.lemma in PUNCTUAL - ROLES - _SCHEDULED))
            or (word == "as" and front)
            or (word == "while" and "," not in lowers[group.end : other.opener])
        ):
            return other
    return None


_SOMEONE: Final = frozenset(("a", "an", "someone", "somebody"))


def _went_on(group: VerbGroup) -> bool:
    """Whether the group is past, simple or progressive."""
    return group.past or (group.progressive and group.tense == "past" and not group.perfect and not group.modal)


def _bounded(words: list[str]) -> bool:
    """Whether the words name a span that is over: "throughout the night", "for several hours"."""
    return any(word in ("throughout", "overnight", "all", "for") for word in words) and not (
        _SPANS.isdisjoint(words) and "overnight" not in words
    )


def _main_beside(analysis: Analysis, sentence: Sentence, group: VerbGroup) -> VerbGroup | None:
    """The past main verb on which a present clause of time leans: "when he turns away, the man ran"."""
    lowers = analysis.lowers
    if group.opener < 0 or not _event(analysis, group):
        return None
    if group.clause == "relative":
        return _relative_beside(analysis, sentence, group)
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
            or after.lemma in (SAYING | THINKING) - _PERCEIVED
            or not told(analysis, after)
        ):
            return None
        if word in ("when", "moment", "time", *_LIMITS) or lowers[group.opener - 1] == "soon":
            return after
        same = lowers[group.first - 1] == lowers[after.first - 1]
        return after if same or (word == "as" and group.lemma in PUNCTUAL and _actor(analysis, group)) else None
    before = here[number - 1] if number else None
    if word in ("until", "till") and before is not None and before.past and before.clause == "main":
        went = before.lemma not in STATIVE | SAYING | THINKING and group.lemma not in _SCHEDULED - {"come"}
        return before if went and _actor(analysis, group) else None
    if (
        word not in ("when", *_LIMITS)
        or before is None
        or not before.past
        or before.clause != "main"
        or group.lemma not in PUNCTUAL
    ):
        return None
    return before if before.lemma in PUNCTUAL and before.lemma not in SAYING and _actor(analysis, group) else None


def _relative_beside(analysis: Analysis, sentence: Sentence, group: VerbGroup) -> VerbGroup | None:
    """The past main verb of a sentence with a relative clause that tells an act: "after which they leave the city"."""
    own = _own_clause(analysis, sentence, group)
    sequel = analysis.lowers[group.opener - 1] in ("after", "upon") and group.lemma not in STATES
    dated = group.lemma in PUNCTUAL - _SCHEDULED and any(t.first in own and t.kind == "date" for t in sentence.times)
    placed = group.lemma not in STATIVE | _SCHEDULED and _placed(analysis, sentence, own)
    placed = placed or (group.lemma not in STATES and any(t.first in own and t.kind == "story" for t in sentence.times))
    if group.negated or group.passive or not (sequel or dated or placed):
        return None
    events = (g for g in main_groups(analysis, sentence) if g.past and g.lemma not in SAYING | STATES)
    return next(events, None)


_LIMITS: Final = frozenset(("before", "after", "once", "until", "till"))


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


def _ordered(analysis: Analysis, sentence: Sentence, group: VerbGroup) -> str:
    """How the clause's opening sets it in the order of events: "told" as past, "dated" on a day, or "" for neither.

    "An hour later", "At 12:40", "Then he" and "At the third meeting" can only be told; a day may be one to come.
    """
    lowers, tags = analysis.lowers, analysis.timeline.tags
    start = max(group.start, 0)
    while start < group.first and lowers[start] in (",", "and", "but", "``", '"', "”"):
        start += 1
    front = lowers[start : group.first]
    if not front:
        return ""
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
            and (event(analysis.lemmas[end - 1]) or lowers[end - 1] in _MOMENTS)
            and end < group.first - 1
        ):
            return "told"
    return "dated" if tags[start] in ("VBN", "VBG") and "," in front and lowers[start] not in _BASES else ""


#: Prepositions that bring an event to what happened at it; "in the report" is what a text says.
_ATTENDING: Final = frozenset("at during on upon after before following".split())
_BASES: Final = frozenset("according based judging given compared considering including regarding".split())
_MOMENTS: Final = frozenset("sight end start beginning close outset height news signal sound request order".split())
_DETERMINED: Final = frozenset(("DT", "PRP$", "PRP"))
_PHRASE: Final = frozenset(("DT", "PRP$", "JJ", "JJR", "JJS", "NN", "NNS", "NNP", "CD", "POS", "VBG", "VBN", "HYPH"))


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
    if not _COUNTED.isdisjoint(lowers[front[0] : group.first]):
        return False
    return not any(tags[t] in known and lowers[t] not in ("any", "no", "every", "each") for t in front)


_COUNTED: Final = frozenset("several some dozens hundreds thousands scores".split())


def _has_subject(analysis: Analysis, group: VerbGroup) -> bool:
    """Whether a noun or pronoun of the third person stands before the verb: "I thank you" is said and done."""
    lowers, tags = analysis.lowers, analysis.timeline.tags
    front = range(max(group.start, 0), group.first)
    nouns = ("NN", "NNS", "NNP", "NNPS", "PRP", "DT", "CD", "EX")
    return any(tags[t] in nouns for t in front) and lowers[group.first - 1] not in ("i", "we", "you")


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
        else lowers[start] in ("a", "an", "the", "he", "she", "one", "his", "her", "its", "their")
        or tags[start] == "NNP"
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
    sentences = list(analysis.timeline.narrated())
    mains = [main_groups(analysis, sentence) for sentence in sentences]
    for at, sentence in enumerate(sentences):
        for group in sentence.finite():
            if group.joined < 0:
                continue
            partner = sentence.groups[group.joined]
            odd = _odd(analysis, sentence, partner, group)
            first = odd is partner and told(analysis, partner) and partner.present and partner.joined < 0
            if first and _past_beside(analysis, sentences, mains, at, partner) is not None:
                continue  # the whole run says so
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
        ("not", "only")
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
    own = _own_clause(analysis, sentence, group)
    words = lowers[own.start : own.stop]
    between = lowers[partner.end : group.first]
    if lowers[partner.first - 1] == "neither" and "nor" in between:
        return True
    same = _same_time(words)
    over = same or _placed(analysis, sentence, own) or not _DONE.isdisjoint(words)
    if _habitual(analysis, sentence, group, range(partner.end, own.stop)) and not (
        "every" in words and _bounded(words)
    ):
        return False
    times = [time for time in sentence.times if time.first in own]
    if any(time.when in ("present", "future") for time in times):
        return False
    follows = _past_follows(sentence, group)
    listed = partner.joined >= 0 and sentence.groups[partner.joined].past
    planned = group.lemma in _SCHEDULED and not over and bool(times or not TIME_NOUNS.isdisjoint(words))
    if group.lemma in STATES:
        if group.lemma == "be" and not group.passive:
            return "for" in words and not _LASTING.isdisjoint(words)
        if group.lemma in _STAYING:
            return follows or "until" in words or _bounded(words)
        return (group.lemma in ("plan", "aim") and over) or (listed and "every" in words and _bounded(words))
    front = lowers[sentence.first : partner.first]
    occasion = front[:1] in (["in"], ["at"], ["during"]) and not _OCCASIONS.isdisjoint(front[:8])
    if group.lemma in (SAYING | THINKING) - _PERCEIVED and not follows:
        if occasion and partner.lemma not in STATIVE:
            return True
        act = group.lemma in _SPEECH_ACTS and "but" not in between
        return act and not group.negated and partner.lemma not in _ORIGINS and not partner.passive
    if group.negated:
        return False
    if group.passive:
        plain = group.lemma in _UNPLANNED or not times or over
        return group.lemma in PUNCTUAL - _RESULTS | _MOVING and (over or partner.lemma in PUNCTUAL) and plain
    if (over and group.lemma not in _STANDS) or same or follows or "then" in between or "later" in between:
        return not planned
    if group.lemma in _STANDS or planned:
        return False
    near = any(time.first < group.first and _near(time, lowers) for time in sentence.times) or occasion
    old = not near and any(time.kind == "year" or time.when == "past" for time in sentence.times)
    if (listed or near) and words[:1] and words[0] in _WAYS - {"to", "into", "through", "across", "over"}:
        return True  # "sits down", "walks out"
    if listed and not partner.passive and group.lemma not in _SCHEDULED:
        return group.lemma in PUNCTUAL if old else group.lemma in PUNCTUAL or group.lemma not in STATIVE
    if old and (partner.lemma in _ORIGINS or any(t.kind == "year" for t in sentence.times)):
        return False
    if partner.passive:
        return False
    if near:
        effect = group.lemma in _EFFECTS or (group.lemma == "take" and not {"to", "effect", "force"}.isdisjoint(words))
        return not effect and (group.lemma in PUNCTUAL or group.lemma not in STATIVE)
    if partner.lemma in _ORIGINS | STATES and group.lemma not in _MOTION:
        return group.lemma in PUNCTUAL - ROLES - _SCHEDULED
    if group.lemma in PUNCTUAL - ROLES or (group.lemma in _MOTION and words[:1] and words[0] in _WAYS):
        return True
    return group.lemma not in STATIVE


def _near(time: Time, lowers: list[str]) -> bool:
    """Whether the adverbial names a day or an hour of the news: "on Sunday", "last night"; no year lies so near."""
    if time.kind in ("date", "clock"):
        return True
    return time.kind == "deictic" and lowers[time.end - 1] not in ("ago", "year", "month", "years")


#: Words that close a span: what fills it is over.
_DONE: Final = frozenset("within once twice overnight throughout".split())
#: States that an end makes an act.
_STAYING: Final = frozenset("keep remain continue stay maintain".split())
#: What comes of an act, told in the present for good: "fell on Friday and leaves the party without a head".
_EFFECTS: Final = frozenset(
    "leave bring raise put mark make give set lift open end face lead stand lie run return carry mean".split()
)
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
    if partner.clause != "main" or group.negated or partner.negated or partner.passive:
        return False
    after = list(_own_clause(analysis, sentence, group))
    words = lowers[after[0] : after[-1] + 1] if after else []
    between = range(partner.end, group.first)
    apart = any(time.first in after or time.first in between for time in sentence.times)
    if apart and partner.lemma not in PUNCTUAL - ROLES - _SCHEDULED - _STANDS:
        return False
    stands = STATES | (SAYING - _SPEECH_ACTS) | (THINKING - {"find", "discover"})
    if group.lemma in stands or partner.lemma in stands:
        return False
    if has(analysis, sentence.first, group.first, HABITUAL):
        return "later" in words or "until" in words
    if "until" in words and partner.lemma in _SCHEDULED:
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
