from __future__ import annotations

import pytest

from evaluation.baselines import FIELDS
from evaluation.intervals import wilson
from evaluation.marks import Tally
from evaluation.measures import Measure, measures


def measure(id: str) -> Measure:
    return next(row for row in measures() if row.id == id)


@pytest.mark.parametrize(
    ("id", "count", "of", "met"),
    [
        ("date_wrong", 0, 41, True),
        ("date_wrong", 1, 100_000, False),  # not one
        ("date_found", 49, 50, True),  # 98 % sharp
        ("date_found", 48, 49, False),
        ("speaker_recall", 19, 20, True),
        ("body_lost", 1, 1000, True),  # 0.1 % sharp, which no binary fraction is
        ("body_lost", 1001, 1_000_000, False),
        ("furniture_kept", 5, 1000, True),
        ("furniture_kept", 6, 1000, False),
        ("lead_flag", 0, 10, True),  # for information only
        ("title", 0, 0, True),  # nothing to measure
    ],
)
def test_bars(id: str, count: int, of: int, met: bool) -> None:
    assert measure(id).is_met(Tally(count, of)) is met


def test_every_field_of_the_table_has_its_bar() -> None:
    bars = {row.id: (row.at_most, row.at_least) for row in measures() if row.has_bar}
    assert {id: float(least) for id, (_, least) in bars.items() if least is not None} == {
        "date_found": 98,
        "speaker_precision": 99,
        "speaker_recall": 95,
        "officer_precision": 98,
        "officer_recall": 95,
        "officer_rank": 97,
        "lead_precision": 97,
        "lead_recall": 92,
        "title": 98,
    }
    assert {id: float(most) for id, (most, _) in bars.items() if most is not None} == {
        "date_wrong": 0,
        "body_lost": 0.1,
        "furniture_kept": 0.5,
    }


def test_baselines_are_measured_by_fields_that_there_are() -> None:
    assert {row.field for row in measures()} - {None} == FIELDS


# From the closed form; the first two are those of 10 coins that all, or none, fell on heads.
@pytest.mark.parametrize(
    ("count", "of", "low", "high"),
    [(10, 10, 0.7225, 1), (0, 10, 0, 0.2775), (41, 41, 0.9143, 1), (50, 100, 0.4038, 0.5962)],
)
def test_intervals(count: int, of: int, low: float, high: float) -> None:
    assert wilson(count, of) == pytest.approx((low, high), abs=5e-5)
