"""A segment opened: the postings of its fields, its columns and its records."""

from __future__ import annotations

from functools import cached_property
from pathlib import Path

import numpy as np

from indexer.engines.arrays import fields
from indexer.engines.arrays.files import Arrays
from indexer.engines.arrays.keywords import Keywords
from indexer.engines.arrays.latent import Space
from indexer.engines.arrays.lexicon import Lexicon, Texts
from indexer.engines.arrays.places import arrays_path, records_path
from indexer.engines.arrays.records import Records
from indexer.engines.arrays.types import Numbers, Stored

# Twice an address below this, and the farthest word that a query can ask for, fit in 32 bits.
_FAR = 2**30 - 2**20


class TextField:
    """The postings of a text field: term t has those from ``starts[t]`` to ``starts[t + 1]``.

    ``docs`` and ``keys`` run by posting, and a key is a column of ``weights`` (count, length,
    title count, title length). ``positions`` are counted in words over all pieces of a document;
    those of term t begin at ``position_starts[t]``. ``lengths`` run by document, ``total`` is
    their sum before they were rounded.
    """

    def __init__(self, arrays: Arrays, name: str) -> None:
        self.lexicon = Lexicon(arrays, name)
        self.starts: Stored = arrays[f"{name}.starts"]
        self.docs: Stored = arrays[f"{name}.docs"]
        self.keys: Stored = arrays[f"{name}.keys"]
        self.weights: Stored = arrays[f"{name}.weights"]
        self.position_starts: Stored = arrays[f"{name}.position_starts"]
        self.positions: Stored = arrays[f"{name}.positions"]
        self.lengths: Stored = arrays[f"{name}.lengths"]
        self._arrays = arrays
        self.total = int(arrays[f"{name}.total"][0])

    def postings(self, term: int) -> slice:
        """Return where the postings of a term are."""
        return slice(int(self.starts[term]), int(self.starts[term + 1]))

    def frequency(self, term: int) -> int:
        """Return how many documents hold a term."""
        return int(self.starts[term + 1] - self.starts[term])

    def begins(self, postings: Numbers) -> Numbers:
        """Return where the positions of some postings of the stems begin.

        Positions lie in the order of the postings, as many as each counts. Counted from the nearest
        block on, sixty take 10 µs among millions; in blocks of 64 postings they took 18.
        """
        blocks = postings // fields.BLOCK
        beside = (blocks * fields.BLOCK)[:, None] + np.arange(fields.BLOCK)
        counts = self.weights[0].take(self.keys.take(beside, mode="clip"))
        counts *= beside < postings[:, None]
        begins: Numbers = self._blocks.take(blocks) + counts.sum(axis=1)
        return begins.astype(np.intp, copy=False)

    @cached_property
    def _blocks(self) -> Stored:
        return self._arrays[fields.BLOCKS]


class Segment:
    """A segment: what was written at one time, in one numbering of documents from 0."""

    def __init__(self, folder: Path, name: str) -> None:
        self._arrays = arrays = Arrays(arrays_path(folder, name))
        self.first_days: Stored = arrays[fields.FIRST_DAY]
        self.last_days: Stored = arrays[fields.LAST_DAY]
        self.texts = {field: TextField(arrays, field) for field in fields.TEXTS}
        self.keywords = {k: Keywords(arrays, k) for k in (*fields.KEYWORDS, fields.ID)}
        self.ids = Texts(arrays, fields.IDS)
        # The direction of each document in the latent space, in whole steps.
        self.places: Stored = arrays[fields.PLACES]
        self.records = Records(
            records_path(folder, name), arrays[fields.BOUNDS], arrays[fields.DICTIONARY]
        )

    def __len__(self) -> int:
        return len(self.first_days)

    @cached_property
    def starts(self) -> Stored:
        """The address of the first word of each document; see ``positional``."""
        return self._addresses(fields.STARTS)

    @cached_property
    def pieces(self) -> Stored:
        """The address of the first word of each piece of a text; the end is last."""
        return self._addresses(fields.PIECES)

    def _addresses(self, name: str) -> Stored:
        # Half as wide they are searched in two thirds of the time.
        small = self._arrays[fields.PIECES][-1] < _FAR
        return self._arrays[name].astype(np.int32 if small else np.int64, copy=False)

    @cached_property
    def space(self) -> Space | None:
        """The latent space that a whole build has written; None in what was added to one."""
        words = self.texts[fields.WORDS]
        space = Space(self._arrays, words.lexicon, words.frequency, len(self))
        return space if space.dimensions else None

    def close(self) -> None:
        """Close the file of records; arrays are let go with the segment."""
        self.records.close()

    def check(self) -> None:
        """Read every posting once. Raises ValueError where one leads nowhere.

        What positions say is not judged: any number is one.
        """
        for name, values in self.keywords.items():
            if len(values.every) and values.every.max() >= len(self):
                raise ValueError(f"a document of the field {name} leads nowhere")
        for name, field in self.texts.items():
            for what, array, most in (
                ("document", field.docs, len(self)),
                ("key", field.keys, field.weights.shape[1]),
            ):
                if len(array) != field.starts[-1] or (len(array) and array.max() >= most):
                    raise ValueError(f"a {what} of the field {name} leads nowhere")
            if len(field.positions) != field.position_starts[-1]:
                raise ValueError(f"positions of the field {name} are lacking")
