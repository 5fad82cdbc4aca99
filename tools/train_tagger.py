"""Train the tagger and the lemmatiser from CoNLL-U, the same byte for byte on every run.

    python tools/train_tagger.py --data DIR --out mtaudit/english/model [--train NAME ...]

DIR holds the files NAME.conllu. Training is an averaged perceptron over several seeds; weights and steps are whole
numbers until the last division, so that neither the machine nor the order of a sum changes a bit.
"""

import argparse
import hashlib
from collections import Counter, defaultdict
from collections.abc import Iterator
from pathlib import Path
from typing import Any, NamedTuple

import numpy as np
from numba import njit

from mtaudit.english import features, lemmas
from mtaudit.english.features import BOUNDARY, MASK, TABLE_SIZE, ZERO, Lexicon, Word, class_name, contexts, describe
from mtaudit.english.inflection import regular
from mtaudit.english.lemmas import Edit, Lemmatiser, edit, suffixes

EPOCHS = 10
SEEDS = 8
DROPPED = 30  # percent of the features hidden at each step, so that no single one is relied on
SCALE = 16  # a weight of 1 as a byte
SEEN = 2  # a word seen less often is unknown
SHARE = 0.003  # a label rarer than this among a word's is taken for a slip
LABEL_SEEN = 8
ENDING_SHARE = 0.005  # a label rarer than this among the rare words of an ending is none of an unknown word's
RARE = 5
RULE_SEEN = 2  # words that a suffix rule must stand for
INFLECTED = ("NNS", "VBD", "VBG", "VBN", "VBP", "VBZ", "JJR", "JJS", "RBR", "RBS")
#: Penn tags of web text only: parts of misspelt words, and affixes.
DISREGARDED = ("GW", "AFX", "XX")


class Annotated(NamedTuple):
    """A word of a CoNLL-U file."""

    word: str
    lemma: str
    universal: str
    tag: str
    slip: bool  # misspelt


class Token(NamedTuple):
    """A word as the tagger sees it."""

    word: str
    lemma: str
    label: str
    context: str


Sentence = list[Token]


def read(path: Path) -> Iterator[list[Annotated]]:
    """Sentences of a CoNLL-U file."""
    for block in path.read_text("utf-8").split("\n\n"):
        fields = [line.split("\t") for line in block.split("\n") if line[:1].isdigit()]
        words = [
            Annotated(*field[1:5], "Typo=Yes" in field[5]) for field in fields if field[0].isdigit()
        ]
        if words:
            yield words


def prepared(sentences: list[list[Annotated]]) -> Iterator[Sentence]:
    """The sentences as the tagger will see them, some of them again as headlines."""
    for number, sentence in enumerate(sentences):
        words = [word for word, *_ in sentence]
        variants = [words]
        if number % 20 == 0:
            variants.append([word.upper() for word in words])
        elif number % 20 == 10:
            variants.append([word[:1].upper() + word[1:] if len(word) > 3 else word for word in words])
        for variant in variants:
            yield [
                Token(word, lemma, penn(word, tag) + "|" + universal, context)
                for word, context, (_, lemma, universal, tag, _) in zip(variant, contexts(variant), sentence, strict=True)
            ]


def penn(word: str, tag: str) -> str:
    """The tag; dots, dashes and semicolons are Penn's ":" in every corpus."""
    return ":" if tag == "," and features.normal(word) in {"..", "...", "....", "--", ";"} else tag


def build_lexicon(sentences: list[Sentence]) -> Lexicon:
    """The words seen and their labels."""
    seen: dict[str, Counter[str]] = defaultdict(Counter)
    small: dict[str, Counter[bool]] = defaultdict(Counter)
    for sentence in sentences:
        for token in sentence:
            if token.context in {features.CAPITALS, features.TITLE}:
                continue
            word = features.normal(token.word)
            low = features.key(word)
            seen[low][token.label] += 1
            if word.islower():
                small[low][token.label.startswith("NNP")] += 1
    total = sum(seen.values(), Counter[str]())
    labels = [
        label
        for label, count in sorted(total.items(), key=lambda item: (-item[1], item[0]))
        if count >= LABEL_SEEN and label.split("|")[0] not in DISREGARDED
    ]
    number = {label: i for i, label in enumerate(labels)}
    rare: dict[str, Counter[int]] = {"": Counter(), "0": Counter()} | {chr(i): Counter() for i in range(97, 123)}
    for low, found in seen.items():
        if found.total() < RARE:
            rare[features.ending(low)].update(number[label] for label in found if label in number)
    lexicon = Lexicon(
        labels,
        {
            end: frozenset(label for label, count in counted.items() if count >= ENDING_SHARE * counted.total())
            for end, counted in rare.items()
        },
    )
    for low in sorted(seen):
        found = seen[low]
        count = found.total()
        by_count = sorted((-times, number[label]) for label, times in found.items() if label in number)
        kept = tuple(label for times, label in by_count if -times >= SHARE * count)
        if count >= SEEN and kept and "\t" not in low:
            lexicon.words[low] = Word(count, kept, small[low][True] > small[low][False], class_name(kept))
    return lexicon


