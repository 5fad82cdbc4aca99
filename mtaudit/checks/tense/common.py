"""What the tense checks share: matches that name two places, adverbials and their verbs, words that excuse."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from mtaudit.engine.match import Match
from mtaudit.english.analysis import Analysis
from mtaudit.english.clauses import TIME_NOUNS
from mtaudit.english.conjugation import recast
from mtaudit.english.subjects import subject
from mtaudit.english.timeline import Sentence
from mtaudit.english.times import Time
from mtaudit.english.verbs import ADVERBS, WEEKDAYS, VerbGroup
from mtaudit.english.verbwords import INVARIANT, PUNCTUAL
from mtaudit.finding import Related

#: Nouns of events: "the attack last week" is a noun phrase, and its adverbial is no adverbial of the verb.
_EVENTS: Final = frozenset(
    "accident address affair appeal arrest arson assault attack attempt ban battle bid blast blaze bombing budget "
    "burglary call campaign case ceremony championship change charge clash collapse comeback comment concert "
    "conference conflict congress contest convention coup crackdown crash crime crisis cut data deadline deal death "
    "debate debut defeat demand demise demo departure derby disaster dispute draw drop earthquake election event exam "
    "exercise exit expiry explosion failure fall festival fight figure final fire flight flood friendly gain game "
    "gathering growth hearing high hike hurricane incident increase inquiry interview invasion killing landslide "
    "launch lawsuit level loss low march massacre match meeting meltdown merger message miss move murder offer "
    "outbreak pact party performance period plan play poll post price probe profit program programme project protest "
    "quake qualifier race raid rally rate record referendum release remark report resignation result retirement "
    "return revenue review revolt revolution riot rise robbery role ruling run sale scandal season series session set "
    "shooting show siege slump speech sprint stage statement stay storm strike study success summit survey takeover "
    "talk tally target test theft time total tour tournament trade treaty trial trip truce typhoon unrest uprising "
    "verdict victory view violence visit vote walkout war weather wedding win year".split()
)
#: People, bodies, places and things that end as the nouns of events do.
_BODIES: Final = frozenset(
    "administration admiral agency agriculture ambulance animal apartment argument arsenal artillery association "
    "attention audience bastion battalion battleship building canal capital cardinal cathedral caution ceiling "
    "champion chance citation clothing coalition collateral commission companion compartment constituency "
    "constitution corporation creature criminal culture currency dealership delegation department difference "
    "dimension distance document element emotion environment equipment essence evening evidence faction fashion "
    "feature federation feeling fiction finance foundation fraction function furniture garment general government "
    "hospital housing individual influence infrastructure instance institution instrument insurance intelligence "
    "intention journal king leadership legation licence license lightning literature location management mansion "
    "material meaning medal membership metal million mineral minion mission moment monument moral morning motion "
    "mural nation national nature obligation official opinion opposition option organisation organization ownership "
    "painting parliament partnership passion pavilion pension picture police population portion position possession "
    "presidency profession professional proposal province question ration reference regiment region relationship "
    "religion residence ring rival scholarship science sculpture section segment sentiment settlement ship signal "
    "signature silence station string structure substance television temperature tendency terminal thing township "
    "tradition treasure tribunal union version warship wing".split()
)
_EVENT_ENDINGS: Final = ("ion", "ment", "ing", "ance", "ence", "al", "ure", "ship", "ency", "ysis")


def span(analysis: Analysis, first: int, end: int) -> tuple[int, int]:
    """The offsets of the tokens `first` to `end` (exclusive)."""
    return analysis.starts[first], analysis.ends[end - 1]


def phrase(analysis: Analysis, first: int, end: int) -> str:
    """The text of the tokens `first` to `end` (exclusive)."""
    start, stop = span(analysis, first, end)
    return " ".join(analysis.text[start:stop].split())


def match(
    analysis: Analysis, group: VerbGroup, other: tuple[int, int], label: str, *suggestions: str, **values: str
) -> Match:
    """A match on the group that names the tokens `other` as its other half."""
    start, end = span(analysis, group.first, group.end)
    related = Related(*span(analysis, *other), label)
    named = {"verb": phrase(analysis, group.first, group.end), "other": phrase(analysis, *other)}
    usable = tuple(dict.fromkeys(s for s in suggestions if s and s != named["verb"]))
    return Match(start, end, {**named, **values, "suggestion": usable[0] if usable else ""}, usable, (related,))


def rewritten(analysis: Analysis, group: VerbGroup, tense: str, **options: bool) -> str:
    """The group in another tense, ready to paste."""
    return recast(analysis.words, analysis.timeline.lowers, analysis.timeline.tags, group, tense, **options)


def told(analysis: Analysis, group: VerbGroup) -> bool:
    """Whether the group is in the reporter's own voice: outside quotations and brackets."""
    return not analysis.quoted[group.head] and group.clause != "aside"


