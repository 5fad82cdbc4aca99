"""Rules and checks that installed packages bring, by entry point.

    [project.entry-points."mtaudit.rules"]
    acme = "acme_rules"            # a package: its folder is a rule pack, used with --rules acme

    [project.entry-points."mtaudit.checks"]
    acme = "acme_rules.checks"     # a module: its function f is `check: acme.f`

A run uses a pack only where it is asked for by name, so that what is installed never changes findings by itself.
"""

from __future__ import annotations

from importlib import import_module
from pathlib import Path
from types import ModuleType


def rule_pack(name: str) -> Path:
    """The folder of the rule pack that an installed package calls `name`.

    Raises LookupError where there is none.
    """
    module = _module("mtaudit.rules", name)
    if module.__file__ is None:
        raise LookupError(f"the rule pack {name!r} has no folder")
    return Path(module.__file__).parent


def checks(name: str) -> ModuleType:
    """The module of checks that an installed package calls `name`.

    Raises LookupError where there is none.
    """
    return _module("mtaudit.checks", name)


def _module(group: str, name: str) -> ModuleType:
    from importlib.metadata import entry_points  # costs a tenth of a start, so only where it is needed

    for entry in entry_points(group=group, name=name):
        return import_module(entry.value)
    raise LookupError(f"no installed package brings {group.partition('.')[2]} called {name!r}")
