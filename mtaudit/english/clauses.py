"""Clauses: which verb group heads the main clause of a sentence, which a clause inside it, and of what kind.

There is no parser. Subordinators and relative words open a frame that waits for its finite verb; a verb fills the
innermost frame that waits, else it is joined, reported without "that", or resumes the clause around. The kinds are
those of Quirk et al. 1985 (chapters 14 and 15); a clause that only a guess could place has `sure` False.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

import msgspec

from mtaudit.english.verbs import ADVERBS, NOMINATIVE, VerbGroup, provided
from mtaudit.english.verbwords import BARE_CONTENT, SAYING, THINKING

TIME_NOUNS: Final = frozenset(
    "day night morning evening afternoon week month year decade century time moment hour minute second weekend "
    "season summer winter spring autumn period era point today yesterday tomorrow tonight noon midnight dawn dusk "
    "nightfall daybreak sunrise sunset "
    "start end beginning monday tuesday wednesday thursday friday saturday sunday january february march april "
    "may june july august september october november december days weeks months years hours minutes seconds".split()
)
_KINDS: Final = {
    "if": "conditional", "unless": "conditional", "lest": "other",
    "when": "temporal", "whenever": "temporal", "while": "temporal", "until": "temporal", "till": "temporal",
    "before": "temporal", "after": "temporal", "once": "temporal", "since": "temporal", "as": "other",
    "because": "other", "although": "other", "though": "other", "whereas": "other", "than": "other",
    "whilst": "temporal",
    "whether": "content", "what": "content", "how": "content", "why": "content",
    "who": "relative", "whom": "relative", "whose": "relative", "which": "relative", "where": "relative",
    "that": "content", "whoever": "relative", "whatever": "relative", "whichever": "relative",
}  # fmt: skip
#: Prepositions as often as subordinators: the frame goes where no verb fills it.
_TENTATIVE: Final = frozenset("before after since as until till than because like though once".split())
_LENGTHS: Final = frozenset("week month year decade century season".split())
_BETWEEN: Final = frozenset(("then", "later", ",", "today", "tomorrow", "yesterday", "tonight"))
_TIMING: Final = frozenset("in at on after within during since from by for".split())
_HALVES: Final = frozenset(("a.m.", "p.m.", "am", "pm"))
_CONJUNCTIONS: Final = frozenset(("and", "but", "or", "nor", "yet", "then"))
_BREAKS: Final = frozenset((";", ":", "--", "—", "–", "―", "-"))
_ASKING: Final = frozenset(
    "ask wonder know see doubt determine check decide tell learn inquire question consider discuss find say "
    "examine clarify assess judge understand explain specify predict investigate".split()
)
_TELLING: Final = frozenset(
    "tell assure inform remind warn promise convince persuade notify advise guarantee reassure caution alert "
    "teach".split()
)
#: With "it" they tell what comes to mind or to light: "it dawned on the crew that".
_OCCURRING: Final = frozenset("seem appear occur dawn emerge follow transpire".split())
#: Adjectives of what is thought and felt: a clause with "that" fills them.
MINDED: Final = frozenset(
    "sure certain convinced unaware persuaded confident afraid scared worried fearful terrified anxious concerned "
    "aware hopeful adamant optimistic".split()
)
_UNSURE: Final = frozenset(
    "clear unclear sure unsure certain uncertain known unknown on of about over to out as".split()
)
_OPENING: Final = {
    *_KINDS,
    *_CONJUNCTIONS,
    *_BREAKS,
    ",",
    "(",
    ")",
    "provided",
    "providing",
    "case",
    "condition",
    "time",
    "moment",
}
_MARKS: Final = frozenset(("``", "''", "“", "”", '"', "‘", "’", "«", "»", "'"))
_NOUNS: Final = frozenset(("NN", "NNS", "NNP", "NNPS"))
_FINITE: Final = (["VBD"], ["VBZ"], ["VBP"], ["MD"])
_NAMING: Final = _NOUNS | {"CD"}
_PHRASE: Final = _NOUNS | {"DT", "PRP$", "JJ", "JJR", "JJS", "CD", "POS"}

#: What a clause of its own begins with.
_SUBJECTS: Final = _PHRASE | {"PRP", "EX"}


class _Frame(msgspec.Struct, gc=False):
    kind: str
    start: int
    opener: int
    governor: int
    verb: int = -1
    tentative: bool = False
    comma: bool = False  # whether a comma stands before its opener
    conjunction: int = -1  # the "and" that waited for its verb when the frame was opened


class Clauses:
    """Places the groups of one sentence; `place` does it."""

    def __init__(
        self, lowers: Sequence[str], tags: Sequence[str], first: int, last: int, groups: list[VerbGroup]
    ) -> None:
        self.lowers = lowers
        self.tags = tags
        self.first = first
        self.last = last
        self.groups = groups
        self.frames = [_Frame("main", first, -1, -1)]
        self.conjunction = -1
        self.comma = -1
        self.verb = -1  # the finite group placed last
        self.last_finite = -1
        self.lent = -1  # the group that a preposition would have had, given to a clause that lacked one
        self.depth = 0

    def place(self) -> bool:
        """Set clause, start, opener, governor and joined of each finite group; whether the main clause has a verb."""
        at = self.first
        finite = [number for number, group in enumerate(self.groups) if group.form == "finite"]
        lowers = self.lowers
        self.last_finite = finite[-1] if finite else -1
        for number in finite:
            group = self.groups[number]
            for token in range(at, group.first):
                if lowers[token] in _OPENING:
                    self._open(token)
            self._fill(number, group)
            at = group.end
        main = self.frames[0]
        complete = main.kind != "main" or (main.verb >= 0 and main.verb != self.lent)
        self._repair(finite)
        return complete

    def _open(self, token: int) -> None:
        low, tag = self.lowers[token], self.tags[token]
        frames = self.frames
        if low == ",":
            self.comma = token
            apart = token + 1 < self.last and self.lowers[token + 1] in ("who", "which", "whose", "whom")
            apart = apart and frames[-1].opener >= 0 and self.lowers[frames[-1].opener] in ("once", "because", "though")
            if frames[-1].verb < 0 and frames[-1].tentative and not apart:
                frames.pop()
            return
        if low == "(":
            self.depth += 1
            return
        if low == ")":
            self.depth = max(self.depth - 1, 0)
            return
        if low in _BREAKS:
            if low != "-" and self.verb >= 0 and not self.depth:
                self._repair([n for n in range(self.verb + 1) if self.groups[n].first >= self.frames[0].start])
                self.frames = [_Frame("main", token + 1, -1, -1)]
                self.conjunction = -1
            return
        if low in _CONJUNCTIONS:
            joins = low == "yet" and self.tags[token + 1 : token + 2] in _FINITE  # "broke a finger yet plays"
            if low not in ("yet", "then") or self.lowers[token - 1] in (",", "and") or joins:
                self.conjunction = token
            return
        if low == "that" and not self._subordinating(token, tag):
            return
        if low in ("before", "after", "by", "since", "until", "till", "as") and self._preposition(token):
            return
        if low == "once" and self.tags[token + 1 : token + 2] in (["VBD"], ["VBZ"], ["VBP"], ["MD"]):
            return  # "whose mills once made the town rich": an adverb
        if low == "as" and self.lowers[token + 1 : token + 3] in (["soon", "as"], ["long", "as"]):
            return  # the second "as" opens the clause
        if low == "than" and self.tags[token + 1 : token + 2] == ["CD"]:
            return
        if low == "than" and self.lowers[token + 1 : token + 2] in (["a"], ["an"], ["half"]):
            return
        kind = self._kind(token, low)
        if not kind:
            return
        if frames[-1].verb < 0 and frames[-1].tentative and frames[-1].opener == token - 1:
            frames.pop()
        governor = self.verb
        reported = low in ("that", "whether") and self.comma == token - 1
        if reported and frames[-1].comma and frames[-1].verb == self.verb and len(frames) > 1:
            frames.pop()  # "admitted after the final, which they lost, that"
            governor = frames[-1].verb
        comma = self.comma == token - 1 or (self.comma == token - 2 and self.tags[token - 1] == "IN")
        waiting = self.conjunction if self.verb < 0 or self.conjunction >= self.groups[self.verb].end else -1
        frames.append(
            _Frame(kind, token + 1, token, governor, -1, low in _TENTATIVE or self._reduced(token), comma, waiting)
        )

    def _subordinating(self, token: int, tag: str) -> bool:
        """Whether "that" opens a clause: no determiner ("that same night"), whatever the tagger says after a verb."""
        following = self.lowers[token + 1] if token + 1 < self.last else ""
        if following in ("same", "very") or (following in TIME_NOUNS and self.tags[token + 1] == "NN"):
            return False
        later = self.lowers[token + 2] if token + 2 < self.last else ""
        if self.tags[token + 1 : token + 3] in (["NNP", "NN"], ["NNP", "NNP"]) and {following, later} <= TIME_NOUNS:
            return False  # "that November evening"
        verb = self._verb_before(token)
        claimed = verb is not None and verb.end == token and verb.lemma in SAYING | THINKING
        resumed = self.lowers[token - 1] == "," and self.tags[token + 1 : token + 2] in (
            ["IN"],
            ["PRP"],
            ["DT"],
            ["PRP$"],
        )
        return tag in ("IN", "WDT") or resumed or (claimed and self.tags[token + 1 : token + 2] == ["IN"])

    def _preposition(self, token: int) -> bool:
        """Whether a noun phrase follows and then, with no verb, a new one: "Before the vote the guests"."""
        tags = self.tags
        at = token + 1
        if self.lowers[at][:1] in ("1", "2") and len(self.lowers[at]) == 4 and self.tags[at + 1 : at + 2] in _FINITE:
            return self.lowers[at].isdigit()  # "entering the country until 2030 include"
        article = self.lowers[at : at + 1] == ["the"]
        while at < self.last and (tags[at] in _PHRASE or self.lowers[at] == "of" or "HYPH" in tags[at - 1 : at + 1]):
            if tags[at - 1] in _NAMING and (
                tags[at] in ("DT", "PRP$") or (tags[at] == "NNP" and article and tags[at - 1] == "NN")
            ):
                return True
            if tags[at] == "CD" and self.lowers[at - 1] in _LENGTHS and tags[at + 1 : at + 2] == ["NNS"]:
                return self.lowers[at - 2] in ("this", "last", "the")  # "Since the start of this year 23 crews have"
            if self.lowers[at - 1][:3].isdigit() and self.lowers[at - 1].endswith("0s"):
                return True  # "Until the 1840s medical students were taught"
            dated = tags[at + 1 : at + 3] == ["IN", "CD"] and len(self.lowers[at + 2]) == 4
            if dated and tags[at] in _NOUNS and tags[at + 3 : at + 4] in (["DT"], ["PRP$"], ["PRP"], ["NNP"]):
                return True  # "Until his death in 2009 the general denied it"
            at += 1
        if self.lowers[token + 1 : token + 2] in (["next"], ["last"], ["this"]) and at > token + 3:
            return self.lowers[token + 2] in TIME_NOUNS  # "Until next Friday visitors can vote"
        named = tags[at - 1] in _NAMING or tags[at - 2] == "HYPH"  # "before kick-off he"
        return at < self.last and at > token + 1 and named and tags[at] in (",", "PRP", "EX")

    def _reduced(self, token: int) -> bool:
        """Whether the clause may have no verb of its own: "if used", "while in Paris", "when asked"."""
        if _KINDS.get(self.lowers[token]) in ("content", "relative"):
            return False
        return token + 1 < self.last and self.tags[token + 1] in ("VBN", "VBG", "VBD", "JJ", "IN", "TO", "RB")

    def _kind(self, token: int, low: str) -> str:
        lowers, tags = self.lowers, self.tags
        before = token - 1
        while before > self.first and (tags[before] in ADVERBS or lowers[before] in _MARKS):
            before -= 1
        previous = lowers[before] if before >= self.first else ""
        after_noun = before >= self.first and (tags[before] in _NOUNS or tags[before] in ("CD", "PRP", "DT", ")"))
        verb = self._verb_before(token)
        if low in ("case", "condition", "time", "moment"):
            return self._phrase(token, low)
        if low in ("provided", "providing"):
            return "conditional" if provided(self.lowers, self.tags, token, self.first, self.last) else ""
        if low == "that":
            if previous in ("provided", "providing") or (
                previous in ("condition", "case") and self.frames[-1].opener == token - 1
            ):
                return ""
            if self.tags[token] == "WDT" and not self._content(token, verb):
                return "relative"
            return "other" if previous == "so" else "content"
        if low in ("if", "when"):
            asked = verb is not None and verb.lemma in _ASKING and (verb.lemma == "ask" or self._near(verb, token))
            asked = asked and not (low == "if" and previous in ("that", ":"))  # "said that if it rains, it will"
            placed = self.groups[self.verb] if self.verb >= 0 else None
            if previous in ("and", "or") and placed is not None and placed.opener >= 0 and lowers[placed.opener] == low:
                return placed.clause
            if (
                asked
                or (previous in _UNSURE and previous != "as")
                or (low == "if" and previous == "as")
                or (
                    low == "when"
                    and (previous == "that" or (after_noun and (previous in TIME_NOUNS or tags[before] == "CD")))
                )
            ):
                return "content" if asked or previous in _UNSURE else "relative"
            if (
                low == "when"
                and previous == ","
                and before > self.first
                and (lowers[before - 1] in TIME_NOUNS or tags[before - 1] == "CD")
            ):
                return "relative"
            return _KINDS[low]
        if low in ("who", "whom", "which", "where"):
            if token == self.first:
                return ""
            if tags[before] in ("IN", "TO") or after_noun or previous in (",", "and", "those", "one"):
                return "relative"
            return "content"
        if low in ("what", "how", "why") and self._questioning(token):
            return ""
        return _KINDS[low]

    def _questioning(self, token: int) -> bool:
        """Whether the word opens a question of its own: "Why now?", "“Why now?” asked the judge"."""
        opening = token == self.first or (token == self.first + 1 and self.lowers[self.first] in _MARKS)
        return opening and "?" in self.lowers[token : self.last]

    def _phrase(self, token: int, low: str) -> str:
        """The kind of clause after "in case", "on condition", "by the time", "the moment"; "" for a plain noun."""
        before = self.lowers[max(token - 2, self.first) : token]
        following = token + 1 + (token + 1 < self.last and self.lowers[token + 1] == "that")
        if following >= self.last or self.tags[following] not in ("DT", "PRP", "PRP$", "NN", "NNP", "NNS", "JJ", "EX"):
            return ""
        if low in ("case", "condition"):
            return "conditional" if before[-1:] == ["in" if low == "case" else "on"] else ""
        if low == "time":
            return "temporal" if before == ["by", "the"] else ""
        opening = self.first + (self.lowers[self.first] in _MARKS)
        return "temporal" if before[-1:] == ["the"] and token - opening < 2 else ""

    def _content(self, token: int, verb: VerbGroup | None) -> bool:
        """Whether "that" after a verb of saying or thinking opens what is said, whatever its tag."""
        if verb is None:
            return False
        return (verb.end == token and verb.lemma in SAYING | THINKING) or (
            verb.lemma in _TELLING and 0 < token - verb.end <= 3
        ) or (
            # "wrote in her last letter that she": the clause is of the verb, and has a subject of its own
            verb.lemma in SAYING and verb.form == "finite" and self.tags[verb.end] == "IN" and token - verb.end <= 5
            and self.lowers[token + 1 : token + 2] != [] and self.lowers[token + 1] in NOMINATIVE
        ) or self._after_time(token, verb) or (
            # "It seemed to the onlookers that"
            verb.lemma in _OCCURRING and token - verb.end <= 5 and self.lowers[verb.first - 1] == "it"
        )  # fmt: skip

    def _after_time(self, token: int, verb: VerbGroup) -> bool:
        """Whether only an adverbial that ends in a time parts the clause from its verb: "noted on 4 May 1912 that"."""
        previous = self.lowers[token - 1]
        if verb.form != "finite" or not (previous in TIME_NOUNS or self.tags[token - 1] == "CD"):
            return False
        if token - verb.end > 8 or token + 1 >= self.last or self.tags[token + 1] not in _SUBJECTS:
            return False
        return verb.lemma in SAYING | THINKING or not MINDED.isdisjoint(self.lowers[verb.end : token])

    def _verb_before(self, token: int) -> VerbGroup | None:
        """The nearest verb group of any form before the token."""
        best = None
        for group in self.groups:
            if group.first >= token:
                break
            if self.lowers[group.first] == "following" and self.lowers[group.end] in TIME_NOUNS:
                continue  # "did not know until the following day that"
            best = group
        return best

    def _near(self, verb: VerbGroup, token: int) -> bool:
        """Whether nothing but an object or an adverbial of some words stands between the verb and the token."""
        return token - verb.end <= 4 and "," not in self.lowers[verb.end : token]

    def _answered(self, number: int) -> bool:
        """Whether the next finite verb has its own subject after "and" or "but": "In the yard he sat, and she sang"."""
        group = self.groups[number]
        following = next((g.first for g in self.groups[number + 1 :] if g.form == "finite"), self.last)
        return any(self.tags[t] == "CC" and not self._bare(t + 1, following) for t in range(group.end, following))

    def _trailed(self, number: int) -> bool:
        """Whether all later verbs stand in relative clauses: "On the day of the wedding he left for Oslo, where he"."""
        end = self.groups[number].end
        for group in self.groups[number + 1 :]:
            if group.form == "finite":
                if {"WDT", "WP", "WRB"}.isdisjoint(self.tags[end : group.first]):
                    return False
                end = group.end
        return True

    def _fill(self, number: int, group: VerbGroup) -> None:
        lowers, tags = self.lowers, self.tags
        if self.depth:
            group.clause, group.start = "aside", group.first
            return
        frames = self.frames
        previous = self.groups[self.verb] if self.verb >= 0 else None
        cc = self.conjunction if previous is None or self.conjunction >= previous.end else -1
        comma = self.comma if previous is None or self.comma >= previous.end else -1
        direct = cc >= 0 and self._bare(self._after_adverbial(cc + 1, group.first), group.first)
        # "the house he bought": a noun and a pronoun in the nominative side by side, with no comma between
        before = group.first - 1
        while before > self.first and tags[before] in ADVERBS:
            before -= 1
        # The last verb of a sentence that has no main verb yet heads no such clause.
        spare = number != self.last_finite or frames[0].verb >= 0
        if (
            spare and before > self.first and lowers[before] in NOMINATIVE and lowers[before] not in ("who", "you")
            and tags[before - 1] in ("NN", "NNS") and lowers[before - 1] not in TIME_NOUNS | _HALVES
            and (not (frames[-1].verb < 0 and frames[-1].kind != "main") or self._leads_on(number))
            and not (previous is not None and previous.lemma in _TELLING and previous.end == before - 1)
            and not (previous is None and number == self.last_finite)  # "In the capital she found work"
            and not (previous is None and group.lemma in SAYING and "that" in lowers[group.end : group.end + 4])
            and not (previous is None and tags[self.first] == "IN" and self._answered(number))
            and not (previous is None and tags[self.first] == "IN" and self._trailed(number))
        ):  # fmt: skip
            frames.append(_Frame("relative", before, before, self.verb))
        if not direct and self._inserted(group):
            # "fired at the car and, before guards could react, flees": the clause between is over
            del frames[next(n for n in range(len(frames), 0, -1) if frames[n - 1].start <= self.conjunction) :]
            if frames[-1].verb >= 0:
                group.joined = frames[-1].verb
                self._take(number, group, frames[-1])
                return
        gap = self._bare_relative(group, max(frames[-1].start, comma + 1, cc + 1))
        if gap >= 0 and spare and frames[-1].verb < 0:
            frames.append(_Frame("relative", gap, gap, self.verb))
        while len(frames) > 1 and direct and frames[-1].tentative and frames[-1].verb < 0:
            frames.pop()
        top = frames[-1]
        if top.tentative and top.verb < 0 and number == self.last_finite:
            # "passengers who were not tested before their trip will be": the last verb goes to the frame that needs one
            waiting = [frame for frame in frames if frame.verb < 0 and not frame.tentative]
            if waiting and len(frames) > 1 and (waiting[-1] is not frames[0] or waiting[-1].start < top.opener):
                del frames[frames.index(waiting[-1]) + 1 :]
                self._take(number, group, waiting[-1])
                group.sure = False
                self.lent = number
                return
        if top.verb < 0 and not (top.kind == "main" and self._aside(number, group, comma)):
            self._take(number, group, top)
            return
        if top.verb < 0:
            group.clause, group.start = "attribution", comma + 1
            self.verb = number
            return
        if previous is None:
            self._take(number, group, top)
            return
        if direct:
            while len(frames) > 1 and top.comma and 0 <= comma < cc and frames[-2].verb >= 0:
                frames.pop()
                top = frames[-1]
            if len(frames) > 1 and top.kind == "content" and frames[-2].verb >= 0 and self._of_governor(group, top):
                frames.pop()
                top = frames[-1]
            partner = top.verb
            group.joined = partner
            self._take(number, group, top)
            group.sure = group.sure and not (0 <= comma < cc and len(frames) > 1)
            return
        if top.comma and top.conjunction >= 0 and comma >= 0 and cc < 0 and self._bare(comma + 1, group.first):
            # "and the match, which had begun at noon, was off": the aside is over
            cc = top.conjunction
            frames.pop()
            if lowers[cc - 1] == ",":
                del frames[1:]  # "reported that he had seen it, but the officer, who was tired, did not"
            self._take(number, group, frames[-1])
            group.start = cc + 1
            group.sure = len(frames) == 1
            return
        if comma >= 0 and self._bare(comma + 1, group.first) and group.first - comma <= 3 and top.verb == self.verb:
            if self._said_of(top, number):
                above = frames[-2].verb
                frames[-1] = _Frame("content", self.groups[above].end, -1, above)
                self._take(number, group, frames[-1])
                return
            waiting = [frame for frame in frames if frame.verb < 0]
            if not waiting and (group.lemma not in SAYING or not self._noun_follows(group) or self._goes_on(number)):
                # "crossed the median, hit a bus and burst": a list of verbs
                group.joined = top.verb
                group.sure = False
                self._take(number, group, top)
                return
        waiting_at = max((n for n, frame in enumerate(frames) if frame.verb < 0), default=-1)
        if waiting_at >= 0:
            if cc >= 0 and comma < 0:
                self._take(number, group, top)
                group.sure = False
                return
            aside = top.comma and comma < 0 and top.kind == "relative" and top.verb == self.verb
            if aside and previous.lemma in BARE_CONTENT and not self._bare(previous.end, group.first):
                frames.append(_Frame("content", previous.end, -1, self.verb))  # ", who thought it was empty, had"
            else:
                del frames[waiting_at + 1 :]
            self._take(number, group, frames[-1])
            group.start = frames[-1].start
            return
        if cc >= 0:
            if comma >= 0:
                del frames[1:]
            group.sure = comma == cc - 1 and (frames[0].verb == self.verb or lowers[cc] == "but")
            self._take(number, group, frames[-1])
            group.start = cc + 1
            return
        if comma < 0 and previous.lemma in BARE_CONTENT and group.first > previous.end and not previous.passive:
            frames.append(_Frame("content", previous.end, -1, self.verb))
            self._take(number, group, frames[-1])
            return
        quoted = lowers[group.first - 1] in _MARKS or any(mark in _MARKS for mark in lowers[previous.end : group.first])
        if group.lemma in SAYING and (comma >= 0 or quoted):
            del frames[1:]
            group.governor = -1
            group.clause, group.start = "attribution", (comma + 1 if comma >= 0 else group.first)
            self.verb = number
            return
        if comma < 0 and self._reducible(previous):
            # "The man arrested on Tuesday was released": the first verb was a participle after all
            previous.form, previous.tense, previous.clause = "participle", "", ""
            frame = next((frame for frame in frames if frame.verb == self.verb), frames[-1])
            del frames[frames.index(frame) + 1 :]
            frame.verb = -1
            self._take(number, group, frame)
            return
        del frames[1:]
        self._take(number, group, frames[0])
        group.start = comma + 1 if comma >= 0 else previous.end
        group.sure = False

    def _said_of(self, top: _Frame, number: int) -> bool:
        """Whether the group is of what is said, past an aside: "said the chairman, who denies it, has moved"."""
        if top.kind != "relative" or not top.comma or len(self.frames) < 2 or self.frames[-2].verb < 0:
            return False
        above = self.groups[self.frames[-2].verb]
        phrase = self.tags[above.end] in _PHRASE | {"PRP"} and self.tags[top.opener - 2] in _NAMING
        return (
            above.lemma in BARE_CONTENT - _TELLING and above.end < top.opener - 1 and phrase and not above.passive
            and not self._goes_on(number)
        )  # fmt: skip

    def _of_governor(self, group: VerbGroup, top: _Frame) -> bool:
        """Whether the group goes by its tense with the verb above the clause: "says he had …, but adds"."""
        inner, outer = self.groups[top.verb], self.groups[self.frames[-2].verb]
        if inner.joined >= 0 and self.groups[inner.joined].tense == group.tense:
            return False  # "said that they woke, feel a jolt and ran"
        if inner.perfect and self.lowers[group.first].endswith("ed"):
            return False  # "had come and harmed" may be one group
        return (
            group.simple
            and outer.simple
            and group.tense == outer.tense != ""
            and not (inner.simple and inner.tense == group.tense)
        )

    def _aside(self, number: int, group: VerbGroup, comma: int) -> bool:
        """Whether the group and its subject only say who says it: "Margins, he adds, had", "…, the bank predicts."."""
        following = self.tags[group.end : group.end + 1]
        return (
            group.lemma in SAYING | THINKING
            and group.simple
            and self.first < comma < group.first - 1
            and self.tags[comma + 1] in ("DT", "NNP", "PRP", "PRP$", "NNS")
            and "," not in self.lowers[comma + 1 : group.first]
            and (
                (following == [","] and number != self.last_finite and self.tags[self.first] not in ("IN", "RB"))
                or (following in ([], ["."], ["''"]) and comma > self.first + 3 and number == self.last_finite)
            )
        )

    def _leads_on(self, number: int) -> bool:
        """Whether the next verb follows at once, and so has its subject before this one: "every word they said is"."""
        end = self.groups[number].end
        following = next((group.first for group in self.groups[number + 1 :] if group.form == "finite"), -1)
        return following >= end and "," not in self.lowers[end:following] and self._bare(end, following)

    def _bare_relative(self, group: VerbGroup, start: int) -> int:
        """Where a relative clause without relative word begins: "the day the court has chosen"; -1 for nowhere."""
        tags, lowers = self.tags, self.lowers
        while start < group.first and lowers[start] in _MARKS:
            start += 1
        if (
            start + 3 < group.first
            and lowers[start] == "the"
            and tags[start + 1] in ("NN", "NNS")
            and (tags[start + 2] in ("DT", "PRP$"))
            and lowers[start + 2] not in ("all", "both", "that", "this")
        ):
            return start + 2
        return -1

    def _take(self, number: int, group: VerbGroup, frame: _Frame) -> None:
        group.clause, group.start, group.opener, group.governor = frame.kind, frame.start, frame.opener, frame.governor
        frame.verb = number
        self.verb = number

    def _after_adverbial(self, start: int, end: int) -> int:
        """Where an adverbial of time right after a coordinator ends, else `start`: "and at the same time raises"."""
        tags, lowers = self.tags, self.lowers
        at = start
        if tags[at] == "IN" and lowers[at] in _TIMING:
            at += 1
            while at < end and (tags[at] in ("DT", "JJ", "CD", "PRP$") or lowers[at] in TIME_NOUNS):
                at += 1
            ends = lowers[at - 1] in TIME_NOUNS or tags[at - 1] == "CD"
            return at if at > start + 1 and ends else start
        while at < end and (tags[at] in ("DT", "JJ", "CD") or lowers[at] in TIME_NOUNS):
            at += 1
        # "and two years later moved"; without "later" the noun may be the subject: "and this year was worse"
        return at if at > start and at < end and lowers[at] in ("later", "earlier", "after", "afterwards") else start

    def _bare(self, start: int, end: int) -> bool:
        """Whether only adverbs stand between: the verb has no subject of its own."""
        return all(
            self.tags[token] in ADVERBS or self.lowers[token] in _MARKS or self.lowers[token] in _BETWEEN
            for token in range(start, end)
        )

    def _inserted(self, group: VerbGroup) -> bool:
        """Whether a clause between commas, which began right after a coordinator, ends before the group."""
        at, lowers = self.conjunction, self.lowers
        if at < 0 or lowers[at + 1] != "," or self.groups[self.verb].first < at:
            return False
        end = group.first - 1
        while end > at and self.tags[end] in ADVERBS:
            end -= 1
        inside = (g for g in self.groups if at < g.first < end and g.form == "finite")
        return lowers[end] == "," and end > at + 1 and all(g.opener > at for g in inside)

    def _goes_on(self, number: int) -> bool:
        """Whether a coordinator joins the next verb at once: "thanked the voters, conceded defeat and left"."""
        group = self.groups[number]
        following = next((other for other in self.groups[number + 1 :] if other.form == "finite"), None)
        if following is None or not _MARKS.isdisjoint(self.lowers[self.first : group.first]):
            return False
        coordinator = following.first - 1
        while coordinator > group.end and self.tags[coordinator] in ADVERBS:
            coordinator -= 1
        return self.tags[coordinator] == "CC" and "," not in self.lowers[group.end : coordinator - 1]

    def _noun_follows(self, group: VerbGroup) -> bool:
        return group.end < self.last and self.tags[group.end] in ("NNP", "PRP", "DT", "NN", "NNS")

    def _reducible(self, group: VerbGroup) -> bool:
        return (
            group.past and not group.passive and group.head == group.first
            and self.lowers[group.first].endswith(("ed", "n", "t", "d")) and group.first > self.first
            and self.tags[group.first - 1] in _NOUNS and group.end < self.last
            and (self.tags[group.end] in ("IN", "TO", "RB", "VBG")
                 or (self.tags[group.end] == "NNP" and self.lowers[group.end] in TIME_NOUNS))
        )  # fmt: skip

    def _repair(self, finite: list[int]) -> None:
        """Give the main clause a verb: the last one that a preposition took for its own, or a participle."""
        main = self.frames[0]
        if main.verb >= 0 or main.kind != "main":
            return
        for number in reversed(finite):
            group = self.groups[number]
            if group.form != "finite":
                continue
            if group.clause in ("main", "attribution"):
                return
            if (group.opener >= 0 and self.lowers[group.opener] in _TENTATIVE) or not group.sure or group.opener == -1:
                self._raise(group, main)
                while group.joined >= 0 and self.groups[group.joined].opener != -1:
                    group = self.groups[group.joined]
                    self._raise(group, main)
                return

    @staticmethod
    def _raise(group: VerbGroup, main: _Frame) -> None:
        group.clause, group.start, group.opener, group.governor, group.sure = "main", main.start, -1, -1, False
