"""Write mtaudit/scores/press_bands.json: where the readability of original English news lies.

    python tools/make_press_bands.py --data DIR

DIR holds `documents.jsonl` with lines {"id", "text"} and `documents_key.jsonl` with {"id", "kind"};
stories of the kind `original` count. Only percentiles are written, none of the text.
"""

from __future__ import annotations

import argparse
from pathlib import Path
from statistics import quantiles

import msgspec

from mtaudit.document import Document
from mtaudit.english.analysis import Analysis
from mtaudit.scores import formulas
from mtaudit.scores.readability import FEW_WORDS, LABELS, Band, PressBands, body_sentences

OUT = Path(__file__).parent.parent / "mtaudit" / "scores" / "press_bands.json"


def originals(data: Path) -> list[str]:
    """The texts of original news in the folder `data`."""
    kinds = {}
    for line in (data / "documents_key.jsonl").open("rb"):
        key = msgspec.json.decode(line)
        kinds[key["id"]] = key["kind"]
    stories = map(msgspec.json.decode, (data / "documents.jsonl").open("rb"))
    return [story["text"] for story in stories if kinds[story["id"]] == "original"]


def press_bands(texts: list[str]) -> PressBands:
    """The bands over those of `texts` that are long enough for the formulas."""
    counted = [formulas.count(body_sentences(Analysis(Document(text)))) for text in texts]
    counted = [counts for counts in counted if counts.words >= FEW_WORDS]
    figures = {}
    for name in LABELS:
        cuts = quantiles((formulas.figure(name, counts) for counts in counted), n=20, method="inclusive")
        figures[name] = Band(*(round(cuts[at], 2) for at in (0, 4, 9, 14, 18)))
    return PressBands(stories=len(counted), figures=figures)


def main() -> None:
    """Read the path from the command line and write the file."""
    parser = argparse.ArgumentParser(description="Write the press's readability percentiles.")
    parser.add_argument("--data", type=Path, required=True, metavar="DIR")
    parser.add_argument("--out", type=Path, default=OUT, metavar="FILE")
    arguments = parser.parse_args()
    bands = press_bands(originals(arguments.data))
    arguments.out.write_bytes(msgspec.json.format(msgspec.json.encode(bands), indent=2) + b"\n")


if __name__ == "__main__":
    main()
