"""The facets of a page of results as its template shows them."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from itertools import groupby

from markupsafe import Markup

from indexer.query.request import FACETS, NONE, Query
from indexer.search.facets import Facet, FacetValue
from indexer.search.results import Page
from webapp.facet_row import Rows
from webapp.urls import facet_url

# A facet shows this many values at once; the rest open with one click.
AT_ONCE = 10


@dataclass(frozen=True, slots=True)
class Year:
    """A year of the date facet and the rows of its months; ``open`` if they stand open."""

    label: str
    row: Markup
    months: Markup
    open: bool


@dataclass(frozen=True, slots=True)
class Section:
    """A facet of people: the rows of the values shown at once, those of the others, how many.

    ``every`` is the number of all values, and ``url`` where they are, if that leads any further.
    """

    facet: Facet
    first: Markup
    more: Markup
    more_count: int
    every: int
    url: str | None


def sections(page: Page) -> tuple[Section, ...]:
    """Return the facets of people and portfolios."""
    return tuple(_section(page.facets[name], page.query) for name in FACETS[2:])


def years(page: Page) -> tuple[Year, ...]:
    """Return the years of the date facet, newest first.

    A dozen closed lists of months would push the other filters off the page: a year shows its
    months when something is chosen in it, or when there is none beside it.
    """
    months = {
        year: tuple(values)
        for year, values in groupby(page.facets["month"].values, lambda month: month.value[:4])
    }
    values = {value.value: value for value in page.facets["year"].values}
    # A chosen month stays in sight even where its year has no post left.
    empty = {y: FacetValue(y, y, 0, False, False) for y in months.keys() - values.keys()}
    ordered = sorted({**values, **empty}.values(), key=lambda v: (v.value.isdigit(), v.value))
    of_years, of_months = Rows("year", page.query), Rows("month", page.query)
    return tuple(
        _year(value, months.get(value.value, ()), of_years, of_months, alone=len(ordered) == 1)
        for value in reversed(ordered)
    )


def _section(facet: Facet, query: Query) -> Section:
    nobody = [value for value in facet.values if value.value == NONE]
    named = [value for value in facet.values if value.value != NONE]
    shown = max(AT_ONCE, facet.selected)
    rows = Rows(facet.name, query)
    # The bucket of posts without a name never hides among the rare names.
    first, more = [*named[:shown], *nobody], named[shown:]
    return Section(
        facet=facet,
        first=_items(first, rows, 6),
        more=_items(more, rows, 8),
        more_count=len(more),
        every=len(named) + facet.left_out,
        url=facet_url(facet.name, query) if more or facet.left_out else None,
    )


def _year(
    year: FacetValue, months: tuple[FacetValue, ...], of_years: Rows, of_months: Rows, alone: bool
) -> Year:
    is_open = year.selected or any(month.selected for month in months)
    shown = months if is_open or alone else ()
    row = Markup(of_years.row(year))
    return Year(year.label, row, _items(shown, of_months, 12), is_open)


def _items(values: Iterable[FacetValue], rows: Rows, indent: int) -> Markup:
    """Return the items of a list, indented as the template around them is."""
    return Markup("\n".join(f"{' ' * indent}<li>{rows.row(value)}</li>" for value in values))
