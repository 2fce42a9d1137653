"""The arrays of a segment on disk: one file of arrays end to end, mapped into memory when read.

numpy's own files hold one array each. A segment has some eighty, and each that is mapped keeps a
file open, where a process may have a thousand.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from functools import cached_property
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

# Arrays begin at multiples of this, as fast loads of them want.
_ALIGNED = 64
# 32 MB are the arrays of some 6,000 posts.
_READ_WHOLE = 32_000_000


class ArraysWriter:
    """Appends arrays to the file of a segment, and at the end the list of what is where."""

    def __init__(self, path: Path) -> None:
        self._out = path.open("wb")
        self._list: dict[str, tuple[str, tuple[int, ...], int]] = {}

    def save(self, name: str, array: NDArray[Any]) -> None:
        """Write an array."""
        self._begin(name, array.dtype, array.shape)
        np.ascontiguousarray(array).tofile(self._out)

    def save_parts(self, name: str, parts: Sequence[NDArray[Any]]) -> None:
        """Write arrays of one type one after the other, as one."""
        kind = parts[0].dtype if parts else np.dtype(np.uint8)
        self._begin(name, kind, (sum(map(len, parts)),))
        for part in parts:
            part.tofile(self._out)

    def _begin(self, name: str, kind: np.dtype[Any], shape: tuple[int, ...]) -> None:
        self._out.write(bytes(-self._out.tell() % _ALIGNED))
        self._list[name] = kind.str, shape, self._out.tell()

    def close(self) -> None:
        """Write the list and its length."""
        listed = json.dumps(self._list).encode()
        self._out.write(listed + len(listed).to_bytes(8, "little"))
        self._out.close()


class Arrays:
    """The arrays of a segment by name. Raises OSError or ValueError where they cannot be read."""

    def __init__(self, path: Path) -> None:
        # Small files are read: what happens to them on the disk afterwards harms nobody.
        is_small = path.stat().st_size <= _READ_WHOLE
        mapped = np.fromfile(path, np.uint8) if is_small else np.memmap(path, np.uint8, "r")
        self._bytes = np.asarray(mapped)

    def __getitem__(self, name: str) -> NDArray[Any]:
        kind, shape, start = self._list[name]
        count = int(np.prod(shape, dtype=np.int64))
        array: NDArray[Any] = np.frombuffer(self._bytes.data, kind, count, start).reshape(shape)
        return array

    @cached_property
    def _list(self) -> dict[str, tuple[str, tuple[int, ...], int]]:
        size = int.from_bytes(self._bytes[-8:].tobytes(), "little")
        listed: dict[str, tuple[str, tuple[int, ...], int]] = json.loads(
            self._bytes[-8 - size : -8].tobytes()
        )
        return listed


def narrow(values: NDArray[Any], most: int | None = None) -> NDArray[Any]:
    """Return whole numbers from 0 in the smallest unsigned type that holds them all.

    ``most`` is the largest that may come, where it is more than the largest of ``values``.
    """
    largest = int(values.max(initial=0)) if most is None else most
    return values.astype(np.min_scalar_type(largest), copy=False)


def ends_of(lengths: Iterable[int]) -> NDArray[np.int64]:
    """Return 0 and the running total: the bounds of pieces of these lengths, laid end to end."""
    counted = np.fromiter(lengths, np.int64)
    return np.concatenate(([0], np.cumsum(counted))).astype(np.int64)
