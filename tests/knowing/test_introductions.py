"""Hosts who hand a post over to its author, and hosts who only speak of somebody."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from indexer.records import Knowledge, Source

Knowing = Callable[..., Knowledge]

OWN = "I began it out of spite, and I have never been sorry that I did so in all these years."
MORE = "The other forces will follow in the spring, which my own officers think is rather too late."
REST = [OWN, MORE, OWN.replace("spite", "habit"), MORE.replace("spring", "autumn")]


def author(knowledge: Knowledge) -> tuple[str, str | None] | None:
    found = knowledge.speaker
    return (found.name, found.rank) if found else None


@pytest.mark.parametrize(
    ("words", "rank"),
    [
        ("This week we hand the keyboard to Zeb Quill, who has kept a register since 2005.", None),
        ("This month I am handing my blog over to PC Zeb Quill, who walks a beat.", "PC"),
        ("We have lent this page to Zeb Quill for a week.", None),
        ("Over to Zeb Quill.", None),
        ("So, over to PC Zeb Quill of Lindale Police.", "PC"),
        ("Our guest this week is Zeb Quill. She keeps a register of bees.", None),
        ("Today's guest blogger: Zeb Quill", None),
        ("Zeb Quill, a farmer near Lindale, is our guest this month.", None),
        ("In this guest post Zeb Quill, who runs a shop, keeps bees and rides, writes.", None),
        ("Zeb Quill introduces herself.", None),
        ("Zeb Quill takes over the blog today.", None),
        ("The following was written by Zeb Quill, a nurse in Lindale.", None),
        ("This entry was written for us by Detective Chief Superintendent Zeb Quill.", "DCS"),
        ("The account below was sent to us by Zeb Quill, whose shop was burgled.", None),
        ("What follows comes from Sgt Zeb Quill.", "Sgt"),
        ("This week we hear from CC Zeb Quill, who came to Kent in May.", "CC"),
        ("This month’s page is written by Zeb Quill, who runs the Weald Trust.", None),
        # A body is shaped like a name.
        ("Our guest this week is the chair of the Wexmoor Bees, Zeb Quill.", None),
        ("Here is what Zeb Quill told us.", None),
        ("Here, in full, is what Dr Zeb Quill wrote to us.", None),
        ("Guest post by Zeb Quill, who set up the charity Ring Round after a fraud.", None),
        # Who it is stands in the next sentence.
        (
            "This week we have handed the keyboard to someone from outside. Zeb Quill is chief "
            "executive of the Weald Trust.",
            None,
        ),
        # What the host tells first is of the author, who takes over in the next sentence.
        ("DCC Zeb Quill lost a colleague in 2011. Here he explains what came of it.", "DCC"),
    ],
)
def test_a_host_hands_over(known: Knowing, words: str, rank: str | None) -> None:
    knowledge = known("A long winter", words, *REST)
    assert author(knowledge) == ("Zeb Quill", rank)
    assert knowledge.speaker is not None
    assert knowledge.speaker.source is Source.BYLINE
    assert knowledge.officers == ()


@pytest.mark.parametrize(
    "words",
    [
        # Keys, reins and portfolios are handed over, too.
        "Last week I handed the keys over to Inspector Zeb Quill.",
        "In April I shall be handing over to Chief Constable Zeb Quill.",
        "The plaque was handed over to Zeb Quill in May.",
        "We gave the stage over to him.",
        "The letter was written by Zeb Quill.",  # some letter
        "Our guest at the dinner was Zeb Quill.",
        "Over to Zeb Quill and Jo Field.",  # two
        "This week we hand the keyboard to Zeb Quill and PC Jo Field.",
        "Here is what Zeb Quill told me last week.",  # the host goes on
        "Zeb Quill, who lives in Lindale, writes to me every month.",
        "Over to Lindale.",
        "The story of Zeb Quill is a long one.",
    ],
)
def test_a_host_only_speaks_of_somebody(known: Knowing, words: str) -> None:
    assert author(known("A long winter", words, *REST)) is None


def test_a_host_who_goes_on_writes_the_post(known: Knowing) -> None:
    words = "Our guest this week is Zeb Quill."
    named = "Quill came in by the back door, and I was there to meet her with a cup of tea."
    meant = "She came in by the back door, and I was there to meet her with a cup of tea."
    assert author(known("A long winter", words, OWN, named, *REST)) is None
    assert author(known("A long winter", words, meant, *REST)) is None


def test_without_a_first_person_it_is_about_the_guest(known: Knowing) -> None:
    told = "He is the new dog warden, and nobody in the village has had a bad word to say of him."
    assert author(known("A long winter", "Zeb Quill introduces himself.", told, told, told)) is None
