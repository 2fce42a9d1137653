"""Where the sentences of a paragraph begin and end."""

from __future__ import annotations

import re
from functools import lru_cache

# Points after these end no sentence: titles, initials and Latin.
_SHORT = re.compile(
    r"(?:\b(?:Mr|Mrs|Ms|Dr|Prof|Rev|Hon|Rt|St|Supt|Insp|Sgt|Cmdr|Cdr|Ch|Det|Asst|No|vs|cf|etc"
    r"|e\.g|i\.e|approx|para|inc)|\b[A-Z]|\b[A-Za-z]\.[A-Za-z])$"
)
# "forces.This": two lower-case letters, the point, a capital and a lower-case letter. A footnote
# digit may be glued to the point ("public.1 We").
# No word of these is longer, with what must stand in front of it.
_LONGEST = 10
_END = re.compile(
    r"[.!?…]+[\"'’”)\]]*\d{0,2}(?=\s+[\"'‘“(\[]?[A-Z0-9À-Þ])|(?<=[a-z]{2})[.!?](?=[A-Z][a-z])"
)


@lru_cache(maxsize=1024)  # a paragraph is parted by several rules
def sentences(text: str) -> tuple[tuple[int, int], ...]:
    """Return the (start, end) offsets of each sentence of ``text``, spaces around left out."""
    spans: list[tuple[int, int]] = []
    start = 0
    for match in _END.finditer(text):
        before = text[max(match.start() - _LONGEST, 0) : match.start()]
        if match[0].startswith(".") and _SHORT.search(before):
            continue
        spans.append((start, match.end()))
        start = match.end()
    spans.append((start, len(text)))
    return tuple(_trimmed(text, span) for span in spans if text[slice(*span)].strip())


def _trimmed(text: str, span: tuple[int, int]) -> tuple[int, int]:
    piece = text[slice(*span)]
    start = span[0] + len(piece) - len(piece.lstrip())
    return start, start + len(piece.strip())
