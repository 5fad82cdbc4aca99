"""Hypothesis strategies: syntax trees of patterns, as the parser makes them."""

from __future__ import annotations

from hypothesis import strategies as st

from mtaudit.engine.pattern.attributes import ATTRIBUTES
from mtaudit.engine.pattern.parser import REGIONS, labels_of
from mtaudit.engine.pattern.syntax import (
    Alternatives,
    And,
    Comparison,
    Condition,
    Constraint,
    Label,
    Node,
    Not,
    Or,
    Query,
    Reference,
    Repeat,
    Sequence,
    Token,
)

_REGEXES = {
    "word": ["a", "b", "a|c", "[ab]", ".+", "U\\.S\\.", '\\"', "'", '"'],
    "lower": ["a", "b", "c|b", "[^a]", "a|b|c", "it\\'s?"],
    "lemma": ["a", "b", "be|a"],
    "tag": ["NN", "NN|VB.*", "JJ"],
    "pos": ["NOUN", "VERB|NOUN", "A.*"],
    "section": ["body", "headline|body"],
    "quoted": ["yes", "no"],
}


@st.composite
def conditions(draw: st.DrawFn, depth: int = 2) -> Condition:
    kind = draw(st.sampled_from(["test", "test", "not", "and", "or"])) if depth else "test"
    if kind == "test":
        attribute = draw(st.sampled_from(sorted(_REGEXES)))
        return Comparison(attribute, draw(st.sampled_from(_REGEXES[attribute])), draw(st.booleans()))
    if kind == "not":
        return Not(draw(conditions(depth - 1)))
    parts = tuple(draw(st.lists(conditions(depth - 1), min_size=2, max_size=3)))
    return And(parts) if kind == "and" else Or(parts)


@st.composite
def nodes(draw: st.DrawFn, depth: int = 3, most: int = 3) -> Node:
    """A part of a pattern; `most` is the highest count of its repetitions."""
    kinds = ["token", "sequence", "alternatives", "repeat", "label"] if depth else ["token"]
    match draw(st.sampled_from(kinds)):
        case "sequence":
            parts: list[Node] = []
            labels: frozenset[int] = frozenset()
            for part in draw(st.lists(nodes(depth - 1, most), min_size=2, max_size=3)):
                if not labels & labels_of(part):
                    parts.append(part)
                    labels |= labels_of(part)
            return parts[0] if len(parts) == 1 else Sequence(tuple(parts))
        case "alternatives":
            return Alternatives(tuple(draw(st.lists(nodes(depth - 1, most), min_size=2, max_size=3))))
        case "repeat":
            high = draw(st.integers(1, most))
            return Repeat(draw(nodes(depth - 1, most)), draw(st.integers(0, high)), high)
        case "label":
            part = draw(nodes(depth - 1, most))
            number = draw(st.integers(1, 4))
            return part if number in labels_of(part) else Label(number, part)
        case _:
            return Token(draw(st.none() | conditions()))


@st.composite
def queries(draw: st.DrawFn, most: int = 3) -> Query:
    body = draw(nodes(most=most))
    labels = sorted(labels_of(body))
    constraints = []
    if labels:
        references = st.builds(Reference, st.sampled_from(labels), st.sampled_from(ATTRIBUTES))
        constraints = draw(st.lists(st.builds(Constraint, references, references, st.booleans()), max_size=2))
    return Query(body, tuple(constraints), draw(st.just("s") | st.sampled_from(REGIONS)))
