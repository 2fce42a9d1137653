"""Two officers with a lead each, leads handed on, and leads stated a sentence behind the name."""

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
    "text",
    [
        "CC Jo Field and ACC Sam Reed, who lead for us on hares and on owls respectively, sat.",
        "CC Jo Field and ACC Sam Reed, who lead for us on hares and owls respectively, sat.",
        "Jo Field, Chief Constable of Kent, and ACC Sam Reed, who lead for the NPCC on hares and"
        " on owls respectively, had decided to sit together.",
    ],
)
def test_each_of_two_leads_on_one_thing(known: Knowing, text: str) -> None:
    assert leads(known(PROSE, text, PROSE)) == [("Jo Field", "hares"), ("Sam Reed", "owls")]


def test_who_closes_the_day_leads_on_a_portfolio_that_is_known(known: Knowing) -> None:
    text = "Two of our leads closed the day, CC Jo Field for hares and ACC Sam Reed for fraud."
    assert leads(known(PROSE, text, PROSE)) == [("Jo Field", "hares"), ("Sam Reed", "fraud")]
    text = "Two of our leads left early, CC Jo Field for home and ACC Sam Reed for work."
    assert leads(known(PROSE, text, PROSE)) == [("Jo Field", False), ("Sam Reed", False)]


def test_what_is_not_said_respectively_is_of_both(known: Knowing) -> None:
    text = "CC Jo Field and ACC Sam Reed, who lead for us on hares and owls, sat together."
    both = "hares and owls"
    assert leads(known(PROSE, text, PROSE)) == [("Jo Field", both), ("Sam Reed", both)]


def test_three_things_are_not_shared_out_among_two(known: Knowing) -> None:
    text = (
        "CC Jo Field and ACC Sam Reed, who lead for us on hares, dogs and owls respectively, sat."
    )
    assert leads(known(PROSE, text, PROSE)) == [("Jo Field", True), ("Sam Reed", True)]


@pytest.mark.parametrize(
    ("text", "portfolio"),
    [
        (
            "CC Jo Field, who as well as running Kent Police is the national policing lead for"
            " custody and bail, set out why.",
            "custody and bail",
        ),
        (
            "It is CC Jo Field, of Surrey, who carries the fitness testing portfolio on behalf of"
            " all of us in ACPO, and she has had a lively week.",
            "fitness testing",
        ),
        (
            "There was a report from CC Jo Field on the number of armed officers. As NPCC lead for"
            " armed policing she is sure of the last third.",
            "armed policing",
        ),
        (
            "There was a report from CC Jo Field. It is long. The good news, and as the NPCC Lead"
            " for Hares she's been working at it for two years, is that it is short.",
            "Hares",
        ),
        (
            "There was a report from CC Jo Field. As our lead for hares, she is sure of it.",
            "hares",
        ),
    ],
)
def test_a_lead_in_rarer_words(known: Knowing, text: str, portfolio: str) -> None:
    assert leads(known(PROSE, text, PROSE)) == [("Jo Field", portfolio)]


@pytest.mark.parametrize(
    "text",
    [
        "There was a report from CC Jo Field. As custody lead at Wexmoor she is sure of it.",
        "There was a report from CC Jo Field. As her former lead for hares said, she is sure.",
        "It is CC Jo Field, of Surrey, who carries the fitness testing portfolio in her force.",
        "CC Jo Field, who as well as running Kent Police is fond of hares, sat.",
        "Two of our leads closed the meeting, and CC Jo Field made tea for them.",
    ],
)
def test_what_looks_like_one_is_none(known: Knowing, text: str) -> None:
    assert leads(known(PROSE, text, PROSE)) == [("Jo Field", False)]


def test_of_two_named_before_she_is_neither(known: Knowing) -> None:
    text = "CC Jo Field and ACC Di Reed sat. It rained. As our lead for hares she is sure of it."
    assert leads(known(PROSE, text, PROSE)) == [("Jo Field", False), ("Di Reed", False)]


def test_a_portfolio_that_passes_on_is_of_whom_it_passes_to(known: Knowing) -> None:
    text = (
        "The ACPO portfolio for security systems passed in April from CC Sam Reed, who is to grow"
        " dahlias, to CC Jo Field of Avon and Somerset."
    )
    expected = [("Sam Reed", False), ("Jo Field", "security systems")]
    assert leads(known(PROSE, text, PROSE)) == expected
