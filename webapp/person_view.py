"""A person's page: spellings, the role on the day, what was merged and what is doubtful."""

from __future__ import annotations

from dataclasses import dataclass

from indexer import edtf
from indexer.gazetteer import rank_label
from indexer.persons import Person, Role
from webapp.officers_view import portfolio_url
from webapp.people_view import Count, counts
from webapp.results_view import Link
from webapp.urls import person_url, post_url


@dataclass(frozen=True, slots=True)
class RoleRow:
    """What a post says that the person was on its day; ``part`` says why the post is listed."""

    date: str
    rank: str
    office: str
    portfolios: tuple[Link, ...]
    part: str
    post: Link


@dataclass(frozen=True, slots=True)
class Namesake:
    """Somebody who may be the same person, and why; no address where one name may be two."""

    name: str
    url: str | None
    why: str


@dataclass(frozen=True, slots=True)
class PersonView:
    """All that a person's page shows."""

    person: Person
    written: Count
    led: Count
    named: Count
    roles: tuple[RoleRow, ...]
    is_spelt_otherwise: bool
    doubtful: tuple[Namesake, ...]


def person_view(person: Person) -> PersonView:
    """Return what a person's page shows."""
    written, led, named = counts(person)
    return PersonView(
        person=person,
        written=written,
        led=led,
        named=named,
        roles=tuple(map(_role, person.roles)),
        is_spelt_otherwise=any(each.name != person.name for each in person.variants),
        doubtful=tuple(
            Namesake(one.name, person_url(one.slug) if one.slug != person.slug else None, one.why)
            for one in person.doubtful
        ),
    )


def _role(role: Role) -> RoleRow:
    return RoleRow(
        date=edtf.in_words(role.date) if role.date else "undated",
        rank=rank_label(role.rank) if role.rank else "",
        office=role.office or "",
        portfolios=tuple(Link(words, portfolio_url(words)) for words in role.portfolios),
        part="wrote it" if role.part == "speaker" else "named in it",
        post=Link(role.heading, post_url(role.post)),
    )
