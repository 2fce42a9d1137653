"""The officers of a post as a curator writes them."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from indexer.correcting.officers import OfficersError, read_officers, write_officers
from indexer.gazetteer import ranks
from indexer.names import slug
from indexer.records import Officer, Place, Source

PLACE = Place("corrections.csv", 3)


def officer(name: str, rank: str | None, lead: bool, lead_on: str | None) -> Officer:
    return Officer(name, slug(name), rank, lead, lead_on, Source.CORRECTION, "")


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("CC Jo Field", [("Jo Field", "CC", False, None)]),
        ("Chief Constable Jo Field", [("Jo Field", "CC", False, None)]),
        ("Jo Field", [("Jo Field", None, False, None)]),
        ("CC Jo Field, lead on drugs", [("Jo Field", "CC", True, "drugs")]),
        ("CC Jo Field, national lead for drugs", [("Jo Field", "CC", True, "drugs")]),
        ("CC Jo Field, lead", [("Jo Field", "CC", True, None)]),  # a lead on nothing named
        (  # a portfolio with commas and "and" in it
            "DCC Al Bo, lead on drugs, knives and gangs",
            [("Al Bo", "DCC", True, "drugs, knives and gangs")],
        ),
        (
            "CC Jo Field; DCC Al Bo",
            [("Jo Field", "CC", False, None), ("Al Bo", "DCC", False, None)],
        ),
        ("CC Jo Field; ", [("Jo Field", "CC", False, None)]),  # a semicolon too many
        ("Sir Jo Field QPM", [("Jo Field", None, False, None)]),
        ("Ann Leadbetter", [("Ann Leadbetter", None, False, None)]),  # no lead
        ("", []),
    ],
)
def test_lines(line: str, expected: list[tuple[str, str | None, bool, str | None]]) -> None:
    found = read_officers(line, PLACE)
    assert [(one.name, one.rank, one.lead, one.lead_on) for one in found] == expected
    assert all(one.slug == slug(one.name) for one in found)
    assert all((one.words, one.place, one.source) == (line, PLACE, "correction") for one in found)


@pytest.mark.parametrize("line", ["CC Jo Field, Kent", "CC Jo Field, DCC Al Bo", "12", "CC Jo; —"])
def test_what_cannot_be_read_is_named(line: str) -> None:
    with pytest.raises(OfficersError, match="cannot be read; write “CC Jo Field, lead on drugs”"):
        read_officers(line)


@given(
    st.lists(
        st.builds(
            officer,
            st.sampled_from(["Jo Field", "Anna-Mei O’Rourke", "Idris ap Rhys", "Bo"]),
            st.sampled_from([None, *ranks()]),
            st.just(True),
            st.sampled_from([None, "drugs", "roads, rail and water"]),
        )
    )
)
def test_what_is_written_is_read_back(officers: list[Officer]) -> None:
    again = read_officers(write_officers(officers))
    assert [(one.name, one.rank, one.lead, one.lead_on) for one in again] == [
        (one.name, one.rank, one.lead, one.lead_on) for one in officers
    ]
