"""Build an index: read, clean, know, write aside, and put the new build in force."""

from __future__ import annotations

import json
import secrets
import shutil
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from filelock import FileLock, Timeout

from indexer import edtf
from indexer.building.documents import document, people, post
from indexer.building.ids import unique_ids
from indexer.cleaning import clean
from indexer.engines import load_engine
from indexer.errors import IndexBusy, IndexUnusable, SourceError
from indexer.knowing import know
from indexer.manifest import (
    ENGINE_FOLDER,
    PEOPLE,
    VERSION,
    Manifest,
    prints,
    read_manifest,
    replace_manifest,
)
from indexer.reading import Progress, Reading, every_file, read_archive
from indexer.records import Notice, Post

ENGINE = "whoosh"


@dataclass(frozen=True, slots=True)
class Report:
    """What became of the files. ``found`` counts posts by what is known of them."""

    read: int
    indexed: int
    skipped: tuple[Notice, ...]
    notices: tuple[Notice, ...]
    found: Mapping[str, int]


def build(sources: Sequence[Path], index: Path, progress: Progress = every_file) -> Report:
    """Index the posts of some files and folders, and put the new build in force.

    Until it is complete, and for good if anything fails, the former build answers. Raises
    SourceError, DuplicateId, and IndexBusy while another process builds in the same folder.
    """
    reading = read_archive(sources, progress)
    posts, empty = read_posts(reading)
    if not posts:
        where = ", ".join(map(str, sources))
        raise SourceError(f"There is no post to index in {where}. {_reasons(reading, empty)}")
    index.mkdir(parents=True, exist_ok=True)
    try:
        with FileLock(index / ".lock", timeout=0):
            _write(posts, sources, index)
    except Timeout:
        raise IndexBusy(
            f"Another process is building the index in {index}; wait until it has ended."
        ) from None
    return _report(reading, posts, empty)


def read_posts(reading: Reading) -> tuple[list[Post], list[Notice]]:
    """Return the posts of what was read, by ID, and the captures that hold no post."""
    ids = unique_ids(reading.captures)
    posts: list[Post] = []
    empty: list[Notice] = []
    for cleaned in clean(reading.captures):
        file = cleaned.capture.file
        found = post(ids[file], cleaned, know(cleaned))
        if found.paragraphs:
            posts.append(found)
        else:
            empty.append(Notice(file, "no post in it, only furniture such as lists of posts"))
    return sorted(posts, key=lambda post: post.id), empty


def _write(posts: Sequence[Post], sources: Sequence[Path], index: Path) -> None:
    former = _former(index)
    _remove_builds(index, keep={former.build, former.previous} if former else set())
    name = f"{datetime.now(UTC):%Y%m%dT%H%M%S}-{secrets.token_hex(3)}"
    engine = load_engine(ENGINE, index / name / ENGINE_FOLDER)
    written = engine.write(document(post) for post in posts)
    (index / name / PEOPLE).write_text(json.dumps(people(posts), ensure_ascii=False, indent=1))
    manifest = Manifest(
        version=VERSION,
        engine=ENGINE,
        build=name,
        previous=former.build if former else None,
        built=datetime.now(UTC).isoformat(timespec="seconds"),
        posts=written,
        sources=tuple(map(str, sources)),
        files=prints(index / name),
    )
    replace_manifest(index, manifest)
    _remove_builds(index, keep={manifest.build, manifest.previous})


def _former(index: Path) -> Manifest | None:
    try:
        return read_manifest(index)
    except IndexUnusable:
        return None


def _remove_builds(index: Path, keep: set[str | None]) -> None:
    for folder in index.iterdir():
        if folder.is_dir() and folder.name not in keep:
            shutil.rmtree(folder)


def _report(reading: Reading, posts: Sequence[Post], empty: Iterable[Notice]) -> Report:
    skipped = tuple(sorted((*reading.skipped, *empty), key=lambda notice: notice.file))
    read = len(reading.captures) + len(reading.skipped)
    return Report(read, len(posts), skipped, reading.notices, _found(posts))


def _found(posts: Iterable[Post]) -> Counter[str]:
    found: Counter[str] = Counter()
    for post in posts:
        found[edtf.precision(post.date.edtf) if post.date else "undated"] += 1
        found["title"] += post.title is not None
        found["speaker"] += post.speaker is not None
        found["officers"] += bool(post.officers)
        found["lead officers"] += any(officer.lead for officer in post.officers)
    return found


def _reasons(reading: Reading, empty: Iterable[Notice]) -> str:
    reasons = [f"{notice.file}: {notice.reason}." for notice in (*reading.skipped, *empty)]
    return " ".join(reasons[:5]) or "Give a folder of .txt, .md or .html files."
