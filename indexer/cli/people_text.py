"""People as lines of text."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

import click

from indexer import edtf
from indexer.gazetteer import rank_label
from indexer.persons import Doubtful, Merged, Person, Role
from indexer.wording import counted

_PARTS = {"speaker": "author", "officer": "named"}


def people_lines(people: Sequence[Person]) -> Iterator[str]:
    """Yield how many there are, and everybody with counts, spellings, merged and doubtful ones."""
    yield f"{len(people):,} {'person' if len(people) == 1 else 'people'}"
    for person in people:
        yield f"{click.style(person.name, bold=True)} ({person.slug}): {_counts(person)}"
        yield from (f"    {line}" for line in _beside(person))


def person_lines(person: Person) -> Iterator[str]:
    """Yield what is known of a person, and the role in each post, in the order of time."""
    yield click.style(" ".join([person.name, *person.honours]), bold=True)
    yield f"Slug:     {person.slug}"
    yield f"Posts:    {_counts(person)}"
    yield from _beside(person)
    yield ""
    yield from (_role(role) for role in person.roles)


def _counts(person: Person) -> str:
    return (
        f"wrote {counted(person.spoken, 'post')}, called a lead in {person.led:,}, "
        f"named in {person.named:,}"
    )


def _beside(person: Person) -> Iterator[str]:
    spelt = ", ".join(f"{one.name} ({one.posts:,})" for one in person.variants)
    if len(person.variants) > 1:
        yield f"Spelt:    {spelt}"
    yield from (f"Merged:   {line}" for line in _others(person.merged))
    yield from (f"Doubtful: {line}" for line in _others(person.doubtful))


def _others(others: Iterable[Merged | Doubtful]) -> Iterator[str]:
    return (f"{other.name} ({other.slug}): {other.why}" for other in others)


def _role(role: Role) -> str:
    when = edtf.in_words(role.date) if role.date else "undated"
    rank = rank_label(role.rank) if role.rank else None
    leads = f"lead on {' and on '.join(role.portfolios)}" if role.portfolios else None
    said = ", ".join(filter(None, (rank, role.office, leads))) or "no rank or office named"
    return f"{when}: {said} ({_PARTS[role.part]}, {role.post})"
