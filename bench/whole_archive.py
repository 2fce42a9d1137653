"""A generated archive as an index folder that the command line and the server open."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from pathlib import Path

from indexer.building.gathering import Gathered
from indexer.building.progress import silently
from indexer.building.writing import write_build
from indexer.headings import heading
from indexer.persons import Part, Person, Role, Variant
from indexer.records import About, Officer, Post, Speaker


def write_whole(index: Path, posts: Iterable[Post]) -> None:
    """Write an index folder of these posts, with its registers and its manifest."""
    index.mkdir(parents=True)
    held = tuple(posts)
    gathered = Gathered(
        posts=held,
        persons=tuple(_persons(held)),
        aliases={},
        decided=(),
        renamed={},
        lacking=(),
        empty=(),
        notices=(),
    )
    write_build(gathered, About(blog="A generated blog"), (), index, silently)


def _persons(posts: Sequence[Post]) -> list[Person]:
    roles: dict[str, list[Role]] = {}
    names: dict[str, str] = {}
    for post in posts:
        for who in (post.speaker, *post.officers):
            if who:
                names[who.slug] = who.name
                roles.setdefault(who.slug, []).append(_role(post, who))
    return [_person(slug, name, roles[slug]) for slug, name in sorted(names.items())]


def _role(post: Post, who: Speaker | Officer) -> Role:
    part: Part = "speaker" if isinstance(who, Speaker) else "officer"
    portfolios = (who.lead_on,) if isinstance(who, Officer) and who.lead_on else ()
    office = who.office if isinstance(who, Officer) else None
    day = post.date.edtf if post.date else None
    called = heading(post.title, post.paragraphs)
    return Role(post.id, day, who.rank, office, portfolios, part, called)


def _person(slug: str, name: str, roles: Sequence[Role]) -> Person:
    spoken = sum(role.part == "speaker" for role in roles)
    return Person(
        slug=slug,
        name=name,
        variants=(Variant(name, len(roles)),),
        spoken=spoken,
        led=sum(bool(role.portfolios) for role in roles),
        named=len(roles) - spoken,
        roles=tuple(roles),
    )
