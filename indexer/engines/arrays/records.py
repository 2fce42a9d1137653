"""What is stored of the documents of a segment: two JSON records of each, packed.

Posts of a blog are alike, and what is shown of a post in a list comes again in the rest of it. So a
payload is packed with the first posts of the segment as dictionary, which saves a fifth, and the
rest of a post with its payload, which saves four fifths.
"""

from __future__ import annotations

import json
import zlib
from collections.abc import Mapping
from pathlib import Path
from threading import Lock
from typing import Any

import numpy as np
from numpy.typing import NDArray

from indexer.engines.arrays.types import Numbers, Stored

# Level 3 takes 0.06 ms a post less and 4 % more room, level 6 half as long again and 2 % less.
_LEVEL = 5
# As far back as zlib looks.
_DICTIONARY = 32_768


class RecordsWriter:
    """Appends records of documents, in any order."""

    def __init__(self, path: Path) -> None:
        self._out = path.open("wb")
        self._bounds: list[tuple[int, int, int]] = []
        # The first posts wait until they are enough for a dictionary.
        self._waiting: list[tuple[bytes, bytes]] = []
        self._dictionary: bytes | None = None

    def add(self, payload: Mapping[str, Any], rest: Mapping[str, Any]) -> None:
        """Append the records of a document."""
        self._waiting.append((_json(payload), _json(rest)))
        held = self._dictionary is not None
        if held or sum(len(payload) for payload, _ in self._waiting) >= _DICTIONARY:
            self._write()

    def finish(self, order: Numbers) -> tuple[NDArray[np.int64], NDArray[np.uint8]]:
        """Write what waits, and return bounds and dictionary for ``Records``.

        Document n is the ``order[n]``-th that was added.
        """
        self._write()
        bounds = np.array(self._bounds, np.int64).reshape(-1, 3)[order]
        return bounds, np.frombuffer(self._dictionary or b"", np.uint8)

    def close(self) -> None:
        """Close the file."""
        self._out.close()

    def _write(self) -> None:
        if self._dictionary is None:
            joined = b"".join(payload for payload, _ in self._waiting)
            self._dictionary = joined[:_DICTIONARY]
        for payload, rest in self._waiting:
            start = self._out.tell()
            middle = start + self._out.write(_packed(payload, self._dictionary))
            self._bounds.append((start, middle, middle + self._out.write(_packed(rest, payload))))
        self._waiting.clear()


class Records:
    """The records by document number."""

    def __init__(self, path: Path, bounds: Stored, dictionary: NDArray[np.uint8]) -> None:
        # Read and not mapped: a post takes one small read, and a file that is cut short under a
        # running server then is an error, where a map of it would end the process.
        self._file = path.open("rb")
        self._reading = Lock()
        self._bounds = bounds
        self._dictionary = dictionary.tobytes()

    def payload(self, number: int) -> Mapping[str, Any]:
        """Return what is shown of a document in a list."""
        start, middle, _ = self._bounds[number].tolist()
        payload: Mapping[str, Any] = json.loads(self._unpacked(start, middle, self._dictionary))
        return payload

    def whole(self, number: int) -> Mapping[str, Any]:
        """Return all that is stored of a document."""
        start, middle, end = self._bounds[number].tolist()
        payload = self._unpacked(start, middle, self._dictionary)
        return {**json.loads(payload), **json.loads(self._unpacked(middle, end, payload))}

    def close(self) -> None:
        """Close the file."""
        self._file.close()

    def _unpacked(self, start: int, end: int, dictionary: bytes) -> bytes:
        unpacker = zlib.decompressobj(zdict=dictionary[-_DICTIONARY:])
        with self._reading:
            self._file.seek(start)
            packed = self._file.read(end - start)
        return unpacker.decompress(packed)


def _json(record: Mapping[str, Any]) -> bytes:
    text = json.dumps(record, ensure_ascii=False, separators=(",", ":"))
    return text.encode("utf-8", "surrogatepass")


def _packed(record: bytes, dictionary: bytes) -> bytes:
    packer = zlib.compressobj(_LEVEL, zdict=dictionary[-_DICTIONARY:])
    return packer.compress(record) + packer.flush()
