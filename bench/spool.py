"""An archive's documents with their agreed words, kept on disk for one engine after another."""

from __future__ import annotations

import pickle
from collections.abc import Iterable, Iterator
from pathlib import Path

from bench.engines.agreed_words import Agreed


def write_spool(path: Path, documents: Iterable[Agreed]) -> None:
    """Write the documents; the file is there only once it is whole."""
    aside = path.with_suffix(".part")
    with aside.open("wb") as file:
        for document in documents:
            pickle.dump(document, file, pickle.HIGHEST_PROTOCOL)
    aside.rename(path)


def read_spool(path: Path) -> Iterator[Agreed]:
    """Yield the documents."""
    with path.open("rb") as file:
        while True:
            try:
                yield pickle.load(file)
            except EOFError:
                return
