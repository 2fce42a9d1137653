"""Which post of the lists a capture is: each way to find it, and what must not match."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from listed_pages import PROSE, cleaned, dates, entries, post, printed, said

from indexer.edtf import first_day, in_words, last_day
from indexer.knowing.dating.addresses import date_in_address
from indexer.listing import KnownPosts, harvest
from indexer.records import NOWHERE, Beside, Cleaned, Dated, Entry, Found, Place, Source

LIST = (
    "Jo Field: Pigeons on the roof of the station, 12 October 2014",
    "DCC Ada Reed - A ladder in the yard, 3 March 2014",
    "Whose lantern hangs above the harbour wall at night when nobody looks, 9 January 2014",
    "The baker knows",
    "Police Chiefs' Blog: CC Ben Marsh - Chief Constables' Council January 2013",
    "Winter pressures, 9 December 2012",
)
HASH = "007_0a1b2c3d4e5f60718.txt"


@pytest.mark.parametrize(
    ("file", "expected"),
    [
        # the whole title, its date left out
        ("jo-field-pigeons-on-the-roof-of-the-station.txt", "2014-10-12"),
        # without the author
        ("pigeons-on-the-roof-of-the-station.html", "2014-10-12"),
        # with the date
        ("jo-field-pigeons-on-the-roof-of-the-station-12-october-2014.txt", "2014-10-12"),
        # words glued, capitals
        ("PigeonsOnTheRoofOfTheStation.txt", "2014-10-12"),
        # cut at fifty characters, inside the date
        ("jo-field-pigeons-on-the-roof-of-the-station-12-oct.txt", "2014-10-12"),
        # cut inside a word
        ("whose-lantern-hangs-above-the-harbour-wall-at-nigh.txt", "2014-01-09"),
        # a number, a hash and a date in front
        ("012_a-ladder-in-the-yard.txt", "2014-03-03"),
        ("012_a-ladder-in-the-yard_0a1b2c3d4e5f60718.txt", "2014-03-03"),
        ("201403-a-ladder-in-the-yard.txt", "2014-03-03"),
        ("20140303-a-ladder-in-the-yard.txt", "2014-03-03"),
        # another month in the file name: the address of a post often has the month before
        ("201402-a-ladder-in-the-yard.txt", "2014-03-03"),
        # a date behind, which agrees
        ("a-ladder-in-the-yard-march-2014.txt", "2014-03-03"),
        # two words, but all of the title
        ("winter-pressures.txt", "2012-12-09"),
        # the whole slug with the month that tells the Council from other Councils
        ("chief-constables-council-january-2013.txt", "2013-01"),
    ],
)
def test_by_the_slug_in_the_file_name(file: str, expected: str) -> None:
    assert dates(said(LIST, file)) == [expected]


@pytest.mark.parametrize(
    "file",
    [
        "pigeons.txt",  # one word of a title
        "pigeons-on-the-roof.txt",  # the beginning of a title, and not cut at fifty
        "a-ladder-in-the-yard-march-2012.txt",  # two years before: another post of this title
        "20110303-a-ladder-in-the-yard.txt",
        "a-ladder-in-the-yard-again.txt",  # more than the title
        # cut before the month that tells it from the other Councils
        "police-chiefs-blog-cc-ben-marsh-chief-constables-c.txt",
        HASH,
        "2014.txt",
        "index.html",
    ],
)
def test_file_names_that_prove_nothing(file: str) -> None:
    assert said(LIST, file) == Beside()


def undated(beside: Beside) -> Beside:
    """Return what lists say without the words and places of the dates."""
    return replace(
        beside, dates=tuple(replace(one, words="", place=NOWHERE) for one in beside.dates)
    )


def possible(*days: str) -> Beside:
    """Return what lists say of a capture that may be of one of these days, or of none."""
    return Beside(dates=tuple(Dated(day, Source.LIST_OPEN, "") for day in days))


def test_a_cut_slug_that_fits_two_titles_proves_nothing() -> None:
    lines = (
        "Chief Constables' Council: what was said about the ladders, 3 May 2014",
        "Chief Constables' Council: what was said about the lanterns, 3 May 2013",
    )
    cut = "chief-constables-council-what-was-said-about-the-l.txt"
    assert undated(said(lines, cut)) == possible("2014-05-03", "2013-05-03")
    assert dates(said(lines, f"201305-{cut}")) == ["2013-05-03"]
    title = "What was said about the ladders"
    assert undated(said(lines, cut, title)) == possible("2014-05-03", "2013-05-03")
    whole = "Chief Constables' Council: what was said about the ladders"
    assert dates(said(lines, cut, title=whole)) == ["2014-05-03"]


def test_a_cut_slug_is_of_the_title_that_the_capture_prints() -> None:
    file = "whose-lantern-hangs-above-the-harbour-wall-at-nigh.txt"
    other = "Whose lantern hangs above the harbour wall at night in winter"
    assert said(LIST, file, other) == Beside()
    # A title of which the file name was not made tells nothing about it.
    assert dates(said(LIST, file, "The lantern")) == ["2014-01-09"]


def test_a_cut_slug_of_a_series_needs_the_date() -> None:
    lines = (
        "Police Chiefs' Blog: CC Ben Marsh - Chief Constables' Council January 2013",
        "Police Chiefs' Blog: CC Ben Marsh - Chief Constables' Council April 2012",
    )
    cut = "20120420-police-chiefs-blog-cc-ben-marsh-chief-con.txt"
    assert dates(said(lines, cut)) == ["2012-04"]
    # A Council that no list names.
    assert said(lines, cut.replace("20120420", "20110720")) == Beside()


@pytest.mark.parametrize(
    ("title", "expected"),
    [
        ("Jo Field: Pigeons on the roof of the station", "2014-10-12"),
        ("Jo Field: Pigeons on the roof of the station, 12 October 2014", "2014-10-12"),
        # author, rank and the blog's name in front make no difference
        ("Pigeons on the roof of the station", "2014-10-12"),
        ("POLICE CHIEFS' BLOG: PIGEONS ON THE ROOF OF THE STATION", "2014-10-12"),
        ("Deputy Chief Constable Ada Reed: A ladder in the yard", "2014-03-03"),
        ("A ladder  in the ‘yard’", "2014-03-03"),
        # the apostrophe and the dash of one crawl
        ("CC Ben Marsh – Chief Constables Council January 2013", "2013-01"),
    ],
)
def test_by_the_printed_title(title: str, expected: str) -> None:
    assert dates(said(LIST, HASH, title)) == [expected]


@pytest.mark.parametrize(
    "title",
    [
        "Ben Marsh: A ladder in the yard",  # another author
        "A ladder in the yard, 3 March 2011",  # another date
        "A ladder in the yards",
        "CC Ben Marsh - Chief Constables' Council January 2014",  # another Council
        "Chief Constables' Council",
        "Ladders",
    ],
)
def test_titles_that_are_of_another_post(title: str) -> None:
    assert said(LIST, HASH, title) == Beside()


def test_the_declared_title_is_a_title() -> None:
    page = post(HASH)
    page.capture.declared["title"] = Found("A ladder in the yard", Source.FRONT_MATTER, "")  # type: ignore[index]
    assert dates(KnownPosts(entries(*LIST)).beside(page, None)) == ["2014-03-03"]


def test_a_council_cut_before_its_month_is_every_council_also_with_a_day_behind_it() -> None:
    lines = (
        "Police Chiefs' Blog: CC Ada Quill-Marsh - Chief Constables' Council April 2017",
        "Police Chiefs' Blog: CC Ada Quill-Marsh - Chief Constables' Council October 2016"
        " - 21st October 2016",
        "Police Chiefs' Blog: CC Ada Quill-Marsh - Chief Constables' Council January 2016",
    )
    found = said(lines, "police-chiefs-blog-cc-ada-quill-marsh-chief-consta.txt")
    assert {one.source for one in found.dates} <= {Source.LIST_OPEN}
    assert found.titles == ()


@pytest.mark.parametrize("field", ["title", "date", "speaker", "url"])
def test_what_is_corrected_to_nothing_proves_nothing(field: str) -> None:
    page = post("winter-pressures.txt")
    page.capture.declared[field] = Found("", Source.CORRECTION, "none")  # type: ignore[index]
    assert dates(KnownPosts(entries(*LIST)).beside(page, None)) == ["2012-12-09"]
    series = KnownPosts(entries(*SERIES)).beside(page, None)
    assert {one.source for one in series.dates} == {Source.LIST_OPEN}


def test_a_file_name_made_of_title_and_date_proves_that_both_are_the_title() -> None:
    lines = (*LIST, "Jo Field: Policing the summer festivals, 17 Jan 2014")
    whole = said(lines, "jo-field-policing-the-summer-festivals-17-jan-201.txt")
    assert [one.value for one in whole.titles] == [lines[-1]]
    bare = said(lines, "jo-field-policing-the-summer-festivals.txt")
    assert [one.value for one in bare.titles] == ["Jo Field: Policing the summer festivals"]


def test_a_title_and_a_file_name_of_two_posts_prove_nothing() -> None:
    assert said(LIST, "a-ladder-in-the-yard.txt", "Winter pressures") == Beside()


SERIES = ("Winter pressures, 12 January 2015", "The kettle", "Winter pressures, 9 December 2013")


@pytest.mark.parametrize(
    ("file", "title", "expected"),
    [
        (HASH, "Winter pressures", ["2015-01-12", "2013-12-09"]),
        ("winter-pressures.txt", None, ["2015-01-12", "2013-12-09"]),
        ("201312-winter-pressures.txt", None, ["2013-12-09"]),
        (HASH, "Winter pressures, January 2015", ["2015-01-12"]),
        ("201401-winter-pressures.txt", None, []),  # agrees with neither
        ("201409-winter-pressures.txt", None, []),  # a third of the series
    ],
)
def test_one_title_with_two_dates_is_a_series(
    file: str, title: str | None, expected: list[str]
) -> None:
    found = said(SERIES, file, title)
    assert dates(found) == expected
    wanted = Source.LIST if len(expected) == 1 else Source.LIST_OPEN
    assert {one.source for one in found.dates} <= {wanted}
    assert len(expected) == 1 or not (found.titles or found.speakers)


def test_an_entry_that_fits_two_captures_dates_neither_and_its_date_is_kept() -> None:
    known = KnownPosts(entries(*LIST))
    title = "A ladder in the yard"
    one, other = [(post(f"{n}_0a1b2c3d4e5f60718.txt", title), printed(title)) for n in (1, 2)]
    known.contest([[one], [other]])
    assert undated(known.beside(*one)) == undated(known.beside(*other)) == possible("2014-03-03")
    dated = post("20110303-a-ladder-in-the-yard.txt", title)
    assert known.beside(dated, printed(title)) == Beside()
    # Two captures of one post share the entry.
    known.contest([[one, other]])
    assert dates(known.beside(*one)) == ["2014-03-03"]


def crawls(*lists: tuple[str, ...]) -> tuple[Entry, ...]:
    return harvest(
        cleaned({f"{n}.txt": "\n".join([*one, "Next >>>"]) for n, one in enumerate(lists)})
    )


def test_two_crawls_name_one_post_once() -> None:
    known = KnownPosts(crawls(LIST, ("A newer post", *LIST)))
    assert dates(known.beside(post("winter-pressures.txt"), None)) == ["2012-12-09"]
    assert len(known.lacking([])) == len(LIST) + 1


def test_a_list_without_the_date_is_filled_by_one_with_it() -> None:
    known = KnownPosts(crawls(("A ladder in the yard", "The kettle"), LIST))
    assert dates(known.beside(post(HASH), printed("A ladder in the yard"))) == ["2014-03-03"]


def test_a_month_and_a_day_in_it_are_one_post() -> None:
    known = KnownPosts(crawls(("Winter pressures, December 2012", "The kettle"), LIST))
    found = known.beside(post("winter-pressures.txt"), None)
    assert sorted(dates(found)) == ["2012-12", "2012-12-09"]


def test_between_the_same_neighbours_a_date_is_mistyped() -> None:
    mistyped = tuple(line.replace("3 March 2014", "8 March 2014") for line in LIST)
    known = KnownPosts(crawls(LIST, mistyped))
    found = known.beside(post(HASH), printed("A ladder in the yard"))
    assert dates(found) == ["2014-03-03", "2014-03-08"]


ADDRESSED = (
    *("Hands on the wheel, 4 March 2018", "https://www.blog.example/blog/no-such-quick-look/"),
    *("A motorway at night, 3 March 2018", "https://www.blog.example/blog/2018/motorway"),
    *("The kettle, 2 March 2018", "https://www.blog.example/?p=12&utm_source=mail"),
    *("The lamp, 1 March 2018", "https://www.blog.example/?p=13"),
)


@pytest.mark.parametrize(
    ("url", "expected"),
    [
        ("http://blog.example/blog/No-Such-Quick-Look", ["2018-03-04"]),
        ("https://blog.example/blog/no-such-quick-look/index.html?utm_medium=x", ["2018-03-04"]),
        ("http://web.archive.org/web/2019id_/http://blog.example/?p=12", ["2018-03-02"]),
        ("https://blog.example/?p=14", []),  # another parameter, another page
        ("https://blog.example/", []),
        ("https://other.example/blog/2018/motorway", []),  # another host, and one short word
    ],
)
def test_by_the_address(url: str, expected: list[str]) -> None:
    page = post(HASH, url=url)
    assert dates(KnownPosts(entries(*ADDRESSED)).beside(page, None)) == expected


def test_by_the_slug_of_the_address_in_the_file_name() -> None:
    assert dates(said(ADDRESSED, "012_no-such-quick-look.txt")) == ["2018-03-04"]


def test_one_address_is_one_post_whatever_its_dates_and_titles() -> None:
    changed = ("A hand on the wheel, 5 March 2018", *ADDRESSED[1:])
    found = KnownPosts(crawls(ADDRESSED, changed)).beside(post("no-such-quick-look.txt"), None)
    assert dates(found) == ["2018-03-04", "2018-03-05"]
    assert [title.value for title in found.titles] == ["Hands on the wheel", "A hand on the wheel"]


COUNCIL = "police-chiefs-blog-cc-ben-marsh-chief-constables-c"
COUNCILS = [
    (f"Police Chiefs' Blog: CC Ben Marsh - Chief Constables' Council {month}", f"18 {month}")
    for month in ("July 2019", "January 2019")
]


def linked(*titled: tuple[str, str], slug: str = COUNCIL) -> str:
    """Return a page with a list of links: these entries, with one address, and three others."""
    others = [(f"Ladder number {n}", f"{n} May 2018", f"ladder-{n}") for n in (3, 2, 1)]
    rows = [*((title, day, slug) for title, day in titled), *others]
    items = [f'<li><a href="/blog/{to}">{t}</a> <time>{day}</time></li>' for t, day, to in rows]
    return f"<ul>{''.join(items)}</ul>"


@pytest.mark.parametrize("together", [True, False])
def test_two_of_a_series_with_one_cut_address_are_two_posts(together: bool) -> None:
    lists = [COUNCILS] if together else [[one] for one in COUNCILS]
    pages = {f"{n}.html": linked(*one) for n, one in enumerate(lists)}
    known = KnownPosts(harvest(cleaned(pages)))
    both = possible("2019-07-18", "2019-01-18")
    found = known.beside(post(f"{COUNCIL}.txt"), None)
    assert undated(found).dates == both.dates
    # Whichever it is, one author wrote both, and the file name says so too.
    assert [one.name for one in found.speakers] == ["Ben Marsh"]
    assert dates(known.beside(post(f"20190718-{COUNCIL}.txt"), None)) == ["2019-07-18"]
    assert dates(known.beside(post(HASH, url=f"/blog/{COUNCIL}"), None)) == dates(both)
    page = post(HASH, COUNCILS[1][0], url=f"/blog/{COUNCIL}")
    assert dates(known.beside(page, printed(COUNCILS[1][0]))) == ["2019-01-18"]
    assert [one.date for one in known.lacking([])][:2] == ["2019-07-18", "2019-01-18"]


def test_a_cut_address_of_one_council_is_of_every_council_that_lists_know() -> None:
    page = linked(COUNCILS[0])
    alone = KnownPosts(harvest(cleaned({"list.html": page})))
    assert dates(alone.beside(post(f"{COUNCIL}.txt"), None)) == ["2019-07-18"]
    further = "\n".join([COUNCILS[1][0], "The kettle", "Next >>>"])
    known = KnownPosts(harvest(cleaned({"list.html": page, "list.txt": further})))
    found = undated(known.beside(post(f"{COUNCIL}.txt"), None))
    assert found.dates == possible("2019-07-18", "2019-01").dates
    assert dates(known.beside(post(f"20190718-{COUNCIL}.txt"), None)) == ["2019-07-18"]
    # Who knows the page's own address, and not just the name of its file, knows the post.
    assert dates(known.beside(post(HASH, url=f"/blog/{COUNCIL}"), None)) == ["2019-07-18"]


def test_an_address_that_is_cut_inside_its_date_is_of_one_council() -> None:
    slug = "police-chiefs-blog-chief-constables-council-july-2"
    known = KnownPosts(harvest(cleaned({"list.html": linked(COUNCILS[0], slug=slug)})))
    assert dates(known.beside(post(f"{slug}.txt"), None)) == ["2019-07-18"]


def test_two_entries_of_one_list_with_one_address_and_other_days_are_two_posts() -> None:
    several = [("The kettle", "3 May 2019"), ("The lamp on the roof", "9 April 2019")]
    known = KnownPosts(harvest(cleaned({"list.html": linked(*several, slug="kettle-in-the-yard")})))
    found = undated(known.beside(post("kettle-in-the-yard.txt"), None))
    assert found == possible("2019-05-03", "2019-04-09")
    assert dates(known.beside(post(HASH, "The kettle"), printed("The kettle"))) == ["2019-05-03"]


def test_a_date_in_the_address_of_an_entry_is_told() -> None:
    lines = [f"Ladder number {n}\nhttps://blog.example/2014/03/0{n}/ladder-{n}" for n in (3, 2, 1)]
    found = said(tuple("\n".join(lines).split("\n")), HASH, "Ladder number 2")
    assert [(one.edtf, one.source) for one in found.dates] == [("2014-03-02", Source.ADDRESS)]
    assert date_in_address(found.dates[0].words) == "2014-03-02"


@pytest.mark.parametrize(
    ("lines", "expected", "words"),
    [
        (  # two days
            ("A, 3 July 2016", "The kettle", "B, 17 May 2016"),
            "2016-05-17/2016-07-03",
            "between 17 May and 3 July 2016",
        ),
        (  # two months
            ("A, July 2016", "Lamps", "The kettle", "B, May 2016"),
            "2016-05/2016-07",
            "between May and July 2016",
        ),
        (("A, 3 July 2016", "The kettle", "B, May 2016"), "2016-05/2016-07-03", None),
        (("A, May 2016", "The kettle", "B, May 2016"), "2016-05", "May 2016"),
        (("A, 17 May 2016", "The kettle", "B, May 2016"), "2016-05", "May 2016"),
        (("A, 17 May 2016", "The kettle", "B, 17 May 2016"), "2016-05-17", None),
        (  # a day without a year decides
            ("A, 9 November 2011", "The kettle,12 October", "B, 21 September 2011"),
            "2011-10-12",
            "12 October 2011",
        ),
        (  # in two years it does not
            ("A, 9 November 2012", "The kettle,12 October", "B, 21 September 2011"),
            "2011-09-21/2012-11-09",
            None,
        ),
        (  # nor where it contradicts its neighbours
            ("A, 9 November 2011", "The kettle,12 April", "B, 21 September 2011"),
            "2011-09-21/2011-11-09",
            None,
        ),
        (  # dates inside titles
            ("CC Jo Field - Council April 2021", "The kettle", "CC Jo Field - Council May 2020"),
            "2020-05/2021-04",
            "between May 2020 and April 2021",
        ),
    ],
)
def test_between_neighbours(lines: tuple[str, ...], expected: str, words: str | None) -> None:
    (found,) = said(lines, HASH, "The kettle").dates
    assert (found.edtf, found.source) == (expected, Source.NEIGHBOURS)
    assert words is None or in_words(found.edtf) == words
    assert lines[0] in found.words
    assert found.place == Place("list.txt", lines.index(found.words.split(", between")[0]) + 1)


@pytest.mark.parametrize(
    "lines",
    [
        ("The kettle", "A, 3 July 2016", "B, 17 May 2016"),  # at the top
        ("A, 3 July 2016", "B, 17 May 2016", "The kettle"),  # at the bottom
        ("A, 17 May 2016", "The kettle", "B, 3 July 2016"),  # the oldest first
        ("A, 3 July 2016", "The kettle", "B, 17 May 2016", "C, 1 June 2016"),  # no order
        ("C, 1 June 2016", "A, 3 July 2016", "The kettle", "B, 17 May 2016"),  # one on top
        ("Related posts", "A, 3 July 2016", "The kettle", "B, 17 May 2016"),
    ],
)
def test_neighbours_that_say_nothing(lines: tuple[str, ...]) -> None:
    assert said(lines, HASH, "The kettle").dates == ()


def test_lists_of_several_crawls_narrow_the_interval() -> None:
    early = ("A, 3 July 2016", "The kettle", "B, 17 May 2016")
    late = ("A, 3 July 2016", "Lamps, 9 June 2016", "The kettle", "Z, 1 January 2016")
    found = KnownPosts(crawls(early, late)).beside(post(HASH), printed("The kettle"))
    assert dates(found) == ["2016-05-17/2016-06-09"]


def test_a_day_in_one_list_is_better_than_neighbours_in_another() -> None:
    early = ("A, 3 July 2016", "The kettle", "B, 17 May 2016")
    late = ("A, 3 July 2016", "The kettle, 9 June 2016", "B, 17 May 2016")
    found = KnownPosts(crawls(early, late)).beside(post(HASH), printed("The kettle"))
    assert [(one.edtf, one.source) for one in found.dates] == [
        ("2016-06-09", Source.LIST),
        ("2016-05-17/2016-07-03", Source.NEIGHBOURS),
    ]


def test_lines_of_the_page_inside_a_list_are_no_titles() -> None:
    lines = (
        *("All blogs", "Sort by: newest", "The lamp", "9 June 2016", "The kettle", "3 May 2016"),
        *("The ladder", "2 April 2016", "1 2 3 4 Last", "Subscribe by RSS"),
    )
    assert [(one.title, one.date) for one in entries(*lines)] == [
        ("The lamp", "2016-06-09"),
        ("The kettle", "2016-05-03"),
        ("The ladder", "2016-04-02"),
    ]


def test_the_words_of_an_interval_name_all_that_it_rests_on() -> None:
    early = ("A, 3 July 2016", "The kettle", "B, 17 May 2016")
    late = ("C, 9 June 2016", "The kettle", "D, 1 January 2016")
    known = KnownPosts(crawls(early, late))
    (found,) = known.beside(post(HASH), printed("The kettle")).dates
    assert found.place == Place("1.txt", 2)
    assert found.words == (
        "The kettle, below C, 9 June 2016, and above B, 17 May 2016 (0.txt, line 2: The kettle)"
    )


def test_intervals_of_two_lists_that_contradict_are_each_told() -> None:
    early = ("A, 3 July 2016", "The kettle", "B, 17 May 2016")
    late = ("C, 9 June 2018", "The kettle", "D, 1 January 2018")
    found = KnownPosts(crawls(early, late)).beside(post(HASH), printed("The kettle"))
    assert [(one.edtf, one.source, one.words, one.place.file) for one in found.dates] == [
        (
            "2016-05-17/2016-07-03",
            Source.NEIGHBOURS,
            f"The kettle, between {early[0]} and {early[2]}",
            "0.txt",
        ),
        (
            "2018-01-01/2018-06-09",
            Source.NEIGHBOURS,
            f"The kettle, between {late[0]} and {late[2]}",
            "1.txt",
        ),
    ]


def test_the_author_is_told_with_rank_and_evidence() -> None:
    (speaker,) = said(LIST, "a-ladder-in-the-yard.txt").speakers
    assert (speaker.name, speaker.slug, speaker.rank) == ("Ada Reed", "ada-reed", "DCC")
    assert (speaker.source, speaker.words) == (Source.LIST, LIST[1])
    assert speaker.place == Place("list.txt", 2)


def test_a_list_may_name_the_post_of_its_own_page() -> None:
    raw = "\n".join([*LIST, "Next >>>", "Winter pressures", PROSE])
    (page,) = cleaned({HASH: raw})
    known = KnownPosts(harvest([page]))
    assert dates(known.beside(page, printed("Winter pressures"))) == ["2012-12-09"]


def test_what_the_archive_lacks() -> None:
    known = KnownPosts(entries(*LIST))
    captures: list[tuple[Cleaned, Found | None]] = [
        (post("a-ladder-in-the-yard.txt"), None),
        (post(HASH, "The baker knows"), printed("The baker knows")),
    ]
    titles = [entry.title for entry in known.lacking(captures)]
    assert titles == [
        "Jo Field: Pigeons on the roof of the station",
        "Whose lantern hangs above the harbour wall at night when nobody looks",
        "Police Chiefs' Blog: CC Ben Marsh - Chief Constables' Council January 2013",
        "Winter pressures",
    ]


def test_what_may_be_here_is_not_lacking() -> None:
    known = KnownPosts(entries(*SERIES))
    found = known.lacking([(post("winter-pressures.txt"), None)])
    assert [entry.title for entry in found] == ["The kettle"]


def test_a_lacking_post_says_what_all_lists_say() -> None:
    found = KnownPosts(crawls(("The ladder", "CC Jo Field: The kettle"), DATED)).lacking([])
    (kettle,) = [entry for entry in found if "kettle" in entry.title]
    assert (kettle.author, kettle.date) == ("CC Jo Field", "2016-06-09")


DATED = ("A lamp", "The kettle, 9 June 2016")


DAYS = st.lists(st.dates(date(2005, 1, 1), date(2030, 12, 31)), min_size=3, max_size=12)


@given(DAYS, st.data())
@settings(deadline=None)
def test_an_interval_always_holds_the_true_date(days: list[date], data: st.DataObject) -> None:
    days.sort(reverse=True)
    shown = data.draw(
        st.lists(st.sampled_from([0, 4, 7, 10]), min_size=len(days), max_size=len(days))
    )
    lines = [_line(at, day, how) for at, (day, how) in enumerate(zip(days, shown, strict=True))]
    known = KnownPosts(entries(*lines))
    for at, day in enumerate(days):
        title = f"Ladder number {at} in the yard"
        for found in known.beside(post(HASH, title), printed(title)).dates:
            assert first_day(found.edtf) <= day <= last_day(found.edtf)


def _line(at: int, day: date, how: int) -> str:
    title = f"Ladder number {at} in the yard"
    return f"{title}, {in_words(day.isoformat()[:how])}" if how else title


TITLES = st.sampled_from([*LIST, *SERIES, "A, 3 July 2016", "The kettle", "12 March 2014"])


@given(st.lists(st.lists(TITLES, max_size=8), max_size=4), st.randoms(use_true_random=False))
@settings(deadline=None)
def test_the_order_of_captures_makes_no_difference(lists, random) -> None:  # type: ignore[no-untyped-def]
    files = {f"{n}.txt": "\n".join([*lines, "Next >>>"]) for n, lines in enumerate(lists)}
    pages = cleaned(
        {**files, "winter-pressures.txt": PROSE, "201402-a-ladder-in-the-yard.txt": PROSE}
    )
    shuffled = list(pages)
    random.shuffle(shuffled)
    assert harvest(pages) == harvest(shuffled)
    one, other = KnownPosts(harvest(pages)), KnownPosts(harvest(shuffled))
    assert [one.beside(page, None) for page in pages] == [
        other.beside(page, None) for page in pages
    ]


def test_many_captures_with_one_head_have_one_list() -> None:
    files = {f"{n}.txt": "\n".join([*LIST, "Next >>>", f"{PROSE} {n}"]) for n in range(300)}
    found = harvest(cleaned(files))
    assert len(found) == len(LIST)