def plausible(analysis: Analysis, group: VerbGroup, after: int = -1) -> bool:
    """Whether a word that is tagged a present can be the verb of its subject: "the advocate" is no verb.

    No subject begins before the token `after`, where an adverbial in front ends.
    """
    tags = analysis.timeline.tags
    if group.first != group.head or len(group.lemma) < 2 or not group.lemma.isalpha():
        return group.first != group.head
    if tags[group.end : group.end + 1] in (["VBN"], ["VBD"]) and group.lemma not in ("be", "have", "get", "do"):
        return False  # "sugar exports totalled"
    if group.lemma in INVARIANT and group.lemma == analysis.timeline.lowers[group.first]:
        return False
    found = subject(analysis.timeline.lowers, tags, group)
    if found is None or found.person != 3 or not found.number:
        return True
    if found.first < after:
        return (tags[group.first - 1] in ("NNS", "NNPS")) == (tags[group.first] in ("VBP", "VB"))
    united = "and" in analysis.timeline.lowers[found.first : found.end]
    return united or (found.number == "plural") == (tags[group.first] in ("VBP", "VB"))


def main_groups(analysis: Analysis, sentence: Sentence) -> list[VerbGroup]:
    """The finite groups of the main clauses of the sentence, attributions left out."""
    return [g for g in sentence.finite() if g.clause == "main" and told(analysis, g)]


def has(analysis: Analysis, first: int, end: int, words: frozenset[str]) -> bool:
    """Whether one of the words stands among the tokens."""
    return not words.isdisjoint(analysis.timeline.lowers[first:end])


def clause_end(analysis: Analysis, sentence: Sentence, group: VerbGroup) -> int:
    """Where the clause of the group ends at the latest: before the next verb's clause begins, or with the sentence."""
    for other in sentence.finite():
        if other.first > group.first:
            return max(group.end, min(other.first, other.opener if other.opener >= group.end else other.first))
    return sentence.last


def adverbials(analysis: Analysis, sentence: Sentence, group: VerbGroup) -> Iterator[tuple[Time, bool]]:
    """The time adverbials of the group's clause that can only be its own, each with whether it stands in front."""
    if not sentence.times:
        return
    for time in sentence.times:
        if analysis.quoted[time.first] and not analysis.quoted[group.head]:
            continue  # a title: "Last Winter in Oslo" has won
        if time.end < group.first and analysis.quoted[group.head] and not analysis.quoted[time.first]:
            continue  # In 1940 he cabled home: "The city will fall"
        if group.first < time.first < group.end:
            yield time, False  # "has on Tuesday approved"
        elif time.end <= group.first:
            if fronted(analysis, sentence, group, time):
                yield time, True
            elif _medial(analysis, sentence, group, time):
                yield time, False
        elif time.first >= group.end and _follows(analysis, sentence, group, time):
            later = [other for other in sentence.finite() if other.first >= time.end]
            tags = analysis.timeline.tags
            if later and later[0].first == time.end and (tags[time.first] != "IN" or tags[time.first - 1] == "CC"):
                continue  # "and last night was the worst": a subject; "and in 1717 sank": the next verb's
            if not any(fronted(analysis, sentence, other, time) for other in later):
                yield time, False


