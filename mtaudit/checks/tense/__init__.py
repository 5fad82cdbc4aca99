"""Tense: shifts that English does not make, each with both halves of the conflict."""

from mtaudit.checks.tense.adverbial import adverbial_conflict
from mtaudit.checks.tense.attribution import attribution_switch
from mtaudit.checks.tense.conditional import conditional
from mtaudit.checks.tense.coordination import coordinated_verbs
from mtaudit.checks.tense.forms import verb_form
from mtaudit.checks.tense.past_perfect import past_perfect
from mtaudit.checks.tense.perfect import perfect_with_past_time
from mtaudit.checks.tense.runs import present_in_past_run
from mtaudit.checks.tense.sequence import sequence

__all__ = [
    "adverbial_conflict",
    "attribution_switch",
    "conditional",
    "coordinated_verbs",
    "past_perfect",
    "perfect_with_past_time",
    "present_in_past_run",
    "sequence",
    "verb_form",
]
