"""An archive that keeps up with its builds, and answers while they are made."""

from __future__ import annotations

import shutil
import threading
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from typing import TYPE_CHECKING

import pytest
from small_archive import FORMER, NEWER

from indexer.building.build import build
from indexer.errors import IndexDamaged, IndexMissing
from indexer.manifest import NAME, read_manifest
from indexer.query.parameters import read
from indexer.search import opening
from indexer.search.archive import Archive
from indexer.search.opening import LiveArchive, check_index, open_archive

if TYPE_CHECKING:
    from building.conftest import Built

EVERYTHING = read([])
# Total in the former and in the newer version of the archive, by query.
TOTALS = {
    "": (len(FORMER), len(NEWER)),
    "drones": (1, 2),
    "title:lanterns": (1, 1),
    "-drones": (3, 3),
    "rank:ACC OR kite": (1, 2),
}


@pytest.fixture
def live(built: Built) -> Iterator[LiveArchive]:
    archive = LiveArchive(built.index)
    yield archive
    archive.close()


def total(archive: Archive, text: str = "") -> int:
    return archive.search(read([("q", text)])).total


def test_a_new_build_is_picked_up(built: Built, live: LiveArchive) -> None:
    assert total(live.current()) == len(FORMER)
    build([built.newer], built.index)
    assert total(live.current()) == len(NEWER)


def test_nothing_is_opened_anew_without_a_new_build(live: LiveArchive) -> None:
    assert live.current() is live.current()


def test_an_index_that_goes_is_missed_and_comes_back(built: Built, live: LiveArchive) -> None:
    assert total(live.current()) == len(FORMER)
    shutil.rmtree(built.index)
    with pytest.raises(IndexMissing):
        live.current()
    build([built.newer], built.index)
    assert total(live.current()) == len(NEWER)


def test_a_damaged_manifest_is_told_and_recovered_from(built: Built, live: LiveArchive) -> None:
    assert total(live.current()) == len(FORMER)
    (built.index / NAME).write_text("{")
    for _ in range(2):
        with pytest.raises(IndexDamaged):
            live.current()
    build([built.newer], built.index)
    assert total(live.current()) == len(NEWER)


def test_an_index_that_is_not_there_yet_is_waited_for(built: Built) -> None:
    index = built.index.with_name("later")
    live = LiveArchive(index)
    with pytest.raises(IndexMissing):
        live.current()
    build([built.former], index)
    assert total(live.current()) == len(FORMER)
    live.close()


def test_an_archive_answers_on_after_the_next_build(built: Built) -> None:
    archive = open_archive(built.index)
    build([built.newer], built.index)
    answers = {text: total(archive, text) for text in TOTALS}
    archive.close()
    assert answers == {text: former for text, (former, _) in TOTALS.items()}


def test_many_threads_search_one_archive_while_the_next_is_built(built: Built) -> None:
    archive = open_archive(built.index)
    is_built = threading.Event()

    def ask(text: str) -> set[int]:
        answers = {total(archive, text)}
        while not is_built.is_set():
            answers.add(total(archive, text))
        answers.add(total(archive, text))
        return answers

    with ThreadPoolExecutor(8) as threads:
        asked = {text: [threads.submit(ask, text) for _ in range(2)] for text in TOTALS}
        try:
            build([built.newer], built.index)
        finally:
            is_built.set()
        for text, (former, _) in TOTALS.items():
            assert all(answer.result() == {former} for answer in asked[text]), text
    archive.close()


def test_many_threads_search_a_live_archive_over_builds(built: Built, live: LiveArchive) -> None:
    are_built = threading.Event()

    def ask(text: str) -> tuple[set[int], int]:
        answers = {total(live.current(), text)}
        while not are_built.is_set():
            answers.add(total(live.current(), text))
        return answers, total(live.current(), text)

    with ThreadPoolExecutor(8) as threads:
        asked = {text: threads.submit(ask, text) for text in TOTALS}
        try:
            for source in (built.newer, built.former, built.newer):
                build([source], built.index)
        finally:
            are_built.set()
        for text, (former, newer) in TOTALS.items():
            answers, last = asked[text].result()
            assert answers <= {former, newer}, text
            assert last == newer, text


def test_a_build_removed_while_it_is_opened_gives_way_to_the_next(
    built: Built, monkeypatch: pytest.MonkeyPatch
) -> None:
    # The manifest is read, then two builds come into force: the first is gone.
    stale = read_manifest(built.index)
    build([built.newer], built.index)
    build([built.newer], built.index)
    manifests = iter([stale])
    monkeypatch.setattr(
        opening, "read_manifest", lambda index: next(manifests, None) or read_manifest(index)
    )
    archive = open_archive(built.index)
    assert total(archive) == len(NEWER)
    archive.close()


def test_check_reads_an_index_through(built: Built) -> None:
    manifest = check_index(built.index)
    assert manifest == read_manifest(built.index)
    assert manifest.posts == len(FORMER)


def test_a_changed_byte_in_a_large_file_is_told_though_it_is_not_read_on_opening(
    built: Built, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    monkeypatch.setattr("indexer.manifest._SOON_READ", 0)
    (path,) = built.index.glob("*/engine/*.records")
    records = bytearray(path.read_bytes())
    # The last record is of what one post alone shows: no search reads it.
    records[-1] ^= 1
    path.write_bytes(records)
    live = LiveArchive(built.index)
    before = set(threading.enumerate())
    assert total(live.current(), "drones") == 1
    for reading in set(threading.enumerate()) - before:
        reading.join(10)
    assert f"{path} is not as it was written" in caplog.text
    live.close()