#: So many tokens an adverbial in front may stand from its verb.
_REACH: Final = 60
_FRONT: Final = frozenset(
    "in on at during late early by for with according under because of across to after before despite".split()
)
#: What is done in or at something has its time, whatever it is.
_AT: Final = frozenset(("in", "at", "on", "during"))
#: Participles that open a clause with its adverbials: "according to the report", "at a meeting held on Monday".
_OPENING: Final = frozenset(("according", "held"))
_SUBJECT: Final = frozenset(("DT", "PRP", "PRP$", "NNP", "NNPS", "EX", "CD", "NNS"))
_SIMPLE_SUBJECT: Final = frozenset(("DT", "PRP", "PRP$", "NN", "NNS", "NNP", "NNPS", "JJ", "POS", "CD", "HYPH"))
_SKIP: Final = frozenset(
    ("and", "but", "``", "''", '"', "“", "”", ",", "-", "also", "the", "however", "meanwhile", "later")
)


def fronted(analysis: Analysis, sentence: Sentence, group: VerbGroup, time: Time) -> bool:
    """Whether the adverbial opens the group's clause: "On Monday he left", "At a meeting on Monday, he said"."""
    lowers, tags = analysis.timeline.lowers, analysis.timeline.tags
    start = group.start
    if group.first - time.end > _REACH or time.first < start or (group.clause == "content" and group.opener < 0):
        return False  # "said yesterday it will": the time is the reporting verb's
    # A finite verb between is another clause's, and the adverbial with it, unless that clause stands between commas.
    for other in sentence.groups:
        if start <= other.first < time.first and (
            other.form == "finite"
            or (
                lowers[time.first - 1] != ","
                and lowers[other.first] not in _OPENING
                and tags[other.first - 1] not in ("DT", "PRP$")  # "At its founding in 1949"
            )
        ):
            return False
        if (
            time.end <= other.first < group.first
            and other.form == "finite"
            and other.opener < time.end
            and (other.clause != "relative" or (other.opener == time.end and tags[time.end] not in ("WDT", "WP")))
        ):
            return False
    at = start
    while at < time.first:
        earlier = next((t for t in sentence.times if t.first == at and t is not time), None)
        if earlier is not None:
            at = earlier.end  # "On Monday, in the early hours"
        elif lowers[at] in _SKIP or tags[at] in ADVERBS:
            at += 1
        elif lowers[at] in ("every", "one") and lowers[at + 1] in TIME_NOUNS:
            at += 2  # "Every day for the last three weeks", "One day in 1962"
        else:
            break
    if lowers[at] in ("half", "an", "a") or tags[at] == "CD":
        # "Half an hour before the race last Sunday"; but what came after may be of today
        offset = next((t for t in range(at + 1, min(at + 6, time.first)) if lowers[t] in ("before", "after")), at)
        if lowers[offset] == "after" and time.kind in ("year", "month", "era"):
            return False
        at = offset if lowers[offset - 1] in TIME_NOUNS else at
    if at == time.first:
        # "Last week's", "Monday was", "Tomorrow never came": the adverbial is no subject and no determiner
        return lowers[time.end] not in ("'s", "'", "-") and any(
            lowers[t] != "," and tags[t] not in ADVERBS for t in range(time.end, group.first)
        )
    if lowers[at] not in _FRONT or time.end >= group.first:
        return False
    if "," in lowers[at : time.first - 1]:
        # "After a long illness, with little money, two years ago he sued"
        return lowers[time.first - 1] == "," and tags[time.end] in ("PRP", "EX")
    if lowers[time.end] == ",":
        return True
    # "According to the report, in May the bank …", "In his speech on Sunday the pope …"
    apart = lowers[time.first - 1] == "," or lowers[at] in _AT
    return apart and tags[time.end] in _SUBJECT and tags[time.end - 1] != tags[time.end]


def _medial(analysis: Analysis, sentence: Sentence, group: VerbGroup, time: Time) -> bool:
    """Whether a day stands between the subject and the verb of an act: "The council on Thursday elected"."""
    tags = analysis.timeline.tags
    at = max(group.start, sentence.first)
    if time.end == group.first and group.joined >= 0 and tags[time.first - 1] == "CC":
        return True  # "sailed south and in 1717 sank"
    if time.end == group.first and analysis.timeline.lowers[time.first - 1] == "," and time.kind == "deictic":
        return not any(at <= other.first < time.first for other in sentence.groups)  # "Li, the head, last week said"
    if time.end != group.first or time.first <= at or group.passive or time.kind not in ("deictic", "date"):
        return False
    if analysis.words[time.first][0].isupper() and time.kind == "deictic":
        return False  # "the paper Tomorrow"
    if any(at <= other.first < time.first for other in sentence.groups):
        return False
    if not all(tags[t] in _SIMPLE_SUBJECT or analysis.timeline.lowers[t] == "of" for t in range(at, time.first)):
        return False
    return tags[time.first - 1] in ("NN", "NNS", "NNP", "NNPS", "PRP") and not any(
        event(analysis.timeline.lemmas[t]) for t in range(at, time.first) if tags[t] in ("NN", "NNS")
    )


