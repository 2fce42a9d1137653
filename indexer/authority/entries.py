"""A group of slugs to the person that readers see."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from typing import NamedTuple

from indexer.authority.days import days
from indexer.authority.groups import Group
from indexer.authority.namings import Naming
from indexer.authority.spellings import spelling
from indexer.persons import Doubtful, Merged, Person, Role, Variant


class Name(NamedTuple):
    """What a person is called."""

    slug: str
    name: str


Names = Mapping[str, Name]
"""What the groups are called, by key."""


def called(group: Group) -> Name:
    """Return what a group is called.

    They are those of ``people.yaml``, else of whom curators say that the others are, else of the
    commonest name with a given name written out; of equally common names the fullest.
    """
    if group.listed:
        return Name(group.listed.slug, group.listed.name)
    times = Counter(naming.slug for naming in group.namings)
    decided = [slug for slug in times if slug in group.known.ends]
    full = decided or [slug for slug in times if _is_full(group, slug)] or list(times)
    slug = min(full, key=lambda one: (-times[one], -one.count("-"), -len(one), one))
    return Name(slug, commonest(group, slug))


def commonest(group: Group, slug: str) -> str:
    """Return the commonest spelling of one slug of a group."""
    return variants(naming for naming in group.namings if naming.slug == slug)[0].name


def variants(namings: Iterable[Naming]) -> tuple[Variant, ...]:
    """Return the spellings, the commonest first, of equally common ones the first in order."""
    times = Counter(name for naming in namings for name in naming.names)
    ordered = sorted(times, key=lambda name: (-times[name], name))
    return tuple(Variant(name, times[name]) for name in ordered)


def person(
    group: Group, name: Name, merged: Iterable[Merged] = (), doubtful: Iterable[Doubtful] = ()
) -> Person:
    """Return a group as readers see it; what is merged and doubtful comes sorted by slug."""
    return Person(
        slug=name.slug,
        name=name.name,
        variants=variants(group.namings),
        honours=group.listed.honours if group.listed else (),
        spoken=len({one.post for one in group.namings if one.spoke}),
        led=len({one.post for one in group.namings if one.led}),
        named=len(group.posts_named),
        roles=roles(group.namings),
        merged=tuple(sorted(merged, key=lambda one: one.slug)),
        doubtful=tuple(sorted(doubtful, key=lambda one: (one.slug, one.why))),
    )


def roles(namings: Iterable[Naming]) -> tuple[Role, ...]:
    """Return the role that each post gives, by date, the undated last."""
    by_post: dict[str, list[Naming]] = defaultdict(list)
    for naming in namings:
        by_post[naming.post].append(naming)
    return tuple(sorted(map(_role, by_post.values()), key=_when))


def _role(namings: Sequence[Naming]) -> Role:
    # What stands with the author's own name comes before what the body says.
    said = sorted(namings, key=lambda one: (not one.spoke, one.slug))
    return Role(
        post=said[0].post,
        date=said[0].date,
        rank=next((one.rank for one in said if one.rank), None),
        office=next((one.office for one in said if one.office), None),
        portfolios=tuple(dict.fromkeys(words for one in said for words in one.portfolios)),
        part="speaker" if said[0].spoke else "officer",
        heading=said[0].heading,
    )


def _when(role: Role) -> tuple[date, date, str]:
    if role.date is None:
        return date.max, date.max, role.post
    return *days(role.date), role.post


def _is_full(group: Group, slug: str) -> bool:
    said = (naming for naming in group.namings if naming.slug == slug)
    return any(spelling(name).is_full for naming in said for name in naming.names)
