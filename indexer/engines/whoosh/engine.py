"""The Whoosh engine: writes a build, and answers queries over it."""

from __future__ import annotations

import logging
from collections.abc import Collection as Some
from collections.abc import Iterable, Mapping, Sequence
from functools import cached_property, partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np

from indexer.engines import Answer, Document, Hit, Similar
from indexer.engines.arrays.answering import Answering
from indexer.engines.arrays.collection import Collection
from indexer.engines.arrays.evaluating import CannotAnswer
from indexer.engines.arrays.fields import EXACT
from indexer.engines.arrays.similar import similar
from indexer.engines.arrays.terms import held_words
from indexer.engines.arrays.writing import write_segment
from indexer.engines.explanation import Explanation
from indexer.engines.whoosh.adding import add_segment
from indexer.engines.whoosh.codec import ArraySegment, opened
from indexer.engines.whoosh.toc import NAME, open_index, segments_of, write_toc
from indexer.errors import IndexDamaged
from indexer.query.request import Query
from indexer.ranking import RANKING, Ranking

if TYPE_CHECKING:
    from indexer.engines.whoosh.reference import Reference

_log = logging.getLogger(__name__)


class Engine:
    """One build: a folder with a Whoosh index in it, whose postings are arrays."""

    def __init__(self, location: Path, ranking: Ranking = RANKING) -> None:
        self.location = location
        self._ranking = ranking

    def write(self, documents: Iterable[Document]) -> int:
        """Write a complete index into the empty folder and return its number of documents."""
        self.location.mkdir(parents=True, exist_ok=True)
        segment = ArraySegment(NAME)
        segment.set_doc_count(write_segment(self.location, segment.segment_id(), documents))
        write_toc(self.location, [segment])
        return int(segment.doc_count())

    def update(self, former: Path, documents: Iterable[Document], gone: Some[str]) -> int:
        """Write what another build holds, with some documents added, changed or gone."""
        self.location.mkdir(parents=True, exist_ok=True)
        segments = add_segment(self.location, former, documents, gone)
        write_toc(self.location, segments)
        return sum(segment.doc_count() for segment in segments)

    def search(self, query: Query, facets: Sequence[str]) -> Answer:
        """Answer a query as ``indexer.engines`` lays down.

        Where the arrays have no operator for it, Whoosh's own searcher answers, and the log says
        so.
        """
        try:
            answered = self._answering.answer(query, facets)
        except CannotAnswer as reason:
            _log.warning("Whoosh's own searcher answers “%s”: %s", query.text, reason)
            return self._reference.search(query, facets)
        return Answer(
            total=answered.total,
            hits=self._hits(answered.docs.tolist(), answered.scores),
            counts=answered.counts,
            undated_left_out=answered.undated_left_out,
        )

    def explain(self, query: Query, ids: Sequence[str]) -> Sequence[Explanation | None]:
        """Return what makes up the score of each document, None for one that is not found.

        Raises CannotAnswer where the arrays have no operator for the query.
        """
        explaining = self._answering.explaining(query)
        numbers = map(self._collection.number, ids)
        return [None if n is None else explaining.explain(n) for n in numbers]

    def similar(self, id: str, most: int) -> Sequence[Similar]:
        """Return the documents most like one, the best first, without itself."""
        number = self._collection.number(id)
        found = [] if number is None else similar(self._collection, number, most)
        hits = self._hits([one.number for one in found], [one.score for one in found])
        return [Similar(hit, one.stems) for hit, one in zip(hits, found, strict=True)]

    def get(self, id: str) -> Mapping[str, Any] | None:
        """Return payload and rest of the document with this ID, or None."""
        number = self._collection.number(id)
        return None if number is None else self._collection.whole(number)

    def ids(self) -> Sequence[str]:
        """Return the ID of every document, the newest first."""
        return self._ids

    def words(self) -> Mapping[str, int]:
        """Return every exact word of the documents with how many of them hold it."""
        return held_words(self._collection, EXACT)

    def check(self) -> int:
        """Read every posting and stored post once. Raises IndexDamaged."""
        try:
            for id in self._ids:
                self.get(id)
            for segment in self._collection.segments:
                segment.check()
        except Exception as error:
            raise IndexDamaged(f"The index cannot be read through ({error}).") from error
        return self._collection.size

    def close(self) -> None:
        """Close the files of posts, and what Whoosh's own searcher has opened."""
        if "_collection" in self.__dict__:
            self._collection.close()
        if "_reference" in self.__dict__:
            self._reference.close()

    @cached_property
    def _collection(self) -> Collection:
        kept = segments_of(self.location)
        return Collection(
            [opened(self.location, segment) for segment in kept],
            [list(segment.deleted_docs()) for segment in kept],
            self._ranking,
        )

    @cached_property
    def _answering(self) -> Answering:
        return Answering(self._collection)

    @cached_property
    def _reference(self) -> Reference:
        # Imported when needed: Whoosh's queries and matchers take as long as opening an index.
        from indexer.engines.whoosh.reference import Reference

        return Reference(open_index(self.location))

    @cached_property
    def _ids(self) -> Sequence[str]:
        return self._collection.ids(np.arange(self._collection.size))

    def _hits(self, docs: Sequence[int], scores: Sequence[float]) -> tuple[Hit, ...]:
        loads = [partial(self._collection.payload, number) for number in docs]
        ids = self._collection.ids(np.array(docs, np.intp))
        return tuple(map(Hit, ids, scores, loads))
