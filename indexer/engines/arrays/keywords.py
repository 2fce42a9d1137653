"""A keyword field: which documents have a value."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

import numpy as np

from indexer.engines.arrays.files import Arrays, ArraysWriter, ends_of, narrow
from indexer.engines.arrays.lexicon import Lexicon, save_lexicon
from indexer.engines.arrays.types import Numbers, Stored


class Keywords:
    """The values of a keyword field, and the documents of each in order."""

    def __init__(self, arrays: Arrays, name: str) -> None:
        self.lexicon = Lexicon(arrays, name)
        self._starts = arrays[f"{name}.starts"]
        self._docs = arrays[f"{name}.docs"]

    @property
    def every(self) -> Stored:
        """The documents of all values, one value after the other."""
        docs: Stored = self._docs
        return docs

    def docs(self, number: int) -> Stored:
        """Return the documents that have the value of this number."""
        docs: Stored = self._docs[self._starts[number] : self._starts[number + 1]]
        return docs

    def having(self, value: str) -> Stored:
        """Return the documents that have a value, none if nobody has it."""
        number = self.lexicon.find(value)
        return self._docs[:0] if number is None else self.docs(number)


def save_keywords(
    out: ArraysWriter, name: str, values: Mapping[str, Iterable[int]], place: Numbers
) -> None:
    """Write a field: ``values`` maps a value to documents, whose numbers ``place`` gives."""
    terms: Sequence[str] = sorted(values)
    docs = [np.sort(place[np.fromiter(values[term], np.intp)]) for term in terms]
    save_lexicon(out, name, terms)
    out.save(f"{name}.starts", ends_of(map(len, docs)))
    joined = np.concatenate([*docs, np.empty(0, np.intp)])
    out.save(f"{name}.docs", narrow(joined, len(place)))
