"""From the paths of a command line to documents."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path

from mtaudit.cli.walk import SUFFIXES, Walk
from mtaudit.document import Document
from mtaudit.errors import InputError
from mtaudit.readers import plain

MAX_BYTES = 20_000_000
STDIN = "<stdin>"


def files(paths: Iterable[str], walk: Callable[[Path], Walk] = lambda _: Walk()) -> Iterator[str | InputError]:
    """The files that `paths` name: a folder stands for the text files below it, `-` for standard input.

    `walk` gives what the configuration of a folder says of its files.
    """
    for path in paths:
        if not path:
            yield InputError("a PATH is empty; write . for the working directory")
            continue
        if path == "-" or not Path(path).is_dir():
            yield path
            continue
        found = [str(file) for file in walk(Path(path)).files(Path(path))]
        yield from found
        if not found:
            yield InputError(f"{path}: no text in this folder (looked for {', '.join(SUFFIXES)})")


def documents(
    paths: Iterable[str],
    max_bytes: int,
    *,
    walk: Callable[[Path], Walk] = lambda _: Walk(),
    wanted: Callable[[str], bool] = lambda _: True,
    stdin: str = STDIN,
) -> Iterator[Document | InputError]:
    """Each document that `paths` name, or what keeps it from being read, in order.

    `wanted` says of a file's path whether to read it at all; `stdin` is what standard input is called.
    """
    for path in files(paths, walk):
        if isinstance(path, InputError):
            yield path
            continue
        if path != "-" and not wanted(path):
            continue
        try:
            yield read(path, max_bytes, stdin)
        except InputError as error:
            yield error


def read(path: str, max_bytes: int, stdin: str = STDIN) -> Document:
    """The document at `path`, or on standard input, called `stdin`, for `-`.

    Raises InputError, its message beginning with the path.
    """
    name = stdin if path == "-" else path
    try:
        with sys.stdin.buffer if path == "-" else Path(path).open("rb") as stream:
            data = stream.read(max_bytes + 1)
    except OSError as error:
        reason = "no such file or folder" if isinstance(error, FileNotFoundError) else error.strerror
        raise InputError(f"{name}: {reason}") from None
    if len(data) > max_bytes:
        raise InputError(f"{name}: over {max_bytes:,} bytes; raise --max-bytes to audit it")
    try:
        return plain.read(data, name)
    except InputError as error:
        raise InputError(f"{name}: {error}") from None
