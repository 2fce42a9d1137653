"""The tables that a search looks up."""

from __future__ import annotations

from indexer.spelling.table import table


def test_other_spellings_by_the_stem_of_the_word_typed() -> None:
    held = {"organised": 2, "organisation": 5, "organize": 1, "colour": 1, "drones": 9}
    assert table(held, {})["others"] == {
        "color": ["colour"],
        "organis": ["organize"],
        "organiz": ["organisation", "organised"],
    }


def test_a_spelling_with_the_same_stem_is_none_to_add() -> None:
    assert table({"travelled": 1, "traveled": 1}, {})["others"] == {}


def test_misspelt_words_by_the_stem_of_what_is_meant() -> None:
    slips = {"technlogy": "technology", "techonlogies": "technologies"}
    assert table({"technlogy": 1, "techonlogies": 2}, slips)["misspelt"] == {
        "technolog": ["techonlogies", "technlogy"]
    }


def test_no_more_than_five_are_kept() -> None:
    slips = {f"technlogy{letter}": "technology" for letter in "abcdefg"}
    kept = table(dict.fromkeys(slips, 1), slips)["misspelt"]["technolog"]
    assert kept == [f"technlogy{letter}" for letter in "abcde"]
