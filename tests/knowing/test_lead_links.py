"""What may stand between a name and the wording of a lead, in the sentences of chief officers."""

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
        (
            "Temporary ACC Jo Field was confirmed as our national lead for horse theft, or, as she"
            " prefers to put it, for everything with a mane.",
            "horse theft",
        ),
        ("It was Jo Field – she's the NPCC lead for kidnap – who had brought the cake.", "kidnap"),
        ("Commander Jo Field – she’s the lead for gangs, nationally – gave it with me.", "gangs"),
        ("Commander Jo Field (she is our lead for gangs) gave it with me.", "gangs"),
        (
            "Jo Field is the chief constable of Gwent when she is at home and ACPO's lead on"
            " pensions when she isn't, and she's not at home much.",
            "pensions",
        ),
        (
            "Jo Field is the chief constable of Wexmoor from Monday to Friday and the NPCC's lead"
            " on volunteering when her phone lets her.",
            "volunteering",
        ),
        (
            "Jo Field is Chief Constable of Cumbria, a lapsed shepherd, and national policing lead"
            " on rural crime.",
            "rural crime",
        ),
        (
            "CC Jo Field, the chair of our workforce committee and national lead for pay, came.",
            "pay",
        ),
        (
            "Jo Field, Chief Constable of Lindale and, for the past year, NPCC lead for mental"
            " health, came by train.",
            "mental health",
        ),
        (
            "CC Jo Field, who, besides being chief constable of Lindale, is our lead for workforce,"
            " reported on pay.",
            "workforce",
        ),
        ("CC Jo Field, by then the ACPO lead for e-crime, told us of eleven cases.", "e-crime"),
        ("ACC Jo Field, speaking for the first time as the national lead for dogs, sat.", "dogs"),
        ("Congratulations to DCC Jo Field on becoming the national lead for dogs.", "dogs"),
        ("In ACC Jo Field we have a national lead for drones who has flown one.", "drones"),
        ("In ACC Jo Field of Kent we now have a national lead for drones.", "drones"),
        ("The person to ask is ACC Jo Field, as she is the NPCC lead for cheques.", "cheques"),
        ("Do ask ACC Jo Field of Lindale, since she's now our lead for cheques.", "cheques"),
        ("CC Jo Field, for ten months now the chiefs' lead on uplift, was late.", "uplift"),
        ("CC Jo Field, since the summer our lead on uplift, was late.", "uplift"),
        (
            "CC Jo Field, who chairs the committee and is national lead for standards, wants it.",
            "standards",
        ),
        (
            "The Chief Constable of Kent and national lead for police horses, Jo Field, came.",
            "police horses",
        ),
        (
            "The NPCC's lead for Operation Talla, as we called it, is CC Jo Field.",
            "Operation Talla",
        ),
        # The holder stands behind.
        ("The custody portfolio has been CC Jo Field's since the autumn.", "custody"),
        ("The custody portfolio is CC Jo Field’s for another year.", "custody"),
        ("The lead for burglary has passed to CC Jo Field, and the papers with it.", "burglary"),
        ("The national portfolio for burglary now sits with CC Jo Field.", "burglary"),
        ("The national lead for burglary remains CC Jo Field.", "burglary"),
    ],
)
def test_a_lead_is_of_the_person_beside_it(
    known: Knowing, text: str, portfolio: str | bool
) -> None:
    assert leads(known(PROSE, text, PROSE)) == [("Jo Field", portfolio)]


@pytest.mark.parametrize(
    "text",
    [
        "Our lead for custody is CC Jo Field's deputy, whom I won't name.",
        "The custody lead, CC Jo Field’s staff officer, came.",
        "CC Jo Field met the chair of the board and our lead for hares.",
        "CC Jo Field gave up the national lead for hares in the spring.",
        "CC Jo Field, who stood down as NPCC lead for hares in May, keeps bees.",
        "In our own force the custody portfolio has been CC Jo Field's since May.",
        "The force's custody portfolio has been CC Jo Field's since May.",
        "CC Jo Field was replaced as our lead for hares in the spring.",
    ],
)
def test_a_lead_is_not_of_everybody_near_it(known: Knowing, text: str) -> None:
    assert leads(known(PROSE, text, PROSE)) == [("Jo Field", False)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "The custody portfolio passed from CC Sam Reed to CC Jo Field in May.",
            [("Sam Reed", False), ("Jo Field", "custody")],
        ),
        (
            # A list of guests or an apposition: not sure, so nobody's.
            "CC Jo Field, the chair of the board, our lead for hares, and CC Sam Reed came.",
            [("Jo Field", False), ("Sam Reed", False)],
        ),
        (
            "CC Jo Field, a guest, and our lead for hares, CC Sam Reed, came.",
            [("Jo Field", False), ("Sam Reed", "hares")],
        ),
        (
            "Ask CC Jo Field or CC Sam Reed, as she is the NPCC lead for cheques.",
            [("Jo Field", False), ("Sam Reed", False)],
        ),
    ],
)
def test_of_two_persons_it_is_one_or_neither(
    known: Knowing, text: str, expected: list[tuple[str, str | bool]]
) -> None:
    assert leads(known(PROSE, text, PROSE)) == expected


def test_who_becomes_the_lead_is_not_the_author(known: Knowing) -> None:
    text = "I am writing to congratulate DCC Jo Field on becoming the national lead for dogs."
    assert known(PROSE, text, PROSE).claims == ()
