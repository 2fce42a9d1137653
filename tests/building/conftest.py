from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

import pytest
from small_archive import FORMER, NEWER, write_archive

from indexer.building.build import build
from indexer.query.request import Query
from indexer.search.opening import open_archive


@dataclass(frozen=True)
class Built:
    """An index of the former version of the archive, and the folder of the newer one."""

    index: Path
    former: Path
    newer: Path

    def payloads(self) -> list[str]:
        """Every post as the index gives it out, newest first."""
        archive = open_archive(self.index)
        try:
            return [
                repr(archive.post(result.row.id))
                for result in archive.search(Query(size=100)).results
            ]
        finally:
            archive.close()

    def builds(self) -> set[str]:
        """The names of the folders in the index."""
        return {path.name for path in self.index.iterdir() if path.is_dir()}


@pytest.fixture
def built(tmp_path: Path) -> Built:
    former = write_archive(tmp_path / "former", FORMER)
    newer = write_archive(tmp_path / "newer", NEWER)
    build([former], tmp_path / "index")
    return Built(tmp_path / "index", former, newer)
