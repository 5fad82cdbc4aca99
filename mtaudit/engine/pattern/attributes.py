"""The attributes of a token that a pattern can ask for, and the values they can have."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Protocol


class Tokens(Protocol):
    """What a pattern is matched over: an `Analysis`, or anything with the same parallel lists.

    `sentences` are pairs of token indexes, end exclusive, in order and without overlap.
    """

    @property
    def words(self) -> Sequence[str]:
        """Each token as it stands in the text."""

    @property
    def lowers(self) -> Sequence[str]:
        """Each token in lower case, with straight apostrophes."""

    @property
    def lemmas(self) -> Sequence[str]:
        """The dictionary form of each token."""

    @property
    def tags(self) -> Sequence[str]:
        """The Penn tag of each token."""

    @property
    def pos(self) -> Sequence[str]:
        """The universal part of speech of each token."""

    @property
    def sections(self) -> Sequence[str]:
        """The section in which each token stands."""

    @property
    def quoted(self) -> Sequence[bool]:
        """Whether each token stands in a quotation."""

    @property
    def sentences(self) -> Sequence[tuple[int, int]]:
        """The sentences."""


_PROPERTIES = {
    "word": "words",
    "lower": "lowers",
    "lemma": "lemmas",
    "tag": "tags",
    "pos": "pos",
    "section": "sections",
}

#: The names of the attributes, as patterns and templates spell them.
ATTRIBUTES = (*_PROPERTIES, "quoted")

#: The section names of wire copy.
SECTIONS = ("headline", "byline", "dateline", "body", "list", "caption", "signoff")

_PENN = """
    CC CD DT EX FW IN JJ JJR JJS LS MD NN NNS NNP NNPS PDT POS PRP PRP$ RB RBR RBS RP SYM TO UH
    VB VBD VBG VBN VBP VBZ WDT WP WP$ WRB . , : `` '' -LRB- -RRB- $ # HYPH NFP ADD AFX GW XX
"""
_UNIVERSAL = "ADJ ADP ADV AUX CCONJ DET INTJ NOUN NUM PART PRON PROPN PUNCT SCONJ SYM VERB X"

#: The attributes with a closed list of values: a regex that accepts none of them is a slip of the pen.
VALUES: dict[str, tuple[str, ...]] = {
    "tag": tuple(_PENN.split()),
    "pos": tuple(_UNIVERSAL.split()),
    "section": SECTIONS,
    "quoted": ("yes", "no"),
}


def values(tokens: Tokens, attribute: str, first: int, last: int) -> Sequence[str]:
    """The values of `attribute` of the tokens from `first` up to `last` (exclusive)."""
    if attribute == "quoted":
        return ["yes" if flag else "no" for flag in tokens.quoted[first:last]]
    column: Sequence[str] = getattr(tokens, _PROPERTIES[attribute])
    return column[first:last]
