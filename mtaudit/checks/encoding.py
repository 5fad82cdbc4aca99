"""Characters gone wrong: letters that only look Latin, scripts left over, marks of other scripts, mojibake.

Each check is done where the copy is ASCII alone, as most English copy is or nearly.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator

from mtaudit.engine.match import Match
from mtaudit.english.analysis import Analysis

# Cyrillic and Greek letters with the Latin ones that they look like.
_TWINS = str.maketrans(
    "АВЕЅІЈКМНОРСТУХЗаеѕіјорсухһԛԝ" + "ΑΒΕΖΗΙΚΜΝΟΡΤΥΧονϲ",
    "ABESIJKMHOPCTYX3aesijopcyxhqw" + "ABEZHIKMNOPTYXovc",
)
_LATIN = "A-Za-zÀ-ÖØ-öø-ɏ"
_MIXED = re.compile(rf"(?<![{_LATIN}])[{_LATIN}]*+[Ͱ-ϿЀ-ԯ][{_LATIN}Ͱ-ϿЀ-ԯ]*+")
_ALIEN = re.compile("[Ͱ-ϿЀ-ԯ]")
_DEGREE = re.compile(r"°[ \u00a0]?(С|Ф)(?![Ѐ-ԯ])")
_TEMPERATURE = {"С": "C", "Ф": "F"}
# Symbols of science are Greek on purpose: μm, kΩ, Δt.
_GREEK_SYMBOL = re.compile(r"[Ͱ-Ͽ][a-zA-Z]{1,3}|[a-zA-Z]{1,2}[ΩμΔ]")


def homoglyph(analysis: Analysis) -> Iterator[Match]:
    """Each word that mixes Latin letters with Cyrillic or Greek ones, and °С with a Cyrillic С.

    The suggestion has Latin letters, where each letter has a Latin twin.
    """
    text = analysis.text
    if text.isascii() or not _ALIEN.search(text):
        return
    for degree in _DEGREE.finditer(text):
        yield Match(*degree.span(), {}, (degree.group().replace(degree[1], _TEMPERATURE[degree[1]]),))
    for mixed in _MIXED.finditer(text):
        word = mixed.group()
        latin = word.translate(_TWINS)
        if _ALIEN.sub("", word) and not _GREEK_SYMBOL.fullmatch(word):
            yield Match(*mixed.span(), {}, () if _ALIEN.search(latin) else (latin,))


# Letters that are neither Latin nor Greek, by what they are not: classes of whole scripts are slow to compile.
_FOREIGN = r"[^\W\d_A-Za-zªµºÀ-ÖØ-öø-˿Ͱ-Ͽᴀ-ᶿḀ-῿ⁱⁿ℀-↏Ⱡ-Ɀ꜠-ꟿﬀ-ﬆＡ-Ｚａ-ｚ\U0001d400-\U0001d7ff]"
# Vowel signs are marks, not letters, in Hebrew, Arabic, Devanagari and its kin, and Thai.
_MARK = r"[\u0591-\u05c7\u064b-\u0655\u0900-\u0dff\u0e31-\u0e4e]"
_RUN = re.compile(rf"{_FOREIGN}(?:[ ]?(?:{_FOREIGN}|{_MARK}))*+")
# What stands before a gloss, a title, a hashtag, a degree or the rest of an address or a mixed word; and after one.
_EXEMPT_AFTER = re.compile(rf"[{_LATIN}#@/.°(（«“\"„‘_-]")
_EXEMPT_BEFORE = re.compile(rf"[{_LATIN}_/@]|[.-]\w")


def foreign_script(analysis: Analysis) -> Iterator[Match]:
    """Words in a script that is neither Latin nor Greek, but for addresses, glosses in brackets and quoted titles."""
    text = analysis.text
    if text.isascii():
        return
    for found in _RUN.finditer(text):
        start, end = found.span()
        exempt = _EXEMPT_AFTER.match(text[max(start - 1, 0) : start]) or text[max(start - 2, 0) : start] == "° "
        if not exempt and not _EXEMPT_BEFORE.match(text, end):
            yield Match(start, end)


# Marks of other scripts, with what English writes. Other full-width signs have their twin in Unicode.
_MARKS = {
    "、": ",", "。": ".", "〈": "“", "〉": "”", "《": "“", "》": "”", "「": "“", "」": "”", "『": "‘", "』": "’",
    "【": "[", "】": "]", "，": ",", "．": ".", "։": ":", "،": ",", "؛": ";", "؟": "?", "।": ".", "۔": ".",
}  # fmt: skip
_FULL_WIDTH = re.compile(r"[、。〈-】！-？［-｝։،؛؟।۔]+")
_SPACED = frozenset(",.;:!?")


def foreign_mark(analysis: Analysis) -> Iterator[Match]:
    """Marks and digits in East Asian full width, and the commas and stops of Armenian, Arabic and Devanagari.

    The suggestion is the English mark, with a space after it where a word follows at once.
    """
    text = analysis.text
    if text.isascii():
        return
    for found in _FULL_WIDTH.finditer(text):
        start, end = found.span()
        western = "".join(_MARKS.get(char) or unicodedata.normalize("NFKC", char) for char in found.group())
        between_digits = text[start - 1 : start].isdigit() and text[end : end + 1].isdigit()
        if western[-1] in _SPACED and text[end : end + 1].isalnum() and not between_digits:
            western += " "
        yield Match(start, end, {}, (western,))


# UTF-8 read as Windows-1252 or Windows-1251: what the bytes 0x80 to 0xBF show as, after what leads them.
_WEST = "\x81\x8d\x8f\x90\x9d€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ\u00a0-¿"
_EAST = "ЂЃ‚ѓ„…†‡€‰Љ‹ЊЌЋЏђ‘’“”•–—™љ›њќћџ\u0098\u00a0ЎўЈ¤Ґ¦§Ё©Є«¬\u00ad®Ї°±Ііґµ¶·ё№є»јЅѕї"
_MOJIBAKE = re.compile(
    rf"(?:[ÂÃÄÅÐÑ][{_WEST}]|â[{_WEST}]{{2}}|ðŸ[{_WEST}]{{2}})+|â€|вЂ[{_EAST}]|(?:[РС][{_EAST}]){{3,}}|�+|锟斤拷"
)
_LETTERS = re.compile("[À-ÖØ-öø-ſ]+|[Ѐ-ӿ]{2,}")
_SIGNS = re.compile("[\u00a0-¿×÷\u2010-\u2044€™\U0001f300-\U0001faff]+")
_CURLY = frozenset("‘’“”–—…•")
_OF_COPY = _CURLY | set("«»°£€")


def mojibake(analysis: Analysis) -> Iterator[Match]:
    """Text in UTF-8 that was read as Windows-1252 or Windows-1251; the suggestion is what it was.

    Only what decodes to letters or marks that copy has counts, so that “É” and quotation marks beside it are safe, and
    so are capitals between guillemets.
    """
    text = analysis.text
    if text.isascii():
        return
    for found in _MOJIBAKE.finditer(text):
        broken = found.group()
        if broken[0] in "�锟":
            yield Match(*found.span())
        elif broken == "â€":
            yield Match(*found.span(), {}, ("”",))
        elif (whole := _repaired(broken)) and not _marked(broken):
            yield Match(*found.span(), {}, (whole.replace("\u00a0", " "),))


def _marked(broken: str) -> bool:
    """Whether the run may be letters, each with a mark beside it: "Р«Р«Р«"."""
    return set(broken[1::2]) <= _OF_COPY if broken[0] in "РС" else len(broken) == 2 and broken[1] in _CURLY


def _repaired(broken: str) -> str | None:
    """What `broken` was before it was read wrongly, once or twice; None where it is no such text."""
    codec = "cp1251" if broken[0] in "вРС" else "cp1252"
    whole: str | None = None
    for _ in range(3):
        try:
            # Python's Windows-1252 lacks five bytes, which decoders of the web pass on.
            raw = b"".join(char.encode("latin-1" if "\x80" <= char <= "\x9f" else codec) for char in whole or broken)
            again = raw.decode()
        except UnicodeError:
            break
        if again == (whole or broken):
            break
        whole = again
    if whole is None or not all(_LETTERS.fullmatch(part) or _SIGNS.fullmatch(part) for part in _parts(whole)):
        return None
    return whole


def _parts(text: str) -> list[str]:
    return re.findall("[À-ÖØ-öø-ſ]+|[Ѐ-ӿ]+|[^À-ÖØ-öø-ſЀ-ӿ]+", text)
