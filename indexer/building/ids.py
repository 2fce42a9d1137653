"""The ID of a post: stable, readable, and the same on every machine."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from pathlib import PurePosixPath

from indexer.errors import DuplicateId
from indexer.records import Capture


def post_id(capture: Capture) -> str:
    """Return the ID that a file claims: the one it declares, else its path as a slug.

    ``2016/Council October.txt`` becomes ``2016-council-october``. Nothing that is found in the
    text goes into it, so that a better reading of the text never breaks a link.
    """
    declared = capture.declared.get("id")
    stem = declared.value if declared else str(PurePosixPath(capture.file).with_suffix(""))
    plain = unicodedata.normalize("NFKD", stem).encode("ascii", "ignore").decode()
    return re.sub(r"[^a-z0-9]+", "-", plain.lower()).strip("-") or "post"


def unique_ids(captures: Iterable[Capture]) -> dict[str, str]:
    """Return file to ID. Raises DuplicateId, naming both files, where two claim one ID."""
    claimed: dict[str, str] = {}
    for capture in captures:
        id = post_id(capture)
        if id in claimed:
            raise DuplicateId(
                f"{claimed[id]} and {capture.file} both claim the ID “{id}”. Rename one of them, "
                "or give one an “id:” of its own in its front matter."
            )
        claimed[id] = capture.file
    return {file: id for id, file in claimed.items()}
