"""The service over the real posts: every fact that a careful reader finds, nothing else.

The posts are not part of this project. ``ARCHIVE_DIR`` names their folder; the facts come from
the ``expected.json`` in it.
"""

from __future__ import annotations

import csv
import json
import os
import shutil
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from flask.testing import FlaskClient

from indexer.building.build import build
from indexer.knowing import slug
from webapp import create_app

FOLDER = os.environ.get("ARCHIVE_DIR", "")
pytestmark = pytest.mark.skipif(
    not FOLDER, reason="the real posts are not here: set ARCHIVE_DIR to their folder"
)


@cache
def expected() -> dict[str, Any]:
    return json.loads((Path(FOLDER) / "expected.json").read_text()) if FOLDER else {"posts": {}}


def client_over(sources: list[Path], index: Path) -> Iterator[FlaskClient]:
    report = build(sources, index)
    assert report.indexed == len(expected()["posts"])
    app = create_app(index)
    yield app.test_client()
    app.extensions["archive"].close()


@pytest.fixture(scope="module")
def client(tmp_path_factory: pytest.TempPathFactory) -> Iterator[FlaskClient]:
    yield from client_over([Path(FOLDER)], tmp_path_factory.mktemp("real") / "index")


@pytest.fixture(scope="module")
def catalogued(tmp_path_factory: pytest.TempPathFactory) -> Iterator[FlaskClient]:
    folder = tmp_path_factory.mktemp("catalogued")
    for file in expected()["posts"]:
        shutil.copy(Path(FOLDER) / file, folder)
    with (folder / "catalogue.csv").open("w", newline="") as file:
        writer = csv.DictWriter(file, ["file", "title", "date", "speaker"])
        writer.writeheader()
        writer.writerows(expected()["catalogue_facts"])
    yield from client_over([folder], folder.parent / f"{folder.name}-index")


@pytest.fixture(params=expected()["posts"])
def case(request: pytest.FixtureRequest) -> tuple[str, dict[str, Any]]:
    return request.param, expected()["posts"][request.param]


def ask(client: FlaskClient, **parameters: str) -> dict[str, Any]:
    response = client.get("/api/v1/search", query_string={"size": "100", **parameters})
    assert response.status_code == 200, response.json
    return response.json


def post_of(client: FlaskClient, file: str) -> dict[str, Any]:
    ids = [hit["id"] for hit in ask(client)["hits"]]
    posts = [client.get(f"/api/v1/posts/{id}").json for id in ids]
    return next(post for post in posts if post["file"] == file)


def found(client: FlaskClient, **parameters: str) -> set[str]:
    return {hit["id"] for hit in ask(client, **parameters)["hits"]}


def test_title_and_date(client: FlaskClient, case: tuple[str, dict[str, Any]]) -> None:
    file, facts = case
    post = post_of(client, file)
    assert post["title"] == facts["title"]
    assert post["date"]["edtf"] == facts["date"]
    if not facts["title"]:
        assert post["heading"].startswith(f"Untitled: {facts['body_starts'][:20]}")
    year = facts["date"][:4] if facts["date"] else "undated"
    assert post["id"] in found(client, year=year)
    if facts["date"]:
        assert post["id"] in found(client, month=facts["date"][:7])


def test_speaker(client: FlaskClient, case: tuple[str, dict[str, Any]]) -> None:
    file, facts = case
    post = post_of(client, file)
    if facts["speaker"] is None:
        assert post["speaker"] is None
        assert post["id"] in found(client, speaker="none")
        return
    speaker = post["speaker"]
    assert speaker["name"] == facts["speaker"]["name"]
    assert speaker["rank"] == facts["speaker"].get("rank")
    assert speaker["role"] == facts["speaker"].get("role")
    assert speaker["source"] in facts["speaker"]["evidence"]
    assert post["id"] in found(client, speaker=slug(facts["speaker"]["name"]))


