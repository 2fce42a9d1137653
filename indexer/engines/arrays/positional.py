"""Words in a row and words near each other, by their positions in one segment.

Positions become addresses: the words of a segment counted from 0 over all documents. So words
of a row stand at neighbouring addresses, and one search of sorted numbers compares them all.
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


def in_a_row(segment: Segment, field: TextField, row: Sequence[tuple[int, int]]) -> Together:
    """Return the documents with the terms of ``row``, each at its offset from the first."""
    held = _together(segment, field, [term for term, _ in row])
    (first, begin), *others = row
    starts = _addresses(segment, field, first, held)
    for term, offset in others:
        starts = starts[_among(starts + (offset - begin), _addresses(segment, field, term, held))]
    starts = starts[starts + (row[-1][1] - begin) < _ends(segment, starts)]
    return _in_documents(segment, held, starts)


def near(segment: Segment, field: TextField, terms: Sequence[int], distance: int) -> Together:
    """Return the documents with the terms in any order, the outermost so far apart at most.

    A term given twice must stand there twice.
    """
    held = _together(segment, field, terms)
    stand = {term: _addresses(segment, field, term, held) for term in set(terms)}
    # Each word is tried as the first of its window, which ends with its piece at the latest.
    firsts = np.sort(np.concatenate(list(stand.values())))
    lasts = np.minimum(firsts + distance, _ends(segment, firsts) - 1)
    passed = np.ones(len(firsts), np.bool_)
    for term, needed in Counter(terms).items():
        within = np.searchsorted(stand[term], lasts, "right") - np.searchsorted(stand[term], firsts)
        passed &= within >= needed
    return _in_documents(segment, held, firsts[passed])


def _together(segment: Segment, field: TextField, terms: Sequence[int]) -> Together:
    rarest, *others = sorted(set(terms), key=field.frequency)
    docs = field.docs[field.postings(rarest)]
    places = {rarest: np.arange(len(docs))}
    for term in others:
        at, there = shared(docs, field.docs[field.postings(term)], len(segment))
        docs = docs[at]
        places = {each: place[at] for each, place in places.items()} | {term: there}
    return Together(docs, places)


def _addresses(segment: Segment, field: TextField, term: int, held: Together) -> Addresses:
    """Return the addresses of a term in the documents that hold all of them."""
    at = held.places[term]
    counts = field.weights[0].take(field.keys[field.postings(term)])
    begins = np.cumsum(counts) - counts + field.position_starts[term]
    lengths, begins = counts[at], begins[at]
    ends = np.cumsum(lengths)
    # Runs of neighbouring positions, written as one list of places to read.
    run = np.arange(ends[-1] if len(ends) else 0) + np.repeat(begins - (ends - lengths), lengths)
    addresses: Addresses = np.repeat(segment.tokens[held.docs], lengths) + field.positions[run]
    return addresses


def _among(wanted: Addresses, there: Addresses) -> Mask:
    if not len(there):
        return np.zeros(len(wanted), np.bool_)
    stands: Mask = there.take(np.searchsorted(there, wanted), mode="clip") == wanted
    return stands


def _ends(segment: Segment, addresses: Addresses) -> Stored:
    """Return where the piece ends that each address is in."""
    return segment.pieces[np.searchsorted(segment.pieces, addresses, "right")]


def _in_documents(segment: Segment, held: Together, addresses: Addresses) -> Together:
    docs = np.searchsorted(segment.tokens, addresses, "right") - 1
    docs = docs[(np.diff(docs, prepend=-1)).nonzero()[0]]
    at = np.searchsorted(held.docs, docs.astype(held.docs.dtype))
    return Together(docs, {term: place[at] for term, place in held.places.items()})
