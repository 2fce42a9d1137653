"""Pairs of names for a curator to look at: what is doubtful, and what was merged."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Literal

from indexer.persons import Doubtful, Merged, Person


@dataclass(frozen=True, slots=True)
class Pair:
    """Two names that may be, or were taken to be, one person's.

    ``one`` and ``other`` are slugs; they are equal where one name may be two persons'. ``posts``
    is the number of posts that a decision touches: those of the person who was merged, or of the
    rarer of two doubtful ones. ``settled`` is what curators say themselves.
    """

    kind: Literal["doubtful", "merged"]
    one: str
    one_name: str
    other: str
    other_name: str
    why: str
    posts: int
    settled: bool = False


def pairs(persons: Iterable[Person]) -> tuple[Pair, ...]:
    """Return every doubtful and every merged pair once, those that touch most posts first.

    Of equally many posts the doubtful come first. ``one`` is whom a decision is about: of two
    doubtful persons the one with fewer posts.
    """
    by_slug = {person.slug: person for person in persons}
    found = [pair for person in by_slug.values() for pair in _of(person, by_slug)]
    return tuple(sorted(dict.fromkeys(found), key=_value))


def _of(person: Person, by_slug: Mapping[str, Person]) -> Iterator[Pair]:
    yield from (_merged(person, merged) for merged in person.merged)
    for doubt in person.doubtful:
        if doubt.slug in by_slug:
            yield _doubtful(doubt, person, by_slug[doubt.slug])


def _merged(person: Person, merged: Merged) -> Pair:
    return Pair(
        kind="merged",
        one=merged.slug,
        one_name=merged.name,
        other=person.slug,
        other_name=person.name,
        why=merged.why,
        posts=merged.posts,
        settled=merged.settled,
    )


def _doubtful(doubt: Doubtful, first: Person, second: Person) -> Pair:
    one, other = sorted((first, second), key=lambda each: (len(each.roles), each.slug))
    return Pair("doubtful", one.slug, one.name, other.slug, other.name, doubt.why, len(one.roles))


def _value(pair: Pair) -> tuple[int, str, str, str]:
    return -pair.posts, pair.kind, pair.one, pair.other
