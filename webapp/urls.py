"""Queries, posts and persons to URLs. ``indexer.query.parameters`` reads those of queries back."""

from __future__ import annotations

import re
from collections.abc import Callable
from urllib.parse import quote, urlencode

from indexer.query.parameters import write
from indexer.query.request import Query
from indexer.search.results import post_path


def search_url(query: Query) -> str:
    """Return the stable address of a search: the same for the same question."""
    return f"/search{question(query)}"


def question(query: Query | None) -> str:
    """Return the part of an address that asks a query, from its ``?``; empty if nothing is."""
    parameters = urlencode(write(query)) if query else ""
    return f"?{parameters}" if parameters else ""


def around_value(query: Query, change: Callable[[str], Query]) -> tuple[str, str]:
    """Return what stands before and behind a value in the addresses of changed searches.

    ``change`` returns ``query`` changed by a value that it does not hold yet. A list of facets
    needs a thousand addresses that differ in nothing but the value.
    """
    zeros = re.findall("0+", search_url(query))
    mark = "0" * (max(map(len, zeros), default=0) + 1)
    before, _, behind = search_url(change(mark)).partition(mark)
    return before, behind


def facet_path(name: str) -> str:
    """Return the path of the page with all values of a facet."""
    return f"/facets/{name}"


def facet_url(name: str, query: Query) -> str:
    """Return the address of the page with all values of a facet over what a search finds."""
    return f"{facet_path(name)}{question(query.turn_to(1))}"


def only_url(facet: str, value: str) -> str:
    """Return the address of the search for all posts that have a value of a facet."""
    return search_url(Query().only(facet, value))


def post_url(id: str, query: Query | None = None) -> str:
    """Return the address of a post, with a search to come back to."""
    return f"{post_path(id)}{question(query)}"


def person_url(slug: str) -> str:
    """Return the address of a person's page."""
    return f"/people/{quote(slug, safe='')}"
