"""How good a run is, by ir_measures with pytrec_eval: what trec_eval itself says."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from importlib.util import find_spec

MEASURES = ("nDCG@10", "AP", "R@100")
MAIN = MEASURES[0]

Run = Mapping[str, Sequence[str]]
"""The documents found for each query, the best first."""

ByQuery = Mapping[str, Mapping[str, float]]
"""A figure for each measure and query."""


def can_measure() -> bool:
    """Say whether the packages that measure are installed."""
    return all(find_spec(name) for name in ("ir_measures", "pytrec_eval"))


def measured(judgements: Mapping[str, Mapping[str, int]], run: Run) -> ByQuery:
    """Return the figures of a run for every judged query; one without an answer has 0.

    Documents keep the order of the run, also where an engine scores them alike.
    """
    import ir_measures

    asked = [ir_measures.parse_measure(name) for name in MEASURES]
    found = {name: dict.fromkeys(judgements, 0.0) for name in MEASURES}
    scored = {query: _scores(documents) for query, documents in run.items() if documents}
    if scored:
        for one in ir_measures.pytrec_eval.iter_calc(asked, judgements, scored):
            found[str(one.measure)][one.query_id] = float(one.value)
    return found


def means(figures: ByQuery) -> dict[str, float]:
    """Return the mean of each measure over its queries."""
    return {name: sum(each.values()) / len(each) for name, each in figures.items()}


def _scores(documents: Sequence[str]) -> dict[str, float]:
    return {id: float(len(documents) - place) for place, id in enumerate(documents)}
