"""The traps that real posts set for whoever looks for officers, each by its name."""

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
    ("printed", "rank"),
    [
        ("Chief Constable", "CC"),
        ("CC", "CC"),
        ("Deputy Chief Constable", "DCC"),
        ("DCC", "DCC"),
        ("Assistant Chief Constable", "ACC"),
        ("ACC", "ACC"),
        ("Assistant Commissioner", "AC"),
        ("AC", "AC"),
        ("Deputy Assistant Commissioner", "DAC"),
        ("DAC", "DAC"),
        ("Commander", "Cmdr"),
        ("Cmdr", "Cmdr"),
        ("Cdr", "Cmdr"),
        ("Met Commissioner", "Commissioner"),
        ("Chief Superintendent", "Ch Supt"),
        ("Ch Supt", "Ch Supt"),
    ],
)
def test_ranks_are_spelled_out_or_abbreviated(known: Knowing, printed: str, rank: str) -> None:
    assert officers(known(PROSE, f"I met {printed} Jo Field.", PROSE)) == [
        ("Jo Field", rank, False)
    ]


@pytest.mark.parametrize(
    "printed",
    [
        "T/ACC",
        "A/ACC",
        "Temporary Assistant Chief Constable",
        "Acting Assistant Chief Constable",
        "Temporary ACC",
        "Temp ACC",
    ],
)
def test_a_temporary_rank_counts_as_the_rank(known: Knowing, printed: str) -> None:
    assert officers(known(PROSE, f"I met {printed} Jo Field.", PROSE)) == [
        ("Jo Field", "ACC", False)
    ]


@pytest.mark.parametrize(
    "text",
    [
        "PCs Jo Field and Sam Reed came.",
        "Police Constables Jo Field and Sam Reed came.",
        "PCs Jo Field (Kent) and Sam Reed came.",
        "PCs Jo Field of Kent and Sam Reed came.",
    ],
)
def test_a_plural_rank_stands_before_several_names(known: Knowing, text: str) -> None:
    assert officers(known(PROSE, text, PROSE)) == [
        ("Jo Field", "PC", False),
        ("Sam Reed", "PC", False),
    ]


@pytest.mark.parametrize("later", ["DCC Field", "Jo", "Field", "Deputy Chief Constable Field"])
def test_later_mentions_are_a_rank_and_a_surname_or_a_first_name(
    known: Knowing, later: str
) -> None:
    lines = ["DCC Jo Field came.", f"As lead for hares for the NPCC, {later} spoke."]
    assert [one.name for one in known(PROSE, *lines, PROSE).officers] == ["Jo Field"]


def test_one_person_holds_two_ranks_in_one_text(known: Knowing) -> None:
    lines = ["ACC Jo Field came.", "She has since become Deputy Chief Constable Jo Field."]
    assert officers(known(PROSE, *lines, PROSE)) == [("Jo Field", "ACC", False)]


@pytest.mark.parametrize(
    "printed", ["Sir Jo Field", "Dame Jo Field", "Dr Jo Field", "Jo Field QPM"]
)
def test_an_honorific_is_no_rank(known: Knowing, printed: str) -> None:
    assert officers(known(PROSE, f"I met {printed} there.", PROSE)) == []


def test_an_honorific_between_rank_and_name_is_no_part_of_the_name(known: Knowing) -> None:
    text = "I met Chief Constable Sir Jo Field QPM and Commander Dr Sam Reed."
    assert officers(known(PROSE, text, PROSE)) == [
        ("Jo Field", "CC", False),
        ("Sam Reed", "Cmdr", False),
    ]


@pytest.mark.parametrize(
    ("printed", "rank"),
    [
        ("Asistant Chief Constable", "ACC"),
        ("Deputy Cheif Constable", "DCC"),
        ("Asssitant Commissioner", "AC"),
        ("Chief Superintendant", "Ch Supt"),
        ("Inpsector", "Insp"),  # two letters exchanged
        ("Superintendant", "Supt"),  # a long word with one slip
        ("Comander", "Cmdr"),
    ],
)
def test_misspelt_ranks(known: Knowing, printed: str, rank: str) -> None:
    assert officers(known(PROSE, f"I met {printed} Jo Field there.", PROSE)) == [
        ("Jo Field", rank, False)
    ]