def lexicon_text(lexicon: Lexicon) -> str:
    """The lexicon's file; `mtaudit.english.tagger.read_lexicon` reads it."""
    endings = [f"{end}:{' '.join(map(str, sorted(found)))}" for end, found in sorted(lexicon.unknown.items())]
    lines = ["\t".join(lexicon.labels), "\t".join(endings)]
    for low, word in lexicon.words.items():
        numbers = " ".join(map(str, word.labels))
        lines.append(f"{low}\t{word.count}\t{numbers}\t{'name' if word.small_name else ''}")
    return "\n".join(lines) + "\n"


def encode(sentences: list[Sentence], lexicon: Lexicon) -> tuple[Any, ...]:
    """The sentences as arrays: rows and candidates of each word with their bounds, gold labels, pairs, bounds."""
    number = {label: i for i, label in enumerate(lexicon.labels)}
    described: dict[tuple[str, str], features.Described] = {}
    rows: list[int] = []
    candidates: list[int] = []
    row_ends, candidate_ends, sentence_ends = [0], [0], [0]
    gold: list[int] = []
    pairs: list[tuple[int, ...]] = []
    for sentence in sentences:
        forms = []
        for token in sentence:
            known = (token.word, token.context)
            if known not in described:
                described[known] = describe(lexicon, *known)
            forms.append(described[known])
        padded = [BOUNDARY, BOUNDARY, *forms, BOUNDARY, BOUNDARY]
        for i, (token, form) in enumerate(zip(sentence, forms, strict=True)):
            rows += form.rows
            for part, place in enumerate((i, i + 1, i + 3, i + 4)):
                rows += padded[place].neighbours[part]
            row_ends.append(len(rows))
            candidates += form.candidates
            candidate_ends.append(len(candidates))
            label = number.get(token.label, -1)
            gold.append(label if label in form.candidates else -1)
            pairs.append(form.pairs)
        sentence_ends.append(len(gold))
    bounds = (row_ends, candidate_ends, sentence_ends)
    return (
        np.array(rows, np.int32),
        np.array(candidates, np.int32),
        *(np.array(ends, np.int64) for ends in bounds),
        np.array(gold, np.int32),
        np.array(pairs, np.int64),
    )


@njit(cache=True)  # type: ignore[untyped-decorator]
def epoch(  # noqa: PLR0912, PLR0915
    weights, sums, step, random, dropped, order,
    rows, candidates, row_ends, candidate_ends, sentence_ends, gold, pairs, boundary, previous, second,
):  # type: ignore[no-untyped-def]  # fmt: skip
    """One pass over the sentences in `order`; the look-ups are those of `Tagger._decode`. Returns step and random."""
    none = len(previous) - 1
    places = np.zeros(256, np.int64)
    for sentence in order:
        first, end = sentence_ends[sentence], sentence_ends[sentence + 1]
        last = none
        before_last = none
        for i in range(first, end):
            step += 1
            start, stop = candidate_ends[i], candidate_ends[i + 1]
            best = candidates[start]
            if stop - start > 1:
                left = pairs[i - 1] if i > first else boundary
                right = pairs[i + 1] if i + 1 < end else boundary
                right2 = pairs[i + 2] if i + 2 < end else boundary
                here = pairs[i][0]
                one, two = previous[last], second[before_last]
                places[0] = one
                places[1] = two
                places[2] = (one + two) & MASK
                places[3] = (one + here) & MASK
                places[4] = (one + right[4]) & MASK
                places[5] = (one + right[2]) & MASK
                places[6] = (here + right[2]) & MASK
                places[7] = (here + left[1]) & MASK
                places[8] = (here + right[4]) & MASK
                places[9] = (left[3] + right[4]) & MASK
                places[10] = (right[4] + right2[5]) & MASK
                count = 11
                for place in range(row_ends[i], row_ends[i + 1]):
                    places[count] = rows[place]
                    count += 1
                kept = 0
                for place in range(count):
                    random ^= (random << 13) & 0xFFFFFFFF
                    random ^= random >> 17
                    random ^= (random << 5) & 0xFFFFFFFF
                    if (random >> 8) % 100 >= dropped:
                        places[kept] = places[place]
                        kept += 1
                top = -(1 << 60)
                rival = -1
                rival_score = -(1 << 60)
                gold_score = 0
                for j in range(start, stop):
                    label = candidates[j]
                    score = 0
                    for place in range(kept):
                        score += weights[places[place] + label]
                    if score > top:
                        top = score
                        best = label
                    if label == gold[i]:
                        gold_score = score
                    elif score > rival_score:
                        rival_score = score
                        rival = label
                if gold[i] >= 0 and gold_score <= rival_score:
                    for place in range(kept):
                        up, down = places[place] + gold[i], places[place] + rival
                        weights[up] += 1
                        sums[up] += step
                        weights[down] -= 1
                        sums[down] -= step
            before_last = last
            last = best
    return step, random


