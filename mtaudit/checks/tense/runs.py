"""One tense inside a run of another: a present event among past ones, and verbs joined under one subject."""

from __future__ import annotations

import itertools
from collections.abc import Iterator
from typing import Final

from mtaudit.checks.tense.common import has, main_groups, match, plausible, rewritten, told
from mtaudit.engine.match import Match
from mtaudit.english.analysis import Analysis
from mtaudit.english.clauses import TIME_NOUNS
from mtaudit.english.timeline import Sentence
from mtaudit.english.verbs import VerbGroup
from mtaudit.english.verbwords import HABITUAL, INVARIANT, PUNCTUAL, SAYING, STATIVE, THINKING

#: Words that set an event in the order of the story.
_ORDERING: Final = frozenset("later then afterwards thereafter subsequently".split())
_SPANS: Final = frozenset(
    "morning afternoon evening night noon midnight dawn dusk lunch dinner breakfast minute minutes".split()
)
_NEVER_EVENTS: Final = frozenset(
    "be have seem appear need want hope remain plan expect include contain know think believe mean depend consist "
    "belong exist live cost own allow require face cover serve suggest indicate say continue come".split()
)
_FILM: Final = frozenset("scene film novel book play act episode chapter opera movie drama comedy".split())


#: Verbs that tell an act as often as a state: between two acts they tell an act.
_ACTS_TOO: Final = frozenset("give bring put promise visit call deny climb throw agree get".split())
_KNOWN: Final = PUNCTUAL | STATIVE | SAYING | THINKING
_STATES: Final = STATIVE - _ACTS_TOO | frozenset("struggle export like boast feature".split())


def present_in_past_run(analysis: Analysis) -> Iterator[Match]:
    """An event in the simple present between events in the simple past, and in a plot's present the reverse."""
    sentences = list(analysis.timeline.narrated())
    mains = [main_groups(analysis, sentence) for sentence in sentences]
    for at, _sentence in enumerate(sentences):
        for group in mains[at]:
            if not group.simple or group.joined >= 0:
                continue
            if group.tense == "present":
                other = _past_beside(analysis, sentences, mains, at, group)
                if other is not None:
                    suggestion = rewritten(analysis, group, "past")
                    yield match(analysis, group, (other.first, other.end), "an event of the run", suggestion)
            elif group.past and _plot(analysis, sentences, mains, at, group):
                other = next(g for g in mains[at] + mains[at - 1] if g.present)
                suggestion = rewritten(analysis, group, "present")
                yield match(analysis, group, (other.first, other.end), "an event of the run", suggestion)


def _past_beside(
    analysis: Analysis, sentences: list[Sentence], mains: list[list[VerbGroup]], at: int, group: VerbGroup
) -> VerbGroup | None:
    """A past event of the run in which the present group stands, or None where it stands in none."""
    sentence = sentences[at]
    if group.lemma in _NEVER_EVENTS or group.negated or group.passive or group.lemma not in _KNOWN:
        return None
    if group.lemma in SAYING and (
        group.lemma not in PUNCTUAL - {"report"} or analysis.lowers[group.end : group.end + 1] == ["that"]
    ):
        return None
    if has(analysis, sentence.first, sentence.last, HABITUAL) or not plausible(analysis, group):
        return None
    if any(time.when in ("present", "future") and time.kind == "deictic" for time in sentence.times):
        return None
    if any(other.clause == "attribution" for other in sentence.finite()):
        return None
    before = _neighbour(sentences, mains, at, -1)
    after = _neighbour(sentences, mains, at, 1) or next(
        (other for other in mains[at] if other.past and other.first > group.end and other.joined < 0), None
    )
    ordered = _ordered(analysis, sentence, group)
    event = group.lemma in PUNCTUAL
    if group.progressive:
        return None
    if ordered and (event or group.lemma in _VISITING or group.lemma not in _STATES):
        return before or (after if event else None)
    scheduled = group.lemma in ("open", "close", "meet", "start", "begin", "return", "end", "play")
    if group.lemma not in _STATES and not scheduled and before is not None:
        if after is not None:
            return before
        # the last sentence of its paragraph, with one known actor
        last = at + 1 == len(sentences) or sentences[at + 1].paragraph != sentence.paragraph
        return before if last and event and group.sure and _specific(analysis, group) and _twice(mains, at) else None
    return None


