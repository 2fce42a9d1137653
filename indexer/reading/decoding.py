"""Bytes to text: by byte-order mark, else UTF-8, else Windows-1252."""

from __future__ import annotations

import codecs

from indexer.reading.remarks import Note, UnusableError

_MARKS = (
    (codecs.BOM_UTF8, "UTF-8"),
    (codecs.BOM_UTF16_LE, "UTF-16-LE"),
    (codecs.BOM_UTF16_BE, "UTF-16-BE"),
)
_LOST = "\N{REPLACEMENT CHARACTER}"
# One character in ten: text with a stray escape or Ctrl-Z has far fewer, a program's data more.
_CONTROL_SHARE = 0.1


def decode(data: bytes, note: Note) -> str:
    """Return the text of ``data``, unchanged but for a byte-order mark, which is left off.

    UnusableError where there is nothing but white space, or no text at all. ``note`` is told
    when characters may be wrong or are lost.
    """
    text = _marked(data, note) or _unmarked(data, note)
    if not text.strip():
        raise UnusableError("empty")
    if _is_binary(text):
        raise UnusableError("binary data, not text (or UTF-16 without a byte-order mark)")
    return text


def _marked(data: bytes, note: Note) -> str | None:
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return _in_encoding(data.removeprefix(mark), encoding, note)
    return None


def _in_encoding(data: bytes, encoding: str, note: Note) -> str:
    try:
        return data.decode(encoding)
    except UnicodeDecodeError:
        text = data.decode(encoding, errors="replace")
        lost = text.count(_LOST)
        note(f"marked as {encoding}, but not all of it is; the rest is shown as � ({lost}×)")
        return text


def _unmarked(data: bytes, note: Note) -> str:
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError:
        return _windows_1252(data, note)
    if lost := text.count(_LOST):
        note(f"characters were lost before the file came here; in their place stands � ({lost}×)")
    return text


def _windows_1252(data: bytes, note: Note) -> str:
    text = data.decode("cp1252", errors="replace")
    lost = text.count(_LOST)
    rest = f"; what means nothing there is shown as � ({lost}×)" if lost else ""
    note(f"not UTF-8; read as Windows-1252, check quotation marks and dashes{rest}")
    return text


def _is_binary(text: str) -> bool:
    if "\0" in text:
        return True
    control = sum(character < " " and not character.isspace() for character in text)
    return control > len(text) * _CONTROL_SHARE
