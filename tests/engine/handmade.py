"""Token arrays made by hand: `word/TAG/POS/lemma` for a token, the later parts optional."""

from __future__ import annotations

from dataclasses import dataclass, field

_UNIVERSAL = {
    "DT": "DET", "IN": "ADP", "CC": "CCONJ", "CD": "NUM", "MD": "AUX", "PRP": "PRON", "TO": "PART",
}  # fmt: skip
_BY_LETTER = {"N": "NOUN", "V": "VERB", "J": "ADJ", "R": "ADV"}


@dataclass
class Handmade:
    """Tokens as a pattern sees them, with the offsets of their words joined by single spaces."""

    words: list[str] = field(default_factory=list)
    lowers: list[str] = field(default_factory=list)
    lemmas: list[str] = field(default_factory=list)
    tags: list[str] = field(default_factory=list)
    pos: list[str] = field(default_factory=list)
    sections: list[str] = field(default_factory=list)
    quoted: list[bool] = field(default_factory=list)
    sentences: list[tuple[int, int]] = field(default_factory=list)

    @property
    def text(self) -> str:
        return " ".join(self.words)

    @property
    def ends(self) -> list[int]:
        ends = []
        at = -1
        for word in self.words:
            at += 1 + len(word)
            ends.append(at)
        return ends

    @property
    def starts(self) -> list[int]:
        return [end - len(word) for end, word in zip(self.ends, self.words, strict=True)]

    def add(self, sentence: str, section: str = "body", quoted: bool = False) -> Handmade:
        """Append a sentence."""
        first = len(self.words)
        for token in sentence.split():
            word, tag, pos, lemma = (*token.split("/"), "", "", "")[:4]
            self.words.append(word)
            self.lowers.append(word.lower())
            self.tags.append(tag or "NN")
            self.pos.append(pos or _UNIVERSAL.get(tag) or _BY_LETTER.get(tag[:1], "X"))
            self.lemmas.append(lemma or word.lower())
        count = len(self.words) - first
        self.sections += [section] * count
        self.quoted += [quoted] * count
        self.sentences.append((first, first + count))
        return self


def tokens(*sentences: str) -> Handmade:
    """Body copy of these sentences."""
    made = Handmade()
    for sentence in sentences:
        made.add(sentence)
    return made
