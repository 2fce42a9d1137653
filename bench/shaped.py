"""Figures of queries brought together by shape."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from bench.figures import mean_ratio

Case = Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Spread:
    """A median with the quartiles beside it."""

    low: float
    median: float
    high: float


def shapes(cases: Sequence[Case]) -> list[str]:
    """Return the shapes in the order in which they were first asked."""
    return list(dict.fromkeys(case["shape"] for case in cases))


def of_shape(cases: Sequence[Case], shape: str, figure: str, name: str) -> Spread | None:
    """Return the geometric means of a figure over the queries of a shape, None without any.

    ``figure`` is ``ms``, ``ratio`` or ``ratio_second``, ``name`` an engine.
    """
    held = [case.get(figure, {}).get(name) for case in cases if case["shape"] == shape]
    if not all(held):
        return None
    return Spread(*(mean_ratio([each[key] for each in held]) for key in ("low", "median", "high")))


def ratio_by_shape(cases: Sequence[Case], name: str, figure: str = "ratio") -> dict[str, Spread]:
    """Return our time by that of an engine, for every shape that it can express."""
    found = {shape: of_shape(cases, shape, figure, name) for shape in shapes(cases)}
    return {shape: spread for shape, spread in found.items() if spread}


def overall(cases: Sequence[Case], name: str, figure: str = "ratio") -> float | None:
    """Return the geometric mean of the ratios over the shapes."""
    found = ratio_by_shape(cases, name, figure)
    return mean_ratio([spread.median for spread in found.values()]) if found else None


def matches(cases: Sequence[Case], shape: str) -> str:
    """Return from how many to how many posts the queries of a shape find."""
    found = sorted(case["matches"] for case in cases if case["shape"] == shape)
    return f"{found[0]:,}" if found[0] == found[-1] else f"{found[0]:,}–{found[-1]:,}"
