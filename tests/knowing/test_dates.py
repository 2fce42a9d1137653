"""Dates of posts, and numbers that are none."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from indexer.knowing.dating.addresses import date_in_address
from indexer.knowing.dating.dates import date_in_title, read_dateline
from indexer.records import Found, Knowledge, Source

Knowing = Callable[..., Knowledge]

PROSE = "We met on 12 May 2014 and agreed that by June 2019 there should be more of us than now."


@pytest.mark.parametrize(
    ("address", "edtf"),
    [
        ("20110210ACCField.txt", "2011-02-10"),
        ("20131219-c-field-blog.txt", "2013-12-19"),
        ("201203GField.txt", "2012-03"),
        ("201307-jo-field.txt", "2013-07"),
        ("field12September2011.txt", "2011-09-12"),
        ("field17112011.txt", "2011-11-17"),  # day first, glued
        ("field11Jan12.txt", "2012-01-11"),
        ("field8July2015.txt", "2015-07-08"),
        ("fieldAug2011.txt", "2011-08"),
        ("CCCJan19.txt", "2019-01"),
        ("field-february2017.txt", "2017-02"),
        ("council-october-2016.html", "2016-10"),
        ("council-3rd-july-2014", "2014-07-03"),
        ("https://blog.example/2016/10/24/council", "2016-10-24"),
        ("https://blog.example/2016/10/council/", "2016-10"),
        ("2012-07-drones.md", "2012-07"),
        ("20160428-council-april-2016.txt", "2016-04-28"),  # the day is of that month
        ("000_016ec95e7ecbe38e.txt", None),  # serial number and hash
        ("20110210abcdef0123.txt", None),  # a hash that begins like a date
        ("12345678.txt", None),
        ("31022015.txt", None),  # no such day
        ("20169999-x.txt", None),
        ("2011-12-review.txt", None),  # the financial year?
        ("report-2016-17.txt", None),
        ("blog-2015.txt", None),  # a year alone
        ("20100101_20110202.txt", None),  # two dates
        ("20350101-x.txt", None),
        ("what-we-learnt-from-a-summer-of-sport-and-12September20", None),  # cut inside the year
        ("web.example/20160428123456/page", None),  # the moment of a crawl
        ("covid19.txt", None),
    ],
)
def test_date_in_address(address: str, edtf: str | None) -> None:
    assert date_in_address(address) == edtf


@pytest.mark.parametrize(
    ("title", "edtf"),
    [
        ("Jo Field: Hares, 10 February 2011", "2011-02-10"),
        ("Jo Field - Hares, 18 April, 2013", "2013-04-18"),
        ("Jo Field – Hares – 26 May 2016", "2016-05-26"),
        ("Hares,3 May 2012", "2012-05-03"),  # no space
        ("Chief Constables' Council October 2016", "2016-10"),
        ("Hares (June 2014)", "2014-06"),
        ("The year in review, 2014", "2014"),
        ("Hares,12 October", None),  # no year
        ("The riots of August 2011", None),
        ("What we learnt since May 2014", None),
        ("Vision 2025", None),
        ("Hares, 31 February 2014", None),
        ("Hares in 2016/17", None),
    ],
)
def test_date_in_title(title: str, edtf: str | None) -> None:
    date = date_in_title(Found(title, Source.TITLE_LINE, title))
    assert (date.edtf if date else None) == edtf


@pytest.mark.parametrize(
    ("line", "edtf"),
    [
        ("24 Oct 2016", "2016-10-24"),
        ("3rd July 2014", "2014-07-03"),
        ("2 nd July 2014", "2014-07-02"),  # torn ordinal
        ("18 April, 2013", "2013-04-18"),
        ("Posted on Monday 3 July 2017 at 10:15", "2017-07-03"),
        ("Dec 2015", "2015-12"),
        ("26 October 2017 — Superintendent Jo Field", "2017-10-26"),
        ("Posted by Jo Field on 12 June 2013", "2013-06-12"),
        ("Originally published 3 April 2012", "2012-04-03"),
        ("2016", None),
        ("12 October", None),
        ("On 12 May 2014 we met", None),
    ],
)
def test_read_dateline(line: str, edtf: str | None) -> None:
    assert read_dateline(line) == edtf


def test_dates_of_the_body_are_events(known: Knowing) -> None:
    assert known(PROSE, PROSE).date is None


def test_the_more_precise_date_wins(known: Knowing) -> None:
    date = known("Council October 2016", "24 Oct 2016", PROSE).date
    assert date is not None
    assert (date.edtf, date.source) == ("2016-10-24", Source.DATELINE)


def test_of_equal_dates_the_text_wins_over_the_file_name(known: Knowing) -> None:
    date = known("7 August 2012", PROSE, file="20120701-x.txt").date
    assert date is not None
    assert date.edtf == "2012-08-07"


def test_a_declared_date_wins(known: Knowing) -> None:
    date = known("7 August 2012", PROSE, date="2012").date
    assert date is not None
    assert (date.edtf, date.source) == ("2012", Source.CATALOGUE)


def test_the_address_is_read(known: Knowing) -> None:
    date = known(PROSE, url="https://blog.example/2013/02/01/x").date
    assert date is not None
    assert (date.edtf, date.source) == ("2013-02-01", Source.ADDRESS)


@pytest.mark.parametrize(
    "title",
    ["Our policing plan 2016–2020", "Council accounts 2015/16", "Remembering 7 July 2005"],
)
def test_titles_that_end_in_other_dates(known: Knowing, title: str) -> None:
    assert known(title, PROSE, PROSE).date is None


@pytest.mark.parametrize(
    "notice",
    [
        "NOTICE – The form below was replaced. The entry first appeared in January 2019.",
        "UPDATE, 2 March 2020: the number has changed. The original post, from January 2019, is "
        "below as it was.",
        "Kept for the record; it first ran on this site in January 2019",
        "Note: earlier version published January 2019",
    ],
)
def test_notices_in_other_words(known: Knowing, notice: str) -> None:
    date = known(notice, PROSE, PROSE).date
    assert date is not None
    assert date.edtf == "2019-01"


def test_an_earlier_post_is_another_post(known: Knowing) -> None:
    assert known("As I said in an earlier post, from January 2019, we ask.", PROSE).date is None


def test_the_notice_of_an_update_dates_the_original(known: Knowing) -> None:
    date = known("UPDATE 3 May 2020: new number. Original post from January 2019", PROSE).date
    assert date is not None
    assert date.edtf == "2019-01"


def test_the_day_of_an_update_is_not_the_posts(known: Knowing) -> None:
    knowledge = known(
        "Updated 12 May 2014", "A night out", "Originally published 3 April 2012", PROSE, PROSE
    )
    assert knowledge.title is not None
    assert knowledge.title.value == "A night out"
    assert knowledge.date is not None
    assert knowledge.date.edtf == "2012-04-03"


@pytest.mark.parametrize(
    "line",
    [
        "Posted on 19 June 2014 by Chief Constable Ada Thorne",
        "Posted by Chief Constable Ada Thorne on 19 June 2014",
        "Published 19 June 2014 by CC Ada Thorne",
    ],
)
def test_a_line_that_says_when_and_by_whom(known: Knowing, line: str) -> None:
    own = "I began it out of spite, and I have never been sorry that I did so in all these years."
    found = known("Eleven minutes", line, own, own.replace("spite", "habit"), own)
    assert found.date
    assert found.speaker
    assert (found.date.edtf, found.speaker.name) == ("2014-06-19", "Ada Thorne")
    assert len(found.body) == 3
