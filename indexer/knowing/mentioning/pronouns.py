"""Whom "he" or "she" at the start of a sentence means."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from functools import cache

from indexer.gazetteer import parse_rank, patterns, roles
from indexer.knowing.mentioning.mentions import Mention
from indexer.knowing.mentioning.ranks_in_service import is_serving

# "He's now our lead": the short form of "is" stands for no more than "is" does.
_PRONOUN = re.compile(r"(?:He|She)(?:['’]s)?(?=\s)")


def pronoun(text: str, named: Sequence[Mention]) -> list[Mention]:
    """Return the pronoun that opens ``text`` as a mention of the one officer ``named`` before.

    ``named`` are the persons last spoken of in the same paragraph. Where they are two, or no
    officer, the pronoun is nobody's. "She is a sergeant" makes an officer of a bare name.
    """
    match = _PRONOUN.match(text)
    if not match or len(named) != 1 or not named[0].police:
        return []
    rank = named[0].rank or rank_said(text)
    # Two words with capitals are a person's name where "she is a sergeant" follows.
    return [replace(named[0], start=0, end=match.end(), rank=rank, known=True)] if rank else []


def rank_said(text: str) -> str | None:
    """Return the rank that "She is a detective constable" gives to whom the pronoun means."""
    match = _is_rank().match(text)
    if not match or not is_serving("", match["rank"], text[match.end() :]):
        return None
    return parse_rank(match["rank"])


@cache
def _is_rank() -> re.Pattern[str]:
    return re.compile(
        r"(?:He|She)(?:['’]s|\s+is)\s+(?:also\s+|now\s+)?(?:an?|my|our|the)\s+"
        rf"(?:(?:{patterns.phrase(roles().kinds)})\s+)?(?P<rank>{patterns.rank_source()})"
        r"(?=\s*[,.;:)–]|\s+(?:and|at|for|from|in|of|on|who|with)\b|\s*$)"
    )


_GOES_ON = re.compile(r"\b(?:he|him|his|she|her)\b", re.IGNORECASE)


def still_spoken_of(text: str, named: Sequence[Mention]) -> Sequence[Mention]:
    """Return ``named`` when a sentence that names nobody goes on about them, else nothing."""
    return named if _GOES_ON.search(text) else ()
