"""Officers in the body, and what the text says that they lead on."""

from __future__ import annotations

import re
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
    ("text", "name", "rank", "lead"),
    [
        ("Our lead for hares, ACC Mair Probert, came.", "Mair Probert", "ACC", "hares"),
        ("ACC Mair Probert, our lead on hares, came.", "Mair Probert", "ACC", "hares"),
        ("Our hares lead ACC Mair Probert came.", "Mair Probert", "ACC", "hares"),
        ("ACC Mair Probert (NPCC lead for hares) came.", "Mair Probert", "ACC", "hares"),
        ("Mair Probert, our lead on hares, came.", "Mair Probert", None, "hares"),
        (
            "ACC Mair Probert, who leads on hares for the NPCC, came.",
            "Mair Probert",
            "ACC",
            "hares",
        ),
        (
            "ACC Mair Probert is the national lead for hares and dogs.",
            "Mair Probert",
            "ACC",
            "hares and dogs",
        ),
        ("Hares lead, and ACC in Lindale, Mair Probert, came.", "Mair Probert", "ACC", "Hares"),
        (
            "The ACPO lead on drugs, alcohol and dogs, ACC Mair Probert, came.",
            "Mair Probert",
            "ACC",
            "drugs, alcohol and dogs",
        ),
        ("NPCC lead ACC Mair Probert came.", "Mair Probert", "ACC", True),
        ("Our national lead, ACC Mair Probert, came.", "Mair Probert", "ACC", True),
        (
            "The NPCC’s Hares and Dogs lead, ACC Mair Probert, came.",
            "Mair Probert",
            "ACC",
            "Hares and Dogs",
        ),
        (
            "ACC Mair Probert, our chief officer lead for hares, says so.",
            "Mair Probert",
            "ACC",
            "hares",
        ),
        ("ACC Mair Probert holds the NPCC portfolio for hares.", "Mair Probert", "ACC", "hares"),
        (
            "Said ACPO roads policing lead ACC Mair Probert.",
            "Mair Probert",
            "ACC",
            "roads policing",
        ),
        (
            "Lindale ACC Mair Probert, national policing lead for organised crime, came.",
            "Mair Probert",
            "ACC",
            "organised crime",
        ),
        (
            "ACC Mair Probert, national lead for stop and search in England, came.",
            "Mair Probert",
            "ACC",
            "stop and search",
        ),
        ("The national lead for hares is ACC Mair Probert.", "Mair Probert", "ACC", "hares"),
        (
            "ACC Mair Probert takes over as our lead for hares.",
            "Mair Probert",
            "ACC",
            "hares",
        ),
        (
            "The NPCC lead for hares and Chief Constable of Lindale, Mair Probert, came.",
            "Mair Probert",
            "CC",
            "hares",
        ),
        # Not a national lead, or not one now.
        ("ACC Mair Probert, the force lead for hares, came.", "Mair Probert", "ACC", False),
        ("ACC Mair Probert, who was the NPCC lead for hares, came.", "Mair Probert", "ACC", False),
        ("ACC Mair Probert, former NPCC lead for hares, came.", "Mair Probert", "ACC", False),
        ("ACC Mair Probert is leading the work on hares.", "Mair Probert", "ACC", False),
        ("ACC Mair Probert, Head of Hares, came.", "Mair Probert", "ACC", False),
        ("ACC Mair Probert chairs the board on hares.", "Mair Probert", "ACC", False),
        ("ACC Mair Probert took responsibility for hares.", "Mair Probert", "ACC", False),
        (
            "The work is led on a day to day basis by ACC Mair Probert.",
            "Mair Probert",
            "ACC",
            False,
        ),
        ("ACC Mair Probert met the national lead for hares.", "Mair Probert", "ACC", False),
        ("ACC Mair Probert, the first woman to lead Lindale, came.", "Mair Probert", "ACC", False),
        ("We asked ACC Mair Probert to lead on hares.", "Mair Probert", "ACC", False),
        ("ACC Mair Probert took the lead on hares.", "Mair Probert", "ACC", False),
        ("Lindale's lead for hares, ACC Mair Probert, came.", "Mair Probert", "ACC", False),
        ("The Kent Police lead for hares, ACC Mair Probert, came.", "Mair Probert", "ACC", False),
        ("Inspector Mair Probert, lead for hares, came.", "Mair Probert", "Insp", False),
    ],
)
def test_wordings_of_a_lead(
    known: Knowing, text: str, name: str, rank: str | None, lead: str | bool
) -> None:
    assert officers(known(PROSE, text, PROSE)) == [(name, rank, lead)]


