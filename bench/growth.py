"""How steeply time grows with what is found and with the archive."""

from __future__ import annotations

from collections.abc import Sequence
from math import log

from bench.figures import mean_ratio
from bench.shaped import Case, of_shape, shapes


def steepness(small: Sequence[Case], large: Sequence[Case], engine: str) -> dict[str, float]:
    """Return by shape to which power of the posts found an engine's time grew.

    1 is linear: ten times the posts, ten times the time. Shapes whose queries do not find at least
    twice as many in the large archive are left out, as their steepness would be mere noise.
    """
    found = {}
    for shape in shapes(large):
        before, after = _matches(small, shape), _matches(large, shape)
        if before and after >= 2 * before:
            found[shape] = power(times_grown(small, large, shape, engine), after / before)
    return found


def times_grown(small: Sequence[Case], large: Sequence[Case], shape: str, engine: str) -> float:
    """Return how many times as long an engine takes in the large archive."""
    before, after = (of_shape(cases, shape, "ms", engine) for cases in (small, large))
    return after.median / before.median if before and after else 1.0


def power(times: float, more: float) -> float:
    """Return the power to which something that grew ``more`` times grew ``times`` times."""
    return log(times) / log(more)


def _matches(cases: Sequence[Case], shape: str) -> float:
    found = [case["matches"] for case in cases if case["shape"] == shape]
    return mean_ratio(found) if found and all(found) else 0.0
