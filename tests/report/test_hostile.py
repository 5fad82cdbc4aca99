"""Copy, names and rules that try to act: nothing runs, nothing leaves, nothing breaks."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from playwright.sync_api import expect

from mtaudit import Severity
from mtaudit.engine.rule import Examples
from mtaudit.finding import Related
from tests.report.conftest import Open
from tests.report.stories import finding, rule, run_with
from tests.report.test_page import _OVERFLOW, slices

ATTACKS = (
    "<script>window.hit = 1</script>",
    "</script><script>window.hit = 1</script>",
    "</style><img src=x onerror='window.hit = 1'>",
    "]]><!-- -->",
    "\"><img onerror=window.hit=1 src='http://mtaudit.invalid/leak.png'>",
    "'><svg onload=window.hit=1>",
    "<iframe src=http://mtaudit.invalid></iframe><link rel=stylesheet href=//mtaudit.invalid>",
    "{{ 7 * 7 }}{% for x in y %}",
    "&lt;b&gt; &amp;quot; &#60;",
    "javascript:window.hit=1",
    "\u202egnp.exe \u2066\u2067 \u2069\u2069\u2069 אבג",
    "\x00\x01\x0b\x0c\x1b[31m\x7f\x85",
    "zero\u200bwidth\ufeff\u00ad",
    "e" + "\u0301" * 200,
)


def _values(attack: str) -> Iterator[dict[str, object]]:
    yield {"message": attack, "advice": attack, "suggestions": (attack, ""), "fingerprint": attack}
    yield {"section": attack, "related": (Related(0, 3, attack),)}


@pytest.mark.parametrize("attack", ATTACKS, ids=range(len(ATTACKS)))
def test_nothing_runs_and_nothing_is_lost(open_page: Open, attack: str) -> None:
    text = f"Now {attack} then.\n\n{attack}\r\nand {attack}\n"
    found = [finding(4 + n, 4 + n + len(attack), **more) for n, more in enumerate(_values(attack))]
    found.append(finding(0, len(text), severity=Severity.CRITICAL))
    hostile = rule(
        "hand.made",
        "nothing",
        Severity.MINOR,
        "style/awkward",
        summary=attack,
        why=attack,
        advice=attack,
        note=attack,
        # The loader refuses marks that do not pair.
        examples=Examples(bad=(f"{attack.replace(']]', ']')} [[is]]", "[[is]]"), good=(attack, attack)),
    )
    run = run_with(text, found, name=attack, rules=[hostile])
    page = open_page(run)
    assert page.evaluate("window.hit") is None
    assert page.locator("img, iframe, link:not([rel=icon]), style ~ style, .row > p svg").count() == 0
    expected = {str(n): text[f.start : f.end].replace("\0", "\ufffd") for n, f in enumerate(run.reports[0].findings, 1)}
    assert slices(page) == expected
    assert page.evaluate(_OVERFLOW) == 0
    page.keyboard.press("n")
    expect(page.locator(".note.current")).to_have_attribute("data-n", "1")


def test_bidi_controls_turn_nothing_outside_themselves(open_page: Open) -> None:
    text = "Before \u202eabc and after.\n\nBefore abc and after."
    page = open_page(run_with(text, [finding(0, 6)]))
    lefts = page.evaluate(
        """() => [...document.querySelectorAll('.row > p')].map(p => {
          const walker = document.createTreeWalker(p, NodeFilter.SHOW_TEXT);
          while (walker.nextNode()) {
            const at = walker.currentNode.data.indexOf('after');
            if (at < 0) continue;
            const range = document.createRange();
            range.setStart(walker.currentNode, at);
            range.setEnd(walker.currentNode, at + 5);
            const abc = document.createRange();
            abc.selectNodeContents(walker.currentNode);
            return range.getBoundingClientRect().left > abc.getBoundingClientRect().left;
          }})"""
    )
    assert lefts == [True, True]
    expect(page.locator(".copy .sign")).to_have_attribute("title", "U+202E RIGHT-TO-LEFT OVERRIDE")


def test_a_word_of_ten_thousand_letters(open_page: Open) -> None:
    text = f"See {'a' * 10_000} there."
    for width in (390, 1280):
        page = open_page(run_with(text, [finding(4, 10_004)]), viewport={"width": width, "height": 800})
        assert page.evaluate(_OVERFLOW) == 0
        assert len(slices(page)["1"]) == 10_000


def test_two_thousand_findings(open_page: Open) -> None:
    text = "\n\n".join("The cranes moved again and the port stood still. " * 10 for _ in range(200))
    page = open_page(run_with(text, (finding(n * 40, n * 40 + 12) for n in range(2000))))
    expect(page.locator(".filters output")).to_have_text("2000 of 2000")
    shown = slices(page)
    assert shown == {str(n + 1): text[n * 40 : n * 40 + 12] for n in range(2000)}
    page.keyboard.press("k")
    expect(page.locator(".note.current")).to_have_attribute("data-n", "2000")
    assert page.evaluate("document.querySelectorAll('.rail i').length") <= 2 * 800


def test_findings_that_all_overlap(open_page: Open) -> None:
    text = "word " * 60
    page = open_page(run_with(text, (finding(n, 300 - n) for n in range(140))))
    assert slices(page)["140"] == text[139:161]
    assert page.evaluate(_OVERFLOW) == 0


def test_half_a_surrogate_pair(open_page: Open) -> None:
    page = open_page(run_with("a \ud800 b", [finding(2, 3, message="\udfff")], name="\ud83d.txt"))
    assert slices(page) == {"1": "\ufffd"}
