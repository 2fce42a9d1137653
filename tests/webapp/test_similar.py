"""Posts like another: below its page and in the API."""

from __future__ import annotations

from bs4 import BeautifulSoup
from flask.testing import FlaskClient


def test_the_page_and_the_api_name_the_same_posts_and_words(client: FlaskClient) -> None:
    answer = client.get("/api/v1/posts/hare-coursing-again/similar").json
    assert answer["id"] == "hare-coursing-again"
    assert len(answer["similar"]) == 5
    page = BeautifulSoup(client.get("/posts/hare-coursing-again?q=hare").text, "lxml")
    rows = page.select(".similar li")
    for row, one in zip(rows, answer["similar"], strict=True):
        assert row.a
        assert row.a["href"] == one["url"]
        assert 1 <= len(one["words"]) <= 5
        words = ", ".join(f"“{word}”" for word in one["words"])
        assert row.select("p")[-1].text == f"Both speak of: {words}"
    assert "rural" in answer["similar"][0]["words"]


def test_a_post_is_never_like_itself_or_another_capture_of_it(client: FlaskClient) -> None:
    for hit in client.get("/api/v1/search?size=100").json["hits"]:
        answer = client.get(f"/api/v1/posts/{hit['id']}/similar").json
        ids = [one["id"] for one in answer["similar"]]
        assert hit["id"] not in ids
        assert len(ids) == len(set(ids))


def test_another_capture_leads_to_its_post_and_an_unknown_id_nowhere(client: FlaskClient) -> None:
    moved = client.get("/api/v1/posts/modern-slavery-car-wash/similar")
    assert moved.status_code == 301
    assert moved.headers["Location"].endswith("/crawl-2016-hands-wash-your-car/similar")
    assert client.get("/api/v1/posts/nowhere/similar").status_code == 404


def test_a_post_like_no_other_shows_no_list(curated: FlaskClient) -> None:
    ids = [hit["id"] for hit in curated.get("/api/v1/search?size=100").json["hits"]]
    for id in ids:
        found = curated.get(f"/api/v1/posts/{id}/similar").json["similar"]
        page = BeautifulSoup(curated.get(f"/posts/{id}").text, "lxml")
        assert len(page.select(".similar li")) == len(found)
        assert len(page.select(".similar h2")) == bool(found)
