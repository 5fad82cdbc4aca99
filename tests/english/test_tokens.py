"""Tokens are cut as the UD English treebanks cut them."""

from pathlib import Path

import pytest
import yaml

from mtaudit.english.tokens import tokenize

CASES = [
    line.split(" => ")
    for lines in yaml.safe_load(Path(__file__).with_name("tokens.yml").read_text("utf-8")).values()
    for line in lines.splitlines()
]


def cut(text: str) -> list[str]:
    starts: list[int] = []
    ends: list[int] = []
    tokenize(text, 0, len(text), starts, ends)
    return [text[start:end] for start, end in zip(starts, ends, strict=True)]


@pytest.mark.parametrize(("text", "tokens"), CASES, ids=[text for text, _ in CASES])
def test_cut(text: str, tokens: str) -> None:
    assert cut(text) == tokens.split(" ")


def test_combining_marks_and_invisible_characters_stay_in_their_word() -> None:
    assert cut("cafe\u0301 co\u00adoperate \u200bword") == ["cafe\u0301", "co\u00adoperate", "\u200bword"]


def test_a_token_never_leaves_its_sentence() -> None:
    starts: list[int] = []
    ends: list[int] = []
    tokenize("the U.S. army", 4, 7, starts, ends)
    assert (starts, ends) == ([4], [7])
