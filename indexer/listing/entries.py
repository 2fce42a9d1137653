"""Groups of lines to entries: what each says of its post, and what the whole list says of it."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Sequence
from dataclasses import replace
from functools import lru_cache

from indexer.edtf import first_day, last_day, precision
from indexer.knowing.authoring.bylines import Naming, read_byline
from indexer.knowing.dating.dates import PARTS, read_dateline
from indexer.listing.authorship import author_of, authors_by_habit, in_words, part_author
from indexer.listing.entry_dates import Dating, datings
from indexer.listing.grouping import Group
from indexer.listing.lines import Kind, kind
from indexer.records import Entry, Place

JOINED = " · "
"""What joins the lines of an entry in its words."""

# So many entries with one and the same day are dated by the crawl or by a move of the site.
_SAME_DAY = 3
# In a list where so many lines hold an address, a line without is a heading.
_WITH_ADDRESS = 3


def entries_of(groups: Sequence[Group], file: str, name: str) -> list[Entry]:
    """Return the entries of one list, called ``name``, that stands in ``file``."""
    dated = datings([group.title.text for group in groups])
    found = [
        _entry(group, dating, Place(file, group.title.number))
        for group, dating in zip(groups, dated, strict=True)
    ]
    authors = authors_by_habit([one.title for one in found], [one.author for one in found])
    found = [replace(one, author=author) for one, author in zip(found, authors, strict=True)]
    if sum(1 for entry in found if entry.address) >= _WITH_ADDRESS:
        found = [entry for entry in found if entry.address]
    found = _without_slips(_without_stamps(found))
    return [replace(one, list=name, order=order) for order, one in enumerate(found, start=1)]


def _entry(group: Group, dating: Dating, place: Place) -> Entry:
    others = [line.text for line in group.lines if line is not group.title]
    title, beside = part_author(dating.title)
    naming = beside or _author_beside(others) or author_of(title, group.title.text)
    return Entry(
        title=title,
        author=in_words(naming) if naming else None,
        date=_date_beside(others) or dating.date,
        address=group.title.link or _address(others),
        words=JOINED.join(line.text for line in group.lines),
        place=place,
        list="",
        order=0,
    )


def _date_beside(lines: Iterable[str]) -> str | None:
    dates = {read_dateline(line.strip(" ()")) for line in lines if kind(line) is Kind.DATE}
    return dates.pop() if len(dates) == 1 else None


def _address(lines: Iterable[str]) -> str | None:
    return next((line.strip() for line in lines if kind(line) is Kind.ADDRESS), None)


def _author_beside(lines: Sequence[str]) -> Naming | None:
    found = [naming for line in lines for naming in _namings(line)]
    return found[0] if len({naming.name for naming in found}) == 1 else None


@lru_cache(maxsize=100_000)
def _namings(line: str) -> tuple[Naming, ...]:
    """Return whom a byline names, or the byline beside a date."""
    pieces = PARTS.split(line) if kind(line) is Kind.DATE else [line]
    return tuple(naming for piece in pieces if (naming := read_byline(piece.strip())))


def _without_stamps(entries: list[Entry]) -> list[Entry]:
    """Take dates out of a list that gives one day to all its posts: the crawl's, or a move's."""
    dates = [entry.date for entry in entries if entry.date]
    same = len(dates) >= _SAME_DAY and len(set(dates)) == 1 and precision(dates[0]) == "day"
    return [replace(entry, date=None) for entry in entries] if same else entries


def _without_slips(entries: list[Entry]) -> list[Entry]:
    """Take out dates inside titles that the dates around them contradict.

    "Remembering 7 July 2005" is about that day, and stands between posts of 2015.
    """
    within = [is_in_title(one) for one in entries]
    firm = [at for at, one in enumerate(entries) if one.date and not within[at]]
    if not are_in_order([entries[at].date or "" for at in firm]):
        return entries
    return [
        replace(one, date=None) if within[at] and _is_slip(entries, at, firm) else one
        for at, one in enumerate(entries)
    ]


def _is_slip(entries: Sequence[Entry], at: int, firm: Sequence[int]) -> bool:
    place = bisect_left(firm, at)
    around = [*firm[max(place - 1, 0) : place], at, *firm[place : place + 1]]
    return not are_in_order([entries[one].date or "" for one in around])


@lru_cache(maxsize=100_000)
def _ends(title: str, date: str) -> bool:
    return any(one.date == date for one in datings([title]))


def is_in_title(entry: Entry) -> bool:
    """Say whether the entry's date is part of its title, and may be of what the post is about."""
    return bool(entry.date) and _ends(entry.title, entry.date or "")


def are_in_order(dates: Sequence[str]) -> bool:
    """Say whether dates can stand so in a list that has the newest first."""
    earliest = None
    for date in dates:
        if earliest is not None and first_day(date) > earliest:
            return False
        earliest = min(last_day(date), earliest or last_day(date))
    return True
