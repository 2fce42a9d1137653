"""The ID of a post: stable, readable, and the same on every machine."""

from __future__ import annotations

import hashlib
import re
import unicodedata
from collections.abc import Iterable
from pathlib import PurePosixPath

from indexer.errors import DuplicateId
from indexer.records import Capture


def post_id(capture: Capture) -> str:
    """Return the ID that a file claims: the one it declares, else its path as a slug.

    ``2016/Council October.txt`` becomes ``2016-council-october``. Nothing that is found in the
    text goes into it, so that a better reading of the text never breaks a link. IDs are made of
    a-z, 0-9 and hyphens; where that loses letters, a digest of the name keeps it distinct.
    """
    declared = capture.declared.get("id")
    stem = declared.value if declared else str(PurePosixPath(capture.file).with_suffix(""))
    # Decomposed, so that a name is the same from file systems that store é as one or as two.
    name = unicodedata.normalize("NFKD", stem)
    digest = hashlib.sha256(name.encode()).hexdigest()[:8] if _loses_letters(name) else ""
    return _slug(f"{name} {digest}") or "post"


def unique_ids(captures: Iterable[Capture]) -> dict[str, str]:
    """Return file to ID. Raises DuplicateId, naming both files, where two claim one ID."""
    claimed: dict[str, str] = {}
    for capture in captures:
        id = post_id(capture)
        if id in claimed:
            raise DuplicateId(_collision(claimed[id], capture.file, id))
        claimed[id] = capture.file
    return {file: id for id, file in claimed.items()}


def _loses_letters(name: str) -> bool:
    return any(character.isalnum() and not character.isascii() for character in name)


def _slug(name: str) -> str:
    plain = name.encode("ascii", "ignore").decode().lower()
    return re.sub(r"[^a-z0-9]+", "-", plain).strip("-")


def _collision(first: str, second: str, id: str) -> str:
    if first == second:
        return (
            f"Two of the sources hold a file {first}, and both claim the ID “{id}”. Index the "
            "folder above them instead, or rename one of the files."
        )
    return (
        f"{first} and {second} both claim the ID “{id}”. Rename one of them, or give one an "
        "“id:” of its own in its front matter."
    )
