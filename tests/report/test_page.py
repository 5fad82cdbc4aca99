"""One story's page in a browser, used as an editor uses it."""

from __future__ import annotations

import itertools
import json
from pathlib import Path

import msgspec
import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page, expect

from mtaudit import Severity
from mtaudit.document import lines
from mtaudit.finding import Suppressed
from mtaudit.scores.parallel import parallel
from tests.report.conftest import Open
from tests.report.stories import STORY, finding, run_of, run_with, story, with_findings

PHONE = {"viewport": {"width": 390, "height": 844}, "has_touch": True}
_SHOWN = """() => {
  const shown = Object.fromEntries([...document.querySelectorAll('.note')].map(note => [note.dataset.n, '']));
  for (const part of document.querySelectorAll('[data-f]'))
    for (const n of part.dataset.f.split(' ')) shown[n] += part.textContent;
  return shown;
}"""
_OVERFLOW = "document.documentElement.scrollWidth - document.documentElement.clientWidth"


def slices(page: Page) -> dict[str, str]:
    """The text of each finding as the page shows it, by number."""
    shown: dict[str, str] = page.evaluate(_SHOWN)
    return shown


def axe(page: Page) -> list[str]:
    """What axe-core finds wrong at level AA."""
    tags = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"]
    results = Axe().run(page, options={"runOnly": {"type": "tag", "values": tags}})
    return [
        f"{violation['id']}: {node['html'][:200]} {node.get('failureSummary', '')}"
        for violation in results.response["violations"]
        for node in violation["nodes"]
    ]


def test_every_finding_is_the_documents_slice(open_page: Open) -> None:
    run = story()
    findings = run.reports[0].findings
    assert len(findings) == 8
    assert slices(open_page(run)) == {str(n): STORY[f.start : f.end] for n, f in enumerate(findings, 1)}


def test_the_verdict_its_reason_and_the_three_worst_are_above_the_fold(open_page: Open) -> None:
    page = open_page(story())
    assert page.title() == "Hold: copy/1.txt – mtaudit"
    for place in (".verdict", ".reason", ".severities", ".worst li:nth-child(3)"):
        box = page.locator(place).bounding_box()
        assert box
        assert box["y"] + box["height"] <= 800
    worst = page.locator(".worst .quoted").all_inner_texts()
    assert worst[0] == "“3,5 million”"
    assert len(worst) == 3


def test_facts_stand_before_style(open_page: Open) -> None:
    page = open_page(story())
    assert page.locator(".first b").all_inner_texts() == ["2.10.2019", "3,5 million"]
    assert page.locator(".then dt").all_inner_texts() == [
        "Accuracy: mistranslation 1",
        "Linguistic: grammar 2",
        "Style: awkward 2",
        "Style: unidiomatic 1",
    ]


def test_wire_structure_is_marked(open_page: Open) -> None:
    page = open_page(story())
    assert page.locator(".copy .headline").inner_text() == "Harbour reopens after storm"
    assert page.locator(".title").inner_text() == "Harbour reopens after storm"
    assert page.locator(".copy .dateline").first.text_content() == "GDYNIA, Poland, Oct. 4 (Reuters) -"
    quotes = page.locator(".copy .quote").all_text_contents()
    assert "".join(quotes[: len(quotes)]).startswith('"We have carried out the realization of all repairs,"')
    assert page.locator(".copy .quote").first.get_attribute("title") == "said by the harbour master"


def test_a_note_says_what_why_and_what_to_write(open_page: Open) -> None:
    page = open_page(story(), "#f7")
    note = page.locator("#n7")
    expect(note).to_contain_text("“has damaged” is flagged")
    expect(note).to_contain_text("The day is over: write the simple past.")
    expect(note).to_contain_text("other tense “sank”")
    expect(note.locator(".why")).to_have_text("Why tense.perfect is wrong: the system follows the source word by word.")
    expect(note.locator("ins")).to_have_text("damaged")
    line = lines(STORY).position(STORY.index("has damaged"))[0]
    expect(note.locator(".source")).to_contain_text(f"line {line}")
    note.get_by_role("link", name="tense.perfect").click()
    expect(page.locator("#rule-tense\\.perfect h3")).to_be_in_viewport()


