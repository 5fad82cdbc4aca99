"""What the benchmark measured of each rule: `rules/evidence.json`, written by `benchmarks/accuracy.py` alone."""

from __future__ import annotations

from functools import cache

import msgspec

from mtaudit.resources import folder


class Evidence(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """One rule's figures.

    `machine`, `human` and `original` are hits per 100,000 words of machine translation, human
    translation and original English news. Of `judged` findings in text that experts annotated,
    `touching` touch what an expert marked; `chance` is the share that spans of the same length laid
    at random would touch, `low` and `high` the 95 % Wilson interval of touching/judged.
    """

    machine: float
    human: float
    original: float
    hits: int
    judged: int
    touching: int
    chance: float
    low: float
    high: float

    def brief(self) -> str:
        """The figures in a few words."""
        share = f", experts {self.touching}/{self.judged}" if self.judged else ""
        return f"machine {self.machine:g}, human {self.human:g}, press {self.original:g}{share}"

    def lines(self) -> list[str]:
        """The figures in sentences."""
        rows = [
            f"Per 100,000 words: {self.machine:g} in machine translation, {self.human:g} in human "
            f"translation, {self.original:g} in original English news ({self.hits} hits).",
        ]
        if self.judged:
            rows.append(
                f"Of {self.judged} findings in copy that experts judged, {self.touching} touch what they marked "
                f"({self.touching / self.judged:.0%}, 95 % interval {self.low:.0%} to {self.high:.0%}; "
                f"chance {self.chance:.0%})."
            )
        return rows


class EvidenceFile(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The file: the words that were read, and the rules' figures by id."""

    words: dict[str, int]
    rules: dict[str, Evidence]


@cache
def evidence() -> dict[str, Evidence]:
    """The measured figures by rule id; a rule that was never measured has none."""
    path = folder("rules") / "evidence.json"
    return msgspec.json.decode(path.read_bytes(), type=EvidenceFile).rules if path.exists() else {}
