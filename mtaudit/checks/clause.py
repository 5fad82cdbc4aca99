"""Clauses that lack a verb or a subject.

Each word that opens a clause claims a finite verb, and so does the sentence. Where a sentence has fewer words that can
be one than claims, and two of its phrases stand side by side as only a verb could join them, the verb is missing. The
number alone proves nothing: the press prints fragments. The place alone neither: the tagger takes verbs for nouns. So a
word counts as a verb if either tag says so, or its form and place allow it.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import cache, cached_property
from typing import Final

from mtaudit.checks.tense.places import MODALS
from mtaudit.engine.match import Match
from mtaudit.english.analysis import Analysis
from mtaudit.english.clauses import TIME_NOUNS
from mtaudit.english.inflection import inflect
from mtaudit.english.lemmas import lemma
from mtaudit.english.tagger import load as tagger
from mtaudit.english.timeline import Sentence
from mtaudit.english.verbs import ADVERBS, BE, DO, HAVE, NOMINATIVE
from mtaudit.english.verbwords import (
    INTRANSITIVE,
    INVARIANT,
    IRREGULAR,
    PAST_NOT_BASE,
    PUNCTUAL,
    SAYING,
    STATIVE,
    THINKING,
)
from mtaudit.english.vocabulary import is_english

_NOUNS: Final = frozenset(("NN", "NNS", "NNP", "NNPS"))
_FINITE: Final = frozenset(("VBD", "VBP", "VBZ", "MD"))
_PHRASE: Final = _NOUNS | {"DT", "PRP$", "JJ", "JJR", "JJS", "CD", "POS", "HYPH", "$"}
_STARTS: Final = _NOUNS | {"DT", "PRP$", "JJ", "JJS", "CD", "PRP", "EX", "IN"}
#: No finite verb stands right after these.
_NO_VERB_AFTER: Final = frozenset(("DT", "PRP$", "POS", "TO", "MD", "HYPH"))
#: A sentence of more tokens is a list, one of fewer a fragment.
_LONGEST: Final = 80
_SHORTEST: Final = 6
#: How much worse than the tagger's best reading, in its units, one with a verb may be for the word to count as one.
_DOUBT: Final = 400


class _Clause:
    """A sentence with the tokens that claim a finite verb; which can be one is asked only where it matters."""

    def __init__(self, analysis: Analysis, sentence: Sentence) -> None:
        self.analysis = analysis
        self.sentence = sentence
        self.aside = _asides(analysis, sentence)
        self.claims = [at for at in _claims(analysis, sentence) if at not in self.aside]
        self._starts = {at: group.first for group in sentence.groups for at in range(group.first, group.end)}
        self._ends = {group.end for group in sentence.groups}
        self._known: dict[int, bool] = {}

    @cached_property
    def short(self) -> bool:
        """Whether there are fewer verbs than clauses."""
        places = range(self.sentence.first, self.sentence.last)
        return len({self.group(at) for at in places if self.verb(at)}) <= len(self.claims)

    def group(self, at: int) -> int:
        """The first token of the verb group that the token belongs to."""
        return self._starts.get(at, at)

    def verbless(self, first: int, end: int) -> bool:
        """Whether none of the tokens can be a finite verb."""
        tokens = [at for at in range(first, end) if at not in self.aside]
        return not any(map(self.tagged, tokens)) and not any(map(self.verb, tokens))  # what costs nothing first

    def tagged(self, at: int) -> bool:
        """Whether the token is a finite verb by either tag."""
        tags, lowers = self.analysis.timeline.tags, self.analysis.timeline.lowers
        if tags[at] not in _FINITE and self.analysis.tags[at] not in _FINITE:
            return False
        # "Figures that the town": no statement begins with a third person; "brigade" is no past form
        if at == self.sentence.first and tags[at] == "VBZ":
            return lowers[at] in BE | HAVE | DO
        return _possible(lowers[at], tags[at] if tags[at] in _FINITE else self.analysis.tags[at])

    def verb(self, at: int) -> bool:
        """Whether the token can be a finite verb of the sentence."""
        found = self._known.get(at)
        if found is None:
            found = self._known[at] = at not in self.aside and (self.tagged(at) or self._readable(at))
        return found

    def _readable(self, at: int) -> bool:
        """Whether the token, by its place and form, could be read as a finite verb."""
        first, last = self.sentence.first, self.sentence.last
        tags, lowers = self.analysis.timeline.tags, self.analysis.timeline.lowers
        before = tags[at - 1] if at > first else ""
        if at == first or not lowers[at].isalpha() or self.group(at) != at:
            return False
        if tags[at] == "VB":
            return before not in ("TO", "MD")
        if tags[at] == "NNS" and tags[max(at - 2, first)] == "CD" and before == "NN":
            return False  # "200 wind farms"
        if before in _NO_VERB_AFTER or (before == "IN" and at - 1 not in self._ends):
            return False
        subject = before in _SUBJECT_ENDS or at - 1 in self.claims
        if tags[at] in _OPEN_CLASSES and lowers[at] not in _PREPOSITIONS and subject and self._inflected(at):
            return True
        read = tagger().with_verb(self.analysis.words[first:last], (at - first,))
        return read is not None and read[2] <= _DOUBT and _possible(lowers[at], read[1])

    def _inflected(self, at: int) -> bool:
        """Whether the word has a verb's form for what stands before it, be its tag what it may."""
        tags, lowers = self.analysis.timeline.tags, self.analysis.timeline.lowers
        low = lowers[at]
        if low in _PASTS or (low.endswith("ed") and lemma(low, "VBD") != low):
            return True  # "the rig count dropped by 52"
        if low.endswith("s") and _is_verb(lemma(low, "VBZ")):
            return lowers[at + 1] != "of"  # "the road, which is new, links the two towns"
        if not _is_verb(low):
            return False
        # "the villages border the park", "that border the lake"
        if at - 1 in self.claims:
            return True
        while at > self.sentence.first and at not in self.claims and lowers[at - 1] != ",":
            at -= 1
            if tags[at] in ("NNS", "NNPS", "CC") or lowers[at] in ("police", "people"):
                return True
        return False


