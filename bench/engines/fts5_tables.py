"""The tables of an SQLite FTS5 index."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable

from bench.engines.agreed_words import Agreed, without_fillers
from bench.engines.days import span_of
from bench.engines.stored import stored_post
from indexer.query.request import FACETS

# The words are agreed: only letters, digits, apostrophes and the filler are in them.
_WORDS = "ascii tokenchars '_'''"
_TABLES = (
    "CREATE TABLE posts (number INTEGER PRIMARY KEY, id TEXT, first_day INTEGER, last_day INTEGER)",
    "CREATE TABLE payloads (number INTEGER PRIMARY KEY, payload TEXT)",
    "CREATE VIRTUAL TABLE texts USING fts5(stems, exact, title_stems, title_exact, content='', "
    f'tokenize="{_WORDS}")',
)
_ADD_TEXT = "INSERT INTO texts (rowid, stems, exact, title_stems, title_exact) VALUES (?,?,?,?,?)"


def write_tables(database: sqlite3.Connection, documents: Iterable[Agreed]) -> None:
    """Write all tables in one transaction, then merge the text index and gather statistics."""
    database.execute("BEGIN")
    for statement in (*_TABLES, *map(_facet_table, FACETS)):
        database.execute(statement)
    values: dict[str, dict[str, int]] = {facet: {} for facet in FACETS}
    for number, agreed in enumerate(documents):
        _write(database, number, agreed, values)
    for facet in FACETS:
        pairs = ((n, value) for value, n in values[facet].items())
        database.execute(f"CREATE TABLE {facet}_values (number INTEGER PRIMARY KEY, value TEXT)")
        database.executemany(f"INSERT INTO {facet}_values VALUES (?, ?)", pairs)
        database.execute(f"CREATE INDEX {facet}_by_value ON {facet}s (value, post)")
    database.execute("CREATE INDEX posts_by_day ON posts (first_day)")
    database.execute("INSERT INTO texts (texts) VALUES ('optimize')")
    database.execute("ANALYZE")
    database.execute("COMMIT")


def _facet_table(facet: str) -> str:
    # One row for each value of a post, in the order of the posts.
    return (
        f"CREATE TABLE {facet}s (post INTEGER, value INTEGER, PRIMARY KEY (post, value)) "
        "WITHOUT ROWID"
    )


def _write(
    database: sqlite3.Connection, number: int, agreed: Agreed, values: dict[str, dict[str, int]]
) -> None:
    document = agreed.document
    stems = without_fillers(agreed.stems)
    titles = without_fillers(agreed.title_stems), agreed.title_exact
    database.execute(_ADD_TEXT, (number, stems, agreed.exact, *titles))
    row = (number, document.id, *span_of(document))
    database.execute("INSERT INTO posts VALUES (?, ?, ?, ?)", row)
    database.execute("INSERT INTO payloads VALUES (?, ?)", (number, stored_post(document)))
    for facet in FACETS:
        known = values[facet]
        rows = [(number, known.setdefault(v, len(known))) for v in document.facets[facet]]
        database.executemany(f"INSERT INTO {facet}s VALUES (?, ?)", rows)
