"""Totals and undated posts read off the counts of facets, where they stand there already."""

from __future__ import annotations

from collections.abc import Mapping

from indexer.query.request import UNDATED, Query

Counts = Mapping[str, Mapping[str, int]]


def total(counts: Counts, query: Query) -> int:
    """Return the total: every post has exactly one speaker, or the value for none."""
    choice = query.choice("speaker")
    return sum(n for value, n in counts["speaker"].items() if choice.admits((value,)))


def has_date_filter(query: Query) -> bool:
    """Say whether undated posts are left out."""
    return bool(query.since or query.until or query.choice("year") or query.choice("month"))


def left_out(counts: Counts, query: Query) -> int | None:
    """Return the number of undated posts left out, None where it must be counted."""
    if not has_date_filter(query):
        return 0
    if query.since or query.until or query.choice("month"):
        return None
    return counts["year"].get(UNDATED, 0)
