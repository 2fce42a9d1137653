"""The slugs that merged persons had, and the slug of the entry that each became."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence

from indexer.authority.entries import Names
from indexer.authority.groups import Group
from indexer.authority.rewriting import Slugs
from indexer.authority.surnames import Given


def by_naming(groups: Iterable[Group], names: Names) -> Slugs:
    """Return the entry's slug by the slug that a text gave and the post's ID."""
    return {
        (one.slug, one.post): names[group.key].slug for group in groups for one in group.namings
    }


def aliases(groups: Sequence[Group], names: Names, given: Iterable[Given]) -> Mapping[str, str]:
    """Return the entry's slug by each slug that went up in it wholly, sorted.

    A surname that means one person in some posts and another in others keeps no alias.
    """
    found = _of_surnames(groups, names, given)
    for group in groups:
        own = names[group.key].slug
        found |= dict.fromkeys(group.slugs - {own}, own)
    shown = {name.slug for name in names.values()}
    return {slug: found[slug] for slug in sorted(found.keys() - shown)}


def _of_surnames(groups: Iterable[Group], names: Names, given: Iterable[Given]) -> dict[str, str]:
    kept = {slug for group in groups for slug in group.slugs}
    meant: dict[str, set[str]] = defaultdict(set)
    for each in given:
        if each.naming.slug not in kept:
            meant[each.naming.slug].add(names[each.key].slug)
    return {slug: found.pop() for slug, found in meant.items() if len(found) == 1}
