"""Time adverbials: what is one, and when it lies."""

import pytest

from mtaudit.document import Document
from mtaudit.english.analysis import Analysis


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("It rained yesterday evening.", [("yesterday evening", "past", "deictic")]),
        ("Some 10,000 years ago it melted.", [("Some 10,000 years ago", "past", "deictic")]),
        ("Two and a half years later it closed.", [("Two and a half years later", "", "story")]),
        ("The same evening he left.", [("The same evening", "", "story")]),
        ("That year the firm moved.", [("That year", "", "story")]),
        ("Earlier, the mayor had left.", [("Earlier", "past", "story")]),
        ("Earlier reports were wrong.", []),
        ("He slept shortly after midnight on Saturday.", [("shortly after midnight on Saturday", "", "clock")]),
        ("At about nine the doors opened.", [("At about nine", "", "clock")]),
        ("She scored in the 71st minute.", [("in the 71st minute", "", "clock")]),
        ("During the Thirty Years' War it burned.", [("During the Thirty Years' War", "past", "era")]),
        ("In the 1960s and 1970s it grew.", [("In the 1960s and 1970s", "past", "era")]),
        ("In the 18th century it grew.", [("In the 18th century", "past", "era")]),
        ("It failed as early as 1992.", [("as early as 1992", "past", "year")]),
        ("He taught from May 2003 to June 2007.", [("from May 2003 to June 2007", "past", "month")]),
        ("He taught between 1990 and 1995.", [("between 1990 and 1995", "past", "year")]),
        ("It has grown in the past decades.", [("in the past decades", "past", "recent")]),
        ("It grows within the next ten years.", [("within the next ten years", "", "ahead")]),
        ("It opens by the end of next year.", [("by the end of next year", "future", "span")]),
        ("It is banned from 1 July next year.", [("from 1 July next year", "future", "span")]),
        ("It comes back in 2038.", [("in 2038", "future", "year")]),
        ("It ends two weeks from now.", [("two weeks from now", "future", "deictic")]),
        ("At the moment he sleeps.", [("At the moment", "present", "deictic")]),
        ("He was born on the evening of 11 October 1942.", [("on the evening of 11 October 1942", "past", "date")]),
        ("The day before, he left.", [("The day before", "", "story")]),
        ("The day before the vote he left.", []),
        ("He left two summers ago.", [("two summers ago", "past", "deictic")]),
        ("He left the week before last.", [("the week before last", "past", "deictic")]),
        ("Not long ago he left.", [("Not long ago", "past", "deictic")]),
        ("He left on 24.02.2009.", [("on 24.02.2009", "past", "date")]),
        ("He taught between March and May of last year.", [("between March and May of last year", "past", "deictic")]),
        ("It fell at yesterday's session.", [("at yesterday's", "past", "deictic")]),
        ("It lost in last year's election.", [("in last year's", "past", "deictic")]),
        ("It ran in last year's budget.", []),
        ("It snowed in the night from Friday to Saturday.", [("in the night from Friday to Saturday", "", "date")]),
        ("Yesterday's match was the first in ten years of the 2021 election.", []),
    ],
)
def test_times(text: str, expected: list[tuple[str, str, str]]) -> None:
    analysis = Analysis(Document(text))
    found = [
        (text[analysis.starts[time.first] : analysis.ends[time.end - 1]], time.when, time.kind)
        for sentence in analysis.timeline.sentences
        for time in sentence.times
    ]
    assert found == expected


def test_a_story_that_may_be_old_does_not_put_its_own_year_into_the_past() -> None:
    analysis = Analysis(Document("The firm said it grew. Output will rise in 1988. It will pay off its debt in 1990."))
    assert [time.when for sentence in analysis.timeline.sentences for time in sentence.times] == ["", ""]