@pytest.mark.parametrize(
    "text",
    [
        "CC Jo Field, ACPO lead on hares and dogs, came.",
        "CC Jo Field, ACPO lead for hares and dogs, came.",
        "CC Jo Field, NPCC Lead for hares and dogs, came.",
        "CC Jo Field, National Policing Lead for hares and dogs, came.",
        "CC Jo Field, a national police lead for hares and dogs, came.",
        "CC Jo Field, our lead on hares and dogs, came.",
        "Our hares and dogs lead CC Jo Field came.",  # no preposition
        "CC Jo Field, who leads on hares and dogs for the NPCC, came.",
        "National hares and dogs lead, and CC in Kent, Jo Field came.",
    ],
)
def test_wordings_of_a_portfolio(known: Knowing, text: str) -> None:
    assert officers(known(PROSE, text, PROSE)) == [("Jo Field", "CC", "hares and dogs")]


def test_a_portfolio_contains_and_and_commas(known: Knowing) -> None:
    text = "CC Jo Field, our lead for hares, dogs and small owls, came."
    assert officers(known(PROSE, text, PROSE)) == [("Jo Field", "CC", "hares, dogs and small owls")]


def test_first_person_without_a_name_waits_for_its_author(known: Knowing) -> None:
    lines = [PROSE, "As the current ACPO lead for hares, I count them.", PROSE]
    assert [claim.lead_on for claim in known(*lines).claims] == ["hares"]
    assert officers(known("CC Jo Field: Hares", *lines)) == [("Jo Field", "CC", "hares")]


@pytest.mark.parametrize(
    "text",
    [
        "CC Jo Field, Head of Hares, came.",
        "CC Jo Field, Senior National Coordinator for hares, came.",
        "CC Jo Field, Chair of the hares board, came.",
        "CC Jo Field, President of ACPO, came.",
        "CC Jo Field is leading the national work on hares.",
        "The work on hares is led on a day to day basis by CC Jo Field.",
        "CC Jo Field took responsibility for hares nationally.",
    ],
)
def test_what_is_no_portfolio(known: Knowing, text: str) -> None:
    assert officers(known(PROSE, text, PROSE)) == [("Jo Field", "CC", False)]


@pytest.mark.parametrize(
    "text",
    [
        "General Sir Jo Field came.",
        "Commissioner Jo de Vries of the Dutch police came.",
        "Jo Nkosi, police chief of Chicago, came.",
        "The returning officer, Jo Field, came.",
        "Jo Field, a custody detention officer in Kent, came.",
        "PCSO Jo Field came.",
        "The Home Secretary of 1829, Sir Jo Field, had the idea.",
        "Jo Field, Director General of the National Crime Agency, came.",
        "The chief executive of the College of Policing, Jo Field, came.",
        "Jo Field, who chairs the APCC, came.",
        "Police and Crime Commissioner Jo Field came.",
        "Photograph: Jo Field / Wexmoor Pictures",
        "We have learnt from the Field Reed case.",
        "Chief Fire Officer Jo Field came.",
        "Commander Jo Field of Border Force came.",
        "Chief Commissioner Jo Field came to London from Romania.",
        "The Commanded Jo Field Band came.",
        "Former Chief Constable Jo Field came.",
        "The book belonged to Constable Jo Field, who joined in 1857.",
    ],
)
def test_people_who_are_no_uk_police_officers(known: Knowing, text: str) -> None:
    assert officers(known(PROSE, text, PROSE)) == []


def test_furniture_names_nobody(known: Knowing) -> None:
    knowledge = known(
        "ACC Ann Other, NPCC lead for dogs, on a long walk",
        "CC Sam Reed - Council, 3 May 2016",
        "PC Lee Orme: My first year, 1 May 2016",
        "Next >>>",
        PROSE,
        PROSE.replace("many", "far"),
    )
    assert officers(knowledge) == []
