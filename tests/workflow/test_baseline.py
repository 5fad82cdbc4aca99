"""The baseline: what is found today is accepted, and stays so through unrelated edits."""

import json
from collections import Counter
from datetime import date
from random import Random

from hypothesis import given
from hypothesis import strategies as st

from mtaudit.document import Document
from mtaudit.engine.auditor import Auditor
from mtaudit.engine.passes import accept
from mtaudit.engine.rule import Examples, Rule
from mtaudit.finding import Severity
from mtaudit.workflow import baseline
from tests.workflow.newsroom import TERRITORY, VERY, Newsroom

RULE = Rule(
    id="desk.very",
    summary="",
    message="“{0}”",
    category="style/awkward",
    severity=Severity.MINOR,
    why="",
    regex=r"\b(very very|on the territory)\b",
    examples=Examples(bad=(), good=()),
)
AUDITOR = Auditor([RULE])
TODAY = date(2026, 1, 1)
flagged = st.sampled_from([TERRITORY, VERY, f"{VERY} {TERRITORY}", "Very very odd. It was very very odd."])
unrelated = st.sampled_from(["Rain fell in the north.", "“Stay at home,” said the mayor.", "It costs $3.5 million."])


def left_over(base: baseline.Baseline, text: str) -> tuple[object, ...]:
    return AUDITOR.audit(Document(text), [accept(base.counts(TODAY), base.reasons())]).findings


@given(
    paragraphs=st.lists(flagged, min_size=1, max_size=5),
    added=st.lists(st.tuples(st.integers(0, 5), unrelated), max_size=4),
    order=st.randoms(use_true_random=False),
)
def test_a_run_is_clean_before_and_after_unrelated_edits(
    paragraphs: list[str], added: list[tuple[int, str]], order: Random
) -> None:
    text = "\n\n".join(paragraphs)
    base = baseline.of(AUDITOR.audit(Document(text)).findings, "s")
    assert left_over(base, text) == ()
    edited = list(paragraphs)
    for at, paragraph in added:
        edited.insert(at, paragraph)
    assert left_over(base, "\n\n".join(edited)) == ()
    order.shuffle(edited)
    assert left_over(base, "\r\n\r\n".join(edited)) == ()
    # One more of the same is new.
    assert len(left_over(base, "\n\n".join([*edited, paragraphs[0]]))) == len(AUDITOR.findings(Document(paragraphs[0])))


def test_check_accepts_what_the_file_holds(newsroom: Newsroom) -> None:
    newsroom.write("wire/a.txt", f"{VERY}\n{TERRITORY}\n")
    assert newsroom.run("baseline", "wire") == 0
    assert "mtaudit-baseline.json: 3 findings accepted" in newsroom.err
    assert newsroom.run("check", "wire") == 1
    assert newsroom.run("check", "wire", "--baseline", "mtaudit-baseline.json") == 0
    (newsroom.root / "wire/a.txt").rename(newsroom.root / "wire/b.txt")
    newsroom.write("wire/b.txt", f"News came in.\n{TERRITORY}\nMore news.\n{VERY}\n")
    newsroom.write("mtaudit.toml", 'rules = ["pack"]\nselect = ["desk"]\nbaseline = "mtaudit-baseline.json"\n')
    assert newsroom.run("check", "wire") == 0
    newsroom.write("wire/c.txt", f"{TERRITORY}\n")
    assert newsroom.rules("wire") == ["desk.territory"]


def test_prune_removes_what_is_no_more_and_adds_nothing(newsroom: Newsroom) -> None:
    newsroom.write("a.txt", f"{VERY}\n{TERRITORY}\n{TERRITORY}\n")
    newsroom.run("baseline", "a.txt", "-o", "base.json")
    data = json.loads((newsroom.root / "base.json").read_text())
    assert Counter({entry["rule"]: entry["count"] for entry in data["findings"]})["desk.territory"] == 2
    for entry in data["findings"]:
        entry["reason"] = "old copy"
    newsroom.write("base.json", json.dumps(data))
    newsroom.write("a.txt", f"{TERRITORY}\nIt was very very cold.\n")
    assert newsroom.run("baseline", "a.txt", "-o", "base.json", "--prune") == 0
    (entry,) = json.loads((newsroom.root / "base.json").read_text())["findings"]
    assert (entry["rule"], entry["count"], entry["reason"]) == ("desk.territory", 1, "old copy")
    assert newsroom.rules("a.txt", "--baseline", "base.json") == ["desk.very"]
    assert newsroom.reports()[0]["suppressed"][0]["reason"] == "old copy"


def test_an_expired_entry_no_longer_counts(newsroom: Newsroom) -> None:
    newsroom.write("a.txt", TERRITORY)
    newsroom.run("baseline", "a.txt", "-o", "base.json")
    data = json.loads((newsroom.root / "base.json").read_text())
    data["findings"][0]["expires"] = "2026-03-01"
    newsroom.write("base.json", json.dumps(data))
    assert newsroom.run("check", "a.txt", "--baseline", "base.json", "--today", "2026-03-01") == 0
    assert newsroom.run("check", "a.txt", "--baseline", "base.json", "--today", "2026-03-02") == 1


def test_a_bad_baseline_is_refused(newsroom: Newsroom) -> None:
    newsroom.write("a.txt", TERRITORY)
    assert newsroom.run("check", "a.txt", "--baseline", "none.json") == 2
    assert "`mtaudit baseline PATH -o none.json` makes one" in newsroom.err
    newsroom.write("none.json", '{"version": 2}')
    assert newsroom.run("check", "a.txt", "--baseline", "none.json") == 2
    assert "not a baseline" in newsroom.err


def test_an_unreadable_input_leaves_the_file_alone(newsroom: Newsroom) -> None:
    newsroom.write("a.txt", TERRITORY)
    assert newsroom.run("baseline", "a.txt", "gone.txt") == 2
    assert not (newsroom.root / "mtaudit-baseline.json").exists()
