"""Queries for posts that hold some of their words: what may be lacking, and what may not."""

from __future__ import annotations

import pytest

from indexer.query.loosening import loose
from indexer.query.parser import parse
from indexer.query.plain_words import tree_in_words
from indexer.query.widening import widen


@pytest.mark.parametrize(
    ("typed", "least", "said"),
    [
        ("drones in the farms", 1, "any of “drones” and “farms”"),
        ("drones farms kites", 2, "at least 2 of “drones”, “farms” and “kites”"),
        ("drones farms", 2, "“drones” and “farms”"),
        # What is quoted, of the title, of a name or not wanted stays as it is.
        (
            'drones "body worn" farms -fraud',
            1,
            "(any of “drones” and “farms”) and the exact words “body worn”, but without “fraud”",
        ),
        (
            "title:council drones farms",
            1,
            "(any of “drones” and “farms”) and “council” in the title",
        ),
        (
            "drones techn* farm~",
            2,
            "at least 2 of “drones”, a word beginning “techn” and a word spelt",
        ),
        # Alternatives are one thing that is asked for.
        ("(drones OR kites) farms", 1, "any of (“drones” or “kites”) and “farms”"),
        # Of a name in many words any of these will do, and its abbreviation.
        ("body worn video court", 2, "at least 2 of “body”, “worn”, “video”, “bwv” and “court”"),
        ("police police fraud", 1, "any of “police” and “fraud”"),
    ],
)
def test_what_a_loosened_query_asks_for(typed: str, least: int, said: str) -> None:
    parts = loose(widen(parse(typed)))
    assert parts
    assert tree_in_words(parts.asking(least), {}).startswith(said)


@pytest.mark.parametrize(
    "typed",
    ["", "drones", '"body worn"', "drones OR kites", "drones -kites", "title:a title:b", "PCC"],
)
def test_one_word_or_none_cannot_be_loosened(typed: str) -> None:
    assert loose(widen(parse(typed))) is None
