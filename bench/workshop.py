"""Where an archive of one size and what is built of it lie, each made when first asked for."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from functools import cached_property
from itertools import islice
from pathlib import Path

from bench.archive import posts
from bench.archive.vocabulary import Vocabulary
from bench.engines.agreed_words import Agreed, agreed
from bench.engines.answers import Peer
from bench.engines.choosing import FOLDERS, OURS, peer
from bench.queries import Case, cases
from bench.queries.sample import Sample
from bench.spool import read_spool, write_spool
from bench.whole_archive import write_whole
from indexer.building.documents import document
from indexer.manifest import VERSION
from indexer.records import Post

Say = Callable[[str], None]
_SAMPLED = 2_000


class Workshop:
    """The archive of ``size`` posts in ``folder``.

    With ``fresh`` our own indexes are written anew where they are there already.
    """

    def __init__(self, folder: Path, size: int, say: Say, fresh: bool = False) -> None:
        self.size = size
        # Documents kept in another form would be read wrongly.
        self.folder = folder / f"{size}-v{VERSION}"
        self.folder.mkdir(parents=True, exist_ok=True)
        self._say = say
        if fresh:
            for name in (FOLDERS[OURS], "index"):
                shutil.rmtree(self.folder / name, ignore_errors=True)

    def posts(self) -> Iterator[Post]:
        """Yield the posts."""
        return posts(self.size)

    @cached_property
    def cases(self) -> list[Case]:
        """What is asked of this archive."""
        sample = Sample([document(post) for post in islice(self.posts(), _SAMPLED)])
        return cases(sample, list(dict.fromkeys((*Vocabulary(self.size).words, *sample.spellings))))

    def documents(self) -> Iterator[Agreed]:
        """Yield the documents with their agreed words."""
        path = self.folder / "documents.pickle"
        if not path.exists():
            self._say(f"generating {self.size:,} posts and their words")
            write_spool(path, (agreed(document(post)) for post in self.posts()))
        return read_spool(path)

    def engine_folder(self, name: str) -> Path:
        """Return the folder of an engine's index, written if it is not there yet."""
        return self._made(FOLDERS[name], lambda folder: _write(peer(name, folder), self.documents))

    @contextmanager
    def peers(self, names: Iterable[str]) -> Iterator[dict[str, Peer]]:
        """Open engines by name, and close them afterwards."""
        opened = {name: peer(name, self.engine_folder(name)) for name in names}
        try:
            yield opened
        finally:
            for each in opened.values():
                each.close()

    def index(self) -> Path:
        """Return an index folder as ``blogsearch index`` leaves it."""
        return self._made("index", lambda folder: write_whole(folder, self.posts()))

    def made(self, name: str, make: Callable[[Path], None]) -> Path:
        """Return what is called ``name`` in this workshop, made if it is not there yet."""
        return self._made(name, make)

    def _made(self, name: str, make: Callable[[Path], None]) -> Path:
        found = self.folder / name
        if not found.exists():
            self._say(f"writing {name} of {self.size:,} posts")
            aside = self.folder / f"{name}.part"
            shutil.rmtree(aside, ignore_errors=True)
            make(aside)
            aside.rename(found)
        return found


def _write(engine: Peer, documents: Callable[[], Iterator[Agreed]]) -> None:
    engine.write(documents())
    engine.close()
