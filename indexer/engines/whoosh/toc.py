"""Whoosh's table of contents of a build: which segments there are, and what is deleted."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from whoosh.filedb.filestore import FileStorage
from whoosh.index import TOC, FileIndex

from indexer.engines.whoosh.codec import ArraySegment
from indexer.engines.whoosh.schema import schema

NAME = "MAIN"


def storage(location: Path) -> FileStorage:
    """Return a folder as Whoosh sees it."""
    # Without mmap: Whoosh itself reads little more than the table of contents.
    return FileStorage(str(location), supports_mmap=False)


def write_toc(location: Path, segments: Sequence[ArraySegment]) -> None:
    """Write the table of contents of a build, in one step."""
    TOC(schema(), list(segments), 1).write(storage(location), NAME)


def open_index(location: Path) -> FileIndex:
    """Return the index of a build, for Whoosh's own searcher."""
    return storage(location).open_index(NAME)


def segments_of(location: Path) -> list[ArraySegment]:
    """Return the segments of a build, in order."""
    found: list[ArraySegment] = TOC.read(storage(location), NAME, schema=schema()).segments
    return found
