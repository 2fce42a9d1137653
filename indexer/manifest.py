"""The manifest of an index folder: which build is in force, and whether it is whole.

An index folder holds ``manifest.json`` and one sub-folder a build. The manifest is replaced in
one step when a build is complete, so a reader finds the old build or the new one, whole.
"""

from __future__ import annotations

import hashlib
import json
import os
from collections.abc import Mapping
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

from indexer.errors import IndexDamaged, IndexMissing, IndexStale

# Raised whenever the schema, the analysis or the stored form of posts changes.
VERSION = 1
NAME = "manifest.json"
ENGINE_FOLDER = "engine"
PEOPLE = "people.json"


@dataclass(frozen=True, slots=True)
class FilePrint:
    """The size of a file in bytes and its SHA-256."""

    bytes: int
    sha256: str


@dataclass(frozen=True, slots=True)
class Manifest:
    """What the manifest says. ``files`` are those of the build, by path inside it."""

    version: int
    engine: str
    build: str
    previous: str | None
    built: str
    posts: int
    sources: tuple[str, ...]
    files: Mapping[str, FilePrint]


def read_manifest(index: Path) -> Manifest:
    """Return the manifest in force.

    Raises IndexMissing, IndexDamaged or IndexStale; the message ends with the command that
    mends it. Sizes are compared, contents are not: see ``verify``.
    """
    try:
        stored = json.loads((index / NAME).read_text(encoding="utf-8"))
    except FileNotFoundError:
        raise IndexMissing(f"There is no index in {index}. {_mend(index)}") from None
    except (OSError, ValueError) as error:
        raise IndexDamaged(f"{index / NAME} cannot be read ({error}). {_mend(index)}") from error
    manifest = _manifest(stored, index)
    _compare_sizes(manifest, index)
    return manifest


def verify(manifest: Manifest, index: Path) -> None:
    """Read every file of the build and compare its SHA-256. Raises IndexDamaged."""
    for name, expected in manifest.files.items():
        if _print(index / manifest.build / name) != expected:
            raise IndexDamaged(
                f"{index / manifest.build / name} is not as it was written. "
                f"{_mend(index, manifest.sources)}"
            )


def replace_manifest(index: Path, manifest: Manifest) -> None:
    """Put a manifest in force, in one step that survives a power cut."""
    aside = index / f"{NAME}.{os.getpid()}.new"
    with aside.open("w", encoding="utf-8") as file:
        json.dump(asdict(manifest), file, indent=1, ensure_ascii=False)
        file.flush()
        os.fsync(file.fileno())
    os.replace(aside, index / NAME)


def prints(folder: Path) -> dict[str, FilePrint]:
    """Return size and SHA-256 of every file below a folder."""
    files = sorted(path for path in folder.rglob("*") if path.is_file())
    return {path.relative_to(folder).as_posix(): _print(path) for path in files}


def damaged(index: Path, manifest: Manifest, why: object) -> IndexDamaged:
    """Return the error for a build that cannot be opened or read."""
    return IndexDamaged(
        f"The index in {index} is damaged ({why}). {_mend(index, manifest.sources)}"
    )


def _print(path: Path) -> FilePrint:
    with path.open("rb") as file:
        digest = hashlib.file_digest(file, "sha256")
    return FilePrint(path.stat().st_size, digest.hexdigest())


def _manifest(stored: Any, index: Path) -> Manifest:
    version = stored.get("version") if isinstance(stored, dict) else None
    if isinstance(version, int) and version != VERSION:
        raise IndexStale(
            f"The index in {index} is of version {version}, this program reads version "
            f"{VERSION}. {_mend(index, stored.get('sources', ()))}"
        )
    try:
        files = {name: FilePrint(**file) for name, file in stored["files"].items()}
        return Manifest(**{**stored, "files": files, "sources": tuple(stored["sources"])})
    except (AttributeError, KeyError, TypeError) as error:
        raise IndexDamaged(f"{index / NAME} is not a manifest. {_mend(index)}") from error


def _compare_sizes(manifest: Manifest, index: Path) -> None:
    for name, expected in manifest.files.items():
        path = index / manifest.build / name
        try:
            size = path.stat().st_size
        except OSError:
            raise damaged(index, manifest, f"{path} is missing") from None
        if size != expected.bytes:
            raise damaged(index, manifest, f"{path} has {size} bytes, not {expected.bytes}")


def _mend(index: Path, sources: tuple[str, ...] = ()) -> str:
    return f"Build it with: blogsearch index {' '.join(sources) or 'posts'} --index {index}"
