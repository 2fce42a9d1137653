"""Opening an index, and keeping up with its builds."""

from __future__ import annotations

import json
import threading
from collections.abc import Callable
from pathlib import Path

from indexer import manifest as manifests
from indexer.engines import load_engine
from indexer.errors import IndexUnusable
from indexer.manifest import ENGINE_FOLDER, NAME, PEOPLE, Manifest, read_manifest, verify
from indexer.query.request import Query
from indexer.search.archive import Archive


def open_archive(index: Path) -> Archive:
    """Return the archive whose build is in force.

    Raises IndexMissing, IndexStale or IndexDamaged, each saying how to mend it.
    """
    return _opened(index, read_manifest(index))


def check_index(index: Path) -> Manifest:
    """Read an index through: every file as it was written, every post readable.

    Raises what ``open_archive`` raises. Returns the manifest of a whole index.
    """
    manifest = read_manifest(index)
    verify(manifest, index)
    archive = _opened(index, manifest)
    try:
        held = archive.check()
    except IndexUnusable as error:
        raise manifests.damaged(index, manifest, error) from error
    finally:
        archive.close()
    if held != manifest.posts:
        raise manifests.damaged(index, manifest, f"it holds {held} posts, not {manifest.posts}")
    return manifest


class LiveArchive:
    """The archive of an index folder, opened anew whenever another build comes into force."""

    def __init__(self, index: Path) -> None:
        self._index = index
        self._lock = threading.Lock()
        self._signature: tuple[int, int, int] | None = None
        self._archive: Archive | None = None
        self._former: Archive | None = None

    def current(self) -> Archive:
        """Return the archive in force. Raises as ``open_archive`` does."""
        with self._lock:
            signature = self._sign()
            if self._archive is None or signature is None or signature != self._signature:
                self._replace(open_archive(self._index))
                self._signature = signature
            assert self._archive is not None
            return self._archive

    def close(self) -> None:
        """Close what is open."""
        for archive in (self._archive, self._former):
            if archive:
                archive.close()
        self._archive = self._former = None

    def _replace(self, archive: Archive) -> None:
        # Another thread may still be answering from the archive that makes way, so that one
        # is closed only when the next makes way in its turn.
        if self._former:
            self._former.close()
        self._former, self._archive = self._archive, archive

    def _sign(self) -> tuple[int, int, int] | None:
        try:
            status = (self._index / NAME).stat()
        except OSError:
            return None
        return status.st_ino, status.st_mtime_ns, status.st_size


def _opened(index: Path, manifest: Manifest) -> Archive:
    folder = index / manifest.build
    return _or_damaged(
        index,
        manifest,
        lambda: Archive(
            load_engine(manifest.engine, folder / ENGINE_FOLDER),
            json.loads((folder / PEOPLE).read_text(encoding="utf-8")),
        ),
    )


def _or_damaged(index: Path, manifest: Manifest, open: Callable[[], Archive]) -> Archive:
    try:
        archive = open()
        # The smallest question there is: whatever is wrong with the files shows here, once,
        # and not in the middle of somebody's search.
        archive.search(Query(size=1))
    except Exception as error:
        raise manifests.damaged(index, manifest, error) from error
    return archive
