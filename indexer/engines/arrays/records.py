"""What is stored of the documents of a segment: two JSON records of each, packed.

Posts of a blog are alike, and what is shown of a post in a list comes again in the rest of it. So a
payload is packed with the first posts of the segment as dictionary, which saves a fifth, and the
rest of a post with its payload, which saves four fifths.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from pathlib import Path
from threading import Lock
from typing import Any

import numpy as np
from numpy.typing import NDArray
from zstandard import DICT_TYPE_RAWCONTENT, ZstdCompressionDict, ZstdCompressor, ZstdDecompressor

from indexer.engines.arrays.types import Numbers, Stored

# Level 5 takes 0.03 ms a post less and 3 % more room, level 7 0.02 ms more and 1 % less.
_LEVEL = 6
# Some 20 posts. 32 kB take 4 % more room; 500 kB take 8 % less, but memory in each segment.
_DICTIONARY = 112_640


class RecordsWriter:
    """Appends records of documents, in any order."""

    def __init__(self, path: Path) -> None:
        self._out = path.open("wb")
        self._bounds: list[tuple[int, int, int]] = []
        # The first posts wait until they are enough for a dictionary.
        self._waiting: list[tuple[bytes, bytes]] = []
        self._dictionary = b""
        self._packer: ZstdCompressor | None = None

    def add(self, payload: Mapping[str, Any], rest: Mapping[str, Any]) -> None:
        """Append the records of a document."""
        record = _json(payload), _json(rest)
        self._waiting.append(record)
        if self._packer is None:
            self._dictionary += record[0]
        if self._packer or len(self._dictionary) >= _DICTIONARY:
            self._write()

    def finish(self, order: Numbers) -> tuple[NDArray[np.int64], NDArray[np.uint8]]:
        """Write what waits, and return bounds and dictionary for ``Records``.

        Document n is the ``order[n]``-th that was added.
        """
        self._write()
        bounds = np.array(self._bounds, np.int64).reshape(-1, 3)[order]
        # Left unpacked, it would make the index of the sample archive larger by 12 %.
        return bounds, np.frombuffer(_packer().compress(self._dictionary), np.uint8)

    def close(self) -> None:
        """Close the file."""
        self._out.close()

    def _write(self) -> None:
        if self._packer is None:
            self._dictionary = self._dictionary[:_DICTIONARY]
            self._packer = _packer(self._dictionary)
        for payload, rest in self._waiting:
            start = self._out.tell()
            middle = start + self._out.write(self._packer.compress(payload))
            end = middle + self._out.write(_packer(payload).compress(rest))
            self._bounds.append((start, middle, end))
        self._waiting.clear()


class Records:
    """The records by document number.

    Raises ZstdError, ValueError or MemoryError, here or on reading, where bytes were changed or
    are lacking; what was changed in the file or the dictionary is never returned.
    """

    def __init__(self, path: Path, bounds: Stored, dictionary: NDArray[np.uint8]) -> None:
        # Kept, since a new one for each post takes 32 µs and not 9. Like the file, it must not be
        # used by two threads at once.
        self._unpacker = _unpacker(_unpacked(_unpacker(), dictionary.tobytes()))
        self._reading = Lock()
        # Read and not mapped: a post takes one small read, and a file that is cut short under a
        # running server then is an error, where a map of it would end the process.
        self._file = path.open("rb", buffering=0)
        self._bounds = bounds

    def payload(self, number: int) -> Mapping[str, Any]:
        """Return what is shown of a document in a list."""
        start, middle, _ = self._bounds[number].tolist()
        payload: Mapping[str, Any] = json.loads(self._read(start, middle, middle)[0])
        return payload

    def whole(self, number: int) -> Mapping[str, Any]:
        """Return all that is stored of a document."""
        payload, packed = self._read(*self._bounds[number].tolist())
        rest = _unpacked(_unpacker(payload), packed)
        return {**json.loads(payload), **json.loads(rest)}

    def close(self) -> None:
        """Close the file."""
        self._file.close()

    def _read(self, start: int, middle: int, end: int) -> tuple[bytes, bytes]:
        """Return a payload, and the rest as it is packed."""
        with self._reading:
            self._file.seek(start)
            packed = self._file.read(end - start)
            payload = _unpacked(self._unpacker, packed[: middle - start])
        return payload, packed[middle - start :]


def _json(record: Mapping[str, Any]) -> bytes:
    text = json.dumps(record, ensure_ascii=False, separators=(",", ":"))
    return text.encode("utf-8", "surrogatepass")


def _packer(dictionary: bytes = b"") -> ZstdCompressor:
    # Without the checksum, 4 bytes and 0.3 µs, 46 % of changed bits pass for what a post says, and
    # the digests of a large index are not compared before its posts are read.
    return ZstdCompressor(_LEVEL, dict_data=_raw(dictionary), write_checksum=True)


def _unpacker(dictionary: bytes = b"") -> ZstdDecompressor:
    return ZstdDecompressor(dict_data=_raw(dictionary))


def _raw(dictionary: bytes) -> ZstdCompressionDict:
    return ZstdCompressionDict(dictionary, dict_type=DICT_TYPE_RAWCONTENT)


def _unpacked(unpacker: ZstdDecompressor, packed: bytes) -> bytes:
    return unpacker.decompress(packed, allow_extra_data=False)
