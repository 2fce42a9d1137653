"""Slugs that are one person's by a curator's word, with what the posts say of them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from indexer.authority.listed import Listed
from indexer.authority.namings import Naming
from indexer.authority.spellings import Spelling, spelling
from indexer.authority.standing import Held, held, tenures


@dataclass(frozen=True, slots=True)
class Group:
    """One person as far as is known: slugs, what posts say, and the entry of ``people.yaml``.

    ``key`` is the first of the slugs. ``closed`` is the group of which a curator says that it
    is nobody else. ``full`` are the spellings with a given name, ``short`` the others.
    ``held`` are the ranks and offices of the posts, ``vouched`` those of the entry.
    """

    key: str
    slugs: frozenset[str]
    namings: tuple[Naming, ...]
    listed: Listed | None
    closed: bool
    full: tuple[Spelling, ...]
    short: tuple[Spelling, ...]
    held: frozenset[Held]
    vouched: frozenset[Held]
    leads: frozenset[str]
    posts: frozenset[str]
    posts_named: frozenset[str]


def group(
    slugs: Iterable[str],
    namings: Iterable[Naming],
    listed: Listed | None = None,
    closed: bool = False,
) -> Group:
    """Return the group of these slugs with what the namings say of it."""
    said = tuple(sorted(namings, key=lambda one: (one.post, one.slug)))
    kept = frozenset(slugs)
    written = {name for naming in said for name in naming.names}
    spellings = sorted(set(map(spelling, written | ({listed.name} if listed else set()))))
    return Group(
        key=min(kept),
        slugs=kept,
        namings=said,
        listed=listed,
        closed=closed,
        full=tuple(one for one in spellings if one.is_full),
        short=tuple(one for one in spellings if not one.is_full),
        held=held(said),
        vouched=tenures(listed.offices if listed else ()),
        leads=frozenset(lead for naming in said for lead in naming.leads),
        posts=frozenset(naming.post for naming in said),
        posts_named=frozenset(naming.post for naming in said if naming.named),
    )


def joined(groups: Sequence[Group]) -> Group:
    """Return several groups as one."""
    listed = [one.listed for one in groups if one.listed]
    return group(
        (slug for one in groups for slug in one.slugs),
        (naming for one in groups for naming in one.namings),
        min(listed, key=lambda one: one.slug, default=None),
        any(one.closed for one in groups),
    )


def by_word(
    found: Mapping[str, Sequence[Naming]],
    listed: Mapping[str, Listed],
    decided: Mapping[str, str],
) -> tuple[Group, ...]:
    """Return the groups that ``people.yaml`` and decisions make, sorted by key.

    A slug on which a curator has decided follows the decision alone. An entry that no post
    names is a group without namings: it may be whom a surname means.
    """
    pairs = [(one, other) for one, other in decided.items() if one != other]
    pairs += [
        (entry.slug, also)
        for entry in listed.values()
        for also in entry.also
        if also not in decided
    ]
    known = {*found, *listed, *(slug for pair in pairs for slug in pair)}
    return tuple(
        _by_word(slugs, found, listed, decided) for slugs in components(sorted(known), pairs)
    )


def _by_word(
    slugs: frozenset[str],
    found: Mapping[str, Sequence[Naming]],
    listed: Mapping[str, Listed],
    decided: Mapping[str, str],
) -> Group:
    entries = sorted(slugs & listed.keys(), key=lambda one: (one not in decided.values(), one))
    return group(
        slugs,
        (naming for slug in slugs for naming in found.get(slug, ())),
        listed[entries[0]] if entries else None,
        any(decided.get(slug) == slug for slug in slugs),
    )


def components(
    nodes: Sequence[str], pairs: Iterable[tuple[str, str]]
) -> tuple[frozenset[str], ...]:
    """Return the sets of nodes that pairs link, sorted by their first."""
    beside: dict[str, set[str]] = defaultdict(set)
    for one, other in pairs:
        beside[one].add(other)
        beside[other].add(one)
    seen: set[str] = set()
    sets = [_reached(node, beside, seen) for node in nodes if node not in seen]
    return tuple(sorted(filter(None, sets), key=min))


def _reached(start: str, beside: Mapping[str, set[str]], seen: set[str]) -> frozenset[str]:
    found: set[str] = set()
    waiting = [start]
    while waiting:
        node = waiting.pop()
        if node not in found:
            found.add(node)
            waiting += beside.get(node, ())
    seen |= found
    return frozenset(found)
