"""Agreement: a verb and a subject whose numbers cannot go together (Quirk et al. 1985, 10.34-50).

Only where the subject is certain, and only where English lets no choice: groups of people ("the team are"), amounts
("five years is"), "none", "a number of" and coordinated subjects are left alone.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from mtaudit.engine.match import Match
from mtaudit.english.analysis import Analysis
from mtaudit.english.inflection import inflect
from mtaudit.english.timeline import Sentence
from mtaudit.english.verbs import ADVERBS, VerbGroup
from mtaudit.finding import Related

_SINGULAR: Final = frozenset(("is", "was", "has", "does"))
_PLURAL: Final = frozenset(("are", "were", "have", "do"))
_OTHER_NUMBER: Final = {
    "is": "are", "was": "were", "has": "have", "does": "do", "are": "is", "were": "was", "have": "has", "do": "does",
}  # fmt: skip
#: One word for many people or things: British copy takes the plural, American the singular.
_COLLECTIVE: Final = frozenset(
    "administration agency airline army assembly association audience authority band bank board brigade bureau "
    "cabinet cast chain choir church class club coalition command commission committee community company congress "
    "consortium corporation council country couple court crew crowd dozen duo electorate enemy estate family "
    "federation fire firm fleet force foundation gang garrison government group half herd household hundred "
    "industry jury leadership league left legislature lot majority management media membership militia military "
    "million ministry minority mob mission navy nation network none number office opposition orchestra "
    "organisation organization outfit pair panel parliament part party patrol percent percentage personnel police "
    "population press proportion public quarter quartet range remainder rest right rump school section sector "
    "sect senate service side society squad staff subsidiary succession third team thousand trio troop troupe "
    "trust two-thirds union unit university variety village youth maker giant carrier operator lender retailer "
    "manufacturer host any all most more some such both half poor rich young old wounded dead elderly homeless "
    "sick unemployed injured kind sort type lack series handful host string cattle people folk offspring data "
    "bacteria criteria phenomena counsel clergy aircraft spacecraft fish sheep deer means headquarters crossroads "
    "species swine vermin cent livestock poultry infantry cavalry percent. pct bulk total average minimum maximum "
    "plenty few many several majority. % wildlife".split()
)
#: Plural in form only, or one thing as often as many.
_PLURAL_IN_FORM: Final = frozenset(
    "news politics economics physics mathematics maths statistics athletics gymnastics mechanics genetics ethics "
    "electronics logistics series species headquarters means measles mumps rabies diabetes billiards darts "
    "dominoes athletics aerobics linguistics tactics acoustics analytics robotics ceramics graphics barracks "
    "works crossroads innings gallows kudos arms odds data media states nations airlines motors industries "
    "systems years months weeks days hours minutes seconds miles kilometers kilometres meters metres feet pounds "
    "dollars euros percent tons tonnes percents cents degrees points barrels acres hectares thirds quarters "
    "fifths halves goods chess sales games united stocks lots blues sports premises sciences studies affairs "
    "services arts electrics pence yuan yen".split()
)
_ONE: Final = frozenset("everyone everybody someone somebody nobody each anyone anybody".split())
_NOUNS: Final = frozenset(("NN", "NNS", "NNP", "NNPS"))
_BEFORE_HEAD: Final = frozenset(
    ("DT", "PRP$", "JJ", "JJR", "JJS", "CD", "NN", "NNP", "NNS", "POS", "HYPH", "VBN", "VBG")
)
_UNITED: Final = frozenset(("and", "or", "nor", "plus", "&", "/", "with", "not"))


def subject_verb(analysis: Analysis) -> Iterator[Match]:
    """A singular verb with a plural subject, or the reverse, with the subject's head as the other half."""
    for sentence in analysis.timeline.narrated():
        for group in sentence.finite():
            if group.modal or analysis.quoted[group.head] or group.clause == "aside":
                continue
            head = (
                _there(analysis, sentence, group) if _after_there(analysis, group) else _head(analysis, sentence, group)
            )
            if head is None:
                continue
            start, end = analysis.starts[group.first], analysis.ends[group.end - 1]
            noun = Related(analysis.starts[head], analysis.ends[head], "the subject")
            suggestion = _turned(analysis, group)
            number = "plural" if _number(analysis, group) == "singular" else "singular"
            values = {
                "verb": analysis.words[group.first], "subject": analysis.words[head], "suggestion": suggestion,
                "number": number,
            }  # fmt: skip
            yield Match(start, end, values, (suggestion,), (noun,))


