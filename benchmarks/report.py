"""How fast the report opens: 2,000 findings in a story of 20,000 words, in headless Chromium.

    python benchmarks/report.py [--runs 5]

Prints the median of each figure. First paint is the browser's own; the first filter runs from the
click to the frame after the page has changed.
"""

from __future__ import annotations

import argparse
import os
import shutil
import sys
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory
from time import perf_counter

import msgspec
from playwright.sync_api import Browser, sync_playwright

from mtaudit import Auditor, Document, Finding, Severity
from mtaudit.report import Report, Run
from mtaudit.scores.mqm import count_words, mqm
from mtaudit.writers import html

FINDINGS = 2_000
PARAGRAPHS = 480
SENTENCE = "The council met again on Monday and put the plan for the old bridge to a vote, officials said on day {}. "
_FILTER = """async () => {
  const start = performance.now();
  document.querySelector('.toggle').click();
  await new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)));
  return performance.now() - start;
}"""
_PAINT = "performance.getEntriesByName('first-contentful-paint')[0].startTime"
_READY = "performance.timing.loadEventEnd - performance.timing.navigationStart"


def story() -> Run:
    """The run: two words in every ten are flagged, the severities in turn."""
    text = "\n\n".join(SENTENCE.format(n) + SENTENCE.format(n + 1).rstrip() for n in range(PARAGRAPHS))
    auditor = Auditor([])
    report: Report = auditor.audit(Document(text, "long.txt"))
    step = len(text) // FINDINGS
    severities = list(Severity)
    found = tuple(
        Finding(
            rule=f"bench.rule-{n % 40}",
            start=n * step,
            end=n * step + 14,
            severity=severities[n % 4],
            category="style/awkward" if n % 3 else "locale/date-format",
            message="This wording follows the source word by word",
            suggestions=("the other wording",),
            fingerprint=f"{n:016x}",
        )
        for n in range(FINDINGS)
    )
    report = msgspec.structs.replace(report, findings=found, mqm=mqm(found, count_words(text)))
    return Run(reports=(report,), rules=(), signature=auditor.signature)


def measure(browser: Browser, path: Path) -> tuple[float, float, float]:
    """First paint, ready to use, and first filter, in seconds."""
    context = browser.new_context(viewport={"width": 1280, "height": 800})
    page = context.new_page()
    page.goto(path.as_uri())
    page.wait_for_timeout(200)
    figures = [float(page.evaluate(expression)) / 1000 for expression in (_PAINT, _READY, _FILTER)]
    context.close()
    return figures[0], figures[1], figures[2]


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--runs", type=int, default=5)
    runs = parser.parse_args().runs
    chromium = shutil.which("chromium") or shutil.which("google-chrome")
    if chromium is None:
        sys.exit("no Chromium on this machine")
    run = story()
    start = perf_counter()
    text = html.render(run)
    rendered = perf_counter() - start
    with TemporaryDirectory() as folder, sync_playwright() as playwright:
        path = Path(folder) / "report.html"
        path.write_text(text, encoding="utf-8", newline="")
        browser = playwright.chromium.launch(executable_path=chromium, args=["--no-sandbox", "--disable-gpu"])
        figures = [measure(browser, path) for _ in range(runs)]
        browser.close()
    paint, ready, filtered = (median(column) for column in zip(*figures, strict=True))
    words, load = run.reports[0].mqm.words, os.getloadavg()[0]
    print(f"{words:,} words, {FINDINGS:,} findings, {len(text.encode()) / 1e6:.1f} MB; load {load:.1f}")
    print(f"render {rendered:.2f} s, first paint {paint:.2f} s, ready {ready:.2f} s, first filter {filtered:.2f} s")


if __name__ == "__main__":
    main()
