"""What is found in each post of the sample archive, against what a careful reader finds."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import Any

import pytest
import yaml

from indexer.building.gathering import gather
from indexer.knowing import slug
from indexer.reading import read_archive
from indexer.records import Post, Source

PROJECT = Path(__file__).parent.parent
GOLDEN = PROJECT / "tests" / "goldens" / "sample-archive.yaml"
# A page that is only a list of posts.
NO_POSTS = ["crawl-2016/all-posts-page-3.txt"]
# The base loader leaves every value as written, so that 2016 and 2014-07-21 stay EDTF.
WORDS = {"null": None, "true": True, "false": False}


@cache
def goldens() -> dict[str, Any]:
    return dict(yaml.load(GOLDEN.read_text(encoding="utf-8"), Loader=yaml.BaseLoader)["posts"])


@cache
def posts() -> dict[str, Post]:
    gathered = gather(read_archive([PROJECT / "posts"]))
    assert [notice.file for notice in gathered.empty] == NO_POSTS
    assert not gathered.notices
    return {
        file: post
        for post in gathered.posts
        for file in (post.file, *(capture.file for capture in post.captures))
    }


@pytest.fixture(params=goldens(), ids=str)
def case(request: pytest.FixtureRequest) -> tuple[Post, dict[str, Any]]:
    return posts()[request.param], goldens()[request.param]


def said(golden: dict[str, Any], key: str) -> Any:
    value = golden.get(key, "null")
    return WORDS.get(value, value)


def test_title_date_and_speaker(case: tuple[Post, dict[str, Any]]) -> None:
    post, golden = case
    assert (post.title.value if post.title else None) == said(golden, "title")
    assert (post.date.edtf if post.date else None) == said(golden, "date")
    assert (post.speaker.name if post.speaker else None) == said(golden, "speaker")
    assert (post.speaker.rank if post.speaker else None) == said(golden, "speaker_rank")
    assert (post.speaker.role if post.speaker else None) == said(golden, "speaker_role")


def test_officers(case: tuple[Post, dict[str, Any]]) -> None:
    post, golden = case
    found = [(o.name, o.rank, o.lead, o.lead_on) for o in post.officers]
    keys = ("name", "rank", "lead", "lead_on")
    assert sorted(found) == sorted(tuple(said(o, k) for k in keys) for o in golden["officers"])


def test_nobody_else_is_taken_for_an_officer(case: tuple[Post, dict[str, Any]]) -> None:
    post, golden = case
    assert not {o.slug for o in post.officers} & {slug(name) for name in golden["others"]}


def test_the_body_begins_where_the_post_does(case: tuple[Post, dict[str, Any]]) -> None:
    post, golden = case
    starts = (golden["body_starts"], *([golden["or_starts"]] if "or_starts" in golden else []))
    assert post.paragraphs[0].text.startswith(starts)


def test_what_the_catalogue_knows_is_shown_as_such(case: tuple[Post, dict[str, Any]]) -> None:
    post, golden = case
    known = {"title": post.title, "date": post.date, "url": post.address}
    known |= {"speaker": post.speaker, "rank": post.speaker}
    for field in golden["from_catalogue"]:
        value = known.get(field)
        assert value is not None, field
        assert value.source is Source.CATALOGUE
