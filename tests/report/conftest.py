"""A browser for the whole session, and a way to open a report in it."""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, Page, expect, sync_playwright

from mtaudit.report import Run
from mtaudit.writers import html

Open = Callable[..., Page]

_NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
# Milliseconds: a busy machine may be slow, and that is no failure.
_PATIENCE = 30_000
expect.set_options(timeout=_PATIENCE)

_ARGUMENTS = ("--no-sandbox", "--disable-gpu", "--disable-background-networking", "--no-first-run")


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    path = next(filter(None, map(shutil.which, _NAMES)), None)
    if path is None:
        reason = "no Chromium on this machine; `make ci-deps` installs one"
        # A clean machine that is to judge the report must not pass it unseen.
        pytest.fail(reason) if os.environ.get("CI") else pytest.skip(reason)
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=path, args=list(_ARGUMENTS))
        yield browser
        browser.close()


@pytest.fixture
def open_page(browser: Browser, tmp_path: Path) -> Iterator[Open]:
    """Opens a run, or a file, in a context of its own; fails on an error in the script or a request."""
    wrong: list[str] = []
    with ExitStack() as stack:

        def open_(what: Run | Path, fragment: str = "", **options: Any) -> Page:
            path = what
            if isinstance(what, Run):
                path = tmp_path / "report.html"
                path.write_text(html.render(what), encoding="utf-8", newline="")
            context = browser.new_context(
                **{"viewport": {"width": 1280, "height": 800}, "reduced_motion": "reduce", **options}
            )
            stack.callback(context.close)
            page = context.new_page()
            page.set_default_timeout(_PATIENCE)
            page.on("pageerror", lambda error: wrong.append(f"script: {error}"))
            page.on("console", lambda message: wrong.append(f"console: {message.text}"))
            page.on("dialog", lambda dialog: wrong.append(f"dialog: {dialog.message}"))
            page.on(
                "request",
                lambda request: None if request.url.startswith(("file:", "blob:")) else wrong.append(request.url),
            )
            page.goto(f"{Path(str(path)).as_uri()}{fragment}")
            return page

        yield open_
    assert not wrong
