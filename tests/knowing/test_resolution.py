"""Later mentions: a surname, a given name or a rank with either, and whose they are."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from indexer.records import Knowledge

Knowing = Callable[..., Knowledge]

PROSE = (
    "There are many more of them than there were a year ago, and I am glad to be able to say so."
)


def officers(knowledge: Knowledge) -> list[tuple[str, str | None, str | bool]]:
    return [(one.name, one.rank, one.lead_on or one.lead) for one in knowledge.officers]


@pytest.mark.parametrize(
    "later",
    [
        "AC Wragge leads on hares for the NPCC.",
        "Assistant Commissioner Wragge leads on hares for the NPCC.",
        "Tobin, who leads on hares for the NPCC, spoke.",
        "Wragge, who leads on hares for the NPCC, spoke.",
        "Steve, who leads on hares for the NPCC, spoke.",  # the short form of Stephen
        "Mr Wragge, who leads on hares for the NPCC, spoke.",
        "Our hares lead, AC Wragge, spoke.",
        "Our hares lead, Tobin, spoke.",
        "As our lead for hares, AC Wragge spoke.",
        "He leads on hares for the NPCC.",
    ],
)
def test_a_later_mention_has_the_full_name(known: Knowing, later: str) -> None:
    given = "Stephen" if "Steve" in later else "Tobin"
    text = f"Assistant Commissioner {given} Wragge came. {later}"
    assert officers(known(PROSE, text, PROSE)) == [(f"{given} Wragge", "AC", "hares")]


def test_the_full_name_may_stand_in_another_paragraph(known: Knowing) -> None:
    lines = ["AC Tobin Wragge and DAC Lena Orme came.", PROSE, "DAC Orme is our lead for hares."]
    assert officers(known(PROSE, *lines, PROSE)) == [
        ("Tobin Wragge", "AC", False),
        ("Lena Orme", "DAC", "hares"),
    ]


@pytest.mark.parametrize(
    "later",
    [
        "DAC Wragge is our lead for hares.",  # neither of them
        "Wragge, who leads on hares for the NPCC, spoke.",
        "Tobin, who leads on hares for the NPCC, spoke.",
    ],
)
def test_two_candidates_mean_nobody(known: Knowing, later: str) -> None:
    first = "AC Tobin Wragge, CC Lena Wragge and CC Tobin Orme came."
    assert officers(known(PROSE, first, later, PROSE)) == [
        ("Tobin Wragge", "AC", False),
        ("Lena Wragge", "CC", False),
        ("Tobin Orme", "CC", False),
    ]


def test_the_rank_tells_two_of_one_surname_apart(known: Knowing) -> None:
    lines = ["AC Tobin Wragge and CC Lena Wragge came.", "CC Wragge is our lead for hares."]
    assert officers(known(PROSE, *lines, PROSE)) == [
        ("Tobin Wragge", "AC", False),
        ("Lena Wragge", "CC", "hares"),
    ]


def test_a_given_name_that_is_anothers_surname_is_nobodys(known: Knowing) -> None:
    lines = ["AC Tobin James and CC James Orme came.", "James, who leads on hares for us, spoke."]
    assert officers(known(PROSE, *lines, PROSE)) == [
        ("Tobin James", "AC", False),
        ("James Orme", "CC", False),
    ]


def test_a_civilian_counts_as_a_candidate(known: Knowing) -> None:
    lines = ["AC Tobin Wragge met Dr Tobin Orme.", "Tobin, who leads on hares for us, spoke."]
    assert officers(known(PROSE, *lines, PROSE)) == [("Tobin Wragge", "AC", False)]


def test_a_surname_that_is_a_word_is_no_mention_in_small_letters(known: Knowing) -> None:
    lines = ["CC Jo Field came.", "In the field our lead on hares is nobody."]
    assert officers(known(PROSE, *lines, PROSE)) == [("Jo Field", "CC", False)]


def test_a_couple_shares_a_surname(known: Knowing) -> None:
    text = "PCs Jane and Tobin Wragge came. PC Jane Wragge spoke, and Tobin listened."
    assert officers(known(PROSE, text, PROSE)) == [
        ("Jane Wragge", "PC", False),
        ("Tobin Wragge", "PC", False),
    ]


def test_a_surname_before_and_is_no_given_name(known: Knowing) -> None:
    text = "PCs Wragge and Lena Orme came."
    assert "Wragge Orme" not in [one.name for one in known(PROSE, text, PROSE).officers]


def test_the_author_named_by_surname_has_the_full_name(known: Knowing) -> None:
    knowledge = known("ACC Lena Orme: Hares", PROSE, "They call me ACC Orme and I do too.", PROSE)
    assert officers(knowledge) == [("Lena Orme", "ACC", False)]


def test_a_namesake_of_the_author_with_another_rank_is_somebody_else(known: Knowing) -> None:
    knowledge = known("ACC Lena Orme: Hares", PROSE, "I met PC Orme there.", PROSE)
    assert officers(knowledge) == [("Orme", "PC", False)]


def test_a_line_that_only_names_the_author_names_no_officer(known: Knowing) -> None:
    line = "Acting Chief Constable Lena Orme on the morning after"
    assert officers(known(line, PROSE, PROSE)) == []


def test_two_ranks_in_one_text_are_one_person(known: Knowing) -> None:
    lines = ["T/ACC Lena Orme came.", "Chief Superintendent Orme, as she was, spoke."]
    assert officers(known(PROSE, *lines, PROSE)) == [("Lena Orme", "ACC", False)]
