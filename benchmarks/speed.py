"""Times mtaudit as whole processes, beside proselint and write-good where they are installed, in one run.

    python benchmarks/speed.py [--data STORIES.jsonl] [--runs 5]

Cold start is one article, from nothing to findings. Throughput is words per CPU second over many stories,
start included, with every default rule. All figures are medians; a run of each tool comes after a run of
the one before, so that a machine whose speed drifts is the same for all.
"""

from __future__ import annotations

import argparse
import json
import os
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Mapping, Sequence
from pathlib import Path

SEED = Path(__file__).parent.parent / "seeds" / "interfax-kazakhstan.txt"
WORDS = 100_000


def main() -> None:
    """Print the two tables."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--data", type=Path, help="stories as JSONL; the seed again and again unless told")
    parser.add_argument("--runs", type=int, default=5)
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        place = Path(folder)
        stories = texts(options.data)
        words = sum(len(text.split()) for text in stories)
        (place / "stories.txt").write_text("\n\n".join(stories), encoding="utf-8")
        lines = (json.dumps({"id": number, "text": text}) for number, text in enumerate(stories))
        (place / "stories.jsonl").write_text("\n".join(lines), encoding="utf-8")
        mtaudit = [sys.executable, "-m", "mtaudit"]
        proselint = shutil.which("proselint")
        write_good = shutil.which("write-good")
        cold = {
            "python -c pass": [sys.executable, "-c", "pass"],
            "mtaudit check": [*mtaudit, "check", str(SEED)],
            "proselint": [proselint, "check", str(SEED)] if proselint else None,
            "write-good": [write_good, str(SEED)] if write_good else None,
        }
        print("one article, cold" + " " * 11 + "CPU s   wall s   peak MB")
        for name, (cpu, wall, memory) in timed(cold, options.runs).items():
            print(f"  {name:24} {cpu:6.3f}   {wall:6.3f}   {memory:7.0f}")
        many = {
            "mtaudit corpus -j1": [*mtaudit, "corpus", str(place / "stories.jsonl"), os.devnull, "-j1"],
            "mtaudit corpus -j2": [*mtaudit, "corpus", str(place / "stories.jsonl"), os.devnull, "-j2"],
            "proselint": [proselint, "check", str(place / "stories.txt")] if proselint else None,
            "write-good": [write_good, str(place / "stories.txt")] if write_good else None,
        }
        print(f"\n{words:,} words" + " " * 10 + "words/CPU s   words/s   peak MB")
        for name, (cpu, wall, memory) in timed(many, options.runs).items():
            print(f"  {name:24} {words / cpu:9,.0f} {words / wall:9,.0f}   {memory:7.0f}")


def texts(data: Path | None) -> list[str]:
    """Stories of some WORDS words in all."""
    if data is None:
        text = SEED.read_text(encoding="utf-8")
        return [text] * (WORDS // len(text.split()) + 1)
    found: list[str] = []
    words = 0
    with data.open(encoding="utf-8") as lines:
        for line in lines:
            found.append(json.loads(line)["text"])
            words += len(found[-1].split())
            if words >= WORDS:
                break
    return found


def timed(commands: Mapping[str, Sequence[str] | None], runs: int) -> dict[str, tuple[float, float, float]]:
    """CPU seconds, wall seconds and peak megabytes of each command: the medians of `runs` runs, taken in turn."""
    found: dict[str, list[tuple[float, float, float]]] = {name: [] for name, command in commands.items() if command}
    for number in range(runs + 1):
        for name, command in commands.items():
            if command:
                figures = once(command)
                if number:  # The first run of each warms the file cache.
                    found[name].append(figures)
    return {name: (_median(rows, 0), _median(rows, 1), _median(rows, 2)) for name, rows in found.items()}


def _median(rows: list[tuple[float, float, float]], column: int) -> float:
    return statistics.median(row[column] for row in rows)


def once(command: Sequence[str]) -> tuple[float, float, float]:
    """CPU seconds, wall seconds and peak megabytes of one run, its children included."""
    begin = time.perf_counter()
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    _, _, usage = os.wait4(process.pid, 0)
    return usage.ru_utime + usage.ru_stime, time.perf_counter() - begin, usage.ru_maxrss / 1024


if __name__ == "__main__":
    main()
