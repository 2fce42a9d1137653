"""`blogsearch show`: a post as text and as JSON."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING

import click
import pytest
from click.testing import CliRunner
from reviewing.quay_blog import POSTS
from small_archive import HEDGES, write_archive

from indexer.cli import main
from indexer.search.opening import open_archive
from indexer.search.results import post_as_json

if TYPE_CHECKING:
    from cli.conftest import Run

HEDGES_SHOWN = """\
What grows in the hedges
ID:       hedges
Date:     24 October 2016 (front matter)
Speaker:  Chief Constable Ada Thornbury (front matter)
Officers: Assistant Chief Constable Bram Okello, lead for rural crime
Address:  https://blog.example/hedges (front matter)
File:     hedges.md

¶ 1  Fly-tipping costs a farmer more than the skip would have cost.

¶ 2  I asked Assistant Chief Constable Bram Okello, the national lead for rural crime, to count \
the mattresses. He stopped at ninety.

¶ 3  • Photograph the number plate.

¶ 4  • Ring us before you lift anything.
"""
OWLS_SHOWN = """\
Untitled: The owl on our badge has lost an…
ID:       owls
Date:     undated
Speaker:  none named
Officers: none named
Address:  unknown
File:     owls.txt
"""
pytestmark = pytest.mark.usefixtures("here")


def test_a_post(run: Run) -> None:
    ran = run("show", "hedges")
    assert (ran.exit_code, ran.stderr) == (0, "")
    assert ran.stdout == HEDGES_SHOWN


def test_what_a_post_does_not_say_is_said_to_be_missing(run: Run) -> None:
    assert run("show", "owls").stdout.startswith(OWLS_SHOWN)


EVIDENCE = """\
The night ferry
ID:       201207-night-ferry
Date:     7 August 2012 (dateline)
Speaker:  none named
Officers: Chief Constable David Kell (Wexmoor Police)
Address:  unknown
File:     201207-night-ferry.txt
Doubtful: The address or file name says July 2012.

Evidence
  title: The night ferry — title line: “The night ferry”, 201207-night-ferry.txt, line 1
  date: 7 August 2012 — dateline: “7 August 2012”, 201207-night-ferry.txt, line 2
  officer: David Kell — body sentence: “Chief Constable David Kell of Wexmoor Police stood on the \
ramp with a flask until it was light.”, 201207-night-ferry.txt, line 6

Also said
  date: July 2012 — address or file name: “201207-night-ferry.txt”, 201207-night-ferry.txt

¶ 1  """


def test_evidence(at_quay: Run) -> None:
    ran = at_quay("show", "201207-night-ferry", "--evidence")
    assert (ran.exit_code, ran.stderr) == (0, "")
    assert ran.stdout.startswith(EVIDENCE)


def test_what_of_a_role_rests_on_other_words_stands_below_the_person(
    sample_index: Path, run: Run
) -> None:
    shown = run("show", "hare-coursing-again", "--evidence", "--index", str(sample_index)).stdout
    file = "hare-coursing-again.md"
    assert (
        f"  speaker: Clive Holloway — front matter: “Clive Holloway”, {file}, line 4\n"
        f"    rank: Deputy Chief Constable — front matter: “DCC”, {file}, line 5\n"
    ) in shown


def test_evidence_of_a_post_that_was_corrected(tmp_path: Path, run: Run) -> None:
    posts = write_archive(tmp_path / "posts", POSTS)
    (posts / "corrections.csv").write_text(
        "file,field,value,who,when,why\n"
        "tides.md,date,June 2015,Noor,2026-02-01,told\n"
        "tides.md,title,none,,,\n"
        "2015/estuary.txt,captures,same,Noor,,\n"
    )
    index = str(tmp_path / "index")
    run("index", str(posts), "--index", index)
    shown = run("show", "tides", "--evidence", "--index", index).stdout
    assert "Date:     June 2015 (correction)" in shown
    assert "  date: June 2015 — correction: “2015-06”, corrections.csv, line 2" in shown
    assert (
        "\nCorrected\n"
        "  date: 2015-06 in place of 2015-05/2015-07 — Noor, 2026-02-01, told, "
        "corrections.csv, line 2\n"
        "  title: none in place of Between tides — nobody says who and why, "
        "corrections.csv, line 3\n"
    ) in shown
    captures = run("show", "2014-estuary", "--evidence", "--index", index).stdout
    assert "\nOther captures\n  2015-estuary — 2015/estuary.txt\n" in captures


def test_the_lead_of_an_author_whom_nothing_names(at_quay: Run) -> None:
    assert "Speaker:  none named, lead for river safety\n" in at_quay("show", "rivers").stdout
    assert (
        "\nLeads on\n  river safety, as the author says, whom nothing names: “As the national lead "
    ) in at_quay("show", "rivers", "--evidence").stdout


def test_the_id_of_another_capture_shows_the_post(at_quay: Run) -> None:
    assert at_quay("show", "2015-estuary").stdout == at_quay("show", "2014-estuary").stdout
    assert json.loads(at_quay("show", "2015-estuary", "--json").stdout)["id"] == "2014-estuary"


def test_headings_and_quotations_look_like_it(tmp_path: Path) -> None:
    (tmp_path / "a.md").write_text("---\ntitle: A\n---\nOne.\n\n## Two\n\n> Three.\n")
    index = str(tmp_path / "index")
    CliRunner().invoke(main, ["index", str(tmp_path), "--index", index])
    shown = CliRunner().invoke(main, ["show", "a", "--index", index], color=True).stdout
    assert shown.endswith(f"¶ 1  One.\n\n¶ 2  {click.style('Two', bold=True)}\n\n¶ 3  > Three.\n")


def test_json_is_the_post_as_the_api_gives_it_and_nothing_else(run: Run, here: Path) -> None:
    archive = open_archive(here / "index")
    post = archive.post("hedges")
    archive.close()
    assert post
    ran = run("show", "hedges", "--json")
    assert ran.stdout == json.dumps(post_as_json(post), ensure_ascii=False, indent=2) + "\n"
    assert json.loads(ran.stdout)["raw"] == HEDGES


@pytest.mark.parametrize(
    ("id", "advice"),
    [
        ("hegdes", "Did you mean hedges?"),
        ("lanterns", "Did you mean 2016-lanterns?"),
        ("Kites", "Did you mean kites?"),
        ("0123456789", "Find IDs with: blogsearch search"),
    ],
)
def test_an_unknown_id_is_told_with_those_like_it(run: Run, id: str, advice: str) -> None:
    ran = run("show", id)
    assert (ran.exit_code, ran.stdout) == (1, "")
    assert ran.stderr == f"blogsearch: There is no post with the ID “{id}”. {advice}\n"
