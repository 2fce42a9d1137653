"""Whom "he" or "she" at the start of a sentence means."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from indexer.knowing.mentioning.mentions import Mention

# "He's now our lead": the short form of "is" stands for no more than "is" does.
_PRONOUN = re.compile(r"(?:He|She)(?:['’]s)?(?=\s)")


def pronoun(text: str, named: Sequence[Mention]) -> list[Mention]:
    """Return the pronoun that opens ``text`` as a mention of the one officer ``named`` before.

    ``named`` are the persons last spoken of in the same paragraph. Where they are two, or no
    officer, the pronoun is nobody's.
    """
    match = _PRONOUN.match(text)
    if not match or len(named) != 1 or not (named[0].rank and named[0].police):
        return []
    return [replace(named[0], start=0, end=match.end())]


_GOES_ON = re.compile(r"\b(?:he|him|his|she|her)\b", re.IGNORECASE)


def still_spoken_of(text: str, named: Sequence[Mention]) -> Sequence[Mention]:
    """Return ``named`` when a sentence that names nobody goes on about them, else nothing."""
    return named if _GOES_ON.search(text) else ()
