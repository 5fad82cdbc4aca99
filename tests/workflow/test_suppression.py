"""Comments and `.mtaudit-ignore.toml`: what they accept, and what is said when they accept nothing."""

import json

from hypothesis import given
from hypothesis import strategies as st

from mtaudit.engine.comments import comments
from tests.workflow.newsroom import TERRITORY, VERY, Newsroom


def test_a_comment_holds_for_its_paragraph_or_the_next(newsroom: Newsroom) -> None:
    newsroom.write(
        "a.md",
        f"{VERY} <!-- mtaudit: ignore desk.very -- a quotation -->\n{VERY}\n\n"
        f"<!-- mtaudit: ignore desk.territory, desk.long -->\n\n{TERRITORY} {VERY}\n\n{TERRITORY}\n",
    )
    assert newsroom.rules("a.md") == ["desk.long", "desk.long", "desk.very", "desk.territory"]
    suppressed = newsroom.reports()[0]["suppressed"]
    assert [(s["by"], s["reason"], s["finding"]["rule"]) for s in suppressed] == [
        ("comment", "a quotation", "desk.very"),
        ("comment", "a quotation", "desk.very"),
        ("comment", "", "desk.territory"),
        ("comment", "", "desk.long"),
    ]


def test_plain_text_has_no_comments(newsroom: Newsroom) -> None:
    newsroom.write("a.txt", f"{TERRITORY} <!-- mtaudit: ignore desk -->")
    assert newsroom.rules("a.txt") == ["desk.territory"]


def test_a_comment_is_no_copy(newsroom: Newsroom) -> None:
    newsroom.write("a.md", "All is well. <!-- mtaudit: ignore ALL -- said on the territory of the desk -->\n")
    assert newsroom.rules("a.md") == []
    assert "a.md:1: this comment to mtaudit: it suppresses no finding of ALL; remove it" in newsroom.err


def test_an_idle_comment_is_reported(newsroom: Newsroom) -> None:
    newsroom.write(
        "a.md",
        "Fine.\n\n<!-- mtaudit: ignore desk.very -->\nFine.\n\n<!-- mtaudit: ignore desk.gone -->\n"
        "<!-- mtaudit: ignore loop.grow -->\n<!-- mtaudit: disable -->\n",
    )
    newsroom.run("check", "a.md")
    assert "a.md:3: this comment to mtaudit: it suppresses no finding of desk.very; remove it" in newsroom.err
    assert "a.md:6: this comment to mtaudit: no rule is called 'desk.gone'" in newsroom.err
    assert "a.md:8: this comment to mtaudit: write it as" in newsroom.err
    assert "loop.grow" not in newsroom.err  # The run leaves that rule out: nothing can be said.


@given(st.lists(st.sampled_from(["a b.", "\n", "\r\n", " ", "<!-- mtaudit: ignore x -->", "<!--", "-->"]), max_size=12))
def test_comments_are_found_in_any_text(parts: list[str]) -> None:
    text = "".join(parts)
    for comment in comments(text):
        assert 0 <= comment.first <= comment.start < comment.end <= len(text)
        assert comment.first < comment.last <= len(text)


def test_the_sidecar(newsroom: Newsroom) -> None:
    newsroom.write("wire/a.txt", f"{VERY} {TERRITORY}")
    newsroom.rules("wire")
    very, _, territory = (finding["fingerprint"] for finding in newsroom.findings())
    newsroom.write(
        ".mtaudit-ignore.toml",
        f'[[ignore]]\nfingerprint = "{very}"\nreason = "the minister says so"\nexpires = 2026-06-30\n\n'
        f'[[ignore]]\nfingerprint = "{territory}"\nreason = "a name"\n\n'
        '[[ignore]]\nfingerprint = "0000000000000000"\nreason = "gone"\n',
    )
    assert newsroom.rules(".", "--today", "2026-06-30") == ["desk.long"]
    assert newsroom.reports()[0]["suppressed"][0]["by"] == "file"
    assert ".mtaudit-ignore.toml:10: no finding has the fingerprint 0000000000000000" in newsroom.err
    assert newsroom.rules(".", "--today", "2026-07-01") == ["desk.very", "desk.long"]
    assert ".mtaudit-ignore.toml:1: expired on 2026-06-30: the minister says so" in newsroom.err
    newsroom.rules("wire/a.txt")  # One file of many: nothing can be said of the others' entries.
    assert "no finding" not in newsroom.err


def test_a_bad_sidecar_is_refused_with_its_line(newsroom: Newsroom) -> None:
    newsroom.write("a.txt", VERY)
    newsroom.write(
        ".mtaudit-ignore.toml", '[[ignore]]\nfingerprint = "a"\nreason = "b"\n[[ignore]]\nfingerprnt = "a"\n'
    )
    assert newsroom.run("check", "a.txt") == 2
    assert ".mtaudit-ignore.toml:5: unknown key `fingerprnt`" in newsroom.err
    assert "`fingerprint`" in newsroom.err


def test_sarif_carries_the_reason(newsroom: Newsroom) -> None:
    newsroom.write("a.md", f"{TERRITORY} <!-- mtaudit: ignore desk -- law -->\n")
    assert newsroom.run("check", "a.md", "--format", "sarif") == 0
    (result,) = json.loads(newsroom.out)["runs"][0]["results"]
    assert result["suppressions"] == [{"kind": "inSource", "justification": "law"}]
