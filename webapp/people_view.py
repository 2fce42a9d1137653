"""The list of people: found by name, in one of four orders, a page at a time."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from urllib.parse import urlencode

from indexer.persons import Doubtful, Person
from webapp.paging import Paged, paged
from webapp.results_view import Link
from webapp.urls import only_url, person_url

Find = Callable[[str], Sequence[Person]]
"""Returns those whose names hold what was typed, by name."""

# The most active first; who counts the same stands by name.
_ORDERS: Mapping[str, tuple[str, Callable[[Person], int]]] = {
    "name": ("name", lambda person: 0),
    "written": ("written", lambda person: -person.spoken),
    "lead": ("lead", lambda person: -person.led),
    "named": ("named", lambda person: -person.named),
}


@dataclass(frozen=True, slots=True)
class Count:
    """A number of posts and the search for them; without one there are none."""

    posts: int
    url: str | None


@dataclass(frozen=True, slots=True)
class PersonRow:
    """A person in the list: ``variants`` are other spellings, ``doubts`` who it may be and why."""

    name: str
    url: str
    honours: str
    variants: tuple[str, ...]
    counts: tuple[Count, Count, Count]
    doubts: tuple[Doubtful, ...]


@dataclass(frozen=True, slots=True)
class PeopleView:
    """All that the list of people shows."""

    typed: str
    order: str
    total: int
    rows: tuple[PersonRow, ...]
    orders: tuple[Link, ...]
    paged: Paged[Person]


def people_view(people: Find, asked: Mapping[str, str]) -> PeopleView:
    """Return a page of the list of people, whom ``people`` finds by parts of a name.

    ``asked`` may hold ``q``, those parts; ``sort``, one of ``name``, ``written``, ``lead`` and
    ``named``; and ``page``. What cannot be used of these counts as not given.
    """
    typed = asked.get("q", "").strip()
    order = asked.get("sort", "") if asked.get("sort") in _ORDERS else "name"
    found = sorted(people(typed), key=_ORDERS[order][1])
    page = paged(found, asked.get("page", ""), partial(_url, typed, order))
    return PeopleView(
        typed=typed,
        order=order,
        total=len(found),
        rows=tuple(map(_row, page.rows)),
        orders=tuple(
            Link(words, None if name == order else _url(typed, name))
            for name, (words, _) in _ORDERS.items()
        ),
        paged=page,
    )


def counts(person: Person) -> tuple[Count, Count, Count]:
    """Return the posts that a person wrote, leads in and is named in, with their searches."""
    return (
        _count("speaker", person.slug, person.spoken),
        _count("lead", person.slug, person.led),
        _count("officer", person.slug, person.named),
    )


def _row(person: Person) -> PersonRow:
    return PersonRow(
        name=person.name,
        url=person_url(person.slug),
        honours=", ".join(person.honours),
        variants=tuple(each.name for each in person.variants if each.name != person.name),
        counts=counts(person),
        doubts=person.doubtful,
    )


def _count(facet: str, slug: str, posts: int) -> Count:
    return Count(posts, only_url(facet, slug) if posts else None)


def _url(typed: str, order: str, page: int = 1) -> str:
    asked = {"q": typed, "sort": order if order != "name" else "", "page": page if page > 1 else ""}
    given = urlencode({name: value for name, value in asked.items() if value})
    return f"/people?{given}" if given else "/people"
