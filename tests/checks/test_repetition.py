import pytest

from mtaudit.checks.repetition import doubled_word, loop
from mtaudit.document import Document
from mtaudit.english.analysis import Analysis


def doubled(text: str) -> list[str]:
    return [text[match.start : match.end] for match in doubled_word(Analysis(Document(text)))]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("They signed it on Friday Friday.", ["Friday Friday"]),
        ("The vote was in 2015–2019 2015–2019.", ["2015–2019 2015–2019"]),
        ("It fell to the group (NATO) (NATO).", ["(NATO) (NATO)"]),
        ("The the road", ["The the"]),
        ("He fell,\nhe said, on the\nthe road", ["the\nthe"]),
        ("They came from New Zealand Zealand.", ["Zealand Zealand"]),
    ],
)
def test_slips_are_found(text: str, found: list[str]) -> None:
    assert doubled(text) == found


@pytest.mark.parametrize(
    "text",
    [
        "New York, New York.",
        "They sang Duran Duran.",
        "The panda Huan Huan.",
        "Sirhan Sirhan, who had had it, knew that that was all.",
        "Wawa Wawa met Wawa Wawa. They like Wawa Wawa.",
        "Time and time and time again, little by little.",
        "The set ended 6-4 6-4.",
        "Road closed\n\nRoad closed",
        "Headline on the road\nRoad closed",
    ],
)
def test_names_grammar_and_wordings_are_left_alone(text: str) -> None:
    assert doubled(text) == []


def test_a_run_is_a_doubled_word_or_a_loop_never_both() -> None:
    text = "The rate rate rate fell. The bank bank rose."
    analysis = Analysis(Document(text))
    assert [text[m.start : m.end] for m in doubled_word(analysis)] == ["bank bank"]
    assert [text[m.start : m.end] for m in loop(analysis)] == ["rate rate rate"]


def test_four_of_a_kind_are_a_loop_where_three_are_rhetoric() -> None:
    three = "“we will go, we will go, we will go,” he said"
    five = "“we will go, we will go, we will go, we will go, we will go,” he said"
    assert list(loop(Analysis(Document(three)))) == []
    assert len(list(loop(Analysis(Document(five))))) == 1
