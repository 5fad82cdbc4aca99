"""What the parser and the compiler say of a pattern that is wrong: message, place, advice."""

from __future__ import annotations

import pytest

from mtaudit.engine.pattern import PatternError, compile_pattern

ERRORS = [
    (
        '[lema="go"]',
        """\
“lema” is no attribute
    [lema="go"]
     ^
Did you mean lemma?""",
    ),
    (
        '[case="nom"]',
        """\
“case” is no attribute
    [case="nom"]
     ^
The attributes are word, lower, lemma, tag, pos, section, quoted.""",
    ),
    (
        'make "a" "decision"',
        """\
“make” stands bare
    make "a" "decision"
    ^
Put a word in quotation marks: "make".""",
    ),
    (
        '"carry out"',
        """\
no token is empty or has a space in it
    "carry out"
    ^
One string is one token: "carry" "out".""",
    ),
    (
        '"they" "cannot|can"',
        """\
cannot is 2 tokens
    "they" "cannot|can"
           ^
Write "can" "not".""",
    ),
    (
        '"Kazakhstan"',
        """\
“lower” has no capitals
    "Kazakhstan"
    ^
Write small letters, or [word="Kazakhstan"].""",
    ),
    (
        '[tag="VPD"]',
        """\
no tag is VPD
    [tag="VPD"]
         ^
Did you mean VBP?""",
    ),
    (
        '[pos="NOUN" lemma="time"]',
        """\
here ] or an operator is missing
    [pos="NOUN" lemma="time"]
                ^
Conditions are joined by & (and) or | (or): [pos="NOUN" & lower!="people"].""",
    ),
    (
        '[pos="NOUN"',
        """\
this [ is not closed
    [pos="NOUN"
    ^
Write ] where it ends.""",
    ),
    (
        '("a" "b"',
        """\
this ( is not closed
    ("a" "b"
    ^
Write ) where it ends.""",
    ),
    (
        '"a"\n"b',
        """\
this string is not closed
    "b
    ^
Write " at the end of the word or regex.""",
    ),
    (
        '[word="(?=a)"]',
        """\
the regex is not well formed: invalid perl operator: (?=
    [word="(?=a)"]
          ^
Regexes are google-re2's: no look-around, no references to groups.""",
    ),
    (
        '[lemma=="go"]',
        """\
== is no operator
    [lemma=="go"]
          ^
Write a single =.""",
    ),
    (
        "[]{2,40}",
        """\
{2,40} is more than 10 repetitions
    []{2,40}
      ^
Repeat at most 10 times.""",
    ),
    (
        "[]+?",
        """\
a quantifier on a quantifier
    []+?
       ^
Repetition is always greedy here (there is no +? or *?). To repeat twice, write ([]+)?""",
    ),
    (
        '* "a"',
        """\
* repeats nothing
    * "a"
    ^
A quantifier follows a token or a group: []*""",
    ),
    (
        '"a" |',
        """\
here a token is missing
    "a" |
         ^
Write "word", [attribute="regex"] or [] for any token.""",
    ),
    (
        "1:[] 1:[]",
        """\
label 1 is given twice
    1:[] 1:[]
         ^
Each label names one place; only alternatives may share one: (1:[…] | 1:[…]).""",
    ),
    (
        "1:[] & 1.lemma = 2.lemma",
        """\
there is no label 2
    1:[] & 1.lemma = 2.lemma
                     ^
Name a token or a group so: 2:[…].""",
    ),
    (
        '1:[] "and" 2:[] :: 1.lemma = 2.lemma',
        """\
: does not belong here
    1:[] "and" 2:[] :: 1.lemma = 2.lemma
                    ^
A label is a number before its token, 1:[…]; a constraint follows &, not ::.""",
    ),
    (
        "[] within headlines",
        """\
“headlines” is no region
    [] within headlines
              ^
Did you mean headline?""",
    ),
    (
        '"a"? []*',
        """\
every token of this pattern can be left out
    "a"? []*
    ^
A match has at least one token: take ? or * from one of them.""",
    ),
    (
        "[]{10}" * 51,
        """\
the pattern has more than 500 tokens when its repetitions are written out
    """
        + "[]{10}" * 51
        + """
    ^
Repeat less: {0,3} in place of *, and no repetition inside another.""",
    ),
    (
        "1:[]* 2:[]* 3:[]* 4:[]+ & 1.word = 2.word & 3.word = 4.word",
        """\
a text could offer more than 2,000 choices at one place
    1:[]* 2:[]* 3:[]* 4:[]+ & 1.word = 2.word & 3.word = 4.word
    ^
Narrow the gaps, []{0,3} in place of []*, above all those between labels under a constraint.""",
    ),
]


@pytest.mark.parametrize(("source", "shown"), ERRORS, ids=[source[:30] for source, _ in ERRORS])
def test_error(source: str, shown: str) -> None:
    with pytest.raises(PatternError) as caught:
        compile_pattern(source)
    assert str(caught.value) == shown


def test_an_error_of_an_antipattern_shows_the_antipattern() -> None:
    with pytest.raises(PatternError) as caught:
        compile_pattern('"a"', unless=['"b"', '"c'])
    assert caught.value.source == '"c'


@pytest.mark.parametrize(("mark", "offset"), [("2", 0), ("1-3", 2), ("one", 0), ("1-", 0)])
def test_a_mark_names_labels_of_the_pattern(mark: str, offset: int) -> None:
    with pytest.raises(PatternError) as caught:
        compile_pattern('1:"a"', mark=mark)
    assert caught.value.offset == offset
