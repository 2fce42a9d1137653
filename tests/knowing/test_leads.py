"""Whose a lead is where more than one person, sentence or office stands beside it."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from indexer.records import Knowledge, Source

Knowing = Callable[..., Knowledge]
Leads = list[tuple[str, str | None, str | bool]]

PROSE = (
    "There are many more of them than there were a year ago, and I am glad to be able to say so."
)


def officers(knowledge: Knowledge) -> Leads:
    return [(one.name, one.rank, one.lead_on or one.lead) for one in knowledge.officers]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            # "and the lead, NAME": a second person.
            "Commander Mair Probert from the Met and the NPCC lead for hares, DCC Jo Field, came.",
            [("Mair Probert", "Cmdr", False), ("Jo Field", "DCC", "hares")],
        ),
        (
            "Commander Mair Probert and our hares lead, DCC Jo Field, came.",
            [("Mair Probert", "Cmdr", False), ("Jo Field", "DCC", "hares")],
        ),
        (
            # The first is no officer.
            "Dr Ann Pole and the NPCC lead for hares, DCC Jo Field, came.",
            [("Jo Field", "DCC", "hares")],
        ),
        (
            # The second person has no name here.
            "Commander Mair Probert and the NPCC lead for hares came.",
            [("Mair Probert", "Cmdr", False)],
        ),
        (
            # An office of hers, then the next of a list or the lead: not sure, so nobody's.
            "Mair Probert, Chief Constable of Kent and the NPCC lead for hares, Jo Field from Kent,"
            " and others came.",
            [("Mair Probert", "CC", False)],
        ),
        (
            # Without an article it is her own second office.
            "ACC Mair Probert of Lindale Police and NPCC lead for hares came.",
            [("Mair Probert", "ACC", "hares")],
        ),
        (
            "ACC Mair Probert is Deputy Chief Constable of Kent and the NPCC lead for hares.",
            [("Mair Probert", "ACC", "hares")],
        ),
        (
            "Thanks to CC Mair Probert, our former lead for hares, for her work.",
            [("Mair Probert", "CC", False)],
        ),
        (
            "CC Mair Probert, our lead for hares until May, came.",
            [("Mair Probert", "CC", False)],
        ),
        (
            "My predecessor as ACPO lead on hares, CC Mair Probert, came.",
            [("Mair Probert", "CC", False)],
        ),
        (
            "The outgoing NPCC lead for hares, CC Mair Probert, came.",
            [("Mair Probert", "CC", False)],
        ),
        (
            "CC Jo Field and CC Sam Reed, who jointly lead on hares, came.",
            [("Jo Field", "CC", "hares"), ("Sam Reed", "CC", "hares")],
        ),
        (
            "CC Jo Field (Kent) and CC Sam Reed, who lead on hares for the NPCC, came.",
            [("Jo Field", "CC", "hares"), ("Sam Reed", "CC", "hares")],
        ),
        (
            "CC Jo Field met CC Sam Reed, who lead on hares.",
            [("Jo Field", "CC", False), ("Sam Reed", "CC", False)],
        ),
        (
            # A verb, and not for the country.
            "CC Jo Field leads on hares for West Mercia.",
            [("Jo Field", "CC", False)],
        ),
        (
            "Jo Field, Assistant Chief Constable of Kent, leads on hares for the NPCC.",
            [("Jo Field", "ACC", "hares")],
        ),
        (
            # One only, so a national one; below superintendent it is a force's.
            "The lead for hares, Detective Superintendent Jo Field, came.",
            [("Jo Field", "Det Supt", "hares")],
        ),
        ("The lead for hares, Inspector Jo Field, came.", [("Jo Field", "Insp", False)]),
        ("The lead for hares in Kent, DCC Jo Field, came.", [("Jo Field", "DCC", False)]),
        ("CC Jo Field, as hares lead, told her so.", [("Jo Field", "CC", "hares")]),
        ("CC Jo Field, as project lead, told her so.", [("Jo Field", "CC", False)]),
        (
            "NPCC leads CC Jo Field (hares) and DCC Sam Reed (dogs) came.",
            [("Jo Field", "CC", "hares"), ("Sam Reed", "DCC", "dogs")],
        ),
        (
            "CC Jo Field gave an update in her role as national lead for hares.",
            [("Jo Field", "CC", "hares")],
        ),
        ("CC Jo Field, our lead for hares, on feathers and fur.", [("Jo Field", "CC", "hares")]),
        (
            # The office in front of the lead gives the rank.
            "The Chief Constable of Kent and NPCC lead for hares, Jo Field, came.",
            [("Jo Field", "CC", "hares")],
        ),
        (
            # The force is not part of the portfolio.
            "NPCC lead for hares and Kent Chief Constable Jo Field came.",
            [("Jo Field", "CC", "hares")],
        ),
        ("CC Jo Field (Kent Police), our lead for hares, came.", [("Jo Field", "CC", "hares")]),
        (
            "CC Jo Field (Kent Police and ACPO lead on hares) came.",
            [("Jo Field", "CC", "hares")],
        ),
        (
            # A force is no second person in front of its lead.
            "ACC Jo Field from West Mercia Police, who is a national police lead for hares, came.",
            [("Jo Field", "ACC", "hares")],
        ),
        # No rank, and no other body in the sentence.
        ("Mair Probert, national lead for hares, said so.", [("Mair Probert", None, "hares")]),
        # The rank stands behind the lead.
        (
            "Mair Probert, our lead on hares and Chief Constable of Kent, said so.",
            [("Mair Probert", "CC", "hares")],
        ),
        (
            "Mair Probert leads on hares for the National Police Chiefs' Council and is Chief"
            " Constable of Kent.",
            [("Mair Probert", "CC", "hares")],
        ),
        (
            "Mair Probert, our lead on hares, and Chief Constable Sam Reed came.",
            [("Mair Probert", None, "hares"), ("Sam Reed", "CC", False)],
        ),
    ],
)
def test_whose_lead_it_is(known: Knowing, text: str, expected: Leads) -> None:
    assert officers(known(PROSE, text, PROSE)) == expected


@pytest.mark.parametrize(
    ("text", "lead"),
    [
        ("CC Jo Field came. She is the NPCC lead for hares.", "hares"),
        ("CC Jo Field came. She’s now the NPCC lead for hares.", "hares"),
        ("CC Jo Field came. She was late. She is the NPCC lead for hares.", "hares"),
        ("CC Jo Field came. Field, who leads on hares for us, spoke.", "hares"),
        ("CC Jo Field came. She leads on hares for West Mercia.", False),
        ("CC Jo Field came. She was the NPCC lead for hares.", False),
        ("CC Jo Field came. She and the NPCC lead for hares spoke.", False),
        ("CC Jo Field came. It rained. She is the NPCC lead for hares.", False),
        ("CC Jo Field met Ann Pole. She is the NPCC lead for hares.", False),  # which?
    ],
)
def test_a_pronoun_of_the_sentence_before(known: Knowing, text: str, lead: str | bool) -> None:
    assert officers(known(PROSE, text, PROSE)) == [("Jo Field", "CC", lead)]


@pytest.mark.parametrize(
    ("first", "last"),
    [
        (["By ACC Jo Field, NPCC lead for hares"], []),
        (["ACC Jo Field, national policing lead for hares, on a bad habit"], []),
        ([], ["ACC Jo Field, NPCC lead for hares"]),
        ([], ["ACC Jo Field", "Lindale Police", "NPCC lead for hares"]),
        ([], ["ACPO lead on hares, ACC Jo Field"]),
        ([], ["Jo Field", "Assistant Chief Constable, Lindale Police and ACPO lead for hares"]),
        ([], ["Jo Field, Assistant Chief Constable with Kent Police, leads on hares for ACPO."]),
        (["ACC Jo Field: A night out"], ["I have led for the police service on hares for a year."]),
    ],
)
def test_the_authors_own_lines_state_a_lead(
    known: Knowing, first: list[str], last: list[str]
) -> None:
    knowledge = known(*first, PROSE, PROSE.replace("many", "far"), *last)
    assert officers(knowledge) == [("Jo Field", "ACC", "hares")]


def test_the_source_of_a_stated_lead_is_the_line(known: Knowing) -> None:
    officer = known(PROSE, PROSE, "ACC Jo Field, NPCC lead for hares").officers[0]
    assert (officer.source, officer.words) == (
        Source.SIGNATURE,
        "ACC Jo Field, NPCC lead for hares",
    )


@pytest.mark.parametrize(
    "text",
    [
        "I took this over from Commander Jo Field, who retired in the summer, in a bad year.",
        "Commander Jo Field, now retired, said so.",
        "Commander Jo Field retired last year.",
        "Commander Jo Field said so. She retired last year.",
        "Jo Field, who was Chief Constable of Kent until 2014, said so.",
        "Jo Field, Chief Constable of Kent from 1999 to 2005, said so.",
        "Then-Chief Constable Jo Field set it up.",
        "Constable Jo Field was killed at Loos in 1915.",
        "PC Jo Field said so, and he's no longer in the police.",
        "Commissioner Jo Field of the London Fire Brigade came.",
        "Commander Jo Field of HMS Weald and Sergeant Sam Reed of the Royal Marines came.",
        "RSPCA Inspector Jo Field and Inspector Sam Reed of the RSPCA came.",
        "Superintendent Registrar Jo Field came with a box of DC Comics.",
        "The fire chief of Kent, Jo Field, and Kent chief executive Sam Reed came.",
        "Jo Field, who has been Chief Executive of the College of Policing, came.",
    ],
)
def test_people_who_serve_no_longer_or_elsewhere(known: Knowing, text: str) -> None:
    assert officers(known(PROSE, text, PROSE)) == []


@pytest.mark.parametrize(
    ("text", "name", "rank"),
    [
        ("Jo Field, who retires in May after a year as Chief Constable of Kent, came.", "", "CC"),
        ("Jo Field, who has been Chief Constable of Kent for four years, came.", "", "CC"),
        ("CC Jo Field, retired detective Sam Hale and others came.", "", "CC"),
        # Killed on duty: they were serving, and a tribute names them as officers.
        ("PC Jo Field was killed on duty in October.", "", "PC"),
        ("CC Jo Field and retired colleagues came.", "", "CC"),
        ("I thank a detective constable called Jo Field and a judge.", "", "DC"),
        ("We asked Kent's chief Jo Field.", "", "CC"),
        ("The chief of Kent, Jo Field, came.", "", "CC"),
        ("CC BJ Field-Lane, chair of the committee, came.", "BJ Field-Lane", "CC"),
        ("ACC B.J. Field came.", "B.J. Field", "ACC"),
        ("CC Jo McField-Ó Néill came.", "Jo McField-Ó Néill", "CC"),
    ],
)
def test_officers_named_in_rarer_ways(known: Knowing, text: str, name: str, rank: str) -> None:
    assert officers(known(PROSE, text, PROSE)) == [(name or "Jo Field", rank, False)]


def test_a_list_of_new_leads(known: Knowing) -> None:
    lines = [
        "It is time to thank them. These colleagues are the new national leads:",
        "• Chief Constable Jo Field: hares",
        "• ACC Sam Reed: dogs, owls and small deer",
        "CC Lee Orme: but why not?",
    ]
    assert officers(known(PROSE, *lines, PROSE)) == [
        ("Jo Field", "CC", "hares"),
        ("Sam Reed", "ACC", "dogs, owls and small deer"),
        ("Lee Orme", "CC", False),
    ]


def test_a_list_without_its_announcement_states_no_lead(known: Knowing) -> None:
    lines = ["These colleagues spoke:", "• Chief Constable Jo Field: hares"]
    assert officers(known(PROSE, *lines, PROSE)) == [("Jo Field", "CC", False)]


def test_a_first_name_has_the_rank_that_lets_it_lead(known: Knowing) -> None:
    text = "ACC Jo Field spoke. Jo is national lead on hares; Sam’s team counts them."
    assert officers(known(PROSE, text, PROSE)) == [("Jo Field", "ACC", "hares")]


def test_a_superintendent_with_a_force_holds_a_national_lead(known: Knowing) -> None:
    text = "Hares lead, and Chief Superintendent in Avon and Somerset, Jo Field thinks so."
    assert officers(known(PROSE, text, PROSE)) == [("Jo Field", "Ch Supt", "Hares")]


@pytest.mark.parametrize(
    ("text", "lead"),
    [
        ("CC Jo Field, who leads for all armed policing and has been promoted, came.", True),
        ("CC Jo Field, who leads on all hares, came.", True),
        ("CC Jo Field, who leads on all hares in Kent, came.", False),
        ("CC Jo Field, who leads for all hares in her force, came.", False),
        ("CC Jo Field, who leads for all of Kent, came.", False),
        ("CC Jo Field, who leads on all things digital, came.", False),
        ("CC Jo Field leads on all hares for Kent Police.", False),
    ],
)
def test_a_lead_for_all_is_a_national_one(known: Knowing, text: str, lead: bool) -> None:
    assert [one.lead for one in known(PROSE, text, PROSE).officers] == [lead]


@pytest.mark.parametrize(
    "text",
    [
        "DCC Jo Field then spoke as NPCC lead for hares: a plan will follow.",
        "DCC Jo Field took questions as our lead for hares.",
        "DCC Jo Field gave an update in her role as the NPCC lead for hares.",
    ],
)
def test_who_speaks_as_the_lead_is_the_lead(known: Knowing, text: str) -> None:
    assert officers(known(PROSE, text, PROSE)) == [("Jo Field", "DCC", "hares")]


@pytest.mark.parametrize(
    ("text", "subject"),
    [
        (
            "CC Jo Field, who leads on hares, dogs and owls for the NPCC, came.",
            "hares, dogs and owls",
        ),
        ("CC Jo Field is our lead for hares on behalf of us all.", "hares"),
        ("We heard from hares lead, and Chief Constable in Kent, Jo Field there.", "hares"),
    ],
)
def test_where_a_subject_begins_and_ends(known: Knowing, text: str, subject: str) -> None:
    assert officers(known(PROSE, text, PROSE)) == [("Jo Field", "CC", subject)]
