"""Time adverbials, resolved to past, present or future against the day of the dateline.

After Quirk et al. 1985 (8.51-60): an adverbial is `definite` where it names a time that is over or a time to come
("yesterday", "in 2021", "on March 3"), and so refuses the present perfect; "since May", "this week", "already" do not.

An adverbial is read from left to right: adverbs of degree ("early", "as early as"), a preposition, parts ("the end
of"), and the name of a time. Only some names do without a preposition ("last week", but not "2021").
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

import msgspec

from mtaudit.english.datelines import Dateline
from mtaudit.english.verbs import WEEKDAYS


class Time(msgspec.Struct, frozen=True, gc=False):
    """A time adverbial: tokens `first` to `end` (exclusive).

    `when` is past, present or future, or "" where the text does not say (a weekday, a date without a dateline).
    `kind` is deictic (yesterday, last week, two days ago), date (on March 3, on Tuesday), month, year, era (in the
    1960s, during the Cold War), clock, story (the same evening, two years later, on the night of the crash, as a child:
    seen from the time told of), recent (in the past decade), ahead (within the next ten years), or span (until, from
    or by a time, no point of it).
    `year`, `month` and `day` are what the words name, else 0.
    """

    first: int
    end: int
    when: str
    kind: str
    year: int = 0
    month: int = 0
    day: int = 0


class _Name(msgspec.Struct, frozen=True, gc=False):
    """The name of a time that ends before `end`; `bare` names need no preposition."""

    end: int
    when: str
    kind: str
    bare: bool = False
    year: int = 0
    month: int = 0
    day: int = 0


#: Without a dateline nobody knows the year of writing. By these years every story looks back, or ahead; a lone sentence
#: is taken for one of today, and a year far below another that the story names lies behind it.
_OVER: Final = 1980
_OVER_TODAY: Final = 2020
_TO_COME: Final = 2030
_FAR: Final = 10

_MONTHS: Final = {
    name: number % 12 + 1
    for number, name in enumerate(
        "january february march april may june july august september october november december "
        "jan. feb. mar. apr. may. jun. jul. aug. sept. oct. nov. dec.".split()
    )
}
_UNIT: Final = frozenset(
    "second minute moment hour day night week weekend fortnight month season year decade generation century "
    "millennium".split()
)
_UNITS: Final = _UNIT | {f"{unit}s" for unit in _UNIT} | {"centuries", "millennia"}
_SEASONS: Final = frozenset("spring summer autumn fall winter".split())
_DAYTIME: Final = frozenset("morning evening afternoon night".split())
_FEASTS: Final = frozenset("christmas easter thanksgiving halloween pentecost ramadan".split())
_STORY: Final = (_UNIT - {"second", "minute"}) | _SEASONS | _DAYTIME | WEEKDAYS
_LAST: Final = (
    _UNITS | WEEKDAYS | _MONTHS.keys() | _SEASONS | _FEASTS | {"evening", "afternoon", "quarter", "term", "season"}
)
_NUMBERS: Final = frozenset(
    "a an one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen "
    "seventeen eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety hundred thousand million "
    "hundreds thousands millions few several many couple some dozen dozens half quarter".split()
)
_DEGREE: Final = frozenset(
    "about around almost nearly over exactly just roughly approximately some barely only more less than well at "
    "least little under".split()
)
_HOURS: Final = frozenset("one two three four five six seven eight nine ten eleven twelve".split())
_PART: Final = frozenset(
    "the early late mid mid- beginning start end middle close eve night morning evening afternoon hours day days "
    "week weeks weekend month months years spring summer autumn fall winter first second third fourth last half "
    "quarter turn final opening closing dying minutes moments aftermath outbreak height midst course heyday of in "
    "on".split()
)
#: A part of a year, which is over when the year is spoken of by it.
_PART_OF_YEAR: Final = _SEASONS | frozenset("beginning start middle end half quarter early late".split())
#: What nobody plans: in a story it lies in the past. With a year before it, every occasion has its time.
_MISHAPS: Final = frozenset(
    "accident ambush assassination attack avalanche blast blaze blizzard bombing capsizing collapse collision coup "
    "crash crush cyclone death derailment disappearance disaster drowning earthquake eruption explosion fire flood "
    "hurricane kidnapping killing landslide massacre murder quake raid robbery shooting sinking stabbing stampede "
    "storm tragedy tsunami typhoon".split()
)
_OCCASIONS: Final = _MISHAPS | frozenset(
    "attacks bombings campaign census championship championships conference coup crisis cup drought earthquakes "
    "election elections epidemic famine festival final finals fires floods games hurricane invasion massacres meltdown "
    "olympics outbreak pandemic poll polls protests quakes recession referendum revolt revolution riots season strike "
    "strikes summit talks tournament unrest uprising vote war wildfires".split()
)
#: What is over once it has begun: "at the beginning of the war", "the first days of the invasion".
_UPHEAVALS: Final = frozenset(
    "boom conflict crisis depression epidemic famine fighting insurgency invasion occupation pandemic recession revolt "
    "revolution siege unrest uprising war".split()
)
#: Before them lies the past, whether they have an article or not.
_TURNS: Final = frozenset("war revolution independence reunification unification partition liberation".split())
_BEGINNINGS: Final = frozenset("beginning start outbreak onset height peak".split())
_AGED: Final = frozenset(
    "ancient antique biblical bygone byzantine colonial communist feudal former imperial medieval mediaeval olden "
    "ottoman pagan prehistoric prewar roman soviet stalinist tsarist victorian".split()
)
_AGES: Final = frozenset("age days era period times years".split())
#: Kinds of days and weeks that own what happened in them: "at Monday's hearing".
_DAYS: Final = ("deictic", "date")
_AT: Final = ("at", "during", "in")
_CONTESTS: Final = frozenset(
    "ballot championship championships cup defeat derby draw election elections final game loss match olympics poll "
    "polls primary qualifier race referendum semi-final semifinal sprint tournament victory vote win".split()
)
_YOUTH: Final = frozenset("youth childhood infancy boyhood girlhood adolescence teens".split())
_AT_ONCE: Final = frozenset("shortly just immediately soon right straight directly".split())
#: Whose death or murder it is.
_WHOSE: Final = frozenset("the his her their its".split())
_LIFE: Final = frozenset("child boy girl teenager toddler schoolboy schoolgirl youth youngster student".split())
_REIGNS: Final = frozenset("reign rule siege occupation".split())
#: After these the name of the time begins: "the end of", "late", "early on".
_PART_ENDS: Final = frozenset("of in on early late mid mid-".split())
_POINT: Final = frozenset(("in", "on", "at", "during", "around", "about", "throughout"))
_SPAN: Final = frozenset(
    "by since until till from within over before after between for through past starting beginning".split()
)
#: A word before an adverbial that makes it a comparison or part of a noun: no point of time then.
_SPANNING: Final = frozenset(
    "since until till from between by than through as with to for over during before after within throughout "
    "versus against past the 's following not of every each".split()
)
_OWNERS: Final = frozenset("this his her their its our my every each one a an the no".split())
_YEAR: Final = re.compile(r"1[0-9]\d\d|20\d\d")
_WORD_DECADES: Final = frozenset("twenties thirties forties fifties sixties seventies eighties nineties".split())
_FIGURES: Final = re.compile(r"\d{1,2}([./])\d{1,2}\1(?:1[0-9]|20)\d\d")
_DECADE: Final = re.compile(r"(?:(?:mid|early|late)-)?(1[0-9]\d0|20\d0)'?s")
_ORDINAL: Final = re.compile(r"(?:1?\d|2[01])(?:st|nd|rd|th)")
_ORDINALS: Final = frozenset(
    "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth "
    "fifteenth sixteenth seventeenth eighteenth nineteenth".split()
)
_DAY: Final = re.compile(r"(?:[12]?\d|3[01])(?:st|nd|rd|th)?")
_CLOCK: Final = re.compile(r"\d{1,2}[:.]\d\d|\d{1,2}|noon|midnight|dawn|dusk|sunset|sunrise|daybreak|lunchtime")
_EXACT_CLOCK: Final = re.compile(r"\d{1,2}:\d\d|[a-z]+")
#: What may follow an hour without "o'clock": "at nine on Monday", "at about nine he".
_AFTER_HOUR: Final = WEEKDAYS | frozenset("on in and but , . the a he she it they we yesterday today tomorrow".split())
_ZONES: Final = frozenset("a.m. p.m. am pm gmt utc cet est local time moscow beijing o'clock".split())
_PAST_DAYS: Final = {"yesterday": "past", "tomorrow": "future"}
#: What follows "the day before" where it names no event: "the day before, rebels" and "had left the day before".
_AFTER_BEFORE: Final = frozenset((",", ".", ";", "and", "but", "in", "at", "from", "by", "with", ""))
#: What may open the clause after "Earlier": "Earlier reports" is no adverbial.
_STARTING: Final = frozenset(", the a an it he she they we i there this these his her its their".split())
_ERAS: Final = frozenset(
    "war wars revolution uprising rebellion empire ages renaissance reformation crusades dynasty depression blitz "
    "holocaust antiquity enlightenment inquisition armada".split()
)
_NOWADAYS: Final = frozenset(("now", "currently", "nowadays", "presently"))
_OPENING: Final = (
    _NUMBERS
    | _DEGREE
    | _PART
    | _POINT
    | _SPAN
    | WEEKDAYS
    | _UNITS
    | _NOWADAYS
    | _AT_ONCE
    | frozenset(
        "yesterday today tonight tomorrow last next this that these earlier later previously formerly long not "
        "as".split()
    )
)


def times(
    words: Sequence[str], lowers: Sequence[str], sentences: Sequence[tuple[int, int]], dateline: Dateline | None
) -> list[list[Time]]:
    """The time adverbials of each sentence, in order and without overlap."""
    found: list[list[Time]] = []
    over = written(lowers, sentences, None)
    for first, last in sentences:
        here: list[Time] = []
        reader = _Reader(words, lowers, first, last, dateline, over)
        at = first
        while at < last:
            low = lowers[at]
            time = reader.read(at) if low in _OPENING or low[:1].isdigit() else None
            if time is None:
                at += 1
                continue
            here.append(time)
            at = time.end
        found.append(here)
    return found


def written(lowers: Sequence[str], sentences: Sequence[tuple[int, int]], dateline: Dateline | None) -> int:
    """The first year that the story may be written in, as its dateline or the years it names tell."""
    if dateline is not None and dateline.year:
        return dateline.year
    if len(sentences) == 1:
        return _OVER_TODAY
    years = (int(low) for low in lowers if len(low) == 4 and _YEAR.fullmatch(low))
    latest = max((year for year in years if year <= _TO_COME), default=0)
    return min(max(_OVER, latest - _FAR), _OVER_TODAY)


class _Reader:
    def __init__(
        self,
        words: Sequence[str],
        lowers: Sequence[str],
        first: int,
        last: int,
        dateline: Dateline | None,
        over: int,
    ) -> None:
        self.words = words
        self.lowers = lowers
        self.first = first
        self.last = last
        self.dateline = dateline
        self.over = over

    def word(self, at: int) -> str:
        return self.lowers[at] if self.first <= at < self.last else ""

    def read(self, first: int) -> Time | None:
        """The adverbial that begins with the token, or None."""
        at = first
        word = self.word(at)
        if word in ("earlier", "previously", "formerly") and at == self.first and at + 1 < self.last:
            name = self._name(at + 1)
            new = self.word(at + 1) in _STARTING or self.words[at + 1][:1].isupper()
            if new and (name is None or not name.bare):
                return Time(at, at + 1, "past", "story")
        if word == "earlier" and self.word(at + 1) == "that" and self.word(at + 2) not in _STORY:
            return Time(at, at + 1, "past", "story")  # "reported earlier that"
        if word == "as" and self.word(at + 1) in ("a", "an"):
            young = self.word(at + 2) in ("young", "small", "little")
            end = at + 3 if young else at + 2
            life = self.word(end) in _LIFE or (young and self.word(end) in ("man", "woman"))
            return Time(at, end + 1, "", "story") if life else None
        if word == "as":
            if self.word(at + 1) == "of":
                at += 1
            elif self.word(at + 1) in ("early", "late", "recently", "far") and "as" in (
                self.word(at + 2),
                self.word(at + 3),
            ):
                at += 3 if self.word(at + 2) == "as" else 4
            else:
                return None
        elif word in ("earlier", "later", "early", "late", "only", "long", "not") or word in _AT_ONCE:
            at += self.word(at + 1) not in ("later", "ago", "afterwards")
        lead = self.word(at)
        if lead in _POINT or lead in _SPAN or (lead == "of" and self.word(at - 1) == "as"):
            at += 1
            while self.word(at) in ("about", "around", "approximately", "only", "as", "late", "early") and (
                self._name(at) is None
            ):
                at += 1
        else:
            lead = "in" if word == "as" else ""
        if not lead and self.word(first - 1) in _SPANNING:
            return None
        name = self._name(at, lead)
        if name is not None and lead in _AT and self.word(name.end) == "'s" and name.kind in _DAYS:
            contest = not _CONTESTS.isdisjoint(self.lowers[name.end + 1 : min(name.end + 6, self.last)])
            if lead != "in" or contest:
                name = msgspec.structs.replace(name, end=name.end + 1)  # "at yesterday's session"
        if name is None and lead:
            name = self._led(at, lead)
            if name is None and lead in _POINT:
                name = self._of_mishap(at)
            if name is None and lead in ("before", "after"):
                name = self._turn(at, first)
        if lead == "for" and name is not None and name.kind not in ("recent", "ahead"):
            return None
        if name is None or not (lead or name.bare):
            return None
        if lead == "from" and self.word(first - 1) in ("date", "dates", "dated", "dating"):
            return None
        if self.word(name.end) in ("'s", "'", "-", "–", "/") or (lead and self.word(first - 1) in ("than", "of")):
            return None
        return self._time(first, name, lead)

    def _time(self, first: int, name: _Name, lead: str) -> Time:
        """The adverbial of a name after its preposition: "from 1990 to 1995" lies where its end lies."""
        when, kind, end = name.when, name.kind, name.end
        if lead in ("from", "between") and self.word(end) in ("to", "until", "till", "through", "and"):
            close = self._name(end + 1, lead) or self._led(end + 1, lead)
            if close is not None and (close.kind == kind or close.year or close.when or kind == "clock"):
                end, when, kind = close.end, close.when, close.kind
                lead = "during"
        elif lead in ("from", "between") and name.kind != "span" and self.word(first + 2) in ("to", "and"):
            lead = "during"  # "from 4 to 12 June"
        if lead == "of" and not when:
            kind = "span"  # "as of Monday": from then on
        if lead in _SPAN and kind not in ("recent", "ahead") and not (lead == "over" and self.word(end - 1) == "ago"):
            if lead not in ("before", "after") or self.word(first) not in _AT_ONCE:
                kind = "span"
            elif kind != "deictic":
                kind = "clock"
        if lead == "since":
            when = ""  # it reaches to now
        return Time(first, end, when, kind, name.year, name.month, name.day)

    def _name(self, at: int, lead: str = "") -> _Name | None:
        """The name of a time that begins with the token, with the parts that open it: "the end of last month"."""
        name = self._plain(at, lead)
        if name is not None:
            return name
        reach = at
        while reach - at < 7 and self.word(reach) in _PART:
            reach += 1
        while reach > at:
            if self.word(reach - 1) in _PART_ENDS and self.word(reach - 2) != "'s":
                name = self._plain(reach, "in")
                if name is not None and name.kind not in ("clock", "recent", "ahead"):
                    if name.kind == "year" and not _PART_OF_YEAR.isdisjoint(self.lowers[at:reach]):
                        name = msgspec.structs.replace(name, kind="month")
                    bare = name.bare and self.word(reach - 1) in ("early", "late")
                    return msgspec.structs.replace(
                        name, bare=bare or (at < reach and self.word(at) in ("early", "late"))
                    )
            reach -= 1
        return None

    def _plain(self, at: int, lead: str) -> _Name | None:
        word, following = self.word(at), self.word(at + 1)
        if word in _MONTHS:
            return self._month(at)
        if word in WEEKDAYS:
            return self._weekday(at, lead)
        if word in ("yesterday", "tomorrow", "today", "tonight"):
            return _Name(at + 1 + (following in _DAYTIME), _PAST_DAYS.get(word, "present"), "deictic", bare=True)
        if word in _NOWADAYS:
            return _Name(at + 1, "present", "deictic", bare=True)
        if word in ("last", "next"):
            return self._last_next(at)
        if word == "this" and following == "time":
            # "this time last year"
            return self._last_next(at + 2) or (self._plain(at + 2, "") if self.word(at + 2) in _PAST_DAYS else None)
        if word == "this" and following == "coming" and self.word(at + 2) in _LAST:
            return _Name(at + 3, "future", "deictic", bare=True)
        if word == "this" and (following in _LAST or following in _DAYTIME):
            if self.word(at - 1) in ("earlier", "later"):
                earlier = self.word(at - 1) == "earlier"
                kind = "recent" if earlier else "deictic"
                return _Name(at + 2, "past" if earlier else "future", kind, bare=True)
            return _Name(at + 2, "present", "deictic", bare=True)
        if word == "these" and following == "days":
            return _Name(at + 2, "present", "deictic", bare=True)
        if word == "those" and following in ("days", "years"):
            return _Name(at + 2, "", "story")
        if word == "that" and self.word(at - 1) == "at" and following in ("time", "point", "stage", "juncture"):
            return _Name(at + 2, "", "story")
        if word == "that" and following in _STORY:
            return _Name(at + 2, "", "story", bare=following != "moment")
        if word == "the":
            return self._article(at, lead)
        if word[:1].isdigit():
            name = self._number(at, lead)
            if name is not None:
                return name
        if word in _DEGREE or word in _NUMBERS or word in _UNITS or word[:1].isdigit() or word == "long":
            return self._counted(at)
        return None

    def _last_next(self, at: int) -> _Name | None:
        word, unit = self.word(at), self.word(at + 1)
        if unit not in _LAST or self.word(at - 1) in _OWNERS:
            return None
        end = at + 2 + (self.word(at + 2) in _DAYTIME)
        if self.word(end) == "of" or unit in ("second", "minute", "hour", "days", "weeks", "months", "years"):
            return None
        end = self._dated(end)
        return _Name(end, "past" if word == "last" else "future", "deictic", bare=True)

    def _article(self, at: int, lead: str) -> _Name | None:
        """What follows "the": "the same day", "the next ten years", "the 1960s", "the day before yesterday"."""
        word, following = self.word(at + 1), self.word(at + 2)
        if word == "day" and following in ("before", "after") and self.word(at + 3) in _PAST_DAYS:
            return _Name(at + 4, _PAST_DAYS[self.word(at + 3)], "deictic", bare=True)
        if word in _STORY and following in ("before", "after") and self.word(at + 3) in ("last", "next"):
            return _Name(at + 4, "past" if self.word(at + 3) == "last" else "future", "deictic", bare=True)
        if word in _UNIT | _DAYTIME and following == "before" and self.word(at + 3) in _AFTER_BEFORE:
            return _Name(at + 3, "", "story", bare=True)
        if word in _UNITS and lead and self.lowers[at + 2 : at + 4] == ["to", "come"]:
            return _Name(at + 4, "", "ahead")
        if word == "present" and following in ("time", "moment") and lead == "at":
            return _Name(at + 3, "present", "deictic")
        if word == "year" and _YEAR.fullmatch(following):
            return self._number(at + 2, lead)
        if word == "days" and following == "of" and lead == "in":
            return self._days_of(at + 3)
        if word == "other" and not lead and following in ("day", "week", "night", "evening", "morning", "afternoon"):
            return _Name(at + 3, "past", "deictic", bare=True)
        if word == "turn" and following == "of" and self.lowers[at + 3 : at + 5] == ["the", "century"]:
            return _Name(at + 5, "past", "era")
        days = self.lowers[at + 3 : at + 6] if word in _DAYTIME and following in ("of", "from") else []
        if days[1:2] == ["to"] and WEEKDAYS.issuperset(days[::2]):
            return _Name(at + 6, "", "date")  # "the night from Saturday to Sunday"
        if word in _WORD_DECADES and lead == "in":
            return _Name(at + 2, "past", "era")
        if word in _DAYTIME and lead == "in" and following != "of":
            return _Name(at + 2, "", "story")
        if word in _UNITS and following == "ahead" and lead and self.word(at + 3) != "of":
            return _Name(at + 3, "future", "deictic")
        if word in _NUMBERS and following in _UNITS and self.word(at + 3) == "to":
            name = self._plain(at + 4, "to")
            return name if name is not None and name.year else None  # "in the three years to 2013"
        if word in ("year", "years") and _YEAR.fullmatch(following):
            return self._number(at + 2, lead)
        if word in _AGED and following in _AGES:
            return _Name(at + 3, "past", "era")
        if word in _REIGNS and following == "of":
            end = at + 3
            while end < self.last and self.words[end][:1].isupper():
                end += 1
            return _Name(end, "past", "era") if end > at + 3 else None
        if _YEAR.fullmatch(word):
            end = next((t + 1 for t in range(at + 2, min(at + 6, self.last)) if self.word(t) in _OCCASIONS), 0)
            if end:
                year = int(word)
                return _Name(end, self._calendar(0, 0, year), "year", year=year)
        for end in range(at + 2, min(at + 5, self.last - 2)) if lead else ():
            if self.word(end) == "of" and _YEAR.fullmatch(self.word(end + 1)):
                if lead != "during" and self.word(end - 1) not in _OCCASIONS | _SEASONS:
                    break
                year = int(self.word(end + 1))  # "during the spring session of 2022"
                return _Name(end + 2, self._calendar(0, 0, year), "month", year=year)
            if self.word(end) in ("that", "which", "ended") and self.word(end - 1) in _UNITS | _SEASONS:
                over = end + (self.word(end) != "ended")
                if self.word(over) in ("ended", "closed"):
                    return _Name(over + 1, "past", "era")  # "in the fiscal year that ended on 31 March"
        if word in ("same", "following", "next", "previous") and following in _STORY:
            end = at + 3 + (self.word(at + 3) in _DAYTIME)
            return None if self.word(end) in ("of", "as") else _Name(end, "", "story", bare=True)
        if word in ("next", "coming", "past", "last", "previous"):
            end = at + 2
            while self.word(end) in _NUMBERS or self.word(end)[:1].isdigit():
                end += 1
            if self.word(end) not in _UNITS:
                return None
            if word in ("past", "last", "previous"):
                if lead in ("on", "at", "by"):
                    return None
                return _Name(end + 1, "past" if word != "previous" else "", "recent")
            if word == "coming" and lead in ("in", "over", "during", "within", ""):
                return _Name(end + 1, "future", "deictic", bare=self.word(at - 1) == "in")
            return _Name(end + 1, "", "ahead")
        if word in ("near", "distant", "foreseeable") and following == "future":
            return _Name(at + 3, "future", "deictic")
        if word == "future" and following != "of" and lead == "in":
            return _Name(at + 2, "future", "deictic")
        if word in ("time", "moment") and lead == "at":
            if word == "moment":
                return None if following == "of" else _Name(at + 2, "present", "deictic")
            if following in ("when", "that") or self.word(at + 3) in ("writing", "publication"):
                return None
            return _Name(at + 2 + (following == "of"), "past", "clock")
        if lead == "in" and following == "minute" and (word[:1].isdigit() or word in _ORDINALS):
            return _Name(at + 3, "", "clock")
        if _ORDINAL.fullmatch(word) or word in _ORDINALS:
            if following in ("century", "centuries") or (following == "and" and self.word(at + 4) == "centuries"):
                if self.word(at + 1) in ("21st",):
                    return None
                end = at + (3 if following != "and" else 5)
                return _Name(end + (self.word(end) in ("bc", "ad", "b.c.", "a.d.")), "past", "era")
            if following == "of" and self.word(at + 3) in _MONTHS and _DAY.fullmatch(word):
                return self._month(at + 3, word)
        if _DECADE.fullmatch(word):
            return self._decade(at + 1)
        return self._era(at)

    def _decade(self, at: int) -> _Name:
        decade = _DECADE.fullmatch(self.word(at))
        start = int(decade[1]) if decade else 0
        end = at + 1
        if self.word(end) in ("and", "or") and _DECADE.fullmatch(self.word(end + 1)):
            end += 2
        return _Name(end, "past" if start + _FAR <= max(self.over, 2000) else "", "era", year=start)

    def _days_of(self, at: int) -> _Name | None:
        """Whose days they were: "in the days of the tsars", "in the days of Stalin"."""
        end = at + 2 if self.word(at) == "the" and self.word(at + 1) not in _UNITS | _SEASONS else at
        while end < self.last and self.words[end][:1].isupper() and self.word(end) not in _MONTHS:
            end += 1
        return _Name(end, "past", "era") if end > at else None

    def _era(self, at: int) -> _Name | None:
        """A war or an age with a name of its own: "the Thirty Years' War", "the Middle Ages"."""
        end = at + 1
        while end - at < 6 and end < self.last and (self.words[end][:1].isupper() or self.word(end) == "'"):
            if self.word(end) in _ERAS and end > at + 1:
                end += 1
                while self.words[end : end + 1] and self.words[end][:1] == "I":
                    end += 1
                return _Name(end, "past", "era")
            end += 1
        return None

    def _number(self, at: int, lead: str) -> _Name | None:
        """A year, a decade, a day before its month, or a time of day in figures."""
        word, following = self.word(at), self.word(at + 1)
        if _DAY.fullmatch(word) and (following in _MONTHS or (following == "of" and self.word(at + 2) in _MONTHS)):
            return self._month(at + 1 + (following == "of"), word)
        if _DAY.fullmatch(word) and following in ("to", "and", "or", "-", "–"):
            second, month = self.word(at + 2), self.word(at + 3)
            return self._month(at + 3, second) if _DAY.fullmatch(second) and month in _MONTHS else None
        if _DECADE.fullmatch(word):
            return self._decade(at)
        if lead in ("on", "since", "until", "from", "by") and _FIGURES.fullmatch(word):
            year = int(word[-4:])
            return _Name(at + 1, self._calendar(0, 0, year), "date", year=year)
        if (
            lead != "at"
            and _YEAR.fullmatch(word)
            and lead != "for"
            and (following not in _UNITS and following not in ("/", "est", "edt") and following not in _ZONES)
        ):
            end = at + 1 + (following in ("ad", "bc"))
            if following in ("-", "–") and not self.word(at + 2).isdigit():
                return None
            if following in ("-", "–"):
                end = at + 3
            if lead != "between" and following in ("and", "or") and _YEAR.fullmatch(self.word(at + 2)):
                end = at + 3
            year = int(word)
            return _Name(end, self._calendar(0, 0, year), "year", year=year)
        if lead and following in ("ad", "bc"):
            return _Name(at + 2, "past", "era")
        return None

    def _mishap(self, at: int) -> int:
        """Where the mishap ends that begins with the token: "the explosion", "his sudden death"; 0 for none."""
        if self.word(at) not in _WHOSE:
            return 0
        return next((end + 1 for end in range(at + 1, at + 4) if self.word(end) in _MISHAPS), 0)

    def _turned(self, at: int) -> int:
        """Where the turn of an upheaval ends that begins with the token: "the end of the war"; 0 for none."""
        words = self.lowers[at : min(at + 5, self.last)]
        turn = words[:1] == ["the"] and words[1:2] and words[1] in _BEGINNINGS | {"end"} and words[2:4] == ["of", "the"]
        return at + 5 if turn and words[4:] and words[4] in _UPHEAVALS else 0

    def _of_mishap(self, at: int) -> _Name | None:
        """A part of the day or a time that a mishap names: "the night of the crash", "the days before his murder"."""
        part, link = self.word(at + 1), self.word(at + 2)
        start = part in _BEGINNINGS or (part in ("first", "early", "opening") and link in _UNITS)
        if self.word(at) == "the" and start:
            of = at + 2 if part in _BEGINNINGS else at + 3
            if self.word(of) == "of" and self.word(of + 1) == "the" and self.word(of + 2) in _UPHEAVALS:
                return _Name(of + 3, "past", "story")
        linked = link == "of" or (link == "before" and part in _UNITS)
        upheaval = part == "eve" and linked and self.word(at + 3) == "the" and self.word(at + 4) in _UPHEAVALS
        if self.word(at) == "the" and upheaval:
            return _Name(at + 5, "past", "story")
        if self.word(at) != "the" or part not in _UNITS | _DAYTIME | {"time", "eve"} or not linked:
            return None
        end = self._mishap(at + 3)
        return _Name(end, "past", "story") if end else None

    def _turn(self, at: int, first: int) -> _Name | None:
        """A turn of history or a mishap that splits the past: "before the war", "shortly after independence"."""
        end = self._mishap(at)
        after = at + (self.word(at) == "the")
        if not end and self.word(after) in _TURNS and self.word(after + 1) not in ("of", "in", "-", "with", "on"):
            end = after + 1
        before = self.word(first) == "before"
        return _Name(end, "past", "story") if end and (before or self.word(first) in _AT_ONCE) else None

    def _led(self, at: int, lead: str) -> _Name | None:
        """The names that only their preposition tells: "at nine", "at noon", "during World War II"."""
        word = self.word(at)
        if lead in ("during", "throughout", "in", "before", "after") and self.words[at : at + 1] != []:
            era = self._era(at - 1)
            if era is not None:
                return era
        if lead in ("in", "during") and self.words[at : at + 1] and self.words[at][:1].isupper():
            owner = next((t for t in range(at + 1, min(at + 4, self.last)) if self.word(t) in ("'s", "'")), 0)
            if owner and self.word(owner + 1) in ("time", "day", "reign", "lifetime") and word not in WEEKDAYS:
                return _Name(owner + 2, "past", "era")
        if lead == "in" and word in _AGED and self.word(at + 1) in ("times", "days"):
            return _Name(at + 2, "past", "era")
        if lead == "in" and word in ("his", "her", "their", "its"):
            following, third = self.word(at + 1), self.word(at + 2)
            if following in _YOUTH:
                return _Name(at + 2, "past", "story")
            if (following in ("last", "final", "early") and third in ("years", "days")) or (
                following in ("school", "student", "younger") and third in ("days", "years")
            ):
                return _Name(at + 3, "past", "story")
        if lead in ("until", "till") and word == "recently":
            return _Name(at + 1, "past", "story")
        new_year = word == "new" and self.word(at + 1) == "year"
        if (word in _FEASTS or new_year) and lead in ("at", "on", "around", "during"):
            end = at + (2 + (self.word(at + 2) == "'s") if new_year else 1)
            end += self.word(end) in ("eve", "day", "sunday", "monday")
            if _YEAR.fullmatch(self.word(end)):
                year = int(self.word(end))
                return _Name(end + 1, self._calendar(0, 0, year), "date", year=year)
        if lead == "at" and [word, *self.lowers[at + 1 : at + 3]] == ["the", "age", "of"]:
            return _Name(at + 4, "", "story")
        if lead == "at" and word == "present" and self.word(at + 1) != "in":
            return _Name(at + 1, "present", "deictic")
        if lead not in ("at", "by", "around", "about", "from", "between", "until", "before", "after", "of", "since"):
            return None
        exact = bool(_CLOCK.fullmatch(word))
        named = lead in ("at", "by", "around", "about") or self.word(at + 1) == "o'clock"
        if not exact and not (word in _HOURS and named):
            return None
        end = at + 1
        zoned = self.word(end) in _ZONES
        while self.word(end) in _ZONES:
            end += 1
        if (
            not zoned
            and not (exact and _EXACT_CLOCK.fullmatch(word))
            and (lead == "between" or self.word(end) not in _AFTER_HOUR)
        ):
            return None
        day = self._name(end + (self.word(end) == "on"), "on")
        if day is not None and day.kind in ("date", "deictic", "story"):
            return day
        return _Name(end, "", "clock")

    def _counted(self, at: int) -> _Name | None:
        """A length of time and how it is laid: "two days ago", "three years later", "a week from now"."""
        end = at
        while end - at < 8 and self.word(end) in _DEGREE:
            end += 1
        if self.word(end) == "long" and self.word(end + 1) == "ago":
            return _Name(end + 2, "past", "deictic", bare=True)
        while end - at < 10 and self._quantity(end):
            end += 1
        if self.word(end + 1) == "ago" and self.word(end).removesuffix("s") in _SEASONS | WEEKDAYS | {"quarter"}:
            return _Name(end + 2, "past", "deictic", bare=True)  # "two summers ago"
        while self.word(end) in _UNITS:
            end += 1
            if self.word(end) == "and" and (self.word(end + 1) in _NUMBERS or self.word(end + 1)[:1].isdigit()):
                end += 2
                while self._quantity(end):
                    end += 1
            else:
                break
        if self.word(end - 1) not in _UNITS and self.word(end - 1) != "half":
            return None
        after = self.word(end)
        if after == "ago":
            end += 1
            if self.word(end) in ("today", "tomorrow", "yesterday"):
                end += 1
            elif self.word(end) in ("this", "next", "last") and self.word(end + 1) in _LAST:
                end += 2  # "two years ago next month"
            return _Name(end, "past", "deictic", bare=True)
        if after in ("'", "'s") and self.word(end + 1) == "time":
            return _Name(end + 2, "future", "deictic")
        if after == "before" and self._mishap(end + 1):
            return _Name(self._mishap(end + 1), "past", "story", bare=True)
        if after == "after":
            turn = self._mishap(end + 1) or self._turned(end + 1)
            if turn:
                return _Name(turn, "", "story", bare=True)
        if after in ("later", "earlier", "afterwards") and self.word(end + 1) != "than":
            return _Name(end + 1, "", "story", bare=True)
        if after == "from" and self.word(end + 1) in ("now", "today", "tomorrow"):
            return _Name(end + 2, "future", "deictic", bare=True)
        return None

    def _quantity(self, at: int) -> bool:
        word = self.word(at)
        return (
            word in _NUMBERS
            or word[:1].isdigit()
            or (word in ("of", "-", "or", "and", "to") and self.word(at - 1) in _NUMBERS | {"or"})
            or (word in _DEGREE and self.word(at - 1) == "a")
        )

    def _weekday(self, at: int, lead: str) -> _Name | None:
        owned = self.word(at - 1) in _OWNERS or (self.word(at - 1) in ("last", "next", "of") and lead != "in")
        if owned or (self.word(at + 1) == "'s" and lead not in _AT):
            return None
        end = at + 1 + (self.word(at + 1) in _DAYTIME)
        after = end + (self.word(end) == ",")
        if self.word(after) in _MONTHS or (_DAY.fullmatch(self.word(after)) and self.word(after + 1) in _MONTHS):
            date = self._month(
                after + (self.word(after) not in _MONTHS), "" if self.word(after) in _MONTHS else self.word(after)
            )
            if date is not None and date.kind == "date":
                return msgspec.structs.replace(date, bare=True)
        week = end + (self.word(end) == "of")
        if self.word(week) in ("last", "next") and self.word(week + 1) == "week":
            return _Name(week + 2, "past" if self.word(week) == "last" else "future", "deictic", bare=True)
        return _Name(end, "", "date", bare=True)

    def _month(self, at: int, day: str = "") -> _Name | None:
        """A month with the day before or after it and the year, as far as they are there."""
        end = at + 1
        if not day and _DAY.fullmatch(self.word(end)) and self.word(end + 1) not in ("percent", "%"):
            day, end = self.word(end), end + 1
            if self.word(end) in ("and", "or", "to", "-", "–") and _DAY.fullmatch(self.word(end + 1)):
                end += 2
        number = int(re.sub(r"\D", "", day)) if day else 0
        kind, month = "date" if day else "month", _MONTHS[self.word(at)]
        after = end + (self.word(end) in (",", "of"))
        if _YEAR.fullmatch(self.word(after)):
            year = int(self.word(after))
            return _Name(after + 1, self._calendar(month, number, year), kind, False, year, month, number)
        if (
            self.word(after) in ("last", "next", "this")
            and self.word(after + 1) == "year"
            and self.word(after + 2) != "'s"
        ):
            when = {"last": "past", "next": "future"}.get(self.word(after), self._calendar(month, number, 0))
            return _Name(after + 2, when, "deictic" if when else kind, False, 0, month, number)
        if self.word(end) in ("-", "–"):
            return None
        return _Name(end, self._calendar(month, number, 0), kind, False, 0, month, number)

    def _dated(self, end: int) -> int:
        """Past the date that names the day again: "last Saturday, July 25"."""
        after = end + 1
        if self.word(end) != "," or not (self.word(after) in _MONTHS or self.word(after + 1) in _MONTHS):
            return end
        date = self._plain(after, "on")
        return date.end if date is not None and date.kind == "date" else end

    def _calendar(self, month: int, number: int, year: int) -> str:
        """When a date lies, seen from the dateline: within half a year either way where no year stands."""
        line = self.dateline
        if year and line is not None and line.year and line.year != year:
            return "past" if year < line.year else "future"
        if year and (line is None or not line.year):
            return "past" if year < self.over else "future" if year > _TO_COME else ""
        if line is None or not line.month or not month:
            return ""
        months = month - line.month if year else (month - line.month + 6) % 12 - 6
        if months:
            return "past" if months < 0 else "future"
        if not number or not line.day or number == line.day:
            return "present"
        return "past" if number < line.day else "future"
