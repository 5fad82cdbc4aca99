"""Who says what: the speaker and the verb of each quotation, where they can be told."""

from __future__ import annotations

import re
from collections.abc import Sequence

import msgspec

from mtaudit.english.marks import Quotation, Span, marked
from mtaudit.english.saying import NAMING, SAYING, WORD, says

__all__ = ["Quotation", "Span", "quotations"]

Told = tuple[Span, Span | None]  # a speaker and the verb


def quotations(text: str, paragraphs: Sequence[Span]) -> list[Quotation]:
    """The quotations of the paragraphs, in order of their start."""
    found: list[Quotation] = []
    previous: Span | None = None
    for start, end in paragraphs:
        here = _attributed(text, start, end, marked(text, start, end), previous)
        if here and found and previous and here[0].start == start and _goes_on(text, found[-1], previous, start):
            found[-1] = msgspec.structs.replace(found[-1], continued=True)
        found += here
        previous = (start, end)
    return _share(found)


def _goes_on(text: str, last: Quotation, previous: Span, start: int) -> bool:
    """Whether the quotation that opens a paragraph goes on with the one that the paragraph before left open."""
    return not last.closed and last.depth == 0 and last.end == previous[1] and text[last.start] == text[start]


_REST = r"[\w.'’&/-]{0,40}"
_WORD = rf"[^\W_]{_REST}"
_CAPITAL = rf"[^\W\d_a-z]{_REST}"
_TIME = (
    r"(?:(?:on|late on|early on) )?"
    r"(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|today|yesterday|(?:this|last) \w{1,12})"
)
_ADVERB = r"(?:[a-z]{2,15}ly|also|later|then|further|has|had|have|in turn)"
_FIRST = re.compile(rf",?\s*(?:[-–—]\s*)?(?:{_ADVERB}\s)?(?=[a-z])")  # what may stand before an inverted verb
_NAME = re.compile(rf"\s(?:{_WORD},?\s?){{1,14}}")
_ACCORDING = re.compile(rf"(?i:according to|in the words of)\s(?P<who>(?:{_WORD}\s?){{1,10}})")
_QUOTED_AS = re.compile(
    rf"\b(?:quot|cit)(?:ed|es|ing)\s(?P<who>(?:{_WORD},?\s){{1,10}}?)as\s(?P<verb>saying|telling)\b[^\"“]{{0,20}}\Z"
)
# Where a speaker's name after an inverted verb is over, and where a sentence is.
_OVER = re.compile(
    rf"[,;:]|\s(?:on|in|at|during|after|before|as|when|while|to|that|by|from|about|told|{_TIME})(?![\w-])"
)
_SENTENCE = re.compile(
    r"[.!?…](?<=[\w)\"”’%][\w)\"”’%].)(?<!\bMr\.)(?<!\bDr\.)(?<!\bMs\.)(?<!\bMrs\.)(?<!\bSt\.)(?<!\bLt\.)(?<!\bGen\.)"
    r"(?<!\bSen\.)(?<!\bGov\.)(?<!\bRep\.)(?<!\bCol\.)(?<!\bProf\.)(?<!\.\w\.)[.!?…]*[\"”’»]?(?=\s|\Z)"
)
# A headline's "Minister: “…”".
_LABEL = re.compile(rf"(?P<who>{_CAPITAL}(?:\s(?:{_CAPITAL}|of|for|the)){{0,5}}):\s?\Z")
_TRIM_START = re.compile(
    r"(?:[\s,–—-]|(?:and|but|while|as|so|because|that|however|then|meanwhile|moreover)(?=[\s,]))+", re.IGNORECASE
)
_TRIM_END = re.compile(rf"(?:\s(?:{_ADVERB}|{_TIME}|is|was|were|are|be)|[\s,–—-])+\Z")
_NO_SPEAKER = re.compile(
    r"(?:is|was|were|are|in|on|at|by|for|from|with|of|to|if|when|after|before|which|where|what|how|because"
    r"|since|until|during|it was|there)\b",
    re.IGNORECASE,
)
_REACH = 260  # code points around a quotation in which its attribution is looked for


def _attributed(text: str, start: int, end: int, marked: list[Quotation], previous: Span | None) -> list[Quotation]:
    """Give the outer quotations of a paragraph their speakers."""
    outer = [quotation for quotation in marked if quotation.depth == 0]
    found: dict[int, Told] = {}
    for number, quotation in enumerate(outer):
        left = outer[number - 1].end if number else start
        right = outer[number + 1].start if number + 1 < len(outer) else end
        told = _after(text, quotation, min(right, quotation.end + _REACH))
        if told is None and number and quotation.start - left < _REACH and outer[number - 1].start in found:
            # "…," X said. "…": the same speaker goes on, unless another verb stands between; so in "…" and "…".
            verb = found[outer[number - 1].start][1]
            after_verb = verb is not None and verb[0] >= left and says(text, verb[1], quotation.start) is None
            if after_verb or text[left : quotation.start].strip(" ,") in ("", "and", "or", "but"):
                told = found[outer[number - 1].start]
        if told is None:
            told = _before(text, max(left, quotation.start - _REACH), quotation.start)
        if told is None and quotation.start == start and previous is not None and text[previous[1] - 1] == ":":
            told = _before(text, max(previous[0], previous[1] - _REACH), previous[1])
        if told is None:
            told = _at_clause_end(text, quotation, min(right, quotation.end + _REACH))
        if told is None and number and outer[number - 1].continued:
            told = found.get(outer[number - 1].start)
        if told is not None:
            found[quotation.start] = told
    return [
        msgspec.structs.replace(q, speaker=found[q.start][0], verb=found[q.start][1])
        if q.depth == 0 and q.start in found
        else q
        for q in marked
    ]


