"""A verb group in another tense, with its adverbs where they stand: "has also been imposed" as "was also imposed"."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from mtaudit.english.inflection import inflect
from mtaudit.english.subjects import subject
from mtaudit.english.verbs import VerbGroup

_SINGULAR: Final = frozenset("has is was does 's".split())
_PLURAL: Final = frozenset("have are were do 've 're".split())
_PARTS: Final = frozenset(("MD", "VB", "VBD", "VBG", "VBN", "VBP", "VBZ", "TO"))


def plural(lowers: Sequence[str], tags: Sequence[str], group: VerbGroup) -> bool:
    """Whether the group agrees, or should, with a plural subject."""
    operator = lowers[group.first]
    if operator in _SINGULAR or (operator in _PLURAL and lowers[group.first - 1] != "i"):
        return operator in _PLURAL
    if group.first > 0 and lowers[group.first - 1] == "you":
        return True
    if tags[group.first] in ("VBZ", "VBP"):
        return tags[group.first] == "VBP"
    found = subject(lowers, tags, group)
    return found is not None and found.number == "plural"


def recast(
    words: Sequence[str],
    lowers: Sequence[str],
    tags: Sequence[str],
    group: VerbGroup,
    tense: str,
    *,
    progressive: bool = False,
    many: bool | None = None,
) -> str:
    """The group in `tense`: past, present, present perfect, past perfect, will or would.

    Keeps voice, negation and adverbs; the progressive only where asked for. `many` overrides the number.
    """
    if many is None:
        many = plural(lowers, tags, group)
    first_person = group.first > 0 and lowers[group.first - 1] == "i"
    chain: list[str] = [group.lemma]
    forms: list[str] = []  # the tag that each word of the chain gets from the one before it
    if group.passive:
        chain, forms = ["be", group.lemma], ["", "VBN"]
    elif progressive and group.progressive:
        chain, forms = ["be", group.lemma], ["", "VBG"]
    else:
        forms = [""]
    if tense.endswith("perfect"):
        chain, forms = ["have", *chain], ["", "VBN", *forms[1:]]
    if tense in ("will", "would"):
        chain, forms = [tense, *chain], ["", "VB", *forms[1:]]
    adverbs = [
        words[token] for token in range(group.first, group.end) if tags[token] not in _PARTS and token != group.head
    ]
    if group.negated and len(chain) == 1 and chain[0] != "be":
        chain, forms = ["do", *chain], ["", "VB"]
    said = [_finite(chain[0], "past" if tense.startswith("past") else "present", many, first_person)]
    said += [inflect(word, form) for word, form in zip(chain[1:], forms[1:], strict=True)]
    adverbs = ["not" if adverb.lower() in ("n't", "n’t") else adverb for adverb in adverbs]
    result = [said[0], *adverbs, *said[1:]] if len(said) > 1 or chain[0] == "be" else [*adverbs, said[0]]
    text = " ".join(result)
    return text[:1].upper() + text[1:] if words[group.first][:1].isupper() else text


def _finite(lemma: str, tense: str, many: bool, first_person: bool) -> str:
    if lemma in ("will", "would"):
        return lemma
    if lemma == "be":
        if tense == "past":
            return "were" if many else "was"
        return "am" if first_person else "are" if many else "is"
    if tense == "past":
        return inflect(lemma, "VBD")
    return lemma if many or first_person else inflect(lemma, "VBZ")
