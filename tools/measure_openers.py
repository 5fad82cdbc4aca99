"""Print what share of sentences has the wordings of the `style` rules, in original news and in translations.

    python tools/measure_openers.py --data DIR

DIR holds `documents.jsonl` with lines {"id", "text"} and `documents_key.jsonl` with {"id", "kind"}. The `share` in a
rule lies above the 95th percentile of original news; the figures stand in its note, and none of the text.
"""

from __future__ import annotations

import argparse
from pathlib import Path
from statistics import quantiles

import msgspec

from mtaudit.checks.style import stock
from mtaudit.document import Document
from mtaudit.engine.loader import load_rules
from mtaudit.engine.rule import Rule
from mtaudit.english.analysis import Analysis

FEWEST_SENTENCES = 8


def stories(data: Path) -> dict[str, list[Analysis]]:
    """The stories in the folder `data` that are long enough, by kind."""
    kinds = {}
    for line in (data / "documents_key.jsonl").open("rb"):
        key = msgspec.json.decode(line)
        kinds[key["id"]] = key["kind"]
    found: dict[str, list[Analysis]] = {}
    for line in (data / "documents.jsonl").open("rb"):
        story = msgspec.json.decode(line)
        analysis = Analysis(Document(story["text"]))
        if len(analysis.sentences) >= FEWEST_SENTENCES:
            found.setdefault(kinds[story["id"]], []).append(analysis)
    return found


def figures(rule: Rule, analyses: list[Analysis]) -> str:
    """The 95th percentile of the share over `analyses`, and the share of stories that the rule flags."""
    parameters = rule.parameters
    counts = [stock(each, parameters["wordings"], opening=parameters.get("opening", False)) for each in analyses]
    shares = [len(places) / max(sentences, 1) for places, sentences in counts]
    flagged = sum(
        len(places) >= parameters["least"] and share >= parameters["share"]
        for (places, _), share in zip(counts, shares, strict=True)
    )
    high = quantiles(shares, n=20, method="inclusive")[-1]
    return f"95th percentile {high:.3f}, flagged {flagged} of {len(analyses)} stories ({flagged / len(analyses):.1%})"


def main() -> None:
    """Read the path from the command line and print a line for each rule and kind of story."""
    parser = argparse.ArgumentParser(description="Measure the density of stock wordings.")
    parser.add_argument("--data", type=Path, required=True, metavar="DIR")
    by_kind = stories(parser.parse_args().data)
    for rule in load_rules():
        if rule.check == "style.density":
            for kind, analyses in sorted(by_kind.items()):
                print(f"{rule.id} in {kind}: {figures(rule, analyses)}")


if __name__ == "__main__":
    main()
