"""Quotations: where they open and close, and who says them."""

from __future__ import annotations

import re
from collections.abc import Sequence

import msgspec

Span = tuple[int, int]
Told = tuple[Span, Span | None]  # a speaker and the verb


class Quotation(msgspec.Struct, frozen=True):
    """A quotation, `text[start:end]`, its marks included; one that runs over paragraphs has one for each.

    `speaker` and `verb` are the spans of the attribution where it can be told: `the ministry`, `said`.
    `depth` is 0 for an outer quotation, 1 for one inside it. `closed` says whether its closing mark stands,
    `continued` whether the next quotation is the rest of it, opened again as agencies do at a new paragraph.
    """

    start: int
    end: int
    speaker: Span | None = None
    verb: Span | None = None
    depth: int = 0
    closed: bool = True
    continued: bool = False


_MARK = re.compile(r"[\"“”„‟«»'‘’]")
_CLOSERS = {'"': '"”', "“": '”"', "”": '”"', "‟": '”"', "„": '“”"', "«": "»", "'": "'’", "‘": "’'"}
_ELISION = re.compile(r"['‘](?:\d\ds?|em|til|tis|twas|cause|n|bout|round)(?!\w)", re.IGNORECASE)
_BEFORE_OPENING = " \t\n\r\xa0\u3000([{-–—―/\"“„«‘'"


class _Open(msgspec.Struct):
    """A quotation while its end is looked for; `maybe` is where a single one may have closed (`workers'`)."""

    at: int
    mark: str
    depth: int
    maybe: int = 0


def quotations(text: str, paragraphs: Sequence[Span]) -> list[Quotation]:
    """The quotations of the paragraphs, in order of their start."""
    found: list[Quotation] = []
    previous: Span | None = None
    for start, end in paragraphs:
        here = _attributed(text, start, end, _marked(text, start, end), previous)
        last = found[-1] if found else None
        if (
            here and last and previous and here[0].start == start
            and not last.closed and last.end == previous[1] and last.depth == 0
            and text[last.start] == text[start]
        ):  # fmt: skip
            found[-1] = msgspec.structs.replace(last, continued=True)
        found += here
        previous = (start, end)
    return _share(found)


def _marked(text: str, start: int, end: int) -> list[Quotation]:
    """The quotations of one paragraph by their marks alone."""
    done: list[Quotation] = []
    stack: list[_Open] = []

    def close(number: int, stop: int) -> None:
        """Close the `number`th open quotation at `stop` and settle those opened inside it."""
        while len(stack) > number + 1:
            inner = stack.pop()
            if inner.maybe:
                done.append(Quotation(inner.at, inner.maybe, depth=inner.depth))
            elif inner.mark not in "'‘":
                done.append(Quotation(inner.at, stop - 1, depth=inner.depth, closed=False))
        opened = stack.pop()
        done.append(Quotation(opened.at, stop, depth=opened.depth))

    for match in _MARK.finditer(text, start, end):
        at = match.start()
        mark = match.group()
        before = text[at - 1] if at > start else " "
        after = text[at + 1] if at + 1 < end else " "
        opening = before in _BEFORE_OPENING and not after.isspace()
        if mark in "'‘’":
            if before.isalnum() and after.isalnum():
                continue
            if mark != "’" and opening and after != "'" and not _ELISION.match(text, at):
                if stack and stack[-1].mark in "'‘":
                    if not stack[-1].maybe:
                        continue  # the one that is open goes on: this is an apostrophe
                    close(len(stack) - 1, stack[-1].maybe)
                stack.append(_Open(at, mark, len(stack)))
            elif mark != "‘" and stack and stack[-1].mark in "'‘" and not before.isspace() and not after.isalnum():
                if before in "sS" and after == " ":
                    stack[-1].maybe = at + 1
                else:
                    close(len(stack) - 1, at + 1)
            continue
        number = next((n for n in range(len(stack) - 1, -1, -1) if mark in _CLOSERS[stack[n].mark] and stack[n].mark not in "'‘"), None)
        lone = before.isspace() and after.isspace()
        if number is not None and (mark not in '"“' or not opening or not before.isspace()) and not (mark == "“" and lone):
            close(number, at + 1)
        elif len(stack) < 4 and (mark in "“„‟«" or opening or (mark == '"' and not before.isalnum() and before not in ".,!?;:…)")):
            if mark != "»" and (mark != "”" or opening):
                stack.append(_Open(at, mark, len(stack)))
    while stack:
        opened = stack.pop()
        if opened.maybe:
            done.append(Quotation(opened.at, opened.maybe, depth=opened.depth))
        elif opened.mark not in "'‘":
            done = _leave_open(text, opened, end, done)
    done.sort(key=_start)
    return done


def _leave_open(text: str, opened: _Open, end: int, done: list[Quotation]) -> list[Quotation]:
    """Settle a quotation without a closing mark: it ends where the next one opens a sentence, or the paragraph does."""
    for inner in sorted(done, key=_start):
        if inner.start < opened.at or inner.depth != opened.depth + 1:
            continue
        stop = inner.start
        while text[stop - 1].isspace():
            stop -= 1
        if text[stop - 1] in ".!?…,:;":
            again = text[stop - 1] in ".!?…"
            rest = [q if q.start < inner.start else msgspec.structs.replace(q, depth=q.depth - 1) for q in done]
            return [*rest, Quotation(opened.at, stop, depth=opened.depth, closed=False, continued=again)]
    return [*done, Quotation(opened.at, end, depth=opened.depth, closed=False)]


