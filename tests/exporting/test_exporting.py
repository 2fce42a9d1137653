"""Exports: all that is known and why, no text, and the same bytes for the same archive."""

from __future__ import annotations

import hashlib
import json
import os
import subprocess
import sys
from contextlib import closing
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from reviewing.quay_blog import POSTS
from small_archive import write_archive

from indexer.building.build import build
from indexer.exporting import json_line
from indexer.records import Correction, Post
from indexer.search.as_json import post_as_json
from indexer.search.opening import open_archive

KEYS = [
    "id",
    "title",
    "title_source",
    "heading",
    "date",
    "speaker",
    "officers",
    "claims",
    "url",
    "address",
    "file",
    "format",
    "evidence",
    "statements",
    "doubts",
    "corrections",
    "captures",
    "paragraph_count",
    "text_sha256",
]


@pytest.fixture(scope="module")
def quay(tmp_path_factory: pytest.TempPathFactory) -> list[Post]:
    folder = tmp_path_factory.mktemp("quay")
    build([write_archive(folder / "posts", POSTS)], folder / "index")
    with closing(open_archive(folder / "index")) as archive:
        return list(archive.posts())


def exported(posts: list[Post]) -> dict[str, dict[str, Any]]:
    lines = [json.loads(json_line(post)) for post in posts]
    return {line["id"]: line for line in lines}


def test_a_line_for_each_post_by_id_with_the_keys_in_one_order(quay: list[Post]) -> None:
    lines = [json_line(post) for post in quay]
    assert all(line.endswith("}\n") and line.count("\n") == 1 for line in lines)
    assert all(list(json.loads(line)) == KEYS for line in lines)
    ids = [json.loads(line)["id"] for line in lines]
    assert ids == sorted(ids)
    assert len(ids) == len(POSTS) - 1


def test_what_is_known_is_what_the_api_says(quay: list[Post]) -> None:
    for post in quay:
        known = json.loads(json.dumps(post_as_json(post)))
        line = json.loads(json_line(post))
        assert {key: value for key, value in line.items() if key in known} == {
            key: value for key, value in known.items() if key not in ("paragraphs", "raw")
        }


def test_evidence_statements_doubts_captures_and_claims(quay: list[Post]) -> None:
    lines = exported(quay)
    ferry = lines["201207-night-ferry"]
    assert {
        "field": "date",
        "value": "2012-08-07",
        "source": "dateline",
        "words": "7 August 2012",
        "file": "201207-night-ferry.txt",
        "line": 2,
        "person": None,
    } in ferry["evidence"]
    assert {"2012-07", "2012-08-07"} <= {one["value"] for one in ferry["statements"]}
    assert [doubt["field"] for doubt in ferry["doubts"]] == ["date"]
    assert [other["id"] for other in lines["2014-estuary"]["captures"]] == ["2015-estuary"]
    assert [claim["lead_on"] for claim in lines["rivers"]["claims"]] == ["river safety"]


def test_corrections(quay: list[Post]) -> None:
    said = Correction("date", "2016", "Noor", "2026-02-01", "seen", extracted="2015")
    (line,) = exported([replace(quay[0], corrections=(said,))]).values()
    (correction,) = line["corrections"]
    assert correction | {"value": "2016", "extracted": "2015", "who": "Noor"} == correction


def test_no_text_but_its_print(quay: list[Post]) -> None:
    for post in quay:
        text = "\n".join(paragraph.text for paragraph in post.paragraphs)
        known = json.loads(json_line(post))
        assert known["paragraph_count"] == len(post.paragraphs)
        assert known["text_sha256"] == hashlib.sha256(text.encode()).hexdigest()
        assert not {"raw", "paragraphs"} & known.keys()
    assert "forty years of" not in "".join(map(json_line, quay))


@pytest.mark.parametrize("seed", ["1", "2"])
def test_the_same_archive_gives_the_same_bytes(quay: list[Post], seed: str, tmp_path: Path) -> None:
    """Elsewhere, another day, and with Python's sets in another order."""
    write_archive(tmp_path / "elsewhere", dict(reversed(POSTS.items())))
    environment = os.environ | {"PYTHONHASHSEED": seed}
    for command in (["index", "elsewhere"], ["export", "--output", "posts.jsonl"]):
        subprocess.run(
            [sys.executable, "-m", "indexer", *command],
            cwd=tmp_path,
            env=environment | {"PYTHONPATH": str(Path(__file__).parents[2])},
            check=True,
            capture_output=True,
        )
    assert (tmp_path / "posts.jsonl").read_bytes() == "".join(map(json_line, quay)).encode()
