"""Whoosh as it comes: its stemming analyser, any word, BM25F with its defaults."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from whoosh import index
from whoosh.analysis import StemmingAnalyzer
from whoosh.fields import STORED, TEXT, Schema
from whoosh.qparser import OrGroup, QueryParser, WhitespacePlugin

from relevance.collection import Collection
from relevance.engines.answering import DEPTH, Answering, letters_and_digits

SETTINGS = "`StemmingAnalyzer`, `OrGroup`, `BM25F()`; one field of title and text"


@contextmanager
def opened(collection: Collection, folder: Path) -> Iterator[Answering]:
    """Index a collection in a folder that is not there yet, and open it for questions."""
    schema = Schema(id=STORED, text=TEXT(analyzer=StemmingAnalyzer()))
    folder.mkdir(parents=True)
    writer = index.create_in(str(folder), schema).writer(limitmb=256)
    for document in collection.documents:
        writer.add_document(id=document.id, text=document.whole)
    writer.commit(optimize=True)
    parser = QueryParser("text", schema, plugins=[WhitespacePlugin()], group=OrGroup)
    with index.open_dir(str(folder)).searcher() as searcher:

        def answer(text: str) -> list[str]:
            asked = parser.parse(" ".join(letters_and_digits(text)))
            return [hit["id"] for hit in searcher.search(asked, limit=DEPTH)]

        yield answer
