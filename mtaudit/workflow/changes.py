"""Which lines of which files changed: since a commit, or in a patch."""

from __future__ import annotations

import io
import re
import subprocess
from contextlib import suppress
from pathlib import Path

from mtaudit.errors import MtauditError

#: Lines from 1, as git counts them (it ends a line at `\\n` alone), the last one inclusive.
Ranges = list[tuple[int, int]]
#: Git's own head of a file, which stands without lines where only its mode or its name changed.
_GIT_DIFF = re.compile(r"^diff --git ", re.MULTILINE)
#: What keeps the user's own git configuration out of what is parsed.
_PLAIN = ("--no-color", "--no-ext-diff", "--no-textconv", "--no-relative", "--src-prefix=a/", "--dst-prefix=b/")


def since(reference: str, folder: Path) -> dict[Path, Ranges]:
    """The lines that changed in the repository of `folder` since it left `reference`, by absolute path.

    Files that git does not know yet have changed as a whole. Raises MtauditError where git cannot say.
    """
    top = Path(_git(folder, "rev-parse", "--show-toplevel").decode(errors="surrogateescape").rstrip("\n"))
    verify = ("rev-parse", "--verify", "--quiet", "--end-of-options")
    commit = _git(folder, *verify, f"{reference}^{{commit}}").decode().strip()
    with suppress(MtauditError):  # Where histories do not meet, as in a shallow clone, the commit itself is the base.
        commit = _git(folder, "merge-base", commit, "HEAD").decode().strip()
    changed = in_patch(_git(top, "-c", "core.quotePath=off", "diff", *_PLAIN, "--unified=0", commit), top)
    # Names that git puts into quotation marks are none that a patch tells us: such files have changed as a whole.
    names = _git(top, "diff", *_PLAIN, "--name-only", "--diff-filter=d", "-z", commit)
    names += _git(top, "ls-files", "--others", "--exclude-standard", "-z")
    for name in names.split(b"\0"):
        if name:
            changed.setdefault(top / name.decode(errors="surrogateescape"), [(1, 2**62)])
    return changed


def in_patch(patch: bytes, *roots: Path) -> dict[Path, Ranges]:
    """The lines that a unified diff adds, by absolute path; its paths start from the first of `roots` that has them.

    Raises MtauditError where it is not a unified diff.
    """
    from unidiff.errors import UnidiffParseError
    from unidiff.patch import PatchSet

    text = patch.decode("utf-8", "surrogateescape")
    try:
        files = PatchSet(io.StringIO(text, newline="\n"))
    except UnidiffParseError as error:
        raise MtauditError(f"not a unified diff: {error}") from None
    if text.strip() and not files and not _GIT_DIFF.search(text):
        raise MtauditError("not a unified diff: it names no file")
    changed: dict[Path, Ranges] = {}
    for file in files:
        if file.is_removed_file:
            continue
        path = _place(file.path, roots)
        ranges = changed.setdefault(path, [])
        for hunk in file:
            for line in hunk:
                if line.is_added and line.target_line_no is not None:
                    ranges.append((line.target_line_no, line.target_line_no))
    return changed


def spans(text: str, ranges: Ranges) -> list[tuple[int, int]]:
    """The offsets into `text` that the lines in `ranges` take."""
    found = []
    start = 0
    waiting = iter(sorted(ranges))
    current = next(waiting, None)
    for number, line in enumerate(text.split("\n"), 1):
        end = start + len(line) + 1
        while current is not None and current[1] < number:
            current = next(waiting, None)
        if current is not None and current[0] <= number:
            found.append((start, end))
        start = end
    return found


def _place(name: str, roots: tuple[Path, ...]) -> Path:
    return next((root / name for root in roots if (root / name).exists()), roots[0] / name)


def _git(folder: Path, *arguments: str) -> bytes:
    try:
        done = subprocess.run(["git", "-C", str(folder), *arguments], capture_output=True, check=False)
    except FileNotFoundError:
        raise MtauditError("git is not installed; give the changed lines by --patch FILE") from None
    if done.returncode:
        said = done.stderr.decode(errors="replace").strip().removeprefix("fatal: ")
        what = said or f"git knows no commit {arguments[-1].removesuffix('^{commit}')!r}"
        raise MtauditError(f"{what} (git {arguments[0]})")
    return done.stdout
