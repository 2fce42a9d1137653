from __future__ import annotations

from pathlib import Path

import pytest

from indexer.reading import read_archive
from indexer.records import About


def read(folder: Path, about: str | bytes) -> tuple[About, list[str]]:
    (folder / "a.txt").write_text("Good morning.")
    content = about.encode() if isinstance(about, str) else about
    (folder / "archive.yaml").write_bytes(content)
    reading = read_archive([folder])
    assert not reading.skipped
    assert [capture.file for capture in reading.captures] == ["a.txt"]
    return reading.about, [f"{notice.file}: {notice.reason}" for notice in reading.notices]


def test_name_and_note(tmp_path: Path) -> None:
    about, notices = read(tmp_path, "blog: The Blog\nnote: >-\n  Two\n  lines.\n")
    assert (about.blog, about.note) == ("The Blog", "Two lines.")
    assert not notices


@pytest.mark.parametrize(
    ("written", "said"),
    [
        ("blog: [unclosed", "cannot be read"),
        ("just words", "it needs lines such as"),
        ("", "empty"),
        (b"\x00\x01\x02", "binary"),
        ("blgo: The Blog", "“blgo” means nothing here"),  # a slip must not pass in silence
        (f"blog: {'[' * 5000}", "archive.yaml: not used: it is nested too deeply"),
        (f"note: {'{a: ' * 5000}", "archive.yaml: not used: it is nested too deeply"),
        ("blog: [The, Blog]", "blog is left out; it has to be plain text on one line"),
        ("report: 'mailto:'", "is no e-mail address"),
        ("report: mailto:desk@heron.example?cc=a@b.example", "is no e-mail address"),
        ("report: xmpp:desk@heron.example", "is no e-mail address"),
    ],
)
def test_what_cannot_be_used_is_said_and_left_empty(
    tmp_path: Path, written: str | bytes, said: str
) -> None:
    about, notices = read(tmp_path, written)
    assert about == About()
    assert said in " ".join(notices)


@pytest.mark.parametrize(
    ("written", "report"),
    [
        ("desk@heron.example", "desk@heron.example"),
        ("mailto:desk@heron.example", "desk@heron.example"),  # as in the link of a page
        ("Mailto: desk@heron.example", "desk@heron.example"),
        ("https://heron.example/report?a=b:c", "https://heron.example/report?a=b:c"),
    ],
)
def test_where_errors_are_reported(tmp_path: Path, written: str, report: str) -> None:
    about, notices = read(tmp_path, f"report: '{written}'")
    assert (about.report, notices) == (report, [])


def test_the_first_source_that_has_one_speaks(tmp_path: Path) -> None:
    for name in ("one", "two"):
        (tmp_path / name).mkdir()
        (tmp_path / name / f"{name}.txt").write_text("Good morning.")
        (tmp_path / name / "archive.yaml").write_text(f"blog: {name}")
    assert read_archive([tmp_path / "two", tmp_path / "one"]).about.blog == "two"


def test_without_one_nothing_is_said(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("Good morning.")
    assert read_archive([tmp_path]).about == About()
