"""What a sentence is about, where a lead in it does not say on what it is."""

from __future__ import annotations

import re
from functools import cache

from indexer.gazetteer import (
    function_words,
    patterns,
    portfolio_key,
    portfolio_spellings,
    portfolios,
)


def topic(before: str) -> str | None:
    """Return the portfolio that the words in front of a person speak of, as written, or None.

    "Everything we do on stalking goes past ACC Jo Field, our lead": on stalking. It must be one
    that the gazetteer lists, at the start or behind a preposition, and the only one.
    """
    found = {
        portfolio_key(match["subject"]): match["subject"] for match in _about().finditer(before)
    }
    return found.popitem()[1] if len(found) == 1 else None


@cache
def _about() -> re.Pattern[str]:
    """Match a portfolio that is no part of a longer term: "on custody", not "on custody staff"."""
    listed = patterns.phrase(
        form for row, also in portfolio_spellings().items() for form in (row, *also)
    )
    further = patterns.phrase({*function_words(), *portfolios().stops} - {"and", "or"})
    return re.compile(
        rf"(?:^|\b(?:[Aa]bout|[Aa]gainst|[Ff]or|[Oo]f|[Oo]n|[Oo]ver|[Tt]o)\s+(?:the\s+)?)(?P<subject>(?i:{listed}))"
        rf"(?=\s*[,;:–—]|\s+(?:{further})(?![\w'’-])|\s*$)"
    )
