"""The latent space of an archive: words and posts as directions, near where they keep company.

Two posts on one matter in different words are near each other in it: latent semantic indexing,
Deerwester et al. 1990. Directions are kept in a byte a dimension.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from typing import Any

import numpy as np
from numpy.typing import NDArray

from indexer.engines.arrays import fields
from indexer.engines.arrays.files import Arrays
from indexer.engines.arrays.lexicon import Lexicon
from indexer.engines.arrays.types import Scores, Stored
from indexer.engines.arrays.weights import as_scores, rarities

Directions = NDArray[np.float32]
"""One row for each word or post."""
_STEPS = 127


class Space:
    """The directions of an archive's words, written by its last whole build.

    ``frequency`` says how many of its ``size`` documents hold a word, by the word's number.
    """

    def __init__(
        self, arrays: Arrays, lexicon: Lexicon, frequency: Callable[[int], int], size: int
    ) -> None:
        self._lexicon = lexicon
        self._frequency = frequency
        self._size = size
        self._numbers: Stored = arrays[fields.SPACE_WORDS]
        self._directions: Stored = arrays[fields.SPACE_DIRECTIONS]
        self._scales: Scores = arrays[fields.SPACE_SCALES]

    @property
    def dimensions(self) -> int:
        """How many dimensions it has; none where an archive is too small for any."""
        return int(self._directions.shape[1])

    def directions(self, stems: Iterable[str]) -> Directions:
        """Return the direction of each word; that of one the space lacks is all zeros."""
        return self.numbered(list(map(self._lexicon.find, stems)))

    def numbered(self, words: Sequence[int | None]) -> Directions:
        """Return the directions of words by their numbers in the segment of the space."""
        wanted = np.array([-1 if word is None else word for word in words])
        rows = self._numbers.searchsorted(wanted.astype(self._numbers.dtype))
        rows = np.where(self._numbers.take(rows, mode="clip") == wanted, rows, -1)
        found = self._directions[rows] * self._scales[rows, None]
        found[rows < 0] = 0
        return found.astype(np.float32, copy=False)

    def rarities(self, stems: Iterable[str]) -> Scores:
        """Return the idf that each word had when the space was fitted."""
        numbers = map(self._lexicon.find, stems)
        held = [0 if number is None else self._frequency(number) for number in numbers]
        return as_scores(rarities(self._size, np.array(held, np.int64)))


def in_bytes(directions: Directions) -> tuple[NDArray[np.int8], Scores]:
    """Return directions in whole steps of a byte, and what each is to be multiplied by."""
    most = np.abs(directions).max(axis=1, initial=0)
    scales = (most / _STEPS).astype(np.float32)
    steps = np.rint(directions / np.where(scales > 0, scales, 1)[:, None])
    return steps.astype(np.int8), scales


def alike(directions: NDArray[Any], other: Directions) -> Scores:
    """Return the cosine of each direction with another, 0 where it is less or there is none."""
    held = directions.astype(np.float32)
    lengths = np.sqrt(np.einsum("ij,ij->i", held, held)) * np.sqrt(other @ other)
    cosines = (held @ other) / np.where(lengths > 0, lengths, 1)
    found: Scores = np.maximum(cosines, 0).astype(np.float32, copy=False)
    return found
