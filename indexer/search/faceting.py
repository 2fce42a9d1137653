"""Counts by value to facets as shown, with the names of one archive."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from functools import cached_property

from indexer.query.request import Query
from indexer.search.facets import DECLARED, MOST, Declared, Facet, Names, facet, ordered
from indexer.search.holding import holds
from indexer.search.people import People
from indexer.search.resolving import PEOPLE_FACETS

Counts = Mapping[str, Mapping[str, int]]
"""By facet and value."""


class Faceting:
    """Shows the facets of answers from an archive with these people and these labels."""

    def __init__(self, people: People, labels: Mapping[str, Mapping[str, str]]) -> None:
        self._people = people
        self._labels = labels

    def all(self, query: Query, counts: Counts) -> dict[str, Facet]:
        """Return every facet with the values that come with a page of results."""
        return {one.name: self._shown(one, query, counts, MOST) for one in DECLARED}

    def whole(self, name: str, query: Query, counts: Counts, typed: str) -> Facet:
        """Return a facet with all its values, or those whose names hold what was typed.

        A person's other spellings count as names.
        """
        shown = self._shown(_BY_NAME[name], query, counts, None)
        if not typed:
            return shown
        spelt = frozenset(self._people.holding(typed) if name in PEOPLE_FACETS else ())
        kept = tuple(v for v in shown.values if v.value in spelt or holds([v.label], typed))
        return replace(shown, values=kept, left_out=len(shown.values) - len(kept))

    def _shown(self, one: Declared, query: Query, counts: Counts, most: int | None) -> Facet:
        return facet(one, counts[one.name], query.choice(one.name), self._names[one.name], most)

    @cached_property
    def _names(self) -> Mapping[str, Names]:
        return {one.name: ordered(one, self._labels.get(one.name, {})) for one in DECLARED}


_BY_NAME = {declared.name: declared for declared in DECLARED}
