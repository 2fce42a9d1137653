"""What is asked of a generated archive."""

from __future__ import annotations

from collections import Counter

import pytest

from bench.archive import posts
from bench.archive.vocabulary import Vocabulary
from bench.queries import Case, cases
from bench.queries.sample import Sample
from indexer.building.documents import document
from indexer.query.tree import Fuzzy, Near, Or, Phrase, Prefix


@pytest.fixture(scope="module")
def picked() -> list[Case]:
    sample = Sample([document(post) for post in posts(200)])
    return cases(sample, (*Vocabulary(200).words, *sample.spellings))


def test_there_are_many_shapes_with_several_queries_each(picked: list[Case]) -> None:
    shapes = Counter(case.shape for case in picked)
    assert len(shapes) >= 14
    assert set(shapes.values()) == {3}


@pytest.mark.parametrize(
    ("shape", "kind"),
    [("OR", Or), ("phrase", Phrase), ("near", Near), ("prefix", Prefix), ("fuzzy", Fuzzy)],
)
def test_a_shape_is_what_it_is_called(picked: list[Case], shape: str, kind: type) -> None:
    assert all(isinstance(c.query().tree, kind) for c in picked if c.shape == shape)


def test_chosen_facets_and_dates_are_filters(picked: list[Case]) -> None:
    for case in picked:
        query = case.query()
        if case.shape == "two facets chosen":
            assert len(query.choices) == 2
        if case.shape == "date range":
            assert query.since
            assert query.until
