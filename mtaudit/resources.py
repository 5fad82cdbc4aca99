"""Where the rule packs and the report's templates are, however mtaudit was installed.

A wheel carries them inside the package; a checkout and an editable install have them at the
top level of the repository.
"""

from __future__ import annotations

from pathlib import Path

_PACKAGE = Path(__file__).parent


def folder(name: str) -> Path:
    """The folder `rules` or `reports`.

    Raises FileNotFoundError where the installation lost it.
    """
    for place in (_PACKAGE / f"_{name}", _PACKAGE.parent / name):
        if place.is_dir():
            return place
    raise FileNotFoundError(f"mtaudit's own folder {name!r} is missing: install mtaudit again")
