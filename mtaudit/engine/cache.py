"""What rule packs came to, kept from one run to the next, as Python keeps what it compiled.

A rule is known by all that its file says and a program by the text of its pattern, so that an edit is never
overlooked. Nothing in the cache is needed: a file that is missing, torn, of another version or open to the hands of
others counts as empty, and where none can be written none is.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Mapping, Sequence
from contextlib import suppress
from pathlib import Path
from zlib import crc32

import msgspec

from mtaudit._version import __version__
from mtaudit.engine.pattern.patterns import texts
from mtaudit.engine.pattern.program import Program
from mtaudit.engine.rule import Rule

_PACKAGE = Path(__file__).parents[1]
#: The code that makes of files what the cache keeps of them.
_MAKERS = ("engine", "engine/pattern", "english")
#: What reading and writing a file of any content can raise.
_FAILURES = (OSError, ValueError, TypeError, OverflowError, RecursionError)


class _Kept(msgspec.Struct, array_like=True):
    rules: dict[str, Rule]  # by id and source
    programs: dict[str, Program]


class Cache:
    """What is known of the rules of one set of folders; `programs` has what their patterns compile to."""

    def __init__(self, file: Path | None) -> None:
        self._file = file
        self._known = _read(file) if file is not None else _Kept({}, {})
        self._found: dict[str, Rule] = {}
        self.programs = dict(self._known.programs)

    def rule(self, name: str, source: str) -> Rule | None:
        """The rule of the id `name` whose file says `source`, if it is known."""
        rule = self._known.rules.get(f"{name}\n{source}")
        if rule is not None:
            self._found[f"{name}\n{source}"] = rule
        return rule

    def add(self, rule: Rule, source: str) -> None:
        """Remember `rule`, whose file says `source`."""
        self._found[f"{rule.id}\n{source}"] = rule

    def save(self) -> None:
        """Write what is known now, if it is not what the file says; in silence, whether or not that can be done."""
        asked = {text for rule in self._found.values() for text in (*texts(rule.pattern or ()), *rule.unless)}
        kept = _Kept(self._found, {text: program for text, program in self.programs.items() if text in asked})
        if self._file is None or kept == self._known:
            return
        self._known = kept
        with suppress(*_FAILURES):
            _write(self._file, kept)


def open_cache(folders: Sequence[Path], environment: Mapping[str, str] = os.environ) -> Cache:
    """The cache for the rules of `folders`, taken together."""
    place = _place(environment)
    if place is None:
        return Cache(None)
    names = "\0".join(str(folder.resolve()) for folder in folders)
    return Cache(place / f"rules-{crc32(os.fsencode(names)):08x}.{sys.implementation.cache_tag}")


def _place(environment: Mapping[str, str]) -> Path | None:
    """The folder that MTAUDIT_CACHE_DIR names (none where it is empty), else the platform's for caches."""
    named = environment.get("MTAUDIT_CACHE_DIR")
    if named is not None:
        return Path(named) if named else None
    if sys.platform == "win32":
        base = Path(environment.get("LOCALAPPDATA", ""))
    elif sys.platform == "darwin":
        base = Path("~/Library/Caches")
    else:
        base = Path(environment.get("XDG_CACHE_HOME", ""))
        if not base.is_absolute():  # The standard wants a relative one overlooked.
            base = Path("~/.cache")
    try:
        base = base.expanduser()
    except RuntimeError:  # There is no home.
        return None
    return base / "mtaudit" if base.is_absolute() else None


def _stamp() -> bytes:
    """What a file must begin with: the versions, and the state of the code, which in a checkout changes under them."""
    states = []
    for folder in _MAKERS:
        with os.scandir(_PACKAGE / folder) as entries:
            for entry in entries:
                if entry.name.endswith(".py"):
                    state = entry.stat()
                    states.append(f"{folder}/{entry.name} {state.st_size} {state.st_mtime_ns}")
    code = crc32("\n".join(sorted(states)).encode())
    return f"mtaudit {__version__} {sys.version_info} {msgspec.__version__} {code:08x}\n".encode()


def _read(file: Path) -> _Kept:
    with suppress(*_FAILURES):
        stamp = _stamp()
        with file.open("rb") as stream:
            if not _ours(os.fstat(stream.fileno())):
                return _Kept({}, {})
            stamped = stream.read(len(stamp)) == stamp
            check, content = stream.read(4), stream.read()
        if stamped and check == crc32(content).to_bytes(4, "big"):
            return msgspec.msgpack.decode(content, type=_Kept)
    return _Kept({}, {})


def _ours(state: os.stat_result) -> bool:
    """Whether only this user can have written the file; Windows keeps the profiles of users apart itself."""
    return sys.platform == "win32" or (state.st_uid == os.geteuid() and not state.st_mode & 0o022)


def _write(file: Path, kept: _Kept) -> None:
    import tempfile

    content = msgspec.msgpack.encode(kept)
    if msgspec.msgpack.decode(content, type=_Kept) != kept:
        return  # Parameters can be of types that come back as others, such as dates.
    file.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    handle, name = tempfile.mkstemp(dir=file.parent, prefix=f".{file.name}.")
    try:
        with os.fdopen(handle, "wb") as stream:
            stream.write(_stamp() + crc32(content).to_bytes(4, "big") + content)
        Path(name).replace(file)
    except BaseException:
        Path(name).unlink(missing_ok=True)
        raise
