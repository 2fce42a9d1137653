"""Medians, quartiles, ratios and means."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from math import ceil
from statistics import geometric_mean, median, quantiles

Times = Sequence[float | None]


def in_milliseconds(times: Times) -> dict[str, float]:
    """Return quartiles and median of seconds, as milliseconds."""
    held = [seconds * 1_000 for seconds in times if seconds is not None]
    low, middle, high = _quartiles(held)
    return {"low": low, "median": middle, "high": high, "rounds": len(held)}


def ratios(ours: Times, theirs: Times) -> dict[str, float]:
    """Return quartiles and median of our time by theirs, round by round."""
    pairs = [a / b for a, b in zip(ours, theirs, strict=True) if a is not None and b is not None]
    low, middle, high = _quartiles(pairs)
    return {"low": low, "median": middle, "high": high}


def mean_ratio(found: Iterable[float]) -> float:
    """Return the geometric mean."""
    return geometric_mean(found)


def percentile(values: Iterable[float], hundredth: int) -> float:
    """Return the value that so many hundredths of the values do not exceed."""
    ordered = sorted(values)
    return ordered[max(0, ceil(len(ordered) * hundredth / 100) - 1)]


def _quartiles(values: Sequence[float]) -> tuple[float, float, float]:
    if len(values) < 2:
        return values[0], values[0], values[0]
    low, _, high = quantiles(values, n=4, method="inclusive")
    return low, median(values), high
