"""The namings of one person gathered: "Simon" and "AC Ball" under the full name used before."""

from __future__ import annotations

from collections.abc import Sequence

from indexer.knowing.serving.namings import Naming
from indexer.names import same_person


def gather(namings: Sequence[Naming]) -> list[list[Naming]]:
    """Return the namings of each person together, the persons in order of first mention.

    A surname alone that fits two persons joins the one of its rank; where that does not decide,
    it is nobody's.
    """
    groups: list[list[Naming]] = []
    for naming in namings:
        if " " in naming.mention.name:
            _join_full(groups, naming)
    for naming in namings:
        if " " not in naming.mention.name:
            _join_surname(groups, naming)
    order = {id(naming): at for at, naming in enumerate(namings)}
    return sorted(groups, key=lambda group: min(order[id(naming)] for naming in group))


def _join_full(groups: list[list[Naming]], naming: Naming) -> None:
    group = next((group for group in groups if _is_of(naming, group)), None)
    if group is None:
        groups.append(group := [])
    group.append(naming)


def _join_surname(groups: list[list[Naming]], naming: Naming) -> None:
    same = [group for group in groups if _is_of(naming, group)]
    of_rank = [group for group in same if _holds(group, naming.mention.rank)]
    if len(same) == 1 or len(of_rank) == 1:
        (of_rank or same)[0].append(naming)
    elif not same:
        groups.append([naming])


def _is_of(naming: Naming, group: Sequence[Naming]) -> bool:
    return same_person(group[0].mention.name, naming.mention.name)


def _holds(group: Sequence[Naming], rank: str | None) -> bool:
    return rank is not None and any(one.mention.rank == rank for one in group)
