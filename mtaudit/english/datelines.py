"""Datelines: where, when and by which agency a story was filed, as each agency writes it."""

from __future__ import annotations

import re

import msgspec


class Dateline(msgspec.Struct, frozen=True):
    """A dateline: `text[start:end]` in code points, its dash included and the space after it left out.

    `place` and `agency` are as they stand in the text; `month` is 1 to 12; what is not there is None.
    """

    start: int
    end: int
    place: str | None
    month: int | None
    day: int | None
    year: int | None
    agency: str | None


_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_MONTH = (
    r"(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?"
    r"|Nov(?:ember)?|Dec(?:ember)?)\b\.?"
)
DATE = (
    rf"(?i:(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day,?\s)?"
    rf"(?:(?P<month>{_MONTH})\s?(?P<day>\d{{1,2}})(?:st|nd|rd|th)?"
    rf"|(?P<day2>\d{{1,2}})(?:st|nd|rd|th)?\s(?:of\s)?(?P<month2>{_MONTH}))"
    rf"(?:,?\s(?P<year>(?:19|20)\d\d)\b)?)"
)
_AGENCIES = (
    r"thomson\sreuters|reuters|the\sassociated\spress|associated\spress|ap|afp|agence\sfrance-presse|dpa|kyodo\snews|kyodo"
    r"|xinhua|itar-tass|tass|ria\snovosti|ria|sputnik|interfax-[a-z]+|interfax|ukrinform|unian|belta|kazinform|armenpress"
    r"|trend|azertac|bloomberg|upi|ansa|efe|pti|ani|ians|yonhap|anadolu\sagency|anadolu|mti|pap|ctk|bns|tanjug|agerpres"
    r"|irna|sana|wam|kuna|bernama|antara|vna|cna|rbc|rfe/rl|leta|elta|uzdaily|kabar|moldpres|bbc"
)
_UPPER = "A-ZÀ-ÖØ-ÞĀĂĄĆČĎĐĒĖĘĚĞĢĪĮİĶĻŁĽŃŅŇŌŐŘŚŠŞŢŤŪŮŰŲŹŻŽ"
_PARTICLE = r"(?:de|del|la|le|el|al|da|do|di|of|the|and|upon|on|sur|am|der)\b"
_WORD = rf"(?:(?:[A-Z]\.){{2,4}}|[{_UPPER}][\w'’-]{{0,30}}\.?|{_PARTICLE})"
_DATELINE = re.compile(
    rf"""
    (?:(?P<wire>(?:Xinhua|Central|China)(?:\sNews)?(?:\s(?:Agency|Service))?),?\s)?   # Xinhua News Agency, Taipei, …
    (?P<place>(?!(?:In|On|At|From|By|The|A|An|Since|After|Before|Until|As|For|To)\s)
        {_WORD}(?:(?:,\s|\s|/){_WORD}){{0,6}}?)??
    (?:[,.]?\s?(?<!\w)(?P<date>{DATE}))?
    (?:
        [,.]?\s?/(?P<slashed>[A-Z][\w\ -]{{1,20}})/\s?(?:--?|[–—―_]|[.:])?
      | [,.]?\s?(?:[-–—]\s)?(?<!\w)(?P<bare>(?i:{_AGENCIES}))(?!\w)\s?(?P<stopped>--?|[–—―_]|[.:](?=\s))?
      | [,.]?\s?(?:\((?P<bracketed>[A-Z][\w./\ -]{{1,40}}|dpa)\)\s?)?
        (?:\((?:Reporter|Correspondent)s?\b[^()]{{1,80}}\)\s?)?
        (?P<stop>--?|[–—―_]|[.:](?=\s))
    )
    (?=\s*[\"“«„'‘(\[]{{0,2}}[{_UPPER}\d$€£])                                         # a sentence starts here
    """,
    re.VERBOSE,
)
_KNOWN = re.compile(rf"(?i:{_AGENCIES})(?:\.com)?")
_NOT_PLACES = frozenset(
    "UPDATE BREAKING EXCLUSIVE CORRECTION URGENT FACTBOX TIMELINE FILE PHOTO WATCH VIDEO ANALYSIS OPINION LIVE".split()
)
_REACH = 200  # code points: no dateline is longer


def dateline(text: str, start: int, end: int) -> Dateline | None:
    """The dateline with which the paragraph `text[start:end]` opens, or None."""
    match = _DATELINE.match(text, start, min(end, start + _REACH))
    if match is None or not _is_dateline(match):
        return None
    month = match["month"] or match["month2"]
    day = match["day"] or match["day2"]
    place = match["place"]
    if place and "," not in place and place.count(".") == 1:
        place = place.rstrip(".")  # "Minsk. January 6th."; the full stop of "GROSETO, Calif." is its own
    return Dateline(
        start,
        start + len(match.group().rstrip()),
        place,
        _MONTHS.index(month[:3].lower()) + 1 if month else None,
        int(day) if day else None,
        int(match["year"]) if match["year"] else None,
        match["wire"] or match["bracketed"] or match["slashed"] or match["bare"],
    )


def _is_dateline(match: re.Match[str]) -> bool:
    """Whether there is enough of a dateline: of place, date, agency and dash each form may leave some out.

    MOSCOW, Jan 6 (Reuters) -      (Reuters) -      MOSCOW, January 6. /TASS/.      Minsk. January 6th. INTERFAX -
    MOSCOW, January 6 - RIA Novosti.      ALMATY. KAZINFORM      Kyiv, January 6 -      KYIV, Ukraine —
    """
    place, date, bare, stop = match["place"], match["date"], match["bare"], match["stop"]
    capitals = place is not None and re.match(rf"(?:[{_UPPER}.]{{3,}}|[{_UPPER}]{{2,}}[-/ .])", place) is not None
    if place and place.split()[0] in _NOT_PLACES:
        return False
    if match["bracketed"]:
        return bool(_KNOWN.fullmatch(match["bracketed"]) or (place and (date or capitals)))
    if match["slashed"]:
        return place is not None or match["slashed"] == "TASS"
    if bare:
        shouted = bare.isupper() and len(bare) > 3
        if match["stopped"]:
            return bool((place and date) or (shouted and match["stopped"] in "--–—"))
        return bool(place and shouted)
    if place is None or (date and match.string[match.end("place") : match.start("date")][:1] not in (",", ".")):
        return False
    if match["wire"] or date:
        return bool(date)
    return capitals and stop is not None and stop not in ".:_" and match.string[match.end()].isspace()
