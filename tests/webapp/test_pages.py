"""What the pages show, read as parsed values."""

from __future__ import annotations

from itertools import pairwise
from pathlib import Path
from urllib.robotparser import RobotFileParser

import pytest
from bs4 import BeautifulSoup
from flask.testing import FlaskClient

from indexer.building.build import build
from webapp import create_app

PROJECT = Path(__file__).parent.parent.parent


def soup(client: FlaskClient, url: str, status: int = 200) -> BeautifulSoup:
    response = client.get(url)
    assert response.status_code == status
    return BeautifulSoup(response.text, "lxml")


def texts(page: BeautifulSoup, selector: str) -> list[str]:
    return [" ".join(found.text.split()) for found in page.select(selector)]


def test_the_first_page_lists_everything_and_says_that_it_is_invented(client: FlaskClient) -> None:
    page = soup(client, "/")
    [about] = texts(page, ".about p")
    assert "The Forces' Blog" in about
    assert "invented" in about
    assert not page.select("meta[name=robots]")
    assert "invented" in " ".join(texts(soup(client, "/posts/council-july-2014"), ".colophon"))
    assert len(page.select(".hit")) == 10
    assert texts(page, ".sorts [aria-current]") == ["newest"]


def test_undated_posts_stand_last_in_both_date_orders(client: FlaskClient) -> None:
    for order in ("newest", "oldest"):
        dates = texts(soup(client, f"/search?sort={order}&size=100"), ".hit .date")
        first = dates.index("undated")
        assert set(dates[first:]) == {"undated"}


def test_the_form_carries_every_filter_into_the_next_search(client: FlaskClient) -> None:
    page = soup(
        client,
        "/search?q=police&year=2016&-speaker=none&from=2012&undated=include&sort=oldest&size=20",
    )
    fields = page.select('[form="search"], #search input')
    sent = {(f.get("name"), f.get("value")) for f in fields if f.name == "input"}
    sent -= {(f["name"], f["value"]) for f in page.select("[type=checkbox]:not([checked])")}
    assert {
        ("q", "police"),
        ("year", "2016"),
        ("-speaker", "none"),
        ("from", "2012"),
        ("sort", "oldest"),
        ("size", "20"),
    } <= sent
    assert page.select_one('select[name=undated] option[selected][value="include"]')


def test_a_phrase_is_marked_only_as_a_phrase(client: FlaskClient) -> None:
    marks = texts(soup(client, '/search?q="body worn"'), ".passage mark")
    assert marks
    assert {mark.lower().replace("-", " ") for mark in marks} == {"body worn"}


def test_passages_link_to_their_paragraph_where_the_words_are_marked(client: FlaskClient) -> None:
    for link in soup(client, "/search?q=police").select(".passage a"):
        path, _, anchor = str(link["href"]).partition("#")
        target = soup(client, path).find(id=anchor)
        assert target
        assert target.select("mark")


def test_every_paragraph_has_an_anchor_and_a_visible_link_to_it(client: FlaskClient) -> None:
    for id in _ids(client):
        page = soup(client, f"/posts/{id}")
        ids = [str(paragraph["id"]) for paragraph in page.select(".paragraph")]
        assert ids == [f"p{number}" for number in range(1, len(ids) + 1)]
        links = [str(link["href"]) for link in page.select(".paragraph > .anchor")]
        assert links == [f"#{id}" for id in ids]


def test_a_post_says_where_each_value_came_from(client: FlaskClient) -> None:
    page = soup(client, "/posts/council-july-2014")
    said = {row.dt.text: texts(row, "dd p") for row in page.select(".facts > div")}
    assert said["Title"][1].startswith("Title line: ")
    assert said["Date"][:2] == [
        "21 July 2014",
        "Dateline: “21 July 2014” · council-july-2014.txt, line 10",
    ]


@pytest.mark.parametrize("search", ["q=crime&size=3", "year=2016", "sort=oldest&size=4"])
def test_the_next_result_leads_through_all_of_them_and_the_previous_back(
    client: FlaskClient, search: str
) -> None:
    total = client.get(f"/api/v1/search?{search}").json["total"]
    url = str(soup(client, f"/search?{search}").select_one(".hit h2 a")["href"])
    walked = [url]
    while following := soup(client, walked[-1]).select_one(".back a[rel=next]"):
        walked.append(str(following["href"]))
    assert len({step.split("?")[0] for step in walked}) == len(walked) == total
    for before, step in pairwise(walked):
        assert soup(client, step).select_one(".back a[rel=prev]")["href"] == before
    assert not soup(client, walked[0]).select(".back a[rel=prev]")