@pytest.mark.parametrize(
    "text",
    [
        "General Sir Nick Brand and Commissioner Jan de Vries of the Dutch police came.",
        "The police chief of Port Elizabeth, Thandi Nkosi, came.",
        "The returning officer, Mr Alan Sprott, came with Sir Robert Peel.",
        "Wendell Price, Director General of the National Crime Agency, came.",
        "The APCC lead for hares, PCC Dee Wright, came.",
        "The College of Policing's lead for hares, Rae Young, came.",
        "Dr Ken Oduya, our lead scientist, came.",
        "PCC Dee Wright, our lead for hares, came.",  # elected
        "National Fire Chiefs Council lead Ann Mill came.",
        "Jo Reed, the Police Federation's national lead for hares, came.",
        "Ken Oduya, national lead for hares at the NHS, came.",  # national, but whose?
        "Ken Oduya, national lead for hares, Weald Trust, came.",
        "HM Chief Inspector Sir Tom Reed and Chief Fire Officer Tom Hale came.",
        "Former Chief Constable Tom Hale and ex-Superintendent Jo Reed came.",
        "The case of Smith v Jones and the Stephen Barrow inquiry came up.",
        "The Chief Constable role and Chief Constables' Council came up.",
    ],
)
def test_people_who_are_no_serving_uk_officers(known: Knowing, text: str) -> None:
    assert officers(known(PROSE, text, PROSE)) == []


@pytest.mark.parametrize(
    ("text", "subject"),
    [
        ("As the current ACPO lead for hares, I want to thank you.", "hares"),
        ("I am the NPCC lead for hares and I am proud of it.", "hares"),
        ("In my role as national policing lead for hares and dogs, I see much.", "hares and dogs"),
        ("As NPCC lead for hares, it is my job to count them.", "hares"),
        ("I lead on hares for ACPO.", "hares"),
        ("As the ACPO lead for hares, dogs and owls, I believe it.", "hares, dogs and owls"),
        ("As the ACPO lead on hares I have met many.", "hares"),
        ("I took over as the National Policing Lead for Hares in May.", "Hares"),
        ("The NPCC lead for hares told me so.", None),
        ("When I was the ACPO lead for hares I learnt a lot.", None),
        ("As chair of the group I know the national lead for hares.", None),
        ("As NPCC lead for hares, CC Sam Reed told me so.", None),
    ],
)
def test_the_author_claims_a_lead(known: Knowing, text: str, subject: str | None) -> None:
    found = known("ACC Jo Field: Hares", PROSE, text, PROSE).officers
    own = [one for one in found if one.name == "Jo Field"]
    assert [(one.rank, one.lead, one.lead_on) for one in own] == (
        [("ACC", True, subject)] if subject else []
    )


def test_an_unknown_author_claims_nothing(known: Knowing) -> None:
    assert known(PROSE, "As the ACPO lead for hares, I want to thank you.", PROSE).officers == ()


def test_two_leads_in_one_sentence(known: Knowing) -> None:
    text = "The NPCC lead for hares, CC Jo Field, and the lead for dogs, ACC Sam Reed, came."
    assert officers(known(PROSE, text, PROSE)) == [
        ("Jo Field", "CC", "hares"),
        ("Sam Reed", "ACC", "dogs"),
    ]


def test_leads_in_the_plural(known: Knowing) -> None:
    text = "We asked NPCC leads DCC Jo Field and AC Sam Reed."
    assert officers(known(PROSE, text, PROSE)) == [
        ("Jo Field", "DCC", True),
        ("Sam Reed", "AC", True),
    ]


def test_later_mentions_are_the_same_person(known: Knowing) -> None:
    lines = ["Deputy Chief Constable Stephen Hale came.", "Steve Hale spoke, and DCC Hale left."]
    assert officers(known(PROSE, *lines, PROSE)) == [("Stephen Hale", "DCC", False)]


def test_a_given_name_alone_is_resolved(known: Knowing) -> None:
    lines = ["CC Jo Field came.", "Jo, who leads on hares for the NPCC, spoke."]
    assert officers(known(PROSE, *lines, PROSE)) == [("Jo Field", "CC", "hares")]


def test_a_surname_of_two_persons_joins_neither(known: Knowing) -> None:
    lines = ["CC Jo Field and CC Sam Field came.", "ACC Field is our lead for hares."]
    assert officers(known(PROSE, *lines, PROSE)) == [
        ("Jo Field", "CC", False),
        ("Sam Field", "CC", False),
    ]


def test_the_rank_is_that_of_the_first_full_mention(known: Knowing) -> None:
    lines = ["ACC Jo Field came.", "Now she is Deputy Chief Constable Jo Field."]
    assert officers(known(PROSE, *lines, PROSE)) == [("Jo Field", "ACC", False)]


def test_titles_and_signatures_name_no_officer_but_state_the_authors_lead(known: Knowing) -> None:
    assert known("ACC Jo Field: Hares", PROSE, PROSE, "ACC Jo Field, Lindale Police").officers == ()
    knowledge = known("ACC Jo Field: Hares", PROSE, PROSE, "ACC Jo Field, NPCC lead for hares")
    assert officers(knowledge) == [("Jo Field", "ACC", "hares")]


