"""Builds: what they report, and that the former one answers whatever happens to the next."""

from __future__ import annotations

import errno
import os
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from small_archive import FORMER, HEDGES, NEWER, ONLY_A_LIST, OWLS, write_archive

from indexer.building import writing
from indexer.building.build import build
from indexer.building.progress import Item
from indexer.errors import DuplicateId, IndexBusy, SourceError
from indexer.manifest import read_manifest
from indexer.records import Notice

if TYPE_CHECKING:
    from building.conftest import Built


def test_the_report_counts_files_and_what_is_known_of_the_posts(tmp_path: Path) -> None:
    posts = write_archive(tmp_path / "posts", NEWER)
    (posts / "plan.pdf").write_bytes(b"%PDF-1.7")
    report = build([posts], tmp_path / "index")
    assert (report.read, report.indexed, report.notices) == (6, 5, ())
    assert report.skipped == (Notice("plan.pdf", "not a .txt, .md or .html file"),)
    assert report.found == {
        "day": 2,
        "month": 1,
        "year": 1,
        "undated": 1,
        "title": 4,
        "speaker": 4,
        "officers": 1,
        "lead officers": 1,
    }


def test_a_capture_without_a_post_is_skipped_with_the_reason(tmp_path: Path) -> None:
    posts = write_archive(tmp_path / "posts", {**FORMER, "list.txt": ONLY_A_LIST})
    report = build([posts], tmp_path / "index")
    (skipped,) = report.skipped
    assert skipped.file == "list.txt"
    assert "no post in it" in skipped.reason
    assert (report.read, report.indexed) == (5, 4)


def test_what_was_read_but_misread_is_noted(tmp_path: Path) -> None:
    undatable = HEDGES.replace("2016-10-24", "Michaelmas")
    report = build([write_archive(tmp_path / "posts", {"a.md": undatable})], tmp_path / "index")
    (notice,) = report.notices
    assert notice.file == "a.md"
    assert "Michaelmas" in notice.reason


def test_a_build_of_the_same_posts_gives_the_same_ids_and_payloads(built: Built) -> None:
    before, first = built.payloads(), read_manifest(built.index).build
    build([built.former], built.index)
    assert built.payloads() == before
    assert read_manifest(built.index).build != first


