"""Attribution: one story, one speaker, and a verb of saying now in the past, now in the present."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final, NamedTuple

import msgspec

from mtaudit.checks.tense.common import adverbials, clause_end, match, plausible, rewritten, told
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
    "propose address appeal blame cite defend demand denounce describe dismiss encourage hail offer order reaffirm "
    "recommend refuse refute reject maintain contend request rule slam threaten voice".split()
)
#: What goes on with a report where it stands apart: "The hull, he continues, was dry".
_RESUMING: Final = frozenset("continue recount begin relate narrate sum remember believe think reckon".split())
#: What is done by speaking, at one moment: as an event of the story it has no present.
_EVENTS: Final = frozenset("answer apologise apologize ask congratulate thank".split())
#: Expectations of the day: "analysts predict" stands beside anything.
_STANDING: Final = frozenset("predict suggest deny promise contend accuse maintain advise believe think reckon".split())
_EXPECTING: Final = frozenset("predict suggest expect recommend advise".split())
#: So many sentences part what was said on one occasion.
_NEAR: Final = 2
#: What one does by habit or nature as well.
_TRAITS: Final = frozenset("speak address offer order refuse".split())
_OWNED: Final = frozenset("its his her their my our".split())
_CLOSING: Final = frozenset(("''", "”", '"', "’", "»"))
_REFLEXIVE: Final = frozenset("itself himself herself themselves".split())
#: What is written goes on saying what it says.
_DOCUMENTS: Final = frozenset(
    "report law document book article constitution study letter text statement treaty agreement contract bill "
    "paper code website site page post message sign proverb bible quran indictment lawsuit resolution survey poll rule "
    "charter motto saying act order decree memo note list notice memoir memoirs autobiography diary diaries song "
    "announcement inscription label tape novel essay column blog film documentary testament will".split()
)
_NOT_NOW: Final = frozenset("now still today always often never repeatedly currently nowadays".split())
#: To whom news is told; "told her father" is an event of the story.
_AUDIENCES: Final = frozenset(
    "reporters journalists reporter journalist court parliament mps deputies lawmakers senators committee inquiry "
    "juror police hearing briefing conference meeting crowd audience press media newspaper magazine television radio "
    "tv jury judge analysts investors shareholders council assembly agency station channel viewers listeners voters "
    "supporters delegates residents members us me them".split()
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
    "chairwoman envoy witness defendant pensioner veteran activist striker goalkeeper midfielder driver rider".split()
)
#: Words for anyone of a calling, which name no other calling.
_HYPERNYMS: Final = frozenset(
    "scientist expert official politician diplomat specialist researcher scholar academic man woman executive "
    "businessman businesswoman artist player athlete sportsman sportswoman leader officer lawmaker legislator "
    "spokesman spokeswoman spokesperson entrepreneur minister musician activist envoy".split()
)
_AGENTIVE: Final = ("er", "or", "ist", "man", "woman", "ian", "ant", "ee", "eer")
#: Words for any firm.
_FIRMS: Final = frozenset("company firm group corporation organisation organization".split())
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
_AGO: Final = frozenset(("ago", "year", "month", "decade", "century"))
_OF: Final = frozenset("of in for at from on".split())
#: So many words after its verb an attribution goes on itself: "says on every such day that".
_OWN: Final = 6
_NOUNS: Final = frozenset(("NN", "NNP", "NNPS"))
_PHRASE: Final = frozenset(("NN", "NNP", "NNPS", "JJ", "DT", "PRP$", "HYPH", "VBG"))


class _Mention(NamedTuple):
    """What the words from token `first` on, before or after a verb, call its subject."""

    first: int
    names: frozenset[str] = frozenset()
    role: str = ""
    pronoun: str = ""
    bare: bool = False  # "the scientist", with no word that tells which
    related: bool = False  # "her agent": "she" after that may well be the other

    @property
    def kind(self) -> str:
        """What is meant: a body (what is written speaks as one), a person, or "" where a bare name does not say."""
        if self.pronoun:
            return "body" if self.pronoun == "it" else "person"
        if self.role in _BODIES | _DOCUMENTS or not self.names.isdisjoint(_BODIES):
            return "body"
        human = self.role in _TITLES | _ANYONE or self.role.endswith(_AGENTIVE)
        return "person" if human or len(self.names) > 1 else "thing" if not self.names else ""


class _Said(NamedTuple):
    sentence: Sentence
    group: VerbGroup
    beside: bool  # whether a quotation ends right before subject and verb


class _Speaker(msgspec.Struct):
    kind: str
    role: str
    pronoun: str = ""
    said: list[_Said] = msgspec.field(default_factory=list)


class _Cast:
    """Who has spoken so far, by names and roles; a word that fits two people points to neither."""

    def __init__(self) -> None:
        self.people: list[_Speaker] = []
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
        elif mention.bare and self._only(mention) >= 0:
            return self._only(mention)
        else:
            found = len(self.people)
            self.people.append(_Speaker(mention.kind, mention.role))
        for name in mention.names:
            self.names.setdefault(name, found)
        if mention.role and self.roles.setdefault(mention.role, found) != found:
            self.roles[mention.role] = -1
        return found

    def _only(self, mention: _Mention) -> int:
        """The one person or body of the story so far that a word for anyone fits: "the scientist", "the company"."""
        kinds = (mention.kind,) if mention.kind == "body" and mention.role not in _FIRMS else (mention.kind, "")
        alike = [n for n, known in enumerate(self.people) if known.kind in (mention.kind, "")]
        alike = alike if all(self.people[n].kind in kinds for n in alike) else []
        if len(alike) != 1:
            return -1
        known = self.people[alike[0]]
        generic = mention.role in _ANYONE if mention.kind == "person" else mention.role in _BODIES
        fits = not known.role or mention.role in _HYPERNYMS or (known.role in _TITLES and mention.role not in _TITLES)
        return alike[0] if generic and fits else -1


def attribution_switch(analysis: Analysis) -> Iterator[Match]:
    """The verb of saying that leaves the tense of the same speaker's others."""
    for speaker in _speakers(analysis):
        yield from _odd_ones(analysis, speaker)


