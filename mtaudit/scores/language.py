"""Which language a paragraph is in, by its script and langdetect; silent where it is too short.

The script comes first: it decides alone where only one language is written in it, and it leaves
langdetect the few languages that are written in it otherwise. langdetect is random unless seeded,
takes its languages in the order of a directory listing, and half a second to load them all: here it
has a seed, an order and a factory of its own, which never touches the library's global state.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import TYPE_CHECKING

import msgspec

from mtaudit.english.analysis import Analysis
from mtaudit.scores.syllables import library, pronounced

if TYPE_CHECKING:
    from langdetect.detector_factory import DetectorFactory

#: English names of the languages that can be told, by the codes that langdetect uses.
LANGUAGES = {
    "af": "Afrikaans",
    "am": "Amharic",
    "ar": "Arabic",
    "be": "Belarusian",
    "bg": "Bulgarian",
    "bn": "Bengali",
    "ca": "Catalan",
    "cs": "Czech",
    "cy": "Welsh",
    "da": "Danish",
    "de": "German",
    "el": "Greek",
    "en": "English",
    "es": "Spanish",
    "et": "Estonian",
    "fa": "Persian",
    "fi": "Finnish",
    "fr": "French",
    "gu": "Gujarati",
    "he": "Hebrew",
    "hi": "Hindi",
    "hr": "Croatian",
    "hu": "Hungarian",
    "hy": "Armenian",
    "id": "Indonesian",
    "it": "Italian",
    "ja": "Japanese",
    "ka": "Georgian",
    "kk": "Kazakh",
    "kn": "Kannada",
    "ko": "Korean",
    "lt": "Lithuanian",
    "lv": "Latvian",
    "mk": "Macedonian",
    "ml": "Malayalam",
    "mr": "Marathi",
    "ne": "Nepali",
    "nl": "Dutch",
    "no": "Norwegian",
    "pa": "Punjabi",
    "pl": "Polish",
    "pt": "Portuguese",
    "ro": "Romanian",
    "ru": "Russian",
    "sk": "Slovak",
    "sl": "Slovenian",
    "so": "Somali",
    "sq": "Albanian",
    "sr": "Serbian",
    "sv": "Swedish",
    "sw": "Swahili",
    "ta": "Tamil",
    "te": "Telugu",
    "th": "Thai",
    "tl": "Tagalog",
    "tr": "Turkish",
    "uk": "Ukrainian",
    "ur": "Urdu",
    "vi": "Vietnamese",
    "zh": "Chinese",
}

# The letters of each script, and the languages that langdetect tells apart in it.
_LATIN = (
    *("af", "ca", "cs", "cy", "da", "de", "en", "es", "et", "fi", "fr", "hr", "hu", "id", "it", "lt", "lv"),
    *("nl", "no", "pl", "pt", "ro", "sk", "sl", "so", "sq", "sv", "sw", "tl", "tr", "vi"),
)
_SCRIPTS: dict[str, tuple[str, ...]] = {
    "A-Za-zÀ-ÖØ-öø-ɏḀ-ỿ": _LATIN,
    "Ѐ-ԯ": ("bg", "mk", "ru", "uk"),
    "\u0600-\u06ff\u0750-\u077f\ufb50-\ufdff\ufe70-\ufeff": ("ar", "fa", "ur"),
    "\u0900-\u097f": ("hi", "mr", "ne"),
    "\u3040-\u30ff": ("ja",),
    "\u3400-\u4dbf\u4e00-\u9fff": ("zh",),
    "\u1100-\u11ff\uac00-\ud7af": ("ko",),
    "Ͱ-Ͽἀ-῿": ("el",),
    "\u0590-\u05ff": ("he",),
    "\u0530-\u058f": ("hy",),
    "\u10a0-\u10ff": ("ka",),
    "\u0e00-\u0e7f": ("th",),
    "\u0980-\u09ff": ("bn",),
    "\u0a00-\u0a7f": ("pa",),
    "\u0a80-\u0aff": ("gu",),
    "\u0b80-\u0bff": ("ta",),
    "\u0c00-\u0c7f": ("te",),
    "\u0c80-\u0cff": ("kn",),
    "\u0d00-\u0d7f": ("ml",),
    "\u1200-\u137f": ("am",),
}
_LETTERS = [(re.compile(f"[{letters}]"), languages) for letters, languages in _SCRIPTS.items()]

# Letters that, one of each group together, give away a Cyrillic language that langdetect has not learned.
_TELLING = (("kk", ("әғқңұ",)), ("be", ("ў",)), ("be", ("і", "ыэ")), ("sr", ("ђћ",)))

# The commonest words of English, but for those that are words of its neighbours too (in, was, die), and
# those of the wire's tables.
_ENGLISH = frozenset(
    "the of and to that it for is with as from at were are not this but his her they she which their has "
    "have had been be would will who said its there when more after about than other also could into two "
    "first new year years people we you i he or by on an if what can our your some out up against under "
    "says during while between before because through where how should may might still "
    "mln bln pct dlrs cts vs".split()
)
_ENOUGH_COMMON = 0.2  # of the words: English news has 0.3 to 0.5, other languages under 0.1
_ENOUGH_KNOWN = 0.8  # of the words in lower case, by the dictionary; other languages reach 0.75
_FEW_LOWER = 4  # with fewer words in lower case, it is a list of names, which have no language
_FEW_WORDS = 7  # below this, langdetect is wrong too often
_FEW_LETTERS = 12  # the least in a script that is not Latin
_FEW_SIGNS = 6  # the least where a sign is a syllable or a word: Chinese, Japanese, Korean
_SURE = 0.8  # of langdetect's seven trials, six agree
_SEED = 0
_PLENTY = 10_000  # code points that are looked at; langdetect reads no more

_WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)*")
# Sections of wire copy that hold names, and so no language.
_NAMES_ALONE = frozenset({"byline", "signoff"})


class Foreign(msgspec.Struct, frozen=True):
    """A paragraph that is not English: `text[start:end]`, less a dateline.

    `language` is a code of LANGUAGES; `probability` is langdetect's, 1 where the script decides.
    """

    start: int
    end: int
    language: str
    probability: float

    @property
    def name(self) -> str:
        """The language's name in English."""
        return LANGUAGES[self.language]


