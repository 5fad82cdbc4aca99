"""A tense against the adverbial of its own clause: "tomorrow … went" (Quirk et al. 1985, 8.51-60)."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from mtaudit.checks.tense.common import BRINGING, adverbials, clause_end, event, has, match, plausible, rewritten, told
from mtaudit.engine.match import Match
from mtaudit.english.analysis import Analysis
from mtaudit.english.clauses import TIME_NOUNS
from mtaudit.english.timeline import Sentence
from mtaudit.english.times import Time
from mtaudit.english.verbs import WEEKDAYS, VerbGroup
from mtaudit.english.verbwords import (
    BARE_CONTENT,
    HABITUAL,
    INVARIANT,
    PUNCTUAL,
    SAYING,
    STATES,
    STATIVE,
    THINKING,
    TURNING,
)

#: Their past speaks of what is still to come: "was due tomorrow", "planned to meet next week".
_PLANNING: Final = frozenset(
    "add advance agree aim announce appoint approve arrange ask be begin book bring call can cancel change choose "
    "confirm consider convene decide declare delay demand designate discuss estimate expect fix forecast get have "
    "hope intend invite know look mean move need offer order organise organize plan pledge postpone predict prepare "
    "project promise propose push put recommend request reschedule reserve rule say schedule seek select set slate "
    "suggest summon suppose target tell think threaten time vow want".split()
)
#: Those of them that act upon what they have at hand: a time to come that opens the clause is the act's own, unless an
#: infinitive follows ("Next week they decided to leave").
_ACTING: Final = frozenset(
    "add advance appoint approve bring cancel change choose confirm consider convene decide delay discuss move "
    "offer push put reserve".split()
)
#: Events of a timetable, whose past may stand in a report of it: "said the talks began tomorrow".
_TIMETABLED: Final = frozenset(
    "arrive begin close come depart end expire finish fly go kick leave meet open play resume return run sail start "
    "take".split()
)
#: An adverbial of these kinds is no point of time.
_LENGTHS: Final = ("span", "recent", "ahead", "clock")


def adverbial_conflict(analysis: Analysis) -> Iterator[Match]:
    """A future with a past adverbial, a past with a future one, a present event with a past one."""
    sentences = list(analysis.timeline.narrated())
    over = _years_told(analysis, sentences)
    for at, sentence in enumerate(sentences):
        for group in sentence.finite():
            if group.clause in ("conditional", "aside") or not group.tense:
                continue
            found = _conflict(analysis, sentences, at, group, over)
            if found is not None:
                place, label, tense = found
                suggestion = rewritten(analysis, group, tense, progressive=label != _POINT)
                yield match(analysis, group, place, label, suggestion)


#: What the other half is.
_POINT: Final = "the point in time"
_Found = tuple[tuple[int, int], str, str]


def _years_told(analysis: Analysis, sentences: list[Sentence]) -> frozenset[int]:
    """The years that the story looks back on as a whole: "Sales in 2022 rose by a third"."""
    if len(sentences) == 1:
        return frozenset()
    found = set()
    for sentence in sentences:
        for time in sentence.times:
            if time.kind != "year" or time.when == "future" or analysis.timeline.lowers[time.first] != "in":
                continue
            group = next((g for g in sentence.finite() if g.end > time.first), None)
            if group is None or group.first < time.first:
                group = next((g for g in sentence.finite() if g.end == time.first), None)
            elif group.start > time.first:
                continue
            if (
                group is not None
                and (group.past or group.present_perfect)
                and not group.negated
                and told(analysis, group)
            ):
                found.add(time.year)
    return frozenset(found)


def _conflict(
    analysis: Analysis, sentences: list[Sentence], at: int, group: VerbGroup, over: frozenset[int]
) -> _Found | None:
    """The adverbial that the group's tense contradicts, what it is, and the tense it asks for."""
    sentence = sentences[at]
    governor = sentence.groups[group.governor] if group.governor >= 0 else None
    reported = group.clause == "content" and (governor is None or governor.tense == "past")
    cleft = _cleft(analysis, sentence, group) or _last_time(analysis, sentence, group)
    if cleft is not None:
        return cleft, "the past time", "past"
    if reported:
        since = _since(analysis, sentence, group) if told(analysis, group) else None
        if since is not None:
            return since[0], "the time up to now", "past perfect"
        return _reported(analysis, sentence, group)
    then = _of_an_era(analysis, sentence, group) or (
        (
            _initial(analysis, sentence, group)
            or _while_it_lasted(analysis, sentence, group)
            or _befallen(analysis, sentence, group)
            or _since_today(analysis, sentence, group)
        )
        if told(analysis, group)
        else None
    )
    if then is not None:
        return then, "the past time", "past"
    if told(analysis, group):
        begun = _ever_since(analysis, sentence, group)
        if begun is not None:
            return begun, "the time up to now", "present perfect"
        since = _since(analysis, sentence, group) or _up_to_now(analysis, sentence, group)
        if since is not None:
            return since[0], "the time up to now", since[1]
    if told(analysis, group) and group.clause == "main":
        when = _beside_past(analysis, sentence, group)
        if when is not None:
            return when, "the past event", "past"
    if group.clause == "temporal" and told(analysis, group):
        main = _to_come_in_past(analysis, sentence, group)
        if main is not None:
            return main, "the past event", "past"
    for time, front in _own(analysis, sentence, group):
        place = (time.first, time.end)
        if time.when == "present" and not _still_running(analysis.timeline.lowers, time):
            if _happened(analysis, sentence, group, time):
                return place, "the time", "past"
            if _no_present(analysis, sentence, group, time, front):
                return place, "the present time", "present perfect" if group.past_perfect else "present"
        elif _to_come(analysis.timeline.lowers, sentences, at, group, time, front):
            if _past_of_future(analysis, sentence, group, time, front):
                return place, "the future time", "will"
        elif _future_of_past(analysis, sentences, at, group, time, front, over) or _present_of_past(
            analysis, sentences, at, group, time, front
        ):
            return place, "the past time", "past"
        elif told(analysis, group) and _ongoing(analysis, sentence, group, time):
            return place, _POINT, "past"
    return None


