"""Names that differ by a letter or two and share a fact: never joined, always in doubt."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from itertools import product

from rapidfuzz import process
from rapidfuzz.distance import Levenshtein

from indexer.authority.evidence import against, shared
from indexer.authority.groups import Group
from indexer.authority.joining import Link
from indexer.authority.spellings import agree

# Letters of a whole name: Ashgrove and Ashgroves; three make another name.
_LETTERS = 2


def near(groups: Sequence[Group]) -> tuple[Link, ...]:
    """Return the pairs of groups that share a fact and whose whole names are nearly alike."""
    by_key = {one.key: one for one in groups if one.full and not one.closed}
    pairs = {pair for bucket in _buckets(by_key) for pair in _pairs(bucket)}
    links = (_link(by_key[one], by_key[other]) for one, other in sorted(pairs))
    return tuple(link for link in links if link)


def _buckets(by_key: Mapping[str, Group]) -> Iterator[Mapping[str, str]]:
    """Yield the keys by slug of the groups that share a force or a portfolio."""
    found: dict[str, dict[str, str]] = defaultdict(dict)
    for key, one in by_key.items():
        forces = {f"of {held.force.key}" for held in one.held if held.force}
        for fact in forces | {f"on {lead}" for lead in one.leads}:
            found[fact] |= dict.fromkeys(_written(one), key)
    yield from found.values()


def _written(one: Group) -> frozenset[str]:
    return frozenset(naming.slug for naming in one.namings)


def _pairs(bucket: Mapping[str, str]) -> Iterator[tuple[str, str]]:
    slugs = sorted(bucket)
    for at, slug in enumerate(slugs):
        rest = slugs[at + 1 :]
        alike = process.extract(
            slug, rest, scorer=Levenshtein.distance, score_cutoff=_LETTERS, limit=None
        )
        for other, _, _ in alike:
            if bucket[slug] != bucket[other]:
                one, two = sorted((bucket[slug], bucket[other]))
                yield one, two


def _link(one: Group, other: Group) -> Link | None:
    if any(agree(*pair) for pair in product(one.full, other.full)) or against(one, other):
        return None
    fact = shared(one, other)
    return Link(one.key, other.key, f"the names are spelt nearly alike; {fact}") if fact else None
