"""Attribution: one story, one speaker, and a verb of saying now in the past, now in the present."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final, NamedTuple

from mtaudit.checks.tense.common import clause_end, match, plausible, rewritten, told
from mtaudit.engine.match import Match
from mtaudit.english.analysis import Analysis
from mtaudit.english.clauses import TIME_NOUNS
from mtaudit.english.timeline import Sentence
from mtaudit.english.verbs import ADVERBS, NOMINATIVE, VerbGroup
from mtaudit.english.verbwords import HABITUAL, MANNERS, SAYING

_PRONOUNS: Final = frozenset(("he", "she"))
#: Acts of speech that are no report, and so lend a past but are not to be put right.
_SPEECH: Final = frozenset(
    "ask answer apologise apologize congratulate invite thank comment speak call decline welcome praise condemn urge "
    "propose address".split()
)
#: What is done by speaking, at one moment: as an event of the story it has no present.
_EVENTS: Final = frozenset("answer apologise apologize ask congratulate thank".split())
#: Expectations of the day: "analysts predict" stands beside anything.
_STANDING: Final = frozenset("predict suggest deny promise contend accuse maintain advise".split())
#: What is written goes on saying what it says.
_DOCUMENTS: Final = frozenset(
    "report law document book article constitution study letter text statement treaty agreement contract bill "
    "paper website site page post message sign proverb bible quran indictment lawsuit resolution survey poll rule "
    "charter motto saying act order decree memo note list notice memoir memoirs autobiography diary diaries song "
    "announcement inscription label tape novel essay column blog film documentary testament will".split()
)
_NOT_NOW: Final = frozenset("now still today always often never repeatedly currently nowadays".split())
#: To whom news is told; "told her father" is an event of the story.
_AUDIENCES: Final = frozenset(
    "reporters journalists reporter journalist court parliament mps deputies lawmakers senators committee inquiry "
    "hearing briefing conference meeting crowd audience press media newspaper magazine television radio tv jury judge "
    "analysts investors shareholders council assembly agency station channel viewers listeners voters supporters "
    "delegates residents members us me them".split()
)
_TITLES: Final = frozenset(
    "mr mrs ms mx miss dr dr. mr. mrs. ms. prof prof. professor doctor sir dame lord lady president minister "
    "premier chancellor king queen prince princess emperor general gen gen. colonel col. major captain capt. "
    "admiral commander lieutenant lt. sergeant sgt. chief director mayor governor gov. senator sen. "
    "representative rep. congressman judge justice bishop archbishop cardinal pope rabbi imam father sister "
    "brother coach manager chairman chairwoman chair spokesman spokeswoman spokesperson secretary ambassador "
    "envoy consul analyst economist lawyer attorney prosecutor prime deputy vice foreign defence defense health "
    "trade finance agriculture interior energy transport education culture environment justice commissioner "
    "inspector officer detective sheriff superintendent head leader speaker".split()
)
#: What news calls someone whom it has named before.
_ANYONE: Final = frozenset(
    "scientist expert official politician diplomat specialist researcher scholar academic doctor physician surgeon "
    "officer soldier player athlete sportsman sportswoman man woman minister leader executive manager businessman "
    "businesswoman entrepreneur author writer artist musician singer actor actress director lawyer professor "
    "spokesman spokeswoman spokesperson governor mayor senator deputy lawmaker legislator president chairman "
    "chairwoman witness defendant pensioner veteran activist striker goalkeeper midfielder driver rider".split()
)
#: Bodies that speak with one voice, and are "it".
_BODIES: Final = frozenset(
    "ministry company firm bank police government agency council committee union party association federation "
    "commission army office department court parliament airline club organisation organization institute university "
    "embassy service authority board group corporation fund league foundation museum hospital regulator watchdog "
    "bureau centre center society secretariat headquarters prosecution operator manufacturer carmaker maker "
    "administration retailer publisher team".split()
)
#: Verbs that no lead of English news opens with.
_STRESSING: Final = frozenset(
    "add clarify comment emphasise emphasize explain highlight note point recall remind specify state stress underline "
    "underscore".split()
)
_NOUNS: Final = frozenset(("NN", "NNP", "NNPS"))
_PHRASE: Final = frozenset(("NN", "NNP", "NNPS", "JJ", "DT", "PRP$", "HYPH", "VBG"))


class _Mention(NamedTuple):
    """What the words before or after a verb of saying call its subject."""

    names: frozenset[str] = frozenset()
    role: str = ""
    pronoun: bool = False


class _Said(NamedTuple):
    sentence: Sentence
    group: VerbGroup


class _Cast:
    """Who has spoken so far, by names and roles; a word that fits two people points to neither."""

    def __init__(self) -> None:
        self.people = 0
        self.names: dict[str, int] = {}
        self.roles: dict[str, int] = {}

    def person(self, mention: _Mention) -> int:
        """The number of the one who is meant, -1 where it is not certain."""
        known = {self.names[name] for name in mention.names if name in self.names}
        if len(known) > 1:
            return -1
        if known:
            found = known.pop()
        elif not mention.names and mention.role in self.roles:
            return self.roles[mention.role]
        elif not mention.names and mention.role in _ANYONE and self.people == 1:
            return 0  # "Seismologist Tanabe warned … the scientist says"
        else:
            found = self.people
            self.people += 1
        for name in mention.names:
            self.names.setdefault(name, found)
        if mention.role and self.roles.setdefault(mention.role, found) != found:
            self.roles[mention.role] = -1
        return found


def attribution_switch(analysis: Analysis) -> Iterator[Match]:
    """The verb of saying that leaves the tense of the same speaker's others."""
    by_speaker: dict[int, list[_Said]] = {}
    for speaker, said in _attributions(analysis):
        by_speaker.setdefault(speaker, []).append(said)
    for all_said in by_speaker.values():
        yield from _odd_ones(analysis, all_said)


