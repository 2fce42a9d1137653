"""Why a post shows what it shows: every value with its source, its words and their place."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from search.invented import FILE, FLOODS, STORMS

from indexer.records import Post, Source
from indexer.search.evidence import Evidence, evidence, said


def test_every_value_with_its_words_and_where_they_stand() -> None:
    assert evidence(STORMS) == [
        Evidence("title", "Storms & drones", Source.TITLE_LINE, "Storms & drones", FILE, 1),
        Evidence("date", "2016-10-24", Source.DATELINE, "24th October 2016", FILE, 2),
        Evidence("speaker", "Jo Field", Source.BYLINE, "By CC Jo Field", FILE, 3),
        Evidence("address", "https://blog.example/storms", Source.FRONT_MATTER, "url", FILE, 0),
        Evidence(
            "officer",
            "Ada Marsh",
            Source.BODY,
            "ACC Ada Marsh of Wexmoor Police, the CT lead",
            FILE,
            5,
        ),
        Evidence("officer", "Tommy Marsh", Source.BODY, "Tommy Marsh", FILE, 6),
    ]


def test_what_a_post_does_not_say_has_no_evidence() -> None:
    assert evidence(FLOODS) == said(FLOODS) == []


def test_everything_that_was_said_also_what_was_not_chosen() -> None:
    assert [(one.field, one.value, one.source, one.file, one.line) for one in said(STORMS)] == [
        ("title", "Storms & drones", "title line", FILE, 1),
        ("date", "2016-10-24", "dateline", FILE, 2),
        ("date", "2015-03", "address or file name", "list.html", 9),
        ("speaker", "Jo Field", "byline", FILE, 3),
    ]


@pytest.mark.parametrize("listed", [evidence, said])
def test_nothing_is_shown_without_its_file(listed: Callable[[Post], list[Evidence]]) -> None:
    assert [one for one in listed(STORMS) if not one.file] == []
