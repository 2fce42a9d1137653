"""The archive that the running application serves."""

from __future__ import annotations

from typing import cast

from flask import abort, current_app, g

from indexer.persons import Person
from indexer.query.request import FACETS, Query
from indexer.records import Post
from indexer.search.archive import Archive
from indexer.search.opening import LiveArchive
from indexer.search.whole_facet import WholeFacet
from webapp.moved import moved

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
    """Return a post of the archive, or end the request.

    The ID of another capture of a post ends it with a 301 to the post, an unknown one with a
    404 that names it.
    """
    post = archive().post(id)
    if post is None:
        if now := archive().renamed(id):
            moved(id=now)
        abort(404, f"There is no post “{id}” in this archive.")
    return post


def person_or_404(slug: str) -> Person:
    """Return a person of the archive, or end the request: 301 from a former slug, else 404."""
    person = archive().person(slug)
    if person is None:
        abort(404, f"There is nobody “{slug}” in this archive.")
    if person.slug != slug:
        moved(slug=person.slug)
    return person


def facet_or_404(name: str, query: Query, typed: str) -> WholeFacet:
    """Return a facet with the values whose names hold what was typed, or end the request."""
    if name not in FACETS:
        abort(404, f"There is no facet “{name}”. The facets are: {', '.join(FACETS)}.")
    return archive().facet(name, query, typed)
