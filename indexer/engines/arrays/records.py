"""JSON records of the documents of a segment, compressed one by one."""

from __future__ import annotations

import json
import zlib
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import numpy as np

from indexer.engines.arrays.types import Numbers, Stored

# Level 3 packs a post 5 % worse than level 6 and takes half the time.
_LEVEL = 3


class RecordsWriter:
    """Appends records, in any order; which belongs to which document is said at the end."""

    def __init__(self, path: Path) -> None:
        self._out = path.open("wb")
        self._ends = [0]

    def add(self, record: Mapping[str, Any]) -> None:
        """Append a record."""
        packed = pack(record)
        self._out.write(packed)
        self._ends.append(self._ends[-1] + len(packed))

    def close(self, order: Numbers) -> Stored:
        """Finish and return the spans; document n is the ``order[n]``-th that was added."""
        self._out.close()
        ends = np.array(self._ends, np.int64)
        return np.stack((ends[:-1][order], ends[1:][order]))


class Records:
    """Records by document number."""

    def __init__(self, path: Path, spans: Stored) -> None:
        # An empty file cannot be mapped.
        mapped = np.memmap(path, np.uint8, "r") if path.stat().st_size else np.empty(0, np.uint8)
        self._bytes = mapped.data
        self._spans = spans

    def __getitem__(self, number: int) -> Mapping[str, Any]:
        start, end = self._spans[:, number].tolist()
        record: Mapping[str, Any] = json.loads(zlib.decompress(self._bytes[start:end]))
        return record


def spans(field: str) -> str:
    """Return the name of the array that says where each document's record is."""
    return f"{field}.spans"


def pack(record: Mapping[str, Any]) -> bytes:
    """Return a record as compressed JSON."""
    text = json.dumps(record, ensure_ascii=False, separators=(",", ":"))
    return zlib.compress(text.encode("utf-8", "surrogatepass"), _LEVEL)
