"""Marks that stand where no sentence of English has one."""

from __future__ import annotations

import re
from collections.abc import Iterator

from mtaudit.engine.match import Match
from mtaudit.english.analysis import Analysis

_OPEN = "a|an|the|of|my|our|your|their|every"  # a noun has to come after these
_BOUND = f"{_OPEN}|and|or|than|into|between|been"
_ABBREVIATED = "approx|etc|est|incl|dept|govt|fig|vol|min|max|tel|ext|viz|resp|orig|eds?|vols|figs|pers|var|sec|pct"
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
