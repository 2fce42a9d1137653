"""The service itself, asked through its public search."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from indexer.errors import QueryError
from indexer.query import parameters
from indexer.query.request import LARGEST_SIZE
from indexer.ranking import RANKING, Ranking
from indexer.search.archive import Archive
from indexer.search.opening import open_archive
from relevance.collection import Collection
from relevance.engines.answering import DEPTH, Answering
from relevance.plain_words import fitting
from relevance.whole_index import write_index

SETTINGS = "`match=any`, page after page; the weights of `indexer/ranking/weights.yaml`"
BY_DEFAULT = (
    "the same questions with the default `match`: all words, or most where few posts hold all"
)
TYPED = "the questions as they stand, signs of the query language and all, with the default `match`"


@dataclass(frozen=True, slots=True)
class Indexed:
    """The index of a collection, and the document of each post in it, both by ID."""

    folder: Path
    documents: Mapping[str, str]

    @contextmanager
    def any_word(self, ranking: Ranking = RANKING, depth: int = DEPTH) -> Iterator[Answering]:
        """Open the index for questions of which a document holds any word, so many documents."""
        with self._opened(ranking) as archive:
            yield lambda text: self._found(archive, [("q", fitting(text)), ("match", "any")], depth)

    @contextmanager
    def by_default(self) -> Iterator[Answering]:
        """Open the index for plain questions with the default ``match``."""
        with self._opened(RANKING) as archive:
            yield lambda text: self._found(archive, [("q", fitting(text))], DEPTH)

    @contextmanager
    def as_typed(self) -> Iterator[Answering]:
        """Open the index for questions as they are typed: one that is refused finds nothing."""
        with self._opened(RANKING) as archive:
            yield lambda text: [] if refused(text) else self._found(archive, [("q", text)], DEPTH)

    @contextmanager
    def _opened(self, ranking: Ranking) -> Iterator[Archive]:
        archive = open_archive(self.folder, ranking)
        try:
            yield archive
        finally:
            archive.close()

    def _found(self, archive: Archive, asked: list[tuple[str, str]], depth: int) -> list[str]:
        size = min(depth, LARGEST_SIZE)
        found: list[str] = []
        for number in range(1, depth // size + 1):
            pages = [("size", str(size)), ("page", str(number))]
            page = archive.search(parameters.read([*asked, *pages]))
            found += [self.documents[result.row.id] for result in page.results]
            if number >= page.pages:
                break
        return found


def refused(text: str) -> bool:
    """Say whether the search box refuses a question as it is typed."""
    try:
        parameters.read([("q", text)])
    except QueryError:
        return True
    return False


def indexed(collection: Collection, folder: Path) -> Indexed:
    """Write the index of a collection into a folder that is not there yet."""
    return Indexed(folder, write_index(folder, collection))
