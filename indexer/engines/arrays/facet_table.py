"""Facet values by document, in one table: for counting over few documents."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from indexer.engines.arrays.types import Numbers, Stored

# So many of the documents have no more values than a row of the table holds; what is over
# stands beside it, lest one post that names forty officers make every row as long.
_COVERED = 0.99


class FacetTable:
    """A row of value numbers for each document; behind the last value stands an empty place.

    ``width`` is the length of a row.
    """

    def __init__(self, lists: Sequence[Numbers], size: int) -> None:
        """Take the documents of each value, by its number, and the number of all documents."""
        self._values = len(lists)
        used = np.zeros(size, np.int64)
        for docs in lists:
            used[docs] += 1
        self.width = int(np.quantile(used, _COVERED, method="higher")) if size else 0
        kind = np.min_scalar_type(self._values)
        self._rows = np.full((size, self.width), self._values, kind)
        used[:] = 0
        over = [self._lay(number, docs, used) for number, docs in enumerate(lists)]
        self._over = np.concatenate([*over, np.empty(0, np.intp)])
        self._over_values = np.repeat(np.arange(len(over)), list(map(len, over)))

    def counts(self, docs: Stored) -> Numbers:
        """Return how many of some documents have each value."""
        rows = self._rows.take(docs, axis=0)
        counted = np.bincount(rows.reshape(-1), minlength=self._values + 1)[:-1]
        if len(self._over) and len(docs):
            at = docs.searchsorted(self._over.astype(docs.dtype))
            held = docs.take(at, mode="clip") == self._over
            counted += np.bincount(self._over_values[held], minlength=self._values)
        return counted

    def _lay(self, number: int, docs: Numbers, used: Numbers) -> Numbers:
        """Write a value into the next places of its documents, and return those that had none."""
        fits = used[docs] < self.width
        self._rows[docs[fits], used[docs[fits]]] = number
        used[docs] += 1
        return docs[~fits]
