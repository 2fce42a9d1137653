"""Words that no post holds, and what is searched beside them."""

from __future__ import annotations

import pytest

from indexer.query.parser import parse
from indexer.query.plain_words import tree_in_words
from indexer.query.tree import Fuzzy, Node, Word
from indexer.search.repaired import joined, repaired

HELD = {"cyber-crime", "crime", "dementia", "neighbourhood", "savings", "cuts", "lockdown"}


def total(tree: Node) -> int:
    """Return 1 where one of a few words is meant."""
    match tree:
        case Word(text):
            return int(text in HELD)
        case Fuzzy("dementa", 1) | Fuzzy("nieghbourood", 2):
            return 1
    return 0


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("crime", "“crime”"),
        ("cybercrime", "“cybercrime” (or “cyber-crime”)"),
        (
            "dementa crime",
            "“dementa” (or a word spelt like “dementa” (up to 1 letter off)) and “crime”",
        ),
        # Two slips count in a long word only.
        (
            "nieghbourood",
            "“nieghbourood” (or a word spelt like “nieghbourood” (up to 2 letters off))",
        ),
        ("austerity crime", "“austerity” (or “cuts” or “savings”) and “crime”"),
        ("Covid-19", "“Covid-19” (or “lockdown”)"),
        ("zebras", "“zebras”"),
        ("zebra", "“zebra”"),
        ("R2D2xyz", "“R2D2xyz”"),
        ('"dementa"', "the exact words “dementa”"),
        ("title:dementa", "“dementa” in the title"),
    ],
)
def test_what_is_searched(typed: str, said: str) -> None:
    assert tree_in_words(repaired(parse(typed), total), {}) == said


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("cyber-crime", "“cyber-crime”"),
        ("lock-down crime", "“lock-down” (or “lockdown”) and “crime”"),
        ('"lock-down"', "the exact words “lock-down”"),
        ("lo-ck-down", "“lo-ck-down”"),
    ],
)
def test_a_word_in_two_parts_is_searched_as_one_too(typed: str, said: str) -> None:
    assert tree_in_words(joined(parse(typed), total), {}) == said
