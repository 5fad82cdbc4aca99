"""Verbs of saying, by which speech is told to be someone's."""

from __future__ import annotations

import re

# Verbs that introduce or close what was said.
SAYING = frozenset(
    "said says say told tells adds added stressed stresses noted notes stated states emphasized emphasizes "
    "emphasised emphasises underlined underlines underscored underscores declared declares announced announces "
    "claimed claims argued argues argue explained explains wrote writes read reads asked asks replied replies "
    "responded responds answered recalled recalls warned warns insisted insists insist concluded concludes "
    "continued commented comments complained complains confirmed confirms acknowledged acknowledges admitted "
    "admits agreed alleged alleges cautioned cautions conceded demanded demands exclaimed informed joked lamented "
    "mentioned observed pointed points predicted promised promises pledged quipped reiterated reiterates remarked "
    "remarks repeated reported reports revealed shouted specified specifies suggested suggests summed testified "
    "tweeted posted urged urges vowed vows wondered shared assured clarified clarifies expressed expresses "
    "quoted".split()
)
# Verbs that name a thing in quotation marks, or go on with what was said.
NAMING = frozenset(
    "called calls calling described describes describing dubbed denounced branded labelled labeled condemned "
    "hailed dismissed praised accused accuses accusing saying stating adding stressing noting".split()
)
WORD = re.compile(r"\b[a-z]++\b(?!-)")  # verbs are looked for among words in lower case


def says(text: str, start: int, stop: int) -> re.Match[str] | None:
    """The first verb of saying in `text[start:stop]`."""
    return next((word for word in WORD.finditer(text, start, stop) if word.group() in SAYING), None)
