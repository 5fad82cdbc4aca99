"""Code of the web that stands in copy."""

from __future__ import annotations

import re
from collections.abc import Iterator

from mtaudit.engine.match import Match
from mtaudit.english.analysis import Analysis

_ENTITY = re.compile(
    r"&(?:amp;)*(?:(?:amp|lt|gt|quot|apos|nbsp|laquo|raquo|bdquo|mdash|ndash|hellip|bull|[lr][sd]quo|copy|reg|trade|deg|euro|pound|yen"
    r"|thinsp|[lr]aquo|shy|times|[A-Za-z](?:acute|grave|circ|uml|tilde|cedil|slash|caron|ring)|szlig|[#]\d{2,6}|[#][xX][0-9A-Fa-f]{2,6});|nbsp\b)"
)
_UNSEEN = re.compile("[\u00a0\u00ad\u2009\u200b-\u200f]|[\x00-\x1f\x7f-\x9f]")


def html_entity(analysis: Analysis) -> Iterator[Match]:
    """Each character reference of HTML, were it escaped once or more; the suggestion is the character."""
    if "&" not in analysis.text:
        return
    from html import unescape  # its table of 2,231 names is read where there is an entity

    for found in _ENTITY.finditer(analysis.text):
        char = found.group()
        while (once := unescape(char)) != char:
            char = once
        yield Match(*found.span(), {}, (_UNSEEN.sub(" ", char),))
