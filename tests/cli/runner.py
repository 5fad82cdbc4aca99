"""Runs the command line as a user does: in a process of its own."""

import os
import subprocess
import sys
from pathlib import Path


def mtaudit(
    *arguments: str | Path, stdin: str | bytes = b"", cwd: Path | None = None, env: dict[str, str] | None = None
) -> subprocess.CompletedProcess[str]:
    """Run `mtaudit` with `arguments`; what it prints is decoded as UTF-8, lone surrogates escaped."""
    data = stdin.encode() if isinstance(stdin, str) else stdin
    done = subprocess.run(
        [sys.executable, "-m", "mtaudit", *map(str, arguments)],
        input=data,
        capture_output=True,
        cwd=cwd,
        env={**os.environ, "PYTHONIOENCODING": "utf-8", **(env or {})},
        check=False,
        timeout=120,
    )
    return subprocess.CompletedProcess(done.args, done.returncode, done.stdout.decode(), done.stderr.decode())
