"""What the program is at this moment, as short digests: its sources, and each file it serves."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache, lru_cache
from hashlib import sha256
from pathlib import Path

_HERE = Path(__file__).parent
_STATIC = _HERE / "static"
_ROOMS = (_HERE, _HERE.parent / "indexer")
_MADE_OF = {".py", ".html", ".yaml", ".css", ".js", ".svg"}


@cache
def program_version() -> str:
    """Return a digest of all that makes pages out of an index: code, templates, word lists."""
    files = (path for room in _ROOMS for path in room.rglob("*") if path.suffix in _MADE_OF)
    return _digest(files)


@lru_cache(maxsize=100)
def file_version(name: str) -> str | None:
    """Return a digest of a static file, or None if there is no such file."""
    path = _STATIC / name
    return _digest([path]) if path in _STATIC.iterdir() else None


def static_url(name: str) -> str:
    """Return the address of a static file as it is now; another version has another."""
    return f"/static/{name}?v={file_version(name)}"


def _digest(files: Iterable[Path]) -> str:
    digest = sha256()
    for path in sorted(files):
        digest.update(path.read_bytes())
    return digest.hexdigest()[:12]
