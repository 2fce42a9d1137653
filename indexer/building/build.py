"""Build an index: read, clean, know, write aside, and put the new build in force."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from filelock import FileLock, Timeout

from indexer.building.gathering import gather
from indexer.building.progress import Progress, silently
from indexer.building.report import Report, report
from indexer.building.writing import write_build
from indexer.errors import IndexBusy, SourceError
from indexer.reading import read_archive
from indexer.records import Notice

LOCK = ".lock"
_REASONS_SHOWN = 5


def build(sources: Sequence[Path], index: Path, progress: Progress = silently) -> Report:
    """Index the posts of some files and folders, and put the new build in force.

    Until it is complete, and for good if anything fails, the former build answers. Raises
    SourceError, DuplicateId, OSError where the folder cannot be written, and IndexBusy while
    another process builds in the same folder.
    """
    index.mkdir(parents=True, exist_ok=True)
    try:
        with FileLock(index / LOCK, timeout=0):
            return _build(sources, index, progress)
    except Timeout:
        raise IndexBusy(
            f"Another process is building the index in {index}; wait until it has ended."
        ) from None


def _build(sources: Sequence[Path], index: Path, progress: Progress) -> Report:
    reading = read_archive(sources, lambda files: progress(list(files), "Reading"))
    gathered = gather(reading, progress)
    if not gathered.posts:
        where = ", ".join(map(str, sources))
        reasons = _reasons([*reading.skipped, *gathered.empty])
        raise SourceError(f"There is no post to index in {where}. {reasons}")
    write_build(gathered, reading.about, sources, index, progress)
    return report(reading, gathered)


def _reasons(notices: Sequence[Notice]) -> str:
    reasons = [f"{notice.file}: {notice.reason}." for notice in notices]
    if more := len(reasons) - _REASONS_SHOWN:
        reasons[_REASONS_SHOWN:] = [f"And {more} more files."] if more > 0 else []
    return " ".join(reasons) or "Give a folder of .txt, .md or .html files."
