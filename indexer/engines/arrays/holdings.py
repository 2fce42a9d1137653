"""Values with their documents, each held in the way that is counted soonest."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from indexer.engines.arrays.bitmaps import BITS, Bitmaps, bitmaps
from indexer.engines.arrays.found import mask_of
from indexer.engines.arrays.listings import Listings, listings
from indexer.engines.arrays.runs import Runs, parted
from indexer.engines.arrays.types import Mask, Numbers

# With fewer than a 64th of all documents a value is counted sooner by a listing: at 100,000
# documents, 1,500 of a listing take as long as the 1,563 numbers of a bitmap.
_DENSE = 64


@dataclass(frozen=True, slots=True)
class Holdings:
    """The documents of values, by number, of ``size`` documents in all.

    Documents stand in the order of their dates, so that those of a year or a month are a run of
    numbers, or nearly. Those outside the run stand in a bitmap where they are many, else listed:
    the three containers of Roaring bitmaps, Lemire et al. 2016.
    """

    runs: Runs
    bitmaps: Bitmaps
    listings: Listings
    size: int

    def part(self, first: int, last: int) -> Holdings:
        """Return the values from number ``first`` up to ``last``, numbered from 0."""
        return Holdings(
            self.runs.part(first, last),
            self.bitmaps.part(first, last),
            self.listings.part(first, last),
            self.size,
        )

    @property
    def touched(self) -> int:
        """How many numbers of listings and bitmaps are read to count all values."""
        return len(self.listings) + self.bitmaps.size

    def docs(self, value: int) -> Numbers:
        """Return the documents of a value, in order."""
        parts = [self.runs.docs(value), self.beside_run(value)]
        return np.sort(np.concatenate(parts)) if all(map(len, parts)) else max(parts, key=len)

    def beside_run(self, value: int) -> Numbers:
        """Return the documents of a value outside its run, in order."""
        listed = self.listings.docs(value)
        return listed if len(listed) else self.bitmaps.docs(value)

    def mark(self, mask: Mask, value: int, *, to: bool) -> None:
        """Set the places of a value's documents in a mask over all documents."""
        for held in (self.runs, self.bitmaps, self.listings):
            held.mark(mask, value, to=to)

    def counts_beside_runs(self, docs: Numbers, values: int) -> Numbers:
        """Return how many of some documents each of so many values has outside its run."""
        counted = np.zeros(values, np.intp)
        mask = mask_of(docs, -(-self.size // BITS) * BITS)
        self.bitmaps.add_counts(counted, mask)
        self.listings.add_counts(counted, mask)
        return counted


def holdings(every: Sequence[Numbers], size: int) -> Holdings:
    """Return values with the documents of each, in order."""
    runs, beside = parted(every)
    dense = {n: docs for n, docs in enumerate(beside) if len(docs) * _DENSE > size}
    lists = [docs[:0] if n in dense else docs for n, docs in enumerate(beside)]
    return Holdings(runs, bitmaps(dense, size), listings(lists), size)
