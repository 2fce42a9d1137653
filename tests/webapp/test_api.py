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

FACETS = ("year", "month", "speaker", "lead", "portfolio", "officer")

# The shape that the README documents: a type, a list of one shape, or a tuple of alternatives.
NOTHING = type(None)
PERSON = {"name": str, "slug": str, "rank": (str, NOTHING), "role": (str, NOTHING), "source": str}
OFFICER = {
    "name": str,
    "slug": str,
    "rank": (str, NOTHING),
    "office": (str, NOTHING),
    "lead": bool,
    "lead_on": (str, NOTHING),
    "also_leads_on": [str],
    "portfolio": (str, NOTHING),
}
DATE = {
    **dict.fromkeys(("edtf", "precision", "source", "words", "file"), (str, NOTHING)),
    "line": (int, NOTHING),
}
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
    "matched": {"match": str, "words": int, "least": int, "holding_all": (int, NOTHING)},
    "total": int,
    "page": int,
    "pages": int,
    "size": int,
    "undated_left_out": int,
    "hits": [HIT],
    "facets": {name: [VALUE] for name in FACETS},
    "facet_values_left_out": dict.fromkeys(FACETS, int),
}
WHOLE_FACET = {
    "query": {"text": str, "explained": str},
    "total": int,
    "undated_left_out": int,
    "facet": str,
    "values": [VALUE],
    "left_out": int,
}
EVIDENCE = {
    **dict.fromkeys(("field", "value", "source", "words", "file"), str),
    "line": int,
    "person": (str, NOTHING),
}
CORRECTION = {
    **dict.fromkeys(("field", "value", "extracted", "who", "when", "why", "file"), str),
    "line": int,
}
WHY = {
    "evidence": [EVIDENCE],
    "statements": [EVIDENCE],
    "doubts": [{"field": str, "reason": str}],
    "corrections": [CORRECTION],
    "captures": [{"id": str, "file": str, "format": str, "address": (str, NOTHING)}],
    "claims": [{"lead_on": (str, NOTHING), "words": str, "file": str, "line": int}],
    "paragraphs": [{"number": int, "kind": str, "text": str, "line": int}],
}
ROLE = {
    **dict.fromkeys(("date", "rank", "office"), (str, NOTHING)),
    "post": str,
    "portfolios": [str],
    "part": str,
    "heading": str,
}
DECISION = {
    **dict.fromkeys(("one", "says", "other", "who", "when", "why", "file"), str),
    "line": int,
}
NAMED = {"slug": str, "name": str, "entry": (str, NOTHING)}
PERSON_ENTRY = {
    "slug": str,
    "name": str,
    "variants": [{"name": str, "posts": int}],
    "honours": [str],
    "spoken": int,
    "led": int,
    "named": int,
    "roles": [ROLE],
    "merged": [
        {
            "slug": str,
            "name": str,
            "why": str,
            "posts": int,
            "settled": bool,
            "decisions": [DECISION],
        }
    ],
    "doubtful": [{"slug": str, "name": str, "why": str}],
}
LACKING = {
    **dict.fromkeys(("author", "date", "address"), (str, NOTHING)),
    "title": str,
    "file": str,
    "line": int,
}
COVERAGE = {
    "posts": int,
    "captures": int,
    "undated": int,
    "months": [{"month": str, "posts": int}],
    "wider": {"year": int, "interval": int},
    "gaps": [{"first": str, "last": str, "months": int}],
    "sources": dict,
    "lacking": [LACKING],
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
    for name in FACETS:
        counted = {v["value"]: v["count"] for v in answer["facets"][name]}
        rows = page.select(f'.row:has(input[name="{name}"])')
        boxes = {row.input["value"]: int(row.select_one(".count").text.split()[0]) for row in rows}
        assert boxes.items() <= counted.items()
        # Months are shown under a chosen year; an excluded value has no box.
        hidden = len(counted) if name == "month" else name == "year" and "-year" in parameters
        assert len(counted) - len(boxes) <= hidden


@pytest.mark.parametrize("name", FACETS)
@pytest.mark.parametrize("parameters", SEARCHES, ids=urlencode)
def test_a_whole_facet_has_the_counts_of_the_search(
    client: FlaskClient, sample_index: Path, parameters: dict[str, str], name: str
) -> None:
    whole = client.get(f"/api/v1/facets/{name}", query_string=parameters).json
    searched = client.get("/api/v1/search", query_string=parameters).json
    assert fits(whole, WHOLE_FACET)
    assert (whole["total"], whole["values"]) == (searched["total"], searched["facets"][name])
    arguments = ["facet", name, "--json", "--index", str(sample_index)]
    for each, value in parameters.items():
        if each not in ("q", "sort", "page", "size"):
            arguments += [f"--not-{each[1:]}" if each.startswith("-") else f"--{each}", value]
    printed = CliRunner().invoke(main, [*arguments, "--", parameters.get("q", "")])
    assert printed.exit_code == 0, printed.output
    assert json.loads(printed.stdout) == whole


def test_a_search_says_how_many_values_it_leaves_out(
    client: FlaskClient, monkeypatch: pytest.MonkeyPatch
) -> None:
    whole = client.get("/api/v1/facets/officer?q=police").json["values"]
    named = [value for value in whole if value["value"] != "none"]
    monkeypatch.setattr("indexer.search.faceting.MOST", 4)
    cut = client.get("/api/v1/search?q=police").json
    assert cut["facets"]["officer"] == [*named[:4], whole[-1]]
    assert cut["facet_values_left_out"]["officer"] == len(named) - 4 > 0


def test_a_whole_facet_is_narrowed_to_names_that_hold_what_is_typed(client: FlaskClient) -> None:
    answer = client.get("/api/v1/facets/officer?find=O’HANRAHAN+rois").json
    assert [value["value"] for value in answer["values"]] == ["roisin-ohanrahan"]
    every = client.get("/api/v1/facets/officer").json["values"]
    assert answer["left_out"] == len(every) - 1


def test_a_facet_that_does_not_exist_is_a_404_that_names_those_that_do(client: FlaskClient) -> None:
    answer = client.get("/api/v1/facets/force?q=police")
    assert answer.status_code == 404
    assert answer.json["error"]["message"] == (
        "There is no facet “force”. The facets are: year, month, speaker, lead, portfolio, officer."
    )


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


def test_a_post_has_its_evidence_in_the_documented_shape(client: FlaskClient) -> None:
    for hit in client.get("/api/v1/search?size=100").json["hits"]:
        post = client.get(f"/api/v1{hit['url']}").json
        assert fits({key: post[key] for key in WHY}, WHY)


def test_what_a_post_says_of_doubts_captures_claims_and_corrections(curated: FlaskClient) -> None:
    def post(id: str) -> Any:
        found = curated.get(f"/api/v1/posts/{id}").json
        assert fits({key: found[key] for key in WHY}, WHY)
        return found

    [doubt] = post("201207-otters-under-the-bridge")["doubts"]
    assert doubt == {"field": "date", "reason": "The address or file name says July 2012."}
    ferry = post("crawl-ferry-2")
    assert [other["id"] for other in ferry["captures"]] == ["ferry"]
    [correction] = ferry["corrections"]
    assert (correction["value"], correction["extracted"]) == ("2012-11-06", "2012-11-05")
    assert (correction["file"], correction["line"]) == ("corrections.csv", 2)
    [claim] = post("roofs")["claims"]
    assert claim["lead_on"] == "metal theft"


def test_another_captures_id_and_a_former_slug_lead_on(curated: FlaskClient) -> None:
    moved = curated.get("/api/v1/posts/ferry?x=1")
    assert (moved.status_code, moved.location) == (301, "/api/v1/posts/crawl-ferry-2?x=1")
    moved = curated.get("/api/v1/people/jenny-hallgarth")
    assert (moved.status_code, moved.location) == (301, "/api/v1/people/wren-hallgarth")


def test_people_have_the_documented_shape(client: FlaskClient, curated: FlaskClient) -> None:
    for archive in (client, curated):
        answer = archive.get("/api/v1/people").json
        assert fits(answer, {"total": int, "people": [PERSON_ENTRY]})
        for person in answer["people"]:
            assert archive.get(f"/api/v1/people/{person['slug']}").json == person
    [found] = curated.get("/api/v1/people?q=jenny+h").json["people"]
    assert found["name"] == "Wren Hallgarth"


def test_coverage_and_corrections_have_the_documented_shape(
    client: FlaskClient, curated: FlaskClient
) -> None:
    listed = {
        "corrections": [{"post": str, "heading": str, **CORRECTION}],
        "persons": [{**DECISION, "one": NAMED, "other": (NAMED, NOTHING)}],
    }
    for archive in (client, curated):
        coverage = archive.get("/api/v1/coverage").json
        assert coverage.keys() == COVERAGE.keys()
        assert fits({**coverage, "sources": {}}, {**COVERAGE, "sources": {}})
        assert fits(archive.get("/api/v1/corrections").json, listed)
    found = curated.get("/api/v1/corrections").json
    assert [len(found[of]) for of in ("corrections", "persons")] == [3, 2]
    assert found["persons"][0] == {
        "one": {"slug": "bram-okello", "name": "Bram Okello", "entry": "bram-okello"},
        "says": "not",
        "other": {"slug": "wren-hallgarth", "name": "Wren Hallgarth", "entry": "wren-hallgarth"},
        "who": "Ida Corrow",
        "when": "2024-05-03",
        "why": "They <b>met</b>",
        "file": "corrections.csv",
        "line": 5,
    }


def test_somebody_unknown_is_a_404_that_names_them(client: FlaskClient) -> None:
    response = client.get("/api/v1/people/no-such-person")
    assert response.status_code == 404
    assert "no-such-person" in response.json["error"]["message"]
