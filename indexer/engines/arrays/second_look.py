"""What the best documents score beyond their words: by where these stand, and what beside."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

import numpy as np
from numpy.typing import NDArray

from indexer.engines.arrays import fields
from indexer.engines.arrays.collection import Collection
from indexer.engines.arrays.latent import alike
from indexer.engines.arrays.positional import gathered, occurring
from indexer.engines.arrays.segment import Segment
from indexer.engines.arrays.types import Numbers, Scores
from indexer.engines.arrays.weights import saturation
from indexer.query.sought_words import Sought

# The number of a term in each segment that holds it, and its idf.
Term = tuple[Mapping[Segment, int], np.float32]


@dataclass(frozen=True, slots=True)
class Shares:
    """What some documents score beyond their words, by document.

    ``pairs``: for each pair of words side by side; ``close``: for many of the words in one stretch
    of text; ``latent``: for the company that the words keep.
    """

    pairs: dict[tuple[str, str], Scores]
    close: Scores
    latent: Scores

    @property
    def together(self) -> Scores:
        """The sum of all shares."""
        return sum(self.pairs.values(), self.close + self.latent)


def second_look(
    collection: Collection, words: Sequence[Sought], docs: Numbers, best: float
) -> Shares:
    """Return the shares of some documents, given in order; the best scores so much by its words."""
    ranking = collection.ranking
    terms = {word.stem: collection.term(fields.WORDS, word.stem) for word in words}
    pairs, close = _in_text(collection, terms, _neighbours(words), docs)
    near = _company(collection, words, terms, docs) if ranking.latent else np.zeros(len(docs))
    return Shares(
        pairs,
        (ranking.close * best * close).astype(np.float32),
        (ranking.latent * best * near).astype(np.float32),
    )


def _neighbours(words: Sequence[Sought]) -> list[tuple[str, str]]:
    """Return the pairs of different stems that stand side by side in the question."""
    stems = [word.stem for word in words]
    return list(dict.fromkeys((a, b) for a, b in pairwise(stems) if a != b))


def _in_text(
    collection: Collection,
    terms: Mapping[str, Term],
    pairs: Sequence[tuple[str, str]],
    docs: Numbers,
) -> tuple[dict[tuple[str, str], Scores], NDArray[np.float64]]:
    """Return the shares of pairs, and the share of the words' rarity that one stretch holds."""
    ranking = collection.ranking
    shares = np.zeros((len(pairs), len(docs)), np.float32)
    close = np.zeros(len(docs))
    if not terms or not (ranking.pairs or ranking.close):
        return {}, close
    number = {stem: at for at, stem in enumerate(terms)}
    rare = [float(rarity) for _, rarity in terms.values()]
    for segment, mine, local in collection.parted(docs):
        text = segment.texts[fields.WORDS]
        found = occurring(segment, text, [at.get(segment) for at, _ in terms.values()], local)
        owners = [found.side_by_side(number[one], number[other]) for one, other in pairs]
        shares[:, mine] = _saturated(collection, segment, owners, local)
        close[mine] = gathered(segment, found, rare, ranking.stretch, len(local))
    for share, (one, other) in zip(shares, pairs, strict=True):
        share *= ranking.pairs * (rare[number[one]] + rare[number[other]])
    return dict(zip(pairs, shares, strict=True)), close / (sum(rare) or 1)


def _saturated(
    collection: Collection, segment: Segment, owners: Sequence[Numbers], local: Numbers
) -> NDArray[np.float64]:
    """Return BM25 without the rarity of each pair, by what it stands in, for each document."""
    if not owners:
        return np.zeros((0, len(local)))
    counts = np.array([np.bincount(each, minlength=len(local)) for each in owners])
    lengths = segment.texts[fields.WORDS].lengths.take(local).astype(np.int32)
    return saturation(counts, lengths, collection.average(fields.WORDS), collection.ranking)


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