#: The tags of words that the tagger knows as something else than a verb, and may never have seen as one.
_OPEN_CLASSES: Final = _NOUNS | {"JJ", "VBN", "VBD", "VB", "VBP", "VBZ", "VBG", "RB", "UH", "FW", "IN"}
_PREPOSITIONS: Final = frozenset(
    "about above across after against along although amid among around as at because before behind below beside "
    "between beyond by despite down during except for from if in inside into like near of off on onto out outside over "
    "past per since so than that though through to toward towards under until up upon via whether while with within "
    "without".split()
)
#: What a subject ends with, or an aside after it.
_SUBJECT_ENDS: Final = _NOUNS | ADVERBS | {"PRP", ",", "-RRB-", ")", "''"}
#: Past forms that do not end in -ed.
_PASTS: Final = PAST_NOT_BASE | INVARIANT | {past for past, _ in IRREGULAR.values()} | {"found", "left"}


def _possible(low: str, tag: str) -> bool:
    """Whether the word has the ending of the verb form."""
    if tag == "VBD":
        return low.endswith(("ed", "d", "t")) or low in _PASTS or lemma(low, "VBD") != low or _is_verb(low)
    return tag != "VBZ" or low.endswith("s")


@cache
def _is_verb(low: str) -> bool:
    """Whether the word has the forms of a verb: "bordered", "bordering"."""
    known = low in PUNCTUAL or low in STATIVE or low in SAYING or low in THINKING
    return known or (is_english(inflect(low, "VBG")) and is_english(inflect(low, "VBD")))


def missing_verb(analysis: Analysis) -> Iterator[Match]:
    """The place at which a clause of the reporter's own words lacks its finite verb."""
    for sentence in _statements(analysis):
        clause = _Clause(analysis, sentence)
        yield from _matches(analysis, (shape(clause) for shape in _SHAPES))


def _statements(analysis: Analysis) -> Iterator[Sentence]:
    """The sentences of the body that are no fragments by their length, their first letter or their stop."""
    for sentence in analysis.timeline.narrated():
        first, last = sentence.first, sentence.last
        if (
            _SHORTEST <= last - first <= _LONGEST
            and analysis.words[last - 1] == "."
            and analysis.words[first][0].isupper()
        ):
            yield sentence


def _matches(analysis: Analysis, places: Iterable[tuple[int, int] | None]) -> Iterator[Match]:
    """The first place that was found, if it stands outside quotations."""
    found = next((place for place in places if place is not None), None)
    if found is not None and not any(analysis.quoted[found[0] : found[1]]):
        start, end = analysis.starts[found[0]], analysis.ends[found[1] - 1]
        yield Match(start, end, {"words": analysis.text[start:end]})


