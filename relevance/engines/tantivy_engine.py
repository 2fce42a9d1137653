"""tantivy with its English stemmer, any word, its BM25."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import tantivy

from relevance.collection import Collection
from relevance.engines.answering import DEPTH, Answering, letters_and_digits

SETTINGS = "`en_stem`, its own query parser (any word); one field of title and text"
_HEAP = 50_000_000


@contextmanager
def opened(collection: Collection, folder: Path) -> Iterator[Answering]:
    """Index a collection in memory, and open it for questions."""
    builder = tantivy.SchemaBuilder()
    builder.add_text_field("id", stored=True, tokenizer_name="raw")
    builder.add_text_field("text", tokenizer_name="en_stem")
    index = tantivy.Index(builder.build())
    writer = index.writer(heap_size=_HEAP, num_threads=1)
    for document in collection.documents:
        writer.add_document(tantivy.Document(id=document.id, text=document.whole))
    writer.commit()
    writer.wait_merging_threads()
    index.reload()
    searcher = index.searcher()

    def answer(text: str) -> list[str]:
        asked = index.parse_query(" ".join(letters_and_digits(text)), ["text"])
        hits = searcher.search(asked, DEPTH).hits
        return [searcher.doc(address)["id"][0] for _, address in hits]

    yield answer