def _odd_ones(analysis: Analysis, speaker: _Speaker) -> Iterator[Match]:
    said = speaker.said
    past = [s for s in said if s.group.tense == "past" and not _long_ago(analysis, s)]
    present = [s for s in said if s.group.tense == "present"]
    if not past or not present:
        return
    feature = said[0].group.tense == "present" and len(present) > 1
    untimed = not any(not analysis.quoted[time.first] for time in past[0].sentence.times)
    if not feature and len(present) <= 2 and (len(past) >= len(present)):
        odd, rest, tense = present, past, "past"
    elif feature and len(past) == 1 and untimed and past[0].group.lemma in SAYING - {"tell"}:
        odd, rest, tense = past, present, "present"
    else:
        return
    if speaker.role in _DOCUMENTS and (tense == "present" or len(past) < 2):
        return
    for one in odd:
        amid = rest[0].sentence.number < one.sentence.number < rest[-1].sentence.number
        if one.group.negated or _lasting(analysis, one) or (one.group.lemma in _STANDING and not amid):
            continue
        gaps = [abs(s.sentence.number - one.sentence.number) for s in rest]
        # The press, too, lets "says" stand beside "said", less often in a tag at the end of a sentence.
        plain = one.group.lemma == "say" and tense == "past"
        close = (amid and sorted(gaps)[1] <= _NEAR) or (one.group.clause == "attribution" and min(gaps) == 1)
        if one.group.lemma in _EXPECTING or min(gaps) > _NEAR or (plain and not close):
            continue
        if tense == "present" and sorted(gaps)[1] > 2 * _NEAR:
            continue
        if one.group.lemma in _SPEECH - (_EVENTS if tense == "past" else frozenset()) and not (amid or one.beside):
            continue
        if not one.beside and _trait(analysis, one):
            continue
        lead = one.group.clause == "main" and not (one.beside or _opened(analysis, one.sentence))
        if tense == "past" and lead and (one.group.lemma not in _STRESSING or len(past) < 2):
            continue  # "The mayor says …": a lead sums up in the present
        other = min(rest, key=lambda s: abs(s.sentence.number - one.sentence.number))
        if tense == "past" and len(said) == 2 and other.sentence.number - one.sentence.number > 1:
            continue
        suggestion = rewritten(analysis, one.group, tense)
        related = (other.group.first, other.group.end)
        yield match(analysis, one.group, related, "the same speaker's verb", suggestion)


