"""What rules make of a word in the other spelling."""

from __future__ import annotations

import pytest

from indexer.gazetteer import other_spellings


@pytest.mark.parametrize(
    ("british", "american"),
    [
        ("organise", "organize"),
        ("organisations", "organizations"),
        ("analyse", "analyze"),
        ("breathalyser", "breathalyzer"),
        ("colour", "color"),
        ("neighbourhoods", "neighborhoods"),
        ("misdemeanours", "misdemeanors"),
        ("paedophile", "pedophile"),
        ("defence", "defense"),
        ("centred", "centered"),
        ("programme", "program"),
        ("licence", "license"),
        ("travelled", "traveled"),
        ("fuelling", "fueling"),
        ("judgement", "judgment"),
        ("grey", "gray"),
        ("organisation's", "organization's"),
    ],
)
def test_both_ways(british: str, american: str) -> None:
    assert other_spellings(british) == (american,)
    assert other_spellings(american) == (british,)


@pytest.mark.parametrize(
    "word", ["rise", "prize", "maize", "wise", "noise", "police", "filled", ""]
)
def test_words_of_one_spelling(word: str) -> None:
    assert other_spellings(word) == ()
