"""Whether a difference between two runs may be chance: the paired randomisation test."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

_PERMUTATIONS = 10_000
_SEED = 5
# Sums of the same differences in another order are equal but for their last digits.
_EQUAL = 1e-12


def chance(ours: Sequence[float], theirs: Sequence[float]) -> float:
    """Return how often chance alone parts two runs by as much as they are, either way.

    Both hold a figure for each query, in the same order. Which run a figure belongs to is drawn
    anew 10,000 times, query by query (Smucker, Allan and Carterette 2007).
    """
    differences = np.array(ours) - np.array(theirs)
    seen = abs(differences.mean())
    random = np.random.default_rng(_SEED)
    signs = random.integers(0, 2, (_PERMUTATIONS, len(differences)), np.int8) * 2 - 1
    as_far = np.abs(signs @ differences) / len(differences) >= seen - _EQUAL
    return float((as_far.sum() + 1) / (_PERMUTATIONS + 1))