def test_the_evidence_is_the_sentence(known: Knowing) -> None:
    found = known(PROSE, "It rained. CC Jo Field came. It stopped.", PROSE).officers
    assert [one.words for one in found] == ["CC Jo Field came."]


def test_no_space_after_a_full_stop(known: Knowing) -> None:
    text = "It helped all forces.Chief Constable Jo Field came."
    assert officers(known(PROSE, text, PROSE)) == [("Jo Field", "CC", False)]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("The Met commissioner, Sir Jude Farrant, came.", ["Jude Farrant"]),
        (
            "Commissioner Jude Farrant came from London. The commissioner, Sir Jude Farrant, left.",
            ["Jude Farrant"],
        ),
        ("The commissioner, Sir Jude Farrant, came. The Met came, too.", []),
        (
            "Chief Constable Sir Jude Farrant came with Chief Inspector Dame Ann Pole.",
            ["Jude Farrant"],
        ),
    ],
)
def test_a_commissioner_and_a_knight_may_be_of_the_police(
    known: Knowing, text: str, names: list[str]
) -> None:
    assert [one.name for one in known(PROSE, text, PROSE).officers] == names


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("A sergeant on the railways, Fflur Maddocks, keeps a list.", ("Fflur Maddocks", "Sgt")),
        ("My inspector in the control room, Fflur Maddocks, sat.", ("Fflur Maddocks", "Insp")),
        (
            "Fflur Maddocks, who's my staff officer and a sergeant with a head for figures, sat.",
            ("Fflur Maddocks", "Sgt"),
        ),
        (
            "Fflur Maddocks has been in post as a direct-entry superintendent for six months.",
            ("Fflur Maddocks", "Supt"),
        ),
        ("Fflur Maddocks is a response inspector in Leeds.", ("Fflur Maddocks", "Insp")),
        (
            "I rang Fflur Maddocks. She is a detective constable, and she has an ear for birds.",
            ("Fflur Maddocks", "DC"),
        ),
        ("We know Fflur Maddocks. She's now a patrol sergeant.", ("Fflur Maddocks", "Sgt")),
    ],
)
def test_a_rank_in_the_description_of_a_person(
    known: Knowing, text: str, expected: tuple[str, str]
) -> None:
    [officer] = known(PROSE, text, PROSE).officers
    assert (officer.name, officer.rank) == expected
    [rank] = [one for one in officer.grounds if one.part == "rank"]
    assert rank.words in text
    assert re.search(r"sergeant|inspector|superintendent|constable", rank.words)


@pytest.mark.parametrize(
    "text",
    [
        "We met a sergeant from the docks, Dr Fflur Maddocks, and two cadets.",
        "We met a constable on the beat, Fflur Maddocks from the charity, and two cadets.",
        "A sergeant in the army, Fflur Maddocks, keeps a list.",
        "An inspector with the RSPCA in the north, Fflur Maddocks, keeps a list.",
        "The constable on the door, Fflur Maddocks, came in.",
        "Fflur Maddocks, who is married to a sergeant, keeps a list.",
        "Fflur Maddocks is a school inspector in Leeds.",
        "We know Fflur Maddocks. She was a detective sergeant.",
        "We know Fflur Maddocks. She is a former detective sergeant.",
        "We know Fflur Maddocks. She is a sergeant in the Royal Marines.",
        "We know Fflur Maddocks and Ann Pole. She is a detective sergeant.",
    ],
)
def test_a_rank_of_somebody_else_or_of_old(known: Knowing, text: str) -> None:
    assert known(PROSE, text, PROSE).officers == ()


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Chief Constable Bill Skelmer came.", "Bill Skelmer"),
        ("Bill Skelmer, Chief Constable of Kent, came.", "Bill Skelmer"),
        ("Sergeant Mark Law came with a net.", "Mark Law"),
        ("Inspector Ann North of Wexmoor came.", "Ann North"),
        ("PC Tom Ireland came with a net.", "Tom Ireland"),
        ("PC Dawn French came with a net.", "Dawn French"),
    ],
)
def test_names_that_are_also_words(known: Knowing, text: str, name: str) -> None:
    assert [one.name for one in known(PROSE, text, PROSE).officers] == [name]


@pytest.mark.parametrize(
    "text",
    [
        "We met the Police Reform Bill Committee and the Policing Bill Team.",
        "Inspector Ann North Wales sent a card.",
        "Commissioner Tom French of the Irish police came to London.",
    ],
)
def test_words_that_are_also_names(known: Knowing, text: str) -> None:
    assert known(PROSE, text, PROSE).officers == ()
