"""`blogsearch index`: what it tells of the files and the posts."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from reviewing.quay_blog import POSTS
from small_archive import NEWER, ONLY_A_LIST, write_archive

from indexer.cli import indexing
from indexer.search.opening import check_index

if TYPE_CHECKING:
    from cli.conftest import Run

REPORT = """\
skipped  list.txt: no post in it, only furniture such as lists of posts
skipped  plan.pdf: not a .txt, .md or .html file

7 files read, 5 posts indexed, 2 skipped. The index is in index.

Found out             posts   share
dated to the day          2     40%
dated to the month        1     20%
dated to the year         1     20%
between two dates         0      0%
undated                   1     20%
title                     4     80%
speaker                   4     80%
officers                  1     20%
lead officers             1     20%
"""


@pytest.fixture
def posts(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    return write_archive(tmp_path / "posts", NEWER)


def test_the_report(posts: Path, run: Run) -> None:
    write_archive(posts, {"list.txt": ONLY_A_LIST, "plan.pdf": "%PDF-1.7"})
    ran = run("index", "posts")
    assert (ran.exit_code, ran.stderr) == (0, "")
    assert ran.stdout == REPORT


def test_further_captures_are_counted(tmp_path: Path, run: Run) -> None:
    ran = run("index", str(write_archive(tmp_path / "p", POSTS)), "--index", str(tmp_path / "i"))
    assert "11 files read, 10 posts indexed, 0 skipped." in ran.stdout
    assert "\nFurther captures of these posts: 1 file.\n" in ran.stdout


def test_notes_about_files_that_are_indexed_all_the_same(posts: Path, run: Run) -> None:
    write_archive(posts, {"a.md": "---\ndate: Michaelmas\n---\nA goose was eaten.\n"})
    ran = run("index", "posts")
    (note,) = [line for line in ran.stdout.splitlines() if line.startswith("note")]
    assert note.startswith("note     a.md: ")
    assert "Michaelmas" in note


def test_no_skipped_file_is_lost_however_many_there_are(posts: Path, run: Run) -> None:
    write_archive(posts, {f"{number}.csv": "" for number in range(150)})
    ran = run("index", "posts")
    assert ran.stdout.count("skipped  ") == 150
    assert "155 files read, 5 posts indexed, 150 skipped." in ran.stdout


def test_several_sources_and_another_index(posts: Path, run: Run) -> None:
    ran = run("index", "posts/2016", "posts/owls.txt", "--index", "elsewhere/deep")
    assert "2 files read, 2 posts indexed, 0 skipped. The index is in elsewhere/deep." in ran.stdout
    assert check_index(Path("elsewhere/deep")).posts == 2


def test_the_environment_names_the_index(
    posts: Path, run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("BLOGSEARCH_INDEX", "named")
    assert run("index", "posts").exit_code == 0
    assert check_index(Path("named")).posts == len(NEWER)


def test_a_bar_on_a_terminal_only(
    posts: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    assert list(indexing.progress_bar([1, 2], "Reading")) == [1, 2]
    assert capsys.readouterr() == ("", "")
    monkeypatch.setattr(sys.stderr, "isatty", lambda: True)
    assert list(indexing.progress_bar([1, 2], "Reading")) == [1, 2]
    shown = capsys.readouterr()
    assert "Reading" in shown.err
    assert "100%" in shown.err
    assert shown.out == ""


@pytest.mark.parametrize(
    ("arguments", "files", "line"),
    [
        (["nosuch"], {}, "nosuch: there is no such file or folder"),
        (["posts/2016", "nosuch"], {}, "nosuch: there is no such file or folder"),
        (["posts"], {"owls.md": "Hoot.\n"}, "owls.md and owls.txt both claim the ID “owls”"),
        (["empty"], {"../empty/plan.pdf": "%PDF"}, "There is no post to index in empty"),
        (["posts", "--index", "posts/owls.txt"], {}, "posts/owls.txt: File exists"),
    ],
)
def test_what_cannot_be_indexed_is_told_in_one_line(
    posts: Path, run: Run, arguments: list[str], files: dict[str, str], line: str
) -> None:
    write_archive(posts, files)
    ran = run("index", *arguments)
    assert (ran.exit_code, ran.stdout) == (1, "")
    assert ran.stderr.startswith(f"blogsearch: {line}")
    assert ran.stderr.count("\n") == 1


def test_two_builds_at_once(
    posts: Path, run: Run, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    command = [sys.executable, "-m", "indexer", "index", "posts"]
    others: list[subprocess.CompletedProcess[str]] = []

    def meanwhile(items: list[int], doing: str) -> list[int]:
        if doing == "Writing":
            others.append(subprocess.run(command, capture_output=True, text=True, check=False))
        return items

    monkeypatch.setattr(indexing, "progress_bar", meanwhile)
    assert run("index", "posts").exit_code == 0
    (other,) = others
    assert (other.returncode, other.stdout) == (1, "")
    assert other.stderr == (
        "blogsearch: Another process is building the index in index; wait until it has ended.\n"
    )
