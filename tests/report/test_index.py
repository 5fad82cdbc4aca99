"""Many stories: the index, one file, and a folder."""

from __future__ import annotations

from pathlib import Path

import pytest
from playwright.sync_api import expect

from mtaudit.report import Run
from mtaudit.writers import html
from tests.report.conftest import Open
from tests.report.stories import RULES, run_of
from tests.report.test_page import _OVERFLOW, axe

CLEAN = "The council met on Monday and sold the old school to the town’s theatre, which will open it in May. "


def _copy(n: int) -> str:
    flagged = "It has damaged the pier. " * (n % 4) + "Cranes stood on the territory of the port. " * (n % 3)
    return f"Story number {n}\n\n{CLEAN * (n % 5 + 1)}\n\n{flagged}{CLEAN}\n"


@pytest.fixture(scope="module")
def run() -> Run:
    return run_of(*map(_copy, range(12)))


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("folder")
    for name, text in html.folder_pages(run_of(*map(_copy, range(200)))):
        (path / name).write_text(text, encoding="utf-8", newline="")
    return path


def test_a_few_stories_open_in_one_file(open_page: Open, run: Run) -> None:
    page = open_page(run)
    expect(page.locator("h1")).to_contain_text("12 stories")
    expect(page.locator(".story:visible")).to_have_count(0)
    page.get_by_role("link", name="Story number 7").click()
    expect(page.locator(".story:visible")).to_have_count(1)
    expect(page.locator("#s8 .title")).to_have_text("Story number 7")
    expect(page.locator("#index")).to_be_hidden()
    page.keyboard.press("n")
    assert page.url.endswith("#s8-f1")
    page.keyboard.press("i")
    expect(page.locator("#index")).to_be_visible()
    page.go_back()
    expect(page.locator("#s8")).to_be_visible()


def test_a_fragment_opens_its_story(open_page: Open, run: Run) -> None:
    page = open_page(run, "#s4-f2")
    expect(page.locator(".story:visible")).to_have_count(1)
    expect(page.locator("#s4-n2")).to_have_class("note major current lit")
    expect(page.locator("#s4-f2")).to_be_in_viewport()


def test_without_script_all_stories_follow_the_index(open_page: Open, run: Run) -> None:
    page = open_page(run, java_script_enabled=False)
    expect(page.locator(".story:visible")).to_have_count(12)
    page.get_by_role("link", name="Story number 7").click()
    expect(page.locator("#s8 .verdict")).to_be_in_viewport()


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_nothing_on_the_index(open_page: Open, run: Run, scheme: str) -> None:
    assert axe(open_page(run, color_scheme=scheme)) == []


def test_the_index_of_200_stories_sorts_and_filters(open_page: Open, folder: Path) -> None:
    page = open_page(folder / "index.html")
    rows = page.locator(".stories tbody tr")
    expect(rows).to_have_count(200)
    page.get_by_role("button", name="Findings").click()
    counts = page.locator(".stories tbody td:nth-child(4)").all_inner_texts()
    assert counts == sorted(counts, key=int, reverse=True)
    page.get_by_role("button", name="Score").click()
    expect(page.locator("th[aria-sort=ascending]")).to_have_text("Score")
    scores = list(map(float, page.locator(".stories tbody td:nth-child(3)").all_inner_texts()))
    assert scores == sorted(scores)
    page.get_by_role("searchbox").fill("number 19")
    expect(page.locator(".filters output")).to_have_text("11 of 200")
    page.locator("[data-filter=verdict]").select_option("hold")
    shown = page.locator(".stories tbody tr:visible").evaluate_all("rows => rows.map(row => row.dataset.verdict)")
    assert shown
    assert set(shown) == {"hold"}
    assert page.evaluate(_OVERFLOW) == 0


def test_the_index_counts_rules_and_draws_the_scores(open_page: Open, folder: Path) -> None:
    page = open_page(folder / "index.html")
    expect(page.locator(".bars tr").first).to_contain_text("tense.perfect")
    expect(page.locator(".bars tr").first).to_contain_text("300")
    assert page.locator(".histogram rect").count() >= 5
    drawn = page.locator(".histogram title").evaluate_all("titles => titles.map(t => +t.textContent.split(': ')[1])")
    assert sum(drawn) == 200


def test_the_pages_of_a_folder_link_to_each_other(open_page: Open, folder: Path) -> None:
    page = open_page(folder / "index.html")
    page.get_by_role("link", name="Story number 6", exact=True).click()
    expect(page.locator(".title")).to_have_text("Story number 6")
    page.get_by_role("link", name="Next").click()
    expect(page.locator(".title")).to_have_text("Story number 7")
    page.get_by_role("link", name="All stories").click()
    expect(page.locator("h1")).to_contain_text("200 stories")


def test_file_names_are_safe_and_in_order(folder: Path) -> None:
    names = sorted(path.name for path in folder.iterdir())
    assert names[:2] == ["0001-1.html", "0002-2.html"]
    assert len(names) == 201


def test_phone(open_page: Open, run: Run) -> None:
    page = open_page(run, viewport={"width": 390, "height": 844})
    assert page.evaluate(_OVERFLOW) == 0


def test_no_story_at_all(open_page: Open) -> None:
    page = open_page(run_of(rules=RULES))
    expect(page.locator("main")).to_contain_text("Nothing was audited.")
