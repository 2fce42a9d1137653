"""A facet count is a promise: the search behind it finds exactly that many posts."""

from __future__ import annotations

import re
from urllib.parse import parse_qs, urlencode, urlsplit

import pytest
from bs4 import BeautifulSoup, Tag
from flask.testing import FlaskClient

from indexer.edtf import first_day, last_day

# Searches from which every facet link is followed: none, words, each kind of filter, undated
# posts let in, shut out and alone, an excluded value, a value that nothing has any more.
STARTS = [
    [],
    [("q", "crime")],
    [("q", "police -fraud")],
    [("q", "crime OR volunteers"), ("sort", "oldest")],
    [("year", "2016")],
    [("year", "2016"), ("year", "undated")],
    [("year", "2014"), ("month", "2014-07")],
    [("month", "2016-10")],
    [("from", "2012"), ("to", "2014")],
    [("from", "2015"), ("undated", "include")],
    [("year", "2016"), ("undated", "include")],
    [("undated", "only")],
    [("undated", "exclude")],
    [("speaker", "none")],
    [("lead", "none"), ("q", "police")],
    [("portfolio", "none")],
    [("-portfolio", "none"), ("sort", "oldest")],
    [("-speaker", "none")],
    [("-year", "undated")],
    [("year", "2011"), ("q", "zebra")],
    [("q", "date:2016")],
    [("q", "date:2016"), ("undated", "include")],
    [("q", "rank:ACC"), ("size", "5"), ("page", "2")],
    # Too few posts hold all the words, or fewer are asked for.
    [("q", "zebra police"), ("year", "2016")],
    [("q", "dementa police fraud -drones"), ("from", "2012")],
    [("q", "police fraud drones budget volunteers"), ("speaker", "none")],
    [("q", "crime fraud"), ("match", "any"), ("-year", "undated")],
    [("q", "crime fraud volunteers"), ("match", "most")],
]


SOURCES = ".sources tbody tr"


def soup(client: FlaskClient, url: str) -> BeautifulSoup:
    response = client.get(url)
    assert response.status_code == 200, url
    return BeautifulSoup(response.text, "lxml")


def total(client: FlaskClient, url: str) -> int:
    response = client.get(url)
    heading = re.search(r'role="status"><h1>([\d,]+) post', response.text)
    assert heading, url
    return int(heading[1].replace(",", ""))


def wider_than(client: FlaskClient, month: str) -> list[str]:
    """Return the dates of the posts found in a month that can be of another as well."""
    found = client.get("/api/v1/search", query_string={"month": month, "size": "100"}).json
    assert found
    assert found["total"] <= 100
    dates = [post["date"]["edtf"] for post in found["hits"]]
    return [date for date in dates if first_day(date).month != last_day(date).month]


def count(row: Tag) -> int:
    shown = row.select_one(".count")
    assert shown
    return int(shown.text.split()[0].replace(",", ""))


@pytest.mark.parametrize("start", STARTS, ids=urlencode)
def test_every_facet_link_leads_to_the_total_it_shows(
    client: FlaskClient, start: list[tuple[str, str]]
) -> None:
    page = soup(client, "/search?" + urlencode(start))
    rows = [row for row in page.select(".row") if row.select_one("a.only")]
    assert rows
    for row in rows:
        link = row.select_one("a.only")
        assert link
        assert total(client, str(link["href"])) == count(row), link["href"]


@pytest.mark.parametrize("start", STARTS[:8], ids=urlencode)
def test_every_exclusion_takes_away_the_posts_that_have_the_value(
    client: FlaskClient, start: list[tuple[str, str]]
) -> None:
    url = "/search?" + urlencode(start)
    everything = total(client, url)
    for row in soup(client, url).select(".row"):
        box, link = row.select_one("input"), row.select_one("a.not")
        if not (box and link) or box.has_attr("checked"):
            continue
        with_value = [*start, (str(box["name"]), str(box["value"]))]
        if not any(name == box["name"] for name, _ in start):
            holding = total(client, "/search?" + urlencode(with_value))
            assert total(client, str(link["href"])) == everything - holding, link["href"]


def test_every_page_of_the_archive_is_reached_and_keeps_its_promises(client: FlaskClient) -> None:
    url: str | None = "/"
    seen: list[str] = []
    while url:
        page = soup(client, url)
        seen += [str(link["href"]) for link in page.select(".hit h2 a")]
        following = page.select_one("a[rel=next]")
        url = str(following["href"]) if following else None
    assert len(seen) == len(set(seen)) == total(client, "/")
    for post in seen:
        page = soup(client, post)
        for link in page.select(".officers a.portfolio"):
            assert total(client, str(link["href"])) >= 1
        for link in page.select(".officers a.person, .byline a"):
            assert soup(client, str(link["href"])).select(".tally a")


def test_removing_each_filter_leads_to_a_page_without_it(client: FlaskClient) -> None:
    page = soup(
        client, "/search?year=2016&speaker=none&-lead=none&from=2012&to=2018&undated=include"
    )
    links = page.select(".applied li a:not(.clear)")
    assert len(links) == 6
    for link in links:
        assert len(soup(client, str(link["href"])).select(".applied li a:not(.clear)")) == 5


def number(link: Tag) -> int:
    return int(link.text.split()[0].replace(",", ""))


@pytest.mark.parametrize("order", ["name", "written", "lead", "named"])
def test_every_count_of_a_person_is_that_of_its_search(
    client: FlaskClient, curated: FlaskClient, order: str
) -> None:
    for archive in (client, curated):
        rows = soup(archive, f"/people?sort={order}").select(".people tbody tr")
        assert rows
        for row in rows:
            counts = row.select("td a")
            assert counts, row.th
            person = soup(archive, str(row.a["href"])).select(".tally a")
            assert [link["href"] for link in person] == [link["href"] for link in counts]
            for link in (*counts, *person):
                assert total(archive, str(link["href"])) == number(link), link["href"]


def test_every_bar_of_the_coverage_leads_to_its_posts(
    client: FlaskClient, curated: FlaskClient
) -> None:
    for archive in (client, curated):
        page = soup(archive, "/coverage")
        bars = page.select("a.month")
        assert bars
        for bar in bars:
            href, month = str(bar["href"]), parse_qs(urlsplit(str(bar["href"])).query)["month"][0]
            wider = total(archive, href) - number(bar.select_one(".label"))
            # The caption says so: a post of the year or an interval may be of the month.
            assert wider == len(wider_than(archive, month)), href
        for link in page.select(".reasons a"):
            assert total(archive, str(link["href"])) == number(link)


def test_chart_table_and_words_of_the_coverage_agree(
    client: FlaskClient, curated: FlaskClient
) -> None:
    for archive in (client, curated):
        page = soup(archive, "/coverage")
        table = {row.th.text: int(row.td.text) for row in page.select(".numbers tbody tr")}
        labels = [" ".join(label.text.split()) for label in page.select(".month .label")]
        assert labels == [f"{posts} in {month}" for month, posts in table.items()]
        sums = [int(found.next_element) for found in page.select(".year .sum")]
        assert sum(sums) == sum(table.values())
        outside = sum(number(item) for item in page.select(".reasons li"))
        everything = total(archive, "/")
        assert sum(table.values()) + outside == everything
        sources = [[int(cell.text) for cell in row.select("td")] for row in page.select(SOURCES)]
        assert [sum(column) for column in zip(*sources, strict=True)] == [everything] * 3
