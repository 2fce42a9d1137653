"""Pairs of names for review: the most valuable first, each once."""

from __future__ import annotations

from indexer.persons import Doubtful, Merged, Person, Role
from indexer.reviewing.pairs import pairs


def person(slug: str, posts: int, **said: object) -> Person:
    roles = tuple(Role(f"{slug}-{at}", None, None, None, (), "officer") for at in range(posts))
    return Person(slug, slug.title(), roles=roles, **said)  # type: ignore[arg-type]


def test_pairs_that_touch_most_posts_come_first_and_doubt_before_merging() -> None:
    persons = [
        person("dave", 2, doubtful=(Doubtful("david", "David", "alike"),)),
        person("david", 9, doubtful=(Doubtful("dave", "Dave", "alike"),)),
        person("jo", 8, merged=(Merged("joanna", "Joanna", "one office", 2),)),
        person("mo", 5, merged=(Merged("mohammed", "Mohammed", "one office", 3),)),
    ]
    assert [(one.kind, one.one, one.other, one.posts) for one in pairs(persons)] == [
        ("merged", "mohammed", "mo", 3),
        ("doubtful", "dave", "david", 2),
        ("merged", "joanna", "jo", 2),
    ]


def test_a_name_that_may_be_two_persons_is_a_pair_with_itself() -> None:
    (pair,) = pairs([person("jon", 4, doubtful=(Doubtful("jon", "Jon", "two forces"),))])
    assert (pair.one, pair.other, pair.why, pair.posts) == ("jon", "jon", "two forces", 4)


def test_the_order_of_persons_changes_nothing() -> None:
    doubts = {"a": "b", "b": "a"}
    persons = [person(one, 3, doubtful=(Doubtful(two, two, "x"),)) for one, two in doubts.items()]
    assert pairs(persons) == pairs(persons[::-1])
    assert len(pairs(persons)) == 1
