"""Values with their documents listed, one value after the other."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from indexer.engines.arrays.files import ends_of
from indexer.engines.arrays.types import Mask, Numbers


class Listings:
    """The documents of each value, by its number: those up to ``bounds[value + 1]``."""

    def __init__(self, docs: Numbers, bounds: NDArray[np.int64]) -> None:
        self._docs = docs
        self._bounds = bounds
        self._filled = np.flatnonzero(np.diff(bounds))
        self._starts = bounds[self._filled]

    def __len__(self) -> int:
        return len(self._docs)

    def part(self, first: int, last: int) -> Listings:
        """Return the values from number ``first`` up to ``last``, numbered from 0."""
        start, end = self._bounds[first], self._bounds[last]
        return Listings(self._docs[start:end], self._bounds[first : last + 1] - start)

    def docs(self, value: int) -> Numbers:
        """Return the documents of a value."""
        return self._docs[self._bounds[value] : self._bounds[value + 1]]

    def mark(self, mask: Mask, value: int, *, to: bool) -> None:
        """Set the places of a value's documents in a mask over all documents."""
        mask[self.docs(value)] = to

    def add_counts(self, counted: Numbers, mask: Mask) -> None:
        """Add to the count of each value how many of the documents in ``mask`` have it."""
        # Where a value lists nothing, a sum from its place on would be the next one's.
        if len(self._filled):
            hit = mask.view(np.uint8).take(self._docs)
            counted[self._filled] += np.add.reduceat(hit, self._starts, dtype=np.uint32)


def listings(lists: Sequence[Numbers]) -> Listings:
    """Return the listings of the values from number 0."""
    # Of the type that numpy indexes by: converting them would take as long as the rest.
    return Listings(np.concatenate([*lists, np.empty(0, np.intp)]), ends_of(map(len, lists)))
