"""Responses are compressed for those who take it, and say so."""

from __future__ import annotations

import gzip

import pytest
from flask.testing import FlaskClient

# With buffered=True the file behind a response is closed as a server would.
GZIP = {"Accept-Encoding": "gzip, deflate, br"}


@pytest.mark.parametrize(
    "url", ["/", "/api/v1/search", "/help", "/static/reading-room.css", "/posts/nowhere"]
)
def test_compressed_it_is_the_same(client: FlaskClient, url: str) -> None:
    plain = client.get(url, buffered=True)
    packed = client.get(url, headers=GZIP, buffered=True)
    assert packed.headers["Content-Encoding"] == "gzip"
    assert int(packed.headers["Content-Length"]) == len(packed.data) < len(plain.data) * 0.6
    assert gzip.decompress(packed.data) == plain.data
    assert "Content-Encoding" not in plain.headers
    # One cache may serve readers of both kinds.
    assert plain.headers["Vary"] == packed.headers["Vary"] == "Accept-Encoding"
    assert plain.status_code == packed.status_code


def test_a_compressed_file_is_known_again(client: FlaskClient) -> None:
    packed = client.get("/static/reading-room.css", headers=GZIP, buffered=True)
    assert packed.headers["ETag"].startswith('W/"')
    held = {**GZIP, "If-None-Match": packed.headers["ETag"]}
    again = client.get("/static/reading-room.css", headers=held, buffered=True)
    assert again.status_code == 304


@pytest.mark.parametrize("accepted", ["", "identity", "br", "gzip;q=0", "*;q=0"])
def test_who_does_not_take_it_gets_it_plain(client: FlaskClient, accepted: str) -> None:
    page = client.get("/help", headers={"Accept-Encoding": accepted})
    assert "Content-Encoding" not in page.headers
    assert "<h1>" in page.text


def test_what_is_small_or_of_another_kind_stays_plain(client: FlaskClient) -> None:
    for url in ("/robots.txt", "/static/icon.svg"):
        response = client.get(url, headers=GZIP, buffered=True)
        assert "Content-Encoding" not in response.headers


def test_a_part_of_a_file_stays_as_it_is(client: FlaskClient) -> None:
    asked = {**GZIP, "Range": "bytes=0-1999"}
    part = client.get("/static/reading-room.css", headers=asked, buffered=True)
    assert (part.status_code, len(part.data)) == (206, 2000)
    assert "Content-Encoding" not in part.headers
