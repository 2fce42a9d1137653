"""Documents found, and the operators over them."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from indexer.engines.arrays.types import Mask, Numbers, Scores, Stored

# Scores are worked out for those documents only that are left, by their places in the postings.
Weigh = Callable[[Any], Scores]
ALL = slice(None)

# Below this share a binary search for each number of the shorter list beats touching all of the
# longer one: with 40,000 of 100,000 documents in the longer, the two roads meet at a ninth.
_FEW = 9
# So few documents are put among others one by one.
_A_HANDFUL = 64


@dataclass(frozen=True, slots=True)
class Found:
    """Different document numbers in order, and what scores them: None for a mere filter."""

    docs: Stored
    weigh: Weigh | None = None

    def __len__(self) -> int:
        return len(self.docs)

    @property
    def scores(self) -> Scores:
        """The score of every document."""
        return self.weigh(ALL) if self.weigh else np.zeros(len(self.docs), np.float32)


def scored(docs: Stored, scores: Scores) -> Found:
    """Return documents with the scores that they have."""
    return Found(docs, lambda at: scores[at])


def both(one: Found, other: Found, size: int) -> Found:
    """Return the documents of both, scores added; there are ``size`` documents in all."""
    short, long = sorted((one, other), key=len)
    at_short, at_long = shared(short.docs, long.docs, size)
    docs = short.docs[at_short]
    if short.weigh and long.weigh:
        return scored(docs, short.weigh(at_short) + long.weigh(at_long))
    if short.weigh:
        return scored(docs, short.weigh(at_short))
    return scored(docs, long.weigh(at_long)) if long.weigh else Found(docs)


def either(parts: Sequence[Found], size: int) -> Found:
    """Return the documents of any part, scores added."""
    if len(parts) == 1:
        return parts[0]
    few, many = sorted(parts, key=len)[:2]
    if len(parts) == 2 and len(few) < min(_A_HANDFUL, len(many)):
        return _with_few(many, few)
    sums = np.zeros(size, np.float32)
    hit = np.zeros(size, np.bool_)
    for part in parts:
        docs = part.docs.astype(np.intp, copy=False)
        hit[docs] = True
        if part.weigh:
            sums[docs] += part.weigh(ALL)
    docs = hit.nonzero()[0]
    return (
        Found(docs, lambda at: sums[docs[at]]) if any(part.weigh for part in parts) else Found(docs)
    )


def _with_few(many: Found, few: Found) -> Found:
    """Return the documents of both, scores added.

    To touch all of 100,000 documents for a misspelt word of five would take 0.5 ms more.
    """
    at_few, at_many = _by_bisection(few.docs, many.docs)
    further = np.delete(np.arange(len(few)), at_few)
    places = many.docs.searchsorted(few.docs[further].astype(many.docs.dtype))
    docs = _inserted(many.docs, places, few.docs[further])
    if not (many.weigh or few.weigh):
        return Found(docs)
    sums, scores = many.scores.copy(), few.scores
    sums[at_many] += scores[at_few]
    return scored(docs, _inserted(sums, places, scores[further]))


def _inserted(held: NDArray[Any], places: Numbers, further: NDArray[Any]) -> NDArray[Any]:
    """Return an array with a few more values put in: ``numpy.insert`` takes five times this."""
    longer = np.empty(len(held) + len(further), held.dtype)
    start = 0
    for number, (place, value) in enumerate(zip(places.tolist(), further.tolist(), strict=True)):
        longer[start + number : place + number] = held[start:place]
        longer[place + number] = value
        start = place
    longer[start + len(further) :] = held[start:]
    return longer


def some(parts: Sequence[Found], least: int, size: int) -> Found:
    """Return the documents of at least so many of the parts, scores added."""
    found = either(parts, size)
    if least < 2:
        return found
    held = np.zeros(size, np.min_scalar_type(len(parts)))
    for part in parts:
        held[part.docs] += 1
    return only(found, held[found.docs] >= least)


def times_over(found: Found, times: float) -> Found:
    """Return the same documents, each of so many times its score."""
    weigh = found.weigh
    return Found(found.docs, (lambda at: weigh(at) * np.float32(times)) if weigh else None)


def best(docs: Numbers, scores: Scores, size: int) -> Found:
    """Return each document once with the best of its scores."""
    if len(docs) * _FEW < size:
        once, places = np.unique(docs, return_inverse=True)
        highest = np.zeros(len(once), np.float32)
        np.maximum.at(highest, places, scores)
        return scored(once, highest)
    most = np.zeros(size, np.float32)
    np.maximum.at(most, docs, scores)
    hit = (most > 0).nonzero()[0]
    return Found(hit, lambda at: most[hit[at]])


def without(found: Found, unwanted: Found, size: int) -> Found:
    """Return the documents that are not among the unwanted."""
    keep = ~mask_of(unwanted.docs, size).take(found.docs)
    return only(found, keep)


def only(found: Found, keep: Mask) -> Found:
    """Return the documents for which ``keep``, which runs along them, is true."""
    at = keep.nonzero()[0]
    weigh = found.weigh
    return Found(found.docs[at], (lambda chosen: weigh(at[chosen])) if weigh else None)


def raised(found: Found, extra: Found, factor: float) -> Found:
    """Return the same documents; those among ``extra`` score more, by its score times a factor."""
    scores = found.scores.copy()
    at_found, at_extra = shared(found.docs, extra.docs, 0)
    scores[at_found] += np.float32(factor) * extra.scores[at_extra]
    return scored(found.docs, scores)


def mask_of(docs: Stored, size: int) -> Mask:
    """Return a mask over all documents that is true for these."""
    mask = np.zeros(size, np.bool_)
    # Numbers of the type that numpy indexes by are taken in a third of the time of others.
    mask[docs.astype(np.intp, copy=False)] = True
    return mask


def shared(short: Stored, long: Stored, size: int) -> tuple[Numbers, Numbers]:
    """Return where the numbers that two lists share stand, in the one and in the other."""
    if len(short) * _FEW < len(long) or not size:
        return _by_bisection(short, long)
    # A number is where its slot says, or nowhere; so slots need no clearing (Briggs, Torczon 1993).
    slots = np.empty(size, np.int32)
    slots[short] = np.arange(len(short), dtype=np.int32)
    at = slots.take(long)
    np.clip(at, 0, max(len(short) - 1, 0), out=at)
    at_long = (short.take(at) == long).nonzero()[0] if len(short) else np.empty(0, np.intp)
    return at.take(at_long).astype(np.intp), at_long


def _by_bisection(short: Stored, long: Stored) -> tuple[Numbers, Numbers]:
    if not len(long):
        return np.empty(0, np.intp), np.empty(0, np.intp)
    # Numbers of another type than the list's would have all of the list converted.
    at = np.searchsorted(long, short.astype(long.dtype, copy=False))
    at_short = (long.take(at, mode="clip") == short).nonzero()[0]
    return at_short, at[at_short]
