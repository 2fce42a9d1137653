"""How a lead and its portfolio are worded: capitals, brackets, a force beside it."""

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
        # Two words with capitals look like a name until "lead" follows.
        ("Our Facial Recognition lead DCC Jo Field told us of nine trials.", "Facial Recognition"),
        ("Our Facial Recognition Lead DCC Jo Field told us so.", "Facial Recognition"),
        ("DCC Jo Field, National Facial Recognition Lead, told us.", "Facial Recognition"),
        ("The Counter Drones lead, DCC Jo Field, had one with her.", "Counter Drones"),
        (
            "DCC Jo Field, the NPCC's Counter Drones and Counter Lasers lead, told us.",
            "Counter Drones and Counter Lasers",
        ),
        # A bracket lists force, office and portfolio.
        (
            "DCC Jo Field (Kent Police; ACPO lead, children and young people) asked.",
            "children and young people",
        ),
        ("DCC Jo Field (NPCC lead, public order) asked for more.", "public order"),
        ("DCC Jo Field (Kent; NPCC lead: owls, hares and deer) asked.", "owls, hares and deer"),
        ("DCC Jo Field (Kent; NPCC lead for owls) asked.", "owls"),
        ("DCC Jo Field (NPCC lead – Missing Persons) asked.", "Missing Persons"),
        ("DCC Jo Field (NPCC lead, Kent Police) asked for more.", True),
        ("DCC Jo Field (NPCC lead, and in the chair for this item) asked.", True),
        ("DCC Jo Field (NPCC lead, who had been late) asked.", True),
        ("DCC Jo Field, the NPCC lead, public order permitting, asked.", True),
        # A role of any kind is no lead, one on a portfolio that chiefs hold is.
        ("As custody lead, DCC Jo Field told us so.", "custody"),
        ("As hares lead, DCC Jo Field told us so.", False),
        ("As acting lead, DCC Jo Field told us so.", False),
        # "Our" lead may be the force's own.
        ("DCC Jo Field, our hares lead in Kent, told us so.", False),
        ("DCC Jo Field, our lead for hares at Kent Police, told us so.", False),
        ("DCC Jo Field, our hares lead in my own force, told us so.", False),
        ("In our force the lead for hares is DCC Jo Field.", False),
        ("DCC Jo Field became our lead for hares in March.", "hares"),
        ("DCC Jo Field is our lead for hares in England.", "hares"),
    ],
)
def test_the_wording_of_a_lead(known: Knowing, text: str, portfolio: str | bool) -> None:
    assert leads(known(PROSE, text, PROSE)) == [("Jo Field", portfolio)]


@pytest.mark.parametrize(
    "text",
    [
        "We met Fflur Maddocks, lead for hares, and DCC Jo Field.",
        "Fflur Maddocks lead for hares and DCC Jo Field came.",
    ],
)
def test_a_name_in_front_of_a_lead_is_no_portfolio(known: Knowing, text: str) -> None:
    assert leads(known(PROSE, text, PROSE)) == [("Jo Field", False)]


@pytest.mark.parametrize(
    ("claim", "subjects"),
    [
        ("As police finance lead I have sat through four of these statements.", ["finance"]),
        ("As custody lead in my force I read every log.", []),
        ("As project lead I read every log.", []),
        ("As lead for knife crime in my force, I read every log.", []),
    ],
)
def test_a_role_that_is_claimed(known: Knowing, claim: str, subjects: list[str]) -> None:
    assert [one.lead_on for one in known(PROSE, claim, PROSE).claims] == subjects