def _number(analysis: Analysis, group: VerbGroup) -> str:
    """The number that the operator shows: singular, plural, or "" where it shows none."""
    low = analysis.lowers[group.first]
    if low in _SINGULAR:
        return "singular"
    if low in _PLURAL:
        return "plural"
    tag = analysis.timeline.tags[group.first]
    if low.isalpha() and group.first == group.head:
        return "singular" if tag == "VBZ" else "plural" if tag == "VBP" else ""
    return ""


def _turned(analysis: Analysis, group: VerbGroup) -> str:
    low = analysis.lowers[group.first]
    turned = _OTHER_NUMBER.get(low)
    if turned is None:
        turned = group.lemma if _number(analysis, group) == "singular" else inflect(group.lemma, "VBZ")
    rest = analysis.text[analysis.ends[group.first] : analysis.ends[group.end - 1]]
    return (turned.capitalize() if analysis.words[group.first][:1].isupper() else turned) + rest


def _after_there(analysis: Analysis, group: VerbGroup) -> bool:
    return group.first > 0 and analysis.timeline.tags[group.first - 1] == "EX"


def _there(analysis: Analysis, sentence: Sentence, group: VerbGroup) -> int | None:
    """The noun after "there is", where it disagrees."""
    lowers, tags = analysis.lowers, analysis.timeline.tags
    number = _number(analysis, group)
    if group.lemma != "be" or not number:
        return None
    at = group.end
    while at < sentence.last and (tags[at] in ADVERBS or lowers[at] == "also"):
        at += 1
    first = at
    while at < sentence.last and tags[at] in _BEFORE_HEAD and tags[at] not in ("VBN", "VBG", "HYPH"):
        at += 1
    head = at - 1
    if head < first or tags[head] not in ("NN", "NNS") or (at < sentence.last and tags[at] in _NOUNS):
        return None
    following = lowers[at] if at < sentence.last else ""
    if "and" in lowers[first : at + 4] or "," in lowers[at : at + 1] or "POS" in tags[first:at]:
        return None
    if number == "singular":
        many = tags[head] == "NNS" and lowers[head] not in _PLURAL_IN_FORM and lowers[first] not in ("a", "an", "one")
        return head if many and following != "-" else None
    one = lowers[first] in ("a", "an") and tags[head] == "NN" and lowers[head] not in _COLLECTIVE and following != "of"
    return head if one and not any(tags[t] == "CD" for t in range(first, at)) else None


