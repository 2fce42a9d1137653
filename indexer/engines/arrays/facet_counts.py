"""Exact counts of facet values over documents found."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from functools import cached_property

import numpy as np

from indexer.engines.arrays.bitmaps import BLOCK, Bitmaps
from indexer.engines.arrays.collection import Collection
from indexer.engines.arrays.facet_table import FacetTable
from indexer.engines.arrays.fields import KEYWORDS
from indexer.engines.arrays.found import mask_of
from indexer.engines.arrays.listings import Listings
from indexer.engines.arrays.runs import Runs, run_of
from indexer.engines.arrays.types import Mask, Numbers, Stored
from indexer.query.request import FACETS

# Counting rows takes 2 ns for each place of a row, and 0.75 ns each document of a listing or block
# of a bitmap: measured at 10,000 documents with 68,000 values.
_FEW = 3
# From so small a share of all documents on, a listing is counted sooner than a bitmap: at 100,000
# documents, 1,500 of a listing take as long as a bitmap's 1,563 blocks.
_DENSE = 64


class FacetCounts:
    """The documents of every value of every facet, values numbered over all facets.

    Documents stand in the order of their dates, so that those of a year or a month are a run of
    numbers, or nearly. Those outside the run stand in a bitmap where they are many, else listed.
    """

    def __init__(self, collection: Collection) -> None:
        self._size = collection.size
        held = {name: dict(_holding(collection, name)) for name in KEYWORDS}
        every = [docs for values in held.values() for docs in values.values()]
        self._runs, lists = _parted(every)
        dense = {n: docs for n, docs in enumerate(lists) if len(docs) * _DENSE > self._size}
        self._bitmaps = Bitmaps(dense, self._size)
        self._listings = Listings([d[:0] if n in dense else d for n, d in enumerate(lists)])
        self._names = np.array([v for values in held.values() for v in values], np.object_)
        ends = np.cumsum([0, *map(len, held.values())]).tolist()
        self._spans = {name: (ends[n], ends[n + 1]) for n, name in enumerate(held)}
        self._numbers = {
            name: {value: self._spans[name][0] + n for n, value in enumerate(values)}
            for name, values in held.items()
        }

    def having(self, facet: str, value: str) -> Numbers:
        """Return the documents with a value, in order."""
        number = self._numbers[facet].get(value)
        if number is None:
            return np.empty(0, np.intp)
        parts = [self._runs.docs(number), self._beside_runs(number)]
        return np.sort(np.concatenate(parts)) if all(map(len, parts)) else max(parts, key=len)

    def mark(self, mask: Mask, facet: str, value: str, mark: bool) -> None:
        """Set the place of every document with a value in a mask over all documents."""
        number = self._numbers[facet].get(value)
        if number is not None:
            for held in (self._runs, self._bitmaps, self._listings):
                held.mark(mask, number, mark)

    def counts(self, docs: Stored, facets: Sequence[str]) -> Mapping[str, Mapping[str, int]]:
        """Return how many of the documents have each value of some facets; none means absent."""
        if not facets:
            return {}
        spans = [self._spans[facet] for facet in facets]
        first, last = min(spans)[0], max(spans)[1]
        counted = self._counted(docs, first, last)
        at = counted.nonzero()[0]
        names, numbers = self._names[first:last][at].tolist(), counted[at].tolist()
        bounds = (at.searchsorted(np.array(spans) - first)).tolist()
        return {
            facet: dict(zip(names[start:end], numbers[start:end], strict=True))
            for facet, (start, end) in zip(facets, bounds, strict=True)
        }

    def _counted(self, docs: Stored, first: int, last: int) -> Stored:
        """Return the counts of the values from number ``first`` up to ``last``."""
        touched = self._listings.touched(first, last) + self._bitmaps.touched(first, last)
        if _FEW * len(docs) * self._table.width < touched:
            counted: Stored = self._table.counts(docs)[first:last]
        else:
            counted = self._looked_up(docs, first, last)
        self._runs.add_counts(counted, docs, first)
        return counted

    def _looked_up(self, docs: Stored, first: int, last: int) -> Stored:
        counted = np.zeros(last - first, np.int64)
        mask = mask_of(docs, -(-self._size // BLOCK) * BLOCK)
        self._bitmaps.add_counts(counted, mask, first)
        self._listings.add_counts(counted, mask, first)
        return counted

    def _beside_runs(self, value: int) -> Numbers:
        listed = self._listings.docs(value)
        return listed if len(listed) else self._bitmaps.docs(value)

    @cached_property
    def _table(self) -> FacetTable:
        _, last = self._spans[FACETS[-1]]
        return FacetTable(list(map(self._beside_runs, range(last))), self._size)


def _parted(every: Sequence[Numbers]) -> tuple[Runs, list[Numbers]]:
    """Return the run of each value, and its documents outside the run."""
    runs = [run_of(docs) for docs in every]
    found = [docs[run] for docs, run in zip(every, runs, strict=True)]
    firsts = [int(run[0]) if len(run) else 0 for run in found]
    behinds = [first + len(run) for first, run in zip(firsts, found, strict=True)]
    return Runs(firsts, behinds), [np.delete(d, run) for d, run in zip(every, runs, strict=True)]


def _holding(collection: Collection, facet: str) -> Iterator[tuple[str, Numbers]]:
    """Yield the values of a facet in order, and the documents of each, in order."""
    found: dict[str, list[Numbers]] = {}
    for number, segment in enumerate(collection.segments):
        field = segment.keywords[facet]
        for rank, value in enumerate(field.lexicon.texts(np.arange(len(field.lexicon)))):
            docs = collection.numbered(number, field.docs(rank))[0]
            found.setdefault(value, []).append(docs)
    for value in sorted(found):
        docs = np.sort(np.concatenate(found[value]))
        if len(docs):
            yield value, docs
