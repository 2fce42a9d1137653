"""Traps around who leads on what: many wordings, the first person, and what is no lead."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from traps.bodies import FERRY, around, post, signed
from traps.titles import TITLES, list_page
from traps.told import SILENT, Told, author, officers

Archive = Callable[..., Told]


@pytest.mark.parametrize(
    "sentence",
    [
        "Chief Constable Nerys Okafor, ACPO lead on harbour crime, has a bench of her own.",
        "Chief Constable Nerys Okafor, ACPO lead for harbour crime, has a bench of her own.",
        "Chief Constable Nerys Okafor, the NPCC Lead for harbour crime, has a bench of her own.",
        "CC Nerys Okafor, National Policing Lead for harbour crime, has a bench of her own.",
        "CC Nerys Okafor, who is a national police lead for harbour crime, has a bench too.",
        "Our lead on harbour crime, Chief Constable Nerys Okafor, has a bench of her own.",
        "Our harbour crime lead CC Nerys Okafor has a bench of her own, and lets nobody near it.",
        "National harbour crime lead, and Chief Constable in Wexmoor, Nerys Okafor has a bench.",
        "We heard from harbour crime lead, and Chief Constable in Wexmoor, Nerys Okafor there.",
        "Chief Constable Nerys Okafor, who leads on harbour crime for the NPCC, has a bench too.",
        "CC Nerys Okafor (our lead for harbour crime) has a bench of her own in the harbour.",
    ],
)
def test_a_portfolio_however_it_is_worded(archive: Archive, sentence: str) -> None:
    found = archive({SILENT: around(sentence)}).the()
    assert officers(found) == [("Nerys Okafor", "CC", "harbour crime")]


@pytest.mark.parametrize(
    "portfolio",
    [
        "drugs and alcohol",
        "harbours, lakes and rivers",
        "equality, diversity and human rights",
        "violence against women and girls",
    ],
)
def test_a_portfolio_contains_and_and_commas(archive: Archive, portfolio: str) -> None:
    text = around(f"DCC Nerys Okafor, the NPCC lead for {portfolio}, has brought a flask and cups.")
    assert officers(archive({SILENT: text}).the()) == [("Nerys Okafor", "DCC", portfolio)]


CLAIMS = [
    "As the current ACPO lead for harbour crime, I sit on it more often than my own staff do.",
    "As ACPO lead on harbour crime I sit on it more often than my own staff would like me to.",
    "As the NPCC lead for harbour crime, I have heard more there than in all of our meetings.",
    "In my role as national policing lead for harbour crime, I hear the most on that bench.",
    "I am the national lead for harbour crime, and I hear more on that bench than anywhere.",
]


@pytest.mark.parametrize("claim", CLAIMS)
def test_a_first_person_lead_waits_while_nobody_knows_the_author(
    archive: Archive, claim: str
) -> None:
    found = archive({SILENT: around(claim)}).the()
    assert (author(found), officers(found)) == (None, [])
    assert [one.lead_on for one in found.claims] == ["harbour crime"]


@pytest.mark.parametrize("claim", CLAIMS)
def test_a_first_person_lead_is_the_named_authors(archive: Archive, claim: str) -> None:
    text = "Police Chiefs' Blog: CC Nerys Okafor - A bench of our own\n\n" + around(claim)
    found = archive({SILENT: text}).the()
    assert officers(found) == [("Nerys Okafor", "CC", "harbour crime")]
    assert found.claims == ()


@pytest.mark.parametrize(
    "text",
    [
        pytest.param(f"CC Nerys Okafor Tunic.jpg{around(CLAIMS[0])}", id="picture"),
        pytest.param(f"By Chief Constable Nerys Okafor\n\n{around(CLAIMS[0])}", id="byline"),
        pytest.param(f"{around(CLAIMS[0])}\n\nChief Constable Nerys Okafor", id="signature"),
    ],
)
def test_a_first_person_lead_is_the_authors_wherever_the_name_stands(
    archive: Archive, text: str
) -> None:
    found = archive({SILENT: text}).the()
    assert officers(found) == [("Nerys Okafor", "CC", "harbour crime")]


def test_a_first_person_lead_is_the_authors_whom_a_list_on_another_page_names(
    archive: Archive,
) -> None:
    file = "the-last-ferry-leaves-at-ten.txt"
    entry = "CC Nerys Okafor: The last ferry leaves at ten, 17 Jan 2014"
    files = {
        "list.txt": list_page(*TITLES[10:13], entry, *TITLES[13:16]),
        file: around(CLAIMS[0], body=FERRY),
    }
    found = archive(files).the(file)
    assert officers(found) == [("Nerys Okafor", "CC", "harbour crime")]


@pytest.mark.parametrize(
    "sentence",
    [
        "CC Nerys Okafor, Head of Harbours at the Council, has asked for a bench of her own.",
        "CC Nerys Okafor, the Senior National Coordinator for harbours, wants a bench of her own.",
        "CC Nerys Okafor, Chair of the harbour board, has asked for a bench of her own as well.",
        "CC Nerys Okafor, President of ACPO, has asked for a bench of her own, and been refused.",
        "CC Nerys Okafor is leading the work on harbours across the country, from her own bench.",
        "The work on harbours is led on a day to day basis by CC Nerys Okafor and a dog.",
        "In March CC Nerys Okafor took responsibility for harbours, and for all of the benches.",
        "CC Nerys Okafor leads on harbours in her force, and sits there in all weathers alone.",
    ],
)
def test_what_is_no_portfolio(archive: Archive, sentence: str) -> None:
    assert officers(archive({SILENT: around(sentence)}).the()) == [("Nerys Okafor", "CC", False)]


@pytest.mark.parametrize(
    "claim",
    [
        "As Head of Harbours I sit on it more often than my own staff would like me to do.",
        "As chair of the harbour board I sit on it more often than my own staff would like.",
        "I took responsibility for harbours last spring, and that is why I sit on it at all.",
    ],
)
def test_what_is_no_lead_in_the_first_person_either(archive: Archive, claim: str) -> None:
    found = archive({SILENT: around(claim)}).the()
    assert (officers(found), found.claims) == ([], ())


def test_a_lead_in_the_list_above_is_not_of_the_post(archive: Archive) -> None:
    lines = ["ACC Verity Nunn, NPCC lead for rural crime, on a long walk", *TITLES[4:14]]
    found = archive({SILENT: post(list_page(*lines))}).the()
    assert (officers(found), found.claims) == ([], ())


def test_a_lead_in_the_signature_is_the_authors(archive: Archive) -> None:
    text = signed("Chief Constable Nerys Okafor, National Policing Lead for harbour crime")
    found = archive({SILENT: text}).the()
    assert author(found) == ("Nerys Okafor", "CC")
    assert officers(found) == [("Nerys Okafor", "CC", "harbour crime")]
