"""Every engine answers what brute force answers: totals, counts, order, whatever is asked."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory

import oracle
import pytest
from archives_at_random import documents, query
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from indexer.engines import KNOWN, Document, Engine, load_engine
from indexer.engines.arrays import facet_counts, holdings
from indexer.query.request import FACETS, Query


@contextmanager
def written(name: str, corpus: list[Document]) -> Iterator[Engine]:
    with TemporaryDirectory() as folder:
        engine = load_engine(name, Path(folder) / "build")
        assert engine.write(corpus) == len(corpus)
        yield engine
        engine.close()


@pytest.mark.parametrize("name", KNOWN)
@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(corpus=documents(), asked=st.lists(query, min_size=1, max_size=12))
def test_totals_counts_and_date_order_are_exact(
    name: str, corpus: list[Document], asked: list[Query]
) -> None:
    with written(name, corpus) as engine:
        for one in asked:
            answer = engine.search(one, FACETS)
            expected = oracle.matching(corpus, one)
            assert answer.total == len(expected)
            assert [hit.payload["id"] for hit in answer.hits] == oracle.by_date(expected, one)
            nonzero = {f: {v: n for v, n in c.items() if n} for f, c in answer.counts.items()}
            assert nonzero == oracle.counts(corpus, one)
            assert answer.undated_left_out == oracle.undated_left_out(corpus, one)


@pytest.mark.parametrize("few", [0, 10_000], ids=["rows of values", "looked up"])
@pytest.mark.parametrize("dense", [0, 10_000], ids=["listings", "bitmaps"])
@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(corpus=documents(), asked=st.lists(query, min_size=1, max_size=8))
def test_facets_are_exact_however_they_are_held_and_counted(
    few: int, dense: int, corpus: list[Document], asked: list[Query]
) -> None:
    with pytest.MonkeyPatch.context() as patch, written("whoosh", corpus) as engine:
        patch.setattr(facet_counts, "_FEW", few)
        patch.setattr(holdings, "_DENSE", dense)
        for one in asked:
            answer = engine.search(one, FACETS)
            assert answer.total == len(oracle.matching(corpus, one))
            assert answer.counts == oracle.counts(corpus, one)


@pytest.mark.parametrize("name", KNOWN)
@settings(max_examples=30, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(corpus=documents(), asked=query)
def test_the_count_beside_a_value_is_the_total_of_its_link(
    name: str, corpus: list[Document], asked: Query
) -> None:
    with written(name, corpus) as engine:
        for facet, values in engine.search(asked, FACETS).counts.items():
            for value, count in values.items():
                assert engine.search(asked.only(facet, value), ()).total == count, (facet, value)
