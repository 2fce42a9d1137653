"""What is read from one list of posts: each form of an entry, and what is no entry."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from listed_pages import PROSE, cleaned, entries

from indexer.listing import KnownPosts, harvest
from indexer.records import Entry, Place

# Entries around the one that a case is about; a list is known by its company.
ABOVE = ("Ada Reed: The ladder in the yard, 5 May 2016", "A lantern for the harbour")
BELOW = ("Whose bicycle is it?", "Jo Field - The baker knows, 2 January 2010")


def read(*lines: str) -> Entry:
    """Return the entry of the lines, which stand in the middle of a list."""
    found = entries(*ABOVE, *lines, *BELOW)
    return found[2]


@pytest.mark.parametrize(
    ("line", "title", "date", "author"),
    [
        (
            "Jo Field: Pigeons on the roof, 10 February 2011",
            "Jo Field: Pigeons on the roof",
            "2011-02-10",
            "Jo Field",
        ),
        (  # a comma inside the date
            "Jo Field - Pigeons on the roof, 18 April, 2013",
            "Jo Field - Pigeons on the roof",
            "2013-04-18",
            "Jo Field",
        ),
        (  # the month belongs to the title
            "Police Chiefs' Blog: CC Jo Field - Council October 2015",
            "Police Chiefs' Blog: CC Jo Field - Council October 2015",
            "2015-10",
            "CC Jo Field",
        ),
        ("Pigeons on the roof (March 2014)", "Pigeons on the roof", "2014-03", None),
        (
            "Pigeons on the roof | CC Jo Field | 12 March 2014",
            "Pigeons on the roof",
            "2014-03-12",
            "CC Jo Field",
        ),
        ("Pigeons on the roof, 3rd July 2014", "Pigeons on the roof", "2014-07-03", None),
        ("Pigeons on the roof - 17 Jan 2014", "Pigeons on the roof", "2014-01-17", None),
        ("Pigeons on the roof – Dec 2015", "Pigeons on the roof", "2015-12", None),
        # No space after the comma.
        ("Pigeons on the roof,12 October 2014", "Pigeons on the roof", "2014-10-12", None),
        # Without a year nothing is said.
        ("Pigeons on the roof,12 October", "Pigeons on the roof,12 October", None, None),
        (  # a bracket parts the date
            "Pigeons on the roof (Cdr Jo Field) 19 July 2013",
            "Pigeons on the roof (Cdr Jo Field)",
            "2013-07-19",
            None,
        ),
        (  # the author before the date, whose mark is a comma
            "Pigeons on the roof, Jo Field, 9 Jan 2013",
            "Pigeons on the roof, Jo Field",
            "2013-01-09",
            "Jo Field",
        ),
        # A year alone may be what the post is about.
        ("Pigeons of the year, 2014", "Pigeons of the year, 2014", None, None),
        # So may a date behind a preposition.
        ("The storm of 4 March 2014", "The storm of 4 March 2014", None, None),
        # The dates above and below show that it is not of this post.
        ("Remembering 7 July 2005", "Remembering 7 July 2005", None, None),
    ],
)
def test_forms_of_one_line(line: str, title: str, date: str | None, author: str | None) -> None:
    entry = read(line)
    assert (entry.title, entry.date, entry.author) == (title, date, author)
    assert entry.words == line


@pytest.mark.parametrize(
    ("lines", "expected"),
    [
        (  # day, month and year in figures, day first
            ("10/02/2011 Pigeons on the roof", "9/02/2011 Ladders", "3/02/2011 The baker"),
            [
                ("Pigeons on the roof", "2011-02-10"),
                ("Ladders", "2011-02-09"),
                ("The baker", "2011-02-03"),
            ],
        ),
        (
            ("12 Mar 2014 – Pigeons on the roof", "3 Mar 2014 – Ladders", "1 Mar 2014 – The baker"),
            [
                ("Pigeons on the roof", "2014-03-12"),
                ("Ladders", "2014-03-03"),
                ("The baker", "2014-03-01"),
            ],
        ),
        (  # one such line is a title about that month
            ("March 2014: a month with pigeons", "Ladders, 3 May 2014", "The baker"),
            [
                ("March 2014: a month with pigeons", None),
                ("Ladders", "2014-05-03"),
                ("The baker", None),
            ],
        ),
        (  # the page has lost what parted them, on every line
            ("Pigeons 12 March 2014", "Ladders 3 March 2014", "The baker 1 March 2014"),
            [("Pigeons", "2014-03-12"), ("Ladders", "2014-03-03"), ("The baker", "2014-03-01")],
        ),
        (  # one day for all is that of the crawl
            ("Pigeons, 3 May 2014", "Ladders, 3 May 2014", "The baker, 3 May 2014"),
            [("Pigeons", None), ("Ladders", None), ("The baker", None)],
        ),
    ],
)
def test_forms_that_are_the_habit_of_a_list(
    lines: tuple[str, ...], expected: list[tuple[str, str | None]]
) -> None:
    assert [(entry.title, entry.date) for entry in entries(*lines)] == expected


@pytest.mark.parametrize(
    ("lines", "expected"),
    [
        (  # below: the last line is a date
            ("Pigeons", "12 March 2014", "Ladders", "The baker", "1 March 2014"),
            {"Pigeons": "2014-03-12", "Ladders": None, "The baker": "2014-03-01"},
        ),
        (  # above: the first line is a date
            ("12 March 2014", "Pigeons", "Ladders", "1 March 2014", "The baker"),
            {"Pigeons": "2014-03-12", "Ladders": None, "The baker": "2014-03-01"},
        ),
        (  # both readings are possible
            ("Pigeons", "12 March 2014", "Ladders", "1 March 2014", "The baker"),
            {"Pigeons": None, "Ladders": None, "The baker": None},
        ),
        (  # the next title has a date of its own
            ("Pigeons, 9 May 2014", "Ladders", "1 April 2014", "The baker, 3 March 2014"),
            {"Pigeons": "2014-05-09", "Ladders": "2014-04-01", "The baker": "2014-03-03"},
        ),
        (  # space decides
            ("Pigeons", "12 March 2014", "", "Ladders", "1 March 2014", "", "The baker"),
            {"Pigeons": "2014-03-12", "Ladders": "2014-03-01", "The baker": None},
        ),
        (
            ("Pigeons", "", "12 March 2014", "Ladders", "", "1 March 2014", "The baker"),
            {"Pigeons": None, "Ladders": "2014-03-12", "The baker": "2014-03-01"},
        ),
        (  # two dates together belong to nobody
            ("Pigeons", "12 March 2014", "11 March 2014", "Ladders", "1 March 2014"),
            {"Pigeons": None, "Ladders": None},
        ),
        (  # the day of a change is not that of the post
            ("Pigeons, 3 May 2014", "Updated 9 June 2019", "Ladders", "The baker, 2 May 2014"),
            {"Pigeons": "2014-05-03", "Ladders": None, "The baker": "2014-05-02"},
        ),
        (  # headings of the list are no posts
            ("The Forces' Blog", "All posts, newest first", "Pigeons, 3 May 2014", "Ladders"),
            {"Pigeons": "2014-05-03", "Ladders": None},
        ),
        (
            ("Forces' Blog - all posts from 2014", "Pigeons, 3 May 2014", "Ladders"),
            {"Pigeons": "2014-05-03", "Ladders": None},
        ),
    ],
)
def test_dates_on_their_own_lines(lines: tuple[str, ...], expected: dict[str, str | None]) -> None:
    assert {entry.title: entry.date for entry in entries(*lines)} == expected


def test_a_byline_and_a_date_under_each_title() -> None:
    lines = (
        *(
            "Pigeons on the roof",
            "By CC Jo Field",
            "12 March 2014",
            "Read more",
            "Posted in: Birds",
        ),
        *("Ladders", "By Ada Reed, Victim Support", "Read more", "Posted in: Tools"),
        *("The baker knows", "By Supt Ben Marsh", "1 March 2014", "Read more"),
    )
    assert [(one.title, one.author, one.date) for one in entries(*lines)] == [
        ("Pigeons on the roof", "CC Jo Field", "2014-03-12"),
        ("Ladders", "Ada Reed", None),
        ("The baker knows", "Supt Ben Marsh", "2014-03-01"),
    ]


def test_blocks_parted_by_space_have_one_title_each() -> None:
    lines = (
        *("Pigeons on the roof", "By CC Jo Field", "12 March 2014", "What they leave", ""),
        *("Ladders", "3 March 2014", "Found in the yard", ""),
        *("The baker knows", "1 March 2014", "Ask him"),
    )
    assert [(one.title, one.date) for one in entries(*lines)] == [
        ("Pigeons on the roof", "2014-03-12"),
        ("Ladders", "2014-03-03"),
        ("The baker knows", "2014-03-01"),
    ]


def test_addresses_under_titles() -> None:
    lines = (
        *("Roads", "Pigeons on the road", "https://blog.example/pigeons"),
        *("Ladders, 3 March 2014", "https://blog.example/ladders"),
        *("Trade", "The baker knows", "https://blog.example/baker"),
    )
    # "Roads" and "Trade" have no address: they are headings.
    assert [(one.title, one.address) for one in entries(*lines)] == [
        ("Pigeons on the road", "https://blog.example/pigeons"),
        ("Ladders", "https://blog.example/ladders"),
        ("The baker knows", "https://blog.example/baker"),
    ]


def test_names_that_nobody_knows_are_authors_in_a_list_that_puts_authors_in_front() -> None:
    known = tuple(f"{name}: The {thing} in the yard" for name, thing in AUTHORS)
    found = entries(*known, "Iestyn Bhogal: Half our ladders", "Metal thieves: the baker knows")
    assert [one.author for one in found[-2:]] == ["Iestyn Bhogal", None]


def test_capitals_in_headlines_are_no_names() -> None:
    known = tuple(f"{name}: The {thing} In The Yard" for name, thing in AUTHORS)
    assert entries(*known, "Winter Pressures: The Baker Knows")[-1].author is None


AUTHORS = (("Jo Field", "ladder"), ("Ada Reed", "lantern"), ("Ben Marsh", "pigeon"))


def test_the_place_of_an_entry_is_the_line_of_its_title() -> None:
    first, second, *_ = entries("Pigeons", "12 March 2014", "Ladders", "1 March 2014")
    assert first.place == Place("list.txt", 1)
    assert second.place == Place("list.txt", 3)
    assert first.words == "Pigeons · 12 March 2014"
    assert (first.list, first.order, second.order) == (second.list, 1, 2)


def test_a_list_above_a_post_ends_where_the_post_begins() -> None:
    raw = "\n".join([*ABOVE, *BELOW, "Next >>>", "A kettle of one's own", "3 May 2019", PROSE])
    found = harvest(cleaned({"post.txt": raw}))
    assert [entry.words for entry in found] == [*ABOVE, *BELOW]


def test_a_post_with_dates_in_short_lines_is_no_list() -> None:
    days = ("The ladder, 3 May 2016", "The lantern, 4 May 2016", "The pigeon, 5 May 2016")
    assert harvest(cleaned({"post.txt": "\n".join([PROSE, *days, PROSE])})) == ()


def test_a_list_in_many_files_is_taken_from_the_first() -> None:
    raw = "\n".join([*ABOVE, *BELOW, "Next >>>", PROSE])
    files = {f"{number}.txt": raw + str(number) for number in range(5)}
    assert {entry.place.file for entry in harvest(cleaned(files))} == {"0.txt"}


def test_navigation_that_recurs_is_no_list() -> None:
    files = {f"{n}.txt": "\n".join(["About", "Contact", f"{PROSE} {n}"]) for n in range(4)}
    assert harvest(cleaned(files)) == ()


def test_two_lists_under_headings_are_two() -> None:
    found = entries("Latest posts", "Pigeons", "Ladders", "Most read", "The baker", "The lantern")
    assert len({entry.list for entry in found[:2]}) == 1
    # The most read are in no order: each stands alone.
    assert len({entry.list for entry in found[2:]}) == 2


LINES = st.one_of(
    st.text(max_size=60),
    st.sampled_from([*ABOVE, *BELOW, "12 March 2014", "By Jo Field", "Next >>>", "", PROSE]),
    st.sampled_from(["Read more", "https://blog.example/a-ladder", "<a href='x'>A ladder</a>"]),
)


@given(st.dictionaries(st.sampled_from(["a.txt", "b.html", "c.txt"]), st.lists(LINES)))
@settings(deadline=None)
def test_no_text_is_refused(files: dict[str, list[str]]) -> None:
    pages = cleaned({file: "\n".join(lines) for file, lines in files.items()})
    known = KnownPosts(harvest(pages))
    for page in pages:
        known.beside(page, None)
    assert harvest(pages) == harvest(pages[::-1])
