"""`blogsearch review`: what deserves a look, to read and as a table."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from indexer.cli.review_text import review_lines
from indexer.reviewing import Kind, Matter

if TYPE_CHECKING:
    from cli.conftest import Run

FIRST = """\
1 × date that another source contradicts
  201207-night-ferry [2012-08-07]: The address or file name says July 2012.
      dateline: “7 August 2012”, 201207-night-ferry.txt, line 2; address or file name: \
“201207-night-ferry.txt”, 201207-night-ferry.txt

1 × author whom another source contradicts
"""
LAST = "\nAll of it as a table of 11 rows: blogsearch review --csv --output review.csv\n"


def test_a_summary(at_quay: Run) -> None:
    ran = at_quay("review")
    assert (ran.exit_code, ran.stderr) == (0, "")
    assert ran.stdout.startswith(FIRST)
    assert ran.stdout.endswith(LAST)
    assert "\n  bells: Nothing says when it was written.\n      Bells\n" in ran.stdout


def test_of_many_matters_the_first() -> None:
    many = [
        Matter(Kind.UNDATED, f"{n}.txt", f"{n}", "date", "", "Why.", "Because.", (0, 0))
        for n in range(1207)
    ]
    lines = [click.unstyle(line) for line in review_lines(many)]
    assert lines[0] == "1,207 × undated post"
    assert [line for line in lines if line.endswith("Why.")] == [f"  {n}: Why." for n in range(5)]
    assert lines[-3] == "  and 1,202 more"


def test_nothing_to_look_at() -> None:
    assert list(review_lines([])) == ["Nothing deserves a look."]


def test_the_table(at_quay: Run, tmp_path: Path) -> None:
    ran = at_quay("review", "--csv")
    assert (ran.exit_code, ran.stderr) == (0, "")
    assert ran.stdout.startswith("file,id,field,value,who,when,why,found,doubt,evidence\n")
    assert len(ran.stdout.splitlines()) == 12
    file = tmp_path / "review.csv"
    assert at_quay("review", "--csv", "--output", str(file)).stdout == ""
    assert file.read_bytes() == ran.stdout_bytes


def test_a_table_that_may_be_filled_in_is_not_replaced(at_quay: Run, tmp_path: Path) -> None:
    file = tmp_path / "corrections.csv"
    file.write_text("years of work")
    ran = at_quay("review", "--csv", "--output", str(file))
    assert (ran.exit_code, ran.stdout) == (1, "")
    assert ran.stderr == (
        f"blogsearch: {file} is there already, and somebody may have filled it in; name another "
        "file, or remove it first.\n"
    )
    assert file.read_text() == "years of work"


def test_a_file_is_for_the_table_only(at_quay: Run, tmp_path: Path) -> None:
    ran = at_quay("review", "--output", str(tmp_path / "review.csv"))
    assert (ran.exit_code, ran.stdout) == (2, "")
    assert ran.stderr.startswith("blogsearch: --output goes with --csv.")
