"""What every engine is asked for."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Protocol

from bench.engines.agreed_words import Agreed
from indexer.query.request import Query

IDS = "ids.txt"
"""A file of the bench itself beside an index."""


class Unable(Exception):
    """An engine cannot express a question."""


@dataclass(frozen=True, slots=True)
class Found:
    """An answer: IDs of the best 10, exact total, exact counts by facet and value.

    A facet's counts leave out its own choice. ``left_out`` are the undated posts that a date
    filter left out.
    """

    top: tuple[str, ...]
    total: int
    counts: Mapping[str, Mapping[str, int]]
    left_out: int


class Peer(Protocol):
    """An engine with an index in a folder of its own."""

    name: str

    def write(self, documents: Iterable[Agreed]) -> None:
        """Write the index of these documents, which must not exist yet."""

    def answer(self, query: Query) -> Found:
        """Answer a query. Raises Unable."""

    def close(self) -> None:
        """Let go of files."""
