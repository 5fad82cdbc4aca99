"""The parser: the text of a pattern to its syntax tree, by recursive descent.

query        = alternatives { "&" constraint } [ "within" region ]
alternatives = sequence { "|" sequence }
sequence     = item { item }
item         = [ number ":" ] atom [ quantifier ]
atom         = string | "[" [ condition ] "]" | "(" alternatives ")"
quantifier   = "?" | "*" | "+" | "{" m "}" | "{" m "," [ n ] "}"
condition    = conjunction { "|" conjunction }
conjunction  = term { "&" term }
term         = "!" term | "(" condition ")" | attribute ( "=" | "!=" ) string
constraint   = number "." attribute ( "=" | "!=" ) number "." attribute
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from difflib import get_close_matches
from typing import NoReturn

from mtaudit.engine.pattern import regexes
from mtaudit.engine.pattern.attributes import ATTRIBUTES, SECTIONS, VALUES
from mtaudit.engine.pattern.errors import PatternError
from mtaudit.engine.pattern.syntax import (
    MOST,
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
from mtaudit.english.tokens import tokenize

#: The regions that `within` knows: a sentence, a quotation, a section.
REGIONS = ("s", "quote", *SECTIONS)

_SPACE = re.compile(r"\s*")
_NAME = re.compile(r"[A-Za-z][\w-]*")
_NUMBER = re.compile(r"[0-9]+")
_STRING = re.compile(r""" "(?:[^"\\]|\\.)*" | '(?:[^'\\]|\\.)*' """, re.VERBOSE | re.DOTALL)
_QUANTIFIER = re.compile(r"[?*+]|\{\s*([0-9]+)\s*(,\s*([0-9]*)\s*)?\}")
_CAPITAL = re.compile(r"[A-ZÀ-Þ]")
_DEEPEST = 50


def parse(source: str) -> Query:
    """The syntax tree of a pattern.

    Raises PatternError where the text is not a pattern, and where it is one that can never match
    as written: a value that the attribute does not have, a string of two words.
    """
    return _Parser(source).query()


