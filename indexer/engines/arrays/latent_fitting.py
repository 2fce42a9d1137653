"""Fits the latent space of an archive to its posts: see ``latent``."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from scipy.sparse import csr_array, hstack

from indexer.engines.arrays.latent import Directions
from indexer.engines.arrays.latent_weights import Weights

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


def fit(weights: Weights, dimensions: int) -> Fitted:
    """Return the space of so many dimensions, or fewer, that the documents are nearest to."""
    words = _words(weights.frequencies)
    sample = _sample(weights, words)
    most = min(dimensions, *(side - 1 for side in sample.shape)) if min(sample.shape) else 0
    if most < 1:
        return Fitted(words[:0], np.zeros((0, 0), np.float32))
    return Fitted(words, _directions(sample, most))


def placed(weights: Weights, words: NDArray[np.int64], directions: Directions) -> Directions:
    """Return the directions of all documents by those of some words, given by number in order."""
    found: Directions = np.zeros((weights.size, directions.shape[1]), np.float32)
    for span, part in weights.parts(words):
        found += part @ directions[span]
    return found


def _words(frequencies: NDArray[np.int64]) -> NDArray[np.int64]:
    """Return the words in most documents, by number."""
    most = np.argsort(-frequencies, kind="stable")[:_MOST_WORDS]
    return np.sort(most)


def _sample(weights: Weights, words: NDArray[np.int64]) -> csr_array:
    """Return the weights of some words, a column for each, in documents of all dates."""
    chosen = np.linspace(0, weights.size - 1, min(weights.size, _MOST_POSTS)).astype(np.int64)
    parts = [part.tocsr()[np.unique(chosen)] for _, part in weights.parts(words)]
    none = csr_array((len(np.unique(chosen)), 0), dtype=np.float32)
    return csr_array(hstack([none, *parts], format="csr"))


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
