"""Ranks and forces over time: what two namings share, and what cannot be one person's."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from indexer.authority.days import days
from indexer.authority.forces import Force, differ
from indexer.authority.listed import Tenure
from indexer.authority.namings import Naming
from indexer.gazetteer import rank_label, ranks

# A force has few superintendents and more senior officers, but many constables of one name.
_FEW = 7
# No one rises or falls four ranks within a year.
_FAR = 4


@dataclass(frozen=True, slots=True)
class Held:
    """A rank, perhaps of a force, and when: a post's year, a tenure's days; None is not known."""

    rank: str | None
    force: Force | None
    first: date | None
    last: date | None
    vouched: bool = False


def held(namings: Iterable[Naming]) -> frozenset[Held]:
    """Return the ranks that posts give, each for the whole year of its post.

    A post dated to no one year is of no known time.
    """
    return frozenset(_held(one) for one in namings if one.rank)


def _held(naming: Naming) -> Held:
    first, last = days(naming.date) if naming.date else (None, None)
    if first is None or last is None or first.year != last.year:
        return Held(naming.rank, naming.force, None, None)
    return Held(naming.rank, naming.force, date(first.year, 1, 1), date(last.year, 12, 31))


def tenures(offices: Iterable[Tenure]) -> frozenset[Held]:
    """Return the offices of an entry of ``people.yaml``."""
    return frozenset(
        Held(one.rank, one.force, one.first, one.last, vouched=True) for one in offices
    )


def adjacent(one: str, other: str) -> bool:
    """Say whether two ranks are the same or next to each other in seniority."""
    distance = _distance(one, other)
    return one == other or (distance is not None and distance <= 1)


def tells_apart(rank: str) -> bool:
    """Say whether few officers of a force hold the rank: Superintendent and above."""
    return rank in ranks() and ranks()[rank].seniority <= _FEW


def clash(one: Held, other: Held) -> str | None:
    """Return in words why one person cannot well have held both at their times, or None."""
    if one.vouched and other.vouched:
        return None
    words = _clashing(one, other)
    when = _together(one, other) if words else None
    return f"{words} in {when}" if when else None


def _clashing(one: Held, other: Held) -> str | None:
    if not one.rank or not other.rank:
        return None
    if one.rank == other.rank:
        if not one.force or not other.force or not differ(one.force, other.force):
            return None
        first, second = sorted((one.force.name, other.force.name))
        return f"{rank_label(one.rank)} of {first} and of {second}"
    if (_distance(one.rank, other.rank) or 0) < _FAR:
        return None
    senior, junior = sorted((one.rank, other.rank), key=lambda rank: ranks()[rank].seniority)
    return f"{rank_label(junior)} and {rank_label(senior)}"


def explained(one: Held, vouched: Iterable[Held]) -> bool:
    """Say whether an office that ``people.yaml`` lists is the one held, force and all."""
    return any(
        one.force and not differ(one.force, tenure.force) and tenure.force and _meet(one, tenure)
        for tenure in vouched
    )


def _distance(one: str, other: str) -> int | None:
    if one not in ranks() or other not in ranks():
        return None
    return abs(ranks()[one].seniority - ranks()[other].seniority)


def _together(one: Held, other: Held) -> int | None:
    """Return a year in which both were held, or None where that is not known."""
    if one.vouched or other.vouched:
        post, tenure = (other, one) if one.vouched else (one, other)
        within = post.first and post.last and _covers(tenure, post.first, post.last)
        return post.first.year if post.first and within else None
    return one.first.year if one.first and _meet(one, other) else None


def _covers(tenure: Held, first: date, last: date) -> bool:
    return bool(tenure.first and tenure.last and tenure.first <= first and last <= tenure.last)


def _meet(one: Held, other: Held) -> bool:
    if not (one.first and one.last and other.first and other.last):
        return False
    return one.first <= other.last and other.first <= one.last
