"""What a call decides for each file: its configuration, the rules that it is audited with, the passes after them."""

from __future__ import annotations

import os
from collections import Counter
from collections.abc import Callable, Mapping
from datetime import date
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

import click
import msgspec

from mtaudit.cli.walk import Walk
from mtaudit.document import Document
from mtaudit.engine.auditor import Auditor
from mtaudit.engine.cache import Cache, open_cache
from mtaudit.engine.comments import heed_comments
from mtaudit.engine.loader import check_rule, read_rules
from mtaudit.engine.passes import Pass, accept, heed_file, keep_within, leave_out
from mtaudit.engine.pattern import Programs
from mtaudit.engine.rule import Rule
from mtaudit.engine.selection import names, select, unknown
from mtaudit.errors import MtauditError, RuleError
from mtaudit.finding import Severity
from mtaudit.plugins import rule_pack
from mtaudit.report import Report, Run
from mtaudit.resources import folder
from mtaudit.scores.mqm import Thresholds, default_thresholds
from mtaudit.workflow import config
from mtaudit.workflow.config import Settings

if TYPE_CHECKING:  # Imported where they are needed: a lint without them starts faster.
    from mtaudit.workflow.baseline import Baseline
    from mtaudit.workflow.changes import Ranges
    from mtaudit.workflow.ignores import Ignores

SIDECAR = ".mtaudit-ignore.toml"


