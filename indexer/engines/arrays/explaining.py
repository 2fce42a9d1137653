"""What the score of a document found is made of."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace

import numpy as np

from indexer.engines.arrays.collection import Collection
from indexer.engines.arrays.evaluating import Evaluator
from indexer.engines.arrays.facet_counts import FacetCounts
from indexer.engines.arrays.filters import Filters, passing
from indexer.engines.arrays.found import Found
from indexer.engines.arrays.leaf_parts import leaf_parts
from indexer.engines.arrays.ranking import candidates, first, words_of
from indexer.engines.arrays.second_look import second_look
from indexer.engines.arrays.standing import Document, Picks
from indexer.engines.explanation import Explanation, Kind, Part
from indexer.query.request import Query, Sort
from indexer.query.sought_words import typed_as
from indexer.query.tree import (
    TITLE,
    And,
    AtLeast,
    Fuzzy,
    Near,
    Node,
    Or,
    Phrase,
    Prefix,
    Repeated,
    Respelt,
    Widened,
    Word,
)


class Explaining:
    """Explains one query over one collection, which it evaluates once for all documents.

    Raises CannotAnswer where the arrays have no operator for it.
    """

    def __init__(self, collection: Collection, facets: FacetCounts, query: Query) -> None:
        self._collection = collection
        self._tree = query.tree
        self._picks = Picks()
        self._known = _Remembering(collection, facets, query.undated.passes_dates)
        matching = self._known.found(query.tree)
        self._found = passing(matching, Filters(collection, facets, query))
        self._words = words_of(query.tree)
        ranks = query.order is Sort.RELEVANCE
        self._candidates = candidates(collection, self._words) if ranks else 0
        self._again = first(self._found, self._candidates)

    def explain(self, number: int) -> Explanation | None:
        """Return the parts of a document's score, None where the query does not find it."""
        if not _holds(self._found, number):
            return None
        again = number in self._again.docs
        parts = self._parts(self._tree, Document(self._collection, number, self._picks))
        return Explanation(
            parts=(*parts, *(self._second_look(number) if again else ())),
            documents=self._collection.documents,
            candidates=self._candidates,
            looked_at_again=again if self._candidates else None,
        )

    def _parts(self, node: Node, document: Document) -> Iterator[Part]:
        """Yield what a node that matches the document adds to its score: filters add nothing."""
        match node:
            case And(children):
                for child in children:
                    yield from self._parts(child, document)
            case Or(children) | AtLeast(_, children):
                yield from self._of_any(children, document)
            case Widened(typed, added):
                yield from self._of_any((typed,), document)
                yield from (replace(p, added=True) for p in self._of_any(added, document))
            case Repeated(child, times):
                parts = self._parts(child, document)
                yield from (self._repeated(part, times) for part in parts)
            case Word() | Phrase() | Near() | Prefix() | Fuzzy() | Respelt():
                yield from leaf_parts(document, node, self._has_in_title(node, document))

    def _of_any(self, children: Iterable[Node], document: Document) -> Iterator[Part]:
        for child in children:
            if _holds(self._known.found(child), document.number):
                yield from self._parts(child, document)

    def _repeated(self, part: Part, times: int) -> Part:
        if not self._collection.ranking.repeats:
            return part
        return replace(part, share=part.share * times, times=part.times * times)

    def _has_in_title(self, leaf: Node, document: Document) -> bool:
        if not isinstance(leaf, Word):
            return False
        return _holds(self._known.found(replace(leaf, field=TITLE)), document.number)

    def _second_look(self, number: int) -> Iterator[Part]:
        docs, best = np.array([number]), float(self._again.scores[0])
        shares = second_look(self._collection, self._words, docs, best)
        typed = typed_as(self._tree)
        for (one, other), share in shares.pairs.items():
            if share[0]:
                yield Part(Kind.PAIR, float(share[0]), f"{typed[one]} {typed[other]}")
        words = " ".join(dict.fromkeys(typed[word.stem] for word in self._words))
        for kind, share in ((Kind.CLOSE, shares.close), (Kind.COMPANY, shares.latent)):
            if share[0]:
                yield Part(kind, float(share[0]), words)


class _Remembering(Evaluator):
    """An evaluator that evaluates no node twice."""

    def __init__(self, collection: Collection, facets: FacetCounts, undated_pass: bool) -> None:
        super().__init__(collection, facets, undated_pass)
        self._evaluated: dict[Node, Found] = {}

    def found(self, node: Node) -> Found:
        """Return the documents that match. Raises CannotAnswer."""
        if node not in self._evaluated:
            self._evaluated[node] = super().found(node)
        return self._evaluated[node]


def _holds(found: Found, number: int) -> bool:
    at = int(found.docs.searchsorted(found.docs.dtype.type(number)))
    return at < len(found) and int(found.docs[at]) == number
