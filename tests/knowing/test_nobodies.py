"""Declared authors that are offices and accounts."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from indexer.knowing import know
from indexer.knowing.authoring.nobodies import is_nobody
from indexer.records import Block, Capture, Cleaned, Found, Knowledge, Source

Knowing = Callable[..., Knowledge]

PROSE = (
    "There are many more of them than there were a year ago, and I am glad to be able to say so."
)
NOBODIES = [
    "admin",
    "Administrator",
    "Web Team",
    "Communications team",
    "NPCC Comms",
    "ACPO Press Office",
    "Guest blogger",
    "webeditor3",
    "Superuser",
    "jfield",  # a login
    "web.editor@force.example",
    "Kent Police",
    "National Police Chiefs' Council",
    "The Police Chiefs' Blog",
]
PEOPLE = [
    "Jo Field",
    "Jo Guest",
    "Ian Page",
    "CC Jo Field",
    "Press Officer Jo Field",
    "NPCC Chair Jo Field",
    "Ozgood",
]


@pytest.mark.parametrize("name", NOBODIES)
def test_offices_and_accounts_are_nobody(known: Knowing, name: str) -> None:
    assert is_nobody(name)
    knowledge = known("On hares", PROSE, PROSE, speaker=name)
    assert knowledge.speaker is None
    assert [one for one in knowledge.statements if one.field == "speaker"] == []


@pytest.mark.parametrize("name", PEOPLE)
def test_people_are_somebody(name: str) -> None:
    assert not is_nobody(name)


def test_the_text_names_the_author_whom_the_page_does_not(known: Knowing) -> None:
    found = known("On hares", "By DCC Jo Field, Kent Police", PROSE, PROSE, speaker="Web Team")
    assert found.speaker is not None
    assert (found.speaker.name, found.speaker.rank) == ("Jo Field", "DCC")


def test_a_lead_of_a_post_by_nobody_waits_for_its_author(known: Knowing) -> None:
    claim = "As the NPCC lead for hares, I count them."
    knowledge = known("On hares", PROSE, claim, PROSE, speaker="admin")
    assert [one.lead_on for one in knowledge.claims] == ["hares"]
    assert knowledge.officers == ()


def test_a_curator_may_say_so_all_the_same() -> None:
    found = Found("Web Team", Source.CORRECTION, "Web Team")
    blocks = (Block(PROSE), Block(PROSE))
    page = Cleaned(Capture("a.txt", "txt", "", blocks, {"speaker": found}), blocks, ())
    speaker = know(page).speaker
    assert speaker is not None
    assert speaker.name == "Web Team"


def test_a_declared_author_is_parted_from_rank_and_force(known: Knowing) -> None:
    found = known("On hares", PROSE, PROSE, speaker="DCC Jo Field, Kent Police").speaker
    assert found is not None
    assert (found.name, found.rank) == ("Jo Field", "DCC")
