"""Groups whose names agree, joined where a fact says that they are one person."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations, product

from indexer.authority.evidence import against, shared, told_apart
from indexer.authority.groups import Group, components, joined
from indexer.authority.spellings import agree, roots

_NAMES_ONLY = "the names agree, and no office or portfolio tells whether it is one person"
_OTHERS = "but it could be somebody else of that name as well"


@dataclass(frozen=True, order=True, slots=True)
class Link:
    """Two groups by their keys, the first in the alphabet first, and what links them."""

    one: str
    other: str
    why: str


@dataclass(frozen=True, slots=True)
class Joining:
    """The groups after joining, the links that joined them, and those that did not suffice."""

    groups: tuple[Group, ...]
    links: tuple[Link, ...]
    doubts: tuple[Link, ...]


def join(groups: Sequence[Group]) -> Joining:
    """Join groups whose names agree and that share a fact, where nothing speaks against it.

    A name that could be either of two persons is joined to neither.
    """
    by_key = {group.key: group for group in groups}
    links: list[Link] = []
    doubts: list[Link] = []
    for one, other in _agreeing(groups):
        fact, fault = shared(by_key[one], by_key[other]), against(by_key[one], by_key[other])
        if fact and not fault:
            links.append(Link(one, other, fact))
        elif fact or not fault:
            doubts.append(Link(one, other, f"{fact}, but {fault}" if fact else _NAMES_ONLY))
    kept = _settled(links, by_key)
    doubts += [
        Link(one.one, one.other, f"{one.why}, {_OTHERS}") for one in links if one not in kept
    ]
    return Joining(_joined(by_key, kept), tuple(kept), tuple(sorted(doubts)))


def _agreeing(groups: Iterable[Group]) -> Iterator[tuple[str, str]]:
    """Yield the pairs of keys whose names could be one person's, in order.

    A pair that a curator tells apart is not among them: there is nothing to join or to doubt.
    """
    blocks: dict[tuple[str, str], dict[str, Group]] = defaultdict(dict)
    for group in groups:
        for each in group.full if not group.closed else ():
            for root in roots(each.given[0]):
                blocks[each.surname, root][group.key] = group
    pairs = {pair for block in blocks.values() for pair in combinations(sorted(block), 2)}
    by_key = {key: group for block in blocks.values() for key, group in block.items()}
    for pair in sorted(pairs):
        one, other = (by_key[key] for key in pair)
        if _agree(one, other) and not told_apart(one, other):
            yield pair


def _agree(one: Group, other: Group) -> bool:
    return any(agree(*pair) for pair in product(one.full, other.full))


def _settled(links: Sequence[Link], by_key: Mapping[str, Group]) -> list[Link]:
    """Return the links without those of groups that could be one of two persons."""
    beside: dict[str, set[str]] = defaultdict(set)
    for link in links:
        beside[link.one].add(link.other)
        beside[link.other].add(link.one)
    torn = {key for key, found in beside.items() if not _are_one(found, by_key)}
    kept = [link for link in links if not torn & {link.one, link.other}]
    whole = [found for found in _sets(kept) if _are_one(found, by_key)]
    sound = frozenset(key for found in whole for key in found)
    return [link for link in kept if link.one in sound]


def _are_one(keys: Iterable[str], by_key: Mapping[str, Group]) -> bool:
    pairs = combinations([by_key[key] for key in sorted(keys)], 2)
    return all(_agree(*pair) and not against(*pair) for pair in pairs)


def _sets(links: Iterable[Link], alone: Iterable[str] = ()) -> tuple[frozenset[str], ...]:
    pairs = [(link.one, link.other) for link in links]
    return components(sorted({*alone, *(key for pair in pairs for key in pair)}), pairs)


def _joined(by_key: Mapping[str, Group], links: Iterable[Link]) -> tuple[Group, ...]:
    sets = [sorted(keys) for keys in _sets(links, by_key)]
    return tuple(
        joined([by_key[key] for key in keys]) if len(keys) > 1 else by_key[keys[0]] for keys in sets
    )
