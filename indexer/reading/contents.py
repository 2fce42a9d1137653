"""The bytes of one file, taken only from a regular file of a sensible size."""

from __future__ import annotations

import os
import stat
from pathlib import Path

from indexer.reading.remarks import UnusableError

MAX_BYTES = 5_000_000
"""The largest file read, in bytes. A long post has 50 kB, a saved page with pictures 2 MB."""


def read_bytes(path: Path) -> bytes:
    """Return the bytes of ``path``; UnusableError where that cannot be done safely."""
    try:
        # Before opening: opening a pipe would wait for a writer that never comes.
        _check(path.stat())
        return path.read_bytes()
    except OSError as error:
        raise UnusableError(f"cannot be read ({error.strerror or error})") from error


def _check(status: os.stat_result) -> None:
    if not stat.S_ISREG(status.st_mode):
        raise UnusableError("not a file with text in it (a pipe, socket or device)")
    if status.st_size > MAX_BYTES:
        limit = f"{MAX_BYTES:,} ({MAX_BYTES // 10**6} MB)"
        raise UnusableError(f"too large: {status.st_size:,} bytes, the limit is {limit}")