# Attribution. Verbs that introduce or close what was said; the second list names rather than says.
_SAYING = frozenset(
    "said says say told tells adds added stressed stresses noted notes stated states emphasized emphasizes emphasised emphasises "
    "underlined underlines underscored underscores declared declares announced announces claimed claims argued argues argue "
    "explained explains wrote writes read reads asked asks replied replies responded responds answered recalled recalls warned "
    "warns insisted insists insist concluded concludes continued commented comments complained complains confirmed confirms "
    "acknowledged acknowledges admitted admits agreed alleged alleges cautioned cautions conceded demanded demands exclaimed "
    "informed joked lamented mentioned observed pointed points predicted promised promises pledged quipped reiterated reiterates "
    "remarked remarks repeated reported reports revealed shouted specified specifies suggested suggests summed testified tweeted "
    "posted urged urges vowed vows wondered shared assured clarified clarifies".split()
)
_NAMING = frozenset(
    "called calls calling described describes describing dubbed denounced branded labelled labeled condemned hailed dismissed "
    "praised accused accuses accusing saying stating adding stressing noting".split()
)
_WORD = r"[^\W_][\w.'’&/-]{0,40}"
_TIME = r"(?:(?:on|late on|early on) )?(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|today|yesterday|(?:this|last) \w{1,12})"
_ADVERB = r"(?:[a-z]{2,15}ly|also|later|then|further|has|had|have|in turn)"
_LOWER = re.compile(r"\b[a-z]++\b(?!-)")
_FIRST = re.compile(rf",?\s*(?:[-–—]\s*)?(?:{_ADVERB}\s)?(?=[a-z])")  # what may stand before an inverted verb
_NAME = re.compile(rf"\s(?:{_WORD},?\s?){{1,14}}")
_ACCORDING = re.compile(rf"(?i:according to|in the words of)\s(?P<who>(?:{_WORD}\s?){{1,10}})")
_QUOTED_AS = re.compile(rf"\b(?:quot|cit)(?:ed|es|ing)\s(?P<who>(?:{_WORD},?\s){{1,10}}?)as\s(?P<verb>saying|telling)\b[^\"“]{{0,20}}\Z")
# Where a speaker's name after an inverted verb is over, and where a sentence is.
_OVER = re.compile(rf"[,;:]|\s(?:on|in|at|during|after|before|as|when|while|to|that|by|from|about|told|{_TIME})(?![\w-])")
_SENTENCE = re.compile(
    r"[.!?…](?<=[\w)\"”’%][\w)\"”’%].)(?<!\bMr\.)(?<!\bDr\.)(?<!\bMs\.)(?<!\bMrs\.)(?<!\bSt\.)(?<!\bLt\.)(?<!\bGen\.)"
    r"(?<!\bSen\.)(?<!\bGov\.)(?<!\bRep\.)(?<!\bCol\.)(?<!\bProf\.)(?<!\.\w\.)[.!?…]*[\"”’»]?(?=\s|\Z)"
)
_LABEL = re.compile(rf"(?P<who>{_WORD}(?:\s{_WORD}){{0,4}}):\s?\Z")  # a headline's "Minister: “…”"
_TRIM_START = re.compile(r"(?:[\s,–—-]|(?:and|but|while|as|so|because|that|however|then|meanwhile|moreover)(?=[\s,]))+", re.IGNORECASE)
_TRIM_END = re.compile(rf"(?:\s(?:{_ADVERB}|{_TIME}|is|was|were|are|be)|[\s,–—-])+\Z")
_NO_SPEAKER = re.compile(
    r"(?:in|on|at|by|for|from|with|of|to|if|when|after|before|which|where|what|how|because|since|until|during|it was|there)\b", re.IGNORECASE
)
_REACH = 260  # code points around a quotation in which its attribution is looked for


def _start(quotation: Quotation) -> int:
    return quotation.start


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
            after_verb = verb is not None and verb[0] >= left and _first_saying(text, verb[1], quotation.start) is None
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
        msgspec.structs.replace(q, speaker=found[q.start][0], verb=found[q.start][1]) if q.depth == 0 and q.start in found else q
        for q in marked
    ]


def _after(text: str, quotation: Quotation, stop: int) -> Told | None:
    """The attribution right after a quotation: `said X`, `X said`, `according to X`."""
    at = quotation.end
    if not quotation.closed:
        return None
    comma = text[at : at + 1] == "," or text[at - 2 : at - 1] in tuple(",?!…-–—") or text[at : at + 3].strip()[:1] in tuple("-–—")
    full = text[at - 2 : at - 1] == "."
    over = _SENTENCE.search(text, at, stop)
    stop = over.start() if over else stop
    first = _FIRST.match(text, at, stop)
    verb = _LOWER.match(text, first.end(), stop) if first and (comma or full) else None
    if verb and verb.group() in _SAYING and (name := _NAME.match(text, verb.end(), stop)):
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
    verb = _first_saying(text, at, stop)
    if verb and (comma or (full and text[at : at + 2].strip()[:1].islower())):
        told = _trimmed(text, at, verb.start())
        if told:
            return told, verb.span()
    return None


def _first_saying(text: str, start: int, stop: int) -> re.Match[str] | None:
    return next((word for word in _LOWER.finditer(text, start, stop) if word.group() in _SAYING), None)


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
    verbs = [word for word in _LOWER.finditer(text, start, stop) if word.group() in _SAYING or word.group() in _NAMING]
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
    verbs = [word for word in _LOWER.finditer(text, quotation.end, over.start()) if word.group() in _SAYING]
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
