"""Write the seed's report to `reports/samples/`, and a picture of it for the README where there is a browser."""

from __future__ import annotations

import shutil
from pathlib import Path

from mtaudit import Auditor, Document, load_rules
from mtaudit.engine.selection import select
from mtaudit.report import Run
from mtaudit.writers import html

ROOT = Path(__file__).parent.parent
SEED = "seeds/interfax-kazakhstan.txt"
SAMPLE = ROOT / "reports" / "samples" / "interfax-kazakhstan.html"
PICTURE = ROOT / "docs" / "images" / "report.png"


def sample() -> str:
    """The report of the seed, as `mtaudit report` writes it when called in the repository."""
    auditor = Auditor(select(load_rules()))
    report = auditor.audit(Document((ROOT / SEED).read_bytes().decode(), SEED))
    return html.render(Run(reports=(report,), rules=auditor.rules, signature=auditor.signature))


def picture(browser: str) -> None:
    """Take the picture, with the browser at that path."""
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright:
        chromium = playwright.chromium.launch(executable_path=browser, args=["--no-sandbox", "--disable-gpu"])
        page = chromium.new_page(viewport={"width": 1280, "height": 1240}, reduced_motion="reduce")
        page.goto(SAMPLE.as_uri())
        page.screenshot(path=PICTURE)
        chromium.close()


def main() -> None:
    """Write both."""
    for path in (SAMPLE, PICTURE):
        path.parent.mkdir(parents=True, exist_ok=True)
    SAMPLE.write_text(sample(), encoding="utf-8", newline="")
    browser = shutil.which("chromium") or shutil.which("google-chrome")
    if browser:
        picture(browser)
    print(f"wrote {SAMPLE.relative_to(ROOT)}" + (f" and {PICTURE.relative_to(ROOT)}" if browser else ""))


if __name__ == "__main__":
    main()
