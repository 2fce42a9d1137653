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
from typing import Any, get_type_hints

from indexer.errors import IndexDamaged, IndexMissing, IndexStale
from indexer.mending import mend

# Raised whenever the schema, the analysis or the stored form of posts changes.
VERSION = 4
NAME = "manifest.json"
ENGINE_FOLDER = "engine"
NAMES = "names.json"
ALIASES = "aliases.json"
PEOPLE = "people.json"
COVERAGE = "coverage.json"
CORRECTIONS = "corrections.json"
DECISIONS = "decisions.json"
ABOUT = "about.json"


@dataclass(frozen=True, slots=True)
class FilePrint:
    """The size of a file in bytes and its SHA-256."""

    bytes: int
    sha256: str


@dataclass(frozen=True, slots=True)
class Manifest:
    """What the manifest says. ``files`` are those of the build, by path inside it.

    ``sources`` are absolute paths, so that the index can be built again from any folder.
    """

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
    mends it. Whether the build is as the manifest says is another question: see ``verify``.
    """
    try:
        stored = json.loads((index / NAME).read_text(encoding="utf-8"))
    except FileNotFoundError:
        raise IndexMissing(f"There is no index in {index}. {mend(index)}") from None
    except (OSError, ValueError, RecursionError) as error:
        raise IndexDamaged(f"{index / NAME} cannot be read ({error}). {mend(index)}") from error
    return _manifest(stored, index)


def verify(manifest: Manifest, index: Path) -> None:
    """Read every file of the build and compare size and SHA-256. Raises IndexDamaged."""
    for name, expected in manifest.files.items():
        path = index / manifest.build / name
        try:
            found = _print(path)
        except (OSError, ValueError) as error:
            raise damaged(index, manifest, f"{path} cannot be read: {_reason(error)}") from error
        if found.bytes != expected.bytes:
            raise damaged(index, manifest, f"{path} has {found.bytes} bytes, not {expected.bytes}")
        if found != expected:
            raise damaged(index, manifest, f"{path} is not as it was written")


def replace_manifest(index: Path, manifest: Manifest) -> None:
    """Put a manifest in force, in one step that survives a power cut."""
    aside = index / f"{NAME}.new"
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
    return IndexDamaged(f"The index in {index} is damaged ({why}). {mend(index, manifest.sources)}")


def _print(path: Path) -> FilePrint:
    with path.open("rb") as file:
        digest = hashlib.file_digest(file, "sha256")
        return FilePrint(file.tell(), digest.hexdigest())


def _reason(error: OSError | ValueError) -> str:
    return (isinstance(error, OSError) and error.strerror) or str(error)


def _manifest(stored: Any, index: Path) -> Manifest:
    version = stored.get("version") if isinstance(stored, dict) else None
    if isinstance(version, int) and version != VERSION:
        raise IndexStale(
            f"The index in {index} is of version {version}, this program reads version "
            f"{VERSION}. {mend(index, _texts(stored.get('sources')))}"
        )
    try:
        files = {name: FilePrint(**file) for name, file in stored["files"].items()}
        manifest = Manifest(**{**stored, "files": files, "sources": _texts(stored["sources"])})
    except (AttributeError, KeyError, TypeError) as error:
        raise IndexDamaged(f"{index / NAME} is not a manifest. {mend(index)}") from error
    if wrong := _of_wrong_type(manifest):
        raise IndexDamaged(f"{index / NAME} is no manifest: “{wrong}” is wrong. {mend(index)}")
    return manifest


def _texts(stored: Any) -> tuple[str, ...]:
    return tuple(map(str, stored)) if isinstance(stored, list) else ()


def _of_wrong_type(manifest: Manifest) -> str | None:
    """Return the first plain field whose value is not what it should be, None if all are."""
    kinds = get_type_hints(Manifest)
    plain = ("version", "engine", "build", "previous", "built", "posts")
    wrong = (name for name in plain if not isinstance(getattr(manifest, name), kinds[name]))
    return next(wrong, None)
