"""Dates in file names and addresses."""

from __future__ import annotations

import re
from pathlib import PurePosixPath

from indexer.edtf import MONTHS, parse_edtf

_FIRST_YEAR, _LAST_YEAR = 2005, 2030

_NUMBERS = {name[:3].lower(): number for number, name in enumerate(MONTHS, start=1)}
_CAPITAL = "|".join([*MONTHS, "Sept", *(name[:3] for name in MONTHS)])
_LOWER = _CAPITAL.lower()
_NAME = rf"(?P<name>{_CAPITAL}|{_LOWER})"
_YEAR = r"(?P<year>20[0-3]\d)"
_SHORT = r"(?P<short>[0-3]\d)"
_END = r"(?![0-9])"

# Every form with the example it was written for. Letters may stand against a month's capital and
# against a number of eight digits, because names are glued; small letters need hyphens.
_FORMS = tuple(
    re.compile(form)
    for form in (
        rf"(?<![0-9A-Za-z]){_YEAR}(?P<month>\d\d)(?P<day>\d\d)(?=$|[A-Za-z_-])",  # 20110210ACC
        rf"(?<![0-9A-Za-z]){_YEAR}(?P<month>\d\d)(?=$|[A-Za-z_-])",  # 201307-jo
        rf"(?<![0-9])(?P<day>\d\d)(?P<month>\d\d){_YEAR}(?=$|[A-Za-z_-])",  # 17112011
        # 8July2015, 11Jan12
        rf"(?<![0-9])(?P<day>\d\d?)(?:st|nd|rd|th)?(?P<name>{_CAPITAL})(?:{_YEAR}|{_SHORT}){_END}",
        rf"(?<![0-9])(?P<name>{_CAPITAL})(?:{_YEAR}|{_SHORT}){_END}",  # Aug2011, CCCJan19
        # 3rd-july-2014
        rf"(?<![0-9A-Za-z])(?P<day>\d\d?)(?:st|nd|rd|th)?[_ -]?{_NAME}[_ -]?{_YEAR}{_END}",
        rf"(?<![0-9A-Za-z]){_NAME}[_ -]?{_YEAR}{_END}",  # october-2016
        rf"(?<![0-9A-Za-z]){_YEAR}(?P<mark>[_.-])(?P<month>\d\d)(?P=mark)(?P<day>\d\d)(?![0-9])",
        rf"(?<![0-9A-Za-z])(?P<day>\d\d)(?P<mark>[_.-])(?P<month>\d\d)(?P=mark){_YEAR}(?![0-9])",
        # 2012-07-title; but "2011-12-review" may be of the financial year 2011/12.
        rf"^(?!2005-06|2006-07|2007-08|2008-09|2009-10|2010-11|2011-12){_YEAR}-(?P<month>\d\d)(?=-[A-Za-z])",
    )
)
_FOLDERS = re.compile(rf"(?:^|/){_YEAR}/(?P<month>\d\d)(?:/(?P<day>\d\d))?/")

# A hash: at least sixteen hexadecimal digits.
_HASH = re.compile(r"(?<![0-9A-Za-z])[0-9a-f]{16,}(?![0-9A-Za-z])")
# Addresses are cut at fifty characters: "…12September20" may have been 2011.
_CUT = 48


def date_in_address(address: str) -> str | None:
    """Return the EDTF of the date that a file name or address holds, or None.

    Dates of 2005 to 2030 count. Hashes, serial numbers and dates that contradict one
    another yield None; of a month and a day of that month the day is returned.
    """
    path = address.split("?")[0].split("#")[0].rstrip("/")
    name = _HASH.sub("", _stem(path))
    found = {edtf for form in _FORMS for match in form.finditer(name) if (edtf := _edtf(match))}
    found |= {edtf for match in _FOLDERS.finditer(path + "/") if (edtf := _edtf(match))}
    longest = max(found, key=len, default=None)
    return longest if longest and all(longest.startswith(edtf) for edtf in found) else None


def _stem(path: str) -> str:
    name = PurePosixPath(path).name
    return re.sub(r"(?:\.(?:txt|md|markdown|html?|aspx?|php))+$", "", name, flags=re.IGNORECASE)


def _edtf(match: re.Match[str]) -> str | None:
    parts = match.groupdict()
    year = parts["year"] or _long_year(match, parts.get("short"))
    month = parts.get("month") or f"{_NUMBERS[parts['name'][:3].lower()]:02}"
    day = parts.get("day")
    if not year or not _FIRST_YEAR <= int(year) <= _LAST_YEAR:
        return None
    return parse_edtf("-".join([year, month, *([f"{int(day):02}"] if day else [])]))


def _long_year(match: re.Match[str], short: str | None) -> str | None:
    cut = match.end() == len(match.string) >= _CUT
    return f"20{short}" if short and not cut else None
