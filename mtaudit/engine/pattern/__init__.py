"""The pattern language: CQL, the corpus linguists' query language, over English.

    pattern = compile_pattern('1:[pos="NOUN"] "and" 2:[] & 1.lower = 2.lower')
    for match in PatternSet([("coordinated-word", pattern)]).matches(analysis):
        print(analysis.words[match.start : match.end])

docs/patterns.md is the reference of the language. A pattern goes one way through the package:
`parser` makes a tree (`syntax`) of its text, `program` makes steps of the tree, `sets` gathers the
programs of many patterns by what each cannot do without (`needles`) and what they ask of tokens
(`vocabulary`), and `matcher` runs them over the tokens of a text.

Cost: to find where it may match, a pattern of s steps (its repetitions written out, 500 tokens at
most) takes in the order of s operations on sets of 2,048 tokens; at each of those places at most
`patterns.MOST_CHOICES` choices are made, each between two ways no longer than the pattern (without
constraints every choice leads to a match, and so the tokens of a match share them). A pattern that
could need more of either is refused when it is compiled, so no text makes it run away.
"""

from mtaudit.engine.pattern.attributes import ATTRIBUTES, Tokens
from mtaudit.engine.pattern.errors import PatternError
from mtaudit.engine.pattern.patterns import Pattern, Programs, compile_pattern
from mtaudit.engine.pattern.sets import Match, PatternSet

__all__ = ["ATTRIBUTES", "Match", "Pattern", "PatternError", "PatternSet", "Programs", "Tokens", "compile_pattern"]
