"""Repetition: words that stand twice where once was meant, and systems that never stop.

Both checks look at runs: the same one to six words, with their marks, two or more times in a row.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

import msgspec

from mtaudit.engine.match import Match
from mtaudit.english.analysis import Analysis

_GAP = r"(?:[ \t\u00a0]+|\r?\n(?=[a-z]))"
_RUN = re.compile(
    rf"(?<![^\s\"“‘(\[])(?P<unit>\S++(?:{_GAP}\S++){{0,5}}?)(?:{_GAP}(?P=unit))+(?=(?P<close>[.,;:!?…\"”’')\]]*+)(?:\s|\Z))",
    re.IGNORECASE,
)
_BEGINS = re.compile(r"(?:\A|[\n\r]|[.!?:…][\"”’')\]]*\s|[\"“‘])\s*[\"“‘(\[-]*\Z")
_WORD = re.compile(r"[^\W_]+")
_EDGES = "\"“”‘’'()[]«»"
_NUMBER = re.compile(r"[$£€]?\d[\d.,:/–-]*%?\Z")
_SCORE = re.compile(r"\d{1,3}[-–:]\d{1,3}\Z")

# What one says twice, or more: calls and sounds.
_CALLS = frozenset(
    "aye bang beep blah boo bye chop clap ding dong go ha hear hello hey ho hush hip jingle knock la ma "
    "mama no oh ooh pa please rah stop tap thank tick tut uh um wait whoa wow yada yeah yes yum".split()
)
_OPENING_CALLS = frozenset("now so there well why come yes".split())
# What English doubles for emphasis, before the word that is emphasised …
_INTENSIFIERS = frozenset("big far little long many more much old really same so such too very way".split())
# … and by grammar, before the rest of the sentence: the money he had had, what it is is a threat.
_GRAMMATICAL = frozenset("do had her in is it on that this was what who".split())
# Names and words that are doubled themselves; Chinese pet names are known by their syllables.
_DOUBLES = frozenset(
    "agar baden beri bling bora boutros can chin choo couscous cous dik duran dum gado galang hula "
    "humbert kai mau nene pago peri piri pom pong pooh puka sing sirhan talk tora toto tutti wagga walla "
    "wee win ylang yo zsa".split()
)
_SYLLABLE = re.compile(
    "(?:[bpmfdtnlgkhjqxrzcsyw]|[zcs]h)(?:[aeiou]|ai|ei|ao|ou|i[aeu]|iao|u[aeio]|uai)(?:n|ng)?|[ae]n?"
)
_CALENDAR = frozenset(
    "monday tuesday wednesday thursday friday saturday sunday january february april june july august "
    "september october november december".split()
)
# What joins the two halves of a wording that repeats itself: years and years, step by step by step.
_JOINTS = frozenset("after and as by for in is or the to upon vs".split())


class _Run(msgspec.Struct, frozen=True):
    """The words `unit`, `times` in a row, in `text[start:end]`; `close` are the marks behind them."""

    unit: str
    times: int
    start: int
    end: int
    close: str

    @property
    def words(self) -> list[str]:
        """The words of the unit in small letters, without marks."""
        return _WORD.findall(self.unit.lower())


@lru_cache(maxsize=4)  # for the two checks
def _runs(text: str) -> tuple[_Run, ...]:
    return tuple(
        _Run(unit, len(found.group().split()) // len(unit.split()), *found.span(), found["close"])
        for found in _RUN.finditer(text)
        if _WORD.search(unit := found["unit"])
    )


def doubled_word(analysis: Analysis) -> Iterator[Match]:
    """The same word, or the same few words, twice in a row; names, calls and emphasis are left alone.

    The suggestion is the words once.
    """
    text = analysis.text
    for run in _runs(text):
        slip = _is_slip(run, text) if " " not in run.unit else _is_phrase(run)
        if run.times == 2 and run.unit[-1] not in ",;:.!?…-–—" and slip:
            yield Match(run.start, run.end, {"word": run.unit}, (run.unit,))


def _is_slip(run: _Run, text: str) -> bool:
    unit, lower = run.unit, run.unit.strip(_EDGES).lower()
    # Before a mark or the end of a line nothing is left to emphasise.
    closed = bool(run.close) or text[run.end : run.end + 1] in ("", "\n", "\r")
    if _NUMBER.match(lower):
        return closed and not _SCORE.match(lower) and not _beside_numbers(text, run)
    if lower in _CALLS or lower in _DOUBLES or (lower in _OPENING_CALLS and _begins(text, run.start)):
        return False
    if lower in _INTENSIFIERS or lower in _GRAMMATICAL:
        return closed and lower != "had" and "," not in run.close
    again = text[run.end - len(unit) : run.end].strip(_EDGES)
    if again[:1].isupper() and lower not in _CALENDAR:
        # A capital in both is a name as a rule: Duran Duran. It is a slip at the end, if the story knows it single.
        return closed and not _SYLLABLE.fullmatch(lower) and not _always_doubled(text, again)
    return len(lower) > 1


def _begins(text: str, start: int) -> bool:
    return _BEGINS.search(text, max(start - 8, 0), start) is not None


def _beside_numbers(text: str, run: _Run) -> bool:
    before, after = text[max(run.start - 20, 0) : run.start].split(), text[run.end : run.end + 20].split()
    return any(word[:1].isdigit() for word in before[-1:] + after[:1] + after[1:2])


def _always_doubled(text: str, name: str) -> bool:
    """Whether the story has the name twice in a row in several places, and nowhere once."""
    places = len(re.findall(rf"(?<!\w){re.escape(name)}(?!\w)", text))
    return places > 2 and 2 * len(re.findall(rf"(?<!\w){re.escape(name)} {re.escape(name)}(?!\w)", text)) == places


def _is_phrase(run: _Run) -> bool:
    words = run.words
    joined = not _JOINTS.isdisjoint((words[0], words[-1]))
    named = all(part[:1].isupper() for part in run.unit.split())
    counted = any(word.isdigit() for word in words)
    return len(set(words)) > 1 and not joined and not named and not counted


def loop(analysis: Analysis, *, times: int = 3) -> Iterator[Match]:
    """The same one to six words at least `times` times in a row.

    Three of a kind with a comma or an “and” between them are rhetoric, four are not. The suggestion is the words once.
    """
    for run in _runs(analysis.text):
        if run.times >= times and _is_loop(run, analysis.text, times):
            yield Match(run.start, run.end, {"words": run.unit}, (run.unit.rstrip(",;"),))


def _is_loop(run: _Run, text: str, times: int) -> bool:
    words = run.words
    if set(words) <= _CALLS | {"and"}:
        return False
    if all(word.isdigit() for word in words):
        # Columns of equal figures are tables.
        return run.times > times and len(run.unit) > 1 and "." in run.close and not _beside_numbers(text, run)
    if run.unit[-1] in ",;:.!?…-–—":
        return run.times > times + 1
    if len(words) <= 2 and not _JOINTS.isdisjoint(words):
        return False
    if len(words) == 1 and words[0] in _INTENSIFIERS | _DOUBLES:
        return bool(run.close) and words[0] in _INTENSIFIERS
    return not (len(words) == 1 and words[0] in _OPENING_CALLS and _begins(text, run.start))
