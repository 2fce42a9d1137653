"""The manifest of an index folder: which build is in force, and whether it is whole.

An index folder holds ``manifest.json`` and one sub-folder a build. The manifest is replaced in
one step when a build is complete, so a reader finds the old build or the new one, whole.
"""

from __future__ import annotations

import hashlib
import json
import os
from collections.abc import Callable, Mapping
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any, get_type_hints

from indexer.errors import IndexDamaged, IndexMissing, IndexStale
from indexer.mending import mend

# Raised whenever the schema, the analysis or the stored form of posts changes.
VERSION = 6
# Files of at most so many bytes are read whenever an index is opened: 2 ms each.
_SOON_READ = 4_000_000
NAME = "manifest.json"
ENGINE_FOLDER = "engine"
NAMES = "names.json"
ALIASES = "aliases.json"
PEOPLE = "people.json"
COVERAGE = "coverage.json"
CORRECTIONS = "corrections.json"
DECISIONS = "decisions.json"
RESPELT = "respelt.json"
FINGERPRINTS = "fingerprints.json"
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
    _compare(manifest, index, lambda _: True)


def verify_soon(manifest: Manifest, index: Path) -> None:
    """Compare the size of every file, and the SHA-256 of all but the largest.

    What is left out takes a second for each gigabyte, and would be most of the time that opening
    a large index takes: ``verify`` reads it. Raises IndexDamaged.
    """
    _compare(manifest, index, lambda expected: expected.bytes <= _SOON_READ)


def is_read_soon(manifest: Manifest) -> bool:
    """Say whether ``verify_soon`` reads every file."""
    return all(each.bytes <= _SOON_READ for each in manifest.files.values())


def _compare(manifest: Manifest, index: Path, is_read: Callable[[FilePrint], bool]) -> None:
    for name, expected in manifest.files.items():
        path = index / manifest.build / name
        try:
            found = _print(path) if is_read(expected) else _unread(path, expected)
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


def prints(folder: Path, former: Path, known: Mapping[str, FilePrint]) -> dict[str, FilePrint]:
    """Return size and SHA-256 of every file below a folder.

    ``known`` are those of the folder ``former``: a file that both share, by a link, is not read.
    """
    files = sorted(path for path in folder.rglob("*") if path.is_file())
    names = {path: path.relative_to(folder).as_posix() for path in files}
    return {
        name: known[name] if name in known and _is_shared(path, former / name) else _print(path)
        for path, name in names.items()
    }


def _is_shared(path: Path, other: Path) -> bool:
    return other.exists() and path.samefile(other)


def damaged(index: Path, manifest: Manifest, why: object) -> IndexDamaged:
    """Return the error for a build that cannot be opened or read."""
    return IndexDamaged(f"The index in {index} is damaged ({why}). {mend(index, manifest.sources)}")


def _unread(path: Path, expected: FilePrint) -> FilePrint:
    """Return the print of a file whose SHA-256 is taken on trust."""
    with path.open("rb") as file:
        return FilePrint(file.seek(0, os.SEEK_END), expected.sha256)


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
