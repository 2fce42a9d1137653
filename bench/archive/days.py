"""Dates of posts, skewed as in a blog of eleven years."""

from __future__ import annotations

import numpy as np

from bench.archive.skew import bounds, drawn

FIRST_YEAR = 2011
_POSTS_BY_YEAR = (90, 130, 150, 160, 150, 130, 110, 90, 70, 50, 20)
_POSTS_BY_MONTH = (8, 9, 9, 8, 9, 9, 10, 5, 9, 11, 11, 6)
_UNDATED, _YEAR, _INTERVAL, _MONTH = 0.06, 0.07, 0.08, 0.12


def days(random: np.random.Generator, number: int) -> list[str | None]:
    """Return dates in EDTF, None for the undated.

    Of 100, 6 are undated, 4 known to the month, 1 to the year, and 1 to an interval.
    """
    years = drawn(bounds(np.array(_POSTS_BY_YEAR, float)), random, number) + FIRST_YEAR
    months = drawn(bounds(np.array(_POSTS_BY_MONTH, float)), random, number) + 1
    chosen = zip(
        years.tolist(),
        months.tolist(),
        random.integers(1, 29, number).tolist(),
        random.random(number).tolist(),
        strict=True,
    )
    return [_edtf(*each) for each in chosen]


def _edtf(year: int, month: int, day: int, chance: float) -> str | None:
    if chance < _UNDATED:
        return None
    if chance < _YEAR:
        return str(year)
    if chance < _INTERVAL:
        after = f"{year + 1}-01" if month == 12 else f"{year}-{month + 1:02}"
        return f"{year}-{month:02}/{after}"
    return f"{year}-{month:02}" if chance < _MONTH else f"{year}-{month:02}-{day:02}"
