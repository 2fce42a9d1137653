"""`blogsearch coverage`: months, gaps, sources, and what is lacking."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import click

from indexer.cli.coverage_text import coverage_lines
from indexer.coverage import Coverage, Gap, Lacking, Month

if TYPE_CHECKING:
    from cli.conftest import Run

COVERAGE = Coverage(
    posts=13,
    captures=15,
    undated=2,
    months=(
        Month("2015-11", 1),
        Month("2015-12", 0),
        Month("2016-01", 0),
        Month("2016-02", 8),
    ),
    wider={"year": 1, "interval": 1},
    gaps=(Gap("2015-12", "2016-01", 2),),
    sources={
        "title": {"title line": 13},
        "date": {"dateline": 9, "list of posts": 2, "unknown": 2},
        "speaker": {"unknown": 13},
    },
    lacking=(
        Lacking("Bells", "Jo Ash", "2016-01", "https://blog.example/bells", "list.txt", 3),
        Lacking("Whistles", None, None, None, "list.txt", 4),
    ),
)
SHOWN = """\
13 posts in 15 captures
undated: 2; dated to a year only: 1; between two dates: 1

Year Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec   all
2015                                           1   ·     1  ██
2016   ·   8                                             8  ████████████████

Months without a post
  December 2015 to January 2016 (2 months)

Where it is known from
  title:   title line 13
  date:    dateline 9, list of posts 2, unknown 2
  speaker: unknown 13

Known, and not in the archive: 2 posts
  January 2016: Bells, Jo Ash, https://blog.example/bells (list.txt, line 3)
  undated: Whistles (list.txt, line 4)
"""
NOTHING_DATED = """\
1 post in 1 capture
undated: 1; dated to a year only: 0; between two dates: 0

Where it is known from
  date:    unknown 1
"""


def shown(coverage: Coverage) -> str:
    return click.unstyle("".join(f"{line}\n" for line in coverage_lines(coverage)))


def test_all_of_it() -> None:
    assert shown(COVERAGE) == SHOWN


def test_parts_of_which_there_is_nothing_are_left_out() -> None:
    nothing = Coverage(1, 1, 1, (), {}, (), {"date": {"unknown": 1}}, ())
    assert shown(nothing) == NOTHING_DATED


def test_the_command(at_quay: Run) -> None:
    ran = at_quay("coverage")
    assert (ran.exit_code, ran.stderr) == (0, "")
    assert ran.stdout.startswith(
        "10 posts in 11 captures\nundated: 1; dated to a year only: 0; between two dates: 1\n"
    )
    assert max(map(len, ran.stdout.splitlines()[:10])) <= 80


def test_json(at_quay: Run) -> None:
    found = json.loads(at_quay("coverage", "--json").stdout)
    assert (found["posts"], found["captures"], found["undated"]) == (10, 11, 1)
    assert {"month": "2012-08", "posts": 1} in found["months"]
