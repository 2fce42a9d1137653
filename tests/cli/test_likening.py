"""`blogsearch similar`: posts like another, and the words that both speak of."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from cli.conftest import Run

pytestmark = pytest.mark.usefixtures("here")


def test_posts_like_another_with_the_words_of_both(run: Run) -> None:
    ran = run("similar", "owls")
    assert (ran.exit_code, ran.stderr) == (0, "")
    lines = ran.stdout.splitlines()
    assert len(lines) % 3 == 0
    entries = [lines[at : at + 3] for at in range(0, len(lines), 3)]
    [kites] = [entry for entry in entries if entry[0] == "Kites and drones"]
    assert kites[1] == "  2 March 2017 · Noor Castellane · kites"
    assert kites[2].startswith("  both speak of: ")
    assert "drones" in kites[2]


def test_json_is_that_of_the_api(run: Run) -> None:
    answer = json.loads(run("similar", "owls", "--json").stdout)
    assert answer["id"] == "owls"
    assert {"id", "title", "date", "speaker", "officers", "url", "score", "words"} == {
        *answer["similar"][0]
    }


def test_the_id_of_another_capture_stands_for_the_post(at_quay: Run) -> None:
    renamed = json.loads(at_quay("search", "--json", "--size", "100").stdout)["hits"]
    for hit in renamed:
        captures = json.loads(at_quay("show", hit["id"], "--json").stdout)["captures"]
        for other in captures:
            assert at_quay("similar", other["id"]).stdout == at_quay("similar", hit["id"]).stdout


def test_an_unknown_id_is_said_in_a_line(run: Run) -> None:
    ran = run("similar", "kite")
    assert ran.exit_code == 1
    assert ran.stderr == ("blogsearch: There is no post with the ID “kite”. Did you mean kites?\n")