def _claims(analysis: Analysis, sentence: Sentence) -> list[int]:
    """The tokens of the sentence that open a clause which has to have a finite verb."""
    lowers, words, tags = analysis.timeline.lowers, analysis.words, analysis.timeline.tags
    found: list[int] = []
    for at in range(sentence.first + 1, sentence.last - 1):
        low, following, tag = lowers[at], lowers[at + 1], tags[at + 1]
        if low == "that":
            opens = tags[at] in ("IN", "WDT") and following not in TIME_NOUNS | {"same", "very", "is", "much", "many"}
            opens = opens and tag not in ("CC", ".", ",")
        elif low in ("who", "which"):
            opens = words[at] == low and lowers[at - 1] not in ("of", "and", "or")
            opens = opens and following != "to" and tag not in (",", ":", ".")
        elif low in _OPENERS:
            opens = following in NOMINATIVE or tag in ("DT", "PRP$", "NNP", "NNS") or lowers[at - 1] == "that"
            opens = opens and following not in ("any", "no", "all", "both")
        elif low in _PREPOSITIONS_TOO:
            opens = following in ("he", "she", "they", "we", "i") or lowers[at - 1] == "that"
        else:
            # ", and it was published": a subject of its own
            opens = tags[at] == "CC" and lowers[at - 1] == "," and following in ("he", "she", "they", "we", "i", "it")
        if opens:
            found.append(at)
    return found


_OPENERS: Final = frozenset("because if when whether unless where".split())
_PREPOSITIONS_TOO: Final = frozenset("while although though after before until since".split())


def _asides(analysis: Analysis, sentence: Sentence) -> frozenset[int]:
    """The tokens in round brackets."""
    found: set[int] = set()
    depth = 0
    for at in range(sentence.first, sentence.last):
        depth += analysis.timeline.lowers[at] == "("
        if depth:
            found.add(at)
        depth -= bool(depth) and analysis.timeline.lowers[at] == ")"
    return frozenset(found)


def _opening(clause: _Clause, end: int, opener: int = -1) -> int:
    """Where the subject begins that ends before `end`, after an adverbial in front with its comma; -1 for nowhere."""
    lowers, tags = clause.analysis.timeline.lowers, clause.analysis.timeline.tags
    first = clause.sentence.first if opener < 0 else opener + 1
    comma = next((at for at in range(end - 1, first, -1) if lowers[at] == ","), -1)
    if comma < 0:
        start = first + (tags[first] in ADVERBS or tags[first] in ("CC", "``"))
        return start if tags[start] in _PHRASE or tags[start] in ("PRP", "VBZ") else -1
    fronted = tags[first] in ("IN", "RB", "CD", "TO", "VBG", "VBN") or any(
        time.first == first for time in clause.sentence.times
    )
    return comma + 1 if fronted and (tags[comma + 1] in _PHRASE or tags[comma + 1] == "PRP") else -1


def _nominal(clause: _Clause, start: int, end: int) -> bool:
    """Whether the tokens are one noun phrase, with phrases of place or belonging after it."""
    lowers, tags = clause.analysis.timeline.lowers, clause.analysis.timeline.tags
    return start < end and all(
        tags[at] in _PHRASE | _QUOTES
        or (at == end - 1 and _noun(clause, at))
        or at in clause.aside
        or (at > start and (lowers[at] in _INSIDE or tags[at] == "CC"))
        for at in range(start, end)
    )


_INSIDE: Final = frozenset("of in for at from on with by to".split())
_QUOTES: Final = frozenset(("``", "''"))


