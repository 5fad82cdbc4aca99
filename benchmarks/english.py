"""Accuracy and speed of the English analysis on a CoNLL-U test set that no model was trained on.

    python benchmarks/english.py --data DIR [--test pud] [--model DIR]

Words are the gold tokens. Speed is per CPU second of this process: "cold" is the first time over the text.
Prints one table.
"""

import argparse
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path

from splitting import splitting

from mtaudit.english.features import MODEL
from mtaudit.english.lemmas import Lemmatiser
from mtaudit.english.tagger import Tagger, open_tagger

Row = tuple[str, str]
Sentence = list[tuple[str, str, str, str]]


def read(path: Path) -> Iterator[Sentence]:
    """Sentences of a CoNLL-U file: word, lemma, universal part of speech, Penn tag."""
    for block in path.read_text("utf-8").split("\n\n"):
        fields = [line.split("\t") for line in block.split("\n") if line[:1].isdigit()]
        words = [(field[1], field[2], field[3], field[4]) for field in fields if field[0].isdigit()]
        if words:
            yield words


def share(pairs: list[tuple[str, str]]) -> str:
    """Percentage of equal pairs."""
    return f"{100 * sum(gold == found for gold, found in pairs) / len(pairs):.2f} %"


def f1(pairs: list[tuple[str, str]], tags: set[str]) -> str:
    """F1 of the (gold, found) pairs over the given tags."""
    right = sum(gold == found and gold in tags for gold, found in pairs)
    either = sum((gold in tags) + (found in tags) for gold, found in pairs)
    return f"{200 * right / either:.2f}"


def seconds(action: Callable[[], object]) -> float:
    """CPU seconds that the action takes."""
    start = time.process_time()
    action()
    return time.process_time() - start


def tagging(sentences: list[Sentence], tagger: Tagger, lemmatiser: Lemmatiser) -> list[Row]:
    """Rows for the tagger and the lemmatiser."""
    texts = [[word for word, *_ in sentence] for sentence in sentences]
    words = sum(map(len, texts))

    def tag() -> None:
        for text in texts:
            tagger.tag(text)

    def tag_and_lemmatise() -> None:
        for text in texts:
            list(map(lemmatiser.lemma, text, tagger.tag(text)))

    cold = seconds(tag)
    warm = min(seconds(tag) for _ in range(3))
    both = min(seconds(tag_and_lemmatise) for _ in range(3))
    penn: list[tuple[str, str]] = []
    universal: list[tuple[str, str]] = []
    given: list[tuple[str, str]] = []
    for text, sentence in zip(texts, sentences, strict=True):
        tags, parts = tagger.analyse(text)
        gold = [tag for *_, tag in sentence]
        penn += zip(gold, tags, strict=True)
        universal += zip((part for _, _, part, _ in sentence), parts, strict=True)
        given += zip((part for _, _, part, _ in sentence), tagger.universal(text, gold), strict=True)
    capitals = [
        pair
        for text, sentence in zip(texts, sentences, strict=True)
        for pair in zip((tag for *_, tag in sentence), tagger.tag([word.upper() for word in text]), strict=True)
    ]
    lemmas = [(lemma, lemmatiser.lemma(word, tag)) for s in sentences for word, lemma, _, tag in s]
    return [
        ("words", str(words)),
        ("XPOS", share(penn)),
        ("XPOS, all capitals", share(capitals)),
        ("UPOS", share(universal)),
        ("UPOS, gold XPOS", share(given)),
        ("F1 VBD", f1(penn, {"VBD"})),
        ("F1 VBP+VBZ", f1(penn, {"VBP", "VBZ"})),
        ("lemma, gold XPOS", share(lemmas)),
        ("words per CPU second, tags", f"{words / warm:,.0f}"),
        ("words per CPU second, tags, cold", f"{words / cold:,.0f}"),
        ("words per CPU second, tags and lemmas", f"{words / both:,.0f}"),
    ]


def opening() -> list[Row]:
    """Rows for what opening the models costs a fresh process beyond Python itself, and for their size."""
    program = (
        "import time; a = time.process_time();"
        "from mtaudit.english import lemmas, tagger; tagger.load(); lemmas.lemma('words', 'NNS');"
        "print(time.process_time() - a)"
    )
    runs = [
        float(subprocess.run([sys.executable, "-c", program], check=True, capture_output=True).stdout) for _ in range(5)
    ]
    size = sum(len(path.read_bytes()) for path in MODEL.iterdir())
    return [("opening, CPU seconds", f"{min(runs):.3f}"), ("models, MB", f"{size / 1e6:.1f}")]


def main() -> None:
    """Print the table."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--test", default="pud")
    parser.add_argument("--model", type=Path, default=MODEL)
    arguments = parser.parse_args()
    sentences = list(read(arguments.data / f"{arguments.test}.conllu"))
    rows = tagging(sentences, open_tagger(arguments.model), Lemmatiser.read(arguments.model))
    rows += opening()
    rows += splitting(arguments.data / f"{arguments.test}.conllu")
    for name, value in rows:
        print(f"| {name:<38} | {value:>12} |")


if __name__ == "__main__":
    main()
