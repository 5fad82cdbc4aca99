"""Train the tagger and the lemmatiser from CoNLL-U, the same byte for byte on every run.

    python tools/train_tagger.py --data DIR --out mtaudit/english/model [--train NAME ...]

DIR holds the files NAME.conllu. Needs numpy and numba. Training is an averaged perceptron, averaged again
over several seeds, in whole numbers throughout, so that neither machine nor library changes a bit.
"""

import argparse
import hashlib
from collections import Counter, defaultdict
from collections.abc import Iterator
from itertools import chain
from pathlib import Path
from string import ascii_lowercase
from typing import Any, NamedTuple

import numpy as np
from numba import njit
from numpy.typing import NDArray

from mtaudit.english import features, lemmas
from mtaudit.english.features import BOUNDARY, MASK, TABLE_SIZE, ZERO, Lexicon, contexts, describe
from mtaudit.english.inflection import regular
from mtaudit.english.lemmas import Edit, Lemmatiser, edit, suffixes

EPOCHS = 10
SEEDS = 8
DROPPED = 30  # percent of the features hidden at each step, so that no single one is relied on
SCALE = 16  # a weight of 1 as a byte
SEEN = 2  # a word seen less often is unknown
SHARE = 0.003  # a label rarer than this among a word's is taken for a slip
LABEL_SEEN = 8  # a label rarer than this is none
ALWAYS = ("NN|NOUN", "NNP|PROPN", "JJ|ADJ")  # what any unknown word can be
ENDING_SHARE = 0.005  # a label rarer than this among the rare words with an ending is no unknown word's
RARE = 5
RULE_SEEN = 2  # words that a suffix rule must stand for
INFLECTED = ("NNS", "VBD", "VBG", "VBN", "VBP", "VBZ", "JJR", "JJS", "RBR", "RBS")
#: Penn tags of web text only: parts of misspelt words, and affixes.
DISREGARDED = ("AFX", "GW", "XX")


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
    label: str
    context: str


Sentence = list[Token]
Array = NDArray[np.integer[Any]]


def read(path: Path) -> Iterator[list[Annotated]]:
    """Sentences of a CoNLL-U file."""
    for block in path.read_text("utf-8").split("\n\n"):
        fields = [line.split("\t") for line in block.split("\n") if line[:1].isdigit()]
        words = [
            Annotated(field[1], field[2], field[3], field[4], "Typo=Yes" in field[5])
            for field in fields
            if field[0].isdigit()
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
                Token(word, penn(word, found.tag) + "|" + found.universal, context)
                for word, context, found in zip(variant, contexts(variant), sentence, strict=True)
            ]


def penn(word: str, tag: str) -> str:
    """The tag; dots, dashes and semicolons are Penn's ":" in every corpus."""
    return ":" if tag == "," and features.normal(word) in {"..", "...", "....", "--", ";"} else tag


def lexicon_file(sentences: list[Sentence]) -> str:
    """The words seen and their labels, as `Lexicon` reads them."""
    seen: dict[str, Counter[str]] = defaultdict(Counter)
    small: dict[str, Counter[bool]] = defaultdict(Counter)
    for sentence in sentences:
        for token in sentence:
            if token.context not in {features.CAPITALS, features.TITLE}:
                word = features.normal(token.word)
                seen[features.key(word)][token.label] += 1
                small[features.key(word)][word.islower() and token.label.startswith("NNP")] += word.islower()
    total: Counter[str] = sum(seen.values(), Counter())
    labels = [
        label
        for label, count in sorted(total.items(), key=lambda item: (-item[1], item[0]))
        if count >= LABEL_SEEN and label.split("|")[0] not in DISREGARDED
    ]
    number = {label: i for i, label in enumerate(labels)}
    rare: dict[str, Counter[int]] = {end: Counter() for end in ("", "0", *ascii_lowercase)}
    words = []
    for low, found in sorted(seen.items()):
        count = found.total()
        if count < RARE:
            rare[features.ending(low)].update(number[label] for label in found if label in number)
        by_count = sorted((-times, number[label]) for label, times in found.items() if label in number)
        kept = [str(label) for times, label in by_count if -times >= SHARE * count]
        if count >= SEEN and kept:
            name = "name" if small[low][True] > small[low][False] else ""
            words.append(f"{low}\t{count}\t{' '.join(kept)}\t{name}")
    endings = []
    for end, counted in rare.items():
        usual = {label for label, times in counted.items() if times >= ENDING_SHARE * counted.total()}
        if end:
            usual |= {number[label] for label in ALWAYS}
        endings.append(f"{end}:{' '.join(map(str, sorted(usual)))}")
    return "\n".join(["\t".join(labels), "\t".join(endings), *words]) + "\n"


