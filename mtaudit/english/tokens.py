"""Tokens: words, numbers and marks, as Universal Dependencies' English treebanks cut them.

Contractions and possessives come apart (`do|n't`, `Kyiv|'s`), so do compounds at their hyphens
(`long|-|term`) except after a bound prefix (`co-founder`, `anti-war`), and a figure from its unit
(`5|km`). Abbreviations keep their full stop (`U.S.`, `Jan.`). A token is a slice of the text: nothing is
rebuilt, and every character that is not white space is in exactly one token.
"""

from __future__ import annotations

import re
from operator import methodcaller

# Format characters and combining marks belong to the word they stand in: they are no `\w` to `re`.
_MARKS = (
    r"\u00ad\u0300-\u036f\u0483-\u0487\u1ab0-\u1aff\u1dc0-\u1dff\u200b-\u200f\u202a-\u202e\u2060-\u2069\u20d0-\u20ff"
    r"\ufe00-\ufe0f\ufe20-\ufe2f\ufeff"
)
_LETTER = rf"(?:[^\W_]|[{_MARKS}])"
_CLITIC = r"(?:[sdmSDM]|re|ve|ll|RE|VE|LL)(?![^\W_])"
_CLOSED = r"[\"'”’»)\]]*+\Z"  # nothing but closing marks up to the end of the sentence

_PREFIX = (
    "anti|bi|co|counter|cross|de|ex|extra|hyper|inter|intra|mega|meta|micro|mid|mini|mis|multi|neo|non|over|pan"
    "|post|pre|pro|psycho|re|semi|socio|sub|super|trans|tri|ultra|un|e"
)
_UNIT = (
    "[ap]m|[AP]M|[mck]m|mm|[mk]?g|[mc]?l|kph|mph|kmh|kn|ft|in|lbs?|oz|hrs?|h|min|secs?|[kMGT]?Wh?|[KMGT]B|[kMG]?Hz"
    "|[kmKMx]|[mb]n|tn|GMT|EST|EDT|ET|UTC"
)
# These keep their full stop wherever they stand …
_ABBREVIATION = (
    "Mrs?|Ms|Mx|Drs?|Prof|Lt|Maj|Capt|Cmdr|Adm|Sgt|Cpl|Pvt|Brig|Gov|Sens?|Reps?|Rev|Supt|Messrs|Mme|Mlle|Ste?|Mt|Ft"
    "|Inc|Corp|Cos?|Ltd|Bros|Jr|Sr|Esq|vs|etc|al|approx|dept|govt|incl|viz"
    "|Feb|Apr|Aug|Sept?|Oct|Nov|Tues?|Thurs?|Ave|Blvd|Rd|Hwy|Bldg"
    "|Ala|Ariz|Calif|Colo|Conn|Fla|Mich|Minn|Neb|Nev|Okla|Tenn|Wyo|Ph\\.D|Lt\\.Col|i\\.e|e\\.g"
)
# … and these, which are words or names too, where the sentence does not end with them.
_DOUBTFUL = (
    "Gen|Col|Hon|Pres|Det|Fr|Jan|Mar|Jun|Jul|Dec|Mon|Wed|Fri|Sat|Sun|Ark|Del|Ga|Ill|Ind|Kan|Ky|La|Md|Mass|Miss"
    "|Mo|Mont|Ore|Pa|Tex|Va|Vt|Wash|Wis|Art|Fig|Vol|Sec|Ch|est|cf|v|[A-Z]"
)
_DOMAIN = (  # what sites and files end with
    "com|org|net|info|biz|gov|edu|mil|int|io|tv|me|eu|uk|us|de|fr|ru|ua|by|kz|cn|su|am|az|ge|uz|kg|md|lv|lt|ee|pl"
    "|pdf|docx?|xlsx?|html?|txt|csv"
)

_TOKEN = re.compile(
    rf"""
    [A-Za-z]++(?=[ ,\n])(?<!annot)(?<!ANNOT)(?<!onna)(?<!anna)(?<!otta)  # most words at once, and most marks
  | [,;:()“”"«»—–%€£\[\]]
  | \.(?![.\w])
  | (?:can|CAN|Can)(?=(?:not|NOT)(?![^\W_])) | (?:[Gg]on|[Ww]an)(?=na(?!\w)) | [Gg]ot(?=ta(?!\w))
  | (?:(?:https?|ftp)://|www\.)[^\s<>"“”«»]*[^\s<>"“”«».,;:!?)\]'’]     # addresses
  | (?:(?i:{_PREFIX}))[-‐‑](?=[^\W_])(?:[^\W_]|[{_MARKS}])++(?!['’]{_LETTER}|\.[^\W_])
  | (?:{_ABBREVIATION})\.(?!\w)
  | (?:{_DOUBTFUL})\.(?![\w.]|{_CLOSED})
  | (?:Yahoo|Jeopardy|Yum)!(?!{_CLOSED})
  | (?:[Nn]os?|pp?|[bcd]|ca)\.(?=\s?\d)
  | [A-Za-z]\.[A-Za-z](?:\.[A-Za-z])*(?![\w@])\.?                        # U.S., a.m., U.S
  | (?:US|U|A|AU|C|CA|HK|NZ|S|NT|R)\$
  | \+?\d++(?:[.,:/]\d++)*+(?:
        (?<=(?<!\d)\d{{3}})(?:-\d{{3}})?-\d{{4}}(?!\d)                      # telephone numbers
      | (?:st|nd|rd|th|s|ST|ND|RD|TH)(?![^\W_]) | (?<=0)['’]s(?!\w)
      | (?=(?:{_UNIT})(?![^\W_]))
      | {_LETTER}*+ )
  | (?<!\S)\.\d++
  | [\w.+-]{{1,64}}+(?<![.+-])@\w[\w-]{{0,62}}+(?:\.[\w-]{{1,63}}+){{1,6}}+(?<!-)
  | [@\#][^\W\d]\w*+
  | [A-Za-z0-9-]{{1,63}}+(?:\.[A-Za-z0-9-]{{2,63}}+){{0,4}}\.(?:{_DOMAIN})(?![\w-])(?:/[\w./-]*+(?<!\.))?
  | [A-Z]{{1,3}}&[A-Z]{{1,2}}(?!\w)
  | {_LETTER}+(?=[nN]['’][tT](?![^\W_])) | [nN]['’][tT](?![^\W_])
  | (?<![^\W_])['’](?:\d\ds?|em|til|tis|twas|cause)(?!\w)               # '90s, 'em
  | ['’]{_CLITIC}
  | {_LETTER}++(?:['’](?!{_CLITIC})[^\W_]{_LETTER}*+)*+
  | \.{{2,}} | [!?]{{2,}} | -{{2,}} | ={{2,}} | \*{{2,}} | _++ | ``|'' | <<|>>
  | \S
    """,
    re.VERBOSE,
)
_span = methodcaller("span")


def tokenize(text: str, start: int, end: int, starts: list[int], ends: list[int]) -> None:
    """Append the offsets of the tokens of the sentence `text[start:end]` to `starts` and `ends`."""
    spans = list(map(_span, _TOKEN.finditer(text, start, end)))
    starts += [span[0] for span in spans]
    ends += [span[1] for span in spans]
