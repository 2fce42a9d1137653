"""What readers' browsers may keep: pages until they change, versioned files for good.

A page has a tag, made of all that it depends on. A browser asks each time whether its copy still
holds, and where it does, nothing is searched and nothing sent. Errors have no tag.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date
from hashlib import sha256

from flask import Flask, Response, g, request

from indexer.errors import BlogSearchError
from indexer.query.request import Query
from webapp.archive import archive
from webapp.asking import asked, asked_of_api
from webapp.urls import question
from webapp.versions import file_version, program_version

SEARCHES: Mapping[str | None, Callable[[], tuple[Query, bool]]] = {
    "pages.search": lambda: (asked(), False),
    "api.search": asked_of_api,
}
"""What the pages of searches depend on, whichever way their addresses say it."""


def register(app: Flask) -> None:
    """Make an application answer with tags, and with 304 where a reader has the page already."""
    # Read now: what is on the disk later may be a newer program than the one that runs.
    program_version()
    app.before_request(_not_modified)
    app.after_request(_label)


def _not_modified() -> Response | None:
    has_tag = request.endpoint not in (None, "static") and request.method in ("GET", "HEAD")
    g.tag = _tag() if has_tag else None
    # A star would hold for pages, too, that turn out not to exist.
    asked_for = request.if_none_match
    held = g.tag and not asked_for.star_tag and asked_for.contains_weak(g.tag)
    return Response(status=304) if held else None


def _tag() -> str | None:
    """Return what tells this page from others and from itself at other times; None for an error."""
    try:
        searched = _searched()
        build = archive().build
    except BlogSearchError:
        return None
    # Pages hold the service's own address, and citations the day.
    parts = (program_version(), build, date.today(), request.host_url, request.path, searched)
    return sha256(repr(parts).encode()).hexdigest()[:24]


def _searched() -> object:
    if request.endpoint not in SEARCHES:
        return request.query_string
    query, explain = SEARCHES[request.endpoint]()
    return question(query), explain


def _label(response: Response) -> Response:
    if request.endpoint == "static":
        _label_file(response)
    elif g.get("tag") and response.status_code in (200, 304):
        # Weak: compressed or not, the page is the same.
        response.set_etag(g.tag, weak=True)
        response.cache_control.no_cache = True
    return response


def _label_file(response: Response) -> None:
    name = str((request.view_args or {}).get("filename"))
    if response.status_code in (200, 304) and request.args.get("v", "") == file_version(name):
        response.cache_control.no_cache = None
        response.cache_control.public = True
        response.cache_control.max_age = 365 * 24 * 60 * 60
        response.cache_control.immutable = True