def _own(analysis: Analysis, sentence: Sentence, group: VerbGroup) -> Iterator[tuple[Time, bool]]:
    """The adverbials of the group's clause, with those of the present that stand beside or within the group."""
    for time in sentence.times:
        within = time.end == group.first > group.start + 1 or group.first < time.first < group.end
        if not within or time.kind != "deictic":
            continue
        if (time.when == "present" and time.end == time.first + 1) or _behind_subject(analysis, sentence, group, time):
            yield time, False
    joined = next((g for g in sentence.groups if g.first == group.end + 1), None) if group.modal else None
    if (
        joined is not None
        and joined.form in ("bare", "infinitive")
        and analysis.timeline.lowers[group.end] in ("and", "or")
    ):
        # "will restart and recover in 2022": what is joined shares its time
        yield from ((time, False) for time in sentence.times if time.first == joined.end)
    for time, front in adverbials(analysis, sentence, group):
        if not (front and _modifying(analysis, group, time)):
            yield time, front


def _behind_subject(analysis: Analysis, sentence: Sentence, group: VerbGroup, time: Time) -> bool:
    """Whether a past time stands between subject and verb, and is no event's: "Parliament yesterday will vote"."""
    before = time.first - 1
    tags = analysis.timeline.tags
    return (
        time.when == "past"
        and time.first + 1 == time.end == group.first
        and group.clause == "main"
        and tags[before] in ("NN", "NNP", "NNS")
        and not event(analysis.timeline.lemmas[before])
        and not any(group.start <= other.first < time.first for other in sentence.groups)
        and all(tags[t] not in ("IN", ",") for t in range(group.start, before))
    )


def _modifying(analysis: Analysis, group: VerbGroup, time: Time) -> bool:
    """Whether the time only describes a noun before the subject: "In the 14th century church there is a fresco"."""
    tags = analysis.timeline.tags
    if time.kind not in ("era", "year") or tags[time.end] not in ("NN", "NNP"):
        return False
    end = next((t for t in range(time.end, group.first) if tags[t] not in ("NN", "NNP")), group.first)
    return end < group.first and tags[end] in (",", "EX", "PRP", "DT")


def _beside_past(analysis: Analysis, sentence: Sentence, group: VerbGroup) -> tuple[int, int] | None:
    """The past clause of time beside which an act is going on or to come: "is waiting for her when the bomb fell".

    Against a simple present ("runs for cover when it fell") stands tense.present-in-past-run.
    """
    ongoing = group.tense == "present" and group.progressive and not group.modal
    coming = group.modal in ("will", "wo", "'ll", "going") and group.lemma not in STATIVE
    if group.perfect or group.negated or not (ongoing or coming) or group.lemma in SAYING:
        return None
    lowers = analysis.timeline.lowers
    if _retold(sentence, group):
        return None
    for number, other in enumerate(sentence.groups):
        if other.clause != "temporal" or not other.past or lowers[other.opener] not in _MEANWHILE:
            continue
        if other.governor < 0 or sentence.groups[other.governor] is not group or number != other.governor + 1:
            continue
        before = other.opener - (1 if lowers[other.opener - 1] != "," else 2)
        dated = lowers[before] in TIME_NOUNS or any(t.first <= before < t.end for t in sentence.times)
        if other.first > group.first and not dated and lowers[before] not in _AT_WHAT_TIME | TURNING:
            return other.opener, other.end
    return None


def _to_come_in_past(analysis: Analysis, sentence: Sentence, group: VerbGroup) -> tuple[int, int] | None:
    """The past clause whose time a clause with "will" names: "Long before he will join them, they knew him"."""
    if group.modal not in ("will", "'ll") or group.perfect or group.opener < 0 or not group.sure:
        return None
    if analysis.timeline.lowers[group.opener] != "before":
        return None
    main = next((o for o in sentence.finite() if o.first > group.first and o.clause == "main"), None)
    if main is None and group.governor >= 0:
        main = sentence.groups[group.governor]
    return (main.first, main.end) if main is not None and main.past and main.clause == "main" else None


def _retold(sentence: Sentence, group: VerbGroup) -> bool:
    """Whether the group shares its subject with a past: tense.coordinated-verbs holds the two together."""
    groups = sentence.groups
    return any(
        other.past and (groups[other.joined] is group or groups[group.joined] is other)
        for other in sentence.finite()
        if other is not group and (other.joined >= 0 or group.joined >= 0)
    )


_MEANWHILE: Final = frozenset(("when", "before"))
_AT_WHAT_TIME: Final = frozenset("from since of about to on for by than as".split())


def _reported(analysis: Analysis, sentence: Sentence, group: VerbGroup) -> _Found | None:
    """A past with a time to come, where a report in the past has "would": "said it launched a route next spring".

    Any other tense in a reported clause is measured by the reporting verb: tense.sequence.
    """
    if group.modal == "will" and group.opener >= 0 and not group.perfect:
        for time, front in adverbials(analysis, sentence, group):
            if front and time.when == "past" and time.kind == "deictic":
                return (time.first, time.end), "the past time", "past"
    if not group.past or group.passive or group.lemma in STATIVE | _PLANNING | _TIMETABLED:
        return None
    for time, _ in adverbials(analysis, sentence, group):
        if time.when == "future" and time.kind == "deictic":
            return (time.first, time.end), "the future time", "would"
    return None


def _to_come(lowers: list[str], sentences: list[Sentence], at: int, group: VerbGroup, time: Time, front: bool) -> bool:
    """Whether the time lies ahead: by its words, or as the other verbs of the story look ahead."""
    if time.when == "future":
        return time.kind != "span" or (lowers[time.first] in _FROM_OR_BY and (front or _in_force(lowers, group)))
    if _still_running(lowers, time):
        return front or (group.lemma in _COMPLETING and "for" not in lowers[group.end : time.first])
    if not front or time.when or time.kind not in ("ahead", "story"):
        return False
    if time.kind == "ahead" and not _FORECASTS.isdisjoint(lowers[group.end : sentences[at].last]):
        return True
    others = [g for g in sentences[at].finite() if g is not group]
    if time.kind == "story":
        # "It is due to leave in May. Two weeks later the ship reached the station, if ice allows."
        if not any(g.clause == "conditional" and g.present for g in others):
            return False
        others += sentences[at - 1].finite() if at else ()
    return bool(others) and all(g.tense == "present" for g in others)


#: What is done by a time, and not only promised or won for one.
_COMPLETING: Final = frozenset("build complete finish pay reach repay settle".split())


