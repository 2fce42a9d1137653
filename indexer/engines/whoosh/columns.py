"""The facet values and dates of every document, read once when a build is opened."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from functools import cached_property
from typing import Any

from indexer.engines.arrays.fields import FIRST_DAY, ID, KEYWORDS, LAST_DAY, NO_DAY
from indexer.query.request import Choice

Numbers = set[int]


class Columns:
    """Values by document number, and document numbers by value."""

    def __init__(self, reader: Any) -> None:
        self.all: Numbers = set(reader.all_doc_ids())
        self.ids: Mapping[int, str] = _ids(reader)
        self.first_days: Sequence[int] = _column(reader, FIRST_DAY)
        self.last_days: Sequence[int] = _column(reader, LAST_DAY)
        self.holding = {facet: _holding(reader, facet) for facet in KEYWORDS}
        self.values = {
            f: _values(holding, reader.doc_count_all()) for f, holding in self.holding.items()
        }

    @cached_property
    def undated(self) -> Numbers:
        """The documents without a date."""
        return {number for number in self.all if self.first_days[number] == NO_DAY}

    def chosen(self, facet: str, choice: Choice) -> Numbers:
        """Return the documents that a choice in a facet admits."""
        holding = self.holding[facet]
        wanted = self.all
        if choice.any_of:
            wanted = set().union(*(holding.get(value, ()) for value in choice.any_of))
        return wanted.difference(*(holding.get(value, ()) for value in choice.none_of))

    def between(self, first: int, last: int) -> Numbers:
        """Return the dated documents whose known span touches these days."""
        return {
            number
            for number in self.all - self.undated
            if self.last_days[number] >= first and self.first_days[number] <= last
        }

    def count(self, facet: str, documents: Iterable[int]) -> Mapping[str, int]:
        """Return how many of the documents have each value of a facet."""
        values = self.values[facet]
        return Counter(value for number in documents for value in values[number])


def _column(reader: Any, field: str) -> Sequence[Any]:
    # An index without documents has no segment, and so no columns at all.
    return list(reader.column_reader(field)) if reader.doc_count_all() else []


def _ids(reader: Any) -> dict[int, str]:
    return {number: id for id, numbers in _holding(reader, ID).items() for number in numbers}


def _holding(reader: Any, facet: str) -> dict[str, Numbers]:
    return {
        word.decode(): set(reader.postings(facet, word).all_ids()) for word in reader.lexicon(facet)
    }


def _values(holding: Mapping[str, Numbers], size: int) -> list[tuple[str, ...]]:
    values: list[tuple[str, ...]] = [()] * size
    for value in sorted(holding):
        for number in holding[value]:
            values[number] = (*values[number], value)
    return values
