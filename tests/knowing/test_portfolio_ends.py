"""Where the words of a portfolio end, when the sentence runs on without a comma."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from indexer.records import Knowledge

Knowing = Callable[..., Knowledge]

PROSE = (
    "There are many more of them than there were a year ago, and I am glad to be able to say so."
)


@pytest.mark.parametrize(
    "claim",
    [
        "As lead for knife crime it's my job to know the figures by heart.",
        "As lead for knife crime there’s not a lot that can surprise me.",
        "As our lead for knife crime you'd think that I carry the figures with me.",
        "I took on the national lead for knife crime knowing that I'd be asked for figures.",
        "I took on the national lead for knife crime hoping for a quiet year.",
        "I am the national lead for knife crime despite knowing little about knives.",
        "I lead nationally on knife crime these days and on little else.",
    ],
)
def test_a_claimed_portfolio_ends_where_the_sentence_runs_on(known: Knowing, claim: str) -> None:
    assert [one.lead_on for one in known(PROSE, claim, PROSE).claims] == ["knife crime"]


@pytest.mark.parametrize(
    "text",
    [
        "CC Jo Field, who now leads for us on border security more widely, used to keep bees.",
        "CC Jo Field is our lead for border security following the review.",
        "CC Jo Field is our lead for border security without having asked for it.",
    ],
)
def test_a_named_leads_portfolio_ends_there_too(known: Knowing, text: str) -> None:
    found = [(one.name, one.lead_on) for one in known(PROSE, text, PROSE).officers]
    assert found == [("Jo Field", "border security")]
