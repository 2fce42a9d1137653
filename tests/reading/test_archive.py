"""Whole archives on disk: every file is captured or skipped with a reason, none is lost."""

from __future__ import annotations

import os
import tempfile
from collections.abc import Iterable
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from indexer.reading import MAX_BYTES, Reading, read_archive
from indexer.records import Source


def read_one(tmp_path: Path, name: str, content: bytes | str) -> Reading:
    data = content.encode() if isinstance(content, str) else content
    (tmp_path / name).write_bytes(data)
    return read_archive([tmp_path])


def reason(reading: Reading) -> str:
    assert reading.captures == ()
    (notice,) = reading.skipped
    return notice.reason


def texts(reading: Reading) -> list[str]:
    (capture,) = reading.captures
    return [block.text for block in capture.blocks]


@pytest.mark.parametrize(
    ("name", "content", "expected"),
    [
        ("a.txt", b"", "empty"),
        ("a.txt", b" \r\n\t\n", "empty"),
        ("a.txt", b"\xef\xbb\xbf", "empty"),  # only a byte-order mark
        ("a.txt", "\u00a0\n\u00a0", "empty"),  # non-breaking spaces
        ("a.txt", "\u200b\u00ad", "empty"),  # nothing to be seen
        ("a.txt", b"PK\x03\x04\x00\x00zip", "binary"),
        ("a.txt", b"\x01\x02\x03\x04 abc", "binary"),  # control characters without NUL
        ("a.txt", "No mark".encode("utf-16-le"), "UTF-16 without a byte-order mark"),
        ("a.md", "---\ntitle: Only fields\n---\n", "no text after the front matter"),
        ("a.md", "<!-- only a comment -->", "no text"),
        ("a.html", "<html><head><title>Words</title></head><body><img></body>", "without any"),
        ("a.html", "<body><script>let words = 1</script><nav>Home</nav></body>", "without any"),
        ("a.txt", b"x" * (MAX_BYTES + 1), "too large: 5,000,001 bytes, the limit is 5,000,000"),
    ],
)
def test_bad_input_is_skipped_with_the_reason(
    tmp_path: Path, name: str, content: bytes | str, expected: str
) -> None:
    assert expected in reason(read_one(tmp_path, name, content))


def test_a_file_of_the_largest_size_is_read(tmp_path: Path) -> None:
    assert len(read_one(tmp_path, "a.txt", b"x" * MAX_BYTES).captures) == 1


def test_a_pipe_is_not_opened(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "a.txt")
    assert "pipe" in reason(read_archive([tmp_path]))