def detect(text: str) -> tuple[str, float] | None:
    """The language of `text` and how probable it is; None where the text is too short to tell.

    The answer depends on the text alone.
    """
    text = text[:_PLENTY]
    letters, languages = max(
        ((len(pattern.findall(text)), languages) for pattern, languages in _LETTERS),
        key=lambda found: found[0],
    )
    if languages in {("zh",), ("ja",), ("ko",)}:
        # Japanese mixes its own letters with Chinese ones, which can be more.
        kana = len(_LETTERS[4][0].findall(text))
        return (("ja" if kana else languages[0]), 1.0) if letters >= _FEW_SIGNS else None
    if languages is _LATIN:
        if len(_WORD.findall(text)) < _FEW_WORDS:
            return None
    elif letters < _FEW_LETTERS:
        return None
    if len(languages) == 1:
        return languages[0], 1.0
    if "ru" in languages:
        present = set(text.lower())
        for language, groups in _TELLING:
            if all(present.intersection(group) for group in groups):
                return language, 1.0
    return _langdetect(text, languages)


def is_english(text: str) -> bool:
    """Whether English words alone show that `text` is English, as they do in most copy; cheap.

    Either enough of the words are common ones, or a dictionary has nearly all that are in lower case.
    """
    words = _WORD.findall(text)
    common = sum(word.lower() in _ENGLISH for word in words)
    if common and common >= _ENOUGH_COMMON * len(words):
        return True
    lower = _in_lower_case(words)
    known = sum(pronounced(word) is not None for word in lower)
    return len(lower) >= _FEW_LOWER and known >= _ENOUGH_KNOWN * len(lower)


def _in_lower_case(words: list[str]) -> list[str]:
    return [word.replace("’", "'") for word in words if word.islower()]


def foreign_paragraphs(analysis: Analysis) -> list[Foreign]:
    """The paragraphs of the story that are surely in another language than English, in order."""
    return [foreign for foreign in _paragraphs(analysis) if foreign.language != "en"]


def language(analysis: Analysis) -> str | None:
    """The language that most of the story's text is in, as a code; None where all is too short."""
    letters: dict[str, int] = {}
    for found in _paragraphs(analysis):
        letters[found.language] = letters.get(found.language, 0) + found.end - found.start
    return max(letters, key=lambda code: letters[code], default=None)


def _paragraphs(analysis: Analysis) -> Iterator[Foreign]:
    """Each paragraph whose language can be told, English ones too."""
    dateline = analysis.structure.dateline
    for paragraph in analysis.paragraphs:
        if paragraph.section in _NAMES_ALONE:
            continue
        start = paragraph.start
        if dateline is not None and paragraph.start <= dateline.start < paragraph.end:
            start = dateline.end
        text = analysis.text[start : min(paragraph.end, start + _PLENTY)]
        if is_english(text):
            yield Foreign(start, paragraph.end, "en", 1.0)
        elif _is_prose(text) and (found := detect(text)) is not None and found[1] >= _SURE:
            yield Foreign(start, paragraph.end, *found)


def _is_prose(text: str) -> bool:
    """Whether `text` is more than names: where letters have case, some words are in lower case."""
    cased = _WORD.findall(text.lower() if text.isupper() else text)
    return text.upper() == text.lower() or len(_in_lower_case(cased)) >= _FEW_LOWER


def _langdetect(text: str, languages: tuple[str, ...]) -> tuple[str, float] | None:
    from langdetect.lang_detect_exception import LangDetectException

    detector = _factory(languages).create()
    # It skips words in capitals, and its statistics are of running text.
    detector.append(text.lower() if text.isupper() else text)
    try:
        probabilities = detector.get_probabilities()
    except LangDetectException:  # nothing in the text that it knows
        return None
    return (probabilities[0].lang, probabilities[0].prob) if probabilities else None


@cache
def _factory(languages: tuple[str, ...]) -> DetectorFactory:
    from langdetect.detector_factory import DetectorFactory

    profiles = library("langdetect") / "profiles"
    factory = DetectorFactory()
    factory.load_json_profile([(profiles / code).read_text(encoding="utf-8") for code in languages])
    factory.set_seed(_SEED)
    return factory
