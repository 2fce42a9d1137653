"""Documents as they come, to what a segment is made of once their order is known."""

from __future__ import annotations

from array import array
from collections import defaultdict
from collections.abc import Iterator, Mapping
from contextlib import closing, contextmanager
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryFile
from typing import IO, Any

import numpy as np
from numpy.typing import NDArray

from indexer.analysis import surfaces
from indexer.engines import Document
from indexer.engines.arrays import fields
from indexer.engines.arrays.places import records_path
from indexer.engines.arrays.records import RecordsWriter
from indexer.engines.arrays.types import Numbers
from indexer.engines.arrays.vocabulary import Vocabulary

# Numbers of words wait here until they fill 4 MB.
_WAITING = 1_000_000


@dataclass(frozen=True, slots=True)
class Texts:
    """The words of all documents, end to end, in the order in which these came.

    ``words`` are numbers of the vocabulary, ``starts`` the bounds of each document's in it.
    ``pieces`` counts the pieces of each document (title, byline, paragraphs), ``lengths`` the
    words of each piece.
    """

    words: NDArray[np.int32]
    starts: NDArray[np.int64]
    pieces: NDArray[np.int32]
    lengths: NDArray[np.int32]


class Spool:
    """Takes documents in, keeping records and words on disk and only numbers in memory."""

    def __init__(self, words: IO[bytes], records: RecordsWriter) -> None:
        self.vocabulary = Vocabulary()
        self.ids: list[str] = []
        self.first_days, self.last_days = array("i"), array("i")
        self.values: dict[str, dict[str, list[int]]] = {
            name: defaultdict(list) for name in fields.KEYWORDS
        }
        self._records = records
        self._words = words
        self._waiting, self._pieces, self._lengths = array("i"), array("i"), array("i")

    def add(self, document: Document) -> None:
        """Take a document in."""
        number = len(self.ids)
        self.ids.append(document.id)
        first, last = document.first_day, document.last_day
        self.first_days.append(first.toordinal() if first else fields.NO_DAY)
        self.last_days.append(last.toordinal() if last else fields.NO_DAY)
        for name, values in self.values.items():
            for value in document.facets.get(name, ()):
                values[value].append(number)
        self._records.add(document.payload, document.rest)
        self._read((document.title, document.byline, *document.paragraphs))

    def order(self) -> Numbers:
        """Return the numbers of the documents as they came, newest first, then by ID."""
        by_id = np.array(sorted(range(len(self.ids)), key=self.ids.__getitem__), np.intp)
        days = np.array(self.first_days, np.int64)
        return by_id[np.argsort(-days[by_id], kind="stable")]

    def finish(self, order: Numbers) -> Mapping[str, NDArray[Any]]:
        """Finish the records and return the arrays that they are read by, in the order given."""
        bounds, dictionary = self._records.finish(order)
        return {fields.BOUNDS: bounds, fields.DICTIONARY: dictionary}

    def texts(self) -> Texts:
        """Return the words of all documents."""
        self._write()
        self._words.flush()
        size = self._words.tell() // self._waiting.itemsize
        words = np.memmap(self._words, np.int32, "r", shape=(size,)) if size else np.empty(0)
        pieces, lengths = np.array(self._pieces, np.int32), np.array(self._lengths, np.int32)
        ends = np.concatenate(([0], np.cumsum(lengths, dtype=np.int64)))
        starts = ends[np.concatenate(([0], np.cumsum(pieces)))]
        return Texts(words.astype(np.int32, copy=False), starts, pieces, lengths)

    def _read(self, pieces: tuple[str, ...]) -> None:
        for piece in pieces:
            numbers = self.vocabulary.numbers(surfaces(piece))
            # A sound mark that stands alone counts as a letter, but nothing is left of it.
            if -1 in numbers:
                numbers = [number for number in numbers if number >= 0]
            self._waiting.extend(numbers)
            self._lengths.append(len(numbers))
        self._pieces.append(len(pieces))
        if len(self._waiting) > _WAITING:
            self._write()

    def _write(self) -> None:
        self._waiting.tofile(self._words)
        del self._waiting[:]


@contextmanager
def spool(folder: Path, segment: str) -> Iterator[Spool]:
    """Open a spool whose words lie in a file of no name, beside the segment."""
    records = RecordsWriter(records_path(folder, segment))
    with closing(records), TemporaryFile(dir=folder) as words:
        yield Spool(words, records)
