"""Sentences of wire copy."""

from __future__ import annotations

import re

# A run of sentence-final marks with the marks that close after it. It always matches where a mark stands, so
# that one pass over the text is linear whatever the run.
_END = re.compile(r"[.!?…。！？]++(?:[\"'”’»›)\]]|“(?=\s|\Z))*+(?:\s?\[\d{1,3}\])*+")
# What follows: space, then marks that open or introduce, then the next word.
_NEXT = re.compile(r"(\s*+)([\"'“‘«‹„(\[{¡¿*#@•·\s–—―-]*+)([^\W_]*+)")
_LAST = re.compile(r"[^\s\"“‘«„(\[]*+\Z")  # the word before the mark, with the full stops in it
_WINDOW = 24  # code points: no abbreviation is longer

# Words that open a sentence and seldom continue a name: after `Inc.` or `U.S.` they decide.
_OPENER = frozenset(
    "The A An This That These Those It He She They We You I In On At By For From With Without After Before During "
    "Since Until While When Where Why How What Who Which If As Although Though Because But And Or Nor So Yet Then "
    "There Here However Meanwhile Moreover According Both Each Every Some Many Most Few All Any Its His Her Their "
    "Our My Your Another Other Several Over About Among Between Despite Earlier Later Now Today Yesterday Such "
    "Thus To Only Even Once Still Instead Perhaps Following Amid Under Not No".split()
)
# Titles and the like: a name follows, whatever it looks like.
_NEVER = frozenset(
    "mr mrs ms mx dr drs prof gen lt col maj capt cmdr adm sgt cpl pvt brig gov sen sens rep reps rev hon supt "
    "messrs mme mlle mt ft vs v cf e.g i.e viz lt.col lt.gen maj.gen approx".split()
)
# A sentence can end with these, and does where an opener follows.
_SELDOM = frozenset(
    "st ste ca inc corp co cos ltd bros jr sr esq ph.d jan feb mar apr jun jul aug sep sept oct nov dec mon tue tues "
    "wed thu thur thurs fri sat sun ave blvd rd hwy bldg dept govt est incl al pres det fr ala ariz ark calif "
    "colo conn del fla ga ill ind kan ky la md mass mich minn miss mo mont neb nev okla ore pa tenn tex va vt "
    "wash wis wyo".split()
)
_COUNTED = frozenset(
    "no nos art fig figs vol vols ch sec p pp par jan feb mar apr jun jul aug sep sept oct nov dec".split()
)
_BRAND = frozenset("yahoo jeopardy yum wham".split())  # names that end with an exclamation mark
_HOUR = frozenset("a.m p.m am pm".split())
_AFTER_HOUR = frozenset(
    "Monday Tuesday Wednesday Thursday Friday Saturday Sunday January February March April May June July August "
    "September October November December Jan Feb Mar Apr Jun Jul Aug Sep Sept Oct Nov Dec Mon Tue Tues Wed Thu "
    "Thurs Fri Sat Sun GMT EST EDT ET CET CEST BST UTC PST PDT PT CST CDT MST MDT MSK Eastern Central Mountain "
    "Pacific Moscow Beijing London Kyiv Kiev Minsk Local".split()
)
_MONTH = frozenset("January February March April May June July August September October November December".split())
_SITE = frozenset("com org net ru ua by kz info gov edu js io html htm pdf doc txt".split())
# "“What now?” President Smith asked": the sentence goes on after the question.
_SAID = re.compile(
    r"(?:[^\W\d_][\w.'’-]{0,30} ){1,6}?(?:said|says|told|asked|asks|added|wrote|replied|shouted|declared|exclaimed"
    r"|cried|quipped|tweeted|demanded|wondered|answered|stressed|noted|insisted)\b"
)