def _still_running(lowers: list[str], time: Time) -> bool:
    """Whether the time is the end of what still runs: "by the end of this year"."""
    return time.kind == "span" and lowers[time.first] == "by" and {"end", "this"} <= {*lowers[time.first : time.end]}


def _in_force(lowers: list[str], group: VerbGroup) -> bool:
    """Whether the group says that something is in force, which begins with its adverbial: "took effect from Monday"."""
    following = lowers[group.end : group.end + 2]
    takes = group.lemma == "take" and following[:1] == ["effect"]
    return takes or (group.lemma == "come" and following in (["into", "force"], ["into", "effect"]))


_FROM_OR_BY: Final = frozenset("by from within as until till starting beginning".split())
#: Who speaks of what is to come: "according to the plan".
_FORECASTS: Final = frozenset(
    "plan plans forecast forecasts projection projections schedule timetable programme predicts predict forecasted "
    "projects expects expect".split()
)


def _past_of_future(analysis: Analysis, sentence: Sentence, group: VerbGroup, time: Time, front: bool) -> bool:
    """Whether the group tells as done what is still to come."""
    if group.modal or group.clause not in ("main", "attribution", "content", "relative"):
        return False
    if group.progressive and not (
        "coming" in analysis.timeline.lowers[time.first : time.end] and front and not group.perfect
    ):
        return False  # "Tomorrow he was leaving for Paris": a plan of the past
    if front and _parenthetical(analysis, sentence, group):
        return False
    if group.clause == "relative" and (front or time.kind == "span"):
        return False
    if group.tense != "past" and not (group.present_perfect and front and time.kind != "span"):
        return False
    if group.past_perfect and not front and time.kind != "deictic" and not _in_force(analysis.timeline.lowers, group):
        return False
    if analysis.timeline.tags[group.first] == "VBN":
        return False  # "bring it written tomorrow"
    tags, lemmas = analysis.timeline.tags, analysis.timeline.lemmas
    if group.lemma == "begin" and tags[group.end : group.end + 1] == ["VBG"]:
        return lemmas[group.end] not in _PLANNING  # "began hiring next spring"
    if group.lemma == "be" and front and time.kind in ("year", "span") and group.end < len(tags):
        # "In 2040 every third resident was over 65"; but "was to be", "was due", "the goal was"
        return (
            tags[group.end] not in ("TO", "VBN")
            and analysis.timeline.lowers[group.end] not in ("on", "in", "for", "about", "under")
            and lemmas[group.end] not in _DUE
            and _DUE.isdisjoint(lemmas[max(time.end, group.first - 3) : group.first])
        )
    if front and group.lemma in _ACTING:
        return tags[group.end : group.end + 1] != ["TO"]
    return group.lemma not in _PLANNING


_DUE: Final = frozenset(
    "due likely unlikely certain sure bound ready possible open aim assumption date deadline expectation forecast goal "
    "idea intention plan projection prospect target task there".split()
)


def _happened(analysis: Analysis, sentence: Sentence, group: VerbGroup, time: Time) -> bool:
    """Whether the group tells a mishap of this week in the present, which is for what is planned."""
    return (
        group.present
        and group.lemma in _MISHAPS
        and group.clause == "main"
        and told(analysis, group)
        and analysis.timeline.tags[group.first] == "VBZ"
        and analysis.timeline.lowers[time.first] in ("this", "today", "tonight")
        and not has(analysis, group.start, time.first, HABITUAL | _RISK)
        and not any(other.clause == "conditional" for other in sentence.finite())
        and not _of_a_plot(analysis, sentence)
        and _whole(analysis, sentence, group)
        and plausible(analysis, group)
    )


#: With them a mishap is feared and has not happened.
_RISK: Final = frozenset("if unless should may might could would will".split())


def _no_present(analysis: Analysis, sentence: Sentence, group: VerbGroup, time: Time, front: bool) -> bool:
    """Whether the group puts into the past, or ahead, what is so at the moment."""
    lowers = analysis.timeline.lowers
    word = lowers[time.first]
    if group.clause != "main" or not group.sure or time.kind != "deictic" or lowers[time.first - 1] == "all":
        return False
    alone = not any(
        g.tense == "past" and not (g.clause == "attribution" and not told(analysis, group))
        for g in sentence.finite()
        if g is not group
    )
    now = lowers[time.end - 1] in ("moment", "present", "time") or lowers[time.end - 2 : time.end] == ["right", "now"]
    if now or word in ("currently", "nowadays", "presently", "these"):
        if not (front or time.first <= group.end or _closes(analysis, sentence, time)):
            return False
        if (
            front
            and analysis.timeline.tags[time.end] in ("IN", "VBG", "VBN", "TO")
            and "," in lowers[time.end : group.first]
        ):
            return False  # "Currently on loan, he …"
        if lowers[time.end - 1] == "moment" and group.modal:
            return False  # "at the moment" may be soon
        return alone and (group.tense == "past" or group.modal == "will") and not group.perfect
    # "Today the storm had formed"
    return word == "today" and front and group.past_perfect and alone and group.lemma not in STATIVE


def _future_of_past(
    analysis: Analysis,
    sentences: list[Sentence],
    at: int,
    group: VerbGroup,
    time: Time,
    front: bool,
    over: frozenset[int],
) -> bool:
    """Whether the group tells as still to come what is over."""
    if group.modal not in ("will", "wo", "'ll", "going") or group.perfect or (group.negated and not front):
        return False
    if time.kind == "span" and front and time.when == "past":
        return analysis.timeline.lowers[time.first] in ("until", "till", "by", "before", "from")
    if time.kind == "span":
        # "who will arrive after the 2010 earthquake"
        after = analysis.timeline.lowers[time.first] in ("after", "until", "till")
        act = group.lemma in PUNCTUAL and not group.lemma.startswith(
            "re"
        )  # not "which will reopen after the 2018 fire"
        return (
            after and time.when == "past" and act and (group.clause == "relative" or _past_here(sentences[at], group))
        )
    if time.kind == "recent" and not _earlier(analysis, time):
        return front  # "In the past decade prices will rise"; but "the hottest in the past decade"
    if time.kind in _LENGTHS and not _earlier(analysis, time):
        return False
    if time.kind == "year" and time.year in over and time.when != "future":
        return group.clause == "main" and not has(analysis, group.end, time.first, _OF)
    if not _is_past(analysis, sentences, at, group, time, front):
        return False
    if time.when != "past" and group.clause != "main":
        return False
    if front:
        following = analysis.timeline.lowers[group.end : group.end + 1]
        return not (group.lemma in _KEPT_IN_MIND and following in ([","], ["."], ["''"], ["”"]))
    if time.kind in ("deictic", "recent") or group.passive or time.month:
        return True
    first_time = analysis.timeline.lowers[time.first - 4 : time.first] == ["for", "the", "first", "time"]
    if first_time:
        return group.lemma in PUNCTUAL or group.lemma in BRINGING or _past_here(sentences[at], group)
    # "will show the lives of miners in the 1980s": the noun's time
    return not has(analysis, group.end, time.first, _OF)


