"""Dates as far as they are known: day, month, year and interval, the dates of EDTF level 0.

EDTF is ISO 8601-2:2019, annex A. Only years from 1900 to 2100 count as dates here, so that
a reference number of four digits is not taken for a year. An interval ``2016-05/2016-07``
holds one date that is not known better: it lies between the two, days of both included.
"""

from __future__ import annotations

import re
from calendar import monthrange
from collections.abc import Iterable, Iterator
from datetime import date
from functools import lru_cache
from typing import Literal

Precision = Literal["day", "month", "year", "interval"]

FIRST_YEAR = 1900
LAST_YEAR = 2100
# A list is compared date by date with others of its titles: so many dates, of twenty years, are
# remembered with their days.
_DAYS = 8192

# Not calendar.month_name: that follows the locale of the machine, and blogs are English.
MONTHS = (
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
)
_MONTH_NUMBERS = {name[:3].lower(): number for number, name in enumerate(MONTHS, start=1)}

_NAMES = "|".join([*MONTHS, *(name[:3] for name in MONTHS), "Sept"])
_MONTH = rf"(?P<month>{_NAMES})\b\.?"
_DAY = r"(?P<day>[0-9]{1,2})(?: ?(?:st|nd|rd|th)\b)?"
_YEAR = r"(?P<year>[0-9]{4})"
_WEEKDAY = r"(?:(?:Mon|Tue|Tues|Wednes|Wed|Thurs|Thur|Thu|Fri|Satur|Sat|Sun)(?:day)?[,.]? )?"

_EDTF = re.compile(r"(?P<year>[0-9]{4})(?:-(?P<month>[0-9]{2})(?:-(?P<day>[0-9]{2}))?)?")
_MOMENT = re.compile(r"([0-9]{4}-[0-9]{2}-[0-9]{2})[T ][0-9]{2}:?[0-9]{2}.*")
_TWO_YEARS = re.compile(r"[0-9]{4}/[0-9]{4}")
_FORMS = tuple(
    re.compile(form, re.IGNORECASE | re.ASCII)
    for form in (
        rf"{_WEEKDAY}{_DAY}(?: of)?[ ,-]*{_MONTH}[ ,-]*{_YEAR}",
        rf"{_WEEKDAY}{_MONTH} {_DAY},? {_YEAR}",
        rf"{_MONTH}[ ,-]*{_YEAR}",
        rf"(?P<day>[0-9]{{1,2}})(?P<mark>[/.-])(?P<month>[0-9]{{1,2}})(?P=mark){_YEAR}",
        rf"{_YEAR}/(?P<month>[0-9]{{1,2}})/(?P<day>[0-9]{{1,2}})",
        # The other way round, 2011/12 may be a financial year.
        rf"(?P<month>[0-9]{{1,2}})/{_YEAR}",
    )
)


def parse_edtf(text: str) -> str | None:
    """Return ``text`` if it is a date of the calendar or an interval of two, else None.

    A date is ``YYYY``, ``YYYY-MM`` or ``YYYY-MM-DD``; an interval two dates, of any precision
    each, with ``/`` between, the first not beginning after the end of the second. Nothing is
    mended: spaces around, single digits and 2016-02-31 all give None.
    """
    start, slash, end = text.partition("/")
    if not slash:
        return _one_date(text)
    if not (_one_date(start) and _one_date(end)):
        return None
    return text if _first(start) <= _last(end) else None


def parse_date(text: str) -> str | None:
    """Return the EDTF of a date as people write it, or None where ``text`` is not just a date.

    Accepted: EDTF; an ISO 8601 moment (its day, as written); ``24 October 2016`` and
    ``October 24, 2016`` with the month in full or as three letters, the day as ``3`` or
    ``3rd``, a weekday in front; ``24/10/2016``, ``24.10.2016``, ``24-10-2016``, day first;
    ``2016/10/24``; ``October 2016``, ``10/2016``; ``2016``. The weekday is not checked against
    the date. Two years with ``/`` between are refused: people write a financial year so.
    """
    plain = " ".join(text.split())
    if _TWO_YEARS.fullmatch(plain):
        return None
    moment = _MOMENT.fullmatch(plain)
    return parse_edtf(moment[1] if moment else plain) or _spelt(plain)


@lru_cache(maxsize=_DAYS)
def precision(edtf: str) -> Precision:
    """Say how far the date is known. ValueError where ``edtf`` is not valid."""
    dates = _dates(edtf)
    kinds: tuple[Precision, ...] = ("year", "month", "day")
    return kinds[len(_parts(dates[0])) - 1] if len(dates) == 1 else "interval"