def _follows(analysis: Analysis, sentence: Sentence, group: VerbGroup, time: Time) -> bool:
    """Whether the adverbial stands after the group, with nothing between that could claim it.

    Objects, by-phrases and lists may stand between. Another verb may not, unless it is a participle that modifies a
    noun ("its revised estimate"), nor may a clause, a comparison, or the noun of an event that the verb only touches.
    """
    lowers, tags = analysis.timeline.lowers, analysis.timeline.tags
    between = range(group.end, time.first)
    # "recalled 41,000 vans in May", "told the paper last week that"
    counted = tags[group.end] == "CD" or lowers[time.end : time.end + 1] == ["that"] or lowers[time.first] == "from"
    # "told the board yesterday he expected losses"
    counted = counted or time.kind == "clock" or tags[time.end : time.end + 1] == ["PRP"]
    if len(between) > 24 or (
        group.lemma in _DEPICTING and not counted and any(tags[t] in ("NN", "NNS") for t in between)
    ):
        return False
    if (
        time.first == group.end
        and lowers[time.first] in WEEKDAYS
        and (tags[time.end : time.end + 1] == ["DT"] or lowers[time.end : time.end + 1] == ["as"])
    ):
        return False  # "declared Monday a day of mourning"
    if lowers[time.first] == "than" or (lowers[time.first] == "about" and time.kind == "story"):
        return False  # "evidence about the night of the fire"
    if lowers[time.first] == "in" and lowers[time.end - 1] == "'s" and group.lemma not in _COMPETING:
        return False  # "alleges fraud in last year's vote"
    for other in sentence.groups:
        near = group.end <= other.first <= group.end + 1 + (tags[group.end] == "RP")
        shared = near and ((group.passive and "by" in lowers[group.end : other.first]) or group.lemma in _PHASAL)
        # "confessed during questioning on Friday", "was caught taking a bribe on Friday"
        shared = shared or lowers[other.first - 1] == "during" or (near and group.lemma in _PERCEIVING)
        # "was shot and left for dead last week"
        shared = shared or (group.passive and other.first == group.end + 1 and tags[group.end] == "CC")
        # "gave orders regarding the ship last May"; but "rules concerning the tests last May"
        shared = shared or (
            lowers[other.first] in ("regarding", "concerning")
            and not any(event(analysis.timeline.lemmas[t]) for t in range(other.end, time.first))
        )
        modifier = other.end < time.first and _modifier(tags, other)  # not of "the bridge destroyed last year"
        if group.end <= other.first < time.first and not (shared or modifier):
            return False
    comma = listed = False
    for token in between:
        tag, low = tags[token], lowers[token]
        if low == "as" and (lowers[token + 1] in ("a", "an") or tags[token + 1] in ("PRP$", "NN")):
            continue  # "worked as a nurse in 1990", "named him as his successor last May"
        if low == "that" and tag == "DT":
            continue  # "vetoed that bill last year"
        if low == "between" and tags[token + 1] != "CD":
            continue  # "was played between the two in May"
        if low in ("against", "versus") and tags[token + 1] in ("CD", "$"):
            return False  # "stood at 5 percent against 4 percent last year"
        if low == "over" and not tags[token - 1].startswith("NN"):
            continue  # "shot down over the coast"
        if low in _BARRIERS or tag in ("WDT", "WP", "WP$", "WRB", ":", "-LRB-", "-RRB-"):
            return False
        if low == "from" and (
            (tags[token + 1] in ("CD", "$") and not lowers[token + 1].isalpha())
            or (
                time.kind in ("year", "month", "era")
                and (group.lemma in _MEASURED or lowers[time.end : time.end + 1] == ["to"])
            )
        ):
            return False  # "from 99 in 1982", "from a shop in 1990 to a chain"; but "launched from Baikonur in 2009"
        if tag == "TO" and group.lemma not in _PHASAL and token + 1 < sentence.last and tags[token + 1] in ("VB", "RB"):
            return False
        if tag == ",":
            comma, listed = True, False
        elif tag == "CC":
            listed = True
        elif time.kind != "story" and _eventful(analysis, group, token, time.when):
            return False
    if listed or not comma:
        return True
    return lowers[time.first - 1] == "," and (
        time.kind == "story"
        # "will adopt, as of 2009, new laws"
        or (time.first == group.end + 1 and lowers[time.end : time.end + 1] == [","])
        or any(other.end == time.first - 1 for other in sentence.times)  # "a day earlier, on 6 June"
        or (
            time.kind == "deictic" and tags[time.end : time.end + 1] in (["IN"], ["."])
            and not any(other.first > time.end for other in sentence.finite())
        )  # "was played here, next week at dusk"
    )  # fmt: skip


