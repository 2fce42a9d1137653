"""tantivy through its Python package."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator, Sequence
from functools import cached_property
from pathlib import Path
from typing import Any, TextIO

import tantivy

from bench.engines.agreed_words import Agreed
from bench.engines.answers import IDS, Found
from bench.engines.tantivy_queries import Clauses, Compiler, joined
from bench.engines.tantivy_schema import (
    EXACT,
    STEMS,
    TITLE_EXACT,
    TITLE_STEMS,
    register_words,
    row_of_text,
    row_of_words,
    schema,
)
from bench.engines.totals import left_out, total
from indexer.engines import Document
from indexer.query.request import FACETS, Query, Sort

SETTINGS = (
    "one segment (up to 125,000 posts, and at 1,000,000); texts with positions; facets, days and "
    "numbers as fast fields; "
    "all facets without a choice in one aggregate call, one more for each facet with a choice; "
    "terms aggregations of 10,000 values, so exact; the best 10 without `count`, so that it may "
    "skip, the total read off the counts; IDs by a fast field, so that no stored post is unpacked"
)
# A commit of so many posts fits into the largest heap there is for one thread and is one segment;
# tantivy merges segments of like size as soon as there are eight: one again at 1,000,000 posts.
_HEAP = 4_000_000_000
_POSTS_OF_A_COMMIT = 125_000
_VALUES = 10_000


class Tantivy:
    """A tantivy index of agreed words, ranked as the program ranks: a word in the title adds."""

    name = "tantivy"

    def __init__(self, folder: Path, titles: bool = True) -> None:
        self._folder, self._titles = folder, titles
        self._ids = folder / IDS

    def write(self, documents: Iterable[Agreed]) -> None:
        """Write the index."""
        self._folder.mkdir(parents=True)
        index = tantivy.Index(schema(), path=str(self._folder))
        register_words(index)
        with self._ids.open("w", encoding="utf-8") as ids:
            _write(index, _rows(documents, ids), threads=1)

    def answer(self, query: Query) -> Found:
        """Answer a query: one search, one aggregate, one more aggregate per chosen facet."""
        words = self._compiler.words(query.tree)
        asked = joined(words + self._compiler.filters(query))
        chosen = [facet for facet in FACETS if query.choice(facet)]
        counts = self._count(asked, [facet for facet in FACETS if facet not in chosen])
        for facet in chosen:
            without = joined(words + self._compiler.filters(query, without=facet))
            counts |= self._count(without, [facet])
        return Found(
            self._top(asked, query),
            total(counts, query),
            counts,
            self._left_out(words, counts, query),
        )

    def close(self) -> None:
        """Let go of the index."""
        self.__dict__.pop("_searcher", None)

    @cached_property
    def _index(self) -> Any:
        index = tantivy.Index.open(str(self._folder))
        register_words(index)
        return index

    @cached_property
    def _searcher(self) -> Any:
        return self._index.searcher()

    @cached_property
    def _compiler(self) -> Compiler:
        return Compiler(self._index.schema, self._titles)

    @cached_property
    def _names(self) -> Sequence[str]:
        return self._ids.read_text(encoding="utf-8").splitlines()

    def _top(self, asked: Any, query: Query) -> tuple[str, ...]:
        by_date = "first_day" if query.order is Sort.NEWEST else None
        hits = self._searcher.search(asked, 10, count=False, order_by_field=by_date).hits
        numbers = self._searcher.fast_field_values("number", [address for _, address in hits])
        return tuple(self._names[number] for number in numbers)

    def _count(self, asked: Any, facets: Sequence[str]) -> dict[str, dict[str, int]]:
        terms = {facet: {"terms": {"field": facet, "size": _VALUES}} for facet in facets}
        found = self._searcher.aggregate(asked, terms)
        return {
            facet: {bucket["key"]: bucket["doc_count"] for bucket in found[facet]["buckets"]}
            for facet in facets
        }

    def _left_out(self, words: Clauses, counts: dict[str, dict[str, int]], query: Query) -> int:
        known = left_out(counts, query)
        if known is not None:
            return known
        others = self._compiler.filters(query, dates=False)
        asked = joined(words + others + self._compiler.undated())
        return int(self._searcher.search(asked, 1, count=True).count)


def write_text(folder: Path, documents: Iterable[Document]) -> None:
    """Write an index of plain text by tantivy's own analysis, with as many threads as cores."""
    folder.mkdir(parents=True)
    stemming, exact = "en_stem", "default"
    names = {STEMS: stemming, EXACT: exact, TITLE_STEMS: stemming, TITLE_EXACT: exact}
    index = tantivy.Index(schema(names), path=str(folder))
    rows = (row_of_text(number, document) for number, document in enumerate(documents))
    _write(index, rows, threads=os.cpu_count() or 1)


def _rows(documents: Iterable[Agreed], ids: TextIO) -> Iterator[Any]:
    for number, agreed in enumerate(documents):
        ids.write(f"{agreed.document.id}\n")
        yield row_of_words(number, agreed)


def _write(index: Any, rows: Iterable[Any], threads: int) -> None:
    writer = index.writer(heap_size=_HEAP * threads, num_threads=threads)
    for number, row in enumerate(rows, 1):
        writer.add_document(row)
        if number % _POSTS_OF_A_COMMIT == 0:
            writer.commit()
    writer.commit()
    writer.wait_merging_threads()


class TantivyTextOnly(Tantivy):
    """The same index asked for less: the words of the title add nothing to the score."""

    name = "tantivy, one text field"

    def __init__(self, folder: Path) -> None:
        super().__init__(folder, titles=False)
