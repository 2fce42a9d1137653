"""What the best documents score beyond their words: pairs of words, and the company they keep."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

import numpy as np

from indexer.engines.arrays import fields
from indexer.engines.arrays.collection import Collection
from indexer.engines.arrays.latent import alike
from indexer.engines.arrays.positional import occurring
from indexer.engines.arrays.segment import Segment
from indexer.engines.arrays.types import Numbers, Scores
from indexer.engines.arrays.weights import saturation
from indexer.query.sought_words import Sought

# The number of a term in each segment that holds it, and its idf.
Term = tuple[Mapping[Segment, int], np.float32]


@dataclass(frozen=True, slots=True)
class Shares:
    """What some documents score beyond their words: for each pair, and for the company."""

    pairs: dict[tuple[str, str], Scores]
    latent: Scores

    @property
    def together(self) -> Scores:
        """The sum of all shares, by document."""
        return sum(self.pairs.values(), self.latent)


def second_look(
    collection: Collection, words: Sequence[Sought], docs: Numbers, best: float
) -> Shares:
    """Return the shares of some documents, given in order; the best scores so much by its words."""
    ranking = collection.ranking
    terms = {word.stem: collection.term(fields.WORDS, word.stem) for word in words}
    near = _company(collection, words, terms, docs) if ranking.latent else 0
    pairs = _pairs(collection, list(terms.items()), _neighbours(words), docs)
    return Shares(pairs, np.full(len(docs), ranking.latent * best, np.float32) * near)


def _neighbours(words: Sequence[Sought]) -> list[tuple[str, str]]:
    """Return the pairs of different stems that stand side by side in the question."""
    stems = [word.stem for word in words]
    return list(dict.fromkeys((a, b) for a, b in pairwise(stems) if a != b))


def _pairs(
    collection: Collection,
    terms: Sequence[tuple[str, Term]],
    pairs: Sequence[tuple[str, str]],
    docs: Numbers,
) -> dict[tuple[str, str], Scores]:
    ranking, average = collection.ranking, collection.average(fields.WORDS)
    if not (ranking.pairs and pairs):
        return {}
    shares = np.zeros((len(pairs), len(docs)), np.float32)
    number = {stem: at for at, (stem, _) in enumerate(terms)}
    numbered = [(number[one], number[other]) for one, other in pairs]
    for segment, mine, local in collection.parted(docs):
        text = segment.texts[fields.WORDS]
        found = occurring(segment, text, [at.get(segment) for _, (at, _) in terms], local)
        owners = [found.side_by_side(*pair) for pair in numbered]
        counts = np.array([np.bincount(each, minlength=len(local)) for each in owners])
        lengths = text.lengths.take(local).astype(np.int32)
        shares[:, mine] = saturation(counts, lengths, average, ranking)
    rare = np.array([terms[one][1][1] + terms[other][1][1] for one, other in numbered])
    shares *= (ranking.pairs * rare[:, None]).astype(np.float32)
    return dict(zip(pairs, shares, strict=True))


def _company(
    collection: Collection, words: Sequence[Sought], terms: Mapping[str, Term], docs: Numbers
) -> Scores:
    """Return how near each document is to the words, from 0 to 1."""
    if collection.space is None:
        return np.zeros(len(docs), np.float32)
    space, segment = collection.space
    known = [terms[word.stem] for word in words]
    weights = [word.times * rare for word, (_, rare) in zip(words, known, strict=True)]
    directions = space.numbered([numbers.get(segment) for numbers, _ in known])
    return alike(collection.places(docs), np.array(weights, np.float32) @ directions)
