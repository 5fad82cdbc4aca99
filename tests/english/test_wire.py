"""Paragraphs, sections and what stands at the top and the end of a story."""

from pathlib import Path

import pytest

from mtaudit.document import Document
from mtaudit.english.analysis import Analysis
from mtaudit.english.wire import structure

SEED = Path(__file__).parents[2] / "seeds" / "interfax-kazakhstan.txt"
LEAD = "MINSK, Jan 6 (Reuters) - The central bank of Belarus cut its key rate on Thursday."


def parts(text: str) -> list[tuple[str, str]]:
    return [(p.section, text[p.start : p.end]) for p in structure(text).paragraphs]


def sections(*paragraphs: str) -> list[str]:
    return [section for section, _ in parts("\n\n".join(paragraphs))]


def test_seed() -> None:
    text = SEED.read_text("utf-8")
    analysis = Analysis(Document(text))
    found = analysis.structure
    assert found.dateline is not None
    assert text[found.dateline.start : found.dateline.end] == "Minsk. January 6th. INTERFAX -"
    assert (found.dateline.place, found.dateline.month, found.dateline.day) == ("Minsk", 1, 6)
    assert (found.dateline.year, found.dateline.agency) == (None, "INTERFAX")
    assert [p.section for p in found.paragraphs] == ["body"] * 9
    told = [
        (text[slice(*q.speaker)], text[slice(*q.verb)]) for q in found.quotations if q.speaker is not None and q.verb
    ]
    assert told == [
        ("the message", "reads"),
        ("the Foreign Ministry", "stressed"),
        ("the Belarusian Foreign Ministry", "said"),
        ("They", "added"),
    ]
    assert len(found.quotations) == 4
    assert [" ".join(analysis.words[first : first + 3]) for first, _ in analysis.sentences] == [
        "Minsk . January",
        "Belarus is ready",
        '" Taking into',
        '" The Republic',
        "In this regard",
        "The deployment of",
        '" We note',
        "The militants have",
        "Attention is drawn",
        "In fact ,",
        "They added that",
        "The situation in",
        "Then they escalated",
        "On January 4",
        "On January 5",
        "A state of",
    ]


@pytest.mark.parametrize("newline", ["\n", "\r\n", "\r"])
def test_paragraph_a_line_and_blank_lines(newline: str) -> None:
    lines = ["Rates fall", LEAD, "It gave no reason.", "It will meet in May."]
    for gap in (newline, newline * 2, f"{newline} \t{newline}"):
        text = gap.join(lines) + newline
        assert parts(text) == [("headline", lines[0]), *(("body", line) for line in lines[1:])]


WRAPPED = """\
BANK OF BELARUS CUTS KEY RATE

By Anna Holt

    MINSK, Jan 6 (Reuters) - The central bank of Belarus cut its key
rate to 9.25 percent on Thursday, the second cut in as many months, and
said that it expected prices to fall.
    "We see no risk," its head told reporters. "Prices will fall, and we
shall cut again."
    The rouble was unmoved.
    Analysts had expected a cut of a quarter of a point or no cut at all
before the spring.

 (Reporting by Anna Holt; Editing by Tom Okafor)
"""


@pytest.mark.parametrize("newline", ["\n", "\r\n"])
def test_hard_wrapped(newline: str) -> None:
    text = WRAPPED.replace("\n", newline)
    assert [section for section, _ in parts(text)] == ["headline", "byline", *["body"] * 4, "signoff"]
    assert [paragraph.split()[0] for _, paragraph in parts(text)] == [
        "BANK", "By", "MINSK,", '"We', "The", "Analysts", "(Reporting",
    ]  # fmt: skip


def test_hard_wrapped_without_indents() -> None:
    text = WRAPPED.replace("\n    ", "\n\n").replace("\n ", "\n")
    assert [section for section, _ in parts(text)] == ["headline", "byline", *["body"] * 4, "signoff"]


