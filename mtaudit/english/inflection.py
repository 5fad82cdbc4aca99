"""Forms of a lemma by Penn tag: irregular ones from the lemmatiser's table, others by English spelling."""

import re
from typing import Final

from mtaudit.english.lemmas import load
from mtaudit.english.verbwords import IRREGULAR

_SIBILANT: Final = re.compile(r"(?:s|x|z|ch|sh)\Z")
_CONSONANT_Y: Final = re.compile(r"[^aeiou]y\Z")
#: One stressed syllable that ends in consonant, vowel, consonant: the last doubles (w, x and y do not).
_DOUBLING: Final = re.compile(
    r"(?:\A|-)[^aeiou]*(?:qu)?[aeiouy][bcdfgklmnprstvz]\Z|(?:com|ex|pro|re|dis|im)pel\Z|(?:reb|exc)el\Z|(?:tr|xt)ol\Z"
)
_DEGREES: Final = {
    "JJR": ("er", "more"),
    "JJS": ("est", "most"),
    "RBR": ("er", "more"),
    "RBS": ("est", "most"),
}
_VOWELS: Final = re.compile(r"[aeiouy]+")


def inflect(lemma: str, tag: str) -> str:
    """The form of `lemma` that carries the Penn tag; its first capital is kept.

    Knows VBD, VBG, VBN, VBZ, VBP, NNS, NNPS and the degrees JJR, JJS, RBR, RBS ("more" and "most" stand
    before longer words). Of the forms of a lemma under a tag it gives the most usual ("was", "is", "are").
    Any other tag, and a lemma without a letter at its end, gives the lemma itself.
    """
    form = load().forms.get((tag, lemma.lower()))
    if tag in ("VBD", "VBN") and lemma.lower() in IRREGULAR:
        form = IRREGULAR[lemma.lower()][tag == "VBN"]
    if form is None:
        return regular(lemma, tag)
    return form[:1].upper() + form[1:] if lemma[:1].isupper() else form


def regular(lemma: str, tag: str) -> str:
    """The form by rule alone, however irregular the lemma is."""
    form = lemma
    if not lemma[-1:].isalpha():
        return lemma
    if tag in {"VBZ", "NNS", "NNPS"}:
        form = _with_s(lemma, name=tag == "NNPS")
    elif tag in {"VBD", "VBN"}:
        form = _with_vowel(lemma, "ed")
    elif tag == "VBG":
        form = _gerund(lemma)
    elif tag in _DEGREES:
        ending, more = _DEGREES[tag]
        form = f"{more} {lemma}" if _long(lemma) else _with_vowel(lemma, ending)
    return form


def _gerund(lemma: str) -> str:
    low = lemma.lower()
    if low.endswith("ie"):
        return lemma[:-2] + "ying"
    return lemma + "ing" if low.endswith(("ee", "oe", "ye")) else _with_vowel(lemma, "ing")


def _with_s(lemma: str, *, name: bool) -> str:
    low = lemma.lower()
    if _SIBILANT.search(low):
        return lemma + "es"
    if _CONSONANT_Y.search(low) and not name:
        return lemma[:-1] + "ies"
    return lemma + "s"


def _with_vowel(lemma: str, ending: str) -> str:
    low = lemma.lower()
    if low.endswith("e"):
        return lemma[:-1] + ending
    if _CONSONANT_Y.search(low) and not ending.startswith("i"):
        return lemma[:-1] + "i" + ending
    if _DOUBLING.search(low):
        return lemma + low[-1] + ending
    return lemma + ending


def _long(lemma: str) -> bool:
    """Whether the degrees of an adjective or adverb are made with "more" and "most"."""
    low = lemma.lower()
    syllables = len(_VOWELS.findall(low.removesuffix("e")))
    return syllables > 2 or (syllables == 2 and not low.endswith(("y", "ow", "le", "er"))) or low.endswith("ly")
