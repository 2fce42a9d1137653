"""Where the files of a segment are: one of arrays, one of records."""

from __future__ import annotations

from pathlib import Path


def arrays_path(folder: Path, segment: str) -> Path:
    """Return the file of a segment's arrays."""
    return folder / f"{segment}.arrays"


def records_path(folder: Path, segment: str) -> Path:
    """Return the file of a segment's records."""
    return folder / f"{segment}.records"