def _reported(clause: _Clause) -> tuple[int, int] | None:
    """ "The researchers that although the sample is small, it is sound": who says it, and no verb of saying."""
    analysis, sentence = clause.analysis, clause.sentence
    lowers, tags = analysis.timeline.lowers, analysis.timeline.tags
    that = clause.claims[0] if clause.claims else -1
    if that < 0 or lowers[that] != "that":
        return None
    head = that - 1
    while head > sentence.first:
        time = next((time for time in sentence.times if time.end == head + 1), None)
        if time is not None:
            head = time.first - 1
        elif tags[head] in ADVERBS or head in clause.aside:
            head -= 1
        else:
            break
    start = _opening(clause, head + 1)
    if start < 0 or start > head:
        return None
    if not (head == start and lowers[head] in _NOMINATIVE):
        if tags[head] not in _NOUNS | {"VBZ"} or lowers[head] in _CONTENT or lowers[head] in TIME_NOUNS:
            return None
        if not (_nominal(clause, start, head + 1) or start == head):
            return None
        # "who" and not "that" begins what is told of a person, and no relative clause is cut off by an adverbial
        person = lowers[head] in _SPEAKERS or tags[start] == "NNP" or head + 1 < that
        if not _said(clause, that, person):
            return None
        if head == sentence.first and not (lowers[head].endswith("s") or _name(analysis, head)):
            return None  # "Recall that"
    return (head, that + 1) if clause.verbless(sentence.first, that) and clause.short else None


def _name(analysis: Analysis, at: int) -> bool:
    """Whether the word is nothing but a name."""
    return analysis.timeline.tags[at] == "NNP" and not _is_verb(analysis.timeline.lowers[at])


def _said(clause: _Clause, that: int, person: bool) -> bool:
    """Whether a clause with a subject and nothing left out follows: no relative clause, as in "the man that we met"."""
    tags = clause.analysis.timeline.tags
    if tags[that + 1] not in _STARTS or tags[clause.sentence.last - 2] == "IN":
        return False
    group = next((group for group in clause.sentence.finite() if group.first > that), None)
    if group is None or group.first == that + 1:
        return False
    full = group.lemma == "be" or group.passive
    if person:
        return full or tags[group.end] != "."
    if tags[that + 1] == "IN":
        return False  # "a level that in both cases is high"
    if tags[group.end] == "NNS" and _is_verb(lemma(clause.analysis.timeline.lowers[group.end], "VBZ")):
        return False  # "payments that the party must make exceed the sum"
    return full or tags[group.end] in ("DT", "PRP$", "CD", "JJ", "NN", "NNS", "NNP")


#: Those of whom the press tells what they say.
_SPEAKERS: Final = frozenset(
    "adviser advisor ambassador analyst analysts attorney captain chairman chancellor chief coach commander "
    "commissioner director doctor doctors economist economists envoy expert experts governor historian historians "
    "journalist journalists judge lawyer lawyers leader mayor minister observers official officials police president "
    "professor prosecutor prosecutors reporters researcher researchers scientist scientists secretary senator "
    "spokesman spokesperson spokeswoman witness witnesses".split()
)


def _adjacent(clause: _Clause) -> tuple[int, int] | None:
    """ "Several laboratories the result", "that the bridge a symbol": a subject and another phrase side by side."""
    analysis, sentence = clause.analysis, clause.sentence
    lowers, tags = analysis.timeline.lowers, analysis.timeline.tags
    for at in range(sentence.first, sentence.last - 3):
        following = lowers[at + 1]
        if (
            following not in _DETERMINERS
            and not (
                following in ("more", "less", "fewer") and lowers[at + 2] == "than" and tags[at + 3] in ("CD", "$")
            )
            and not (following in _SCORES and lowers[at + 2] == "of")
            and not (following == "such" and lowers[at + 2] in ("a", "an"))
        ):
            continue
        pronoun = lowers[at] in _NOMINATIVE and tags[at] == "PRP"
        pronoun = pronoun or (at == sentence.first and lowers[at] in ("this", "it") and following in ("a", "an", "the"))
        if lowers[at + 2] in TIME_NOUNS or (not pronoun and not _noun(clause, at)):
            continue  # "for your help this morning"
        if not pronoun and (lowers[at] in TIME_NOUNS or _measure(clause, at)):
            continue
        opener = max((claim for claim in clause.claims if claim < at), default=-1)
        if opener >= 0 and lowers[opener] not in ("that", "because", "whether"):
            continue
        start = _opening(clause, at + 1, opener)
        if pronoun and opener >= 0 and all(tags[t] in ADVERBS for t in range(start, at)):
            start = at
        if start < 0 or any(time.first < at + 1 <= time.end for time in sentence.times):
            continue
        if start != at if pronoun else not _nominal(clause, start, at + 1):
            continue
        if start == at and not pronoun and _is_verb(lowers[at]):
            continue  # "that border the lake"
        if opener >= 0 and _suasive(clause, opener):
            continue
        if opener < 0 and following in ("a", "an") and lowers[start] in ("one", "his", "her", "their", "my"):
            continue  # "His father a miner, his mother a nurse, he grew up"
        end = _close(clause, at + 1)
        comma = next((token for token in range(at, end) if lowers[token] == ","), end)
        alone = opener >= 0 and following != "the" and clause.verbless(start, comma)
        if alone or (clause.verbless(start, end) and (clause.short or _resumed(clause, end))):
            return at, at + 3
    return None


