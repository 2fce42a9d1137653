"""Documents like another: those that hold most of what tells of it, and keep its company."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

import numpy as np

from indexer.engines.arrays import fields
from indexer.engines.arrays.collection import Collection
from indexer.engines.arrays.found import Found, only, shared, some, times_over
from indexer.engines.arrays.latent import alike
from indexer.engines.arrays.ranking import Ranked, first
from indexer.engines.arrays.telling_words import Telling, telling_words
from indexer.engines.arrays.terms import one_term
from indexer.engines.arrays.types import Numbers, Scores


class Alike(NamedTuple):
    """A document like another, by its number, and the stems of both, the most telling first."""

    number: int
    score: float
    stems: tuple[str, ...]


def similar(collection: Collection, number: int, most: int) -> list[Alike]:
    """Return the documents most like one, the best first, then in their own order.

    The words that tell most of it are asked for, any of them, each as heavy as it is there. The
    best are looked at again: how near they are to it in the latent space counts as beside the
    words of a question.
    """
    words = telling_words(collection, number, collection.ranking.similar)
    if not words:
        return []
    parts = [_holding(collection, word) for word in words]
    found = some(parts, 1, collection.size)
    best = first(only(found, found.docs != number), collection.ranking.candidates)
    if not len(best.docs):
        return []
    ranked = _looked_at_again(collection, number, best)
    stems = [word.stem for word in words]
    told = _shared(parts, stems, ranked.docs[:most])
    return list(map(Alike, ranked.docs[:most].tolist(), ranked.scores[:most].tolist(), told))


def _holding(collection: Collection, word: Telling) -> Found:
    found = one_term(collection, fields.WORDS, word.stem, fields.TITLE_WORDS)
    return times_over(found, word.weight)


def _looked_at_again(collection: Collection, number: int, best: Ranked) -> Ranked:
    near = _company(collection, number, best.docs)
    scores = best.scores + np.float32(collection.ranking.latent * best.scores[0]) * near
    order = np.lexsort((best.docs, -scores))
    return Ranked(best.docs[order], scores[order])


def _company(collection: Collection, number: int, docs: Numbers) -> Scores:
    """Return how near each document is to one, from 0 to 1."""
    if collection.space is None:
        return np.zeros(len(docs), np.float32)
    own = collection.places(np.array([number]))[0].astype(np.float32)
    return alike(collection.places(docs), own)


def _shared(parts: Sequence[Found], stems: Sequence[str], docs: Numbers) -> list[tuple[str, ...]]:
    """Return of each document the stems that it is found by, the one that gave most first."""
    given = np.zeros((len(docs), len(parts)), np.float32)
    order = np.argsort(docs)
    for column, part in enumerate(parts):
        at, there = shared(docs[order], part.docs, 0)
        given[order[at], column] = part.scores[there]
    most_first = np.argsort(-given, axis=1, kind="stable")
    return [
        tuple(stems[column] for column in row if scores[column])
        for row, scores in zip(most_first.tolist(), given, strict=True)
    ]
