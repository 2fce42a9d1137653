"""When a word counts as a spelling of another."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from indexer.query.spelling import edits_allowed, is_spelling_of


@pytest.mark.parametrize(
    ("word", "edits"),
    [("", 0), ("dr", 0), ("dro", 1), ("drone", 1), ("drones", 2), ("technology", 2)],
)
def test_longer_words_may_differ_more(word: str, edits: int) -> None:
    assert edits_allowed(word) == edits


@pytest.mark.parametrize(
    ("word", "candidate", "edits", "is_one"),
    [
        ("drone", "drone", 0, True),
        ("drone", "drones", 0, False),
        ("drone", "drones", 1, True),  # one letter more
        ("drone", "done", 1, True),  # one fewer
        ("drone", "drine", 1, True),  # one changed
        ("drone", "drnoe", 1, True),  # two neighbours swapped are one edit
        ("drone", "drnoes", 1, False),
        ("drone", "drnoes", 2, True),
        ("drone", "prone", 2, False),  # never the first letter
        ("drone", "rdone", 2, False),
        ("drone", "", 2, False),
    ],
)
def test_edits(word: str, candidate: str, edits: int, is_one: bool) -> None:
    assert is_spelling_of(word, candidate, edits) is is_one


@given(word=st.text(min_size=1, max_size=8), other=st.text(max_size=8), edits=st.integers(0, 2))
def test_spellings_go_both_ways(word: str, other: str, edits: int) -> None:
    assert is_spelling_of(word, word, edits)
    assert is_spelling_of(word, other, edits) == is_spelling_of(other, word, edits) or not other
