"""Words one edit apart, against comparing all with all."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from indexer.query.spelling import is_spelling_of
from indexer.spelling.neighbours import one_edit_apart

words = st.lists(st.text("abc", min_size=1, max_size=6), unique=True, max_size=12)


@given(words, words)
def test_all_that_are_one_edit_apart(some: list[str], others: list[str]) -> None:
    found = one_edit_apart(some, others)
    expected = {
        word: {other for other in others if other != word and is_spelling_of(word, other, 1)}
        for word in some
    }
    assert {word: set(near) for word, near in found.items()} == {
        w: n for w, n in expected.items() if n
    }
