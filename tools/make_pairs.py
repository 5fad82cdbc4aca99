"""Write mtaudit/english/lexicon/impossible.txt: function words that do not stand next to each other.

    python tools/make_pairs.py --data DIR

DIR holds CoNLL-U files. Function words are frequent: where two of them, or one and a mark, would meet many times if
words fell at random and never do, grammar forbids it. A line is the two and how often chance alone would bring them
together in the data. Nothing of the data's sentences is kept.
"""

from __future__ import annotations

import argparse
from collections import Counter
from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path

OUT = Path(__file__).parent.parent / "mtaudit" / "english" / "lexicon" / "impossible.txt"
TREEBANKS = ("ewt_train", "ewt_dev", "gum_free")
FUNCTION = frozenset("ADP AUX CCONJ DET PART PRON SCONJ".split())
SEEN = 60  # times in the data, below which a word says too little
SHARE = 0.7  # of its uses as a function word
EXPECTED = 8.0
STRANDED = 25.0  # … where the first is a preposition, which can end its clause: what was paid for by the state
# What the data happen to lack: questions, stranded words, nouns that look like function words.
RIGHT = frozenset(
    "a will;and ,;as ,;be it;being .;but ,;i and;if ,;into and;is be;it he;or ,;she a;so be;some and;that from;that me"
    ";to on;was a;which a".split(";")
)
INVERTED = frozenset("can could did do does has have is may might must should was were will would are had".split())
OBSERVED = 0.012  # of the expected, which the data's own slips can reach
MARKS = {",": ",", ".": ".", "!": ".", "?": ".", ";": "."}


def sentences(path: Path) -> Iterator[list[tuple[str, str]]]:
    """The sentences of a CoNLL-U file as pairs of word in lower case and universal part of speech."""
    sentence: list[tuple[str, str]] = []
    for line in path.read_text("utf-8").split("\n"):
        cells = line.split("\t")
        if cells[0].isdigit():
            sentence.append((cells[1].lower().replace("’", "'"), cells[3]))
        elif not line and sentence:
            yield sentence
            sentence = []


def pairs(data: list[list[tuple[str, str]]]) -> Iterator[tuple[str, str, float]]:
    """The pairs that never stand together, with the times that chance would bring them together."""
    uses = Counter(word for sentence in data for word, _ in sentence)
    functions = Counter(word for sentence in data for word, pos in sentence if pos in FUNCTION)
    counted = Counter(pair for sentence in data for pair in sentence)
    closed = {
        word
        for word, n in functions.items()
        if n >= SEEN and n >= SHARE * uses[word] and word.isalpha() and len(word) > 1
    } | {"a", "i"}
    parts = {word: max(FUNCTION, key=lambda part: (counted[word, part], part)) for word in closed} | dict.fromkeys(
        MARKS.values(), "PUNCT"
    )
    together: Counter[tuple[str, str]] = Counter()
    second: Counter[str] = Counter()
    total = 0
    for sentence in data:
        words = [MARKS.get(word, word) for word, _ in sentence]
        together.update(pairwise(words))
        second.update(words[1:])
        total += len(words)
    for one in sorted(closed):
        for two in sorted(closed | set(MARKS.values())):
            expected = uses[one] * second[two] / total
            least = STRANDED if parts[one] == "ADP" else EXPECTED
            if one == two or expected < least or together[one, two] > OBSERVED * expected:
                continue
            inverted = one in INVERTED and parts[two] in ("DET", "PRON")
            stranded = parts[one] == "ADP" and parts[two] == "AUX"  # what he looked for is here
            if f"{one} {two}" not in RIGHT and not inverted and not stranded:
                yield one, two, expected


def main() -> None:
    """Read the path from the command line and write the table."""
    parser = argparse.ArgumentParser(description="Write the table of function words that do not stand together.")
    parser.add_argument("--data", type=Path, required=True, metavar="DIR")
    folder = parser.parse_args().data
    data = [sentence for name in TREEBANKS for sentence in sentences(folder / f"{name}.conllu")]
    lines = [f"{one} {two} {expected:.0f}" for one, two, expected in pairs(data)]
    OUT.write_text("\n".join(lines) + "\n", encoding="utf-8", newline="\n")
    print(f"{len(lines)} pairs, {OUT.stat().st_size} bytes")


if __name__ == "__main__":
    main()
