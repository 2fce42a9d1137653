"""Text as it is searched and shown: one line, single spaces, nothing invisible."""

from __future__ import annotations

import textwrap
import unicodedata

# Control, private use (Wingdings bullets), surrogates (which no file can be written with).
_DROPPED_CATEGORIES = frozenset({"Cc", "Co", "Cs"})
# Soft hyphen, zero-width space, word joiner, byte-order mark: inside a word they hide it
# from the search. Joiners of emoji and scripts (U+200C, U+200D) have a meaning and stay.
_DROPPED = frozenset("\u00ad\u200b\u2060\ufeff")


def without_invisible(text: str) -> str:
    """Drop control, private-use and invisible characters; white space stays as it is."""
    if text.isascii() and text.isprintable():
        return text
    return "".join(character for character in text if _is_kept(character))


def one_line(text: str) -> str:
    """Drop what is invisible, fold white space (non-breaking too) to single spaces, strip."""
    return " ".join(without_invisible(text).split())


def quoted(text: str) -> str:
    """Put a value into a message: in quotation marks, on one line, at most 80 characters."""
    return f'"{textwrap.shorten(one_line(text)[:400], 80, placeholder=" …")}"'


def _is_kept(character: str) -> bool:
    if character.isspace():
        return True
    return character not in _DROPPED and unicodedata.category(character) not in _DROPPED_CATEGORIES
