"""The force or body that a text names with an officer's rank."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from indexer.knowing.serving.officers import find_officers
from indexer.records import Block, Knowledge, Place

Knowing = Callable[..., Knowledge]

PROSE = (
    "There are many more of them than there were a year ago, and I am glad to be able to say so."
)
MET = "Metropolitan Police Service"


def offices(knowledge: Knowledge) -> list[tuple[str, str | None]]:
    return [(one.name, one.office) for one in knowledge.officers]


@pytest.mark.parametrize(
    ("text", "office"),
    [
        ("ACC Jo Field of Kent Police came.", "Kent Police"),
        ("ACC Jo Field of Kent came.", "Kent Police"),
        ("ACC Jo Field, from Greater Manchester Police, came.", "Greater Manchester Police"),
        ("ACC Jo Field from GMP came.", "Greater Manchester Police"),
        ("Commander Jo Field at the Met came.", MET),
        ("Commander Jo Field from the Metropolitan Police came.", MET),
        ("DCC Jo Field with Avon & Somerset came.", "Avon and Somerset Constabulary"),
        ("Superintendent Jo Field in Avon and Somerset came.", "Avon and Somerset Constabulary"),
        ("ACC Jo Field of Durham came.", "Durham Constabulary"),
        ("ACC Jo Field of Wexmoor Police came.", "Wexmoor Police"),
        ("ACC Jo Field of the North Wexmoor Constabulary came.", "North Wexmoor Constabulary"),
        ("Chief Constable Jo Field of Wexmoor said so.", "Wexmoor"),
        ("DCC Jo Field of Norfolk and Suffolk came.", "Norfolk and Suffolk"),  # one of both
        ("DCC Jo Field of Norfolk and others came.", "Norfolk Constabulary"),
        ("ACC Jo Field (Kent) came.", "Kent Police"),
        ("ACC Jo Field (Wexmoor Police, our host) came.", "Wexmoor Police"),
        ("ACC Jo Field, Kent Police, came.", "Kent Police"),
        ("ACC Jo Field QPM of Kent came.", "Kent Police"),
        ("Kent's ACC Jo Field came.", "Kent Police"),
        ("Kent Police ACC Jo Field came.", "Kent Police"),
        ("We asked the Met’s Deputy Assistant Commissioner Jo Field.", MET),
        ("Wexmoor Police's new Chief Constable Jo Field came.", "Wexmoor Police"),
        ("Wexmoor's Chief Constable Jo Field came.", "Wexmoor"),
        ("Met Commissioner Jo Field came.", MET),
        ("Kent's chief Jo Field came.", "Kent Police"),
        ("The chief of Kent, Jo Field, came.", "Kent Police"),
        ("The Chief Constable of Kent, Jo Field, came.", "Kent Police"),
        ("The Chief Constable of Wexmoor, Jo Field, came.", "Wexmoor"),
        ("Hares lead, and ACC in Wexmoor, Jo Field, came.", "Wexmoor"),
        ("Jo Field, Chief Constable of Kent, came.", "Kent Police"),
        ("Jo Field, Kent's new Chief Constable, came.", "Kent Police"),
        ("Jo Field, who is Chief Constable of Kent and our lead for hares, came.", "Kent Police"),
        ("Jo Field is Assistant Chief Constable in West Mercia.", "West Mercia Police"),
        ("Jo Field is Deputy Chief Constable with Police Scotland.", "Police Scotland"),
        ("Jo Field, our lead on hares and Chief Constable of Kent, came.", "Kent Police"),
        ("CC Jo Field of Kent's roads unit came.", "Kent Police"),
        (
            "ACC Jo Field from the National Police Coordination Centre came.",
            "National Police Coordination Centre",
        ),
        ("The Chief Constable of Kent and NPCC lead for hares, Jo Field, came.", "Kent Police"),
        ("NPCC lead for hares and Kent Chief Constable Jo Field came.", "Kent Police"),
        ("Chief Constable Jo Field (Kent Police and ACPO lead on hares) came.", "Kent Police"),
        ("The Commissioner of the Metropolis, Sir Jo Field, came.", MET),
        ("Chief Constable of Police Scotland Jo Field came.", "Police Scotland"),
        ("Jo Field – ACC, Kent – came.", "Kent Police"),
        ("PC Jo Field, 34, of Kent Police, came.", "Kent Police"),
        # Not said, or not surely.
        ("Kent and Essex's DCC Jo Field came.", None),
        ("Inspector Jo Field of Kent and Essex Crime Directorate came.", None),
        ("CC Jo Field of Kent Fire and Rescue came.", None),
        ("At the Met, Commander Jo Field came.", None),
        ("ACC Jo Field came.", None),
        ("ACC Jo Field of Kent County Council came.", None),  # the place is part of another name
        ("ACC Jo Field of Kent Police Federation came.", None),
        ("I met ACC Jo Field in Kent.", None),  # where, not whose
        ("ACC Jo Field moved from Kent.", None),
        ("ACC Jo Field, formerly of Kent, came.", None),
        ("Inspector Jo Field of Wexmoor came.", None),  # a town, perhaps
        ("CC Jo Field of all people came.", None),
        ("Britain's Chief Constable Jo Field came.", None),
        ("Yesterday's Chief Constable Jo Field came.", None),
        ("CC Jo Field, Kent Police and the weather came.", None),
        ("CC Jo Field met the Deputy Chief Constable of Kent.", None),
        ("We left Kent, ACC Jo Field and I.", None),
    ],
)
def test_the_office_named_with_a_rank(known: Knowing, text: str, office: str | None) -> None:
    assert offices(known(PROSE, text, PROSE)) == [("Jo Field", office)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Chief Constables Jo Field (Kent) and Sam Reed (Essex) came.",
            [("Jo Field", "Kent Police"), ("Sam Reed", "Essex Police")],
        ),
        (
            "Chief Constables Jo Field of Kent and Sam Reed of Avon and Somerset came.",
            [("Jo Field", "Kent Police"), ("Sam Reed", "Avon and Somerset Constabulary")],
        ),
        (
            "CC Jo Field of Kent and DCC Sam Reed came.",
            [("Jo Field", "Kent Police"), ("Sam Reed", None)],
        ),
        (
            "CC Jo Field of Kent and Essex's CC Sam Reed came.",
            [("Jo Field", "Kent Police"), ("Sam Reed", "Essex Police")],
        ),
        (
            # Which is whose, it does not say.
            "The chief constables of Kent and Essex, Jo Field and Sam Reed, came.",
            [("Jo Field", None), ("Sam Reed", None)],
        ),
        (
            "Jo Field, Chief Constable of Kent, and Sam Reed, ACC in Essex, came.",
            [("Jo Field", "Kent Police"), ("Sam Reed", "Essex Police")],
        ),
    ],
)
def test_the_offices_of_two(
    known: Knowing, text: str, expected: list[tuple[str, str | None]]
) -> None:
    assert offices(known(PROSE, text, PROSE)) == expected


def test_a_later_sentence_may_name_the_office(known: Knowing) -> None:
    lines = ["CC Jo Field came.", "Jo Field, Chief Constable of Kent, spoke."]
    assert offices(known(PROSE, *lines, PROSE)) == [("Jo Field", "Kent Police")]


@pytest.mark.parametrize(
    ("lines", "office"),
    [
        (["As Chief Constable of Wexmoor, I see it. I am the NPCC lead for hares."], "Wexmoor"),
        (["As ACC in Kent and NPCC lead for hares, I see it."], "Kent Police"),
        (["I am a Commander in the Met and the NPCC lead for hares."], MET),
        (["I'm Deputy Chief Constable of Kent Police and NPCC lead for hares."], "Kent Police"),
        (["As the NPCC lead for hares, I see it."], None),
        (["As NPCC lead for hares, I see it.", "As Chief Constable of Kent, Sam Reed came."], None),
    ],
)
def test_the_authors_own_office(known: Knowing, lines: list[str], office: str | None) -> None:
    officers = known("Jo Field: Hares", PROSE, *lines, PROSE).officers
    assert [one.office for one in officers if one.name == "Jo Field"] == [office]


def test_the_authors_line_names_the_office(known: Knowing) -> None:
    knowledge = known(PROSE, PROSE, "ACC Jo Field, Kent Police and NPCC lead for hares")
    assert [(one.office, one.lead_on) for one in knowledge.officers] == [("Kent Police", "hares")]


def test_the_place_is_the_line_of_the_words() -> None:
    blocks = [Block(PROSE, line=3), Block("It rained. CC Jo Field of Kent came.", line=7)]
    officers, _ = find_officers("a/b.txt", blocks, None)
    assert [(one.words, one.place) for one in officers] == [
        ("CC Jo Field of Kent came.", Place("a/b.txt", 7))
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("PCs Jo Field and Sam Reed of Kent Police came.", ["Kent Police", "Kent Police"]),
        ("PCs Jo Field and Sam Reed, both of Kent, came.", ["Kent Police", "Kent Police"]),
        ("Sergeants Jo Field and Sam Reed from Durham came.", ["Durham Constabulary"] * 2),
        ("Kent PCs Jo Field and Sam Reed came.", ["Kent Police", "Kent Police"]),
        ("PCs Jo Field, Al Orme and Sam Reed, all of Kent, came.", ["Kent Police"] * 3),
        ("PCs Jo Field (Essex) and Sam Reed (Kent) came.", ["Essex Police", "Kent Police"]),
        ("PCs Jo Field of Essex and Sam Reed of Kent came.", ["Essex Police", "Kent Police"]),
        # Each has a rank: the force may be of the second alone.
        ("PC Jo Field and PC Sam Reed of Kent came.", [None, "Kent Police"]),
        ("PCs Jo Field and Sam Reed met Inspector Al Orme of Kent.", [None, None, "Kent Police"]),
    ],
)
def test_who_share_a_rank_share_its_force(
    known: Knowing, text: str, expected: list[str | None]
) -> None:
    found = offices(known(PROSE, text, PROSE))
    assert [office for _, office in found] == expected