_OF: Final = frozenset(("of", "on", "for"))
#: Their object may be a time, and open the clause: "That morning in May I will never forget".
_KEPT_IN_MIND: Final = frozenset("forget remember regret recall miss cherish celebrate".split())


def _earlier(analysis: Analysis, time: Time) -> bool:
    """Whether the time is a point behind us, though within a span that reaches to now: "earlier this month"."""
    return time.kind == "recent" and analysis.timeline.lowers[time.first] == "earlier"


#: Without a dateline these years may still lie ahead of who writes.
_RECENT: Final = 2010


def _is_past(analysis: Analysis, sentences: list[Sentence], at: int, group: VerbGroup, time: Time, front: bool) -> bool:
    """Whether the time is over: by its words, or, a year, as a past verb beside it shows."""
    if time.when == "past" and (time.year < _RECENT or analysis.structure.dateline is not None):
        return True
    words = analysis.timeline.lowers[time.first : time.end]
    if front and time.kind == "story" and ("earlier" in words or "previous" in words):
        return True
    if not front or time.when == "future" or time.kind not in ("year", "story"):
        return False
    # "In 2020 the economy will shrink by 3%, and in 2021 it will grow": forecasts come in runs
    coming = any(other.modal == "will" and other is not group for other in sentences[at].finite())
    if coming:
        return False
    return any(
        other.past
        and other is not group
        and not _counted_from(analysis, other)
        and (time.kind == "year" or other.clause == "main")
        for other in sentences[at].finite()
    )


def _present_of_past(
    analysis: Analysis, sentences: list[Sentence], at: int, group: VerbGroup, time: Time, front: bool
) -> bool:
    """Whether the group tells an event of the past in a present that is no historic present.

    The historic present is told from the verbs around: it comes in runs. Deictic times ("last week") are counted from
    the day of writing and do not stand in one; dates and years do, so a past must stand near them.
    """
    if group.tense != "present" or group.perfect or group.modal:
        return False
    sentence = sentences[at]
    if not plausible(analysis, group, time.end if front else -1) or not _whole(analysis, sentence, group):
        return False
    end = clause_end(analysis, sentence, group)
    tags, lowers = analysis.timeline.tags, analysis.timeline.lowers
    end = next(
        (t for t in range(group.end, end) if lowers[t] == ";" or (lowers[t] == "," and tags[t + 1 : t + 2] == ["CC"])),
        end,
    )
    usual = HABITUAL - {"still"} if group.progressive and time.kind == "deictic" else HABITUAL
    if _parenthetical(analysis, sentence, group) or has(analysis, time.end if front else group.start, end, usual):
        return False
    past = _past_elsewhere(analysis, sentences, at, group)
    if past < 0:
        return False
    if not told(analysis, group):
        # A story told by word of mouth likes the present, but not beside a past: "Last week I am waiting when it fell"
        going = group.progressive or group.lemma == "be"
        return time.kind == "deictic" and time.when == "past" and going and _past_here(sentence, group)
    alone = len(sentences) == 1
    if time.kind == "deictic" or _earlier(analysis, time):
        return time.when == "past" and _present_of_day(analysis, sentence, group, time, front)
    if time.kind == "clock" and not time.when and past >= 0 and group.clause == "main":
        return _single(analysis, group) and not _of_a_plot(analysis, sentence) and (alone or past > 0)
    if group.lemma in SAYING and group.clause == "attribution" and time.kind == "date" and time.first == group.end:
        # "…, reports Saturday, July 25, the agency"
        return (
            lowers[time.first] in WEEKDAYS and lowers[time.end : time.end + 1] == [","] and _past_here(sentence, group)
        )
    if time.kind == "date" and not time.when:
        return (
            (group.lemma in _MISHAPS or (front and group.lemma in _UNPLANNED))
            and not any(other.clause == "conditional" for other in sentence.finite())
            and not _of_a_plot(analysis, sentence)
            and (group.clause == "main" or front)
            and ((alone or past > 0) and not _retold(sentence, group))
        )
    # "Formerly a soldier, he teaches history": the time is that of a clause without a verb
    verbless = front and lowers[time.end] != "," and "," in lowers[time.end : group.first]
    if time.kind == "span":
        before = front and lowers[time.first] == "before" and not time.year and tags[time.end] not in ("NN", "NNP")
        until = before or lowers[time.first] in ("until", "till", "by")
        return front and time.when == "past" and until and not verbless and (past > 0 or alone)
    if time.kind == "story" and front and not verbless and group.lemma not in SAYING:
        # "Formerly the house belongs to a count", "As a child she speaks only Welsh; she learned English at school"
        if (time.when == "past" and time.end == time.first + 1) or "those" in lowers[time.first : time.end]:
            return True
        return lowers[time.first] == "as" and _past_here(sentence, group)
    if time.kind in (*_LENGTHS, "story") or (time.when != "past" and not (time.kind == "year" and front)):
        return False  # against what came before it stands tense.present-in-past-run
    if past < 1 and not (alone and time.when == "past"):
        return False
    if group.progressive:
        return True
    if front:
        lasting = _TIMELESS | _RECORDED | STATES if time.kind in ("month", "date") else STATIVE - PUNCTUAL
        if group.lemma not in lasting:
            return True
        others = (other for other in sentence.finite() if other.present and other is not group)
        contrast = all(has(analysis, other.start, other.end, _NOW) for other in others)
        here = _past_here(sentence, group) or (time.when == "past" and contrast)
        return (here and group.lemma in ("be", "have")) or (group.lemma not in _TIMELESS and (group.passive or here))
    dated = time.kind in ("month", "date") and time.year > 0
    if group.clause != "main" or not (dated or time.first <= group.end + 1):
        return False
    if group.lemma in _RECORDED and not (dated and time.first > group.end):
        return False
    done = group.passive and group.lemma in PUNCTUAL  # "is built in 1979 and is the first of its kind"
    others = (
        other
        for other in sentence.finite()
        if other.present and other is not group and not (done and other.lemma in ("be", "have"))
    )
    if any(other.clause == "main" or has(analysis, other.opener, other.opener + 1, _SCENE) for other in others):
        return False  # "the letters stop in 1922, and no register records a burial"
    if any(o.past and lowers[o.opener] == "when" and time.end <= o.opener <= time.end + 1 for o in sentence.finite()):
        return False  # "The letters stop in 1922, when the writer died"
    act = time.first == group.end and group.lemma not in STATES | _TIMELESS and _past_here(sentence, group)
    return group.lemma in PUNCTUAL or group.passive or act


