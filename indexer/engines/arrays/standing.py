"""How words stand in one document, and what BM25 gives for that."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import NamedTuple

import numpy as np

from indexer.analysis import tokens
from indexer.engines.arrays import fields
from indexer.engines.arrays.collection import Collection
from indexer.engines.arrays.lexicon import Lexicon
from indexer.engines.arrays.rows import exact
from indexer.engines.arrays.segment import Segment, TextField
from indexer.engines.arrays.terms import places, words_beginning, words_spelt_like
from indexer.engines.arrays.types import Numbers, Stored
from indexer.engines.explanation import Standing
from indexer.query.tree import Fuzzy, Prefix, Respelt


class Weighed(NamedTuple):
    """A word of a document, and what the document scores by it."""

    standing: Standing
    share: float


class Picks:
    """The words that leaves pick out of a field, picked once for all documents."""

    def __init__(self) -> None:
        self._known: dict[tuple[TextField, Prefix | Fuzzy], tuple[Numbers, Stored]] = {}

    def held(self, text: TextField, leaf: Prefix | Fuzzy, local: int) -> Numbers:
        """Return the numbers of those words of a leaf that a document of a segment holds."""
        if (text, leaf) not in self._known:
            terms = _picked(text.lexicon, leaf)
            owners = terms.repeat(text.starts[terms + 1] - text.starts[terms])
            self._known[text, leaf] = owners, text.docs[places(text, terms)]
        owners, docs = self._known[text, leaf]
        held: Numbers = owners[docs == local]
        return held


def _picked(lexicon: Lexicon, leaf: Prefix | Fuzzy) -> Numbers:
    if isinstance(leaf, Prefix):
        return words_beginning(lexicon, leaf.text)
    return words_spelt_like(lexicon, leaf.text, leaf.edits)


@dataclass(frozen=True, slots=True)
class Document:
    """A document of a collection by its number there."""

    collection: Collection
    number: int
    picks: Picks

    def weighed(
        self, field: str, term: str, title: str | None = None, most: float = 0.0
    ) -> Weighed | None:
        """Return how a term stands in a field, None where it does not stand there.

        With ``title``, the field of titles, it is how the term stands in the title, as that is
        weighed beside the field: without the weight of titles. It counts as no rarer than ``most``,
        an idf, unless that is 0.
        """
        text = self._segment.texts[field]
        number = text.lexicon.find(term)
        key = None if number is None else self._key(text, number)
        if key is None:
            return None
        count, length = np.split(text.weights[:, key], 2)[bool(title)].tolist()
        saturated = float(self.collection.saturations(self._segment, field, title)[key])
        if not count:
            return None
        standing = self._standing(title or field, term, count, length)
        rarity = min(standing.rarity, most or standing.rarity)
        return Weighed(replace(standing, rarity=rarity), saturated * rarity)

    def best(self, leaf: Prefix | Fuzzy) -> Weighed:
        """Return the word of a leaf that the document scores most by; it holds one of them."""
        text = self._segment.texts[exact(leaf.field)]
        words = text.lexicon.texts(self.picks.held(text, leaf, self._local))
        found = (self.weighed(exact(leaf.field), word) for word in words)
        return max((one for one in found if one), key=lambda one: one.share)

    def spelt(self, leaf: Respelt) -> Weighed:
        """Return the spelling that the document scores most by; it holds one of them."""
        most = float(self.collection.term(fields.WORDS, tokens(leaf.of)[0].stem)[1])
        found = (self.weighed(exact(leaf.field), word, most=most) for word in leaf.words)
        return max((one for one in found if one), key=lambda one: one.share)

    def _standing(self, field: str, term: str, count: int, length: int) -> Standing:
        numbers, rare = self.collection.term(field, term)
        posts = sum(segment.texts[field].frequency(n) for segment, n in numbers.items())
        average = self.collection.average(field)
        return Standing(term, count, posts, float(rare), length, average)

    def _key(self, text: TextField, term: int) -> int | None:
        postings = text.postings(term)
        docs = text.docs[postings]
        at = int(docs.searchsorted(docs.dtype.type(self._local)))
        held = at < len(docs) and docs[at] == self._local
        return int(text.keys[postings.start + at]) if held else None

    @property
    def _segment(self) -> Segment:
        return self.collection.segments[int(self.collection.owners[self.number])]

    @property
    def _local(self) -> int:
        return int(self.collection.locals[self.number])
