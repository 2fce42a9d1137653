"""The JSON API: its one shape, and every slip named."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any
from urllib.parse import urlencode

import pytest
from bs4 import BeautifulSoup
from click.testing import CliRunner
from flask.testing import FlaskClient

from indexer.cli import main

# The shape that the README documents: a type, a list of one shape, or a tuple of alternatives.
NOTHING = type(None)
PERSON = {"name": str, "slug": str, "rank": (str, NOTHING), "role": (str, NOTHING), "source": str}
OFFICER = {
    "name": str,
    "slug": str,
    "rank": (str, NOTHING),
    "lead": bool,
    "lead_on": (str, NOTHING),
}
DATE = {"edtf": (str, NOTHING), "precision": (str, NOTHING), "source": (str, NOTHING)}
HIT = {
    "id": str,
    "title": (str, NOTHING),
    "date": DATE,
    "speaker": (PERSON, NOTHING),
    "officers": [OFFICER],
    "url": str,
    "score": float,
    "snippets": [{"paragraph": int, "html": str}],
}
VALUE = {"value": str, "label": str, "count": int, "selected": bool}
SHAPE = {
    "query": {"text": str, "explained": str},
    "total": int,
    "page": int,
    "pages": int,
    "size": int,
    "undated_left_out": int,
    "hits": [HIT],
    "facets": {name: [VALUE] for name in ("year", "month", "speaker", "lead", "officer")},
}
SEARCHES = [
    {},
    {"q": "police", "sort": "newest"},
    {"q": '"body worn"', "size": "3"},
    {"q": "crime", "year": "2016", "undated": "include"},
    {"speaker": "none", "page": "2", "size": "2"},
    {"from": "2012", "to": "2014", "sort": "oldest"},
    {"q": "zebra"},
    {"-year": "undated", "size": "100"},
]


def fits(value: Any, shape: Any) -> bool:
    if isinstance(shape, tuple):
        return any(fits(value, one) for one in shape)
    if isinstance(shape, list):
        return isinstance(value, list) and all(fits(one, shape[0]) for one in value)
    if isinstance(shape, dict):
        same_keys = isinstance(value, dict) and value.keys() == shape.keys()
        return same_keys and all(fits(value[k], s) for k, s in shape.items())
    return type(value) is shape


@pytest.mark.parametrize("parameters", SEARCHES, ids=urlencode)
def test_search_has_the_documented_shape(client: FlaskClient, parameters: dict[str, str]) -> None:
    answer = client.get("/api/v1/search", query_string=parameters).json
    assert fits(answer, SHAPE)


@pytest.mark.parametrize("parameters", SEARCHES, ids=urlencode)
def test_page_api_and_command_line_agree(
    client: FlaskClient, sample_index: Path, parameters: dict[str, str]
) -> None:
    answer = client.get("/api/v1/search", query_string=parameters).json
    arguments = ["search", "--json", "--index", str(sample_index)]
    for name, value in parameters.items():
        option = f"--not-{name[1:]}" if name.startswith("-") else f"--{name}"
        arguments += [option, value] if name != "q" else []
    arguments += ["--", parameters.get("q", "")]
    printed = CliRunner().invoke(main, arguments)
    assert printed.exit_code == 0, printed.output
    assert json.loads(printed.stdout) == answer

    page = BeautifulSoup(client.get("/search", query_string=parameters).text, "lxml")
    heading = page.select_one("[role=status] h1")
    assert heading
    assert int(heading.text.split()[0]) == answer["total"]
    shown = [str(link["href"]).split("?")[0] for link in page.select(".hit h2 a")]
    assert shown == [hit["url"] for hit in answer["hits"]]
    for name in ("year", "month", "speaker", "lead", "officer"):
        counted = {v["value"]: v["count"] for v in answer["facets"][name]}
        rows = page.select(f'.row:has(input[name="{name}"])')
        boxes = {row.input["value"]: int(row.select_one(".count").text.split()[0]) for row in rows}
        assert boxes.items() <= counted.items()
        # Months are shown under a chosen year; an excluded value has no box.
        hidden = len(counted) if name == "month" else name == "year" and "-year" in parameters
        assert len(counted) - len(boxes) <= hidden


def test_every_hit_leads_to_its_post(client: FlaskClient) -> None:
    for hit in client.get("/api/v1/search?size=100").json["hits"]:
        post = client.get(f"/api/v1{hit['url']}").json
        for key in ("id", "title", "date", "speaker", "officers", "url"):
            assert post[key] == hit[key]
        assert [p["number"] for p in post["paragraphs"]] == [*range(1, len(post["paragraphs"]) + 1)]
        assert client.get(hit["url"]).status_code == 200


def test_repeated_values_widen_and_different_parameters_narrow(client: FlaskClient) -> None:
    def total(url: str) -> int:
        return int(client.get(f"/api/v1/search?{url}").json["total"])

    assert total("year=2014&year=2016") == total("year=2014") + total("year=2016")
    assert total("year=2014&month=2016-10") == 0
    assert total("-year=2016") == total("") - total("year=2016")


@pytest.mark.parametrize(
    ("url", "slips"),
    [
        ("colour=red", ["colour"]),
        ("sort=best&page=0&size=1000&year=16&month=2016-13", ["sort", "page", "size", "16", "13"]),
        ("from=soon&to=2016-02-30", ["soon", "2016-02-30"]),
        ("from=2017&to=2016", ["later"]),
        ("undated=maybe", ["maybe"]),
        ("year=2016&-year=2016", ["both"]),
        ("q=a&q=b", ["2 times"]),
        ("q=spaker:field", ["speaker:"]),
        ("q=spaker:field&colour=red", ["spaker", "colour"]),
        ("page=1e3", ["page"]),
        ("page=²", ["page"]),
    ],
)
def test_every_slip_is_named(client: FlaskClient, url: str, slips: list[str]) -> None:
    response = client.get(f"/api/v1/search?{url}")
    assert response.status_code == 400
    for slip in slips:
        assert slip in response.json["error"]["message"]
    page = client.get(f"/search?{url}")
    assert page.status_code == 400
    alert = BeautifulSoup(page.text, "lxml").select_one("[role=alert]")
    assert alert
    for slip in slips:
        assert slip in alert.text


def test_an_unknown_post_is_a_404_that_names_it(client: FlaskClient) -> None:
    response = client.get("/api/v1/posts/no-such-post")
    assert response.status_code == 404
    assert "no-such-post" in response.json["error"]["message"]


def test_an_unknown_address_is_a_404_in_json(client: FlaskClient) -> None:
    response = client.get("/api/v1/nothing")
    assert response.status_code == 404
    assert response.json["error"]["status"] == 404
