"""The page with all values of a facet: found by name, chosen, and carried along."""

from __future__ import annotations

from collections.abc import Sequence

import pytest
from bs4 import BeautifulSoup, Tag
from flask.testing import FlaskClient

SEARCH = "q=police&from=2012&-portfolio=none&undated=include&sort=oldest&size=5"


@pytest.fixture(autouse=True)
def _few_at_once(monkeypatch: pytest.MonkeyPatch) -> None:
    """Cut facets and lists short, as those of a large archive are."""
    monkeypatch.setattr("indexer.search.faceting.MOST", 5)
    monkeypatch.setattr("webapp.facets_view.AT_ONCE", 3)
    monkeypatch.setattr("webapp.paging.ON_A_PAGE", 4)


def soup(client: FlaskClient, url: str) -> BeautifulSoup:
    response = client.get(url)
    assert response.status_code == 200, url
    return BeautifulSoup(response.text, "lxml")


def pages(client: FlaskClient, url: str) -> list[BeautifulSoup]:
    found = [soup(client, url)]
    while following := found[-1].select_one("a[rel=next]"):
        found.append(soup(client, str(following["href"])))
    return found


def names(found: Sequence[BeautifulSoup]) -> list[str]:
    return [str(box["value"]) for page in found for box in page.select(".values input")]


def sent(page: BeautifulSoup) -> list[tuple[str, str]]:
    """Return what the search form of a page sends, its boxes as they stand."""
    fields = page.select("#search input, input[form=search], select[form=search]")
    return [(str(f["name"]), str(f.get("value", ""))) for f in fields if _counts(f)]


def _counts(field: Tag) -> bool:
    return field.get("type") != "checkbox" or field.has_attr("checked")


def test_a_page_of_results_leads_to_all_values_of_a_long_facet(client: FlaskClient) -> None:
    page = soup(client, f"/search?{SEARCH}")
    shown = [str(box["value"]) for box in page.select("input[name=officer]")]
    link = page.select_one('.every a[href^="/facets/officer"]')
    assert link
    found = pages(client, str(link["href"]))
    every = names(found)
    assert len(every) > len(shown)
    assert every[:5] == [name for name in shown if name != "none"]
    named = len(every) - ("none" in every)
    assert link.get_text() == f"Find among all {named} values of Officer named"
    status = found[0].select_one("[role=status]")
    assert status
    assert status.text == f"{len(every)} values"


def test_a_short_facet_leads_nowhere(client: FlaskClient) -> None:
    page = soup(client, "/search?q=ferry+clerk")
    assert not page.select(".every")


def test_names_are_found_and_put_in_order(client: FlaskClient) -> None:
    by_name = names(pages(client, "/facets/officer?order=name"))
    by_posts = names(pages(client, "/facets/officer"))
    assert by_name == [*sorted(by_name[:-1]), "none"]
    assert {*by_name} == {*by_posts}
    assert by_name != by_posts
    found = soup(client, "/facets/officer?order=name&find=RÓISIN")
    assert names([found]) == ["roisin-ohanrahan"]
    status = found.select_one("[role=status]")
    assert status
    assert status.text == f"1 of {len(by_name)} values with RÓISIN"
    everything = found.select_one(".find a")
    assert everything
    assert everything["href"] == "/facets/officer?order=name"


def test_what_nobody_is_called_is_said(client: FlaskClient) -> None:
    status = soup(client, "/facets/lead?find=zebra").select_one("[role=status]")
    assert status
    assert "Nothing here is called zebra" in status.text
    status = soup(client, "/facets/lead?q=zebra").select_one("[role=status]")
    assert status
    assert status.text == "Nothing to choose among these posts."


def test_choosing_carries_the_whole_search_along(client: FlaskClient) -> None:
    chosen = "officer=roisin-ohanrahan&officer=harpal-sangera&-officer=nemo"
    asked = [tuple(pair.split("=")) for pair in f"{SEARCH}&{chosen}".split("&")]
    for page in pages(client, f"/facets/officer?{SEARCH}&{chosen}&order=name&find=a"):
        assert sorted(sent(page)) == sorted(asked)
    form = page.select_one("form.find")
    assert form
    held = {(str(f["name"]), str(f["value"])) for f in form.select("input")}
    assert held == {*asked, ("order", "name"), ("find", "a")}
    back = page.select_one(".up a")
    assert back
    shown = soup(client, str(back["href"]))
    assert {*asked} - {*sent(shown)} == {("undated", "include")}  # which a list of its own says


@pytest.mark.parametrize("tail", ["order=shoe", "at=-1", "at=²", "find=", "page=7&size=2"])
def test_what_a_link_has_picked_up_harms_nothing(client: FlaskClient, tail: str) -> None:
    expected = names(pages(client, "/facets/lead"))
    assert names(pages(client, f"/facets/lead?{tail}")) == expected


def test_what_cannot_be_asked_is_said(client: FlaskClient) -> None:
    for url, status in (
        ("/facets/lead?year=soon", 400),
        ("/facets/lead?fund=x", 400),
        ("/facets/force", 404),
    ):
        response = client.get(url)
        assert response.status_code == status
        assert BeautifulSoup(response.text, "lxml").select_one("h1")
