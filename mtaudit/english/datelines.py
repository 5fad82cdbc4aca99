"""Datelines: where, when and by which agency a story was filed, as each agency writes it."""

from __future__ import annotations

import re

import msgspec


class Dateline(msgspec.Struct, frozen=True):
    """A dateline: `text[start:end]`, its dash included and the space after it left out.

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
_AGENCY = (
    r"(?i:Reuters|Thomson Reuters|AP|The Associated Press|Associated Press|AFP|Agence France-Presse|dpa|Kyodo(?: News)?"
    r"|Xinhua|TASS|ITAR-TASS|RIA Novosti|RIA|Sputnik|Interfax(?:-\w{2,12})?|Ukrinform|UNIAN|BelTA|Kazinform|Armenpress|Trend"
    r"|Azertac|Azernews|Bloomberg|UPI|ANSA|EFE|PTI|ANI|IANS|Yonhap|Anadolu(?: Agency)?|MTI|PAP|CTK|BNS|Tanjug|Agerpres"
    r"|IRNA|SANA|WAM|KUNA|Bernama|Antara|VNA|CNA|RBC|RFE/RL|LETA|ELTA|Report|UzDaily|Kabar|24\.kg|Moldpres|PA|BBC)\b"
)
_WORD = r"[^\W\d_][\w'’-]{0,30}\.?"
_PLACE = rf"{_WORD}(?:(?:,\s|\s|/){_WORD}){{0,6}}?"
_CAPITALS = r"[A-ZÀ-ÞĀ-Ž][A-ZÀ-ÞĀ-Ž.'’-]{2,30}(?:[\s/][A-ZÀ-ÞĀ-Ž.'’-]{2,30}){0,4}"
_DASH = r"(?:--?|[–—―])(?=\s|[A-Z\"“«])"

_FORMS = tuple(
    re.compile(form, re.VERBOSE)
    for form in (
        # MOSCOW, Jan 6 (Reuters) -    GROSETO, Italy (AP) --    April 3 (Reuters) -    MINSK. 6 January (BelTA) –
        rf"(?:(?P<place>{_PLACE})(?:[,.]?\s{DATE})?|{DATE.replace('P<', 'P<only_')})?[,.]?\s?"
        rf"\((?P<agency>{_AGENCY}(?:\.com)?)\)\s?(?:{_DASH}|[.:](?=\s))",
        # MOSCOW, January 6. /TASS/.    BAKU, Azerbaijan, Jan. 6. /Trend/ -
        rf"(?P<place>{_PLACE})(?:[,.]?\s{DATE})?[,.]?\s/(?P<agency>[A-Z][\w -]{{1,20}})/\s?(?:{_DASH}|[.:])?(?=\s)",
        # Minsk. January 6th. INTERFAX -    TOKYO, Jan. 6, Kyodo -    YEREVAN, JANUARY 6, ARMENPRESS.
        rf"(?P<place>{_PLACE})[,.]?\s{DATE}[,.]?\s(?:[-–—]\s)?(?P<agency>{_AGENCY})\s?(?:{_DASH}|[.:](?=\s))",
        # NUR-SULTAN. KAZINFORM –
        rf"(?P<place>{_PLACE})[.,]\s(?P<agency>{_AGENCY})\s?{_DASH}",
        # BAKU, Jan. 6 (Turan agency) -    an agency this module has not heard of
        rf"(?P<place>{_PLACE})(?:[,.]?\s{DATE})[,.]?\s\((?P<agency>[A-Z][\w./ -]{{1,40}})\)\s?{_DASH}",
        rf"(?P<place>{_CAPITALS}(?:,\s{_PLACE})?)[,.]?\s\((?P<agency>[A-Z][\w./ -]{{1,40}})\)\s?{_DASH}",
        # Kyiv, January 6 -    KYIV. January 6, 2022.
        rf"(?P<place>{_PLACE})[,.]\s{DATE}\s?(?:{_DASH}|[.:](?=\s[A-Z\"“«]))",
        # KYIV, Ukraine —    WASHINGTON —
        rf"(?P<place>{_CAPITALS}(?:,\s{_PLACE})?)\s?(?:--|[–—―]|\s-)(?=\s)",
        # INTERFAX -    /TASS/.
        rf"(?P<agency>INTERFAX|TASS|REUTERS|XINHUA|AFP)\s{_DASH}|/(?P<slashed>TASS)/\.",
    )
)
_NOT_PLACES = re.compile(r"(?:UPDATE|BREAKING|EXCLUSIVE|CORRECTION|URGENT|FACTBOX|TIMELINE|FILE|PHOTO|WATCH|VIDEO|ANALYSIS|OPINION)\b")


def dateline(text: str, start: int, end: int) -> Dateline | None:
    """The dateline with which the paragraph `text[start:end]` opens, or None."""
    stop = min(end, start + 200)
    if _NOT_PLACES.match(text, start, stop):
        return None
    for form in _FORMS:
        match = form.match(text, start, stop)
        if match:
            return _read(match)
    return None


def _read(match: re.Match[str]) -> Dateline:
    parts = {name.removeprefix("only_"): value for name, value in match.groupdict().items() if value}
    month = parts.get("month") or parts.get("month2")
    day = parts.get("day") or parts.get("day2")
    year = parts.get("year")
    place = parts.get("place")
    if place and "," not in place:
        place = place.rstrip(".")  # "Minsk. January 6th."; the full stop of "GROSETO, Calif." is its own
    return Dateline(
        match.start(),
        match.end(),
        place,
        _MONTHS.index(month[:3].lower()) + 1 if month else None,
        int(day) if day else None,
        int(year) if year else None,
        parts.get("agency") or parts.get("slashed"),
    )
