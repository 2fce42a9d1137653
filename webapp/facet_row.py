"""One value of a facet as HTML.

A page has hundreds of these rows. Written out here a row takes 2 µs; a template included for each,
with three addresses made from scratch, took 40 µs.
"""

from __future__ import annotations

from functools import lru_cache, partial
from urllib.parse import quote_plus

from markupsafe import escape

from indexer.query.request import DATE_FACETS, UNDATED, Query
from indexer.search.facets import FacetValue
from webapp.urls import around_value, search_url


class Rows:
    """Makes the rows of a facet, with the searches of a page that they lead to."""

    def __init__(self, name: str, query: Query) -> None:
        self._name = name
        self._query = query
        self._only = _escaped_pair(around_value(query, partial(query.only, name)))
        self._exclude = _escaped_pair(around_value(query, partial(query.exclude, name)))

    def row(self, value: FacetValue) -> str:
        """Return the HTML of a value: chosen by its box, alone and shut out by a link each."""
        if value.excluded:
            return self._excluded(value)
        only, exclude = self._links(value)
        label, shown = _escaped(value.label), _escaped(value.value)
        checked, of = "checked" if value.selected else "", _unseen(label)
        counted = f'data-count="{value.count}"'
        return f"""<div class="row">
  <label><input type="checkbox" name="{self._name}" value="{shown}" form="search" {checked}>
    <span class="name">{label}</span>
    {_count(value)}</label>
  <span class="ways"><a class="only" href="{only}" rel="nofollow" {counted}>only{of}</a>
    <a class="not" href="{exclude}" rel="nofollow">not{of}</a></span>
</div>"""

    def _excluded(self, value: FacetValue) -> str:
        restore = _escaped(search_url(self._query.remove(self._name, value.value)))
        label = _escaped(value.label)
        of = _unseen(f"the exclusion of {label}")
        return f"""<div class="row excluded">
  <span class="name">{label} <span class="state">excluded</span></span>
  {_count(value)}
  <span class="ways"><a href="{restore}" rel="nofollow">undo{of}</a></span>
</div>"""

    def _links(self, value: FacetValue) -> tuple[str, str]:
        if value.selected or (value.value == UNDATED and self._name in DATE_FACETS):
            query, chosen = self._query, (self._name, value.value)
            return _escaped_pair(
                (search_url(query.only(*chosen)), search_url(query.exclude(*chosen)))
            )
        # Every other value stands in an address as the next does.
        quoted = _quoted(value.value)
        return quoted.join(self._only), quoted.join(self._exclude)


def _count(value: FacetValue) -> str:
    posts = "post" if value.count == 1 else "posts"
    return f'<span class="count">{value.count:,}{_unseen(posts)}</span>'


def _unseen(words: str) -> str:
    return f'<span class="unseen"> {words}</span>'


def _escaped_pair(pair: tuple[str, str]) -> tuple[str, str]:
    return _escaped(pair[0]), _escaped(pair[1])


# The names of an archive stand on every page of results.
@lru_cache(maxsize=20_000)
def _escaped(text: str) -> str:
    return str(escape(text))


_quoted = lru_cache(maxsize=20_000)(quote_plus)
