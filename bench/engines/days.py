"""Days as numbers, and what the date filters of a query let past."""

from __future__ import annotations

from datetime import date

from indexer.engines import Document
from indexer.query.request import Query

NO_DAY = 0


def span_of(document: Document) -> tuple[int, int]:
    """Return the first and last day that a document's date can mean; NO_DAY without a date."""
    if not (document.first_day and document.last_day):
        return NO_DAY, NO_DAY
    return document.first_day.toordinal(), document.last_day.toordinal()


def range_of(query: Query) -> tuple[int, int] | None:
    """Return the first and the last day of a query's date filter, None if it has none."""
    if not (query.since or query.until):
        return None
    return (query.first_day or date.min).toordinal(), (query.last_day or date.max).toordinal()
