"""Why a post shows what it shows: every value with its source, its words and their place."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest
from search.invented import FILE, FLOODS, STORMS

from indexer.records import Ground, Place, Post, Source
from indexer.search.evidence import (
    Evidence,
    evidence,
    evidence_in_words,
    part_in_words,
    parts_apart,
    said,
)

LEAD = "ACC Ada Marsh of Wexmoor Police, the CT lead"


def test_every_value_with_its_words_and_where_they_stand() -> None:
    whole = [one for one in evidence(STORMS) if "." not in one.field]
    assert whole == [
        Evidence("title", "Storms & drones", Source.TITLE_LINE, "Storms & drones", FILE, 1),
        Evidence("date", "2016-10-24", Source.DATELINE, "24th October 2016", FILE, 2),
        Evidence("speaker", "Jo Field", Source.BYLINE, "By CC Jo Field", FILE, 3),
        Evidence("address", "https://blog.example/storms", Source.FRONT_MATTER, "url", FILE, 0),
        Evidence("officer", "Ada Marsh", Source.BODY, LEAD, FILE, 5),
        Evidence("officer", "Tommy Marsh", Source.BODY, "Tommy Marsh", FILE, 6),
    ]


def test_a_part_without_a_ground_of_its_own_rests_on_the_words_of_the_whole() -> None:
    ada = [one for one in evidence(STORMS) if one.person == "ada-marsh"]
    assert [(one.field, one.value) for one in ada] == [
        ("officer", "Ada Marsh"),
        ("officer.name", "Ada Marsh"),
        ("officer.rank", "ACC"),
        ("officer.office", "Wexmoor Police"),
        ("officer.lead_on", "CT"),
    ]
    assert {(one.words, one.line) for one in ada} == {(LEAD, 5)}
    assert parts_apart(ada) == []


def test_a_part_with_a_ground_of_its_own_stands_apart() -> None:
    rank = Ground("rank", "ACC", Source.BODY, "Marsh is Assistant Chief Constable.", Place(FILE, 9))
    ada = replace(STORMS.officers[0], grounds=(rank,))
    [apart] = parts_apart(evidence(replace(STORMS, officers=(ada,))))
    assert (apart.field, apart.words, apart.line) == ("officer.rank", rank.words, 9)
    assert (part_in_words(apart), evidence_in_words(apart)) == ("rank", "Assistant Chief Constable")


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
