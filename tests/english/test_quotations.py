"""Where quotations open and close, and who speaks."""

import pytest

from mtaudit.document import Document
from mtaudit.english.analysis import Analysis
from mtaudit.english.wire import Quotation, structure


def quotations(text: str) -> list[Quotation]:
    return structure(text).quotations


def texts(text: str) -> list[str]:
    return [text[q.start : q.end] for q in quotations(text)]


SPEAKERS = [
    ('"We shall cut," the ministry stressed.', [("the ministry", "stressed")]),
    ('"We shall cut," said Anna Holt, head of the bank, on Thursday.', [("Anna Holt", "said")]),
    ('"We shall cut," Anna Holt, head of the bank, told reporters.', [("Anna Holt, head of the bank", "told")]),
    ('"We shall cut," Holt also said on Thursday.', [("Holt", "said")]),
    ("“We shall cut”, - the minister said.", [("the minister", "said")]),
    ("«We shall cut», – noted Holt.", [("Holt", "noted")]),
    ('"Shall we cut?" Prime Minister Ilves asked.', [("Prime Minister Ilves", "asked")]),
    ('The minister said: "We shall cut."', [("The minister", "said")]),
    ('In a statement on Thursday, the bank said: "We shall cut."', [("the bank", "said")]),
    ('Holt, head of the bank, said, "We shall cut."', [("Holt, head of the bank", "said")]),
    ('They added that they back "the efforts of the bank."', [("They", "added")]),
    ('Holt wrote on Telegram that the bank "is safe".', [("Holt", "wrote")]),
    ('He called the cut "a farce".', [("He", "called")]),
    ('According to the bank, "prices will fall".', [("the bank", "According to")]),
    ('"Prices will fall," according to the bank.', [("the bank", "according to")]),
    ('The cut is "a farce" in every way, the union said on Friday.', [("the union", "said")]),
    ('The agency quoted Holt as saying "we shall cut".', [("Holt", "saying")]),
    ('"We shall cut," Holt said. "Prices fell."', [("Holt", "said")] * 2),
    ('"We shall cut," Holt said, "and prices will fall."', [("Holt", "said")] * 2),
    ('He called it "illegal" and "unfair".', [("He", "called")] * 2),
    ('"Cut," Holt said. "Now," Okafor replied.', [("Holt", "said"), ("Okafor", "replied")]),
    ('Speaking in Minsk, Holt added:\n\n"We shall cut."', [("Holt", "added")]),
    ("'We shall cut,' Holt said.", [("Holt", "said")]),
    ('"We won, "Holt said.', [("Holt", "said")]),
    ('"We won," Holt was quoted as saying.', [("Holt", "quoted")]),
    ('The ship "Astra" sank in the harbour.', [None]),
    ('"Astra" sank in the harbour.', [None]),
]


@pytest.mark.parametrize(("text", "told"), SPEAKERS, ids=[text for text, _ in SPEAKERS])
def test_speakers(text: str, told: list[tuple[str, str] | None]) -> None:
    found = [
        (text[slice(*q.speaker)], text[slice(*q.verb)]) if q.speaker and q.verb else None for q in quotations(text)
    ]
    assert found == told


def test_a_label_names_the_speaker_without_a_verb() -> None:
    text = "Holt: “We shall cut”\n\nMINSK, Jan 6 (Reuters) - The bank cut its rate."
    (quotation,) = quotations(text)
    assert quotation.speaker == (0, 4)
    assert quotation.verb is None


MARKS = [
    ('He said "yes" and "no".', ['"yes"', '"no"']),
    ("“He said ‘never’ twice,” she recalled.", ["“He said ‘never’ twice,”", "‘never’"]),
    ("\"He said 'never' twice,\" she recalled.", ["\"He said 'never' twice,\"", "'never'"]),
    ('The "so-called "Republic" of Elms" fell.', ['"so-called "Republic" of Elms"', '"Republic"']),
    ("„Nein“, said Holt.", ["„Nein“"]),
    ('“Mixed" marks', ['“Mixed"']),
    ('"Mixed” marks', ['"Mixed”']),
    ("In the '90s the workers' party ruled.", []),
    ("Rock ’n’ roll, the ’90s and the bankers’ bonuses.", []),
    ("The boys' and girls' schools", []),
    ("'The workers' rights are gone,' he said.", ["'The workers' rights are gone,'"]),
    ("the 'Astra' and the ‘Vega’", ["'Astra'", "‘Vega’"]),
    ("He is 6'2\" tall.", []),
    ('a 5" pipe', []),
    ("It isn't Holt's.", []),
    ('"We won, "he said.', ['"We won, "']),
    ('"We won. "he said. "It was late.', ['"We won. "', '"It was late.']),
    ('"We won, "Holt said. "It was late, "she added.', ['"We won, "', '"It was late, "']),
    ('" Spaced " marks', ['" Spaced "']),
]


@pytest.mark.parametrize(("text", "found"), MARKS, ids=[text for text, _ in MARKS])
def test_marks(text: str, found: list[str]) -> None:
    assert texts(text) == found


def test_depth() -> None:
    assert [q.depth for q in quotations("“He said ‘never’ twice,” she recalled.")] == [0, 1]


def test_several_paragraphs_opened_at_each_and_closed_once() -> None:
    text = (
        "“Prices will fall. We are sure of it.\n\n“We shall cut again.\n\n“Nobody will lose,” said Holt.\n\n"
        "It rained in Minsk."
    )
    found = quotations(text)
    assert [q.continued for q in found] == [True, True, False]
    assert [q.closed for q in found] == [False, False, True]
    assert [text[slice(*q.speaker)] for q in found if q.speaker] == ["Holt"] * 3
    assert not any(Analysis(Document(text)).quoted[-5:])


def test_an_unclosed_quotation_ends_with_its_paragraph() -> None:
    text = 'He said "the bank will cut.\n\nIt rained in Minsk.\n\n"Yes," said Holt.'
    assert texts(text) == ['"the bank will cut.', '"Yes,"']
    assert [q.closed for q in quotations(text)] == [False, True]
    assert [q.continued for q in quotations(text)] == [False, False]


def test_a_quotation_opened_again_within_a_paragraph_goes_on() -> None:
    text = 'Holt said: "Prices will fall. "We shall cut again," she added.'
    assert texts(text) == ['"Prices will fall.', '"We shall cut again,"']
    assert [(q.closed, q.continued) for q in quotations(text)] == [(False, True), (True, False)]


def test_quoted_tokens_include_their_marks() -> None:
    analysis = Analysis(Document('He said "yes" twice.'))
    assert [word for word, quoted in zip(analysis.words, analysis.quoted, strict=True) if quoted] == ['"', "yes", '"']
    assert analysis.section_at(analysis.text.index("yes")) == "quote"
    assert analysis.section_at(0) == "body"
