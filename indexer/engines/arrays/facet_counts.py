"""Exact counts of facet values over documents found."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

import numpy as np
from numpy.typing import NDArray

from indexer.engines.arrays.collection import Collection
from indexer.engines.arrays.facet_table import FacetTable
from indexer.engines.arrays.fields import KEYWORDS
from indexer.engines.arrays.holdings import Holdings, holdings
from indexer.engines.arrays.types import Mask, Numbers, Stored
from indexer.query.request import FACETS

# Counting rows takes 2 ns for each place of a row, and 0.75 ns each number of a listing or bitmap:
# measured at 10,000 documents with 68,000 values.
_FEW = 3


@dataclass(frozen=True, slots=True)
class _Asked:
    """What is counted for some facets, made ready once: 10 µs of 130 for an answer.

    Values from number ``first`` up to ``last``; ``bounds`` are where those of each facet begin and
    end among them.
    """

    first: int
    last: int
    bounds: Numbers
    names: NDArray[np.object_]
    held: Holdings


class FacetCounts:
    """The documents of every value of every facet, values numbered over all facets."""

    def __init__(self, collection: Collection) -> None:
        values = {name: dict(_holding(collection, name)) for name in KEYWORDS}
        every = [docs for named in values.values() for docs in named.values()]
        self._held = holdings(every, collection.size)
        self._names = np.array([v for named in values.values() for v in named], np.object_)
        ends = np.cumsum([0, *map(len, values.values())]).tolist()
        self._spans = {name: (ends[n], ends[n + 1]) for n, name in enumerate(values)}
        self._numbers = {
            name: {value: self._spans[name][0] + n for n, value in enumerate(named)}
            for name, named in values.items()
        }
        self._ready: dict[tuple[str, ...], _Asked] = {}

    def having(self, facet: str, value: str) -> Numbers:
        """Return the documents with a value, in order."""
        number = self._numbers[facet].get(value)
        return np.empty(0, np.intp) if number is None else self._held.docs(number)

    def mark(self, mask: Mask, facet: str, value: str, *, to: bool) -> None:
        """Set the place of every document with a value in a mask over all documents."""
        number = self._numbers[facet].get(value)
        if number is not None:
            self._held.mark(mask, number, to=to)

    def counts(self, docs: Stored, facets: Sequence[str]) -> Mapping[str, Mapping[str, int]]:
        """Return how many of the documents have each value of some facets; none means absent."""
        if not facets:
            return {}
        asked = self._asked(tuple(facets))
        counted = self._counted(docs.astype(np.intp, copy=False), asked)
        at = counted.nonzero()[0]
        names, numbers = asked.names[at].tolist(), counted[at].tolist()
        bounds = at.searchsorted(asked.bounds).tolist()
        return {
            facet: dict(zip(names[start:end], numbers[start:end], strict=True))
            for facet, (start, end) in zip(facets, bounds, strict=True)
        }

    def _asked(self, facets: tuple[str, ...]) -> _Asked:
        if facets not in self._ready:
            spans = [self._spans[facet] for facet in facets]
            first, last = min(spans)[0], max(spans)[1]
            bounds, names = np.array(spans) - first, self._names[first:last]
            self._ready[facets] = _Asked(first, last, bounds, names, self._held.part(first, last))
        return self._ready[facets]

    def _counted(self, docs: Numbers, asked: _Asked) -> Numbers:
        if _FEW * len(docs) * self._table.width < asked.held.touched:
            counted = self._table.counts(docs)[asked.first : asked.last]
        else:
            counted = asked.held.counts_beside_runs(docs, len(asked.names))
        asked.held.runs.add_counts(counted, docs)
        return counted

    @cached_property
    def _table(self) -> FacetTable:
        _, last = self._spans[FACETS[-1]]
        return FacetTable(list(map(self._held.beside_run, range(last))), self._held.size)


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
