"""Indexing again writes only the posts that changed, and finds what a fresh build finds."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from indexer.building.build import build
from indexer.engines.whoosh.toc import segments_of
from indexer.manifest import ENGINE_FOLDER, FINGERPRINTS, read_manifest
from indexer.query.parameters import read
from indexer.search.opening import check_index, open_archive

QUERIES = ([("q", "police")], [("q", '"amended words"')], [("year", "2014")], [])


@pytest.fixture
def posts(tmp_path: Path) -> Path:
    folder = tmp_path / "posts"
    folder.mkdir()
    for number in range(60):
        text = f"Post {number}\n\n1 May {2010 + number % 8}\n\nThe police met again, {number}.\n"
        (folder / f"{number:02}.txt").write_text(text)
    return folder


def found(index: Path) -> list[object]:
    archive = open_archive(index)
    pages = [archive.search(read(pairs)) for pairs in QUERIES]
    archive.close()
    return [(page.total, [row.row.id for row in page.results], page.facets) for page in pages]


def engine_of(index: Path) -> Path:
    return index / read_manifest(index).build / ENGINE_FOLDER


def amend(posts: Path) -> None:
    (posts / "07.txt").write_text("Post 7\n\n1 May 2014\n\nThe police met, with amended words.\n")
    (posts / "08.txt").unlink()
    (posts / "new.txt").write_text("A new post\n\n2 May 2014\n\nIt has amended words, too.\n")


def test_a_build_with_few_changes_shares_the_rest_and_finds_the_same(
    posts: Path, tmp_path: Path
) -> None:
    index, fresh = tmp_path / "index", tmp_path / "fresh"
    build([posts], index)
    before = {path.name: path.stat().st_ino for path in engine_of(index).glob("*.arrays")}
    amend(posts)
    build([posts], index)
    build([posts], fresh)
    after = {path.name: path.stat().st_ino for path in engine_of(index).glob("*.arrays")}
    assert before.items() < after.items()
    assert sorted(s.doc_count_all() for s in segments_of(engine_of(index))) == [2, 60]
    assert [total for total, *_ in found(index)] == [total for total, *_ in found(fresh)]
    assert found(index)[2:] == found(fresh)[2:]
    check_index(index)


def test_many_changes_or_many_builds_write_all_anew(posts: Path, tmp_path: Path) -> None:
    index = tmp_path / "index"
    build([posts], index)
    segments = []
    for number in range(9):
        (posts / "01.txt").write_text(f"Post 1\n\n1 May 2015\n\nThe police met, {number} times.\n")
        build([posts], index)
        segments.append(len(segments_of(engine_of(index))))
    assert segments == [2, 2, 2, 2, 2, 2, 2, 1, 2]
    for path in posts.glob("1*.txt"):
        path.write_text(path.read_text() + "\nMore of it.\n")
    build([posts], index)
    assert len(segments_of(engine_of(index))) == 1


@pytest.mark.parametrize("damaged", ["arrays", "fingerprints"])
def test_nothing_is_taken_over_from_a_damaged_build(
    posts: Path, tmp_path: Path, damaged: str
) -> None:
    index = tmp_path / "index"
    build([posts], index)
    path = next(engine_of(index).glob("*.arrays"))
    if damaged == "fingerprints":
        path = engine_of(index).parent / FINGERPRINTS
    held = path.read_bytes()
    path.write_bytes(held[:-1] + bytes([held[-1] ^ 1]))
    amend(posts)
    build([posts], index)
    assert len(segments_of(engine_of(index))) == 1
    check_index(index)


def test_files_are_copied_where_they_cannot_be_linked(
    posts: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_: object) -> None:
        raise OSError

    index = tmp_path / "index"
    build([posts], index)
    monkeypatch.setattr("os.link", refuse)
    amend(posts)
    build([posts], index)
    shutil.rmtree(index / str(read_manifest(index).previous))
    check_index(index)
    assert found(index)[0][0] == 59


def test_all_is_written_anew_where_texts_are_read_into_other_words(
    posts: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    index = tmp_path / "index"
    build([posts], index)
    amend(posts)
    monkeypatch.setattr("indexer.building.changes.edition", lambda: "another")
    build([posts], index)
    assert len(segments_of(engine_of(index))) == 1
