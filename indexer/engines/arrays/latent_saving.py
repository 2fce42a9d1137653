"""Writes the latent space of a segment, and where its documents are in it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from indexer.engines.arrays import fields
from indexer.engines.arrays.files import ArraysWriter, narrow
from indexer.engines.arrays.inverting import Inverted
from indexer.engines.arrays.latent import Directions, Space, in_bytes
from indexer.engines.arrays.weights import as_scores, rarities
from indexer.ranking import RANKING


def save_latent(
    out: ArraysWriter, inverted: Inverted, stems: Sequence[str], size: int, space: Space | None
) -> None:
    """Write the space that is fitted to the documents, and their directions in it.

    Of a ``space`` that there is already only the directions are written.
    """
    fitted = _placed_in(space, inverted, stems, size) if space else _fitted(inverted, size)
    steps, scales = in_bytes(fitted.of_words)
    out.save(fields.SPACE_WORDS, narrow(fitted.words))
    out.save(fields.SPACE_DIRECTIONS, steps)
    out.save(fields.SPACE_SCALES, scales)
    out.save(fields.PLACES, in_bytes(fitted.of_documents)[0])


@dataclass(frozen=True, slots=True)
class _Latent:
    """What is written: words by number with their directions, and those of documents."""

    words: NDArray[np.int64]
    of_words: Directions
    of_documents: Directions


def _fitted(inverted: Inverted, size: int) -> _Latent:
    # Imported when needed: it takes 0.2 s, which a search has no use for.
    from indexer.engines.arrays.latent_fitting import fit, placed
    from indexer.engines.arrays.latent_weights import Weights

    weights = Weights(inverted, as_scores(rarities(size, np.diff(inverted.starts))), size)
    fitted = fit(weights, RANKING.dimensions)
    directions = placed(weights, fitted.words, fitted.directions)
    return _Latent(fitted.words, fitted.directions, directions)


def _placed_in(space: Space, inverted: Inverted, stems: Sequence[str], size: int) -> _Latent:
    from indexer.engines.arrays.latent_fitting import placed
    from indexer.engines.arrays.latent_weights import Weights

    weights = Weights(inverted, space.rarities(stems), size)
    directions = placed(weights, np.arange(len(stems)), space.directions(stems))
    return _Latent(np.zeros(0, np.int64), np.zeros((0, 0), np.float32), directions)
