"""Entries of several lists that are of one post, and posts of one title that are several."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import combinations

from indexer.edtf import can_both_be
from indexer.listing.addresses import page_key
from indexer.listing.authorship import may_be_one
from indexer.listing.entry_dates import date_within
from indexer.listing.keys import topic
from indexer.listing.neighbours import Lists
from indexer.records import Entry


@dataclass(frozen=True, slots=True)
class KnownPost:
    """A post as the lists know it: its entries, in the order of file and line."""

    entries: tuple[Entry, ...]

    @property
    def dates(self) -> tuple[str, ...]:
        """The dates of its entries, each once."""
        return tuple(dict.fromkeys(entry.date for entry in self.entries if entry.date))


def known_posts(entries: Sequence[Entry], lists: Lists) -> list[KnownPost]:
    """Return the posts that the entries name, each entry in one post.

    One post are entries with one address, unless two of them tell that it was cut too short for
    the posts of a series; with one title and dates that can both be true; with one title between
    the same two neighbours in two lists, whatever their dates, because dates are mistyped.
    Entries with one title and other dates are a series.
    """
    groups = _Groups(entries)
    for same in (*_by_address(entries), *_by_place(entries, lists)):
        groups.join(same)
    for titled in _by_title(entries).values():
        for same in _by_date(titled, entries, groups):
            groups.join(same)
    return [KnownPost(tuple(entries[at] for at in group)) for group in groups.all()]


class _Groups:
    """Sets of entries, by position, that grow together."""

    def __init__(self, entries: Sequence[Entry]) -> None:
        self._above = list(range(len(entries)))

    def of(self, at: int) -> int:
        while self._above[at] != at:
            self._above[at] = self._above[self._above[at]]
            at = self._above[at]
        return at

    def join(self, positions: Sequence[int]) -> None:
        """Make one group of all groups that the positions stand in."""
        roots = {self.of(at) for at in positions}
        for root in roots:
            self._above[root] = min(roots)

    def all(self) -> list[list[int]]:
        found: dict[int, list[int]] = {}
        for at in range(len(self._above)):
            found.setdefault(self.of(at), []).append(at)
        return list(found.values())


def _by_address(entries: Sequence[Entry]) -> Iterable[list[int]]:
    """Return the positions of entries with one address, where all can be of one post."""
    found: dict[str, list[int]] = {}
    for at, entry in enumerate(entries):
        if entry.address and (key := page_key(entry.address)):
            found.setdefault(key, []).append(at)
    return (same for same in found.values() if _are_one([entries[at] for at in same]))


def _are_one(same: Iterable[Entry]) -> bool:
    """Say whether all entries with one address can be of one post.

    "Council July 2019" and "Council January 2019" are of two, where the site cuts its addresses
    at fifty characters; so are two entries of one list with other titles and other dates.
    """
    kinds: dict[tuple[str, str | None], list[Entry]] = {}
    for entry in same:
        kinds.setdefault((topic(entry.title), entry.date), []).append(entry)
    return not any(_are_two(one, other) for one, other in combinations(kinds.values(), 2))


def _are_two(ones: Sequence[Entry], others: Sequence[Entry]) -> bool:
    one, other = ones[0], others[0]
    if topic(one.title) == topic(other.title) or _dates_fit(one, other):
        return False
    in_one_list = not {entry.list for entry in ones}.isdisjoint(entry.list for entry in others)
    own, further = date_within(one.title), date_within(other.title)
    return in_one_list or bool(own and further and not can_both_be(own, further))


def _by_place(entries: Sequence[Entry], lists: Lists) -> Iterable[list[int]]:
    """Return entries with one title and, above and below, the same other titles."""
    found: dict[tuple[str, str, str], list[int]] = {}
    for at, entry in enumerate(entries):
        above, below = lists.around(entry)
        if above and below:
            around = (topic(above.title), topic(below.title))
            own = topic(entry.title)
            if own not in around:
                found.setdefault((around[0], own, around[1]), []).append(at)
    return (same for same in found.values() if len({entries[at].list for at in same}) == len(same))


def _by_title(entries: Sequence[Entry]) -> dict[str, list[int]]:
    found: dict[str, list[int]] = {}
    for at, entry in enumerate(entries):
        found.setdefault(topic(entry.title), []).append(at)
    return found


def _by_date(same: Sequence[int], entries: Sequence[Entry], groups: _Groups) -> list[list[int]]:
    """Part entries of one title by author and date; the most precise dates come first.

    What fits two of the parts belongs to none of them: an entry without a date beside two dated.
    """
    parts: list[list[int]] = []
    for at in sorted(same, key=lambda at: (-len(entries[at].date or ""), at)):
        fitting = [part for part in parts if _fits(entries[at], entries[part[0]])]
        fitting = [part for part in fitting if groups.of(part[0]) == groups.of(at)] or fitting
        if len(fitting) == 1:
            fitting[0].append(at)
        else:
            parts.append([at])
    return parts


def _fits(entry: Entry, other: Entry) -> bool:
    return _dates_fit(entry, other) and may_be_one(entry.author, other.author)


def _dates_fit(one: Entry, other: Entry) -> bool:
    return not (one.date and other.date) or can_both_be(one.date, other.date)