#: Verbs of acts that are habits or states as often; with their place in the order of events they are events.
_VISITING: Final = frozenset(
    "visit take come go give offer show use bring pay ask call run climb drive fly hold make move pull put see "
    "hear throw try wait turn walk carry watch find build buy sell hide look notice".split()
)


def _twice(mains: list[list[VerbGroup]], at: int) -> bool:
    """Whether two sentences of past acts stand before."""
    return at > 1 and all(group.past for near in mains[at - 2 : at] for group in near) and bool(mains[at - 2])


def _neighbour(sentences: list[Sentence], mains: list[list[VerbGroup]], at: int, step: int) -> VerbGroup | None:
    """A past event in the next or last sentence, where its main verbs are all past."""
    near = at + step
    if not 0 <= near < len(sentences) or abs(sentences[near].paragraph - sentences[at].paragraph) > 1:
        return None
    groups = mains[near]
    if not groups or not all(group.past or (group.simple and not group.tense) for group in groups):
        return None
    events = [group for group in groups if group.lemma not in SAYING and (group.lemma != "be" or group.passive)]
    return events[-1 if step < 0 else 0] if events else None


def _ordered(analysis: Analysis, sentence: Sentence, group: VerbGroup) -> bool:
    """Whether the clause opens with a point in the order of events: "An hour later", "At 12:40", "In September"."""
    lowers = analysis.lowers
    front = lowers[group.start : group.first]
    if any(
        group.start <= time.first < group.first and time.kind != "year" and time.when != "present"
        for time in sentence.times
    ):
        return True
    if not _ORDERING.isdisjoint(front):
        return True
    return (
        bool(front)
        and front[0] in ("before", "that", "in", "at", "shortly", "moments", "by")
        and not _SPANS.isdisjoint(front[:5])
    )


def _specific(analysis: Analysis, group: VerbGroup) -> bool:
    """Whether the clause opens with one known actor: a habit or a rule has another kind of subject."""
    lowers, tags = analysis.lowers, analysis.timeline.tags
    if tags[group.first] != "VBZ":
        return False
    return group.start < group.first and lowers[group.start] in (
        "a",
        "an",
        "the",
        "he",
        "she",
        "one",
        "his",
        "her",
        "their",
    )


def _plot(
    analysis: Analysis, sentences: list[Sentence], mains: list[list[VerbGroup]], at: int, group: VerbGroup
) -> bool:
    """Whether a past event stands amid the present in which plots are told."""
    if group.lemma in _STATES or group.lemma in SAYING or at == 0 or sentences[at].times or group.passive:
        return False
    near = mains[at - 1] + [g for g in mains[at] if g is not group] + (mains[at + 1] if at + 1 < len(mains) else [])
    present = [g for g in near if g.present and g.lemma not in SAYING]
    if len(present) < 2 or len(present) < len(near) or group.lemma == "be" or not mains[at - 1]:
        return False
    if not any(g.present for g in mains[at] + mains[at - 1]):
        return False
    words = analysis.lemmas[sentences[max(at - 2, 0)].first : sentences[at].last]
    acts = [g for g in present if g.lemma not in _STATES]
    return not _FILM.isdisjoint(words) and bool(acts)


def coordinated_verbs(analysis: Analysis) -> Iterator[Match]:
    """Two verbs under one subject and one time, joined by a coordinator, one past and one present."""
    for sentence in analysis.timeline.narrated():
        for group in sentence.finite():
            if group.joined < 0 or not group.sure or not told(analysis, group):
                continue
            partner = sentence.groups[group.joined]
            if _will_and_past(analysis, sentence, partner, group):
                odd = group if group.modal else partner
                other = partner if group.modal else group
                yield match(
                    analysis,
                    odd,
                    (other.first, other.end),
                    "the verb that it is joined to",
                    rewritten(analysis, odd, "past"),
                )
                continue
            if (
                not (group.simple and partner.simple)
                or {group.tense, partner.tense} != {"past", "present"}
                or not told(analysis, partner)
            ):
                continue
            if partner.clause not in ("main", "content") or group.negated or partner.negated:
                continue
            present = group if group.tense == "present" else partner
            if (
                _infinitive(analysis, partner, group)
                or (partner.lemma in INVARIANT and analysis.timeline.tags[group.first] == "VBP")
                or (group.lemma in INVARIANT and group.lemma == analysis.lowers[group.first])
            ):
                continue
            if plausible(analysis, present) and _joined_wrongly(analysis, sentence, partner, group):
                suggestion = rewritten(analysis, group, partner.tense)
                yield match(analysis, group, (partner.first, partner.end), "the verb that it is joined to", suggestion)


