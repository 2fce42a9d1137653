"""Picture file names that a capture has glued to the words of a post."""

from __future__ import annotations

import re
from dataclasses import replace

from indexer.records import Block, Removed

REASON = "file name of a picture"

_NAME = r"[\w(&'’][\w ()&'’,+-]{0,90}?\.(?:jpe?g|png|gif|bmp|tiff?|webp)"
_LEADING = re.compile(rf"({_NAME})", re.IGNORECASE)
_AFTER_SENTENCE = re.compile(rf"(?<=[.!?”\"])\s*({_NAME})", re.IGNORECASE)
_EXTENSION = re.compile(r"\.(?:jpe?g|png|gif|bmp|tiff?|webp)", re.IGNORECASE)


def split_pictures(block: Block) -> list[Block | Removed]:
    """Return the block in pieces, each picture's file name a Removed of its own.

    A name is taken from the start of a paragraph, or from after the end of a sentence: inside
    a sentence nothing says where the file name begins. A rest loses its HTML.
    """
    if not _EXTENSION.search(block.text):
        return [block]
    pieces = _split(block.text)
    return [block] if len(pieces) == 1 and isinstance(pieces[0], str) else _pieces(block, pieces)


def _split(text: str) -> list[str | Removed]:
    match = _LEADING.match(text) or _AFTER_SENTENCE.search(text)
    if not match:
        return [text] if text.strip() else []
    before = text[: match.start()].strip()
    rest = _split(text[match.end() :].strip())
    return [*([before] if before else []), Removed(match[1], REASON), *rest]


def _pieces(block: Block, pieces: list[str | Removed]) -> list[Block | Removed]:
    """Make blocks of the pieces; all stand on the line on which the paragraph begins."""
    return [
        Block(piece, block.kind, line=block.line)
        if isinstance(piece, str)
        else replace(piece, line=block.line)
        for piece in pieces
    ]
