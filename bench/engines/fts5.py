"""SQLite FTS5 with ``bm25()`` and facets by GROUP BY."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable
from functools import cached_property
from pathlib import Path
from typing import Any

from bench.engines.agreed_words import Agreed
from bench.engines.answers import Found
from bench.engines.days import NO_DAY, range_of
from bench.engines.fts5_queries import match_of
from bench.engines.fts5_tables import write_tables
from bench.engines.totals import has_date_filter
from indexer.query.request import DATE_FACETS, FACETS, UNDATED, Query, Sort

SETTINGS = (
    "contentless table, optimised after the build, `ANALYZE`; the matches with their `rank` once "
    "into a table in memory, every facet a GROUP BY over it joined with the facet's own table of "
    "small integers, clustered by post and indexed by value; 256 MB cache, 4 GB memory-mapped"
)
_PRAGMAS = ("temp_store = MEMORY", "cache_size = -262144", "mmap_size = 4294967296")


class Fts5:
    """One SQLite database."""

    name = "SQLite FTS5"

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def write(self, documents: Iterable[Agreed]) -> None:
        """Write the database."""
        self._folder.mkdir(parents=True)
        write_tables(self._database, documents)

    def answer(self, query: Query) -> Found:
        """Answer a query: the matches once, then one GROUP BY per facet."""
        self._match(query)
        conditions = _conditions(query)
        counts = {facet: self._count(facet, _all(conditions, but=facet)) for facet in FACETS}
        where = _all(conditions)
        [[total]] = self._rows(f"SELECT count(*) FROM matched WHERE {where}")
        return Found(self._top(query, where), total, counts, self._left_out(query, conditions))

    def close(self) -> None:
        """Close the database."""
        self._database.close()

    @cached_property
    def _database(self) -> sqlite3.Connection:
        database = sqlite3.connect(self._folder / "posts.db", isolation_level=None)
        for pragma in _PRAGMAS:
            database.execute(f"PRAGMA {pragma}")
        database.execute("CREATE TEMP TABLE matched (post INTEGER PRIMARY KEY, score REAL)")
        return database

    def _match(self, query: Query) -> None:
        wanted = match_of(query.tree)
        self._database.execute("DELETE FROM matched")
        if wanted is None:
            self._database.execute("INSERT INTO matched SELECT number, 0.0 FROM posts")
            return
        found = "INSERT INTO matched SELECT rowid, rank FROM texts WHERE texts MATCH ?"
        self._database.execute(found, (wanted,))

    def _count(self, facet: str, where: str) -> dict[str, int]:
        counted = (
            f"SELECT value, count(*) AS posts FROM matched JOIN {facet}s USING (post) "
            f"WHERE {where} GROUP BY value"
        )
        named = (
            f"SELECT v.value, posts FROM ({counted}) c JOIN {facet}_values v ON number = c.value"
        )
        return dict(self._rows(named))

    def _top(self, query: Query, where: str) -> tuple[str, ...]:
        order = "first_day DESC, id" if query.order is Sort.NEWEST else "score, first_day DESC, id"
        rows = self._rows(
            "SELECT id FROM matched JOIN posts ON number = post "
            f"WHERE {where} ORDER BY {order} LIMIT 10"
        )
        return tuple(id for (id,) in rows)

    def _left_out(self, query: Query, conditions: dict[str, str]) -> int:
        if not has_date_filter(query):
            return 0
        kept = {
            name: one for name, one in conditions.items() if name not in (*DATE_FACETS, "range")
        }
        where = _all({**kept, "undated": _having("year", (UNDATED,))})
        [[number]] = self._rows(f"SELECT count(*) FROM matched WHERE {where}")
        return int(number)

    def _rows(self, statement: str) -> list[Any]:
        return self._database.execute(statement).fetchall()


def _conditions(query: Query) -> dict[str, str]:
    """Return the conditions of choices and range on a matched post, by facet."""
    found = {facet: _having(facet, query.choice(facet).any_of) for facet in query.choices}
    span = range_of(query)
    if span:
        within = f"last_day >= {span[0]} AND first_day <= {span[1]} AND first_day > {NO_DAY}"
        found["range"] = f"matched.post IN (SELECT number FROM posts WHERE {within})"
    return found


def _having(facet: str, values: tuple[str, ...]) -> str:
    listed = ", ".join(f"'{value}'" for value in values)
    numbers = f"SELECT number FROM {facet}_values WHERE value IN ({listed})"
    return f"matched.post IN (SELECT post FROM {facet}s WHERE value IN ({numbers}))"


def _all(conditions: dict[str, str], but: str = "") -> str:
    return " AND ".join(one for name, one in conditions.items() if name != but) or "TRUE"