def _modifier(tags: list[str], group: VerbGroup) -> bool:
    """Whether the group is a participle before its noun: "the revised estimate", "two flooded villages"."""
    before = tags[group.first - 1]
    return (
        group.end - group.first == 1 and tags[group.first] in ("VBN", "VBG", "VBD", "JJ") and group.form != "finite"
        and (before in ("DT", "PRP$", "JJ", "CD", "POS", "RB", "NN", "HYPH", "RBS", "RBR")
             or (before == "IN" and tags[group.first] == "VBN"))
        and tags[group.end] in ("NN", "NNS", "NNP", "JJ", "NNPS", "HYPH")
    )  # fmt: skip


def _eventful(analysis: Analysis, group: VerbGroup, token: int, when: str) -> bool:
    """Whether the token is the noun of an event that has its own time: "condemned the attack last month".

    A verb of bringing about sets the time of what it brings about: "will sign the treaty last month" is one event.
    """
    tags = analysis.timeline.tags
    final = analysis.timeline.lowers[token] == "final"  # to the tagger an adjective
    if (tags[token] not in ("NN", "NNS") and not final) or tags[token + 1] in ("NN", "NNS", "POS"):
        return False
    if when == "future" and analysis.timeline.lemmas[token] in _UNPLANNED:
        return False
    if analysis.words[token][0].isupper() and analysis.timeline.lowers[token] not in _EVENTS:
        return False  # "Iwate Prefecture"
    if analysis.timeline.lowers[token] == "won" or (
        tags[token] == "NN" and analysis.timeline.lowers[token - 1] in _STATE
    ):
        return False  # "transferred two million won", "went on strike", "was put on trial"
    if "sidelines" in analysis.timeline.lowers[token - 4 : token]:
        return False  # "met on the sidelines of the summit"
    between = range(group.end, token)
    lowers = analysis.timeline.lowers
    setting = group.lemma in SETTING and when != "past"
    # What it brings about may say of what it is: "signed a deal on deliveries last May"
    new = tags[group.end] in ("NNS", "JJ", "CD") or lowers[group.end] in ("a", "an")
    if group.lemma in BRINGING and not setting and all(
        tags[t] != "IN" or lowers[t] == "for" or (new and lowers[t] in ("on", "of", "about")) for t in between
    ):  # fmt: skip
        return False
    # What is done at an event has the event's time: "rejected the motion at a session on May 3". So has the event that
    # the verb makes: "proposed such an amendment in 1992".
    last = next((t for t in reversed(between) if tags[t] in ("IN", "TO")), -1)
    if last < 0 and not setting:
        if "an" in lowers[group.end : token] or "a" in lowers[group.end : token] or tags[group.end] == "PRP$":
            return False
    elif last >= 0 and lowers[last] == "by" and (group.passive or tags[token - 1] == "CD"):
        return False  # "was struck by lightning on Monday", "was passed by 54 votes on Monday"
    elif (
        last >= 0
        and when != "future"
        and all(
            tags[t] not in ("IN", "TO")
            or (lowers[t] == "of" and tags[t - 1] == "NNS")
            or (group.passive and lowers[t] in ("by", "for", "to"))
            for t in range(group.end, last)
        )
    ):
        way = group.passive or group.lemma in PUNCTUAL | _COMPETING or lowers[last + 1] in ("a", "an")
        at_it = lowers[last] in ("at", "during") or (lowers[last] == "in" and way and group.lemma not in _ACCUSING)
        at_it = at_it or (lowers[last] == "to" and group.lemma == "lead")  # "led the side to victory last season"
        nouns = [analysis.timeline.lemmas[t] for t in range(group.end, last) if tags[t].startswith("NN")]
        if at_it and (group.lemma in BRINGING or not any(map(event, nouns))):
            return False
    return analysis.timeline.lowers[token] not in TIME_NOUNS and event(analysis.timeline.lemmas[token])