def test_officers_and_what_they_lead_on(
    client: FlaskClient, case: tuple[str, dict[str, Any]]
) -> None:
    file, facts = case
    post = post_of(client, file)
    assert {o["name"] for o in post["officers"]} == {o["name"] for o in facts["officers"]}
    officers = {officer["name"]: officer for officer in post["officers"]}
    for fact in facts["officers"]:
        officer, stated = officers[fact["name"]], fact["lead_on"]
        assert officer["rank"] == fact["rank"]
        assert officer["lead"] == (stated is not None)
        # In brackets stands that the text names a lead but not the portfolio.
        assert officer["lead_on"] == (None if (stated or "(").startswith("(") else stated)
        assert post["id"] in found(client, officer=officer["slug"])
        assert (post["id"] in found(client, lead=officer["slug"])) == (stated is not None)


def test_others_stand_under_no_facet(client: FlaskClient, case: tuple[str, dict[str, Any]]) -> None:
    facets = ask(client)["facets"]
    people = {v["value"] for name in ("speaker", "lead", "officer") for v in facets[name]}
    assert not people & {slug(name) for name in case[1]["others"]}


def test_facets_hold_the_facts_and_nothing_else(client: FlaskClient) -> None:
    facets = ask(client)["facets"]
    posts = expected()["posts"].values()
    named = {slug(o["name"]) for post in posts for o in post["officers"]}
    leads = {slug(o["name"]) for post in posts for o in post["officers"] if o["lead_on"]}
    speakers = {slug(post["speaker"]["name"]) for post in posts if post["speaker"]}
    for facet, wanted in (("officer", named), ("lead", leads), ("speaker", speakers)):
        assert {v["value"] for v in facets[facet]} - {"none"} == wanted
        for value in facets[facet]:
            assert ask(client, **{facet: value["value"]})["total"] == value["count"]


def test_furniture_is_not_searched_and_the_capture_is_kept(
    client: FlaskClient, case: tuple[str, dict[str, Any]]
) -> None:
    file, facts = case
    post = post_of(client, file)
    raw = (Path(FOLDER) / file).read_text(encoding="utf-8")
    assert post["raw"] == raw
    assert post["paragraphs"][0]["text"].startswith(facts["body_starts"])
    body = " ".join(paragraph["text"] for paragraph in post["paragraphs"])
    for line in raw.splitlines()[: facts.get("boilerplate_head_lines", 0)]:
        # A line of one or two words, such as a link to the next page, proves nothing as a phrase.
        if len(line.split()) > 2:
            assert line not in body
            assert post["id"] not in found(client, q=f'"{line}"')


# Wordings of notes to readers, press offices and captions that no body of a post holds.
@pytest.mark.parametrize("words", ['"notes to readers"', '"contact us"', '"communications office"'])
def test_press_blocks_and_notes_are_not_searched(client: FlaskClient, words: str) -> None:
    assert ask(client, q=words)["total"] == 0


@pytest.mark.parametrize("word", ["capabilities", "technology", "critical", "investigations"])
def test_a_search_survives_the_typing_errors_of_the_originals(
    client: FlaskClient, word: str
) -> None:
    file = next(
        f for f, facts in expected()["posts"].items() if "typing errors" in facts.get("traps", "")
    )
    id = post_of(client, file)["id"]
    assert id in found(client, q=f"{word}~")


def test_a_catalogue_dates_and_titles_the_rest_and_says_so(catalogued: FlaskClient) -> None:
    for fact in expected()["catalogue_facts"]:
        post = post_of(catalogued, fact["file"])
        assert (post["title"], post["title_source"]) == (fact["title"], "catalogue")
        assert post["date"]["edtf"] == fact["date"]
        assert post["date"]["source"] == "catalogue"
        assert post["speaker"]["name"] == fact["speaker"]
        assert post["speaker"]["source"] == "catalogue"
        page = catalogued.get(f"/posts/{post['id']}").text
        assert "catalogue.csv" in page
    assert ask(catalogued, year="undated")["total"] == 0
