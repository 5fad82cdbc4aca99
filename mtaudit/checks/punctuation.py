"""Marks that stand where another language, or a system's tokens, would put them."""

from __future__ import annotations

import re
from collections.abc import Iterator

from mtaudit.engine.match import Match
from mtaudit.english.analysis import Analysis

_LETTERS = "A-Za-zÀ-ÖØ-öø-ɏ"
_SPACE_BEFORE = re.compile(
    r"""
    (?<=[^\s.,;:?!…(\[“‘«/=<>*•–—-])[ \u00a0]+
    (?: (?:[,;!]|\?(?!\s?\?))(?=["”’)\]]?(?:\s|\Z))
      | \.(?=["”’]?(?:\s*\Z|\s+[^\s.]))
      | :(?=\s|\Z)
      | (?<=\d[ \u00a0])%
    )
  | \([^()\n]{1,120}[^\s()]([ \u00a0]+\))(?=[\s.,;:]|\Z)
    """,
    re.VERBOSE,
)
_SPACE_AFTER = re.compile(r"(?:(?<=\s)|\A)([(\[“])[ \u00a0]+(?=[\w“])")


def space_inside(analysis: Analysis) -> Iterator[Match]:
    """White space before a mark that closes or after one that opens; `{sign}` is the mark, the suggestion too."""
    for found in _SPACE_BEFORE.finditer(analysis.text):
        start, end = found.span(1) if found[1] else found.span()
        sign = analysis.text[end - 1]
        yield Match(start, end, {"sign": sign, "side": "before"}, (sign,))
    for found in _SPACE_AFTER.finditer(analysis.text):
        yield Match(*found.span(), {"sign": found[1], "side": "after"}, (found[1],))


_JOINED = re.compile(
    rf"""
    (?<=[a-z]{{2}})
    (?: ,(?=[{_LETTERS}]{{2}})
      | [.;](?=[A-Z][a-z])
      | [!?](?=[A-Z][a-z])
    )
    """,
    re.VERBOSE,
)
_NAME = re.compile(r"[A-Z][a-z]*\Z")
# An address, a handle, a file, code; or abbreviations and domains that are written without a space.
_ADDRESS = re.compile(
    r"[/@\\#_=&]|www|\.\w+\.|\.(?:Com|Net|Org|Info|Js|Io|Ai|Tv|Me|Ru|Ua|By|Kz|Cn|De|Eu|Uk|News|Today|Online|Media|Life)(?!\w)|(?<!\w)(?:Ph|Lt|St)\."
)
_LONGEST = 80  # code points on either side that are looked at


def no_space_after(analysis: Analysis) -> Iterator[Match]:
    """A comma, a full stop or the like with the next word joined to it; addresses and names are left alone."""
    text = analysis.text
    for found in _JOINED.finditer(text):
        start, end = found.span()
        before = text[max(start - _LONGEST, 0) : start].rsplit(None, 1)
        after = text[end : end + _LONGEST].split(None, 1)
        left, right = before[-1] if before else "", after[0] if after else ""
        sign = found.group()
        if _ADDRESS.search(left + sign + right) or (sign in "!?" and _NAME.fullmatch(left)):
            continue
        yield Match(start, end, {"sign": sign}, (f"{sign} ",))


_QUOTES = {"«": "“", "»": "”", "„": "“", "‟": "“", "‹": "‘", "›": "’", "‚": "‘"}
_FOREIGN_QUOTE = re.compile("[«»„‟‹›]|‚(?=\\w)")


def foreign_quotation_mark(analysis: Analysis) -> Iterator[Match]:
    """Each quotation mark that English has not, with the one that English has."""
    if not analysis.text.isascii():
        for found in _FOREIGN_QUOTE.finditer(analysis.text):
            yield Match(*found.span(), {}, (_QUOTES[found.group()],))
