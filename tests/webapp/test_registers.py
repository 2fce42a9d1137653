"""The pages about the whole archive: people, coverage, corrections."""

from __future__ import annotations

import pytest
from bs4 import BeautifulSoup, Tag
from flask.testing import FlaskClient


def soup(client: FlaskClient, url: str, status: int = 200) -> BeautifulSoup:
    response = client.get(url)
    assert response.status_code == status, url
    return BeautifulSoup(response.text, "lxml")


def texts(page: BeautifulSoup | Tag, selector: str) -> list[str]:
    return [" ".join(found.text.split()) for found in page.select(selector)]


def names(client: FlaskClient, url: str) -> list[str]:
    return texts(soup(client, url), ".people tbody th a")


def test_every_page_leads_to_the_registers(client: FlaskClient) -> None:
    page = soup(client, "/")
    places = {str(a["href"]) for a in page.select(".places a")}
    assert places == {"/help", "/coverage", "/people"}
    for link in page.select(".places a, .colophon a"):
        soup(client, str(link["href"]).partition("#")[0])


@pytest.mark.parametrize(
    ("typed", "found"),
    [
        ("hallgarth", ["Wren Hallgarth"]),
        ("HALLG wren", ["Wren Hallgarth"]),  # parts, in any order and case
        ("jenny", ["Wren Hallgarth"]),  # another spelling of the name
        ("Chief Constable Bram Okello", ["Bram Okello"]),
        ("Ôkello", ["Bram Okello"]),
        ("<img", ["Mallory <img src=x onerror=alert(1)> Quaine"]),
        ("nobody", []),
        ("王", []),  # no letter of it is in the alphabet
    ],
)
def test_a_name_is_found_by_its_parts(curated: FlaskClient, typed: str, found: list[str]) -> None:
    response = curated.get("/people", query_string={"q": typed})
    page = BeautifulSoup(response.text, "lxml")
    assert texts(page, ".people tbody th a") == found
    assert page.select_one("#find")["value"] == typed
    if not found:
        assert "Nobody is called" in texts(page, "p[role=status]")[0]


def test_people_stand_by_name_or_by_their_posts(client: FlaskClient) -> None:
    by_name = names(client, "/people")
    assert by_name == sorted(by_name, key=str.casefold)
    orders = {a.text: str(a["href"]) for a in soup(client, "/people").select(".sorts a")}
    assert list(orders) == ["written", "lead", "named"]
    for column, url in enumerate(orders.values()):
        rows = soup(client, url).select(".people tbody tr")
        counts = [int(row.select("td")[column].text.split()[0]) for row in rows]
        assert counts == sorted(counts, reverse=True)
        assert {row.a.text for row in rows} == set(by_name)


@pytest.mark.parametrize("asked", ["sort=shoe", "page=-1", "page=9999", "page=²", "colour=red"])
def test_what_a_link_to_people_has_picked_up_harms_nothing(client: FlaskClient, asked: str) -> None:
    assert names(client, f"/people?{asked}") == names(client, "/people")


def test_many_people_fill_several_pages(
    client: FlaskClient, monkeypatch: pytest.MonkeyPatch
) -> None:
    everybody = names(client, "/people?sort=named")
    monkeypatch.setattr("webapp.paging.ON_A_PAGE", 10)
    walked: list[str] = []
    url: str | None = "/people?sort=named"
    while url:
        page = soup(client, url)
        walked += texts(page, ".people tbody th a")
        following = page.select_one("a[rel=next]")
        url = str(following["href"]) if following else None
    assert walked == everybody


def test_a_person_has_roles_spellings_and_what_was_joined(curated: FlaskClient) -> None:
    page = soup(curated, "/people/wren-hallgarth")
    assert texts(page, "h1") == ["Wren Hallgarth QPM"]
    rows = [texts(row, "th, td") for row in page.select(".roles tbody tr")]
    assert rows[0] == [
        "7 August 2012",
        "Chief Constable",
        "Wexmoor Police",
        "rural crime",
        "Otters under the bridge wrote it",
    ]
    assert [row[0] for row in rows] == ["7 August 2012", "6 November 2012", "December 2012"]
    assert texts(page, ".spellings li") == [
        "Wren Hallgarth in 2 posts",
        "Jenny Hallgarth in 1 post",
    ]
    [joined] = texts(page, ".reasons li")
    assert joined.startswith("Jenny Hallgarth, in 1 post: people.yaml")
    for link in page.select(".roles a"):
        soup(curated, str(link["href"]))


