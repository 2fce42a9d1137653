"""Traps around people who stand in posts of police chiefs and are no serving UK officers."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from traps.bodies import around, post, signed
from traps.told import SILENT, Told, names

Archive = Callable[..., Told]

OTHERS = [
    pytest.param("General Sir Jude Farrant, who commands the home army, sat on it.", id="general"),
    pytest.param("Commissioner Joost de Wit of the Dutch police sat on it, as we do.", id="dutch"),
    pytest.param("The Dutch Police Commissioner, Joost de Wit, sat down on it.", id="Dutch before"),
    pytest.param("Garda Commissioner Fionn Daly sat down on it for a while, and left.", id="Irish"),
    pytest.param("Commander Hilda Crane of Border Force sat on it all day.", id="Border Force"),
    pytest.param(
        "The Chief of Police of Baltimore, Dwayne Hollis, sat down and liked it.", id="foreign city"
    ),
    pytest.param(
        "Chief Dwayne Hollis of the Baltimore Police Department liked it.", id="foreign chief"
    ),
    pytest.param("The returning officer for Oxmere, Hilda Crane, sat down on it.", id="returning"),
    pytest.param("Our head of finance, Hilda Crane, sat down and counted its slats.", id="staff"),
    pytest.param("PCSO Hilda Crane sits down there at noon, with a sandwich for two.", id="PCSO"),
    pytest.param(
        "In 1829 the Home Secretary, Sir Josiah Peake, had no bench at all.", id="history"
    ),
    pytest.param(
        "Hilda Crane, Director General of the National Crime Agency, sat on it.", id="NCA"
    ),
    pytest.param("The chief executive of the College of Policing, Hilda Crane, did.", id="College"),
    pytest.param("The Chair of the APCC, Hilda Crane, sat down on it for an hour.", id="APCC"),
    pytest.param("Police and Crime Commissioner Hilda Crane sat on it for an hour.", id="PCC"),
    pytest.param("The Minister for Policing, Hilda Crane MP, sat down on it.", id="minister"),
    pytest.param("The Hilda Crane and Jude Farrant case taught us a lot.", id="two in a case"),
    pytest.param("Constable Silas Crouch, who joined in 1857, had no bench.", id="1857"),
    pytest.param("Chief Constable Silas Crouch bought the first bench in 1901.", id="1901"),
    pytest.param("We learnt a good deal from the Crane Farrant case, all the same.", id="a case"),
    pytest.param("We part with Sir Jude Farrant as Chief Inspector; he sat on it.", id="knight"),
    pytest.param("Dame Hilda Crane, the Chief Inspector, sat on it for us all.", id="dame"),
    pytest.param("Chief Inspector Sir Jude Farrant inspected each of its slats.", id="Sir inside"),
    pytest.param(
        "The independent commissioner, Sir Jude Farrant, sat on it, as did the Met.",
        id="independent",
    ),
    pytest.param("The victims' commissioner, Hilda Crane, sat. So did the Met.", id="victims"),
    pytest.param("The designate commissioner, Hilda Crane, sat. The Met sat too.", id="designate"),
    pytest.param("Former Chief Constable Hilda Crane sat on it until last summer.", id="former"),
]


@pytest.mark.parametrize("sentence", OTHERS)
def test_somebody_who_is_no_uk_police_officer(archive: Archive, sentence: str) -> None:
    assert names(archive({SILENT: around(sentence)}).the()) == []


@pytest.mark.parametrize("sentence", OTHERS)
def test_an_officer_beside_them_is_found_all_the_same(archive: Archive, sentence: str) -> None:
    text = around(f"{sentence} Inspector Nerys Okafor brought tea.")
    assert names(archive({SILENT: text}).the()) == ["Nerys Okafor"]


@pytest.mark.parametrize(
    "line",
    [
        "Photograph: Nerys Okafor / Wexmoor Pictures",
        "Photo by Nerys Okafor",
        "Picture courtesy of Nerys Okafor",
    ],
)
def test_a_photographer_is_nobody_of_the_post(archive: Archive, line: str) -> None:
    for text in (post("A bench of our own", line), around(line), signed(line)):
        found = archive({SILENT: text}).the()
        assert (names(found), found.speaker) == ([], None)


def test_whoever_stands_in_the_furniture_is_nobody_of_the_post(archive: Archive) -> None:
    office = "Contact Us\nFor media enquiries ring Inspector Nerys Okafor on\n020 7946 0311"
    assert names(archive({SILENT: post(office)}).the()) == []