def _suasive(clause: _Clause, that: int) -> bool:
    """Whether the clause may have a subjunctive: "request that the court arrest the suspect"."""
    lemmas = clause.analysis.timeline.lemmas
    return not _SUASIVE.isdisjoint(lemmas[max(that - 5, clause.sentence.first) : that])


_SUASIVE: Final = frozenset(
    "advise ask beg command decree demand desire direct insist instruct intend move order pledge prefer propose "
    "recommend request require rule stipulate suggest urge vote proposal recommendation suggestion requirement "
    "essential important imperative necessary vital crucial insistence condition".split()
)


def _resumed(clause: _Clause, end: int) -> bool:
    """Whether at the token, after a comma, a new clause with a subject of its own goes on."""
    lowers, tags = clause.analysis.timeline.lowers, clause.analysis.timeline.tags
    at = end + 1
    if lowers[end] != "," or tags[at] != "CC":
        return False
    at += 1
    start = at
    while at < clause.sentence.last and tags[at] in _PHRASE | {"PRP", "EX"}:
        at += 1
    return at > start and tags[at] in _FINITE


def _noun(clause: _Clause, at: int) -> bool:
    """Whether the word is a noun; a past form without the ending of one is."""
    tag = clause.analysis.timeline.tags[at]
    return tag in _NOUNS or (tag == "VBD" and not _possible(clause.analysis.timeline.lowers[at], tag))


_SCORES: Final = frozenset("dozens scores hundreds thousands millions".split())
_DETERMINERS: Final = frozenset("the a an his her its their this these".split())


def _measure(clause: _Clause, at: int) -> bool:
    """Whether "a" or "the" after the token gives a rate or an epithet: "five euros a kilo", "Ivan the Terrible"."""
    lowers, tags, words = clause.analysis.timeline.lowers, clause.analysis.timeline.tags, clause.analysis.words
    if lowers[at + 1] in ("a", "an"):
        counted = at > clause.sentence.first and tags[at - 1] == "CD"
        return counted or lowers[at + 2] in TIME_NOUNS or lowers[at + 2] in _UNITS
    return (
        tags[at] == "NNP"
        and lowers[at + 1] == "the"
        and words[at + 2][0].isupper()
        and tags[at + 3] not in ("POS", "NN", "NNS")
    )


_UNITS: Final = frozenset(
    "barrel kilo kilogram kilogramme tonne ton litre liter gallon ounce share head piece unit lot bit".split()
)


def _close(clause: _Clause, at: int) -> int:
    """Where the clause ends at the latest: at its stop, or at a conjunction or relative word after a comma."""
    lowers, tags = clause.analysis.timeline.lowers, clause.analysis.timeline.tags
    for token in range(at, clause.sentence.last):
        if lowers[token] in (";", ":") or token in clause.claims:
            return token
        if lowers[token] == "," and tags[token + 1] == "CC":
            return token
    return clause.sentence.last


def _relative(clause: _Clause) -> tuple[int, int] | None:
    """ "The teacher, who the children to the shelter, was": a relative word, and no verb for it."""
    lowers, tags = clause.analysis.timeline.lowers, clause.analysis.timeline.tags
    for at in clause.claims:
        if lowers[at] in ("who", "which") and tags[at + 1] in ("DT", "PRP$"):
            end = next((t for t in range(at + 1, clause.sentence.last) if lowers[t] in (",", ".", ";")), -1)
            if end - at > 2 and clause.verbless(at, end) and clause.short:
                return at, at + 2
    return None


