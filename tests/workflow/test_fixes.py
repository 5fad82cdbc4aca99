"""Fixes change what they may, nothing else, and once."""

import codecs
import io
import stat
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from unidiff.patch import PatchSet

from mtaudit.cli.fixing import encoded, preview
from mtaudit.document import Document
from mtaudit.engine.auditor import Auditor
from mtaudit.engine.fixes import fix, fixable, rewrite
from mtaudit.engine.loader import read_rules
from mtaudit.finding import Fix
from mtaudit.readers import plain
from tests.workflow.newsroom import RULES, TERRITORY, VERY, Newsroom

WORDS = ["on the territory of", "very", "very very", "very very very", "alpha", "beta", "grow", "per cent", "Minsk",
         "in", "\r\n", "\n\n", "“", "”", "é", "𝒜", ".", ","]  # fmt: skip
copy = st.lists(st.sampled_from(WORDS), max_size=25).map(" ".join)


@pytest.fixture(scope="module")
def auditor(tmp_path_factory: pytest.TempPathFactory) -> Auditor:
    root = tmp_path_factory.mktemp("pack")
    for name, body in RULES.items():
        (root / name).parent.mkdir(exist_ok=True)
        (root / f"{name}.yml").write_text(body)
    rules, errors = read_rules(root)
    assert not errors
    return Auditor(rules)


@given(text=copy, unsafe=st.booleans())
def test_fixing_twice_is_fixing_once(auditor: Auditor, text: str, unsafe: bool) -> None:
    once = fix(Document(text), auditor.findings, unsafe=unsafe)
    twice = fix(Document(once.text), auditor.findings, unsafe=unsafe)
    assert twice.text == once.text
    assert twice.count == 0


@given(text=copy, unsafe=st.booleans())
def test_nothing_outside_a_finding_changes(auditor: Auditor, text: str, unsafe: bool) -> None:
    chosen = fixable(auditor.findings(Document(text)), unsafe=unsafe)
    new = rewrite(text, chosen)
    at = was = 0
    for finding in chosen:
        kept = finding.start - was
        assert new[at : at + kept] == text[was : finding.start]
        assert new[at + kept :].startswith(finding.suggestions[0])
        at, was = at + kept + len(finding.suggestions[0]), finding.end
    assert new[at:] == text[was:]
    assert all(finding.fix in (Fix.SAFE, Fix.UNSAFE if unsafe else Fix.SAFE) for finding in chosen)


@given(
    text=copy,
    encoding=st.sampled_from(["utf-8", "utf-8-sig", "utf-16-le", "utf-16-be", "utf-32-be"]),
)
def test_no_byte_outside_a_finding_changes(auditor: Auditor, text: str, encoding: str) -> None:
    mark = {"utf-16-le": codecs.BOM_UTF16_LE, "utf-16-be": codecs.BOM_UTF16_BE, "utf-32-be": codecs.BOM_UTF32_BE}
    data = mark.get(encoding, b"") + text.encode(encoding)
    document = plain.read(data, "a.txt")
    chosen = fixable(auditor.findings(document), unsafe=True)
    new = encoded(document, rewrite(document.text, chosen), data)
    expected, at = [], 0
    for finding in chosen:
        expected += [text[at : finding.start], finding.suggestions[0]]
        at = finding.end
    assert new == mark.get(encoding, b"") + "".join([*expected, text[at:]]).encode(encoding)
    assert encoded(document, document.text, data) == data


def test_rules_that_undo_or_feed_each_other_write_nothing(auditor: Auditor) -> None:
    fixed = fix(Document(f"alpha and grow. {TERRITORY}"), auditor.findings, unsafe=False)
    assert fixed.text == "alpha and grow. The curfew applies in the district."
    assert set(fixed.refused) >= {"loop.grow"}


def test_what_a_fix_brings_about_is_fixed_too(newsroom: Newsroom) -> None:
    path = newsroom.write("a.txt", "A very very very very long road.\n")
    assert newsroom.run("check", "a.txt", "--unsafe-fixes", "--select", "desk.very") == 0
    assert path.read_text() == "A very long road.\n"


