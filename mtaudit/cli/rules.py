"""`mtaudit rules`: what the rules are, why, and whether they keep their own promises."""

from __future__ import annotations

from pathlib import Path

import click

from mtaudit.cli.options import complain
from mtaudit.cli.pack import PACK
from mtaudit.cli.rules_try import try_
from mtaudit.document import Document
from mtaudit.engine.auditor import Auditor
from mtaudit.engine.evidence import Evidence, evidence
from mtaudit.engine.loader import check_rule, is_id_part, read_rule, read_rules
from mtaudit.engine.rule import Rule, unmark
from mtaudit.engine.trial import trial
from mtaudit.errors import RuleError
from mtaudit.resources import folder

_NEW = """\
summary: What it is, in a line
message: "“{0}” is …"
category: style/unidiomatic
severity: minor
why: >-
  The construction of the source language that makes machines write this.
phrases:
  carry out the destruction of: destroy
advice: What to write where no replacement fits.
examples:
  bad:
    - "The army [[carried out the destruction of]] the bridge."
    - "They will [[carry out the destruction of]] old stocks."
  good:
    - "The army destroyed the bridge."
    - "They carried out the plan."
"""


@click.group()
def rules() -> None:
    """List, explain and test the rules."""


rules.add_command(try_)


@rules.command("list")
@click.option(
    "--rules", "packs", multiple=True, type=PACK, help="Rules of your own: a folder, or the name of an installed pack."
)
def list_(packs: tuple[Path, ...]) -> int:
    """List every rule: what switches it on, its severity, its category and what was measured.

    In front stands on, off, or the source languages or house styles that switch the rule on.
    """
    found, errors = read_rules(folder("rules"), *packs)
    for error in errors:
        complain(error)
    measured = evidence()
    size = max((len(rule.id) for rule in found), default=0)
    marks = {rule.id: _switch(rule) for rule in found}
    wide = max(map(len, marks.values()), default=0)
    for rule in found:
        color = "green" if marks[rule.id] == "on" else "bright_black"
        mark = click.style(marks[rule.id].ljust(wide), fg=color)
        figures = measured.get(rule.id)
        click.echo(
            f"{mark} {click.style(rule.id.ljust(size), fg='cyan')} {rule.severity:8} {rule.category:28} "
            f"{figures.brief() if figures else 'no hit'}"
        )
    return 2 if errors else 0


def _switch(rule: Rule) -> str:
    """What switches the rule on."""
    if rule.profiles:
        return ",".join(rule.profiles)
    if rule.default:
        return "on"
    return ",".join(rule.source_languages) or "off"


@rules.command()
@click.argument("name", metavar="RULE")
@click.option(
    "--rules", "packs", multiple=True, type=PACK, help="Rules of your own: a folder, or the name of an installed pack."
)
def explain(name: str, packs: tuple[Path, ...]) -> int:
    """Explain RULE: what it looks for, why machines do it, what to write, what was measured."""
    found, errors = read_rules(folder("rules"), *packs)
    rule = next((rule for rule in found if rule.id == name), None)
    if rule is None:
        for error in errors:
            complain(error)
        near = [r.id for r in found if name in r.id or name.rpartition(".")[2] in r.id][:5]
        hint = f"; did you mean {' or '.join(near)}?" if near else "; `mtaudit rules list` shows them all"
        raise click.UsageError(f"no rule is called {name!r}{hint}")
    click.echo(_page(rule, evidence().get(rule.id)))
    return 0


