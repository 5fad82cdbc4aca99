"""Writes what the analysis sees in a story: a table to read, JSON, and CoNLL-U for other tools."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

import msgspec

from mtaudit.english.analysis import Analysis
from mtaudit.english.quotations import Span
from mtaudit.writers.encode import array
from mtaudit.writers.terminal import aligned, safe


def table(analyses: Iterable[Analysis]) -> Iterator[str]:
    """Lines to read: the story's parts, then each sentence with a line for each token."""
    for analysis in analyses:
        yield f"{_shown(analysis.document.name)}: {_parts(analysis)}"
        for number, (first, last) in enumerate(analysis.sentences, 1):
            yield ""
            yield f"sentence {number}, {analysis.sections[first]}"
            rows = [
                (
                    f"{analysis.starts[token]}-{analysis.ends[token]}",
                    _shown(analysis.words[token]),
                    analysis.pos[token],
                    analysis.tags[token],
                    _shown(analysis.lemmas[token]),
                    "quoted" if analysis.quoted[token] else "",
                )
                for token in range(first, last)
            ]
            yield from aligned(rows)
        yield from _listed(analysis)
        yield ""


def json(analyses: Iterable[Analysis]) -> Iterator[str]:
    """One JSON array with an object for each story; every offset counts code points, end exclusive."""
    return array(map(_plain, analyses))


def conllu(analyses: Iterable[Analysis]) -> Iterator[str]:
    """CoNLL-U: no syntax; MISC has each token's offsets, its section, and whether it is quoted."""
    for story, analysis in enumerate(analyses, 1):
        yield f"# newdoc id = {_flat(analysis.document.name)}"
        paragraphs = {analysis.tokens_in(p.start, p.end)[0] for p in analysis.paragraphs}
        for number, (first, last) in enumerate(analysis.sentences, 1):
            if first in paragraphs:
                yield f"# newpar id = {story}.{number}"
            yield f"# sent_id = {story}.{number}"
            yield f"# text = {_text(analysis, first, last)}"
            for token in range(first, last):
                misc = [f"Start={analysis.starts[token]}", f"End={analysis.ends[token]}"]
                misc.append(f"Section={analysis.sections[token]}")
                if analysis.quoted[token]:
                    misc.append("Quoted=Yes")
                if token + 1 < last and analysis.ends[token] == analysis.starts[token + 1]:
                    misc.append("SpaceAfter=No")
                word, lemma = analysis.words[token], analysis.lemmas[token]
                columns = (word, lemma, analysis.pos[token], analysis.tags[token], "_", "_", "_", "_")
                yield "\t".join((str(token - first + 1), *columns, "|".join(misc)))
            yield ""


def _parts(analysis: Analysis) -> str:
    counts = f"{len(analysis.sentences)} sentences, {len(analysis.words)} tokens"
    dateline = analysis.structure.dateline
    if dateline is None:
        return counts
    return f"{counts}, dateline {_shown(analysis.text[dateline.start : dateline.end])}"


def _listed(analysis: Analysis) -> Iterator[str]:
    """The quotations with their speakers."""
    for number, quotation in enumerate(analysis.structure.quotations, 1):
        if number == 1:
            yield ""
            yield "quotations"
        said = " ".join(_shown(analysis.text[slice(*span)]) for span in (quotation.speaker, quotation.verb) if span)
        text = analysis.text[quotation.start : quotation.end]
        short = text if len(text) <= 60 else f"{text[:40]} … {text[-16:]}"
        indent = "  " * (quotation.depth + 1)
        yield f"{indent}{quotation.start}-{quotation.end}  {_shown(short)}  {said or 'no speaker found'}"


def _plain(analysis: Analysis) -> dict[str, Any]:
    structure = analysis.structure
    return {
        "name": analysis.document.name,
        "paragraphs": structure.paragraphs,
        "dateline": structure.dateline,
        "quotations": [
            {
                **msgspec.structs.asdict(quotation),
                "speaker": _slice(analysis, quotation.speaker),
                "verb": _slice(analysis, quotation.verb),
            }
            for quotation in structure.quotations
        ],
        "sentences": [
            {
                "start": analysis.starts[first],
                "end": analysis.ends[last - 1],
                "section": analysis.sections[first],
                "tokens": [
                    {
                        "start": analysis.starts[token],
                        "end": analysis.ends[token],
                        "word": analysis.words[token],
                        "lemma": analysis.lemmas[token],
                        "pos": analysis.pos[token],
                        "tag": analysis.tags[token],
                        "section": analysis.sections[token],
                        "quoted": analysis.quoted[token],
                    }
                    for token in range(first, last)
                ],
            }
            for first, last in analysis.sentences
        ],
    }


def _slice(analysis: Analysis, span: Span | None) -> dict[str, int | str] | None:
    return {"start": span[0], "end": span[1], "text": analysis.text[slice(*span)]} if span else None


def _text(analysis: Analysis, first: int, last: int) -> str:
    """The sentence with one space where it has white space."""
    return _flat(analysis.text[analysis.starts[first] : analysis.ends[last - 1]])


def _flat(text: str) -> str:
    return " ".join(text.split())


def _shown(text: str) -> str:
    """The text on one line and safe to show: copy must not drive the reader's terminal."""
    return safe(_flat(text))