def _long_ago(analysis: Analysis, one: _Said) -> bool:
    """Whether the speech is dated to another time than the story's: "said in 1996", "warned last year"."""
    group = one.group
    # "In an interview with the paper in 2015 she said": all before the verb is its own
    own = [time for time in one.sentence.times if max(group.start, one.sentence.first) <= time.first < group.first]
    own += [time for time, _ in adverbials(analysis, one.sentence, group)]
    return any(
        time.kind in ("year", "era", "month")
        or (time.kind == "deictic" and not _AGO.isdisjoint(analysis.timeline.lowers[time.first : time.end]))
        for time in own
    )


def _trait(analysis: Analysis, one: _Said) -> bool:
    """Whether the verb tells what one is like: "speaks four languages", "calls itself free", "calls it his home"."""
    following = analysis.timeline.lowers[one.group.end : min(one.group.end + 4, one.sentence.last)]
    own = one.group.lemma == "call" and not _OWNED.isdisjoint(following)
    named = one.group.lemma == "answer" and following[:1] == ["to"]
    return one.group.lemma in _TRAITS or own or named or not _REFLEXIVE.isdisjoint(following[:2])


def _lasting(analysis: Analysis, one: _Said) -> bool:
    """Whether the clause of the attribution tells of a habit, of now, or of what is written and still says it."""
    lowers = analysis.timeline.lowers
    start = max(one.group.start, one.sentence.first)
    apart = lowers[one.group.end : one.group.end + 1] == [","]
    end = one.group.end if apart else clause_end(analysis, one.sentence, one.group)
    here = range(start, min(end, one.group.end + _OWN))
    return any(
        lowers[at] in _NOT_NOW | HABITUAL
        or lowers[at : at + 2] == ["this", "day"]
        or (
            lowers[at] in _DOCUMENTS and analysis.timeline.tags[at].startswith("NN")
            and not {"in", "on"}.isdisjoint(lowers[max(at - 4, start) : at])
        )
        for at in here
        if not analysis.quoted[at]
    )  # fmt: skip


def _opened(analysis: Analysis, sentence: Sentence) -> bool:
    """Whether a sentence before has begun to tell in the past."""
    return any(
        group.past and group.clause in ("main", "attribution") and told(analysis, group)
        for earlier in analysis.timeline.narrated()
        if earlier.number < sentence.number
        for group in earlier.finite()
    )


def _speakers(analysis: Analysis) -> list[_Speaker]:
    """Who speaks in the story, each with the attributions that are certainly theirs, in order."""
    cast = _Cast()
    last = {"person": -1, "body": -1}
    last_at, last_names = 0, frozenset[str]()
    for sentence in analysis.timeline.narrated():
        source = _source(analysis, sentence, cast.names)
        if source is not None and source.kind != "thing":
            last[source.kind or "person"] = cast.person(source)
            last_at, last_names = sentence.first, source.names
        for group in sentence.finite():
            after = group.first > sentence.first and analysis.timeline.lowers[group.first - 1] in _CLOSING
            if not (group.clause in ("main", "attribution") or after) or not told(analysis, group):
                continue
            mention = _mention(analysis, sentence, group, cast.names)
            reports = _attributing(analysis, sentence, group, mention) and not _passed_on(sentence, group)
            if mention is None or (mention.kind == "thing" and not reports):
                many = (
                    analysis.timeline.lowers[group.first - 1] in NOMINATIVE
                    or analysis.timeline.tags[group.first - 1] == "NNS"
                )
                if reports and not many:
                    last["person"] = last["body"] = -1
                continue
            kind = mention.kind
            if mention.pronoun:
                if not reports:
                    continue
                if last[kind] < 0:
                    # "They are changing," she says: someone without a name
                    last[kind] = len(cast.people)
                    cast.people.append(_Speaker(kind, ""))
                elif _another_named(analysis, last_at, group.first, last_names):
                    continue
                speaker = last[kind]
                if cast.people[speaker].pronoun not in ("", mention.pronoun):
                    continue
                cast.people[speaker].pronoun = mention.pronoun
            else:
                known = mention.names & cast.names.keys() or mention.role in cast.roles.keys() | _TITLES | _ANYONE
                met = known or len(mention.names) > 1
                if not reports and not met:
                    continue
                speaker = cast.person(mention)
                last_names = mention.names
                kind = cast.people[speaker].kind if speaker >= 0 else kind
                if not mention.related or speaker in last.values():
                    last.update(dict.fromkeys([kind] if kind in last else last, speaker))
            last_at = group.end
            if reports and speaker >= 0:
                cast.people[speaker].said.append(_Said(sentence, group, _beside(analysis, sentence, group, mention)))
    return cast.people


