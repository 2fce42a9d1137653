"""What each post says of each person that it names."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

from indexer.authority.forces import Force, force, force_in_office
from indexer.gazetteer import portfolio_key
from indexer.headings import heading
from indexer.records import Officer, Post, Speaker
from indexer.wording import leads


@dataclass(frozen=True, slots=True)
class Naming:
    """One slug in one post, as its author, as an officer of its body, or as both.

    ``names`` are the spellings, ``portfolios`` as written, ``leads`` their keys, ``date`` and
    ``heading`` the post's.
    """

    slug: str
    post: str
    date: str | None
    names: tuple[str, ...]
    rank: str | None
    office: str | None
    force: Force | None
    portfolios: tuple[str, ...]
    leads: frozenset[str]
    spoke: bool
    named: bool
    led: bool
    heading: str


def namings(posts: Iterable[Post]) -> Mapping[str, tuple[Naming, ...]]:
    """Return what the posts say, by slug, in the order of the posts' IDs."""
    found: dict[str, list[Naming]] = defaultdict(list)
    for post in sorted(posts, key=lambda one: one.id):
        for slug, officers in _by_slug(post).items():
            speaker = post.speaker if post.speaker and post.speaker.slug == slug else None
            found[slug].append(_naming(post, speaker, officers, slug))
    return {slug: tuple(found[slug]) for slug in sorted(found)}


def _by_slug(post: Post) -> dict[str, list[Officer]]:
    """Return the officers by slug, the speaker's slug with an empty list if they are none."""
    found: dict[str, list[Officer]] = {post.speaker.slug: []} if post.speaker else {}
    for officer in post.officers:
        found.setdefault(officer.slug, []).append(officer)
    return found


def _naming(post: Post, speaker: Speaker | None, officers: Sequence[Officer], slug: str) -> Naming:
    said = ([speaker] if speaker else []) + list[Speaker | Officer](officers)
    portfolios = dict.fromkeys(words for one in officers for words in leads(one))
    role = speaker.role if speaker else None
    offices = [one.office for one in officers if one.office]
    forces = [*map(force, offices), force_in_office(role) if role else None]
    return Naming(
        slug=slug,
        post=post.id,
        date=post.date.edtf if post.date else None,
        names=tuple(dict.fromkeys(one.name for one in said)),
        rank=next((one.rank for one in said if one.rank), None),
        office=role or next(iter(offices), None),
        force=next(filter(None, forces), None),
        portfolios=tuple(portfolios),
        leads=frozenset(filter(None, map(_lead, portfolios))),
        spoke=speaker is not None,
        named=bool(officers),
        led=any(one.lead for one in officers),
        heading=heading(post.title, post.paragraphs),
    )


@lru_cache(maxsize=10_000)
def _lead(words: str) -> str:
    return portfolio_key(words)
