"""One person, one entry: names that texts spell differently, joined by evidence.

Never by likeness alone: what was joined is listed with the reason, and so is what is in doubt.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from indexer.authority import slugs
from indexer.authority.decisions import in_force, read_decisions
from indexer.authority.entries import called, person
from indexer.authority.groups import by_word
from indexer.authority.joining import join
from indexer.authority.namings import namings
from indexer.authority.near_spellings import near
from indexer.authority.people_file import read_people
from indexer.authority.reasons import Reasons, doubts
from indexer.authority.rewriting import rewritten
from indexer.authority.settling import settled
from indexer.authority.surnames import give
from indexer.authority.words import words
from indexer.persons import Decided, Decision, Person
from indexer.records import Curated, Notice, Post

__all__ = ["Authority", "authority"]


@dataclass(frozen=True, slots=True)
class Authority:
    """Posts with one slug for each person, and the persons.

    ``posts`` are in the order in which they came, names as each text wrote them. ``persons`` are
    those whom a post names, by slug. ``aliases`` maps each slug that went up in another to that
    one; ``decided`` are the decisions in force, by table and row; ``notices`` say what is wrong in
    ``people.yaml`` and in decisions.
    """

    posts: tuple[Post, ...]
    persons: tuple[Person, ...]
    aliases: Mapping[str, str]
    decided: tuple[Decided, ...]
    notices: tuple[Notice, ...]


def authority(
    posts: Sequence[Post], files: Sequence[Curated], decided: Iterable[Decision]
) -> Authority:
    """Return the posts and persons of an archive, each person under one slug.

    ``files`` are the texts of ``people.yaml``, ``decided`` are decisions in slugs or names. They
    come before ``people.yaml``, the last of them first, and that before the evidence of the posts.
    A name that may be either of two persons is neither's.
    """
    people = read_people(files)
    found = namings(posts)
    decisions, remarks = read_decisions(decided, found.keys() | people.slugs)
    word = settled(words(decisions, people.listed))
    worded = by_word(found, people.listed, word)
    joining = join(worded)
    surnames = give(joining.groups)
    groups = tuple(group for group in surnames.groups if group.namings)
    names = {group.key: called(group) for group in groups}
    reasons = Reasons(word, worded, joining.links, surnames.given)
    links = (*joining.doubts, *surnames.doubts, *near(groups))
    doubtful = doubts(groups, names, links, people.twice)
    persons = [
        person(one, name, reasons.merged(one, name.slug), doubtful.get(one.key, ()))
        for one, name in zip(groups, names.values(), strict=True)
    ]
    entries = slugs.by_naming(groups, names)
    aliases = slugs.aliases(groups, names, surnames.given)
    return Authority(
        posts=tuple(rewritten(post, entries) for post in posts),
        persons=tuple(sorted(persons, key=lambda one: one.slug)),
        aliases=aliases,
        decided=in_force(word.used, found, people.listed, {**aliases, **_own(persons)}),
        notices=(*people.notices, *remarks, *word.notices),
    )


def _own(persons: Iterable[Person]) -> dict[str, str]:
    return {person.slug: person.slug for person in persons}
