"""Sorted terms in one array of bytes, looked up by bisection."""

from __future__ import annotations

import itertools
from bisect import bisect_left
from collections.abc import Sequence
from typing import overload

import numpy as np

from indexer.engines.arrays.files import Arrays, ArraysWriter, ends_of


class Lexicon(Sequence[bytes]):
    """Terms by number, in the order of their UTF-8 bytes, which is that of their code points."""

    def __init__(self, arrays: Arrays, name: str) -> None:
        self._bytes = arrays[f"{name}.terms"].data
        self._ends = arrays[f"{name}.ends"]

    def __len__(self) -> int:
        return len(self._ends) - 1

    @overload
    def __getitem__(self, number: int) -> bytes: ...
    @overload
    def __getitem__(self, number: slice) -> Sequence[bytes]: ...
    def __getitem__(self, number: int | slice) -> bytes | Sequence[bytes]:
        if isinstance(number, slice):
            return [self[each] for each in range(*number.indices(len(self)))]
        return bytes(self._bytes[self._ends[number] : self._ends[number + 1]])

    def find(self, term: str) -> int | None:
        """Return the number of a term, or None."""
        wanted = term.encode("utf-8", "surrogatepass")
        at = bisect_left(self, wanted)
        return at if at < len(self) and self[at] == wanted else None

    def beginning(self, prefix: str) -> range:
        """Return the numbers of the terms that begin so."""
        first = prefix.encode("utf-8", "surrogatepass")
        # No UTF-8 text holds the byte 0xFF, so this is behind every term that begins so.
        return range(bisect_left(self, first), bisect_left(self, first + b"\xff"))

    def texts(self, numbers: range) -> list[str]:
        """Return some neighbouring terms as text."""
        ends = self._ends[numbers.start : numbers.stop + 1].tolist()
        start = ends[0]
        run = bytes(self._bytes[start : ends[-1]])
        return [run[a - start : b - start].decode() for a, b in itertools.pairwise(ends)]


def save_lexicon(out: ArraysWriter, name: str, terms: Sequence[str]) -> None:
    """Write terms that are sorted already."""
    encoded = [term.encode("utf-8", "surrogatepass") for term in terms]
    out.save(f"{name}.terms", np.frombuffer(b"".join(encoded), np.uint8))
    out.save(f"{name}.ends", ends_of(map(len, encoded)))
