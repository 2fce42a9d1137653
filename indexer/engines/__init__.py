"""Search engines behind one seam: ``Query`` in, ``Answer`` out.

An engine is one module (or package) of this room that ends in a class ``Engine``; the manifest
names it, and nothing else in the program knows which one it is. What every engine must hold:

* ``search`` answers ``query.tree`` and applies the choices, the date range and the rule for
  undated posts. A post dated to a month, year or interval is inside a range that it touches.
* Totals, counts and ``undated_left_out`` are exact. A facet's counts leave out that facet's own
  choice and keep every other; a post of two values, such as an interval over New Year with its
  two years, counts under both. A value that no post has may be absent.
* By relevance: best score first, then newest, then ID. By date: undated posts last in both
  orders, a post dated to a month, year or interval standing at its first day, then ID.
* A page past the end has no hits and the same total.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from importlib import import_module
from pathlib import Path
from typing import Any, Protocol, cast

from indexer.engines.explanation import Explanation
from indexer.errors import IndexDamaged
from indexer.query.request import Query
from indexer.ranking import RANKING, Ranking

# import_module never sees a name from outside this list.
KNOWN = ("whoosh",)


@dataclass(frozen=True, slots=True)
class Document:
    """A post as engines index it.

    ``facets`` holds the keyword values by field: ``year``, ``month``, ``speaker``, ``lead``,
    ``portfolio``, ``officer``, ``rank``; a post without a date has the year ``undated``, a post
    of which a facet is not known the value ``none``. ``payload`` comes back with each hit as it
    was given, ``rest`` only where the one document is asked for; both must be JSON.
    """

    id: str
    title: str
    byline: str
    paragraphs: tuple[str, ...]
    facets: Mapping[str, tuple[str, ...]]
    first_day: date | None
    last_day: date | None
    payload: Mapping[str, Any]
    rest: Mapping[str, Any] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Hit:
    """A post found. ``score`` is 0.0 where there were no words to rank by.

    ``load`` reads the payload: a question for IDs and counts alone need not unpack any.
    """

    id: str
    score: float
    load: Callable[[], Mapping[str, Any]] = field(compare=False)

    @property
    def payload(self) -> Mapping[str, Any]:
        """What the engine was given to come back with each hit."""
        return self.load()


@dataclass(frozen=True, slots=True)
class Similar:
    """A document like another, and the stems that tell most of both, the most telling first."""

    hit: Hit
    stems: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Answer:
    """What an engine found.

    ``counts`` maps facet to value to number of posts. ``undated_left_out`` is how many undated
    posts would be found beside these if undated posts passed the date filters.
    """

    total: int
    hits: tuple[Hit, ...]
    counts: Mapping[str, Mapping[str, int]]
    undated_left_out: int


class Engine(Protocol):
    """A search engine over one build of the index."""

    def write(self, documents: Iterable[Document]) -> int:
        """Write a complete new build and return the number of documents in it."""

    def update(self, former: Path, documents: Iterable[Document], gone: Collection[str]) -> int:
        """Write a new build out of a former one, and return the number of documents in it.

        The build in the folder ``former`` stays as it is. ``documents`` come new, or in place of
        those of the same ID; those whose ID is in ``gone`` are left out.
        """

    def search(self, query: Query, facets: Sequence[str]) -> Answer:
        """Answer a query, counting the values of ``facets``. Safe to call from any thread."""

    def explain(self, query: Query, ids: Sequence[str]) -> Sequence[Explanation | None]:
        """Return what makes up the score that ``search`` gives each of some documents.

        None stands for one that the query does not find. The query is answered once for all.
        """

    def similar(self, id: str, most: int) -> Sequence[Similar]:
        """Return the documents most like one, the best first, without itself.

        None are like a document that there is not, that has no words, or that shares none.
        """

    def get(self, id: str) -> Mapping[str, Any] | None:
        """Return payload and rest of a document as one, or None if there is no such ID."""

    def ids(self) -> Sequence[str]:
        """Return the ID of every document."""

    def words(self) -> Mapping[str, int]:
        """Return every exact word of the documents with how many of them hold it.

        Exact as in ``indexer.analysis``, of title, byline and paragraphs. A build asks once, when
        it is written: other spellings of the words are worked out from all of them.
        """

    def check(self) -> int:
        """Read everything once and return the number of documents. Raises IndexDamaged."""

    def close(self) -> None:
        """Let go of files and connections."""


def load_engine(name: str, location: Path, ranking: Ranking = RANKING) -> Engine:
    """Return the engine of this name over the build at ``location``, which ranks so.

    Raises IndexDamaged for a name that is not known.
    """
    if name not in KNOWN:
        raise IndexDamaged(f"The manifest names an engine “{name}” that this program lacks.")
    return cast(Engine, import_module(f"{__name__}.{name}").Engine(location, ranking))
