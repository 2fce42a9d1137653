"""`blogsearch people`: everybody, and one person over time."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from small_archive import write_archive

if TYPE_CHECKING:
    from cli.conftest import Run

EVERYBODY = """\
4 people
Ada Thornbury (ada-thornbury): wrote 2 posts, called a lead in 0, named in 0
David Kell (david-kell): wrote 0 posts, called a lead in 0, named in 2
    Spelt:    Dave Kell (1), David Kell (1)
    Merged:   Dave Kell (dave-kell): both Chief Constable of Wexmoor Police
Orla Fenwick (orla-fenwick): wrote 0 posts, called a lead in 0, named in 1
    Doubtful: Orla Fenwicke (orla-fenwicke): the names are spelt nearly alike; both Chief \
Superintendent of Wexmoor Police
Orla Fenwicke (orla-fenwicke): wrote 0 posts, called a lead in 0, named in 1
    Doubtful: Orla Fenwick (orla-fenwick): the names are spelt nearly alike; both Chief \
Superintendent of Wexmoor Police
"""
KELL = """\
David Kell
Slug:     david-kell
Posts:    wrote 0 posts, called a lead in 0, named in 2
Spelt:    Dave Kell (1), David Kell (1)
Merged:   Dave Kell (dave-kell): both Chief Constable of Wexmoor Police

7 August 2012: Chief Constable, Wexmoor Police (named, 201207-night-ferry)
6 May 2013: Chief Constable, Wexmoor Police (named, dave-kell)
"""


def test_everybody(at_quay: Run) -> None:
    ran = at_quay("people")
    assert (ran.exit_code, ran.stderr) == (0, "")
    assert ran.stdout == EVERYBODY


def test_only_who_is_doubtful(at_quay: Run) -> None:
    ran = at_quay("people", "--doubtful")
    assert ran.stdout.startswith("2 people\nOrla Fenwick (")
    assert "Kell" not in ran.stdout


@pytest.mark.parametrize(
    "name",
    [
        ["david-kell"],
        ["dave-kell"],  # the slug of a name that was merged
        ["David", "Kell"],
        ["CC Dave Kell"],
        ["Kell"],
        ["kell"],
    ],
)
def test_one_person(at_quay: Run, name: list[str]) -> None:
    ran = at_quay("people", *name)
    assert (ran.exit_code, ran.stderr) == (0, "")
    assert ran.stdout == KELL


def test_roles_over_time_and_honours(tmp_path: Path, run: Run) -> None:
    posts = write_archive(
        tmp_path / "posts",
        {
            "a.md": "---\ndate: 2012\nspeaker: Jo Ash\nrank: ACC\n---\nBells ring.\n",
            "b.md": "---\ndate: 2015-03\nspeaker: Jo Ash\nrank: CC\n---\nAs national lead for bell "
            "safety, I ring them.\n",
            "c.md": "---\nspeaker: Jo Ash\n---\nWhistles are no bells.\n",
            "people.yaml": "people:\n  - {name: Jo Ash, honours: [QPM]}\n",
        },
    )
    run("index", str(posts), "--index", str(tmp_path / "index"))
    shown = run("people", "ash", "--index", str(tmp_path / "index")).stdout
    assert shown == (
        "Jo Ash QPM\n"
        "Slug:     jo-ash\n"
        "Posts:    wrote 3 posts, called a lead in 1, named in 1\n"
        "\n"
        "2012: Assistant Chief Constable (author, a)\n"
        "March 2015: Chief Constable, lead on bell safety (author, b)\n"
        "undated: no rank or office named (author, c)\n"
    )


def test_json(at_quay: Run) -> None:
    people = json.loads(at_quay("people", "--json").stdout)
    assert [person["slug"] for person in people] == [
        "ada-thornbury",
        "david-kell",
        "orla-fenwick",
        "orla-fenwicke",
    ]
    assert json.loads(at_quay("people", "kell", "--json").stdout) == people[1]
    doubtful = json.loads(at_quay("people", "--doubtful", "--json").stdout)
    assert doubtful == people[2:]


@pytest.mark.parametrize(
    ("arguments", "status", "fault"),
    [
        (
            ["Okello"],
            1,
            "Nobody in the archive is called “Okello”. List everybody with: blogsearch people",
        ),
        (
            ["orla"],
            1,
            "“orla” could be Orla Fenwick (orla-fenwick) or Orla Fenwicke (orla-fenwicke); name "
            "one of them.",
        ),
        (
            ["kell", "--doubtful"],
            2,
            "--doubtful lists people; leave out NAME. See: blogsearch people --help",
        ),
    ],
)
def test_what_is_wrong_is_said_in_one_line(
    at_quay: Run, arguments: list[str], status: int, fault: str
) -> None:
    ran = at_quay("people", *arguments)
    assert (ran.exit_code, ran.stdout) == (status, "")
    assert ran.stderr == f"blogsearch: {fault}\n"
