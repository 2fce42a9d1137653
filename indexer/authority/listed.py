"""Entries of ``people.yaml``: plain values."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from indexer.authority.forces import Force


@dataclass(frozen=True, slots=True)
class Tenure:
    """An office held from a first day to a last one; an end that is not said is open."""

    rank: str | None
    office: str | None
    force: Force | None
    first: date
    last: date


@dataclass(frozen=True, slots=True)
class Listed:
    """An entry of ``people.yaml``; ``also`` and ``other`` (its key ``not``) hold slugs.

    ``file`` is the one that it stands in.
    """

    name: str
    slug: str
    also: frozenset[str] = frozenset()
    other: frozenset[str] = frozenset()
    honours: tuple[str, ...] = ()
    offices: tuple[Tenure, ...] = ()
    file: str = ""

    @property
    def slugs(self) -> frozenset[str]:
        """Every slug that the entry claims."""
        return self.also | {self.slug}
