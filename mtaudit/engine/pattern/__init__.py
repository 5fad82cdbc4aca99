"""The pattern language: CQL, the corpus linguists' query language, over English.

    pattern = compile_pattern('1:[pos="NOUN"] "and" 2:[] & 1.lower = 2.lower')
    for match in PatternSet([("coordinated-word", pattern)]).matches(analysis):
        print(analysis.words[match.start : match.end])

docs/patterns.md is the reference of the language. A pattern goes one way through the package:
`parser` makes a tree (`syntax`) of its text, `program` makes steps of the tree, `sets` gathers the
programs of many patterns, and `matcher` runs them over the tokens of a text.

Cost: a text of n tokens costs a pattern of s steps in the order of n * s bit operations, done 30
at a time, to find where it matches, and at most `patterns.MOST_STATES` states of search at each of
those places. A pattern that could need more is refused when it is compiled.
"""

from mtaudit.engine.pattern.attributes import ATTRIBUTES, Tokens
from mtaudit.engine.pattern.errors import PatternError
from mtaudit.engine.pattern.patterns import Pattern, compile_pattern
from mtaudit.engine.pattern.sets import Match, PatternSet

__all__ = ["ATTRIBUTES", "Match", "Pattern", "PatternError", "PatternSet", "Tokens", "compile_pattern"]
