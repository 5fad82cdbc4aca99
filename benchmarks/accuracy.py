"""Measures the rules on a benchmark of translations that people judged, and writes what each rule showed.

    python benchmarks/accuracy.py --data DIR [--from ru] [--evidence]

DIR holds `segments.jsonl` and `documents.jsonl` (lines {"id", "text"}), their keys, and `score.py`, which
scores findings against them. The table comes from the default rules; with `--evidence` a second run with
every rule writes `rules/evidence.json`, which `mtaudit rules explain` and the report show.
"""

from __future__ import annotations

import argparse
import json
import math
import subprocess
import sys
import tempfile
import time
from collections import Counter
from pathlib import Path
from typing import Any

import msgspec

from mtaudit.engine.evidence import Evidence, EvidenceFile

EVIDENCE = Path(__file__).parent.parent / "rules" / "evidence.json"
EXPERTS = ("mqm23-zhen", "mqmted-zhen")
KINDS = ("mt", "reference", "original")
Z95 = 1.96


def main() -> None:
    """Run the measuring loop."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--from", dest="source", help="source language, as for mtaudit")
    parser.add_argument("--set", dest="only", help="score only the documents of one set, such as wmt21-ru-en")
    parser.add_argument("--select", help="rules, as for mtaudit")
    parser.add_argument("--evidence", action="store_true", help="measure every rule and write rules/evidence.json")
    parser.add_argument("--rules", action="store_true", help="print a line for every rule")
    options = parser.parse_args()
    arguments = ["--from", options.source] if options.source else []
    arguments += ["--select", options.select] if options.select else []
    with tempfile.TemporaryDirectory() as folder:
        data = subset(options.data, options.only, Path(folder)) if options.only else options.data
        result = measure(data, Path(folder), arguments)
        print(table(result))
        if options.rules:
            print(rule_table(result))
        if options.evidence:
            everything = measure(data, Path(folder), ["--select", "ALL"])
            EVIDENCE.write_bytes(msgspec.json.format(msgspec.json.encode(evidence(everything)), indent=1) + b"\n")
            print(f"wrote {EVIDENCE}")


def subset(data: Path, only: str, folder: Path) -> Path:
    """A copy of the benchmark in `folder` with the documents of one set alone."""
    place = folder / "data"
    place.mkdir()
    keys = [row for row in read(data / "documents_key.jsonl") if row["set"] == only or row["kind"] == "original"]
    ids = {row["id"] for row in keys}
    for name, rows in (
        ("documents.jsonl", [row for row in read(data / "documents.jsonl") if row["id"] in ids]),
        ("documents_key.jsonl", keys),
    ):
        (place / name).write_text("".join(json.dumps(row) + "\n" for row in rows), encoding="utf-8")
    for name in ("segments.jsonl", "segments_key.jsonl", "score.py"):
        (place / name).write_bytes((data / name).read_bytes())
    return place


def read(path: Path) -> list[dict[str, Any]]:
    """The objects on the lines of `path`."""
    with path.open(encoding="utf-8") as lines:
        return [json.loads(line) for line in lines if line.strip()]


def measure(data: Path, folder: Path, arguments: list[str]) -> dict[str, Any]:
    """The scorer's result for the findings of `mtaudit corpus`, with seconds and raw hits by rule."""
    begin = time.perf_counter()
    for name in ("segments", "documents"):
        command = [sys.executable, "-m", "mtaudit", "corpus", f"{data}/{name}.jsonl", f"{folder}/{name}.out"]
        subprocess.run([*command, *arguments], check=True)
    seconds = time.perf_counter() - begin
    found = ["--segments", f"{folder}/segments.out", "--documents", f"{folder}/documents.out"]
    scorer = [sys.executable, str(data / "score.py"), str(data), *found, "--json"]
    result: dict[str, Any] = json.loads(subprocess.run(scorer, check=True, capture_output=True, text=True).stdout)
    hits = Counter(row["rule"] for name in ("segments", "documents") for row in read(folder / f"{name}.out"))
    kinds = {row["id"]: row["kind"] for row in read(data / "documents_key.jsonl")}
    by_kind = Counter((row["rule"], kinds[row["id"]]) for row in read(folder / "documents.out"))
    return {**result, "seconds": seconds, "hits": dict(hits), "by_kind": by_kind}


