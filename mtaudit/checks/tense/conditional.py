"""Will and would in clauses of condition and time, and conditionals whose halves do not fit.

After Quirk et al. 1985 (14.21-23, 15.34-36) and Huddleston & Pullum 2002 (3.6.4, 8.14): a condition or a time to come
stands in the present, what is imagined in the past or past perfect, and its outcome takes "would".
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from mtaudit.checks.tense.common import adverbials, clause_end, has, match, rewritten, told
from mtaudit.engine.match import Match
from mtaudit.english.analysis import Analysis
from mtaudit.english.clauses import TIME_NOUNS
from mtaudit.english.inflection import inflect
from mtaudit.english.timeline import Sentence
from mtaudit.english.verbs import NOMINATIVE, VerbGroup
from mtaudit.english.verbwords import PUNCTUAL, SAYING, THINKING

_CONDITION: Final = frozenset("if unless provided providing case condition long".split())
_TIME: Final = frozenset("when whenever until till before after once soon time moment while".split())
_AHEAD: Final = frozenset(("will", "wo", "'ll", "shall", "can", "ca"))
_IMAGINED: Final = frozenset(("would", "could", "might", "should"))
_TO_COME: Final = _AHEAD | _IMAGINED | frozenset(("must", "may", "going", "ought"))
#: Verbs with which "if" and "when" ask: "nobody can say when it will reopen".
_QUESTIONS: Final = SAYING | THINKING | frozenset("ask wonder see tell decide depend care matter speak talk".split())
#: "If it will help": the outcome of acting, not its condition (Huddleston & Pullum 2002, p. 194).
_OUTCOMES: Final = frozenset(
    "help make save bring please keep ease mean improve stop prevent spare cheer comfort give get let end solve "
    "satisfy do serve benefit reassure lead allow put buy".split()
)
_OUTCOME_SUBJECTS: Final = frozenset(("it", "that", "this", "which", "they", "these"))
#: "I should be grateful if you would …": a wish for someone's willingness.
_REQUESTS: Final = frozenset(
    "grateful appreciate appreciated thank thankful like glad pleased obliged nice helpful better best welcome love "
    "happy wish delighted kind".split()
)
#: What nobody can refuse to do.
_NO_ACTS: Final = frozenset(
    "be have become remain seem appear happen occur rain snow exist suffice arrive begin start end last rise fall "
    "increase decrease decline drop grow improve recover receive survive succeed fail melt reach get".split()
)
#: Verbs of what one feels about a thing that might be.
_VIEWS: Final = frozenset("be seem sound look feel like love hate prefer help hurt matter appreciate mind".split())
_WISHES: Final = frozenset("like prefer rather care mind love wish".split())
#: What may stand before the first clause of a sentence.
_LEADING: Final = frozenset("even only but and or so then however especially just not as except".split())
_WILLINGLY: Final = frozenset("kindly only just please but".split())
#: With these the opener is a preposition: "until yesterday few will have heard".
_POINTS: Final = frozenset("yesterday today now then tomorrow recently long lately".split())
#: Predicates of an open question.
_DEPENDING: Final = frozenset("be depend hinge remain matter become seem rest".split())
_MARKS: Final = frozenset(("``", "“", '"', "‘", "«"))
_ASKING: Final = frozenset("whether if when where how why".split())
#: A time in a clause that begins with one of these is still to come under a present.
_UPON: Final = frozenset("once soon until till".split())
#: These open no question: their "will" is wrong whatever they hang on.
_NO_QUESTION: Final = frozenset("whenever unless soon".split())
#: Changes of a figure, and the prepositions of the limit that it passes.
_CHANGES: Final = frozenset(
    "fall drop sink rise climb go slip dip jump grow increase decline slide decrease shrink surge soar plunge".split()
)
_LIMITS: Final = frozenset("below above under over to beyond past".split())
_EXCEEDING: Final = frozenset("exceed reach top surpass hit pass cross".split())
_UNDER_WAY: Final = frozenset("under in at on away closed open out off".split())


def conditional(analysis: Analysis) -> Iterator[Match]:
    """ "Will" or "would" where English has the present or past, and a half of a conditional that belies the other."""
    before: Sentence | None = None
    for sentence in analysis.timeline.narrated():
        yield from _inverted(analysis, sentence)
        for group in sentence.finite():
            wish = _wished(analysis, sentence, group)
            if wish is not None:
                imagined = _imagined(analysis, group) if group.modal else rewritten(analysis, group, "past")
                if group.negated:
                    imagined = {"have": "had", "be": "were"}.get(group.lemma, "") if group.head == group.first else ""
                yield _match(analysis, group, (wish.first, wish.end), "what is wished for", imagined)
                continue
            if group.clause not in ("conditional", "temporal", "other") or group.opener < 0 or not group.sure:
                continue
            opener = _opener(analysis, group)
            consequence = _consequence(analysis, sentence, group)
            if consequence is None and opener in _NO_QUESTION:
                consequence = group
            if not opener or consequence is None or _asked(analysis, sentence, group, opener, consequence):
                continue
            if group.modal in ("will", "would") and not _nested(sentence, group):
                tense = _needed(analysis, sentence, group, opener, consequence)
                if tense:
                    at = (group.opener, group.opener + 1)
                    suggestion = rewritten(analysis, group, tense, progressive=True)
                    yield _match(analysis, group, at, "the clause begins here", suggestion)
            elif opener in _UPON and _upon(analysis, sentence, group, consequence):
                at = (consequence.first, consequence.end)
                yield _match(analysis, group, at, "what is to come", rewritten(analysis, group, "present"))
            elif opener in ("if", "unless"):
                yield from _mixed(analysis, sentence, group, consequence, before)
        before = sentence


def _match(analysis: Analysis, group: VerbGroup, other: tuple[int, int], label: str, suggestion: str) -> Match:
    """The match, with what English has in place of the group, where that can be said."""
    form = f"“{suggestion}”" if suggestion else "another tense"
    return match(analysis, group, other, label, suggestion, form=form)


def _wished(analysis: Analysis, sentence: Sentence, group: VerbGroup) -> VerbGroup | None:
    """The "wish" on which a clause in the present hangs: "I wish they have", "He wishes that he can fly"."""
    lowers = analysis.timeline.lowers
    if group.first - sentence.first < 2:
        return None
    opens = group.first - 1 - (lowers[group.first - 2] == "that")
    if not (group.modal in ("can", "will") or (group.present and not group.modal)) or opens <= sentence.first:
        return None
    if lowers[group.first - 1] not in NOMINATIVE - {"who"}:
        return None
    return next((g for g in sentence.finite() if g.end == opens and g.lemma == "wish" and g.present), None)


def _opener(analysis: Analysis, group: VerbGroup) -> str:
    """The word that says what the clause is, "soon" for "as soon as"; "" for another clause."""
    low = analysis.timeline.lowers[group.opener]
    if low == "as":
        low = (
            analysis.timeline.lowers[group.opener - 1]
            if analysis.timeline.lowers[group.opener - 2] in ("as", "so")
            else ""
        )
    if analysis.timeline.lowers[group.opener - 1] in ("than", "as", "of", "about") and low not in ("soon", "long"):
        return ""
    if low == "once" and analysis.timeline.tags[group.opener - 1] in ("DT", "PRP$"):
        return ""  # "the once busy port"
    return low if low in _CONDITION | _TIME else ""


def _consequence(analysis: Analysis, sentence: Sentence, group: VerbGroup) -> VerbGroup | None:
    """The verb of the clause on which this one hangs: the next that it opens, else the one that governs it."""
    governor = sentence.groups[group.governor] if group.governor >= 0 else None
    opens = governor is None or analysis.timeline.lowers[group.opener - 1] in (
        ",",
        ":",
        "that",
        "and",
        "but",
        "``",
        "“",
        '"',
    )
    opens = opens or (governor is not None and governor.lemma in SAYING and governor.end == group.opener)
    later = [
        other
        for other in sentence.finite()
        if other.first >= group.end and other.opener != group.opener and other.clause in ("main", "content")
    ]
    if opens:
        for other in later:
            inserted = (
                other.lemma in SAYING and analysis.timeline.lowers[other.first - 1] == ","
            )  # ", says the report,"
            if "," in analysis.timeline.lowers[group.end : other.first] and other.joined < 0 and not inserted:
                told_next = (o for o in later if o.first > other.end and o.clause == "content")
                inside = next(told_next, None) if other.lemma in SAYING and other.past else None
                ahead = inside is not None and inside.modal in _AHEAD and sentence.groups[inside.governor] is other
                return inside if inside is not None and ahead else other  # "If they are elected, it said it will"
    if governor is None and later:
        return later[0]
    if governor is None:
        return next((other for other in sentence.groups if other.form == "bare"), None)  # "Take a coat in case …"
    return governor


def _asked(analysis: Analysis, sentence: Sentence, group: VerbGroup, opener: str, consequence: VerbGroup) -> bool:
    """Whether the clause is an indirect question, or tells of a day already named."""
    if opener not in ("if", "when"):
        return False
    lowers = analysis.timeline.lowers
    before = group.opener - 1
    if before < sentence.first or lowers[before] in _MARKS:
        return opener != "if" and _subject_clause(analysis, group, consequence)
    if lowers[before] == "," and opener != "if":
        return sentence.first < before and not any(
            other.form == "finite" and other.first > group.end for other in sentence.groups
        )
    if lowers[before] in ("that", ":"):
        return False
    if lowers[before] in ("and", "or") and lowers[before - 1] in _ASKING:
        return True  # "whether and when he will play is anyone's guess"
    near = [other for other in sentence.groups if other.end <= group.opener]
    if not near:
        return lowers[before].isalpha() and lowers[before] not in _LEADING  # "the date when"
    verb = near[-1]
    if "," in lowers[verb.end : group.opener]:
        return False
    if verb.lemma in ("come", "arrive") and has(analysis, sentence.first, group.opener, TIME_NOUNS):
        return True  # "the moment will come when"
    if (
        verb.lemma in SAYING
        and verb.end == group.opener
        and opener == "if"
        and "," in lowers[group.end : sentence.last]
    ):
        return False  # "warned if the strike continues, the refinery will close"
    thought = opener == "if" and verb.lemma in THINKING - SAYING
    if thought and analysis.timeline.tags[before] in ("NN", "NNS") and verb.end < before + 1:
        return False  # "expects gains if the sale succeeds"
    if thought and verb.passive and lowers[verb.first - 1] != "it":
        return False  # "Tests are recognized if"
    return verb.lemma in _QUESTIONS or (verb.lemma == "be" and verb.end == group.opener)


def _subject_clause(analysis: Analysis, group: VerbGroup, consequence: VerbGroup) -> bool:
    """Whether the clause is the subject of the verb after it: "When the port will reopen is unclear"."""
    between = analysis.timeline.lowers[group.end : consequence.first]
    return "," not in between and (not between or consequence.lemma in _DEPENDING)


def _needed(analysis: Analysis, sentence: Sentence, group: VerbGroup, opener: str, consequence: VerbGroup) -> str:
    """The tense that the clause needs instead of "will" or "would"; "" where these may stand."""
    if not _own_verb(analysis, group) or _willing(analysis, sentence, group):
        return ""
    ahead = consequence.modal in _TO_COME or consequence.tense == "present" or consequence.form == "bare"
    if group.modal == "would":
        if opener in ("if", "unless"):
            if group.perfect:
                return "past perfect" if consequence.modal in _IMAGINED else ""
            if consequence.present and _bound(analysis, consequence):
                return "present"  # "drops out if it would lose"
            return "past" if consequence.modal in _IMAGINED | _AHEAD else ""
        if opener in _UPON and (_meant(sentence, group, consequence) or _done(consequence)):
            return "past"
        return "present" if consequence.modal in _AHEAD and opener != "while" else ""
    if opener == "while":
        busy = group.progressive or (group.lemma == "be" and has(analysis, group.end, group.end + 1, _UNDER_WAY))
        return "present" if busy and consequence.modal in _AHEAD and not consequence.negated else ""
    if opener in ("before", "after") and consequence.past:
        return "past"
    if opener in ("when", "whenever", "if", "before", "after") and not ahead:
        return ""
    return "present perfect" if group.perfect else "present"


def _bound(analysis: Analysis, consequence: VerbGroup) -> bool:
    """Whether the clause states an outcome, and no view of one: "the bank fails if", not "it is best if"."""
    plain = (
        consequence.clause in ("main", "content") and consequence.lemma not in _VIEWS | SAYING | THINKING | _QUESTIONS
    )
    return plain and (
        analysis.timeline.lowers[consequence.first - 1] not in ("i", "we", "you") or consequence.lemma == "lose"
    )


def _meant(sentence: Sentence, group: VerbGroup, consequence: VerbGroup) -> bool:
    """Whether the clause hangs on what was meant to be done: "vowed to stay until a successor would be found"."""
    before = [other for other in sentence.groups if other.end <= group.opener]
    meant = before[-1].form == "infinitive" and consequence.tense == "past" if before else False
    return meant and consequence.lemma != "use" and not consequence.modal


def _done(consequence: VerbGroup) -> bool:
    """Whether the clause hangs on an act that was done: "fled as soon as the drone would appear"."""
    return consequence.past and consequence.clause == "main" and consequence.lemma not in SAYING | THINKING | {"be"}


def _upon(analysis: Analysis, sentence: Sentence, group: VerbGroup, consequence: VerbGroup) -> bool:
    """Whether a past act is the time of something usual or to come: "They get it back once they arrived"."""
    others = [other for other in sentence.finite() if other is not group]
    usual = consequence.present or (consequence.modal in _AHEAD and not consequence.perfect)
    return (
        usual
        and group.past
        and group.lemma in PUNCTUAL - SAYING
        and consequence.lemma not in SAYING | THINKING
        and all(other.tense == "present" and not other.perfect for other in others)
        and not sentence.times
        and told(analysis, group)
        and _own_verb_near(analysis, group)
    )


def _own_verb_near(analysis: Analysis, group: VerbGroup) -> bool:
    """Whether opener, subject and verb stand together: "once they arrived", "until the vote closed"."""
    return 1 < group.first - group.opener <= 4 and "," not in analysis.timeline.lowers[group.opener : group.first]


def _nested(sentence: Sentence, group: VerbGroup) -> bool:
    """Whether another clause, and no relative one, parts opener and verb: "until 2045 unless …, and it will"."""
    return any(group.opener < other.first < group.first and other.clause != "relative" for other in sentence.finite())


def _own_verb(analysis: Analysis, group: VerbGroup) -> bool:
    """Whether nothing between opener and verb shows another subject: "after the vote the deputies will"."""
    lowers, tags = analysis.timeline.lowers, analysis.timeline.tags
    start = group.opener + 1
    if lowers[start] == "that" and lowers[group.opener] in ("provided", "providing", "condition", "case", "time"):
        start += 1
    if tags[start] == "CD" and start + 1 == group.first:
        return False  # "those who came before 1990 will remember"
    if group.first <= start or group.head == group.first or lowers[start] == "," or lowers[start] in _POINTS:
        return False
    preposed = lowers[group.opener] in ("before", "after", "until", "till")
    if preposed and lowers[start] in ("this", "that") and tags[start + 1] not in ("NN", "JJ", "NNP"):
        return False  # "only after this will"
    for token in range(start + 1, group.first):
        if tags[token] in ("PRP", "EX") and lowers[token] in NOMINATIVE and tags[token - 1] != "CC":
            return lowers[token - 1] == "that"
        if tags[token] in ("DT", "PRP$") and tags[token - 1] in ("NN", "NNS", "NNP", "NNPS", "CD"):
            return False
    return lowers[group.first - 1] != "that"


def _willing(analysis: Analysis, sentence: Sentence, group: VerbGroup) -> bool:
    """Whether the modal tells of willingness, refusal, a request, a wish or an outcome."""
    lowers = analysis.timeline.lowers
    subject = lowers[group.first - 1]
    plain = not (group.progressive or group.perfect or group.passive)
    if lowers[group.opener] not in ("if", "unless", "provided", "providing") or not plain:
        return False
    if (
        (subject == "you" and (group.lemma != "be" or lowers[group.end : group.end + 1] in (["so"], ["kind"])))
        or group.lemma in _WISHES
        or has(analysis, group.first, group.end, _WILLINGLY)
    ):
        return True
    if lowers[group.end] in ("me", "us"):
        return True  # "if the minister will excuse me"
    if subject in _OUTCOME_SUBJECTS and group.lemma in _OUTCOMES and lowers[group.opener] != "unless":
        return True
    refused = group.negated and lowers[group.opener] in ("if", "unless")
    if refused and group.lemma not in _NO_ACTS and subject not in ("it", "there"):
        return True
    if group.modal != "would":
        return False
    if lowers[group.opener + 1] == "only":
        return True  # "if only the rain would stop"
    return has(analysis, sentence.first, group.opener, _REQUESTS) and lowers[group.opener] == "if"


def _mixed(
    analysis: Analysis, sentence: Sentence, group: VerbGroup, consequence: VerbGroup, before: Sentence | None
) -> Iterator[Match]:
    """The half of a conditional that does not fit the other: "if it had been raised, they will be alive"."""
    condition = (group.first, group.end)
    then = _past_time(analysis, sentence, consequence)
    if group.past_perfect and consequence.modal in _IMAGINED and not consequence.perfect and then:
        yield _match(analysis, consequence, condition, "what did not happen", _unreal(consequence))
        return
    if (
        group.past and group.lemma != "be" and consequence.modal == "would" and consequence.perfect
        and (group.negated or consequence.first < group.first)
        and (_past_time(analysis, sentence, group) or _happened(analysis, sentence, group, consequence))
    ):  # fmt: skip
        other = (consequence.first, consequence.end)
        yield _match(analysis, group, other, "what did not happen", rewritten(analysis, group, "past perfect"))
        return
    unreal = group.past_perfect or (group.past and _were(analysis, group))
    if unreal and consequence.modal in _AHEAD:
        yield _match(analysis, consequence, condition, "what is imagined", _imagined(analysis, consequence))
    elif group.present and _never_came(analysis, group, consequence):
        yield _match(
            analysis, consequence, condition, "the condition is open", rewritten(analysis, consequence, "will")
        )
    elif group.present and consequence.modal == "would" and consequence.perfect and group.lemma in PUNCTUAL:
        suggestion = rewritten(analysis, consequence, "will")
        yield _match(analysis, consequence, condition, "the condition is open", suggestion)
    elif group.past and consequence.modal in _AHEAD and _measured(analysis, sentence, group):
        yield _match(analysis, consequence, condition, "what is imagined", _imagined(analysis, consequence))
    elif (
        group.past and consequence.modal in _AHEAD and not consequence.perfect and told(analysis, group)
        and (
            _to_come(analysis, sentence, group)
            or _out_of_the_blue(analysis, sentence, group, consequence, before)
        )
    ):  # fmt: skip
        other = (consequence.first, consequence.end)
        yield _match(analysis, group, other, "what is to come", rewritten(analysis, group, "present"))


def _unreal(group: VerbGroup) -> str:
    """The group with "have": "would win" as "would have won"; "" for a group of more parts."""
    modal = group.modal + (" not" if group.negated else "")
    return f"{modal} have {inflect(group.lemma, 'VBN')}" if not _complex(group) else ""


def _past_time(analysis: Analysis, sentence: Sentence, group: VerbGroup) -> bool:
    """Whether the clause of the group names a past time: "last week", "in 1991"."""
    return any(time.when == "past" and time.kind != "recent" for time, _ in adverbials(analysis, sentence, group))


def _happened(analysis: Analysis, sentence: Sentence, group: VerbGroup, consequence: VerbGroup) -> bool:
    """Whether the condition is one act, and the whole no plan of a past: "vowed she would have left if he called"."""
    governor = sentence.groups[consequence.governor] if consequence.governor >= 0 else None
    own = consequence.clause in ("main", "content") and (governor is None or governor.tense == "present")
    valued = (
        consequence.lemma == "be" and analysis.timeline.lowers[consequence.first - 1] == "it"
    )  # "it would have been odd if"
    dated = any(time.kind in ("date", "story", "clock") for time, _ in adverbials(analysis, sentence, group))
    return own and not valued and (group.lemma in PUNCTUAL - SAYING or dated)


def _complex(group: VerbGroup) -> bool:
    return group.passive or group.progressive or group.perfect


def _never_came(analysis: Analysis, group: VerbGroup, consequence: VerbGroup) -> bool:
    """Whether the outcome is told as past though its condition is still open: "was in vain if the army attacks"."""
    lowers = analysis.timeline.lowers
    return (
        consequence.past
        and consequence.clause == "main"
        and consequence.end < group.opener
        and group.lemma in (PUNCTUAL | {"attempt", "try"}) - SAYING - THINKING
        and lowers[consequence.first - 1] not in ("it", "that", "this", "what")
        and not has(analysis, consequence.end, group.opener, frozenset((",", "worth", "as", "even", "only")))
        and told(analysis, group)
    )


def _were(analysis: Analysis, group: VerbGroup) -> bool:
    """Whether "were" is the subjunctive: "were to", "if he were"."""
    lowers, tags = analysis.timeline.lowers, analysis.timeline.tags
    if lowers[group.first] != "were":
        return False
    return lowers[group.end : group.end + 1] == ["to"] or tags[group.first - 1] in ("NN", "NNP") or (
        lowers[group.first - 1] in ("i", "he", "she", "it", "there", "this", "that")
    )  # fmt: skip


def _imagined(analysis: Analysis, group: VerbGroup) -> str:
    """The group with "would" or "could" for its modal."""
    modal = "could" if group.modal in ("can", "ca") else "would"
    if group.modal == "'ll":
        modal = " would"
    return modal + analysis.text[analysis.ends[group.first] : analysis.ends[group.end - 1]]


def _to_come(analysis: Analysis, sentence: Sentence, group: VerbGroup) -> bool:
    """Whether the condition names a time to come: "resigned before then", "fell next week"."""
    lowers = analysis.timeline.lowers
    if any(time.when == "future" for time, _ in adverbials(analysis, sentence, group)):
        return True
    end = clause_end(analysis, sentence, group)
    return any(lowers[at] == "then" and lowers[at - 1] in ("before", "by", "until") for at in range(group.end, end))


def _measured(analysis: Analysis, sentence: Sentence, group: VerbGroup) -> bool:
    """Whether a figure is to be passed, of which one knows whether it has been: "fell below 70", "exceeded 5 %"."""
    end = clause_end(analysis, sentence, group)
    reaching = analysis.timeline.lowers[group.end : group.end + 1]
    threshold = group.lemma in _EXCEEDING or (group.lemma in _CHANGES and reaching[:1] and reaching[0] in _LIMITS)
    counted = any(analysis.timeline.tags[at] == "CD" for at in range(group.end, min(end, group.end + 5)))
    return bool(threshold and counted and not sentence.times and not group.negated)


def _out_of_the_blue(
    analysis: Analysis, sentence: Sentence, group: VerbGroup, consequence: VerbGroup, before: Sentence | None
) -> bool:
    """Whether no past about the condition could have happened in: "The law is old. If he resigned, she will follow"."""
    if before is None or group.lemma not in PUNCTUAL or group.passive or group.negated:
        return False
    if analysis.timeline.lowers[consequence.first - 1] in NOMINATIVE:
        return False
    around = [*before.finite(), *sentence.finite()]
    return all(other.tense == "present" or other is group or other.clause == "attribution" for other in around)


def _inverted(analysis: Analysis, sentence: Sentence) -> Iterator[Match]:
    """A condition without "if": "Had the Allies failed, Germany will have won"."""
    lowers, tags = analysis.timeline.lowers, analysis.timeline.tags
    first = sentence.first
    while first < sentence.last - 2 and not lowers[first][:1].isalpha():
        first += 1
    if first >= sentence.last - 2 or lowers[first] not in ("had", "were") or lowers[sentence.last - 1] == "?":
        return
    if tags[first + 1] not in ("DT", "PRP", "PRP$", "EX", "NN", "NNS", "NNP", "NNPS", "JJ", "CD"):
        return
    commas = [at for at in range(first, sentence.last) if lowers[at] == ","]
    for other in sentence.finite():
        if commas and other.first > commas[0] and other.clause in ("main", "content"):
            if other.modal in _AHEAD:
                yield _match(analysis, other, (first, first + 1), "what is imagined", _imagined(analysis, other))
            elif (
                lowers[first] == "had" and other.modal in _IMAGINED and not other.perfect
                and _past_time(analysis, sentence, other)
            ):  # fmt: skip
                yield _match(analysis, other, (first, first + 1), "what did not happen", _unreal(other))
            return
