"""Write mtaudit/scores/verdict.json: where the verdict on a story turns.

    mtaudit corpus DIR/documents.jsonl findings.jsonl
    python tools/calibrate_verdict.py --data DIR --findings findings.jsonl

DIR holds `documents.jsonl` with lines {"id", "text"} and `documents_key.jsonl` with {"id", "kind"},
where kind is `original`, `reference` (a human translation) or `mt`. Prints, for each kind and for
short and long stories, the share that each verdict gets; `--out /dev/null` does no more than that.
"""

from __future__ import annotations

import argparse
from collections import Counter, defaultdict
from pathlib import Path
from statistics import quantiles

import msgspec

from mtaudit.scores.mqm import FEW_WORDS, Thresholds, count_words, penalty

OUT = Path(__file__).parent.parent / "mtaudit" / "scores" / "verdict.json"


class Story(msgspec.Struct):
    """One story of the benchmark: its kind, its length, and the points of its findings."""

    kind: str
    words: int
    points: float = 0.0
    critical: bool = False


def read(data: Path, findings: Path) -> list[Story]:
    """The stories in the folder `data`, with what the file `findings` holds against them."""
    stories = {}
    for line in (data / "documents_key.jsonl").open("rb"):
        key = msgspec.json.decode(line)
        stories[key["id"]] = Story(key["kind"], 0)
    for line in (data / "documents.jsonl").open("rb"):
        document = msgspec.json.decode(line)
        stories[document["id"]].words = count_words(document["text"])
    for line in findings.open("rb"):
        finding = msgspec.json.decode(line)
        story = stories[finding["id"]]
        story.points += penalty(finding["severity"], finding["category"])
        story.critical |= finding["severity"] == "critical"
    return [story for story in stories.values() if story.words]


def calibrate(stories: list[Story], steadying: int) -> Thresholds:
    """The thresholds that leave 95 of 100 original stories clean.

    Stories under 100 words are left out: many are a sentence or two, and say nothing of a rate.
    """
    by_kind: dict[str, list[Story]] = defaultdict(list)
    for story in stories:
        if story.words >= FEW_WORDS:
            by_kind[story.kind].append(story)
    original, reference = by_kind["original"], by_kind["reference"]
    press = 1000 * sum(story.points for story in original) / sum(story.words for story in original)
    scale = Thresholds(0, 0, press, steadying)
    clean = percentile_95([scale.steady(story.points, story.words) for story in original])
    human = percentile_95([scale.steady(story.points, story.words) for story in reference])
    about = (
        f"95th percentiles over {len(original)} original stories and {len(reference)} human translations"
        f" of {FEW_WORDS} words and more, by tools/calibrate_verdict.py."
    )
    # Rounded up, so that a story on the threshold itself stays on its better side.
    clean, hold = (round(rate + 0.005, 2) for rate in (clean, max(clean, human)))
    return Thresholds(clean, hold, round(press, 2), steadying, about)


def percentile_95(rates: list[float]) -> float:
    """The 95th percentile of `rates`."""
    return quantiles(rates, n=20, method="inclusive")[-1]


def table(stories: list[Story], thresholds: Thresholds) -> str:
    """The shares of the verdicts, one line for each kind and length."""
    lines = [f"{'kind':<10} {'words':<9} {'stories':>8} {'clean':>7} {'review':>7} {'hold':>7}"]
    lengths = ((1, 99), (100, 199), (200, 399), (400, 10**9))
    for kind in ("original", "reference", "mt"):
        for low, high in (*lengths, (FEW_WORDS, 10**9)):
            chosen = [story for story in stories if story.kind == kind and low <= story.words <= high]
            if not chosen:
                continue
            verdicts = Counter(
                thresholds.verdict(1000 * story.points / story.words, story.words, critical=story.critical)
                for story in chosen
            )
            shares = "".join(f" {verdicts[v] / len(chosen):>7.1%}" for v in ("clean", "review", "hold"))
            span = f"{low}-{high}" if high < 10**9 else f"{low}-"
            lines.append(f"{kind:<10} {span:<9} {len(chosen):>8}{shares}")
    return "\n".join(lines)


def main() -> None:
    """Read the paths from the command line, print the table, write the file."""
    parser = argparse.ArgumentParser(description="Measure where the verdict on a story turns.")
    parser.add_argument("--data", type=Path, required=True, metavar="DIR")
    parser.add_argument("--findings", type=Path, required=True, metavar="FINDINGS.jsonl")
    parser.add_argument("--steadying", type=int, default=200, metavar="WORDS")
    parser.add_argument("--out", type=Path, default=OUT, metavar="FILE")
    arguments = parser.parse_args()
    stories = read(arguments.data, arguments.findings)
    thresholds = calibrate(stories, arguments.steadying)
    print(table(stories, thresholds))
    print(f"clean {thresholds.clean}, hold {thresholds.hold}, press mean {thresholds.press}")
    arguments.out.write_bytes(msgspec.json.format(msgspec.json.encode(thresholds), indent=2) + b"\n")


if __name__ == "__main__":
    main()