def test_notes_stand_beside_their_lines(open_page: Open) -> None:
    page = open_page(story())
    tops = page.evaluate(
        """() => [...document.querySelectorAll('.note')].map(note => [
          note.getBoundingClientRect().top,
          note.getBoundingClientRect().bottom,
          document.querySelector(`[data-f~="${note.dataset.n}"]`).getBoundingClientRect().top])"""
    )
    assert abs(tops[0][0] - tops[0][2]) < 12
    assert all(after[0] >= before[1] for before, after in itertools.pairwise(tops))
    assert all(note >= line - 12 for note, _, line in tops)


def test_keys_walk_the_findings(open_page: Open) -> None:
    page = open_page(story())
    current = page.locator(".note.current")
    for key, number in (("n", "1"), ("j", "2"), ("p", "1"), ("k", "8"), ("n", "1")):
        page.keyboard.press(key)
        expect(current).to_have_attribute("data-n", number)
        assert page.url.endswith(f"#f{number}")
        expect(page.locator(f"#f{number}")).to_be_in_viewport()
    expect(current).to_be_focused()
    tops = [page.locator(place).first.bounding_box() for place in ("#n1", '[data-f~="1"]')]
    assert tops[0]
    assert tops[1]
    assert abs(tops[0]["y"] - tops[1]["y"]) < 16
    page.keyboard.press("Escape")
    expect(current).to_have_count(0)
    page.keyboard.press("?")
    expect(page.get_by_role("dialog")).to_be_visible()
    page.keyboard.press("Escape")
    expect(page.get_by_role("dialog")).to_be_hidden()
    page.keyboard.press("/")
    expect(page.locator(".filters .toggle").first).to_be_focused()


def test_filters(open_page: Open) -> None:
    page = open_page(story())
    shown, notes = page.locator(".filters output"), page.locator(".note:visible")
    expect(shown).to_have_text("8 of 8")
    page.get_by_role("button", name="minor 3").click()
    expect(shown).to_have_text("5 of 8")
    expect(notes).to_have_count(5)
    page.locator("[data-filter=category]").select_option("linguistic/grammar")
    expect(shown).to_have_text("2 of 8")
    page.locator("[data-filter=rule]").select_option("tense.since")
    expect(shown).to_have_text("1 of 8")
    page.keyboard.press("Escape")
    page.locator(".verdict").click()
    page.keyboard.press("n")
    expect(page.locator(".note.current")).to_have_attribute("data-rule", "tense.since")
    assert page.locator(".mark:not(.off)").all_text_contents() == ["are coming in since"]
    assert page.locator(".rail i").count() == 1
    page.locator("[data-filter=rule]").select_option("")
    page.locator("[data-filter=category]").select_option("")
    page.get_by_role("button", name="minor 3").click()
    expect(shown).to_have_text("8 of 8")
    assert page.locator(".rail i").count() >= 6


def test_copy_button_and_key(open_page: Open) -> None:
    page = open_page(story(), permissions=["clipboard-read", "clipboard-write"])
    page.locator("#n2").get_by_role("button", name="Copy").first.click()
    expect(page.locator(".said")).to_have_text("Copied: in")
    assert page.evaluate("navigator.clipboard.readText()") == "in"
    page.locator(".verdict").click()
    page.keyboard.press("k")
    page.keyboard.press("c")
    expect(page.locator(".said")).to_have_text("Copied: 3.5 million")
    assert page.evaluate("navigator.clipboard.readText()") == "3.5 million"


