"""`--fix`: from fixes in the text to bytes in the file, and the preview of them."""

from __future__ import annotations

import codecs
import difflib
from pathlib import Path

from mtaudit.cli.files import replace
from mtaudit.document import Document
from mtaudit.errors import InputError

_MARKS = {
    "utf-8-sig": ((codecs.BOM_UTF8, "utf-8"),),
    "utf-16": ((codecs.BOM_UTF16_LE, "utf-16-le"), (codecs.BOM_UTF16_BE, "utf-16-be")),
    "utf-32": ((codecs.BOM_UTF32_LE, "utf-32-le"), (codecs.BOM_UTF32_BE, "utf-32-be")),
}


def encoded(document: Document, text: str, data: bytes | None = None) -> bytes:
    """`text` as bytes in the encoding of `document`, with its byte-order mark; `data` are its bytes, where known.

    Raises InputError where `data` is not the document, or its encoding cannot spell `text`.
    """
    marks = _MARKS.get(document.encoding, ((b"", document.encoding),))
    mark, encoding = next((pair for pair in marks if data is not None and data.startswith(pair[0])), marks[0])
    try:
        if data is not None and mark + document.text.encode(encoding) != data:
            raise InputError(f"{document.name}: not fixed: it changed meanwhile, or is no plain text")
        return mark + text.encode(encoding)
    except UnicodeEncodeError as error:
        sign = text[error.start : error.end]
        message = f"{document.name}: not fixed: its encoding, {encoding}, cannot spell {sign!r}; save it as UTF-8"
        raise InputError(message) from None


def write(document: Document, text: str) -> None:
    """Put `text` in the place of what `document` was read from.

    Raises InputError where that cannot be done; the file is then as it was.
    """
    path = Path(document.name)
    try:
        replace(path, encoded(document, text, path.read_bytes()))
    except OSError as error:
        raise InputError(f"{document.name}: not fixed: {error.strerror}") from None


def preview(document: Document, text: str) -> str:
    """What `text` changes in `document`, as a unified diff; git and patch can apply it."""
    name = document.name
    rows = difflib.unified_diff(
        _rows(document.text), _rows(text), f"a/{name}" if not name.startswith("/") else name, f"b/{name}"
    )
    return "".join(row if row.endswith("\n") else f"{row}\n\\ No newline at end of file\n" for row in rows)


def _rows(text: str) -> list[str]:
    """The lines of `text` as git sees them: `\\n` alone ends one."""
    return [f"{row}\n" for row in text.split("\n")[:-1]] + ([text.rpartition("\n")[2]] if text[-1:] != "\n" else [])