def train(sentences: list[Sentence], lexicon: Lexicon) -> bytes:
    """The table of weights, averaged over every step and seed."""
    data = encode(sentences, lexicon)
    boundary = np.array(BOUNDARY.pairs, np.int64)
    previous, second = (np.array(rows, np.int64) for rows in features.label_rows(lexicon.labels))
    total = np.zeros(TABLE_SIZE, np.int64)
    steps = 0
    for seed in range(1, SEEDS + 1):
        weights, sums = np.zeros(TABLE_SIZE, np.int64), np.zeros(TABLE_SIZE, np.int64)
        step, random = 0, seed * 2654435761 & 0xFFFFFFFF
        for _ in range(EPOCHS):
            order, random = shuffled(len(sentences), random)
            step, random = epoch(weights, sums, step, random, DROPPED, order, *data, boundary, previous, second)
        total += weights * step - sums
        steps += step
    rounded = (total * SCALE * 2 + steps) // (2 * steps)
    return (np.clip(rounded, -ZERO, 255 - ZERO) + ZERO).astype(np.uint8).tobytes()


@njit(cache=True)  # type: ignore[untyped-decorator]
def shuffled(count, random):  # type: ignore[no-untyped-def]
    """The numbers below `count` in random order, by xorshift (numpy does not promise its streams); and the state."""
    order = np.arange(count)
    for i in range(count - 1, 0, -1):
        random ^= (random << 13) & 0xFFFFFFFF
        random ^= random >> 17
        random ^= (random << 5) & 0xFFFFFFFF
        j = random % (i + 1)
        order[i], order[j] = order[j], order[i]
    return order, random


def lemma_table(sentences: list[list[Annotated]]) -> str:
    """The lemmatiser's file: words that its rules get wrong, forms that spelling rules do not give, the rules.

    Rules are learned from what is inflected regularly, so that "sung" teaches nothing about "hung".
    """
    seen: dict[tuple[str, str], Counter[str]] = defaultdict(Counter)
    made: dict[tuple[str, str], Counter[str]] = defaultdict(Counter)
    for sentence in sentences:
        for word, lemma, _, tag, slip in sentence:
            low = features.normal(word).lower()
            if slip or tag in DISREGARDED or "_" in (word, lemma):
                continue
            if tag != "POS" and not any(map(str.isalnum, word)):
                continue
            name = tag.startswith("NNP") and len(word) > 1 and word.isupper()
            seen[tag, low][word if name and lemma.lower() == low else lemma] += 1
            if tag in INFLECTED and "'" not in low:
                made[tag, lemma.lower()][low] += 1
    usual = {known: most(lemmas) for known, lemmas in seen.items()}
    votes: dict[tuple[str, str], Counter[Edit]] = defaultdict(Counter)
    for (tag, low), lemma in usual.items():
        if tag not in INFLECTED or regular(lemma, tag).lower() == low:
            for suffix in suffixes(low):
                votes[tag, suffix][edit(low, lemma)] += 1
    rules: dict[tuple[str, str], Edit] = {}
    for tag, suffix in sorted(votes, key=lambda rule: (rule[0], len(rule[1]), rule[1])):
        best = most(votes[tag, suffix]) if suffix or tag not in INFLECTED else Edit(0, "", False)
        shorter = [suffix[start:] for start in range(1, len(suffix) + 1) if (tag, suffix[start:]) in rules]
        if not suffix or (votes[tag, suffix][best] >= RULE_SEEN and best != rules[tag, shorter[0]]):
            rules[tag, suffix] = best
    plain = Lemmatiser({}, rules, {})
    lines = []
    for (tag, low), lemma in sorted(usual.items()):
        if plain.lemma(lemma if lemma.lower() == low else low, tag) != lemma:
            lines.append(f"word\t{tag}\t{low}\t{lemma}")
    for (tag, lemma), words in sorted(made.items()):
        form = most(words)
        if words[form] > max(words[regular(lemma, tag)], form == lemma):
            lines.append(f"form\t{tag}\t{lemma}\t{form}")
    for (tag, suffix), rule in rules.items():
        lines.append(f"rule\t{tag}\t{suffix}\t{rule.cut}\t{rule.added}\t{'capital' if rule.capital else ''}")
    return "\n".join(lines) + "\n"


def most(counted: Counter[Any]) -> Any:
    """The most frequent; of equals the first in order."""
    return min(counted, key=lambda item: (-counted[item], item))


def main() -> None:
    """Train from the command line."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--train", nargs="+", default=["ewt_train", "ewt_dev", "ewt_test", "gum_free"])
    arguments = parser.parse_args()
    source = [sentence for name in arguments.train for sentence in read(arguments.data / f"{name}.conllu")]
    sentences = list(prepared(source))
    lexicon = build_lexicon(sentences)
    written = {
        "tagger.lexicon": lexicon_text(lexicon).encode("utf-8", "surrogatepass"),
        lemmas.FILE: lemma_table(source).encode("utf-8", "surrogatepass"),
        "tagger.weights": train(sentences, lexicon),
    }
    arguments.out.mkdir(parents=True, exist_ok=True)
    for name, content in written.items():
        (arguments.out / name).write_bytes(content)
        print(hashlib.sha256(content).hexdigest(), name)


if __name__ == "__main__":
    main()
