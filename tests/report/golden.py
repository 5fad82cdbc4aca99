"""The HTML of a small page, kept beside the tests: `python -m tests.report.golden` writes it anew."""

from __future__ import annotations

import re
from pathlib import Path
from unittest.mock import patch

from mtaudit import Severity
from mtaudit.engine.evidence import Evidence
from mtaudit.writers import html
from tests.report.stories import rule, run_of

PATH = Path(__file__).parent / "golden.html"
_COPY = "A boat has sunk\n\n“A boat has sunk on the territory of the port,” the pilot said.\n"
_FIGURES = Evidence(
    machine=7.5, human=2, original=0.25, hits=40, judged=20, touching=9, chance=0.1, low=0.26, high=0.66
)


def page() -> str:
    """The page, without what changes with the version, the style or the script."""
    rules = [
        rule("calque.territory", "on the territory of", Severity.MINOR, "style/unidiomatic", suggest=("in",)),
        rule("tense.perfect", "has sunk", Severity.MAJOR, "linguistic/grammar", advice="Write the simple past."),
    ]
    with patch.object(html, "evidence", lambda: {"calque.territory": _FIGURES}):
        text = html.render(run_of(_COPY, rules=rules))
    text = re.sub(r"(<(style|script)>).*?(</\2>)", r"\1…\3", text, flags=re.DOTALL)
    for pattern in (r"(sha256-)[\w+/=]+", r"(version:)[^|]+", r"(mtaudit )\d[\w.]*"):
        text = re.sub(pattern, r"\1…", text)
    return text


if __name__ == "__main__":
    PATH.write_text(page(), encoding="utf-8", newline="")
