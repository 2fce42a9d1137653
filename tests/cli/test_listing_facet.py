"""`blogsearch facet`: every value of a facet over what a search finds."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from cli.conftest import Run

pytestmark = pytest.mark.usefixtures("here")


def test_every_value_with_its_posts(run: Run) -> None:
    ran = run("facet", "speaker", "drones")
    assert (ran.exit_code, ran.stderr) == (0, "")
    assert ran.stdout == (
        "Speaker in posts with “drones”: 2 values\n"
        "  Noor Castellane (noor-castellane): 1 post\n"
        "  No named speaker (none): 1 post\n"
    )


def test_chosen_and_excluded_values_are_marked(run: Run) -> None:
    every = run("facet", "speaker").stdout.splitlines()
    ran = run("facet", "speaker", "--speaker", "Noor Castellane", "--not-speaker", "none")
    lines = ran.stdout.splitlines()
    assert len(lines) == len(every)
    assert lines[1].startswith("+ Noor Castellane (noor-castellane): ")
    assert lines[-1].startswith("- No named speaker (none): ")


def test_values_called_like_something(run: Run) -> None:
    every = len(run("facet", "speaker").stdout.splitlines()) - 1
    lines = run("facet", "speaker", "--find", "CAST").stdout.splitlines()
    assert lines[0] == f"Speaker in all posts: 1 of {every} values"
    assert [line.split(" (")[0] for line in lines[1:]] == ["  Noor Castellane"]


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["force"], "'force' is not one of 'year', 'month', 'speaker'"),
        (["lead", "--year", "soon"], "“--year=soon” is not a year"),
        (["lead", "--page", "2"], "No such option '--page'"),
    ],
)
def test_what_cannot_be_asked_is_said_in_a_line(run: Run, arguments: list[str], said: str) -> None:
    ran = run("facet", *arguments)
    assert ran.exit_code != 0
    assert said in ran.stderr
    assert ran.stderr.count("\n") == 1
