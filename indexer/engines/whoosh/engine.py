"""The Whoosh engine: writes a build, and answers queries over it."""

from __future__ import annotations

import json
import threading
from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from functools import cached_property
from pathlib import Path
from typing import Any

from whoosh import index
from whoosh.collectors import Collector
from whoosh.filedb.filestore import FileStorage
from whoosh.searching import Searcher

from indexer.engines import Answer, Document, Hit
from indexer.engines.whoosh.columns import Columns, Numbers
from indexer.engines.whoosh.compiler import compile_tree
from indexer.engines.whoosh.filters import Filters
from indexer.engines.whoosh.schema import ID_FIELD, PAYLOAD, REST, row, schema
from indexer.engines.whoosh.scoring import Bm25f
from indexer.errors import IndexDamaged
from indexer.query.request import UNDATED, Query, Sort
from indexer.query.rewriting import leaves
from indexer.query.tree import DatedWithin

Scores = Mapping[int, float]


class Engine:
    """One build: a folder with a Whoosh index in it."""

    def __init__(self, location: Path) -> None:
        self.location = location
        self._local = threading.local()
        self._opened: list[Searcher] = []

    def write(self, documents: Iterable[Document]) -> int:
        """Write a complete index into the empty folder and return its number of documents."""
        self.location.mkdir(parents=True, exist_ok=True)
        writer = index.create_in(str(self.location), schema()).writer(limitmb=256)
        written = 0
        try:
            for document in documents:
                writer.add_document(**row(document))
                written += 1
        except BaseException:
            writer.cancel()
            raise
        writer.commit(optimize=True)
        return written

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
            hits=tuple(Hit(scores[number], self._payload(number)) for number in page),
            counts=counts,
            undated_left_out=self._left_out(query, scores, found),
        )

    def get(self, id: str) -> Mapping[str, Any] | None:
        """Return payload and rest of the document with this ID, or None."""
        number = self._searcher.document_number(**{ID_FIELD: id})
        if number is None:
            return None
        return {**self._payload(number), **self._stored(number, REST)}

    def ids(self) -> Sequence[str]:
        """Return the ID of every document, in the order in which they were written."""
        return self._columns.ids

    def check(self) -> int:
        """Read every posting, column and stored post once. Raises IndexDamaged."""
        try:
            for number in self._columns.all:
                self._payload(number)
            reader = self._searcher.reader()
            for field, word in reader.all_terms():
                list(reader.postings(field, word).all_ids())
        except Exception as error:
            raise IndexDamaged(f"The index cannot be read through ({error}).") from error
        return len(self._columns.all)

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
    def _index(self) -> index.FileIndex:
        # Without mmap: a file cut short under a running server would end the whole process.
        return FileStorage(str(self.location), supports_mmap=False).open_index()

    @cached_property
    def _columns(self) -> Columns:
        return Columns(self._searcher.reader())

    def _payload(self, number: int) -> Mapping[str, Any]:
        return self._stored(number, PAYLOAD)

    def _stored(self, number: int, field: str) -> Mapping[str, Any]:
        stored: Mapping[str, Any] = json.loads(self._searcher.stored_fields(number)[field])
        return stored

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
