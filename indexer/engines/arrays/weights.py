"""What a posting weighs: a small number that stands for its counts and lengths.

Many postings share how often the word stands there and how long the text is. So a posting keeps
two bytes, the row of a table, and a score costs one look-up. The table holds counts and lengths,
not scores: these change with every document that comes or goes, the table does not.
"""

from __future__ import annotations

from dataclasses import dataclass
from math import log, prod
from typing import Any

import numpy as np
from numpy.typing import NDArray

from indexer.engines.arrays.files import narrow
from indexer.engines.arrays.types import Numbers, Scores, Stored
from indexer.ranking import Ranking

# So many codes are looked up in a table; more are put in order.
_MOST_CODES = 1 << 26


@dataclass(frozen=True, slots=True)
class Rows:
    """The table, and the row of each posting in it.

    ``table`` has four lines of numbers: count, length, title count, title length.
    """

    table: NDArray[np.int32]
    keys: Stored


def rows(
    counts: NDArray[np.int32],
    lengths: NDArray[np.int32],
    title_counts: NDArray[np.int32],
    title_lengths: NDArray[np.int32],
) -> Rows:
    """Return the rows of postings; where the title lacks the word, its length is left out."""
    lengths_in_titles = np.where(title_counts > 0, title_lengths, 0)
    columns = (counts, lengths, title_counts, lengths_in_titles)
    codes = np.zeros(len(counts), np.int64)
    held = [np.bincount(column, minlength=1) > 0 for column in columns]
    # Made of the places of values among those that occur: of the values themselves a code would
    # outgrow 64 bits in an archive with a title of 50,000 words.
    for column, there in zip(columns, held, strict=True):
        codes *= np.count_nonzero(there)
        codes += (there.cumsum() - 1)[column]
    distinct, keys = _numbered(codes, prod(int(np.count_nonzero(there)) for there in held))
    values = [there.nonzero()[0] for there in held]
    places = np.unravel_index(distinct, tuple(max(len(each), 1) for each in values))
    table = np.stack([each[at] for each, at in zip(values, places, strict=True)])
    return Rows(table.astype(np.int32), keys)


def _numbered(codes: NDArray[np.int64], space: int) -> tuple[Numbers, Stored]:
    """Return the different codes below ``space`` in order, and which of them each code is."""
    if space > _MOST_CODES:
        return np.unique(codes, return_inverse=True)
    # To put all postings of a million posts in order would take 10 GB beside them.
    there = np.zeros(space, np.bool_)
    there[codes] = True
    return there.nonzero()[0], narrow(there.cumsum(), space)[codes] - 1


def rounded(lengths: NDArray[np.int32]) -> NDArray[np.int32]:
    """Return lengths to five significant binary digits: exact up to 31, then within 3.2 %.

    A score moves by less than that. Of all lengths the table would be many times as long, and fit
    no cache of a processor.
    """
    shift = np.maximum(np.frexp(lengths.astype(np.float64))[1] - 5, 0)
    half = (1 << shift) >> 1
    result: NDArray[np.int32] = ((lengths + half) >> shift) << shift
    return result


def saturation(
    counts: NDArray[Any], lengths: NDArray[np.int32], average: float, ranking: Ranking
) -> NDArray[np.float64]:
    """Return BM25's part without the rarity: ``tf (k1 + 1) / (tf + k1 (1 - b + b l / avg))``.

    Robertson and Zaragoza 2009, formula 3.15; a count of 0 gives 0.
    """
    k1, b = ranking.k1, ranking.b
    parts = counts * (k1 + 1) / (counts + k1 * (1 - b + b * lengths / (average or 1)))
    result: NDArray[np.float64] = parts
    return result


def rarity(documents: int, holding: int) -> float:
    """Return the idf of a term: see ``rarities``."""
    return log(1 + (documents - holding + 0.5) / (holding + 0.5))


def rarities(documents: int, holding: NDArray[np.integer[Any]]) -> NDArray[np.float64]:
    """Return Lucene's idf of terms: ``ln(1 + (N - n + 0.5) / (n + 0.5))``.

    Robertson and Zaragoza 2009, section 3.1, with Lucene's 1 +, which keeps common words above
    zero.
    """
    values: NDArray[np.float64] = np.log(1 + (documents - holding + 0.5) / (holding + 0.5))
    return values


def as_scores(values: NDArray[np.float64]) -> Scores:
    """Return scores of 32 bits."""
    return values.astype(np.float32)