def _head(analysis: Analysis, sentence: Sentence, group: VerbGroup) -> int | None:
    """The head of a certain subject that disagrees with the group."""
    lowers, tags = analysis.lowers, analysis.timeline.tags
    number = _number(analysis, group)
    if not number or group.joined >= 0:
        return None
    before = group.first - 1
    while before > sentence.first and tags[before] in ADVERBS:
        before -= 1
    if before >= sentence.first and tags[before] == "PRP":
        return _pronoun(analysis, sentence, group, before, number)
    if group.clause == "relative":
        return _antecedent(analysis, sentence, group, number)
    if not group.sure or (group.clause == "content" and group.opener < 0):
        return None
    at = _subject_start(analysis, sentence, group)
    if at is None:
        return None
    low = lowers[at]
    if group.opener >= 0 and lowers[group.opener] in ("how", "what", "which"):
        return None
    if not {"how", "what", "which", "-"}.isdisjoint(lowers[at : group.first]):
        return None
    following = lowers[at + 1] if at + 1 < group.first else ""
    auxiliary = lowers[group.first] in _OTHER_NUMBER
    if low in _ONE and (low != "each" or following == "of"):
        return at if number == "plural" and _plain(analysis, sentence, at + 1, group) else None
    if low in _SEVERAL and following == "of" and number == "singular" and auxiliary:
        counted = next((t for t in range(at + 2, group.first) if tags[t] == "NNS"), -1)
        fine = (
            counted > 0
            and lowers[counted] not in _PLURAL_IN_FORM
            and lowers[at + 2] in ("the", "his", "her", "their", "its")
        )
        return at if fine and _plain(analysis, sentence, at + 1, group) else None
    if low == "one" and following == "of":
        return at if number == "plural" and auxiliary and _plain(analysis, sentence, at + 1, group) else None
    head = -1
    end = at
    while end < group.first and tags[end] in _BEFORE_HEAD:
        if tags[end] in _NOUNS:
            head = end
        elif head >= 0 and tags[end] in ("DT", "PRP$", "VBN", "VBG", "CD"):
            break
        end += 1
    pair = _pair(analysis, at, group) if number == "singular" and auxiliary else None
    if pair is not None:
        return pair
    if head >= 0 and lowers[head] in _NEWS and number == "plural" and auxiliary and end == group.first:
        return head if not (_UNITED & set(lowers[at:end])) else None
    if head < 0 or tags[head] not in ("NN", "NNS") or end - head != 1:
        return None
    capital = not analysis.words[head].islower()
    if capital and (tags[head] != "NNS" or head > sentence.first or end == group.first):
        return None  # "Sideways is directed by": a title
    if not _plain(analysis, sentence, end, group) or head >= group.first:
        return None
    if tags[head] == "NNS":
        if not auxiliary and lowers[group.first] not in _VERBS_ALONE:
            return None
        if number == "plural" or lowers[head] in _PLURAL_IN_FORM or lowers[at] in ("a", "an", "one", "each", "every"):
            return None
        if tags[at] in ("CD", "VBG") or _UNITED & {"with"} & set(lowers[at:end]):
            return None
        return head
    if number == "singular" or not auxiliary:
        return None
    if lowers[head] == "number" and low == "the" and lowers[end : end + 1] == ["of"]:
        return head
    if lowers[head] in _COLLECTIVE or analysis.lemmas[head] in _COLLECTIVE or low not in _DETERMINERS:
        return None
    if lowers[group.first] == "were" and group.clause != "main":
        return None
    rest = set(lowers[at : end if end < group.first and lowers[end] == "," else group.first])
    return None if rest & (_UNITED | {"as", "along", ",", "all", "both"}) else head


#: Forms in -s that are no plural nouns.
_VERBS_ALONE: Final = frozenset(
    "says goes comes makes gives becomes seems remains contains includes appears belongs knows wants tells thinks "
    "gets keeps brings sees believes consists depends suffers receives expects".split()
)
_SEVERAL: Final = frozenset(
    "two three four five six seven eight nine ten several many few both most some all half".split()
)
_NEWS: Final = frozenset("news physics mathematics economics athletics".split())


def _pair(analysis: Analysis, at: int, group: VerbGroup) -> int | None:
    """The last head of "the minister and the mayor", or of two names, right before the verb."""
    lowers, tags = analysis.lowers, analysis.timeline.tags
    if "and" not in lowers[at : group.first]:
        return None
    middle = lowers.index("and", at)
    one, two = tags[at:middle], tags[middle + 1 : group.first]
    for part in (one, two):
        if (
            not part
            or part[0] not in ("DT", "PRP$")
            or part[-1] != "NN"
            or len(part) > 3
            or not set(part[1:-1]) <= {"JJ", "NN"}
        ):
            return None
    if lowers[at] in ("each", "every", "no", "any", "this", "that") or lowers[middle + 1] in ("each", "every", "no"):
        return None
    return (
        group.first - 1 if lowers[at] in ("a", "an", "the", "his", "her") and lowers[middle - 1] in _PERSONS else None
    )


#: A person and another are two; "the rise and the fall of the empire is" may be one.
_PERSONS: Final = frozenset(
    "man woman boy girl minister president premier king queen mayor governor chairman director father mother son "
    "daughter brother sister wife husband driver pilot captain officer soldier guard doctor nurse teacher student "
    "lawyer judge journalist reporter spokesman spokeswoman bridge house school hospital church village town city "
    "car bus truck train plane ship boat dog horse company bank court law factory plant road player coach actor "
    "actress singer".split()
)