def _source(analysis: Analysis, sentence: Sentence, known: dict[str, int]) -> _Mention | None:
    """Who is named in front with "according to"."""
    first = sentence.first
    if analysis.timeline.lowers[first : first + 2] != ["according", "to"]:
        return None
    end = first + 2
    while end < sentence.last and analysis.timeline.tags[end] in _PHRASE:
        end += 1
    return _read(analysis, first + 2, end, known)


def _beside(analysis: Analysis, sentence: Sentence, group: VerbGroup, mention: _Mention | None) -> bool:
    """Whether a quotation ends right before verb or subject: "A scandal," thunders the mayor."""
    ends = [group.first, mention.first] if mention is not None else [group.first]
    return any(any(analysis.quoted[max(end - 3, sentence.first) : end]) for end in ends)


def _attributing(analysis: Analysis, sentence: Sentence, group: VerbGroup, mention: _Mention | None) -> bool:
    """Whether the group tells that someone spoke, on this occasion and to the public."""
    lowers, tags = analysis.timeline.lowers, analysis.timeline.tags
    if not group.simple or group.passive or analysis.words[group.first][:1].isupper():
        return False
    beside = _beside(analysis, sentence, group, mention)
    before = lowers[mention.first - 1] if mention is not None and mention.first > sentence.first else ""
    apart = (beside or before == ",") and tags[group.end : group.end + 1] in ([","], ["."])
    uttered = (beside and group.lemma in MANNERS) or ((beside or apart) and group.lemma in _RESUMING)
    if group.lemma not in SAYING | _SPEECH and not uttered:
        return False
    if group.joined >= 0 and not beside and mention is None:
        return False
    if group.lemma == "insist" and lowers[group.end : group.end + 1] == ["on"]:
        return False
    by_pronoun = lowers[group.first - 1] in _PRONOUNS  # "The demands, she points out, had"
    named = mention is not None and bool(mention.names)
    certain = by_pronoun or (named and tags[group.first] == "VBZ") or plausible(analysis, group)
    if group.tense == "present" and not ((group.sure or beside or apart or named) and certain):
        return False
    if group.lemma == "tell":
        following = range(group.end, min(group.end + 4, sentence.last))
        return any(
            {lowers[at], analysis.timeline.lemmas[at]} & _AUDIENCES or tags[at] in ("NNP", "NNPS") for at in following
        )
    return True


def _passed_on(sentence: Sentence, group: VerbGroup) -> bool:
    """Whether someone else tells of the speech: "He recalls nothing, his wife said"."""
    return group.clause == "main" and any(
        other.clause == "attribution" and other.first > group.first for other in sentence.finite()
    )


def _another_named(analysis: Analysis, first: int, end: int, names: frozenset[str]) -> bool:
    """Whether someone else is the subject of a verb, or owns something, between the last speaker and the pronoun."""
    tags = analysis.timeline.tags
    for at in range(first, end - 1):
        low = analysis.timeline.lowers[at]
        if tags[at] != "NNP" or low in names or low in TIME_NOUNS or analysis.quoted[at]:
            continue
        if tags[at + 1] in ("VBD", "VBZ", "VBP", "MD", "POS") or analysis.timeline.lowers[at - 1] == "citing":
            return True
        if tags[at + 1] == "NNP" and tags[at - 1] in ("NN", ","):
            return True  # "the mayor's spokeswoman, Karolina Galetska"
    return False


