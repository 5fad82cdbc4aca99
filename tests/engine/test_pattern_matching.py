"""The matcher against a reference matcher that tries everything."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator
from functools import partial
from typing import Any

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from mtaudit.engine.pattern import Match, Pattern, PatternError, PatternSet, compile_pattern, sets
from mtaudit.engine.pattern.matcher import search
from mtaudit.engine.pattern.patterns import MOST_CHOICES, compile_tree
from mtaudit.engine.pattern.program import Program
from mtaudit.engine.pattern.syntax import (
    Alternatives,
    And,
    Comparison,
    Condition,
    Label,
    Node,
    Not,
    Or,
    Query,
    Repeat,
    Sequence,
    Token,
)
from tests.engine.handmade import Handmade, tokens
from tests.engine.pattern_strategies import queries

Labels = dict[int, tuple[int, int]]
Found = tuple[int, int, Labels]


class Reference:
    """Matches a query by trying every way in the order of preference."""

    def __init__(self, query: Query, text: Handmade) -> None:
        self.query = query
        self.text = text
        self.columns: dict[str, list[str]] = {
            "word": text.words,
            "lower": text.lowers,
            "lemma": text.lemmas,
            "tag": text.tags,
            "pos": text.pos,
            "section": text.sections,
            "quoted": ["yes" if flag else "no" for flag in text.quoted],
        }

    def meets(self, condition: Condition | None, at: int) -> bool:
        match condition:
            case None:
                return True
            case Comparison(attribute, regex, equal):
                return bool(re.fullmatch(regex, self.columns[attribute][at])) == equal
            case Not(part):
                return not self.meets(part, at)
            case And(parts):
                return all(self.meets(part, at) for part in parts)
            case Or(parts):
                return any(self.meets(part, at) for part in parts)

    def ways(self, node: Node, at: int, labels: Labels) -> Iterator[tuple[int, Labels]]:
        match node:
            case Token(condition):
                if at < len(self.text.words) and self.meets(condition, at):
                    yield at + 1, labels
            case Sequence((first, *rest)):
                for middle, bound in self.ways(first, at, labels):
                    if rest:
                        yield from self.ways(Sequence(tuple(rest)), middle, bound)
                    else:
                        yield middle, bound
            case Alternatives(parts):
                for part in parts:
                    yield from self.ways(part, at, labels)
            case Repeat(part, low, high):
                if high:
                    for middle, bound in self.ways(part, at, labels):
                        yield from self.ways(Repeat(part, max(low - 1, 0), high - 1), middle, bound)
                if not low:
                    yield at, labels
            case Label(number, part):
                for end, bound in self.ways(part, at, labels):
                    yield end, {**bound, number: (at, end)} if end > at else bound

    def allowed(self, start: int, end: int, labels: Labels) -> bool:
        if start == end:
            return False
        sentence = next(span for span in self.text.sentences if span[0] <= start < span[1])
        sections = set(self.text.sections[start:end])
        if end > sentence[1] or len(sections) > 1:
            return False
        match self.query.within:
            case "s":
                pass
            case "quote":
                if not all(self.text.quoted[start:end]):
                    return False
            case section:
                if sections != {section}:
                    return False
        for constraint in self.query.constraints:
            sides = []
            for reference in (constraint.left, constraint.right):
                if reference.label not in labels:
                    return False
                sides.append(self.columns[reference.attribute][slice(*labels[reference.label])])
            if (sides[0] == sides[1]) != constraint.equal:
                return False
        return True

    def matches(self) -> list[Found]:
        found: list[Found] = []
        at = 0
        while at < len(self.text.words):
            best: tuple[int, Labels] | None = None
            for end, labels in self.ways(self.query.body, at, {}):
                if (best is None or end > best[0]) and self.allowed(at, end, labels):
                    best = end, labels
            if best is None:
                at += 1
            else:
                found.append((at, *best))
                at = best[0]
        return found


@st.composite
def texts(draw: st.DrawFn) -> Handmade:
    token = st.builds("/".join, st.tuples(st.sampled_from("abA"), st.sampled_from(["NN", "JJ"])))
    made = Handmade()
    for _ in range(draw(st.integers(1, 3))):
        words = draw(st.lists(token, min_size=1, max_size=6))
        made.add(" ".join(words), draw(st.sampled_from(["body", "headline"])), draw(st.booleans()))
    if len(made.sections) > 2 and draw(st.booleans()):
        made.sections[1] = "dateline"
        made.quoted[2] = not made.quoted[2]
    return made


def run(pattern: Pattern, text: Handmade) -> list[Match[str]]:
    return list(PatternSet([("it", pattern)]).matches(text))


@settings(deadline=None)
@given(queries(most=2), texts())
def test_matches_are_those_of_the_reference(query: Query, text: Handmade) -> None:
    try:
        pattern = Pattern((compile_tree(query),))
    except PatternError:
        assume(False)
    matches = [(match.start, match.end, match.labels) for match in run(pattern, text)]
    assert matches == Reference(query, text).matches()


def found(source: str | list[str], *sentences: str, **options: str | list[str]) -> list[str]:
    """The words of each match in hand-made sentences."""
    text = tokens(*sentences)
    pattern = compile_pattern(source, **options)  # type: ignore[arg-type]  # `unless` and `mark`
    return [" ".join(text.words[match.start : match.end]) for match in run(pattern, text)]


def test_the_longest_of_the_leftmost_counts_and_the_search_goes_on_behind_it() -> None:
    assert found('"a" | "a" "b" | "b" "c"', "a b c", "b c") == ["a b", "b c"]


def test_a_constraint_may_choose_a_shorter_match() -> None:
    assert found("1:[] []* 2:[] & 1.lower = 2.lower", "one two one three") == ["one two one"]


def test_labels_take_the_earlier_alternative_and_the_greedier_repetition() -> None:
    text = tokens("a a b")
    (match,) = run(compile_pattern('1:"a"* (2:"a" | 3:[])? "b"'), text)
    assert match.labels == {1: (0, 2)}
    (match,) = run(compile_pattern('(2:"a" | 3:[]) 1:"a"* "b"'), text)
    assert match.labels == {2: (0, 1), 1: (1, 2)}


def test_a_label_in_a_repetition_is_what_it_matched_last() -> None:
    (match,) = run(compile_pattern('("very" 1:[]?)+'), tokens("very big very red very"))
    assert match.labels == {1: (3, 4)}


def test_a_constraint_on_a_label_that_is_not_bound_does_not_hold() -> None:
    for sign in ("=", "!="):
        assert found(f'("a" 1:[] | "b") 2:[] & 1.lower {sign} 2.lower', "b c", "b b") == []


def test_longer_labels_are_compared_token_by_token() -> None:
    pattern = '1:[]{2} "and" 2:[]{2} & 1.lower = 2.lower'
    assert found(pattern, "big help and big help", "big help and help big") == ["big help and big help"]


def test_constraints_between_places_that_are_not_fixed() -> None:
    assert found('1:[] "very"? 2:[] & 1.tag != 2.tag', "a/NN very/NN b/JJ", "a/NN very/NN b/NN") == ["a very b"]


def test_nothing_crosses_a_sentence_or_a_section() -> None:
    text = tokens("a b", "c d")
    text.sections[0] = "dateline"
    assert [(m.start, m.end) for m in run(compile_pattern("[]+"), text)] == [(0, 1), (1, 2), (2, 4)]


def test_the_patterns_of_a_rule_compete() -> None:
    text = tokens("carry out an attack")
    pattern = compile_pattern(['"carry" "out"', '"out" "an"', '"carry" "out" [] "attack"'])
    assert [(m.start, m.end, m.branch) for m in run(pattern, text)] == [(0, 4, 2)]


def test_an_antipattern_drops_a_match_that_it_overlaps_by_a_token() -> None:
    sentence = "a b c d"
    assert found('"b" "c"', sentence, unless=['"c" "d"']) == []
    assert found('"b" "c"', sentence, unless=['"d"', '"a"', '"a" "b" "b"']) == ["b c"]
    assert found('"a" "b" "c"?', sentence, unless='"c"') == [], "the shorter match is not looked for"


def test_any_match_of_an_antipattern_counts() -> None:
    assert found('"c"', "a b c", unless='"a" "b" | "b" "c"') == []


def test_a_mark_reports_a_part() -> None:
    text = "the red car stopped here"
    assert found('"the" 1:"red" [] 2:"stopped" []', text, mark="1") == ["red"]
    assert found('"the" 1:"red" [] 2:"stopped" []', text, mark="1-2") == ["red car stopped"]
    assert found('"the" (1:"blue" | "red") []', text, mark="1") == ["the red car"], "not bound: all of it"


def test_patterns_of_a_set_do_not_see_each_other() -> None:
    text = tokens("a b c", "c b a")
    sources = [
        '"a" "b"',
        '"b" []',
        '"x"',
        '[lower!="b"]',
        '"b"? [tag="NN"]{2} & 1.tag = 1.tag'.replace("[tag", "1:[tag"),
    ]
    items = [(source, compile_pattern(source)) for source in sources]
    together = sorted(PatternSet(items).matches(text), key=str)
    alone = sorted((match for item in items for match in PatternSet([item]).matches(text)), key=str)
    assert together == alone
    assert [match.start for match in PatternSet(items).matches(text)] == sorted(match.start for match in together)


def test_a_text_without_tokens_has_no_match() -> None:
    assert run(compile_pattern("[]"), Handmade()) == []


def test_attributes_that_no_candidate_asks_for_are_not_read() -> None:
    class Untagged(Handmade):
        @property
        def tags(self) -> list[str]:
            raise AssertionError("tagged")

        @tags.setter
        def tags(self, value: list[str]) -> None: ...

    text = Untagged(words=["a"], lowers=["a"], sections=["body"], sentences=[(0, 1)])
    assert run(compile_pattern('"b" [tag="NN"]'), text) == []


@settings(deadline=None, max_examples=20)
@given(st.lists(st.integers(1, 900), min_size=1, max_size=8))
def test_long_texts_are_matched_as_short_ones(lengths: list[int]) -> None:
    text = tokens(*(" ".join(["x", *["a"] * length, "y"]) for length in lengths))
    pattern = compile_pattern('"x" "a" | "a" "y"')
    assert len(run(pattern, text)) == sum(1 if length == 1 else 2 for length in lengths)


PATHOLOGICAL = [
    '"a"* "a"* "a"* "a"* "a"* "a"* "b"',
    '("a"? "a"?){10} "b"',
    '("a" | "a" "a" | "a"?){1,5} "b"',
    '1:"a"* 2:"a"+ & 1.lower != 2.lower',
    "1:[] []* 2:[] []* 3:[] & 1.lower != 2.lower & 2.lower != 3.lower",
    '1:(("a" | [])*) "b" 2:[]* & 1.word = 2.word',
]


@pytest.mark.parametrize("source", PATHOLOGICAL)
def test_no_pattern_runs_away(source: str, monkeypatch: pytest.MonkeyPatch) -> None:
    pattern = compile_pattern(source)
    text = tokens(" ".join(["a"] * 3000))
    searches = 0

    def watched(program: Program, *arguments: Any, **options: Any) -> Any:
        nonlocal searches
        searches += 1
        return search(program, *arguments, most=MOST_CHOICES)

    monkeypatch.setattr(sets, "search", watched)
    run(pattern, text)
    assert searches <= 3000


@settings(deadline=None)
@given(queries(most=2), texts())
def test_no_text_asks_for_more_choices_than_one_where_everything_matches(query: Query, text: Handmade) -> None:
    try:
        pattern = Pattern((compile_tree(query),))
    except PatternError:
        assume(False)
    (program,) = pattern.branches
    everything = [-1] * len(program.steps)

    def suffices(most: int) -> bool:
        try:
            search(program, everything, 0, program.longest, lambda compared, bound: True, most=most)
        except OverflowError:
            return False
        return True

    most = bisect_left(range(MOST_CHOICES), True, key=suffices)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(sets, "search", partial(search, most=most))
        run(pattern, text)


@pytest.mark.parametrize(
    "source",
    [
        "((([]{10}){10}){10}){10}",
        '(("a" | [])+ ("b"? | "c")* "d"?)+ "e"',
        "[]* 1:[] []* 2:[] []* 3:[] []* 4:[] []* & 1.lower = 2.lower & 3.lower = 4.lower",
        "(1:[]* 2:[]*)* 3:[]+ & 1.lower = 2.lower",
    ],
)
def test_a_pattern_that_could_run_away_is_refused(source: str) -> None:
    with pytest.raises(PatternError, match="more than"):
        compile_pattern(source)
