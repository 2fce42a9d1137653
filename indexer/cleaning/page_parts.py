"""Names of the parts of a page, and lines that lead to its pages elsewhere."""

from __future__ import annotations

import re
from functools import cache

from indexer.gazetteer import furniture, patterns

# "@forcesblog", "facebook.com/forcesblog"
_ELSEWHERE = re.compile(r"(?<!\w)@\w{2,}|(?:https?://)?(?:[\w-]+\.)+\w{2,}/\S*|www\.\S+")
_WORDS = re.compile(r"[\w+]+(?:['’-]\w+)*")
# What a page calls itself; an author who says "follow me" speaks of himself.
_OF_THE_PAGE = frozenset({"our", "tweets", "us", "we", "we're", "we’re"})


def is_part(text: str) -> bool:
    """Say whether a line is the name of a part of a page: ``Header image``, ``[Photo]``."""
    return _part().fullmatch(text.strip()) is not None


def leads_elsewhere(text: str) -> bool:
    """Say whether a line only says where else the blog is: ``Find us on Facebook``."""
    words = {word.casefold() for word in _WORDS.findall(_ELSEWHERE.sub(" ", text))}
    networks = words & {word.casefold() for word in furniture().networks}
    if not (networks or _ELSEWHERE.search(text)) or not words & _OF_THE_PAGE:
        return False
    known = {word.casefold() for word in furniture().network_words}
    return words <= networks | known | _OF_THE_PAGE


@cache
def _part() -> re.Pattern[str]:
    places, parts = map(patterns.phrase, (furniture().part_places, furniture().parts))
    marks = r"(?:\s+(?:starts?|begins?|ends?)(?:\s+here)?)?"
    return re.compile(rf"(?:{places})\s+(?:{parts}){marks}|\[\s*(?:{parts})\s*\]", re.IGNORECASE)
