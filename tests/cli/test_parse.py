"""`mtaudit parse` shows what the analysis sees."""

import json
from pathlib import Path

import conllu
import pytest
from click.testing import CliRunner, Result

from mtaudit.cli.parse import parse

SEED = str(Path(__file__).parents[2] / "seeds" / "interfax-kazakhstan.txt")
STORY = "Rates fall\n\nMINSK, Jan 6 (Reuters) - “We\u00a0don't know,” Holt said.\n"


def run(*arguments: str, stdin: str | bytes = "") -> Result:
    return CliRunner().invoke(parse, arguments, input=stdin)


def test_table() -> None:
    result = run("-", stdin=STORY)
    assert result.exit_code == 0
    lines = result.output.splitlines()
    assert lines[0] == "<stdin>: 3 sentences, 20 tokens, dateline MINSK, Jan 6 (Reuters) -"
    assert [line for line in lines if line.startswith("sentence")] == [
        "sentence 1, headline",
        "sentence 2, dateline",
        "sentence 3, body",
    ]
    (row,) = [line.split() for line in lines if " n't " in line]
    assert row == ["43-46", "n't", "PART", "RB", "not", "quoted"]
    assert lines[-2].split(maxsplit=1) == ["37-53", "“We don't know,”  Holt said"]


def test_json() -> None:
    result = run("--format", "json", SEED, "-", stdin=STORY)
    seed, story = json.loads(result.output)
    text = Path(SEED).read_text("utf-8")
    assert [q["speaker"]["text"] for q in seed["quotations"]] == [
        "the message", "the Foreign Ministry", "the Belarusian Foreign Ministry", "They",
    ]  # fmt: skip
    assert seed["dateline"]["place"] == "Minsk"
    for sentence in seed["sentences"]:
        for token in sentence["tokens"]:
            assert text[token["start"] : token["end"]] == token["word"]
    assert story["name"] == "<stdin>"
    assert [sentence["section"] for sentence in story["sentences"]] == ["headline", "dateline", "body"]


def test_conllu() -> None:
    result = run("--format", "conllu", SEED, "-", stdin=STORY)
    sentences = conllu.parse(result.output)
    assert len({sentence.metadata["sent_id"] for sentence in sentences}) == len(sentences)
    assert sum("newdoc id" in sentence.metadata for sentence in sentences) == 2
    for sentence in sentences:
        assert [token["id"] for token in sentence] == list(range(1, len(sentence) + 1))
        rebuilt = "".join(
            token["form"] + ("" if (token["misc"] or {}).get("SpaceAfter") == "No" else " ") for token in sentence
        )
        assert rebuilt.strip() == sentence.metadata["text"]
        assert all(token["upos"] and token["xpos"] and token["lemma"] for token in sentence)
    for block in result.output.strip().split("\n\n"):
        assert all(line.startswith("# ") or line.count("\t") == 9 for line in block.splitlines())


STRANGE = 'a\u2028b\u202ec \x1b[31m\t_ d\u0085e\n\n"'


def test_strange_text() -> None:
    for output in ("table", "json"):
        result = run("--format", output, "-", stdin=STRANGE)
        assert result.exit_code == 0
        assert "\x1b" not in result.output
    sentences = conllu.parse(run("--format", "conllu", "-", stdin=STRANGE).output)
    forms = [token["form"] for sentence in sentences for token in sentence]
    assert forms == ["a", "b\u202ec", "\x1b", "[", "31", "m", "_", "d", "e", '"']


@pytest.mark.parametrize("output", ["table", "json", "conllu"])
def test_empty(output: str) -> None:
    assert run("--format", output, "-").exit_code == 0


def test_what_cannot_be_read_is_an_error_and_the_rest_is_shown(tmp_path: Path) -> None:
    result = run("--format", "json", str(tmp_path / "none.txt"), "-", stdin=STORY)
    assert result.exit_code == 2
    assert len(json.loads(result.stdout)) == 1
    assert "none.txt" in result.stderr