class Encoded(NamedTuple):
    """Sentences as arrays. Ends are cumulative, from 0: of each word's rows and candidates, of sentences."""

    rows: Array
    candidates: Array
    row_ends: Array
    candidate_ends: Array
    sentence_ends: Array
    gold: Array  # labels; -1 where the right one is no candidate
    pairs: Array
    boundary: Array  # the boundary's pairs
    previous: Array
    second: Array
    verbs: Array


def encode(sentences: list[Sentence], lexicon: Lexicon) -> Encoded:
    """The sentences as arrays."""
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
    bounds = (row_ends, candidate_ends, sentence_ends, gold, pairs, BOUNDARY.pairs)
    return Encoded(
        np.array(rows, np.int32),
        np.array(candidates, np.int32),
        *(np.array(values, np.int64) for values in (*bounds, *features.label_rows(lexicon.labels))),
    )


@njit(cache=True)
def drawn(random: int) -> int:
    """The next number of Marsaglia's 32-bit xorshift; numpy does not promise to keep its streams."""
    random ^= (random << 13) & 0xFFFFFFFF
    random ^= random >> 17
    return random ^ (random << 5) & 0xFFFFFFFF


@njit(cache=True)
def shuffled(count: int, random: int) -> tuple[Array, int]:
    """The numbers below `count` in random order, and the generator's state."""
    order = np.arange(count)
    for i in range(count - 1, 0, -1):
        random = drawn(random)
        j = random % (i + 1)
        order[i], order[j] = order[j], order[i]
    return order, random


@njit(cache=True)
def find_places(
    data: Encoded, i: int, first: int, end: int, last: int, before_last: int, verb: int, places: Array
) -> int:
    """Put the places of the features of word `i`, those of `Tagger._decode`, into `places`; how many."""
    left = data.pairs[i - 1] if i > first else data.boundary
    right = data.pairs[i + 1] if i + 1 < end else data.boundary
    right2 = data.pairs[i + 2] if i + 2 < end else data.boundary
    here = data.pairs[i][0]
    one, two = data.previous[last], data.second[before_last]
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
    places[11] = (verb + one) & MASK
    places[12] = (verb + here) & MASK
    count = 13
    for k in range(data.row_ends[i], data.row_ends[i + 1]):
        places[count] = data.rows[k]
        count += 1
    return count


@njit(cache=True)
def epoch(data: Encoded, order: Array, weights: Array, sums: Array, step: int, random: int) -> tuple[int, int]:
    """One pass over the sentences in `order`; `sums` holds changes times their steps. Gives step, random."""
    places = np.zeros(256, np.int64)
    for sentence in order:
        first, end = data.sentence_ends[sentence], data.sentence_ends[sentence + 1]
        last = before_last = len(data.previous) - 1
        verb = data.verbs[last]
        for i in range(first, end):
            step += 1
            kept = 0
            for k in range(find_places(data, i, first, end, last, before_last, verb, places)):
                random = drawn(random)
                if (random >> 8) % 100 >= DROPPED:
                    places[kept] = places[k]
                    kept += 1
            gold = data.gold[i]
            best = rival = -1
            top = rival_score = -(1 << 60)
            gold_score = 0
            for label in data.candidates[data.candidate_ends[i] : data.candidate_ends[i + 1]]:
                score = 0
                for k in range(kept):
                    score += weights[places[k] + label]
                if score > top:
                    top, best = score, label
                if label == gold:
                    gold_score = score
                elif score > rival_score:
                    rival_score, rival = score, label
            if gold >= 0 and rival >= 0 and gold_score <= rival_score:
                for k in range(kept):
                    up, down = places[k] + gold, places[k] + rival
                    weights[up] += 1
                    sums[up] += step
                    weights[down] -= 1
                    sums[down] -= step
            last, before_last = best, last
            if data.verbs[best] >= 0:
                verb = data.verbs[best]
    return step, random


