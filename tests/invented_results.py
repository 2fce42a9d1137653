"""Results of the relevance package that nobody measured."""

from __future__ import annotations

from relevance.engines.choosing import LUCENE
from relevance.judged_archive import ALL, ANY_PASSAGE, FIRST, FIRST_BEST, PASSAGE
from relevance.measures import MAIN
from relevance.measuring import OURS, TYPED
from relevance.results import OnCollection, OnJudged, Results


def on_collection(ours: float, lucene: float) -> OnCollection:
    """Return results in which one measure is as given and the others are alike."""
    runs = {OURS: ours, TYPED: ours / 2, LUCENE: lucene}
    return OnCollection(
        documents=5,
        queries=2,
        cut=1,
        refused=0,
        runs={name: {MAIN: main, "AP": 0.3, "R@100": 0.9} for name, main in runs.items()},
        chances={LUCENE: 0.0001},
        ablation={"no weight for titles": ours - 0.01},
    )


def on_judged(success: float, passage: float, queries: int = 10) -> OnJudged:
    """Return results of judged queries."""
    figures = {"queries": queries, FIRST: success, FIRST_BEST: 0.5, MAIN: 0.8}
    figures |= {PASSAGE: passage, ANY_PASSAGE: 1.0}
    return OnJudged(queries, {ALL: figures, "phrase": figures}, ["ferry (one-word): nothing found"])


def invented(**collections: tuple[float, float]) -> Results:
    """Return results on some collections, each with our figure and plain Lucene's."""
    return Results(
        collections={name: on_collection(*pair) for name, pair in collections.items()},
        pooled={LUCENE: 0.04},
        judged={"the sample archive": on_judged(0.95, 0.9)},
        about={"versions": {"Python": "3.11.0"}, "settings": {OURS: "as it comes"}},
        skipped=["tantivy, which is not installed."],
    )
