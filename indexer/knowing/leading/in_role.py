"""Whom "she" means in "As NPCC lead for X she": the only one whom the paragraph names before."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from indexer.knowing.mentioning.mentions import Mention

_IN_ROLE = re.compile(
    r"(?:^A|,\s+(?:and\s+)?a)s\s+[^,;:.()]{0,40}\b[Ll]ead\s+(?:for|on)\s[^,;:.()]{2,60}?,?\s+"
    r"(?P<who>(?:he|she)\b(?:['’]s)?)"
)


def in_role(text: str, named: Sequence[Mention], people: Sequence[Mention]) -> list[Mention]:
    """Return the pronoun behind a lead in ``text`` as a mention of the one ``named`` before.

    ``named`` are all whom the same paragraph names in front of ``text``, ``people`` those whom
    ``text`` names itself. Where the former are two, or no officer, or one of the latter stands
    before the pronoun, it is nobody's.
    """
    match = _IN_ROLE.search(text)
    if not match or len({one.name for one in named}) != 1 or not _is_officer(named[0]):
        return []
    if any(one.start < match.start("who") for one in people):
        return []
    return [replace(named[0], start=match.start("who"), end=match.end("who"))]


def _is_officer(person: Mention) -> bool:
    return person.rank is not None and person.police