def _infinitive(analysis: Analysis, partner: VerbGroup, group: VerbGroup) -> bool:
    """Whether the base form after "and" may go with an infinitive before it: "agreed to meet and discuss"."""
    tags = analysis.timeline.tags
    between = tags[partner.end : group.first]
    if tags[partner.first] == "VBP" and tags[partner.end] == "NN":
        return True  # "tear gas and arrested"
    return tags[group.first] == "VBP" and (
        "TO" in between or "VB" in between or tags[group.end : group.end + 1] == ["NN"]
    )


def _will_and_past(analysis: Analysis, sentence: Sentence, partner: VerbGroup, group: VerbGroup) -> bool:
    """Whether the first act is to come and the second over: "will sign the bill and returned"."""
    return (
        partner.modal == "will" and group.past and not partner.perfect and told(analysis, partner)
        and partner.clause == "main" and group.lemma not in SAYING | THINKING | {"be", "have"}
        and analysis.timeline.tags[group.end] not in ("NN", "NNS", "JJ")
        and not any(time.first > group.first for time in sentence.times)
    )  # fmt: skip


def _joined_wrongly(analysis: Analysis, sentence: Sentence, partner: VerbGroup, group: VerbGroup) -> bool:
    if has(analysis, partner.end, min(group.end + 4, sentence.last), HABITUAL) or (
        partner.lemma == "be" and not partner.passive
    ):
        return False
    present = group if group.tense == "present" else partner
    if present.lemma in SAYING | THINKING and present.lemma not in PUNCTUAL and group.tense == "past":
        return False
    if present.passive and present.lemma in _RESULTS:
        return False
    stop = next((g.first for g in sentence.finite() if g.first > group.first), sentence.last)
    after = analysis.lowers[group.end : stop]
    same = _same_time(after) or any(
        group.end <= time.first < stop and time.when in ("past", "") for time in sentence.times
    )
    if group.tense == "present":
        if group.lemma in SAYING:
            dated = any(
                partner.first < time.first < group.first or time.end <= partner.first for time in sentence.times
            )
            return partner.lemma in PUNCTUAL | SAYING | {"visit", "come", "go"} and (not dated or same)
        old = any(
            time.kind == "year" or (time.when == "past" and analysis.lowers[time.end - 1] in ("ago", "year", "month"))
            for time in sentence.times if time.first < group.first
        )  # fmt: skip
        if group.lemma in PUNCTUAL or group.lemma not in STATIVE | THINKING | _STATES | _ROLES:
            return not old or same
        return same and group.lemma not in _NEVER_EVENTS
    if any(group.first < time.first < stop for time in sentence.times) or group.lemma in _NEVER_EVENTS - {"cover"}:
        return False
    dated = any(time.when == "past" or time.kind == "year" for time in sentence.times)
    act = partner.lemma in PUNCTUAL or (partner.lemma not in STATIVE | THINKING | _STATES)
    return (
        (act or dated) and partner.lemma not in SAYING | {"be", "have"} and group.lemma not in SAYING | {"be", "have"}
    )


#: What firms and people do all the time: "opened in 1962 and sells tractors".
_ROLES: Final = frozenset(
    "serve sell hold issue run manage train treat use help distribute deliver travel transport welcome occupy "
    "keep head stand sit deal collect earn grant ride publish".split()
)
#: Passives that tell how things stand: "was built in 1900 and is closed".
_RESULTS: Final = frozenset(
    "close locate situate schedule expect know base set list own use divide surround cover build make call name "
    "plan include make consider regard protect devote link connect price value market sell publish produce "
    "require suppose bear allow design intend aim concern involve worry interest say think believe write fill "
    "equip dedicate bury".split()
)


def _same_time(after: list[str]) -> bool:
    """Whether what follows the verb sets it at the time of the other: "the same evening", "two years later"."""
    if "later" in after and not {"or", "than"} & set(after):
        return True
    return any(
        word == "same" and following in TIME_NOUNS | {"meeting", "session"}
        for word, following in itertools.pairwise(after)
    ) or any(word in ("minute", "half") for word in after)
