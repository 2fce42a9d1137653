from __future__ import annotations

import logging
import warnings
from pathlib import Path

import pytest

from evaluation import baselines, program
from evaluation.answers import Answer, Said
from evaluation.baselines import Baseline
from evaluation.goldens import Archive, Golden
from evaluation.reporting import run

GOLDEN = """
about: one post
posts:
  one.txt: {title: null, date: "2016-10-24", speaker: null, officers: [], furniture: []}
"""
BODY = "The boats were counted twice, and twice there were nine."


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    folder = tmp_path / "harbour"
    folder.mkdir()
    (folder / "one.txt").write_text(BODY, encoding="utf-8")
    (folder / "expected.yaml").write_text(GOLDEN, encoding="utf-8")
    # Whether the libraries happen to be here is not what these tests are about.
    monkeypatch.setattr(baselines, "are_installed", lambda: False)
    return folder


def answering(monkeypatch: pytest.MonkeyPatch, date: str) -> None:
    answer = Answer(("one.txt",), date=Said(date, "dated so"), paragraphs=(BODY,))
    monkeypatch.setattr(program, "answers", lambda folder: (answer,))


def test_figures_that_are_reached(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    shown: list[str] = []
    answering(monkeypatch, "2016-10-24")
    assert run([folder], None, shown.append) == 0
    text = "\n".join(shown)
    assert "the folders given: 1 post, 1 archive" in text
    assert "1 of 1 (100 %)" in text
    assert "misses: 0" in text
    assert "make eval" in text  # how to have the baselines
    assert shown[-1] == "Every figure that decides is reached."


def test_a_figure_below_its_bar(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    shown: list[str] = []
    answering(monkeypatch, "2016-10-25")
    assert run([folder], None, shown.append) == 1
    (miss,) = [line for line in shown if "· date:" in line]
    assert "harbour/one.txt" in miss
    assert "expected 2016-10-24, found 2016-10-25 («dated so»)" in miss
    assert "Below the bar: date: wrong, of claimed" in shown
    assert any("BELOW" in line for line in shown)


def test_the_half_to_tune_on_does_not_decide(
    folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for half in ("tune", "held"):
        (tmp_path / half).mkdir()
    folder.rename(tmp_path / "tune" / "harbour")
    monkeypatch.setattr("evaluation.halves.ARCHIVES", tmp_path)
    answering(monkeypatch, "2016-10-25")
    assert run([], None, lambda line: None) == 0


@pytest.mark.parametrize(("given", "lacks"), [(True, "expected.yaml"), (False, "expected.json")])
def test_a_folder_without_goldens(tmp_path: Path, given: bool, lacks: str) -> None:
    shown: list[str] = []
    folders, real_posts = ([tmp_path], None) if given else ([], tmp_path)
    assert run(folders, real_posts, shown.append) == 2
    assert lacks in shown[-1]


def test_the_program_answers_for_a_folder(folder: Path) -> None:
    (answer,) = program.answers(folder)
    assert answer == Answer(("one.txt",), paragraphs=(BODY,))


def test_a_baseline_that_fails_warns_and_logs_is_not_heard(
    folder: Path, caplog: pytest.LogCaptureFixture
) -> None:
    def reader(file: str, path: Path) -> Answer:
        warnings.warn("old", DeprecationWarning, stacklevel=1)
        logging.getLogger("library").error("odd page")
        raise RuntimeError("cannot")

    archive = Archive("harbour", folder, (Golden("one.txt"),))
    assert Baseline(reader, baselines.FIELDS).answers(archive) == [Answer(("one.txt",))]
    assert not caplog.records
