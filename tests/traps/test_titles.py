"""Traps around the title: most posts print none, and much that stands in front is none."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from traps.bodies import BENCH, KETTLE, LADDER, around, paragraphs, post
from traps.titles import TITLES, list_of, list_page
from traps.told import SILENT, Told, author, body, day, furniture, names, officers, title

Archive = Callable[..., Told]


def test_a_post_that_says_nothing_of_itself_stays_without_all_of_it(archive: Archive) -> None:
    found = archive({SILENT: post()}).the()
    assert (title(found), found.date, found.speaker, officers(found)) == (None, None, None, [])
    assert body(found) == paragraphs(BENCH)


@pytest.mark.parametrize(
    "line",
    [
        "The bench outside the station",
        "Who moved the bench?",
        "Benches, buses and us",
        "Police Chiefs' Blog: CC Jo Field - A bench of our own",
        "Police Chiefs’ Blog: A bench of our own",  # the blog's name without an author
        "Jo Field – A bench of our own – 10 February 2011",  # author, topic and day in one line
        "A BENCH OF OUR OWN",
        "Who ‘moved’ the bench?",
    ],
)
def test_a_title_line_is_the_title_just_as_printed(archive: Archive, line: str) -> None:
    found = archive({SILENT: post(line)}).the()
    assert (title(found), body(found)) == (line, paragraphs(BENCH))


def test_a_title_printed_twice_with_a_photo_credit_between_is_one_title(archive: Archive) -> None:
    credit = "Photo: Mo Hirst / Wexmoor Pictures"
    found = archive({SILENT: post("A bench of our own", credit, "A bench of our own")}).the()
    assert title(found) == "A bench of our own"
    assert body(found) == paragraphs(BENCH)
    assert credit in furniture(found)
    assert (found.speaker, names(found)) == (None, [])


@pytest.mark.parametrize(
    "heading", ["What the bench costs", "Why here?", "Next steps", "Our Plan", "2015 and beyond"]
)
def test_a_sub_heading_inside_the_post_is_not_its_title(archive: Archive, heading: str) -> None:
    found = archive({SILENT: around(heading)}).the()
    assert title(found) is None
    assert body(found)[1] == heading


def test_the_first_of_several_sub_headings_is_not_the_title(archive: Archive) -> None:
    first, second, third = paragraphs(BENCH)
    text = "\n\n".join(["Buses", first, "Streets", second, "Paint", third])
    found = archive({SILENT: text}).the()
    assert title(found) is None
    assert body(found)[0] == "Buses"


@pytest.mark.parametrize(
    "line",
    [
        "24 October 2016",
        "Page header",
        "Contact Us",
        "Wexmoor Police Press Office: 020 7946 0311",
        "UPDATE, 6 May 2020: The bench was moved. Original post from January 2019.",
        "The views expressed here are those of the author and not those of every chief officer.",
        "By Chief Constable Jo Field",
        "By ACC Jo Field and CC Sam Reed",
        "Posted on 24 October 2016",
        "Jo Field is Chief Constable of Wexmoor Police.",
    ],
)
def test_what_stands_in_front_of_a_post_is_not_always_a_title(archive: Archive, line: str) -> None:
    assert title(archive({SILENT: post(line)}).the()) is None


def test_the_first_question_of_an_interview_is_not_the_title(archive: Archive) -> None:
    answer = "A: I am Chief Constable Jo Field, and I sit on benches all day, in every weather."
    assert title(archive({SILENT: post("Q: Who are you?", answer)}).the()) is None


def test_a_picture_file_name_glued_to_the_text_is_not_the_title(archive: Archive) -> None:
    found = archive({SILENT: f"A Bench Of Our Own.jpg{BENCH}"}).the()
    assert (title(found), body(found)) == (None, paragraphs(BENCH))


def test_a_title_in_the_list_above_a_post_is_not_its_title(archive: Archive) -> None:
    found = archive({SILENT: post(list_of(TITLES[:12]))}).the()
    assert (title(found), body(found)) == (None, paragraphs(BENCH))


def test_the_posts_own_title_may_follow_the_list(archive: Archive) -> None:
    found = archive({SILENT: post(list_of(TITLES[:12]), "A bench of our own", "3 May 2016")}).the()
    assert (title(found), day(found)) == ("A bench of our own", "2016-05-03")


def test_a_title_follows_the_press_office_and_stays(archive: Archive) -> None:
    office = "Contact Us\nFor media enquiries call\n020 7946 0311"
    found = archive({SILENT: post(office, "A bench of our own", "3 May 2016")}).the()
    assert (title(found), day(found)) == ("A bench of our own", "2016-05-03")
    assert body(found) == paragraphs(BENCH)


def test_a_list_on_another_page_gives_a_post_its_title_by_the_file_name(archive: Archive) -> None:
    files = {
        "a-bench-outside-our-oldest-station.txt": post(),
        "list.txt": list_page(*TITLES[2:6], "A bench outside our oldest station", *TITLES[6:9]),
    }
    found = archive(files).the("a-bench-outside-our-oldest-station.txt")
    assert title(found) == "A bench outside our oldest station"


def test_a_line_that_recurs_is_not_the_title_of_each_post(archive: Archive) -> None:
    furniture_lines = "The Lantern\n\nVoices from the top"
    files = {f"{n}.txt": post(furniture_lines, body=one) for n, one in enumerate(_BODIES)}
    told = archive(files)
    assert [title(told.the(file)) for file in files] == [None, None, None]


_BODIES = (BENCH, KETTLE, LADDER)


def test_a_title_that_names_its_author_stays_whole(archive: Archive) -> None:
    found = archive({SILENT: post("DCC Jo Field discusses the importance of benches")}).the()
    assert title(found) == "DCC Jo Field discusses the importance of benches"
    assert author(found) == ("Jo Field", "DCC")