def test_officers_lead_to_their_pages_and_portfolios_to_their_posts(client: FlaskClient) -> None:
    page = soup(client, "/posts/council-july-2014")
    links = {link.text: str(link["href"]) for link in page.select(".officers a.person")}
    assert links["Tobias Ackroyd"] == "/people/tobias-ackroyd"
    portfolios = {link.text: str(link["href"]) for link in page.select(".officers a.portfolio")}
    assert portfolios["finance"] == "/search?portfolio=finance"
    assert "Lead on finance" in " ".join(texts(page, ".officers li"))


def test_an_untitled_post_is_called_by_its_first_words(client: FlaskClient) -> None:
    headings = texts(soup(client, "/search?size=100"), ".hit h2")
    untitled = [heading for heading in headings if heading.startswith("Untitled: ")]
    assert len(untitled) >= 6
    assert not any("Next" in heading or "Contact" in heading for heading in untitled)


def test_the_capture_is_the_file_unchanged(client: FlaskClient) -> None:
    response = client.get("/posts/council-july-2014/capture")
    assert response.content_type == "text/plain; charset=utf-8"
    assert response.text == (PROJECT / "posts/council-july-2014.txt").read_text(encoding="utf-8")


def test_citations_are_shown_and_downloaded(client: FlaskClient) -> None:
    page = soup(client, "/posts/council-july-2014")
    [citation] = texts(page, "#citation")
    for part in ("Fergus Macrory", "21 July 2014", "http://localhost/posts/council-july-2014"):
        assert part in citation
    bib = client.get("/posts/council-july-2014/citation.bib")
    ris = client.get("/posts/council-july-2014/citation.ris")
    assert bib.text.startswith("@")
    assert ris.text.startswith("TY  - ")
    for response in (bib, ris):
        assert "council-july-2014" in response.headers["Content-Disposition"]


@pytest.mark.parametrize("tail", ["utm_source=mail", "q=spaker:x", "year=soon"])
def test_a_post_is_read_whatever_its_link_has_picked_up(client: FlaskClient, tail: str) -> None:
    page = soup(client, f"/posts/council-july-2014?{tail}")
    assert page.select(".paragraph")
    assert not page.select(".back")


def test_every_example_of_the_help_page_finds_something(client: FlaskClient) -> None:
    links = [str(a["href"]) for a in soup(client, "/help").select("td a")]
    assert len(links) > 8
    for link in links:
        assert soup(client, link).select(".hit"), link


@pytest.mark.parametrize("words", ["<script>alert(1)</script>", '"><img src=x onerror=alert(1)>'])
@pytest.mark.parametrize("path", ["/search", "/posts/council-july-2014", "/posts/nobody"])
def test_what_is_typed_stays_text(client: FlaskClient, path: str, words: str) -> None:
    response = client.get(path, query_string={"q": words})
    page = BeautifulSoup(response.text, "lxml")
    (script,) = page.select("script")
    assert str(script["src"]).startswith("/static/enhance.js?v=")
    assert not page.select("img")
    assert page.select_one("#q")["value"] == words


def test_a_bad_query_keeps_the_words_and_offers_a_repair(client: FlaskClient) -> None:
    page = soup(client, "/search?q=crime+spaker:macrory", 400)
    assert page.select_one("#q")["value"] == "crime spaker:macrory"
    repair = page.select_one(".trouble p a")
    assert repair.text == "crime speaker:macrory"
    soup(client, str(repair["href"]))


def test_a_page_past_the_end_says_so_and_leads_back(client: FlaskClient) -> None:
    page = soup(client, "/search?page=99")
    assert texts(page, ".nothing h2") == ["There is no page 99"]
    assert soup(client, str(page.select_one(".nothing a")["href"])).select(".hit")


@pytest.mark.parametrize(
    "path",
    ["/", "/search?q=a", "/posts/a", "/posts/a/capture", "/people", "/people/a", "/coverage"],
)
def test_without_an_index_every_page_is_a_503_with_the_command(tmp_path: Path, path: str) -> None:
    client = create_app(tmp_path / "index").test_client()
    page = soup(client, path, 503)
    assert f"blogsearch index posts --index {tmp_path / 'index'}" in " ".join(
        texts(page, "[role=alert]")
    )
    assert client.get("/api/v1/search").status_code == 503
    assert client.get("/help").status_code == 200


