"""Traps around lists of other posts: furniture above a post, and a source of what it lacks."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from traps.bodies import ALL, BENCH, FERRY, KETTLE, LADDER, paragraphs, post
from traps.titles import TITLES, list_of, list_page
from traps.told import SILENT, Told, author, body, date, day, furniture, officers, said, title

from indexer import edtf
from indexer.doubts import doubts
from indexer.records import Source

Archive = Callable[..., Told]

SLUG = "the-last-ferry-leaves-at-ten.txt"
NAMED = "The last ferry leaves at ten"


# Furniture.


@pytest.mark.parametrize("length", [9, 17, 40])
def test_a_list_of_nine_to_forty_titles_above_the_body(archive: Archive, length: int) -> None:
    found = archive({SILENT: post(list_of(TITLES[:length]))}).the()
    assert body(found) == paragraphs(BENCH)
    assert furniture(found) == ["The Lantern Blog", *TITLES[:length], "Next >>>"]


def test_people_ranks_days_and_portfolios_of_the_list_are_not_the_posts(archive: Archive) -> None:
    found = archive({SILENT: post(list_of(TITLES))}).the()
    assert (title(found), date(found), author(found), officers(found)) == (None, None, None, [])
    assert found.statements == ()


def test_a_list_without_its_end_is_known_because_its_lines_recur(archive: Archive) -> None:
    lines = "\n".join(TITLES[10:15])
    files = {f"{n}.txt": post(lines, body=one) for n, one in enumerate(ALL[:4])}
    told = archive(files)
    for file, one in zip(files, ALL, strict=False):
        assert body(told.the(file)) == paragraphs(one)


def test_the_list_changes_with_the_year_of_the_crawl(archive: Archive) -> None:
    crawls = [TITLES[10:16], TITLES[10:16], ("A newer post", *TITLES[10:15]), TITLES[11:16]]
    files = {
        f"{n}.txt": post("\n".join(lines), body=one)
        for n, (lines, one) in enumerate(zip(crawls, ALL, strict=False))
    }
    told = archive(files)
    for file, one in zip(files, ALL, strict=False):
        assert body(told.the(file)) == paragraphs(one)


def test_a_capture_may_be_a_list_and_no_post(archive: Archive) -> None:
    told = archive({"list.txt": list_page(*TITLES), SILENT: post()})
    assert (list(told.posts), told.empty) == ([SILENT], ("list.txt",))


def test_a_list_may_stand_below_the_post(archive: Archive) -> None:
    found = archive({SILENT: f"{BENCH}\n\nRecent posts\n" + "\n".join(TITLES[:9])}).the()
    assert (body(found), officers(found)) == (paragraphs(BENCH), [])


# A source.


@pytest.mark.parametrize(
    ("entry", "value"),
    [
        (f"{NAMED}, 10 February 2011", "2011-02-10"),
        (f"{NAMED}, 17 Jan 2014", "2014-01-17"),
        (f"{NAMED} - 3rd July 2014", "2014-07-03"),
        (f"{NAMED}, 18 April, 2013", "2013-04-18"),
        (f"{NAMED} – 26 May 2016", "2016-05-26"),
        (f"{NAMED},12 October 2015", "2015-10-12"),
        (f"{NAMED} (October 2016)", "2016-10"),
        (f"{NAMED} | Dec 2015", "2015-12"),
        (f"Jo Field: {NAMED}, 10 February 2011", "2011-02-10"),
    ],
)
def test_an_entry_of_a_list_dates_the_post_with_its_slug(
    archive: Archive, entry: str, value: str
) -> None:
    files = {"list.txt": list_page(*TITLES[10:13], entry, *TITLES[13:16]), SLUG: post(body=FERRY)}
    assert date(archive(files).the(SLUG)) == (value, "list of posts")


def test_the_date_may_stand_under_the_title_of_each_entry(archive: Archive) -> None:
    lines = [TITLES[10], "9 June 2016", NAMED, "26 May 2016", TITLES[11], "3 May 2016"]
    found = archive({"list.txt": list_page(*lines), SLUG: post(body=FERRY)}).the(SLUG)
    assert date(found) == ("2016-05-26", "list of posts")


def test_a_post_that_prints_its_title_is_dated_by_the_entry_of_that_title(
    archive: Archive,
) -> None:
    files = {
        "list.txt": list_page(*TITLES[10:13], "The chiefs’ kettle – 26 May 2016", *TITLES[13:16]),
        SILENT: post("The Chiefs' Kettle", body=KETTLE),
    }
    found = archive(files).the()
    assert (title(found), day(found)) == ("The Chiefs' Kettle", "2016-05-26")


def test_a_post_is_dated_by_the_list_on_top_of_another_post(archive: Archive) -> None:
    top = list_of([*TITLES[10:16], f"{NAMED}, 17 Jan 2014"])
    files = {SILENT: post(top, body=LADDER), SLUG: post(body=FERRY)}
    told = archive(files)
    assert (day(told.the(SLUG)), date(told.the())) == ("2014-01-17", None)


@pytest.mark.parametrize(
    "entry",
    [
        "The last ferry, and who misses it, 17 Jan 2014",
        "Ferries at night, 17 Jan 2014",
        "Camp beds for those who miss the last ferry, 17 Jan 2014",
    ],
)
def test_the_topic_of_an_entry_proves_nothing(archive: Archive, entry: str) -> None:
    files = {"list.txt": list_page(*TITLES[10:13], entry, *TITLES[13:16]), SLUG: post(body=FERRY)}
    told = archive(files)
    assert (title(told.the(SLUG)), date(told.the(SLUG))) == (None, None)
    assert entry.split(", 17")[0] in told.lacking


def test_two_entries_of_one_title_tell_nothing(archive: Archive) -> None:
    entries = [f"{NAMED}, 17 Jan 2014", *TITLES[10:13], f"{NAMED}, 10 February 2011"]
    files = {"list.txt": list_page(*entries), SLUG: post(body=FERRY)}
    found = archive(files).the(SLUG)
    assert (title(found), date(found)) == (None, None)
    assert {value for value, source in said(found, "date") if "perhaps" in source} == {
        "2014-01-17",
        "2011-02-10",
    }
    assert [doubt.reason for doubt in doubts(found)] == [
        "Nothing tells which: it could be 10 February 2011 or 17 January 2014."
    ]


def test_two_days_that_contradict_leave_their_month(archive: Archive) -> None:
    lists = {
        f"{day}.txt": list_page(TITLES[10], f"{NAMED}, {day} May 2016", *TITLES[13:16])
        for day in (3, 8)
    }
    found = archive({**lists, SLUG: post(body=FERRY)}).the(SLUG)
    assert date(found) == ("2016-05", "list of posts")
    assert [doubt.reason for doubt in doubts(found)] == [
        "Nothing tells which: it could be 3 May 2016 or 8 May 2016."
    ]


def test_neighbours_that_contradict_the_date_of_another_list_raise_a_doubt(
    archive: Archive,
) -> None:
    one = [f"{TITLES[10]}, July 2016", f"{NAMED}, 9 June 2016", f"{TITLES[12]}, 3 May 2016"]
    other = [f"{TITLES[13]}, 9 June 2014", NAMED, f"{TITLES[14]}, 1 April 2014"]
    files = {"a.txt": list_page(*one), "b.txt": list_page(*other), SLUG: post(body=FERRY)}
    found = archive(files).the(SLUG)
    assert day(found) == "2016-06-09"
    assert [doubt.field for doubt in doubts(found)] == ["date"]


@pytest.mark.parametrize("cut", [50, 46])
def test_a_slug_cut_at_fifty_characters_is_known_all_the_same(archive: Archive, cut: int) -> None:
    entry = "The last ferry leaves at ten and whoever misses it is ours, 17 Jan 2014"
    file = "the-last-ferry-leaves-at-ten-and-whoever-misses-it-is-ours"[:cut] + ".txt"
    files = {"list.txt": list_page(*TITLES[10:13], entry, *TITLES[13:16]), file: post(body=FERRY)}
    assert date(archive(files).the(file)) == ("2014-01-17", "list of posts")


def test_a_slug_cut_inside_its_date_takes_it_from_the_list(archive: Archive) -> None:
    entry = "Whoever misses the very last ferry to Oxmere, 12 September 2011"
    file = "WhoeverMissesTheVeryLastFerryToOxmere12September2011"[:50] + ".txt"
    assert file.endswith("12September20.txt")
    files = {"list.txt": list_page(*TITLES[10:13], entry, *TITLES[13:16]), file: post(body=FERRY)}
    assert date(archive(files).the(file)) == ("2011-09-12", "list of posts")


def test_a_slug_with_a_date_in_front_is_the_title_behind_it(archive: Archive) -> None:
    file = f"201105-{SLUG}"
    files = {
        "list.txt": list_page(*TITLES[10:13], f"{NAMED}, 17 May 2011", *TITLES[13:16]),
        file: post(body=FERRY),
    }
    assert date(archive(files).the(file)) == ("2011-05-17", "list of posts")


def test_address_and_list_disagree_and_the_more_precise_is_shown(archive: Archive) -> None:
    file = f"201207-{SLUG}"
    files = {
        "list.txt": list_page(*TITLES[10:13], f"{NAMED}, 7 Aug 2012", *TITLES[13:16]),
        file: post(body=FERRY),
    }
    found = archive(files).the(file)
    assert date(found) == ("2012-08-07", "list of posts")
    assert ("2012-07", "address or file name") in said(found, "date")
    assert [doubt.field for doubt in doubts(found)] == ["date"]


def test_an_undated_entry_lies_between_its_dated_neighbours(archive: Archive) -> None:
    lines = [f"{TITLES[10]}, July 2016", TITLES[11], NAMED, f"{TITLES[12]}, 3 May 2016"]
    found = archive({"list.txt": list_page(*lines), SLUG: post(body=FERRY)}).the(SLUG)
    assert date(found) == ("2016-05-03/2016-07", "neighbours in a list of posts")
    assert edtf.in_words(found.date.edtf) == "between 3 May 2016 and July 2016"


def test_two_lists_narrow_the_interval(archive: Archive) -> None:
    one = [f"{TITLES[10]}, July 2016", NAMED, f"{TITLES[12]}, 3 May 2016"]
    other = [f"{TITLES[13]}, 9 June 2016", NAMED, f"{TITLES[14]}, 1 April 2016"]
    files = {"a.txt": list_page(*one), "b.txt": list_page(*other), SLUG: post(body=FERRY)}
    assert day(archive(files).the(SLUG)) == "2016-05-03/2016-06-09"


def test_two_lists_that_disagree_are_both_kept(archive: Archive) -> None:
    lists = {
        f"{month}.txt": list_page(*TITLES[10:13], f"{NAMED}, {month} 2016", *TITLES[13:16])
        for month in ("May", "7 June")
    }
    found = archive({**lists, SLUG: post(body=FERRY)}).the(SLUG)
    assert {value for value, _ in said(found, "date")} == {"2016-05", "2016-06-07"}
    assert [doubt.field for doubt in doubts(found)] == ["date"]


@pytest.mark.parametrize(
    "file", ["LanternBlogCCOttilieRanceCouncilOctobe.txt", "lantern-blog-cc-ottilie-rance.txt"]
)
def test_a_slug_cut_before_its_month_is_every_post_of_the_series(
    archive: Archive, file: str
) -> None:
    found = archive({"list.txt": list_page(*TITLES), file: post(body=FERRY)}).the(file)
    assert (title(found), date(found)) == (None, None)


@pytest.mark.parametrize(
    "lines",
    [
        pytest.param([f"{TITLES[10]}, 3 May 2016", NAMED, f"{TITLES[11]}, 9 July 2016"], id="old"),
        pytest.param([TITLES[10], NAMED, f"{TITLES[11]}, 9 July 2016"], id="nothing above"),
        pytest.param([f"{TITLES[10]}, 9 July 2016", NAMED, TITLES[11]], id="nothing below"),
    ],
)
def test_where_the_neighbours_prove_nothing_there_is_no_interval(
    archive: Archive, lines: list[str]
) -> None:
    files = {"list.txt": list_page(*lines, *TITLES[13:16]), SLUG: post(body=FERRY)}
    assert date(archive(files).the(SLUG)) is None


def test_a_day_without_a_year_takes_it_from_the_neighbours(archive: Archive) -> None:
    lines = [
        f"{TITLES[10]}, 3 November 2015",
        "The volunteers and their challenge,12 October",  # as printed: no space, no year
        f"{TITLES[11]}, 9 September 2015",
    ]
    file = "the-volunteers-and-their-challenge.txt"
    found = archive({"list.txt": list_page(*lines), file: post(body=FERRY)}).the(file)
    assert date(found) == ("2015-10-12", "neighbours in a list of posts")


def test_a_list_names_the_author_of_a_post_that_does_not(archive: Archive) -> None:
    entry = f"ACC Jo Field: {NAMED}, 17 Jan 2014"
    files = {"list.txt": list_page(*TITLES[10:13], entry, *TITLES[13:16]), SLUG: post(body=FERRY)}
    found = archive(files).the(SLUG)
    assert author(found) == ("Jo Field", "ACC")
    assert found.speaker.source is Source.LIST


def test_a_list_of_links_dates_the_capture_of_that_address(archive: Archive) -> None:
    rows = "".join(
        f'<li><a href="https://chiefs.example/blog/{n}">{line}</a> <span>{printed}</span></li>'
        for n, (line, printed) in enumerate(
            [(TITLES[10], "9 June 2016"), (NAMED, "26 May 2016"), (TITLES[11], "3 May 2016")]
        )
    )
    page = f"<html><body><h1>The Lantern Blog</h1><ul>{rows}</ul></body></html>"
    catalogue = f"file,url\n{SILENT},http://www.chiefs.example/blog/1/\n"
    files = {"list.html": page, "catalogue.csv": catalogue, SILENT: post(body=FERRY)}
    found = archive(files).the()
    assert (title(found), day(found)) == (NAMED, "2016-05-26")


def test_coverage_knows_what_the_lists_name_and_the_archive_lacks(archive: Archive) -> None:
    lines = [f"{TITLES[10]}, 9 June 2016", f"{NAMED}, 26 May 2016", f"{TITLES[11]}, 3 May 2016"]
    told = archive({"list.txt": list_page(*lines), SLUG: post(body=FERRY)})
    assert sorted(told.lacking) == sorted([TITLES[10], TITLES[11]])
