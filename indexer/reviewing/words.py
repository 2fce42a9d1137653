"""Evidence in one line of words."""

from __future__ import annotations

import textwrap

from indexer.records import Dated, Found, Place, Speaker, Statement
from indexer.wording import where

# Enough to find the sentence again; a cell that holds a paragraph is not read.
_MOST = 240


def because(*said: Found | Dated | Speaker | Statement) -> str:
    """Return ``dateline: “24 October 2016”, council.txt, line 3; …``."""
    return "; ".join(
        dict.fromkeys(f"{one.source}: {printed(one.words, one.place)}" for one in said)
    )


def printed(words: str, place: Place) -> str:
    """Return the words with the file and the line on which they stand."""
    stands = f", {where(place)}" if place.file else ""
    return f"“{shortened(words)}”{stands}"


def shortened(text: str) -> str:
    """Return a text on one line, cut to what a cell of a table can show."""
    return textwrap.shorten(text, _MOST, placeholder=" …") or text[:_MOST]
