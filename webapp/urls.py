"""Queries, posts and persons to URLs. ``indexer.query.parameters`` reads those of queries back."""

from __future__ import annotations

from urllib.parse import quote, urlencode

from indexer.query.parameters import write
from indexer.query.request import Query
from indexer.search.results import post_path


def search_url(query: Query) -> str:
    """Return the stable address of a search: the same for the same question."""
    parameters = urlencode(write(query))
    return f"/search?{parameters}" if parameters else "/search"


def only_url(facet: str, value: str) -> str:
    """Return the address of the search for all posts that have a value of a facet."""
    return search_url(Query().only(facet, value))


def post_url(id: str, query: Query | None = None, paragraph: int | None = None) -> str:
    """Return the address of a post, of one paragraph of it, with a search to come back to."""
    parameters = urlencode(write(query)) if query else ""
    question = f"?{parameters}" if parameters else ""
    anchor = f"#p{paragraph}" if paragraph else ""
    return f"{post_path(id)}{question}{anchor}"


def person_url(slug: str) -> str:
    """Return the address of a person's page."""
    return f"/people/{quote(slug, safe='')}"
