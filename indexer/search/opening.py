"""Opening an index, and keeping up with its builds."""

from __future__ import annotations

import json
import logging
import threading
from pathlib import Path
from threading import Thread

from indexer import manifest as manifests
from indexer.engines import load_engine
from indexer.errors import IndexDamaged, IndexUnusable
from indexer.manifest import (
    ABOUT,
    ENGINE_FOLDER,
    NAME,
    Manifest,
    read_manifest,
    verify,
    verify_soon,
)
from indexer.query.request import Query
from indexer.ranking import RANKING, Ranking
from indexer.records import About
from indexer.search.archive import Archive
from indexer.search.registers import Registers

_log = logging.getLogger(__name__)


def open_archive(index: Path, ranking: Ranking = RANKING) -> Archive:
    """Return the archive whose build is in force, every file of it as it was written.

    Its results come in the order of ``ranking``.

    Raises IndexMissing, IndexStale or IndexDamaged, each saying how to mend it.
    """
    manifest = read_manifest(index)
    try:
        return _opened(index, manifest, ranking)
    except IndexDamaged:
        # Two builds may have been completed since the manifest was read, the second of which
        # removes what the manifest names.
        if read_manifest(index).build == manifest.build:
            raise
        return open_archive(index, ranking)


def check_index(index: Path) -> Manifest:
    """Read an index through: every file as it was written, every post readable.

    Raises what ``open_archive`` raises. Returns the manifest of a whole index.
    """
    manifest = verify_index(index)
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


def verify_index(index: Path) -> Manifest:
    """Compare every file of the build in force with its digest, and return its manifest.

    Raises as ``open_archive`` does.
    """
    manifest = read_manifest(index)
    try:
        verify(manifest, index)
    except IndexDamaged:
        if read_manifest(index).build == manifest.build:
            raise
        return verify_index(index)
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
                self._read_through()
            assert self._archive is not None
            return self._archive

    def verify(self) -> None:
        """Compare every file with its digest, as after an error that may come from one.

        Raises as ``open_archive`` does; the archive in force is then given up.
        """
        try:
            verify_index(self._index)
        except IndexUnusable:
            self._signature = None
            raise

    def close(self) -> None:
        """Close what is open."""
        for archive in (self._archive, self._former):
            if archive:
                archive.close()
        self._archive = self._former = None

    def _read_through(self) -> None:
        """Read what opening left unread of a large build, while readers are served already."""
        if not manifests.is_read_soon(read_manifest(self._index)):
            Thread(target=self._warn_of_damage, daemon=True).start()

    def _warn_of_damage(self) -> None:
        try:
            self.verify()
        except IndexUnusable as error:
            _log.error("%s", error)

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


def _opened(index: Path, manifest: Manifest, ranking: Ranking = RANKING) -> Archive:
    # A byte that changed on the disk can send an engine anywhere. The arrays of a large index are
    # read through after it is opened, by ``LiveArchive`` only, lest everybody wait for that.
    verify_soon(manifest, index)
    folder = index / manifest.build
    try:
        engine = load_engine(manifest.engine, folder / ENGINE_FOLDER, ranking)
        said = json.loads((folder / ABOUT).read_text("utf-8"))
        about = About(**said, posts=manifest.posts, built=manifest.built)
        return _tried(Archive(engine, Registers(folder), about))
    except Exception as error:
        raise manifests.damaged(index, manifest, error) from error


def _tried(archive: Archive) -> Archive:
    """Ask the smallest question there is, so that nothing breaks in somebody's search."""
    try:
        archive.search(Query(size=1))
    except BaseException:
        archive.close()
        raise
    return archive
