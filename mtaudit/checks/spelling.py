"""Spelling: words that no dictionary has, and words of another language left in the sentence."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from operator import itemgetter

from mtaudit.engine.match import Match
from mtaudit.english.analysis import Analysis
from mtaudit.english.vocabulary import LANGUAGES, Correction, corrections, is_english, language, names, ranks

_WORD = re.compile(r"[^\W\d_]{2,32}")
_PLAIN = re.compile(r"[a-z]+")
_LETTERS = frozenset("bdefghjlmnorstuwyz")  # no "a" and "i"; c, k, p, q, v and x are units and signs
_VOWEL = re.compile(r"[aeiouyà-æè-öø-ýāăēĕěīōŏőūůű]")
_JOINTS = frozenset("-‐‑/@#_.&\\'’*<>")  # a word that touches one of them is part of something else
_SHORT = 4  # letters: units, abbreviations and tickers are no longer
_LONG = 9  # letters: a word so long can still be read with a slip in it, and rare ones are terms
_TERM = 3  # a word so often in one story is a term of its subject
_EVERYWHERE = 300  # a slip for one of so many words is likelier than an abbreviation or a foreign word
_SURE = ("swapped", "missing", "doubled")  # slips of the fingers; another letter can be another word
# What comes after one of these is of a phrase that English borrowed whole: de facto, en masse, pro forma, ex officio.
_BORROWED = frozenset(
    "à ad au bona con coup de del des di du en ex grand ipso la le modus nom par per persona pour prima pro quid sans "
    "sine status sub sui van vice vis von".split()
)
_BORROWED_ON = ("d'", "l'")  # raison d'être
_PREFIX = re.compile(
    "(?:anti|auto|bio|co|counter|cross|crypto|cyber|de|dis|eco|electro|fore|geo|hydro|hyper|infra|inter|mega|micro|mid"
    "|mini|mis|multi|nano|narco|neo|non|out|over|petro|photo|post|pre|pro|pseudo|psycho|quasi|re|self|semi|socio|sub"
    "|super|tele|thermo|trans|ultra|un|under|up)(.{4,})"
)
_SUFFIX = re.compile(
    "(.{5,}?)(?:ability|able|ably|based|dom|ed|er|ers|esque|fold|free|friendly|gate|hood|ians?|ies|ing|ings|isation|ise"
    "|ised|ish|ising|isms?|ists?|ization|ize|ized|izing|less|like|ly|man|men|ness|proof|s|ship|style|wards?|wise|woman"
    "|women|y)"
)


def unknown_word(
    analysis: Analysis, *, rank: int = 14_000, long_rank: int = 1_000, capital_rank: int = 2_000
) -> Iterator[Match]:
    """Words that no dictionary has and that are one slip away from one of the `rank` most common words.

    Of long words the `long_rank` most common count, and for capitalised ones, which can be names, the `capital_rank`.
    """
    starts, ends = analysis.starts, analysis.ends
    for at in _unknown(analysis):
        word = analysis.words[at]
        lower = word.lower()
        meant = corrections(lower) if _PLAIN.fullmatch(lower) else ()
        if not meant:
            continue
        first = meant[0]
        if first.kind not in _SURE and len(word) <= _SHORT and (len(word) < _SHORT or first.rank >= _EVERYWHERE):
            continue  # another letter makes another word of a short one
        everywhere = first.rank < _EVERYWHERE and first.kind in _SURE
        if word[0].isupper():
            wrong = first.rank < capital_rank and _is_no_name(analysis, at, first, everywhere)
        elif everywhere:
            wrong = True
        else:
            likely = first.rank < (long_rank if len(word) >= _LONG else rank)
            wrong = likely and not language(lower) and not _looks_abbreviated(analysis, at) and not _is_derived(lower)
        if wrong:
            fitting = tuple(_cased(correction.meant, word) for correction in meant)
            yield Match(starts[at], ends[at], {"word": word, "meant": fitting[0]}, fitting)


def foreign_word(analysis: Analysis) -> Iterator[Match]:
    """Words in lower case that are common in another language and not English, outside quotations and names."""
    starts, ends, words = analysis.starts, analysis.ends, analysis.words
    for at in _unknown(analysis):
        code = language(words[at]) if words[at].islower() else None
        if code is None or analysis.quoted[at] or _in_name(words, at) or _looks_abbreviated(analysis, at):
            continue
        slip = next(iter(corrections(words[at])), None)
        if slip is None or slip.rank >= _EVERYWHERE or slip.kind not in _SURE:
            yield Match(starts[at], ends[at], {"word": words[at], "language": LANGUAGES[code]})


def stray_letter(analysis: Analysis) -> Iterator[Match]:
    """A single letter in lower case where words in lower case stand on both sides; "a" alone is a word."""
    words, starts, ends, text = analysis.words, analysis.starts, analysis.ends, analysis.text
    for first, last in analysis.sentences:
        for at in range(first + 1, last - 1):
            word = words[at]
            if word not in _LETTERS or text[starts[at] - 1] != " " or text[ends[at]] != " ":
                continue
            before, after = words[at - 1], words[at + 1]
            if (
                before.islower()
                and after.islower()
                and before.isalpha()
                and after.isalpha()
                and len(before) > 1 < len(after)
            ):
                yield Match(starts[at], ends[at], {"letter": word})


def _unknown(analysis: Analysis) -> Iterator[int]:
    """The tokens that no dictionary has and that stand alone, as words do."""
    words, lowers, starts, ends, text = analysis.words, analysis.lowers, analysis.starts, analysis.ends, analysis.text
    unknown = {lower for lower in set(lowers) if _WORD.fullmatch(lower) and not is_english(lower)}
    if not unknown:
        return
    sentences = analysis.sentences
    for at in [at for at, lower in enumerate(lowers) if lower in unknown]:
        before = text[starts[at] - 1 : starts[at]]
        if before in _JOINTS or before.isalnum() or _goes_on(text, ends[at]) or not words[at][1:].islower():
            continue
        first, last = sentences[bisect_right(sentences, at, key=itemgetter(0)) - 1]
        if lowers[at - (at > first)] in _BORROWED or lowers[at + (at + 1 < last)].startswith(_BORROWED_ON):
            continue
        # A text without capitals has its names in lower case.
        if lowers.count(lowers[at]) < _TERM and not "".join(words[first:last]).islower():
            yield at


def _goes_on(text: str, end: int) -> bool:
    """Whether the word that ends at `end` is part of something longer, an address or a compound."""
    after = text[end : end + 2]
    if after[:1] == ".":
        return after[1:].isalnum()
    return after[:1].isalnum() or (after != "" and after[0] in _JOINTS)


def _looks_abbreviated(analysis: Analysis, at: int) -> bool:
    word = analysis.words[at]
    if len(word) > _SHORT:
        return False
    before = analysis.text[max(analysis.starts[at] - 2, 0) : analysis.starts[at]].strip()
    return not _VOWEL.search(word) or before[-1:].isdigit() or before[-1:] in tuple("$€£(<[")


def _is_no_name(analysis: Analysis, at: int, slip: Correction, everywhere: bool) -> bool:
    """Whether a capitalised word is a slip and not a name that the dictionary lacks."""
    words = analysis.words
    if slip.kind not in _SURE or analysis.sections[at] not in ("body", "headline") or words.count(words[at]) > 1:
        return False
    alone = at + 1 == len(words) or not words[at + 1][0].isupper()
    if slip.meant in names():  # given names have many spellings: Patrik Berger
        return len(words[at]) > 5 and alone
    if (at == 0 or words[at - 1][-1] in '.!?:"“‘(') and alone:
        return everywhere or len(words[at]) > 5
    return len(words[at]) > 6


def _in_name(words: list[str], at: int) -> bool:
    """Whether capitalised words stand on both sides, or on one side of a particle."""
    capitals = sum(words[near][0].isupper() for near in (at - 1, at + 1) if 0 <= near < len(words))
    return capitals == 2 or (capitals == 1 and len(words[at]) <= 3)


def _is_derived(word: str) -> bool:
    """Whether a known word with a productive prefix or suffix, or two common words in one."""
    common = ranks()
    prefixed = _PREFIX.fullmatch(word)
    if prefixed and (prefixed[1] in common or (len(prefixed[1]) > 6 and is_english(prefixed[1]))):
        return True
    suffixed = _SUFFIX.fullmatch(word)
    if suffixed and (suffixed[1] in common or (len(suffixed[1]) > 6 and is_english(suffixed[1]))):
        return True
    return any(word[:at] in common and word[at:] in common for at in range(4, len(word) - 3))


def _cased(meant: str, word: str) -> str:
    return names().get(meant) or (meant.capitalize() if word[0].isupper() else meant)