def _odd_ones(analysis: Analysis, said: list[_Said]) -> Iterator[Match]:
    past = [s for s in said if s.group.tense == "past"]
    present = [s for s in said if s.group.tense == "present"]
    if not past or not present:
        return
    feature = said[0].group.tense == "present" and len(present) > 1
    if not feature and len(present) <= 2 and (len(past) >= len(present)):
        odd, rest, tense = present, past, "past"
    elif feature and len(past) == 1 and not past[0].sentence.times and past[0].group.lemma in SAYING - {"tell"}:
        odd, rest, tense = past, present, "present"
    else:
        return
    for one in odd:
        if one.group.negated or one.group.lemma in _STANDING or _lasting(analysis, one):
            continue
        lead = one.group.clause == "main" and not (_beside(analysis, one) or _opened(analysis, one.sentence))
        if one.group.lemma in _SPEECH - (_EVENTS if tense == "past" else frozenset()) or (
            tense == "past" and lead and (one.group.lemma not in _STRESSING or len(past) < 2)
        ):
            continue  # "The mayor says …": a lead sums up in the present
        other = min(rest, key=lambda s: abs(s.sentence.number - one.sentence.number))
        if tense == "past" and len(said) == 2 and other.sentence.number - one.sentence.number > 1:
            continue
        suggestion = rewritten(analysis, one.group, tense)
        related = (other.group.first, other.group.end)
        yield match(analysis, one.group, related, "the same speaker's verb", suggestion)


#: So many words after its verb an attribution goes on itself: "says on every such day that".
_OWN: Final = 6


def _lasting(analysis: Analysis, one: _Said) -> bool:
    """Whether the clause of the attribution tells of a habit, of now, or of what is written and still says it."""
    start = max(one.group.start, one.sentence.first)
    here = range(start, min(clause_end(analysis, one.sentence, one.group), one.group.end + _OWN))
    return any(
        analysis.lowers[at] in _NOT_NOW | HABITUAL
        or (analysis.lowers[at] in _DOCUMENTS and analysis.timeline.tags[at] in _NOUNS)
        for at in here
        if not analysis.quoted[at]
    )