def test_ids_do_not_depend_on_how_the_source_was_named(
    built: Built, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = built.payloads()
    monkeypatch.chdir(built.former)
    build([Path()], built.index)
    assert built.payloads() == before


def test_the_build_before_the_one_in_force_is_kept_and_no_other(built: Built) -> None:
    names = [read_manifest(built.index).build]
    for _ in range(3):
        build([built.newer], built.index)
        names.append(read_manifest(built.index).build)
        assert read_manifest(built.index).previous == names[-2]
        assert built.builds() == set(names[-2:])


def test_nothing_else_in_the_folder_of_the_index_is_touched(tmp_path: Path) -> None:
    # An index put into a folder that was not empty, its own source below it.
    write_archive(tmp_path / "posts", FORMER)
    (tmp_path / "precious").mkdir()
    (tmp_path / "precious" / "thesis.odt").write_text("years of work")
    for _ in range(3):
        build([tmp_path / "posts"], tmp_path)
    assert (tmp_path / "precious" / "thesis.odt").read_text() == "years of work"
    assert (tmp_path / "posts" / "owls.txt").read_text() == OWLS


def test_a_source_without_posts_leaves_the_former_index(built: Built, tmp_path: Path) -> None:
    before = built.payloads()
    empty = write_archive(tmp_path / "empty", {"list.txt": ONLY_A_LIST, "plan.pdf": "no"})
    with pytest.raises(SourceError) as caught:
        build([empty], built.index)
    assert "There is no post to index" in str(caught.value)
    assert "plan.pdf: not a .txt, .md or .html file." in str(caught.value)
    assert built.payloads() == before


def test_where_no_file_is_a_post_the_first_reasons_are_given(tmp_path: Path) -> None:
    empty = write_archive(tmp_path / "empty", {f"{n}.csv": "" for n in range(9)})
    with pytest.raises(SourceError, match=r"4\.csv: .* And 4 more files\."):
        build([empty], tmp_path / "index")


def test_an_empty_source_is_told_what_it_lacks(tmp_path: Path) -> None:
    (tmp_path / "empty").mkdir()
    with pytest.raises(SourceError, match=r"Give a folder of \.txt, \.md or \.html files"):
        build([tmp_path / "empty"], tmp_path / "index")


def test_a_source_that_is_missing_leaves_the_former_index(built: Built, tmp_path: Path) -> None:
    before = built.payloads()
    with pytest.raises(SourceError, match="nosuch"):
        build([built.newer, tmp_path / "nosuch"], built.index)
    assert built.payloads() == before


def test_two_files_with_one_id_leave_the_former_index(built: Built) -> None:
    before = built.payloads()
    write_archive(built.newer, {"owls.md": HEDGES})
    with pytest.raises(DuplicateId, match=r"owls\.md and owls\.txt"):
        build([built.newer], built.index)
    assert built.payloads() == before


@pytest.mark.parametrize("stage", ["Reading", "Dates and names", "Writing"])
def test_one_build_at_a_time(built: Built, stage: str) -> None:
    refusals: list[str] = []

    def meddling(items: Sequence[Item], doing: str) -> Iterable[Item]:
        if doing == stage:
            with pytest.raises(IndexBusy) as caught:
                build([built.former], built.index)
            refusals.append(str(caught.value))
        return items

    build([built.newer], built.index, meddling)
    (refusal,) = refusals
    assert "Another process is building" in refusal
    assert len(built.payloads()) == len(NEWER)


def full(*_: Any, **__: Any) -> None:
    raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))


# Where a full disk, say, can stop a build, in the order of its steps.
STEPS = [
    "document",
    "registers",
    "respellings",
    "_settle",
    "prints",
    "read_manifest",
    "replace_manifest",
]


@pytest.mark.parametrize("step", STEPS)
def test_a_build_that_fails_leaves_the_former_one_and_nothing_else(
    built: Built, monkeypatch: pytest.MonkeyPatch, step: str
) -> None:
    before, builds = built.payloads(), built.builds()
    with monkeypatch.context() as patched:
        patched.setattr(writing, step, full)
        with pytest.raises(OSError, match="No space left"):
            build([built.newer], built.index)
    assert built.payloads() == before
    assert built.builds() == builds
    build([built.newer], built.index)
    assert len(built.payloads()) == len(NEWER)


def test_a_build_interrupted_after_the_flip_is_in_force(
    built: Built, monkeypatch: pytest.MonkeyPatch
) -> None:
    flip = writing.replace_manifest

    def flip_and_stop(*arguments: Any) -> None:
        flip(*arguments)
        raise KeyboardInterrupt

    monkeypatch.setattr(writing, "replace_manifest", flip_and_stop)
    with pytest.raises(KeyboardInterrupt):
        build([built.newer], built.index)
    assert len(built.payloads()) == len(NEWER)


def test_the_first_build_that_fails_leaves_no_folder(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    posts = write_archive(tmp_path / "posts", FORMER)
    monkeypatch.setattr(writing, "replace_manifest", full)
    with pytest.raises(OSError, match="No space left"):
        build([posts], tmp_path / "index")
    assert [path for path in (tmp_path / "index").iterdir() if path.is_dir()] == []


def test_what_a_killed_build_left_is_removed_by_the_next(built: Built) -> None:
    left = built.index / "20200101T000000-abcdef"
    left.mkdir()
    (left / "half").write_text("half")
    (built.index / "manifest.json.new").write_text("{")
    build([built.newer], built.index)
    assert left.name not in built.builds()
    assert not (built.index / "manifest.json.new").exists()
