"""What each format looks like, byte for byte. UPDATE_GOLDEN=1 writes the files anew."""

import os
from pathlib import Path

import pytest

from mtaudit.writers import FORMATS, writer
from tests.writers.sample import sample

GOLDEN = Path(__file__).parent.parent / "golden"


@pytest.mark.parametrize("name", [name for name in FORMATS if name != "html"])
def test_a_format_stays_as_it_is(name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("mtaudit.writers.sarif.__version__", "1.2.3")
    shown = writer(name)(sample()).encode()
    path = GOLDEN / f"sample.{name}"
    if os.environ.get("UPDATE_GOLDEN"):
        path.write_bytes(shown)
    assert shown == path.read_bytes()
