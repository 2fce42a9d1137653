"""Whether a rank beside a name is that of a serving officer of a UK force."""

from __future__ import annotations

import re
from functools import cache

from indexer.gazetteer import forces, patterns, roles

# How far from a name a country or a city still speaks of it.
_NEAR = 60
_BEFORE = 40
# "CC Jo Field of the Garda and DCC Sam Reed": the Garda is hers alone.
_CLAUSE = re.compile(r"[.;]|\b(?:and|with|met)\b")


def is_serving(before: str, words: str, after: str) -> bool:
    """Say whether ``words``, a rank with its name, mean a serving UK police officer.

    ``before`` and ``after`` are the rest of the sentence. Former ranks, ranks that are part of
    another office, heads of other bodies and officers of other countries are none.
    """
    clause = _CLAUSE.split(after)[0]
    if _not_serving().search(before) or _is_other_office(before[-_BEFORE:], words):
        return False
    if _head_elsewhere().match(clause):
        return False
    near = _CLAUSE.split(before[-_BEFORE:])[-1]
    return not (_abroad().search(near + words) or _is_foreign(clause[:_NEAR]))


def is_civilian(before: str) -> bool:
    """Say whether the words right before a bare name are a civilian or military office."""
    return _civilian().search(before) is not None


@cache
def _civilian() -> re.Pattern[str]:
    return re.compile(rf"\b(?:{patterns.phrase(roles().civilians)}),?\s+$")


def _is_foreign(clause: str) -> bool:
    place = re.match(r"\s*,?\s*\(?(?:of|from|in|at|who\s\w+)\b", clause)
    return place is not None and _abroad().search(clause) is not None


@cache
def _not_serving() -> re.Pattern[str]:
    words = patterns.phrase(roles().not_serving)
    return re.compile(rf"\b(?:{words})[\s-]+(?:[A-Z][\w'’-]+\s+){{0,4}}$")


def _is_other_office(before: str, words: str) -> bool:
    """Say whether the words before a rank make another office of it: "Crime Commissioner"."""
    found = _other_office().finditer(before + words)
    return any(match.start() < len(before) < match.end() for match in found)


@cache
def _other_office() -> re.Pattern[str]:
    rows = roles().not_police.items()
    forms = [rf"(?:{patterns.phrase(before)})\s+(?:Chief\s+)?{rank}" for rank, before in rows]
    return re.compile(rf"\b(?:{'|'.join(forms)})\b")


@cache
def _head_elsewhere() -> re.Pattern[str]:
    heads = patterns.phrase(roles().heads_elsewhere)
    bodies = patterns.phrase(forces().other_bodies)
    return re.compile(
        r"\s*,?\s*(?:who\s+is\s+)?(?:the\s+)?(?:(?:new|outgoing)\s+)?"
        rf"(?:{heads})\s+(?:of|at)\s+(?:the\s+)?(?:{bodies})",
        re.IGNORECASE,
    )


@cache
def _abroad() -> re.Pattern[str]:
    # Northern Ireland and New Scotland Yard are at home.
    return re.compile(rf"\b(?<!Northern\s)(?:{patterns.phrase(forces().abroad)})\b")
