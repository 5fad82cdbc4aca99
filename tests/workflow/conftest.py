"""A newsroom for each test."""

from pathlib import Path

import pytest

from tests.workflow.newsroom import Newsroom


@pytest.fixture
def newsroom(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Newsroom:
    """The working directory is the newsroom's."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("NO_COLOR", "1")
    return Newsroom(tmp_path, capsys)
