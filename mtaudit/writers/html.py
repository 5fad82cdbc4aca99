"""The report that a desk opens: HTML that stands alone, for one story or many.

The template, the style and the script lie in `reports/`. A page asks the network for nothing and
its policy forbids it; the only style and the only script that may act are those inside, named by
their hashes, so that nothing in the copy ever can.
"""

from __future__ import annotations

import re
from base64 import b64encode
from collections.abc import Iterator
from functools import cache
from hashlib import sha256
from typing import NamedTuple

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup, escape

from mtaudit._version import __version__
from mtaudit.engine.evidence import evidence
from mtaudit.report import Run
from mtaudit.resources import folder
from mtaudit.writers.page.charts import histogram
from mtaudit.writers.page.story import ADVICE, VERDICTS, Page, RulePage, name_of, page, rule_pages
from mtaudit.writers.terminal import safe

#: More stories than this do not go into one file.
MAX_STORIES = 50

_INDEX = "index.html"


class Links(NamedTuple):
    """The files that a story of a folder points to."""

    up: str = ""
    before: str = ""
    after: str = ""


_ALONE = Links()


def render(run: Run) -> str:
    """The whole run as one file."""
    stories = _stories(run, fragments=len(run.reports) > 1)
    return _html(run, stories, index=len(stories) > 1)


def folder_pages(run: Run) -> Iterator[tuple[str, str]]:
    """The run as a folder: the name and the text of each file, the index first."""
    stories = _stories(run, fragments=False)
    names = [_file_name(story) for story in stories]
    yield _INDEX, _html(run, stories, index=True, files=names)
    for at, (story, name) in enumerate(zip(stories, names, strict=True)):
        before = names[at - 1] if at else ""
        after = names[at + 1] if at + 1 < len(names) else ""
        yield name, _html(run, [story], links=Links(_INDEX, before, after))


def _stories(run: Run, *, fragments: bool) -> list[Page]:
    rules = {rule.id: rule for rule in run.rules}
    measured = evidence()
    return [
        page(report, number, f"s{number}-" if fragments else "", rules, measured)
        for number, report in enumerate(run.reports, 1)
    ]


def _html(
    run: Run, stories: list[Page], *, index: bool = False, files: list[str] | None = None, links: Links = _ALONE
) -> str:
    style, script = _asset("report.css"), _asset("report.js")
    found: list[RulePage] = [] if files else rule_pages(stories, run.rules, evidence())
    text = (
        _environment()
        .get_template("report.html.j2")
        .render(
            run=run,
            stories=stories,
            index=index,
            files=files,
            links=links,
            rules=found,
            explained={item.rule.id for item in found},
            histogram=histogram(run.reports) if index else None,
            by_rule=_by_rule(stories) if index else [],
            style=Markup(style),
            script=Markup(script),
            policy=_policy(style, script),
            version=__version__,
        )
    )
    # Half a surrogate pair can come in by a JSON escape, in a name or an example, and is no text.
    return text.encode("utf-8", "replace").decode("utf-8")


def _by_rule(stories: list[Page]) -> list[tuple[str, int, int]]:
    """Each rule with its findings and the stories it found something in, commonest first."""
    totals: dict[str, tuple[int, int]] = {}
    for story in stories:
        for rule in story.rules:
            count, held = totals.get(rule.name, (0, 0))
            totals[rule.name] = (count + rule.count, held + 1)
    return sorted(((name, *counts) for name, counts in totals.items()), key=lambda row: (-row[1], row[0]))


def _file_name(story: Page) -> str:
    """A file name that is safe anywhere and says which story it is."""
    words = re.sub(r"[^a-z0-9]+", "-", story.report.document.name.lower().rpartition("/")[2].partition(".")[0])
    return f"{story.number:04}-{words.strip('-')[:60] or 'story'}.html"


def _policy(style: str, script: str) -> str:
    return (
        f"default-src 'none'; style-src '{_digest(style)}'; script-src '{_digest(script)}'; "
        "img-src data:; base-uri 'none'; form-action 'none'"
    )


def _digest(text: str) -> str:
    return f"sha256-{b64encode(sha256(text.encode()).digest()).decode()}"


@cache
def _asset(name: str) -> str:
    return (folder("reports") / name).read_text(encoding="utf-8")


@cache
def _environment() -> Environment:
    environment = Environment(
        loader=FileSystemLoader(folder("reports")),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    environment.filters |= {"gap": _gap, "plain": safe, "category": name_of, "plural": _plural}
    environment.globals |= {"VERDICTS": VERDICTS, "ADVICE": ADVICE}
    return environment


def _gap(text: str) -> Markup:
    """Line ends as they are: a parser would make one of a bare carriage return and the next."""
    return escape(text).replace("\r", Markup("&#13;"))


def _plural(number: int, one: str, many: str = "") -> str:
    return f"{number:,} {one if number == 1 else many or one + 's'}"
