"""The strip beside the story: the line of time is what the timeline took, sentence by sentence, and links to notes."""

from __future__ import annotations

import re
import xml.etree.ElementTree as ET

import pytest
from playwright.sync_api import expect

from mtaudit import Severity
from mtaudit.document import Document
from mtaudit.english.analysis import Analysis
from mtaudit.report import Run
from mtaudit.writers import html
from mtaudit.writers.page.charts import Strip, strip
from tests.report.conftest import Open
from tests.report.stories import STORY, finding, run_of, run_with, story
from tests.report.test_hostile import ATTACKS
from tests.report.test_page import axe

TIMES = """\
Port to close

The port closed on Friday. Crews have towed nine boats. "We are tired," the pilot said. "We are tired. We left." \
The yard will open in May. No ships, no cranes. The gate is old.
"""
_HEIGHTS = {61.5: "future", 74.5: "present", 87.5: "perfect", 100.5: "past"}


def _strip(run: Run) -> Strip:
    drawn = strip(run.reports[0])
    assert drawn
    return drawn


def _bars(path: str, drawn: Strip) -> dict[int, str]:
    """The sentences that a path has bars for, counted from 0, and the level that each bar stands on."""
    step = drawn.width / len(drawn.paragraphs)
    return {round(float(x) / step): _HEIGHTS[float(y)] for x, y in re.findall(r"M([\d.]+) ([\d.]+)h", path)}


def _drawn(run: Run) -> dict[int, tuple[str, bool]]:
    """The level of each sentence as drawn, and whether it is drawn as an aside."""
    drawn = _strip(run)
    assert drawn.times
    told = {at: (level, False) for m in drawn.times.marks for at, level in _bars(m.told, drawn).items()}
    asides = {at: (level, True) for m in drawn.times.marks for at, level in _bars(m.aside, drawn).items()}
    assert not told.keys() & asides.keys()
    return told | asides


def test_a_mark_for_each_sentence_with_a_verb() -> None:
    assert _drawn(run_of(TIMES, rules=())) == {
        1: ("past", False),
        2: ("perfect", True),
        3: ("past", False),
        4: ("present", True),
        5: ("past", True),
        6: ("future", False),
        8: ("present", True),
    }


@pytest.mark.parametrize("text", [TIMES, STORY, TIMES * 30])
def test_the_marks_are_the_timelines_sentences(text: str) -> None:
    run = run_of(text, rules=())
    timeline = Analysis(Document(text)).timeline
    with_verbs = {moment.sentence for moment in timeline.moments()}
    assert with_verbs
    assert _drawn(run).keys() == with_verbs
    assert {told.sentence for told in run.reports[0].line.told} == with_verbs
    assert run.reports[0].line.base == timeline.base


def test_a_sentence_without_a_word_moves_no_mark() -> None:
    run = run_of("The port closed.\n\n***\n\nThe yard will open.", rules=())
    assert _drawn(run) == {0: ("past", False), 1: ("future", False)}


def test_findings_of_tense_stand_out_and_lead_to_their_notes(open_page: Open) -> None:
    run = story()
    page = open_page(run)
    clashes = page.locator(".strip a.clash")
    numbers = [n for n, f in enumerate(run.reports[0].findings, 1) if f.rule.startswith("tense.")]
    assert [clashes.nth(n).get_attribute("href") for n in range(clashes.count())] == [f"#n{n}" for n in numbers]
    expect(clashes.last.locator("title")).to_have_text("Finding 7 of tense in sentence 7, perfect")
    assert page.locator(".strip figcaption .num").all_inner_texts() == list(map(str, numbers))
    clashes.last.click()
    expect(page.locator(f"#n{numbers[-1]}")).to_be_in_viewport()
    assert page.url.endswith(f"#n{numbers[-1]}")


def test_a_finding_in_a_sentence_without_a_verb_has_no_bar() -> None:
    at = TIMES.index("No ships")
    run = run_with(TIMES, [finding(at, at + 2, rule="tense.made"), finding(at, at + 8, rule="tense.other")])
    times = _strip(run).times
    assert times
    (clash,) = times.clashes
    assert (clash.level, clash.bar, clash.numbers, clash.sentence) == ("", "", (1, 2), 8)


def test_the_caption_says_the_tense_of_the_story(open_page: Open) -> None:
    expect(open_page(run_of(TIMES)).locator(".strip figcaption")).to_contain_text(
        "The story is told in the past tense."
    )
    now = open_page(run_of("The port closes and the yard opens."))
    expect(now.locator(".strip desc")).to_have_text(
        "The story is told in the present tense. Main verbs of its sentences: 1 present."
    )


def test_no_verb_no_line() -> None:
    run = run_of("No ships, no cranes.", rules=())
    assert _strip(run).times is None
    assert "strip-desc" not in html.render(run)
    assert 'class="levels"' not in html.render(run)


@pytest.mark.parametrize("attack", ATTACKS, ids=range(len(ATTACKS)))
def test_no_copy_stands_in_the_drawing(attack: str) -> None:
    text = f"{attack} closed on Friday.\n\nIt has {attack} seen {attack}. It closed."
    page = html.render(run_with(text, [finding(0, len(text), rule="tense.made", message=attack)], name=attack))
    (svg,) = re.findall(r'<figure class="strip">.*?(<svg.*?</svg>)', page, flags=re.DOTALL)
    tree = ET.fromstring(svg)
    assert {element.tag for element in tree.iter()} <= {"svg", "title", "desc", "path", "a"}
    assert not any(name.startswith("on") or name == "style" for element in tree.iter() for name in element.attrib)
    assert all(re.fullmatch(r"#n\d+", a.attrib["href"]) for a in tree.iter("a"))
    assert attack not in svg


@pytest.mark.parametrize(("scheme", "width"), [("light", 1280), ("dark", 390)])
def test_axe_finds_nothing_in_a_crowded_strip(open_page: Open, scheme: str, width: int) -> None:
    text = "It has sunk. It is gone. " * 40
    found = [finding(n, n + 2, rule="tense.made", severity=Severity.MAJOR) for n in range(0, len(text), 25)]
    page = open_page(run_with(text, found), color_scheme=scheme, viewport={"width": width, "height": 800})
    assert page.locator(".strip a.clash").count() == 40
    assert axe(page) == []


def test_the_line_is_printed_and_needs_no_script(open_page: Open) -> None:
    page = open_page(story(), java_script_enabled=False)
    page.emulate_media(media="print")
    for place in (".levels", ".clash .hit"):
        expect(page.locator(f".strip {place}").last).to_be_visible()
    stroke = "path => getComputedStyle(path).stroke"
    assert page.locator(".strip .told").last.evaluate(stroke) not in {"none", "rgb(255, 255, 255)"}