class Desk:
    """Audits documents as the configuration of each asks for.

    `given` are the values of the command line by key of the configuration, `file` a configuration
    that holds for all files, `changed` the lines that findings are wanted on. `complain` is called
    with each rule file that cannot be used; `whole` then says False.
    """

    def __init__(
        self,
        given: Mapping[str, object],
        *,
        file: Path | None = None,
        isolated: bool = False,
        today: date,
        changed: Mapping[Path, Ranges] | None = None,
        complain: Callable[[MtauditError], None],
    ) -> None:
        self.whole = True
        self._above = [config.from_environment(os.environ), config.from_command_line(given)]
        self._file, self._isolated = file, isolated
        self._today, self._changed, self._complain = today, changed, complain
        self._cwd = Path.cwd()
        self._by_folder: dict[Path, Settings] = {}
        self._by_file: dict[Path | None, Settings] = {}
        self._pools: dict[Path | None, list[Rule]] = {}
        self._caches: dict[Path | None, Cache] = {}
        self._auditors: dict[Path | None, Auditor] = {}
        self._used: set[str] = set()
        self._sidecars: dict[Path, Ignores] = {}

    @cached_property
    def here(self) -> Settings:
        """The configuration of the working directory, which holds for the run as a whole."""
        return self.settings(self._cwd)

    def settings(self, place: Path) -> Settings:
        """The configuration for the files in the folder `place`.

        Raises ConfigError where it cannot be used.
        """
        place = place.resolve()
        if place not in self._by_folder:
            file = None if self._isolated else self._file or config.find(place)
            if file is not None and file.is_relative_to(self._cwd):
                file = file.relative_to(self._cwd)
            if file not in self._by_file:
                layers = [config.read(file)] if file is not None else []
                root = file.parent if file is not None else Path()
                self._by_file[file] = config.merge([*layers, *self._above], root, file)
            self._by_folder[place] = self._by_file[file]
        return self._by_folder[place]

    def rules(self, settings: Settings) -> list[Rule]:
        """The rules that `settings` ask for, with their severities.

        Raises UsageError for a selector or a house style that names nothing.
        """
        wanted = settings.config
        pool = self._pool(settings)
        for key, selectors in (
            ("select", wanted.select),
            ("extend-select", wanted.extend_select),
            ("ignore", wanted.ignore),
            ("severities", wanted.severities),
        ):
            strange = unknown(pool, selectors)
            if strange:
                raise _usage(
                    settings, key, f"no rule is called {', '.join(strange)}", "`mtaudit rules list` shows them all"
                )
        languages = sorted({language for rule in pool for language in rule.source_languages})
        if wanted.source is not None and wanted.source not in languages:
            advice = f"they know: {', '.join(languages)}" if languages else "no rule is of one"
            raise _usage(settings, "from", f"no rule knows the source language {wanted.source!r}", advice)
        profiles = sorted({profile for rule in pool for profile in rule.profiles})
        if wanted.profile is not None and wanted.profile not in profiles:
            advice = f"there are: {', '.join(profiles)}" if profiles else "no rule belongs to one"
            raise _usage(settings, "profile", f"no house style is called {wanted.profile!r}", advice)
        used = select(
            pool,
            source=wanted.source,
            profile=wanted.profile,
            only=wanted.select,
            extend=wanted.extend_select,
            ignore=wanted.ignore,
        )
        return [_graded(rule, wanted.severities) for rule in used]

    def _pool(self, settings: Settings) -> list[Rule]:
        """All rules that `settings` know of and that can be used: built in, of the newsroom, of its glossary."""
        if settings.file not in self._pools:
            packs = settings.config.rules
            folders = [_pack(pack, settings) for pack in packs]
            cache = self._caches[settings.file] = open_cache([folder("rules"), *folders])
            found, errors = read_rules(folder("rules"), *folders, cache=cache)
            errors += _broken(found, folders, cache.programs)
            bad = {error.path for error in errors}
            found = [rule for rule in found if _place(rule, folders) not in bad]
            for error in errors:
                self.whole = False
                self._complain(error)
            if settings.config.glossary is not None:
                from mtaudit.workflow import glossary

                found += glossary.read(Path(settings.config.glossary))
            self._pools[settings.file] = found
        return self._pools[settings.file]

    def programs(self, settings: Settings) -> Programs:
        """What the patterns of the rules that `settings` know of are known to compile to."""
        self._pool(settings)
        return self._caches[settings.file].programs

    def walk(self, place: Path) -> Walk:
        """Which files of the folder `place` are audited."""
        settings = self.settings(place)
        wanted = settings.config
        return Walk(wanted.include, wanted.exclude, wanted.respect_gitignore, settings.root)

    def auditor(self, settings: Settings) -> Auditor:
        """The auditor for `settings`, made once."""
        if settings.file not in self._auditors:
            turns = settings.config.verdict
            thresholds: Thresholds | None = None
            if turns.clean is not None or turns.hold is not None:
                calibrated = default_thresholds()
                thresholds = msgspec.structs.replace(
                    calibrated,
                    clean=calibrated.clean if turns.clean is None else turns.clean,
                    hold=calibrated.hold if turns.hold is None else turns.hold,
                )
            rules = self.rules(settings)
            self._auditors[settings.file] = Auditor(rules, thresholds, self.programs(settings))
            self._caches[settings.file].save()
        return self._auditors[settings.file]

    def audit(self, document: Document) -> Report:
        """The report on `document`; what a baseline accepts is used up by it."""
        return self._auditor_of(document).audit(document, self._passes(document, self._left))

    def preview(self, document: Document) -> Report:
        """The report on `document`, which uses up nothing of the baseline."""
        return self._auditor_of(document).audit(document, self._passes(document, self._left.copy()))

    def afresh(self, document: Document) -> Report:
        """The report on `document` without a baseline."""
        return self._auditor_of(document).audit(document, self._passes(document, None))

    def _auditor_of(self, document: Document) -> Auditor:
        return self.auditor(self.settings(Path(document.name).parent))

    def _passes(self, document: Document, left: Counter[str] | None) -> list[Pass]:
        place = Path(document.name)
        settings = self.settings(place.parent)
        passes: list[Pass] = []
        ignored = _ignored(place, settings)
        if ignored:
            passes.append(leave_out(ignored))
        used = [rule.id for rule in self._auditor_of(document).rules]
        passes.append(heed_comments([rule.id for rule in self._pool(settings)], used))
        sidecar = self._sidecar(place.parent)
        if sidecar is not None:
            passes.append(heed_file(sidecar.reasons(self._today), self._used))
        if self._changed is not None:
            from mtaudit.workflow.changes import spans

            passes.append(keep_within(spans(document.text, self._changed.get(place.resolve(), []))))
        if left is not None and self._baseline is not None:
            passes.append(accept(left, self._baseline.reasons()))
        return passes

    def _sidecar(self, place: Path) -> Ignores | None:
        folder = place.resolve()
        path = next((path for each in (folder, *folder.parents) if (path := each / SIDECAR).is_file()), None)
        if path is None:
            return None
        if path not in self._sidecars:
            from mtaudit.workflow import ignores

            shown = path.relative_to(self._cwd) if path.is_relative_to(self._cwd) else path
            self._sidecars[path] = ignores.read(shown)
        return self._sidecars[path]

    @cached_property
    def _baseline(self) -> Baseline | None:
        if self.here.config.baseline is None:
            return None
        from mtaudit.workflow import baseline

        return baseline.read(Path(self.here.config.baseline))

    @cached_property
    def _left(self) -> Counter[str]:
        return self._baseline.counts(self._today) if self._baseline is not None else Counter()

    def stale(self, paths: tuple[str, ...]) -> list[str]:
        """What is to be said of accepted findings that are no more, where `paths` name the whole folder of them."""
        if self._changed is not None:
            return []
        folders = [Path(path).resolve() for path in paths if Path(path).is_dir()]
        said = []
        for path, sidecar in self._sidecars.items():
            if any(path.parent.is_relative_to(place) for place in folders):
                said += sidecar.stale(self._used, self._today)
        return said

    def run(self, reports: list[Report], errors: list[str]) -> Run:
        """The run that `reports` make."""
        auditors = list(self._auditors.values()) or [self.auditor(self.here)]
        return Run(
            reports=tuple(reports),
            rules=tuple({rule.id: rule for auditor in auditors for rule in auditor.rules}.values()),
            signature=" ".join(dict.fromkeys(auditor.signature for auditor in auditors)),
            errors=tuple(errors),
            root=str(self._cwd),
            baseline=self._baseline is not None,
        )