def test_every_person_has_a_page(client: FlaskClient) -> None:
    for link in soup(client, "/people").select(".people tbody th a"):
        page = soup(client, str(link["href"]))
        assert texts(page, "h1 bdi") == [link.text]
        assert page.select(".roles tbody tr")


def test_a_former_name_leads_to_the_entry(curated: FlaskClient) -> None:
    response = curated.get("/people/jenny-hallgarth")
    assert (response.status_code, response.location) == (301, "/people/wren-hallgarth")


def test_somebody_unknown_is_a_404_that_names_them(client: FlaskClient) -> None:
    page = soup(client, "/people/no-such-person", 404)
    assert "no-such-person" in " ".join(texts(page, "[role=alert]"))


def test_coverage_tells_gaps_and_what_is_lacking_with_its_place(curated: FlaskClient) -> None:
    page = soup(curated, "/coverage")
    assert texts(page, ".gaps li") == [
        "January to April 2013 4 months",
        "September to October 2012 2 months",
    ]
    assert texts(page, ".lacking li") == [
        "The lock keeper's dog Wren Hallgarth · January 2013 · https://heron.example/dog "
        "· catalogue.csv, line 2",
        "Snow on the viaduct undated · catalogue.csv, line 3",
    ]
    assert texts(page, ".lede") == [
        "6 posts from 7 captures. 5 are dated to a month, August 2012 to June 2013."
    ]


def test_a_month_without_posts_is_empty_on_the_line_and_one_outside_the_span_has_none(
    curated: FlaskClient,
) -> None:
    [first, last] = soup(curated, "/coverage").select(".year")
    assert [len(year.select(".outside")) for year in (first, last)] == [7, 6]
    september = first.select(".month")[1]
    assert september.name == "span"
    assert september.svg
    assert not september.select("rect")
    assert " ".join(september.text.split()) == "0 in September 2012"


def test_every_correction_is_listed(curated: FlaskClient) -> None:
    rows = soup(curated, "/corrections").select(".corrections.posts tbody tr")
    found = {row.a.text: texts(row, "td") for row in rows}
    assert found["The ferry clerk"] == [
        "Date",
        "5 November 2012",
        "6 November 2012",
        "Ida Corrow, 2 March 2024: The <b>printed</b> edition gives the next day "
        "· corrections.csv, line 2",
    ]
    assert len(rows) == 3
    for row in rows:
        assert soup(curated, str(row.a["href"])).select(".correction")


def test_every_decision_about_persons_is_listed_with_whom_it_is_about(curated: FlaskClient) -> None:
    page = soup(curated, "/corrections")
    assert texts(page, "p[role=status]") == ["5 corrections are in force."]
    rows = page.select(".corrections.persons tbody tr")
    assert [texts(row, "th, td") for row in rows] == [
        [
            "Bram Okello",
            "is not Wren Hallgarth",
            "Ida Corrow, 3 May 2024: They <b>met</b> · corrections.csv, line 5",
        ],
        [
            "Petra Sandling",
            "is nobody else",
            "by a curator who is not named · corrections.csv, line 6",
        ],
    ]
    links = [str(link["href"]) for row in rows for link in row.select("a")]
    assert links == ["/people/bram-okello", "/people/wren-hallgarth", "/people/petra-sandling"]


def test_a_persons_page_reads_no_post(
    curated: FlaskClient, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("indexer.search.archive.Archive.post", None)
    page = soup(curated, "/people/wren-hallgarth")
    assert "The ferry clerk" in texts(page, ".roles a bdi")
    assert curated.get("/api/v1/people/wren-hallgarth").status_code == 200


def test_without_corrections_the_list_says_so(uncurated: FlaskClient) -> None:
    page = soup(uncurated, "/corrections")
    assert texts(page, "p[role=status]") == ["Nothing has been corrected in this archive."]