def _after(text: str, quotation: Quotation, stop: int) -> Told | None:
    """The attribution right after a quotation: `said X`, `X said`, `according to X`."""
    at = quotation.end
    if not quotation.closed:
        return None
    last = text[max(quotation.start, at - 9) : at - 1].rstrip()[-1:]
    following = text[at : at + 3].strip()[:1]
    comma = last in tuple(",?!…-–—") or following in tuple(",-–—")
    full = last == "."
    over = _SENTENCE.search(text, at, stop)
    stop = over.start() if over else stop
    first = _FIRST.match(text, at, stop)
    verb = WORD.match(text, first.end(), stop) if first and (comma or full) else None
    if verb and verb.group() in SAYING and (name := _NAME.match(text, verb.end(), stop)):
        cut = _OVER.search(text, name.start() + 1, name.end())
        told = _trimmed(text, name.start() + 1, cut.start() if cut else name.end())
        if told:
            return told, verb.span()
    match = _ACCORDING.match(text, at + len(text[at:stop]) - len(text[at:stop].lstrip(" ,-–—")), stop)
    if match:
        cut = _OVER.search(text, match.start("who"), match.end("who"))
        told = _trimmed(text, match.start("who"), cut.start() if cut else match.end("who"))
        if told:
            return told, (match.start(), match.start("who") - 1)
    verb = says(text, at, stop)
    if verb and (comma or (full and following.islower())):
        told = _trimmed(text, at, verb.start())
        if told:
            return told, verb.span()
    return None


def _before(text: str, start: int, stop: int) -> Told | None:
    """The attribution before a quotation: `X said: `, `They added that they support `."""
    for over in _SENTENCE.finditer(text, start, stop):
        start = over.end()
    match = _QUOTED_AS.search(text, start, stop)
    if match and (who := _trimmed(text, *match.span("who"))):
        return who, match.span("verb")
    match = _ACCORDING.search(text, start, stop)
    if match:
        cut = _OVER.search(text, match.start("who"), match.end("who"))
        told = _trimmed(text, match.start("who"), cut.start() if cut else match.end("who"))
        if told:
            return told, (match.start(), match.start("who") - 1)
    verbs = [word for word in WORD.finditer(text, start, stop) if word.group() in SAYING or word.group() in NAMING]
    for verb in reversed(verbs):
        rest = text[verb.end() : stop]
        if len(rest.split()) > 14 or ";" in rest:
            return None
        told = _subject(text, start, verb.start())
        if told:
            return told, verb.span()
    label = _LABEL.search(text, start, stop)
    return (label.span("who"), None) if label else None


def _subject(text: str, start: int, stop: int) -> Span | None:
    """The subject that ends where a verb starts: the last clause before it, or all before an apposition's comma."""
    while stop > start and text[stop - 1].isspace():
        stop -= 1
    if text[stop - 1] != ",":
        clause = max(text.rfind(mark, start, stop) for mark in (", ", "; ", ": ", " – ", " — ", " that "))
        if clause >= 0:
            told = _trimmed(text, clause + (6 if text[clause] == " " and text[clause + 1] == "t" else 1), stop)
            if told:
                return told
    return _trimmed(text, start, stop)


def _at_clause_end(text: str, quotation: Quotation, stop: int) -> Told | None:
    """The attribution that closes the quotation's sentence: `a "coup" in the country, the ministry said.`"""
    over = _SENTENCE.search(text, quotation.end, stop)
    if over is None:
        return None
    verbs = [word for word in WORD.finditer(text, quotation.end, over.start()) if word.group() in SAYING]
    if not verbs:
        return None
    comma = text.rfind(", ", quotation.end, verbs[-1].start())
    if comma < 0 or over.start() - verbs[-1].end() > 60:
        return None
    told = _trimmed(text, comma + 1, verbs[-1].start())
    return (told, verbs[-1].span()) if told else None


def _trimmed(text: str, start: int, stop: int) -> Span | None:
    """The speaker's span without conjunctions, adverbs and commas around it; None where it is no name for one."""
    match = _TRIM_START.match(text, start, stop)
    if match:
        start = match.end()
    match = _TRIM_END.search(text, start, stop)
    if match:
        stop = match.start()
    who = text[start:stop]
    if not who or len(who.split()) > 16 or _NO_SPEAKER.match(who) or any(mark in who for mark in '"“”«»:;()'):
        return None
    return start, stop


def _share(found: list[Quotation]) -> list[Quotation]:
    """Give all the parts of a continued quotation the speaker that one of them names."""
    parts: list[int] = []
    for number, quotation in enumerate(found):
        if quotation.depth:
            continue
        parts.append(number)
        if quotation.continued:
            continue
        if len(parts) > 1:
            named = next((found[part] for part in parts if found[part].speaker), None)
            for part in parts:
                if named and found[part].speaker is None:
                    found[part] = msgspec.structs.replace(found[part], speaker=named.speaker, verb=named.verb)
        parts = []
    return found
