"""Numbers, money and units in the form of another language."""

from __future__ import annotations

import re
from collections.abc import Iterator

from mtaudit.engine.match import Match
from mtaudit.english.analysis import Analysis

_BARE = re.compile(r"[1-9]\d{3,6}\Z")
# Before a number that is a name: order 2345, flight 1549.
_NAMED = frozenset(
    "no number flight room article order law decree school unit brigade regiment route line model - – / # "
    "№ $ € £ + : . ,".split()
)
_UNCOUNTED = frozenset("hours gmt".split())


def missing_separator(analysis: Analysis) -> Iterator[Match]:
    """Four to seven figures without a comma that count something, 3137 people; years and names are left alone."""
    words, pos, tags = analysis.words, analysis.pos, analysis.tags
    for first, last in analysis.sentences:
        for at in range(first, last - 1):
            word = words[at]
            if not _BARE.match(word) or 1900 <= int(word) < 2100:
                continue
            noun = at + 1
            while noun < last - 1 and pos[noun] == "ADJ":
                noun += 1
            counted = tags[noun] == "NNS" and noun - at <= 3 and words[noun] not in _UNCOUNTED
            before = words[at - 1].lower() if at > first else ""
            named = at > first and (pos[at - 1] == "PROPN" or before in _NAMED or before.rstrip(".") in _NAMED)
            if counted and not named and analysis.text[analysis.ends[at]] == " ":
                yield Match(analysis.starts[at], analysis.ends[at], {}, (f"{int(word):,}",))


_SPACED = re.compile(
    r"(?<![\d.,:/+-])(?<!\d[ \u00a0])\b[1-9]\d{0,2}(?:[ \u00a0\u202f]\d{3}){1,3}\b(?![ \u00a0]?\d|[.,:/-]\d)"
)
_NO_THOUSANDS = re.compile(
    r"(?:[Tt]el(?:ephone)?|[Pp]hone|[Cc]all|No|[Rr]oom|[Nn]umber|[Cc]ode|[Ii]n|[Ss]ince"
    r"|Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?"
    r"|Nov(?:ember)?|Dec(?:ember)?)[.: ]*\Z"
)
_COUNTED = re.compile(r"[ \u00a0](?:[a-z]|[A-Z]{3}\b)")


def spaced_thousands(analysis: Analysis) -> Iterator[Match]:
    """Thousands set apart by spaces, 30 000 people; telephone numbers, and a date before a number, are left alone."""
    text = analysis.text
    for found in _SPACED.finditer(text):
        start, end = found.span()
        if _COUNTED.match(text, end) and not _NO_THOUSANDS.search(text, max(start - 12, 0), start):
            digits = "".join(found.group().split())
            yield Match(start, end, {}, (f"{int(digits):,}",))


# What one writes for a currency's code; `{}` is the amount.
_CURRENCIES = {
    "USD": "${}", "EUR": "{} euros", "GBP": "£{}", "JPY": "{} yen", "RMB": "{} yuan", "CNY": "{} yuan",
    "RUB": "{} rubles", "RUR": "{} rubles", "UAH": "{} hryvnias", "BYN": "{} Belarusian rubles", "KZT": "{} tenge",
    "PLN": "{} zlotys", "CZK": "{} Czech crowns", "HUF": "{} forints", "CHF": "{} Swiss francs", "TRY": "{} liras",
    "GEL": "{} lari", "AMD": "{} drams", "AZN": "{} manats", "UZS": "{} soms", "KGS": "{} soms",
    "MDL": "{} Moldovan lei", "RON": "{} Romanian lei", "INR": "{} rupees", "KRW": "{} won", "AED": "{} dirhams",
    "€": "€{}", "£": "£{}", "$": "${}", "¥": "¥{}", "₽": "{} rubles", "₴": "{} hryvnias",
}  # fmt: skip
_MONEY = re.compile(
    r"(?<![\w.,:/$€£-])(?<!\d[ \u00a0])(\d{1,3}(?:,\d{3})+(?:\.\d{1,2})?|\d{1,9}(?:\.\d{1,3})?)"
    r"( (?:thousand|million|billion|trillion))? ?"
    r"([A-Z]{3}|[€£¥₽₴]|\$(?!\d))"
    r"(?!\w|/[A-Z]| ?[\d$€£])"
)


def currency_behind(analysis: Analysis) -> Iterator[Match]:
    """An amount with its currency's code or sign behind it; the suggestion is as English writes it."""
    for found in _MONEY.finditer(analysis.text):
        amount, scale, code = found.groups(default="")
        if code not in _CURRENCIES:
            continue
        if amount.isdigit() and len(amount) > 3:
            amount = f"{int(amount):,}"
        yield Match(*found.span(), {"code": code}, (_CURRENCIES[code].format(amount + scale),))


_PLUS = re.compile(
    r"(?<![\w+])\+\s?(\d{1,2})"
    r"(?=(?:(?:\s?°\s?[CС]?)?\s?(?:\.\.\.?|…|-|–|—|to|and)\s?\+?\s?\d{1,2})?\s?(?:°|degrees\b|[CС]\b))"
)


def plus_temperature(analysis: Analysis) -> Iterator[Match]:
    """The plus sign, with its number, of a temperature above zero; the suggestion is the number."""
    for found in _PLUS.finditer(analysis.text):
        yield Match(*found.span(), {}, (found[1],))


_DIGITS = {str(digit): word for digit, word in enumerate("two three four five six seven eight nine".split(), 2)}
# Figures stay with units, money and shares.
_MEASURES = frozenset(
    "percent per cents points degrees miles meters metres kilometers kilometres centimeters centimetres "
    "millimeters inches feet tons tonnes kilograms pounds euros dollars rubles yuan liters litres "
    "hectares acres votes runs goals sets megawatts mln bln pct dlrs cts shares times".split()
)


def digit_under_ten(analysis: Analysis) -> Iterator[Match]:
    """A figure from 2 to 9 that counts things; measures, money, results and series of figures keep theirs."""
    words, tags, pos = analysis.words, analysis.tags, analysis.pos
    for first, last in analysis.sentences:
        for at in range(first, last - 1):
            if words[at] not in _DIGITS:
                continue
            noun = at + 1 + (pos[at + 1] == "ADJ" and at + 2 < last)
            before = words[at - 1] if at > first else ""
            lone = before.isalpha() and before.islower() and before != "to"
            figures = any(
                word[:1].isdigit() for word in words[max(at - 4, first) : at] + words[at + 1 : min(at + 4, last)]
            )
            if tags[noun] == "NNS" and words[noun].lower() not in _MEASURES and (lone or at == first) and not figures:
                yield Match(analysis.starts[at], analysis.ends[at], {}, (_DIGITS[words[at]],))
