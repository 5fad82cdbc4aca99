"""The matcher against a reference matcher that tries everything."""

from __future__ import annotations

import re
from collections.abc import Iterator

from hypothesis import assume, given
from hypothesis import strategies as st

from mtaudit.engine.pattern import Match, Pattern, PatternError, PatternSet
from mtaudit.engine.pattern.patterns import compile_tree
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
from tests.engine.handmade import Handmade
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


@given(queries(most=2), texts())
def test_matches_are_those_of_the_reference(query: Query, text: Handmade) -> None:
    try:
        pattern = Pattern((compile_tree(query),))
    except PatternError:
        assume(False)
    found = [(match.start, match.end, match.labels) for match in run(pattern, text)]
    assert found == Reference(query, text).matches()
