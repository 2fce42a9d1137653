"""Traps around dates in a text: the forms they have, and the many that are of something else."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from traps.bodies import BENCH, around, paragraphs, post, signed
from traps.titles import TITLES, list_of
from traps.told import SILENT, Told, body, date, day, said, title

from indexer.doubts import doubts

Archive = Callable[..., Told]

FORMS = [
    ("10 February 2011", "2011-02-10"),
    ("17 Jan 2014", "2014-01-17"),
    ("3rd July 2014", "2014-07-03"),
    ("18 April, 2013", "2013-04-18"),
    ("2 nd March 2015", "2015-03-02"),  # the th on a line of its own in the page
    ("October 2016", "2016-10"),
    ("Dec 2015", "2015-12"),
]


@pytest.mark.parametrize(("printed", "edtf"), FORMS)
def test_a_bare_dateline_as_first_line(archive: Archive, printed: str, edtf: str) -> None:
    found = archive({SILENT: post(printed)}).the()
    assert (date(found), title(found)) == ((edtf, "dateline"), None)
    assert body(found) == paragraphs(BENCH)


@pytest.mark.parametrize(("printed", "edtf"), FORMS)
def test_a_dateline_under_the_title(archive: Archive, printed: str, edtf: str) -> None:
    found = archive({SILENT: post("A bench of our own", printed)}).the()
    assert (date(found), title(found)) == ((edtf, "dateline"), "A bench of our own")


@pytest.mark.parametrize(
    "line",
    [
        "Posted on 26 May 2016",
        "Published 26 May 2016",
        "Date: 26 May 2016",
        "Thursday 26 May 2016",
        "26 May 2016, 10:15",
        "26 May 2016 | ACC Jo Field",
    ],
)
@pytest.mark.parametrize("head", [[], ["A bench of our own"]])
def test_a_dateline_with_something_beside_it(archive: Archive, line: str, head: list[str]) -> None:
    found = archive({SILENT: post(*head, line)}).the()
    assert (day(found), title(found)) == ("2016-05-26", head[0] if head else None)
    assert body(found) == paragraphs(BENCH)


@pytest.mark.parametrize(
    ("line", "edtf"),
    [
        ("Jo Field: A bench of our own, 10 February 2011", "2011-02-10"),
        ("Jo Field - A bench of our own, 18 April, 2013", "2013-04-18"),
        ("Jo Field – A bench of our own – 3rd July 2014", "2014-07-03"),
        ("A bench of our own – 26 May 2016", "2016-05-26"),
        ("A bench of our own, 17 Jan 2014", "2014-01-17"),
        ("A bench of our own,12 October 2015", "2015-10-12"),  # no space
        ("Police Chiefs' Blog: CC Jo Field - Chief Constables' Council October 2016", "2016-10"),
        ("A bench of our own - Dec 2015", "2015-12"),
    ],
)
def test_a_date_at_the_end_of_the_title(archive: Archive, line: str, edtf: str) -> None:
    found = archive({SILENT: post(line)}).the()
    assert (date(found), title(found)) == ((edtf, "title line"), line)


@pytest.mark.parametrize(
    "line",
    [
        "A bench of our own,12 October",  # nobody says of which year
        "A bench for all – 26 May",
        "After the storms of December 2015",  # of its subject
        "What has changed since May 2014",
        "Remembering 7 July 2005",  # a day of which it speaks
        "Remembering 3 May 2013",
        "Policing in 2025",
        "Vision 2025",
    ],
)
def test_a_title_that_does_not_say_when_it_was_written(archive: Archive, line: str) -> None:
    assert date(archive({SILENT: post(line)}).the()) is None


@pytest.mark.parametrize("declared", ["2016-10-24", "2016-10", "2016"])
def test_a_date_is_kept_at_the_precision_it_has(archive: Archive, declared: str) -> None:
    text = f"---\ntitle: A bench of our own\ndate: {declared}\n---\n{BENCH}\n"
    assert date(archive({"bench.md": text}).the("bench.md")) == (declared, "front matter")


EVENTS = [
    pytest.param("On 6 March 2014 the new bench was opened by the mayor.", id="event"),
    pytest.param("I was appointed in May 2013 and have sat on it ever since.", id="appointment"),
    pytest.param("Every force must have a bench by April 2018, or say why not.", id="deadline"),
    pytest.param("The first bench was set up here in 1829, and nobody liked it.", id="history"),
    pytest.param("In 2016/17 there were 214 benches in the county, ten fewer.", id="statistics"),
    pytest.param("A report of October 2015 counted the benches of every force.", id="report"),
    pytest.param("It is ten years since 7 July 2005, and people still bring flowers.", id="memory"),
    pytest.param("Last month we counted them again, and the month before that.", id="last month"),
    pytest.param("We shall meet again on 12 and 13 July 2017 in Oxmere.", id="next meeting"),
]


@pytest.mark.parametrize("sentence", EVENTS)
@pytest.mark.parametrize("place", ["first", "inside", "last"])
def test_dates_in_the_body_are_never_the_posts(archive: Archive, sentence: str, place: str) -> None:
    texts = {"first": post(sentence), "inside": around(sentence), "last": signed(sentence)}
    found = archive({SILENT: texts[place]}).the()
    assert date(found) is None
    assert sentence in body(found)


@pytest.mark.parametrize(
    "sentence",
    [
        "Today, 26 May 2016, the council voted on our bench, and the bench has won by one vote.",
        "As I write this, on 26 May 2016, two people sit on the bench and neither of them speaks.",
    ],
)
def test_a_body_that_names_the_day_on_which_it_is_written(archive: Archive, sentence: str) -> None:
    assert date(archive({SILENT: around(sentence)}).the()) == ("2016-05-26", "body sentence")


@pytest.mark.parametrize(
    "picture",
    ["CC Field Bio May 2019.jpg", "Bench 12 June 2014.JPG", "IMG_20130502_0012.png"],
)
def test_a_date_in_a_picture_file_name_is_not_the_posts_date(
    archive: Archive, picture: str
) -> None:
    found = archive({SILENT: picture + BENCH}).the()
    assert (date(found), body(found)) == (None, paragraphs(BENCH))


@pytest.mark.parametrize(
    "notice",
    [
        "UPDATE 6 May 2020: The bench has been moved. Original post from January 2019.",
        "UPDATE: this post was changed on 6 May 2020. Original post from January 2019.",
        "Updated 6 May 2020. Originally published in January 2019.",
    ],
)
def test_a_later_notice_on_top_names_the_original_date(archive: Archive, notice: str) -> None:
    found = archive({SILENT: post(notice)}).the()
    assert (day(found), title(found)) == ("2019-01", None)


def test_a_later_notice_without_an_original_date_dates_nothing(archive: Archive) -> None:
    found = archive({SILENT: post("UPDATE 6 May 2020: The bench has been moved to the pier.")})
    assert date(found.the()) is None


def test_dates_in_the_list_above_a_post_are_not_its_own(archive: Archive) -> None:
    assert date(archive({SILENT: post(list_of(TITLES))}).the()) is None


def test_a_dateline_that_contradicts_the_file_name_wins_and_both_are_kept(
    archive: Archive,
) -> None:
    file = "201207JFieldBenches.txt"
    found = archive({file: post("A bench of our own", "7 August 2012")}).the(file)
    assert date(found) == ("2012-08-07", "dateline")
    assert said(found, "date") == {
        ("2012-08-07", "dateline"),
        ("2012-07", "address or file name"),
    }
    assert [doubt.field for doubt in doubts(found)] == ["date"]


def test_a_dateline_inside_the_month_of_the_file_name_is_no_doubt(archive: Archive) -> None:
    file = "201208JFieldBenches.txt"
    found = archive({file: post("A bench of our own", "7 August 2012")}).the(file)
    assert (day(found), doubts(found)) == ("2012-08-07", ())


def test_a_month_in_the_title_gives_way_to_a_day_under_it(archive: Archive) -> None:
    line = "Police Chiefs' Blog: CC Jo Field - Chief Constables' Council October 2016"
    found = archive({SILENT: post(line, "24 Oct 2016")}).the()
    assert date(found) == ("2016-10-24", "dateline")
    assert ("2016-10", "title line") in said(found, "date")