def test_safe_fixes_alone_unless_told(newsroom: Newsroom) -> None:
    path = newsroom.write("a.txt", f"{VERY} {TERRITORY}\n")
    assert newsroom.run("check", "a.txt", "--fix") == 1
    assert path.read_text() == f"{VERY} The curfew applies in the district.\n"
    assert "a.txt: 1 fixed" in newsroom.err
    assert newsroom.run("check", "a.txt", "--unsafe-fixes", "--fail-on", "minor") == 0
    assert path.read_text() == "It was a very long night. The curfew applies in the district.\n"


def test_encoding_mark_line_ends_and_mode_stay(newsroom: Newsroom) -> None:
    text = f"Élan.\r\n{TERRITORY}\rMore.\n"
    fixed = text.replace("on the territory of", "in")
    for name, mark, encoding in (
        ("a.txt", codecs.BOM_UTF8, "utf-8"),
        ("b.txt", codecs.BOM_UTF16_BE, "utf-16-be"),
        ("c.txt", b"", "utf-8"),
    ):
        path = newsroom.write(name, mark + text.encode(encoding))
        path.chmod(0o640)
        newsroom.run("check", name, "--fix")
        assert path.read_bytes() == mark + fixed.encode(encoding)
        assert stat.S_IMODE(path.stat().st_mode) == 0o640
    assert sorted(path.name for path in newsroom.root.iterdir() if path.is_file()) == [
        "a.txt", "b.txt", "c.txt", "mtaudit.toml"
    ]  # fmt: skip


def test_a_link_stays_a_link(newsroom: Newsroom) -> None:
    target = newsroom.write("real/a.txt", TERRITORY)
    link = newsroom.root / "a.txt"
    link.symlink_to(target)
    newsroom.run("check", "a.txt", "--fix")
    assert link.is_symlink()
    assert "territory" not in target.read_text()


def test_an_encoding_that_cannot_spell_the_fix(newsroom: Newsroom) -> None:
    document = Document("a", "a.txt", "latin-1")
    with pytest.raises(Exception, match="cannot spell '—'; save it as UTF-8"):
        encoded(document, "—", b"a")
    with pytest.raises(Exception, match="changed meanwhile"):
        encoded(document, "b", b"other")


def test_diff_shows_and_writes_nothing(newsroom: Newsroom) -> None:
    path = newsroom.write("a.txt", f"One.\n{TERRITORY}")
    assert newsroom.run("check", "a.txt", "--diff") == 1
    assert newsroom.out == (
        "--- a/a.txt\n+++ b/a.txt\n@@ -1,2 +1,2 @@\n One.\n"
        f"-{TERRITORY}\n\\ No newline at end of file\n"
        "+The curfew applies in the district.\n\\ No newline at end of file\n"
    )
    assert path.read_text() == f"One.\n{TERRITORY}"
    newsroom.write("a.txt", "One.\n")
    assert newsroom.run("check", "a.txt", "--diff") == 0
    assert newsroom.out == ""


@given(text=copy, new=copy)
def test_a_preview_can_be_applied(text: str, new: str) -> None:
    shown = preview(Document(text, "a.txt"), new)
    if text == new:
        assert shown == ""
        return
    (file,) = PatchSet(io.StringIO(shown, newline="\n"))
    for side, whole in (("is_removed", new), ("is_added", text)):
        for hunk in file:
            rows = "".join(line.value for line in hunk if not getattr(line, side) and line.line_type != "\\")
            assert rows.removesuffix("\n") in whole


def test_what_is_accepted_is_not_fixed(newsroom: Newsroom) -> None:
    text = f"{TERRITORY} <!-- mtaudit: ignore desk.territory -- law -->\n\n{TERRITORY}\n"
    path = newsroom.write("a.md", text)
    assert newsroom.run("check", "a.md", "--fix") == 0
    assert path.read_text() == text[: text.index("\n\n")] + "\n\nThe curfew applies in the district.\n"
    newsroom.write("b.txt", TERRITORY)
    newsroom.run("baseline", "b.txt", "-o", "base.json")
    assert newsroom.run("check", "b.txt", "--fix", "--baseline", "base.json") == 0
    assert Path("b.txt").read_text() == TERRITORY
