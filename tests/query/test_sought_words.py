"""The plain words that a query asks for."""

from __future__ import annotations

import pytest

from indexer.query.parser import parse
from indexer.query.sought_words import Sought, sought_words
from indexer.query.tree import Node, Respelt, Widened, Word
from indexer.query.widening import widen

SPELT = Widened(Word("technology"), (Respelt(("technlogy",), "technology", True),))


@pytest.mark.parametrize(
    ("tree", "words"),
    [
        (widen(parse("the police drones police")), [("polic", 2), ("drone", 1)]),
        (widen(parse('police "drones"')), []),
        (widen(parse("police title:drones")), []),
        (widen(parse("police techn*")), []),
        # Another spelling of a word is that word.
        (SPELT, [("technolog", 1)]),
    ],
)
def test_plain_words_and_how_often(tree: Node, words: list[tuple[str, int]]) -> None:
    assert sought_words(tree) == tuple(Sought(*word) for word in words)