def table(result: dict[str, Any]) -> str:
    """The figures that the project is measured by."""
    experts, documents, demetr = result[EXPERTS[0]], result["documents"], result["demetr"]
    spelling = sum(
        rates.get("original", 0) for rule, rates in documents["rules"].items() if rule.startswith("spelling.")
    )
    rows = []
    for name in ("any", "agreed"):
        score = experts.get(name)
        if score:
            rows.append((f"skill, {name}", f"{score['skill']:.3f} ({score['low']:.3f} to {score['high']:.3f})"))
    rows += [
        ("findings in experts' segments", str(experts["findings"])),
        ("recall of experts' spans", f"{experts['any']['recall']:.4f}" if experts.get("any") else "-"),
        ("TED: skill, findings", f"{(result[EXPERTS[1]]['any'] or {}).get('skill')}, {result[EXPERTS[1]]['findings']}"),
        ("per 1,000 words, original", f"{documents['per_1000_words']['original']} ({spelling:.3f} spelling)"),
        ("machine over human", str(documents["mt_to_reference"])),
        ("machine over modern original", str(documents["mt_to_modern"])),
        ("pairs, machine's denser", str(documents["denser"])),
        ("DEMETR, mean", str(demetr["mean"])),
        *((f"  {name}", str(share)) for name, share in demetr["perturbations"].items()),
        ("seconds, both files", f"{result['seconds']:.1f}"),
    ]
    return "\n".join(f"{name:32} {value}" for name, value in rows)


def rule_table(result: dict[str, Any]) -> str:
    """A line for every rule: hits, experts' judgement, rates per 100,000 words."""
    measured = evidence(result).rules
    rows = [f"{'rule':44} {'hits':>6} {'judged':>6} {'share':>6} {'chance':>6} {'mt':>7} {'human':>7} {'press':>7}"]
    for rule, e in sorted(measured.items(), key=lambda item: -item[1].hits):
        share = e.touching / e.judged if e.judged else 0
        rows.append(
            f"{rule:44} {e.hits:6} {e.judged:6} {share:6.2f} {e.chance:6.2f} "
            f"{e.machine:7.1f} {e.human:7.1f} {e.original:7.1f}"
        )
    return "\n".join(rows)


def evidence(result: dict[str, Any]) -> EvidenceFile:
    """What each rule that fired showed."""
    words = result["documents"]["words"]
    rules = {}
    for rule, hits in sorted(result["hits"].items()):
        judged = touching = 0
        expected = 0.0
        for name in EXPERTS:
            row = result[name]["rules"].get(rule)
            if row:
                judged += row["findings"]
                touching += round(row["any"] * row["findings"])
                expected += row["chance"] * row["findings"]
        low, high = wilson(touching, judged)
        machine, human, original = (round(100_000 * result["by_kind"][rule, kind] / words[kind], 1) for kind in KINDS)
        rules[rule] = Evidence(
            machine=machine,
            human=human,
            original=original,
            hits=hits,
            judged=judged,
            touching=touching,
            chance=round(expected / judged, 3) if judged else 0.0,
            low=low,
            high=high,
        )
    return EvidenceFile(words={kind: words[kind] for kind in KINDS}, rules=rules)


def wilson(good: int, n: int) -> tuple[float, float]:
    """The 95 % interval of the share good/n after Wilson (1927); (0, 0) for n = 0."""
    if not n:
        return 0.0, 0.0
    share = good / n
    middle = share + Z95**2 / (2 * n)
    half = Z95 * math.sqrt(share * (1 - share) / n + Z95**2 / (4 * n * n))
    scale = 1 + Z95**2 / n
    return round(max(0.0, (middle - half) / scale), 3), round(min(1.0, (middle + half) / scale), 3)


if __name__ == "__main__":
    main()
