"""Traps of sameness: captures of one post come together, posts on one topic stay apart."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from traps.bodies import BENCH, FERRY, KETTLE, LADDER, around, paragraphs, post
from traps.titles import TITLES, list_of
from traps.told import Told, author, body, date, day, said

Archive = Callable[..., Told]

HEAD = "ACC Nerys Okafor: The last ferry and who misses it"
# The same officer on the same subject a year later: other words, one standing phrase.
FERRY_AGAIN = """\
A year ago I wrote about camp beds, and several of you asked me what became of our volunteer.

She has stayed. The last ferry leaves at ten, and there are eight beds now and a second flask.

What we save goes into the pier, so that in some years there may be no need to miss anything."""
PRESS_RELEASE = """\
Wexmoor Police will open a shelter for passengers who miss the last ferry, the force has announced.

The shelter has six camp beds and is staffed by a volunteer. It replaces the use of police cells.

ACC Nerys Okafor said: “It is cheaper by half, and it is a good deal kinder to everybody.”"""


def test_two_posts_on_one_topic_by_one_officer_are_two(archive: Archive) -> None:
    files = {
        "a.txt": post(HEAD, "3 May 2015", body=FERRY),
        "b.txt": post(HEAD, "9 May 2016", body=FERRY_AGAIN),
    }
    told = archive(files)
    assert [day(told.the(file)) for file in files] == ["2015-05-03", "2016-05-09"]
    assert [told.the(file).captures for file in files] == [(), ()]


def test_a_press_release_of_the_posts_day_and_subject_is_another_item(archive: Archive) -> None:
    files = {
        "blog.txt": post(HEAD, "3 May 2015", body=FERRY),
        "release.txt": post("Shelter for ferry passengers opens", "3 May 2015", body=PRESS_RELEASE),
    }
    told = archive(files)
    assert sorted(told.posts) == ["blog.txt", "release.txt"]
    assert author(told.the("release.txt")) is None


def test_two_posts_of_a_series_with_a_standing_paragraph_are_two(archive: Archive) -> None:
    standing = "Council meets four times a year and brings every chief officer into one cold hall."
    files = {
        "a.txt": post("Council October 2016", standing, body=BENCH),
        "b.txt": post("Council January 2017", standing, body=KETTLE),
        "c.txt": post("Council April 2017", standing, body=LADDER),
    }
    told = archive(files)
    assert [day(told.the(file)) for file in files] == ["2016-10", "2017-01", "2017-04"]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        pytest.param("http://lantern.example/ferry", "https://lantern.example/ferry", id="scheme"),
        pytest.param("https://lantern.example/ferry", "https://old.example/blog/7", id="hosts"),
        pytest.param(
            "https://lantern.example/ferry", "https://www.lantern.example/ferry", id="www"
        ),
    ],
)
def test_two_captures_of_one_page_are_one_post_with_two_sources(
    archive: Archive, one: str, other: str
) -> None:
    files = {
        "1.txt": around("It is a long night for whoever has no coat with them.", body=FERRY),
        "2.txt": post(body=FERRY),
        "catalogue.csv": f"file,url\n1.txt,{one}\n2.txt,{other}\n",
    }
    told = archive(files)
    assert list(told.posts) == ["1.txt"]  # the longer text
    found = told.the("1.txt")
    assert found.address.value == one
    assert [(also.file, also.address) for also in found.captures] == [("2.txt", other)]


def test_two_crawls_may_differ_in_a_word(archive: Archive) -> None:
    told = archive(
        {
            "2015.txt": around("Last month we bought a second flask and biscuits.", body=FERRY),
            "2016.txt": around("Last year we bought a second flask and biscuits.", body=FERRY),
        }
    )
    (found,) = told.posts.values()
    assert (len(found.captures), date(found)) == (1, None)


def test_two_crawls_with_other_lists_on_top_are_one_post(archive: Archive) -> None:
    told = archive(
        {
            "1.txt": post(list_of(TITLES[:12]), body=FERRY),
            "2.txt": post(list_of(TITLES[9:30]), body=FERRY),
        }
    )
    (found,) = told.posts.values()
    assert (body(found), len(found.captures)) == (paragraphs(FERRY), 1)


def test_what_only_the_worse_capture_says_is_known_of_the_post(archive: Archive) -> None:
    files = {
        "1.txt": around("It is a long night for whoever has no coat with them.", body=FERRY),
        "2.txt": post(HEAD, "3 May 2015", body=FERRY),
    }
    found = archive(files).the("1.txt")
    assert (day(found), author(found)) == ("2015-05-03", ("Nerys Okafor", "ACC"))
    assert ("2015-05-03", "dateline") in said(found, "date")


def test_two_dates_of_two_captures_are_both_kept(archive: Archive) -> None:
    files = {
        "201505-ferry.txt": around("It is a long night without a coat for anybody.", body=FERRY),
        "2.txt": post(HEAD, "3 June 2015", body=FERRY),
    }
    (found,) = archive(files).posts.values()
    assert day(found) == "2015-06-03"
    assert {value for value, _ in said(found, "date")} == {"2015-06-03", "2015-05"}
