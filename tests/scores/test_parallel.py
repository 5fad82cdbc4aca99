from hypothesis import given, settings
from hypothesis import strategies as st

from mtaudit.scores.parallel import parallel

PARAGRAPHS = st.lists(st.text("ab c.\n", min_size=1).filter(str.strip), min_size=1, max_size=5)


@settings(deadline=None, max_examples=60)
@given(PARAGRAPHS, PARAGRAPHS)
def test_nothing_is_lost(ours: list[str], theirs: list[str]) -> None:
    pairs = parallel(ours, theirs, "reference").pairs
    assert [pair.candidate for pair in pairs if pair.candidate] == ours
    assert [pair.reference for pair in pairs if pair.reference] == theirs
    for pair in pairs:
        assert "".join(text for kind, text in pair.changes if kind != "reference") == pair.candidate


def test_a_missing_paragraph_is_left_alone() -> None:
    first, second, third = "The port opened on Friday.", "Nine boats sank.", "Cranes move again."
    pairs = parallel([first, third], [first, second, third], "reference").pairs
    assert [(pair.candidate, pair.reference) for pair in pairs] == [(first, first), ("", second), (third, third)]


def test_scores_are_by_paragraph_where_all_have_their_pair() -> None:
    assert parallel(["One boat."], ["One ship."], "reference").by_paragraph
    whole = parallel(["One boat."], ["One ship.", "Two boats sank."], "reference")
    assert (whole.by_paragraph, whole.comparison.segments) == (False, 1)


def test_words_that_differ_are_told() -> None:
    (pair,) = parallel(["The injured and injured rose."], ["The dead and injured rose."], "reference").pairs
    assert pair.changes == (
        ("same", "The"),
        ("candidate", " injured"),
        ("reference", " dead"),
        ("same", " and injured rose."),
    )
