"""Which documents the filters of a query let past."""

from __future__ import annotations

from datetime import date

from indexer.engines.whoosh.columns import Columns, Numbers
from indexer.query.request import DATE_FACETS, FACETS, UNDATED, Query, Undated


class Filters:
    """The admitted documents, filter by filter, so that each can be left out."""

    def __init__(self, columns: Columns, query: Query) -> None:
        self._all = columns.all
        chosen = [facet for facet in FACETS if query.choice(facet)]
        self._facets = {facet: _chosen(columns, query, facet) for facet in chosen}
        self._dates = _range(columns, query) & _by_rule(columns, query.undated)

    def admitted(self, without: str | None = None) -> Numbers:
        """Return the documents that pass all filters, or all but the facet ``without``."""
        sets = [found for facet, found in self._facets.items() if facet != without]
        return self._dates.intersection(*sets)

    def admitted_whatever_date(self) -> Numbers:
        """Return the documents that pass the filters that are not about dates."""
        sets = [found for facet, found in self._facets.items() if facet not in DATE_FACETS]
        return self._all.intersection(*sets)


def _chosen(columns: Columns, query: Query, facet: str) -> Numbers:
    choice = query.choice(facet)
    found = columns.chosen(facet, choice)
    if facet not in DATE_FACETS or not query.undated.passes_dates:
        return found
    return found if UNDATED in choice.none_of else found | columns.undated


def _range(columns: Columns, query: Query) -> Numbers:
    first, last = query.first_day, query.last_day
    if not (first or last):
        return columns.all
    found = columns.between((first or date.min).toordinal(), (last or date.max).toordinal())
    return found | columns.undated if query.undated.passes_dates else found


def _by_rule(columns: Columns, rule: Undated) -> Numbers:
    match rule:
        case Undated.ONLY:
            return columns.undated
        case Undated.EXCLUDE:
            return columns.all - columns.undated
    return columns.all
