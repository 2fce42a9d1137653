"""Ratios, percentiles and growth."""

from __future__ import annotations

from typing import Any

import pytest

from bench.figures import in_milliseconds, percentile, ratios
from bench.growth import power, steepness
from bench.shaped import overall, shapes


def case(shape: str, ours: float, theirs: float, found: int) -> dict[str, Any]:
    times = {"ours": [ours] * 4, "theirs": [theirs, None, theirs, theirs]}
    return {
        "shape": shape,
        "matches": found,
        "ms": {name: in_milliseconds(each) for name, each in times.items()},
        "ratio": {"theirs": ratios(times["ours"], times["theirs"])},
    }


def test_a_ratio_is_ours_by_theirs_and_its_mean_goes_by_shape() -> None:
    held = [case("a", 1, 2, 10), case("a", 1, 2, 10), case("b", 2, 1, 10)]
    assert shapes(held) == ["a", "b"]
    assert overall(held, "theirs") == pytest.approx(1)
    assert overall(held, "nobody") is None
    assert held[0]["ms"]["theirs"] == {"low": 2000, "median": 2000, "high": 2000, "rounds": 3}


def test_percentiles_are_values_that_were_measured() -> None:
    assert percentile([3, 1, 2], 50) == 2
    assert percentile(range(1, 101), 99) == 99
    assert percentile([7], 99) == 7


def test_growth_is_a_power_of_what_is_found() -> None:
    assert power(100, 10) == pytest.approx(2)
    small, large = [case("a", 1, 1, 10)], [case("a", 10, 1, 100)]
    assert steepness(small, large, "ours") == {"a": pytest.approx(1)}
    assert steepness(small, [case("a", 9, 1, 11)], "ours") == {}