#: With them a present beside it is set against the past: "During the war it makes guns; now it makes bicycles".
_NOW: Final = frozenset("now today nowadays currently".split())
#: What opens a clause of the place or time in a story told in the present: "opens in 1943, when the town is …".
_SCENE: Final = frozenset(("when", "where"))


def _whole(analysis: Analysis, sentence: Sentence, group: VerbGroup) -> bool:
    """Whether the verb is no noun before the verb ("freight trains a day would pass"), and has its complement."""
    lowers = analysis.timeline.lowers
    if group.lemma in ("be", "have", "do") and (group.end >= sentence.last or lowers[group.end] in _CLOSING):
        return False  # "since then, three have."
    if lowers[group.end : group.end + 1] == ["("] and group.first == group.head:
        return False  # "the firm's shares (listed in Oslo) went"
    tags = analysis.timeline.tags
    for other in sentence.groups:
        # "The crisis forced President Brandt to suspend gas exports": a participle has no object
        past = other.form == "participle" and group.start < other.first < group.first and tags[other.head] != "VBG"
        past = past and other.lemma not in ("name", "call")  # "a man named Dean writes"
        if past and tags[other.first - 1] in ("NN", "NNS", "NNP") and tags[other.end] in ("DT", "PRP", "NNP"):
            return lowers[other.end] in TIME_NOUNS
    following = next((other for other in sentence.finite() if other.first >= group.end), None)
    if following is None or following.clause != group.clause or following.opener >= 0 or group.lemma in BARE_CONTENT:
        return True
    return any(lowers[t] in _CLOSING for t in range(group.end, following.first))


def _present_of_day(analysis: Analysis, sentence: Sentence, group: VerbGroup, time: Time, front: bool) -> bool:
    """Whether a time counted from today ("last week", "two days ago") lies behind the present of the group."""
    lowers = analysis.timeline.lowers
    if lowers[time.end - 1] == "'s" and _retold(sentence, group):
        return False  # "At last month's summit he thanks his hosts and left"
    if group.progressive:
        return True
    if group.lemma in SAYING:
        # "Last week the minister says that", but "A year ago, he says, the river was clean"
        told_that = "that" in (*lowers[group.end : group.end + (4 if front else 1)], *lowers[time.end : time.end + 1])
        return told_that and (front or time.first == group.end)
    if front:
        return group.lemma in ("be", "have") or group.lemma not in _TIMELESS
    if group.clause != "main":
        return group.clause == "relative" and _act(group) and _closes(analysis, sentence, time)
    tags = analysis.timeline.tags
    if group.passive and any(
        lowers[t] == "for" and tags[t + 1] not in ("CD", "$") for t in range(group.end, time.first)
    ):
        return False  # "is banned for a tackle last week"
    if _act(group):
        return True
    # "recalls last year": of an active verb that may be the object
    apart = time.first > group.end or time.end <= group.first or (group.passive and group.head < time.first)
    return apart and group.lemma not in STATES | _RECORDED | _TIMELESS


def _closes(analysis: Analysis, sentence: Sentence, time: Time) -> bool:
    """Whether the adverbial ends its clause."""
    return time.end >= sentence.last or analysis.timeline.lowers[time.end] in _CLOSING


def _single(analysis: Analysis, group: VerbGroup) -> bool:
    """Whether the group tells what happens once and by no timetable: "The crash occurs", "finally manage"."""
    lowers = analysis.timeline.lowers
    if lowers[group.first - 1] in ("finally", "eventually") or lowers[group.first : group.end].count("finally"):
        return group.lemma in PUNCTUAL | {"manage"}
    happens = group.lemma in ("happen", "occur") and group.present
    accident = analysis.timeline.lemmas[group.first - 1] in _ACCIDENTS and lowers[group.first - 2] == "the"
    return group.lemma in _MISHAPS or (happens and accident)


def _of_a_plot(analysis: Analysis, sentence: Sentence) -> bool:
    """Whether the sentence tells a plot, which stands in the present: "The hero dies on Tuesday, in the last scene"."""
    tags, lemmas = analysis.timeline.tags, analysis.timeline.lemmas
    return any(lemmas[t] in _PLOTS and tags[t] in ("NN", "NNS") for t in range(sentence.first, sentence.last))


_PLOTS: Final = frozenset(
    "act chapter character comedy drama episode fiction film hero heroine movie narrator novel opera play plot "
    "protagonist scene sequel series story tale thriller trailer".split()
)
#: What befalls people and things: nobody plans it, so no timetable has it in the present.
_MISHAPS: Final = frozenset(
    "abduct capsize collapse collide crash derail die drown erupt explode injure kidnap kill mug murder overturn "
    "perish rob shoot sink stab topple wound".split()
)
_UNPLANNED: Final = _MISHAPS | frozenset("arrest detain discover escape flee order plead".split())


#: Their present may stand beside a past time: what a source says, what is known.
_TIMELESS: Final = SAYING | frozenset("be have show mean seem appear know believe think consider compare date".split())


#: What a source or a work puts into a time, and what is still so: "is set in the 1930s", "is first mentioned in 1208".
_RECORDED: Final = frozenset(
    "assign associate attest base celebrate commemorate date dedicate depict describe document dominate exhibit "
    "know list locate mention name place portray record register remember represent root set shape show situate "
    "tell".split()
)


def _act(group: VerbGroup) -> bool:
    return group.lemma in PUNCTUAL or group.lemma not in STATIVE