def test_related_places_light_up_together(open_page: Open) -> None:
    page = open_page(story())
    page.locator('[data-f~="7"]').first.hover()
    expect(page.locator("#n7")).to_have_class("note major lit")
    page.locator('[data-r~="7"]').first.hover()
    lit = page.locator(".copy p .lit").all_text_contents()
    assert "sank" in lit
    assert "has damaged" in lit


def test_links_lead_to_findings(open_page: Open) -> None:
    page = open_page(story(), "#f5")
    expect(page.locator(".note.current")).to_have_attribute("data-n", "5")
    page.locator(".worst .num").first.click()
    expect(page.locator(".note.current")).to_have_attribute("data-severity", "critical")
    page.locator("#f2").click()
    expect(page.locator(".note.current")).to_have_attribute("data-n", "2")
    targets = page.locator("a[href^='#']").evaluate_all("links => links.map(a => a.getAttribute('href').slice(1))")
    assert page.evaluate("ids => ids.filter(id => !document.getElementById(decodeURIComponent(id)))", targets) == []


def test_decisions_are_kept_and_exported_as_a_baseline(open_page: Open, tmp_path: Path) -> None:
    run = story()
    page = open_page(run, "#f1")
    page.keyboard.press("a")
    page.keyboard.press("n")
    page.locator("#n2").get_by_role("button", name="Dismiss").click()
    page.reload()
    expect(page.locator("#n1")).to_have_class("note major settled")
    page.get_by_label("hide settled").check()
    expect(page.locator(".filters output")).to_have_text("6 of 8")
    with page.expect_download() as download:
        page.get_by_role("button", name="Export baseline (2)").click()
    baseline = json.loads(Path(download.value.path()).read_text(encoding="utf-8"))
    first, second = run.reports[0].findings[:2]
    assert download.value.suggested_filename == "mtaudit-baseline.json"
    assert baseline == {
        "version": 1,
        "signature": run.signature,
        "findings": [
            {
                "fingerprint": first.fingerprint,
                "rule": first.rule,
                "count": 1,
                "reason": "accepted in the report",
            },
            {
                "fingerprint": second.fingerprint,
                "rule": second.rule,
                "count": 1,
                "reason": "dismissed in the report",
            },
        ],
    }


def test_a_baseline_counts_findings_that_are_alike(open_page: Open) -> None:
    text = "It was done. It was done."
    page = open_page(run_with(text, [finding(3, 6, fingerprint="aa"), finding(16, 19, fingerprint="aa")]))
    page.keyboard.press("n")
    page.keyboard.press("a")
    page.keyboard.press("n")
    page.keyboard.press("a")
    with page.expect_download() as download:
        page.get_by_role("button", name="Export baseline (2)").click()
    (entry,) = json.loads(Path(download.value.path()).read_text(encoding="utf-8"))["findings"]
    assert entry["count"] == 2


def test_light_and_dark(open_page: Open) -> None:
    ground = "getComputedStyle(document.body).backgroundColor"
    light, dark = open_page(story(), color_scheme="light"), open_page(story(), color_scheme="dark")
    colours = light.evaluate(ground), dark.evaluate(ground)
    assert colours[0] != colours[1]
    light.get_by_role("button", name="Light or dark").click()
    assert light.evaluate(ground) == colours[1]
    light.reload()
    assert light.evaluate(ground) == colours[1]


def test_print_turns_notes_into_footnotes(open_page: Open) -> None:
    page = open_page(story())
    page.emulate_media(media="print")
    places = page.evaluate(
        """() => [Math.max(...[...document.querySelectorAll('.row > p')].map(p => p.getBoundingClientRect().bottom)),
          ...[...document.querySelectorAll('.note')].map(note => note.getBoundingClientRect().top)]"""
    )
    assert places == sorted(places)
    expect(page.locator("#n1 .why")).to_be_visible()
    for gone in (".filters", ".tools", ".rail", "#n7 .copy-it"):
        expect(page.locator(gone)).to_be_hidden()
    assert page.pdf(format="A4").startswith(b"%PDF")


