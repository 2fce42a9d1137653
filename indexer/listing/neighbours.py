"""Undated entries between dated ones: in a list with the newest first, an interval."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from indexer.edtf import MONTHS, first_day, last_day, parse_date, parse_edtf
from indexer.listing.entries import JOINED, are_in_order
from indexer.listing.keys import undated
from indexer.listing.lines import YEARLESS
from indexer.records import Dated, Entry, Source

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
        own, at = self._lists[entry.list], self._positions[entry.list, entry.order]
        newer = next((one for one in reversed(own[:at]) if one.date), None)
        older = next((one for one in own[at + 1 :] if one.date), None)
        return Between(entry, newer, older) if newer and older else None


def interval(places: Sequence[Between]) -> Dated | None:
    """Return the date between the neighbours, the narrowest that all lists allow, or None.

    A day without a year in the entry itself ("12 October") decides, where one year only puts it
    between the neighbours.
    """
    if not places:
        return None
    newer = min((one.newer for one in places), key=lambda one: last_day(one.date or ""))
    older = max((one.older for one in places), key=lambda one: first_day(one.date or ""))
    edtf = _joined(older.date or "", newer.date or "")
    if edtf is None:
        return None
    entry = places[0].entry
    words = f"{entry.words}, between {newer.words} and {older.words}"
    days = {day for one in places for day in _yearless_days(one.entry, edtf)}
    return Dated(days.pop() if len(days) == 1 else edtf, Source.NEIGHBOURS, words, entry.place)


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
