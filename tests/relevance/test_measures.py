"""Measures against values worked out by hand, and the test of chance."""

from __future__ import annotations

from math import log2

import pytest

from relevance.measures import can_measure, means, measured
from relevance.randomisation import chance

needs_measures = pytest.mark.skipif(
    not can_measure(), reason="ir-measures is not installed: make .venv/relevance"
)


@needs_measures
def test_measures_are_those_worked_out_by_hand() -> None:
    judgements = {"1": {"a": 2, "b": 1, "c": 0, "d": 1}}
    figures = measured(judgements, {"1": ["c", "a", "x", "b"]})
    gained = 2 / log2(3) + 1 / log2(5)
    at_best = 2 + 1 / log2(3) + 1 / log2(4)
    assert figures["nDCG@10"]["1"] == pytest.approx(gained / at_best, abs=1e-6)
    assert figures["AP"]["1"] == pytest.approx((1 / 2 + 2 / 4) / 3)
    assert figures["R@100"]["1"] == pytest.approx(2 / 3)


@needs_measures
def test_what_stands_below_the_cut_does_not_count() -> None:
    far = [*(f"x{number}" for number in range(100)), "a"]
    figures = measured({"1": {"a": 1}}, {"1": far})
    assert figures["nDCG@10"]["1"] == 0
    assert figures["R@100"]["1"] == 0
    assert figures["AP"]["1"] == pytest.approx(1 / 101)


@needs_measures
def test_a_query_without_an_answer_counts_nothing() -> None:
    judgements = {"1": {"a": 1}, "2": {"a": 1}, "3": {"a": 1}}
    figures = measured(judgements, {"1": ["a"], "2": []})
    assert figures["AP"] == {"1": 1.0, "2": 0.0, "3": 0.0}
    assert means(figures) == pytest.approx(dict.fromkeys(figures, 1 / 3))
    assert means(measured(judgements, {}))["AP"] == 0


@needs_measures
def test_the_order_of_a_run_is_kept() -> None:
    """The ID that would come last of equal scores stands first here."""
    assert measured({"1": {"a": 1}}, {"1": ["a", "z"]})["AP"]["1"] == 1
    assert measured({"1": {"z": 1}}, {"1": ["a", "z"]})["AP"]["1"] == pytest.approx(1 / 2)


def test_runs_that_are_alike_are_parted_by_chance() -> None:
    figures = [0.1, 0.5, 0.9] * 10
    assert chance(figures, figures) == 1


def test_a_clear_gain_is_no_chance_and_a_clear_loss_is_none() -> None:
    worse = [0.1 + number / 100 for number in range(30)]
    better = [value + 0.1 for value in worse]
    assert chance(better, worse) < 0.01
    assert chance(worse, better) < 0.01


def test_gains_that_are_as_often_losses_may_be_chance() -> None:
    ours, theirs = [0.3, 0.2] * 20, [0.2, 0.3] * 20
    assert chance(ours, theirs) == 1


def test_few_queries_prove_nothing() -> None:
    """Of four queries all gained, one draw in eight goes as far: p is about 1/8."""
    assert chance([1.0] * 4, [0.0] * 4) == pytest.approx(1 / 8, abs=0.02)
