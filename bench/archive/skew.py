"""Skewed draws: few things often, many rarely."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

Numbers = NDArray[np.int64]


class Skewed:
    """Draws numbers from 0 to ``size`` - 1 by Zipf–Mandelbrot: p(r) ~ 1 / (r + 1 + shift) ** slope.

    Words of English running text have a slope a little above 1 and a shift of about 2.7.
    """

    def __init__(self, size: int, slope: float = 1.0, shift: float = 2.7) -> None:
        ranks = np.arange(1, size + 1, dtype=np.float64)
        self._bounds = bounds((ranks + shift) ** -slope)

    def draw(self, random: np.random.Generator, shape: int | tuple[int, ...]) -> Numbers:
        """Return that many draws."""
        return drawn(self._bounds, random, shape)


def bounds(weights: NDArray[np.float64]) -> NDArray[np.float64]:
    """Return where the share of each of these weights ends between 0 and 1."""
    summed = np.cumsum(weights)
    summed /= summed[-1]
    return summed


def drawn(
    ends: NDArray[np.float64], random: np.random.Generator, shape: int | tuple[int, ...]
) -> Numbers:
    """Return draws by shares whose ends are given, as ``bounds`` returns them."""
    found: Numbers = np.searchsorted(ends, random.random(shape), side="right")
    return np.minimum(found, len(ends) - 1)
