"""The archive that the running application serves."""

from __future__ import annotations

from typing import cast

from flask import abort, current_app, g

from indexer.records import Post
from indexer.search.archive import Archive
from indexer.search.opening import LiveArchive

ARCHIVE = "archive"
"""Where an application keeps its index among its extensions."""


def archive() -> Archive:
    """Return the archive in force, the same one throughout a request.

    Raises IndexUnusable where there is none.
    """
    if "archive" not in g:
        g.archive = live_archive().current()
    return cast(Archive, g.archive)


def live_archive() -> LiveArchive:
    """Return the index that the application serves, whatever its state."""
    return cast(LiveArchive, current_app.extensions[ARCHIVE])


def post_or_404(id: str) -> Post:
    """Return a post of the archive, or end the request with a 404 that names the ID."""
    post = archive().post(id)
    if post is None:
        abort(404, f"There is no post “{id}” in this archive.")
    return post
