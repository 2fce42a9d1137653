"""The engines that the service is measured beside, by name."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from contextlib import AbstractContextManager
from dataclasses import dataclass
from importlib import import_module
from importlib.util import find_spec
from pathlib import Path
from types import ModuleType

from relevance.collection import Collection
from relevance.engines.answering import Answering

Opening = Callable[[Collection, Path], AbstractContextManager[Answering]]
"""Indexes a collection, in a folder of its own where it needs one, and opens it for questions."""


@dataclass(frozen=True, slots=True)
class Baseline:
    """An engine: its module in this room, and the package that it needs."""

    module: str
    package: str

    @property
    def at_hand(self) -> bool:
        """Whether its package is installed."""
        return find_spec(self.package) is not None

    @property
    def settings(self) -> str:
        """How it is set up, in words."""
        return str(self._loaded().SETTINGS)

    @property
    def opened(self) -> Opening:
        """What indexes a collection and opens it for questions."""
        opening: Opening = self._loaded().opened
        return opening

    def _loaded(self) -> ModuleType:
        return import_module(f"relevance.engines.{self.module}")


LUCENE = "bm25s, as plain Lucene"
BASELINES: Mapping[str, Baseline] = {
    LUCENE: Baseline("bm25s_engine", "bm25s"),
    "stock Whoosh": Baseline("stock_whoosh", "whoosh"),
    "SQLite FTS5": Baseline("fts5", "sqlite3"),
    "tantivy": Baseline("tantivy_engine", "tantivy"),
}
