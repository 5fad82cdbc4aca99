"""Which rules a run uses."""

from __future__ import annotations

from collections.abc import Collection, Iterable

from mtaudit.engine.rule import Rule


def select(
    rules: Iterable[Rule],
    *,
    source: str | None = None,
    profile: str | None = None,
    only: Collection[str] = (),
    extend: Collection[str] = (),
    ignore: Collection[str] = (),
) -> list[Rule]:
    """The rules that a run uses, in the order given.

    `source` is the language that the copy was translated from (ISO 639-1), where it is known: rules
    of other languages are left out, and those of this one are in even where they are off by default.
    `profile` is the house style: rules that belong to house styles are in where this is one of them.
    `only`, `extend` and `ignore` name rules by id, by family (`repetition`) or as `ALL`; `only` takes
    the place of the defaults, `extend` adds to them, `ignore` has the last word.
    """

    def used(rule: Rule) -> bool:
        if names(rule.id, ignore):
            return False
        if names(rule.id, extend):
            return True
        if only:
            return names(rule.id, only)
        if rule.profiles:
            return profile in rule.profiles
        if source is not None and rule.source_languages:
            return source in rule.source_languages
        return rule.default

    return [rule for rule in rules if used(rule)]


def names(rule: str, selectors: Collection[str]) -> bool:
    """Whether one of `selectors` names the rule of this id."""
    return any(rule == name or rule.startswith(f"{name}.") or name == "ALL" for name in selectors)


def unknown(rules: Collection[Rule], selectors: Iterable[str]) -> list[str]:
    """Those of `selectors` that name no rule."""
    return [name for name in selectors if name != "ALL" and not any(names(rule.id, (name,)) for rule in rules)]
