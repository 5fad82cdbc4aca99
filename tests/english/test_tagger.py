"""The tagger on wire prose, and on anything."""

from hashlib import sha256
from importlib.resources import files

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mtaudit.english.features import BOUNDARY, contexts, normal
from mtaudit.english.tagger import Tagger, load

#: Word, Penn tag, universal part of speech.
SAMPLE = """
The/DT/DET president/NN/NOUN signed/VBD/VERB the/DT/DET decree/NN/NOUN on/IN/ADP Monday/NNP/PROPN
././PUNCT

Police/NNS/NOUN have/VBP/AUX detained/VBN/VERB three/CD/NUM men/NNS/NOUN near/IN/ADP
Almaty/NNP/PROPN ,/,/PUNCT a/DT/DET spokeswoman/NN/NOUN said/VBD/VERB ././PUNCT

“/``/PUNCT We/PRP/PRON will/MD/AUX not/RB/PART raise/VB/VERB taxes/NNS/NOUN this/DT/DET year/NN/NOUN
,/,/PUNCT ”/''/PUNCT he/PRP/PRON told/VBD/VERB reporters/NNS/NOUN ././PUNCT

The/DT/DET company/NN/NOUN ’s/POS/PART shares/NNS/NOUN fell/VBD/VERB 3.5/CD/NUM percent/NN/NOUN
after/IN/SCONJ it/PRP/PRON cut/VBD/VERB its/PRP$/PRON forecast/NN/NOUN ././PUNCT

He/PRP/PRON was/VBD/AUX taken/VBN/VERB to/IN/ADP hospital/NN/NOUN ,/,/PUNCT where/WRB/ADV
doctors/NNS/NOUN say/VBP/VERB he/PRP/PRON is/VBZ/AUX recovering/VBG/VERB ././PUNCT

The/DT/DET talks/NNS/NOUN ,/,/PUNCT which/WDT/PRON began/VBD/VERB in/IN/ADP Geneva/NNP/PROPN
,/,/PUNCT have/VBP/AUX been/VBN/AUX suspended/VBN/VERB because/IN/SCONJ neither/DT/DET side/NN/NOUN
wants/VBZ/VERB to/TO/PART compromise/VB/VERB ././PUNCT

Oil/NN/NOUN exports/NNS/NOUN rose/VBD/VERB sharply/RB/ADV ,/,/PUNCT but/CC/CCONJ prices/NNS/NOUN
remain/VBP/VERB lower/JJR/ADJ than/IN/ADP last/JJ/ADJ year/NN/NOUN ././PUNCT

There/EX/PRON were/VBD/VERB no/DT/DET casualties/NNS/NOUN ,/,/PUNCT according/VBG/VERB to/IN/ADP
the/DT/DET regional/JJ/ADJ governor/NN/NOUN ,/,/PUNCT Nurlan/NNP/PROPN Abdrakhmanov/NNP/PROPN
././PUNCT
"""


def tagged(sample: str) -> list[list[tuple[str, str, str]]]:
    sentences = [block.split() for block in sample.strip().split("\n\n")]
    split = [[token.rsplit("/", 2) for token in sentence] for sentence in sentences]
    return [[(word, tag, universal) for word, tag, universal in sentence] for sentence in split]


def test_a_sample_of_wire_prose() -> None:
    tagger = load()
    right = rightly = total = 0
    for sentence in tagged(SAMPLE):
        words, tags, universal = map(list, zip(*sentence, strict=True))
        found, found_universal = tagger.analyse(words)
        right += sum(map(str.__eq__, tags, found))
        rightly += sum(map(str.__eq__, universal, found_universal))
        total += len(words)
    assert right / total >= 0.95
    assert rightly / total >= 0.95


@pytest.mark.parametrize(
    ("sentence", "place", "tag"),
    [
        ("They visit the site every year .", 1, "VBP"),
        ("The visit was short .", 1, "NN"),
        ("The minister resigned and left the country .", 4, "VBD"),
        ("He was arrested and sent to prison .", 4, "VBN"),
        ("The rebels seized by the army were freed .", 2, "VBN"),
        ("He met Zhumabek Tölegenov in Ürümqi .", 3, "NNP"),
        ("The ministry denies the report .", 2, "VBZ"),
    ],
)
def test_context_decides(sentence: str, place: int, tag: str) -> None:
    assert load().tag(sentence.split())[place] == tag


def test_headlines_in_capitals_and_in_title_case() -> None:
    for headline in (
        "PRESIDENT SIGNS LAW ON FOREIGN WORKERS IN LONDON",
        "President Signs Law on Foreign Workers in London",
    ):
        tags = load().tag(headline.split())
        assert tags[1] == "VBZ"
        assert tags[3] == "IN"
        assert tags[5] == "NNS"
        assert tags[7] == "NNP"


