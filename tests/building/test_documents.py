"""Posts as engines index them."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from indexer.building.documents import document, people
from indexer.records import Dated, Found, Officer, Paragraph, Post, Source, Speaker
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
    paragraphs=(Paragraph(1, "p", "One."), Paragraph(2, "item", "Two.", "<b>Two.</b>")),
)


def test_a_post_that_says_nothing_stands_in_the_buckets_for_nothing() -> None:
    assert document(BARE).facets == {
        "year": ("undated",),
        "month": (),
        "speaker": ("none",),
        "lead": ("none",),
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
        "officer": ("bram-okello", "una-fenn"),
        "rank": ("ACC", "CC"),
    }


@pytest.mark.parametrize(
    ("edtf", "first", "last", "months"),
    [
        ("2016", date(2016, 1, 1), date(2016, 12, 31), ()),  # a year stands in no month
        ("2016-02", date(2016, 2, 1), date(2016, 2, 29), ("2016-02",)),  # a leap year
        ("2016-10-24", date(2016, 10, 24), date(2016, 10, 24), ("2016-10",)),
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


def test_the_payload_is_the_post() -> None:
    assert from_json(document(FULL).payload) == FULL
    assert from_json(document(BARE).payload) == BARE


def test_text_is_in_pieces_that_no_phrase_may_bridge() -> None:
    full = document(FULL)
    assert (full.title, full.byline, full.paragraphs) == ("Owls", "Ada Thornbury", ("One.", "Two."))


def test_people_are_shown_as_they_are_most_often_written() -> None:
    short = replace(OKELLO, name="B. Okello")
    posts = [replace(BARE, officers=(officer,)) for officer in (short, OKELLO, OKELLO)]
    assert people(posts) == {"bram-okello": "Bram Okello"}


def test_of_two_spellings_as_frequent_the_first_in_the_alphabet_is_shown() -> None:
    short = replace(OKELLO, name="B. Okello")
    for officers in ((short, OKELLO), (OKELLO, short)):
        assert people([replace(BARE, officers=officers)]) == {"bram-okello": "B. Okello"}


def test_people_are_in_the_order_of_their_slugs() -> None:
    assert list(people([FULL])) == ["ada-thornbury", "bram-okello", "una-fenn"]
