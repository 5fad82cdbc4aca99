from __future__ import annotations

import random
import subprocess
import sys
from pathlib import Path

import langdetect
import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from mtaudit.checks.residue import source_language
from mtaudit.document import Document
from mtaudit.english.analysis import Analysis
from mtaudit.scores.language import LANGUAGES, Foreign, detect, foreign_paragraphs, is_english, language

HERE = Path(__file__).parent
SEEDS = sorted((HERE.parent.parent / "seeds").glob("*.txt"))
PARAGRAPHS: dict[str, list[str]] = yaml.safe_load((HERE / "languages.yml").read_text(encoding="utf-8"))


def analysis(text: str) -> Analysis:
    return Analysis(Document(text))


def test_the_paragraphs_are_enough() -> None:
    assert len(PARAGRAPHS) >= 20
    assert all(len(set(paragraphs)) == 10 for paragraphs in PARAGRAPHS.values())


def test_98_in_100_are_right() -> None:
    right = total = 0
    for code, paragraphs in PARAGRAPHS.items():
        for paragraph in paragraphs:
            found = detect(paragraph)
            right += found is not None and found[0] == code
            total += 1
    assert right / total >= 0.98


def test_words_alone_tell_english() -> None:
    told = {code: sum(map(is_english, paragraphs)) for code, paragraphs in PARAGRAPHS.items()}
    assert told == {code: 10 if code == "en" else 0 for code in PARAGRAPHS}


@pytest.mark.parametrize("path", SEEDS, ids=lambda path: path.stem)
def test_nothing_in_the_seeds_is_foreign(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    assert foreign_paragraphs(analysis(text)) == []
    assert language(analysis(text)) == "en"


@pytest.mark.parametrize("code", [code for code in PARAGRAPHS if code != "en"])
def test_one_foreign_paragraph_in_an_english_story(code: str) -> None:
    left = PARAGRAPHS[code][3]
    story = "\n\n".join(["Rain closes roads in the north", *PARAGRAPHS["en"][:4], left, *PARAGRAPHS["en"][4:]]) + "\n"
    (found,) = foreign_paragraphs(analysis(story))
    assert story[found.start : found.end] == left
    assert (found.language, found.name) == (code, LANGUAGES[code])
    assert language(analysis(story)) == "en"
    (match,) = source_language(analysis(story))
    assert (match.start, match.end, match.values) == (found.start, found.end, {"language": LANGUAGES[code]})


def test_a_foreign_story() -> None:
    assert language(analysis("\n".join(PARAGRAPHS["ru"]))) == "ru"


def test_the_dateline_is_no_part_of_it() -> None:
    body = PARAGRAPHS["de"][0]
    story = f"BERLIN, Jan 6 (Reuters) - {body}\n"
    (found,) = foreign_paragraphs(analysis(story))
    assert story[found.start : found.end].strip() == body


@pytest.mark.parametrize(
    "text",
    [
        "",
        "Kyiv, Nov 3 (Reuters)",
        "Да.",
        "中国",
        "1,204.50 - 38.6 = 1,165.90",
        "https://example.org/a/b/c",
        "Bon appétit!",
        "🎉🎉🎉",
    ],
)
def test_too_short_to_tell(text: str) -> None:
    assert detect(text) is None
    assert foreign_paragraphs(analysis(text)) == []


@pytest.mark.parametrize(
    "text",
    [
        "Bianchi (Roma), Ferrari (Milano), De Luca (Torino), Esposito (Napoli), Ricci (Genova), Greco (Bari)",
        "Müller Schmidt Schneider Fischer Weber Meyer Wagner Becker Schulz Hoffmann",
        "Oper net loss 29.0 mln vs loss 12.4 mln, revs 45.6 mln vs 41.2 mln",
        "TOKAYEV ORDERS TROOPS IN ALMATY TO FIRE WITHOUT WARNING",
        "Tokayev Orders Troops In Almaty To Fire Without Warning",
        "Well, I'll wait, I sleep, good night to everybody",
        "The newspaper Нова газета was fined for an article on the mobilisation.",
        'She called it "la dolce vita alla maniera di Belgrado" and left the stage.',
    ],
)
def test_english_copy_that_looks_foreign(text: str) -> None:
    assert foreign_paragraphs(analysis(text)) == []


def test_capitals() -> None:
    found = detect(PARAGRAPHS["fr"][1].upper())
    assert found is not None
    assert found[0] == "fr"


def test_langdetect_is_left_as_it_was() -> None:
    detect(PARAGRAPHS["pl"][0])
    assert langdetect.DetectorFactory.seed is None


def test_the_same_whatever_came_before() -> None:
    foreign = [paragraph for code, paragraphs in PARAGRAPHS.items() if code != "en" for paragraph in paragraphs[:2]]
    before = [detect(paragraph) for paragraph in foreign]
    random.seed(7)
    assert [detect(paragraph) for paragraph in reversed(foreign)] == before[::-1]


def test_english_copy_never_loads_langdetect() -> None:
    program = (
        "import sys\n"
        "from mtaudit.document import Document\n"
        "from mtaudit.english.analysis import Analysis\n"
        "from mtaudit.scores.language import foreign_paragraphs\n"
        "print(foreign_paragraphs(Analysis(Document(sys.stdin.read()))), 'langdetect' in sys.modules)\n"
    )
    text = "\n\n".join(PARAGRAPHS["en"])
    result = subprocess.run(
        [sys.executable, "-c", program], input=text, capture_output=True, text=True, check=True, encoding="utf-8"
    )
    assert result.stdout == "[] False\n"


@given(st.one_of(st.text(), st.text(alphabet=st.sampled_from("aeßłşıйўіқязی中かカ한ά .\n\r'’0́"), min_size=20)))
def test_any_text(text: str) -> None:
    found = foreign_paragraphs(analysis(text))
    assert found == foreign_paragraphs(analysis(text))
    end = 0
    for foreign in found:
        assert isinstance(foreign, Foreign)
        assert end <= foreign.start < foreign.end <= len(text)
        assert foreign.name
        assert 0.8 <= foreign.probability <= 1
        end = foreign.end
