"""`blogsearch explain`: the parts of a score, or what a post lacks."""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from cli.conftest import Run

pytestmark = pytest.mark.usefixtures("here")


def test_the_parts_of_a_score_and_their_sum(run: Run) -> None:
    ran = run("explain", "drones", "kites")
    assert (ran.exit_code, ran.stderr) == (0, "")
    first, *parts, total, note = ran.stdout.splitlines()
    assert first == "kites, searched for posts with “drones”:"
    assert [re.sub(r"^ +\d+\.\d\d  ", "", line) for line in (*parts, total)] == [
        "“drones”: 3 times in the post (2 of 5 posts have it)",
        "“drones” in the title: counted once more",
        "Sum",
    ]
    shares = [float(line.split()[0]) for line in parts]
    assert sum(shares) == pytest.approx(float(total.split()[0]), abs=0.011)
    assert re.fullmatch(r"About \d+ words of the post count; \d+ is the average\.", note)


def test_json_holds_the_same(run: Run) -> None:
    ran = run("explain", "drones -tram", "kites", "--from", "2014", "--json")
    answer = json.loads(ran.stdout)
    assert answer["id"] == "kites"
    assert answer["query"]["text"] == "drones -tram"
    assert answer["lacks"] == []
    hit = json.loads(run("search", "drones", "-tram", "--json").stdout)["hits"][0]
    assert answer["why"]["score"] == pytest.approx(hit["score"], rel=1e-4)


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["kites owl", "kites", "--match", "all"], "it lacks “owl”"),
        (["drones -battery", "kites"], "it has “battery”"),
        (["kites date:2014 -flat", "kites"], "it lacks a date in 2014; it has “flat”"),
        (["drones", "kites", "--year", "2014"], "the filters leave it out: dated 2014"),
    ],
)
def test_what_a_post_lacks_is_said_in_a_line(run: Run, arguments: list[str], said: str) -> None:
    ran = run("explain", *arguments)
    assert ran.exit_code == 0
    assert ran.stdout.startswith("kites is not among posts with ")
    assert ran.stdout.endswith(f": {said}\n")
    assert ran.stdout.count("\n") == 1
    answer = json.loads(run("explain", *arguments, "--json").stdout)
    assert answer["why"] is None
    assert "; ".join(answer["lacks"]) == said


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["drones", "kite"], "There is no post with the ID “kite”. Did you mean kites?"),
        (["drones", "kites", "--year", "soon"], "“--year=soon” is not a year"),
        (["drones", "kites", "--page", "2"], "No such option '--page'"),
        (["drones"], "Missing argument 'ID'"),
    ],
)
def test_what_cannot_be_asked_is_said_in_a_line(run: Run, arguments: list[str], said: str) -> None:
    ran = run("explain", *arguments)
    assert ran.exit_code != 0
    assert said in ran.stderr
    assert ran.stderr.count("\n") == 1
