"""Officers named by rank and surname alone, given to the one person whom a fact says they are."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations, islice, product

from indexer.authority.evidence import against, shared, told_apart
from indexer.authority.groups import Group, group
from indexer.authority.joining import Link
from indexer.authority.namings import Naming
from indexer.authority.spellings import opens

_ONLY = "the only person of that surname and rank here, but nothing else tells"
_SEVERAL = "but it could be somebody else of that surname as well"

_BySurname = Mapping[tuple[str, str], Sequence[Group]]


@dataclass(frozen=True, slots=True)
class Given:
    """A naming that was given to another group, by its key, and why."""

    naming: Naming
    key: str
    why: str


_GivenBy = Mapping[str, Sequence[Given]]
"""What is given away of each group, by its key."""


@dataclass(frozen=True, slots=True)
class Surnames:
    """The groups after giving, what was given, and what remains in doubt."""

    groups: tuple[Group, ...]
    given: tuple[Given, ...]
    doubts: tuple[Link, ...]


def give(groups: Sequence[Group]) -> Surnames:
    """Give each naming without a given name to the one person who can be meant.

    That is the only person of the surname, and of the initial where there is one, who holds the
    rank and shares a fact. Each post is judged by itself: ACC Field of one post need not be ACC
    Field of another. A person whom the same post names in full is not meant. What a curator says
    of two surnames holds: those of one person go together or not at all, those of two persons
    never to one.
    """
    by_key = {one.key: one for one in groups}
    judged = _judgements(groups)
    given = {key: found for key, (found, _) in judged.items()}
    torn = _split(given, by_key) | _of_two(given, by_key)
    kept = [each for key, found in given.items() if key not in torn for each in found]
    doubts = frozenset[Link]().union(*(unsure for _, unsure in judged.values())) | {
        _link(by_key[key], by_key[each.key], f"{each.why}, {_SEVERAL}")
        for key in torn
        for each in given[key]
    }
    return Surnames(_moved(groups, kept), tuple(kept), tuple(sorted(doubts)))


def _split(given: _GivenBy, by_key: Mapping[str, Group]) -> set[str]:
    """Return the groups that are one person's by a curator's word and not given as a whole."""
    return {
        key
        for key, found in given.items()
        if (len(by_key[key].slugs) > 1 or by_key[key].known.single)
        and (len({each.key for each in found}) > 1 or len(found) < len(by_key[key].namings))
    }


def _of_two(given: _GivenBy, by_key: Mapping[str, Group]) -> set[str]:
    """Return the groups, told apart by a curator, of which two would be given to one person."""
    taken: dict[str, set[str]] = defaultdict(set)
    for key, found in given.items():
        for each in found:
            taken[each.key].add(key)
    return {
        key
        for keys in taken.values()
        for pair in combinations(sorted(keys), 2)
        if told_apart(*(by_key[one] for one in pair))
        for key in pair
    }


def _is_weak(group: Group) -> bool:
    return not group.full and not group.closed and group.listed is None


def _by_surname(groups: Iterable[Group]) -> _BySurname:
    found: dict[tuple[str, str], list[Group]] = defaultdict(list)
    for one in groups:
        if one.full and not one.closed:
            ranks = {held.rank for held in one.held | one.vouched if held.rank}
            for key in product({each.surname for each in one.full}, ranks):
                found[key].append(one)
    return found


def _judgements(groups: Sequence[Group]) -> dict[str, tuple[list[Given], frozenset[Link]]]:
    """Return what each group without a given name would give away and leaves in doubt, by key."""
    by_surname = _by_surname(groups)
    return {weak.key: _judged_all(weak, by_surname) for weak in filter(_is_weak, groups)}


def _judged_all(weak: Group, by_surname: _BySurname) -> tuple[list[Given], frozenset[Link]]:
    judged = [_judged(weak, naming, by_surname) for naming in weak.namings]
    given = [each for found, _ in judged for each in found]
    return given, frozenset(link for _, unsure in judged for link in unsure)


def _judged(
    weak: Group, naming: Naming, by_surname: _BySurname
) -> tuple[list[Given], frozenset[Link]]:
    alone = group(weak.slugs, [naming], weak.known)
    named = list(_named(alone, naming, by_surname))
    facts = [(one, fact) for one in named if (fact := shared(alone, one))]
    sure = [(one, fact) for one, fact in facts if not against(alone, one)]
    if len(sure) == 1:
        return [Given(naming, sure[0][0].key, sure[0][1])], frozenset()
    if sure:
        return [], frozenset(_link(weak, one, f"{fact}, {_SEVERAL}") for one, fact in sure)
    # Two are as many as a thousand: of a common surname not everybody is looked at.
    fits = list(islice((one for one in named if not against(alone, one)), 2))
    return [], frozenset(_link(weak, one, _ONLY) for one in fits if len(fits) == 1)


def _named(alone: Group, naming: Naming, by_surname: _BySurname) -> Iterator[Group]:
    for short in alone.short:
        for one in by_surname.get((short.surname, naming.rank or ""), ()):
            if naming.post not in one.posts and any(opens(short, full) for full in one.full):
                yield one


def _link(one: Group, other: Group, why: str) -> Link:
    return Link(min(one.key, other.key), max(one.key, other.key), why)


def _moved(groups: Iterable[Group], given: Sequence[Given]) -> tuple[Group, ...]:
    taken: dict[str, list[Naming]] = defaultdict(list)
    for each in given:
        taken[each.key].append(each.naming)
    gone = {(each.naming.slug, each.naming.post) for each in given}
    return tuple(_changed(one, taken.get(one.key, []), gone) for one in groups)


def _changed(one: Group, more: Sequence[Naming], gone: set[tuple[str, str]]) -> Group:
    kept = [each for each in one.namings if (each.slug, each.post) not in gone]
    if not more and len(kept) == len(one.namings):
        return one
    return group(one.slugs, [*kept, *more], one.known)
