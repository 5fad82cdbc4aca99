"""The public API, and what must hold of any text."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import mtaudit
from mtaudit.document import lines

PIECES = st.sampled_from(
    [
        "The number of injured and injured is growing. ",
        "on the territory of ",
        "On January 5 the law has been passed. ",
        "“We said no, ",
        '"Yes," the message reads. ',
        "北京 ",
        "&amp; ",
        " , ",
        "\r\n\r\n",
        "\n",
        "\x00",
        "\ud800",
        "\u202e",
        "e\u0301",
        "🇰🇿",
        "Minsk. January 6th. INTERFAX - ",
        "rate rate rate ",
    ]
)
COPY = st.lists(PIECES | st.text(max_size=12), max_size=30).map("".join)


@settings(deadline=None, max_examples=150)
@given(COPY)
def test_any_text_can_be_audited_and_offsets_are_of_the_text(text: str) -> None:
    report = mtaudit.audit(text)
    assert report == mtaudit.audit(text)
    for finding in report.findings:
        assert 0 <= finding.start < finding.end <= len(text)
        assert finding.message
        assert len(finding.fingerprint) == 16
        for related in finding.related:
            assert 0 <= related.start < related.end <= len(text)
    spans = [(finding.start, finding.end) for finding in report.findings]
    assert spans == sorted(set(spans))


@given(st.text(alphabet="ab\n\r\v\x85\u2028é", max_size=40), st.data())
def test_lines_and_columns_lead_back_to_the_offset(text: str, data: st.DataObject) -> None:
    offset = data.draw(st.integers(0, len(text)))
    table = lines(text)
    line, column = table.position(offset)
    start, end = table.line(line)
    assert start + column - 1 == offset
    assert "\n" not in text[start:end]
    assert line == text[:offset].replace("\r\n", "\n").replace("\r", "\n").count("\n") + 1 or text[:offset].endswith(
        "\r"
    )


def test_what_is_no_copy() -> None:
    with pytest.raises(TypeError, match="not NoneType"):
        mtaudit.audit(None)  # type: ignore[arg-type]


def test_what_a_finding_carries() -> None:
    (finding,) = mtaudit.audit("The number of injured and injured is growing.").findings
    assert finding.rule == "repetition.coordinated-word"
    assert finding.severity is mtaudit.Severity.MAJOR
    assert finding.suggestions == ("injured",)


def test_the_source_language_narrows_the_rules() -> None:
    names = {rule.id for rule in mtaudit.load_rules()}
    assert "calque.on-the-territory" in names
    assert mtaudit.audit("He lives on the territory of the plant.", source="ru").findings


def test_a_fingerprint_survives_edits_elsewhere() -> None:
    text = "The number of injured and injured is growing."
    (before,) = mtaudit.audit(text).findings
    (after,) = mtaudit.audit("A new first sentence stands here.\n\n" + text).findings
    assert before.fingerprint == after.fingerprint
    assert before.start != after.start
