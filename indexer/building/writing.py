"""A new build written aside, put in force in one step, and what it leaves behind removed."""

from __future__ import annotations

import json
import os
import re
import secrets
import shutil
from collections.abc import Sequence
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path

from indexer.building.changes import changes, fingerprints, saved_fingerprints
from indexer.building.documents import document
from indexer.building.gathering import Gathered
from indexer.building.progress import Progress
from indexer.building.registers import registers
from indexer.building.respelling import respellings
from indexer.engines import Engine, load_engine
from indexer.errors import IndexDamaged, IndexMissing, IndexUnusable
from indexer.manifest import (
    ABOUT,
    ENGINE_FOLDER,
    RESPELT,
    VERSION,
    Manifest,
    prints,
    read_manifest,
    replace_manifest,
    verify,
)
from indexer.records import About, Post

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
        former = _in_force(index)
        name = f"{datetime.now(UTC):%Y%m%dT%H%M%S}-{secrets.token_hex(3)}"
        sound = index / former.build if former and _is_sound(former, index) else None
        with closing(load_engine(ENGINE, index / name / ENGINE_FOLDER)) as engine:
            written = _write_posts(engine, gathered.posts, index / name, sound, progress)
            _write_beside(engine, gathered, about, index / name)
        replace_manifest(index, _manifest(index, name, written, sources, former))
    finally:
        _remove_leftovers(index)


def _write_posts(
    engine: Engine, posts: Sequence[Post], folder: Path, former: Path | None, progress: Progress
) -> int:
    """Write the posts: only those that changed, where a former build holds most of them."""
    now = fingerprints(posts)
    held = saved_fingerprints(former) if former else None
    changed = changes(posts, now, held) if held else None
    if former is None or changed is None:
        written = engine.write(map(document, progress(posts, "Writing")))
        now.save(folder)
        return written
    documents = map(document, progress(changed.posts, "Writing"))
    written = engine.update(former / ENGINE_FOLDER, documents, changed.gone)
    changed.now.save(folder)
    return written


def _write_beside(engine: Engine, gathered: Gathered, about: About, folder: Path) -> None:
    for name, value in registers(gathered).items():
        _write_json(folder / name, value)
    _write_json(folder / RESPELT, respellings(engine, gathered))
    said = {"blog": about.blog, "note": about.note, "report": about.report}
    _write_json(folder / ABOUT, said)
    _settle(folder)


def _write_json(path: Path, value: object) -> None:
    path.write_text(json.dumps(value, ensure_ascii=False, indent=1), encoding="utf-8")


def _settle(folder: Path) -> None:
    """Have the system put the files on the disk, before a manifest says that they are there."""
    for path in folder.rglob("*"):
        # What is linked has been on the disk since the build that wrote it.
        if path.is_file() and path.stat().st_nlink == 1:
            with path.open("rb+") as file:
                os.fsync(file.fileno())


def _manifest(
    index: Path, name: str, written: int, sources: Sequence[Path], former: Manifest | None
) -> Manifest:
    known = former.files if former else {}
    return Manifest(
        version=VERSION,
        engine=ENGINE,
        build=name,
        previous=former.build if former else None,
        built=datetime.now(UTC).isoformat(timespec="seconds"),
        posts=written,
        sources=tuple(str(source.resolve()) for source in sources),
        files=prints(index / name, index / (former.build if former else ""), known),
    )


def _in_force(index: Path) -> Manifest | None:
    try:
        return read_manifest(index)
    except IndexUnusable:
        return None


def _is_sound(former: Manifest, index: Path) -> bool:
    """Say whether a build can be made out of this one: what is damaged would be handed on."""
    try:
        verify(former, index)
    except IndexDamaged:
        return False
    return True


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
