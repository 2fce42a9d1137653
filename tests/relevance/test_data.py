"""The data files of the package: whole, and in keeping with what they speak about."""

from __future__ import annotations

from dataclasses import fields

import pytest

from indexer.ranking import RANKING, Ranking
from relevance.ablation import ablation
from relevance.bars import bars
from relevance.checking import recorded
from relevance.measures import MAIN, MEASURES
from relevance.published import published
from relevance.running import REAL, SAMPLE

COLLECTIONS = {"adi", "cacm", "cisi", "cranfield", "lisa", "med", "npl", "scifact", "time"}


def test_every_change_names_weights_and_changes_them() -> None:
    for change in ablation():
        for name, value in change.weights.items():
            kept = getattr(RANKING, name)
            assert type(value) is type(kept), change
            assert value != kept, change
        assert change.ranking != RANKING


def test_every_ingredient_of_the_ranking_is_turned_off_once() -> None:
    alone = [change.weights for change in ablation() if len(change.weights) == 1]
    off = {name for weights in alone for name, value in weights.items() if not value}
    assert off == {"title", "repeats", "pairs", "close", "latent"}
    # The others are no ingredients: how far it looks, what an index is built with, similar posts.
    others = {"k1", "b", "candidates", "dimensions", "similar", "stretch"}
    assert off | others == {one.name for one in fields(Ranking)}


def test_no_two_changes_are_called_alike() -> None:
    called = [change.what for change in ablation()]
    assert len(set(called)) == len(called)


@pytest.mark.parametrize("name", published().configurations)
def test_a_configuration_has_every_figure(name: str) -> None:
    figures = published().configurations[name]
    assert set(figures) == set(MEASURES)
    for by_collection in figures.values():
        assert set(by_collection) == COLLECTIONS
        assert all(0 < figure < 1 for figure in by_collection.values())


def test_the_plain_configuration_is_among_them() -> None:
    assert published().plain in published().configurations
    assert published().source


def test_the_best_configuration_is_best_on_average() -> None:
    best, figure = published().best(["med", "cisi"])
    means = [
        (one[MAIN]["med"] + one[MAIN]["cisi"]) / 2 for one in published().configurations.values()
    ]
    assert figure == max(means)
    assert published().quoted(["harbour", "med"]) == ["med"]
    assert best in published().configurations


def test_the_bars_are_shares_and_wished_for_is_more_than_asked_for() -> None:
    held = bars()
    assert set(held.chosen_on) <= COLLECTIONS
    assert 0 < held.gain_unseen <= held.gain < held.aim < 1
    assert 0 < held.slack < held.loss < held.success <= 1
    assert 0 < held.passage <= 1


def test_what_is_recorded_is_measured() -> None:
    assert set(recorded()) == {"collections", "judged"}
    assert set(recorded()["collections"]) <= COLLECTIONS
    assert set(recorded()["judged"]) == {SAMPLE, REAL}
    for figures in (recorded()["collections"], *recorded()["judged"].values()):
        assert all(0 < figure <= 1 for figure in figures.values())