def _usage(settings: Settings, key: str, what: str, advice: str) -> click.UsageError:
    origin = settings.origin(key)
    where = "" if origin == "command line" else f"{origin}: "
    return click.UsageError(f"{where}{what}; {advice}")


def _pack(name: str, settings: Settings) -> Path:
    """The folder of rules that the configuration calls `name`: a folder, or an installed pack."""
    if Path(name).is_dir():
        return Path(name)
    try:
        return rule_pack(name)
    except LookupError as error:
        raise _usage(settings, "rules", f"there is no folder {name!r}", str(error)) from None


def _place(rule: Rule, folders: list[Path]) -> Path | None:
    """The file of `rule` in the last of `folders` that has it."""
    name = f"{rule.id.replace('.', '/')}.yml"
    return next((place / name for place in reversed(folders) if (place / name).is_file()), None)


def _broken(rules: list[Rule], folders: list[Path], programs: Programs) -> list[RuleError]:
    """The errors of those rules in `folders` whose expressions do not compile: one must not take the others down."""
    errors = []
    for rule in rules:
        path = _place(rule, folders)
        if path is not None:
            try:
                check_rule(rule, path, programs)
            except RuleError as error:
                errors.append(error)
    return errors


def _graded(rule: Rule, severities: Mapping[str, Severity]) -> Rule:
    """`rule` with the severity that its id, or else its family, is given."""
    named = [name for name in severities if names(rule.id, (name,))]
    if not named:
        return rule
    return msgspec.structs.replace(rule, severity=severities[max(named, key=lambda name: (name != "ALL", len(name)))])


def _ignored(place: Path, settings: Settings) -> list[str]:
    """The rules that `per-file-ignores` leave out for the file at `place`."""
    patterns = settings.config.per_file_ignores
    if not patterns:
        return []
    from pathspec import GitIgnoreSpec

    name = os.path.relpath(place.resolve(), settings.root.resolve())
    return [
        rule
        for pattern, rules in patterns.items()
        if GitIgnoreSpec.from_lines([pattern]).match_file(name)
        for rule in rules
    ]
