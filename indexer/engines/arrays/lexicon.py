"""Sorted terms in one array of bytes, looked up by their first eight bytes."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence

import numpy as np

from indexer.engines.arrays.files import Arrays, ArraysWriter, ends_of, narrow
from indexer.engines.arrays.types import Numbers, Stored

# So many bytes fit a number, and numbers are searched in one call: 5 µs a term among 150,000, where
# comparing terms themselves takes 8.
_HEAD = 8


class Texts:
    """Texts by number, end to end in one array of bytes."""

    def __init__(self, arrays: Arrays, name: str) -> None:
        self._bytes = arrays[f"{name}.terms"].data
        self._ends: Stored = arrays[f"{name}.ends"]

    def texts(self, numbers: Numbers) -> list[str]:
        """Return some of the texts."""
        starts, ends = self._ends[numbers].tolist(), self._ends[numbers + 1].tolist()
        held = self._bytes
        return [
            str(held[start:end], "utf-8", "surrogatepass")
            for start, end in zip(starts, ends, strict=True)
        ]


class Lexicon(Texts):
    """Terms by number, in the order of their UTF-8 bytes, which is that of their code points.

    ``letters`` says how many letters each has, ``signs`` which: a bit for each, as ``sign`` gives.
    """

    def __init__(self, arrays: Arrays, name: str) -> None:
        super().__init__(arrays, name)
        self._heads: Stored = arrays[f"{name}.heads"]
        self.letters: Stored = arrays[f"{name}.letters"]
        self.signs: Stored = arrays[f"{name}.signs"]

    def __len__(self) -> int:
        return len(self._heads)

    def __getitem__(self, number: int) -> bytes:
        return bytes(self._bytes[self._ends[number] : self._ends[number + 1]])

    def __iter__(self) -> Iterator[bytes]:
        return map(self.__getitem__, range(len(self)))

    def find(self, term: str) -> int | None:
        """Return the number of a term, or None."""
        wanted = _encoded(term)
        head = _head(wanted, b"\0")
        first, behind = self._heads.searchsorted(head), self._heads.searchsorted(head, "right")
        at = bisect_left(self, wanted, int(first), int(behind))
        return at if at < behind and self[at] == wanted else None

    def beginning(self, prefix: str) -> range:
        """Return the numbers of the terms that begin so."""
        wanted = _encoded(prefix)
        first = int(self._heads.searchsorted(_head(wanted, b"\0")))
        behind = int(self._heads.searchsorted(_head(wanted, b"\xff"), "right"))
        if len(wanted) <= _HEAD:
            return range(first, behind)
        # No UTF-8 text holds the byte 0xFF, so this is behind every term that begins so.
        return range(
            bisect_left(self, wanted, first, behind),
            bisect_left(self, wanted + b"\xff", first, behind),
        )


def save_lexicon(out: ArraysWriter, name: str, terms: Sequence[str]) -> None:
    """Write terms that are sorted already."""
    save_texts(out, name, terms)
    heads = [_head(_encoded(term), b"\0") for term in terms]
    out.save(f"{name}.heads", np.array(heads, np.uint64))
    out.save(f"{name}.signs", np.array([sign(term) for term in terms], np.uint32))
    out.save(f"{name}.letters", narrow(np.array([len(term) for term in terms], np.int64)))


def sign(term: str) -> int:
    """Return a number of 32 bits with a bit set for every letter of a term."""
    signed = 0
    for letter in term:
        signed |= 1 << (ord(letter) & 31)
    return signed


def save_texts(out: ArraysWriter, name: str, texts: Sequence[str]) -> None:
    """Write texts."""
    encoded = [_encoded(text) for text in texts]
    out.save(f"{name}.terms", np.frombuffer(b"".join(encoded), np.uint8))
    out.save(f"{name}.ends", ends_of(map(len, encoded)))


def _encoded(term: str) -> bytes:
    return term.encode("utf-8", "surrogatepass")


def _head(term: bytes, filler: bytes) -> np.uint64:
    return np.uint64(int.from_bytes(term[:_HEAD].ljust(_HEAD, filler), "big"))
