"""Undated entries between dated ones: in a list with the newest first, an interval."""

from __future__ import annotations

import re
from bisect import bisect
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from indexer.edtf import MONTHS, first_day, last_day, parse_date, parse_edtf
from indexer.listing.entries import JOINED, are_in_order
from indexer.listing.keys import undated
from indexer.listing.lines import YEARLESS
from indexer.records import Dated, Entry, Source
from indexer.wording import where

# One date above and one below an entry are enough, where no other date of the list contradicts.


@dataclass(frozen=True, slots=True)
class Between:
    """Where an undated entry stands: under ``newer`` and over ``older``, both dated."""

    entry: Entry
    newer: Entry
    older: Entry


class Lists:
    """The lists by name, to look up what stands around an entry."""

    def __init__(self, entries: Iterable[Entry]) -> None:
        self._lists: dict[str, list[Entry]] = {}
        for entry in entries:
            self._lists.setdefault(entry.list, []).append(entry)
        for entries_ in self._lists.values():
            entries_.sort(key=lambda one: one.order)
        self._positions = {
            (one.list, one.order): at for own in self._lists.values() for at, one in enumerate(own)
        }
        self._dated = {
            name: [at for at, one in enumerate(own) if one.date]
            for name, own in self._lists.items()
        }
        self._ordered = {
            name: are_in_order([one.date for one in own if one.date])
            for name, own in self._lists.items()
        }

    def around(self, entry: Entry) -> tuple[Entry | None, Entry | None]:
        """Return the entries right above and right below."""
        own, at = self._lists[entry.list], self._positions[entry.list, entry.order]
        return own[at - 1] if at else None, own[at + 1] if at + 1 < len(own) else None

    def between(self, entry: Entry) -> Between | None:
        """Return the dated neighbours of an undated entry, None where its list is not in order."""
        if entry.date or not self._ordered[entry.list]:
            return None
        own, dated = self._lists[entry.list], self._dated[entry.list]
        at = bisect(dated, self._positions[entry.list, entry.order])
        return Between(entry, own[dated[at - 1]], own[dated[at]]) if 0 < at < len(dated) else None


def intervals(places: Sequence[Between]) -> list[Dated]:
    """Return the date between the neighbours, the narrowest that all lists allow.

    Where lists contradict, so that none is left, each says its own. A day without a year in the
    entry itself ("12 October") decides, where one year only puts it between the neighbours.
    """
    if not places:
        return []
    newer = min(places, key=lambda one: last_day(one.newer.date or ""))
    older = max(places, key=lambda one: first_day(one.older.date or ""))
    if edtf := _joined(older.older.date or "", newer.newer.date or ""):
        return [_within(edtf, newer, older, places)]
    own = (found for one in places for found in intervals([one]))
    return list({one.edtf: one for one in reversed(list(own))}.values())[::-1]


def _within(edtf: str, newer: Between, older: Between, places: Sequence[Between]) -> Dated:
    days = [(day, one.entry) for one in places for day in _yearless_days(one.entry, edtf)]
    decided = len({day for day, _ in days}) == 1
    entry = days[0][1] if decided else newer.entry
    words = _words(entry, newer, older)
    return Dated(days[0][0] if decided else edtf, Source.NEIGHBOURS, words, entry.place)


def _words(entry: Entry, newer: Between, older: Between) -> str:
    """Return what an interval rests on: the entry, and the neighbours, of another list with it."""
    if newer.entry.list == older.entry.list == entry.list:
        return f"{entry.words}, between {newer.newer.words} and {older.older.words}"
    under = f"below {newer.newer.words}{_elsewhere(newer, entry)}"
    return f"{entry.words}, {under}, and above {older.older.words}{_elsewhere(older, entry)}"


def _elsewhere(one: Between, entry: Entry) -> str:
    if one.entry.list == entry.list:
        return ""
    return f" ({where(one.entry.place)}: {one.entry.words})"


def _joined(older: str, newer: str) -> str | None:
    if older == newer:
        return older
    # A month and a day of it: from the 3rd to the end of May is said more simply as May.
    if len(older) != len(newer) and min(len(older), len(newer)) == 7 and older[:7] == newer[:7]:
        return older[:7]
    return parse_edtf(f"{older}/{newer}")


def _yearless_days(entry: Entry, edtf: str) -> Iterator[str]:
    first, last = first_day(edtf), last_day(edtf)
    for part in entry.words.split(JOINED):
        tail = part if YEARLESS.fullmatch(part.strip(" ,.()")) else part[len(undated(part)) :]
        for match in YEARLESS.finditer(tail):
            days = [_day(match, year) for year in range(first.year, last.year + 1)]
            yield from (day.isoformat() for day in days if day and first <= day <= last)


def _day(match: re.Match[str], year: int) -> date | None:
    month = next(name for name in MONTHS if name.lower().startswith(match["month"][:3].lower()))
    found = parse_date(f"{match['day']} {month} {year}")
    return first_day(found) if found else None