def _opened(analysis: Analysis, sentence: Sentence) -> bool:
    """Whether a sentence before has begun to tell in the past."""
    return any(
        group.past and group.clause in ("main", "attribution") and told(analysis, group)
        for earlier in analysis.timeline.narrated()
        if earlier.number < sentence.number
        for group in earlier.finite()
    )


def _attributions(analysis: Analysis) -> Iterator[tuple[int, _Said]]:
    """The attributions of the story in order, each with the number of its speaker where that is certain."""
    cast = _Cast()
    last, last_at, last_names, body = -1, 0, frozenset[str](), False
    for sentence in analysis.timeline.narrated():
        source = _source(analysis, sentence, cast.names)
        if source is not None:
            last, last_at, last_names = cast.person(source), sentence.first, source.names
            body = source.role in _BODIES
        for group in sentence.finite():
            if not _attributing(analysis, sentence, group):
                continue
            mention = _mention(analysis, sentence, group, cast.names)
            if mention is None:
                last = last if analysis.lowers[group.first - 1] in NOMINATIVE else -1
                continue
            if mention.pronoun:
                if (analysis.lowers[group.first - 1] == "it") != body:
                    continue
                if last < 0:
                    last = cast.person(_Mention())  # "They are changing," she says: someone without a name
                elif _another_named(analysis, last_at, group.first, last_names):
                    continue
                speaker = last
            else:
                speaker = cast.person(mention)
                last_names, body = mention.names, mention.role in _BODIES
            last, last_at = speaker, group.end
            if speaker >= 0:
                yield speaker, _Said(sentence, group)


def _source(analysis: Analysis, sentence: Sentence, known: dict[str, int]) -> _Mention | None:
    """Who is named in front with "according to"."""
    first = sentence.first
    if analysis.lowers[first : first + 2] != ["according", "to"]:
        return None
    end = first + 2
    while end < sentence.last and analysis.timeline.tags[end] in _PHRASE:
        end += 1
    return _read(analysis, first + 2, end, known)


def _beside(analysis: Analysis, said: _Said) -> bool:
    """Whether a quotation ends right before the verb: "A scandal," thunders the mayor."""
    return any(analysis.quoted[max(said.group.first - 3, said.sentence.first) : said.group.first])


def _attributing(analysis: Analysis, sentence: Sentence, group: VerbGroup) -> bool:
    """Whether the group tells that someone spoke, on this occasion and to the public."""
    if not group.simple or group.passive or not told(analysis, group):
        return False
    beside = _beside(analysis, _Said(sentence, group))
    if group.lemma not in SAYING | _SPEECH and not (beside and group.lemma in MANNERS):
        return False
    if (
        group.clause not in ("main", "attribution")
        or (group.joined >= 0 and not beside)
        or analysis.words[group.first][:1].isupper()
    ):
        return False
    if group.lemma == "insist" and analysis.lowers[group.end : group.end + 1] == ["on"]:
        return False
    by_pronoun = analysis.lowers[group.first - 1] in _PRONOUNS  # "The demands, she points out, had"
    if group.tense == "present" and not ((group.sure or beside) and (by_pronoun or plausible(analysis, group))):
        return False
    if group.lemma == "tell":
        following = range(group.end, min(group.end + 4, sentence.last))
        return any(
            analysis.lowers[at] in _AUDIENCES or analysis.timeline.tags[at] in ("NNP", "NNPS") for at in following
        )
    return True


def _another_named(analysis: Analysis, first: int, end: int, names: frozenset[str]) -> bool:
    """Whether someone else is the subject of a verb, or owns something, between the last speaker and the pronoun."""
    tags = analysis.timeline.tags
    for at in range(first, end - 1):
        low = analysis.lowers[at]
        if tags[at] != "NNP" or low in names or low in TIME_NOUNS or analysis.quoted[at]:
            continue
        if tags[at + 1] in ("VBD", "VBZ", "VBP", "MD", "POS") or analysis.lowers[at - 1] == "citing":
            return True
        if tags[at + 1] == "NNP" and tags[at - 1] in ("NN", ","):
            return True  # "the mayor's spokeswoman, Karolina Galetska"
    return False