def test_an_error_of_our_own_is_a_page_without_a_traceback(
    sample_index: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(*_: object) -> None:
        raise RuntimeError("the disk has gone")

    monkeypatch.setattr("webapp.pages.results_view", broken)
    app = create_app(sample_index)
    page = soup(app.test_client(), "/search", 500)
    assert "the disk has gone" not in page.text
    assert "Traceback" not in page.text
    app.extensions["archive"].close()


def test_pages_forbid_scripts_from_elsewhere(client: FlaskClient) -> None:
    headers = client.get("/").headers
    assert "script-src 'self'" in headers["Content-Security-Policy"]
    assert headers["X-Content-Type-Options"] == "nosniff"


def _ids(client: FlaskClient) -> list[str]:
    return [hit["id"] for hit in client.get("/api/v1/search?size=100").json["hits"]]


def test_a_slip_costs_no_work(client: FlaskClient) -> None:
    page = soup(client, "/search?q=crime&year=2016&from=2016/17&-speaker=none&colour=red", 400)
    hidden = {(i["name"], i["value"]) for i in page.select(".trouble input[type=hidden]")}
    assert hidden == {("year", "2016"), ("-speaker", "none")}
    [mend] = page.select(".mend input")
    assert (mend["name"], mend["value"], mend["form"]) == ("from", "2016/17", "search")
    repaired = soup(client, "/search?q=crme+spaker:macrory&year=2014", 400)
    assert "year=2014" in repaired.select_one(".trouble > p a")["href"]


@pytest.mark.parametrize("damage", ["removed", "overwritten"])
def test_an_index_damaged_under_the_running_service_is_a_503_until_it_is_built_again(
    tmp_path: Path, damage: str
) -> None:
    index = tmp_path / "index"
    build([PROJECT / "posts"], index)
    app = create_app(index)
    client = app.test_client()
    soup(client, "/search?q=police")
    for path in index.rglob("engine/*"):
        path.write_bytes(b"nothing" * 10) if damage == "overwritten" else path.unlink()
    if damage == "overwritten":
        page = soup(client, "/search?q=crime", 503)
        assert f"--index {index}" in " ".join(texts(page, "[role=alert]"))
    build([PROJECT / "posts"], index)
    soup(client, "/search?q=crime")
    app.extensions["archive"].close()


def test_a_search_without_result_says_which_term_finds_nothing(client: FlaskClient) -> None:
    page = soup(client, "/search?q=zebra+police+date:2016&year=2016&match=all")
    terms = {item.a.text: item for item in page.select(".terms > li")}
    assert list(terms) == ["zebra", "police"]
    assert "0 posts" in terms["zebra"].text
    assert terms["zebra"].select("a")[1].text == "zebra~"
    alone = soup(client, str(terms["police"].a["href"]))
    [count] = texts(alone, "[role=status] h1")
    assert count.split(" for ")[0] in terms["police"].text
    assert not soup(client, "/search?q=zebra").select(".terms")


def test_where_no_post_holds_all_words_those_that_hold_most_are_shown(client: FlaskClient) -> None:
    page = soup(client, "/search?q=zebra+police+date:2016&year=2016")
    assert texts(page, ".loosened") == [
        "No post holds all 2 words; these hold one or more of them. In no post as typed: “zebra”."
    ]
    assert len(page.select(".hit")) > 3
    [words, _] = page.select(".orders .sorts")
    assert [link.text for link in words.select("a")] == ["all", "any"]
    assert words.select_one("[aria-current]").text == "most"
    strict = soup(client, str(words.a["href"]))
    assert not strict.select(".hit, .loosened")
    [any_of] = [a for a in strict.select(".nothing a") if a.text == "search for any of them"]
    assert len(soup(client, str(any_of["href"])).select(".hit")) == len(page.select(".hit"))


def test_crawlers_are_kept_from_the_filters_and_let_into_the_posts(client: FlaskClient) -> None:
    rules = RobotFileParser()
    rules.parse(client.get("/robots.txt").text.splitlines())
    assert not rules.can_fetch("anybot", "/search?year=2016")
    assert rules.can_fetch("anybot", "/posts/council-july-2014")


@pytest.mark.parametrize(
    ("tail", "editable"),
    [
        ("from=2017&to=2016", {"from", "to"}),  # each in order, together not
        ("year=2016&-year=2016", {"year", "-year"}),
        ("q=spaker:x&from=&to=&undated=", set()),  # a form without scripts sends empty fields
        ("from=soon&to=&undated=", {"from"}),
    ],
)
def test_whatever_must_change_can_be_changed(
    client: FlaskClient, tail: str, editable: set[str]
) -> None:
    page = soup(client, f"/search?{tail}", 400)
    assert {field["name"] for field in page.select(".mend input")} == editable
    assert not {f["name"] for f in page.select(".trouble input[type=hidden]")} & editable
