"""Fits the latent space of an archive to its posts: see ``latent``."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from scipy.sparse import csc_array, csr_array

from indexer.engines.arrays.inverting import Inverted
from indexer.engines.arrays.latent import Directions
from indexer.engines.arrays.types import Scores

# The posts and words that a space is fitted to; others are placed in it. Fitted to 5,000 posts it
# takes 2 s, to all of 100,000 it would take a minute.
_MOST_POSTS = 5_000
_MOST_WORDS = 30_000
# Halko, Martinsson and Tropp 2011, algorithm 4.4: further directions, and passes over the matrix.
_BESIDE = 10
_PASSES = 3


@dataclass(frozen=True, slots=True)
class Fitted:
    """The words of a space by number, in order, with their directions."""

    words: NDArray[np.int64]
    directions: Directions


def matrix(inverted: Inverted, rarities: Scores, size: int) -> csr_array:
    """Return the weights of words in documents, ``(1 + ln tf) idf``, a document's of length 1."""
    frequencies = np.diff(inverted.starts)
    weights = (1 + np.log(inverted.counts, dtype=np.float32)) * rarities.repeat(frequencies)
    shape = (size, len(frequencies))
    rows = csc_array((weights, inverted.docs, inverted.starts), shape=shape).tocsr()
    lengths = np.sqrt(rows.multiply(rows).sum(axis=1))
    rows.data /= np.where(lengths > 0, lengths, 1).astype(np.float32).repeat(np.diff(rows.indptr))
    return rows


def fit(rows: csr_array, dimensions: int) -> Fitted:
    """Return the space of so many dimensions, or fewer, that the rows are nearest to."""
    words = _words(rows)
    chosen = np.linspace(0, rows.shape[0] - 1, min(rows.shape[0], _MOST_POSTS)).astype(np.int64)
    sample = rows[np.unique(chosen)][:, words]
    most = min(dimensions, *(side - 1 for side in sample.shape)) if min(sample.shape) else 0
    if most < 1:
        return Fitted(words[:0], np.zeros((0, 0), np.float32))
    return Fitted(words, _directions(sample, most))


def placed(rows: csr_array, directions: Directions) -> Directions:
    """Return the directions of documents by those of their words, one for each column."""
    found: Directions = np.asarray(rows @ directions, np.float32)
    return found


def _words(rows: csr_array) -> NDArray[np.int64]:
    """Return the words in most documents, by number."""
    held = np.bincount(rows.indices, minlength=rows.shape[1])
    most = np.argsort(-held, kind="stable")[:_MOST_WORDS]
    return np.sort(most)


def _directions(sample: csr_array, dimensions: int) -> Directions:
    # The same numbers each time, so that one archive has one space.
    start = np.random.default_rng(0).standard_normal(
        (sample.shape[1], dimensions + _BESIDE), np.float32
    )
    across = sample.T.tocsr()
    found = sample @ start
    for _ in range(_PASSES):
        found = sample @ np.linalg.qr(across @ np.linalg.qr(found)[0])[0]
    basis = np.linalg.qr(found)[0]
    _, _, turned = np.linalg.svd((across @ basis).T, full_matrices=False)
    directions: Directions = np.ascontiguousarray(turned[:dimensions].T)
    return directions
