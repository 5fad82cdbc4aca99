import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from mtaudit.checks.encoding import foreign_mark, foreign_script, homoglyph, mojibake
from mtaudit.document import Document
from mtaudit.english.analysis import Analysis


def analysis(text: str) -> Analysis:
    return Analysis(Document(text))


@pytest.mark.parametrize("codec", ["cp1252", "cp1251"])
@pytest.mark.parametrize("mark", ["’", "“", "—", "…"])
def test_marks_are_repaired(codec: str, mark: str) -> None:
    broken = mark.encode().decode(codec)
    (match,) = mojibake(analysis(f"He said {broken} no."))
    assert match.suggestions == (mark,)


@given(st.text(alphabet="éèàüößñçøšžćł", min_size=1))
def test_accented_letters_are_repaired(word: str) -> None:
    try:
        broken = word.encode().decode("cp1252")
    except UnicodeDecodeError:
        return
    text = f"In {broken} it rained."
    found = [(text[m.start : m.end], m.suggestions) for m in mojibake(analysis(text))]
    assert found in ([(broken, (word,))], []) or len(broken) == 2


def test_what_was_read_wrongly_twice_is_repaired() -> None:
    (match,) = mojibake(analysis("The ministerÃ¢â‚¬â„¢s car"))
    assert match.suggestions == ("’",)


@example("Р«Р«Р«")
@given(st.text(alphabet="aeéÉÜ ñ’“”–—…«»°£€ЖжОиСРіІєА,."))
def test_good_letters_beside_good_marks_are_safe(text: str) -> None:
    assert list(mojibake(analysis(text))) == []


def test_twins_are_made_latin() -> None:
    matches = list(homoglyph(analysis("Мinsk, 5 °С, dobeьют")))
    assert [match.suggestions for match in matches] == [("°C",), ("Minsk",), ()]


def test_a_gloss_of_several_words_is_left_alone() -> None:
    assert list(foreign_script(analysis("Peace Street (улица Мира), «Новая газета», новости.рф"))) == []


def test_full_width_marks_get_their_space() -> None:
    text = "One，two。 ３％"
    assert [match.suggestions[0] for match in foreign_mark(analysis(text))] == [", ", ".", "3%"]
