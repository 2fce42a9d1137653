"""Officers who lead on more than one thing."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from indexer.building.documents import portfolios
from indexer.records import Knowledge, Post

Knowing = Callable[..., Knowledge]

PROSE = (
    "There are many more of them than there were a year ago, and I am glad to be able to say so."
)


def leads(knowledge: Knowledge) -> list[tuple[str, str | None, tuple[str, ...]]]:
    return [(one.name, one.lead_on, one.also_leads_on) for one in knowledge.officers]


@pytest.mark.parametrize(
    "text",
    [
        "ACC Jo Field is the NPCC lead for hares. She is also the NPCC lead for owls.",
        "ACC Jo Field, NPCC lead for hares, came. Field, our lead for owls, left.",
        "ACC Jo Field, NPCC lead for hares and NPCC lead for owls, came.",
    ],
)
def test_two_portfolios_of_one_officer(known: Knowing, text: str) -> None:
    assert leads(known(PROSE, text, PROSE)) == [("Jo Field", "hares", ("owls",))]


@pytest.mark.parametrize(
    "text",
    [
        # The same portfolio, at greater length or spelt otherwise.
        "ACC Jo Field, NPCC lead for drugs, came. ACC Field, our lead for drugs and alcohol, left.",
        "ACC Jo Field, NPCC lead for drugs, came. ACC Field, our lead for Drugs, left.",
        "ACC Jo Field, NPCC lead for drugs, came. CC Sam Reed, our lead for owls, left.",
        "ACC Jo Field, NPCC lead for drugs, came. As an NPCC lead, ACC Field is busy.",
    ],
)
def test_one_portfolio_said_twice_is_one(known: Knowing, text: str) -> None:
    assert leads(known(PROSE, text, PROSE))[0] == ("Jo Field", "drugs", ())


def test_the_author_may_claim_two(known: Knowing) -> None:
    one = "As the NPCC lead for hares, I count them."
    two = "I am also the NPCC lead for owls."
    assert leads(known("ACC Jo Field: Hares", PROSE, one, two, PROSE)) == [
        ("Jo Field", "hares", ("owls",))
    ]
    assert [claim.lead_on for claim in known(PROSE, one, two, PROSE).claims] == ["hares", "owls"]


def test_a_byline_may_state_the_second(known: Knowing) -> None:
    one = "As the NPCC lead for hares, I count them."
    knowledge = known("On hares", "ACC Jo Field, NPCC lead for owls", PROSE, one, PROSE)
    assert leads(knowledge) == [("Jo Field", "hares", ("owls",))]


def test_both_are_portfolios_of_the_post(known: Knowing) -> None:
    text = "ACC Jo Field is the NPCC lead for hares. She is also the NPCC lead for owls."
    officers = known(PROSE, text, PROSE).officers
    post = Post("a", "a.txt", "txt", None, None, None, officers, None, (), (), "")
    assert portfolios(post) == ["hares", "owls"]
