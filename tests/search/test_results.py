"""A page of results, and the one shape in which the API and the command line print it."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from indexer.building.documents import document, people
from indexer.engines import KNOWN, load_engine
from indexer.errors import ParameterError
from indexer.query.parameters import read
from indexer.records import (
    About,
    Dated,
    Found,
    Officer,
    Paragraph,
    Post,
    Removed,
    Source,
    Speaker,
)
from indexer.search.archive import Archive
from indexer.search.results import Page, Result, post_as_json, post_path

STORMS = Post(
    id="2016-storms",
    file="2016/storms.txt",
    format="text",
    title=Found("Storms & drones", Source.TITLE_LINE, "Storms & drones"),
    date=Dated("2016-10-24", Source.DATELINE, "24th October 2016"),
    speaker=Speaker("Jo Field", "jo-field", "CC", "Chair", Source.BYLINE, "By CC Jo Field"),
    officers=(
        Officer("Ada Marsh", "ada-marsh", "ACC", True, "drones", Source.BODY, "ACC Ada Marsh"),
        Officer("Tom Marsh", "tom-marsh", None, False, None, Source.BODY, "Tom Marsh"),
    ),
    address=Found("https://blog.example/storms", Source.FRONT_MATTER, "url"),
    paragraphs=(
        Paragraph(1, "p", "Last week the river rose."),
        Paragraph(2, "item", "A drone & its pilot <helped>.", "A <b>drone</b> …"),
    ),
    furniture=(Removed("Share this", "lone line"),),
    raw="Storms & drones\n…",
)
FLOODS = Post(
    id="floods",
    file="floods.md",
    format="markdown",
    title=None,
    date=None,
    speaker=None,
    officers=(),
    address=None,
    paragraphs=(Paragraph(1, "p", "No drones were there."),),
    furniture=(),
    raw="No drones were there.",
)


@pytest.fixture(params=KNOWN)
def archive(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Archive]:
    engine = load_engine(request.param, tmp_path / "build")
    posts = [STORMS, FLOODS]
    engine.write(map(document, posts))
    opened = Archive(engine, people(posts), About())
    yield opened
    opened.close()


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
        "total": 1,
        "page": 1,
        "pages": 1,
        "size": 5,
        "undated_left_out": 0,
        "hits": [
            {
                "id": "2016-storms",
                "title": "Storms & drones",
                "date": {"edtf": "2016-10-24", "precision": "day", "source": "dateline"},
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
                        "lead": True,
                        "lead_on": "drones",
                    },
                    {
                        "name": "Tom Marsh",
                        "slug": "tom-marsh",
                        "rank": None,
                        "lead": False,
                        "lead_on": None,
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
            "lead": [{"value": "ada-marsh", "label": "Ada Marsh", "count": 1, **none}],
            "officer": [
                {"value": "ada-marsh", "label": "Ada Marsh", "count": 1, **none},
                {"value": "tom-marsh", "label": "Tom Marsh", "count": 1, **none},
            ],
        },
    }
    # The order of the keys is that of the README.
    assert list(page.as_json()) == [
        *("query", "total", "page", "pages", "size", "undated_left_out", "hits", "facets")
    ]


def test_what_a_post_does_not_say_is_null(archive: Archive) -> None:
    (hit,) = asked(archive, ("speaker", "none")).as_json()["hits"]
    assert hit == {
        "id": "floods",
        "title": None,
        "date": {"edtf": None, "precision": None, "source": None},
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
    with pytest.raises(ParameterError, match=r"“officer=marsh” could be Ada Marsh \(ada-marsh\)"):
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
    assert Result(STORMS, 1.0, ()).heading == "Storms & drones"
    assert Result(FLOODS, 1.0, ()).heading == "Untitled: No drones were there."


def test_a_whole_post() -> None:
    shape = json.loads(json.dumps(post_as_json(STORMS)))
    assert shape["paragraphs"] == [
        {"number": 1, "kind": "p", "text": "Last week the river rose."},
        {"number": 2, "kind": "item", "text": "A drone & its pilot <helped>."},
    ]
    assert shape["title_source"] == "title line"
    assert shape["address"] == "https://blog.example/storms"
    assert shape["raw"] == STORMS.raw
    assert post_as_json(FLOODS)["heading"] == "Untitled: No drones were there."


@pytest.mark.parametrize(
    ("edtf", "precision"), [("2016", "year"), ("2016-10", "month"), ("2016-10-24", "day")]
)
def test_the_precision_of_a_date(edtf: str, precision: str) -> None:
    dated = replace(STORMS, date=Dated(edtf, Source.CATALOGUE, edtf))
    assert Result(dated, 0.0, ()).as_json()["date"] == {
        "edtf": edtf,
        "precision": precision,
        "source": "catalogue",
    }


def test_the_path_of_a_post_is_safe() -> None:
    assert post_path("2016-storms") == "/posts/2016-storms"
    assert post_path("a/b?c#d é") == "/posts/a%2Fb%3Fc%23d%20%C3%A9"
