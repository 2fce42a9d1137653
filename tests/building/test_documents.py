"""Posts as engines index them."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import date

import pytest

from indexer.building.documents import document
from indexer.records import (
    Claim,
    Correction,
    Dated,
    Found,
    Officer,
    OtherCapture,
    Paragraph,
    Place,
    Post,
    Source,
    Speaker,
    Statement,
)
from indexer.stored_post import from_json

OKELLO = Officer("Bram Okello", "bram-okello", "ACC", True, "rural crime", Source.BODY, "")
FENN = Officer("Una Fenn", "una-fenn", None, False, None, Source.BODY, "")
THORNBURY = Speaker("Ada Thornbury", "ada-thornbury", "CC", None, Source.BYLINE, "")
BARE = Post("owls", "owls.txt", "text", None, None, None, (), None, (), (), "")
FULL = replace(
    BARE,
    title=Found("Owls", Source.TITLE_LINE, "Owls"),
    date=Dated("2016-10", Source.DATELINE, "October 2016"),
    speaker=THORNBURY,
    officers=(OKELLO, FENN),
    paragraphs=(Paragraph(1, "p", "One."), Paragraph(2, "item", "Two.", "<b>Two.</b>", 7)),
    statements=(Statement("date", "2016", Source.LIST, "Owls, 2016", Place("list.txt", 3)),),
    corrections=(Correction("title", "Owls", "J. Reader", "2026-01-02", "see the book"),),
    captures=(OtherCapture("owls-2", "owls-2.txt", "text", None, "Hoo."),),
)
AUTHORLESS = replace(BARE, claims=(Claim("Rural Crime", "As the lead for Rural Crime, I …"),))


def test_a_post_that_says_nothing_stands_in_the_buckets_for_nothing() -> None:
    assert document(BARE).facets == {
        "year": ("undated",),
        "month": (),
        "speaker": ("none",),
        "lead": ("none",),
        "portfolio": ("none",),
        "officer": ("none",),
        "rank": (),
    }
    assert document(BARE).first_day is None
    assert document(BARE).last_day is None


def test_a_post_stands_under_everybody_it_names_and_under_every_rank() -> None:
    assert document(FULL).facets == {
        "year": ("2016",),
        "month": ("2016-10",),
        "speaker": ("ada-thornbury",),
        "lead": ("bram-okello",),
        "portfolio": ("rural-crime",),
        "officer": ("bram-okello", "una-fenn"),
        "rank": ("ACC", "CC"),
    }


YEAR = tuple(f"2016-{month:02}" for month in range(1, 13))


@pytest.mark.parametrize(
    ("edtf", "first", "last", "months"),
    [
        ("2016", date(2016, 1, 1), date(2016, 12, 31), YEAR),  # as under from and to
        ("2016-02", date(2016, 2, 1), date(2016, 2, 29), ("2016-02",)),  # a leap year
        ("2016-10-24", date(2016, 10, 24), date(2016, 10, 24), ("2016-10",)),
        ("2016-05/2016-07", date(2016, 5, 1), date(2016, 7, 31), YEAR[4:7]),
        ("2016-05-03/2016-05-17", date(2016, 5, 3), date(2016, 5, 17), ("2016-05",)),
    ],
)
def test_a_date_spans_what_is_known_of_it(
    edtf: str, first: date, last: date, months: tuple[str, ...]
) -> None:
    dated = document(replace(BARE, date=Dated(edtf, Source.DATELINE, edtf)))
    assert (dated.first_day, dated.last_day) == (first, last)
    assert dated.facets["month"] == months


def test_an_officer_named_twice_counts_once() -> None:
    twice = document(replace(BARE, officers=(OKELLO, replace(OKELLO, lead=False))))
    assert twice.facets["officer"] == twice.facets["lead"] == ("bram-okello",)


@pytest.mark.parametrize("post", [FULL, BARE])
def test_payload_and_rest_are_the_post_and_nothing_twice(post: Post) -> None:
    kept = document(post)
    assert from_json(json.loads(json.dumps({**kept.payload, **kept.rest}))) == post
    assert not kept.payload.keys() & kept.rest.keys()


def test_text_is_in_pieces_that_no_phrase_may_bridge() -> None:
    full = document(FULL)
    assert (full.title, full.byline, full.paragraphs) == ("Owls", "Ada Thornbury", ("One.", "Two."))


def test_an_interval_over_new_year_stands_in_both_years() -> None:
    dated = document(replace(BARE, date=Dated("2015-12/2016-01", Source.NEIGHBOURS, "")))
    assert dated.facets["year"] == ("2015", "2016")
    assert dated.facets["month"] == ("2015-12", "2016-01")


def test_what_an_unnamed_author_leads_on_is_a_portfolio_without_a_lead() -> None:
    facets = document(AUTHORLESS).facets
    assert (facets["portfolio"], facets["lead"]) == (("rural-crime",), ("none",))
