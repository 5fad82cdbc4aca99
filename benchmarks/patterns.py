"""Measures what patterns cost: 30, 100 and 300 of them over 50,000 words, in words per CPU second.

    python benchmarks/patterns.py [--data FILE] [--words N] [--profile]

FILE is plain text, its stories parted by lines of `---`, or JSON lines with a `text`; it is tagged first, off the
clock. Without it the text is made up: words in the proportions of English, stories of 500 words.
The patterns are made up too, of the words of the text, in the mix of a rule pack.
"""

from __future__ import annotations

import argparse
import cProfile
import json
import random
import time
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path

from mtaudit.document import Document
from mtaudit.engine.pattern import PatternSet, Tokens, compile_pattern
from mtaudit.english.analysis import Analysis

_FUNCTION_WORDS = {
    "DT": "the a this its", "IN": "of in for on with by as at from that", "CC": "and or but", "TO": "to",
    "PRP": "it he they we", "MD": "will would", ".": ".", ",": ",",
}  # fmt: skip
_UNIVERSAL = {
    "DT": "DET", "IN": "ADP", "CC": "CCONJ", "TO": "PART", "PRP": "PRON", "MD": "AUX", ".": "PUNCT", ",": "PUNCT",
    "NN": "NOUN", "NNS": "NOUN", "JJ": "ADJ", "VBD": "VERB", "VBG": "VERB", "VBN": "VERB", "VBZ": "VERB",
    "RB": "ADV", "NNP": "PROPN",
}  # fmt: skip
_SHAPE = "DT JJ NN IN DT NN VBD DT NN , IN NNP NNP VBZ TO DT NNS CC NNS RB VBN IN PRP MD VBG .".split(" ")


@dataclass
class Made:
    """A made-up story."""

    words: list[str] = field(default_factory=list)
    lemmas: list[str] = field(default_factory=list)
    tags: list[str] = field(default_factory=list)
    sentences: list[tuple[int, int]] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.lowers = [word.lower() for word in self.words]
        self.pos = [_UNIVERSAL[tag] for tag in self.tags]
        self.sections = ["body"] * len(self.words)
        self.quoted = [False] * len(self.words)


def made_up(count: int) -> list[Tokens]:
    """Stories of `count` words in all."""
    dice = random.Random(7)
    letters = "etaoinshrdlu"
    rare = sorted({"".join(dice.choices(letters, k=6)) for _ in range(20_000)})
    words = dice.choices(rare, [1 / rank for rank in range(20, 20 + len(rare))], k=count)
    stories: list[Tokens] = []
    for first in range(0, count, 500):
        size = min(500, count - first)
        tags = [_SHAPE[at % len(_SHAPE)] for at in range(size)]
        story = [
            dice.choice(_FUNCTION_WORDS[tag].split()) if tag in _FUNCTION_WORDS else words[first + at]
            for at, tag in enumerate(tags)
        ]
        sentences = [(at, min(at + len(_SHAPE), size)) for at in range(0, size, len(_SHAPE))]
        stories.append(Made(story, story, tags, sentences))
    return stories


def read(path: Path, count: int) -> list[Tokens]:
    """Stories of the file until there are `count` words; each tagged."""
    source = path.read_text(encoding="utf-8")
    if path.suffix == ".jsonl":
        texts = [json.loads(line)["text"] for line in source.splitlines()]
    else:
        texts = source.split("\n---\n")
    stories: list[Tokens] = []
    words = 0
    for text in texts:
        if words >= count:
            break
        analysis = Analysis(Document(text))
        words += len(analysis.words)
        if analysis.lemmas and analysis.sections and analysis.quoted:
            stories.append(analysis)
    return stories


def patterns(stories: list[Tokens], count: int) -> list[str]:
    """`count` patterns: of twenty, ten wordings, six of words and grammar, two of grammar alone, two with labels."""
    dice = random.Random(3)
    counts = Counter(word for story in stories for word in story.lowers if word.isalpha() and word.isascii())
    common = [word for word, _ in counts.most_common(50)]
    content = sorted(counts.keys() - set(common))

    def c(number: int = 1) -> str:
        return "|".join(dice.choices(content, k=number))

    def f(number: int = 1) -> str:
        return "|".join(dice.choices(common, k=number))

    makers: list[Callable[[], str]] = [
        *[lambda: f'"{f()}" "{c()}" "{f()}"'] * 3,
        *[lambda: f'[lemma="{c()}" | lower="{c()}"] "{f()}" "{c()}"'] * 3,
        *[lambda: f'"{f()}" "{f()}" "{c()}" "{f()}"'] * 2,
        *[lambda: f'"{c()}" ("{f()}" | "{f()}" "{f()}")? [lemma="{c()}"]'] * 2,
        lambda: f'[lemma="{c(12)}"] [pos="DET|ADJ"]* [pos="NOUN" & lemma="{c(12)}"]',
        lambda: f'"{f(2)}" [tag="VB[DNG]"] [tag="NNS?" & lower!="{c(8)}"]',
        lambda: f'"{f()}" [tag="JJ"]* [lower="{c(6)}"] "{f(4)}"',
        lambda: f'[lemma="{c(5)}"] []{{0,3}} [tag="VBG" & word!="{c()}"]',
        lambda: f'"{f()}" "{c()}" [pos="NOUN|PROPN"]{{1,3}} "{f()}"',
        lambda: f'[pos="PRON"] [lemma="{c(20)}"] "{f()}"',
        lambda: f'[tag="VBG"] [pos="ADP"] [lower=".*{dice.choice("aeiou")}.*ing"]',
        lambda: f'[pos="DET"] [tag="VBN"] [tag="JJ"]? [word="[A-Z].*{dice.choice("aeiou")}"]',
        lambda: f'1:[pos="NOUN|VERB"] "{c(5)}" 2:[lower!="{c(3)}"] & 1.lemma = 2.lemma',
        lambda: f'1:[pos="NOUN|ADJ|VERB"] "and|or" 2:[lower!="{c(3)}"] & 1.lower = 2.lower',
    ]
    return [makers[at * 7 % len(makers)]() for at in range(count)]


def main() -> None:
    """Print a line for each number of patterns."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--data", type=Path)
    parser.add_argument("--words", type=int, default=50_000)
    parser.add_argument("--profile", action="store_true", help="profile the run with 300 patterns")
    options = parser.parse_args()
    stories = read(options.data, options.words) if options.data else made_up(options.words)
    total = sum(len(story.words) for story in stories)
    print(f"{total:,} words in {len(stories):,} stories; best of five runs")
    for count in (30, 100, 300):
        sources = patterns(stories, count)
        before = time.process_time()
        compiled = PatternSet(enumerate(map(compile_pattern, sources)))
        compiling = time.process_time() - before
        times = []
        for _ in range(5):
            before = time.process_time()
            found = sum(1 for story in stories for _ in compiled.matches(story))
            times.append(time.process_time() - before)
        print(
            f"{count:4} patterns: {total / min(times):10,.0f} words/s  {min(times):6.3f} s  {found:6,} matches  "
            f"compiled in {1000 * compiling:4.0f} ms"
        )
    if options.profile:
        with cProfile.Profile() as profile:
            for story in stories:
                list(compiled.matches(story))
        profile.print_stats("tottime")


if __name__ == "__main__":
    main()
