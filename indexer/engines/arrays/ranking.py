"""The best of the documents found, in order."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from indexer.engines.arrays.collection import Collection
from indexer.engines.arrays.found import Found
from indexer.engines.arrays.second_look import second_look
from indexer.engines.arrays.types import Numbers, Scores
from indexer.query.sought_words import Sought


@dataclass(frozen=True, slots=True)
class Ranked:
    """Documents, the best first, then in their own order, with their scores."""

    docs: Numbers
    scores: Scores


def by_relevance(
    collection: Collection, found: Found, words: Sequence[Sought], most: int
) -> Ranked:
    """Return the first ``most`` documents, or a few more.

    Of two and more plain words the best by their words are looked at again. No share is below
    zero, so that none of these falls behind the others.
    """
    again = collection.ranking.candidates if len({word.stem for word in words}) > 1 else 0
    scores = found.scores
    at = _best(scores, max(most, again))
    docs, best = found.docs[at].astype(np.intp), scores[at]
    if not (again and len(at)):
        return Ranked(docs, best)
    # In their own order, as postings are.
    order = np.argsort(docs[:again])
    looked_at, first = docs[:again][order], best[:again][order]
    first = first + second_look(collection, words, looked_at, float(best[0])).together
    order = np.argsort(-first, kind="stable")
    return Ranked(
        np.concatenate((looked_at[order], docs[again:])),
        np.concatenate((first[order], best[again:])),
    )


def _best(scores: Scores, most: int) -> Numbers:
    """Return the places of the ``most`` best scores, the best first, then in order of place."""
    at = np.arange(len(scores))
    if most < len(scores):
        least = np.partition(scores, len(scores) - most)[len(scores) - most]
        at = (scores >= least).nonzero()[0]
    best: Numbers = at[np.argsort(-scores[at], kind="stable")][:most]
    return best