def _content(clause: _Clause) -> tuple[int, int] | None:
    """ "He said that the two sides in close contact.": what is said, with no verb up to the stop."""
    lowers, tags = clause.analysis.timeline.lowers, clause.analysis.timeline.tags
    if not clause.claims:
        return None
    at, last = clause.claims[-1], clause.sentence.last
    if lowers[at] != "that" or last - at < _SHORTEST or tags[at + 1] not in _STARTS or _suasive(clause, at):
        return None
    if tags[at + 1] == "IN" or (tags[at + 1] == "PRP" and lowers[at + 1] not in NOMINATIVE):
        return None  # "said that in anger", "said that himself"
    if tags[at + 2] in ("JJR", "RBR") or _is_verb(lowers[at + 1]):
        return None  # "that the fewer the guests, the better"
    if "way" in lowers[at : at + 5] or not TIME_NOUNS.isdisjoint(lowers[at : at + 4]):
        return None  # "learned that the hard way"
    verb = max((group for group in clause.sentence.groups if group.end <= at), key=lambda g: g.end, default=None)
    if verb is None or at - verb.end > 3 or verb.lemma not in SAYING | THINKING:
        return None
    if not clause.verbless(at, last) or not clause.short:
        return None
    end = at + 1
    while end < last and tags[end] in _PHRASE and end - at < 8:
        end += 1
    return at, min(end + 1, last - 1)


def _dash(clause: _Clause) -> tuple[int, int] | None:
    """ "Among the wounded – 12 children.": a dash for "is" after a phrase that can be no subject, or a pronoun."""
    lowers, tags = clause.analysis.timeline.lowers, clause.analysis.timeline.tags
    first, last = clause.sentence.first, clause.sentence.last
    fronted = lowers[first] in ("among", "of") and lowers[first + 1] != "course"
    dashes = [at for at in range(first, last - 1) if lowers[at] in _DASHES and at not in clause.aside]
    if not dashes or not (fronted or lowers[first] in ("they", "he", "she")):
        return None
    at = dashes[0]
    text, starts, ends = clause.analysis.text, clause.analysis.starts, clause.analysis.ends
    if not text[ends[at - 1] : starts[at]].isspace() or not text[ends[at] : starts[at + 1]].isspace():
        return None
    end = min((claim for claim in clause.claims if claim > at), default=last)
    if fronted and (len(dashes) > 1 or tags[at - 1] not in (*_NOUNS, "PRP", "JJ") or not clause.verbless(at, last)):
        return None
    if any(map(clause.tagged, range(first, end))) or not (fronted or clause.short):
        return None
    return at - 1, at + 2


_DASHES: Final = frozenset(("-", "–", "—", "--"))


def _modal(clause: _Clause) -> tuple[int, int] | None:
    """ "The party will its debts": an auxiliary of mood, and no verb after it."""
    analysis, sentence = clause.analysis, clause.sentence
    lowers, tags = analysis.timeline.lowers, analysis.timeline.tags
    for group in sentence.groups:
        at = group.first
        if (
            tags[at] != "MD"
            or lowers[at] not in MODALS
            or group.end != at + 1
            or lowers[at + 1] not in _DETERMINERS
            or at == sentence.first
        ):
            continue
        if tags[at - 1] not in _NOUNS and lowers[at - 1] not in _NOMINATIVE:
            continue
        start = _opening(clause, at, group.opener)
        if start < 0 or (lowers[at - 1] not in _NOMINATIVE and not _nominal(clause, start, at)):
            continue
        if not TIME_NOUNS.isdisjoint(lowers[at + 2 : at + 5]):
            continue
        end = _close(clause, at + 1)
        if not any(tags[t] in ("VB", "VBP") for t in range(at + 1, end)):
            return at, at + 2
    return None


_NOMINATIVE: Final = frozenset("he she they we i".split())
_SHAPES: Final = (_reported, _adjacent, _relative, _content, _dash, _modal)
#: Nouns that a clause with "that" fills, or that it modifies as an adverbial.
_CONTENT: Final = frozenset(
    "fact facts idea ideas claim claims belief beliefs view views hope hopes fear fears news report reports rumour "
    "rumours rumor rumors possibility possibilities chance chances risk risks danger dangers evidence sign signs "
    "proof doubt doubts concern concerns suspicion suspicions assumption assumptions allegation allegations notion "
    "theory theories hint hints suggestion suggestions statement statements announcement announcements argument "
    "arguments promise promises pledge warning warnings feeling impression sense opinion conclusion discovery "
    "realisation realization knowledge confirmation condition requirement demand demands proposal proposals order "
    "orders rule principle understanding expectation expectations speculation likelihood probability prospect thought "
    "thoughts admission accusation accusations charge charges confidence conviction certainty reassurance assurance "
    "assurances guarantee guarantees word message messages reason reasons way ways place places extent degree case "
    "effect event result proviso grounds basis complaint complaints talk reminder reminders prediction predictions "
    "forecast forecasts estimate estimates indication indications recommendation decision agreement insistence "
    "acknowledgement acknowledgment revelation revelations mistake pity shame surprise relief wish dream one ones "
    "ruling rulings verdict finding findings remark remarks comment comments "
    "thing things something anything nothing everything all those none".split()
)


