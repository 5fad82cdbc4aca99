"""The line of time, as `mtaudit parse --time` shows it."""

import json
from pathlib import Path

from click.testing import CliRunner

from mtaudit.cli.parse import parse
from mtaudit.document import Document
from mtaudit.english.analysis import Analysis
from mtaudit.english.timeline import LONGEST

SEED = Path(__file__).parent.parent.parent / "seeds" / "interfax-kazakhstan.txt"


def test_the_seed_is_told_in_the_past() -> None:
    analysis = Analysis(Document(SEED.read_bytes().decode()))
    assert analysis.timeline.base == "past"
    told = {analysis.text[m.start : m.end]: m for m in analysis.timeline.moments() if not m.quoted}
    assert told["worsened"].taken == told["escalated"].taken == told["clashed"].taken == "event"
    assert told["has been imposed"].tense == "present perfect"
    assert told["clashed"].times == (("On January 4", "past"),)


def test_moments_stand_where_they_say() -> None:
    text = "He said: “We have won.” If it rains, nobody will come."
    moments = list(Analysis(Document(text)).timeline.moments())
    assert [(text[m.start : m.end], m.tense, m.taken, m.quoted) for m in moments] == [
        ("said", "past", "attribution", False),
        ("have won", "present perfect", "background", True),
        ("rains", "present", "condition", False),
        ("will come", "will", "plan", False),
    ]


def test_parse_time() -> None:
    table = CliRunner().invoke(parse, ["--time", str(SEED)])
    assert table.exit_code == 0
    assert "told in the past" in table.output
    assert "was dismissed" in table.output
    printed = CliRunner().invoke(parse, ["--time", "--format", "json", str(SEED)])
    (story,) = json.loads(printed.output)
    assert story["base"] == "past"
    assert CliRunner().invoke(parse, ["--time", "--format", "conllu", str(SEED)]).exit_code == 2


def test_what_is_too_long_for_a_sentence_has_no_verbs() -> None:
    analysis = Analysis(Document("the crew lands and " * (LONGEST // 4 + 1) + "sleeps. The crew slept."))
    assert [len(sentence.groups) for sentence in analysis.timeline.sentences] == [0, 1]
