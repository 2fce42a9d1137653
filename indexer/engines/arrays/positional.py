"""Words in a row and words near each other, by their positions in one segment.

Positions become addresses: the words of a segment counted from 0 over all documents, with one left
out wherever a piece ends. So words of a row stand at neighbouring addresses, and one search of
sorted numbers compares them all.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from indexer.engines.arrays.found import shared
from indexer.engines.arrays.segment import Segment, TextField
from indexer.engines.arrays.types import Mask, Numbers, Stored

Addresses = NDArray[np.int64]


@dataclass(frozen=True, slots=True)
class Together:
    """The documents that hold all of some terms, and where each stands in a term's postings."""

    docs: Stored
    places: dict[int, Numbers]


@dataclass(frozen=True, slots=True)
class Standing:
    """The addresses of a term, and for each the place of its document among those held."""

    at: Addresses
    owners: Numbers

    def where(self, passed: Mask) -> Standing:
        """Return those that passed."""
        return Standing(self.at[passed], self.owners[passed])


def in_a_row(segment: Segment, field: TextField, row: Sequence[tuple[int, int]]) -> Together:
    """Return the documents with the terms of ``row``, each at its offset from the first."""
    held = _together(segment, field, [term for term, _ in row])
    (first, begin), *others = row
    found = _standing(segment, field, first, held)
    for term, offset in others:
        there = _standing(segment, field, term, held)
        found = found.where(_among(found.at + (offset - begin), there.at))
    last = row[-1][1] - begin
    # Where every word of the row is asked for, the address left out between pieces parts them.
    if last >= len(row):
        found = found.where(found.at + last < _ends(segment, found.at))
    return _of(held, found.owners)


def near(segment: Segment, field: TextField, terms: Sequence[int], distance: int) -> Together:
    """Return the documents with the terms in any order, the outermost so far apart at most.

    A term given twice must stand there twice.
    """
    held = _together(segment, field, terms)
    stand = {term: _standing(segment, field, term, held) for term in held.places}
    if len(terms) == len(stand) == 2:
        rare, other = stand.values()
        return _of(held, rare.where(_beside(segment, rare.at, other.at, distance)).owners)
    # Each word is tried as the first of its window, which ends with its piece at the latest.
    firsts = np.concatenate([standing.at for standing in stand.values()])
    owners = np.concatenate([standing.owners for standing in stand.values()])
    lasts = np.minimum(firsts + distance, _ends(segment, firsts) - 1)
    passed = np.ones(len(firsts), np.bool_)
    for term, needed in Counter(terms).items():
        passed &= _between(stand[term].at, firsts, lasts) >= needed
    return _of(held, np.sort(owners[passed]))


def _beside(segment: Segment, rare: Addresses, other: Addresses, distance: int) -> Mask:
    """Say where the rarer of two words has the other on either side, in the same piece.

    The nearest on a side decides: whatever is farther is in the same piece only if that one is.
    """
    after = other.searchsorted(rare)
    found = np.zeros(len(rare), np.bool_)
    # At either end of the list the only neighbour there is stands for both.
    for neighbours in (other.take(after, mode="clip"), other.take(after - 1, mode="clip")):
        close = ((np.abs(neighbours - rare) <= distance) & ~found).nonzero()[0]
        first = np.minimum(rare[close], neighbours[close])
        last = np.maximum(rare[close], neighbours[close])
        found[close] = last < _ends(segment, first)
    return found


def _between(addresses: Addresses, firsts: Addresses, lasts: Addresses) -> Numbers:
    """Return how many of some addresses are in each window, its first and last included."""
    counts: Numbers = addresses.searchsorted(lasts, "right") - addresses.searchsorted(firsts)
    return counts


def _together(segment: Segment, field: TextField, terms: Sequence[int]) -> Together:
    rarest, *others = sorted(set(terms), key=field.frequency)
    docs = field.docs[field.postings(rarest)]
    places = {rarest: np.arange(len(docs))}
    for term in others:
        at, there = shared(docs, field.docs[field.postings(term)], len(segment))
        docs = docs[at]
        places = {each: place[at] for each, place in places.items()} | {term: there}
    return Together(docs, places)


def _standing(segment: Segment, field: TextField, term: int, held: Together) -> Standing:
    """Return where a term stands in the documents that hold all of them."""
    at = held.places[term]
    counts = field.weights[0].take(field.keys[field.postings(term)])
    begins = counts.cumsum() - counts + field.position_starts[term]
    lengths, begins = counts[at], begins[at]
    ends = lengths.cumsum()
    owners = np.arange(len(at)).repeat(lengths)
    # Runs of neighbouring positions, written as one list of places to read.
    run = np.arange(len(owners)) + (begins - (ends - lengths)).take(owners)
    return Standing(segment.starts[held.docs].take(owners) + field.positions[run], owners)


def _among(wanted: Addresses, there: Addresses) -> Mask:
    if not len(there):
        return np.zeros(len(wanted), np.bool_)
    stands: Mask = there.take(there.searchsorted(wanted), mode="clip") == wanted
    return stands


def _ends(segment: Segment, addresses: Addresses) -> Stored:
    """Return the address behind the piece that each address is in."""
    return segment.pieces[segment.pieces.searchsorted(addresses, "right")]


def _of(held: Together, owners: Numbers) -> Together:
    """Return the documents at these places, which come in order and may repeat."""
    kept = owners[np.diff(owners, prepend=-1).nonzero()[0]]
    places = {term: place[kept] for term, place in held.places.items()}
    return Together(held.docs[kept], places)
