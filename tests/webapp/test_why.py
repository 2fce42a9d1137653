"""Why a search finds a post: on its page and in the API."""

from __future__ import annotations

import pytest
from bs4 import BeautifulSoup, Tag
from flask.testing import FlaskClient

LETTERS = "/posts/knife-crime-five-letters"
SEARCH = "q=knives+letters&from=2012&undated=include"


def soup(client: FlaskClient, url: str) -> BeautifulSoup:
    response = client.get(url)
    assert response.status_code == 200, url
    return BeautifulSoup(response.text, "lxml")


def one(page: BeautifulSoup | Tag, selector: str) -> Tag:
    found = page.select(selector)
    assert len(found) == 1, selector
    return found[0]


def shares(client: FlaskClient, url: str) -> tuple[list[float], float]:
    """Return the shares of a table and the sum below it."""
    table = one(soup(client, url), "#why table")
    parts = [float(cell.text) for cell in table.select("tbody td.number")]
    return parts, float(one(table, "tfoot td").text)


def test_every_result_leads_to_a_table_whose_shares_add_up(client: FlaskClient) -> None:
    hits = client.get(f"/api/v1/search?{SEARCH}").json["hits"]
    links = soup(client, f"/search?{SEARCH}").select(".hit a.ask-why")
    assert len(links) == len(hits) > 0
    for number, (link, hit) in enumerate(zip(links, hits, strict=True), 1):
        assert link.text == f"Why? How result {number} was found"
        assert link["rel"] == ["nofollow"]
        assert str(link["href"]).startswith(f"{hit['url']}?{SEARCH.partition('&')[0]}")
        assert str(link["href"]).endswith("&why=1#why")
        parts, total = shares(client, str(link["href"]))
        assert total == pytest.approx(hit["score"], abs=0.006)
        assert sum(parts) == pytest.approx(total, abs=0.005 * (len(parts) + 1))


def test_a_post_opened_from_a_search_offers_it_and_works_out_nothing(
    client: FlaskClient, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delattr("indexer.search.archive.Archive.explain")
    page = soup(client, f"{LETTERS}?{SEARCH}")
    assert not page.select("#why")
    assert one(page, "a.ask-why")["href"] == f"{LETTERS}?{SEARCH}&why=1#why"
    for url in (LETTERS, f"{LETTERS}?why=1", f"{LETTERS}?year=2018&why=1"):
        page = soup(client, url)
        assert not page.select("#why, .ask-why"), url
    assert not soup(client, "/search?year=2018").select(".ask-why")


def test_the_table_speaks_plainly(client: FlaskClient) -> None:
    table = one(soup(client, f"{LETTERS}?{SEARCH}&why=1"), "#why table")
    assert one(table, "caption").text.startswith("Searched for posts with “knives” and “letters”")
    said = [[span.text for span in row.select("span")] for row in table.select("tbody tr")]
    assert ["“letters”", "3 times in the post (8 of 48 posts have it)"] in said
    assert ["“letters” in the title", "counted once more"] in said
    assert ["other words that often stand beside these"] in said
    widths = [float(str(bar["width"])) for bar in table.select("rect")]
    assert max(widths) == 100
    assert min(widths) > 0


def test_a_post_that_is_not_found_says_what_it_lacks(client: FlaskClient) -> None:
    page = soup(client, f"{LETTERS}?q=knives+-letters&why=1")
    assert "it has “letters”" in one(page, "#why").text
    page = soup(client, f"{LETTERS}?q=title%3Aowls+knives&why=1")
    assert "it lacks “owls” in the title" in one(page, "#why").text
    page = soup(client, f"{LETTERS}?q=knives&year=2011&why=1")
    assert "the filters leave it out: dated 2011" in one(page, "#why").text


@pytest.mark.parametrize("tail", ["why=2", "why=", "why=yes&why=1"])
def test_what_a_link_has_picked_up_harms_nothing(client: FlaskClient, tail: str) -> None:
    page = soup(client, f"{LETTERS}?q=knives&{tail}")
    assert page.select("mark")
    assert not page.select("#why")


def test_hits_are_explained_where_asked_for(client: FlaskClient) -> None:
    plain = client.get(f"/api/v1/search?{SEARCH}&explain=").json
    assert "why" not in plain["hits"][0]
    answer = client.get(f"/api/v1/search?{SEARCH}&explain=1").json
    assert [{**hit, "why": None} for hit in plain["hits"]] == [
        {**hit, "why": None} for hit in answer["hits"]
    ]
    for hit in answer["hits"]:
        assert hit["why"]["score"] == pytest.approx(hit["score"], rel=1e-4)
        assert sum(part["share"] for part in hit["why"]["parts"]) == pytest.approx(hit["score"])
    why = answer["hits"][0]["why"]
    assert why.keys() == {"score", "documents", "looked_at_again", "parts", "notes"}
    assert why["looked_at_again"] is True
    keys = {"kind", "in_title", "added", "times", "share", "said", "words"}
    stands = {"word", "count", "posts", "rarity", "length", "average"}
    assert all(part.keys() == keys for part in why["parts"])
    assert {frozenset(word) for part in why["parts"] for word in part["words"]} == {
        frozenset(stands)
    }


def test_filters_alone_score_nothing(client: FlaskClient) -> None:
    for hit in client.get("/api/v1/search?year=2016&explain=1").json["hits"]:
        assert (hit["why"]["score"], hit["why"]["parts"]) == (0, [])
        assert hit["why"]["notes"][0].startswith("There is no word to rank by")


@pytest.mark.parametrize(
    ("tail", "slips"),
    [
        ("explain=yes", ["“explain=yes” is not 1."]),
        ("explain=0&page=x", ["“page=x” is not", "“explain=0” is not 1."]),
        ("q=date:soon&explain=2", ["“soon” is no date", "“explain=2” is not 1."]),
        ("q=date:soon&explain=1", ["“soon” is no date"]),
    ],
)
def test_every_slip_is_named(client: FlaskClient, tail: str, slips: list[str]) -> None:
    answer = client.get(f"/api/v1/search?{tail}")
    assert answer.status_code == 400
    assert len(answer.json["error"]["slips"]) == len(slips)
    for said, slip in zip(answer.json["error"]["slips"], slips, strict=True):
        assert said.startswith(slip)


def test_only_the_api_takes_explain(client: FlaskClient) -> None:
    assert client.get("/search?q=knives&explain=1").status_code == 400


def test_what_is_explained_has_another_tag(client: FlaskClient) -> None:
    urls = [f"/api/v1/search?{SEARCH}{tail}" for tail in ("", "&explain=", "&explain=1")]
    plain, empty, explained = (client.get(url).headers["ETag"] for url in urls)
    assert plain == empty != explained
    tags = {client.get(f"{LETTERS}?{SEARCH}{tail}").headers["ETag"] for tail in ("", "&why=1")}
    assert len(tags) == 2
    held = {"If-None-Match": explained}
    assert client.get(urls[2], headers=held).status_code == 304
    assert client.get(urls[0], headers=held).status_code == 200
