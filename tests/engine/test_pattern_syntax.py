from hypothesis import example, given
from hypothesis import strategies as st

from mtaudit.engine.pattern.errors import PatternError
from mtaudit.engine.pattern.parser import parse
from mtaudit.engine.pattern.syntax import Alternatives, Comparison, Label, Query, Repeat, Sequence, Token
from tests.engine.pattern_strategies import queries


@given(queries(most=10))
def test_a_tree_is_the_tree_of_its_own_text(query: Query) -> None:
    assert parse(str(query)) == query


@given(st.text(alphabet="12:[]()\"'=!&|?*+{},. abwithnouelmr<>/\\\n", max_size=40) | st.text(max_size=20))
@example("")
@example('"')
@example("1:" * 200)
@example("!" * 500)
@example("[!" * 500)
@example("(" * 5000)
def test_any_text_is_a_pattern_or_an_error_with_a_place(text: str) -> None:
    try:
        query = parse(text)
    except PatternError as error:
        assert 0 <= error.offset <= len(text)
        assert error.message
        assert error.advice
        assert "^" in str(error)
    else:
        assert parse(str(query)) == query


def test_a_label_names_the_token_with_its_quantifier() -> None:
    any_tokens = Repeat(Token(), 1, 10)
    assert parse("1:[]+").body == Label(1, any_tokens)
    assert parse("(1:[])+").body == Repeat(Label(1, Token()), 1, 10)


def test_a_bare_string_asks_for_the_word_in_small_letters() -> None:
    assert parse('"and|or"').body == Token(Comparison("lower", "and|or"))


def test_alternatives_bind_loosest() -> None:
    a, b, c = (Token(Comparison("lower", word)) for word in "abc")
    assert parse('"a" "b" | "c"').body == Alternatives((Sequence((a, b)), c))
    assert parse('"a" ("b" | "c")').body == Sequence((a, Alternatives((b, c))))


def test_within_may_be_written_as_sketch_engine_writes_it() -> None:
    assert parse("[] within <s/>") == parse("[]") == parse("[] within s")


def test_quantifiers_are_capped_at_ten() -> None:
    assert [parse(f"[]{sign}").body for sign in ("*", "+", "?", "{2}", "{2,}", "{2,3}")] == [
        Repeat(Token(), low, high) for low, high in [(0, 10), (1, 10), (0, 1), (2, 2), (2, 10), (2, 3)]
    ]
