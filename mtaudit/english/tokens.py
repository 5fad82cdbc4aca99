"""Tokens: words, numbers and marks, as Universal Dependencies' English treebanks cut them."""

from __future__ import annotations

import re

_TOKEN = re.compile(
    r"""
    https?://\S+ | www\.\S+                                  # addresses
  | [\w.+-]+@[\w-]+\.[\w.]+                                  # mail
  | [@\#]\w+                                                 # handles
  | (?:[A-Za-z]\.){2,}                                       # U.S., a.m.
  | (?:Mr|Mrs|Ms|Dr|St|Gen|Col|Lt|Sgt|Gov|Sen|Rep|Rev|Prof|Jr|Sr|No|Co|Corp|Inc|Ltd|vs|etc
      |Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept|Sep|Oct|Nov|Dec|[A-Z])\.(?!\w)
  | \d+(?:[.,:/]\d+)*                                        # 3.5, 1,200, 14:30
  | (?:can)(?=not\b) | \w+?(?=n['’]t\b) | n['’]t\b           # can not, do n't
  | ['’](?:s|re|ve|ll|d|m)\b                                 # 's
  | [^\W_]+(?:['’](?!(?:s|re|ve|ll|d|m)\b)[^\W_]+)*          # words, O'Brien
  | \.{2,} | -{2,} | … | [^\w\s] | _
    """,
    re.VERBOSE | re.IGNORECASE,
)


def tokenize(text: str, start: int, end: int, starts: list[int], ends: list[int]) -> None:
    """Append the offsets of the tokens of `text[start:end]` to `starts` and `ends`."""
    for match in _TOKEN.finditer(text, start, end):
        starts.append(match.start())
        ends.append(match.end())
