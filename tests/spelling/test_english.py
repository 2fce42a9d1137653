"""What counts as English."""

from __future__ import annotations

import pytest

from indexer.spelling.english import english


def test_the_words_are_british_and_many() -> None:
    words = english()
    assert len(words.counts) > 80_000
    assert {"colour", "organise", "neighbourhood", "defence", "constabulary"} <= set(words.counts)


@pytest.mark.parametrize("word", ["technology", "neighborhood", "analyzed"])
def test_words(word: str) -> None:
    assert english().has(word)


@pytest.mark.parametrize(
    "word",
    [
        "woundings",
        "uncooled",
        "cybercrimes",
        "bodyworn",
        "dentities",
        "groundling",
        "childs",
        "neighborhoods",
    ],
)
def test_words_made_of_words(word: str) -> None:
    assert english().makes(word)


@pytest.mark.parametrize("word", ["technlogy", "thornbury", "recommedations", "critcial"])
def test_words_made_of_none(word: str) -> None:
    assert not english().makes(word)