def _mention(analysis: Analysis, sentence: Sentence, group: VerbGroup, known: dict[str, int]) -> _Mention | None:
    """The subject of a verb, before it or after; None where it is not certain."""
    lowers, tags = analysis.timeline.lowers, analysis.timeline.tags
    at = group.first - 1
    start = max(group.start, sentence.first)
    while at > start and tags[at] in ADVERBS:
        at -= 1
    inner = None
    if group.clause == "attribution" and group.start == group.first and lowers[at] == ",":
        start = sentence.first  # "The mill will close, its owner, Jörn Petzold, told reporters"
    if at > start and lowers[at] == ",":  # "Its spokesman, Jörn Petzold, claims"
        comma = at - 1
        while comma > start and lowers[comma] != "," and at - comma < 14:
            comma -= 1
        if lowers[comma] != "," or comma <= sentence.first:
            return _after(analysis, sentence, group, known)
        inner = _read(analysis, comma + 1, at, known)
        at = comma - 1
        if tags[at] not in _NOUNS:
            return None
    if at >= start and (tags[at] in (*_NOUNS, "PRP") or lowers[at] in _TITLES or lowers[at] in known):
        first, head = at, at
        while first > start and tags[first - 1] in _PHRASE and tags[at] != "PRP":
            first -= 1
        while first - 1 > start and lowers[first - 1] in _OF and tags[first - 2] == "NN":
            head, first = first - 2, first - 2  # "the head of the roads agency": who speaks is the head
            while first > start and tags[first - 1] in _PHRASE:
                first -= 1
        alone = tags[head] == "PRP"  # "On Monday he said"
        if first > sentence.first and tags[first - 1] in ("IN", "CC", "CD", "VBG", "VB") and not alone:
            return None
        found = _read(analysis, first, head + 1, known)
        if inner is not None and inner.names:
            role = found.role if found is not None and found.role else inner.role
            return _Mention(first, inner.names | (found.names if found is not None else frozenset()), role)
        return found
    return _after(analysis, sentence, group, known)


def _after(analysis: Analysis, sentence: Sentence, group: VerbGroup, known: dict[str, int]) -> _Mention | None:
    """The subject after its verb: "says Ivo Marchetti", "recalls the farmer, Mikael Hultén, 58"."""
    lowers, tags = analysis.timeline.lowers, analysis.timeline.tags
    end = group.end
    while end < sentence.last and tags[end] in (*_PHRASE, "PRP"):
        end += 1
    apart = lowers[group.first - 1] == "," and lowers[end : end + 1] == [","]  # "The tower, says Roth, was dark"
    if group.clause != "attribution" and not apart and not analysis.quoted[max(group.first - 2, sentence.first)]:
        return None
    found = _read(analysis, group.end, end, known) if end > group.end else None
    if found is None or found.names or end + 1 >= sentence.last or lowers[end] != "," or tags[end + 1] != "NNP":
        return found
    stop = end + 1
    while stop < sentence.last and (tags[stop] in ("NNP", "HYPH") or tags[stop - 1] == "HYPH"):
        stop += 1
    name = _read(analysis, end + 1, stop, known)
    return found._replace(names=name.names, bare=False) if name is not None else found


def _read(analysis: Analysis, first: int, end: int, known: dict[str, int]) -> _Mention | None:
    """The noun phrase as a mention of one known person or body, or None: "economists" are many, "a man" is no one."""
    lowers, tags = analysis.timeline.lowers, analysis.timeline.tags
    if first >= end or not all(tags[at] in (*_PHRASE, "PRP", "CD") or lowers[at] in known for at in range(first, end)):
        return None
    head = end - 1
    if tags[head] == "PRP":
        sole = lowers[head] in _PRONOUNS | {"it"} and head == first
        return _Mention(first, pronoun=lowers[head]) if sole else None
    if lowers[first] in ("a", "an", "another", "one", "no", "every", "any", "some"):
        return None
    names = frozenset(
        low
        for low, tag in zip(lowers[first:end], tags[first:end], strict=True)
        if low in known or (tag in ("NNP", "NNPS") and low not in _TITLES)
    )
    roles = [
        analysis.timeline.lemmas[at].lower()
        for at in range(first, end)
        if (tags[at] == "NN" or lowers[at] in _TITLES) and lowers[at] not in names
    ]
    role = roles[-1] if roles else ""
    if role in _DOCUMENTS:
        names = frozenset()  # "the Tass report" is not Tass
    if not (names or role) or (not names and tags[first] not in ("DT", "PRP$")):
        return None
    bare = not names and role not in _DOCUMENTS and len(roles) == 1 and lowers[first] == "the"
    return _Mention(first, names, role, bare=bare, related=tags[first] == "PRP$" and not names)
