"""The syntax tree of a pattern. `str()` of a tree is a pattern that parses to the same tree."""

from __future__ import annotations

import re

import msgspec


class Comparison(msgspec.Struct, frozen=True, tag=True, array_like=True):
    """`attribute = "regex"`, or `!=` where `equal` is false; the regex is for the whole value."""

    attribute: str
    regex: str
    equal: bool = True

    def __str__(self) -> str:
        return f"{self.attribute}{'=' if self.equal else '!='}{_string(self.regex)}"


class Not(msgspec.Struct, frozen=True, tag=True, array_like=True):
    """`!( … )`."""

    part: Condition

    def __str__(self) -> str:
        return f"!({self.part})"


class And(msgspec.Struct, frozen=True, tag=True, array_like=True):
    """Two or more conditions that must all hold."""

    parts: tuple[Condition, ...]

    def __str__(self) -> str:
        return " & ".join(f"({part})" if isinstance(part, And | Or) else str(part) for part in self.parts)


class Or(msgspec.Struct, frozen=True, tag=True, array_like=True):
    """Two or more conditions of which one must hold."""

    parts: tuple[Condition, ...]

    def __str__(self) -> str:
        return " | ".join(f"({part})" if isinstance(part, Or) else str(part) for part in self.parts)


Condition = Comparison | Not | And | Or


class Token(msgspec.Struct, frozen=True):
    """One token; `[]`, without a condition, is any token."""

    condition: Condition | None = None

    def __str__(self) -> str:
        match self.condition:
            case Comparison("lower", regex, True):
                return _string(regex)
            case condition:
                return "[]" if condition is None else f"[{condition}]"


class Sequence(msgspec.Struct, frozen=True):
    """Two or more parts, one after the other."""

    parts: tuple[Node, ...]

    def __str__(self) -> str:
        return " ".join(f"({part})" if isinstance(part, Sequence | Alternatives) else str(part) for part in self.parts)


class Alternatives(msgspec.Struct, frozen=True):
    """Two or more parts of which one matches; the first is preferred."""

    parts: tuple[Node, ...]

    def __str__(self) -> str:
        return " | ".join(f"({part})" if isinstance(part, Alternatives) else str(part) for part in self.parts)


class Repeat(msgspec.Struct, frozen=True):
    """`part` from `low` to `high` times, as often as possible."""

    part: Node
    low: int
    high: int

    def __str__(self) -> str:
        part = str(self.part) if isinstance(self.part, Token) else f"({self.part})"
        sign = _SIGNS.get((self.low, self.high))
        if sign is None:
            sign = f"{{{self.low}}}" if self.low == self.high else f"{{{self.low},{self.high}}}"
        return part + sign


class Label(msgspec.Struct, frozen=True):
    """`1:part`: what `part` matches is called 1."""

    number: int
    part: Node

    def __str__(self) -> str:
        part = str(self.part) if isinstance(self.part, Token | Repeat) else f"({self.part})"
        return f"{self.number}:{part}"


Node = Token | Sequence | Alternatives | Repeat | Label


class Reference(msgspec.Struct, frozen=True):
    """`1.lemma`: an attribute of what a label stands for."""

    label: int
    attribute: str

    def __str__(self) -> str:
        return f"{self.label}.{self.attribute}"


class Constraint(msgspec.Struct, frozen=True):
    """`1.lemma = 2.lemma`, or `!=` where `equal` is false."""

    left: Reference
    right: Reference
    equal: bool = True

    def __str__(self) -> str:
        return f"{self.left} {'=' if self.equal else '!='} {self.right}"


class Query(msgspec.Struct, frozen=True):
    """A whole pattern. `within` is `s`, `quote` or the name of a section."""

    body: Node
    constraints: tuple[Constraint, ...] = ()
    within: str = "s"

    def __str__(self) -> str:
        constraints = "".join(f" & {constraint}" for constraint in self.constraints)
        within = "" if self.within == "s" else f" within {self.within}"
        return f"{self.body}{constraints}{within}"


#: How often `*` and `+` repeat at most, and the highest count a quantifier may name.
MOST = 10

_SIGNS = {(0, 1): "?", (0, MOST): "*", (1, MOST): "+"}


_ESCAPED = re.compile(r"\\.", re.DOTALL)


def _string(regex: str) -> str:
    """The regex as a string of the language, in the marks that do not stand bare in it."""
    mark = "'" if '"' in _ESCAPED.sub("", regex) else '"'
    return f"{mark}{regex}{mark}"
