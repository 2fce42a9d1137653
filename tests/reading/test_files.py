"""Which files are posts, and what is said about the others; all made on a real disk."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from indexer.errors import SourceError
from indexer.reading import find_files

OTHER = "not a .txt, .md or .html file"


def write(path: Path, text: str = "Some text.") -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")
    return path


def posts(*sources: Path) -> list[str]:
    return [post.file for post in find_files(sources).posts]


def skipped(*sources: Path) -> dict[str, str]:
    return {notice.file: notice.reason for notice in find_files(sources).skipped}


def test_posts_are_found_by_extension_in_any_case_and_sorted(tmp_path: Path) -> None:
    for name in ("b/two.TXT", "b/a.Markdown", "one.md", "Z.htm", "c.HTML", "b.txt"):
        write(tmp_path / name)
    found = find_files([tmp_path]).posts
    assert [(post.file, post.format) for post in found] == [
        ("Z.htm", "html"),
        ("b.txt", "text"),
        ("b/a.Markdown", "markdown"),
        ("b/two.TXT", "text"),
        ("c.HTML", "html"),
        ("one.md", "markdown"),
    ]


def test_hidden_things_are_passed_over_without_a_word(tmp_path: Path) -> None:
    for name in (".git/a.txt", ".DS_Store", "__MACOSX/b.txt", ".hidden.txt"):
        write(tmp_path / name)
    assert posts(tmp_path) == []
    assert skipped(tmp_path) == {}


@pytest.mark.parametrize(
    ("name", "reason"),
    [
        ("expected.json", OTHER),
        ("picture.JPG", OTHER),
        ("noextension", OTHER),
        ("other.csv", OTHER),
        ("README.md", "about the archive, not a post"),
        ("sub/readme.txt", "about the archive, not a post"),
        ("README", "about the archive, not a post"),
    ],
)
def test_what_is_no_post_is_named_with_the_reason(tmp_path: Path, name: str, reason: str) -> None:
    write(tmp_path / name)
    assert skipped(tmp_path) == {name: reason}
    assert posts(tmp_path) == []


def test_a_catalogue_is_neither_a_post_nor_skipped(tmp_path: Path) -> None:
    write(tmp_path / "sub" / "Catalogue.CSV")
    found = find_files([tmp_path])
    assert [catalogue.file for catalogue in found.catalogues] == ["sub/Catalogue.CSV"]
    assert (found.posts, found.skipped) == ((), ())


def test_a_folder_named_like_a_post_is_said_not_read(tmp_path: Path) -> None:
    write(tmp_path / "a.txt" / "inside.md")
    assert posts(tmp_path) == []
    assert "folder named like a post" in skipped(tmp_path)["a.txt"]


def test_an_empty_folder_has_nothing_in_it(tmp_path: Path) -> None:
    assert posts(tmp_path) == []


def test_a_missing_source_is_an_error_that_names_it(tmp_path: Path) -> None:
    with pytest.raises(SourceError, match="nowhere"):
        find_files([tmp_path / "nowhere"])


def test_a_file_as_source_is_named_by_its_name_and_brings_its_catalogue(tmp_path: Path) -> None:
    post = write(tmp_path / "sub" / "a.txt")
    write(tmp_path / "sub" / "b.txt")
    write(tmp_path / "sub" / "catalogue.csv")
    found = find_files([post])
    assert [post.file for post in found.posts] == ["a.txt"]
    assert [catalogue.file for catalogue in found.catalogues] == ["catalogue.csv"]


def test_a_file_reached_through_two_sources_is_read_once(tmp_path: Path) -> None:
    post = write(tmp_path / "sub" / "a.txt")
    assert posts(tmp_path, tmp_path / "sub", post, tmp_path) == ["sub/a.txt"]
    assert posts(tmp_path / "sub", tmp_path) == ["a.txt"]
    assert skipped(tmp_path, tmp_path / "sub", post) == {}


def test_links_out_of_the_source_are_not_followed(tmp_path: Path) -> None:
    outside = write(tmp_path / "outside" / "secret.txt")
    source = tmp_path / "source"
    write(source / "a.txt")
    (source / "file.txt").symlink_to(outside)
    (source / "folder").symlink_to(outside.parent)
    (source / "chain.txt").symlink_to(source / "file.txt")
    assert posts(source) == ["a.txt"]
    assert set(skipped(source)) == {"file.txt", "folder", "chain.txt"}
    assert all("points outside" in reason for reason in skipped(source).values())


def test_links_inside_the_source_give_the_same_post_once_under_its_own_name(
    tmp_path: Path,
) -> None:
    write(tmp_path / "z" / "post.txt")
    (tmp_path / "a.txt").symlink_to(tmp_path / "z" / "post.txt")
    (tmp_path / "b").symlink_to(tmp_path / "z")
    assert posts(tmp_path) == ["z/post.txt"]
    assert skipped(tmp_path)["a.txt"] == "a link to z/post.txt, which is taken once only"


def test_links_in_a_circle_end(tmp_path: Path) -> None:
    write(tmp_path / "sub" / "a.txt")
    (tmp_path / "sub" / "up").symlink_to(tmp_path)
    (tmp_path / "self.txt").symlink_to(tmp_path / "self.txt")
    (tmp_path / "gone.txt").symlink_to(tmp_path / "never.txt")
    assert posts(tmp_path) == ["sub/a.txt"]
    assert skipped(tmp_path)["self.txt"] == "a link that leads nowhere"
    assert skipped(tmp_path)["gone.txt"] == "a link that leads nowhere"


def test_links_to_a_hidden_store_in_the_source_are_the_posts(tmp_path: Path) -> None:
    stored = write(tmp_path / ".store" / "8f3a.txt")
    write(tmp_path / ".store" / "more" / "b.txt")
    (tmp_path / "post.txt").symlink_to(stored)
    (tmp_path / "more").symlink_to(tmp_path / ".store" / "more")
    assert posts(tmp_path) == ["more/b.txt", "post.txt"]


def test_a_source_may_itself_be_a_link(tmp_path: Path) -> None:
    write(tmp_path / "real" / "a.txt")
    (tmp_path / "link").symlink_to(tmp_path / "real")
    assert posts(tmp_path / "link") == ["a.txt"]


def test_a_name_that_is_not_unicode_is_said(tmp_path: Path) -> None:
    raw = os.fsencode(tmp_path) + b"/caf\xe9.txt"
    try:
        with open(raw, "wb") as file:
            file.write(b"Some text.")
    except OSError:
        pytest.skip("this file system takes only UTF-8 names")
    assert posts(tmp_path) == []
    assert skipped(tmp_path) == {"caf�.txt": "its name is not UTF-8; rename it"}


@pytest.mark.skipif(os.geteuid() == 0, reason="root may open every folder")
def test_a_closed_folder_is_said_and_a_closed_source_is_an_error(tmp_path: Path) -> None:
    write(tmp_path / "open" / "a.txt")
    closed = tmp_path / "closed"
    closed.mkdir(mode=0)
    assert posts(tmp_path) == ["open/a.txt"]
    assert "cannot be opened" in skipped(tmp_path)["closed"]
    with pytest.raises(SourceError, match="cannot be opened"):
        find_files([closed])