def _parenthetical(analysis: Analysis, sentence: Sentence, group: VerbGroup) -> bool:
    """Whether the group only says whose word it is: "A year ago, he says, the river was clean"."""
    lowers = analysis.timeline.lowers
    if not any(g.first > group.end for g in sentence.finite()):
        return False
    reach = 6 if group.lemma in SAYING | THINKING or group.lemma == "write" else 1
    comma = "," in lowers[group.end : group.end + reach]
    return comma and "," in lowers[max(group.first - 6, sentence.first) : group.first]


def _since(  # "Since 2010 the firm operates a ferry"
    analysis: Analysis, sentence: Sentence, group: VerbGroup
) -> tuple[tuple[int, int], str] | None:
    """A simple tense with "since" and a point of time, where English looks from then to now with the perfect."""
    lowers, tags = analysis.timeline.lowers, analysis.timeline.tags
    if group.perfect or group.modal not in ("", "will") or group.clause not in ("main", "relative", "content"):
        return None
    if group.clause == "relative" and has(analysis, max(group.opener - 6, sentence.first), group.opener, _BARRING):
        return None  # "the first who served there since the war"
    if group.clause == "content" and not (group.past and group.lemma in _LASTING_STATES - {"be", "have"}):
        return None
    copula = group.lemma in _COPULAS and group.simple and not group.passive  # "is different since the war"
    general = group.tense == "present" and not copula and not has(analysis, group.end, sentence.last, _UNCHANGED)
    first = group.start
    front = first < group.first and lowers[first] == "since" and group.clause == "main"
    if not group.sure and not (front and _from_the_start(analysis, first, group)):
        return None
    if front:
        at = first
        if (
            "," not in lowers[at : group.first]
            and not any(time_word(lowers[t]) for t in range(at + 1, min(at + 3, group.first)))
            and not _from_the_start(analysis, at, group)
            and not _named(analysis, sentence, at, group)
        ):
            return None
        if "'s" in lowers[at : group.first] or any(other.first < group.first for other in sentence.finite()):
            return None
    else:
        stop = min(group.end + 9, sentence.last - 1)
        at = next((t for t in range(group.end, stop) if lowers[t] == "since"), -1)
        if at < 0 or any(group.end <= other.first < at for other in sentence.groups):
            return None
        if any(
            lowers[t] in _BARRING | HABITUAL or tags[t] in ("JJS", "RBS", "CC", ",", "CD", "JJR")
            for t in range(group.end, at)
        ):
            return None
    named = time_word(lowers[at + 1]) or (front and (lowers[at + 1] == "the" or _named(analysis, sentence, at, group)))
    begun = (
        lowers[at + 1 : at + 3] in (["the", "start"], ["the", "beginning"], ["the", "end"]) and lowers[at + 3] == "of"
    )
    named = named or (begun and group.lemma == "be")
    if not named and not (general and _prepositional(analysis, sentence, at)):
        return None
    if group.tense == "past" and (group.progressive or group.passive or group.lemma not in _LASTING_STATES):
        # "Since the beginning of the year, 212 people died"
        point = named and (time_word(lowers[at + 1]) or _from_the_start(analysis, at, group))
        if not (front and point and group.past) or _parenthetical(analysis, sentence, group):
            return None
        retold = any(other.past and other is not group and other.clause == "main" for other in sentence.finite())
        return (at, at + 2), "past perfect" if retold else "present perfect"
    if group.tense == "present" and (
        group.lemma in SAYING or has(analysis, group.end, min(group.end + 3, sentence.last), _BARRING)
    ):
        return None
    return (at, at + 2), "past perfect" if group.tense == "past" else "present perfect"


def _ever_since(analysis: Analysis, sentence: Sentence, group: VerbGroup) -> tuple[int, int] | None:
    """The past clause from which the time of a present reaches to now: "Ever since it sank, the town has no ferry"."""
    at = group.start
    if not (group.present and group.clause == "main") or analysis.timeline.lowers[at : at + 2] != ["ever", "since"]:
        return None
    past = next((other for other in sentence.finite() if other.opener == at + 1 and other.past), None)
    if past is None or group.lemma in SAYING or not _whole(analysis, sentence, group):
        return None
    return (at, past.end) if plausible(analysis, group, past.end) else None


def _up_to_now(analysis: Analysis, sentence: Sentence, group: VerbGroup) -> tuple[tuple[int, int], str] | None:
    """A present with a time that reaches to now: "Over the past decade it falls", "is ill for nine days now"."""
    lowers, tags = analysis.timeline.lowers, analysis.timeline.tags
    if group.perfect or group.clause != "main" or not group.sure or not _whole(analysis, sentence, group):
        return None
    if group.modal or group.tense != "present" or group.lemma in INVARIANT:
        return None
    if not plausible(analysis, group, max((t.end for t in sentence.times if t.end <= group.first), default=-1)):
        return None
    if _parenthetical(analysis, sentence, group):
        return None
    perfect = "present perfect"
    eventive = group.lemma in PUNCTUAL or group.lemma not in STATIVE | SAYING or group.progressive
    between = any(group.start <= g.first < group.first for g in sentence.finite())
    opening = _opening_to_now(analysis, group)
    if opening and not between:
        if lowers[group.start] in ("so", "to"):
            fits = not eventive or group.progressive  # "So far the talks are going well"
        else:
            fits = group.lemma == "be" and has(analysis, group.end, group.end + 3, _BARRING)
        return None if fits else ((group.start, group.start + opening), perfect)
    if group.lemma == "be" and has(analysis, group.end, group.end + 3, _BARRING):
        return None
    at = next((t for t in range(group.end, min(group.end + 12, sentence.last - 1)) if lowers[t] == "for"), -1)
    # "He is here for two weeks now, and leaves on Friday": the length of a stay
    stay = group.lemma == "be" and (
        lowers[group.end : group.end + 1] in (["here"], ["there"]) or tags[group.end : group.end + 1] == ["IN"]
    )
    if at > 0 and not stay and not any(group.end <= g.first < at for g in sentence.groups):
        end = next((t for t in range(at + 2, min(at + 6, sentence.last - 1)) if lowers[t] == "now"), -1)
        if end > 0 and lowers[end - 1] in _UNITS:
            return (at, end + 1), perfect
    for time, front in adverbials(analysis, sentence, group):
        word = lowers[time.first]
        if time.kind != "recent" or time.when != "past" or lowers[time.first + 1] != "the" or not front:
            continue
        if tags[time.end] == "IN" or group.lemma in SAYING or (group.lemma in ("be", "have") and word != "for"):
            continue
        if word in ("for", "over", "in", "during"):
            return (time.first, time.end), perfect
    return None


