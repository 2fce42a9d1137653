"""Slugs that are one person's by a curator's word, with what posts and curators say of them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from indexer.authority.listed import Listed
from indexer.authority.namings import Naming
from indexer.authority.settling import Settled
from indexer.authority.spellings import Spelling, spelling
from indexer.authority.standing import Held, held, tenures


@dataclass(frozen=True, slots=True)
class Known:
    """What curators say of a group, besides whose its slugs are.

    ``listed`` is its entry of ``people.yaml``. ``closed`` is a group that is nobody else. ``apart``
    are slugs of others. ``single`` is a group all of whose posts are one person's. ``ends`` are the
    slugs that decisions say to show it under.
    """

    listed: Listed | None = None
    closed: bool = False
    apart: frozenset[str] = frozenset()
    single: bool = False
    ends: frozenset[str] = frozenset()


UNKNOWN = Known()


@dataclass(frozen=True, slots=True)
class Group:
    """One person as far as is known: slugs, what posts say, and what curators say.

    ``key`` is the first of the slugs. ``full`` are the spellings with a given name, ``short`` the
    others. ``held`` are the ranks and offices of the posts, ``vouched`` those of the entry of
    ``people.yaml``.
    """

    key: str
    slugs: frozenset[str]
    namings: tuple[Naming, ...]
    known: Known
    full: tuple[Spelling, ...]
    short: tuple[Spelling, ...]
    held: frozenset[Held]
    vouched: frozenset[Held]
    leads: frozenset[str]
    posts: frozenset[str]
    posts_named: frozenset[str]

    @property
    def listed(self) -> Listed | None:
        """The entry of ``people.yaml``."""
        return self.known.listed

    @property
    def closed(self) -> bool:
        """Whether a curator says that the group is nobody else."""
        return self.known.closed


def group(slugs: Iterable[str], namings: Iterable[Naming], known: Known = UNKNOWN) -> Group:
    """Return the group of these slugs with what the namings say of it."""
    said = tuple(sorted(namings, key=lambda one: (one.post, one.slug)))
    kept = frozenset(slugs)
    listed = known.listed
    written = {name for naming in said for name in naming.names}
    spellings = sorted(set(map(spelling, written | ({listed.name} if listed else set()))))
    return Group(
        key=min(kept),
        slugs=kept,
        namings=said,
        known=known,
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
    known = Known(
        listed=min(listed, key=lambda one: one.slug, default=None),
        closed=any(one.closed for one in groups),
        apart=_all(one.known.apart for one in groups),
        single=any(one.known.single for one in groups),
        ends=_all(one.known.ends for one in groups),
    )
    return group(
        (slug for one in groups for slug in one.slugs),
        (naming for one in groups for naming in one.namings),
        known,
    )


def _all(sets: Iterable[frozenset[str]]) -> frozenset[str]:
    return frozenset[str]().union(*sets)


def by_word(
    found: Mapping[str, Sequence[Naming]], listed: Mapping[str, Listed], settled: Settled
) -> tuple[Group, ...]:
    """Return the groups that curators make, sorted by key.

    An entry that no post names is a group without namings: it may be whom a surname means.
    """
    pairs = [(one, word.other) for one, word in settled.toward.items()]
    slugs = {*found, *listed, *(slug for pair in pairs for slug in pair)}
    return tuple(
        group(
            each,
            (naming for slug in each for naming in found.get(slug, ())),
            _known(each, listed, settled),
        )
        for each in components(sorted(slugs), pairs)
    )


def _known(slugs: frozenset[str], listed: Mapping[str, Listed], settled: Settled) -> Known:
    entries = sorted(slugs & listed.keys(), key=lambda one: (settled.steps(one), one))
    decided = any(settled.toward[slug].decision for slug in slugs & settled.toward.keys())
    return Known(
        listed=listed[entries[0]] if entries else None,
        closed=not slugs.isdisjoint(settled.alone),
        apart=frozenset(other for slug in slugs for other in settled.apart.get(slug, ())),
        single=not slugs.isdisjoint(settled.single),
        ends=slugs - settled.toward.keys() if decided else frozenset(),
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
