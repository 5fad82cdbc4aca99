"""Marks that stand where no sentence of English has one."""

from __future__ import annotations

import re
from collections.abc import Iterator

from mtaudit.engine.match import Match
from mtaudit.english.analysis import Analysis

_OPEN = "a|an|the|of|my|our|your|their|every"  # a noun has to come after these
_BOUND = f"{_OPEN}|and|or|than|into|between|been"
_ABBREVIATED = "approx|etc|est|incl|dept|govt|fig|vol|min|max|tel|ext|viz|resp|orig|eds?|vols|figs|pers|var|sec|pct"
_ENOUGH = 3  # body paragraphs, to know that the story ends its paragraphs with marks
_SENTENCE = 8  # tokens: what is shorter is a crosshead or a caption
_FINITE = frozenset(("VBD", "VBZ", "VBP", "MD"))
_STRAY = re.compile(
    rf"""
      (?<![\w.@/'’])(?P<before>
          [a-z]+(?=[!?]\ [a-z])                                        # three! years
        | (?!(?:{_ABBREVIATED})\.)[a-z]{{3,}}(?=\.\ [a-z]{{2,}}\b(?!\.))   # has. been
        | [a-z]{{3,}}(?=-\ (?!(?:and|or|to|but|nor|as|than|versus|vs|through|und|y)\b)[a-z])   # luxurious- costumes
        | (?:{_BOUND})(?=[;:!]\ \w)                                    # and! Sunday
        | (?:{_OPEN})(?=[,"”]\ [a-z])                                  # the, road
        | \w+(?=~[\s.,;])                                              # mix~ of
      )(?P<mark>.)
    """,
    re.VERBOSE,
)


def stray(analysis: Analysis) -> Iterator[Match]:
    """A mark inside a clause: after a word that cannot end one, or before a word that goes on in lower case."""
    ended = {analysis.ends[last - 1] for _, last in analysis.sentences}
    for found in _STRAY.finditer(analysis.text):
        if found["mark"] == "." and found.end() in ended:
            continue  # the next sentence lacks its capital: another rule's business
        word, mark = found["before"], found["mark"]
        yield Match(found.start(), found.end(), {"mark": mark, "word": word}, (word,))


def missing_final(analysis: Analysis, *, alone: bool = False) -> Iterator[Match]:
    """The last word of the only body paragraph that ends without a mark, in a story whose others have one.

    With `alone` a text of one paragraph counts too, if it is a sentence.
    """
    text, paragraphs = analysis.text, analysis.paragraphs
    body = [at for at, paragraph in enumerate(paragraphs) if paragraph.section == "body"]
    unended = [at for at in body if text[paragraphs[at].end - 1].isalnum()]
    if len(unended) != 1 or not (len(body) >= _ENOUGH or (alone and len(paragraphs) == 1)):
        return
    at = unended[0]
    # A first line is a headline that was not seen as one; what a list or a table follows introduces it.
    if (at == 0 and len(paragraphs) > 1) or (at + 1 < len(paragraphs) and paragraphs[at + 1].section != "body"):
        return
    end = analysis.tokens_in(paragraphs[at].start, paragraphs[at].end)[1]
    first, last = next(sentence for sentence in analysis.sentences if sentence[1] == end)
    if last - first >= _SENTENCE and analysis.words[first][0].isupper() and _is_clause(analysis, first, last):
        word = analysis.words[last - 1]
        yield Match(analysis.starts[last - 1], analysis.ends[last - 1], {"word": word})


def _is_clause(analysis: Analysis, first: int, last: int) -> bool:
    """Whether the tokens have a finite verb and are not capitalised throughout, as titles are."""
    capitals = sum(word[0].isupper() for word in analysis.words[first:last])
    return 2 * capitals <= last - first and not _FINITE.isdisjoint(analysis.tags[first:last])