def _opening_to_now(analysis: Analysis, group: VerbGroup) -> int:
    """How many tokens long the time up to now is that opens the clause: "so far", "for ten years now"; 0 for none."""
    lowers, at = analysis.timeline.lowers, group.start
    if lowers[at] == "for":
        end = next((t for t in range(at + 2, min(at + 6, group.first - 1)) if lowers[t] == "now"), 0)
        return end + 1 - at if end and lowers[end - 1] in _UNITS else 0
    length = next((len(phrase) for phrase in _TO_NOW if tuple(lowers[at : at + len(phrase)]) == phrase), 0)
    return length if group.first > at + length else 0


_TO_NOW: Final = (
    ("so", "far"),
    ("until", "now"),
    ("up", "to", "now"),
    ("up", "until", "now"),
    ("to", "date"),
    ("ever", "since"),
    ("since", "then"),
)
_UNITS: Final = frozenset("hours days nights weeks months years decades".split())


def _cleft(analysis: Analysis, sentence: Sentence, group: VerbGroup) -> tuple[int, int] | None:
    """The time that a cleft in the past puts first: "It was then that the title will pass to Paris"."""
    lowers, opener = analysis.timeline.lowers, group.opener
    if group.modal not in ("will", "wo", "'ll"):
        return None
    if opener < sentence.first + 3 or lowers[opener] != "that":
        return None
    start = next((t for t in range(opener - 3, max(opener - 12, sentence.first - 1), -1) if lowers[t] == "it"), -1)
    if start < 0 or lowers[start + 1] != "was":
        return None
    timed = lowers[opener - 1] == "then" or any(
        time.first in (start + 2, start + 3) and time.end == opener for time in sentence.times
    )
    return (start, opener) if timed else None


def _last_time(analysis: Analysis, sentence: Sentence, group: VerbGroup) -> tuple[int, int] | None:
    """The past clause after "the last time", which is a time: "The last time it rained, roofs will be lost"."""
    lowers = analysis.timeline.lowers
    if group.modal not in ("will", "wo", "'ll") and not group.present_perfect:
        return None
    at = sentence.first
    while at < sentence.last - 1 and lowers[at] in _QUOTES:
        at += 1
    each = lowers[at] in ("every", "each") and lowers[at + 1 : at + 2] == ["time"] and group.modal
    if group.clause != "main" or not (each or lowers[at : at + 3] == ["the", "last", "time"]):
        return None
    before = [other for other in sentence.finite() if other.first < group.first]
    if len(before) != 1 or not before[0].past or "," not in lowers[before[0].end : group.first]:
        return None
    if each and has(analysis, before[0].end, group.first, _JOINING):
        return None
    return sentence.first, before[0].end


_JOINING: Final = frozenset(("and", "but", ";"))
_QUOTES: Final = frozenset(('"', "“", "„", "«", "``", "''"))


def _of_an_era(analysis: Analysis, sentence: Sentence, group: VerbGroup) -> tuple[int, int] | None:
    """The past era that is the subject of a future: "The 1920s will be characterised by pacifism"."""
    at = group.start
    if group.modal not in ("will", "wo", "'ll") or group.perfect or group.negated or group.clause != "main":
        return None
    if analysis.timeline.lowers[at] != "the" or group.first != at + 2 or group.lemma in _KEPT_IN_MIND | _RECORDED:
        return None
    decade = analysis.timeline.lowers[at + 1]
    return (at, at + 2) if decade[:4].isdigit() and decade.endswith("0s") and decade < "1990" else None


def _initial(analysis: Analysis, sentence: Sentence, group: VerbGroup) -> tuple[int, int] | None:
    """The past that followed what the group puts first: "At first the cure shows promise, but trials failed"."""
    lowers = analysis.timeline.lowers
    if not (group.present and group.clause == "main" and group.sure) or group.lemma in SAYING:
        return None
    first = group.start
    opening = lowers[first : first + 2] == ["at", "first"] or lowers[first] in _INITIALLY
    if not opening and lowers[group.first - 1] not in _INITIALLY:
        return None
    if not plausible(analysis, group, first + 1) or not _whole(analysis, sentence, group):
        return None
    for other in sentence.finite():
        if other.first > group.end and other.past and other.clause == "main" and other.lemma not in SAYING | THINKING:
            before = lowers[group.end : other.first]
            return (other.first, other.end) if "but" in before or "then" in before else None
    return None


_INITIALLY: Final = frozenset(("initially", "originally"))


def _while_it_lasted(analysis: Analysis, sentence: Sentence, group: VerbGroup) -> tuple[int, int] | None:
    """The time that a past clause names: "on the day he died", "during the two decades she led the choir"."""
    lowers, tags = analysis.timeline.lowers, analysis.timeline.tags
    going = group.present and group.lemma not in STATES | SAYING
    if not (group.modal in ("will", "wo", "'ll") or going) or group.perfect or group.negated or group.clause != "main":
        return None
    for other in sentence.finite():
        opener = other.opener
        if other.clause not in ("relative", "temporal") or not other.past or opener < group.end:
            continue
        if other.governor < 0 or sentence.groups[other.governor] is not group:
            continue
        at = opener - 1
        if lowers[at] not in TIME_NOUNS | {"decades"} or tags[opener] not in ("PRP", "DT", "NNP", "WRB"):
            return None
        start = next((t for t in range(at, max(at - 5, group.end - 1), -1) if lowers[t] in _DURING), -1)
        if start < 0 or lowers[start + 1] not in ("the", "that", "those"):
            return None
        if any(group.end <= g.first < start and g.form != "infinitive" for g in sentence.groups):
            return None
        return None if has(analysis, group.start, start, HABITUAL) else (start, other.end)
    return None


_DURING: Final = frozenset("on in during throughout at".split())


