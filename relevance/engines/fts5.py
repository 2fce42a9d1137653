"""SQLite FTS5 with Porter's stemmer, any word, ``bm25()``."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

from relevance.collection import Collection
from relevance.engines.answering import DEPTH, Answering, letters_and_digits

SETTINGS = "`tokenize='porter unicode61'`, words joined by `OR`, `bm25()`; one column"


@contextmanager
def opened(collection: Collection, folder: Path) -> Iterator[Answering]:
    """Index a collection in memory, and open it for questions."""
    with closing(sqlite3.connect(":memory:")) as database:
        database.execute(
            "CREATE VIRTUAL TABLE texts USING fts5(id UNINDEXED, text, tokenize='porter unicode61')"
        )
        rows = ((document.id, document.whole) for document in collection.documents)
        database.executemany("INSERT INTO texts VALUES (?, ?)", rows)
        asking = f"SELECT id FROM texts WHERE texts MATCH ? ORDER BY rank LIMIT {DEPTH}"

        def answer(text: str) -> list[str]:
            asked = " OR ".join(f'"{word}"' for word in letters_and_digits(text))
            return [id for (id,) in database.execute(asking, (asked,))] if asked else []

        yield answer
