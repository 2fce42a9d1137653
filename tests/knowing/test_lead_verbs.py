"""Leads that a verb states, lists of leads, and leads whose portfolio the sentence speaks of."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from indexer.records import Knowledge

Knowing = Callable[..., Knowledge]

PROSE = (
    "There are many more of them than there were a year ago, and I am glad to be able to say so."
)


def leads(knowledge: Knowledge) -> list[tuple[str, str | bool]]:
    return [(one.name, one.lead_on or one.lead) for one in knowledge.officers]


@pytest.mark.parametrize(
    ("text", "portfolio"),
    [
        ("CC Jo Field, who has hate crime for ACPO, tabled the figures.", "hate crime"),
        ("I sat beside CC Jo Field, who does missing persons for all forces.", "missing persons"),
        (
            "Jo Field is Chief Constable of Cumbria and looks after rural crime for ACPO.",
            "rural crime",
        ),
        ("CC Jo Field (Kent) also handles vetting for the service, poor woman.", "vetting"),
        (
            "We welcome CC Jo Field, who took on serious violence for us in June.",
            "serious violence",
        ),
        ("CC Jo Field has the custody portfolio nationally, and it shows.", "custody"),
        ("CC Jo Field has the dogs brief for the NPCC.", "dogs"),
        ("CC Jo Field, who carries the national brief for hares, has two.", "hares"),
        ("CC Jo Field has led nationally on modern slavery for three years.", "modern slavery"),
        ("CC Jo Field, who leads nationally for the police on drugs, sat.", "drugs"),
        ("CC Jo Field, who speaks for the NPCC on suicide prevention, sat.", "suicide prevention"),
        ("On metal theft there is CC Jo Field, who has it for all forces.", "metal theft"),
        # On what, another sentence says.
        ("Custody, next. CC Jo Field has led on this for us since last spring.", True),
        # The portfolio comes first.
        ("Roads policing belongs to CC Jo Field, nationally as well as in Kent.", "Roads policing"),
        ("Nationally, hate crime is in the hands of CC Jo Field.", "hate crime"),
        ("CC Jo Field, whose national portfolio is heritage crime, sat.", "heritage crime"),
        ("CC Jo Field, whose NPCC portfolio is one of the largest, sat.", True),
        ("Vehicle crime is up, and CC Jo Field, whose NPCC brief that is, sat.", "Vehicle crime"),
        ("It is down, and CC Jo Field, whose NPCC portfolio that is, sat.", True),
        ("CC Jo Field wants a form; it is a brief she's carried for ACPO since May.", True),
        # "Our lead" is the lead on what the sentence is about, where it is one known portfolio.
        ("Everything we do on stalking goes past CC Jo Field, our lead.", "stalking"),
        ("We then turned to wellbeing, for which CC Jo Field is our national lead.", "wellbeing"),
        ("On burglary we heard from CC Jo Field, the NPCC lead.", "burglary"),
        ("On burglary and robbery we heard from CC Jo Field, our lead.", True),
        ("We spoke of custody staff with CC Jo Field, our lead.", True),
        ("On Tuesday we heard from CC Jo Field, our lead.", True),
        ("On burglary we heard from CC Jo Field, a national policing lead.", True),
        ("We heard from CC Jo Field, our lead, on burglary alarms.", True),
        ("CC Jo Field – our lead, as it happens, on disclosure – sat.", "disclosure"),
    ],
)
def test_a_lead_that_is_held(known: Knowing, text: str, portfolio: str | bool) -> None:
    assert leads(known(PROSE, text, PROSE)) == [("Jo Field", portfolio)]


@pytest.mark.parametrize(
    "text",
    [
        "CC Jo Field has good news for the service and bad news for herself.",
        "CC Jo Field did much good work on hate crime for the service.",
        "CC Jo Field, who until the spring had hate crime for the NPCC, was thanked.",
        "CC Jo Field asked who has hate crime for ACPO.",
        "CC Jo Field asked who leads on hate crime for ACPO.",
        "CC Jo Field is married to the man who has hate crime for ACPO.",
        "CC Jo Field has hate crime for the district and a bicycle to do it on.",
        "CC Jo Field, who does custody for the force, sat.",
        "Custody belongs to CC Jo Field in our force, as well as firearms.",
        "It is a brief that CC Jo Field has carried at Wexmoor since 2010.",
        "CC Jo Field's portfolio at Wexmoor includes custody, dogs and drones.",
        "CC Jo Field, whose portfolio at Wexmoor is custody, sat.",
        "CC Jo Field circulated an NPCC brief on dogs.",
        "On fish there is CC Jo Field, who has it for all forces.",
        "CC Jo Field, who speaks for the NPCC on Tuesday, sat.",
        "CC Jo Field gave us a brief on dogs for the NPCC.",
        "CC Jo Field has led the national response to the floods.",
        "CC Jo Field, who led for ACPO on firearms until 2012, sat.",
    ],
)
def test_what_is_had_and_done_is_mostly_no_lead(known: Knowing, text: str) -> None:
    assert leads(known(PROSE, text, PROSE)) == [("Jo Field", False)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Two of our national leads, CC Jo Field on hate crime and CC Sam Reed on owls, asked.",
            [("Jo Field", "hate crime"), ("Sam Reed", "owls")],
        ),
        (
            "Our leads, CC Jo Field (Kent) on drones, dogs and owls, and CC Sam Reed for hares.",
            [("Jo Field", "drones, dogs and owls"), ("Sam Reed", "hares")],
        ),
        (
            "We have three leads in this field – CC Jo Field for fraud, CC Sam Reed for owls.",
            [("Jo Field", "fraud"), ("Sam Reed", "owls")],
        ),
        (
            "The NPCC leads on cyber crime (CC Jo Field) and fraud (CC Sam Reed of Kent) sat.",
            [("Jo Field", "cyber crime"), ("Sam Reed", "fraud")],
        ),
        (
            "Our leads for hares, dogs and owls (CC Jo Field and CC Sam Reed) will report.",
            [("Jo Field", "hares, dogs and owls"), ("Sam Reed", "hares, dogs and owls")],
        ),
        (
            "The NPCC lead for drones (CC Jo Field) and the lead for dogs (CC Sam Reed) came.",
            [("Jo Field", "drones"), ("Sam Reed", "dogs")],
        ),
        (
            # A national lead like hers.
            "CC Jo Field, the NPCC lead on finance, and CC Sam Reed, who leads on owls, sat.",
            [("Jo Field", "finance"), ("Sam Reed", "owls")],
        ),
        (
            "CC Jo Field, NPCC lead on cash, and my deputy, CC Sam Reed, who leads on owls, met.",
            [("Jo Field", "cash"), ("Sam Reed", False)],
        ),
        (
            "CC Jo Field, our lead on finance, and CC Sam Reed, who leads on owls in Kent, sat.",
            [("Jo Field", "finance"), ("Sam Reed", False)],
        ),
        (
            "Two of our leads, CC Jo Field and CC Sam Reed, spoke on hate crime.",
            [("Jo Field", True), ("Sam Reed", True)],
        ),
        (
            "CCs Jo Field and Sam Reed, who between them lead for us on ethics, sat.",
            [("Jo Field", "ethics"), ("Sam Reed", "ethics")],
        ),
    ],
)
def test_leads_of_several(
    known: Knowing, text: str, expected: list[tuple[str, str | bool]]
) -> None:
    assert leads(known(PROSE, text, PROSE)) == expected


def test_whoever_leads_nationally_needs_one(known: Knowing) -> None:
    text = "Fire chief Ann Pole, who leads nationally on floods, came with PC Jo Field."
    assert leads(known(PROSE, text, PROSE)) == [("Jo Field", False)]


def test_whoever_leads_for_the_service_needs_no_rank(known: Knowing) -> None:
    text = "Paul Raistrick has led on this for us since last spring."
    assert [(one.name, one.rank, one.lead) for one in known(PROSE, text).officers] == [
        ("Paul Raistrick", None, True)
    ]
