"""The best of the documents found, in order."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

import numpy as np

from indexer.engines.arrays.collection import Collection
from indexer.engines.arrays.found import Found
from indexer.engines.arrays.second_look import second_look
from indexer.engines.arrays.types import Numbers, Scores
from indexer.query.sought_words import Sought, sought_words
from indexer.query.tree import Node, Word


class Ranked(NamedTuple):
    """Documents, the best first, then in their own order, with their scores."""

    docs: Numbers
    scores: Scores


def by_relevance(
    collection: Collection, found: Found, words: Sequence[Sought], most: int
) -> Ranked:
    """Return the first ``most`` documents, or a few more.

    Those looked at again stay before the others: no share is below zero.
    """
    again = candidates(collection, words)
    docs, scores = first(found, max(most, again))
    if not (again and len(docs)):
        return Ranked(docs, scores)
    # In their own order, as postings are.
    order = np.argsort(docs[:again])
    looked_at, best = docs[:again][order], scores[:again][order]
    best = best + second_look(collection, words, looked_at, float(scores[0])).together
    order = np.argsort(-best, kind="stable")
    return Ranked(
        np.concatenate((looked_at[order], docs[again:])),
        np.concatenate((best[order], scores[again:])),
    )


def words_of(tree: Node) -> Sequence[Sought]:
    """Return the plain words of a tree for a second look, nothing of a single one.

    To see that a single word needs none by going through it costs 4 % of its answer.
    """
    return () if isinstance(tree, Word) and tree.text.isalpha() else sought_words(tree)


def candidates(collection: Collection, words: Sequence[Sought]) -> int:
    """Return how many documents are looked at again: none where a single word is asked for."""
    ranking = collection.ranking
    looks = (ranking.pairs or ranking.close or ranking.latent) and len(
        {word.stem for word in words}
    ) > 1
    return ranking.candidates if looks else 0


def first(found: Found, most: int) -> Ranked:
    """Return the ``most`` documents that score best by their words."""
    scores = found.scores
    at = _best(scores, most)
    return Ranked(found.docs[at].astype(np.intp), scores[at])


def _best(scores: Scores, most: int) -> Numbers:
    """Return the places of the ``most`` best scores, the best first, then in order of place."""
    if not 0 < most < len(scores):
        return np.argsort(-scores, kind="stable")[:most]
    least = np.partition(scores, len(scores) - most)[len(scores) - most]
    at = (scores >= least).nonzero()[0]
    best: Numbers = at[np.argsort(-scores[at], kind="stable")][:most]
    return best