#: A noun without article after these is a state, and has no time of its own.
_STATE: Final = frozenset("on to into at".split())
#: What moves from a value that a time had: "fell from its peak in 2011".
_MEASURED: Final = frozenset(
    "advance be bounce change climb come cut decline decrease develop dip double drop ease edge evolve expand fall "
    "gain go grow halve improve increase jump lower narrow plummet plunge quadruple raise rebound recover reduce "
    "retreat rise shrink sink slide slip slow slump soar spread surge swell transform treble triple tumble "
    "widen".split()
)
#: Verbs of beginning and ending share their time with the verb after them: "stopped paying in May".
_PHASAL: Final = frozenset("begin cease continue fail finish help keep manage quit resume start stop".split())
_PERCEIVING: Final = frozenset("catch film find hear photograph see spot".split())
#: No noun takes a time to come that nobody could plan.
_UNPLANNED: Final = frozenset(
    "accident affair arrest assassination assault blast crash crisis death defeat disaster earthquake explosion "
    "failure flood growth incident inflation killing massacre murder outbreak quake robbery shooting theft "
    "uprising".split()
)
#: Verbs whose object is the event itself.
BRINGING: Final = frozenset(
    "achieve adopt announce approve arrange attend award begin boycott bring cancel carry cast celebrate commence "
    "commit complete conclude conduct continue convene declare deliver detect do enact end enter experience express "
    "file finish generate give have hold host impose inaugurate introduce issue keep launch lodge lose make mount "
    "offer open order organise organize pass perform play produce publish put ratify reach receive record register "
    "reject release renew repeal report resume score see set show sign stage start submit suffer take veto win".split()
)
#: What is done in a contest has its time: "finished only fourth in the sprint on Saturday".
_COMPETING: Final = frozenset("beat compete come draw finish lead lose place play qualify race rank score win".split())
#: "arrested in the killing": the case, not the time.
_ACCUSING: Final = frozenset(
    "accuse acquit arrest charge clear convict detain find implicate indict involve name question sentence suspect "
    "try".split()
)
#: Verbs whose object may well be still to come: "has called a rally on Saturday".
SETTING: Final = frozenset(
    "arrange ban book call cancel delay forbid plan postpone promise prohibit propose reschedule schedule set offer "
    "suspend".split()
)
#: Verbs whose object lies in a time of its own: "described life in the 18th century".
_DEPICTING: Final = frozenset(
    "analyse analyze answer apologise apologize appeal ask attack avenge blame challenge chronicle cite clarify "
    "commemorate compare condemn confuse copy criticise criticize defend deny depict describe detail discuss document "
    "examine exceed excuse explain explore face follow forget imitate inspire investigate justify know lament "
    "mark match mention miss mourn name outlive overturn photograph portray praise probe question recall reconstruct "
    "recount recreate reenact regret remember repeat replace research resolve retell retract review revisit revive "
    "scrutinise scrutinize settle show study surpass survive tell top trace understand welcome witness".split()
)
_BARRIERS: Final = frozenset(
    "; ( ) since until before after between than as because that which who if while when like including "
    "following despite amid over about without worth due".split()
)


def event(noun: str) -> bool:
    """Whether the noun may take an adverbial of time of its own: "the elections in May"."""
    if noun.lower() in _BODIES:
        return False
    return noun in _EVENTS or noun.endswith(_EVENT_ENDINGS) or noun.lower() in _EVENTS