def lost_passive(analysis: Analysis) -> Iterator[Match]:
    """A transitive verb that has neither a subject nor a passive: "In the villages recorded mass graves"."""
    for sentence in _statements(analysis):
        yield from _matches(analysis, (_after_place(_Clause(analysis, sentence)),))


def _after_place(clause: _Clause) -> tuple[int, int] | None:
    """ "In the region registered 45 cases", "According to the firm said that": a transitive verb and its object.

    What may stand before its subject is intransitive, or a passive: "In the hall stood a statue".
    """
    analysis, sentence = clause.analysis, clause.sentence
    lowers, tags, first, last = analysis.timeline.lowers, analysis.timeline.tags, sentence.first, sentence.last
    according = lowers[first : first + 2] == ["according", "to"]
    if lowers[first] not in _PLACING and not according:
        return None
    at = end = _phrase_end(clause, first + 1 + according, according)
    while at < last and tags[at] in ADVERBS:
        at += 1
    if end < first + 2 or at + 2 >= last or any(time.first < at for time in sentence.times):
        return None
    verb = lemma(lowers[at], "VBD")
    past = lowers[at].endswith("ed") or lowers[at] in _PASTS
    if not past or verb in _INVERTING | INTRANSITIVE | {"be", "have", "do"}:
        return None
    said = lowers[at + 1] == "that" and verb in SAYING
    if not said and (according or tags[at + 1] not in ("DT", "CD", "NNS", "NN", "JJ", "PRP$")):
        return None
    after = at + 1
    while tags[after] in ("DT", "PRP$", "CD", "JJ", "JJS"):
        after += 1
    own = range(at, after + (tags[after] == "NNS"))  # with its object
    others = {clause.group(token) for token in range(first, last) if token not in own and clause.verb(token)}
    return (at, at + 2) if len(others) <= len(clause.claims) else None


def _phrase_end(clause: _Clause, at: int, named: bool) -> int:
    """Where the one noun phrase ends that begins at the token, with what is joined to it; the token where none does.

    The last of two nouns has to be that of a place: in "In the capital police arrested 40 people", "In Paris Moreau won
    the race" and "In the valley fire destroyed a farm" it is the subject. `named` lets it be any.
    """
    lowers, tags, last = clause.analysis.timeline.lowers, clause.analysis.timeline.tags, clause.sentence.last
    start = at
    while at < last:
        at += tags[at] in ("DT", "PRP$")
        while at < last and (tags[at] in ("JJ", "JJS", "CD", "POS", "HYPH") or (tags[at] == "VBN" and at == start + 1)):
            at += 1
        head = at
        while at < last and tags[at] in _NOUNS:
            at += 1
        if at in (head, last) or (at > head + 1 and not named and lowers[at - 1] not in _PLACES):
            return start
        if tags[at] != "POS":
            if lowers[at] not in ("of", "and", "in", "for", "at"):
                return at
            at += 1
    return start


_PLACES: Final = frozenset(
    "airport apartment area base building camp capital center centre church city complex county court department "
    "district facility factory farm forest garage hall hospital hotel house institute laboratory library mall market "
    "ministry mine museum network networks office park plant port prison province region republic road room school "
    "settlement shop site square station store street territory theatre town university village warehouse zone".split()
)
_PLACING: Final = frozenset("in at on near across throughout inside".split())
#: Verbs that may stand before their subject, or need no object.
_INVERTING: Final = frozenset(
    "stand sit lie hang live come go run rise fall appear begin follow gather emerge stay sleep sound echo ring "
    "stretch loom lurk rest reign rule grow start step walk march rush roll hide flow burn shine wait work play fly "
    "meet assemble develop spread open close pass".split()
)
