"""The program's own engine, through the seam that the program itself uses."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from bench.engines.agreed_words import Agreed
from bench.engines.answers import Found
from indexer.building.writing import ENGINE
from indexer.engines import load_engine
from indexer.query.request import FACETS, Query


class Ours:
    """The engine that ``blogsearch index`` writes and ``blogsearch serve`` asks."""

    name = "this program"

    def __init__(self, folder: Path) -> None:
        self._engine = load_engine(ENGINE, folder)

    def write(self, documents: Iterable[Agreed]) -> None:
        """Write the index."""
        self._engine.write(agreed.document for agreed in documents)

    def answer(self, query: Query) -> Found:
        """Answer a query."""
        answer = self._engine.search(query, FACETS)
        return Found(
            top=tuple(hit.id for hit in answer.hits),
            total=answer.total,
            counts=answer.counts,
            left_out=answer.undated_left_out,
        )

    def close(self) -> None:
        """Close the engine."""
        self._engine.close()
