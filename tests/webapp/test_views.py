"""Edges of the views that no small archive reaches."""

from __future__ import annotations

from dataclasses import replace
from urllib.parse import unquote

import pytest

from indexer.correcting.applying import FIELDS
from indexer.coverage import Coverage, Gap, Month
from indexer.doubts import doubts
from indexer.records import (
    Claim,
    Correction,
    Dated,
    Paragraph,
    Place,
    Post,
    Source,
    Statement,
)
from webapp.corrections_view import LABELS, correction_view
from webapp.coverage_view import TALLEST, coverage_view
from webapp.facts_view import facts
from webapp.grounds import ground_of_claim, paragraph_at
from webapp.report_link import report_link

NOTHING = Coverage(
    posts=3,
    captures=3,
    undated=1,
    months=(),
    wider={"year": 1, "interval": 1},
    gaps=(),
    sources={"title": {"unknown": 3}, "date": {"neighbours in a list of posts": 1}},
    lacking=(),
)
FULL = Coverage(
    posts=1203,
    captures=1203,
    undated=0,
    months=(Month("2012-12", 3), Month("2013-01", 1200)),
    wider={"year": 0, "interval": 0},
    gaps=(),
    sources={},
    lacking=(),
)


def test_a_coverage_without_a_single_month_is_told_in_words() -> None:
    view = coverage_view(NOTHING)
    assert view.years == ()
    assert view.span is None
    assert [row.source for row in view.sources] == ["neighbours in a list of posts", "unknown"]


def test_bars_share_one_scale_over_all_years() -> None:
    years = coverage_view(FULL).years
    heights = [bar.height for year in years for bar in year.bars if bar]
    assert heights == [0.1, TALLEST]
    assert [year.posts for year in years] == [3, 1200]


@pytest.mark.parametrize(
    ("first", "last", "words"),
    [
        ("2012-03", "2012-06", "March to June 2012"),
        ("2012-12", "2013-05", "December 2012 to May 2013"),
        ("2013-05", "2013-05", "May 2013"),
    ],
)
def test_a_gap_says_its_year_once(first: str, last: str, words: str) -> None:
    coverage = Coverage(1, 1, 0, (), {}, (Gap(first, last, 1),), {}, ())
    [gap] = coverage_view(coverage).gaps
    assert (gap.months, gap.length) == (words, "1 month")


@pytest.mark.parametrize("target", ["", "nobody", "javascript:alert(1)"])
def test_errors_are_reported_nowhere_where_no_target_is_named(target: str) -> None:
    assert report_link(target, "Otters", "http://localhost/posts/otters") is None


def test_a_report_goes_to_the_page_or_the_mailbox() -> None:
    page = "https://heron.example/report?a=b"
    assert report_link(page, "Otters", "http://localhost/posts/otters") == page
    link = report_link("desk@heron.example", "Owls & <otters>?", "http://localhost/posts/a%20b")
    assert link
    assert link.startswith("mailto:desk@heron.example?subject=")
    assert link.count("&") == 1  # the heading's own sign is no end of the subject
    subject, body = unquote(link.partition("?")[2]).split("&body=")
    assert subject == "subject=Error in “Owls & <otters>?”"
    assert body.strip() == "http://localhost/posts/a%20b"


def post(*paragraphs: tuple[str, int]) -> Post:
    numbered = [Paragraph(n, "p", text, None, line) for n, (text, line) in enumerate(paragraphs, 1)]
    return Post(
        "otters", "otters.html", "html", None, None, None, (), None, tuple(numbered), (), ""
    )


@pytest.mark.parametrize(
    ("words", "file", "line", "number"),
    [
        ("ACC Bram Okello", "otters.html", 7, 2),
        ("acc  bram\u00a0okello", "otters.html", 7, 2),  # spaces and case differ
        ("counted them", "otters.html", 9, 2),  # a paragraph of several lines
        ("nobody did", "otters.html", 7, 3),  # two paragraphs on one line of HTML
        ("ACC Bram Okello", "otters.html", 3, None),  # the byline in front of the body
        ("ACC Bram Okello", "list.txt", 7, None),  # another file
        ("ACC Bram Okello", "otters.html", 0, None),  # the name of the file
        ("Wren Hallgarth", "otters.html", 7, None),  # words that were left out of the body
    ],
)
def test_words_are_found_in_their_paragraph(
    words: str, file: str, line: int, number: int | None
) -> None:
    here = post(
        ("A family of otters", 5), ("ACC Bram Okello counted them", 7), ("and nobody did", 7)
    )
    assert paragraph_at(here, Place(file, line), words) == number


@pytest.mark.parametrize(
    ("field", "value", "extracted", "now", "was"),
    [
        ("date", "2012-05/2012-07", "2012", "between May and July 2012", "2012"),
        ("rank", "ACC", "CC", "Assistant Chief Constable", "Chief Constable"),
        ("officers", "", "CC Wren Hallgarth", "none", "CC Wren Hallgarth"),
        ("claims", "drugs; roads", "", "drugs; roads", "none"),
        ("captures", "separate", "", "a post of its own", None),
    ],
)
def test_a_correction_is_told_in_words(
    field: str, value: str, extracted: str, now: str, was: str | None
) -> None:
    correction = Correction(field, value, "Ida Corrow", "24/3/2024", "", extracted=extracted)
    view = correction_view(correction)
    assert (view.now, view.was) == (now, was)
    assert view.when == "24/3/2024"  # what is no EDTF stays as the curator wrote it


def test_each_field_that_can_be_corrected_has_a_name_of_its_own() -> None:
    assert set(LABELS) >= set(FIELDS)
    assert len(set(LABELS.values())) == len(LABELS)


def test_a_corrected_claim_rests_on_the_curators_word() -> None:
    row = Place("corrections.csv", 2)
    claim = Claim("otters", "otters; owls", row)
    said = post(("As the lead for voles, I have seen some.", 1))
    assert ground_of_claim(said, claim).source == "Body sentence"
    made = Correction("claims", "otters; owls", "Ida Corrow", "", "", row, "voles")
    ground = ground_of_claim(replace(said, claims=(claim,), corrections=(made,)), claim)
    assert (ground.source, ground.where, ground.paragraph) == (
        "Correction",
        "corrections.csv, line 2",
        None,
    )


def test_a_correction_that_lost_is_shown_as_said_and_raises_no_doubt() -> None:
    rows = [Place("corrections.csv", line) for line in (2, 3)]
    values = [("2016", rows[1]), ("2015-05-03", rows[0])]
    held = replace(
        post(("Otters.", 1)),
        date=Dated("2016", Source.CORRECTION, "2016", rows[1]),
        statements=tuple(
            Statement("date", value, Source.CORRECTION, value, row) for value, row in values
        ),
        corrections=(Correction("date", "2016", "Ida Corrow", "", "", rows[1]),),
    )
    assert doubts(held) == ()
    (date,) = facts(held, doubts(held))
    (other,) = date.others
    assert (date.value, other.said, other.doubtful) == ("2016", "3 May 2015", False)
    assert (other.ground.source, other.ground.where) == ("Correction", "corrections.csv, line 2")