def test_a_small_letter_is_no_name() -> None:
    assert load().tag(["He", "planted", "an", "apple", "tree", "in", "the", "bush", "."])[3:8:4] == [
        "NN",
        "NN",
    ]


def test_typographic_marks_are_tagged_as_plain_ones() -> None:
    tagger = load()
    assert tagger.tag(["“", "It", "’s", "over", ",", "”", "he", "said", "."]) == tagger.tag(
        ["``", "It", "'s", "over", ",", "''", "he", "said", "."]
    )
    assert normal("O’Brien") == "O'Brien"


def test_tag_is_analyse_without_the_parts_of_speech() -> None:
    words = ["The", "talks", ",", "which", "began", "in", "Geneva", ",", "were", "suspended", "."]
    assert load().tag(words) == load().analyse(words)[0]


def test_universal_from_given_tags() -> None:
    tagger = load()
    assert tagger.universal(["That", "is", "over"], ["DT", "VBZ", "RB"]) == ["PRON", "AUX", "ADV"]
    assert tagger.universal(["runs"], ["no tag"]) == ["X"]
    assert tagger.universal(["xyzzy"], ["VBD"]) == ["VERB"]
    with pytest.raises(ValueError, match=r"longer|shorter"):
        tagger.universal(["one", "two"], ["CD"])


def test_no_words_no_tags() -> None:
    assert load().tag([]) == []
    assert load().analyse([]) == ([], [])


def test_contexts() -> None:
    assert contexts(["“", "Oil", "rose"]) == ["", "W", ""]
    assert contexts(["OIL", "PRICES", "RISE"]) == ["H"] * 3
    assert contexts(["Oil", "rose"]) == ["W", ""]
    assert contexts(["Central", "Bank", "Raises", "Rates", "After", "Vote"]) == ["T"] * 6


def test_the_card_describes_the_model() -> None:
    model = files("mtaudit.english").joinpath("model")
    card = model.joinpath("MODEL_CARD.md").read_text("utf-8")
    for name in ("lemmas.tsv", "tagger.lexicon", "tagger.weights"):
        assert f"{sha256(model.joinpath(name).read_bytes()).hexdigest()}  {name}" in card


def test_weights_of_another_size_are_refused() -> None:
    with pytest.raises(ValueError, match="bytes"):
        Tagger(load().lexicon, b"short")


@given(st.lists(st.text(alphabet=st.characters(codec=None), max_size=12)))
def test_any_words_have_as_many_tags(words: list[str]) -> None:
    tagger = load()
    tags, universal = tagger.analyse(words)
    assert len(tags) == len(universal) == len(words)
    assert all(tags)
    assert tagger.analyse(words) == (tags, universal)
    assert len(tagger.universal(words, tags)) == len(words)


@pytest.mark.parametrize("word", ["", " ", "\t", "😀", "\ud800", "x" * 10_000, "A" * 10_000, "9" * 10_000, "́"])
def test_odd_words(word: str) -> None:
    assert len(load().tag([word])) == 1
    assert len(load().tag([word, "said", word])) == 3


def test_what_was_tagged_before_changes_nothing() -> None:
    words = ["Shares", "of", "Halyk", "Bank", "rose", "in", "London", "."]
    fresh = Tagger(load().lexicon, load()._weights)
    load().tag(["SHARES", "of", "London"])
    assert fresh.tag(words) == load().tag(words)


def test_few_forms_are_kept(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("mtaudit.english.tagger._KEPT", 50)
    tagger = Tagger(load().lexicon, load()._weights)
    for number in range(200):
        tagger.tag([f"word{number}", "said"])
    assert len(tagger._forms) <= 52
    assert len(BOUNDARY.pairs) == 6


@pytest.mark.parametrize(
    ("text", "verb", "tag"),
    [
        ("Six weeks later its lander touches down in a shallow crater .", "touches", "VBZ"),
        ("Next to the old mill riot police use water cannon .", "use", "VBP"),
        ("Tomorrow the Danish delegation held talks with the grain board .", "held", "VBD"),
    ],
)
def test_the_likeliest_verb(text: str, verb: str, tag: str) -> None:
    words = text.split()
    found = load().with_verb(words, [place for place, word in enumerate(words) if word not in ("is", "was")])
    assert found is not None
    assert (words[found[0]], found[1]) == (verb, tag)


def test_no_word_can_be_a_verb() -> None:
    assert load().with_verb(["The", ",", "of", "."], range(4)) is None