class _Parser:
    def __init__(self, source: str) -> None:
        self.source = source
        self.at = 0
        self.depth = 0

    # Reading.

    def skip(self) -> None:
        self.at = _SPACE.match(self.source, self.at).end()  # type: ignore[union-attr]  # matches nothing too

    def peek(self, text: str) -> bool:
        self.skip()
        return self.source.startswith(text, self.at)

    def take(self, text: str) -> bool:
        """Whether `text` comes next; it is read if so."""
        found = self.peek(text)
        if found:
            self.at += len(text)
        return found

    def read(self, pattern: re.Pattern[str]) -> re.Match[str] | None:
        """What `pattern` matches here, read; None where it does not."""
        self.skip()
        match = pattern.match(self.source, self.at)
        if match:
            self.at = match.end()
        return match

    def fail(self, message: str, advice: str, offset: int | None = None) -> NoReturn:
        raise PatternError(message, self.at if offset is None else offset, advice, self.source)

    def deeper(self) -> None:
        self.depth += 1
        if self.depth > _DEEPEST:
            self.fail(f"brackets are nested more than {_DEEPEST} deep", "Take apart what need not be in brackets.")

    # The pattern.

    def query(self) -> Query:
        body = self.alternatives()
        labels = labels_of(body)
        constraints: list[Constraint] = []
        within: str | None = None
        while True:
            self.skip()
            start = self.at
            if self.take("&"):
                constraints.append(self.constraint(labels))
            elif (word := self.read(_NAME)) and word.group() == "within":
                if within is not None:
                    self.fail("“within” stands twice", "A pattern lies within one kind of region.", start)
                within = self.region()
            elif start < len(self.source):
                self.at = start
                self.fail(*self.stranger())
            else:
                return Query(body, tuple(constraints), within or "s")

    def stranger(self) -> tuple[str, str]:
        """What to say of a character that does not belong where it stands."""
        char = self.source[self.at]
        if word := _NAME.match(self.source, self.at):
            return (
                f"“{word.group()}” stands bare",
                f'Put a word in quotation marks: "{word.group().lower()}".',
            )
        if char in "\"'":
            return "this string is not closed", f"Write {char} at the end of the word or regex."
        advice = {
            "]": "This bracket closes nothing: take it away, or open it with [.",
            ")": "This bracket closes nothing: take it away, or open it with (.",
            ":": "A label is a number before its token, 1:[…]; a constraint follows &, not ::.",
            "<": "Write “within s” and the name of the region without < and >.",
            "!": 'Write ! inside the token: [!(pos="VERB")], or [pos!="VERB"].',
        }
        default = 'A pattern is made of tokens, "word" or [attribute="regex"], groups ( … ) and quantifiers.'
        return f"{char} does not belong here", advice.get(char, default)

    def alternatives(self) -> Node:
        parts = [self.sequence()]
        while self.take("|"):
            parts.append(self.sequence())
        return parts[0] if len(parts) == 1 else Alternatives(tuple(parts))

    def sequence(self) -> Node:
        parts: list[Node] = []
        labels: set[int] = set()
        while True:
            self.skip()
            start = self.at
            part = self.item()
            if part is None:
                break
            own = labels_of(part)
            if labels & own:
                self.twice(min(labels & own), start)
            labels |= own
            parts.append(part)
        if parts:
            return parts[0] if len(parts) == 1 else Sequence(tuple(parts))
        if self.at < len(self.source) and self.source[self.at] not in "|)&":
            if sign := _QUANTIFIER.match(self.source, self.at):
                self.fail(f"{sign.group()} repeats nothing", "A quantifier follows a token or a group: []*")
            self.fail(*self.stranger())
        return self.fail("here a token is missing", 'Write "word", [attribute="regex"] or [] for any token.')

    def twice(self, label: int, offset: int) -> NoReturn:
        self.fail(
            f"label {label} is given twice",
            "Each label names one place; only alternatives may share one: (1:[…] | 1:[…]).",
            offset,
        )

    def item(self) -> Node | None:
        """A token or group with its label and quantifier; None where none comes next."""
        self.skip()
        start = self.at
        number = self.read(_NUMBER)
        if number and not self.take(":"):
            self.fail(
                "a number stands bare",
                f'Write {number.group()}:[…] for a label, "{number.group()}" for the token.',
                start,
            )
        label = self.label(number.group(), start) if number else None
        atom = self.atom()
        if atom is None:
            if label is None:
                return None
            self.fail(f"label {label} names nothing", f'Write a token or a group after it: {label}:"word".')
        node = self.quantified(atom)
        if label is None:
            return node
        if label in labels_of(node):
            self.twice(label, start)
        return Label(label, node)

    def label(self, digits: str, offset: int) -> int:
        number = int(digits) if len(digits) < 3 else 100
        if not 0 < number < 100:
            self.fail(f"{digits} is no label", "Labels are the numbers 1 to 99.", offset)
        return number

    def atom(self) -> Node | None:
        self.skip()
        start = self.at
        if string := self.read(_STRING):
            return Token(self.test("lower", string.group()[1:-1], True, start))
        if self.take("["):
            condition = None if self.peek("]") else self.condition()
            if not self.take("]"):
                self.unclosed("[", start)
            return Token(condition)
        if self.take("("):
            self.deeper()
            node = self.alternatives()
            if not self.take(")"):
                self.unclosed("(", start)
            self.depth -= 1
            return node
        return None

    def unclosed(self, bracket: str, start: int) -> NoReturn:
        """Complain of what stands where a bracket should close, or of the bracket at the end."""
        closing = {"[": "]", "(": ")"}[bracket]
        if self.at < len(self.source):
            if bracket == "(":
                self.fail(*self.stranger())
            self.fail(
                f"here {closing} or an operator is missing",
                'Conditions are joined by & (and) or | (or): [pos="NOUN" & lower!="people"].',
            )
        self.fail(f"this {bracket} is not closed", f"Write {closing} where it ends.", start)

    def quantified(self, part: Node) -> Node:
        self.skip()
        start = self.at
        sign = self.read(_QUANTIFIER)
        if sign is None:
            if self.peek("{"):
                self.fail("this is no quantifier", "Write {2}, {1,3} or {1,}.")
            return part
        low, high = self.counts(sign, start)
        self.skip()
        if _QUANTIFIER.match(self.source, self.at):
            self.fail(
                "a quantifier on a quantifier",
                "Repetition is always greedy here (there is no +? or *?). To repeat twice, write ([]+)?",
            )
        return Repeat(part, low, high)

    def counts(self, sign: re.Match[str], start: int) -> tuple[int, int]:
        """How often a quantifier repeats, at least and at most."""
        text = sign.group()
        if text in {"?", "*", "+"}:
            return int(text == "+"), 1 if text == "?" else MOST
        digits, comma, limit = sign.groups()
        if len(digits) > 2 or int(digits) > MOST or (limit and (len(limit) > 2 or int(limit) > MOST)):
            self.fail(f"{text} is more than {MOST} repetitions", f"Repeat at most {MOST} times.", start)
        low = int(digits)
        high = low if not comma else int(limit) if limit else MOST
        if high < low:
            self.fail(f"{text} ends before it begins", f"Write the smaller number first: {{{high},{low}}}.", start)
        if high == 0:
            self.fail(
                f"{text} repeats nothing",
                "Leave out what must not be there, or negate it: [lower!=…].",
                start,
            )
        return low, high

    # Conditions of a token.

    def condition(self) -> Condition:
        parts = [self.conjunction()]
        while self.take("|"):
            parts.append(self.conjunction())
        return parts[0] if len(parts) == 1 else Or(tuple(parts))

    def conjunction(self) -> Condition:
        parts = [self.term()]
        while self.take("&"):
            parts.append(self.term())
        return parts[0] if len(parts) == 1 else And(tuple(parts))

    def term(self) -> Condition:
        self.deeper()
        try:
            return self.bare_term()
        finally:
            self.depth -= 1

    def bare_term(self) -> Condition:
        self.skip()
        start = self.at
        if self.take("!"):
            return Not(self.term())
        if self.take("("):
            condition = self.condition()
            if not self.take(")"):
                self.unclosed("[" if self.at < len(self.source) else "(", start)
            return condition
        attribute = self.attribute()
        equal = self.equality()
        self.skip()
        start = self.at
        string = self.read(_STRING)
        if string is None:
            if self.at < len(self.source) and self.source[self.at] in "\"'":
                self.fail(*self.stranger())
            self.fail("here a value is missing", f'Write it in quotation marks: {attribute}="…".')
        return self.test(attribute, string.group()[1:-1], equal, start)

    def attribute(self) -> str:
        self.skip()
        start = self.at
        name = self.read(_NAME)
        if name is None:
            self.fail("here an attribute is missing", f"The attributes are {_list(ATTRIBUTES)}.")
        if name.group() not in ATTRIBUTES:
            self.fail(
                f"“{name.group()}” is no attribute",
                _hint(name.group(), ATTRIBUTES, "The attributes are"),
                start,
            )
        return name.group()

    def equality(self) -> bool:
        """Whether `=` comes next rather than `!=`."""
        if self.take("!="):
            return False
        if self.peek("=="):
            self.fail("== is no operator", "Write a single =.")
        if self.take("="):
            return True
        return self.fail("here = or != is missing", 'A condition is attribute="regex" or attribute!="regex".')

    def test(self, attribute: str, regex: str, equal: bool, start: int) -> Comparison:
        """The test, once it is certain that some token can pass it."""
        if reason := regexes.problem(regex):
            self.fail(
                f"the regex is not well formed: {reason}",
                "Regexes are google-re2's: no look-around, no references to groups.",
                start,
            )
        if not regex or re.search(r"\s", regex):
            self.fail("no token is empty or has a space in it", 'One string is one token: "carry" "out".', start)
        known = VALUES.get(attribute)
        if known and not any(regexes.accepts(regex, value) for value in known):
            self.fail(f"no {attribute} is {regex}", _hint(regex, known, f"Values of {attribute}:"), start)
        words = sorted(regexes.literals(regex) or ()) if attribute in {"word", "lower"} else []
        # A form that an optional letter makes need not be a word: “it's?” is meant for “it's” alone.
        if not any(sign in regex for sign in "?("):
            for word in words:
                self.one_token(word, start)
        if attribute == "lower" and _CAPITAL.search(re.sub(r"\\p\{\w+\}|\\.|\(\?\w", "", regex)):
            self.fail("“lower” has no capitals", f'Write small letters, or [word="{regex}"].', start)
        if attribute == "lower" and "’" in regex:
            self.fail("“lower” has straight apostrophes only", "Write ' for ’.", start)
        return Comparison(attribute, regex, equal)

    def one_token(self, word: str, start: int) -> None:
        starts: list[int] = []
        ends: list[int] = []
        tokenize(word, 0, len(word), starts, ends)
        if len(starts) > 1:
            parts = " ".join(f'"{word[a:b]}"' for a, b in zip(starts, ends, strict=True))
            self.fail(f"{word} is {len(starts)} tokens", f"Write {parts}.", start)

    # What follows the tokens.

    def constraint(self, labels: frozenset[int]) -> Constraint:
        left = self.reference(labels)
        equal = self.equality()
        return Constraint(left, self.reference(labels), equal)

    def reference(self, labels: frozenset[int]) -> Reference:
        self.skip()
        start = self.at
        number = self.read(_NUMBER)
        if number is None:
            self.fail("here a label is missing", "A constraint compares labels: & 1.lemma = 2.lemma")
        label = self.label(number.group(), start)
        if label not in labels:
            self.fail(f"there is no label {label}", f"Name a token or a group so: {label}:[…].", start)
        if not self.take("."):
            self.fail("here an attribute is missing", f"Write {label}.lemma or another attribute of label {label}.")
        return Reference(label, self.attribute())

    def region(self) -> str:
        self.skip()
        start = self.at
        self.take("<")
        name = self.read(_NAME)
        self.take("/>")
        if name is None or name.group() not in REGIONS:
            found = name.group() if name else ""
            self.fail(
                f"“{found}” is no region" if found else "here a region is missing",
                _hint(found, REGIONS, "The regions are"),
                start,
            )
        return name.group()


def labels_of(node: Node) -> frozenset[int]:
    """The labels that `node` gives."""
    match node:
        case Token():
            return frozenset()
        case Sequence(parts) | Alternatives(parts):
            return frozenset().union(*map(labels_of, parts))
        case Repeat(part):
            return labels_of(part)
        case Label(number, part):
            return labels_of(part) | {number}


def _list(names: Iterable[str]) -> str:
    return ", ".join(names)


def _hint(wrong: str, names: tuple[str, ...], lead: str) -> str:
    """The name that may have been meant, or all of them after `lead`."""
    folded = {name.casefold(): name for name in names}
    close = get_close_matches(wrong.casefold(), folded, n=1)
    return f"Did you mean {folded[close[0]]}?" if close else f"{lead} {_list(names)}."
