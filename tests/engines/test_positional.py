"""Words in a row and near each other, whichever addresses are read and however wide they are."""

from __future__ import annotations

from pathlib import Path
from tempfile import TemporaryDirectory

import oracle
import pytest
from archives_at_random import WORDS, documents
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from indexer.engines import Document
from indexer.engines.arrays import positional, segment
from indexer.engines.whoosh import Engine
from indexer.query.request import Query
from indexer.query.tree import Near, Phrase

words = st.lists(st.sampled_from(WORDS), min_size=2, max_size=3).map(" ".join)
trees = st.builds(Phrase, words) | st.builds(Near, words, st.integers(1, 6))
queries = trees.map(lambda tree: Query(text="typed", tree=tree))


@pytest.mark.parametrize("most", [0, 10_000], ids=["only those held", "all of a term"])
@pytest.mark.parametrize("far", [0, 2**30], ids=["wide", "narrow"])
@pytest.mark.parametrize("few", [0, 10_000], ids=["looked up", "put in order"])
@settings(max_examples=30, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(corpus=documents(), asked=st.lists(queries, min_size=1, max_size=8))
def test_every_road_finds_what_brute_force_finds(
    few: int, most: int, far: int, corpus: list[Document], asked: list[Query]
) -> None:
    with pytest.MonkeyPatch.context() as patch, TemporaryDirectory() as folder:
        patch.setattr(positional, "_MOST", most)
        patch.setattr(segment, "_FAR", far)
        patch.setattr(positional, "_FEW", few)
        engine = Engine(Path(folder) / "build")
        engine.write(corpus)
        for one in asked:
            found = {hit.id for hit in engine.search(one, ()).hits}
            assert found == {document.payload["id"] for document in oracle.matching(corpus, one)}
        engine.close()