def sentences(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """The sentences of the paragraph `text[start:end]` as offsets, without the space between them."""
    found = []
    begin = start
    for match in _END.finditer(text, start, end):
        stop = match.end()
        if (
            stop < end and text[stop - 1] == '"' and text[stop].isupper()
            and text.count('"', max(begin, stop - 1000), stop) % 2
        ):  # fmt: skip
            stop -= 1  # "ended."We": the mark opens the next sentence
        if stop < end and (text[stop].isspace() or text[stop] in '"“‘«„(' or text[stop].isupper()):
            onward = _ends(text, begin, match.start(), stop, end)
            if onward:
                found.append((begin, stop))
                begin = onward
    if begin < end:
        found.append((begin, end))
    return found


def _ends(text: str, begin: int, at: int, stop: int, end: int) -> int:
    """Where the next sentence starts if one ends with the marks `text[at:stop]`, else 0."""
    following = _NEXT.match(text, stop, end)
    assert following is not None  # every part of it may be empty
    gap, lead, word = following.groups()
    onward = stop + len(gap)
    before = _LAST.search(text, max(begin, at - _WINDOW), at)
    last = before.group() if before else ""
    marks = text[at:stop]
    if onward == end:
        return 0
    if not gap and not _run_together(last, marks, lead, word, text[following.end() : following.end() + 1]):
        return 0
    if not word:
        # A currency sign or the like opens a sentence as a figure would.
        opens = text[following.end() : following.end() + 1] in tuple("$€£¥₴₽…")
        return onward if opens and last[-1:].isalnum() and "." not in last else 0
    capital = not word[0].islower() or (len(word) > 1 and word[1].isupper())  # "iPhone"
    if marks[0] == "." and marks[:2] != "..":
        return onward if _stops(text, begin, at, last, marks, lead, word, capital, following) else 0
    if not capital or last.lower() in _BRAND:
        return 0
    if _goes_on(text, marks, lead, word, following.start(3)):
        return 0
    return onward


def _run_together(last: str, marks: str, lead: str, word: str, after: str) -> bool:
    """Whether a sentence starts right after the mark, the space between them lost or put before it."""
    if lead.strip('"“‘«„('):
        return False
    if not word or not word[0].isupper() or word.lower() in _SITE or after in ("@", "/"):
        return False
    if lead:
        return len(marks) == 1 and last.islower() and len(last) > 1 and lead in ('"', "“", "«", "„")
    if word in _OPENER:
        return len(last) != 1 and "." not in last
    if len(word) == 1 or not word[1:].islower():
        return False
    return not last or (last.islower() and last.isalpha() and len(last) > 1)


def _stops(
    text: str, begin: int, at: int, last: str, marks: str, lead: str, word: str, capital: bool, following: re.Match[str]
) -> bool:
    """Whether the full stop at `at` ends a sentence."""
    name = last.lower()
    opener = word in _OPENER
    if name in _COUNTED and word[0].isdigit():
        return False
    if not capital:
        # A lower-case start is an error of the copy: believed only between plain words.
        return (
            not lead and last.islower() and last.isalpha() and len(last) > 3
            and name not in _SELDOM and name not in _NEVER and word.capitalize() in _OPENER and word != "i"
        )  # fmt: skip
    if name in _HOUR and ("." in name or name != "am"):
        return word not in _AFTER_HOUR and not word[0].isdigit()
    if name in _NEVER and (last[0].isupper() or name in ("vs", "v", "cf", "e.g", "i.e", "viz", "approx")):
        return False
    if _is_abbreviation(last):
        return opener and ")" not in marks
    if word[0].isdigit() and last.isdigit() and _FIGURE.match(text, following.start(3)):
        return False  # "3. 5 percent"
    if last.isdigit() and len(last) < 3 and word in _MONTH:
        return False  # "24. February"
    if at - begin <= 4 and text[begin:at].strip("([ ").isdigit():
        return False  # "1. The first item"
    return not _goes_on(text, marks, lead, word, following.start(3))


def _is_abbreviation(last: str) -> bool:
    """Whether the word before a full stop is one that seldom ends a sentence: `Inc`, `U.S`, an initial."""
    name = last.lower()
    if len(last) == 1:
        return last.isalpha()
    if "." in last:
        return last[0].isalpha() and last[-2] == "."
    return name in _SELDOM and (last[0].isupper() or name in _LOWER)


_LOWER = frozenset("al ca govt dept est incl".split())  # abbreviations of common words
_FIGURE = re.compile(r"\d{1,2}(?:\s?%|\s(?:percent|per cent|million|billion|trillion|thousand)\b)")


def _goes_on(text: str, marks: str, lead: str, word: str, at: int) -> bool:
    """Whether a capitalised speaker and a verb of saying follow a quotation's end."""
    dash = lead[:1] in ("-", "–", "—")
    quoted = marks[-1] in "\"”’'»" and (marks[0] != "." or dash)
    return (quoted or dash) and word not in _OPENER and _SAID.match(text, at) is not None
