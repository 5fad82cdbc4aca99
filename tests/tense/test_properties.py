"""What holds of any text: no crash, spans inside it, the same findings twice."""

from hypothesis import given, settings
from hypothesis import strategies as st

from mtaudit.document import Document
from mtaudit.engine.auditor import Auditor
from mtaudit.engine.loader import load_rules
from mtaudit.resources import folder

AUDITOR = Auditor([rule for rule in load_rules(folder("rules")) if rule.family in ("tense", "agreement", "grammar")])
WORDS = st.sampled_from(
    "The a minister police he they who which that and but or , . ( ) “ ” : — said says will would has have had been "
    "is are was were be being do did not n't went gone signs signed sign to if when until since before after as "
    "yesterday tomorrow last next week year years ago later two 2015 May 5 on in at 4 a.m. Monday because in case "
    "provided once the time of number reports stresses 's \n\n".split(" ")
)


@settings(max_examples=300, deadline=None)
@given(st.lists(WORDS, max_size=40).map(" ".join) | st.text(max_size=200))
def test_any_text(text: str) -> None:
    document = Document(text)
    findings = AUDITOR.findings(document)
    assert findings == AUDITOR.findings(document)
    for finding in findings:
        assert 0 <= finding.start < finding.end <= len(text)
        assert finding.related or finding.rule.startswith("grammar.")
        assert "{" not in finding.message
        assert "“”" not in finding.message
        for related in finding.related:
            assert 0 <= related.start < related.end <= len(text)