def test_a_file_that_goes_away_in_between_is_skipped(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("Some text.")

    def taking_away(files: Iterable[Path]) -> Iterable[Path]:
        for file in files:
            file.unlink()
            yield file

    assert "cannot be read" in reason(read_archive([tmp_path], taking_away))


@pytest.mark.skipif(os.geteuid() == 0, reason="root may read every file")
def test_a_file_without_permission_is_skipped(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("Some text.")
    (tmp_path / "a.txt").chmod(0)
    assert "cannot be read" in reason(read_archive([tmp_path]))


def test_one_bad_file_does_not_stop_the_others(tmp_path: Path) -> None:
    (tmp_path / "b.txt").write_bytes(b"\0")
    (tmp_path / "c.pdf").write_bytes(b"%PDF")
    (tmp_path / "d.txt").write_text("Last.")
    reading = read_one(tmp_path, "a.txt", "First.")
    assert [capture.file for capture in reading.captures] == ["a.txt", "d.txt"]
    assert [notice.file for notice in reading.skipped] == ["b.txt", "c.pdf"]


@pytest.mark.parametrize(
    ("content", "text", "notice"),
    [
        ("Café – “so”", "Café – “so”", None),
        (b"\xef\xbb\xbfMarked", "Marked", None),
        ("\ufeffMarked £".encode("utf-16-le"), "Marked £", None),
        ("\ufeffMarked £".encode("utf-16-be"), "Marked £", None),
        (b"The force\x92s \x96 caf\xe9", "The force’s – café", "Windows-1252, check quotation"),
        (
            b"caf\xe9 \x81\x9d",
            "café ��",
            "means nothing there is shown as � (2×)",
        ),  # undefined in 1252
        ("lost � here", "lost � here", "characters were lost before"),
        (b"\xef\xbb\xbfcaf\xe9", "caf�", "marked as UTF-8, but not all"),  # the mark is wrong
        (b"\xff\xfea\x00b", "a�", "marked as UTF-16-LE"),  # cut off in a character
    ],
)
def test_decoding(tmp_path: Path, content: bytes | str, text: str, notice: str | None) -> None:
    reading = read_one(tmp_path, "a.txt", content)
    assert texts(reading) == [text]
    assert [notice in given.reason for given in reading.notices if notice] == [True] * bool(notice)
    assert bool(reading.notices) == bool(notice)


def test_raw_is_the_text_as_it_stands(tmp_path: Path) -> None:
    text = "\u00a0One  two\r\n\r\nthree\u00ad\x07\ttechnlogy\r"
    reading = read_one(tmp_path, "a.txt", text)
    assert reading.captures[0].raw == text
    assert texts(reading) == ["One two", "three technlogy"]  # typing errors stay


def test_progress_sees_the_files_in_order(tmp_path: Path) -> None:
    for name in ("b.txt", "a.txt"):
        (tmp_path / name).write_text("Some text.")
    seen: list[str] = []

    def counting(files: Iterable[Path]) -> Iterable[Path]:
        for file in files:
            seen.append(file.name)
            yield file

    read_archive([tmp_path], counting)
    assert seen == ["a.txt", "b.txt"]


def test_the_catalogue_weighs_more_than_front_matter_and_a_contradiction_is_said(
    tmp_path: Path,
) -> None:
    (tmp_path / "catalogue.csv").write_text("file,title,date\na.md,Right,2016\n")
    reading = read_one(tmp_path, "a.md", "---\ntitle: Wrong\ndate: 24 Oct 2016\n---\nText.")
    declared = reading.captures[0].declared
    assert (declared["title"].value, declared["title"].source) == ("Right", Source.CATALOGUE)
    assert declared["date"].value == "2016"
    (notice,) = reading.notices  # the dates only differ in precision
    assert notice.reason == (
        'catalogue and front matter give different values for title: "Right" is taken, '
        '"Wrong" is not'
    )


def test_the_nearest_catalogue_weighs_most(tmp_path: Path) -> None:
    (tmp_path / "sub").mkdir()
    (tmp_path / "catalogue.csv").write_text("file,title,rank\nsub/a.txt,Far,CC\n")
    (tmp_path / "sub" / "catalogue.csv").write_text("file,title\na.txt,Near\n")
    reading = read_one(tmp_path, "sub/a.txt", "Text.")
    declared = reading.captures[0].declared
    assert (declared["title"].value, declared["rank"].value) == ("Near", "CC")
    assert len(reading.notices) == 1


@given(st.sampled_from(["txt", "md", "html"]), st.binary(max_size=400))
def test_any_bytes_are_captured_or_skipped(extension: str, data: bytes) -> None:
    with tempfile.TemporaryDirectory() as folder:
        Path(folder, f"a.{extension}").write_bytes(data)
        Path(folder, "catalogue.csv").write_bytes(data)
        reading = read_archive([Path(folder)])
    assert len(reading.captures) + len(reading.skipped) == 1
    for capture in reading.captures:
        assert capture.blocks
        assert all(block.text == " ".join(block.text.split()) for block in capture.blocks)


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("a.html", "<div>" * 5000 + "Deep."),
        ("a.html", "<b>" * 5000 + "Deep."),
        ("a.html", "<blockquote><ul><li>" * 2000 + "Deep."),
        ("a.md", ">" * 5000 + " Deep."),
        ("a.md", "---\ntitle: " + "[" * 5000 + "\n---\nDeep."),
        ("a.md", "*" * 3000 + "Deep." + "*" * 3000),
    ],
)
def test_deep_nesting_ends_in_a_capture_or_a_reason(
    tmp_path: Path, name: str, content: str
) -> None:
    reading = read_one(tmp_path, name, content)
    assert len(reading.captures) + len(reading.skipped) == 1
