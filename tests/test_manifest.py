"""Whatever happens to an index, it is told in one line with the command that mends it."""

from __future__ import annotations

import json
import os
import shutil
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from small_archive import FORMER, write_archive

from indexer.building.build import build
from indexer.errors import IndexDamaged, IndexMissing, IndexStale, IndexUnusable
from indexer.manifest import (
    NAME,
    VERSION,
    FilePrint,
    prints,
    read_manifest,
    replace_manifest,
    verify,
)
from indexer.mending import mend
from indexer.search.opening import check_index, open_archive


@pytest.fixture(scope="module")
def sound(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with an index, and beside it the posts that it was built from."""
    folder = tmp_path_factory.mktemp("sound")
    build([write_archive(folder / "posts", FORMER)], folder / "index")
    return folder


@pytest.fixture
def index(sound: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A copy of the sound index, to be damaged."""
    monkeypatch.chdir(sound)
    return Path(shutil.copytree(sound / "index", tmp_path / "index"))


def rewrite(index: Path, **changes: Any) -> None:
    stored = json.loads((index / NAME).read_text(encoding="utf-8"))
    (index / NAME).write_text(json.dumps({**stored, **changes}), encoding="utf-8")


def halve(path: Path) -> None:
    path.write_bytes(path.read_bytes()[: path.stat().st_size // 2])


def flip(path: Path, at: int) -> None:
    content = bytearray(path.read_bytes())
    content[at] ^= 1
    path.write_bytes(content)


def assert_told(index: Path, error: type[IndexUnusable], words: str = "") -> None:
    for look in (open_archive, check_index):
        with pytest.raises(error) as caught:
            look(index)
        message = str(caught.value)
        assert words in message
        assert message.endswith(f"Build it with: blogsearch index posts --index {index}")
        assert "\n" not in message


def test_a_manifest_comes_back_as_it_was_written(index: Path) -> None:
    manifest = replace(read_manifest(index), previous="before", posts=7, sources=("/a b", "/c"))
    replace_manifest(index, manifest)
    assert read_manifest(index) == manifest
    assert [path.name for path in index.glob("manifest*")] == [NAME]


def test_prints_are_size_and_sha256_of_every_file_below(tmp_path: Path) -> None:
    write_archive(tmp_path, {"a": "", "b/c": "abc"})
    # The digests are those of FIPS 180-2 for the empty message and for “abc”.
    empty = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"
    abc = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"
    found = {"a": FilePrint(0, empty), "b/c": FilePrint(3, abc)}
    assert prints(tmp_path, tmp_path / "none", {}) == found


def test_a_file_shared_with_the_former_build_is_not_read_again(tmp_path: Path) -> None:
    former, now = tmp_path / "former", tmp_path / "now"
    former.mkdir()
    now.mkdir()
    (former / "shared").write_text("abc")
    (former / "other").write_text("abc")
    os.link(former / "shared", now / "shared")
    (now / "other").write_text("abc")
    taken = FilePrint(3, "on trust")
    found = prints(now, former, {"shared": taken, "other": taken})
    assert found["shared"] == taken
    assert found["other"] != taken


def test_a_folder_that_is_missing_or_empty(sound: Path, tmp_path: Path) -> None:
    for folder in (tmp_path / "missing", tmp_path):
        with pytest.raises(IndexMissing, match="There is no index in"):
            open_archive(folder)


def test_a_file_in_place_of_the_folder(tmp_path: Path) -> None:
    (tmp_path / "index").write_text("")
    with pytest.raises(IndexUnusable, match="Build it with"):
        open_archive(tmp_path / "index")


def test_a_manifest_cut_in_half(index: Path) -> None:
    halve(index / NAME)
    assert_told(index, IndexDamaged, "manifest.json cannot be read")


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"null",
        b"[]",
        b"{}",
        b'"manifest"',
        b"\xff\xfe{",  # not UTF-8
        b"[" * 100_000,  # too deep for the parser
    ],
)
def test_a_manifest_that_is_none(index: Path, content: bytes) -> None:
    (index / NAME).write_bytes(content)
    assert_told(index, IndexDamaged, "manifest.json")


@pytest.mark.parametrize("version", [VERSION + 1, VERSION - 1])
def test_a_manifest_of_another_version(index: Path, version: int) -> None:
    rewrite(index, version=version)
    assert_told(index, IndexStale, f"is of version {version}, this program reads version {VERSION}")


def test_a_manifest_of_another_version_with_another_shape(index: Path) -> None:
    (index / NAME).write_text(json.dumps({"version": VERSION + 1, "sources": {"new": "shape"}}))
    assert_told(index, IndexStale)


@pytest.mark.parametrize(
    "changes",
    [
        {"engine": "lucene"},
        {"engine": None},
        {"build": "20200101T000000-abcdef"},  # a build that is gone
        {"build": 5},
        {"build": "a\0b"},  # no name that a file system takes
        {"previous": {}},
        {"posts": "4"},
        {"files": None},
        {"files": {"people.json": 5}},
        {"files": {"people.json": {"bytes": 5}}},
        {"files": {}},  # nothing to compare, and a build without an engine
        {"files": {}, "build": ""},
        {"colour": "blue"},
    ],
)
def test_a_manifest_that_says_what_is_not_so(index: Path, changes: dict[str, Any]) -> None:
    rewrite(index, **changes)
    if changes == {"files": {}}:
        shutil.rmtree(index / read_manifest(index).build / "engine")
    assert_told(index, IndexDamaged)


def test_a_manifest_that_counts_other_posts_than_there_are(index: Path) -> None:
    rewrite(index, posts=5)
    with pytest.raises(IndexDamaged, match="it holds 4 posts, not 5"):
        check_index(index)


def test_bytes_of_the_manifest_flipped(index: Path) -> None:
    # Either it still reads as a manifest, or the error is one that says how to mend it. Every
    # third byte: all of them take six seconds.
    for at in range(0, (index / NAME).stat().st_size, 3):
        flip(index / NAME, at)
        assert "Build it with" in verdict(index)
        flip(index / NAME, at)
    check_index(index)


def verdict(index: Path) -> str:
    try:
        manifest = read_manifest(index)
        verify(manifest, index)
    except IndexUnusable as error:
        return str(error)
    return mend(index, manifest.sources)


def test_a_build_that_is_gone(index: Path) -> None:
    shutil.rmtree(index / read_manifest(index).build)
    assert_told(index, IndexDamaged, "No such file")


def grow(path: Path) -> None:
    path.write_bytes(path.read_bytes() + b"\0")


def empty(path: Path) -> None:
    path.write_bytes(b"")


def turn_into_folder(path: Path) -> None:
    path.unlink()
    path.mkdir()


DAMAGES: list[Callable[[Path], object]] = [
    halve,
    empty,
    grow,
    turn_into_folder,
    Path.unlink,
    lambda path: flip(path, 0),
    lambda path: flip(path, -1),
    lambda path: flip(path, path.stat().st_size // 2),
]


@pytest.mark.parametrize("damage", DAMAGES)
def test_damage_to_any_file_of_a_build_is_noticed(
    index: Path, damage: Callable[[Path], object]
) -> None:
    manifest = read_manifest(index)
    kept = index.with_name("kept")
    assert {"people.json", "about.json", "engine/_MAIN_1.toc"} < manifest.files.keys()
    for name, written in manifest.files.items():
        path = index / manifest.build / name
        if written.bytes or damage in (grow, turn_into_folder, Path.unlink):
            shutil.copytree(index, kept)
            damage(path)
            assert_told(index, IndexDamaged, str(path))
            shutil.rmtree(index)
            kept.rename(index)
    check_index(index)


def test_the_command_that_mends_is_shown_from_here_and_quoted_for_the_shell(
    sound: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(sound)
    shown = mend(Path("my index"), [str(sound / "posts"), "/else where", str(sound)])
    assert shown == "Build it with: blogsearch index posts '/else where' . --index 'my index'"


def test_the_command_that_mends_without_known_sources() -> None:
    assert mend(Path("index")) == "Build it with: blogsearch index posts --index index"
