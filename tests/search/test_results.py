"""A page of results, and the shape in which the API and the command line print it."""

from __future__ import annotations

import json

import pytest
from search.invented import FLOODS, STORMS

from indexer.building.documents import document
from indexer.errors import ParameterError
from indexer.query.parameters import read
from indexer.query.request import FACETS
from indexer.records import Post
from indexer.search.archive import Archive
from indexer.search.results import Page
from indexer.search.row import Row


def row(post: Post) -> Row:
    return Row(document(post).payload)


def asked(archive: Archive, *pairs: tuple[str, str]) -> Page:
    return archive.search(read(pairs))


def test_the_shape_of_a_page(archive: Archive) -> None:
    page = asked(archive, ("q", "drones"), ("speaker", "Field"), ("from", "2015"), ("size", "5"))
    shape = json.loads(json.dumps(page.as_json()))
    score = shape["hits"][0].pop("score")
    assert isinstance(score, float)
    assert score > 0
    none = {"selected": False}
    assert shape == {
        "query": {
            "text": "drones",
            "explained": "posts with “drones”; by Jo Field; dated 2015 or later",
        },
        "matched": {"match": "all", "words": 1, "least": 1, "holding_all": None},
        "total": 1,
        "page": 1,
        "pages": 1,
        "size": 5,
        "undated_left_out": 0,
        "hits": [
            {
                "id": "2016-storms",
                "title": "Storms & drones",
                "date": {
                    "edtf": "2016-10-24",
                    "precision": "day",
                    "source": "dateline",
                    "words": "24th October 2016",
                    "file": "2016/storms.txt",
                    "line": 2,
                },
                "speaker": {
                    "name": "Jo Field",
                    "slug": "jo-field",
                    "rank": "CC",
                    "role": "Chair",
                    "source": "byline",
                },
                "officers": [
                    {
                        "name": "Ada Marsh",
                        "slug": "ada-marsh",
                        "rank": "ACC",
                        "office": "Wexmoor Police",
                        "lead": True,
                        "lead_on": "CT",
                        "portfolio": "counter-terrorism",
                        "also_leads_on": [],
                    },
                    {
                        "name": "Tommy Marsh",
                        "slug": "tom-marsh",
                        "rank": None,
                        "office": None,
                        "lead": False,
                        "lead_on": None,
                        "portfolio": None,
                        "also_leads_on": [],
                    },
                ],
                "url": "/posts/2016-storms",
                "snippets": [
                    {
                        "paragraph": 2,
                        "html": "A <mark>drone</mark> &amp; its pilot &lt;helped&gt;.",
                    }
                ],
            }
        ],
        "facets": {
            "year": [{"value": "2016", "label": "2016", "count": 1, **none}],
            "month": [{"value": "2016-10", "label": "October 2016", "count": 1, **none}],
            "speaker": [{"value": "jo-field", "label": "Jo Field", "count": 1, "selected": True}],
            "lead": [{"value": "ada-marsh", "label": "ada Marsh", "count": 1, **none}],
            "portfolio": [
                {
                    "value": "counter-terrorism",
                    "label": "counter terrorism",
                    "count": 1,
                    **none,
                }
            ],
            "officer": [
                {"value": "ada-marsh", "label": "ada Marsh", "count": 1, **none},
                {"value": "tom-marsh", "label": "Tom Marsh", "count": 1, **none},
            ],
        },
        "facet_values_left_out": dict.fromkeys(FACETS, 0),
    }
    # The order of the keys is that of the README.
    assert list(page.as_json()) == [
        *("query", "matched", "total", "page", "pages", "size", "undated_left_out"),
        *("hits", "facets", "facet_values_left_out"),
    ]


def test_what_a_post_does_not_say_is_null(archive: Archive) -> None:
    (hit,) = asked(archive, ("speaker", "none")).as_json()["hits"]
    assert hit == {
        "id": "floods",
        "title": None,
        "date": {
            "edtf": None,
            "precision": None,
            "source": None,
            "words": None,
            "file": None,
            "line": None,
        },
        "speaker": None,
        "officers": [],
        "url": "/posts/floods",
        "score": 0.0,
        "snippets": [{"paragraph": 1, "html": "No drones were there."}],
    }


