"""Build an index: read, clean, know, write aside, and put the new build in force."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from pathlib import Path

from filelock import FileLock, Timeout

from indexer.building.documents import post
from indexer.building.ids import unique_ids
from indexer.building.progress import Progress, silently
from indexer.building.report import Report, report
from indexer.building.writing import write_build
from indexer.cleaning import clean
from indexer.errors import IndexBusy, SourceError
from indexer.knowing import know
from indexer.reading import Reading, read_archive
from indexer.records import Notice, Post

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


def read_posts(reading: Reading, progress: Progress = silently) -> tuple[list[Post], list[Notice]]:
    """Return the posts of what was read, by ID, and the captures that hold no post."""
    ids = unique_ids(reading.captures)
    posts: list[Post] = []
    empty: list[Notice] = []
    for cleaned in progress(clean(reading.captures), "Dates and names"):
        file = cleaned.capture.file
        found = post(ids[file], cleaned, know(cleaned))
        if found.paragraphs:
            posts.append(found)
        else:
            empty.append(Notice(file, "no post in it, only furniture such as lists of posts"))
    return sorted(posts, key=lambda post: post.id), empty


def _build(sources: Sequence[Path], index: Path, progress: Progress) -> Report:
    reading = read_archive(sources, lambda files: progress(list(files), "Reading"))
    posts, empty = read_posts(reading, progress)
    if not posts:
        where = ", ".join(map(str, sources))
        raise SourceError(f"There is no post to index in {where}. {_reasons(reading, empty)}")
    write_build(posts, reading.about, sources, index, progress)
    return report(reading, posts, empty)


def _reasons(reading: Reading, empty: Iterable[Notice]) -> str:
    reasons = [f"{notice.file}: {notice.reason}." for notice in (*reading.skipped, *empty)]
    if more := len(reasons) - _REASONS_SHOWN:
        reasons[_REASONS_SHOWN:] = [f"And {more} more files."] if more > 0 else []
    return " ".join(reasons) or "Give a folder of .txt, .md or .html files."
