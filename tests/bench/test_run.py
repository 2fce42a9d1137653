"""A tiny run: the engines at hand agree, and a report is written. Nothing here is timed."""

from __future__ import annotations

import json
from importlib.util import find_spec
from pathlib import Path
from xml.etree import ElementTree

import pytest

from bench import interleaving
from bench.agreeing import Disagreement, agree, differences
from bench.engines.answers import Found, Peer
from bench.engines.choosing import FOLDERS, OURS, TANTIVY, TANTIVY_ONE_FIELD, WHOOSH, at_hand
from bench.interleaving import interleaved
from bench.outcome import outcome
from bench.report import write_report
from bench.results import Results, read_results, write_results
from bench.running import Plan, run
from bench.workshop import Workshop
from indexer.query.request import Query

SIZE = 200
BESIDE_TANTIVY = [name for name in FOLDERS if name not in (TANTIVY, TANTIVY_ONE_FIELD)]
needs_tantivy = pytest.mark.skipif(
    find_spec("tantivy") is None, reason="tantivy is not installed: make .venv/bench"
)


@pytest.fixture(scope="module")
def workshop(tmp_path_factory: pytest.TempPathFactory) -> Workshop:
    return Workshop(tmp_path_factory.mktemp("bench"), SIZE, lambda _: None)


def test_the_engines_without_packages_of_their_own_agree(workshop: Workshop) -> None:
    with workshop.peers(BESIDE_TANTIVY) as peers:
        agree(workshop.cases, peers)


@needs_tantivy
def test_tantivy_agrees_and_ranks_alike(workshop: Workshop) -> None:
    with workshop.peers([OURS, TANTIVY, TANTIVY_ONE_FIELD]) as peers:
        overlaps = agree(workshop.cases, peers)
    assert overlaps[TANTIVY]["common word"] > 0.8


class Wrong:
    name = "wrong"

    def __init__(self, right: Peer) -> None:
        self._right = right

    def answer(self, query: Query) -> Found:
        found = self._right.answer(query)
        return Found(found.top, found.total + 1, found.counts, found.left_out)


def test_a_disagreement_ends_the_run_and_says_what_differs(workshop: Workshop) -> None:
    wanted = pytest.raises(Disagreement, match=r"wrong has a total of \d+, not \d+")
    with workshop.peers([OURS]) as peers, wanted:
        agree(workshop.cases[:2], {**peers, "wrong": Wrong(peers[OURS])})


def test_differences_of_counts_are_named() -> None:
    counts = {f: {"a": 1} for f in ("year", "month", "speaker", "lead", "portfolio", "officer")}
    ours = Found((), 1, counts, 0)
    theirs = Found((), 1, {**counts, "year": {"a": 2, "b": 0}}, 1)
    assert list(differences(ours, theirs)) == [
        "1 undated left out, not 0",
        "other counts of year: a 2, not 1",
    ]


def test_everybody_begins_as_often_and_the_slow_sit_out() -> None:
    times = interleaved({"one": lambda: None, "two": lambda: None}, 8)
    for timed in times.values():
        assert [len(timed.second), len(timed.settled)] == [8, 8]


def test_of_a_turn_the_second_time_counts_and_the_last(monkeypatch: pytest.MonkeyPatch) -> None:
    taking = iter([0.001, 0.002, 0.003, 0.004])
    monkeypatch.setattr(interleaving, "_seconds", lambda way: next(taking))
    assert interleaving._turn(lambda: None) == (0.002, 0.004)


def test_what_is_quick_is_done_four_times_in_its_turn() -> None:
    done = []
    timed = interleaved({"one": lambda: done.append(1)}, 3)["one"]
    assert len(done) == 1 + 3 * 4
    assert None not in timed.second + timed.settled


def test_a_run_writes_results_and_a_report(tmp_path: Path) -> None:
    engines = [name for name in FOLDERS if at_hand(name) and name != WHOOSH]
    measures = ("answers", "rows", "changing")
    kept = tmp_path / "report/benchmarks/results.json"
    run(Plan([SIZE], engines, measures, rounds=2), tmp_path / "cache", kept, lambda _: None)
    write_report(tmp_path / "report", read_results(kept))
    report = (tmp_path / "report/benchmarks.md").read_text("utf-8")
    assert f"## Answers at {SIZE} posts" in report
    assert all(engine in report for engine in engines)
    assert "| the same, timed the second time in a turn |" in report
    for chart in ("answers", "growth"):
        ElementTree.parse(tmp_path / f"report/benchmarks/{chart}.svg")
    assert json.loads(kept.read_text("utf-8"))["about"]["machine"]["processor"]


def test_runs_of_different_sizes_come_together_in_one_report(tmp_path: Path) -> None:
    kept = tmp_path / "results.json"
    write_results(kept, Results({}, {100_000: {"opening": {"process": 0.4, "inside": 0.3}}}))
    results = read_results(kept)
    results.sizes[10_000] = {"changing": {"full": 10.0, "changed": 1.0}}
    write_results(kept, results)
    held = read_results(kept)
    assert held.measured("opening") == [100_000]
    assert held.measured("changing") == [10_000]


def test_a_bar_is_met_not_met_or_not_measured() -> None:
    measured = {
        "opening": {"process": 0.4, "inside": 0.3},
        "changing": {"full": 9.0, "changed": 9.0},
    }
    rows = {row.what: row for row in outcome(Results({}, {100_000: measured}))}
    assert rows["fresh process to first answer, 100,000 posts"].met is True
    assert rows["one post changed, of a full build, 100,000 posts"].met is False
    assert rows["index on disk, 100,000 posts"].met is None