@lru_cache(maxsize=_DAYS)
def first_day(edtf: str) -> date:
    """Return the earliest day that the date can mean. ValueError where it is not valid."""
    return _first(_dates(edtf)[0])


@lru_cache(maxsize=_DAYS)
def last_day(edtf: str) -> date:
    """Return the latest day that the date can mean. ValueError where it is not valid."""
    return _last(_dates(edtf)[-1])


def can_both_be(one: str, other: str, days: int = 0) -> bool:
    """Say whether two dates can both be true, or are no more than so many days apart.

    They can where one day is meant by both. ValueError where one of them is not valid.
    """
    gap = max(first_day(one), first_day(other)) - min(last_day(one), last_day(other))
    return gap.days <= days


def shared(dates: Iterable[str]) -> str | None:
    """Return the month, or else the year, that holds every day of all ``dates``; None if none does.

    ValueError where one of them is not valid.
    """
    days = [day.isoformat() for one in dates for day in (first_day(one), last_day(one))]
    held = ({day[:length] for day in days} for length in (len("2016-10"), len("2016")))
    return next((found.pop() for found in held if len(found) == 1), None)


def months(edtf: str) -> Iterator[str]:
    """Yield every month that holds a day of the date, ``2016-05``. ValueError if not valid."""
    first, last = first_day(edtf), last_day(edtf)
    for number in range(12 * first.year + first.month - 1, 12 * last.year + last.month):
        yield f"{number // 12}-{number % 12 + 1:02}"


# Lists of results say the same days and months again and again.
@lru_cache(maxsize=10_000)
def in_words(edtf: str) -> str:
    """Return ``24 October 2016``, ``October 2016``, ``2016``; ValueError if not valid.

    An interval is ``between May 2015 and July 2016``, and what both dates share is said once:
    ``between May and July 2016``, ``between 3 and 17 May 2016``.
    """
    start, *rest = [_in_words(one) for one in _dates(edtf)]
    if not rest:
        return " ".join(start)
    end = rest[0]
    if start == end:
        return " ".join(end)
    return f"between {' '.join(_unshared(start, end))} and {' '.join(end)}"


def _in_words(edtf: str) -> list[str]:
    year, *rest = _parts(edtf)
    words = [str(day) for day in rest[1:]] + [MONTHS[month - 1] for month in rest[:1]]
    return [*words, str(year)]


def _unshared(start: list[str], end: list[str]) -> list[str]:
    """Return the words of ``start`` without those at its end that ``end`` says as well."""
    # "between May 2016 and 20 May 2016": a month and a day of it are not alike.
    if len(start) != len(end):
        return start
    while len(start) > 1 and start[-1] == end[len(start) - 1]:
        start = start[:-1]
    return start


def _spelt(plain: str) -> str | None:
    for form in _FORMS:
        if match := form.fullmatch(plain):
            return _checked(match["year"], match["month"], match.groupdict().get("day"))
    return None


def _checked(year: str, month: str | None, day: str | None) -> str | None:
    """Join the parts to EDTF if there is such a day, month or year."""
    if not FIRST_YEAR <= int(year) <= LAST_YEAR:
        return None
    numbers = [_month_number(month) if month else 1, int(day) if day else 1]
    try:
        full = date(int(year), *numbers).isoformat()
    except ValueError:
        return None
    return full[: 10 if day else 7 if month else 4]


def _month_number(month: str) -> int:
    return int(month) if month.isdigit() else _MONTH_NUMBERS[month[:3].lower()]


def _one_date(text: str) -> str | None:
    match = _EDTF.fullmatch(text)
    return _checked(match["year"], match["month"], match["day"]) if match else None


def _first(edtf: str) -> date:
    year, month, day = (*_parts(edtf), 1, 1)[:3]
    return date(year, month, day)


def _last(edtf: str) -> date:
    parts = _parts(edtf)
    year, month = (*parts, 12)[:2]
    return date(year, month, parts[2] if len(parts) > 2 else monthrange(year, month)[1])


def _dates(edtf: str) -> list[str]:
    """Return the date, or both dates of an interval."""
    if parse_edtf(edtf) is None:
        raise ValueError(
            f"{edtf!r} is not a date: expected YYYY, YYYY-MM, YYYY-MM-DD or two of them with / "
            "between"
        )
    return edtf.split("/")


def _parts(edtf: str) -> tuple[int, ...]:
    return tuple(int(part) for part in edtf.split("-"))
