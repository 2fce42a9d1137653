"""Facets as shown: declared once, their values in order, with labels."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache, partial
from typing import NamedTuple

from indexer import edtf
from indexer.query.request import MISSING, Choice

# So many values of a facet come with a page of results; the rest are a page of their own. Nobody
# reads 1,500 boxes for names beside ten posts, and they were four fifths of the page.
MOST = 50


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


# A tuple takes half as long to make as an object, and a page has hundreds.
class FacetValue(NamedTuple):
    """A value with the number of posts that have it, the facet's own choice left out."""

    value: str
    label: str
    count: int  # type: ignore[assignment]
    selected: bool
    excluded: bool


# What FacetValue._make does, without a call of Python for each.
_value = partial(tuple.__new__, FacetValue)


@dataclass(frozen=True, slots=True)
class Facet:
    """A facet over the posts found; ``selected`` values of it are chosen or excluded.

    ``left_out`` is how many more values the posts have.
    """

    name: str
    label: str
    values: tuple[FacetValue, ...]
    selected: int
    left_out: int = 0


@dataclass(frozen=True, slots=True)
class Names:
    """What the values of a facet are called, and their places in the order of these names.

    Values of equal names stand in their own order.
    """

    labels: Mapping[str, str]
    places: Mapping[str, int]


def ordered(declared: Declared, labels: Mapping[str, str]) -> Names:
    """Return names put in order once for all pages of an archive."""
    order = sorted(sorted(labels), key=lambda value: labels[value].casefold())
    places = {value: place for place, value in enumerate(order)}
    # The bucket of posts without a value has no place among the others: it comes last.
    return Names(labels, places | dict.fromkeys(filter(None, [MISSING.get(declared.name)]), -1))


def facet(
    declared: Declared,
    counts: Mapping[str, int],
    choice: Choice,
    names: Mapping[str, str] | Names,
    most: int | None = None,
) -> Facet:
    """Return a facet with its values in order; chosen and excluded ones stay, even at 0.

    Dates run newest first. People and portfolios run by count, the chosen before the others, and
    of these ``most`` values at most, or all that are chosen. The bucket of posts without a value
    comes last and is never left out.
    """
    known = names if isinstance(names, Names) else ordered(declared, names)
    chosen = dict.fromkeys((*choice.any_of, *choice.none_of), 0)
    named = {**chosen, **counts}
    missing = MISSING.get(declared.name, "")
    without = named.pop(missing, None)
    if declared.by_date:
        order = sorted(named, reverse=True)
    else:
        order = _by_count(declared, named, known, chosen, most)
    left_out = len(named) - len(order)
    if without is not None:
        order.append(missing)
        named[missing] = without
    columns = zip(
        order,
        _labels(declared, order, known.labels),
        map(named.__getitem__, order),
        map(choice.any_of.__contains__, order),
        map(choice.none_of.__contains__, order),
        strict=True,
    )
    return Facet(declared.name, declared.label, tuple(map(_value, columns)), len(chosen), left_out)


def label(declared: Declared, value: str, names: Mapping[str, str]) -> str:
    """Return what readers see for a value."""
    return _labels(declared, [value], names)[0]


def _labels(declared: Declared, values: Sequence[str], names: Mapping[str, str]) -> list[str]:
    """Return the labels of values; that of a missing one can be the last only."""
    by_date = declared.by_date
    labels = list(map(_date_in_words, values) if by_date else map(names.get, values, values))
    if declared.missing_label and values and values[-1] == MISSING.get(declared.name):
        labels[-1] = declared.missing_label
    return labels


def _by_count(
    declared: Declared,
    counts: Mapping[str, int],
    names: Names,
    chosen: Mapping[str, int],
    most: int | None,
) -> list[str]:
    first = _foremost(counts, chosen, most)
    places = names.places
    if not places.keys() >= set(first):
        # Somebody chose what nobody has.
        places = ordered(declared, _called(first, names)).places
    # Sorting by one thing after the other takes half the time of sorting once by all.
    order = sorted(first, key=places.__getitem__)
    order.sort(key=counts.__getitem__, reverse=True)
    if chosen:
        order.sort(key=chosen.__contains__, reverse=True)
    return order[: max(most, len(counts.keys() & chosen.keys()))] if most else order


def _foremost(
    counts: Mapping[str, int], chosen: Mapping[str, int], most: int | None
) -> Iterable[str]:
    """Return the values that count enough to be among the first, and the chosen."""
    if not most or len(counts) <= most:
        return counts
    least = sorted(counts.values(), reverse=True)[most - 1]
    foremost = [value for value, count in counts.items() if count >= least]
    # The bucket of posts without a value can be chosen, and is not among the counts.
    return [*foremost, *(value for value in chosen if counts.get(value, least) < least)]


def _called(values: Iterable[str], names: Names) -> Mapping[str, str]:
    return {value: names.labels.get(value, value) for value in values}


# All the months of two hundred years.
@lru_cache(maxsize=2400)
def _date_in_words(value: str) -> str:
    return edtf.in_words(value) if edtf.parse_edtf(value) else value
