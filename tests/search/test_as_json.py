"""Posts in JSON: the one shape in which the API and the command line print them."""

from __future__ import annotations

import json
from dataclasses import replace
from typing import Any

import pytest
from search.invented import FILE, FLOODS, STORMS

from indexer.records import Dated, Place, Post, Source
from indexer.search.as_json import date_as_json, post_as_json, post_path


def shape(post: Post) -> dict[str, Any]:
    stored: dict[str, Any] = json.loads(json.dumps(post_as_json(post)))
    return stored


def test_the_order_of_the_keys() -> None:
    assert list(post_as_json(STORMS)) == [
        *("id", "title", "title_source", "heading", "date", "speaker", "officers", "claims"),
        *("url", "address", "file", "format", "evidence", "statements", "doubts"),
        *("corrections", "captures", "paragraphs", "raw"),
    ]
    assert post_as_json(STORMS).keys() == post_as_json(FLOODS).keys()


def test_a_whole_post() -> None:
    said = shape(STORMS)
    assert said["paragraphs"] == [
        {"number": 1, "kind": "p", "text": "Last week the river rose.", "line": 5},
        {"number": 2, "kind": "item", "text": "A drone & its pilot <helped>.", "line": 6},
    ]
    assert said["title_source"] == "title line"
    assert said["address"] == "https://blog.example/storms"
    assert said["raw"] == STORMS.raw
    assert shape(FLOODS)["heading"] == "Untitled: No drones were there."


def test_what_the_values_rest_on() -> None:
    listed = shape(STORMS)["evidence"]
    assert listed[1] == {
        "field": "date",
        "value": "2016-10-24",
        "source": "dateline",
        "words": "24th October 2016",
        "file": FILE,
        "line": 2,
        "person": None,
    }
    assert [(one["field"], one["person"]) for one in listed] == [
        ("title", None),
        ("date", None),
        ("speaker", "jo-field"),
        ("speaker.name", "jo-field"),
        ("speaker.rank", "jo-field"),
        ("speaker.role", "jo-field"),
        ("address", None),
        ("officer", "ada-marsh"),
        ("officer.name", "ada-marsh"),
        ("officer.rank", "ada-marsh"),
        ("officer.office", "ada-marsh"),
        ("officer.lead_on", "ada-marsh"),
        ("officer", "tom-marsh"),
        ("officer.name", "tom-marsh"),
    ]


def test_all_that_was_said_and_what_is_doubtful() -> None:
    said = shape(STORMS)
    assert {
        "field": "date",
        "value": "2015-03",
        "source": "address or file name",
        "words": "/2015/03/",
        "file": "list.html",
        "line": 9,
        "person": None,
    } in said["statements"]
    assert said["doubts"] == [
        {"field": "date", "reason": "The address or file name says March 2015."}
    ]


def test_corrections_keep_what_was_extracted() -> None:
    assert shape(STORMS)["corrections"] == [
        {
            "field": "title",
            "value": "Storms & drones",
            "extracted": "Storms & drnes",
            "who": "A. Reader",
            "when": "2026-11-01",
            "why": "a slip",
            "file": "corrections.csv",
            "line": 2,
        }
    ]


def test_other_captures_without_their_text() -> None:
    assert shape(STORMS)["captures"] == [
        {"id": "2016-storms-again", "file": "again.html", "format": "html", "address": None}
    ]


def test_claims_of_an_unnamed_author() -> None:
    assert shape(FLOODS)["claims"] == [
        {"lead_on": "drones", "words": "As the lead for drones, I", "file": "floods.md", "line": 4}
    ]


@pytest.mark.parametrize(
    ("edtf", "precision"),
    [
        ("2016", "year"),
        ("2016-10", "month"),
        ("2016-10-24", "day"),
        ("2016-05/2016-07", "interval"),
    ],
)
def test_the_precision_of_a_date(edtf: str, precision: str) -> None:
    place = Place("catalogue.csv", 7)
    dated = replace(STORMS, date=Dated(edtf, Source.CATALOGUE, edtf, place))
    assert shape(dated)["date"] == {
        "edtf": edtf,
        "precision": precision,
        "source": "catalogue",
        "words": edtf,
        "file": "catalogue.csv",
        "line": 7,
    }


def test_an_undated_post_has_null_for_all_of_it() -> None:
    keys = ("edtf", "precision", "source", "words", "file", "line")
    assert date_as_json(None) == dict.fromkeys(keys)


def test_the_path_of_a_post_is_safe() -> None:
    assert post_path("2016-storms") == "/posts/2016-storms"
    assert post_path("a/b?c#d é") == "/posts/a%2Fb%3Fc%23d%20%C3%A9"
