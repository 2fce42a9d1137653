"""Values whose documents are a run of numbers: counted by where the run begins and ends."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from indexer.engines.arrays.types import Mask, Numbers

# A shorter run is not worth the two searches that it takes.
_SHORTEST = 8


class Runs:
    """The run of each value, by its number: from a first document to one behind the last."""

    def __init__(self, edges: Numbers) -> None:
        self._edges = edges
        self._filled = np.flatnonzero(edges[1] > edges[0])
        self._firsts, self._behinds = edges[:, self._filled]

    def part(self, first: int, last: int) -> Runs:
        """Return the values from number ``first`` up to ``last``, numbered from 0."""
        return Runs(self._edges[:, first:last])

    def docs(self, value: int) -> Numbers:
        """Return the documents of a value's run."""
        return np.arange(*self._edges[:, value])

    def mark(self, mask: Mask, value: int, *, to: bool) -> None:
        """Set the places of a value's run in a mask over all documents."""
        mask[slice(*self._edges[:, value].tolist())] = to

    def add_counts(self, counted: Numbers, docs: Numbers) -> None:
        """Add to the count of each value how many of the documents are in its run."""
        if len(self._filled):
            behinds = docs.searchsorted(self._behinds)
            counted[self._filled] += behinds - docs.searchsorted(self._firsts)


def parted(every: Sequence[Numbers]) -> tuple[Runs, list[Numbers]]:
    """Return the longest run of each value, given its documents in order, and those beside it."""
    runs = [_longest(docs) for docs in every]
    found = [docs[run] for docs, run in zip(every, runs, strict=True)]
    edges = [(run[0], run[-1] + 1) if len(run) else (0, 0) for run in found]
    beside = [np.delete(docs, run) for docs, run in zip(every, runs, strict=True)]
    return Runs(np.array(edges, np.intp).reshape(-1, 2).T), beside


def _longest(docs: Numbers) -> slice:
    """Return where in some numbers, in order, the longest run of neighbours is; else nowhere."""
    breaks = (np.diff(docs) != 1).nonzero()[0] + 1
    edges = np.concatenate(([0], breaks, [len(docs)]))
    lengths = np.diff(edges)
    longest = int(lengths.argmax())
    if lengths[longest] < _SHORTEST:
        return slice(0, 0)
    return slice(int(edges[longest]), int(edges[longest + 1]))
