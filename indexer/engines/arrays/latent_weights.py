"""What words weigh in documents for the latent space."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np
from numpy.typing import NDArray
from scipy.sparse import csc_array

from indexer.engines.arrays.inverting import Inverted, ranges
from indexer.engines.arrays.types import Scores


class Weights:
    """``(1 + ln tf) idf`` of each word in each of ``size`` documents, a document's of length 1.

    They are worked out some words at a time: for all words of a million posts at once they would
    take 8 GB, beside 10 GB of postings.
    """

    def __init__(self, inverted: Inverted, rarities: Scores, size: int) -> None:
        self.size = size
        self.frequencies: NDArray[np.int64] = np.diff(inverted.starts)
        self._inverted = inverted
        self._rarities = rarities
        lengths = np.sqrt(self._squares())
        self._lengths = np.where(lengths > 0, lengths, 1).astype(np.float32)

    def parts(self, words: NDArray[np.int64]) -> Iterator[tuple[slice, csc_array]]:
        """Yield which of some words, numbers in order, are next, and a column for each of them."""
        for first, last in ranges(self.frequencies):
            span = slice(*words.searchsorted([first, last]).tolist())
            part = self._unscaled(first, last)[:, words[span] - first]
            part.data /= self._lengths.take(part.indices)
            yield span, part

    def _squares(self) -> Scores:
        total = np.zeros(self.size, np.float32)
        for first, last in ranges(self.frequencies):
            part = self._unscaled(first, last)
            part.data *= part.data
            total += part @ np.ones(last - first, np.float32)
        return total

    def _unscaled(self, first: int, last: int) -> csc_array:
        """Return the weights of the words from number ``first`` up to ``last``."""
        starts = self._inverted.starts[first : last + 1]
        span = slice(int(starts[0]), int(starts[-1]))
        rare = self._rarities[first:last].repeat(self.frequencies[first:last])
        weights = (1 + np.log(self._inverted.counts[span], dtype=np.float32)) * rare
        docs = self._inverted.docs[span]
        return csc_array((weights, docs, starts - starts[0]), shape=(self.size, last - first))
