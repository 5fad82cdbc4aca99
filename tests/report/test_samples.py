"""The sample in the repository is what the code makes today."""

from __future__ import annotations

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[2] / "tools"))

import make_samples


def test_the_sample_is_current() -> None:
    stale = make_samples.sample() != make_samples.SAMPLE.read_text(encoding="utf-8")
    assert not stale, "run `make samples`, look at reports/samples/, and commit it"


def test_the_picture_is_small() -> None:
    assert make_samples.PICTURE.stat().st_size < 300_000
