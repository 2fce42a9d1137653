"""Slugs, bare names and the names that a sentence holds."""

from __future__ import annotations

import pytest

from indexer.knowing import slug
from indexer.knowing.mentioning.mentions import mentions
from indexer.names import bare_name, same_person


@pytest.mark.parametrize(
    ("name", "key"),
    [
        ("Jo Field", "jo-field"),
        ("Sir Jo Field QPM", "jo-field"),  # honour before, letters after
        ("CC Jo Field", "jo-field"),
        ("Jo  Field", "jo-field"),  # doubled space
        ("Chief Constable Sir Jo Field CBE, QPM", "jo-field"),
        ("T/ACC Jo Field", "jo-field"),
        ("Dr Jo Field", "jo-field"),
        ("Séan O’Neill", "sean-oneill"),  # accent, curly apostrophe
        ("Sean O'Neill", "sean-oneill"),
        ("Siân ap Gwilym-Hughes", "sian-ap-gwilym-hughes"),
        ("Søren Łuczak", "soren-luczak"),  # letters without decomposition
        ("Field", "field"),
        ("JO FIELD", "jo-field"),
        ("", ""),
    ],
)
def test_slug(name: str, key: str) -> None:
    assert slug(name) == key


def test_names_in_other_letters_stay_apart() -> None:
    # None of their letters has a place among a-z: without a digest both would be "".
    assert slug("محمد علي")
    assert slug("محمد علي") != slug("محمد حسن")


def test_slug_is_its_own_slug() -> None:
    assert slug(slug("Sir Jo Field QPM")) == "jo-field"


def test_bare_name_keeps_a_name_that_is_only_a_rank_word() -> None:
    assert bare_name("Chief Constable") == "Chief Constable"


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("Stephen Marlow", "Steve Marlow", True),
        ("Jo Field", "Field", True),
        ("J. Field", "Jo Field", True),  # an initial
        ("Jo Field", "Sam Field", False),
        ("Jo Field", "Jo Reed", False),
        ("Jo Field", "CC Jo Field QPM", True),
    ],
)
def test_same_person(one: str, other: str, same: bool) -> None:
    assert same_person(one, other) is same


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Chief Constable Jo Field met us", [("Jo Field", "CC")]),
        ("Asssitant Commissioner Jo Field met us", [("Jo Field", "AC")]),  # two slips
        ("Cheif Constable Jo Field met us", [("Jo Field", "CC")]),
        ("PCs Ann Bee and Cy Dunn met us", [("Ann Bee", "PC"), ("Cy Dunn", "PC")]),
        (
            "Chief Constables Jo Field (Lindale) and Sam Reed",
            [("Jo Field", "CC"), ("Sam Reed", "CC")],
        ),
        ("the Chief Constable of Lindale, Jo Field, met us", [("Jo Field", "CC")]),
        ("Jo Field, Lindale's Deputy Chief Constable, met us", [("Jo Field", "DCC")]),
        ("Jo Field (ACC) met us", [("Jo Field", "ACC")]),
        ("Jo Field is Assistant Chief Constable at Lindale", [("Jo Field", "ACC")]),
        ("Lindale Police Chief Constable Jo Field", [("Jo Field", "CC")]),
        ("ACC Field met us", [("Field", "ACC")]),  # surname only
        ("Det. Supt. Jo Field met us", [("Jo Field", "Det Supt")]),
        ("Deputy Chief Constable (DCC) Jo Field", [("Jo Field", "DCC")]),
        ("Chief Constable designate Jo Field", [("Jo Field", "CC")]),
        ("Domestic Abuse ACC Jo Field", [("Jo Field", "ACC")]),  # "Domestic Abuse Commissioner"
        ("Chief Constable Jo Field Wexmoor Police", [("Jo Field", "CC")]),  # the place is no name
        ("Chief Constable Sir Jo Field QPM met us", [("Jo Field", "CC")]),
        ("Yesterday Jo Field met us", [("Jo Field", None)]),
        ("Chief Constables' Council", []),
        ("the Assistant Chief Constable role", []),
        ("New Scotland Yard", []),
        ("the Police Transformation Fund", []),
        ("Commander Training Programme", []),
        ("Operation Marigold", []),
    ],
)
def test_mentions(text: str, found: list[tuple[str, str | None]]) -> None:
    assert [(one.name, one.rank) for one in mentions(text)] == found


@pytest.mark.parametrize(
    "text",
    [
        "former Chief Constable Jo Field",
        "retired Superintendent Jo Field",
        "Police and Crime Commissioner Jo Field",
        "the Information Commissioner, Jo Field,",
        "Commissioner Jo Field of the Dutch police",
        "Wing Commander Jo Field",
        "HM Chief Inspector Jo Field",
        "Borough Commander Jo Field",  # a post, no rank
        "Dutch Chief Superintendent Jo Field",
        "Chief Constable Jo Field, chief executive of the College of Policing",
        "Jo Field, former Chief Constable of Lindale",
    ],
)
def test_ranks_that_are_not_a_serving_uk_officers(text: str) -> None:
    assert not any(one.police and one.rank for one in mentions(text))


@pytest.mark.parametrize(
    "text",
    [
        "ACC Jo Field of the Police Service of Northern Ireland",  # not abroad
        "Chief Superintendent Jo Field from the College of Policing",  # seconded
        "outgoing Chief Constable Jo Field",
        "the Gold Commander, Commander Jo Field",
        "Assistant Commissioner Jo Field, currently at the College of Policing",
    ],
)
def test_ranks_of_serving_officers(text: str) -> None:
    assert [one.police for one in mentions(text) if one.name == "Jo Field"] == [True]
