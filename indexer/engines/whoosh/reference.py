"""Whoosh's own searcher over a build: slower by far, and what the fast road is held against."""

from __future__ import annotations

import threading
from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from functools import cached_property, partial
from typing import Any

from whoosh.collectors import Collector
from whoosh.index import FileIndex
from whoosh.searching import Searcher

from indexer.engines import Answer, Hit
from indexer.engines.arrays.fields import PAYLOAD
from indexer.engines.whoosh.columns import Columns, Numbers
from indexer.engines.whoosh.compiler import compile_tree
from indexer.engines.whoosh.filters import Filters
from indexer.engines.whoosh.scoring import Bm25f
from indexer.query.request import UNDATED, Query, Sort
from indexer.query.rewriting import leaves
from indexer.query.tree import DatedWithin

Scores = Mapping[int, float]


class Reference:
    """Answers queries with Whoosh's matchers, scorers and a collector. Safe to share by threads."""

    def __init__(self, index: FileIndex) -> None:
        self._index = index
        self._local = threading.local()
        self._opened: list[Searcher] = []

    def search(self, query: Query, facets: Sequence[str]) -> Answer:
        """Answer a query as ``indexer.engines`` lays down."""
        scores = self._scores(query, query.undated.passes_dates)
        filters = Filters(self._columns, query)
        found = scores.keys() & filters.admitted()
        counts = {
            facet: self._columns.count(facet, scores.keys() & filters.admitted(without=facet))
            for facet in facets
        }
        page = self._ordered(found, scores, query)[(query.page - 1) * query.size :][: query.size]
        return Answer(
            total=len(found),
            hits=tuple(self._hit(number, scores[number]) for number in page),
            counts=counts,
            undated_left_out=self._left_out(query, scores, found),
        )

    def close(self) -> None:
        """Close the files of every thread."""
        while self._opened:
            self._opened.pop().close()

    @property
    def _searcher(self) -> Searcher:
        # Searchers are not safe to share between threads, and take 23 to 33 ms to open.
        if not hasattr(self._local, "searcher"):
            self._local.searcher = self._index.searcher(weighting=Bm25f())
            self._opened.append(self._local.searcher)
        return self._local.searcher

    @cached_property
    def _columns(self) -> Columns:
        return Columns(self._searcher.reader())

    def _hit(self, number: int, score: float) -> Hit:
        return Hit(self._columns.ids[number], score, partial(self._payload, number))

    def _payload(self, number: int) -> Mapping[str, Any]:
        payload: Mapping[str, Any] = self._searcher.stored_fields(number)[PAYLOAD]
        return payload

    def _scores(self, query: Query, undated_pass: bool) -> Scores:
        compiled = compile_tree(query.tree, self._searcher.reader(), undated_pass)
        collector = _AllScores()
        self._searcher.search_with_collector(compiled, collector)
        return collector.scores

    def _ordered(self, found: Iterable[int], scores: Scores, query: Query) -> list[int]:
        days, ids = self._columns.first_days, self._columns.ids
        keys = {
            Sort.RELEVANCE: lambda n: (-scores[n], -days[n], ids[n]),
            Sort.NEWEST: lambda n: (-days[n], ids[n]),
            Sort.OLDEST: lambda n: (days[n] or date.max.toordinal(), ids[n]),
        }
        return sorted(found, key=keys[query.order])

    def _left_out(self, query: Query, scores: Scores, found: Numbers) -> int:
        if UNDATED in query.choice("year").none_of:
            return 0
        if any(isinstance(leaf, DatedWithin) for leaf in leaves(query.tree)):
            scores = self._scores(query, undated_pass=True)
        undated = scores.keys() & self._columns.undated
        return len((undated & Filters(self._columns, query).admitted_whatever_date()) - found)


class _AllScores(Collector):  # type: ignore[misc]
    """Keeps the score of every matching document; nothing is skipped or cut off."""

    def prepare(self, top_searcher: Any, q: Any, context: Any) -> None:
        super().prepare(top_searcher, q, context)
        self.scores: dict[int, float] = {}

    def collect_matches(self) -> None:
        matcher, offset = self.matcher, self.offset
        while matcher.is_active():
            self.scores[offset + matcher.id()] = matcher.score()
            matcher.next()

    def collect(self, sub_docnum: int) -> None:
        raise NotImplementedError

    def finish(self) -> None:
        pass
