"""Texts made equal where readers see no difference."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable

_MARKS = str.maketrans({"‘": "'", "’": "'", "“": '"', "”": '"', "–": "-", "—": "-", "‑": "-"})


def folded_title(title: str | None) -> str | None:
    """Return a title with straight quotes, plain dashes and single spaces; None stays None."""
    if title is None:
        return None
    return " ".join(unicodedata.normalize("NFKC", title).translate(_MARKS).split())


def folded_portfolio(portfolio: str | None) -> str | None:
    """Return a portfolio without case, hyphens, "the" in front and the difference of & and and."""
    if portfolio is None:
        return None
    plain = portfolio.casefold().translate(_MARKS).replace("&", " and ").replace("-", " ")
    return re.sub(r"^the ", "", " ".join(plain.split())).rstrip(".,;:")


def letters(text: str) -> str:
    """Return the letters and digits of a text alone, in lower case."""
    return "".join(filter(str.isalnum, unicodedata.normalize("NFKC", text).casefold()))


def listed(values: Iterable[str | None]) -> str:
    """Return answers as a line for people: ``CC or nothing``."""
    return " or ".join(value or "nothing" for value in values)