def train(sentences: list[Sentence], lexicon: Lexicon) -> bytes:
    """The table of weights, averaged over every step and seed."""
    data = encode(sentences, lexicon)
    total = np.zeros(TABLE_SIZE, np.int64)
    steps = 0
    for seed in range(1, SEEDS + 1):
        weights, sums = np.zeros(TABLE_SIZE, np.int64), np.zeros(TABLE_SIZE, np.int64)
        step, random = 0, seed * 2654435761 & 0xFFFFFFFF
        for _ in range(EPOCHS):
            order, random = shuffled(len(sentences), random)
            step, random = epoch(data, order, weights, sums, step, random)
        total += weights * step - sums
        steps += step
    rounded = (2 * SCALE * total + steps) // (2 * steps)
    return (np.clip(rounded, -ZERO, 255 - ZERO) + ZERO).astype(np.uint8).tobytes()


def lemma_table(sentences: list[list[Annotated]]) -> str:
    """The lemmatiser's file: words its rules get wrong, forms that spelling rules do not give, the rules."""
    seen: dict[tuple[str, str], Counter[str]] = defaultdict(Counter)
    made: dict[tuple[str, str], Counter[str]] = defaultdict(Counter)
    for word, lemma, _, tag, slip in chain.from_iterable(sentences):
        low = features.normal(word).lower()
        if slip or tag in DISREGARDED or "_" in (word, lemma):
            continue
        if tag == "POS" or any(map(str.isalnum, word)):
            capitals = tag.startswith("NNP") and len(word) > 1 and word.isupper()
            seen[tag, low][word if capitals and lemma.lower() == low else lemma] += 1
            if tag in INFLECTED and "'" not in low:
                made[tag, lemma.lower()][low] += 1
    usual = {known: most(lemmas) for known, lemmas in sorted(seen.items())}
    rules = suffix_rules(usual)
    plain = Lemmatiser({}, rules, {})
    lines = []
    for (tag, low), lemma in usual.items():
        if plain.lemma(lemma if lemma.lower() == low else low, tag) != lemma:
            lines.append(f"word\t{tag}\t{low}\t{lemma}")
    for (tag, lemma), words in sorted(made.items()):
        form = most(words)
        if words[form] > max(words[regular(lemma, tag)], form == lemma):
            lines.append(f"form\t{tag}\t{lemma}\t{form}")
    for (tag, suffix), rule in rules.items():
        capital = "capital" if rule.capital else ""
        lines.append(f"rule\t{tag}\t{suffix}\t{rule.cut}\t{rule.added}\t{capital}")
    return "\n".join(lines) + "\n"


def suffix_rules(lemmas: dict[tuple[str, str], str]) -> dict[tuple[str, str], Edit]:
    """The usual edit of each suffix of the words under a tag, where no shorter suffix has it already.

    Rules are learned from what is inflected regularly, so that "sung" teaches nothing about "hung".
    """
    votes: dict[tuple[str, str], Counter[Edit]] = defaultdict(Counter)
    for (tag, low), lemma in lemmas.items():
        if tag not in INFLECTED or regular(lemma, tag).lower() == low:
            for suffix in suffixes(low):
                votes[tag, suffix][edit(low, lemma)] += 1
    rules: dict[tuple[str, str], Edit] = {}
    for tag, suffix in sorted(votes, key=lambda rule: (rule[0], len(rule[1]), rule[1])):
        if not suffix:
            rules[tag, ""] = Edit(0, "", False) if tag in INFLECTED else most(votes[tag, ""])
            continue
        best = most(votes[tag, suffix])
        shorter = next(suffix[i:] for i in range(1, len(suffix) + 1) if (tag, suffix[i:]) in rules)
        if votes[tag, suffix][best] >= RULE_SEEN and best != rules[tag, shorter]:
            rules[tag, suffix] = best
    return rules


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
    lexicon = lexicon_file(sentences)
    written = {
        "tagger.lexicon": lexicon.encode(),
        lemmas.FILE: lemma_table(source).encode(),
        "tagger.weights": train(sentences, Lexicon(lexicon)),
    }
    arguments.out.mkdir(parents=True, exist_ok=True)
    for name, content in written.items():
        (arguments.out / name).write_bytes(content)
        print(hashlib.sha256(content).hexdigest(), name)


if __name__ == "__main__":
    main()
