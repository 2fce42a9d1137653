"""Dates inside the line of an entry: in front of its title, or behind it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from indexer.cleaning.shapes import is_date_line
from indexer.edtf import precision
from indexer.knowing.dating.dates import date_in_title, read_dateline
from indexer.records import Found, Source

# Two lines may begin with a date by chance, a list does so line by line.
_FEWEST = 3

_SEPARATOR = re.compile(r"\s*[,;|(–—-]\s*|(?<=\))\s+|(?<=[?!.])\s+|\s*:\s+|\s{2,}")
_MONTHS = r"(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*\.?"
_LEADING = re.compile(
    rf"[(\[]?(?P<date>\d{{1,2}}[/.]\d{{1,2}}[/.]20\d\d|20\d\d-\d\d-\d\d"
    rf"|(?:\d{{1,2}}(?:\s?(?:st|nd|rd|th))?\s+)?{_MONTHS},?\s+20\d\d)[)\]]?"
    r"\s*(?P<mark>[–—:|,-]?)\s+(?P<title>\D.*)",
    re.IGNORECASE,
)
_GLUED = re.compile(
    r"(?P<title>.*[^\s,;|(–—-])\s+"
    rf"(?P<date>\d{{1,2}}(?:\s?(?:st|nd|rd|th))?\s+{_MONTHS},?\s+20\d\d)\W*",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Dating:
    """The title of an entry without its date, and the date; the date may be part of the title."""

    title: str
    date: str | None


def datings(texts: Sequence[str]) -> list[Dating]:
    """Return title and date of each line of a list.

    A date stands behind the title, parted from it by a mark or a bracket, or in front. A date
    in front, and one behind without a mark, leave the title only where three lines of the list
    are made so; else the title keeps it: ``Council October 2016``.
    """
    leading, glued = _is_pattern(_LEADING, texts), _is_pattern(_GLUED, texts)
    return [_dating(text, leading, glued) for text in texts]


def _is_pattern(form: re.Pattern[str], texts: Sequence[str]) -> bool:
    found = [text for text in texts if _date_of(form.fullmatch(text))]
    return len(found) >= min(_FEWEST, len(texts)) and len(found) >= 2


def _date_of(match: re.Match[str] | None) -> str | None:
    if match is None or (match.re is _GLUED and not date_within(match[0])):
        return None
    return read_dateline(match["date"])


@lru_cache(maxsize=100_000)
def _dating(text: str, leading: bool, glued: bool) -> Dating:
    forms = [form for form, holds in ((_LEADING, leading), (_GLUED, glued)) if holds]
    parted = split_date(text)
    for match in (form.fullmatch(text) for form in forms if not parted.date):
        if match and (date := _date_of(match)):
            return Dating(match["title"].strip(), date)
    return parted if parted.date else Dating(text, date_within(text))


# No title met had more letters with its date; an article's text has a mark in every sentence.
_LONGEST = 300


def split_date(text: str) -> Dating:
    """Part a date that a mark or a bracket parts from the title in front of it."""
    if len(text) > _LONGEST:
        return Dating(text, None)
    for mark in _SEPARATOR.finditer(text):
        date = _date_alone(text[mark.end() :])
        if date and text[: mark.start()].strip():
            return Dating(text[: mark.start()].strip(" |,–—-(:"), date)
    return Dating(text, None)


def _date_alone(text: str) -> str | None:
    plain = text.strip(" ).|")
    return read_dateline(plain) if is_date_line(plain) else None


def date_within(title: str) -> str | None:
    """Return the date that ends a title and is part of it, with its month, or None."""
    dated = date_in_title(Found(title, Source.LIST, title))
    return dated.edtf if dated and precision(dated.edtf) != "year" else None
