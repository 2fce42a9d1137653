"""Values whose documents are a run of numbers: counted by where the run begins and ends."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from indexer.engines.arrays.types import Mask, Numbers, Stored

# A shorter run is not worth the two searches that it takes.
_SHORTEST = 8


def run_of(docs: Numbers) -> slice:
    """Return where in some numbers, in order, the longest run of neighbours is; else nowhere."""
    breaks = (np.diff(docs) != 1).nonzero()[0] + 1
    edges = np.concatenate(([0], breaks, [len(docs)]))
    lengths = np.diff(edges)
    longest = int(lengths.argmax())
    if lengths[longest] < _SHORTEST:
        return slice(0, 0)
    return slice(int(edges[longest]), int(edges[longest + 1]))


class Runs:
    """The run of each value, by its number: from a first document to one behind the last."""

    def __init__(self, firsts: Sequence[int], behinds: Sequence[int]) -> None:
        self._all = np.array([firsts, behinds], np.int64)
        self._values = np.flatnonzero(self._all[1] > self._all[0])
        self._edges = self._all[:, self._values]

    def docs(self, value: int) -> Numbers:
        """Return the documents of a value's run."""
        return np.arange(*self._all[:, value])

    def mark(self, mask: Mask, value: int, mark: bool) -> None:
        """Set the places of a value's run in a mask over all documents."""
        mask[slice(*self._all[:, value].tolist())] = mark

    def add_counts(self, counted: Stored, docs: Stored, first: int) -> None:
        """Add to the counts of some values how many of the documents are in the run of each.

        ``first`` is the number of the first value that is counted.
        """
        span = slice(*self._values.searchsorted([first, first + len(counted)]))
        edges = docs.searchsorted(self._edges[:, span].astype(docs.dtype))
        counted[self._values[span] - first] += (edges[1] - edges[0]).astype(counted.dtype)
