"""The arrays find what Whoosh's own searcher finds, with the scores that it gives."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from archives_at_random import document, documents, query
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from indexer.engines import Document
from indexer.engines.arrays.evaluating import CannotAnswer, Evaluator
from indexer.engines.arrays.found import Found
from indexer.engines.whoosh import Engine
from indexer.engines.whoosh.reference import Reference
from indexer.engines.whoosh.toc import open_index
from indexer.query.request import FACETS, Query, Sort
from indexer.query.tree import Node, Word
from indexer.ranking import PLAIN, RANKING, Ranking


@st.composite
def builds(draw: st.DrawFn) -> list[list[Document]]:
    """Draw the documents of a first build, and those that each later one adds or changes."""
    first = draw(documents())
    ids = st.sampled_from([f"d{number}" for number in range(10)])
    later = draw(st.lists(st.lists(ids, unique=True, max_size=3), max_size=3))
    return [first, *([draw(document(id)) for id in changed] for changed in later)]


@contextmanager
def built(
    changes: list[list[Document]], gone: list[str], ranking: Ranking = PLAIN
) -> Iterator[Engine]:
    with TemporaryDirectory() as folder:
        engine = Engine(Path(folder) / "0", ranking)
        engine.write(changes[0])
        for number, changed in enumerate(changes[1:], 1):
            former = engine.location
            engine = Engine(Path(folder) / str(number), ranking)
            engine.update(former, changed, gone if number == len(changes) - 1 else ())
        yield engine
        engine.close()


@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(
    changes=builds(),
    gone=st.lists(st.sampled_from(["d0", "d1", "d7"]), unique=True),
    asked=st.lists(query, min_size=1, max_size=8),
)
def test_same_documents_same_scores_same_counts(
    changes: list[list[Document]], gone: list[str], asked: list[Query]
) -> None:
    with built(changes, gone) as engine:
        reference = Reference(open_index(engine.location))
        for one in (replace(each, sort=sort) for each in asked for sort in (Sort.RELEVANCE, None)):
            ours, theirs = engine.search(one, FACETS), reference.search(one, FACETS)
            assert ours.total == theirs.total
            assert ours.undated_left_out == theirs.undated_left_out
            assert {f: dict(c) for f, c in ours.counts.items()} == theirs.counts
            scores = {hit.payload["id"]: hit.score for hit in theirs.hits}
            assert {h.payload["id"]: h.score for h in ours.hits} == pytest.approx(scores, rel=1e-5)
        reference.close()


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(changes=builds(), asked=query)
def test_pages_are_in_the_order_of_scores_then_dates_then_ids(
    changes: list[list[Document]], asked: Query
) -> None:
    with built(changes, [], replace(RANKING, candidates=3)) as engine:
        hits = engine.search(replace(asked, sort=Sort.RELEVANCE), ()).hits
        newest = engine.search(replace(asked, sort=Sort.NEWEST), ()).hits
        place = {hit.payload["id"]: number for number, hit in enumerate(newest)}
        keys = [(-hit.score, place[hit.payload["id"]]) for hit in hits]
        assert keys == sorted(keys)
        for size in (1, 2):
            pages = [replace(asked, sort=Sort.RELEVANCE, size=size, page=n) for n in range(1, 12)]
            parted = [hit for page in pages for hit in engine.search(page, ()).hits]
            assert parted == list(hits)[: len(parted)]


def test_what_the_arrays_cannot_answer_whoosh_does_and_the_log_says_so(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    engine = Engine(tmp_path / "build", PLAIN)
    engine.write([one_post("a", "The police fly drones."), one_post("b", "Drones, and drones.")])
    asked = Query(text="drones", tree=Word("drones"))
    usual = engine.search(asked, FACETS)
    assert not caplog.records

    def refuse(self: Evaluator, node: Node) -> Found:
        raise CannotAnswer(f"no operator for {type(node).__name__}")

    monkeypatch.setattr(Evaluator, "found", refuse)
    answer = engine.search(asked, FACETS)
    engine.close()
    assert [hit.id for hit in answer.hits] == [hit.id for hit in usual.hits] == ["b", "a"]
    assert answer.counts == usual.counts
    assert "Whoosh's own searcher answers “drones”: no operator for Word" in caplog.text


def one_post(id: str, text: str) -> Document:
    people = dict.fromkeys(("speaker", "lead", "portfolio", "officer"), ("none",))
    facets = people | {"year": ("undated",), "month": (), "rank": ()}
    return Document(id, "", "", (text,), facets, None, None, {"id": id})
