"""The judged queries: right in their form, over posts and paragraphs that are there."""

from __future__ import annotations

import os
from collections import Counter
from functools import cache
from pathlib import Path
from typing import Any

import pytest
import yaml

from indexer.building.build import build
from indexer.search.opening import open_archive

JUDGED = Path(__file__).parents[2] / "relevance" / "judged"
FILES = ("sample.yaml", "real.yaml")
REAL_POSTS = range(1, 6)
FOLDER = os.environ.get("ARCHIVE_DIR", "")

KEYS = {"query", "kind", "posts", "passages"}
# The least of each kind that the sample archive has.
LEAST = {
    "one-word": 12,
    "keywords": 20,
    "name": 8,
    "abbreviation": 6,
    "phrase": 6,
    "question": 12,
    "variant": 8,
    "misspelt": 4,
}
# How many words a query of some kinds has.
WORDS = {"one-word": range(1, 2), "keywords": range(2, 5), "question": range(6, 16)}


@cache
def judged(file: str) -> list[dict[str, Any]]:
    entries: list[dict[str, Any]] = yaml.safe_load((JUDGED / file).read_text(encoding="utf-8"))
    return entries


def paragraphs(index: Path) -> dict[str, set[int]]:
    """The numbers of the paragraphs of each post, in the order of the IDs."""
    archive = open_archive(index)
    found = {post.id: {one.number for one in post.paragraphs} for post in archive.posts()}
    archive.close()
    return dict(sorted(found.items()))


def not_there(entries: list[dict[str, Any]], there: dict[Any, set[int]]) -> list[str]:
    """The posts and passages of the entries which are not there."""
    return [
        f"{entry['query']}: {post} {passages}"
        for entry in entries
        for post, passages in entry["passages"].items()
        if not set(passages) <= there.get(post, set())
    ]


@pytest.mark.parametrize("file", FILES)
def test_every_entry_has_the_form(file: str) -> None:
    for entry in judged(file):
        assert KEYS <= set(entry) <= KEYS | {"hard"}, entry
        assert isinstance(entry["query"], str), entry
        assert entry["kind"] in LEAST, entry
        assert entry.get("hard", True) is True, entry


@pytest.mark.parametrize("file", FILES)
def test_every_query_has_the_form_of_its_kind(file: str) -> None:
    for entry in judged(file):
        query, kind = entry["query"], entry["kind"]
        assert query == " ".join(query.split()), query
        assert len(query.split()) in WORDS.get(kind, range(1, 16)), query
        assert (kind == "phrase") == (query[0] == query[-1] == '"'), query
        assert (kind == "question") == query.endswith("?"), query


@pytest.mark.parametrize("file", FILES)
def test_every_judged_post_has_a_grade_and_passages_in_order(file: str) -> None:
    for entry in judged(file):
        assert entry["posts"], entry
        assert set(entry["posts"].values()) <= {1, 2}, entry
        assert list(entry["posts"]) == list(entry["passages"]), entry
        for passages in entry["passages"].values():
            assert passages, entry
            assert passages == sorted(set(passages)), entry


@pytest.mark.parametrize("file", FILES)
def test_no_query_is_repeated(file: str) -> None:
    queries = Counter(entry["query"].casefold() for entry in judged(file))
    assert [query for query, times in queries.items() if times > 1] == []


@pytest.mark.parametrize("file", FILES)
def test_few_queries_are_hard(file: str) -> None:
    entries = judged(file)
    assert sum("hard" in entry for entry in entries) <= len(entries) / 10


def test_there_are_enough_of_each_kind() -> None:
    kinds = Counter(entry["kind"] for entry in judged("sample.yaml"))
    assert kinds.total() >= 70
    assert {kind for kind, least in LEAST.items() if kinds[kind] < least} == set()
    assert len(judged("real.yaml")) >= 20


def test_the_posts_and_passages_of_the_sample_archive_are_there(sample_index: Path) -> None:
    assert not_there(judged("sample.yaml"), paragraphs(sample_index)) == []


def test_no_query_fits_half_of_the_sample_archive(sample_index: Path) -> None:
    half = len(paragraphs(sample_index)) / 2
    assert [one["query"] for one in judged("sample.yaml") if len(one["posts"]) >= half] == []


def test_real_posts_are_named_by_their_place() -> None:
    places = {place for entry in judged("real.yaml") for place in entry["posts"]}
    assert places <= set(REAL_POSTS)


@pytest.mark.skipif(
    not FOLDER, reason="the real posts are not here: set ARCHIVE_DIR to their folder"
)
def test_the_passages_of_the_real_posts_are_there(tmp_path: Path) -> None:
    build([Path(FOLDER)], tmp_path / "index")
    found = paragraphs(tmp_path / "index")
    assert len(found) == len(REAL_POSTS)
    there = dict(zip(REAL_POSTS, found.values(), strict=True))
    assert not_there(judged("real.yaml"), there) == []
