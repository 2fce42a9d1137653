"""What browsers may keep of pages and files, and for how long."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from curated_archive import POSTS
from flask.testing import FlaskClient
from small_archive import write_archive

from indexer.building.build import build
from indexer.search.archive import Archive
from webapp import create_app

PAGES = [
    "/",
    "/search?q=police",
    "/people",
    "/coverage",
    "/corrections",
    "/help",
    "/api/v1/search?q=police",
    "/api/v1/people",
    "/api/v1/coverage",
]


def tag(client: FlaskClient, url: str, host: str = "localhost") -> str:
    response = client.get(url, base_url=f"http://{host}")
    assert response.status_code == 200
    return response.headers["ETag"]


@pytest.mark.parametrize("url", PAGES)
def test_a_page_that_a_reader_has_is_not_sent_again(client: FlaskClient, url: str) -> None:
    page = client.get(url)
    assert page.headers["ETag"].startswith('W/"')
    assert page.headers["Cache-Control"] == "no-cache"  # it may be kept, and is asked for anew
    again = client.get(url, headers={"If-None-Match": page.headers["ETag"]})
    assert (again.status_code, again.data) == (304, b"")
    for name in ("ETag", "Cache-Control", "Vary", "Content-Security-Policy"):
        assert again.headers[name] == page.headers[name]


def test_posts_too(client: FlaskClient, posts_by_format: dict[str, str]) -> None:
    for id in posts_by_format.values():
        url = f"/posts/{id}?q=police"
        assert client.get(url, headers={"If-None-Match": tag(client, url)}).status_code == 304


def test_nothing_is_searched_for_a_page_that_a_reader_has(
    client: FlaskClient, monkeypatch: pytest.MonkeyPatch
) -> None:
    held = {"If-None-Match": f'"other", {tag(client, "/search?q=police")}'}
    monkeypatch.delattr(Archive, "search")
    assert client.get("/search?q=police", headers=held).status_code == 304


def test_one_question_has_one_tag(client: FlaskClient) -> None:
    asked = tag(client, "/search?q=police&year=2016")
    assert tag(client, "/search?year=2016&page=1&q=%20police&sort=") == asked


def test_what_differs_has_another_tag(client: FlaskClient) -> None:
    tags = [tag(client, url) for url in PAGES]
    tags += [tag(client, "/search"), tag(client, "/search?q=police&page=2")]
    tags += [tag(client, "/people?q=a"), tag(client, "/", host="blog.example")]
    assert len(set(tags)) == len(tags)


def test_a_new_build_makes_pages_new(tmp_path: Path) -> None:
    archive = write_archive(tmp_path / "archive", POSTS)
    build([archive], tmp_path / "index")
    app = create_app(tmp_path / "index")
    held = tag(app.test_client(), "/search")
    build([archive], tmp_path / "index")
    page = app.test_client().get("/search", headers={"If-None-Match": held})
    app.extensions["archive"].close()
    assert page.status_code == 200
    assert page.headers["ETag"] != held


def test_another_day_makes_pages_new(client: FlaskClient, monkeypatch: pytest.MonkeyPatch) -> None:
    held = tag(client, "/help")
    monkeypatch.setattr("webapp.caching.date", type("Later", (), {"today": lambda: "tomorrow"}))
    assert tag(client, "/help") != held


@pytest.mark.parametrize(
    ("url", "status"),
    [
        ("/search?page=x", 400),
        ("/search?q=date:soon", 400),
        ("/posts/nowhere", 404),
        ("/nowhere", 404),
        ("/api/v1/search?foo=1", 400),
    ],
)
def test_errors_are_never_taken_for_a_page_that_a_reader_has(
    client: FlaskClient, url: str, status: int
) -> None:
    response = client.get(url, headers={"If-None-Match": "*"})
    assert response.status_code == status
    assert "ETag" not in response.headers


def test_an_archive_that_cannot_be_searched_has_no_tags(tmp_path: Path) -> None:
    client = create_app(tmp_path).test_client()
    assert client.get("/search").status_code == 503
    assert "ETag" not in client.get("/search").headers
    assert client.get("/help").status_code == 200


def test_files_are_kept_for_good_under_the_address_that_pages_give(client: FlaskClient) -> None:
    urls = re.findall(r'"(/static/[^"]+)"', client.get("/help").text)
    assert len(urls) == 3
    for url in urls:
        kept = client.get(url, buffered=True)
        assert kept.status_code == 200
        assert set(kept.headers["Cache-Control"].split(", ")) == {
            "public",
            "max-age=31536000",
            "immutable",
        }


@pytest.mark.parametrize("version", ["", "?v=0123", "?v=None"])
def test_files_of_no_version_are_asked_for_anew(client: FlaskClient, version: str) -> None:
    file = client.get(f"/static/enhance.js{version}", buffered=True)
    assert file.headers["Cache-Control"] == "no-cache"
    held = {"If-None-Match": file.headers["ETag"]}
    again = client.get(f"/static/enhance.js{version}", headers=held, buffered=True)
    assert again.status_code == 304
    assert client.get("/static/nowhere.js?v=None").status_code == 404
