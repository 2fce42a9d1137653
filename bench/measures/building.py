"""Posts a second when building an index, from parsed posts, each engine with its own analysis."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from pathlib import Path
from tempfile import TemporaryDirectory
from time import perf_counter
from typing import Any

from bench.engines import stock_whoosh
from bench.engines.choosing import OURS, TANTIVY, WHOOSH
from bench.workshop import Workshop
from indexer.building.documents import document
from indexer.building.writing import ENGINE
from indexer.engines import Document, load_engine
from indexer.records import Post

LARGEST = 10_000
_REPEATS = 3

Builder = Callable[[Path, Iterable[Document]], object]


def measure(workshop: Workshop, engines: list[str]) -> dict[str, Any]:
    """Return the best posts a second of each engine at hand, over ``LARGEST`` posts at most.

    From posts in memory to a closed index on disk, stored posts included, one process. Stock
    Whoosh, which is slow, is built once, the others three times in turn.
    """
    posts = [post for post, _ in zip(workshop.posts(), range(LARGEST), strict=False)]
    builders = {name: build for name, build in _builders().items() if name in engines}
    rates: dict[str, list[float]] = {name: [] for name in builders}
    for repeat in range(_REPEATS):
        for name, build in builders.items():
            if name != WHOOSH or repeat == 0:
                rates[name].append(_rate(build, posts))
    return {"posts": len(posts), "per_second": {name: max(each) for name, each in rates.items()}}


def _rate(build: Builder, posts: Sequence[Post]) -> float:
    with TemporaryDirectory() as folder:
        start = perf_counter()
        build(Path(folder) / "index", map(document, posts))
        return len(posts) / (perf_counter() - start)


def _builders() -> dict[str, Builder]:
    return {OURS: _ours, TANTIVY: _tantivy, WHOOSH: _whoosh}


def _ours(folder: Path, documents: Iterable[Document]) -> None:
    engine = load_engine(ENGINE, folder)
    engine.write(documents)
    engine.close()


def _whoosh(folder: Path, documents: Iterable[Document]) -> None:
    rows = map(stock_whoosh.row_of_text, documents)
    stock_whoosh.write_rows(folder, stock_whoosh.own_schema(), rows)


def _tantivy(folder: Path, documents: Iterable[Document]) -> None:
    from bench.engines.tantivy_engine import write_text

    write_text(folder, documents)
