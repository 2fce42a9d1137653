"""Lines without an end by which a host names the author of a post."""

from __future__ import annotations

import re
from functools import cache

from indexer.gazetteer import authorship, patterns


def hands_over(line: str) -> bool:
    """Say whether a line is ``Today's blog comes from NAME …`` or ``Guest blog: NAME, OFFICE``."""
    return _hands_over().match(line.strip()) is not None


@cache
def _hands_over() -> re.Pattern[str]:
    pieces = patterns.phrase(authorship().pieces)
    rank = rf"(?:{patterns.rank_source()}\s+)?"
    name = rf"{rank}[A-Z][\w'’-]+\s+[A-Z]"
    when = r"(?:(?:today|this\s+(?:week|month))['’]s|this|the\s+following)\s+(?:guest\s+)?"
    verbs = r"(?:comes|is|was(?:\s+written)?|has\s+been\s+written|written)\s+(?:from|by)"
    return re.compile(
        rf"(?i:{when}(?:{pieces})\s+{verbs})\s+(?:our\s+)?{name}"
        rf"|(?i:guest\s+(?:{pieces})\s*[:–-])\s*{name}[\w'’-]+\s*,"
    )
