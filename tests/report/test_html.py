"""The HTML as text: its policy, its size, its bytes."""

from __future__ import annotations

import re
from base64 import b64encode
from hashlib import sha256
from html import unescape

from mtaudit.writers import html
from tests.report import golden
from tests.report.stories import run_of, story

LONG = "The cranes moved again on the territory of the port and it has damaged the pier, an officer said. "


def test_golden() -> None:
    """Regenerate with `python -m tests.report.golden`, and read what changed."""
    assert golden.page() == golden.PATH.read_text(encoding="utf-8")


def test_the_same_run_gives_the_same_bytes() -> None:
    assert html.render(story()) == html.render(story())


def test_the_policy_names_the_style_and_the_script_and_nothing_else() -> None:
    page = html.render(story())
    policy = re.search(r'Content-Security-Policy" content="([^"]+)"', page)
    assert policy
    rules = dict(part.strip().split(" ", 1) for part in unescape(policy[1]).split(";"))
    assert rules["default-src"] == "'none'"
    for tag, directive in (("style", "style-src"), ("script", "script-src")):
        (text,) = re.findall(rf"<{tag}>(.*?)</{tag}>", page, flags=re.DOTALL)
        assert rules[directive] == f"'sha256-{b64encode(sha256(text.encode()).digest()).decode()}'"
    assert "unsafe" not in policy[1]
    assert not re.search(r"\son\w+=|\sstyle=|https?://", page.replace("Content", ""))


def test_a_long_story_stays_small() -> None:
    plain = LONG.replace("has damaged", "hit").replace(" on the territory of", " in")
    run = run_of("\n\n".join(LONG + plain * 4 for _ in range(60)))
    assert run.reports[0].mqm.words > 4500
    assert run.reports[0].mqm.findings == 120
    size = len(html.render(run).encode()) - len(run.reports[0].document.text)
    assert size < 300_000


def test_empty_copy_and_no_copy() -> None:
    assert "There is no text in this file." in html.render(run_of(" \n "))
    assert "Nothing was audited." in html.render(run_of())
