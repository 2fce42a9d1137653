"""The officers of a post as a curator writes them."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from indexer.correcting.officers import OfficersError, read_officers, write_officers
from indexer.gazetteer import ranks
from indexer.names import slug
from indexer.reading.characters import one_line
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


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("CC Jo Field of Wexmoor Police", ("Jo Field", "Wexmoor Police", [])),
        ("CC Jo Field, of Wexmoor Police", ("Jo Field", "Wexmoor Police", [])),
        ("CC Jo Field (Wexmoor Police)", ("Jo Field", "Wexmoor Police", [])),
        ("CC Jo Field, Wexmoor Police", ("Jo Field", "Wexmoor Police", [])),
        ("CC Jo Field, Kent, lead on x", ("Jo Field", "Kent", ["x"])),  # a known force
        ("CC Jo Field QPM (Wexmoor)", ("Jo Field", "Wexmoor", [])),
        ("CC Jo Field (QPM)", ("Jo Field", None, [])),
        ("CC Jo Field, QPM", ("Jo Field", None, [])),
        ("CC Jo Field of the College of Policing", ("Jo Field", "the College of Policing", [])),
        ("CC Jo Field, Wexmoor Police, lead on x", ("Jo Field", "Wexmoor Police", ["x"])),
        ("CC Jo Field of Wexmoor Police lead for x", ("Jo Field", "Wexmoor Police", ["x"])),
        ("CC Jo Field, lead on x, lead on y", ("Jo Field", None, ["x", "y"])),
        (
            "CC Jo Field of Wexmoor Police, lead on alcohol, drugs and gambling, and national lead "
            "for copper, lead and zinc",
            (
                "Jo Field",
                "Wexmoor Police",
                ["alcohol, drugs and gambling", "copper, lead and zinc"],
            ),
        ),
    ],
)
def test_forces_and_further_portfolios(
    line: str, expected: tuple[str, str | None, list[str]]
) -> None:
    (found,) = read_officers(line)
    first = [found.lead_on] if found.lead_on else []
    assert (found.name, found.office, [*first, *found.also_leads_on]) == expected
    assert (found.rank, found.lead) == ("CC", bool(expected[2]))


@pytest.mark.parametrize(
    "line",
    [
        "CC Jo Field, Ann Other",
        "CC Jo Field, DCC Al Bo",
        "CC Jo Field (DCC Al Bo)",
        "Chief Constable of Wexmoor Police",
        "CC Jo Field, lead on",
        "CC Jo Field lead lead",
        ", CC",
        "CC Jo Field, lead, drugs",
        "12",
        "CC Jo; —",
        "CC Jo Field from Wexmoor Police",
        "CC Jo Field and DCC Al Bo",
        "CC Jo Field leads on drugs",
        "CC Jo Field of Kent and DCC Al Bo of Essex",
    ],
)
def test_what_cannot_be_read_is_named(line: str) -> None:
    with pytest.raises(OfficersError, match="cannot be read; write “CC Jo Field of Wexmoor Police"):
        read_officers(line)


PORTFOLIOS = st.one_of(
    st.sampled_from(
        ["drugs", "roads, rail and water", "copper, lead", "lead and slates", "on call"]
    ),
    st.lists(
        st.sampled_from(["tea", "and", ",", "the", "leads", "of", "on", "for", "(UK)", "Kent"])
    )
    .map(lambda words: " ".join(["a", *words, "b"]).replace(" ,", ","))
    .filter(lambda words: words == " ".join(words.split())),
)
OFFICERS = st.builds(
    lambda name, rank, office, leads: Officer(
        name=name,
        slug=slug(name),
        rank=rank,
        lead=bool(leads),
        lead_on=leads[0] if leads else None,
        source=Source.CORRECTION,
        words="",
        office=office,
        also_leads_on=tuple(one for one in leads[1:] if one),
    ),
    st.sampled_from(["Jo Field", "Anna-Mei O’Rourke", "Idris ap Rhys", "Bo", "Ann Leadbetter"]),
    st.sampled_from([None, *ranks()]),
    st.sampled_from(
        [None, "Wexmoor Police", "Kent", "the College of Policing", "Avon and Somerset"]
    ),
    st.lists(st.none() | PORTFOLIOS, max_size=4),
)


@given(st.lists(OFFICERS))
def test_what_is_written_is_read_back(officers: list[Officer]) -> None:
    line = write_officers(officers)
    assert one_line(line) == line
    again = read_officers(line, PLACE)
    assert again == tuple(replace(one, words=line, place=PLACE) for one in officers)
