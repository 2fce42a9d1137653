"""What civilians are who write as guests: "a retired nurse", "consultant paediatrician"."""

from __future__ import annotations

import re
from functools import cache

from indexer.gazetteer import patterns, roles


def is_calling(words: str) -> bool:
    """Say whether words open with a calling, with up to five words of its own in front."""
    return _calling().match(words) is not None


@cache
def _calling() -> re.Pattern[str]:
    callings = patterns.phrase(roles().callings)
    learned = r"[a-z]+(?:ologist|iatrist|ician|rapist|ographer)"
    return re.compile(
        rf"(?:an?\s+|the\s+|our\s+)?(?:[\w'’&-]+\s+){{0,5}}?(?:{callings}|{learned})\b",
        re.IGNORECASE,
    )