def test_without_script(open_page: Open) -> None:
    page = open_page(story(), "#n2", java_script_enabled=False)
    for place in (".verdict", ".worst", ".survey", ".copy", ".figures", ".rules"):
        expect(page.locator(place).first).to_be_visible()
    for gone in (".filters", ".tools", "#n7 .copy-it"):
        expect(page.locator(gone).first).to_be_hidden()
    expect(page.locator("#n2")).to_be_in_viewport()
    page.locator("#n2 summary").click()
    expect(page.locator("#n2 .why")).to_be_visible()
    assert slices(page)["2"] == "on the territory of"


def test_phone(open_page: Open) -> None:
    page = open_page(story(), **PHONE)
    assert page.evaluate(_OVERFLOW) == 0
    paragraph, note = page.locator(".row:has(#n2) > p").bounding_box(), page.locator("#n2").bounding_box()
    assert paragraph
    assert note
    assert note["y"] >= paragraph["y"] + paragraph["height"] - 12
    page.locator(".walk button").last.tap()
    expect(page.locator(".note.current")).to_be_in_viewport()


def test_scores(open_page: Open) -> None:
    page = open_page(story())
    assert page.locator(".scorecard tfoot").inner_text().split() == ["All", "1", "3", "3", "1", "43"]
    expect(page.locator(".readability tbody tr")).to_have_count(7)
    expect(page.locator(".strip figcaption")).to_contain_text("sentences, ")
    page.locator(".strip svg").click(position={"x": 5, "y": 40})
    expect(page.locator("#p1, #p2").first).to_be_in_viewport()


def test_a_clean_story(open_page: Open) -> None:
    page = open_page(run_of("The council met on Monday. It sold the old school."))
    expect(page.locator(".verdict")).to_have_text("Clean")
    expect(page.locator(".worst")).to_have_count(0)
    assert axe(page) == []


def test_an_empty_file(open_page: Open) -> None:
    page = open_page(run_of(""))
    expect(page.locator(".copy")).to_contain_text("There is no text in this file.")


def test_what_was_accepted_and_what_failed_is_told(open_page: Open) -> None:
    run = story()
    first, *rest = run.reports[0].findings
    report = msgspec.structs.replace(
        with_findings(run.reports[0], rest),
        suppressed=(Suppressed(first, "baseline", "a name"),),
        warnings=("a suppression no longer bites",),
    )
    page = open_page(msgspec.structs.replace(run, reports=(report,), errors=("absent.txt: no such file",)))
    expect(page.locator(".errors")).to_contain_text("absent.txt: no such file")
    expect(page.locator(".caution").last).to_have_text("Warning. a suppression no longer bites")
    page.get_by_text("1 finding accepted before, and not counted").click()
    expect(page.locator(".accepted tbody")).to_contain_text("cranes and cranes")
    expect(page.locator(".accepted tbody")).to_contain_text("the baseline")


def test_a_reference_stands_beside_the_story(open_page: Open) -> None:
    run = story()
    ours = ["The cranes and cranes move.", "It rained."]
    beside = parallel(ours, ["The cranes move.", "It rained."], "by hand.txt")
    page = open_page(msgspec.structs.replace(run, reports=(msgspec.structs.replace(run.reports[0], reference=beside),)))
    assert page.locator(".pair").first.locator("del").all_text_contents() == [" cranes and"]
    expect(page.locator(".metrics")).to_contain_text("BLEU")
    expect(page.locator(".metrics code").first).to_contain_text("nrefs:1")


@pytest.mark.parametrize(("scheme", "width"), [("light", 1280), ("dark", 1280), ("light", 390)])
def test_axe_finds_nothing(open_page: Open, scheme: str, width: int) -> None:
    run = story()
    assert {f.severity for f in run.reports[0].findings} == set(Severity)
    page = open_page(run, color_scheme=scheme, viewport={"width": width, "height": 800})
    page.keyboard.press("n")
    page.keyboard.press("a")
    assert axe(page) == []
