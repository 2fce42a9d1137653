"""What deserves a human look, the most valuable first, in the form that corrections take back.

The rule of value:

1. What may be wrong comes before what is missing: a wrong date misleads whoever finds it, a
   missing one only those who look for it. The kinds stand in this order in ``Kind``.
2. Among matters of one kind the post that names more officers comes first, because more answers
   rest on it; then the longer one; then by ID. Of persons the one in more posts comes first.

What a curator has answered is not asked again.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from indexer.persons import Person
from indexer.records import Post
from indexer.reviewing.matter import KINDS, Kind, Matter
from indexer.reviewing.persons import matters_of_persons
from indexer.reviewing.posts import matters_of
from indexer.reviewing.table import table

__all__ = ["Kind", "Matter", "review", "table"]


def review(posts: Iterable[Post], persons: Iterable[Person]) -> tuple[Matter, ...]:
    """Return what to look at in these posts and persons, by the rule of value."""
    return tuple(sorted(_matters(posts, persons), key=_value))


def _matters(posts: Iterable[Post], persons: Iterable[Person]) -> Iterator[Matter]:
    for post in posts:
        yield from matters_of(post)
    yield from matters_of_persons(persons)


def _value(matter: Matter) -> tuple[int, int, int, str]:
    first, second = matter.weight
    return KINDS.index(matter.kind), -first, -second, matter.id
