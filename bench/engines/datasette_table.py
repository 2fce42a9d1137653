"""The posts as Datasette's own documentation would lay them out, and its address of a search."""

from __future__ import annotations

import json
import sqlite3
import sys
from collections.abc import Iterable
from pathlib import Path
from urllib.parse import urlencode

from bench.queries import Case
from indexer.building.documents import document
from indexer.query.request import FACETS
from indexer.records import Post

SETTINGS = (
    "FTS5 table over the posts with the porter tokenizer; indexes on year, month and speaker; "
    "lead, portfolio and officer as JSON arrays with `_facet_array`; `facet_time_limit_ms` and "
    "`sql_time_limit_ms` 60,000, `facet_suggest_time_limit_ms` 1, `suggest_facets` off; opened "
    "with `--immutable`; `_size=10`; HTML page"
)
SHAPES = (
    *("rare word", "medium word", "common word", "two words", "three words"),
    *("one facet chosen", "two facets chosen", "everything"),
)
_LISTED = ("lead", "portfolio", "officer")
_LIMITS = {
    "facet_time_limit_ms": "60000",
    "sql_time_limit_ms": "60000",
    "facet_suggest_time_limit_ms": "1",
    "suggest_facets": "off",
    "default_facet_size": "30",
}
_COLUMNS = ("id", "title", "body", *FACETS)


def write_table(folder: Path, posts: Iterable[Post]) -> None:
    """Write ``posts.db``."""
    folder.mkdir(parents=True)
    database = sqlite3.connect(folder / "posts.db")
    database.execute(f"CREATE TABLE posts ({', '.join(_COLUMNS)}, PRIMARY KEY (id))")
    marks = ", ".join("?" * len(_COLUMNS))
    database.executemany(f"INSERT INTO posts VALUES ({marks})", map(_row, posts))
    for column in ("year", "month", "speaker"):
        database.execute(f"CREATE INDEX by_{column} ON posts ({column})")
    database.execute(
        "CREATE VIRTUAL TABLE posts_fts USING fts5(title, body, content='posts', tokenize='porter')"
    )
    database.execute("INSERT INTO posts_fts (posts_fts) VALUES ('rebuild')")
    database.execute("INSERT INTO posts_fts (posts_fts) VALUES ('optimize')")
    database.execute("ANALYZE")
    database.commit()
    database.close()


def command(folder: Path, port: int) -> list[str]:
    """Return the command that serves the table."""
    limits = [word for name, value in _LIMITS.items() for word in ("--setting", name, value)]
    served = ["serve", "--immutable", str(folder / "posts.db"), "--port", str(port)]
    return [sys.executable, "-m", "datasette", *served, *limits]


def path_of(case: Case) -> str:
    """Return the address of a search with all facets."""
    asked = [_asked(name, value) for name, value in case.pairs]
    facets = [("_facet_array" if facet in _LISTED else "_facet", facet) for facet in FACETS]
    return "/posts/posts?" + urlencode([*asked, *facets, ("_size", "10")])


def _asked(name: str, value: str) -> tuple[str, str]:
    if name == "q":
        return "_search", value
    return (f"{name}__arraycontains" if name in _LISTED else name), value


def _row(post: Post) -> tuple[str, ...]:
    held = document(post)
    listed = {facet: json.dumps(held.facets[facet]) for facet in _LISTED}
    single = {facet: (*held.facets[facet], "")[0] for facet in ("year", "month", "speaker")}
    facets = {**single, **listed}
    body = "\n\n".join(held.paragraphs)
    return (post.id, held.title, body, *(facets[facet] for facet in FACETS))
