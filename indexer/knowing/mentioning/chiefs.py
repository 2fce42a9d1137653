"""Chief constables whom a text calls no more than the chief of their force."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from indexer.gazetteer import forces, patterns

# The heads of these are commissioners.
_COMMISSIONERS = ("Metropolitan Police Service", "City of London Police")


def chiefs_of_forces(text: str) -> Iterator[tuple[int, int]]:
    """Yield (start, end) of words that mean a chief constable in front of a name.

    ``Kent's chief NAME`` and ``the chief of Kent, NAME``, for the forces of the gazetteer.
    """
    # Few sentences have the word; to look for every force in all took a twentieth of a build.
    if "chief" in text:
        for match in _chief().finditer(text):
            yield match.span()


@cache
def _chief() -> re.Pattern[str]:
    rows = forces().forces.items()
    names = [name for row, also in rows if row not in _COMMISSIONERS for name in (row, *also)]
    force = rf"(?:{patterns.phrase(names)})"
    return re.compile(
        rf"\b{force}(?:['’]s?)?\s+(?:new\s+|police\s+)?chief(?=\s+[A-Z][a-z])"
        rf"|(?<=[Tt]he\s)(?:new\s+|police\s+)?chief\s+of\s+(?:the\s+)?{force}(?=,\s+[A-Z][a-z])"
    )
