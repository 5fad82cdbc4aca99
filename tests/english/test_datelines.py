"""Datelines of each agency, and openings that only look like one."""

import pytest

from mtaudit.document import Document
from mtaudit.english.analysis import Analysis
from mtaudit.english.datelines import dateline

Parts = tuple[str | None, int | None, int | None, int | None, str | None]

CASES: list[tuple[str, Parts]] = [
    ("GROSETO, Italy (AP) -- ", ("GROSETO, Italy", None, None, None, "AP")),
    ("OTTAWA, Kan. (AP) — ", ("OTTAWA, Kan.", None, None, None, "AP")),
    ("KYIV, Ukraine (AP) _ ", ("KYIV, Ukraine", None, None, None, "AP")),
    ("MOSCOW, Jan 6 (Reuters) - ", ("MOSCOW", 1, 6, None, "Reuters")),
    ("MOSCOW/KYIV, Jan. 6 (Reuters) – ", ("MOSCOW/KYIV", 1, 6, None, "Reuters")),
    ("ST. PETERSBURG, Russia, Jan 6 (Reuters) - ", ("ST. PETERSBURG, Russia", 1, 6, None, "Reuters")),
    ("April 3 (Reuters) - ", (None, 4, 3, None, "Reuters")),
    ("(Reuters) - ", (None, None, None, None, "Reuters")),
    ("Paris (AFP) - ", ("Paris", None, None, None, "AFP")),
    ("Paris, Jan 6, 2022 (AFP) - ", ("Paris", 1, 6, 2022, "AFP")),
    ("Berlin (dpa) - ", ("Berlin", None, None, None, "dpa")),
    ("BEIJING, Nov. 3 (Xinhua) -- ", ("BEIJING", 11, 3, None, "Xinhua")),
    ("Xinhua News Agency, Taipei, February 11th (Reporter Li Na) - ", ("Taipei", 2, 11, None, "Xinhua News Agency")),
    ("MOSCOW, January 6. /TASS/. ", ("MOSCOW", 1, 6, None, "TASS")),
    ("BAKU, Azerbaijan, Jan. 6. /Trend/ - ", ("BAKU, Azerbaijan", 1, 6, None, "Trend")),
    ("Minsk. January 6th. INTERFAX - ", ("Minsk", 1, 6, None, "INTERFAX")),
    ("KYIV. Jan 6 (Interfax-Ukraine) - ", ("KYIV", 1, 6, None, "Interfax-Ukraine")),
    ("MINSK, 6 January (BelTA) – ", ("MINSK", 1, 6, None, "BelTA")),
    ("ALMATY. January 6. KAZINFORM ", ("ALMATY", 1, 6, None, "KAZINFORM")),
    ("YEREVAN, JANUARY 6, ARMENPRESS. ", ("YEREVAN", 1, 6, None, "ARMENPRESS")),
    ("MOSCOW, January 6 - RIA Novosti. ", ("MOSCOW", 1, 6, None, "RIA Novosti")),
    ("TOKYO, Jan. 6, Kyodo - ", ("TOKYO", 1, 6, None, "Kyodo")),
    ("TOKYO (Kyodo) -- ", ("TOKYO", None, None, None, "Kyodo")),
    ("BAKU, Jan. 6 (Turan agency) - ", ("BAKU", 1, 6, None, "Turan agency")),
    ("KYIV, Ukraine — ", ("KYIV, Ukraine", None, None, None, None)),
    ("WASHINGTON, D.C. — ", ("WASHINGTON, D.C.", None, None, None, None)),
    ("WASHINGTON - ", ("WASHINGTON", None, None, None, None)),
    ("Kyiv, January 6 - ", ("Kyiv", 1, 6, None, None)),
    ("Moscow, Thursday, January 6, 2022. ", ("Moscow", 1, 6, 2022, None)),
]


@pytest.mark.parametrize(("opening", "parts"), CASES, ids=[opening for opening, _ in CASES])
def test_read(opening: str, parts: Parts) -> None:
    text = opening + "The port was closed, the ministry said."
    found = dateline(text, 0, len(text))
    assert found is not None
    assert (found.place, found.month, found.day, found.year, found.agency) == parts
    assert text[found.start : found.end] == opening.rstrip()


@pytest.mark.parametrize(
    "text",
    [
        "The ministry said on Jan. 6 - that is, a day late - that it agreed.",
        "The IAEA - the agency - said it would not go.",
        "President Ilves said (AP) - the first time he did.",
        "NATO - the alliance - said it would stay.",
        "Belarus is ready to help.",
        "UPDATE 1-Orion Corp cuts forecast",
        "FILE - The palace in Minsk, Jan. 6, 2022.",
        "In Moscow, January 6 - Christmas Eve - was cold.",
        "On January 6, Reuters - the agency - reported it.",
        "January 6 was cold.",
        "Brussels — that is, the Commission — said no.",
        "",
    ],
)
def test_no_dateline(text: str) -> None:
    assert dateline(text, 0, len(text)) is None


def test_the_dateline_is_a_sentence_and_a_section_of_its_own() -> None:
    text = "Oil slips\n\nBAKU, Jan. 6 (Reuters) - Oil fell. It may fall further.\n"
    analysis = Analysis(Document(text))
    sections = [analysis.sections[first] for first, _ in analysis.sentences]
    assert sections == ["headline", "dateline", "body", "body"]
    assert analysis.words[analysis.sentences[2][0]] == "Oil"
