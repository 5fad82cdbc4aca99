"""`mtaudit corpus`: many stories, one JSON object a line in, one line a finding out."""

from __future__ import annotations

import json
import os
import sys
from collections import deque
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import IO, Any

import click

from mtaudit.cli.options import complain, make_auditor, rule_options
from mtaudit.document import Document
from mtaudit.engine.auditor import Auditor
from mtaudit.writers.jsonl import line, record

_CHUNK_BYTES = 250_000
_Chunk = list[tuple[int, bytes]]


@click.command(short_help="Audit many stories, JSONL in and findings out.")
@click.argument("source_path", metavar="IN.jsonl")
@click.argument("target_path", metavar="OUT.jsonl")
@click.option("--jobs", "-j", type=click.IntRange(1), help="Processes; all cores unless told.")
@rule_options
def corpus(source_path: str, target_path: str, jobs: int | None, **options: Any) -> int:
    """Audit the stories in IN.jsonl, lines {"id", "text"}, and write their findings to OUT.jsonl.

    One line a finding: {"id", "start", "end", "rule", "severity", "category", "message",
    "suggestions"}, in the order of the input; - is standard input or output. A line that cannot be
    used is named and passed over, and the exit code is then 2.
    """
    auditor, whole = make_auditor(**options)
    jobs = jobs or len(os.sched_getaffinity(0))
    try:
        size = Path(source_path).stat().st_size if source_path != "-" else 0
        source = click.open_file(source_path, "rb")
        target = click.open_file(target_path, "wb")
    except OSError as error:
        raise click.ClickException(f"{error.filename}: {error.strerror}") from None
    with source, target, _progress(size) as progress:
        for output, problems, done in _audit_chunks(_chunks(source), auditor, jobs if size > _CHUNK_BYTES else 1):
            target.write(output)
            target.flush()
            progress.update(done)
            for number, problem in problems:
                complain(f"{source_path}:{number}: {problem}")
            whole = whole and not problems
    return 0 if whole else 2


def _progress(size: int) -> Any:
    return click.progressbar(length=size, label="Auditing", file=sys.stderr, hidden=not sys.stderr.isatty() or not size)


def _chunks(source: IO[bytes]) -> Iterator[_Chunk]:
    """The lines of `source` with their numbers, some hundred kilobytes at a time."""
    chunk: _Chunk = []
    size = 0
    for number, text in enumerate(source, 1):
        chunk.append((number, text))
        size += len(text)
        if size >= _CHUNK_BYTES:
            yield chunk
            chunk, size = [], 0
    if chunk:
        yield chunk


_Result = tuple[bytes, list[tuple[int, str]], int]


def _audit_chunks(chunks: Iterable[_Chunk], auditor: Auditor, jobs: int) -> Iterator[_Result]:
    """What each chunk gives, in order; no more than two chunks a process wait in memory."""
    if jobs == 1:
        _start(auditor)
        yield from map(_audit_chunk, chunks)
        return
    from concurrent.futures import Future, ProcessPoolExecutor

    waiting: deque[Future[_Result]] = deque()
    with ProcessPoolExecutor(jobs, initializer=_start, initargs=(auditor,)) as pool:
        for chunk in chunks:
            waiting.append(pool.submit(_audit_chunk, chunk))
            if len(waiting) >= 2 * jobs:
                yield waiting.popleft().result()
        while waiting:
            yield waiting.popleft().result()


_auditor: Auditor


def _start(auditor: Auditor) -> None:
    global _auditor  # noqa: PLW0603 - one auditor a process, made once
    _auditor = auditor


def _audit_chunk(chunk: _Chunk) -> _Result:
    output: list[str] = []
    problems: list[tuple[int, str]] = []
    for number, source in chunk:
        try:
            story = _story(source)
        except ValueError as error:
            problems.append((number, str(error)))
            continue
        if story is not None:
            document = Document(story["text"])
            output += (line({"id": story["id"], **record(f)}) for f in _auditor.findings(document))
    return "".join(output).encode(), problems, sum(len(source) for _, source in chunk)


def _story(source: bytes) -> dict[str, Any] | None:
    """The story on a line; None for a blank line. Raises ValueError, with what is wrong, for any other."""
    if not source.strip():
        return None
    try:
        story = json.loads(source)
    except UnicodeDecodeError:
        raise ValueError("not UTF-8") from None
    except (json.JSONDecodeError, RecursionError) as error:
        raise ValueError(f"not JSON: {error}") from None
    if not isinstance(story, dict) or not isinstance(story.get("text"), str) or "id" not in story:
        raise ValueError('a line needs {"id": …, "text": "…"}')
    return story
