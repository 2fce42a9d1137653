"""How a post's page says where its values come from, and what speaks against them."""

from __future__ import annotations

import pytest
from bs4 import BeautifulSoup, Tag
from flask.testing import FlaskClient

OTTERS = "/posts/201207-otters-under-the-bridge"
FERRY = "/posts/crawl-ferry-2"


def soup(client: FlaskClient, url: str) -> BeautifulSoup:
    response = client.get(url)
    assert response.status_code == 200, url
    return BeautifulSoup(response.text, "lxml")


def texts(page: BeautifulSoup | Tag, selector: str) -> list[str]:
    return [" ".join(found.text.split()) for found in page.select(selector)]


def facts(page: BeautifulSoup, label: str) -> list[list[str]]:
    return [texts(row, "dd p") for row in page.select(".facts > div") if row.dt.text == label]


def test_each_value_has_its_source_its_words_its_file_and_its_line(curated: FlaskClient) -> None:
    page = soup(curated, OTTERS)
    file = "201207-otters-under-the-bridge.txt"
    assert facts(page, "Title")[0][1] == (f"Title line: “Otters under the bridge” · {file}, line 1")
    assert facts(page, "Date")[0][:2] == [
        "7 August 2012",
        f"Dateline: “7 August 2012” · {file}, line 2",
    ]


def test_words_in_the_body_lead_to_their_paragraph(curated: FlaskClient) -> None:
    page = soup(curated, OTTERS)
    grounds = page.select(".facts .ground:has(a)")
    assert len(grounds) >= 3
    for ground in grounds:
        [link] = ground.select("a")
        paragraph = page.select_one(str(link["href"]))
        assert paragraph
        assert ground.select_one(".words").text in " ".join(paragraph.text.split())


def test_a_source_that_contradicts_is_a_doubt_beside_the_date(curated: FlaskClient) -> None:
    page = soup(curated, OTTERS)
    assert texts(page, ".doubt") == ["Date doubtful: The address or file name says July 2012."]
    [_, _, other] = facts(page, "Date")[0]
    assert other.startswith("Contradicted by: July 2012. Address or file name: ")
    results = soup(curated, "/search?q=otters")
    assert "7 August 2012, doubtful" in texts(results, ".hit .date")
    assert sum("doubtful" in date for date in texts(results, ".hit .date")) == 1


def test_a_correction_shows_as_such_and_keeps_what_it_replaced(curated: FlaskClient) -> None:
    page = soup(curated, FERRY)
    [said] = texts(page, ".correction")
    assert said == (
        "Date corrected: 6 November 2012, where the sources say 5 November 2012. "
        "Ida Corrow, 2 March 2024: The <b>printed</b> edition gives the next day "
        "· corrections.csv, line 2"
    )
    assert not page.select(".doubt")
    assert any(line.startswith("Also said: 5 November 2012.") for line in facts(page, "Date")[0])


def test_another_capture_is_listed_and_its_text_kept(curated: FlaskClient) -> None:
    [link] = soup(curated, FERRY).select(".captures a")
    assert link["href"] == f"{FERRY}/captures/1"
    assert link.text == "ferry.md"
    response = curated.get(str(link["href"]))
    assert response.content_type == "text/plain; charset=utf-8"
    assert "We asked on a Tuesday" in response.text
    assert curated.get(f"{FERRY}/captures/2").status_code == 404
    assert curated.get(f"{FERRY}/captures/0").status_code == 404


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("/posts/ferry", FERRY),
        ("/posts/ferry?q=tyres&year=2012", f"{FERRY}?q=tyres&year=2012"),
        ("/posts/ferry/citation.bib", f"{FERRY}/citation.bib"),
        # The old link to the raw text still shows that very text.
        ("/posts/ferry/capture", f"{FERRY}/captures/1"),
    ],
)
def test_the_address_of_another_capture_leads_to_the_post(
    curated: FlaskClient, old: str, new: str
) -> None:
    response = curated.get(old)
    assert (response.status_code, response.location) == (301, new)


def test_an_author_without_a_name_leads_all_the_same(curated: FlaskClient) -> None:
    page = soup(curated, "/posts/roofs")
    assert texts(page, ".officers li") == ["The author, who is not named, leads on metal theft"]
    link = str(page.select_one(".officers a.portfolio")["href"])
    assert link == "/search?portfolio=metal-theft"
    assert "/posts/roofs" in str(soup(curated, link).select_one(".hit a")["href"])
    [[value, ground]] = facts(page, "Lead")
    assert value == "The author, who is not named, leads on metal theft"
    assert ground.endswith("¶ 1")


def test_an_error_is_reported_by_a_message_that_names_the_post(
    curated: FlaskClient, uncurated: FlaskClient
) -> None:
    link = str(soup(curated, FERRY).select_one(".report a")["href"])
    assert link.startswith("mailto:desk@heron.example?subject=Error%20in%20%E2%80%9CThe%20ferry")
    assert "crawl-ferry-2" in link
    hostile = str(soup(curated, "/posts/hostile").select_one(".report a")["href"])
    assert not set('<>" &') & set(hostile.replace("&body", ""))
    assert not soup(uncurated, "/posts/hedges").select(".report")


def test_names_titles_and_reasons_stay_text(curated: FlaskClient) -> None:
    person = "/people/mallory-img-src-x-onerror-alert-1-quaine"
    pages = ["/", "/people", person, "/posts/hostile", FERRY, "/corrections", "/coverage"]
    for url in pages:
        page = soup(curated, url)
        (script,) = page.select("script")
        assert str(script["src"]).startswith("/static/enhance.js?v=")
        assert not page.select("main b, img")
    assert "<img src=x onerror=alert(1)>" in soup(curated, person).h1.text


def test_a_rank_and_a_lead_from_other_sentences_name_them(client: FlaskClient) -> None:
    page = soup(client, "/posts/drones-over-the-estuary")
    [officer] = [rows for rows in facts(page, "Officer") if rows[0].startswith("Barnaby Wickstead")]
    assert officer[1].startswith("Body sentence: “As the NPCC lead for drones, I")
    title = "DCC Barnaby Wickstead – Drones over the estuary – 26 May 2016"
    file = "drones-over-the-estuary.txt, line 1"
    assert f"Rank: Deputy Chief Constable. Title line: “{title}” · {file}" in officer


def test_a_declared_rank_names_its_own_line(client: FlaskClient) -> None:
    [[_, name, rank]] = facts(soup(client, "/posts/hare-coursing-again"), "Speaker")
    assert name == "Front matter: “Clive Holloway” · hare-coursing-again.md, line 4"
    assert rank == (
        "Rank: Deputy Chief Constable. Front matter: “DCC” · hare-coursing-again.md, line 5"
    )
