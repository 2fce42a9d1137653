"""Bars and report, from results that nobody measured."""

from __future__ import annotations

from pathlib import Path

import pytest
from invented_results import invented, on_judged

from relevance.engines.choosing import LUCENE
from relevance.outcome import NOT_MEASURED, failed, outcome
from relevance.published import published
from relevance.report import write_report
from relevance.results import Results, read_results, write_results

BEST = published().best(["med"])[1]
PLAIN = published().configurations[published().plain]["nDCG@10"]["med"]


def met(results: Results) -> list[bool | None]:
    return [row.met for row in outcome(results)]


def test_everything_is_met() -> None:
    assert met(invented(med=(1.031 * BEST, 0.7))) == [True] * 5


def test_a_mean_too_near_to_the_best_of_lucene() -> None:
    assert met(invented(med=(1.029 * BEST, 0.7)))[0] is False


def test_less_is_asked_of_collections_that_the_weights_were_not_chosen_on() -> None:
    best = published().best(["lisa"])[1]
    results = invented(med=(1.04 * BEST, 0.5), lisa=(1.021 * best, 0.4))
    assert met(results)[:2] == [True, True]
    assert [row.what.rpartition(", ")[2] for row in outcome(results)[:2]] == [
        "collections of development",
        "other collections",
    ]
    assert met(invented(lisa=(1.019 * best, 0.4)))[0] is False


def test_one_collection_too_far_below_lucene_is_named() -> None:
    results = invented(med=(0.75, 0.7), harbour=(0.395, 0.4))
    (missed,) = failed(outcome(results))
    assert LUCENE in missed.what
    assert missed.measured == "least -1.2% (harbour: 0.3950 against 0.4000)"


def test_a_collection_without_quoted_figures_is_compared_with_what_was_run_alone() -> None:
    assert met(invented(harbour=(0.5, 0.4)))[:3] == [None, True, None]


def test_judged_queries_of_several_archives_count_together() -> None:
    results = invented()
    results.judged = {"one": on_judged(0.8, 0.7, 10), "two": on_judged(0.95, 1.0, 20)}
    first, passage = outcome(results)[-2:]
    assert first.measured == "90.0% of 30 (one 80% of 10, two 95% of 20)"
    assert (first.met, passage.met) == (True, True)


def test_nothing_measured_is_nothing_missed() -> None:
    rows = outcome(Results())
    assert {row.measured for row in rows} == {NOT_MEASURED}
    assert failed(rows) == []


def test_a_report_is_written_from_results_kept(tmp_path: Path) -> None:
    results = invented(med=(0.75, 0.7), harbour=(0.5, 0.4))
    kept = tmp_path / "relevance" / "results.json"
    write_results(kept, results)
    assert read_results(kept) == results
    write_report(tmp_path, read_results(kept))
    report = (tmp_path / "relevance.md").read_text("utf-8")
    for line in (
        "Skipped: tantivy, which is not installed.",
        "| med | 5 | 2 | 1 | 0 |",
        "| this program | 0.7500 | 0.5000 | 0.6250 |",
        f"| Lucene {published().plain}, quoted | {PLAIN:.4f} | – | – |",
        f"| {LUCENE} | < 0.001 | < 0.001 | 0.040 |",
        "| no weight for titles | 0.7400 | 0.4900 | 0.6150 | -0.0100 |",
        "| phrase | 10 | 0.950 | 0.500 | 0.800 | 0.900 | 1.000 |",
        "- ferry (one-word): nothing found",
        "| Python | 3.11.0 |",
        "- **this program**: as it comes.",
        "## How it is measured",
    ):
        assert line in report.splitlines(), line


@pytest.mark.parametrize("results", [Results(about={"versions": {}, "settings": {}})])
def test_a_report_of_nothing_can_be_written(tmp_path: Path, results: Results) -> None:
    write_report(tmp_path, results)
    assert NOT_MEASURED in (tmp_path / "relevance.md").read_text("utf-8")
