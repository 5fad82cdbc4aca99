"""Which files of a folder are audited: formats, include, exclude, and what git ignores."""

from __future__ import annotations

import os
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

import msgspec

#: What a folder's files end in, if they are audited.
SUFFIXES = (".txt", ".text", ".md")


class Walk(msgspec.Struct, frozen=True):
    """What the configuration says of the files in a folder; patterns are those of .gitignore and start from `root`."""

    include: tuple[str, ...] = ()
    exclude: tuple[str, ...] = ()
    gitignore: bool = True
    root: Path = Path()

    def files(self, folder: Path) -> Iterator[Path]:
        """The files below `folder` in a stable order; hidden ones and those in hidden folders are passed over."""
        rules = _above(folder) if self.gitignore else []
        yield from self._files(folder, rules)

    def allows(self, path: Path) -> bool:
        """Whether the patterns leave the file at `path` in."""
        name = os.path.relpath(path.resolve(), self.root.resolve())
        if self.exclude and _spec(self.exclude).match_file(name):
            return False
        return not self.include or bool(_spec(self.include).match_file(name))

    def _files(self, folder: Path, rules: Sequence[tuple[Path, Any]]) -> Iterator[Path]:
        here = folder / ".gitignore"
        if self.gitignore and here.is_file():
            rules = [*rules, (folder.resolve(), _read(here))]
        for path in sorted(folder.iterdir()):
            if path.name.startswith(".") or _ignored(path, rules):
                continue
            if path.is_dir():
                if not path.is_symlink():  # A link to a folder above would lead round in circles.
                    yield from self._files(path, rules)
            elif path.suffix.lower() in SUFFIXES and path.is_file() and self.allows(path):
                yield path


def _ignored(path: Path, rules: Sequence[tuple[Path, Any]]) -> bool:
    """Whether git ignores `path`: of the files that speak of it the nearest decides."""
    for root, spec in reversed(rules):
        name = path.absolute().relative_to(root).as_posix() if path.absolute().is_relative_to(root) else path.name
        said = spec.check_file(name + "/" if path.is_dir() else name).include
        if said is not None:
            return bool(said)
    return False


def _above(folder: Path) -> list[tuple[Path, Any]]:
    """The .gitignore files above `folder`, up to the root of its repository, the farthest first."""
    folder = folder.resolve()
    places = []
    if not (folder / ".git").exists():
        for place in folder.parents:
            places.append(place)
            if (place / ".git").exists():
                break
        else:
            places = []  # No repository: what lies above says nothing.
    return [(place, _read(place / ".gitignore")) for place in reversed(places) if (place / ".gitignore").is_file()]


def _read(path: Path) -> Any:
    return _spec(tuple(path.read_text(encoding="utf-8", errors="surrogateescape").splitlines()))


def _spec(patterns: Sequence[str]) -> Any:
    from pathspec import GitIgnoreSpec

    return GitIgnoreSpec.from_lines(patterns)
