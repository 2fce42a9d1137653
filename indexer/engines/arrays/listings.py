"""Values with their documents listed, one value after the other."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from indexer.engines.arrays.files import ends_of
from indexer.engines.arrays.types import Mask, Numbers, Stored


class Listings:
    """The documents of each value, by its number."""

    def __init__(self, lists: Sequence[Numbers]) -> None:
        # Of the type that numpy indexes by: converting them would take as long as the rest.
        self._docs: Numbers = np.concatenate([*lists, np.empty(0, np.intp)])
        self._bounds = ends_of(map(len, lists))
        self._filled = np.flatnonzero(np.diff(self._bounds))

    def docs(self, value: int) -> Numbers:
        """Return the documents of a value."""
        return self._docs[self._bounds[value] : self._bounds[value + 1]]

    def mark(self, mask: Mask, value: int, mark: bool) -> None:
        """Set the places of a value's documents in a mask over all documents."""
        mask[self.docs(value)] = mark

    def touched(self, first: int, last: int) -> int:
        """Return how many documents are read to count the values from ``first`` up to ``last``."""
        return int(self._bounds[last] - self._bounds[first])

    def add_counts(self, counted: Stored, mask: Mask, first: int) -> None:
        """Add to the counts of some values how many of the documents in ``mask`` have each.

        ``first`` is the number of the first value that is counted.
        """
        last = first + len(counted)
        # Where a value lists nothing, a sum from its place on would be the next one's.
        filled = self._filled[slice(*self._filled.searchsorted([first, last]))]
        if not len(filled):
            return
        start, end = self._bounds[first], self._bounds[last]
        hit = mask.view(np.uint8).take(self._docs[start:end])
        counts = np.add.reduceat(hit, self._bounds[filled] - start, dtype=np.uint32)
        counted[filled - first] += counts
