"""What stands before and after a post in a list of results."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from indexer.query.request import Query

Ids = Callable[[Query], Sequence[str]]


@dataclass(frozen=True, slots=True)
class Neighbour:
    """A post beside another one; ``query`` asks for the page of results that it is on."""

    id: str
    query: Query


def neighbours(id: str, query: Query, ids: Ids) -> tuple[Neighbour | None, Neighbour | None]:
    """Return the posts before and after ``id`` among the results of a query.

    ``ids`` gives the IDs on the page that a query asks for, empty past the end. A post that is
    not on that page has no neighbours there.
    """
    here = ids(query)
    if id not in here:
        return None, None
    at = list(here).index(id)
    return _before(here[:at], query, ids), _after(here[at + 1 :], query, ids)


def _before(earlier: Sequence[str], query: Query, ids: Ids) -> Neighbour | None:
    if not earlier and query.page > 1:
        query = query.turn_to(query.page - 1)
        earlier = ids(query)
    return Neighbour(earlier[-1], query) if earlier else None


def _after(later: Sequence[str], query: Query, ids: Ids) -> Neighbour | None:
    if not later:
        query = query.turn_to(query.page + 1)
        later = ids(query)
    return Neighbour(later[0], query) if later else None