def _befallen(analysis: Analysis, sentence: Sentence, group: VerbGroup) -> tuple[int, int] | None:
    """The past beside a mishap that is told as still to come: "The road where the crash will happen was closed"."""
    if group.modal not in ("will", "wo", "'ll") or group.perfect or group.negated or group.clause != "relative":
        return None
    lowers = analysis.timeline.lowers
    subject = analysis.timeline.lemmas[group.first - 1]
    happens = group.lemma in ("happen", "occur") or lowers[group.end - 1 : group.end + 1] == ["take", "place"]
    mishap = (group.passive and group.lemma in _MISHAPS) or (
        happens and subject in _ACCIDENTS and lowers[group.first - 2] == "the"
    )
    if not mishap or _of_a_plot(analysis, sentence) or any(time.when == "future" for time in sentence.times):
        return None
    main = next((o for o in sentence.finite() if o.past and o.clause == "main" and o.lemma not in SAYING), None)
    return (main.first, main.end) if main is not None else None


_ACCIDENTS: Final = frozenset(
    "accident attack avalanche blast collapse collision crash earthquake explosion fire killing landslide massacre "
    "murder robbery shooting".split()
)


def _since_today(analysis: Analysis, sentence: Sentence, group: VerbGroup) -> tuple[int, int] | None:
    """The day of a single change that "since" cannot count from: "has started its flights since today"."""
    lowers, tags = analysis.timeline.lowers, analysis.timeline.tags
    if not (group.present_perfect and group.lemma in _CHANGES) or group.negated or group.passive:
        return None
    for time in sentence.times:
        if time.first < group.end or lowers[time.first : time.first + 2] not in (
            ["since", "today"],
            ["since", "yesterday"],
        ):
            continue
        between = range(group.end, time.first)
        apart = any(group.end <= g.first < time.first for g in sentence.groups)
        return None if apart or any(tags[t] == "CD" for t in between) else (time.first, time.end)
    return None


#: One change each, from one state to the next.
_CHANGES: Final = frozenset(
    "abolish arrive ban begin cancel close end introduce join launch leave open reopen resume start stop "
    "suspend".split()
)


def _from_the_start(analysis: Analysis, since: int, group: VerbGroup) -> bool:
    """Whether a noun phrase follows "since the start of the year", which then is no subject."""
    lowers, tags = analysis.timeline.lowers, analysis.timeline.tags
    if (
        group.first < since + 6
        or lowers[since + 3] != "of"
        or lowers[since + 2] not in ("start", "beginning", "outbreak", "end", "onset")
    ):
        return False
    return any(tags[t] in ("DT", "PRP", "PRP$", "NNS", "EX") for t in range(since + 6, group.first))


def _named(analysis: Analysis, sentence: Sentence, since: int, group: VerbGroup) -> bool:
    """Whether what follows "since" in front is a point of time: "since 6 a.m.", "since his retirement in 2012"."""
    after = analysis.timeline.lowers[since + 1]
    if after[:1].isdigit() or after in ("independence", "reunification", "unification", "retirement"):
        return True
    return any(since < time.first and time.end <= group.first and time.when != "future" for time in sentence.times)


#: States and occupations, whose length "since" measures.
_LASTING_STATES: Final = frozenset(
    "be chair coach command control edit employ govern have head lead live manage operate own play reside rule run "
    "serve study teach work".split()
)
_UNCHANGED: Final = frozenset(("than", "as"))
_COPULAS: Final = frozenset("appear be feel get have look seem sound".split())


def _prepositional(analysis: Analysis, sentence: Sentence, since: int) -> bool:
    """Whether "since" opens no clause, and so speaks of time: "since their student days"."""
    lowers = analysis.timeline.lowers
    end = next((t for t in range(since + 1, sentence.last) if lowers[t] in _CLOSING), sentence.last)
    if any(since < g.first < end + 1 for g in sentence.groups):
        return False
    return lowers[since + 1] in _NAMING or lowers[since + 1][:1].isdigit()


_CLOSING: Final = frozenset(", . ; : and but or ! ? ) -- – —".split())
_NAMING: Final = frozenset("the a his her its their my our this that".split())
_BARRING: Final = frozenset(
    "first second third fourth fifth only most worst best last latest biggest record another no none more time "
    "times such ever now then when that".split()
)


def time_word(word: str) -> bool:
    """Whether the word names a year, a month or a day, or opens such a name."""
    return (word.isdigit() and len(word) == 4) or word in _POINTS


_POINTS: Final = frozenset(
    "january february march april june july august september october november december monday tuesday wednesday "
    "thursday friday saturday sunday last early late mid childhood yesterday today".split()
)


#: Acts that a report may well catch in progress on a day.
_LASTING: Final = frozenset("speak meet visit march fight walk run play wait drive climb prepare attack move".split())


def _ongoing(analysis: Analysis, sentence: Sentence, group: VerbGroup, time: Time) -> bool:
    """Whether a single act is told as going on at a definite time: "On Monday the court was ordering"."""
    return (
        group.progressive
        and group.tense == "past"
        and not (group.modal or group.perfect or group.passive)
        and group.clause == "main"
        and (time.when == "past" or time.kind in ("date", "year"))
        and (time.first >= group.end or time.first - group.start <= 1)  # not of "With the vote on Monday, …"
        and group.lemma in (PUNCTUAL | SAYING) - _LASTING
        and not has(analysis, sentence.first, sentence.last, _FRAMING)
    )


_FRAMING: Final = frozenset("when while as still until already just before".split())


def _counted_from(analysis: Analysis, group: VerbGroup) -> bool:
    """Whether the group only sets the point that a length is counted from: "It will be ten years since he left"."""
    return group.clause == "aside" or (group.opener >= 0 and analysis.timeline.lowers[group.opener] == "since")


def _past_here(sentence: Sentence, group: VerbGroup) -> bool:
    return any(other.past and other is not group and other.clause != "aside" for other in sentence.finite())


def _past_elsewhere(analysis: Analysis, sentences: list[Sentence], at: int, group: VerbGroup) -> int:
    """How many simple past verbs stand in the sentence and right after or before it, less the main acts in the present.

    What is done now is no historic present: "Two years ago the mill closes, and today its hands work in Brno".
    """
    count = 0
    for near in sentences[max(at - 1, 0) : at + 2]:
        for other in near.finite():
            if other is group or other.clause == "attribution":
                continue
            if other.past:
                count += 1
            elif other.present and other.clause == "main" and _act(other):
                count -= not has(analysis, other.start, other.end, _NOW)
    return count
