"""A new build written aside, put in force in one step, and what it leaves behind removed."""

from __future__ import annotations

import json
import os
import re
import secrets
import shutil
from collections.abc import Sequence
from datetime import UTC, datetime
from pathlib import Path

from indexer.building.documents import document
from indexer.building.gathering import Gathered
from indexer.building.progress import Progress
from indexer.building.registers import registers
from indexer.engines import load_engine
from indexer.errors import IndexMissing, IndexUnusable
from indexer.manifest import (
    ABOUT,
    ENGINE_FOLDER,
    VERSION,
    Manifest,
    prints,
    read_manifest,
    replace_manifest,
)
from indexer.records import About

ENGINE = "whoosh"
# Only folders that are called so are ever removed: an index may be put beside other things.
_BUILD = re.compile(r"\d{8}T\d{6}-[0-9a-f]{6}")


def write_build(
    gathered: Gathered, about: About, sources: Sequence[Path], index: Path, progress: Progress
) -> None:
    """Write a build of these posts and put it in force. The caller holds the lock.

    Whenever this is interrupted, by an error or by the end of the process, the build that was
    in force still is, or the new one is, whole.
    """
    _remove_leftovers(index)
    try:
        name = f"{datetime.now(UTC):%Y%m%dT%H%M%S}-{secrets.token_hex(3)}"
        written = _write(gathered, about, index / name, progress)
        replace_manifest(index, _manifest(index, name, written, sources))
    finally:
        _remove_leftovers(index)


def _write(gathered: Gathered, about: About, folder: Path, progress: Progress) -> int:
    engine = load_engine(ENGINE, folder / ENGINE_FOLDER)
    written = engine.write(document(post) for post in progress(gathered.posts, "Writing"))
    for name, value in registers(gathered).items():
        _write_json(folder / name, value)
    said = {"blog": about.blog, "note": about.note, "report": about.report}
    _write_json(folder / ABOUT, said)
    _settle(folder)
    return written


def _write_json(path: Path, value: object) -> None:
    path.write_text(json.dumps(value, ensure_ascii=False, indent=1), encoding="utf-8")


def _settle(folder: Path) -> None:
    """Have the system put the files on the disk, before a manifest says that they are there."""
    for path in folder.rglob("*"):
        if path.is_file():
            with path.open("rb+") as file:
                os.fsync(file.fileno())


def _manifest(index: Path, name: str, written: int, sources: Sequence[Path]) -> Manifest:
    return Manifest(
        version=VERSION,
        engine=ENGINE,
        build=name,
        previous=_in_force(index),
        built=datetime.now(UTC).isoformat(timespec="seconds"),
        posts=written,
        sources=tuple(str(source.resolve()) for source in sources),
        files=prints(index / name),
    )


def _in_force(index: Path) -> str | None:
    try:
        return read_manifest(index).build
    except IndexUnusable:
        return None


def _remove_leftovers(index: Path) -> None:
    """Remove every build but the one in force and the one before it.

    Where the manifest is there but cannot be read, all stay: another version of this program
    may still answer from one of them.
    """
    try:
        manifest = read_manifest(index)
        keep = {manifest.build, manifest.previous}
    except IndexMissing:
        keep = set()
    except IndexUnusable:
        return
    for folder in index.iterdir():
        if _BUILD.fullmatch(folder.name) and folder.name not in keep:
            # Windows lets go of no file that a reader holds; the next build removes it then.
            shutil.rmtree(folder, ignore_errors=True)