def test_short_lines_are_no_wrapped_paragraph() -> None:
    assert [paragraph for _, paragraph in parts("Ready\nSet\nGo")] == ["Ready", "Set", "Go"]


@pytest.mark.parametrize(
    "headline",
    [
        "Belarus cuts key rate",
        "BELARUS CUTS KEY RATE.",
        "Will Minsk cut again?",
        "Head of central bank: “Prices will fall”",
        "Belarus cuts key rate. Analysts surprised.",
    ],
)
def test_headline(headline: str) -> None:
    assert sections(headline, LEAD, "It gave no reason.") == ["headline", "body", "body"]


@pytest.mark.parametrize(
    "first", ["The bank cut its key rate.", '"We will cut," the head of the bank said.', LEAD, "Dear readers,"]
)
def test_no_headline(first: str) -> None:
    assert sections(first, "It gave no reason, and none was expected of it by the markets.")[0] == "body"


def test_a_line_alone_is_body() -> None:
    assert sections("Belarus cuts key rate") == ["body"]


@pytest.mark.parametrize(
    "byline",
    [
        "By Anna Holt",
        "BY ANNA HOLT AND TOM OKAFOR",
        "By Anna Holt and Tom Okafor, Associated Press",
        "(Reporter Li Na)",
        "(Adds analysts, background)",
        "The Associated Press",
        "January 6, 2022",
        "Published: Thursday, January 6, 2022, 10:15 a.m.",
    ],
)
def test_byline(byline: str) -> None:
    assert sections("Belarus cuts key rate", byline, LEAD) == ["headline", "byline", "body"]


def test_deck() -> None:
    assert sections("Belarus cuts key rate", "Analysts had expected less", LEAD) == ["headline", "headline", "body"]


@pytest.mark.parametrize(
    "credit",
    [
        "(Reporting by Anna Holt in Minsk; Editing by Tom Okafor)",
        "Reporting by Anna Holt; additional reporting by Li Na",
        "REUTERS",
        "ENDS",
        "(ENDS)",
        "[Editor: the bank has been asked for comment.]",
        "© 2022 The Wire. All rights reserved.",
        "Associated Press writer Tom Okafor contributed to this report.",
    ],
)
def test_signoff(credit: str) -> None:
    assert sections(LEAD, "It gave no reason.", credit) == ["body", "body", "signoff"]


@pytest.mark.parametrize("credit", ["(Reporting by Anna Holt)", "[Editor: see page 3]", "ENDS", "/TASS/"])
def test_credit_at_the_end_of_a_paragraph(credit: str) -> None:
    assert parts(f"{LEAD} It gave no reason. {credit}\n") == [
        ("body", f"{LEAD} It gave no reason."),
        ("signoff", credit),
    ]


def test_lists() -> None:
    assert sections(LEAD, "• 9.25 percent now", "• 9.5 percent before", "It gave no reason.") == [
        "body", "list", "list", "body",
    ]  # fmt: skip
    assert sections(LEAD, "1. Rates fall.", "2. Prices rise.") == ["body", "list", "list"]
    assert sections(LEAD, "- We are tired, - said the captain.", "It was dark.") == ["body", "body", "body"]


def test_captions() -> None:
    assert sections("FILE PHOTO: The bank in Minsk, Jan. 6, 2022. REUTERS/Anna Holt", LEAD) == ["caption", "body"]
    assert sections(LEAD, "The bank's seat in Minsk (AP Photo/Anna Holt)", "It rained.") == ["body", "caption", "body"]


def test_crosshead() -> None:
    body = "The bank gave no reason for the cut, which came as a surprise to most analysts in Minsk."
    assert sections(LEAD, body, "What comes next", body) == ["body", "body", "headline", "body"]


def test_empty() -> None:
    for text in ("", " \n\t\r\n "):
        analysis = Analysis(Document(text))
        assert (analysis.paragraphs, analysis.sentences, analysis.words) == ([], [], [])
        assert analysis.section_at(0) == "body"
