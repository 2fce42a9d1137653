"""What a citation of a post needs to know about this service and this day."""

from __future__ import annotations

from datetime import date

from flask import request

from indexer.citing import Cited
from indexer.records import Post
from indexer.search.results import post_path
from webapp.archive import archive


def cited(post: Post) -> Cited:
    """Return a post with the address and the day under which it is cited."""
    link = request.host_url.rstrip("/") + post_path(post.id)
    return Cited(post=post, blog=archive().about.blog or "", link=link, accessed=date.today())
