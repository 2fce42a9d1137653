"""bm25s in Lucene's manner, which stands for a plain Lucene that is asked for any word."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import bm25s
import Stemmer

from relevance.collection import Collection
from relevance.engines.answering import DEPTH, Answering

SETTINGS = (
    "`method='lucene'`, k1 1.2, b 0.75, its English stop list, PyStemmer's English stemmer; "
    "one field of title and text"
)


@contextmanager
def opened(collection: Collection, folder: Path) -> Iterator[Answering]:
    """Index a collection in memory, and open it for questions."""
    stemmer = Stemmer.Stemmer("english")
    ids = [document.id for document in collection.documents]

    def read(texts: list[str]) -> list[list[str]]:
        parted: list[list[str]] = bm25s.tokenize(
            texts, stopwords="en", stemmer=stemmer, return_ids=False, show_progress=False
        )
        return parted

    engine = bm25s.BM25(method="lucene", k1=1.2, b=0.75)
    engine.index(read([document.whole for document in collection.documents]), show_progress=False)

    def answer(text: str) -> list[str]:
        most = min(DEPTH, len(ids))
        [found], [scores] = engine.retrieve(read([text]), k=most, show_progress=False)
        return [ids[at] for at, score in zip(found, scores, strict=True) if score > 0]

    yield answer
