"""Penn tags and universal parts of speech, from left to right, by a linear model over a table of weights.

A word's own features, and what it says of the words around it, are summed once for each word as written and
kept. What is left to do in a sentence is 13 look-ups for each label that an ambiguous word may have.
"""

from array import array
from collections.abc import Iterable
from functools import cache, cached_property
from pathlib import Path
from typing import Final, NamedTuple
from zlib import crc32

from mtaudit.english.features import (
    BOUNDARY,
    MASK,
    MODEL,
    TABLE_SIZE,
    Described,
    Lexicon,
    contexts,
    describe,
    label_rows,
)

#: Words as written that are kept described; a corpus of any length stays within some 30 MB.
_KEPT: Final = 16_384


#: What can head a clause by itself.
_FINITE: Final = frozenset(("VBD", "VBP", "VBZ"))


class _Form(NamedTuple):
    """A word as written, with its features summed."""

    candidates: tuple[int, ...]
    own: tuple[int, ...]  # the score of each candidate from the word alone
    before2: "array[int]"  # what the word says, as the second word before, for each label
    before: "array[int]"
    after: "array[int]"
    after2: "array[int]"
    here: int
    left: int
    right: int
    group_left: int
    group_right: int
    group_right2: int


class Tagger:
    """A trained model. Use `load`; the constructor takes the model's two files as read."""

    def __init__(self, lexicon: Lexicon, weights: bytes) -> None:
        if len(weights) != TABLE_SIZE:
            raise ValueError(f"a table of weights has {TABLE_SIZE} bytes, not {len(weights)}")
        self.lexicon = lexicon
        self._weights = weights
        # Each weight in two bytes: so laid out, whole rows add up as long integers, a lane to each label.
        self._wide = bytearray(2 * len(weights))
        self._wide[::2] = weights
        self._penn, self._universal = map(
            list, zip(*(label.split("|") for label in [*lexicon.labels, "|X"]), strict=True)
        )
        self._labels_of: dict[str, list[int]] = {}
        for number, tag in enumerate(self._penn[:-1]):
            self._labels_of.setdefault(tag, []).append(number)
        self._previous, self._second, self._verbs = label_rows(lexicon.labels)
        self._forms: dict[tuple[str, str], _Form] = {}
        self._boundary = self._summed(BOUNDARY)

    @cached_property
    def name(self) -> str:
        """Eight hexadecimal digits that name this very model."""
        return f"{crc32(self._weights):08x}"

    def tag(self, words: list[str]) -> list[str]:
        """The Penn tags of one sentence, one for each word."""
        penn = self._penn
        return [penn[label] for label in self._decode(self._look_up(words))[0]]

    def with_verb(self, words: list[str], places: Iterable[int]) -> tuple[int, str, int] | None:
        """Which of the places of one sentence is best read as a finite verb, where one of them has to be.

        Gives the place, its Penn tag and by how much that reading scores below the best one, in the model's units
        (0 where the best reading has it so); None where none of the words can be one.
        """
        forms = self._look_up(words)
        most = self._decode(forms)[1]
        found: tuple[int, str, int] | None = None
        for place in places:
            form = forms[place]
            kept = [
                (label, score)
                for label, score in zip(form.candidates, form.own, strict=True)
                if self._penn[label] in _FINITE
            ]
            if not kept:
                continue
            labels, own = zip(*kept, *kept[:1], strict=True)  # never one alone, which would go unscored
            chosen, score = self._decode(
                [*forms[:place], form._replace(candidates=labels, own=own), *forms[place + 1 :]]
            )
            if found is None or most - score < found[2]:
                found = place, self._penn[chosen[place]], most - score
        return found

    def analyse(self, words: list[str]) -> tuple[list[str], list[str]]:
        """The Penn tags and the universal parts of speech of one sentence, decided together."""
        labels, _ = self._decode(self._look_up(words))
        penn, universal = self._penn, self._universal
        return [penn[label] for label in labels], [universal[label] for label in labels]

    def universal(self, words: list[str], tags: list[str]) -> list[str]:
        """The universal parts of speech of one sentence whose Penn tags are given.

        A tag that the model does not know is X. Raises ValueError where there are not as many tags as words.
        """
        forms = []
        for form, tag in zip(self._look_up(words), tags, strict=True):
            given = self._labels_of.get(tag, [])
            kept = [(label, score) for label, score in zip(*form[:2], strict=True) if label in given]
            labels, own = zip(*kept, strict=True) if kept else (tuple(given[:1]), (0,) * len(given[:1]))
            forms.append(form._replace(candidates=labels, own=own))
        return [self._universal[label] for label in self._decode(forms)[0]]

    def _look_up(self, words: list[str]) -> list[_Form]:
        forms = self._forms
        if len(forms) > _KEPT:
            forms.clear()
        found = []
        for known in zip(words, contexts(words), strict=True):
            form = forms.get(known)
            if form is None:
                form = forms[known] = self._summed(describe(self.lexicon, *known))
            found.append(form)
        return found

    def _summed(self, described: Described) -> _Form:
        wide = self._wide
        width = 2 * len(self.lexicon.labels)

        def total(rows: Iterable[int]) -> "array[int]":
            lanes = 0
            for row in rows:
                lanes += int.from_bytes(wide[2 * row : 2 * row + width], "little")
            return array("H", lanes.to_bytes(width, "little"))

        candidates = described.candidates
        own: tuple[int, ...] = (0,) * len(candidates)
        if len(candidates) > 1:  # else there is nothing to choose
            scores = total(described.rows)
            own = tuple([scores[label] for label in candidates])
        before2, before, after, after2 = described.neighbours
        return _Form(candidates, own, total(before2), total(before), total(after), total(after2), *described.pairs)

    def _decode(self, forms: list[_Form]) -> tuple[list[int], int]:
        """The label of each word, and the sum of their scores."""
        weights = self._weights
        previous, second, verbs = self._previous, self._second, self._verbs
        boundary = self._boundary
        found: list[int] = []
        none = len(self.lexicon.labels)
        last = before_last = none
        verb = verbs[none]
        left2 = left = boundary
        ahead = [*forms[1:], boundary, boundary]
        score = 0
        for i, form in enumerate(forms):
            candidates = form.candidates
            right = ahead[i]
            right2 = ahead[i + 1]
            if len(candidates) < 2:
                best = candidates[0] if candidates else none
            else:
                one, two = previous[last], second[before_last]
                here, neighbour, group = form.here, right.right, right.group_right
                before2, before, after, after2 = left2.before2, left.before, right.after, right2.after2
                # The places of the pairs, in the order of the trainer's.
                c = (one + two) & MASK
                d = (one + here) & MASK
                e = (one + group) & MASK
                f = (one + neighbour) & MASK
                g = (here + neighbour) & MASK
                h = (here + left.left) & MASK
                m = (here + group) & MASK
                j = (left.group_left + group) & MASK
                k = (group + right2.group_right2) & MASK
                n = (verb + one) & MASK
                p = (verb + here) & MASK
                best = top = -1
                for label, own in zip(candidates, form.own, strict=True):
                    total = (
                        own
                        + before2[label]
                        + before[label]
                        + after[label]
                        + after2[label]
                        + weights[one + label]
                        + weights[two + label]
                        + weights[c + label]
                        + weights[d + label]
                        + weights[e + label]
                        + weights[f + label]
                        + weights[g + label]
                        + weights[h + label]
                        + weights[m + label]
                        + weights[j + label]
                        + weights[k + label]
                        + weights[n + label]
                        + weights[p + label]
                    )
                    if total > top:
                        top = total
                        best = label
                score += top
            found.append(best)
            before_last = last
            last = best
            if verbs[best] >= 0:
                verb = verbs[best]
            left2 = left
            left = form
        return found, score


def open_tagger(model: Path) -> Tagger:
    """The tagger whose two files stand in the folder `model`; OSError where they do not."""
    lexicon = Lexicon(model.joinpath("tagger.lexicon").read_text("utf-8"))
    return Tagger(lexicon, model.joinpath("tagger.weights").read_bytes())


@cache
def load() -> Tagger:
    """The tagger trained on UD English that the package carries, read once."""
    return open_tagger(MODEL)
