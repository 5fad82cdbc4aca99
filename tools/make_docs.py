"""Generates what the documentation says of rules and of the configuration; mkdocs calls it as a hook.

Nothing of it is kept in the repository, so nothing of it can be out of date.
"""

from __future__ import annotations

import re
from itertools import groupby
from typing import TYPE_CHECKING, Any

from mtaudit.cli.config import toml_value
from mtaudit.engine.evidence import Evidence, evidence
from mtaudit.engine.loader import load_rules
from mtaudit.engine.rule import Rule
from mtaudit.workflow.config import keys

if TYPE_CHECKING:
    from mkdocs.config.defaults import MkDocsConfig
    from mkdocs.structure.files import Files
    from mkdocs.structure.pages import Page

_MARKUP = re.compile(r"[\\`*_{}\[\]<>#|!&~$]")
_KEYS = "<!-- keys -->"


def on_files(files: Files, config: MkDocsConfig) -> Files:
    """Add a page for each family of rules, and the index of them."""
    from mkdocs.structure.files import File

    rules = load_rules()
    pages = {"rules/index.md": index(rules)}
    for family, group in groupby(rules, key=lambda rule: rule.family):
        pages[f"rules/{family}.md"] = family_page(family, list(group))
    for path, text in pages.items():
        files.append(File.generated(config, path, content=text))
    return files


def on_page_markdown(markdown: str, page: Page, config: MkDocsConfig, files: Files) -> str:
    """Put the keys of the configuration where its page wants them."""
    return markdown.replace(_KEYS, key_sections()) if _KEYS in markdown else markdown


def index(rules: list[Rule]) -> str:
    """The table of all rules."""
    measured = evidence()
    rows = [
        "# All rules",
        "",
        f"{len(rules)} rules. `mtaudit rules explain RULE` shows the same in the terminal. Measured are hits per",
        "100,000 words of machine translation, of human translation and of original English news:",
        "see [how accuracy is measured](../accuracy.md).",
        "",
        "| Rule | What it finds | Severity | On | Measured |",
        "| --- | --- | --- | --- | --- |",
    ]
    for rule in rules:
        figures = measured.get(rule.id)
        link = f"[{rule.id}]({rule.family}.md#{anchor(rule)})"
        on = "yes" if rule.default and not rule.profiles else ", ".join(rule.profiles) or "no"
        brief = figures.brief() if figures else "not yet"
        rows.append(f"| {link} | {escaped(rule.summary)} | {rule.severity} | {on} | {brief} |")
    return "\n".join(rows) + "\n"


def family_page(family: str, rules: list[Rule]) -> str:
    """The rules of one family, with their reasons and examples."""
    measured = evidence()
    return "\n".join([f"# {family}", "", *(section(rule, measured.get(rule.id)) for rule in rules)])


def section(rule: Rule, figures: Evidence | None) -> str:
    """One rule."""
    facts = [f"**{rule.severity}**", rule.category]
    if rule.profiles:
        facts.append(f"house style {', '.join(rule.profiles)}")
    elif not rule.default:
        facts.append("off by default")
    if rule.source_languages:
        facts.append(f"for copy from {', '.join(rule.source_languages)}")
    rows = [f"## {escaped(rule.id)} {{ #{anchor(rule)} }}", "", escaped(rule.summary), "", " · ".join(facts), ""]
    rows += ["### Why", "", escaped(rule.why), ""]
    if rule.suggest or rule.advice:
        rows += ["### What to write", "", *(f"- {escaped(text)}" for text in (*rule.suggest, rule.advice) if text), ""]
    if rule.phrases:
        rows += ["### Wordings", "", *map(wording, rule.phrases.items()), ""]
    rows += ["### Flagged", "", *(f"- {marked(example)}" for example in rule.examples.bad), ""]
    rows += ["### Left alone", "", *(f"- {marked(example)}" for example in rule.examples.good), ""]
    rows += ["### Measured", "", *(figures.lines() if figures else ["Not yet."]), ""]
    if rule.note:
        rows += ["### Note", "", escaped(rule.note), ""]
    return "\n".join(rows)


def wording(pair: tuple[str, Any]) -> str:
    """A phrase with what to write for it."""
    phrase, options = pair
    texts = [options] if isinstance(options, str) else options or []
    return f"- {escaped(phrase)}" + (f" → {escaped(' / '.join(text or 'nothing' for text in texts))}" if texts else "")


def marked(example: str) -> str:
    """An example with what is flagged in bold."""
    pieces = re.split(r"\[\[(.*?)\]\]", example, flags=re.DOTALL)
    return "".join(f"**{escaped(piece)}**" if at % 2 else escaped(piece) for at, piece in enumerate(pieces))


def key_sections() -> str:
    """Each key of the configuration with its default and an example."""
    rows = []
    for key, (description, example, default) in keys().items():
        value = "not set" if default is None else f"`{toml_value(_builtin(default))}`"
        rows += [f"### {key}", "", f"{description} Default: {value}.", "", "```toml", f"{key} = {example}", "```", ""]
    return "\n".join(rows)


def _builtin(value: Any) -> Any:
    import msgspec

    return msgspec.to_builtins(value)


def anchor(rule: Rule) -> str:
    """The name of the rule's place in its page."""
    return rule.id.partition(".")[2].replace(".", "-")


def escaped(text: str) -> str:
    """`text` on one line, nothing in it markup."""
    return _MARKUP.sub(lambda match: f"\\{match.group()}", " ".join(text.split())).replace("\\<", "&lt;")
