"""Facets as shown: declared once, their values in order, with labels."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from indexer import edtf
from indexer.query.request import MISSING, Choice


@dataclass(frozen=True, slots=True)
class Declared:
    """A facet: what it is called, and what its posts without a value are called."""

    name: str
    label: str
    missing_label: str | None
    by_date: bool = False


DECLARED = (
    Declared("year", "Year", "Undated", by_date=True),
    Declared("month", "Month", None, by_date=True),
    Declared("speaker", "Speaker", "No named speaker"),
    Declared("lead", "Lead officer", "No lead officer named"),
    Declared("portfolio", "Lead on", "No portfolio named"),
    Declared("officer", "Officer named", "No officer named"),
)


@dataclass(frozen=True, slots=True)
class FacetValue:
    """A value with the number of posts that have it, the facet's own choice left out."""

    value: str
    label: str
    count: int
    selected: bool
    excluded: bool


@dataclass(frozen=True, slots=True)
class Facet:
    """A facet over the posts found."""

    name: str
    label: str
    values: tuple[FacetValue, ...]

    @property
    def selected(self) -> int:
        """How many values are chosen or excluded."""
        return sum(value.selected or value.excluded for value in self.values)


def facet(
    declared: Declared, counts: Mapping[str, int], choice: Choice, names: Mapping[str, str]
) -> Facet:
    """Return a facet with its values in order; chosen and excluded ones stay, even at 0.

    Dates run newest first. People and portfolios run by count, the chosen before the others. The
    bucket of posts without a value is last.
    """
    kept = dict.fromkeys((*choice.any_of, *choice.none_of), 0) | dict(counts)
    values = [
        FacetValue(
            value,
            label(declared, value, names),
            count,
            value in choice.any_of,
            value in choice.none_of,
        )
        for value, count in kept.items()
    ]
    missing = MISSING.get(declared.name)
    if declared.by_date:
        values.sort(key=lambda v: v.value, reverse=True)
    else:
        values.sort(key=lambda v: (not (v.selected or v.excluded), -v.count, v.label.casefold()))
    values.sort(key=lambda v: v.value == missing)
    return Facet(declared.name, declared.label, tuple(values))


def label(declared: Declared, value: str, names: Mapping[str, str]) -> str:
    """Return what readers see for a value."""
    if value == MISSING.get(declared.name) and declared.missing_label:
        return declared.missing_label
    if declared.by_date:
        return edtf.in_words(value) if edtf.parse_edtf(value) else value
    return names.get(value, value)
