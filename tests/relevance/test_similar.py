"""Posts like another, against what a reader of ten posts would want next."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import yaml

from indexer.search.archive import Archive
from indexer.search.opening import open_archive

JUDGED = Path(__file__).parents[2] / "relevance" / "judged" / "similar.yaml"
ENTRIES: list[dict[str, Any]] = yaml.safe_load(JUDGED.read_text(encoding="utf-8"))
# It is 1.0 as this is written; over ten posts one other opinion is worth a tenth.
LEAST_SUCCESS = 0.8


@pytest.fixture
def archive(sample_index: Path) -> Iterator[Archive]:
    archive = open_archive(sample_index)
    yield archive
    archive.close()


def test_ten_posts_are_judged(archive: Archive) -> None:
    ids = set(archive.ids())
    posts = [entry["post"] for entry in ENTRIES]
    assert len(posts) == len(set(posts)) == 10
    for entry in ENTRIES:
        assert set(entry) == {"post", "next"}
        assert entry["next"]
        assert {entry["post"], *entry["next"]} <= ids
        assert set(entry["next"].values()) <= {1, 2}
        assert entry["post"] not in entry["next"]


def test_the_first_similar_post_is_one_that_a_reader_would_want(archive: Archive) -> None:
    hits = [_first(archive, entry["post"]) in entry["next"] for entry in ENTRIES]
    assert sum(hits) / len(hits) >= LEAST_SUCCESS


def _first(archive: Archive, id: str) -> str:
    post = archive.post(id)
    assert post
    return archive.similar(post)[0].row.id
