"""Reads plain text: bytes to a Document, every code point kept."""

from __future__ import annotations

import codecs

from mtaudit.document import Document
from mtaudit.errors import InputError

_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)


def read(data: bytes, name: str) -> Document:
    """The copy in `data`. UTF-8 unless a byte-order mark or the bytes themselves say otherwise.

    `Document.encoding` names what was found. Raises InputError for binary data and for bytes that
    no encoding fits.
    """
    marked = next((encoding for mark, encoding in _MARKS if data.startswith(mark)), None)
    if marked is None and b"\0" in data:
        raise InputError("binary file (it holds NUL bytes); mtaudit reads text")
    try:
        return Document(data.decode(marked or "utf-8"), name, marked or "utf-8")
    except UnicodeDecodeError as error:
        if marked is not None:
            raise InputError(f"its byte-order mark says {marked}, but byte {error.start} is not") from None
        return _guess(data, name, error.start)


def _guess(data: bytes, name: str, bad: int) -> Document:
    from charset_normalizer import from_bytes

    best = from_bytes(data).best()
    if best is None:
        raise InputError(f"not UTF-8 (byte {bad}) and no other encoding fits; save it as UTF-8")
    text = data.decode(best.encoding)
    if any(char < " " and char not in "\t\n\v\f\r\x1a\x1b" for char in text):
        raise InputError("binary file (it holds control characters); mtaudit reads text")
    return Document(text, name, best.encoding)