def _page(rule: Rule, figures: Evidence | None) -> str:
    bold = {"bold": True}
    rows = [
        f"{click.style(rule.id, fg='cyan', bold=True)}  {rule.severity}, {rule.category}"
        + ("" if rule.default else ", off by default"),
        "",
        rule.summary,
        "",
        click.style("Why", **bold),
        click.wrap_text(rule.why, 88, "  ", "  "),
    ]
    if rule.advice:
        rows += ["", click.style("What to write", **bold), click.wrap_text(rule.advice, 88, "  ", "  ")]
    if rule.phrases:
        rows += ["", click.style("Wordings", **bold)]
        for phrase, options in rule.phrases.items():
            texts = [options] if isinstance(options, str) else options or []
            rows.append(f"  {phrase}" + (f" → {' / '.join(text or 'nothing' for text in texts)}" if texts else ""))
    rows += ["", click.style("Flagged", **bold)]
    rows += [f"  {_shown(example)}{_instead(rule, example)}" for example in rule.examples.bad]
    rows += ["", click.style("Left alone", **bold)]
    rows += ["  " + example.replace("\n", " ⏎ ") for example in rule.examples.good]
    rows += ["", click.style("Measured", **bold)]
    rows += [f"  {line}" for line in (figures.lines() if figures else ["no hit in the benchmark"])]
    if rule.note:
        rows += ["", click.style("Note", **bold), click.wrap_text(rule.note, 88, "  ", "  ")]
    return "\n".join(rows)


def _shown(example: str) -> str:
    text, spans = unmark(example)
    at = 0
    pieces = []
    for start, end in spans:
        pieces += [text[at:start], click.style(text[start:end], underline=True)]
        at = end
    return "".join([*pieces, text[at:]]).replace("\n", " ⏎ ")


def _instead(rule: Rule, example: str) -> str:
    """What the rule suggests for its own example."""
    findings = Auditor([rule]).findings(Document(unmark(example)[0]))
    texts = [" or ".join(f.suggestions) for f in findings if f.suggestions]
    return f"  → {click.style('; '.join(texts), fg='green')}" if texts else ""


@rules.command()
@click.argument("paths", nargs=-1, type=click.Path(exists=True, path_type=Path), metavar="[PATH]...")
def test(paths: tuple[Path, ...]) -> int:
    """Run the examples of every rule in PATH (rule files or packs; the built-in pack unless told).

    Exit codes: 0 all hold, 1 an example fails, 2 a rule file cannot be used.
    """
    failed = broken = count = 0
    for root, path in _rule_files(paths or (folder("rules"),)):
        count += 1
        try:
            rule = read_rule(path, root)
            check_rule(rule, path)
        except RuleError as error:
            complain(error)
            broken += 1
            continue
        failures = trial(rule)
        failed += bool(failures)
        for failure in failures:
            click.echo(f"{click.style('FAILED', fg='red', bold=True)} {path}: {failure}")
    good = count - failed - broken
    click.echo(f"{good} passed, {failed} failed" + (f", {broken} cannot be used" if broken else ""))
    return 2 if broken else int(failed > 0)


@rules.command()
@click.argument("name", metavar="FAMILY.NAME")
@click.option("--to", "root", type=click.Path(path_type=Path), default=Path("rules"), show_default=True)
def new(name: str, root: Path) -> int:
    """Write a rule to start from, TO/FAMILY/NAME.yml; its examples hold as it stands."""
    family, dot, rule = name.partition(".")
    if not dot or not (is_id_part(family) and is_id_part(rule)):
        raise click.UsageError(f"{name!r} is no rule's id: write family.name, in small letters, digits and hyphens")
    path = root / family / f"{rule}.yml"
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        with path.open("x", encoding="utf-8") as file:
            file.write(_NEW)
    except OSError as error:
        raise click.ClickException(f"{path}: {error.strerror}") from None
    click.echo(f"wrote {path}; try it with `mtaudit rules test {path}`")
    return 0


def _rule_files(paths: tuple[Path, ...]) -> list[tuple[Path, Path]]:
    """Each rule file below `paths`, with the root of its pack."""
    found = []
    for path in paths:
        if path.is_dir():
            found += [(path, file) for file in sorted(path.rglob("*.yml"))]
        else:
            found.append((path.parent.parent, path))
    return found