def test_buckets_of_posts_that_do_not_say(archive: Archive) -> None:
    facets = asked(archive).as_json()["facets"]
    last = {name: values[-1]["value"] for name, values in facets.items()}
    assert last == {
        "year": "undated",
        "month": "2016-10",
        "speaker": "none",
        "lead": "none",
        "portfolio": "drones",  # no post is without one: an unnamed author claims a lead
        "officer": "none",
    }


def test_undated_posts_left_out_are_counted(archive: Archive) -> None:
    page = asked(archive, ("q", "drones"), ("to", "2020"))
    assert (page.total, page.undated_left_out) == (1, 1)


def test_a_page_past_the_end_is_empty_with_the_same_total(archive: Archive) -> None:
    page = asked(archive, ("size", "1"), ("page", "9"))
    assert (page.total, page.pages, page.results) == (2, 2, ())
    assert asked(archive, ("q", "nothing-like-it")).pages == 1


def test_what_was_passed_over_and_what_was_widened(archive: Archive) -> None:
    page = asked(archive, ("q", "what about the drones"))
    assert page.passed_over == ("what", "about", "the")
    assert page.explained == "posts with “drones”"


def test_a_name_in_a_filter_that_could_mean_several_is_refused(archive: Archive) -> None:
    with pytest.raises(ParameterError, match=r"“officer=marsh” could be ada Marsh \(ada-marsh\)"):
        asked(archive, ("officer", "marsh"))


def test_somebody_whom_no_post_names_finds_nothing_and_stays_chosen(archive: Archive) -> None:
    page = asked(archive, ("speaker", "nemo"))
    assert page.total == 0
    (nemo, *others) = page.as_json()["facets"]["speaker"]
    assert nemo == {"value": "nemo", "label": "nemo", "count": 0, "selected": True}
    assert {other["value"] for other in others} == {"jo-field", "none"}


def test_posts_come_back_whole(archive: Archive) -> None:
    assert archive.post("2016-storms") == STORMS
    assert archive.post("floods") == FLOODS
    assert archive.post("nowhere") is None


def test_headings() -> None:
    assert row(STORMS).heading == "Storms & drones"
    assert row(FLOODS).heading == "Untitled: No drones were there."


def test_rows() -> None:
    storms, floods = row(STORMS), row(FLOODS)
    assert (storms.date, storms.date_doubtful) == ("2016-10-24", True)
    assert (floods.date, floods.date_doubtful) == (None, False)
    assert storms.speaker == ("Jo Field", "CC", "Chair")
    assert floods.speaker is None
    assert storms.leads == ("Ada Marsh",)


@pytest.mark.parametrize(
    ("portfolio", "ids"),
    [
        ("counter-terrorism", ["2016-storms"]),
        ("counter terrorism", ["2016-storms"]),  # the post says CT
        ("drones", ["floods"]),
        ("none", []),
        ("owls", []),
    ],
)
def test_portfolios_by_any_spelling(archive: Archive, portfolio: str, ids: list[str]) -> None:
    pages = (
        asked(archive, ("portfolio", portfolio)),
        asked(archive, ("q", f'portfolio:"{portfolio}"')),
    )
    for page in pages:
        assert [result.row.id for result in page.results] == ids


def test_a_former_slug_filters_by_the_person(archive: Archive) -> None:
    page = asked(archive, ("officer", "tommy-marsh"))
    assert [result.row.id for result in page.results] == ["2016-storms"]
    assert page.query.choice("officer").any_of == ("tom-marsh",)  # so links carry the new one
    assert page.explained == "all posts; naming Tom Marsh"
    assert asked(archive, ("q", "-officer:tommy-marsh")).total == 1


@pytest.mark.parametrize(
    "pairs",
    [
        [],
        [("q", "drones")],
        [("speaker", "none")],
        [("portfolio", "CT")],
        [("-portfolio", "drones")],
        [("portfolio", "CT"), ("officer", "tommy-marsh")],
    ],
)
def test_the_count_beside_a_value_is_the_total_of_its_link(
    archive: Archive, pairs: list[tuple[str, str]]
) -> None:
    page = asked(archive, *pairs)
    for facet in page.facets.values():
        for value in facet.values:
            narrowed = archive.search(page.query.only(facet.name, value.value))
            assert narrowed.total == value.count, (facet.name, value)
