from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path

import pytest
from small_archive import write_archive
from traps.told import Told

from indexer.building.gathering import gather
from indexer.reading import read_archive

Archive = Callable[[Mapping[str, str]], Told]


@pytest.fixture
def archive(tmp_path: Path) -> Archive:
    """Return a function from files, name to text, to what is told of them."""

    def read(files: Mapping[str, str]) -> Told:
        gathered = gather(read_archive([write_archive(tmp_path / "archive", files)]))
        return Told(
            posts={post.file: post for post in gathered.posts},
            lacking=tuple(entry.title for entry in gathered.lacking),
            empty=tuple(notice.file for notice in gathered.empty),
        )

    return read