def _antecedent(analysis: Analysis, sentence: Sentence, group: VerbGroup, number: str) -> int | None:
    """The plural right before "who" or "that", where no other noun can be meant: "the men who was"."""
    lowers, tags = analysis.lowers, analysis.timeline.tags
    head = group.opener - 1
    if (
        number != "singular"
        or lowers[group.first] not in _SINGULAR
        or group.opener != group.first - 1
        or head < sentence.first
    ):
        return None
    if lowers[group.opener] not in ("who", "that", "which") or tags[head] != "NNS" or lowers[head] in _PLURAL_IN_FORM:
        return None
    at = head
    while at > sentence.first and tags[at - 1] in ("JJ", "CD", "NN"):
        at -= 1
    if tags[at - 1] != "DT" or (at - 2 >= sentence.first and tags[at - 2] in ("IN", "CC", "NN", "NNS", ",")):
        return None
    return head


_DETERMINERS: Final = frozenset("the a an this that every each another his her its their our my".split())


def _subject_start(analysis: Analysis, sentence: Sentence, group: VerbGroup) -> int | None:
    """Where the subject begins: the clause's first token, or what follows a fronted adverbial and its comma."""
    lowers, tags = analysis.lowers, analysis.timeline.tags
    at = max(group.start, sentence.first)
    while at < group.first and (
        lowers[at] in ("and", "but", "``", "''", '"', "“", "”", "-", "—") or tags[at] in ADVERBS
    ):
        at += 1
    for time in sentence.times:
        if time.first == at:
            at = time.end + (time.end < sentence.last and lowers[time.end] == ",")
    if at >= group.first:
        return None
    if tags[at] in ("IN", "TO", "VBG", "VBN"):
        # "In the south, the roads has": one comma, and a subject after it
        commas = [t for t in range(at, group.first) if lowers[t] == ","]
        if len(commas) != 1 or any(other.first < group.first for other in sentence.finite() if other is not group):
            return None
        at = commas[0] + 1
    return at if at < group.first and tags[at] in _BEFORE_HEAD else None


def _plain(analysis: Analysis, sentence: Sentence, at: int, group: VerbGroup) -> bool:
    """Whether only phrases that belong to the head stand between it and the verb."""
    lowers, tags = analysis.lowers, analysis.timeline.tags
    if at >= group.first:
        return True
    if lowers[at] == ",":
        # "The building, which houses two theatres, is"
        aside = lowers[at + 1] in ("which", "who") and lowers[group.first - 1] == ","
        return aside and lowers[at : group.first].count(",") == 2
    if tags[at] not in ("IN", "TO", "VBN", "VBG", "WDT", "WP") and lowers[at] not in ("that", "who", "which"):
        return False
    if lowers[at] in ("than", "as", "but", "besides", "like") or any(
        lowers[t] in ("(", "or", ";", ":") for t in range(at, group.first)
    ):
        return False
    for token in range(at, group.first):
        if lowers[token] in ("``", "''", '"', "“", "”"):
            return False
        if tags[token] in _NOUNS and tags[token + 1] in ("DT", "PRP$"):
            return False
        if tags[token] in ("PRP", "EX") and lowers[token] not in ("it", "them", "him", "her", "us"):
            clause = any(other.end <= group.first and other.first > token for other in sentence.finite())
            if not clause:
                return False
        if lowers[token] == ",":
            return False
    return True


def _pronoun(analysis: Analysis, sentence: Sentence, group: VerbGroup, at: int, number: str) -> int | None:
    low = analysis.lowers[at]
    if at > sentence.first and analysis.lowers[at - 1] in (
        "and",
        "or",
        "of",
        "than",
        "let",
        "nor",
        "that",
        "with",
        "like",
    ):
        return None
    verb = analysis.lowers[group.first]
    if verb == "were" or (group.lemma == "be" and group.form != "finite"):
        return None
    if low in ("he", "she", "it"):
        return at if number == "plural" and verb in _OTHER_NUMBER and group.sure else None
    if low in ("they", "we"):
        return at if number == "singular" and verb in _SINGULAR else None
    return None
