"""A syntax tree to the documents that match it, and their scores."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import reduce

import numpy as np

from indexer.analysis import tokens
from indexer.engines.arrays import fields
from indexer.engines.arrays.collection import Collection
from indexer.engines.arrays.facet_counts import FacetCounts
from indexer.engines.arrays.filters import within
from indexer.engines.arrays.found import Found, both, either, some, times_over, without
from indexer.engines.arrays.rows import asked_by, exact
from indexer.engines.arrays.terms import (
    anywhere_near,
    beginning,
    in_order,
    spelt_like,
    spelt_so,
)
from indexer.query.tree import (
    And,
    AtLeast,
    DatedWithin,
    Everything,
    Fuzzy,
    Named,
    Near,
    Node,
    Not,
    Or,
    Phrase,
    Prefix,
    Repeated,
    Respelt,
    Widened,
    Word,
)


class CannotAnswer(Exception):
    """A node that this room has no operator for."""


class Evaluator:
    """Answers trees over one collection.

    With ``undated_pass`` a wanted ``date:`` lets undated posts past; an unwanted one never does.
    """

    def __init__(
        self, collection: Collection, facets: FacetCounts, undated_pass: bool = False
    ) -> None:
        self._collection = collection
        self._facets = facets
        self._undated_pass = undated_pass
        self._size = collection.size

    def found(self, node: Node) -> Found:
        """Return the documents that match. Raises CannotAnswer."""
        match node:
            case And(children):
                return self._all_of(children)
            case Or() | Widened() | AtLeast():
                return self._some_of(node)
            case Repeated(child, times):
                found = self.found(child)
                return times_over(found, times) if self._collection.ranking.repeats else found
            case Not():
                return self._all_of((node,))
            case DatedWithin():
                return self._dated(node)
            case Named(field, _, values):
                return self._named(field, values)
            case Everything():
                return Found(np.arange(self._size))
        return self._text(node)

    def _some_of(self, node: Or | Widened | AtLeast) -> Found:
        match node:
            case Or(children):
                least = 1
            case Widened(typed, added):
                least, children = 1, (typed, *added)
            case AtLeast(least, children):
                pass
        return some([self.found(child) for child in children], least, self._size)

    def _text(self, node: Node) -> Found:
        match node:
            case Word() | Phrase():
                return in_order(self._collection, *asked_by(node))
            case Near(_, distance):
                asked = asked_by(node)
                words = [word for word, _ in asked.row]
                return anywhere_near(self._collection, asked.field, words, distance)
            case Prefix(text, field):
                return beginning(self._collection, exact(field), text)
            case Fuzzy(text, edits, field):
                return spelt_like(self._collection, exact(field), text, edits)
            case Respelt(words, of):
                return spelt_so(self._collection, fields.EXACT, words, self._rarity(of))
        raise CannotAnswer(f"there is no array operator for {type(node).__name__}")

    def _all_of(self, children: Sequence[Node]) -> Found:
        unwanted = [self._plainly.found(c.child) for c in children if isinstance(c, Not)]
        wanted = [self.found(child) for child in children if not isinstance(child, Not)]
        wanted.sort(key=len)
        found = reduce(self._both, wanted) if wanted else Found(np.arange(self._size))
        return reduce(self._without, unwanted, found)

    def _both(self, one: Found, other: Found) -> Found:
        return both(one, other, self._size)

    def _without(self, found: Found, unwanted: Found) -> Found:
        return without(found, unwanted, self._size)

    @property
    def _plainly(self) -> Evaluator:
        return Evaluator(self._collection, self._facets)

    def _rarity(self, text: str) -> np.float32:
        """Return the idf of a plain word; 0 where no document holds it."""
        return self._collection.term(fields.WORDS, tokens(text)[0].stem)[1]

    def _named(self, field: str, values: Iterable[str]) -> Found:
        docs = [self._facets.having(field, value) for value in values]
        return either([Found(each) for each in docs or [np.empty(0, np.intp)]], self._size)

    def _dated(self, node: DatedWithin) -> Found:
        touching = within(self._collection, node.first, node.last)
        if self._undated_pass:
            touching[self._collection.first_undated :] = True
        return Found(touching.nonzero()[0])
