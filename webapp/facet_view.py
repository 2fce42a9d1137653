"""One facet with all its values as its page shows it: found by name, in one of two orders."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from functools import partial
from urllib.parse import urlencode

from markupsafe import Markup

from indexer.query.parameters import write
from indexer.query.request import MISSING, Query
from indexer.search.facets import Facet, FacetValue
from indexer.search.whole_facet import WholeFacet
from indexer.wording import counted
from webapp.facet_row import Rows
from webapp.paging import Paged, paged
from webapp.results_view import Link
from webapp.urls import facet_path, search_url

FIND, ORDER, AT = "find", "order", "at"
OWN = (FIND, ORDER, AT)
"""The parameters of the page that are none of the search."""

_ORDERS = {"posts": "number of posts", "name": "name"}
Pairs = Sequence[tuple[str, str]]


@dataclass(frozen=True, slots=True)
class FacetView:
    """All that the page of a facet shows.

    ``choosing`` is what the form that applies the choice must carry along, ``finding`` what the
    form that finds a name must.
    """

    whole: WholeFacet
    count: str
    typed: str
    order: str
    rows: Markup
    paged: Paged[FacetValue]
    orders: tuple[Link, ...]
    choosing: Pairs
    finding: Pairs
    everything_url: str
    results_url: str


def facet_view(whole: WholeFacet, asked: Mapping[str, str]) -> FacetView:
    """Return the page of a facet whose values hold what ``find`` says.

    ``asked`` may hold ``order``, one of ``posts`` and ``name``, and ``at``, the page of the list.
    What cannot be used of these counts as not given.
    """
    facet, query = whole.facet, whole.query
    typed = asked.get(FIND, "").strip()
    order = asked.get(ORDER, "") if asked.get(ORDER) in _ORDERS else "posts"
    page = paged(_ordered(whole, order), asked.get(AT, ""), partial(_url, whole, typed, order))
    rows = Rows(facet.name, query)
    return FacetView(
        whole=whole,
        count=_count(facet),
        typed=typed,
        order=order,
        rows=Markup("\n".join(f"    <li>{rows.row(value)}</li>" for value in page.rows)),
        paged=page,
        orders=tuple(_order(whole, typed, each, order) for each in _ORDERS),
        choosing=_choosing(whole, page.rows),
        finding=_kept(query, order),
        everything_url=_url(whole, "", order),
        results_url=search_url(query),
    )


def _count(facet: Facet) -> str:
    every = counted(len(facet.values) + facet.left_out, "value")
    return f"{len(facet.values):,} of {every}" if facet.left_out else every


def _ordered(whole: WholeFacet, order: str) -> Sequence[FacetValue]:
    values, nobody = whole.facet.values, MISSING.get(whole.facet.name)
    if order == "posts":
        return values
    return sorted(values, key=lambda v: (v.value == nobody, v.label.casefold(), v.value))


def _order(whole: WholeFacet, typed: str, order: str, current: str) -> Link:
    return Link(_ORDERS[order], None if order == current else _url(whole, typed, order))


def _choosing(whole: WholeFacet, shown: Sequence[FacetValue]) -> Pairs:
    """Return what is chosen elsewhere, in the other facets and on other pages of this one."""
    boxes = {(whole.facet.name, each.value) for each in shown if not each.excluded}
    return [pair for pair in _of_search(whole.query) if pair[0] != "q" and pair not in boxes]


def _kept(query: Query, order: str) -> Pairs:
    return [*_of_search(query), *([(ORDER, order)] if order != "posts" else [])]


def _of_search(query: Query) -> Pairs:
    return write(replace(query, page=1))


def _url(whole: WholeFacet, typed: str, order: str, at: int = 1) -> str:
    own = [(FIND, typed), *_kept(Query(), order), (AT, str(at) if at > 1 else "")]
    given = urlencode([*_of_search(whole.query), *((name, value) for name, value in own if value)])
    path = facet_path(whole.facet.name)
    return f"{path}?{given}" if given else path
