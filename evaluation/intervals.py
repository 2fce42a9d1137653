"""How sure a share is that rests on so few cases: Wilson's score interval."""

from __future__ import annotations

from math import sqrt

# The normal deviate for 95 %, two-sided.
_Z = 1.96


def wilson(count: int, of: int) -> tuple[float, float]:
    """Return the bounds of the 95 % interval of ``count`` in ``of``, from 0 to 1.

    E. B. Wilson, Journal of the American Statistical Association 22 (1927), 209-212.
    ``of`` must be positive.
    """
    share, square = count / of, _Z**2 / of
    centre = (share + square / 2) / (1 + square)
    reach = _Z / (1 + square) * sqrt(share * (1 - share) / of + square / (4 * of))
    return max(0.0, centre - reach), min(1.0, centre + reach)
