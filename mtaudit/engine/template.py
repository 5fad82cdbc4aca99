"""Templates: the messages and suggestions of rules, with slots for what was matched.

`{0}` is the match and `{1}` label 1, as they stand in the text; `{name}` is whatever a check or
a regex calls so. For patterns a slot can also ask for an attribute, and for an inflected form:

    {1.lemma}         the lemma of label 1
    {1.lemma:VBD}     its past tense
    {1.lemma:2.tag}   the form that the tag of label 2 asks for
    {decide:1.tag}    a word of the rule's own, in the form that the tag of label 1 asks for

A label that a match does not bind is worth nothing, and the spaces beside it close up.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Mapping
from operator import itemgetter

import msgspec

from mtaudit.engine.pattern import ATTRIBUTES, PatternError
from mtaudit.engine.pattern.attributes import VALUES, values
from mtaudit.english.analysis import Analysis

_SLOT = re.compile(r"\{([^{}]*)\}")
_FIELD = re.compile(r"(?:([0-9]+)(?:\.(\w+))?|([^\W\d_][\w'’-]*(?=:)))(?::(?:([0-9]+)\.tag|([A-Z]+\$?)))?")
_SPACES = re.compile(r" +(?=[ .,;:!?]|$)|^ +")
_OPENING = frozenset("\"'“‘«„([")

Labels = Mapping[int, tuple[int, int]]


class Field(msgspec.Struct, frozen=True):
    """A slot of a pattern rule's template: a label or a word, and what is wanted of it.

    `attribute` is empty where the text itself is wanted. `tag` is the tag to inflect for, and
    `tag_of` the label whose tag it is; at most one of the two is given.
    """

    label: int | None
    word: str
    attribute: str = ""
    tag: str = ""
    tag_of: int | None = None

    @property
    def labels(self) -> set[int]:
        """The labels that the field names."""
        return {label for label in (self.label, self.tag_of) if label is not None}

    def value(self, analysis: Analysis, labels: Labels) -> str:
        """What the field is worth for a match; `labels` are token spans, 0 the match itself."""
        texts = [self.word] if self.label is None else self._texts(analysis, labels)
        tag = self.tag
        if self.tag_of is not None:
            first, last = labels.get(self.tag_of, (0, 0))
            tag = analysis.tags[first] if first < last else ""
        if texts and tag:
            # What bends is the last word of a noun phrase and the first of any other.
            at = -1 if tag.startswith("NN") else 0
            texts[at] = inflected(texts[at], tag)
        return " ".join(texts)

    def _texts(self, analysis: Analysis, labels: Labels) -> list[str]:
        first, last = labels.get(self.label or 0, (0, 0))
        if first == last:
            return []
        if not self.attribute:
            return [analysis.text[analysis.starts[first] : analysis.ends[last - 1]]]
        return list(values(analysis, self.attribute, first, last))


def slots(template: str) -> Iterator[tuple[str, int]]:
    """What stands between each pair of braces, and the offset at which it does."""
    for slot in _SLOT.finditer(template):
        yield slot.group(1), slot.start(1)


def fields(template: str, labels: frozenset[int]) -> dict[str, Field]:
    """The fields of a pattern rule's template, by what stands between the braces.

    Raises PatternError where one is not well formed or names a label that is not in `labels`.
    """
    found = {}
    for name, offset in slots(template):
        field = found[name] = _field(name, offset, template)
        for label in sorted(field.labels - labels - {0}):
            raise PatternError(
                f"{{{name}}} names label {label}, which the pattern does not give",
                offset,
                f"Name a token or a group of the pattern so: {label}:[…].",
                template,
            )
    return found


def fill(template: str, found: Mapping[str, str]) -> str:
    """The template with its slots filled; one that `found` does not know stays as it is."""
    text = _SLOT.sub(lambda slot: found.get(slot.group(1), slot.group()), template)
    return _SPACES.sub("", text) if "" in found.values() else text


def capitalised(suggestion: str, analysis: Analysis, start: int) -> str:
    """The suggestion with a capital, where what it replaces begins a sentence with one.

    `start` is the code point at which that begins; marks that open do not count.
    """
    if not suggestion or not analysis.text[start : start + 1].isupper():
        return suggestion
    token, _ = analysis.tokens_in(start, start + 1)
    first, _ = analysis.sentences[bisect_right(analysis.sentences, token, key=itemgetter(0)) - 1]
    if _OPENING.issuperset(analysis.words[first:token]):
        return suggestion[0].upper() + suggestion[1:]
    return suggestion


def inflected(word: str, tag: str) -> str:
    """The form of a lemma that carries a Penn tag."""
    from mtaudit.english.inflection import inflect  # its tables are read where a rule inflects

    return inflect(word, tag)


def _field(name: str, offset: int, template: str) -> Field:
    match = _FIELD.fullmatch(name)
    if match is None:
        raise PatternError(
            f"{{{name}}} is no field",
            offset,
            "Write {1}, {1.lemma}, {1.lemma:VBD}, {1.lemma:2.tag} or {word:1.tag}.",
            template,
        )
    label, attribute, word, tag_of, tag = match.groups(default="")
    if attribute and attribute not in ATTRIBUTES:
        raise PatternError(
            f"“{attribute}” is no attribute", offset, f"The attributes are {', '.join(ATTRIBUTES)}.", template
        )
    if tag and tag not in VALUES["tag"]:
        raise PatternError(f"“{tag}” is no tag", offset, "Tags are Penn's: VBD, VBG, VBN, VBZ, NNS, JJR ….", template)
    return Field(int(label) if label else None, word, attribute, tag, int(tag_of) if tag_of else None)
