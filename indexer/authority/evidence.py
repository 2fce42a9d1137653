"""What makes two groups of slugs one person, and what speaks against it, in words."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from datetime import date
from itertools import combinations, product

from indexer import edtf
from indexer.authority.days import days
from indexer.authority.forces import Force, differ
from indexer.authority.groups import Group
from indexer.authority.listed import Tenure
from indexer.authority.namings import Naming
from indexer.authority.standing import Held, adjacent, clash, explained, held, tells_apart
from indexer.gazetteer import portfolio_label, rank_label, ranks


def shared(one: Group, other: Group) -> str | None:
    """Return the fact that both share, or None.

    It is a force at the same or the next rank, where few of its officers hold that rank; a
    portfolio; or an office that ``people.yaml`` lists for the day of a post.
    """
    return (
        _shared_force(one, other)
        or _shared_lead(one, other)
        or _shared_tenure(one, other)
        or _shared_tenure(other, one)
    )


def against(one: Group, other: Group) -> str | None:
    """Return what speaks against one person, or None.

    Two forces at one rank in one year, ranks far apart in one year, both named beside each other
    in the body of a post, or a curator who tells any slug of one from any of the other.
    """
    if told_apart(one, other):
        return "a curator tells them apart"
    if one.listed and other.listed:
        return "people.yaml lists them as two"
    if beside := one.posts_named & other.posts_named:
        return f"both are named in {min(beside)}"
    vouched = one.vouched | other.vouched
    return _first_clash(product(one.held | one.vouched, other.held | other.vouched), vouched)


def told_apart(one: Group, other: Group) -> bool:
    """Say whether a curator tells any slug of one from any of the other."""
    return not (one.slugs.isdisjoint(other.known.apart) and other.slugs.isdisjoint(one.known.apart))


def two_in_one(group: Group) -> str | None:
    """Return why the posts under one slug of a group may be about two persons, or None.

    Of two slugs a curator or evidence says that they are one person, whatever they held.
    """
    by_slug: dict[str, list[Naming]] = defaultdict(list)
    for naming in group.namings:
        by_slug[naming.slug].append(naming)
    found = (_clash_within(namings, group.vouched) for namings in by_slug.values())
    return min(filter(None, found), default=None)


def _clash_within(namings: Sequence[Naming], vouched: frozenset[Held]) -> str | None:
    return _first_clash(combinations(held(namings) | vouched, 2), vouched)


def _first_clash(pairs: Iterator[tuple[Held, Held]], vouched: frozenset[Held]) -> str | None:
    found = {
        words
        for one, other in pairs
        if (words := clash(one, other))
        and not (_is_explained(one, vouched) or _is_explained(other, vouched))
    }
    return min(found, default=None)


def _is_explained(one: Held, vouched: frozenset[Held]) -> bool:
    return not one.vouched and explained(one, vouched)


def _shared_force(one: Group, other: Group) -> str | None:
    found = {
        _of_force(first.rank, second.rank, min(first.force, second.force))
        for first, second in product(one.held, other.held)
        if first.rank
        and second.rank
        and first.force
        and second.force
        and first.force.key == second.force.key
        and _tell(first.rank, second.rank)
    }
    return min(found, default=None)


def _tell(one: str, other: str) -> bool:
    return adjacent(one, other) and tells_apart(one) and tells_apart(other)


def _of_force(one: str, other: str, force: Force) -> str:
    if one == other:
        return f"both {rank_label(one)} of {force.name}"
    junior, senior = sorted((one, other), key=lambda rank: (-ranks()[rank].seniority, rank))
    return f"{rank_label(junior)} and {rank_label(senior)} of {force.name}"


def _shared_lead(one: Group, other: Group) -> str | None:
    both = one.leads & other.leads
    if not both:
        return None
    key = min(both)
    return f"both lead on {portfolio_label(key) or key.replace('-', ' ')}"


def _shared_tenure(one: Group, other: Group) -> str | None:
    offices = one.listed.offices if one.listed else ()
    for naming, tenure in product(other.namings, offices):
        if _is_tenure(naming, tenure):
            rank, when = rank_label(naming.rank or ""), edtf.in_words(naming.date or "")
            return f"{rank} on the day ({when}), as people.yaml says"
    return None


def _is_tenure(naming: Naming, tenure: Tenure) -> bool:
    """Say whether a post gives the rank, and no other force, of an office held on its day."""
    return (
        naming.rank is not None
        and naming.rank == tenure.rank
        and not differ(naming.force, tenure.force)
        and _within(naming.date, tenure.first, tenure.last)
    )


def _within(when: str | None, first: date, last: date) -> bool:
    return when is not None and first <= days(when)[0] and days(when)[1] <= last
