"""The archive that the running application serves."""

from __future__ import annotations

from typing import cast

from flask import abort, current_app

from indexer.records import Post
from indexer.search.archive import Archive
from indexer.search.opening import LiveArchive


def archive() -> Archive:
    """Return the archive in force. Raises IndexUnusable where there is none."""
    return cast(LiveArchive, current_app.extensions["archive"]).current()


def post_or_404(id: str) -> Post:
    """Return a post of the archive, or end the request with a 404 that names the ID."""
    post = archive().post(id)
    if post is None:
        abort(404, f"There is no post “{id}” in this archive.")
    return post
