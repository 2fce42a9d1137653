"""The misspelt words of an archive, and what is none."""

from __future__ import annotations

import pytest

from indexer.spelling.misspelt import misspellings


@pytest.mark.parametrize(
    ("held", "pairs"),
    [
        ({"technology": 3, "technlogy": 1}, {"technlogy": "technology"}),
        ({"technlogy": 1}, {"technlogy": "technology"}),
        ({"recommendations": 4, "recommedations": 1}, {"recommedations": "recommendations"}),
        # Each ending is meant for its own, and a slip of several endings is one.
        (
            {"technology": 30, "technologies": 9, "technlogy": 1, "technlogies": 1},
            {"technlogy": "technology", "technlogies": "technologies"},
        ),
        # Two words, one misspelt as the other: both are English.
        ({"causal": 90, "casual": 1}, {}),
        # American, plural, made with a prefix, made of two words.
        ({"neighbourhood": 90, "neighborhood": 1}, {}),
        ({"wounding": 90, "woundings": 1}, {}),
        ({"uncooked": 90, "uncooled": 1}, {}),
        # Names one edit apart, and one edit from an English word.
        ({"thornbury": 5, "thornberry": 1, "thornbery": 1}, {}),
        ({"holiday": 1, "holliday": 7}, {}),
        # One edit from a term or a name of this archive, too.
        ({"platform": 90, "planform": 9, "plaform": 1}, {}),
        # Meant for one of two.
        ({"reading": 50, "reaching": 50, "reacding": 1}, {}),
        # Too short, or no letters alone.
        ({"forest": 90, "forst": 1}, {}),
        ({"technology": 90, "technlogy2": 1, "techn'logy": 1}, {}),
        # Its other endings show that it is a word.
        ({"elongates": 40, "elongases": 1, "elongase": 3}, {}),
        ({}, {}),
    ],
)
def test_misspellings(held: dict[str, int], pairs: dict[str, str]) -> None:
    assert misspellings(held, frozenset()) == pairs


def test_names_are_never_misspelt() -> None:
    assert misspellings({"technology": 3, "technlogy": 1}, {"technlogy"}) == {}
