"""Facet values by document: for counting over few documents."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from indexer.engines.arrays.files import ends_of, narrow
from indexer.engines.arrays.types import Numbers, Stored

# So many of the documents have no more values than a row of the table holds. What is over stands
# in a list beside it: one post that names forty officers would make every row as long.
_COVERED = 0.8


class FacetTable:
    """A row of value numbers for each document; behind the last value stands an empty place.

    ``width`` is the length of a row.
    """

    def __init__(self, lists: Sequence[Numbers], size: int) -> None:
        """Take the documents of each value, by its number, and the number of all documents."""
        self._values = len(lists)
        docs = np.concatenate([*lists, np.empty(0, np.intp)])
        values = np.repeat(np.arange(len(lists)), list(map(len, lists)))
        order = np.argsort(docs, kind="stable")
        docs, values = docs[order], values[order]
        used = np.bincount(docs, minlength=size)
        self.width = int(np.quantile(used, _COVERED, method="higher")) if size else 0
        kind = np.min_scalar_type(self._values)
        self._rows = np.full((size, self.width), self._values, kind)
        places = np.arange(len(docs)) - ends_of(used)[:-1].repeat(used)
        fits = places < self.width
        self._rows[docs[fits], places[fits]] = values[fits]
        self._over = values[~fits].astype(kind)
        lengths = np.maximum(used - self.width, 0)
        # As narrow as can be: they are read for every document found, out of a cold cache at worst.
        self._lengths = narrow(lengths)
        self._starts = ends_of(lengths)[:-1].astype(np.int32 if len(docs) < 2**31 else np.int64)

    def counts(self, docs: Stored) -> Numbers:
        """Return how many of some documents have each value."""
        rows = self._rows.take(docs, axis=0)
        counted = np.bincount(rows.reshape(-1), minlength=self._values + 1)[:-1]
        lengths = self._lengths.take(docs)
        more = lengths.nonzero()[0]
        if len(more):
            lengths = lengths[more].astype(np.intp)
            ends = lengths.cumsum()
            starts = self._starts.take(docs[more])
            run = np.arange(int(ends[-1])) + (starts - (ends - lengths)).repeat(lengths)
            counted += np.bincount(self._over.take(run), minlength=self._values)
        return counted
