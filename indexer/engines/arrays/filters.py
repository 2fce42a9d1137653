"""Which documents the filters of a query let past."""

from __future__ import annotations

from datetime import date
from functools import reduce

import numpy as np

from indexer.engines.arrays.collection import Collection
from indexer.engines.arrays.facet_counts import FacetCounts
from indexer.engines.arrays.found import Found, only
from indexer.engines.arrays.types import Mask, Stored
from indexer.query.request import DATE_FACETS, FACETS, UNDATED, Choice, Query, Undated


class Filters:
    """The filters of a query as masks over all documents, so that each can be left out."""

    def __init__(self, collection: Collection, facets: FacetCounts, query: Query) -> None:
        self._collection = collection
        self._facets = facets
        self._query = query
        self.chosen = {facet: self._chosen(facet) for facet in FACETS if query.choice(facet)}
        self._dates = self._by_date()

    def admitted(self, docs: Stored, without: str | None = None) -> Mask | None:
        """Say for each document whether it passes all filters, or all but that of one facet.

        None where nothing filters.
        """
        masks = [mask for facet, mask in self.chosen.items() if facet != without]
        return _admitted(docs, [*self._dates, *masks])

    def admitted_whatever_date(self, docs: Stored) -> Mask | None:
        """Say so of the filters that are not about dates."""
        masks = [mask for facet, mask in self.chosen.items() if facet not in DATE_FACETS]
        return _admitted(docs, masks)

    def _chosen(self, facet: str) -> Mask:
        choice = self._query.choice(facet)
        passing = self._admitting(facet, choice)
        lets_past = facet in DATE_FACETS and self._query.undated.passes_dates
        if lets_past and UNDATED not in choice.none_of:
            passing[self._collection.first_undated :] = True
        return passing

    def _admitting(self, facet: str, choice: Choice) -> Mask:
        passing = np.full(self._collection.size, not choice.any_of)
        for value in choice.any_of:
            self._facets.mark(passing, facet, value, to=True)
        for value in choice.none_of:
            self._facets.mark(passing, facet, value, to=False)
        return passing

    def _by_date(self) -> list[Mask]:
        query, undated = self._query, self._collection.first_undated
        masks = []
        if query.first_day or query.last_day:
            masks.append(within(self._collection, query.first_day, query.last_day))
            if query.undated.passes_dates:
                masks[0][undated:] = True
        if query.undated in (Undated.ONLY, Undated.EXCLUDE):
            numbers = np.arange(self._collection.size)
            masks.append((numbers >= undated) == (query.undated is Undated.ONLY))
        return masks


def passing(found: Found, filters: Filters, without: str | None = None) -> Found:
    """Return the documents that pass all filters, or all but that of one facet."""
    admitted = filters.admitted(found.docs, without)
    return found if admitted is None else only(found, admitted)


def within(collection: Collection, first: date | None, last: date | None) -> Mask:
    """Say for each document whether its date, as far as it is known, touches these days."""
    touching = collection.last_days >= (first or date.min).toordinal()
    touching &= collection.first_days <= (last or date.max).toordinal()
    touching[collection.first_undated :] = False
    return touching


def _admitted(docs: Stored, masks: list[Mask]) -> Mask | None:
    # Put together before they are looked up: 3 µs for 100,000 documents, where a look-up takes 30.
    return reduce(np.logical_and, masks).take(docs) if masks else None