def _mention(analysis: Analysis, sentence: Sentence, group: VerbGroup, known: dict[str, int]) -> _Mention | None:
    """The subject of a verb of saying, before it or after; None where it is not certain."""
    lowers, tags = analysis.lowers, analysis.timeline.tags
    at = group.first - 1
    start = max(group.start, sentence.first)
    while at > start and tags[at] in ADVERBS:
        at -= 1
    aside = ""
    if at > start and lowers[at] == ",":  # "Its spokesman, Jörn Petzold, claims"
        comma = at - 1
        while comma > start and lowers[comma] != "," and at - comma < 14:
            comma -= 1
        if lowers[comma] != "," or comma <= sentence.first:
            return None
        inner = _read(analysis, comma + 1, at, known)
        at = comma - 1
        aside = "name" if inner is not None and inner.names else "other"
        if tags[at] not in _NOUNS:
            return None
    else:
        inner = None
    if at >= start and (tags[at] in (*_NOUNS, "PRP") or lowers[at] in _TITLES or lowers[at] in known):
        first = at
        while first > start and tags[first - 1] in _PHRASE and tags[at] != "PRP":
            first -= 1
        while first - 1 > start and lowers[first - 1] == "of" and tags[first - 2] == "NN":
            at, first = first - 2, first - 2  # "the head of the roads agency": who speaks is the head
            while first > start and tags[first - 1] in _PHRASE:
                first -= 1
        alone = tags[at] == "PRP"  # "On Monday he said"
        if first > sentence.first and tags[first - 1] in ("IN", "CC", "CD", "VBG") and not alone:
            return None
        found = _read(analysis, first, at + 1, known)
        if found is not None and aside == "name" and inner is not None:
            return _Mention(found.names | inner.names, found.role or inner.role)
        return found
    return _after(analysis, sentence, group, known)


def _after(analysis: Analysis, sentence: Sentence, group: VerbGroup, known: dict[str, int]) -> _Mention | None:
    """The subject after its verb: "says Ivo Marchetti", "recalls the farmer, Mikael Hultén, 58"."""
    lowers, tags = analysis.lowers, analysis.timeline.tags
    if group.clause != "attribution" and not analysis.quoted[max(group.first - 2, sentence.first)]:
        return None
    end = group.end
    while end < sentence.last and tags[end] in (*_PHRASE, "PRP"):
        end += 1
    found = _read(analysis, group.end, end, known) if end > group.end else None
    if found is None or found.names or end + 1 >= sentence.last or lowers[end] != "," or tags[end + 1] != "NNP":
        return found
    stop = end + 1
    while stop < sentence.last and (tags[stop] in ("NNP", "HYPH") or tags[stop - 1] == "HYPH"):
        stop += 1
    name = _read(analysis, end + 1, stop, known)
    return _Mention(name.names, found.role) if name is not None else found


def _read(analysis: Analysis, first: int, end: int, known: dict[str, int]) -> _Mention | None:
    """The noun phrase as a mention of one known person or body, or None: "economists" are many, "a man" is no one."""
    lowers, tags = analysis.lowers, analysis.timeline.tags
    if first >= end or not all(tags[at] in (*_PHRASE, "PRP", "CD") or lowers[at] in known for at in range(first, end)):
        return None
    head = end - 1
    if tags[head] == "PRP":
        return _Mention(pronoun=True) if lowers[head] in _PRONOUNS | {"it"} and head == first else None
    if lowers[first] in ("a", "an", "another", "one", "no", "every", "any", "some"):
        return None
    names = frozenset(
        low
        for low, tag in zip(lowers[first:end], tags[first:end], strict=True)
        if low in known or (tag == "NNP" and low not in _TITLES)
    )
    roles = [
        analysis.lemmas[at].lower()
        for at in range(first, end)
        if (tags[at] == "NN" or lowers[at] in _TITLES) and lowers[at] not in names
    ]
    role = roles[-1] if roles else ""
    if role in _DOCUMENTS or not (names or role):
        return None
    if not names and tags[first] not in ("DT", "PRP$"):
        return None
    return _Mention(names, role)
