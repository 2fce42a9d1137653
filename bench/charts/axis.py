"""An axis on which every ten times takes the same room."""

from __future__ import annotations

from collections.abc import Iterable
from math import ceil, floor, log10


class LogAxis:
    """Maps figures between two powers of ten around ``values`` to places from start to end."""

    def __init__(self, values: Iterable[float], start: float, end: float) -> None:
        held = [log10(value) for value in values]
        self._low = floor(min(held))
        self._high = max(ceil(max(held)), self._low + 1)
        self._start, self._end = start, end

    @property
    def ticks(self) -> list[float]:
        """The powers of ten on the axis."""
        return [10.0**power for power in range(self._low, self._high + 1)]

    def at(self, value: float) -> float:
        """Return the place of a figure."""
        share = (log10(value) - self._low) / (self._high - self._low)
        return self._start + share * (self._end - self._start)
