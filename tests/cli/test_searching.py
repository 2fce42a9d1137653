"""`blogsearch search`: what is asked, what is shown, and what is refused."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING

import click
import pytest
from click.testing import CliRunner

from indexer.cli import main
from indexer.cli.search_options import as_typed, typed
from indexer.query.parameters import PARAMETERS, read
from indexer.search.opening import open_archive

if TYPE_CHECKING:
    from cli.conftest import Run

KITE_PAGE = """\
posts with “drones”; dated 2014 or later
1 post found; 1 undated post left out (--undated include shows them)

  1. Kites and drones
     2 March 2017 · Noor Castellane · kites
     ¶ 1  A kite has no battery to run flat, and the drones of our drone team have two.

Year: 2017 (1)
Month: March 2017 (1)
Speaker: Noor Castellane (1)
Lead officer: No lead officer named (1)
Lead on: No portfolio named (1)
Officer named: No officer named (1)

Page 1 of 1
"""
pytestmark = pytest.mark.usefixtures("here")


def found(run: Run, *arguments: str) -> list[str]:
    ran = run("search", "--json", *arguments)
    assert (ran.exit_code, ran.stderr) == (0, ""), ran.stderr
    return [hit["id"] for hit in json.loads(ran.stdout)["hits"]]


def test_a_page(run: Run) -> None:
    ran = run("search", "drones", "--from", "2014")
    assert (ran.exit_code, ran.stderr) == (0, "")
    assert ran.stdout == KITE_PAGE


def test_matches_and_headings_are_bold_on_a_terminal() -> None:
    ran = CliRunner().invoke(main, ["search", "kite"], color=True)
    assert f"     ¶ 1  A {click.style('kite', bold=True)} has no battery" in ran.stdout
    assert f"  1. {click.style('Kites and drones', bold=True)}\n" in ran.stdout


@pytest.mark.parametrize(
    ("arguments", "ids"),
    [
        ([], ["kites", "hedges", "2016-lanterns", "trams", "owls"]),  # newest first
        (["drones"], ["kites", "owls"]),
        (["drones", "battery"], ["kites"]),  # words unquoted on the shell are joined
        (["drones battery"], ["kites"]),
        (['"the drones of our drone team"'], ["kites"]),
        (['"drones of our"', "battery"], ["kites"]),
        (["-drones"], ["hedges", "2016-lanterns", "trams"]),  # a query that begins with a not
        (["constable", "-drones"], ["hedges"]),
        (["-drones", "constable"], ["hedges"]),
        (['-"drone team"', "drones"], ["owls"]),
        (["-title:kites", "drones"], ["owls"]),
        (["--", "-drones", "--sort"], []),  # behind -- everything is the query
        (["drones", "--sort", "oldest"], ["kites", "owls"]),  # undated last in both orders
        (["--sort", "oldest", "drones", "--size", "1"], ["kites"]),
        (["--size=2", "--page=2"], ["2016-lanterns", "trams"]),
        (["--page", "9"], []),
        (["--speaker", "noor-castellane"], ["kites", "trams"]),  # by slug
        (["--speaker", "Noor Castellane"], ["kites", "trams"]),  # by name
        (["--speaker", "thornbury", "--speaker", "none"], ["hedges", "2016-lanterns", "owls"]),
        (["--not-speaker", "thornbury"], ["kites", "trams", "owls"]),
        (["--lead", "Okello"], ["hedges"]),
        (["--not-lead", "none"], ["hedges"]),
        (["--portfolio", "rural-crime"], ["hedges"]),  # by key
        (["--portfolio", "Rural Crime"], ["hedges"]),  # by name
        (['portfolio:"rural crime"'], ["hedges"]),
        (["--not-portfolio", "none"], ["hedges"]),
        (["--not-portfolio", "rural crime", "--year", "2016"], ["2016-lanterns"]),
        (["--officer", "bram-okello"], ["hedges"]),
        (["--not-officer", "bram-okello", "--year", "2016"], ["2016-lanterns"]),
        (["--year", "2016", "--year", "undated"], ["hedges", "2016-lanterns", "owls"]),
        (["--not-year", "2016"], ["kites", "trams", "owls"]),  # undated is not 2016
        (["--month", "2016-07"], ["2016-lanterns"]),
        (["--not-month", "2016-07", "--year", "2016"], ["hedges"]),
        (["--from", "2016-10"], ["kites", "hedges"]),
        (["--to", "2016"], ["hedges", "2016-lanterns", "trams"]),  # with its December
        (["--from", "1/7/2016", "--to", "2016-07-31"], ["2016-lanterns"]),
        (["--to", "2014", "--undated", "include"], ["trams", "owls"]),
        (["--undated", "only"], ["owls"]),
        (["--undated", "exclude", "drones"], ["kites"]),
        (["--speaker", ""], ["kites", "hedges", "2016-lanterns", "trams", "owls"]),  # no value
        (["zebra"], []),
    ],
)
def test_what_is_found(run: Run, arguments: list[str], ids: list[str]) -> None:
    assert found(run, *arguments) == ids


def test_every_parameter_has_its_option(run: Run) -> None:
    shown = run("search", "--help").stdout
    assert [name for name in PARAMETERS if name != "q" and typed(name) not in shown] == []


def test_json_is_the_page_as_the_api_gives_it_and_nothing_else(run: Run, here: Path) -> None:
    archive = open_archive(here / "index")
    page = archive.search(read([("q", "drones"), ("-speaker", "none")])).as_json()
    archive.close()
    ran = run("search", "drones", "--not-speaker", "none", "--json")
    assert ran.stdout == json.dumps(page, ensure_ascii=False, indent=2) + "\n"


def test_the_command_for_the_next_page(run: Run) -> None:
    assert run("search", "--size", "2").stdout.endswith("\nPage 1 of 3. Next: --page 2\n")
    assert run("search", "--size", "2", "--page", "3").stdout.endswith("\nPage 3 of 3\n")
    second = run("search", "--size", "2", "--page", "2").stdout
    assert "\n  3. Lanterns on the canal\n" in second
    assert "\n  4. The last tram\n" in second


def test_a_page_that_is_not_there(run: Run) -> None:
    ran = run("search", "drones", "--page", "9")
    assert "2 posts found" in ran.stdout
    assert ran.stdout.endswith("\nThere is no page 9. The last one: --page 1\n")


def test_nothing_found_is_an_answer(run: Run) -> None:
    ran = run("search", "zebra")
    assert ran.exit_code == 0
    assert ran.stdout == "posts with “zebra”\nno posts found\n\nPage 1 of 1\n"


def test_common_words_are_said_to_be_passed_over(run: Run) -> None:
    assert "too common to search for: “the”" in run("search", "the drones").stdout


def test_chosen_and_excluded_values_are_marked(run: Run) -> None:
    shown = run("search", "--speaker", "thornbury", "--not-year", "2014").stdout
    assert "Speaker: +Ada Thornbury (2), Noor Castellane (1)" in shown
    assert "-2014 (0)" in shown


def test_a_facet_of_many_values_shows_the_first(run: Run, tmp_path: Path) -> None:
    for year in range(2010, 2018):
        (tmp_path / f"{year}.md").write_text(f"---\ndate: {year}\n---\nA post of this year.\n")
    run("index", str(tmp_path), "--index", str(tmp_path / "index"))
    shown = run("search", "--index", str(tmp_path / "index")).stdout
    assert "Year: 2017 (1), 2016 (1), 2015 (1), 2014 (1), 2013 (1), and 3 more\n" in shown


@pytest.mark.parametrize(
    ("arguments", "line"),
    [
        # Slips name the options as typed.
        (["--from", "soon"], "“--from=soon” is no date. Write 2016, 2016-10, 2016-10-24 or"),
        (["--not-year", "16"], "“--not-year=16” is not a year such as 2016, or “undated”."),
        (["--month", "2016"], "“--month=2016” is not a month such as 2016-10."),
        (["--undated", "no"], "“--undated=no” is not one of auto, include, exclude, only."),
        (["--sort", "best"], "“--sort=best” is not one of relevance, newest, oldest."),
        (["--page", "0"], "“--page=0” is not a whole number from 1 to"),
        (["--size", "101"], "“--size=101” is not a whole number from 1 to 100."),
        (["--from", "2016", "--from", "2017"], "“--from” was given 2 times; give it once."),
        (["--from", "2017", "--to", "2016"], "“--from=2017” is later than “--to=2016”."),
        (["--speaker", "x", "--not-speaker", "x"], "“--speaker=x” is both asked for and"),
        (["--lead", "a", "--speaker", "a e", "--from", "soon"], "“--from=soon” is no date."),
        # All slips are told at once.
        (["--page", "x", "--size", "y"], "“--page=x” is not a whole number from 1 to 100000. “--"),
        # Queries.
        (["spaeker:ada"], "There is no field “spaeker:” (character 1). Did you mean “speaker:”?"),
        (["colour:", "blue", "colour:blue"], "There is no field “colour:”"),
        # Options that there are not, and one without its value.
        (["--spaeker", "ada"], "No such option '--spaeker'."),
        (["-drones", "--form=2014"], "No such option '--form'."),
        (["--from"], "Option '--from' requires an argument."),
        (["--json=yes"], "Option '--json' does not take a value."),
    ],
)
def test_what_cannot_be_asked_is_told_in_one_line(
    run: Run, arguments: list[str], line: str
) -> None:
    ran = run("search", *arguments)
    assert (ran.exit_code, ran.stdout) == (2, "")
    assert ran.stderr.startswith(f"blogsearch: {line}")
    assert ran.stderr.count("\n") == 1


def test_a_name_that_two_people_have_is_asked_back(run: Run, tmp_path: Path) -> None:
    for name in ("Ada", "Eve"):
        text = f"---\nspeaker: {name} Thornbury\n---\nA post by {name}.\n"
        (tmp_path / f"{name}.md").write_text(text)
    run("index", str(tmp_path), "--index", str(tmp_path / "index"))
    ran = run("search", "--speaker", "thornbury", "--index", str(tmp_path / "index"))
    assert ran.exit_code == 2
    assert ran.stderr == (
        "blogsearch: “--speaker=thornbury” could be Ada Thornbury (ada-thornbury) or "
        "Eve Thornbury (eve-thornbury); name one of them.\n"
    )


def test_a_query_that_would_work_is_suggested(run: Run) -> None:
    assert run("search", "spaeker:ada drones").stderr.endswith(" Try: speaker:ada drones\n")


def test_options_that_are_near_are_suggested(run: Run) -> None:
    ran = run("search", "--spaeker", "ada")
    assert "'--speaker'" in ran.stderr
    assert ran.stderr.endswith(" See: blogsearch search --help\n")


@pytest.mark.parametrize(
    ("slip", "shown"),
    [
        ("“-lead=x” is wrong.", "“--not-lead=x” is wrong."),
        ("“undated=x” or “undated”", "“--undated=x” or “undated”"),  # the value, not the option
        ("There is no field “from:”.", "There is no field “from:”."),  # the query, not the option
    ],
)
def test_only_parameters_are_shown_as_options(slip: str, shown: str) -> None:
    assert as_typed(slip) == shown
