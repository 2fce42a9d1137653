"""Reading ranks as printed."""

from __future__ import annotations

import pytest

from indexer.gazetteer import parse_rank, patterns, rank_label, ranks


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("CC", "CC"),
        ("cc", "CC"),  # a filter typed in small letters
        ("chief constable", "CC"),
        ("Chief  Constable", "CC"),  # doubled space
        ("T/ACC", "ACC"),  # temporary: the rank itself
        ("T/CC", "CC"),
        ("Temp ACC", "ACC"),  # no stroke
        ("a sergeant", None),  # an article, no mark of an acting rank
        ("A/DCC", "DCC"),
        ("Temporary Assistant Chief Constable", "ACC"),
        ("acting chief superintendent", "Ch Supt"),
        ("Cdr", "Cmdr"),
        ("Supt.", "Supt"),
        ("PCs", "PC"),  # plural
        ("Detective Chief Inspector", "DCI"),
        ("Metropolitan Police Commissioner", "Commissioner"),
        ("PCC", None),  # elected, no rank
        ("Police and Crime Commissioner", None),
        ("Director General", None),
        ("", None),
    ],
)
def test_parse_rank(text: str, code: str | None) -> None:
    assert parse_rank(text) == code


def test_rank_label() -> None:
    assert rank_label("CC") == "Chief Constable"


def test_label_of_a_foreign_rank_is_itself() -> None:
    assert rank_label("Sheriff") == "Sheriff"


def test_ranks_come_most_senior_first() -> None:
    seniorities = [rank.seniority for rank in ranks().values()]
    assert seniorities == sorted(seniorities)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("met CC Jo Field", "CC"),
        ("the PCC Jo Field", None),  # CC inside PCC
        ("Chief Constables' Council", None),  # a meeting, no officers
        ("Temporary Assistant Chief Constable Jo", "Temporary Assistant Chief Constable"),
        ("chief constable Jo", "chief constable"),  # small letters
        ("Deputy Chief Constable Jo", "Deputy Chief Constable"),  # not "Chief Constable"
        ("Detective Chief Superintendent Jo", "Detective Chief Superintendent"),
        ("T/DCC Jo", "T/DCC"),
        ("TACC Jo", "TACC"),  # no stroke
        ("an acc in small letters", None),
        ("air-conditioning and ac", None),
    ],
)
def test_rank_pattern(text: str, found: str | None) -> None:
    match = patterns.rank().search(text)
    assert (match[0] if match else None) == found


@pytest.mark.parametrize(
    "name",
    [
        "Jo Field",
        "Seán O’Neill",  # curly apostrophe, accent
        "Siân ap Gwilym-Hughes",  # Welsh particle, two surnames
        "Zoë de Souza",
        "Rory McAllister",
        "J. P. MacIntyre",  # initials
        "Nuala Ní Dhuibhne",
        "D'Arcy O'Shaughnessy",
        "Harpreet Kaur Sandhu",  # three names
        "Mei-Lin Tranter",
    ],
)
def test_person_pattern_matches_whole_names(name: str) -> None:
    match = patterns.person().match(f"{name} said so")
    assert match is not None
    assert match[0] == name


def test_person_pattern_leaves_a_possessive_outside() -> None:
    match = patterns.person().match("Jo Field’s idea")
    assert match is not None
    assert match[0] == "Jo Field"
