"""Authors who say their own name, and sentences that only seem to."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from indexer.records import Knowledge

Knowing = Callable[..., Knowledge]

OWN = "I began it out of spite, and I have never been sorry that I did so in all these years."
MORE = "The other forces will follow in the spring, which my own officers think is rather too late."
REST = [OWN, MORE, OWN.replace("spite", "habit"), MORE.replace("spring", "autumn")]


def author(knowledge: Knowledge) -> tuple[str, str | None] | None:
    found = knowledge.speaker
    return (found.name, found.rank) if found else None


@pytest.mark.parametrize(
    ("first", "rank"),
    [
        ("I am Ada Quill-Tan and I am the chief executive of a helpline for farmers.", None),
        ("My name is Ada Quill-Tan, and for twenty years I have kept a shop in Lindale.", None),
        ("Hello. My name is Ada Quill-Tan. I look after the horses.", None),
        ("I’m PC Ada Quill-Tan, and I walk a beat in the north of the county.", "PC"),
        ("I am Sergeant Ada Quill-Tan of Lindale Police and this is my dog.", "Sgt"),
    ],
)
def test_who_presents_themselves_is_the_author(
    known: Knowing, first: str, rank: str | None
) -> None:
    assert author(known(f"{first} {MORE}", *REST)) == ("Ada Quill-Tan", rank)


@pytest.mark.parametrize(
    "first",
    [
        "“I am Ada Quill-Tan,” she said to the desk, and asked for the keys of the van.",
        "“Sit down. I am Ada Quill-Tan and I keep the shop,” said the woman behind the till.",
        "I am Wexmoor born and bred, and so are all of those who have written to me about it.",
        "I am Chief Constable of Lindale Police, and so was my father before me, for a year.",
        "I am Lindale Police’s longest serving officer, or so I am told by those who count.",
        "My name is mud in some of the villages on the moor, and I am sorry to hear of it.",
        "I am Ada’s son, and I have her letters here beside me while I write these lines to you.",
    ],
)
def test_who_is_only_spoken_of_is_not(known: Knowing, first: str) -> None:
    assert author(known(f"{first} {MORE}", *REST)) is None


def test_two_who_present_themselves_are_nobody(known: Knowing) -> None:
    one = f"My name is Ada Quill-Tan and I keep a shop. {MORE}"
    other = f"My name is Sam Reed and I keep bees. {MORE}"
    assert author(known(one, other, *REST)) is None
