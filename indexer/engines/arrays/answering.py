"""A query to an answer over one collection: totals, counts, the order, one page."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from indexer.engines.arrays.collection import Collection
from indexer.engines.arrays.evaluating import Evaluator
from indexer.engines.arrays.explaining import Explaining
from indexer.engines.arrays.facet_counts import FacetCounts
from indexer.engines.arrays.fields import NO_DAY
from indexer.engines.arrays.filters import Filters, passing
from indexer.engines.arrays.found import Found
from indexer.engines.arrays.ranking import by_relevance, words_of
from indexer.engines.arrays.types import Numbers, Stored
from indexer.query.request import UNDATED, Query, Sort
from indexer.query.rewriting import leaves
from indexer.query.tree import DatedWithin


@dataclass(frozen=True, slots=True)
class Answered:
    """What was found; ``docs`` and ``scores`` are those of one page, in order."""

    total: int
    docs: Numbers
    scores: Sequence[float]
    counts: Mapping[str, Mapping[str, int]]
    undated_left_out: int


class Answering:
    """Answers queries over one collection."""

    def __init__(self, collection: Collection) -> None:
        self._collection = collection
        self._facets = FacetCounts(collection)

    def answer(self, query: Query, facets: Sequence[str]) -> Answered:
        """Answer a query as ``indexer.engines`` lays down. Raises CannotAnswer."""
        matching = self._matching(query, query.undated.passes_dates)
        filters = Filters(self._collection, self._facets, query)
        found = passing(matching, filters)
        page = slice((query.page - 1) * query.size, query.page * query.size)
        docs, scores = self._ordered(found, query, page)
        return Answered(
            total=len(found),
            docs=docs,
            scores=scores,
            counts=self._counts(matching, found, filters, facets),
            undated_left_out=self._left_out(query, matching, filters, found),
        )

    def explaining(self, query: Query) -> Explaining:
        """Return what explains a query. Raises CannotAnswer."""
        return Explaining(self._collection, self._facets, query)

    def _matching(self, query: Query, undated_pass: bool) -> Found:
        found = Evaluator(self._collection, self._facets, undated_pass).found(query.tree)
        # They are looked up by several times over: numpy would convert them each time.
        return Found(found.docs.astype(np.intp, copy=False), found.weigh)

    def _counts(
        self, matching: Found, found: Found, filters: Filters, facets: Sequence[str]
    ) -> Mapping[str, Mapping[str, int]]:
        free = [facet for facet in facets if facet not in filters.chosen]
        counts = dict(self._facets.counts(found.docs, free))
        for facet in set(facets) - set(free):
            docs = passing(matching, filters, without=facet).docs
            counts |= self._facets.counts(docs, (facet,))
        return counts

    def _ordered(self, found: Found, query: Query, page: slice) -> tuple[Numbers, Sequence[float]]:
        if query.order is Sort.RELEVANCE:
            ranked = by_relevance(self._collection, found, words_of(query.tree), page.stop)
            return ranked.docs[page], ranked.scores[page].tolist()
        at = _ORDERS[query.order](self._collection, found, page)
        scores = found.weigh(at).tolist() if found.weigh else [0.0] * len(at)
        return found.docs[at].astype(np.intp), scores

    def _left_out(self, query: Query, matching: Found, filters: Filters, found: Found) -> int:
        if UNDATED in query.choice("year").none_of:
            return 0
        if any(isinstance(leaf, DatedWithin) for leaf in leaves(query.tree)):
            matching = self._matching(query, undated_pass=True)
        undated = self._undated(matching.docs)
        admitted = filters.admitted_whatever_date(undated)
        would = len(undated) if admitted is None else int(np.count_nonzero(admitted))
        return would - len(self._undated(found.docs))

    def _undated(self, docs: Stored) -> Stored:
        return docs[docs.searchsorted(docs.dtype.type(self._collection.first_undated)) :]


def _newest(collection: Collection, found: Found, page: slice) -> Numbers:
    return np.arange(len(found))[page]


def _oldest(collection: Collection, found: Found, page: slice) -> Numbers:
    days = collection.first_days[found.docs]
    last = np.where(days == NO_DAY, np.iinfo(days.dtype).max, days)
    return np.argsort(last, kind="stable")[page]


_ORDERS = {Sort.NEWEST: _newest, Sort.OLDEST: _oldest}
