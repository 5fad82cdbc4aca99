"""Whatever the text, offsets are exact, nothing is lost, and the time is linear."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mtaudit.document import Document
from mtaudit.english.analysis import Analysis

# Pieces in which wire copy and broken text are dense.
PIECES = st.sampled_from(
    (
        "Jan. |U.S.|Mr. |“|”|\"|'|’|‘|«|„|‹|(|)|[|]|.|..|…|?|!|,|-|--|–|—|/|&|@|#|$|%|No. 5|3.5|1,200|'90s|n't|can|not"
        "|cannot|http://a.b/c|a@b.org|MOSCOW, Jan 6 (Reuters) - |/TASS/. |(Reporting by A)|By A B|• |1. |said X|X said"
        "|, |The |ENDS|\n|\r\n|\r|\n\n|\t| |\x00|\x0b|\x1c|\x85|\u2028|\u200b|\u202e|\u0301|\u00ad|\ufeff|\ud800|🇺🇦"
        "|é|中|İ|ß|word|Word|_|*"
    ).split("|")
)
TEXTS = st.one_of(
    st.lists(PIECES, max_size=60).map("".join), st.text(st.characters(codec=None), max_size=80), st.text(max_size=80)
)


@given(TEXTS)
def test_offsets(text: str) -> None:
    analysis = Analysis(Document(text))
    at = 0
    for start, end, word in zip(analysis.starts, analysis.ends, analysis.words, strict=True):
        assert at <= start < end
        assert not text[at:start].strip()
        assert word == text[start:end]
        assert not any(char.isspace() for char in word)
        at = end
    assert not text[at:].strip()
    token = 0
    for first, last in analysis.sentences:
        assert first == token
        assert last > first
        token = last
    assert token == len(analysis.words)


@given(TEXTS)
def test_structure(text: str) -> None:
    analysis = Analysis(Document(text))
    at = 0
    for paragraph in analysis.paragraphs:
        assert at <= paragraph.start < paragraph.end <= len(text)
        assert text[paragraph.start : paragraph.end].strip() == text[paragraph.start : paragraph.end]
        assert not text[at : paragraph.start].strip()
        at = paragraph.end
    for quotation in analysis.structure.quotations:
        inside = [p for p in analysis.paragraphs if p.start <= quotation.start < p.end]
        assert len(inside) == 1
        assert quotation.start < quotation.end <= inside[0].end
        for span in (quotation.speaker, quotation.verb):
            assert span is None or 0 <= span[0] < span[1] <= len(text)
    dateline = analysis.structure.dateline
    assert dateline is None or any(p.start == dateline.start < dateline.end <= p.end for p in analysis.paragraphs)
    assert len(analysis.sections) == len(analysis.quoted) == len(analysis.lowers) == len(analysis.words)


REPEATED = [
    *"a.“\"'1 \n-A!«(\r",
    *("\x00", "\u0301", "a.", ". ", '" ', " '", "a@", "1-", "1,", "co-", "n't ", "http://", '"a," said X. ', "a\n"),
    *("A\n\n", "U.S. ", "a.com", "end.Next ", "“W. ", "(Reporting by ", "According to ", '"A. "B," ', "X said, "),
    *("[1] ", "- a\n", " (", "By A ", '" ', '"a, "B '),
]


@pytest.mark.parametrize("piece", REPEATED, ids=repr)
def test_no_repetition_runs_away(piece: str) -> None:
    # No clock: at this length an expression that backtracks would not end.
    analysis = Analysis(Document((piece * 100_000)[:100_000]))
    assert len(analysis.sections) == len(analysis.quoted)


@pytest.mark.parametrize("line", ["By " + "A" * 280 + "!", "By " + "A " * 140 + "!", "By A" + ", A" * 90 + ";"])
def test_a_line_that_is_nearly_a_byline_does_not_run_away(line: str) -> None:
    assert Analysis(Document(f"Rates fall\n\n{line}\n\nIt rained.")).sections
