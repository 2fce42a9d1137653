"""Whoosh as it comes: its own searcher, scores and ``groupedby``."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cached_property
from pathlib import Path
from typing import Any

from whoosh import index, query, sorting
from whoosh.analysis import (
    Analyzer,
    SpaceSeparatedTokenizer,
    StandardAnalyzer,
    StemmingAnalyzer,
    StopFilter,
)
from whoosh.fields import ID, KEYWORD, NUMERIC, STORED, TEXT, Schema

from bench.engines.agreed_words import FILLER, Agreed
from bench.engines.answers import Found
from bench.engines.days import span_of
from bench.engines.stock_whoosh_queries import filters, undated, words
from bench.engines.stored import stored_post
from bench.engines.totals import left_out, total
from indexer.engines import Document
from indexer.query.request import FACETS, Query, Sort

SETTINGS = (
    "one segment after `optimize`; `limitmb=512`; `search(limit=10, groupedby=…)` with counting "
    "maps, one more search per chosen facet; the speaker, of which a post has one, as a sortable "
    "column, the facets of several values with `allow_overlap`; choices by `filter`"
)


class StockWhoosh:
    """A Whoosh index of agreed words, searched by Whoosh alone."""

    name = "stock Whoosh"

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def write(self, documents: Iterable[Agreed]) -> None:
        """Write the index."""
        write_rows(self._folder, agreed_schema(), map(row_of_words, documents))

    def answer(self, query: Query) -> Found:
        """Answer a query: one search with all facets, one more per chosen facet."""
        asked = words(query.tree)
        chosen = [facet for facet in FACETS if query.choice(facet)]
        rest = [facet for facet in FACETS if facet not in chosen]
        found = self._search(asked, query, rest)
        counts = {facet: _counts(found, facet) for facet in rest}
        for facet in chosen:
            counts[facet] = _counts(self._search(asked, query, [facet], without=facet), facet)
        top = tuple(hit["id"] for hit in found)
        return Found(top, total(counts, query), counts, self._left_out(asked, counts, query))

    def close(self) -> None:
        """Close the searcher."""
        self._searcher.close()

    @cached_property
    def _searcher(self) -> Any:
        return index.open_dir(str(self._folder)).searcher()

    def _search(self, asked: Any, query: Query, facets: list[str], without: str = "") -> Any:
        newest = sorting.FieldFacet("first_day", reverse=True)
        return self._searcher.search(
            asked,
            limit=10,
            sortedby=newest if query.order is Sort.NEWEST else None,
            groupedby={facet: _grouping(facet) for facet in facets},
            filter=filters(query, without),
        )

    def _left_out(self, asked: Any, counts: dict[str, dict[str, int]], query_: Query) -> int:
        known = left_out(counts, query_)
        if known is not None:
            return known
        others = filters(query_, dates=False)
        wanted = [part for part in (asked, others, undated()) if part is not None]
        return sum(1 for _ in self._searcher.docs_for_query(query.And(wanted)))


def write_rows(folder: Path, schema: Schema, rows: Iterable[dict[str, Any]]) -> None:
    """Write an index of one segment."""
    folder.mkdir(parents=True)
    writer = index.create_in(str(folder), schema).writer(limitmb=512)
    for row in rows:
        writer.add_document(**row)
    writer.commit(optimize=True)


def agreed_schema() -> Schema:
    """Return the schema for agreed words."""
    reading = SpaceSeparatedTokenizer() | StopFilter(stoplist=[FILLER], minsize=1, renumber=False)
    return _schema(reading, reading)


def own_schema() -> Schema:
    """Return the schema for plain text, with Whoosh's own stemming and standard analysers."""
    return _schema(StemmingAnalyzer(), StandardAnalyzer(stoplist=None, minsize=1))


def row_of_words(agreed: Agreed) -> dict[str, Any]:
    """Return a document by its agreed words."""
    return _row(agreed.document, agreed.stems, agreed.exact, agreed.title_stems, agreed.title_exact)


def row_of_text(document: Document) -> dict[str, Any]:
    """Return a document by its plain text."""
    text = "\n\n".join((document.title, document.byline, *document.paragraphs))
    return _row(document, text, text, document.title, document.title)


def _schema(stemming: Analyzer, exact: Analyzer) -> Schema:
    keywords = {f: KEYWORD(scorable=False) for f in FACETS if f != "speaker"}
    days = {day: NUMERIC(int, sortable=True) for day in ("first_day", "last_day")}
    return Schema(
        id=ID(stored=True),
        payload=STORED,
        stems=TEXT(analyzer=stemming, phrase=True),
        exact=TEXT(analyzer=exact, phrase=True),
        title_stems=TEXT(analyzer=stemming, phrase=True),
        title_exact=TEXT(analyzer=exact, phrase=True),
        speaker=ID(sortable=True),
        **keywords,
        **days,
    )


def _row(
    document: Document, stems: str, exact: str, title: str, title_exact: str
) -> dict[str, Any]:
    first, last = span_of(document)
    return {
        "id": document.id,
        "payload": stored_post(document),
        "stems": stems,
        "exact": exact,
        "title_stems": title,
        "title_exact": title_exact,
        "first_day": first,
        "last_day": last,
        **{facet: " ".join(document.facets[facet]) for facet in FACETS},
    }


def _grouping(facet: str) -> sorting.FieldFacet:
    return sorting.FieldFacet(facet, allow_overlap=facet != "speaker", maptype=sorting.Count)


def _counts(found: Any, facet: str) -> dict[str, int]:
    return {value: n for value, n in found.groups(facet).items() if value is not None}
