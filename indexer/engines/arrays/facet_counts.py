"""Exact counts of facet values over documents found."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from functools import cached_property

import numpy as np
from numpy.typing import NDArray

from indexer.engines.arrays.collection import Collection
from indexer.engines.arrays.fields import KEYWORDS
from indexer.engines.arrays.types import Numbers, Stored
from indexer.query.request import FACETS

# So many of the documents have no more values than a row of the table holds; what is over
# stands beside it, lest one post that names forty officers make every row as long.
_COVERED = 0.99


class FacetCounts:
    """The values of all facets in one table: a row of value numbers for each document.

    One pass over the rows of the documents found counts all facets at once. Value 0 stands for an
    empty place of the table.
    """

    def __init__(self, collection: Collection) -> None:
        self._size = collection.size
        self._docs = {name: _holding(collection, name) for name in KEYWORDS}
        names = [value for facet in FACETS for value in self._docs[facet]]
        self._names = np.array(["", *names], np.object_)
        self._ends = np.cumsum([1, *(len(self._docs[facet]) for facet in FACETS)])

    def having(self, facet: str, value: str) -> Stored:
        """Return the documents with a value, in order."""
        return self._docs[facet].get(value, np.empty(0, np.int32))

    def counts(self, docs: Stored, facets: Sequence[str]) -> Mapping[str, Mapping[str, int]]:
        """Return how many of the documents have each value of some facets; none means absent."""
        if not facets:
            return {}
        counted = self._counted(docs)
        at = counted.nonzero()[0]
        names, numbers = self._names[at].tolist(), counted[at].tolist()
        ends = at.searchsorted(self._ends).tolist()
        spans = {facet: slice(*ends[n : n + 2]) for n, facet in enumerate(FACETS)}
        return {f: dict(zip(names[spans[f]], numbers[spans[f]], strict=True)) for f in facets}

    def _counted(self, docs: Stored) -> Numbers:
        if 2 * len(docs) <= self._size:
            return self._count(docs)
        # Whoever is not found is fewer, and what all have is known.
        rest = np.ones(self._size, np.bool_)
        rest[docs] = False
        return self._all - self._count(rest.nonzero()[0])

    def _count(self, docs: Stored) -> Numbers:
        rows = self._table.take(docs, axis=0)
        counted = np.bincount(rows.reshape(-1), minlength=len(self._names))
        over, values = self._over
        if len(over):
            at = docs.searchsorted(over.astype(docs.dtype))
            held = (
                docs.take(at, mode="clip") == over if len(docs) else np.zeros(len(over), np.bool_)
            )
            counted += np.bincount(values[held], minlength=len(self._names))
        return counted

    @cached_property
    def _all(self) -> Numbers:
        return self._count(np.arange(self._size))

    @cached_property
    def _table(self) -> Stored:
        return self._laid_out[0]

    @cached_property
    def _over(self) -> tuple[NDArray[np.int32], NDArray[np.int32]]:
        return self._laid_out[1]

    @cached_property
    def _laid_out(self) -> tuple[Stored, tuple[NDArray[np.int32], NDArray[np.int32]]]:
        """The table, and the documents and values that found no place in it."""
        lists = [docs for facet in FACETS for docs in self._docs[facet].values()]
        used = np.zeros(self._size, np.int64)
        for docs in lists:
            used[docs] += 1
        width = int(np.quantile(used, _COVERED, method="higher")) if self._size else 0
        table = np.zeros((self._size, width), np.min_scalar_type(len(self._names)))
        used[:] = 0
        over: list[tuple[Stored, int]] = []
        for number, docs in enumerate(lists, 1):
            fits = used[docs] < width
            table[docs[fits], used[docs[fits]]] = number
            over.append((docs[~fits], number))
            used[docs] += 1
        return table, _beside(over)


def _beside(over: Sequence[tuple[Stored, int]]) -> tuple[NDArray[np.int32], NDArray[np.int32]]:
    docs = np.concatenate([*(docs for docs, _ in over), np.empty(0, np.int32)]).astype(np.int32)
    values = np.repeat([n for _, n in over], [len(docs) for docs, _ in over]).astype(np.int32)
    return docs, values


def _holding(collection: Collection, facet: str) -> dict[str, NDArray[np.int32]]:
    """Return the documents of each value of a facet, in order."""
    found: dict[str, list[Numbers]] = defaultdict(list)
    for number, segment in enumerate(collection.segments):
        field = segment.keywords[facet]
        for rank, value in enumerate(field.lexicon):
            found[value.decode()].append(collection.numbered(number, field.docs(rank))[0])
    joined = {value: np.sort(np.concatenate(found[value])).astype(np.int32) for value in found}
    return {value: joined[value] for value in sorted(joined) if len(joined[value])}
