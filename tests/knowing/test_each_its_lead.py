"""Two officers in one sentence, each with a lead of their own, and what is no portfolio."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from indexer.records import Knowledge

Knowing = Callable[..., Knowledge]

PROSE = (
    "There are many more of them than there were a year ago, and I am glad to be able to say so."
)


def leads(knowledge: Knowledge) -> dict[str, str | bool]:
    return {one.name: one.lead_on or one.lead for one in knowledge.officers}


@pytest.mark.parametrize(
    "text",
    [
        "CC Mair Probert and ACC Sam Reed, the NPCC leads for hares and for police dogs "
        "respectively, spoke.",
        "CC Mair Probert and ACC Sam Reed (respectively our leads on hares and on police dogs) "
        "spoke.",
    ],
)
def test_respectively_gives_each_the_own_lead(known: Knowing, text: str) -> None:
    found = leads(known(PROSE, text, PROSE))
    assert found == {"Mair Probert": "hares", "Sam Reed": "police dogs"}


@pytest.mark.parametrize(
    ("text", "lead"),
    [
        (
            "CC Mair Probert, who as many of you will know is the NPCC lead for violence and "
            "vulnerability, came.",
            "violence and vulnerability",
        ),
        ("Our operational planning lead CC Mair Probert came.", "operational planning"),
        ("Our new operational lead for hares, CC Mair Probert, came.", "hares"),
    ],
)
def test_where_a_lead_is_stated_beside_other_words(known: Knowing, text: str, lead: str) -> None:
    assert leads(known(PROSE, text, PROSE)) == {"Mair Probert": lead}


def test_a_duration_is_no_portfolio(known: Knowing) -> None:
    text = "CC Mair Probert has been our national lead for two years now and knows every hare."
    assert leads(known(PROSE, text, PROSE))["Mair Probert"] is True


def test_of_more_subjects_than_officers_it_is_not_said_who_leads_on_which(known: Knowing) -> None:
    text = (
        "CC Mair Probert and ACC Sam Reed, the NPCC leads for hares and for police dogs and for "
        "owls respectively, spoke."
    )
    assert leads(known(PROSE, text, PROSE)) == {"Mair Probert": True, "Sam Reed": True}
