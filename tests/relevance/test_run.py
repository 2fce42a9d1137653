"""The commands over a tiny invented collection."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

import pytest
from invented_results import on_judged
from tiny_collection import write_collection

from indexer.ranking import RANKING
from relevance import __main__ as command
from relevance import checking, judged_archive, running
from relevance.ablation import ablation
from relevance.collection import Collection, read_collection
from relevance.engines.choosing import BASELINES, Baseline
from relevance.engines.ours import Indexed, indexed
from relevance.measures import can_measure
from relevance.measuring import OURS
from relevance.plain_words import plain

needs_measures = pytest.mark.skipif(
    not can_measure(), reason="ir-measures is not installed: make .venv/relevance"
)


@pytest.fixture
def collection(tmp_path: Path) -> Collection:
    return read_collection(write_collection(tmp_path))


@pytest.fixture
def index(collection: Collection, tmp_path: Path) -> Indexed:
    return indexed(collection, tmp_path / "index")


@pytest.fixture
def judged(monkeypatch: pytest.MonkeyPatch) -> None:
    """The judged queries have tests of their own."""
    monkeypatch.delenv("ARCHIVE_DIR", raising=False)
    monkeypatch.delenv("COLLECTIONS_DIR", raising=False)
    monkeypatch.setattr(judged_archive, "sample", lambda posts: on_judged(0.95, 0.95))


@pytest.mark.parametrize("name", BASELINES)
def test_a_baseline_finds_the_words_of_a_question(
    name: str, collection: Collection, tmp_path: Path
) -> None:
    if not BASELINES[name].at_hand:
        pytest.skip(f"{name} is not installed: make .venv/relevance")
    with BASELINES[name].opened(collection, tmp_path / "aside") as answer:
        assert answer(plain(collection.queries["1"]))[0] == "lock/1"
        assert set(answer("ferry, river?")) == {"ferry:2", "mill.3"}
        assert list(answer("zeppelins")) == []
        assert list(answer("?")) == []


def test_the_service_answers_with_the_ids_of_the_collection(
    index: Indexed, collection: Collection
) -> None:
    with index.any_word() as answer:
        assert answer(plain(collection.queries["1"]))[0] == "lock/1"
        assert set(answer("ferry river")) == {"ferry:2", "mill.3"}
        assert list(answer("zeppelins")) == []


def test_a_longer_answer_is_read_page_after_page(tmp_path: Path) -> None:
    folder = write_collection(tmp_path)
    rows = [{"id": f"{n}", "title": "", "text": "boats " * (n % 7 + 1)} for n in range(250)]
    (folder / "docs.jsonl").write_text("\n".join(map(json.dumps, rows)), "utf-8")
    index = indexed(read_collection(folder), tmp_path / "index")
    with index.any_word() as answer:
        found = answer("boats")
    assert len(found) == len(set(found)) == 250
    with index.any_word(depth=10) as answer:
        assert answer("boats") == found[:10]


@pytest.mark.parametrize(("title", "first"), [(0.0, "ferry:2"), (50.0, "lock/1")])
def test_the_ranking_asked_for_is_the_ranking_used(
    index: Indexed, title: float, first: str
) -> None:
    with index.any_word(replace(RANKING, title=title, latent=0.0)) as answer:
        assert answer("canal allows tide")[0] == first


def test_by_default_all_words_are_asked_for_where_a_post_holds_all(index: Indexed) -> None:
    with index.by_default() as answer:
        assert list(answer("river water")) == ["mill.3"]


def test_what_is_typed_raw_may_be_refused(index: Indexed) -> None:
    with index.as_typed() as answer:
        assert answer("What are the gates made of?") == ["lock/1"]
        assert answer("colour:green ferry") == []


@needs_measures
@pytest.mark.usefixtures("judged")
def test_a_run_writes_results_and_report(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    write_collection(tmp_path / "held", "harbour")
    missing = {"absent": Baseline("absent", "no_such_package_at_all")}
    monkeypatch.setattr(running, "BASELINES", {**BASELINES, **missing})
    said = ["run", "--collections", str(tmp_path / "held"), "--report", str(tmp_path / "docs")]
    assert command.main(said) == 0
    assert "Skipped: absent, which is not installed." in capsys.readouterr().out
    kept = json.loads((tmp_path / "docs/relevance/results.json").read_text("utf-8"))
    held = kept["collections"]["harbour"]
    assert (held["documents"], held["queries"]) == (5, 2)
    assert held["runs"][OURS]["nDCG@10"] == 1
    assert list(held["ablation"]) == [change.what for change in ablation()]
    assert set(held["chances"]) == set(kept["pooled"])
    written = (tmp_path / "docs/relevance.md").read_text("utf-8")
    assert command.main(["report", "--report", str(tmp_path / "docs")]) == 0
    assert (tmp_path / "docs/relevance.md").read_text("utf-8") == written


@needs_measures
@pytest.mark.usefixtures("judged")
def test_a_missed_bar_ends_the_command_with_one(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    assert command.main(["judged"]) == 0
    monkeypatch.setattr(judged_archive, "sample", lambda posts: on_judged(0.89, 0.95))
    assert command.main(["judged"]) == 1
    told = capsys.readouterr().out
    assert "MISSED: judged queries: first hit relevant: 89.0% of 10" in told
    assert "the sample archive: ferry (one-word): nothing found" in told


@needs_measures
@pytest.mark.usefixtures("judged")
@pytest.mark.parametrize(("kept", "status"), [(1.0, 0), (1.0049, 0), (1.006, 1)])
def test_a_check_fails_below_what_was_recorded(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, kept: float, status: int
) -> None:
    write_collection(tmp_path, "adi")
    recorded = {"collections": {"adi": kept}, "judged": {running.SAMPLE: {"passage": 0.95}}}
    monkeypatch.setattr(checking, "recorded", lambda: recorded)
    assert command.main(["check", "--collections", str(tmp_path)]) == status


@needs_measures
@pytest.mark.usefixtures("judged")
def test_a_check_says_what_it_skips(capsys: pytest.CaptureFixture[str]) -> None:
    assert command.main(["check", "--collection", "adi"]) == 0
    told = capsys.readouterr().out
    assert "Skipped: the collection adi is not there" in told
    assert "Skipped: the real posts" in told


@needs_measures
@pytest.mark.usefixtures("judged")
def test_a_folder_without_collections_is_said_to_be_one(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert command.main(["run", "--collections", str(tmp_path)]) == 2
    assert command.main(["run"]) == 2
    (write_collection(tmp_path) / "queries.tsv").write_text("no tab", "utf-8")
    assert command.main(["run", "--collections", str(tmp_path)]) == 2
    told = capsys.readouterr().err
    assert "There is no collection in" in told
    assert "COLLECTIONS_DIR" in told
    assert "queries.tsv, line 1" in told


def test_without_the_packages_that_measure_that_is_said(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(command, "can_measure", lambda: False)
    assert command.main(["judged"]) == 2
    assert "make .venv/relevance" in capsys.readouterr().err
