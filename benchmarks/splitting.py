"""Tokens and sentences of raw text against gold, beside the libraries that do the same.

Gold stories are the sentences of a CoNLL-U file joined by spaces, a blank line between documents. A sentence or
a token counts as found where both of its ends are right. The hard cases are those of `tests/english/sentences.yml`,
its known failures included.
"""

from __future__ import annotations

import re
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import NamedTuple

import yaml

from mtaudit.document import Document
from mtaudit.english.analysis import Analysis

Span = tuple[int, int]
Splitter = Callable[[str], list[str]]
CASES = Path(__file__).parents[1] / "tests" / "english" / "sentences.yml"


class Story(NamedTuple):
    """A text with its gold sentences and tokens."""

    text: str
    sentences: list[Span]
    tokens: list[Span]


def stories(path: Path) -> Iterator[Story]:
    """The documents of a CoNLL-U file: sentences whose ids are equal but for the last number."""
    name = ""
    found: list[tuple[str, list[Span]]] = []
    for block in path.read_text("utf-8").split("\n\n"):
        lines = block.split("\n")
        comments = dict(line[2:].split(" = ", 1) for line in lines if line.startswith("# ") and " = " in line)
        if "text" not in comments:
            continue
        text = comments["text"].strip()
        document = (
            re.sub(r"-?\d{3,4}$", "", comments["sent_id"]) if "-" in comments["sent_id"] else comments["sent_id"][:-3]
        )
        if document != name and found:
            yield _joined(found)
            found = []
        name = document
        found.append((text, _tokens(text, [line.split("\t") for line in lines if line[:1].isdigit()])))
    if found:
        yield _joined(found)


def _tokens(text: str, rows: list[list[str]]) -> list[Span]:
    """Where the words of a sentence stand in its text; the words of a contraction share its letters."""
    spans: list[Span] = []
    at = last = 0
    for number, form, *_ in rows:
        if not number.isdigit():
            surface = form
            at = text.index(form, at)
            last = int(number.split("-")[1])
            parts = [row[1] for row in rows if row[0].isdigit() and int(number.split("-")[0]) <= int(row[0]) <= last]
            if "".join(parts) != surface:
                spans.append((at, at + len(surface)))
                at += len(surface)
                parts = []
            for part in parts:
                spans.append((at, at + len(part)))
                at += len(part)
        elif int(number) > last:
            at = text.index(form, at)
            spans.append((at, at + len(form)))
            at += len(form)
    return spans


def _joined(parts: list[tuple[str, list[Span]]]) -> Story:
    text = ""
    sentences: list[Span] = []
    tokens: list[Span] = []
    for sentence, spans in parts:
        base = len(text) + bool(text)
        text = f"{text} {sentence}" if text else sentence
        sentences.append((base, len(text)))
        tokens += [(base + start, base + end) for start, end in spans]
    return Story(text, sentences, tokens)


def ours(text: str) -> tuple[list[Span], list[Span]]:
    """Our sentences and tokens."""
    analysis = Analysis(Document(text))
    spans = [(analysis.starts[first], analysis.ends[last - 1]) for first, last in analysis.sentences]
    return spans, list(zip(analysis.starts, analysis.ends, strict=True))


def placed(text: str, parts: list[str]) -> list[Span]:
    """Where the parts, in order, stand in the text; a part that is not there is left out."""
    spans = []
    at = 0
    for part in map(str.strip, parts):
        start = text.find(part, at) if part else -1
        if start >= 0:
            at = start + len(part)
            spans.append((start, at))
    return spans


def splitters() -> dict[str, Splitter]:
    """The other libraries that are installed."""
    found: dict[str, Splitter] = {}
    try:
        import nupunkt

        found["nupunkt"] = lambda text: [str(part) for part in nupunkt.sent_tokenize(text)]
    except ImportError:
        pass
    try:
        import pysbd

        found["pysbd"] = pysbd.Segmenter(language="en", clean=False).segment
    except ImportError:
        pass
    try:
        from syntok import segmenter

        found["syntok"] = lambda text: [
            text[sentence[0].offset : sentence[-1].offset + len(sentence[-1].value)]
            for paragraph in segmenter.analyze(text)
            for sentence in paragraph
        ]
    except ImportError:
        pass
    return found


def hard_cases() -> list[tuple[str, list[str]]]:
    """Each hard case: its text and its sentences."""
    file = yaml.safe_load(CASES.read_text("utf-8"))
    lines = [case["text"] for case in file.pop("known failures")]
    lines += [line for group in file.values() for line in group.splitlines()]
    return [(line.replace(" | ", " ").replace("|", ""), [part.strip() for part in line.split("|")]) for line in lines]


def f1(gold: set[tuple[int, Span]], found: set[tuple[int, Span]]) -> str:
    """F1 in percent."""
    return f"{200 * len(gold & found) / (len(gold) + len(found)):.2f}"


def splitting(path: Path) -> list[tuple[str, str]]:
    """Rows for tokens and sentences of the CoNLL-U file at `path`: ours, then each library's."""
    gold = list(stories(path))
    words = sum(len(story.tokens) for story in gold)
    cases = hard_cases()
    start = time.process_time()
    split = [ours(story.text) for story in gold]
    seconds = time.process_time() - start
    rows = [
        (
            "tokens, F1",
            f1(
                {(number, span) for number, story in enumerate(gold) for span in story.tokens},
                {(number, span) for number, (_, tokens) in enumerate(split) for span in tokens},
            ),
        )
    ]

    def add(name: str, found: list[list[Span]], right: int, seconds: float) -> None:
        rows.append(
            (
                f"sentences, F1, {name}",
                f1(
                    {(number, span) for number, story in enumerate(gold) for span in story.sentences},
                    {(number, span) for number, spans in enumerate(found) for span in spans},
                ),
            )
        )
        rows.append((f"hard cases of {len(cases)}, {name}", str(right)))
        rows.append((f"words per CPU second, {name}", f"{words / seconds:,.0f}"))

    right = sum([text[a:b] for a, b in ours(text)[0]] == sentences for text, sentences in cases)
    add("mtaudit with tokens and structure", [sentences for sentences, _ in split], right, seconds)
    for name, splitter in splitters().items():
        splitter("Loads what it needs. Then it is timed.")
        start = time.process_time()
        parts = [splitter(story.text) for story in gold]
        seconds = time.process_time() - start
        found = [placed(story.text, sentences) for story, sentences in zip(gold, parts, strict=True)]
        right = sum([part.strip() for part in splitter(text)] == sentences for text, sentences in cases)
        add(name, found, right, seconds)
    return rows
