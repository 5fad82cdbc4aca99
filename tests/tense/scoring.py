"""Scores the tense and agreement rules on blind pairs: `python -m tests.tense.scoring [SET|FILE…] [-v]`.

Each set was written from a description of the faults alone, by someone who had not seen the checks. Most have been read
and tuned on since. The last, `held_out`, has not: do not print its items; but it was scored again and again, in totals,
while the fourth version of the checks was written. `sixth` was written apart from that version and scored once after
it, before any of it was read; of it, only the right items that were flagged have been.
"""

from __future__ import annotations

import sys
from collections import Counter
from pathlib import Path
from typing import Any

import msgspec
import yaml

from mtaudit.document import Document
from mtaudit.engine.auditor import Auditor
from mtaudit.engine.loader import load_rules
from mtaudit.engine.rule import unmark
from mtaudit.resources import folder

SETS = ("pairs", "second", "third", "fourth", "fifth", "sixth", "held_out")


class Score(msgspec.Struct):
    """Of the wrong: found with the right rule, and all; of the right: flagged, and all; by rule."""

    found: Counter[str]
    wrong: Counter[str]
    flagged: Counter[str]
    right: Counter[str]
    notes: list[str]


def score(name: str) -> Score:
    """The score of one of `SETS`, or of the file of pairs at a path."""
    path = Path(__file__).parent / f"{name}.yml" if name in SETS else Path(name)
    pairs: dict[str, list[dict[str, Any]]] = yaml.safe_load(path.read_text(encoding="utf-8"))
    auditor = Auditor([rule for rule in load_rules(folder("rules")) if rule.family in ("tense", "agreement")])
    result = Score(Counter(), Counter(), Counter(), Counter(), [])
    for number, item in enumerate(pairs["wrong"]):
        text, ((start, end),) = unmark(item["text"])
        findings = auditor.findings(Document(text))
        hit = any(f.rule == item["rule"] and f.start < end and start < f.end for f in findings)
        result.wrong[item["rule"]] += 1
        result.found[item["rule"]] += hit
        if not hit:
            seen = [(f.rule, text[f.start : f.end]) for f in findings]
            result.notes.append(f"missed {number} {item['rule']}: {item['text']!r} {seen or ''}")
    for number, item in enumerate(pairs["right"]):
        findings = auditor.findings(Document(item["text"]))
        result.right[item["near"]] += 1
        result.flagged[item["near"]] += bool(findings)
        for f in findings:
            result.notes.append(f"flagged {number} by {f.rule}: {item['text']!r} {item['text'][f.start : f.end]!r}")
    return result


def main() -> None:
    """Print the table by rule, and with -v what was missed and what was flagged."""
    for name in [word for word in sys.argv[1:] if word != "-v"] or SETS:
        result = score(name)
        for rule in sorted(result.wrong):
            print(
                f"{rule:32} {result.found[rule]:3} of {result.wrong[rule]:3} wrong found, "
                f"{result.flagged[rule]:2} of {result.right[rule]:3} right flagged"
            )
        found, wrong = result.found.total(), result.wrong.total()
        flagged, right = result.flagged.total(), result.right.total()
        shares = f"{found:3} of {wrong:3} ({found / wrong:.0%}), {flagged:2} of {right:3} ({flagged / right:.1%})"
        print(f"{name:32} {shares}")
        if "-v" in sys.argv:
            print("\n".join(result.notes))


if __name__ == "__main__":
    main()
